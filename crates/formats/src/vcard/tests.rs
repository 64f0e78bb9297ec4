//! Address cards of every kind, with invented people: clean, messy and hostile, and back again.

use acquaint_domain::people::ImportedPerson;
use proptest::prelude::*;

use super::{CardVersion, VCARD, write};
use crate::{FileReading, decode};

static FORMAT: crate::Format = VCARD;

fn read(text: &str) -> FileReading {
    assert!(FORMAT.recognises(text), "{text}");
    let reading = FORMAT.read("people.vcf".to_owned(), text).unwrap();
    assert_eq!(reading.rows, reading.people.len() + reading.skipped.len());
    reading
}

fn show(person: &ImportedPerson) -> String {
    let part = |mark: &str, text: &Option<String>| text.as_ref().map_or(String::new(), |text| format!(" {mark}{text}"));
    let page = person.linkedin.as_ref().map(|page| page.replace("https://www.linkedin.com/", ""));
    [
        person.name.clone(),
        part("mail ", &person.email),
        part("phone ", &person.phone),
        part("", &page),
        part("is ", &person.title),
        part("at ", &person.organization),
        part("in ", &person.place),
        part("note ", &person.notes),
        if person.tags.is_empty() { String::new() } else { format!(" tags {}", person.tags.join(", ")) },
    ]
    .concat()
}

/// What is read of the lines of one card, then its problems, then what is kept.
#[track_caller]
fn check(lines: &str, expect: &str) {
    let reading = read(&format!("BEGIN:VCARD\r\n{}\r\nEND:VCARD\r\n", lines.replace('\n', "\r\n")));
    let people = reading.people.iter().map(|row| show(&row.value));
    let skipped = reading.skipped.iter().map(|skipped| skipped.reason.to_string());
    let problems = reading.problems.iter().map(|problem| problem.problem.to_string());
    let shown: Vec<String> = people.chain(skipped).chain(problems).collect();
    assert_eq!(shown.join(" | "), expect, "{lines}");
}

#[test]
fn the_three_versions_say_the_same() {
    let expect = "Ana Silva mail ana@wsp.example phone +1 555 0100 is Bridge engineer at WSP in Toronto, Canada note Met at a fair";
    check(
        "VERSION:2.1\nN:Silva;Ana\nTEL;CELL:+1 555 0100\nEMAIL;INTERNET:ana@wsp.example\nORG:WSP;Bridges\nTITLE:Bridge engineer\n\
         ADR;WORK:;;1 King St;Toronto;;;Canada\nNOTE:Met at a fair",
        expect,
    );
    check(
        "VERSION:3.0\nFN:Ana Silva\nN:Silva;Ana;;;\nTEL;TYPE=CELL:+1 555 0100\nEMAIL;type=INTERNET;type=pref:ana@wsp.example\n\
         ORG:WSP;\nTITLE:Bridge engineer\nADR:;;1 King St;Toronto;;;Canada\nNOTE:Met at\n  a fair",
        expect,
    );
    check(
        "VERSION:4.0\nFN:Ana Silva\nTEL;VALUE=uri:tel:+1 555 0100\nEMAIL:ana@wsp.example\nORG:WSP\nTITLE:Bridge engineer\n\
         ADR:;;;Toronto;;;Canada\nNOTE:Met at a fair",
        expect,
    );
}

#[test]
fn quoted_printable_is_read_in_the_encoding_that_it_names_or_has() {
    check("VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=A9", "Zoé Müller");
    check("VERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Zo=E9", "Zoé Müller");
    check("VERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=A9", "Zoé Müller");
    check("VERSION:2.1\nN;QUOTED-PRINTABLE:M=FCller;Zo=E9", "Zoé Müller");
    check(
        "VERSION:2.1\nN:Silva;Ana\nNOTE;ENCODING=QUOTED-PRINTABLE:One=0D=0Atwo, and a lon=\ng one",
        "Ana Silva note One\ntwo, and a long one",
    );
}

#[test]
fn whole_files_are_read_in_any_usual_encoding() {
    let card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1:Müller;Zoé\r\nEND:VCARD\r\n";
    let wide = format!("\u{feff}{card}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let old = card.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for bytes in [card.as_bytes().to_vec(), format!("\u{feff}{card}").into_bytes(), wide, old] {
        assert_eq!(read(&decode::text(bytes)).people[0].value.name, "Zoé Müller");
    }
}

