//! A second talk with the same person: what the first one left open and what it gave is at hand before it, and what was said in
//! confidence is not.

use crate::program::{Program, Visitor};

const NOTES: &str = "She walks the old harbour every morning.\nQuote: half of it is listening\nOff the record: the wharf office will close\n\
                     I promised: send her the article\nThey promised: show me a hearing\nName: Omar Haddad, port of Lagos";
const OPEN: &str = "How long does a permit take?\nwhat the pay is for a beginner\nRead the harbour plan\n\
                    Off the record: who will be dismissed?";

/// Ana, with whom one talked on 3 March and will talk again on 10 April.
struct Again<'a> {
    visitor: Visitor<'a>,
    first: String,
    second: String,
}

/// The id at the end of an address.
fn id(location: &str) -> String {
    location.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

impl<'a> Again<'a> {
    fn on(program: &'a Program) -> Self {
        let visitor = program.sign_in();
        let person = id(visitor.post("/people/new", &[("line", "Ana Silva, planner at WSP")]).location());
        let agree = |day: &str| {
            let date = [("date", day), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
            id(visitor.post(&format!("/interviews/new?person={person}"), &date).location())
        };
        let first = agree("2027-03-03");
        visitor.post(&format!("/interviews/{first}/start"), &[]);
        visitor.post(&format!("/interviews/{first}/notes"), &[("note-general", NOTES), ("seen-general", "")]);
        visitor.post(&format!("/interviews/{first}/end"), &[]);
        let form = format!("/follow-ups/{first}/debrief");
        let page = visitor.get(&form);
        let mut fields = vec![("seen", page.hidden("seen")), ("learned", "Most of the day is talking to neighbours."), ("open", OPEN)];
        let keys: Vec<String> =
            page.body.split("name=\"keep\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        fields.extend(keys.iter().map(|key| ("keep", key.as_str())));
        assert_eq!(visitor.post(&form, &fields).status, 303);
        let second = agree("2027-04-10");
        Self { visitor, first, second }
    }

    fn page(&self, path: &str) -> String {
        self.visitor.get(&format!("/interviews/{}{path}", self.second)).body
    }

    /// The questions that the first talk left open, as they are offered.
    fn offered(&self) -> Vec<String> {
        let page = self.page("/questions");
        page.split("name=\"left\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
    }

    fn planned(&self) -> Vec<String> {
        let page = self.page("/questions");
        let texts =
            page.split("class=\"plan-text\"").skip(1).map(|rest| rest.split_once('>').unwrap().1.split('<').next().unwrap().to_owned());
        texts.collect()
    }

    fn take(&self, field: &str, value: &str) {
        assert_eq!(self.visitor.post(&format!("/interviews/{}/questions", self.second), &[(field, value)]).status, 303);
    }
}

fn program() -> Program {
    Program::start_at("2027-03-03T15:05:00Z")
}

const PERMIT: &str = "How long does a permit take?";
const PAY: &str = "Could you tell me what the pay is for a beginner?";

#[test]
fn what_the_first_talk_left_open_is_taken_over_with_one_press_each() {
    let program = program();
    let again = Again::on(&program);
    assert_eq!(again.offered(), [PERMIT, PAY], "a thing to do is no question, and nothing was said in confidence");
    again.take("left", PAY);
    assert_eq!((again.planned(), again.offered()), (vec![PAY.to_owned()], vec![PERMIT.to_owned()]));
    let page = again.page("/questions");
    assert!(page.contains("You still wanted to know this after your talk on 3 March."), "{page}");
    again.take("left", "What nobody wrote?");
    assert_eq!(again.planned(), [PAY], "only what was written then is taken over");
}

#[test]
fn all_that_was_left_open_is_taken_over_at_once_and_what_was_asked_is_not_repeated() {
    let program = program();
    let again = Again::on(&program);
    again.take("left-all", "yes");
    assert_eq!(again.planned(), [PERMIT, PAY]);
    assert!(again.offered().is_empty());
    let page = again.page("/questions");
    let question = page.split("id=\"q-").nth(1).unwrap()[..36].to_owned();
    again.visitor.post(&format!("/interviews/{}/start", again.second), &[]);
    again.visitor.post(
        &format!("/interviews/{}/notes", again.second),
        &[(&format!("note-{question}"), "Nine weeks"), (&format!("seen-{question}"), "")],
    );
    again.visitor.post(&format!("/interviews/{}/end", again.second), &[]);
    let third = [("date", "2027-05-10"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
    let person = again.visitor.get(&format!("/interviews/{}", again.first)).body;
    let person = person.split("href=\"/people/").nth(1).unwrap()[..36].to_owned();
    let third = id(again.visitor.post(&format!("/interviews/new?person={person}"), &third).location());
    let again = Again { second: third, ..again };
    assert_eq!(again.offered(), [PAY], "the other one has its answer");
}

#[test]
fn suggesting_begins_with_what_was_left_open() {
    let program = program();
    let again = Again::on(&program);
    again.visitor.post(&format!("/interviews/{}/questions/fill", again.second), &[]);
    let plan = again.planned();
    assert!(plan.contains(&PERMIT.to_owned()) && plan.contains(&PAY.to_owned()), "{plan:?}");
}

#[test]
fn the_line_of_steps_shows_the_way_of_the_talk_in_view() {
    let program = program();
    let again = Again::on(&program);
    let page = |talk: &str| again.visitor.get(&format!("/interviews/{talk}")).body;
    let person = page(&again.first).split("href=\"/people/").nth(1).unwrap()[..36].to_owned();
    let person = || again.visitor.get(&format!("/people/{person}")).body;
    assert!(page(&again.first).contains("So far: met"), "{}", page(&again.first));
    assert!(page(&again.second).contains("So far: date set"), "{}", page(&again.second));
    assert!(person().contains("The way to your talk on 10 April:") && person().contains("So far: date set"), "{}", person());
    again.visitor.post(&format!("/interviews/{}/cancel", again.second), &[]);
    assert!(person().contains("So far: met") && !person().contains("The way to your talk"), "without a next talk all counts: {}", person());
}

#[test]
fn the_brief_shows_all_on_the_page_and_prints_what_finds_room() {
    let program = program();
    let again = Again::on(&program);
    let short = again.page("/brief");
    assert!(!short.contains("in-print"), "what finds room is printed as it is shown: {short}");
    let open: String = (0..5).map(|number| format!("open {number} {}\n", "and the river crossing".repeat(8))).collect();
    let learned = open.replace("open", "learned");
    let form = format!("/follow-ups/{}/debrief", again.first);
    let page = again.visitor.get(&form);
    let written = again.visitor.post(&form, &[("seen", page.hidden("seen")), ("open", &open), ("learned", &learned)]);
    assert_eq!(written.status, 303);
    for number in 0..5 {
        let text = format!("promise {number} {}", "and the river crossing".repeat(8));
        again.visitor.post(&format!("/follow-ups/{}/promises", again.first), &[("side", "mine"), ("text", &text)]);
    }
    let brief = again.page("/brief");
    let (shown, printed) = brief.split_once("in-print").expect("not all finds room");
    assert!(shown.contains("on-screen") && shown.contains("open 4") && !shown.contains("found no room"), "{shown}");
    assert!(printed.contains("found no room") && !printed.contains("open 4"), "{printed}");
}

#[test]
fn the_brief_says_what_the_first_talk_gave_and_nothing_that_was_confided() {
    let program = program();
    let again = Again::on(&program);
    let brief = again.page("/brief");
    let mut rest = brief.as_str();
    for said in [
        "You talked before: Wednesday 3 March",
        "What you still wanted to know",
        PERMIT,
        "Read the harbour plan",
        "What you promised",
        "send her the article",
        "What Ana promised",
        "show me a hearing",
        "What Ana said before",
        "half of it is listening",
        "Most of the day is talking to neighbours.",
        "She walks the old harbour every morning.",
        "Whom Ana named",
        "Omar Haddad",
    ] {
        rest = rest.split_once(said).unwrap_or_else(|| panic!("{said} comes after what stands before it: {brief}")).1;
    }
    assert_eq!(brief.matches("half of it is listening").count(), 1, "what was marked and noted comes once");
    for confided in ["wharf office", "be dismissed"] {
        assert!(!brief.contains(confided), "{confided} was said in confidence");
        assert!(!again.page("/questions").contains(confided), "{confided} was said in confidence");
    }
}
