//! Two entries of one name: asked about when somebody is added, when the list is cleaned, and before one writes to somebody who may
//! have asked to be left in peace.

use crate::program::{Answer, Program, Visitor};

fn add(visitor: &Visitor<'_>, line: &str) -> String {
    let added = visitor.post("/people/new", &[("line", line), ("else", line.split(',').next().unwrap())]);
    added.location().split('?').next().unwrap().to_owned()
}

fn id(person: &str) -> &str {
    person.rsplit('/').next().unwrap()
}

fn main_of(answer: &Answer) -> String {
    answer.body.split("<main").nth(1).unwrap_or_else(|| panic!("{}", answer.body)).to_owned()
}

fn people(visitor: &Visitor<'_>) -> usize {
    visitor.get("/people").body.matches("class=\"row\"").count()
}

#[test]
fn whoever_is_added_under_a_name_of_the_list_is_asked_about_once_and_nothing_typed_is_lost() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ruth = add(&visitor, "Ruth Amsel, planner at WSP");
    let form = visitor.get("/people/new");
    let typed = [("once", form.hidden("once")), ("line", "ruth amsel, nurse at Mercy"), ("place", "Porto")];
    let asked = visitor.post("/people/new", &typed);
    let page = main_of(&asked);
    assert_eq!(asked.status, 422, "{page}");
    assert!(page.contains("Somebody of this name is on your list already"), "{page}");
    assert!(page.contains(&format!("<a href=\"{ruth}\">Ruth Amsel, planner at WSP</a>")), "the way to that entry: {page}");
    assert!(page.contains("value=\"ruth amsel, nurse at Mercy\"") && page.contains("value=\"Porto\""), "{page}");
    assert!(page.contains("Somebody else of this name") && people(&visitor) == 1, "{page}");

    let other = [&typed[..], &[("else", "ruth amsel")]].concat();
    let added = visitor.post("/people/new", &other);
    assert_eq!((added.status, people(&visitor)), (303, 2));
    assert_eq!(visitor.post("/people/new", &other).location(), added.location(), "the same form twice");
    let renamed = [("line", "Ruth Amsel"), ("else", "Bo Lind")];
    assert_eq!(visitor.post("/people/new", &renamed).status, 422, "another name was asked about");
    assert_eq!(visitor.post("/people/new", &[("line", "Ruth")]).status, 303, "a part of a name is not the same name");
}

#[test]
fn two_who_share_only_their_name_stand_on_the_page_of_pairs_with_an_honest_reason() {
    let program = Program::start();
    let visitor = program.sign_in();
    add(&visitor, "Ruth Amsel, ruth@post.example");
    add(&visitor, "Amsel Ruth");
    let page = main_of(&visitor.get("/people/duplicates"));
    assert!(page.contains("The same name. Nothing else is in both entries."), "{page}");
    assert!(page.contains("This is the only question there is."), "{page}");
}

#[test]
fn three_entries_that_look_alike_are_one_card_and_each_pair_is_reached_and_answered_from_there() {
    let program = Program::start();
    let visitor = program.sign_in();
    let [one, two, three] = ["planner at WSP", "nurse at Mercy", "clerk at Arup"].map(|work| add(&visitor, &format!("Ruth Amsel, {work}")));
    let group = main_of(&visitor.get("/people/duplicates"));
    assert!(group.contains("These three may be one person") && group.contains("nurse at Mercy"), "{group}");
    let pair = format!("/people/duplicates?one={}&amp;other={}", id(&two), id(&three));
    assert!(group.contains(&format!("<a href=\"{pair}\">Look at 2 and 3</a>")), "{group}");
    let page = main_of(&visitor.get(&pair.replace("&amp;", "&")));
    assert!(page.contains("nurse at Mercy") && page.contains("clerk at Arup") && !page.contains("planner at WSP"), "{page}");
    let answered = visitor.post(&format!("{two}/apart/{}", id(&three)), &[]);
    let rest = main_of(&visitor.get(answered.location()));
    assert!(!rest.contains("These three") && rest.contains("Question 1 of 2."), "two pairs are left: {rest}");
    visitor.post(&format!("{one}/apart/{}", id(&two)), &[]);
    visitor.post(&format!("{one}/apart/{}", id(&three)), &[]);
    assert!(main_of(&visitor.get("/people/duplicates")).contains("Nobody seems to be on your list twice"));
}

