//! A search can be narrowed to a place of work and to a theme, says how much there is and leads to all of it.

use crate::{
    confided::World,
    program::{Program, Visitor, on_postgres},
};

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
fn a_slip_in_a_name_finds_whom_was_meant_in_the_search_and_in_the_list() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ruth = visitor.post("/people/new", &[("line", "Ruth Amsel, planner at WSP")]).location().split('?').next().unwrap().to_owned();
    for page in ["/search", "/people"] {
        let body = visitor.get(&format!("{page}?q=Amsle")).body;
        let offered = body.split("Did you mean one of these?").nth(1).unwrap_or_else(|| panic!("{page}: {body}"));
        assert!(offered.contains(&format!("href=\"{ruth}\"")) && offered.contains("planner at WSP"), "{page}: {offered}");
        assert!(!visitor.get(&format!("{page}?q=Amsel")).body.contains("Did you mean"), "{page}");
        assert!(!visitor.get(&format!("{page}?q=xyzw")).body.contains("Did you mean"), "{page}");
    }
}

#[test]
fn is1_a_slip_in_a_word_offers_the_word_that_was_written_and_only_what_finds_something() {
    let program = Program::start_at("2027-03-26T15:00:00Z");
    let visitor = program.sign_in();
    let World { talk, .. } = World::made(&visitor);
    let seen = "Listening comes first.\nThe zwyxaquorl will be sold.";
    let notes = format!("{seen}\nScaffolding costs more than the paint.");
    visitor.post(&format!("/interviews/{talk}/notes"), &[("note-general", &notes), ("seen-general", seen)]);
    let offered = |asked: &str| {
        let page = visitor.get(&format!("/search?q={asked}")).body;
        let way = page.split("Did you mean “<a href=\"/search?q=").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned());
        (way, page)
    };
    // PostgreSQL does not list its words without reading every text.
    let listed = |word| (!on_postgres()).then_some(word);
    assert_eq!(offered("scafolding").0.as_deref(), listed("scaffolding"));
    assert_eq!(offered("SCAFFODLING+paint").0.as_deref(), listed("scaffolding+paint"), "the other word stays");
    assert!(visitor.get("/search?q=scaffolding+paint").body.contains("costs more than the"), "the control");
    assert_eq!(offered("scafolding+nothinglikethis").0, None, "no word is near the other one");
    assert_eq!(offered("harbourmaster").0, None);
    assert_eq!(offered("scafolding+cost").0.as_deref(), listed("scaffolding+cost"), "a word that was replaced stands beside another form");
    assert_eq!(offered("scafolding+pant").0.as_deref(), listed("scaffolding+paint"), "two slips");
    assert_eq!(offered("scafolding+pant+cosst").0, None, "three are no slip");
    let eight = "scafolding+costs+more+than+the+paint+costs+more";
    assert_eq!(offered(eight).0.as_deref(), listed("scaffolding+costs+more+than+the+paint+costs+more"));
    assert_eq!(offered(&format!("{eight}+than")).0, None, "what was pasted holds no slip of the finger");
    assert_eq!(offered("%22more+than+scafolding%22").0, None, "what stands between quotation marks is meant as it is");
    assert_eq!(offered("%22more+costs%22").0, None, "it would find more without the marks, and no word is another one");
    let signs = visitor.post("/people/new", &[("line", "Ben Okafor"), ("notes", "大 京 桥 北")]);
    assert_eq!(signs.status, 303);
    assert_eq!(offered("%E5%8C%97%E4%BA%AC%E5%A4%A7%E6%A1%A5").0, None, "words without spaces are not taken apart");
    assert_eq!(offered("scaffolding").0, None, "it was found");
    let (_, page) = offered("harbourmaster");
    assert!(page.contains("Nothing holds “harbourmaster”.") && !page.contains("” yet"), "{page}");
}

