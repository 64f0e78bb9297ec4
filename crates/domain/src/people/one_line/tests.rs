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

#[test]
fn in_small_letters_a_joining_word_may_be_part_of_a_name() {
    sorted("zhang bei na", "zhang bei na", "", "");
    sorted("lu chez marais", "lu chez marais", "", "");
    sorted("zhang bei na nurse at charité", "Zhang Bei Na", "nurse", "charité");
    sorted("zhang bei na at WSP", "zhang bei na", "", "WSP");
    sorted("hana kim bei Charité", "hana kim", "", "Charité");
    sorted("lena vogt ärztin bei der charité", "Lena Vogt", "ärztin", "der charité");
    sorted("Lena Vogt bei der charité", "Lena Vogt", "", "der charité");
    sorted("kofi mensah, nurse at st mary's", "kofi mensah", "nurse", "st mary's");
    sorted("ana silva @wsp", "ana silva", "", "wsp");
    sorted("김민준 at 서울병원", "김민준", "", "서울병원");
}

#[test]
fn a_second_place_of_work_is_kept_beside_the_first() {
    check("Ana Silva at WSP, nurse at Arup", ["Ana Silva", "nurse at Arup", "WSP", "", "", "", ""]);
    check("Ana Silva at WSP, at Arup", ["Ana Silva", "at Arup", "WSP", "", "", "", ""]);
}

/// Every word of a line stands in a field, as often as it was typed. Only one may be missing: the one that joined work, or a name with a
/// capital, and a place.
fn check_that_nothing_is_lost(line: &str) -> Result<(), TestCaseError> {
    fn words(text: &str) -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    }
    let got = parse_one_line(line);
    let mut left = words(
        &[&got.name, &got.title, &got.organization, &got.how_met, &got.email, &got.phone, &got.linkedin].map(String::as_str).join(" "),
    );
    let mut missing = words(line);
    missing.retain(|word| left.iter().position(|kept| kept == word).map(|at| left.swap_remove(at)).is_none());
    let is_small = |text: &str| text.split_whitespace().all(|word| word.starts_with(char::is_lowercase));
    let joined = |joint: &String| {
        let place = words(&got.organization);
        let is_before = words(line).windows(place.len() + 1).any(|found| found[0] == *joint && found[1..] == place);
        let is_all_small = is_small(&got.name) && got.organization.starts_with(char::is_lowercase) && got.title.is_empty();
        // Behind a comma it joins whatever comes to who was named before.
        ["at", "bei", "chez"].contains(&joint.as_str()) && !place.is_empty() && is_before && (!is_all_small || line.contains([',', ';']))
    };
    prop_assert!(missing.is_empty() || missing.len() == 1 && joined(&missing[0]), "{:?} is missing from {:?}", missing, got);
    Ok(())
}

proptest! {
    #[test]
    fn no_letter_or_digit_is_ever_lost(line in "[a-zA-Z0-9éß@. ,;]{0,60}") {
        check_that_nothing_is_lost(&line)?;
    }

    #[test]
    fn no_word_is_lost_but_the_one_between_work_and_a_place(
        line in "((zhang|na|Ana|kim|bei|bei|at|at|chez|nurse|designer|WSP|arup|met|my|@wsp|ana@wsp.example)(, | |  )){0,9}",
    ) {
        check_that_nothing_is_lost(&line)?;
    }

    #[test]
    fn no_line_makes_it_fail(line in ".{0,200}") {
        let _ = parse_one_line(&line);
    }
}
