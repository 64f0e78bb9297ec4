//! Why two entries may be one person: what speaks for it and what against it, each in words, and how all of it was weighed.
//!
//! What says little either way is not shown as a reason; nor is a difference ever shown as speaking for one person.

use acquaint_dedupe::{
    Kind, Reason,
    people::{Certain, are_marked_apart, are_turned},
};
use maud::{Markup, html};

use crate::{
    Words,
    actions::people::{Twice, step_words},
    words::t,
};

/// How many reasons on either side are said at once. The others are in the list that opens.
const REASONS: usize = 4;
/// A name that no more people than this have in common is a rare one.
const RARE: u32 = 3;
/// Fewer bits than this say little either way.
const LITTLE: f64 = 0.25;

/// What speaks for and against it, and the steps of the weighing.
pub(super) fn why(words: Words, pair: &Twice) -> Markup {
    let Told { said, little } = told(words, pair);
    let (in_favour, against): (Vec<&Said>, Vec<&Said>) = said.iter().partition(|one| one.bits > 0.0);
    html! {
        @if says_only_the_name(pair) { p { (t!(words, "twice-only-name")) } }
        @else if pair.by_name { p { (t!(words, "twice-by-name")) } }
        (list(&t!(words, "twice-for"), "+", &in_favour))
        (list(&t!(words, "twice-against"), "−", &against))
        @if are_marked_apart(&pair.one.name, &pair.other.name) { p { (t!(words, "twice-marked")) } }
        details {
            summary { (t!(words, "twice-weighed")) }
            p.hint { (t!(words, "twice-weighed-hint", likely = percent(pair.probability))) }
            ul.twice-why { @for (step, bits) in steps(words, pair, &said, little) { li { (step) ": " (signed(bits)) } } }
        }
    }
}

/// Reasons of one side under a heading that says which side it is; the sign is for the eye only.
fn list(heading: &str, sign: &str, said: &[&Said]) -> Markup {
    html! {
        @if !said.is_empty() {
            h3 { (heading) }
            ul.twice-signs { @for one in said.iter().take(REASONS) { li { span aria-hidden="true" { (sign) } " " (one.words) } } }
        }
    }
}

/// A reason in words with its bits.
struct Said {
    words: String,
    bits: f64,
}

/// The reasons, the strongest first, and the bits of what says little.
struct Told {
    said: Vec<Said>,
    little: f64,
}

/// The reasons: what is certain first, then field by field.
fn told(words: Words, pair: &Twice) -> Told {
    let certain = match pair.certain {
        Some(Certain::Email) => "email",
        Some(Certain::Profile) => "linkedin",
        Some(Certain::PhoneAndName) => "phone",
        None => "",
    };
    let turned = is_turned(pair);
    let mut reasons: Vec<&Reason> = pair.reasons.iter().filter(|reason| !turned || !is_of_name(reason)).collect();
    reasons.sort_by_key(|reason| step_words(reason).0 != certain);
    let mut told = Told { said: Vec::new(), little: 0.0 };
    let fields = reasons.into_iter().filter(|reason| matches!(reason, Reason::Field { .. }));
    for (said, bits) in fields.map(|reason| (field_words(words, reason), reason.bits())).chain(turned.then(|| turned_words(words, pair))) {
        match said {
            Some(words) => told.said.push(Said { words, bits }),
            None => told.little += bits,
        }
    }
    told
}

/// Whether first and last name stand the other way round. What each of them says in order would contradict that.
fn is_turned(pair: &Twice) -> bool {
    let exchanged = pair.reasons.iter().any(|reason| matches!(reason, Reason::Exchanged { .. }));
    exchanged || are_turned(&pair.one.name, &pair.other.name)
}

fn is_of_name(reason: &Reason) -> bool {
    let of_name = matches!(reason, Reason::Field { kind: Kind::GivenName | Kind::FamilyName | Kind::FullName, .. });
    of_name || matches!(reason, Reason::Exchanged { .. })
}

/// What both parts of a turned name say together.
fn turned_words(words: Words, pair: &Twice) -> (Option<String>, f64) {
    let bits = pair.reasons.iter().filter(|reason| is_of_name(reason)).map(Reason::bits).sum();
    let key = if bits > 0.0 { "twice-step-exchanged" } else { "twice-names-other" };
    ((f64::abs(bits) >= LITTLE).then(|| t!(words, key)), bits)
}

/// Whether both entries say nothing together but the name.
fn says_only_the_name(pair: &Twice) -> bool {
    let mut fields = pair.reasons.iter().filter(|reason| matches!(reason, Reason::Field { .. })).peekable();
    fields.peek().is_some() && fields.all(|reason| is_of_name(reason) && step_words(reason).1 == "same")
}

/// All steps from nothing known to the likelihood.
fn steps(words: Words, pair: &Twice, said: &[Said], little: f64) -> Vec<(String, f64)> {
    let turned = is_turned(pair);
    let other = |reason: &Reason| {
        let key = match reason {
            Reason::Prior { .. } => "twice-step-prior",
            Reason::BelongTogether { .. } => "twice-step-together",
            Reason::Others { .. } => "twice-step-others",
            Reason::Exchanged { .. } if !turned => "twice-step-exchanged",
            Reason::Exchanged { .. } | Reason::Field { .. } => return None,
        };
        Some((t!(words, key), reason.bits()))
    };
    let small = (little != 0.0).then(|| (t!(words, "twice-step-little"), little));
    said.iter().map(|one| (one.words.clone(), one.bits)).chain(pair.reasons.iter().filter_map(other)).chain(small).collect()
}

