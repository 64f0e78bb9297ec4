//! Two entries that are one person: in which fields they differ, and what is known of them once they are one.
//!
//! Nothing that was typed is lost: what was not chosen becomes a line of the notes.

use super::{Person, PersonField};
use crate::Word as _;

/// How a line of the notes begins that keeps what was not chosen.
const ALSO: &str = "Also: ";

impl PersonField {
    /// What a person says in this field; a tie by its fixed word. Their work is a history of its own: see [`is_other_work`].
    #[must_use]
    pub fn of(self, person: &Person) -> &str {
        match self {
            Self::Name => &person.name,
            Self::Work => "",
            Self::Tie => person.tie.map_or("", |tie| tie.word()),
            Self::HowMet => &person.how_met,
            Self::Email => &person.email,
            Self::Phone => &person.phone,
            Self::Linkedin => &person.linkedin,
            Self::Place => &person.place,
            Self::Interests => &person.interests,
            Self::Reason => &person.reason,
        }
    }

    /// Fills this field of one person as it is filled of another.
    fn copy(self, from: &Person, to: &mut Person) {
        let place = match self {
            Self::Tie => {
                to.tie = from.tie;
                return;
            }
            Self::Work => return,
            Self::Name => &mut to.name,
            Self::HowMet => &mut to.how_met,
            Self::Email => &mut to.email,
            Self::Phone => &mut to.phone,
            Self::Linkedin => &mut to.linkedin,
            Self::Place => &mut to.place,
            Self::Interests => &mut to.interests,
            Self::Reason => &mut to.reason,
        };
        self.of(from).clone_into(place);
    }

    /// Whether two texts of this field say the same. Addresses are the same in capital letters, too.
    fn agrees(self, one: &str, other: &str) -> bool {
        match self {
            Self::Email | Self::Linkedin => one.trim().to_lowercase() == other.trim().to_lowercase(),
            _ => one.trim() == other.trim(),
        }
    }
}

/// The fields in which two entries both say something, and not the same.
#[must_use]
pub fn differences(one: &Person, other: &Person) -> Vec<PersonField> {
    let both = |field: &PersonField| !field.of(one).trim().is_empty() && !field.of(other).trim().is_empty();
    PersonField::ALL.iter().copied().filter(|field| both(field) && !field.agrees(field.of(one), field.of(other))).collect()
}

/// What both entries say that is the same.
#[must_use]
pub fn agreements(one: &Person, other: &Person) -> Vec<PersonField> {
    let same = |field: &PersonField| !field.of(one).trim().is_empty() && field.agrees(field.of(one), field.of(other));
    PersonField::ALL.iter().copied().filter(same).collect()
}

/// The one person of two entries. Where both say something, the kept one's counts, unless the other's was taken.
#[must_use]
pub fn merged(kept: &Person, other: &Person, taken: &[PersonField]) -> Person {
    let mut person = Person { added_at: kept.added_at.min(other.added_at), ..kept.clone() };
    let mut lines = vec![other.notes.clone()];
    let differ = differences(kept, other);
    for field in PersonField::ALL.iter().copied() {
        let takes = taken.contains(&field) && differ.contains(&field);
        if takes || field.of(kept).trim().is_empty() {
            field.copy(other, &mut person);
        }
        if differ.contains(&field) && field != PersonField::Tie {
            lines.push(format!("{ALSO}{}", field.of(if takes { kept } else { other })));
        }
    }
    for line in lines {
        add_note(&mut person.notes, &line);
    }
    person.tagged(other.tags())
}

/// Whether two entries say different things of what somebody does now: as what, or where. What only one of them says is no
/// difference. `agrees` tells whether two texts say the same.
#[must_use]
pub fn is_other_work(one: (&str, &str), other: (&str, &str), agrees: impl Fn(&str, &str) -> bool) -> bool {
    let differ = |one: &str, other: &str| !one.trim().is_empty() && !other.trim().is_empty() && !agrees(one, other);
    differ(one.0, other.0) || differ(one.1, other.1)
}

/// Whether the other entry says all of the same work that the one says, and as what or where it is besides.
#[must_use]
pub fn says_more_of_work(one: (&str, &str), other: (&str, &str)) -> bool {
    says_alone(other, one) && !says_alone(one, other)
}

/// Whether one entry says only as what somebody works, and the other only where: together they say what neither says.
#[must_use]
pub fn says_one_half_each(one: (&str, &str), other: (&str, &str)) -> bool {
    says_alone(one, other) && says_alone(other, one)
}

