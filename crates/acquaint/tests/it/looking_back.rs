//! What was written when looking back on a talk: it is thanked for, marked, sorted, counted and quoted as a note is, and what was
//! said in confidence stays where it stands.

use serde_json::{Value, json};

use crate::program::{Program, Visitor};

const LEARNED: &str = "Most of the day is talking to neighbours.\nOff the record: The wharf office will close in May.\n\
                       I promised: send her the link by Tuesday";
const TALKING: &str = "Most of the day is talking to neighbours.";

/// A talk of 3 March that was looked back on the same day.
struct LookedBack<'a> {
    program: &'a Program,
    visitor: Visitor<'a>,
    person: String,
    talk: String,
}

/// The first id behind some text.
#[track_caller]
fn id(text: &str, before: &str) -> String {
    let is_id = |id: &&str| id.len() == 36 && id.matches('-').count() == 4;
    let mut found = text.split(before).skip(1).filter_map(|rest| rest.get(..36)).filter(is_id);
    found.next().unwrap_or_else(|| panic!("no id behind {before}: {text}")).to_owned()
}

impl<'a> LookedBack<'a> {
    fn on(program: &'a Program) -> Self {
        let visitor = program.sign_in();
        let person = [("line", "Ana Silva"), ("organization", "WSP"), ("title", "planner")];
        let person = id(visitor.post("/people/new", &person).location(), "/people/");
        let date = [("date", "2027-03-03"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
        let talk = id(visitor.post(&format!("/interviews/new?person={person}"), &date).location(), "/interviews/");
        visitor.post(&format!("/interviews/{talk}/start"), &[]);
        let note = "She walks the old harbour every morning.";
        visitor.post(&format!("/interviews/{talk}/notes"), &[("note-general", note), ("seen-general", "")]);
        visitor.post(&format!("/interviews/{talk}/end"), &[]);
        let looked_back = Self { program, visitor, person, talk };
        looked_back.write(LEARNED);
        looked_back
    }

    fn write(&self, learned: &str) {
        let form = format!("/follow-ups/{}/debrief", self.talk);
        let page = self.visitor.get(&form);
        let answers = [("learned", learned), ("fit", "It suits my patience well."), ("better", "I spoke more slowly than last time.")];
        let fields = [&[("seen", page.hidden("seen"))], &answers[..]].concat();
        assert_eq!(self.visitor.post(&form, &fields).status, 303);
    }

    fn page(&self, path: &str) -> String {
        self.visitor.get(path).body
    }

    /// Marks the sentence of the debrief on the page for it.
    fn mark(&self) -> String {
        let address = format!("/insights/mark/{}", self.talk);
        let row = self.row();
        assert_eq!(self.visitor.post(&address, &[(&row, "day-to-day")]).status, 303);
        id(&self.page("/insights"), "<figure class=\"quote\" id=\"")
    }

    /// The name of the field beside the sentence of the debrief.
    fn row(&self) -> String {
        let page = self.page(&format!("/insights/mark/{}", self.talk));
        let before = page.split(&format!("\">{TALKING}<")).next().unwrap();
        before.rsplit("for=\"").next().unwrap().to_owned()
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> (u16, String) {
        let token = String::from_utf8(self.program.command(&["token"]).stdout).unwrap();
        let (port, token, body) = (self.program.port, token.trim(), body.to_string());
        let answer = self.program.raw(&format!(
            "{method} /api/v1{path} HTTP/1.1\r\nHost: localhost:{port}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        ));
        (answer.status, answer.body)
    }
}

fn program() -> Program {
    Program::start_at("2027-03-03T15:05:00Z")
}

#[test]
fn what_was_learned_can_be_thanked_for_and_the_draft_says_where_it_is_from() {
    let program = program();
    let talk = LookedBack::on(&program);
    let thanks = format!("/follow-ups/{}/thank-you", talk.talk);
    let page = talk.page(&thanks);
    let offered: Vec<&str> = page.split("name=\"said\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(offered, [TALKING, "She walks the old harbour every morning.", ""], "nothing about oneself, and nothing said in confidence");
    let row = page.split("for=\"said-0\"").nth(1).unwrap().split("</label>").next().unwrap();
    assert!(row.contains("from your look back on") && row.contains("3 March"), "{row}");
    let note = talk.page(talk.visitor.post(&thanks, &[("channel", "email"), ("said", TALKING)]).location());
    assert!(note.contains("what you told me: Most of the day is talking to neighbours"), "{note}");
    assert!(note.contains("Warmer"), "what was chosen is known as ours, so it can be said in another tone: {note}");
    let from = note.split("Where this comes from").nth(1).unwrap();
    assert!(from.contains("from your look back on") && from.contains(&format!("/follow-ups/{}/debrief", talk.talk)), "{from}");
}

#[test]
fn what_they_said_can_be_marked_wherever_it_stands_in_the_look_back() {
    let program = program();
    let talk = LookedBack::on(&program);
    let form = format!("/follow-ups/{}/debrief", talk.talk);
    let page = talk.visitor.get(&form);
    let fit = "It suits my patience well.\nAna said that patience is half of it. It made me small.\nOff the record: she said that she will leave.";
    let fields = [("seen", page.hidden("seen")), ("learned", LEARNED), ("fit", fit), ("open", "Quote: ask about permits first\nWhy now?")];
    assert_eq!(talk.visitor.post(&form, &fields).status, 303);
    let marking = talk.page(&format!("/insights/mark/{}", talk.talk));
    for theirs in ["Ana said that patience is half of it.", "ask about permits first", TALKING] {
        assert!(marking.contains(&format!("\">{theirs}<")), "{theirs}: {marking}");
    }
    for not in ["suits my patience", "made me small", "Why now?", "she will leave"] {
        assert!(!marking.contains(not), "{not} is not what they said for others to hear");
    }
    let thanks = talk.page(&format!("/follow-ups/{}/thank-you", talk.talk));
    assert!(thanks.contains("patience is half of it") && !thanks.contains("she will leave"), "{thanks}");
}

#[test]
fn what_was_said_in_confidence_is_not_offered_for_thanks_even_if_its_line_bears_no_mark() {
    let program = program();
    let talk = LookedBack::on(&program);
    let passage = talk.mark();
    let thanks = format!("/follow-ups/{}/thank-you", talk.talk);
    assert!(talk.page(&thanks).contains(TALKING), "the control");
    talk.visitor.post(&format!("/insights/{passage}"), &[("attribution", "off-the-record")]);
    assert!(!talk.page(&thanks).contains(TALKING));
}

#[test]
fn what_was_learned_is_marked_sorted_counted_quoted_and_taken_back_as_a_note_is() {
    let program = program();
    let talk = LookedBack::on(&program);
    let marking = talk.page(&format!("/insights/mark/{}", talk.talk));
    let rows = marking.split("What you wrote when you looked back").nth(1).unwrap();
    assert!(rows.contains(&format!("\">{TALKING}<")), "{rows}");
    for elsewhere in ["wharf office", "send her the link", "suits my patience", "more slowly"] {
        assert!(!marking.contains(elsewhere), "{elsewhere} is not what they said for others to hear");
    }
    let passage = talk.mark();
    talk.visitor.post(&format!("/insights/{passage}"), &[("new", "Neighbours"), ("new-stance", "agrees")]);
    let theme = id(&talk.page("/insights/themes"), "/insights/themes/");
    assert!(talk.page(&format!("/insights/themes/{theme}")).contains("One voice"));
    talk.visitor.post("/aim/explorations/new", &[("curious_about", "cities")]);
    let board = format!("/insights/decide/{}", id(&talk.page("/aim"), "/aim/explorations/"));
    let empty = talk.page(&board);
    assert!(empty.contains("A way you could go") && empty.contains("Something that matters") && !empty.contains("Another way"), "{empty}");
    talk.visitor.post(&board, &[("way", "Planner"), ("criterion", "People")]);
    let page = talk.page(&board);
    assert!(page.contains("Another way you could go") && page.contains("Something else that matters"), "{page}");
    let evidence = format!("/insights/decide/ways/{}/{}", id(&page, "/insights/decide/ways/"), id(&page, "/insights/decide/criteria/"));
    talk.visitor.post(&evidence, &[(&format!("p-{passage}"), "for")]);
    let organization = id(&talk.page(&format!("/people/{}", talk.person)), "/people/organizations/");
    let pages = [
        "/insights?kind=day-to-day".to_owned(),
        format!("/insights/{passage}"),
        format!("/insights/themes/{theme}"),
        "/insights/themes.csv".to_owned(),
        format!("/insights/share/file?as=text&item={passage}"),
        format!("/insights/organizations/{organization}"),
        evidence,
    ];
    for page in pages {
        assert!(talk.page(&page).contains(TALKING), "{page}: {}", talk.page(&page));
    }
    assert!(talk.page("/insights?kind=day-to-day").contains("From your look back"));
    let again = talk.page(&format!("/insights/mark/{}", talk.talk));
    assert!(again.contains(&format!("name=\"off\" value=\"{passage}\"")), "{again}");
    let off = talk.visitor.post(&format!("/insights/mark/{}", talk.talk), &[("off", &passage)]);
    assert!(!talk.page("/insights").contains(TALKING));
    let change = off.location().split("done=").nth(1).unwrap().to_owned();
    talk.visitor.post(&format!("/undo/{change}"), &[]);
    assert!(talk.page(&format!("/insights/themes/{theme}")).contains(TALKING), "undo brings the passage back under its theme");
}

#[test]
fn ar6_a_line_of_the_debrief_that_became_confidential_takes_its_passage_from_every_list_file_and_answer() {
    let program = program();
    let talk = LookedBack::on(&program);
    let passage = talk.mark();
    talk.visitor.post(&format!("/insights/{passage}"), &[("new", "Neighbours"), ("new-stance", "agrees")]);
    let organization = id(&talk.page(&format!("/people/{}", talk.person)), "/people/organizations/");
    let pages = [
        "/insights".to_owned(),
        "/insights/themes.csv".to_owned(),
        "/insights/share".to_owned(),
        format!("/insights/organizations/{organization}"),
        format!("/follow-ups/{}/thank-you", talk.talk),
    ];
    let said = |arguments: &[&str]| String::from_utf8(program.command(arguments).stdout).unwrap();
    let commands: [&[&str]; 2] = [&["insights", "list", "--json"], &["search", "neighbours", "--json"]];
    for page in &pages {
        assert!(talk.page(page).contains(TALKING), "the control: {page}");
    }
    commands.iter().for_each(|command| assert!(said(command).contains("talking to neighbours"), "the control: {command:?}"));
    talk.write(&format!("Off the record: {TALKING}"));
    for page in &pages {
        assert!(!talk.page(page).contains(TALKING), "{page}");
    }
    commands.iter().for_each(|command| assert!(!said(command).contains("talking to neighbours"), "{command:?}: {}", said(command)));
    for path in ["/insights", "/search?words=neighbours"] {
        let (status, body) = talk.ask("GET", path, &Value::Null);
        assert!(status == 200 && !body.contains("talking to neighbours"), "{path}: {body}");
    }
    assert!(talk.ask("GET", "/insights?confided=true", &Value::Null).1.contains("talking to neighbours"), "a program may ask for it");
}

/// The sentence still stands in the debrief, without a mark there: the passage alone says that it was said in confidence.
#[test]
fn ar6_a_passage_in_confidence_takes_its_sentence_from_every_answer_that_holds_the_debrief() {
    let program = program();
    let talk = LookedBack::on(&program);
    let (_, found) = talk.ask("GET", "/search?words=neighbours", &Value::Null);
    assert!(found.contains("talking to neighbours"), "the control: {found}");
    let mark = json!({ "interview": talk.talk, "debrief": talk.talk, "kind": "day-to-day", "words": TALKING });
    let marked: Value = serde_json::from_str(&talk.ask("POST", "/insights", &mark).1).unwrap();
    let passage = marked["result"][0]["id"].as_str().unwrap();
    let (status, sorted) = talk.ask("POST", &format!("/insights/{passage}/sort"), &json!({ "attribution": "off-the-record" }));
    assert_eq!(status, 200, "{sorted}");
    let other = json!({ "interview": talk.talk, "kind": "advice", "words": "Ask early." });
    let (status, all) = talk.ask("POST", "/insights", &other);
    assert!(status == 200 && all.contains("Ask early.") && !all.contains("talking to neighbours"), "{all}");
    let (status, found) = talk.ask("GET", "/search?words=neighbours", &Value::Null);
    assert!(status == 200 && !found.contains("talking to neighbours"), "{found}");
    let (status, written) = talk.ask("PATCH", &format!("/follow-ups/{}/debrief", talk.talk), &json!({ "open": "How do they choose?" }));
    assert!(status == 200 && written.contains("How do they choose?") && !written.contains("talking to neighbours"), "{written}");
    assert!(talk.page(&format!("/follow-ups/{}/debrief", talk.talk)).contains("talking to neighbours"), "it is kept all the same");
}

#[test]
fn a_program_marks_in_a_debrief_and_only_in_the_one_of_that_talk() {
    let program = program();
    let talk = LookedBack::on(&program);
    let mark = |debrief: &str| json!({ "interview": talk.talk, "debrief": debrief, "kind": "day-to-day", "words": TALKING });
    let (status, body) = talk.ask("POST", "/insights", &mark(&talk.talk));
    assert_eq!(status, 200, "{body}");
    let marked: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(marked["result"][0]["debrief_id"], talk.talk.as_str(), "the debrief of a talk bears its id: {body}");
    assert_eq!(talk.ask("POST", "/insights", &mark("00000000-0000-7000-8000-000000000001")).0, 404);
    let (status, body) = talk.ask("PATCH", &format!("/follow-ups/{}/debrief", talk.talk), &json!({ "open": "How do they choose?" }));
    assert!(status == 200 && body.contains("How do they choose?") && !body.contains("wharf office"), "{body}");
    assert!(talk.page(&format!("/follow-ups/{}/debrief", talk.talk)).contains("wharf office"), "it is kept all the same");
}

#[test]
fn what_was_marked_is_passed_on_without_their_name_until_they_allowed_it() {
    let program = program();
    let talk = LookedBack::on(&program);
    let passage = talk.mark();
    let file = || talk.page(&format!("/insights/share/file?as=text&item={passage}"));
    assert!(file().contains(TALKING) && !file().contains("Ana Silva"), "{}", file());
    let form = talk.page(&format!("/insights/{passage}"));
    let careful = form.split("value=\"background\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(careful.contains("checked") && form.contains("only if they said yes"), "{form}");
    talk.visitor.post(&format!("/insights/{passage}"), &[("attribution", "quotable")]);
    assert!(file().contains("Ana Silva"), "{}", file());
    assert!(talk.page("/insights").contains("With their name"), "what they allowed is seen");
}