/// What a field says, in words; nothing where that is little, or would speak for the other side than its words do.
fn field_words(words: Words, reason: &Reason) -> Option<String> {
    let Reason::Field { shared_by, bits, .. } = reason else { return None };
    let (of, agreement) = step_words(reason);
    let how = match agreement {
        _ if bits.abs() < LITTLE => return None,
        "same" if *bits < 0.0 => return None,
        "different" if *bits > 0.0 => return None,
        "same" if of == "family-name" && (1..=RARE).contains(shared_by) => "rare",
        "same" => "same",
        "different" => "other",
        // What is only alike, and oftener so in two people, differs.
        _ if *bits < 0.0 => "other",
        _ => "like",
    };
    Some(t!(words, &format!("twice-{of}-{how}")))
}

/// Never quite everything, and never quite nothing.
fn percent(probability: f64) -> String {
    format!("{:.0}", (probability * 100.0).clamp(1.0, 99.0))
}

fn signed(bits: f64) -> String {
    format!("{bits:+.1}").replace('-', "−")
}

#[cfg(test)]
mod tests {
    use acquaint_dedupe::Agreement;
    use acquaint_domain::people::{Person, PersonId};
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn field(kind: Kind, agreement: Agreement, bits: f64) -> Reason {
        Reason::Field { kind, agreement, bits, shared_by: 2 }
    }

    fn pair(one: &str, other: &str, reasons: Vec<Reason>) -> Twice {
        let person = |number, name| Person::named(PersonId(Uuid::from_u128(number)), name, Timestamp::UNIX_EPOCH);
        Twice { one: person(1, one), other: person(2, other), probability: 0.4, certain: None, by_name: false, reasons }
    }

    #[track_caller]
    fn check(pair: &Twice, expected: &[(&str, f64)], little: f64) {
        let told = told(Words, pair);
        assert_eq!(told.said.iter().map(|one| (one.words.as_str(), one.bits)).collect::<Vec<_>>(), expected);
        assert!((told.little - little).abs() < 0.001, "{}", told.little);
    }

    #[test]
    fn pe4_a_difference_never_speaks_for_one_person_and_what_agrees_never_against_it() {
        let reasons = vec![
            field(Kind::FamilyName, Agreement::Same, 5.0),
            field(Kind::Phone, Agreement::Different, 0.3),
            field(Kind::Title, Agreement::Same, -0.4),
            field(Kind::Place, Agreement::Different, -0.1),
            field(Kind::Organization, Agreement::Similar, -2.0),
            field(Kind::Email, Agreement::Different, -3.0),
        ];
        let expected = [("Same last name, and few have it", 5.0), ("Different places of work", -2.0), ("Different e-mail addresses", -3.0)];
        check(&pair("Ana Silva", "Ana Silva", reasons), &expected, -0.2);
    }

    #[test]
    fn pe4_names_that_stand_the_other_way_round_are_one_reason() {
        let reasons = |family: f64| {
            let names = [field(Kind::GivenName, Agreement::Different, -2.0), field(Kind::FamilyName, Agreement::Similar, family)];
            [field(Kind::Email, Agreement::Same, 6.0)].into_iter().chain(names).collect()
        };
        let turned = "First and last name stand the other way round";
        check(&pair("Kate Bell", "Bell Katherine", reasons(5.0)), &[("Same e-mail address", 6.0), (turned, 3.0)], 0.0);
        let against = "The names differ, unless first and last name stand the other way round";
        check(&pair("Kate Bell", "Bell Katherine", reasons(-1.0)), &[("Same e-mail address", 6.0), (against, -3.0)], 0.0);
    }

    #[test]
    fn pe4_the_steps_of_the_weighing_add_up_whatever_is_shown() {
        let mut reasons = vec![Reason::Prior { bits: -6.0 }, Reason::Exchanged { bits: -1.0 }, Reason::Others { bits: 0.5 }];
        reasons.extend([field(Kind::GivenName, Agreement::Same, 4.0), field(Kind::FamilyName, Agreement::Same, 5.0)]);
        reasons.extend([field(Kind::Phone, Agreement::Different, 0.3), Reason::BelongTogether { bits: -0.5 }]);
        let pair = pair("Kate Bell", "Bell Kate", reasons);
        let Told { said, little } = told(Words, &pair);
        let sum: f64 = steps(Words, &pair, &said, little).iter().map(|(_, bits)| bits).sum();
        assert!((sum - pair.reasons.iter().map(Reason::bits).sum::<f64>()).abs() < 0.001, "{sum}");
    }

    #[test]
    fn pe4_both_sides_are_marked_by_a_heading_and_a_sign() {
        let reasons = vec![field(Kind::FamilyName, Agreement::Same, 5.0), field(Kind::Email, Agreement::Different, -3.0)];
        let page = why(Words, &pair("Ana Silva", "Ana Silva", reasons)).into_string();
        let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} in {page}"));
        assert!(
            at("What speaks for one person") < at("+</span> Same last name") && at("Same last name") < at("What speaks for two people")
        );
        assert!(at("What speaks for two people") < at("−</span> Different e-mail addresses"));
        let names = vec![field(Kind::GivenName, Agreement::Same, 1.0), field(Kind::FamilyName, Agreement::Same, 2.0)];
        let page = why(Words, &pair("Ana Silva", "Ana Silva", names)).into_string();
        assert!(page.contains("The same name. Nothing else is in both entries."), "{page}");
        let page = why(Words, &pair("Tom Bell", "Tom Bell (son)", Vec::new())).into_string();
        assert!(page.contains("One of the names is marked"), "{page}");
    }
}
