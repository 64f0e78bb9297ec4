//! A search can be narrowed to a place of work and to a theme, says how much there is and leads to all of it.

use crate::{confided::World, program::Program};

#[test]
fn is1_a_search_is_narrowed_to_a_place_and_to_a_theme() {
    let program = Program::start();
    let visitor = program.sign_in();
    let world = World::made(&visitor);
    let found = |bounds: &str| visitor.get(&format!("/search?q=listening{bounds}")).body.matches("<mark>Listening</mark>").count();
    assert_eq!(found(""), 2, "the note and what was marked in it");
    assert_eq!(found("&at=wsp"), 2, "who said it works at WSP");
    assert_eq!(found("&at=arup"), 0);
    assert_eq!(found(&format!("&theme={}", world.theme)), 1, "what was marked with the theme");
    assert_eq!(found(&format!("&theme={}&kind=note", world.theme)), 0, "no note has a theme");
    assert_eq!(found("&theme=00000000-0000-7000-8000-000000000000"), 0);
    assert!(visitor.get("/search?q=wsp&at=wsp").body.contains("/people/organizations/"), "the place itself");
}

#[test]
fn is1_a_search_says_how_much_there_is_and_leads_to_all_of_it() {
    let program = Program::start();
    let visitor = program.sign_in();
    let rows: String = (0..123).map(|number| format!("Person,Number{number},,,Arup,Engineer,05 Mar 2024\n")).collect();
    let list = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}");
    let preview = visitor.upload("/people/import", "files", "Connections.csv", list.as_bytes());
    let at = preview.body.split("action=\"/people/import/").nth(1).unwrap()[..36].to_owned();
    visitor.post(&format!("/people/import/{at}"), &[("once", preview.hidden("once"))]);

    let mut seen = std::collections::BTreeSet::new();
    for page in 1..=3 {
        let body = visitor.get(&format!("/search?q=Arup&page={page}")).body;
        assert!(body.contains("124 things found."), "the people and the place: {body}");
        assert!(body.contains("href=\"/people?q=Arup\"") && body.contains(&format!("Page {page} of 3")), "{body}");
        let main = body.split("<main").nth(1).unwrap();
        seen.extend(main.split("row-name\" href=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()));
    }
    assert_eq!(seen.len(), 124, "each stands on a page");
    assert!(visitor.get("/search?q=Arup&page=9").body.contains("124 things found."), "beyond the last there is still something");
    let one = visitor.get("/search?q=Number122").body;
    assert!(one.contains("One thing found.") && !one.contains("stand on a page") && !one.contains("/people?q="), "{one}");
    let narrow = visitor.get("/search?q=Arup&kind=person").body;
    assert!(narrow.contains("123 things found.") && narrow.contains("Page 1 of 3"), "{narrow}");
}
