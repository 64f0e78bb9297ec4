//! Connections.csv of every kind, with invented people: clean, messy and hostile.

use super::CONNECTIONS;
use crate::FileReading;
use proptest::prelude::*;

const HEADER: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
const ANA: &str = "Ana,Silva,https://www.linkedin.com/in/ana-silva,ana@example.org,WSP,Bridge engineer,05 Mar 2024";
const ANA_READ: &str = "Ana Silva <ana@example.org> in/ana-silva, Bridge engineer at WSP, 2024-03-05";

static FORMAT: crate::Format = CONNECTIONS;

fn show(reading: &FileReading) -> Vec<String> {
    let people = reading.people.iter().map(|row| {
        let person = &row.value;
        let mut shown = person.name.clone();
        shown.extend(person.email.iter().map(|email| format!(" <{email}>")));
        shown.extend(person.linkedin.iter().map(|url| url.replace("https://www.linkedin.com/", " ")));
        shown.extend(person.title.iter().map(|title| format!(", {title}")));
        shown.extend(person.organization.iter().map(|organization| format!(" at {organization}")));
        shown.extend(person.connected_on.iter().map(|date| format!(", {date}")));
        (row.row, shown)
    });
    let skipped = reading.skipped.iter().map(|skipped| (skipped.row, format!("skipped: {}", skipped.reason)));
    let problems = reading.problems.iter().map(|problem| (problem.row, format!("problem: {}", problem.problem)));
    let mut all: Vec<(usize, String)> = people.chain(skipped).chain(problems).collect();
    all.sort_by_key(|(row, _)| *row);
    all.into_iter().map(|(row, shown)| format!("{row} {shown}")).collect()
}

/// Each row with its number; nothing when the text is not recognised.
fn check(text: &str, expect: &[&str]) {
    let shown = if FORMAT.recognises(text) {
        let reading = FORMAT.read("Connections.csv".to_owned(), text).unwrap();
        assert_eq!(reading.rows, reading.people.len() + reading.skipped.len());
        show(&reading)
    } else {
        Vec::new()
    };
    assert_eq!(shown, expect, "{text}");
}

#[test]
fn a_clean_file_is_read() {
    check(&format!("{HEADER}\n{ANA}\n"), &[&format!("2 {ANA_READ}")]);
}

#[test]
fn an_address_that_would_change_a_link_is_left_out() {
    let evil = ANA.replace("ana@example.org", "x?bcc=evil%40evil.example&body=hi@wsp.example");
    let reading = FORMAT.read("Connections.csv".to_owned(), &format!("{HEADER}\n{evil}\n")).unwrap();
    assert_eq!((reading.people.len(), reading.problems.len()), (1, 1));
    assert_eq!(reading.people[0].value.email, None);
}

#[test]
fn the_notes_above_the_header_are_passed_over() {
    let notes = "Notes:\n\"When exporting, some addresses, as you may notice, are missing.\"\n\n";
    check(&format!("{notes}{HEADER}\n{ANA}\n"), &[&format!("5 {ANA_READ}")]);
    let broken = "Notes:\n\"When exporting...\"\n\"\n";
    check(&format!("{broken}{HEADER}\n{ANA}\n"), &[&format!("5 {ANA_READ}")]);
    check(&format!("sep=,\r\n{HEADER}\r\n{ANA}\r\n"), &[&format!("3 {ANA_READ}")]);
}

#[test]
fn a_header_below_the_tenth_row_is_not_looked_for() {
    check(&format!("{}{HEADER}\n{ANA}\n", "\n".repeat(9)), &[&format!("11 {ANA_READ}")]);
    check(&format!("{}{HEADER}\n{ANA}\n", "\n".repeat(10)), &[]);
}

#[test]
fn older_and_shortened_files_are_read() {
    check(
        "First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Silva,ana@example.org,WSP,Bridge engineer,05 Mar 2024\n",
        &["2 Ana Silva <ana@example.org>, Bridge engineer at WSP, 2024-03-05"],
    );
    check("First Name;Company;Position;Connected On\nAna;WSP;Bridge engineer;5-mar-24\n", &["2 Ana, Bridge engineer at WSP, 2024-03-05"]);
    check("First Name,Last Name,URL,Company\nAna,Silva,https://www.linkedin.com/in/ana-silva,WSP\n", &["2 Ana Silva in/ana-silva at WSP"]);
}

#[test]
fn the_separator_is_found_by_the_header() {
    for separator in [",", ";", "\t"] {
        check(&format!("{HEADER}\n{ANA}\n").replace(',', separator), &[&format!("2 {ANA_READ}")]);
    }
}

#[test]
fn headers_in_other_languages_are_known() {
    let headers = [
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion",
        "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
        "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em",
        "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il",
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op",
    ];
    for header in headers {
        check(&format!("{header}\n{ANA}\n"), &[&format!("2 {ANA_READ}")]);
    }
}

#[test]
fn a_header_in_an_unknown_language_is_known_by_its_shape() {
    check(&format!("Imię,Nazwisko,Adres,E-mail,Firma,Stanowisko,Połączono\n{ANA}\n"), &[&format!("2 {ANA_READ}")]);
}

#[test]
fn other_lists_of_people_are_left_to_other_readers() {
    check("First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Value\nAna,,Silva,WSP,ana@example.org\n", &[]);
    check("Title,First Name,Middle Name,Last Name,Company,Job Title,E-mail Address\n,Ana,,Silva,WSP,Engineer,ana@example.org\n", &[]);
    check("Source,FirstName,LastName,Companies,Title,Emails\nX,Ana,Silva,WSP,Engineer,ana@example.org\n", &[]);
    check("First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Silva,WSP,Engineer,Kind.,05 Mar 2024,VISIBLE\n", &[]);
}

