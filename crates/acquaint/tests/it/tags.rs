//! Several people get a tag in one go and lose it with one "Undo"; filters are kept under a name (PE7).

use crate::program::{Program, Visitor};

/// Adds people; answers their ids.
fn add(visitor: &Visitor<'_>, names: &[&str]) -> Vec<String> {
    let id = |name: &&str| visitor.post("/people/new", &[("line", name)]).location()[8..44].to_owned();
    names.iter().map(id).collect()
}

/// How many people the list shows under a tag.
fn tagged(visitor: &Visitor<'_>, tag: &str) -> usize {
    visitor.get(&format!("/people?tag={tag}")).body.matches("class=\"row-name\"").count()
}

fn undo(visitor: &Visitor<'_>, location: &str) {
    let (list, change) = location.split_once("done=").unwrap();
    assert_eq!(visitor.post(&format!("/undo/{change}"), &[("back", list)]).status, 303);
}

#[test]
fn pe7_several_people_get_a_tag_in_one_go_and_lose_it_with_one_undo() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ids = add(&visitor, &["Ana Silva", "Bo Li", "Cleo Dias"]);
    let form = [("who", ids[0].as_str()), ("who", &ids[2]), ("word", " #Alumni , fair"), ("do", "give")];
    let given = visitor.post("/people/choose", &form);
    assert_eq!((given.status, tagged(&visitor, "alumni"), tagged(&visitor, "fair")), (303, 2, 2));
    assert!(visitor.get(given.location()).body.contains("Tag given: Alumni, fair (2 people)"));
    assert!(visitor.get(&format!("/people/{}", ids[0])).body.contains("/people?tag=Alumni"));
    let taken = visitor.post("/people/choose", &[("all", "yes"), ("tag", "fair"), ("word", "ALUMNI"), ("do", "take")]);
    assert_eq!((taken.status, taken.location().starts_with("/people?tag=fair&done="), tagged(&visitor, "alumni")), (303, true, 0));
    undo(&visitor, taken.location());
    assert_eq!(tagged(&visitor, "alumni"), 2);
    undo(&visitor, given.location());
    assert_eq!((tagged(&visitor, "alumni"), tagged(&visitor, "fair")), (0, 0));
}

#[test]
fn pe7_all_of_the_list_reaches_whoever_else_is_ticked_and_the_answer_says_how_many() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ids = add(&visitor, &["Ana Silva", "Bo Arup", "Cleo Arup", "Dan Okoro"]);
    let form = [("q", "arup"), ("who", ids[0].as_str()), ("who", &ids[1]), ("all", "yes"), ("word", "fair"), ("do", "give")];
    let given = visitor.post("/people/choose", &form);
    assert_eq!((given.status, tagged(&visitor, "fair")), (303, 3));
    assert!(visitor.get(given.location()).body.contains("Tag given: fair (3 people)"));
}

#[test]
fn pe7_enter_finds_what_was_typed_anew_and_otherwise_gives_the_tag() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ids = add(&visitor, &["Ana Silva", "Bo Li"]);
    let page = visitor.get("/people/choose?q=ana").body;
    let first = page.split("class=\"choose\"").nth(1).and_then(|form| form.split("type=\"submit\"").nth(1)).unwrap();
    assert!(first.starts_with(" name=\"do\" value=\"enter\"") && page.contains("name=\"asked\" value=\"ana\""), "{page}");
    let enter = |q: &str, word: &str| {
        let form = [("asked", "ana"), ("q", q), ("who", &ids[1]), ("word", word), ("do", "enter")];
        visitor.post("/people/choose", &form).location().to_owned()
    };
    assert_eq!(enter("bo", "fair"), format!("/people/choose?q=bo&who={}&word=fair", ids[1]));
    assert_eq!(enter("ana", ""), format!("/people/choose?q=ana&who={}&word=", ids[1]));
    assert_eq!(tagged(&visitor, "fair"), 0);
    assert!(enter("ana", "fair").starts_with("/people?q=ana&done="));
    assert_eq!(tagged(&visitor, "fair"), 1);
}

