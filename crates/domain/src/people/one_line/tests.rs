//! How a line is sorted, and that no word of it is lost.

use proptest::prelude::*;

use super::*;

fn check(line: &str, expect: [&str; 7]) {
    let got = parse_one_line(line);
    let fields = [&got.name, &got.title, &got.organization, &got.how_met, &got.email, &got.phone, &got.linkedin];
    assert_eq!(fields, expect, "{line}");
}

#[test]
fn the_line_of_the_mission_is_understood() {
    check(
        "Ana Silva, bridge engineer at WSP, met at the alumni evening, ana@wsp.example",
        ["Ana Silva", "bridge engineer", "WSP", "met at the alumni evening", "ana@wsp.example", "", ""],
    );
}

#[test]
fn a_name_alone_is_enough() {
    check("my neighbour the nurse", ["my neighbour the nurse", "", "", "", "", "", ""]);
}

#[test]
fn order_after_the_name_does_not_matter() {
    check(
        "Kofi Mensah; kofi@clinic.example; +44 20 7946 0123; nurse at St Mary's",
        ["Kofi Mensah", "nurse", "St Mary's", "", "kofi@clinic.example", "+44 20 7946 0123", ""],
    );
}

#[test]
fn an_address_beside_the_name_is_taken_out_of_it() {
    check("Ana Silva <ana@wsp.example>", ["Ana Silva", "", "", "", "ana@wsp.example", "", ""]);
}

#[test]
fn a_linkedin_page_is_put_in_its_canonical_form() {
    check("Li Wei, linkedin.com/in/LiWei/?x=1", ["Li Wei", "", "", "", "", "", "https://www.linkedin.com/in/liwei"]);
}

#[test]
fn a_name_at_an_organization_says_both() {
    check("Ana Silva at WSP, met at the fair", ["Ana Silva", "", "WSP", "met at the fair", "", "", ""]);
}

#[test]
fn names_of_any_script_stay_as_they_are() {
    check("김민준, 간호사", ["김민준", "간호사", "", "", "", "", ""]);
}

#[track_caller]
fn sorted(line: &str, name: &str, title: &str, organization: &str) {
    let got = parse_one_line(line);
    assert_eq!([got.name.as_str(), &got.title, &got.organization], [name, title, organization], "{line}");
}

#[test]
fn work_right_behind_a_name_is_told_from_it() {
    sorted("dr. hana kim radiologist at Charité Berlin", "Dr. Hana Kim", "radiologist", "Charité Berlin");
    sorted("Dr. Hana Kim radiologist at Charité", "Dr. Hana Kim", "radiologist", "Charité");
    sorted("Hana Kim Radiologist at Charité", "Hana Kim", "Radiologist", "Charité");
    sorted("hana kim radiologist", "Hana Kim", "radiologist", "");
    sorted("dr kim radiologist", "Dr Kim", "radiologist", "");
    sorted("Ana Silva bridge engineer at WSP", "Ana Silva", "bridge engineer", "WSP");
    sorted("ana silva bridge engineer at WSP", "Ana Silva", "bridge engineer", "WSP");
    sorted("Ana Silva Bridge Engineer at WSP", "Ana Silva", "Bridge Engineer", "WSP");
    sorted("Kofi Mensah nurse", "Kofi Mensah", "nurse", "");
    sorted("kofi mensah nurse @ St Mary's", "Kofi Mensah", "nurse", "St Mary's");
    sorted("Kofi Mensah senior charge nurse", "Kofi Mensah", "senior charge nurse", "");
    sorted("Tom Baker baker at Corner Bread", "Tom Baker", "baker", "Corner Bread");
    sorted("Ludwig van der Berg software developer", "Ludwig van der Berg", "software developer", "");
    sorted("ludwig van der berg software developer", "Ludwig van der Berg", "software developer", "");
    sorted("Lena Vogt Ärztin bei Charité", "Lena Vogt", "Ärztin", "Charité");
    sorted("Frau Dr. Anke Meier Kardiologin", "Frau Dr. Anke Meier", "Kardiologin", "");
    sorted("Claire Dubois infirmière chez Hôpital Nord", "Claire Dubois", "infirmière", "Hôpital Nord");
    sorted("Sol Vega Ingeniera", "Sol Vega", "Ingeniera", "");
    sorted("Li Wei product manager <li@wei.example>", "Li Wei", "product manager", "");
    sorted("Hana radiologist at Charité", "Hana", "radiologist", "Charité");
    sorted("Ruth Amsel UX designer, met at the fair", "Ruth Amsel", "UX designer", "");
}

#[test]
fn a_name_that_holds_a_word_of_work_stays_whole() {
    for name in [
        "Tom Baker",
        "tom baker",
        "Anna Maria Carpenter",
        "anna maria carpenter",
        "Mary Cook",
        "Homi Rustom Engineer",
        "Paul Nurse",
        "Margaret Thatcher",
        "Hans Christian Richter",
        "Björn Lindqvist",
        "Alexander von Humboldt",
        "Juan de la Cruz",
        "Judge Judy",
        "Dr. Baker",
        "Engineer",
        "nurse",
        "my neighbour the nurse",
        "the radiologist",
        "Hana",
        "bell hooks",
        "김민준",
        "Osman bin Bakar",
        "Jean-Luc Nurse-Baker",
    ] {
        sorted(name, name, "", "");
    }
    sorted("Tom Baker at WSP", "Tom Baker", "", "WSP");
    sorted("Anna Maria Baker at WSP", "Anna Maria Baker", "", "WSP");
}

#[test]
fn how_one_met_right_behind_a_name_is_no_part_of_it() {
    check("Ana Silva met at the fair", ["Ana Silva", "", "", "met at the fair", "", "", ""]);
    check("Ana Silva my sister's colleague", ["Ana Silva", "", "", "my sister's colleague", "", "", ""]);
}

proptest! {
    #[test]
    fn no_letter_or_digit_is_ever_lost(line in "[a-zA-Z0-9éß@. ,;]{0,60}") {
        let got = parse_one_line(&line);
        let all = [got.name, got.title, got.organization, got.how_met, got.email, got.phone, got.linkedin].join(" ");
        for word in line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !["at", "bei", "chez"].contains(word)) {
            prop_assert!(all.to_lowercase().contains(&word.to_lowercase()), "{word:?} is missing from {all:?}");
        }
    }

    #[test]
    fn no_line_makes_it_fail(line in ".{0,200}") {
        let _ = parse_one_line(&line);
    }
}