#[test]
fn empty_and_nameless_rows_are_skipped_and_counted() {
    check(
        &format!("{HEADER}\r\n,,,,,,\r\n{ANA}\r\n\r\n,,,,,,02 Jun 2022\r\n{HEADER}\r\n🚀,,,,,,\r\n"),
        &[
            "2 skipped: This row is empty.",
            &format!("3 {ANA_READ}"),
            "5 skipped: There is no name in this row. The account was probably closed.",
            "6 skipped: This row repeats the names of the columns.",
            "7 skipped: There is no name in this row. The account was probably closed.",
        ],
    );
}

#[test]
fn what_cannot_be_read_is_a_problem_and_the_person_stays() {
    check(
        &format!("{HEADER}\nAna,Silva,https://example.org/ana,ana at example,WSP,-,some day\n"),
        &[
            "2 Ana Silva at WSP",
            "2 problem: “ana at example” does not look like an e-mail address, so it was left out.",
            "2 problem: “https://example.org/ana” does not look like a LinkedIn profile, so it was left out.",
            "2 problem: “some day” does not look like a date, so it was left out.",
        ],
    );
}

#[test]
fn quotation_marks_commas_and_line_breaks_in_cells_are_kept_together() {
    check(
        &format!("{HEADER}\n\"Ana\",\"Silva, \"\"Annie\"\"\",,,\"Bridges, Ltd.\",\"Engineer\nand teacher\",05 Mar 2024\n{ANA}\n"),
        &["2 Ana Silva, \"Annie\", Engineer and teacher at Bridges, Ltd., 2024-03-05", &format!("3 {ANA_READ}")],
    );
}

#[test]
fn an_open_quotation_mark_costs_nobody_their_row() {
    check(
        &format!("{HEADER}\nBo,\"Li,,,,,06 Mar 2024\n{ANA}\n{ANA}\n"),
        &[
            "2 Bo Li, 2024-03-06",
            "2 problem: A quotation mark was left open near this row. Please check what was read.",
            &format!("3 {ANA_READ}"),
            &format!("4 {ANA_READ}"),
        ],
    );
}

#[test]
fn an_open_quotation_mark_in_the_last_row_makes_no_name_of_the_row() {
    check(
        &format!("{HEADER}\n{ANA}\n\"Broken,Quote,https://x,,Foo,Bar,05 Mar 2024\n"),
        &[
            &format!("2 {ANA_READ}"),
            "3 Broken Quote, Bar at Foo, 2024-03-05",
            "3 problem: A quotation mark was left open near this row. Please check what was read.",
            "3 problem: “https://x” does not look like a LinkedIn profile, so it was left out.",
        ],
    );
}

#[test]
fn a_name_in_proper_quotation_marks_is_read_whatever_it_holds() {
    check(
        &format!("{HEADER}\n\"Ana\nMaria, ana@wsp.example\",Silva,,,WSP,Engineer,05 Mar 2024\n{ANA}\n"),
        &["2 Ana Maria, ana@wsp.example Silva, Engineer at WSP, 2024-03-05", &format!("3 {ANA_READ}")],
    );
}

#[test]
fn cells_beyond_the_columns_are_pointed_out() {
    check(
        &format!("{HEADER}\nAna,Silva,,,Bridges, Ltd.,Engineer,05 Mar 2024\n{ANA},,\n"),
        &[
            "2 Ana Silva, Ltd., Engineer at Bridges, 2024-03-05",
            "2 problem: This row has more cells than there are columns. Please check the organization and the job title.",
            &format!("3 {ANA_READ}"),
        ],
    );
}

#[test]
fn the_apostrophe_against_formulas_is_removed() {
    check(&format!("{HEADER}\nAna,Silva,,,'@home,'=Engineer,\n"), &["2 Ana Silva, =Engineer at @home"]);
    check(&format!("{HEADER}\nJan,'t Hooft,,,,,\n"), &["2 Jan 't Hooft"]);
}

#[test]
fn one_day_above_twelve_tells_how_a_file_writes_its_dates() {
    check("Name,Company,Connected On\nAna,WSP,03/04/2024\nBo,WSP,15/04/2024\n", &["2 Ana at WSP, 2024-04-03", "3 Bo at WSP, 2024-04-15"]);
}

#[test]
fn letters_lost_before_are_pointed_out() {
    check(
        &format!("{HEADER}\nZo\u{fffd},Silva,,,,,\n"),
        &["2 Zo Silva", "2 problem: Some letters in this row were already lost in the file. Please check the name."],
    );
}

proptest! {
    #[test]
    fn a_stray_quotation_mark_costs_no_other_row(hurt in 0usize..6, at in 0usize..60, quoted in prop::array::uniform6(any::<bool>())) {
        let row = |n: usize| {
            let quote = if quoted[n] { "\"" } else { "" };
            format!("Ana{n},Silva,https://www.linkedin.com/in/ana-{n},,{quote}Bridges{quote},{quote}Engineer{quote},05 Mar 2024")
        };
        let mut rows: Vec<String> = (0..6).map(row).collect();
        rows[hurt].insert(at, '"');
        let reading = FORMAT.read("Connections.csv".to_owned(), &format!("{HEADER}\n{}\n", rows.join("\n"))).unwrap();
        prop_assert_eq!(reading.rows, 6);
        for n in (0..6).filter(|n| *n != hurt) {
            let profile = format!("https://www.linkedin.com/in/ana-{n}");
            let person = reading.people.iter().find(|row| row.value.linkedin.as_ref() == Some(&profile)).unwrap();
            prop_assert_eq!((&*person.value.name, person.value.organization.as_deref()), (&*format!("Ana{n} Silva"), Some("Bridges")));
            prop_assert_eq!(person.row, n + 2);
        }
    }
}
