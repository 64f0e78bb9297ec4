//! Work that stands right behind a name, without a comma: "Hana Kim radiologist". Capitals tell where the name ends, or a word that is
//! no family name. Where neither does, the name stays whole: there are people called Baker and Engineer.

use std::{collections::HashSet, sync::LazyLock};

use crate::people::{
    addressing::{PARTICLES, in_capitals, titles_before},
    described::is_description,
};

/// Work that is nobody's family name.
const SURE: &str = "accountant administrator analyst anaesthetist anesthesiologist bookkeeper caregiver coach consultant coordinator \
    counsellor counselor curator dentist designer developer dietician dietitian director economist editor electrician entrepreneur \
    founder headhunter historian illustrator influencer inspector instructor journalist lecturer librarian lobbyist logistician manager \
    mathematician midwife musician nutritionist officer paralegal paramedic pediatrician paediatrician pharmacist photographer \
    physician physicist physiotherapist planner plumber policymaker postdoc producer programmer psychiatrist psychotherapist \
    recruiter representative researcher scientist scientist solicitor specialist statistician student strategist supervisor surveyor \
    teamlead technician therapist trainee translator tutor undertaker vet veterinarian \
    beraterin berater entwicklerin entwickler ingenieurin ingenieur journalistin projektleiterin projektleiter redakteurin redakteur \
    arztin ärztin lehrerin anwältin architektin krankenschwester krankenpfleger krankenpflegerin \
    développeur développeuse ingénieur ingénieure infirmière infirmier avocate journaliste conseillère enseignante médecin \
    desarrollador desarrolladora ingeniero ingeniera enfermera enfermero abogada periodista arquitecta diseñadora";
/// Work that is a family name now and then: meant where a kind stands before it, or a place of work behind it.
const OFTEN: &str = "engineer teacher doctor lawyer nurse architect attorney surgeon professor arzt anwalt lehrer architekt avocat abogado \
    profesora profesor";
/// Work that is a common family name: meant only where it stands in small letters behind a name in capitals.
const ALSO_NAMES: &str = "artist author baker barber brewer builder butcher carpenter chef clerk cook dancer diver draper driver farmer \
    fisher forester gardener guard hunter judge mason merchant miller painter pilot porter potter sailor shepherd singer smith tailor \
    waiter weaver writer";
/// The beginnings of work that has a kind.
const KINDS: &str = "senior junior lead head chief staff principal assistant associate deputy charge registered retired former freelance \
    software hardware data bridge structural civil mechanical electrical chemical environmental product project program programme \
    marketing sales finance financial business systems system network security web frontend backend mobile ux ui graphic fashion \
    interior research clinical medical dental veterinary primary secondary school math maths science english music social care \
    community policy tax legal human resources hr public health urban transport town landscape quality process design site field \
    night ward theatre intensive account office operations supply chain it";

/// A part that begins with a name: the name, and what they do.
pub(super) struct InName {
    pub(super) name: String,
    pub(super) work: String,
}

/// Takes work off the end of a name. `is_placed` says whether a place of work stands behind it.
pub(super) fn name_and_work(part: &str, is_placed: bool) -> Option<InName> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let titles = titles_before(part);
    let names = words.get(titles..).filter(|names| !names.is_empty())?;
    let is_small = names.iter().all(|word| !word.starts_with(char::is_uppercase));
    let by_capitals = if is_small { None } else { end_by_capitals(names).filter(|end| is_work(&names[*end..])) };
    let by_capitals = by_capitals.map(|end| before_abbreviation(names, end));
    let end = by_capitals.or_else(|| end_by_words(names, titles > 0, is_small, is_placed))?;
    if is_described(&names[..end], is_small) {
        return None;
    }
    let mut name = words.get(..titles + end)?.join(" ");
    if is_small {
        let capital = |word: &str| if PARTICLES.contains(&word) { word.to_owned() } else { in_capitals(word) };
        name = name.split_whitespace().map(capital).collect::<Vec<_>>().join(" ");
    }
    Some(InName { name, work: names.get(end..)?.join(" ") })
}

/// How many words of a name in capitals come before the first one in small letters; nothing where all have capitals.
pub(super) fn end_by_capitals(names: &[&str]) -> Option<usize> {
    let is_small = |word: &&str| word.starts_with(char::is_lowercase) && !PARTICLES.contains(word);
    names.iter().position(is_small).filter(|end| *end > 0)
}

/// "my neighbour the nurse": before the work stands a description, and no name.
fn is_described(names: &[&str], is_small: bool) -> bool {
    let counted = if is_small { names.iter().filter(|word| !PARTICLES.contains(word)).count() } else { 0 };
    is_description(&names.join(" "), counted)
}

/// "UX designer": a kind in capitals belongs to the work.
fn before_abbreviation(names: &[&str], end: usize) -> usize {
    let is_short = |word: &str| word.len() == 2 && word.chars().all(char::is_uppercase) && is_of(word, KINDS);
    if end > 1 && is_short(names[end - 1]) { end - 1 } else { end }
}

fn is_work(words: &[&str]) -> bool {
    words.iter().any(|word| is_sure(word) || is_of(word, OFTEN) || is_of(word, ALSO_NAMES))
}

/// Where the work begins that the last words name. Enough of a name stays before it.
fn end_by_words(names: &[&str], is_titled: bool, is_small: bool, is_placed: bool) -> Option<usize> {
    let last = names.last()?;
    let fewest = if is_titled || (is_small && is_sure(last)) { 1 } else { 2 };
    let mut end = names.len().checked_sub(1).filter(|end| *end >= fewest)?;
    while end > fewest && is_of(names[end - 1], KINDS) {
        end -= 1;
    }
    let has_kind = end + 1 < names.len();
    (is_sure(last) || (is_of(last, OFTEN) && (has_kind || is_placed))).then_some(end)
}

fn is_sure(word: &str) -> bool {
    const ENDINGS: [&str; 6] = ["ologist", "ologin", "ologe", "ologue", "óloga", "ólogo"];
    let word = word.to_lowercase();
    ENDINGS.iter().any(|ending| word.ends_with(ending)) || is_of(&word, SURE)
}

fn is_of(word: &str, list: &'static str) -> bool {
    static LISTS: LazyLock<HashSet<(&str, &str)>> = LazyLock::new(|| {
        let words = |list: &'static str| list.split_whitespace().map(move |word| (list, word));
        [SURE, OFTEN, ALSO_NAMES, KINDS].into_iter().flat_map(words).collect()
    });
    LISTS.contains(&(list, word.to_lowercase().as_str()))
}
