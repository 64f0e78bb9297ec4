//! An address book: what is certain, what is only a suggestion, and what each is told with.

use acquaint_dedupe::people::{Certain, Person, Suggestion, duplicates};
use acquaint_dedupe::{Agreement, Kind, Reason};

fn person<'a>(name: &'a str, email: &'a str, phone: &'a str, url: &'a str) -> Person<'a> {
    let some = |text: &'a str| if text.is_empty() { Vec::new() } else { vec![text] };
    Person { name, emails: some(email), phones: some(phone), urls: some(url), ..Person::default() }
}

/// Some other people, so that a name is rare or common among somebody.
fn others() -> Vec<Person<'static>> {
    let names = [
        "Amina Yusuf",
        "Bo Lind",
        "Carla Neri",
        "Diego Paz",
        "Ewa Nowak",
        "Farid Aziz",
        "Greta Holm",
        "Hugo Blanc",
        "Iris Kato",
        "Jun Mori",
    ];
    names.iter().map(|name| person(name, "", "", "")).collect()
}

fn both(one: Person<'static>, other: Person<'static>) -> Option<Suggestion> {
    let mut people = others();
    people.extend([one, other]);
    duplicates(&people).into_iter().find(|suggestion| (suggestion.one, suggestion.other) == (10, 11))
}

#[track_caller]
fn check(one: Person<'static>, other: Person<'static>, expected: Option<Certain>) {
    assert_eq!(both(one, other).and_then(|suggestion| suggestion.certain), expected);
}

#[test]
fn one_mailbox_one_profile_or_one_number_and_name_are_certain() {
    check(person("Ana Silva", "Ana@wsp.com", "", ""), person("A. Silva", "ana@WSP.com", "", ""), Some(Certain::Email));
    let profile = |text| person("Ana Silva", "", "", text);
    check(profile("https://linkedin.com/in/ana-silva/"), profile("pt.linkedin.com/in/ana-silva?x=1"), Some(Certain::Profile));
    check(person("Ana Silva", "", "+351 912 345 678", ""), person("Silva, Ana", "", "912345678", ""), Some(Certain::PhoneAndName));
}

#[test]
fn a_mailbox_of_an_office_is_not() {
    check(person("Ana Silva", "info@wsp.com", "", ""), person("Ana Silva", "info@wsp.com", "", ""), None);
    check(person("Ana Silva", "info.lisboa@wsp.com", "", ""), person("Rui Costa", "info.lisboa@wsp.com", "", ""), None);
}

#[test]
fn a_mailbox_or_a_number_of_a_family_is_not() {
    check(person("Ana Silva", "silvas@wsp.com", "", ""), person("Rui Silva", "silvas@wsp.com", "", ""), None);
    check(person("Ana Silva", "", "912345678", ""), person("Rui Silva", "", "912345678", ""), None);
}

#[test]
fn a_father_and_his_son_are_not() {
    let (father, son) = ("John Smith Sr", "John Smith Jr.");
    check(person(father, "js@smith.org", "912345678", ""), person(son, "js@smith.org", "912345678", ""), None);
    check(person("John Smith", "", "912345678", ""), person(son, "", "912345678", ""), None);
}

/// A shared address is worth a question then; without it, nothing but the name would be.
#[test]
fn a_word_that_marks_a_relative_is_worth_a_question_and_never_certain() {
    for (one, other) in [
        ("Tom Bell", "Tom Bell (son)"),
        ("Tom Bell", "Tom Bell Jr."),
        ("Tom Bell Sr.", "Bell, Tom Jr"),
        ("Tom Bell", "Tom Bell III"),
        ("Hans Meier", "Hans Meier d. Ä."),
        ("Ruth Bell", "Ruth Bell (mum)"),
    ] {
        let of = |name, phone| person(name, "bells@post.org", phone, "");
        let found = both(of(one, "912345678"), of(other, "912345679")).unwrap_or_else(|| panic!("{one}, {other}"));
        assert_eq!((found.certain, found.by_name), (None, false), "{one}, {other}");
        check(person(one, "", "912345678", ""), person(other, "", "912345678", ""), None);
    }
    check(person("Tom Bell Jr.", "tb@post.org", "", ""), person("Tom Bell, junior", "tb@post.org", "", ""), Some(Certain::Email));
}

#[test]
fn a_first_name_that_is_a_word_of_generation_elsewhere_stays_a_name() {
    for (one, other) in [("Junior Lopez", "Maria Lopez"), ("Maria Lopez", "Junior Lopez"), ("Junior Lopez", "Lopez, Maria")] {
        check(person(one, "lopez@post.org", "", ""), person(other, "lopez@post.org", "", ""), None);
    }
    check(person("Junior Lopez", "lopez@post.org", "", ""), person("Lopez Junior", "lopez@post.org", "", ""), None);
    let in_parts = |given, family, name| Person { given, family, ..person(name, "tb@post.org", "", "") };
    check(in_parts("Tom Jr.", "Bell", ""), in_parts("Tom", "Bell", ""), None);
    check(in_parts("Tom Jr.", "Bell", "Tom Jr. Bell"), person("Tom Bell", "tb@post.org", "", ""), None);
}

/// Whose work is said behind the name is marked with nothing.
#[test]
fn work_behind_a_name_is_no_word_that_marks_a_relative() {
    for name in ["Maria Lopez (Senior Engineer)", "Lopez, Maria", "Maria Lopez (met at the senior staff party in Graz)"] {
        check(person("Maria Lopez", "ml@post.org", "", ""), person(name, "ml@post.org", "", ""), Some(Certain::Email));
    }
}

