//! Giving and asking between two people: what each has given so far, and ideas for giving something back.
//!
//! Nothing here is a score. Two short counts stand side by side before the next request, and that is all.

use super::{Promise, Referral, Side};
use crate::{
    people::{History, PersonId},
    word::words,
};

/// How many ideas are offered. House rule: a choice, and no list to work off.
const IDEAS_AT_MOST: usize = 4;

/// What two people gave each other so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Balance {
    /// Conversations for which they took the time.
    pub talks: usize,
    /// Names that they gave.
    pub names: usize,
    /// Promises that they kept.
    pub they_kept: usize,
    /// What one gave them: promises of one's own that are kept, and ideas that were carried out.
    pub given: usize,
}

impl Balance {
    /// Whether they gave something.
    #[must_use]
    pub fn is_owed(self) -> bool {
        self.talks + self.names + self.they_kept > 0
    }
}

/// What one person and oneself gave each other, from what happened.
#[must_use]
pub fn balance(person: PersonId, history: &History, promises: &[Promise], referrals: &[Referral]) -> Balance {
    let kept = |theirs: bool| {
        let of = promises.iter().filter(|promise| promise.person_id == person && promise.kept_at.is_some());
        of.filter(|promise| (promise.side == Side::Theirs) == theirs).count()
    };
    Balance {
        talks: history.interviews.iter().filter(|interview| interview.person_id == person && interview.held()).count(),
        names: referrals.iter().filter(|referral| referral.referrer_id == person).count(),
        they_kept: kept(true),
        given: kept(false),
    }
}

words! {
    /// What an idea gives.
    GivingKind {
        /// Something to read about what they care about.
        Reading = "reading",
        /// Somebody who cares about the same.
        Somebody = "somebody",
        /// A hand with something that one is good at.
        Help = "help",
    }
}

/// An idea for giving something back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivingIdea {
    /// What it gives.
    pub kind: GivingKind,
    /// The interest of theirs or the skill of one's own, as it is written down.
    pub about: String,
}

/// Ideas from what they care about and what one is good at: first something to read, then a hand, then somebody to know.
#[must_use]
pub fn giving_ideas(interests: &str, skills: &str) -> Vec<GivingIdea> {
    let idea = |kind: GivingKind| move |about: String| GivingIdea { kind, about };
    let (interests, skills) = (parts(interests), parts(skills));
    let reading = interests.iter().cloned().map(idea(GivingKind::Reading)).take(2);
    let help = skills.into_iter().map(idea(GivingKind::Help)).take(1);
    let somebody = interests.iter().cloned().map(idea(GivingKind::Somebody)).take(1);
    reading.chain(help).chain(somebody).take(IDEAS_AT_MOST).collect()
}

/// The things that somebody listed in words of their own.
fn parts(text: &str) -> Vec<String> {
    let parts = text.split([',', ';', '\n', '.']).map(str::trim);
    parts.filter(|part| !part.is_empty() && part.split_whitespace().count() <= 8).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(interests: &str, skills: &str, expect: &[(GivingKind, &str)]) {
        let ideas = giving_ideas(interests, skills);
        assert_eq!(ideas.iter().map(|idea| (idea.kind, idea.about.as_str())).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn ideas_come_from_their_interests_and_ones_own_skills() {
        check(
            "old bridges, choir; Lisbon",
            "spreadsheets",
            &[
                (GivingKind::Reading, "old bridges"),
                (GivingKind::Reading, "choir"),
                (GivingKind::Help, "spreadsheets"),
                (GivingKind::Somebody, "old bridges"),
            ],
        );
        check("", "explaining things", &[(GivingKind::Help, "explaining things")]);
    }

    #[test]
    fn where_nothing_is_known_nothing_is_made_up() {
        check("", " , ", &[]);
        check("a whole long sentence about everything that they told me on that long evening", "", &[]);
    }
}