#[test]
fn apple_groups_and_labels_are_understood_and_kept() {
    let card = "VERSION:3.0\nPRODID:-//Apple Inc.//macOS 15.1//EN\nN:Silva;Ana;;;\nFN:Ana Silva\n\
                item1.EMAIL;type=INTERNET;type=pref:ana@wsp.example\nitem1.X-ABLabel:_$!<Work>!$_\n\
                item2.URL;type=pref:https\\://www.linkedin.com/in/ana-silva\nitem2.X-ABLabel:LinkedIn\n\
                item3.X-ABRELATEDNAMES:Bo\nitem3.X-ABLabel:_$!<Brother>!$_\nX-ABADR:ca\nBDAY:1990-03-05";
    check(card, "Ana Silva mail ana@wsp.example in/ana-silva");
    let reading = read(&format!("BEGIN:VCARD\r\n{}\r\nEND:VCARD\r\n", card.replace('\n', "\r\n")));
    let written = write(&[reading.people[0].value.clone()], CardVersion::Three);
    for line in
        ["_$!<Work>!$_", "_$!<Brother>!$_", "item3.X-ABRELATEDNAMES", "BDAY:1990", "X-ABLabel:LinkedIn", "item1.EMAIL;TYPE=INTERNET,pref"]
    {
        assert!(written.to_lowercase().contains(&line.to_lowercase()), "{line} in\n{written}");
    }
    assert!(!written.contains("X-ACQUAINT"), "{written}");
}

#[test]
fn pe7_categories_are_tags_and_go_out_as_categories() {
    check("FN:Ana\nCATEGORIES:myContacts,Alumni\nCATEGORIES:fair 2026\\, Porto,alumni", "Ana tags Alumni, fair 2026, Porto");
    let mut person = read("BEGIN:VCARD\nFN:Ana\nCATEGORIES:myContacts,Alumni\nEND:VCARD").people[0].value.clone();
    assert_eq!(person.kept, ["CATEGORIES:myContacts"]);
    let written = write(&[person.clone()], CardVersion::Three);
    assert!(written.contains("\r\nCATEGORIES:Alumni\r\n") && written.contains("\r\nCATEGORIES:myContacts\r\n"), "{written}");
    // A card that was kept before there were tags is not written twice.
    person.kept = vec!["CATEGORIES:alumni".to_owned()];
    person.tags.push("fair".to_owned());
    let written = write(&[person], CardVersion::Three);
    assert!(written.contains("CATEGORIES:alumni\r\n") && written.contains("CATEGORIES:fair\r\n"), "{written}");
}

#[test]
fn the_preferred_line_counts_and_a_fax_is_nobodys_number() {
    check("VERSION:4.0\nFN:Ana\nEMAIL:a@x.example\nEMAIL;PREF=1:b@x.example", "Ana mail b@x.example");
    check("VERSION:3.0\nFN:Ana\nTEL;TYPE=FAX:11 11\nTEL:22 22", "Ana phone 22 22");
    check("FN:Ana\nTEL;FAX:11 11\nTEL;CELL:22 22\nTEL;PREF:33 33", "Ana phone 33 33");
}

#[test]
fn who_has_no_name_is_called_by_what_there_is() {
    check("FN:\nN:Silva;Ana;Maria;Dr.;", "Dr. Ana Maria Silva");
    check("NICKNAME:\nNICKNAME:Annie", "Annie");
    check("EMAIL:ana@x.example", "ana@x.example mail ana@x.example");
    check("TEL:+1 555 0100", "There is no name in this entry.");
    check("ORG:WSP\nTEL:+1 555 0100", "This entry is an organization or a list, not a person.");
    check("KIND:group\nFN:Friends\nMEMBER:urn:uuid:1", "This entry is an organization or a list, not a person.");
    check("FN:WSP\nORG:WSP\nX-ABShowAs:COMPANY", "This entry is an organization or a list, not a person.");
}

#[test]
fn what_cannot_be_read_in_a_card_is_named_and_stays_on_it() {
    check("FN:Ana\nEMAIL:at work", "Ana | “at work” does not look like an e-mail address, so it was left out.");
    check("FN:Ana\nTEL:ask Bo", "Ana | “ask Bo” does not look like a telephone number, so it was left out.");
    assert!(read("BEGIN:VCARD\nFN:Ana\nEMAIL:at work\nEND:VCARD").people[0].value.kept.iter().any(|line| line.contains("at work")));
}

#[test]
fn a_broken_card_never_stops_the_rest() {
    let reading =
        read("BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Bo\nNOTE:two\nlines of it: here\nEND:VCARD\nrubbish\n\nBEGIN:VCARD\nFN:Cleo\nTEL:12");
    let read: Vec<(usize, &str)> = reading.people.iter().map(|row| (row.row, row.value.name.as_str())).collect();
    assert_eq!(read, [(1, "Ana"), (3, "Bo"), (10, "Cleo")]);
    let problems: Vec<(usize, String)> = reading.problems.iter().map(|problem| (problem.row, problem.problem.to_string())).collect();
    let breaks = "This entry breaks off. Please check what was read.";
    assert_eq!(problems, [(1, breaks.to_owned()), (10, breaks.to_owned())]);
}

#[test]
fn a_card_inside_another_is_part_of_it() {
    let reading = read("BEGIN:VCARD\nVERSION:2.1\nN:Silva;Ana\nAGENT:\nBEGIN:VCARD\nN:Li;Bo\nEND:VCARD\nTEL:12 34\nEND:VCARD");
    assert_eq!(reading.people.len(), 1);
    assert_eq!(reading.people[0].value.name, "Ana Silva");
}

