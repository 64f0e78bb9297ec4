//! The whole way of a dropped file: recognised by content, alone or in a zip, and counted.

use std::io::Cursor;

use proptest::prelude::*;

use crate::archive::tests::zip;
use crate::{Reading, Unreadable, read, unreadable::Danger};

const CONNECTIONS: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
    Ana,Silva,https://www.linkedin.com/in/ana-silva,ana@example.org,WSP,Bridge engineer,05 Mar 2024\n\
    ,,,,,,06 Mar 2024\n\
    Bo,Li,https://www.linkedin.com/in/bo-li,,,,07 Mar 2024\n";
const MESSAGES: &str =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n1,,Ana,,Bo,,,Hello,INBOX\n";

const REACTIONS: &[u8] = b"Date,Type,Link\n2021-04-04,LIKE,https://example.org\n";

fn read_bytes(bytes: &[u8]) -> Result<Reading, Unreadable> {
    read("dropped", Cursor::new(bytes))
}

/// `format rows/people/skipped` for each file, then what was left alone; or the error.
fn check(bytes: &[u8], expect: &str) {
    let shown = match read_bytes(bytes) {
        Ok(reading) => {
            let files = reading.files.iter().map(|file| {
                let (people, skipped) = (file.people.len(), file.skipped.len());
                format!("{}: {} {}/{people}/{skipped}", file.path, file.format.id, file.rows)
            });
            let unread = reading.unread.iter().map(|file| format!("{}: {}", file.path, file.why));
            files.chain(unread).collect::<Vec<_>>().join("; ")
        }
        Err(error) => error.to_string(),
    };
    assert_eq!(shown, expect);
}

#[test]
fn a_file_is_recognised_by_what_it_holds() {
    check(CONNECTIONS.as_bytes(), "dropped: linkedin-connections 3/2/1");
    check(format!("\u{feff}{}", CONNECTIONS.replace('\n', "\r\n")).as_bytes(), "dropped: linkedin-connections 3/2/1");
}

#[test]
fn a_row_of_which_something_is_said_is_known_by_what_it_begins_with() {
    let long = "a very long job title ".repeat(9);
    let text = format!("{CONNECTIONS}Cy,Ng,,nowhere,\"Two\nlines\",{long},08 Mar 2024\n");
    let reading = read_bytes(text.as_bytes()).unwrap();
    let file = &reading.files[0];
    assert_eq!(file.skipped[0].begins, "06 Mar 2024");
    assert_eq!(file.problems[0].begins, "Cy, Ng, nowhere, Two lines, a very long job title a very lon …");
    let cards =
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nEMAIL:nowhere\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nUID:7\nTEL:555 0100\nEND:VCARD\n";
    let reading = read_bytes(cards.as_bytes()).unwrap();
    let file = &reading.files[0];
    assert_eq!((file.problems[0].begins.as_str(), file.skipped[0].begins.as_str()), ("Ana Silva", "555 0100"));
}

#[test]
fn a_file_is_read_in_any_usual_encoding() {
    let accented = CONNECTIONS.replace("Ana,Silva", "Zoé,Müller");
    let excel = format!("\u{feff}{}", accented.replace(',', "\t"));
    let wide: Vec<u8> = excel.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let old: Vec<u8> = accented.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for bytes in [accented.into_bytes(), wide, old] {
        let reading = read_bytes(&bytes).unwrap();
        assert_eq!(reading.files[0].people[0].value.name, "Zoé Müller");
        assert_eq!(reading.files[0].problems, []);
    }
}

#[test]
fn a_file_longer_than_what_is_needed_to_recognise_it_is_read_whole() {
    let header = CONNECTIONS.lines().next().unwrap();
    let rows: String = (0..20_000).map(|n| format!("Ana,Silva,,,Bridges {n},,\n")).collect();
    let text = format!("{header}\n{rows}");
    check(text.as_bytes(), "dropped: linkedin-connections 20000/20000/0");
    check(&zip(&[("a.csv", text.as_bytes())]), "a.csv: linkedin-connections 20000/20000/0");
}

/// A source that says it is larger than it is.
struct Huge;

impl std::io::Read for Huge {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Ok(0)
    }
}

impl std::io::Seek for Huge {
    fn seek(&mut self, _: std::io::SeekFrom) -> std::io::Result<u64> {
        Ok((100 << 20) + 1)
    }
}

#[test]
fn a_file_that_is_too_large_is_refused_before_it_is_read() {
    assert_eq!(read("dropped", Huge).unwrap_err().to_string(), "This file is larger than 100 MB.");
    let rows = "x,,\n".repeat(200_001);
    check(format!("First Name,Company,Connected On\n{rows}").as_bytes(), "This file has more than 200,000 rows.");
}

