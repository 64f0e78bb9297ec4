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
    assert!(says(Kind::Email, Agreement::Same).unwrap() > says(Kind::GivenName, Agreement::Close).unwrap());
    assert!(says(Kind::FamilyName, Agreement::Same).unwrap() > 0.0);
}

#[test]
fn a_rare_name_says_more_than_a_common_one() {
    let mut people = others();
    let family = |name: &str| if name.ends_with("Quillon") { 1 } else { 0 };
    for name in ["Paul Smith", "Rosa Smith", "Tariq Smith", "Una Smith", "Viktor Smith", "Wanda Smith"] {
        people.push(person(name, "", "", ""));
    }
    let first = people.len();
    for name in ["Zoe Smith", "Zoe Smith", "Xenia Quillon", "Xenia Quillon"] {
        people.push(Person { emails: vec![["zs@a.org", "xq@b.org"][family(name)]], ..person(name, "", "", "") });
    }
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