#[test]
fn is1_a_search_says_how_much_there_is_and_leads_to_all_of_it() {
    let program = Program::start();
    let visitor = program.sign_in();
    bring_in(&visitor, 123);

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

#[test]
fn a_narrowed_search_says_that_it_looked_among_the_best_where_there_is_more() {
    let program = Program::start();
    let visitor = program.sign_in();
    bring_in(&visitor, 510);
    let said = |bounds: &str| {
        let body = visitor.get(&format!("/search?q=Arup{bounds}")).body;
        body.split("role=\"status\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
    };
    assert_eq!(said("&kind=person&at=Arup"), "500 things found among the first 500. 50 stand on a page, the best first.");
    assert_eq!(said("&kind=person"), "510 things found. 50 stand on a page, the best first.", "of one kind all are counted");
    let last = visitor.get("/search?q=Arup&kind=person&page=11").body;
    assert!(last.contains("Page 11 of 11") && last.matches("<li class=\"row\">").count() == 10, "{last}");
    assert_eq!(said("&kind=person&who=nobody"), "Nothing found for “Arup” among the first 500. One more word may find it.");
    assert!(!visitor.get("/search?q=Arup&who=nobody").body.contains("Try one word less"), "that would find more, and look through no more");
    assert_eq!(said("&kind=organization"), "One thing found.");
    assert_eq!(said("&kind=organization&who=nobody"), "Nothing within these bounds holds “Arup”. A wider search may find it.");
    assert!(said("").starts_with("511 things found."), "without bounds all of them are counted");
}

/// Whether a passage was said in confidence may stand in the note around it, and to read all notes would keep one waiting.
#[test]
fn where_very_many_passages_hold_a_word_a_search_says_about_how_many() {
    let program = Program::start();
    let visitor = program.sign_in();
    let world = World::made(&visitor);
    for number in 1..=101 {
        let said = format!("Scaffolding costs {number} a day.");
        visitor.post(&format!("/insights/mark/{}", world.talk), &[("words", &said), ("kind", "insight")]);
        if number == 100 {
            assert!(visitor.get("/search?q=scaffold").body.contains("<p class=\"quiet\" role=\"status\">100 things found."));
        }
    }
    let body = visitor.get("/search?q=scaffold&page=3").body;
    assert!(body.contains("About 101 things found.") && body.contains("Page 3 of 3"), "{body}");
}

fn bring_in(visitor: &Visitor, people: usize) {
    let rows: String = (0..people).map(|number| format!("Person,Number{number},,,Arup,Engineer,05 Mar 2024\n")).collect();
    let list = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}");
    let preview = visitor.upload("/people/import", "files", "Connections.csv", list.as_bytes());
    let at = preview.body.split("action=\"/people/import/").nth(1).unwrap()[..36].to_owned();
    visitor.post(&format!("/people/import/{at}"), &[("once", preview.hidden("once"))]);
}

#[test]
fn what_was_said_in_confidence_is_found_with_a_sign_beside_it_and_other_words_without_one() {
    let program = Program::start_at("2027-03-03T15:05:00Z");
    let visitor = program.sign_in();
    let ana = visitor.post("/people/new", &[("line", "Ana Silva")]).location().split('?').next().unwrap()["/people/".len()..].to_owned();
    let talk = visitor.post("/interviews/happened", &[("line", "Ana Silva"), ("on", "2027-02-20")]).location().to_owned();
    let talk = talk["/follow-ups/".len()..].split('/').next().unwrap().to_owned();
    let text = format!("Bridges need listening. {}\nOff the record: the zeppelin firm will be sold.", "And then more. ".repeat(40));
    visitor.post(&format!("/interviews/{talk}/notes"), &[("note-general", &text), ("seen-general", "")]);
    let note_of = |asked: &str| {
        let body = visitor.get(&format!("/search?q={asked}")).body;
        body.split("id=\"found-note\"").nth(1).unwrap_or_else(|| panic!("{asked}: {body}")).split("</section>").next().unwrap().to_owned()
    };
    assert!(note_of("zeppelin").contains(">Off the record<"), "{}", note_of("zeppelin"));
    assert!(!note_of("listening").contains(">Off the record<"), "{}", note_of("listening"));
    assert!(note_of("listening").contains("20 February</time>"), "the day of the talk: {}", note_of("listening"));

    visitor.post(&format!("/insights/mark/{talk}"), &[("words", "Bridges need listening."), ("kind", "skill")]);
    let list = visitor.get("/insights").body;
    let passage = list.split("<figure class=\"quote\" id=\"").nth(1).unwrap()[..36].to_owned();
    visitor.post(&format!("/insights/{passage}"), &[("attribution", "off-the-record")]);
    assert!(note_of("listening").contains(">Off the record<"), "also where only the passage says so: {}", note_of("listening"));
    visitor.post("/people/new", &[("line", "Ben Okafor, planner at Harbour")]);
    let ben =
        visitor.get("/people?q=Okafor").body.split("href=\"/people/").find(|rest| rest.as_bytes()[8] == b'-').unwrap()[..36].to_owned();
    let edited = [("name", "Ben Okafor"), ("title", "planner"), ("organization", "Harbour"), ("notes", "Off the record: leaves in May.")];
    assert_eq!(visitor.post(&format!("/people/{ben}/edit"), &edited).status, 303);
    let found = |asked: &str| {
        let body = visitor.get(&format!("/search?q={asked}")).body;
        body.split("id=\"found-person\"").nth(1).unwrap_or_else(|| panic!("{body}")).split("</section>").next().unwrap().to_owned()
    };
    assert!(found("leaves").contains(">Off the record<"), "{}", found("leaves"));
    assert!(!found("harbour").contains(">Off the record<"), "their work is no secret: {}", found("harbour"));
    let person = visitor.get("/search?q=Ana+Silva").body;
    assert!(!person.split("id=\"found-person\"").nth(1).unwrap().split("</section>").next().unwrap().contains("<time"), "{ana}: {person}");
}
