//! What the preview of a file says of single rows, and of people who stand in it more than once.

use crate::program::{Program, Visitor};

/// The preview of a file from LinkedIn.
fn preview(visitor: &Visitor<'_>, rows: &str) -> String {
    let text = format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}");
    let page = visitor.upload("/people/import", "files", "Connections.csv", text.as_bytes());
    page.body.split("<main").nth(1).unwrap_or_else(|| panic!("{}", page.body)).to_owned()
}

#[test]
fn a_row_of_which_something_is_said_is_known_by_what_it_begins_with() {
    let program = Program::start();
    let visitor = program.sign_in();
    let rows =
        "Ana,Silva,,not an address,WSP,Engineer,05 Mar 2024\n,,,,Harbour,Pilot,05 Mar 2024\nKofi,Mensah,,,Arup,\"Nurse \"and\" clerk,\n";
    let page = preview(&visitor, rows);
    assert!(page.contains("Row 2, “Ana, Silva, not an address, WSP, Engineer, 05 Mar 2024”:"), "{page}");
    assert!(page.contains("Row 3, “Harbour, Pilot, 05 Mar 2024”: There is no name"), "what was left out, too: {page}");
}

#[test]
fn who_stands_in_a_file_twice_is_not_called_known_on_an_empty_list() {
    let program = Program::start();
    let visitor = program.sign_in();
    let row = |number: usize| format!("Ana,Number{number},https://www.linkedin.com/in/ana-{number},,WSP,Engineer,05 Mar 2024\n");
    let rows: String = (0..3).map(row).collect::<String>().repeat(2);
    let page = preview(&visitor, &rows);
    assert!(page.contains("<dt>3</dt><dd>stand in what you bring in more than once</dd>"), "{page}");
    assert!(!page.contains("known, nothing new"), "{page}");
}

#[test]
fn a_father_and_his_son_with_one_address_both_come_in_and_whom_a_row_becomes_one_with_is_named() {
    let program = Program::start();
    let visitor = program.sign_in();
    let row = |first: &str, last: &str, email: &str| format!("{first},{last},,{email},,,\n");
    let family = [row("Tom", "Bell", "bells@post.example"), row("Tom", "Bell (son)", "bells@post.example")].concat();
    let twice =
        [row("Ana", "Silva", "ana@post.example"), row("A.", "Silva", "other@post.example"), row("Ana", "", "ana@post.example")].concat();
    let page = preview(&visitor, &format!("{family}{twice}"));
    assert!(page.contains("Tom Bell (son): somebody else you bring in has this e-mail address."), "{page}");
    assert!(page.contains("<dt>1</dt><dd>is the same person as another entry or row:"), "{page}");
    assert!(page.contains("Ana and Ana Silva: the same e-mail address."), "{page}");
}

#[test]
fn whoever_was_made_one_person_with_a_name_of_their_own_is_known_when_the_same_file_comes_again() {
    let program = Program::start();
    let visitor = program.sign_in();
    let add = |name: &str| {
        let added = visitor.post("/people/new", &[("line", format!("{name}, ruth@post.example").as_str()), ("else", name)]);
        added.location().split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
    };
    let kept = add("Ruth Bell (mum)");
    let row = "Ruth,Bell,,ruth@post.example,,,\n";
    assert!(preview(&visitor, row).contains(">Bring in one person</button>"), "a mark tells two apart");
    let other = add("Ruth Bell");
    let form = visitor.get(&format!("/people/{kept}/same/{other}?from=person"));
    visitor.post(&format!("/people/{kept}/same/{other}"), &[("once", form.hidden("once")), ("seen", form.hidden("seen"))]);
    let page = visitor.get(&format!("/people/{kept}")).body;
    assert!(page.contains("Ruth Bell (mum)</h1>") && page.contains("Also: Ruth Bell"), "{page}");
    let page = preview(&visitor, row);
    assert!(page.contains("<dt>1</dt><dd>known, nothing new</dd>") && !page.contains("Bring in one person"), "{page}");
}

#[test]
fn pe2_the_button_says_how_many_people_come_in() {
    let program = Program::start();
    let visitor = program.sign_in();
    let row = |number: usize, company: &str| {
        format!("Ana,Number{number},https://www.linkedin.com/in/ana-{number},,{company},Engineer,05 Mar 2024\n")
    };
    let rows = [row(1, "WSP"), row(2, "WSP"), row(3, "WSP"), row(1, "WSP"), row(2, "Arup")].concat();
    let page = preview(&visitor, &rows);
    assert!(page.contains(">Bring in 3 people</button>"), "{page}");
    let (once, at) = (page.split("name=\"once\" value=\"").nth(1).unwrap(), page.split("action=\"/people/import/").nth(1).unwrap());
    visitor.post(&format!("/people/import/{}", &at[..36]), &[("once", once.split('"').next().unwrap())]);
    let listed = visitor.get("/people").body;
    assert_eq!((1..=5).filter(|number| listed.contains(&format!("Ana Number{number}<"))).count(), 3, "{listed}");
    let page = preview(&visitor, &[row(1, "Harbour"), row(3, "WSP"), row(4, "WSP"), row(4, "WSP")].concat());
    assert!(page.contains(">Bring in one person, and what is new of 1</button>"), "{page}");
}
