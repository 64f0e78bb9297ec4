//! Words that are no reason by themselves.
//!
//! Plain lists; what they are used for is told in [`super`].

use std::{collections::HashSet, sync::LazyLock};

use crate::draft::key;

/// A set of words, by their keys.
pub(super) type Words = LazyLock<HashSet<u64>>;

fn set(words: &str) -> HashSet<u64> {
    words.split_whitespace().map(key).collect()
}

/// Small words to look past in search of a detail.
pub(super) static SMALL: Words = LazyLock::new(|| {
    set("the a an this that these your my our such in at of to as and is for on with from into it so very current same was me \
         i own really")
});

/// Words that are no detail: they fit every person and every field.
pub(super) static GENERIC: Words = LazyLock::new(|| {
    set("field industry area company sector space profession line business organization firm role position career domain job \
         work linkedin general life you expert professional busy great right person experienced inspiration best doing well \
         success successful page name email contact posting details journey path incredibly today started where here there \
         much lot many years amazing impressive incredible extensive profile be am would could can hope think know done \
         achieved accomplished leader good interesting inspiring wonderful top things stuff fields areas all able willing \
         open free available interested hiring sure someone anything ok okay kind if when help may might have will looking \
         fit keen how what while people perfect")
});

/// Adjectives that say nothing about what follows.
pub(super) static PRAISE: Words = LazyLock::new(|| {
    set("amazing impressive incredible extensive inspiring interesting great wonderful good professional valuable precious \
         busy kind current esteemed prestigious vast rich unique outstanding excellent remarkable successful reputed \
         respected fantastic helpful recent new long expert honest earliest personal entire whole many few fascinating \
         impressed strong wealth growing awesome brilliant career linkedin early")
});

/// What everybody has, so that "your time" is no reason.
pub(super) static COMMON: Words = LazyLock::new(|| {
    set("time help advice convenience consideration attention response reply schedule calendar day week availability insight \
         insights guidance wisdom expertise perspective perspectives thoughts view views opinion opinions assistance support \
         kindness understanding feedback input experience experiences background story team teams department network office \
         interest interests boss manager hiring favor favour patience generosity brain door end way place studio agency lab \
         hospital school university group institution startup practice shop workplace employer colleagues colleague contacts \
         connections connection knowledge skills skill accomplishments achievements achievement credentials passion \
         leadership growth trajectory history life lives message number phone address information title resume staff clients \
         products services mission values culture website site offer openings opening vacancies vacancy jobs roles positions \
         internship internships program opportunities mind eyes two cents take answer answers questions question words word \
         choice trust hands side service capacity level shoes lunch break coffee weekend holiday holidays morning evening \
         afternoon family health best part data days work journey path role move transition success country city town area \
         building cooperation permission discretion needs business post preferred preference request invitation thinking \
         involvement dedication hard efforts effort recommendation recommendations suggestions tips favorite typical daily \
         job's biggest greatest main first favourite years specialty specialization bio education degree industry's people \
         employees")
});
