//! Organizations one would like to work for: the list, putting names on it in four ways, and saying how motivated one is.

pub(super) mod add;
pub(super) mod list;
pub(super) mod rate;

use acquaint_domain::{
    aim::{MotivationScale, Target},
    people::{Closeness, Person, There},
};

use crate::{Words, words::t};

/// Who is at an organization, in one sentence: the one to turn to first, and how many more.
pub(in crate::web) fn who_words(words: Words, first: Option<(&There, &Person)>, total: usize) -> String {
    let Some((there, person)) = first else { return t!(words, "targets-who-nobody") };
    let (name, shared) = (person.name.as_str(), there.shared.first().map_or("", String::as_str));
    let who = match (there.now, there.closeness) {
        (false, _) => t!(words, "targets-who-earlier", name = name),
        (true, Closeness::Close) => t!(words, "targets-who-close", name = name),
        (true, Closeness::Met) => t!(words, "targets-who-met", name = name),
        (true, Closeness::Shared) if shared.is_empty() => t!(words, "targets-who-shared-something", name = name),
        (true, Closeness::Shared) => t!(words, "targets-who-shared", name = name, shared = shared),
        (true, Closeness::Listed) => t!(words, "targets-who-listed", name = name),
    };
    match total.saturating_sub(1) {
        0 => who,
        more => format!("{who} {}", t!(words, "targets-who-more", count = more)),
    }
}

/// What was said about an organization, in one line; of openings only what one saw.
pub(in crate::web) fn said(words: Words, target: &Target, scale: MotivationScale) -> String {
    let motivation = match target.motivation {
        Some(kept) => t!(words, "targets-motivation", number = scale.shown(kept), most = *scale.numbers().end()),
        None => t!(words, "targets-motivation-unsaid"),
    };
    match target.openings {
        Some(openings) => format!("{motivation} {}", t!(words, &format!("targets-openings-{openings}"))),
        None => motivation,
    }
}