/// Whether the one says as what or where it is, and the other does not.
fn says_alone(one: (&str, &str), other: (&str, &str)) -> bool {
    let alone = |one: &str, other: &str| !one.trim().is_empty() && other.trim().is_empty();
    alone(one.0, other.0) || alone(one.1, other.1)
}

/// Adds a text to some notes, unless it stands there already.
fn add_note(notes: &mut String, text: &str) {
    if text.trim().is_empty() || notes.contains(text) {
        return;
    }
    if !notes.is_empty() {
        notes.push('\n');
    }
    notes.push_str(text);
}

impl Person {
    /// What else is known of them since two entries became one: names and addresses that were not chosen.
    pub fn other_values(&self) -> impl Iterator<Item = &str> {
        self.notes.lines().filter_map(|line| line.strip_prefix(ALSO)).map(str::trim)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::super::{PersonId, Tie};
    use super::*;

    fn ana(email: &str, place: &str, notes: &str) -> Person {
        let person = Person::named(PersonId(Uuid::from_u128(1)), "Ana Silva", Timestamp::UNIX_EPOCH);
        Person { email: email.to_owned(), place: place.to_owned(), notes: notes.to_owned(), ..person }
    }

    #[test]
    fn pe4_only_what_both_say_otherwise_is_a_difference() {
        let (one, other) = (ana("ana@wsp.example", "Porto", ""), ana("Ana@WSP.example", "Lisbon", "likes tea"));
        assert_eq!(differences(&one, &other), [PersonField::Place]);
        assert_eq!(agreements(&one, &other), [PersonField::Name, PersonField::Email]);
        assert_eq!(differences(&one, &ana("", "", "")), []);
    }

    #[test]
    fn pe4_what_is_not_chosen_becomes_a_line_of_the_notes() {
        let (one, other) = (ana("ana@wsp.example", "Porto", "met at the fair"), ana("ana@post.example", "Lisbon", "likes tea"));
        let person = merged(&one, &other, &[PersonField::Place]);
        assert_eq!((person.email.as_str(), person.place.as_str()), ("ana@wsp.example", "Lisbon"));
        assert_eq!(person.notes, "met at the fair\nlikes tea\nAlso: ana@post.example\nAlso: Porto");
        assert_eq!(person.other_values().collect::<Vec<_>>(), ["ana@post.example", "Porto"]);
    }

    #[test]
    fn pe4_what_only_one_of_them_says_is_kept_whatever_was_taken() {
        let (one, other) = (ana("", "Porto", ""), Person { tie: Some(Tie::Met), ..ana("ana@post.example", "", "") });
        let person = merged(&one, &other, PersonField::ALL);
        assert_eq!((person.email.as_str(), person.place.as_str(), person.tie), ("ana@post.example", "Porto", Some(Tie::Met)));
        assert_eq!(person.notes, "");
    }

    #[test]
    fn pe4_the_one_person_has_the_tags_of_both() {
        let (one, other) = (ana("", "", "").tagged(["alumni"]), ana("", "", "").tagged(["Alumni", "fair"]));
        assert_eq!(merged(&one, &other, &[]).tags, "alumni\nfair");
    }

    #[test]
    fn pe4_work_differs_only_where_both_entries_say_something() {
        let agrees = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
        for (one, other, differs, more, halves) in [
            (("Nurse", "Clinic"), ("nurse", "CLINIC"), false, false, false),
            (("Nurse", "Clinic"), ("Head nurse", "Clinic"), true, false, false),
            (("Nurse", "Clinic"), ("Nurse", "Home"), true, false, false),
            (("Nurse", ""), ("nurse", "Clinic"), false, true, false),
            (("", "Clinic"), ("Nurse", "clinic"), false, true, false),
            (("Nurse", "Clinic"), ("", ""), false, false, false),
            (("Nurse", "Clinic"), ("Nurse", ""), false, false, false),
            (("", "Home"), ("Nurse", "Clinic"), true, true, false),
            (("Nurse", ""), ("", "Clinic"), false, false, true),
            (("", "Clinic"), ("Nurse", ""), false, false, true),
        ] {
            let said = (is_other_work(one, other, agrees), says_more_of_work(one, other), says_one_half_each(one, other));
            assert_eq!(said, (differs, more, halves), "{one:?} {other:?}");
        }
    }

    #[test]
    fn pe4_the_same_note_does_not_stand_there_twice() {
        let (one, other) = (ana("", "", "likes tea"), ana("", "", "likes tea"));
        assert_eq!(merged(&one, &other, &[]).notes, "likes tea");
    }
}
