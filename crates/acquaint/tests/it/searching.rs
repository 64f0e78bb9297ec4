//! A search can be narrowed to a place of work and to a theme.

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
