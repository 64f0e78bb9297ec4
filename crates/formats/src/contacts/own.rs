//! The table of people that Acquaint itself writes, and reads again without a question about its columns.

use acquaint_domain::people::ImportedPerson;

use super::{fill, find_header, guess::fold};
use crate::{Format, write_csv};

/// The names of the columns, as our own list of names of columns understands them.
const COLUMNS: [&str; 10] = ["Name", "E-mail", "Phone", "LinkedIn", "Organization", "Job title", "Place", "How we met", "Notes", "Tags"];

/// How many columns a table had before there were tags.
const BEFORE_TAGS: usize = 9;

/// Our own table.
pub(crate) const ACQUAINT: Format = Format {
    id: "acquaint-people",
    name: "a table of people from Acquaint",
    how_to_get: "In Acquaint open Settings, “Take everything with you”, and choose tables.",
    is_list: true,
    sniff: |head| {
        let names = COLUMNS.map(fold);
        let is = |header: Vec<String>| header == names || header == names[..BEFORE_TAGS];
        find_header(head).is_some_and(|header| is(header.names.iter().map(|name| fold(name)).collect()))
    },
    fill,
};

/// People as a table: UTF-8 with a byte order mark, CR LF, no cell that a spreadsheet would run as a formula.
#[must_use]
pub fn write_people(people: &[ImportedPerson]) -> Vec<u8> {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let row = |it: &ImportedPerson| {
        let fields = [&it.email, &it.phone, &it.linkedin, &it.organization, &it.title, &it.place, &it.how_met, &it.notes];
        std::iter::once(it.name.clone()).chain(fields.map(text)).chain([it.tags.join(", ")]).collect::<Vec<String>>()
    };
    write_csv(&COLUMNS.map(str::to_owned), &people.iter().map(row).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{FORMATS, groups};

    /// Somebody as an import makes them: tidy, with an address and a page in the one form that there is.
    fn somebody() -> impl Strategy<Value = ImportedPerson> {
        let words = || prop::option::of("[=+@-]?[a-zA-Zéß漢م][a-zA-Z é漢,.;\"'&-]{0,20}[a-z漢]");
        let mail = prop::option::of("[a-z]{1,8}@[a-z]{2,8}\\.org");
        let phone = prop::option::of("\\+[1-9][0-9]{6,10}");
        let page = prop::option::of("[a-z]{3,9}").prop_map(|name| name.map(|name| format!("https://www.linkedin.com/in/{name}")));
        let notes = prop::option::of("[a-z=+-][a-z ,;\"]{0,12}[a-z](\n[a-z]{1,9}){0,2}");
        let name = "[A-Zé漢][a-zé漢'-]{1,9}[a-z漢] [A-Z][a-z]{1,9}";
        let tags = prop::collection::hash_set("[a-zé漢][a-z ]{0,12}[a-z漢]", 0..3).prop_map(|tags| groups::sort(tags).0);
        let all = (name, mail, phone, page, (words(), words(), words(), words()), (notes, tags));
        all.prop_map(|(name, email, phone, linkedin, (organization, title, place, how_met), (notes, tags))| ImportedPerson {
            name,
            email,
            phone,
            linkedin,
            organization,
            title,
            place,
            how_met,
            notes,
            tags,
            ..ImportedPerson::default()
        })
    }

    fn read(bytes: &[u8]) -> Vec<ImportedPerson> {
        let text = crate::decode::text(bytes.to_vec());
        let format = FORMATS.iter().find(|format| format.recognises(&text)).expect("it is recognised");
        assert_eq!(format.id, "acquaint-people");
        let reading = format.read("people.csv".to_owned(), &text).unwrap();
        assert!(reading.skipped.is_empty() && reading.problems.is_empty(), "{:?} {:?}", reading.skipped, reading.problems);
        reading.people.into_iter().map(|row| row.value).collect()
    }

    /// What an import makes of what it reads, so that a cell that says nothing is none.
    fn settled(people: Vec<ImportedPerson>) -> Vec<ImportedPerson> {
        read(&write_people(&people))
    }

    proptest! {
        #[test]
        fn i13_people_who_leave_as_a_table_come_back_as_they_were(people in prop::collection::vec(somebody(), 1..8)) {
            let there = settled(people.clone());
            prop_assert_eq!(&settled(there.clone()), &there);
            for (before, after) in people.iter().zip(&there) {
                prop_assert_eq!((&before.name, &before.email, &before.phone, &before.linkedin), (&after.name, &after.email, &after.phone, &after.linkedin));
                let [one, other] = [before, after].map(|it| [&it.organization, &it.title, &it.place, &it.how_met].map(|text| spaced(text.as_deref())));
                prop_assert_eq!(one, other);
                let [one, other] = [before, after].map(|it| it.notes.as_deref().unwrap_or_default().lines().map(|line| spaced(Some(line))).collect::<Vec<_>>());
                prop_assert_eq!(one, other);
            }
        }

        #[test]
        fn s15_no_cell_of_the_table_is_a_formula(people in prop::collection::vec(somebody(), 1..8)) {
            let bytes = write_people(&people);
            let mut reader = csv::ReaderBuilder::new().from_reader(&bytes[3..]);
            for record in reader.records() {
                prop_assert!(!record.unwrap().iter().any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
            }
        }
    }

    /// Blanks between words are one.
    fn spaced(text: Option<&str>) -> String {
        text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
