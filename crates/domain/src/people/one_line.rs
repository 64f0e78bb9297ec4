//! Adding somebody in one line: "Ana Silva, bridge engineer at WSP, met at the alumni evening, ana@wsp.example".
//!
//! The line is only sorted, never judged: every word of it ends up in some field. The first part is the name.

mod in_name;
#[cfg(test)]
mod tests;

use super::{addressing::titles_before, canonical_linkedin, is_plausible_email};
use in_name::{InName, end_by_capitals, name_and_work};

/// A line sorted into fields; what was not given is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OneLine {
    /// Their name.
    pub name: String,
    /// What they do.
    pub title: String,
    /// Where they work.
    pub organization: String,
    /// How one met, and every part that is nothing else.
    pub how_met: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
    /// LinkedIn page in its canonical form.
    pub linkedin: String,
}

/// Sorts one line into fields.
#[must_use]
pub fn parse_one_line(line: &str) -> OneLine {
    let mut fields = OneLine::default();
    let parts = line.split([',', ';', '\n', '\t']).map(tidy).filter(|part| !part.is_empty());
    for part in parts {
        place_part(&mut fields, part);
    }
    fields
}

fn place_part(fields: &mut OneLine, part: String) {
    if let Some(page) = canonical_linkedin(&part) {
        keep(&mut fields.linkedin, &mut fields.how_met, page);
    } else if let Some(address) = email_in(&part) {
        place_email(fields, &part, &address);
    } else if is_phone(&part) {
        keep(&mut fields.phone, &mut fields.how_met, part);
    } else if fields.name.is_empty() {
        place_name(fields, &part);
    } else if is_meeting(&part) || !fields.title.is_empty() {
        append(&mut fields.how_met, &part);
    } else {
        place_work(fields, &part);
    }
}

/// An address may stand alone or beside other words, as in "write to ana@wsp.example".
fn place_email(fields: &mut OneLine, part: &str, address: &str) {
    let around = part.replace(address, " ").replace("mailto:", " ");
    let around = tidy(around.trim_matches(|c: char| c.is_whitespace() || "<>()[]:".contains(c)));
    keep(&mut fields.email, &mut fields.how_met, address.to_owned());
    if around.is_empty() {
    } else if fields.name.is_empty() {
        place_name(fields, &around);
    } else {
        append(&mut fields.how_met, &around);
    }
}

/// The first part is the name; "Ana Silva at WSP", "Ana Silva (WSP)" and "Ana Silva engineer at WSP" say more.
fn place_name(fields: &mut OneLine, part: &str) {
    if let Some((name, met)) = name_and_meeting(part) {
        fields.name = name;
        append(&mut fields.how_met, &met);
        return;
    }
    let (name, organization) = split_at_organization(part, is_placed).unwrap_or_else(|| (part.to_owned(), String::new()));
    match name_and_work(&name, !organization.is_empty()) {
        Some(InName { name, work }) => {
            fields.name = name;
            fields.title = work;
        }
        None => fields.name = name,
    }
    fields.organization = organization;
}

/// "Ana Silva met at the fair".
fn name_and_meeting(part: &str) -> Option<(String, String)> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let end = titles_before(part) + end_by_capitals(words.get(titles_before(part)..)?)?;
    let (name, met) = (words.get(..end)?.join(" "), words.get(end..)?.join(" "));
    is_meeting(&met).then_some((name, met))
}

/// What they do, and where, unless the place is known already: then all of it stays together.
fn place_work(fields: &mut OneLine, part: &str) {
    if !fields.organization.is_empty() {
        part.clone_into(&mut fields.title);
    } else if let Some((title, organization)) = split_at_organization(part, |_, _| true) {
        fields.title = title;
        fields.organization = organization;
    } else {
        let (field, words) = part.strip_prefix("at ").map_or((&mut fields.title, part), |place| (&mut fields.organization, place));
        words.clone_into(field);
    }
}

/// What stands before a place of work, and the place. A word that joins the two does so only where `is_placed` says so.
fn split_at_organization(part: &str, is_placed: impl Fn(&str, &str) -> bool) -> Option<(String, String)> {
    [" at ", " @ ", " @", " bei ", " chez "].iter().find_map(|mark| {
        let (before, after) = part.split_once(mark)?;
        let (before, after) = (tidy(before), tidy(after));
        let joins = !before.is_empty() && !after.is_empty() && (mark.contains('@') || is_placed(&before, &after));
        joins.then_some((before, after))
    })
}

/// Whether a place of work stands behind a name. In small letters "zhang bei na" is a name: there it takes work before it, or a capital
/// behind it.
fn is_placed(before: &str, after: &str) -> bool {
    let is_small = before.split_whitespace().chain(after.split_whitespace().take(1)).all(|word| word.starts_with(char::is_lowercase));
    !is_small || name_and_work(before, true).is_some()
}

fn is_meeting(part: &str) -> bool {
    let lower = part.to_lowercase();
    let openings = [
        "met ",
        "we met",
        "i met",
        "know",
        "friend",
        "via ",
        "through ",
        "from ",
        "introduced",
        "referred",
        "my ",
        "our ",
        "saw ",
        "heard ",
        "talked ",
        "spoke ",
        "same ",
        "worked ",
        "studied ",
        "alumn",
        "fellow ",
    ];
    openings.iter().any(|opening| lower.starts_with(opening))
}

fn email_in(part: &str) -> Option<String> {
    part.split_whitespace().find_map(|word| {
        let word = word.trim_start_matches("mailto:").trim_matches(|c: char| "<>()[]\"'".contains(c)).trim_end_matches('.');
        is_plausible_email(word).then(|| word.to_owned())
    })
}

fn is_phone(part: &str) -> bool {
    let digits = part.chars().filter(char::is_ascii_digit).count();
    let rest = part.trim_start_matches("tel:").trim_start_matches("tel ");
    (6..=15).contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c))
}

fn keep(field: &mut String, overflow: &mut String, value: String) {
    if field.is_empty() {
        *field = value;
    } else {
        append(overflow, &value);
    }
}

fn append(field: &mut String, part: &str) {
    if !field.is_empty() {
        field.push_str(", ");
    }
    field.push_str(part);
}

fn tidy(part: &str) -> String {
    part.split_whitespace().collect::<Vec<_>>().join(" ")
}