const QUESTION: &str = "Is this the same Ruth Amsel whom you want to leave in peace?";

/// Ruth asked not to be asked again, and another list brings her, or somebody of her name, with another address. Both entries.
fn brought_in_again(visitor: &Visitor<'_>) -> (String, String) {
    let ruth = add(visitor, "Ruth Amsel, ruth@post.example");
    add(visitor, "Bo Lind");
    visitor.post("/outreach/reply", &[("person", id(&ruth)), ("kind", "never-again")]);
    let rows = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nruth,amsel,,r.amsel@wsp.example,WSP,Planner,\n";
    let preview = visitor.upload("/people/import", "files", "Connections.csv", rows.as_bytes());
    let page = main_of(&preview);
    assert!(page.contains("ruth amsel: somebody of this name asked not to be asked again. This may be the same person."), "{page}");
    let action = page.split("action=\"/people/import/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let brought = visitor.post(&format!("/people/import/{action}"), &[("once", preview.hidden("once"))]);
    assert_eq!(brought.status, 303, "{}", brought.body);
    let list = visitor.get("/people?q=planner").body;
    let again = list.split("href=\"/people/").map(|rest| rest.split('"').next().unwrap()).find(|id| id.len() == 36).unwrap().to_owned();
    (ruth, format!("/people/{again}"))
}

#[test]
fn before_one_writes_to_a_namesake_of_somebody_who_wants_peace_it_is_asked_whether_they_are_the_same() {
    let program = Program::start();
    let visitor = program.sign_in();
    let (ruth, again) = brought_in_again(&visitor);
    let twice = visitor.get("/people/duplicates").body;
    assert!(twice.contains("asked not to be asked again. If both are one person, they stay in peace."), "{twice}");
    let write = format!("/outreach/new?person={}&purpose=ask", id(&again));
    for page in [&again, &write] {
        let page = main_of(&visitor.get(page));
        assert!(page.contains(QUESTION) && !page.contains("action=\"/outreach/new\""), "{page}");
        assert!(page.contains(&format!("href=\"{ruth}/same/{}?from=person\"", id(&again))), "{page}");
    }
    let typed = visitor.post("/outreach/new", &[("person", id(&again)), ("channel", "email"), ("reason", "Your bridges")]);
    assert!(typed.status == 422 && typed.body.contains(QUESTION) && typed.body.contains("Your bridges"), "{}", typed.body);
    let next = visitor.get("/people/next").body;
    assert!(next.contains("Bo Lind") && !next.contains("ruth amsel"), "{next}");
    let thanks = visitor.get(&format!("/outreach/new?person={}&purpose=thank-you", id(&again))).body;
    assert!(!thanks.contains(QUESTION), "thanks may always go: {thanks}");

    let form = visitor.get(&write);
    assert!(form.body.contains("name=\"purpose\" value=\"ask\""), "{}", form.body);
    let apart = visitor.post(&format!("{again}/apart/{}", id(&ruth)), &[("purpose", "ask")]);
    assert!(apart.location().starts_with(&write), "{}", apart.location());
    for page in [&again, &write] {
        assert!(!visitor.get(page).body.contains(QUESTION), "never asked again");
    }
    assert!(visitor.get("/people/next").body.contains("ruth amsel"));
    visitor.post(&format!("{again}/apart/{}", id(&ruth)), &[]);
    assert!(visitor.get(&ruth).body.contains("asked not to be asked again"), "the other one still is left in peace");
}

/// The page was open before the other one said no, perhaps in another tab.
#[test]
fn what_was_typed_for_a_message_is_in_the_form_once_they_are_said_to_be_two_people() {
    let program = Program::start();
    let visitor = program.sign_in();
    let (ruth, again) = brought_in_again(&visitor);
    let message = [("person", id(&again)), ("purpose", "ask"), ("channel", "linkedin-message"), ("confidence", "4")];
    let words = [("reason", "Your bridges & piers"), ("introduction", "I draw.\nI build \"small\" things."), ("name", "")];
    let asked = visitor.post("/outreach/new", &[&message[..], &words[..]].concat());
    let no =
        asked.body.split(&format!("{again}/apart/")).nth(1).unwrap_or_else(|| panic!("{}", asked.body)).split("</form>").next().unwrap();
    for (name, value) in
        [("reason", "Your bridges &amp; piers"), ("introduction", "I draw.\nI build &quot;small&quot; things."), ("name", "")]
    {
        assert!(no.contains(&format!("name=\"{name}\" value=\"{value}\"")), "{name}: {no}");
    }
    let sent = [&message[1..], &words[..]].concat();
    let form = visitor.get(visitor.post(&format!("{again}/apart/{}", id(&ruth)), &sent).location()).body;
    assert!(form.contains("\nYour bridges &amp; piers</textarea>"), "{form}");
    assert!(form.contains("I draw.\nI build &quot;small&quot; things.</textarea>"), "{form}");
    let chosen = |value: &str| {
        form.split("<input")
            .any(|input| input.contains(&format!("value=\"{value}\"")) && input.split('>').next().unwrap().contains(" checked"))
    };
    assert!(chosen("linkedin-message") && chosen("4"), "{form}");
}

#[test]
fn while_it_is_asked_whether_they_are_the_same_what_was_begun_with_them_goes_on() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ruth = add(&visitor, "Ruth Amsel, ruth@post.example");
    let again = add(&visitor, "Ruth Amsel, r.amsel@wsp.example");
    let begun = visitor.post("/outreach/new", &[("person", id(&again)), ("purpose", "ask"), ("channel", "email"), ("reason", "bridges")]);
    let draft = begun.location().split('?').next().unwrap().to_owned();
    visitor.post("/outreach/reply", &[("person", id(&ruth)), ("kind", "never-again")]);
    let page = main_of(&visitor.get(&again));
    let (asked, on) = (page.find(QUESTION).expect("it is asked"), page.find(&format!("href=\"{draft}\"")));
    assert!(on.is_some_and(|on| asked < on), "the draft is reached below the question: {page}");
    let answer = format!("href=\"/outreach/reply?person={}\"", id(&again));
    assert!(page.contains(&answer), "their answer can be noted: {page}");
}

