//! An invitation, its move and its end: from the page over a real mail server into a guest's calendar on a real CalDAV server.

use serde_json::{Value, json};

use super::program::{CalendarServer, are_here, ask};
use crate::{
    mail::{MailServer, set_up},
    program::{Program, Visitor, on_postgres},
};

/// A conversation with somebody whose address is known, and the pages about it.
struct Talk<'a> {
    visitor: Visitor<'a>,
    page: String,
}

impl<'a> Talk<'a> {
    fn agreed(program: &'a Program) -> Self {
        let visitor = program.sign_in();
        visitor.post("/aim/me", &[("name", "Mira Chen")]);
        let person = visitor.post("/people/new", &[("line", "Ana Silva, engineer, ana@wsp.example")]).location()["/people/".len()..][..36]
            .to_owned();
        let agreed = visitor.post(&format!("/interviews/new?person={person}"), &Self::date("2027-03-26")).location().to_owned();
        Self { visitor, page: agreed[.."/interviews/".len() + 36].to_owned() }
    }

    fn date(date: &str) -> [(&str, &str); 6] {
        [("date", date), ("time", "10:00"), ("zone", "Europe/Berlin"), ("minutes", "20"), ("setting", "phone"), ("place", "+49 30 123456")]
    }

    fn moved_to(&self, date: &str) {
        let edit = format!("{}/edit", self.page);
        let seen = self.visitor.get(&edit).hidden("seen").to_owned();
        let fields: Vec<(&str, &str)> = Self::date(date).into_iter().chain([("seen", seen.as_str())]).collect();
        assert_eq!(self.visitor.post(&edit, &fields).status, 303);
    }

    /// Presses a button on the page that tells the other one.
    fn tell(&self, button: &str, body: &str) -> crate::program::Answer {
        let invite = format!("{}/invite", self.page);
        let page = self.visitor.get(&invite);
        assert_eq!(page.status, 200, "{page:?}");
        let (seen, from) = (page.hidden("seen").to_owned(), unescaped(page.hidden("from")));
        self.visitor.post(&invite, &[("seen", &seen), ("from", &from), ("body", body), ("do", button), ("own-email", "mira@post.example")])
    }

