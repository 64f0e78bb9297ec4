//! That somebody promised to introduce one to a person whom they named. While that is fresh, one waits for it instead of
//! writing oneself: whoever was promised an introduction and writes all the same looks as if they had not listened.
//!
//! Nothing is stored for it: it follows from the name that was given and from what was promised.

use jiff::{ToSpan as _, civil::Date};

use super::{Promise, Referral, Side, WRITE_TO_NAMED_DAYS};
use crate::{Context, people::Person};

/// Who is brought together with somebody.
const ME: [&str; 3] = ["me", "us", "you"];
/// What stands in place of a name.
const THEM: [&str; 3] = ["him", "her", "them"];
/// What is done to two who are put in touch.
const BRINGS: [&str; 10] = ["put", "puts", "putting", "get", "gets", "getting", "bring", "brings", "bringing", "set"];
/// How far apart the words of one saying stand at most: "introduce my colleague and me". House rule.
const NEAR: usize = 4;

/// What somebody promised who named the person: to introduce one to them. It is not kept yet. It says the name of the person, or
/// the person is the only one whom they named.
#[must_use]
pub fn promised_introduction<'a>(
    promises: impl IntoIterator<Item = &'a Promise>,
    referrals: &[Referral],
    person: &Person,
) -> Option<&'a Promise> {
    let means_them = |promise: &&Promise| {
        let text = promise.text.to_lowercase();
        let mut named = referrals.iter().filter(|referral| referral.referrer_id == promise.person_id).map(|referral| referral.person_id);
        let (by_them, only) = (named.clone().any(|id| id == person.id), named.all(|id| id == person.id));
        by_them && says_so(&text, person.given_name()) && (only || says(&text, person.given_name()))
    };
    let open = |promise: &&Promise| promise.side == Side::Theirs && promise.kept_at.is_none();
    promises.into_iter().filter(open).filter(means_them).min_by_key(|promise| (promise.made_at, promise.id))
}

/// The day until which one waits for an introduction: the day that was named, or as long as one may take to write oneself.
#[must_use]
pub fn introduction_by(ctx: &Context, promise: &Promise) -> Date {
    promise.due.unwrap_or_else(|| ctx.local(promise.made_at).date().saturating_add(WRITE_TO_NAMED_DAYS.days()))
}

/// Whether an introduction to somebody was promised, and one still waits for it.
#[must_use]
pub fn waits_for_introduction(ctx: &Context, promises: &[Promise], referrals: &[Referral], person: &Person) -> bool {
    promised_introduction(promises, referrals, person).is_some_and(|promise| introduction_by(ctx, promise) >= ctx.today())
}

/// Whether a text of small letters says that two will be brought together. "An introductory course" and "keep in touch" do not.
fn says_so(text: &str, name: &str) -> bool {
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let name = name.to_lowercase();
    let is_one = |word: &&str| ME.contains(word) || name.split(' ').any(|part| part == *word);
    (0..words.len()).any(|at| {
        let before = &words[at.saturating_sub(NEAR)..at];
        let after = &words[at + 1..words.len().min(at + 1 + NEAR)];
        match words[at] {
            "introduce" | "introduces" | "introducing" | "connect" | "connects" | "connecting" => after.iter().any(is_one),
            "introduction" | "introductions" | "intro" | "intros" => leads_to_them(after, is_one),
            "touch" | "contact" => {
                before.last() == Some(&"in") && before.iter().any(is_one) && before.iter().any(|word| BRINGS.contains(word))
            }
            "on" | "onto" => before.last().is_some_and(is_one) && before.iter().any(|word| word.starts_with("put")),
            "together" => before.iter().any(is_one) && before.iter().any(|word| BRINGS.contains(word)),
            _ => false,
        }
    })
}

/// Whether an introduction is to somebody, or to nobody who is named. "An introduction to statistics" is a book.
fn leads_to_them(after: &[&str], is_one: impl Fn(&&str) -> bool) -> bool {
    let Some((first, to)) = after.split_first() else { return true };
    let named = |word: &&str| is_one(word) || THEM.contains(word);
    let of_theirs = |word: &&str| matches!(*word, "that" | "which" | "by" | "from" | "of");
    *first != "to" || to.iter().take_while(|word| !of_theirs(word)).any(named)
}