#[test]
fn the_command_line_names_ten_who_may_want_peace_and_counts_the_rest() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ruth = add(&visitor, "Ruth Amsel, ruth@post.example");
    visitor.post("/outreach/reply", &[("person", id(&ruth)), ("kind", "never-again")]);
    for (count, rest) in [(10, None), (12, Some("Of 2 more the name is that of somebody who asked not to be asked again."))] {
        let row = |number: usize| format!("Ruth,Amsel,,amsel{number}@wsp.example,WSP,Planner,\n");
        let rows: String = (0..count).map(row).collect();
        let file = program.folder().join("Connections.csv");
        std::fs::write(&file, format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}")).unwrap();
        let said = program.command(&["people", "import", "--dry-run", file.to_str().unwrap()]);
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        assert_eq!(said.matches("This may be the same person.").count(), 10, "{said}");
        assert_eq!(said.lines().map(str::trim).find(|line| line.contains(" more ")), rest, "{said}");
    }
}

#[test]
fn a_namesake_who_shall_be_left_in_peace_too_is_not_asked_about_again_and_not_written_to() {
    let program = Program::start();
    let visitor = program.sign_in();
    let (_, again) = brought_in_again(&visitor);
    let begin = format!(r#"{{"person": "{}", "channel": "email", "purpose": "ask"}}"#, id(&again));
    let program_says = program.command(&["call", "outreach.begin", &begin]);
    let said = String::from_utf8_lossy(&program_says.stderr).into_owned();
    assert!(said.contains("Somebody called ruth amsel asked not to be asked again."), "programs are not let past it: {said}");
    let left = visitor.post("/outreach/reply", &[("person", id(&again)), ("kind", "never-again")]);
    let page = visitor.get(left.location()).body;
    assert!(!page.contains(QUESTION) && page.contains("asked not to be asked again"), "{page}");
    assert!(!visitor.get("/people/next").body.contains("ruth amsel"));
}

#[test]
fn one_entry_of_both_is_left_in_peace() {
    let program = Program::start();
    let visitor = program.sign_in();
    let (ruth, again) = brought_in_again(&visitor);
    let form = visitor.get(&format!("{ruth}/same/{}?from=person", id(&again)));
    let fields = [("once", form.hidden("once")), ("seen", form.hidden("seen")), ("from", "person")];
    let made = visitor.post(&format!("{ruth}/same/{}", id(&again)), &fields);
    let page = visitor.get(made.location()).body;
    assert!(page.contains("asked not to be asked again") && page.contains("Planner") && !page.contains(QUESTION), "{page}");
}