#[test]
fn pe7_all_of_a_list_are_those_who_were_seen_whatever_was_typed_since() {
    let program = Program::start();
    let visitor = program.sign_in();
    add(&visitor, &["Ana Silva", "Ana Reyes", "Bo Li"]);
    let form = [("asked", "ana"), ("q", "bo"), ("all", "yes"), ("word", "fair"), ("do", "give")];
    assert!(visitor.post("/people/choose", &form).location().starts_with("/people?q=ana&done="));
    assert_eq!(tagged(&visitor, "fair"), 2);
    assert!(!visitor.get("/people?tag=fair").body.contains("Bo Li"));
    let form = [("asked", ""), ("q", "bo"), ("all", "yes"), ("word", "hello"), ("do", "give")];
    visitor.post("/people/choose", &form);
    assert_eq!(tagged(&visitor, "hello"), 3, "nothing was searched for, so everybody was seen");
}

#[test]
fn pe7_the_same_form_twice_is_one_change_and_a_tag_keeps_its_spelling() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ids = add(&visitor, &["Ana Silva", "Bo Li"]);
    visitor.post("/people/choose", &[("who", &ids[0]), ("word", "Alumni"), ("do", "give")]);
    let once = visitor.get("/people/choose").hidden("once").to_owned();
    let form = [("once", once.as_str()), ("who", &ids[1]), ("word", "alumni"), ("do", "give")];
    assert_eq!(visitor.post("/people/choose", &form).location(), visitor.post("/people/choose", &form).location());
    let page = visitor.get(&format!("/people/{}", ids[1])).body;
    assert!(page.contains(">Alumni<") && !page.contains(">alumni<"), "{page}");
}

#[test]
fn pe7_with_a_fault_whoever_is_chosen_stays_chosen() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ids = add(&visitor, &["Ana Silva", "Bo Li"]);
    let ticked = |body: &str, id: &str| body.contains(&format!("value=\"{id}\" checked"));
    let no_tag = visitor.post("/people/choose", &[("who", &ids[1]), ("word", ""), ("do", "give")]);
    assert_eq!(no_tag.status, 422);
    assert!(ticked(&no_tag.body, &ids[1]) && !ticked(&no_tag.body, &ids[0]) && no_tag.body.contains("href=\"#word\""));
    let nobody = visitor.post("/people/choose", &[("word", "alumni"), ("do", "give")]);
    assert!(nobody.status == 422 && nobody.body.contains("value=\"alumni\"") && nobody.body.contains("href=\"#people\""));
    let long = "a".repeat(41);
    assert_eq!(visitor.post("/people/choose", &[("who", &ids[0]), ("word", &long), ("do", "give")]).status, 422);
    assert_eq!(visitor.post(&format!("/people/{}/edit", ids[0]), &[("name", "Ana"), ("tags", &long)]).status, 422);
    let lacking = visitor.post("/people/choose", &[("who", &ids[0]), ("word", "alumni"), ("do", "take")]);
    assert!(lacking.status == 422 && lacking.body.contains("None of them has this tag."));
    // A search that does not find them leaves them ticked.
    assert!(ticked(&visitor.get(&format!("/people/choose?q=Ana&who={}&word=alumni", ids[1])).body, &ids[1]));
}

#[test]
fn pe7_a_filter_is_kept_renamed_forgotten_and_taken_back() {
    let program = Program::start();
    let visitor = program.sign_in();
    add(&visitor, &["Ana Silva, engineer", "Bo Li"]);
    let new = visitor.post("/people/filters/new", &[("name", "Engineers"), ("q", "engineer")]);
    assert_eq!((new.status, new.location().starts_with("/people?q=engineer&done=")), (303, true));
    let list = visitor.get("/people").body;
    assert!(list.contains("href=\"/people?q=engineer\">Engineers</a>"), "{list}");
    for (fields, reason) in [
        ([("name", ""), ("q", "nurse")], "has no name"),
        ([("name", "ENGINEERS"), ("q", "nurse")], "There is a filter called"),
        ([("name", "All"), ("q", "")], "leaves nobody out"),
    ] {
        let answer = visitor.post("/people/filters/new", &fields);
        assert!(answer.status == 422 && answer.body.contains(reason), "{reason}: {}", answer.body);
    }
    let active = visitor.get("/people?q=engineer").body;
    let filter = active.split("/people/filters/").nth(1).unwrap()[..36].to_owned();
    let at = format!("/people/filters/{filter}");
    let renamed = visitor.post(&at, &[("seen", visitor.get(&at).hidden("seen")), ("name", "Builders")]);
    assert!(visitor.get(renamed.location()).body.contains(">Builders</a>"));
    let forgotten = visitor.post(&format!("{at}/remove"), &[]);
    assert!(!visitor.get("/people").body.contains("Builders"));
    undo(&visitor, forgotten.location());
    assert!(visitor.get("/people").body.contains(">Builders</a>"));
}