#[test]
fn a_zip_is_read_through_its_folders_and_what_is_not_read_is_named() {
    let files: [(&str, &[u8]); 5] = [
        ("Basic_Export/Connections.csv", CONNECTIONS.as_bytes()),
        ("Basic_Export/messages.csv", MESSAGES.as_bytes()),
        ("Basic_Export/Reactions.csv", REACTIONS),
        ("__MACOSX/Basic_Export/._Connections.csv", b"\0\x05\x16\x07"),
        ("Basic_Export/picture.jpg", b"\xff\xd8\xff\xe0 JFIF"),
    ];
    check(
        &zip(&files),
        "Basic_Export/Connections.csv: linkedin-connections 3/2/1; \
         Basic_Export/messages.csv: linkedin-messages 1/0/1; \
         Basic_Export/Reactions.csv: This file holds your reactions on LinkedIn. There is nobody in it to bring in.; \
         Basic_Export/picture.jpg: Acquaint does not know this kind of file.",
    );
}

#[test]
fn a_file_that_yields_nobody_says_what_was_expected() {
    let header = CONNECTIONS.lines().next().unwrap_or_default();
    check(b"", "This file is empty.");
    check(b"Dear Ana, thank you\nfor your time.\nWe met, as you know, in May.\n", "Acquaint does not know this kind of file.");
    check(b"milk, bread, eggs\n1,2,3\n", "This is a list. Please say what its columns mean.");
    check(REACTIONS, "This file holds your reactions on LinkedIn. There is nobody in it to bring in.");
    check(header.as_bytes(), "This looks like LinkedIn connections, but there is nobody in it.");
    check(
        format!("{header}\n,,,,,,06 Mar 2024\n").as_bytes(),
        "This looks like LinkedIn connections, but there is nobody in it. There is no name in this row. The account was probably closed.",
    );
    check(&zip(&[("r.csv", REACTIONS)]), "This file holds your reactions on LinkedIn. There is nobody in it to bring in.");
    check(&zip(&[]), "Acquaint does not know this kind of file.");
}

#[test]
fn a_spreadsheet_document_is_named_as_one() {
    check(
        &zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]),
        "This is a spreadsheet document, not a CSV file.",
    );
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is a spreadsheet document, not a CSV file.");
}

#[test]
fn a_zip_in_a_zip_is_left_alone_and_refused_when_there_is_nothing_else() {
    let inner = zip(&[("Connections.csv", CONNECTIONS.as_bytes())]);
    check(&zip(&[("inner.zip", &inner)]), "This zip was not opened, because there is another zip inside it.");
    let both = zip(&[("resume.docx", &inner), ("Connections.csv", CONNECTIONS.as_bytes())]);
    check(&both, "Connections.csv: linkedin-connections 3/2/1; resume.docx: This is another zip. Please unpack it and drop what is in it.");
}

#[test]
fn what_programs_write_for_programs_is_no_list() {
    let own = b"{\n\"acquaint\": \"archive\",\n\"format\": 1,\n\"records\": [\n{\"record\":\"person\",\"name\":\"Ana\"}]}\n";
    assert!(matches!(read_bytes(own), Err(Unreadable::OwnArchive)));
    assert!(matches!(
        read_bytes(b"[{\"name\":\"Ana\",\"email\":\"a@b.example\"},\n{\"name\":\"Ben\",\"email\":\"b@b.example\"}]"),
        Err(Unreadable::NotRecognised)
    ));
}

#[test]
fn every_error_says_what_to_do_next_in_short_sentences() {
    let io = Unreadable::Io(std::io::ErrorKind::PermissionDenied.into());
    let format = &crate::FORMATS[0];
    let errors = [
        Unreadable::Empty,
        Unreadable::TooBig,
        Unreadable::TooManyRows,
        Unreadable::Workbook,
        Unreadable::Locked,
        Unreadable::Damaged,
        io,
        Unreadable::Unsafe(Danger::TooTight),
        Unreadable::NotRecognised,
        Unreadable::Other("your reactions on LinkedIn"),
        Unreadable::OwnArchive,
        Unreadable::TooManyCards,
        Unreadable::Nobody { format, rows: 3, first: None },
    ];
    for error in errors {
        let text = format!("{error} {}", error.hint());
        let longest = text.split_inclusive(['.', '?']).map(|sentence| sentence.split_whitespace().count()).max();
        assert!(longest < Some(25), "{text}");
        assert!(!error.hint().is_empty());
    }
}

proptest! {
    #[test]
    fn no_bytes_break_it(bytes in any::<Vec<u8>>()) {
        let _ = read_bytes(&bytes);
    }

    #[test]
    fn no_cells_break_it_and_every_row_is_accounted_for(below in "[A-Za-z0-9,;\"'\n\r=@é/:. ]{0,300}") {
        let text = format!("{CONNECTIONS}{below}");
        let reading = read_bytes(text.as_bytes())?;
        for file in &reading.files {
            prop_assert_eq!(file.rows, file.people.len() + file.skipped.len());
        }
    }

    #[test]
    fn a_broken_zip_breaks_nothing(at in 0usize..400, byte in any::<u8>()) {
        let mut bytes = zip(&[("a/Connections.csv", CONNECTIONS.as_bytes()), ("messages.csv", MESSAGES.as_bytes())]);
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        let _ = read_bytes(&bytes);
        bytes.truncate(at);
        let _ = read_bytes(&bytes);
    }
}