/// Whether a name stands in a text of small letters as a word.
fn says(text: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    let letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    text.match_indices(&name).any(|(at, found)| !letter(text[..at].chars().next_back()) && !letter(text[at + found.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use jiff::{Timestamp, civil::date, tz::TimeZone};
    use uuid::Uuid;

    use super::*;
    use crate::{
        AccountId, ChangeId,
        follow_ups::{PromiseId, ReferralId},
        people::PersonId,
    };

    fn person(number: u128, name: &str) -> Person {
        Person::named(PersonId(Uuid::from_u128(number)), name, Timestamp::UNIX_EPOCH)
    }

    fn named(person_id: PersonId, number: u128) -> Referral {
        Referral {
            id: ReferralId(Uuid::from_u128(number)),
            referrer_id: PersonId(Uuid::from_u128(1)),
            person_id,
            interview_id: None,
            may_mention: true,
            named_at: Timestamp::UNIX_EPOCH,
            reported_at: None,
        }
    }

    fn promise(side: Side, text: &str) -> Promise {
        Promise {
            id: PromiseId(Uuid::from_u128(1)),
            person_id: PersonId(Uuid::from_u128(1)),
            interview_id: None,
            side,
            text: text.to_owned(),
            due: None,
            made_at: "2026-11-20T10:00:00Z".parse().unwrap(),
            kept_at: None,
            happened: String::new(),
        }
    }

    #[track_caller]
    fn check(text: &str, ben: bool, hien: bool) {
        let (one, two) = (person(2, "Ben Osei"), person(3, "Hien Tran"));
        let (promises, referrals) = ([promise(Side::Theirs, text)], [named(one.id, 1), named(two.id, 2)]);
        let found = [&one, &two].map(|person| promised_introduction(&promises, &referrals, person).is_some());
        assert_eq!(found, [ben, hien], "{text}");
    }

    #[test]
    fn fu4_an_introduction_is_to_whom_the_promise_names() {
        check("Introduce me to Ben", true, false);
        check("will put me in touch with Hien and Ben by mail", true, true);
        check("Send me Ben's paper", false, false);
        check("Introduce me to Benedict", false, false);
        for so in
            ["put us in contact with Ben", "will introduce Ben and me", "An introduction to Ben", "connect me with Ben", "put me on to Ben"]
        {
            check(so, true, false);
        }
        check("bring Ben and me together", true, false);
        check("write to Ben and make the introduction", true, false);
    }

    #[test]
    fn fu4_what_only_sounds_like_an_introduction_is_none() {
        for not_so in [
            "Send me the introductory chapter by Ben",
            "Keep in touch with Ben about the course",
            "Stay in touch with me and Ben",
            "Send the introduction to statistics that Ben wrote",
            "Give me the contact of Ben's printer",
            "Get Ben's paper and keep me in the loop",
        ] {
            check(not_so, false, false);
        }
    }

    #[test]
    fn fu4_without_a_name_it_is_to_the_only_one_whom_they_named() {
        check("Make the introduction", false, false);
        let (ben, promises) = (person(2, "Ben Osei"), [promise(Side::Theirs, "Make the introduction")]);
        assert!(promised_introduction(&promises, &[named(ben.id, 1)], &ben).is_some());
        assert!(promised_introduction(&promises, &[], &ben).is_none(), "whoever did not name them promised something else");
        let mine = [promise(Side::Mine, "Introduce her to Ben")];
        assert!(promised_introduction(&mine, &[named(ben.id, 1)], &ben).is_none());
    }

    #[test]
    fn fu4_one_waits_a_week_or_until_the_day_that_was_named() {
        let at = |text: &str| Context::new(AccountId(Uuid::nil()), text.parse().unwrap(), TimeZone::UTC, ChangeId(Uuid::nil()));
        let (ben, mut promises) = (person(2, "Ben Osei"), [promise(Side::Theirs, "Introduce me to Ben")]);
        let waits = |now: &str, promises: &[Promise]| waits_for_introduction(&at(now), promises, &[named(ben.id, 1)], &ben);
        assert!(waits("2026-11-27T10:00:00Z", &promises));
        assert!(!waits("2026-11-28T10:00:00Z", &promises));
        promises[0].due = Some(date(2026, 12, 4));
        assert!(waits("2026-12-04T10:00:00Z", &promises));
        promises[0].kept_at = Some("2026-11-21T10:00:00Z".parse().unwrap());
        assert!(!waits("2026-11-22T10:00:00Z", &promises));
    }
}
