//! I15, A15, R28, S30: sending from one's own account, against a real mail server (aiosmtpd) that keeps what arrives.
//!
//! Nobody waits by the clock here: the program's clock is moved, and a letter is waited for until it is there.

mod doubts;
mod letters;
mod secrets;
mod server;

use mail_parser::MessageParser;
use serde_json::Value;

use crate::program::{Program, Visitor, on_postgres};
pub(crate) use server::{MailServer, until};

/// When everything begins.
const BEGIN: &str = "2027-03-22T13:00:00Z";
/// A second after the half minute.
const AFTER: &str = "2027-03-22T13:00:31Z";
/// A text with everything that mail likes to spoil: dots and "From" at the beginning, spaces at the end, long lines, signs.
const TEXT: &str = "Dear Ana,\n\n.\n..and this: 20 minutes = a cup of tea?  \nFrom the river, “naïve” ☕ 你好\n\n  Indented, with a very long line that goes on and on until no mail program would show it on one line of its own any more.\n\tMira";

/// The password of the account, which may stand in one file and nowhere else.
const PASSWORD: &str = "correct-horse-battery";

/// A program with an account that is set up, and a message that is ready.
struct Ready<'a> {
    visitor: Visitor<'a>,
    message: String,
}

/// The fields of the account.
fn account(port: u16, more: &[(&'static str, &'static str)]) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("name", "Mira Chen".to_owned()),
        ("address", "mira@post.example".to_owned()),
        ("server", "127.0.0.1".to_owned()),
        ("port", port.to_string()),
        ("security", "none".to_owned()),
        ("user", "mira".to_owned()),
        ("password", PASSWORD.to_owned()),
    ];
    for (name, value) in more {
        fields.retain(|(key, _)| key != name);
        fields.push((name, (*value).to_owned()));
    }
    fields
}

pub(crate) fn set_up(visitor: &Visitor<'_>, port: u16, more: &[(&'static str, &'static str)]) {
    let fields = account(port, more);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(visitor.post("/settings/mail", &fields).location(), "/settings/mail?saved=yes");
}

impl<'a> Ready<'a> {
    fn new(program: &'a Program, port: u16) -> Self {
        let visitor = program.sign_in();
        set_up(&visitor, port, &[]);
        let added = visitor.post("/people/new", &[("line", "Ana Silva, bridge engineer at WSP, ana@wsp.example")]);
        let person = added.location().trim_start_matches("/people/")[..36].to_owned();
        let message = begin(&visitor, &person, "ask");
        write(&visitor, &message, TEXT, "save");
        Self { visitor, message }
    }

    /// Looks at everything once more and presses "Send".
    fn send(&self) {
        send(&self.visitor, &self.message);
    }

    fn page(&self) -> String {
        self.visitor.get(&self.message).body
    }

    /// The page of the message once it says something. The sender works beside the pages.
    fn page_with(&self, words: &str) -> String {
        server::until(|| Some(self.page()).filter(|page| page.contains(words)).ok_or_else(|| format!("“{words}” is not on the page")))
    }
}

/// What a page says in its own part, for a message that can be read.
fn in_words(page: &str) -> String {
    let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap_or(page);
    main.split('<').filter_map(|part| part.split_once('>').map(|(_, text)| text.trim())).collect::<Vec<_>>().join(" ")
}

fn begin(visitor: &Visitor<'_>, person: &str, purpose: &str) -> String {
    let begun = visitor.post("/outreach/new", &[("person", person), ("channel", "email"), ("purpose", purpose)]);
    begun.location()[.."/outreach/".len() + 36].to_owned()
}

fn write(visitor: &Visitor<'_>, message: &str, text: &str, then: &str) {
    let seen = visitor.get(message).hidden("seen").to_owned();
    let answer = visitor.post(message, &[("seen", &seen), ("subject", "Twenty minutes, and “bridges”?"), ("body", text), ("do", then)]);
    assert_eq!(answer.status, 303, "{answer:?}");
}

fn send(visitor: &Visitor<'_>, message: &str) {
    let confirm = visitor.get(&format!("{message}/send"));
    let answer = visitor.post(&format!("{message}/send"), &[("approval", confirm.hidden("approval"))]);
    assert_eq!(answer.location(), message, "{answer:?}");
}

/// The message as a program reads it.
fn told(program: &Program, message: &str) -> Value {
    let output = program.command(&["call", "outreach.list"]);
    let all: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    let id = message.trim_start_matches("/outreach/");
    all.as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone()
}