/// Two with one whole name who differ in all else, and of whom it is asked last.
#[test]
fn the_same_whole_name_is_worth_a_question_whatever_else_differs() {
    let one = Person { place: "Porto", ..person("Ana Silva", "ana@wsp.com", "912345678", "") };
    for (name, asked) in [
        ("Ana Silva", true),
        ("SILVA, Ana", true),
        ("Silva Aná", true),
        ("Dr. Ana Silva", true),
        ("Ana Silva Jr.", false),
        ("Ana Sofia Silva", false),
        ("Anna Silva", false),
    ] {
        let other = Person { place: "Graz", ..person(name, "a.silva@arup.org", "677345679", "") };
        let found = both(one.clone(), other);
        assert_eq!(found.as_ref().is_some_and(|found| found.by_name), asked, "{name}: {found:?}");
        assert!(found.is_none_or(|found| found.certain.is_none() && found.probability < 0.5), "{name}");
    }
}

/// People of one name who have nothing else in common.
fn of_one_name(name: &'static str) -> Vec<Person<'static>> {
    let else_said = [
        ("mg1@post.org", "912345678", "Porto", "Hydrotek", "Planner"),
        ("garcia@arup.org", "677345679", "Graz", "Moorland Trust", "Welder"),
        ("maria@wsp.org", "430111222", "Oslo", "Kestrel Foods", "Chef"),
        ("m.g@jacobs.org", "205998877", "Lyon", "Atelier Onze", "Teacher"),
    ];
    let of = |(email, phone, place, organization, title)| Person {
        organizations: vec![organization],
        titles: vec![title],
        place,
        ..person(name, email, phone, "")
    };
    else_said.into_iter().map(of).collect()
}

#[test]
fn two_profiles_tell_two_of_one_name_apart() {
    let mut two = of_one_name("Ana Silva");
    let (mut other, mut one) = (two.remove(1), two.remove(0));
    one.urls = vec!["https://www.linkedin.com/in/ana-silva/"];
    assert!(both(one.clone(), other.clone()).is_some_and(|found| found.by_name));
    other.urls = vec!["https://www.linkedin.com/in/ana-s-2/"];
    assert_eq!(both(one, other), None);
}

#[test]
fn of_a_name_that_more_than_three_have_nobody_is_asked_for_the_name_alone() {
    for (count, pairs) in [(2, 1), (3, 3), (4, 0)] {
        let mut people = others();
        people.extend(of_one_name("Maria Garcia").into_iter().take(count));
        let found = duplicates(&people);
        assert_eq!((found.len(), found.iter().filter(|found| found.by_name).count()), (pairs, pairs), "of {count}");
    }
}

#[test]
fn an_address_that_many_share_is_not() {
    let mut people = others();
    people.extend((0..4).map(|_| person("Ana Silva", "ana@wsp.com", "", "")));
    assert!(duplicates(&people).iter().all(|suggestion| suggestion.certain.is_none()));
}

#[test]
fn the_steps_of_the_waterfall_add_up() {
    let suggestion = both(person("Ana Silva", "ana@wsp.com", "", ""), person("Anna Silva", "ana@wsp.com", "", "")).unwrap();
    let bits: f64 = suggestion.reasons.iter().map(Reason::bits).sum();
    assert!((1.0 / (1.0 + (-bits).exp2()) - suggestion.probability).abs() < 0.01, "{suggestion:?}");
    assert!(matches!(suggestion.reasons[0], Reason::Prior { .. }));
    let says = |kind: Kind, agreement: Agreement| {
        let is =
            |reason: &&Reason| matches!(reason, Reason::Field { kind: own, agreement: level, .. } if *own == kind && *level == agreement);
        suggestion.reasons.iter().find(is).map(Reason::bits)
    };
    assert!(says(Kind::Email, Agreement::Same).unwrap() > 0.0);
    assert!(says(Kind::GivenName, Agreement::OtherWord).unwrap() > 0.0);
    assert!(says(Kind::FamilyName, Agreement::Same).unwrap() > 0.0);
}

#[test]
fn a_rare_name_says_more_than_a_common_one() {
    let mut people = others();
    for name in ["Paul Smith", "Rosa Smith", "Tariq Smith", "Una Smith", "Viktor Smith", "Wanda Smith"] {
        people.push(person(name, "", "", ""));
    }
    let first = people.len();
    people.extend(["Zoe Smith", "Zoe Smith", "Xenia Quillon", "Xenia Quillon"].map(|name| person(name, "", "", "")));
    let all = duplicates(&people);
    let bits = |one: usize| {
        let pair = all.iter().find(|suggestion| suggestion.one == one && suggestion.other == one + 1).unwrap();
        let field = pair.reasons.iter().find(|reason| matches!(reason, Reason::Field { kind: Kind::FamilyName, .. }));
        field.map(Reason::bits).unwrap()
    };
    assert!(bits(first + 2) > bits(first) + 1.0);
}

#[test]
fn what_is_missing_neither_helps_nor_hurts() {
    let bits = |place: &'static str| {
        let with = |place| Person { place, ..person("Ana Silva", "ana@wsp.com", "", "") };
        let reasons = both(with("Lisboa"), with(place)).unwrap().reasons;
        reasons.iter().find(|reason| matches!(reason, Reason::Field { kind: Kind::Place, .. })).map(Reason::bits)
    };
    assert_eq!(bits(""), None);
    assert!(bits("Lisboa").unwrap() > 0.0 && bits("Krakow").unwrap() < 0.0);
}

#[test]
fn nobody_is_nobodys_duplicate() {
    assert_eq!(duplicates(&[]), []);
    assert_eq!(duplicates(&[person("Ana Silva", "", "", "")]), []);
    assert_eq!(duplicates(&others()), []);
}
