//! Words that go without a name and hold it all the same: it is said where one chooses, and the name can be left out.

use crate::program::{Program, Visitor};

const NAMED: &str = "Everybody at WSP asks Ruth before they build, as at Atkins.";
const UNNAMED: &str = "Everybody at … asks … before they build, as at ….";
const NAMES: &str = "Atkins, Ruth, WSP";
const OTHER: &str = "A bridge is never done.";

/// A talk of which two sentences are marked: one names who said it.
struct Marked<'a> {
    visitor: Visitor<'a>,
    talk: String,
    /// The one with a name in it, then the other.
    passages: [String; 2],
}

impl<'a> Marked<'a> {
    fn on(program: &'a Program) -> Self {
        let visitor = program.sign_in();
        visitor.post("/people/new", &[("line", "Ruth Amsel, planner at WSP")]);
        let person = visitor.get("/people").body.split("href=\"/people/").find(|rest| rest.as_bytes()[8] == b'-').unwrap()[..36].to_owned();
        let earlier = [("title", "planner"), ("organization", "Atkins Ltd"), ("since", "2019"), ("until", "2022")];
        assert_eq!(visitor.post(&format!("/people/{person}/jobs"), &earlier).status, 303);
        let led = visitor.post("/interviews/happened", &[("line", "Ruth Amsel"), ("on", "2027-02-20")]);
        let talk = led.location()["/follow-ups/".len()..][..36].to_owned();
        let notes = format!("{NAMED}\n{OTHER}");
        visitor.post(&format!("/interviews/{talk}/notes"), &[("note-general", &notes), ("seen-general", "")]);
        let rows = visitor.get(&format!("/insights/mark/{talk}")).body;
        let rows: Vec<&str> = rows.split("<select id=\"k-").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let kinds: Vec<(String, &str)> = rows.iter().map(|row| (format!("k-{row}"), "skill")).collect();
        let kinds: Vec<(&str, &str)> = kinds.iter().map(|(name, kind)| (name.as_str(), *kind)).collect();
        visitor.post(&format!("/insights/mark/{talk}"), &kinds);
        let list = visitor.get("/insights").body;
        let passage = |words: &str| {
            let quote = list.split("<figure class=\"quote\" id=\"").find(|quote| quote.contains(words)).unwrap_or_else(|| panic!("{list}"));
            quote[..36].to_owned()
        };
        let passages = [passage(NAMED), passage(OTHER)];
        Self { visitor, talk, passages }
    }

    fn page(&self, path: &str) -> String {
        self.visitor.get(path).body
    }
}

#[test]
fn where_one_marks_and_sorts_words_that_hold_a_name_are_pointed_out() {
    let program = Program::start_at("2027-03-03T15:05:00Z");
    let marked = Marked::on(&program);
    let marking = marked.page(&format!("/insights/mark/{}", marked.talk));
    assert_eq!(marking.matches(&format!("This names {NAMES}.")).count(), 1, "{marking}");
    let [named, other] = &marked.passages;
    let sorting = marked.page(&format!("/insights/{named}"));
    assert!(sorting.contains(&format!("These words name {NAMES}.")), "{sorting}");
    assert!(!marked.page(&format!("/insights/{other}")).contains("These words name"));
}

#[test]
fn after_something_was_missing_the_address_leads_back_to_the_same_part_of_the_marking() {
    let program = Program::start_at("2027-03-03T15:05:00Z");
    let marked = Marked::on(&program);
    let many: String = (0..40).map(|number| format!("Sentence number {number} is here.\n")).collect();
    let seen = format!("{NAMED}\n{OTHER}");
    let notes = [("note-general", format!("{seen}\n{many}")), ("seen-general", seen)];
    let notes: Vec<(&str, &str)> = notes.iter().map(|(name, text)| (*name, text.as_str())).collect();
    assert!(marked.visitor.post(&format!("/interviews/{}/notes", marked.talk), &notes).status < 400);
    let second = marked.page(&format!("/insights/mark/{}?from=34", marked.talk));
    assert!(second.contains("Sentence number 39") && !second.contains("Sentence number 1 "), "{second}");
    let form = second.split("<form method=\"post\" action=\"/insights/mark/").nth(1).unwrap();
    let action = format!("/insights/mark/{}", form.split('"').next().unwrap());
    let fault = marked.visitor.post(&action, &[("from", "34"), ("words", "Begin early")]);
    assert_eq!(fault.status, 422, "a kind is missing");
    let again = marked.page(&action);
    assert!(again.contains("Sentence number 39") && !again.contains("Sentence number 1 "), "{action}: {again}");
    assert_eq!(marked.visitor.get("/insights/mark").location(), "/insights", "without a conversation one sees them all");
}

#[test]
fn a_file_for_somebody_else_leaves_the_name_out_of_the_words_unless_one_takes_the_tick_away() {
    let program = Program::start_at("2027-03-03T15:05:00Z");
    let marked = Marked::on(&program);
    let [named, other] = &marked.passages;
    let choice = marked.page("/insights/share");
    assert_eq!(choice.matches(&format!("These words name {NAMES}.")).count(), 1, "{choice}");
    let tick = choice.split("name=\"unnamed\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(tick.contains(named.as_str()) && tick.contains("checked") && choice.contains(UNNAMED), "{choice}");
    assert_eq!(choice.matches("without their name").count(), 1, "words that hold a name do not go without it: {choice}");
    let file = |more: &str| marked.page(&format!("/insights/share/file?as=text&item={named}&item={other}{more}"));
    let careful = file(&format!("&unnamed={named}"));
    assert!(careful.contains(UNNAMED) && careful.contains(OTHER) && !careful.contains("Ruth"), "{careful}");
    assert!(file("").contains(NAMED), "it is one's own choice");
    marked.visitor.post(&format!("/insights/{named}"), &[("attribution", "quotable")]);
    assert!(!marked.page("/insights/share").contains("These words name"), "where the name goes along, it does no harm");
    assert!(file(&format!("&unnamed={named}")).contains(NAMED));
}

#[test]
fn the_files_of_all_themes_say_which_words_hold_a_name_and_leave_it_out() {
    let program = Program::start_at("2027-03-03T15:05:00Z");
    let marked = Marked::on(&program);
    let [named, other] = &marked.passages;
    marked.visitor.post(&format!("/insights/{other}"), &[("new", "Building"), ("new-stance", "agrees")]);
    assert!(!marked.page("/insights/themes").contains("name=\"unnamed\""), "no word in it holds a name");
    marked.visitor.post(&format!("/insights/{named}"), &[("new", "Building"), ("new-stance", "agrees")]);
    let themes = marked.page("/insights/themes");
    assert!(themes.contains("One of these quotes goes without a name") && themes.contains("name=\"unnamed\""), "{themes}");
    for file in ["/insights/themes.md", "/insights/themes.csv"] {
        assert!(marked.page(file).contains(NAMED), "{file}: as it was said");
        let careful = marked.page(&format!("{file}?unnamed=yes"));
        assert!(file.ends_with("csv") || !careful.contains(", ,"), "no place is left empty: {careful}");
        assert!(careful.contains(UNNAMED) && careful.contains(OTHER) && !careful.contains("Ruth"), "{file}: {careful}");
    }
}