#[test]
fn i15_a15_nothing_goes_before_send_and_after_undo_and_what_was_approved_goes_to_the_letter() {
    let Some(server) = MailServer::start(&["--password", &format!("mira:{PASSWORD}")]) else { return };
    let program = Program::start_at(BEGIN);
    let ready = Ready::new(&program, server.port);
    let confirm = ready.visitor.get(&format!("{}/send", ready.message)).body;
    for shown in ["Mira Chen &lt;mira@post.example&gt;", "Ana Silva &lt;ana@wsp.example&gt;", "Twenty minutes, and “bridges”?", TEXT] {
        assert!(confirm.contains(shown), "{shown} stands in {}", in_words(&confirm));
    }
    ready.send();
    assert!(ready.page().contains("Until then you can take it back."), "{}", in_words(&ready.page()));
    let undone = ready.visitor.post(&format!("{}/take-back", ready.message), &[]);
    assert!(ready.visitor.get(undone.location()).body.contains("Nothing was sent."));
    assert_eq!(told(&program, &ready.message)["sent_at"], Value::Null, "it is a draft as before");
    program.set_clock("2027-03-22T13:01:00Z");
    let confirm = ready.visitor.get(&format!("{}/send", ready.message));
    for _ in 0..2 {
        let pressed = ready.visitor.post(&format!("{}/send", ready.message), &[("approval", confirm.hidden("approval"))]);
        assert_eq!(pressed.location(), ready.message, "a double click is one press");
    }
    program.set_clock("2027-03-22T13:01:29Z");
    assert!(ready.page().contains("1 second"), "{}", in_words(&ready.page()));
    program.set_clock("2027-03-22T13:01:31Z");
    ready.page_with("Sent on");
    let arrived = server.arrived();
    assert_eq!(arrived.len(), 1, "the one that was taken back never went, and the other one went once");
    let letter = &arrived[0];
    assert_eq!((letter.from.as_str(), &letter.to[..]), ("mira@post.example", &["ana@wsp.example".to_owned()][..]));
    assert_eq!(letter.hello, "[127.0.0.1]", "the name of this computer is told to nobody");
    assert_eq!(
        letter.header_names(),
        ["Message-ID", "Date", "Subject", "From", "To", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"],
    );
    let read = MessageParser::default().parse(&letter.bytes).unwrap();
    assert_eq!(
        read.body_text(0).unwrap().replace("\r\n", "\n"),
        format!("{TEXT}\n"),
        "every sign, and the one line break that mail ends with"
    );
    assert_eq!(read.subject(), Some("Twenty minutes, and “bridges”?"));
    assert!(read.html_body.iter().all(|part| read.text_body.contains(part)) && read.attachment_count() == 0);
    let kept = told(&program, &ready.message);
    assert_eq!((kept["body"].as_str(), kept["mail_id"].as_str()), (Some(TEXT), read.message_id()));
    assert_eq!(kept["sent_at"], "2027-03-22T13:01:31Z");
}

#[test]
fn i15_a_second_note_names_the_letter_before_it() {
    let Some(server) = MailServer::start(&[]) else { return };
    let program = Program::start_at(BEGIN);
    let ready = Ready::new(&program, server.port);
    ready.send();
    program.set_clock(AFTER);
    ready.page_with("Sent on");
    let person = told(&program, &ready.message)["person_id"].as_str().unwrap().to_owned();
    let again = begin(&ready.visitor, &person, "follow-up");
    write(&ready.visitor, &again, "Dear Ana,\n\nmay I ask once more?\n\nMira", "save");
    send(&ready.visitor, &again);
    program.set_clock("2027-03-22T13:01:02Z");
    let letters = server.wait_for(2);
    let id = letters[0].header("Message-ID").unwrap();
    assert_eq!(letters[0].header("In-Reply-To"), None);
    assert_eq!((letters[1].header("In-Reply-To"), letters[1].header("References")), (Some(id), Some(id)));
    assert_ne!(letters[1].header("Message-ID"), Some(id));
    assert!(id.ends_with("@post.example>"), "{id}");
}

#[test]
fn what_was_changed_after_send_does_not_go() {
    let Some(server) = MailServer::start(&[]) else { return };
    let program = Program::start_at(BEGIN);
    let ready = Ready::new(&program, server.port);
    let confirm = ready.visitor.get(&format!("{}/send", ready.message));
    let (approval, seen) = (confirm.hidden("approval").to_owned(), ready.visitor.get(&ready.message).hidden("seen").to_owned());
    ready.send();
    // From another tab, which still shows the text to be written.
    let other = [("seen", seen.as_str()), ("subject", "x"), ("body", "Dear Ana, this is another text."), ("do", "save")];
    assert_eq!(ready.visitor.post(&ready.message, &other).status, 303);
    program.set_clock(AFTER);
    let page = ready.page_with("This message has not gone out");
    assert!(page.contains("was changed after you pressed “Send”") && page.contains("this is another text"), "{}", in_words(&page));
    assert!(ready.visitor.get("/today?all=yes").body.contains("Your message to Ana Silva has not gone out"));
    // What was approved then is not approved now.
    let old = ready.visitor.post(&format!("{}/send", ready.message), &[("approval", &approval)]);
    assert!(old.status == 409 && old.body.contains("this is another text"), "{old:?}");
    ready.send();
    program.set_clock("2027-03-22T13:01:02Z");
    assert!(String::from_utf8_lossy(&server.wait_for(1)[0].bytes).contains("this is another text"));
}

#[test]
fn without_an_account_and_in_the_example_nothing_is_offered() {
    let program = Program::start_at(BEGIN);
    let visitor = program.sign_in();
    let added = visitor.post("/people/new", &[("line", "Ana Silva, engineer, ana@wsp.example")]);
    let person = added.location().trim_start_matches("/people/")[..36].to_owned();
    let message = begin(&visitor, &person, "other");
    write(&visitor, &message, "Dear Ana,\n\nthank you.\n\nMira", "save");
    assert!(!visitor.get(&message).body.contains("Send from my account"));
    assert_eq!(visitor.get(&format!("{message}/send")).location(), message);
    assert_eq!(visitor.post(&format!("{message}/send"), &[("approval", "x")]).location(), message);
    if on_postgres() {
        assert!(visitor.get("/settings/mail").body.contains("not offered where many people share"));
        assert_eq!(visitor.post("/settings/mail", &[("address", "mira@post.example")]).status, 404);
        return;
    }
    assert!(visitor.get("/settings/mail").body.contains("Set this up if you want to send from here"));
    visitor.post("/example/open", &[]);
    assert!(visitor.get("/settings/mail").body.contains("These people are invented"));
    assert_eq!(visitor.post("/settings/mail", &[("address", "mira@post.example")]).status, 404);
}