#[test]
fn a_picture_is_left_out_and_a_huge_line_refused() {
    let picture = format!("BEGIN:VCARD\nFN:Ana\nPHOTO;ENCODING=b;TYPE=JPEG:{}\nEND:VCARD", "QUJD".repeat(2_000));
    assert_eq!(read(&picture).people[0].value.kept, [] as [String; 0]);
    let huge = format!("BEGIN:VCARD\nFN:Ana\nNOTE:{}\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD", "a".repeat(1 << 20));
    let reading = read(&huge);
    assert_eq!((reading.people.len(), reading.skipped.len()), (1, 1));
}

#[test]
fn a_file_of_too_many_cards_is_refused() {
    let text = "BEGIN:VCARD\nFN:A\nEND:VCARD\n".repeat(50_001);
    let mut reading = FORMAT.read("x".to_owned(), "").unwrap();
    assert!((FORMAT.fill)(&text, &mut reading).is_err());
}

#[test]
fn what_was_changed_since_goes_out_and_the_rest_comes_back() {
    let card =
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nN:Silva;Ana;;;\nTEL;TYPE=CELL:11 11\nTEL;TYPE=HOME:22 22\nX-SHOE-SIZE:39\nEND:VCARD";
    let mut person = read(card).people[0].value.clone();
    person.phone = Some("33 33".to_owned());
    let written = write(&[person.clone()], CardVersion::Three);
    assert!(written.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"), "{written}");
    for (line, is_there) in [("33 33", true), ("22 22", true), ("11 11", false), ("X-SHOE-SIZE:39", true), ("N:Silva;Ana;;;", true)] {
        assert_eq!(written.contains(line), is_there, "{line} in\n{written}");
    }
    assert_eq!(read(&written).people[0].value.phone.as_deref(), Some("33 33"));
}

fn words() -> impl Strategy<Value = Option<String>> {
    prop::option::of("[A-Za-zéüЖ李;,:'\\\\. ]{1,30}").prop_map(|words| words.and_then(|words| crate::cells::find_words(&words)))
}

prop_compose! {
    fn a_person()(
        name in "[A-ZÉ][a-zéü]{1,9}( [A-ZЖ李][a-z'-]{1,9}[a-z]){0,2}",
        email in prop::option::of("[a-z.]{0,5}[a-z]{1,5}@[a-z]{1,8}\\.example"),
        phone in prop::option::of("\\+[0-9]{2,12}"),
        page in prop::option::of("[a-zé0-9]{1,12}"),
        (organization, title, place, notes) in (words(), words(), words(), words()),
        tags in prop::collection::vec("[a-zé'\\\\][a-z :]{0,9}[a-z]", 0..3),
    ) -> ImportedPerson {
        let tags = crate::groups::sort(tags).0;
        let linkedin = page.map(|page| format!("https://www.linkedin.com/in/{page}"));
        ImportedPerson { name, email, phone, linkedin, organization, title, place, notes, tags, ..ImportedPerson::default() }
    }
}

proptest! {
    #[test]
    fn somebody_written_and_read_again_is_the_same_person(person in a_person(), four in any::<bool>()) {
        let version = if four { CardVersion::Four } else { CardVersion::Three };
        let written = write(&[person.clone(), person.clone()], version);
        let reading = read(&written);
        prop_assert_eq!(reading.problems, []);
        prop_assert_eq!(reading.people.len(), 2);
        let again = ImportedPerson { kept: Vec::new(), ..reading.people[1].value.clone() };
        prop_assert_eq!(again, person, "{}", written);
    }

    #[test]
    fn what_is_kept_is_the_same_after_another_round(lines in prop::collection::vec("(X-[A-Z]{1,6}|item1\\.X-ABLABEL|CATEGORIES|TEL;TYPE=CELL|EMAIL|IMPP|BDAY):[a-z0-9 ;,\\\\:é]{1,40}", 0..6)) {
        let first = read(&format!("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\n{}\nEND:VCARD\n", lines.join("\n")));
        let once = write(&[first.people[0].value.clone()], CardVersion::Four);
        let twice = write(&[read(&once).people[0].value.clone()], CardVersion::Four);
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn no_text_breaks_it(text in "(BEGIN:VCARD|END:VCARD|FN|N|TEL|ADR|;|:|=|\r\n| |QUOTED-PRINTABLE|ENCODING=|CHARSET=|b|é|\"|\\PC){0,60}") {
        let mut reading = FORMAT.read("x".to_owned(), "").unwrap();
        let _ = (FORMAT.fill)(&format!("BEGIN:VCARD\n{text}"), &mut reading);
        prop_assert_eq!(reading.rows, reading.people.len() + reading.skipped.len());
        for row in &reading.people {
            let _ = write(std::slice::from_ref(&row.value), CardVersion::Three);
        }
    }
}