    fn shows(&self, words: &str) -> bool {
        self.visitor.get(&self.page).body.contains(words)
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The calendar of the guest, as a client reads it: version, beginning and standing of every event.
fn shown(calendar: &CalendarServer) -> Vec<Value> {
    let events: Vec<Value> = ask(&["show", &calendar.url]);
    events.into_iter().map(|event| json!([event["sequence"], event["start"], event["status"]])).collect()
}

#[test]
fn i1_i3_an_invitation_its_move_and_its_end_are_one_event_on_a_calendar_server() {
    if !are_here() {
        return;
    }
    let Some(server) = MailServer::start(&[]) else { return };
    let program = Program::start_at("2027-03-22T13:00:00Z");
    let talk = Talk::agreed(&program);
    set_up(&talk.visitor, server.port, &[]);
    let calendar = CalendarServer::start();
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("mail.eml");
    let taken = |count: usize| -> Value {
        std::fs::write(&mail, &server.wait_for(count)[count - 1].bytes).unwrap();
        ask(&["take", &calendar.url, mail.to_str().unwrap()])
    };
    assert!(talk.shows("Invite Ana"));
    assert_eq!(talk.tell("send", "Dear Ana,\n\nI am looking forward to it.\n\nMira").status, 303);
    assert_eq!(server.arrived().len(), 0, "A15: nothing goes before its half minute");
    program.set_clock("2027-03-22T13:00:31Z");
    assert_eq!(taken(1), json!({"method": "REQUEST", "sequence": 0}));
    assert_eq!(shown(&calendar), [json!([0, "20270326T090000Z", "CONFIRMED"])]);
    crate::mail::until(|| talk.shows("Sent to ana@wsp.example").then_some(()).ok_or("it is not kept yet".to_owned()));
    assert!(!talk.shows("Invite Ana"), "she has it");
    // Over the change to summer time: the clock stays, the moment moves.
    talk.moved_to("2027-03-29");
    assert!(talk.shows("Ana still has the old date") && talk.shows("Tell Ana the new date"));
    talk.tell("send", "Dear Ana,\n\nhere is the new date.\n\nMira");
    program.set_clock("2027-03-22T13:02:00Z");
    assert_eq!(taken(2), json!({"method": "REQUEST", "sequence": 1}));
    assert_eq!(shown(&calendar), [json!([1, "20270329T080000Z", "CONFIRMED"])]);
    crate::mail::until(|| (!talk.shows("still has the old date")).then_some(()).ok_or("it is not kept yet".to_owned()));
    let listed: Vec<Value> = ask(&["khal", calendar.folder().to_str().unwrap()]);
    assert_eq!(listed.len(), 1, "khal sees one event: {listed:?}");
    assert_eq!((&listed[0]["start"], &listed[0]["title"]), (&json!("2027-03-29 08:00"), &json!("Conversation: Ana Silva and Mira Chen")));
    talk.visitor.post(&format!("{}/cancel", talk.page), &[]);
    assert!(talk.shows("Ana still has it in the calendar") && talk.shows("Tell Ana it is off"));
    talk.tell("send", "Dear Ana,\n\nI am sorry that it is off.\n\nMira");
    program.set_clock("2027-03-22T13:04:00Z");
    assert_eq!(taken(3), json!({"method": "CANCEL", "sequence": 2}));
    assert_eq!(shown(&calendar), [json!([2, "20270329T080000Z", "CANCELLED"])]);
    let ids: Vec<_> = server.arrived().iter().map(|letter| letter.header("Message-ID").unwrap().to_owned()).collect();
    assert!(ids[0] != ids[1] && ids[1] != ids[2]);
    assert_eq!(server.arrived()[1].header("In-Reply-To"), Some(ids[0].as_str()), "the exchange stays together");
}

#[test]
fn a_date_that_moves_after_send_is_not_sent_as_it_was() {
    let Some(server) = MailServer::start(&[]) else { return };
    let program = Program::start_at("2027-03-22T13:00:00Z");
    let talk = Talk::agreed(&program);
    set_up(&talk.visitor, server.port, &[]);
    talk.tell("send", "Dear Ana,\n\nuntil then.\n\nMira");
    talk.moved_to("2027-03-29");
    program.set_clock("2027-03-22T13:01:00Z");
    assert!(talk.shows("Invite Ana") && !talk.shows("old date"), "she was told nothing");
    talk.tell("send", "Dear Ana,\n\nuntil Monday.\n\nMira");
    program.set_clock("2027-03-22T13:02:00Z");
    let arrived = server.wait_for(1);
    let text = String::from_utf8_lossy(&arrived[0].bytes).into_owned();
    assert!(text.contains("DTSTART:20270329T080000Z") && text.contains("SEQUENCE:1"), "{text}");
}

#[test]
fn without_an_account_it_is_a_file_for_ones_own_mail_program_and_ones_own_word() {
    let program = Program::start_at("2027-03-22T13:00:00Z");
    let talk = Talk::agreed(&program);
    let answer = talk.tell("file", "Dear Ana,\n\nI am looking forward to it.\n\nMira");
    assert_eq!(answer.location(), format!("{}/invite?ready=yes", talk.page));
    let ready = talk.visitor.get(answer.location());
    let file = ready.body.split("href=\"").find_map(|rest| rest.split('"').next().filter(|to| to.ends_with("/message.eml"))).unwrap();
    let eml = talk.visitor.get(file).body;
    for line in [
        "X-Unsent: 1",
        "From: \"Mira Chen\" <mira@post.example>",
        "METHOD:REQUEST",
        "Content-Type: text/calendar; charset=UTF-8; method=REQUEST",
    ] {
        assert!(eml.contains(line), "{line}\n{eml}");
    }
    if are_here() && !on_postgres() {
        let (calendar, folder) = (CalendarServer::start(), tempfile::tempdir().unwrap());
        let mail = folder.path().join("mail.eml");
        std::fs::write(&mail, &eml).unwrap();
        let taken: Value = ask(&["take", &calendar.url, mail.to_str().unwrap()]);
        assert_eq!(taken, json!({"method": "REQUEST", "sequence": 0}));
    }
    let seen = ready.hidden("seen").to_owned();
    let told = talk.visitor.post(&format!("{}/invite", talk.page), &[("seen", &seen), ("do", "sent")]);
    assert!(told.location().starts_with(&format!("{}?done=", talk.page)), "{told:?}");
    assert!(talk.shows("Sent to ana@wsp.example") && !talk.shows("Invite Ana"));
    // "I have sent it" is taken back like anything else.
    let change = told.location().split("done=").nth(1).unwrap();
    talk.visitor.post(&format!("/undo/{change}"), &[]);
    assert!(talk.shows("Invite Ana") && !talk.shows("Sent to ana@wsp.example"));
}

#[test]
fn r12_r15_what_was_typed_stays_when_an_address_is_wrong_or_the_date_moved_meanwhile() {
    let program = Program::start_at("2027-03-22T13:00:00Z");
    let talk = Talk::agreed(&program);
    let invite = format!("{}/invite", talk.page);
    let page = talk.visitor.get(&invite);
    let seen = page.hidden("seen").to_owned();
    let typed = [("seen", seen.as_str()), ("body", "Dear Ana,\n\nmy own words.\n\nMira"), ("do", "file")];
    let wrong = talk.visitor.post(&invite, &[&typed[..], &[("own-email", "nobody")]].concat());
    assert!(wrong.status == 422 && wrong.body.contains("my own words.") && wrong.body.contains("Write one e-mail address"), "{wrong:?}");
    talk.moved_to("2027-03-29");
    let late = talk.visitor.post(&invite, &[&typed[..], &[("own-email", "mira@post.example")]].concat());
    assert!(late.status == 409 && late.body.contains("my own words."), "{late:?}");
    assert!(talk.visitor.get("/outreach").body.matches("/outreach/01").count() == 0, "nothing was kept");
}
