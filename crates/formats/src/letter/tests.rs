//! What stands in a letter, read back by a parser that we did not write.

use mail_parser::{Address, HeaderValue, Message, MessageParser, MimeHeaders as _};
use proptest::prelude::*;

use super::*;

fn letter<'a>(to: &'a str, subject: &'a str, body: &'a str) -> Letter<'a> {
    Letter { id: "7@acquaint.invalid", to, to_name: "Ana Silva", subject, body, at: Timestamp::UNIX_EPOCH, invitation: None }
}

fn mira() -> Sender {
    Sender { name: "Mira Chen".to_owned(), address: "mira@post.example".to_owned() }
}

fn text(letter: &Letter<'_>) -> String {
    String::from_utf8(eml(letter).unwrap()).unwrap()
}

fn read(bytes: &[u8]) -> Message<'_> {
    MessageParser::default().parse(bytes).unwrap()
}

/// The names of all headers, in their order.
fn names(bytes: &[u8]) -> Vec<String> {
    let file = String::from_utf8_lossy(bytes).into_owned();
    let head = file.split("\r\n\r\n").next().unwrap_or_default();
    let own = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
    own.filter_map(|line| line.split(':').next()).map(str::to_owned).collect()
}

fn addresses(of: Option<&Address<'_>>) -> Vec<String> {
    of.into_iter().flat_map(Address::iter).filter_map(|one| one.address()).map(str::to_owned).collect()
}

#[test]
fn it_is_plain_text_to_one_person_and_opens_as_a_draft() {
    let file = text(&letter("ana@wsp.example", "Twenty minutes?", "Dear Ana,\n\nthank you.\nMira"));
    assert!(file.contains("To: \"Ana Silva\" <ana@wsp.example>"), "{file}");
    assert!(file.contains("Subject: Twenty minutes?") && file.contains("X-Unsent: 1"), "{file}");
    assert!(file.contains("Content-Type: text/plain") && !file.contains("text/html"), "{file}");
}

#[test]
fn what_is_no_address_is_left_to_the_mail_program_and_never_sent() {
    for to in ["", "nobody", "a@b.example,c@d.example", "a@b.example\r\nBcc: c@d.example"] {
        assert!(!text(&letter(to, "Hello", "Dear")).contains("To:"), "{to:?}");
        assert_eq!(mail(&letter(to, "Hello", "Dear"), &mira(), &[]).unwrap(), None, "{to:?}");
    }
    let nobody = Sender { address: "mira@post.example>\r\nBcc: <x@y.example".to_owned(), ..mira() };
    assert_eq!(mail(&letter("ana@wsp.example", "Hello", "Dear"), &nobody, &[]).unwrap(), None);
}

#[test]
fn a_mail_has_these_headers_and_a_second_note_names_the_letters_before_it() {
    let first = mail(&letter("ana@wsp.example", "Hello", "Dear Ana"), &mira(), &[]).unwrap().unwrap();
    assert_eq!(names(&first), ["Message-ID", "Date", "Subject", "From", "To", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"],);
    assert!(first.ends_with(b"\r\n\r\nDear Ana"), "{}", String::from_utf8_lossy(&first));
    let thread = ["1@post.example".to_owned(), "2@post.example".to_owned()];
    let second = mail(&letter("ana@wsp.example", "Hello", "Dear Ana"), &mira(), &thread).unwrap().unwrap();
    let second = String::from_utf8(second).unwrap();
    assert!(second.contains("In-Reply-To: <2@post.example>\r\n"), "{second}");
    assert!(second.contains("References: <1@post.example> <2@post.example>\r\n"), "{second}");
}

#[test]
fn s14_what_is_no_message_id_does_not_stand_in_a_header() {
    // An archive from elsewhere can hold anything.
    let thread = ["1@post.example".to_owned(), "a>\r\n\r\nOther words".to_owned(), "b> <c".to_owned(), String::new()];
    let bytes = mail(&letter("ana@wsp.example", "Hello", "Dear Ana"), &mira(), &thread).unwrap().unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("In-Reply-To: <1@post.example>"), "{text}");
    assert!(!text.contains("Other words") && !text.contains("b>"), "{text}");
}

#[test]
fn of_a_very_long_exchange_the_latest_letters_are_named() {
    let thread: Vec<String> = (0..40).map(|number| format!("{number}@post.example")).collect();
    let bytes = mail(&letter("ana@wsp.example", "Hello", "Dear Ana"), &mira(), &thread).unwrap().unwrap();
    let HeaderValue::TextList(named) = read(&bytes).references().clone() else { panic!("a list") };
    assert_eq!((named.len(), named[0].as_ref(), named[9].as_ref()), (10, "30@post.example", "39@post.example"));
}

#[test]
fn a_text_goes_as_it_stands() {
    let text = "Dear Ana,\n\n  indented, and two  spaces \n> a quote\n.\n..\nFrom here: “é” ☕\n\tMira";
    assert_eq!(text_as_sent(text), text);
    assert_eq!(text_as_sent("Dear\r\n Ana\r,\0\u{7} yes \n\n"), "Dear\n Ana\n, yes");
    let bytes = mail(&letter("ana@wsp.example", "x", text), &mira(), &[]).unwrap().unwrap();
    assert_eq!(read(&bytes).body_text(0).unwrap().replace("\r\n", "\n").trim_end(), text);
}

#[test]
fn i1_an_invitation_stands_beside_the_text_and_once_more_as_a_file() {
    let sender = mira();
    let text = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:你好\r\nEND:VCALENDAR\r\n";
    let invitation = Some(Invitation { text, method: Method::Request, organizer: &sender });
    let letter = Letter { invitation, ..letter("ana@wsp.example", "Hello", "Dear Ana") };
    let bytes = mail(&letter, &sender, &[]).unwrap().unwrap();
    assert_eq!(mail(&letter, &sender, &[]).unwrap().unwrap(), bytes, "R28: the same letter is the same bytes");
    let message = read(&bytes);
    let kinds: Vec<String> = message
        .parts
        .iter()
        .filter_map(|part| Some(format!("{}/{}", part.content_type()?.c_type, part.content_type()?.c_subtype.as_deref()?)))
        .collect();
    assert_eq!(kinds, ["multipart/mixed", "multipart/alternative", "text/plain", "text/calendar", "application/ics"]);
    let whole = String::from_utf8(bytes.clone()).unwrap();
    assert!(
        whole.contains("Content-Type: text/calendar; charset=UTF-8; method=REQUEST\r\nContent-Transfer-Encoding: quoted-printable"),
        "{whole}"
    );
    assert_eq!(message.parts[3].text_contents(), Some(text), "also where hardly anything is ASCII");
    assert_eq!(message.parts[4].contents(), text.as_bytes());
    assert_eq!(message.parts[4].attachment_name(), Some("invite.ics"));
    let draft = String::from_utf8(eml(&letter).unwrap()).unwrap();
    assert!(
        draft.contains("From: \"Mira Chen\" <mira@post.example>") && draft.contains("X-Unsent: 1"),
        "I2: it comes from who invites: {draft}"
    );
}

/// Whatever characters, and many that mean something in a header.
fn anything() -> &'static str {
    "\\PC*|[\\x00-\\x7f]*|[ -~\\r\\n\\u{0}\\u{85}\\u{2028}äß☕]{0,200}"
}

proptest! {
    /// S14: whatever stands in a name, a subject or the text, the headers are these and no others, and one person gets it.
    #[test]
    fn s14_nothing_in_a_letter_can_become_a_header(to_name in anything(), own in anything(), subject in anything(), body in anything()) {
        let letter = Letter { to_name: &to_name, ..letter("ana@wsp.example", &subject, &body) };
        let draft = eml(&letter).unwrap();
        let mut own_names = names(&draft);
        own_names.sort_unstable();
        let mut expected = vec!["Content-Transfer-Encoding", "Content-Type", "Date", "MIME-Version", "Message-ID", "Subject", "To", "X-Unsent"];
        prop_assert_eq!(&own_names, &expected);
        let sender = Sender { name: own, ..mira() };
        let bytes = mail(&letter, &sender, &["1@post.example".to_owned()]).unwrap().unwrap();
        let mut own_names = names(&bytes);
        own_names.sort_unstable();
        expected.retain(|name| *name != "X-Unsent");
        expected.extend(["From", "In-Reply-To", "References"]);
        expected.sort_unstable();
        prop_assert_eq!(own_names, expected);
        prop_assert!(!bytes.contains(&0));
        let read = read(&bytes);
        prop_assert_eq!(addresses(read.to()), ["ana@wsp.example"]);
        prop_assert_eq!(addresses(read.from()), ["mira@post.example"]);
        prop_assert!(read.cc().is_none() && read.bcc().is_none());
        prop_assert!(read.attachment_count() == 0 && read.html_body.len() <= 1);
    }

    /// I15: the text that arrives is the text that was written, to the letter.
    #[test]
    fn i15_the_text_that_arrives_is_the_text_that_was_written(body in "(\\PC|\\n| |\\.|=|From ){0,120}") {
        let bytes = mail(&letter("ana@wsp.example", "Hello", &body), &mira(), &[]).unwrap().unwrap();
        let text = read(&bytes).body_text(0).map(|text| text.replace("\r\n", "\n")).unwrap_or_default();
        prop_assert_eq!(text.trim_end(), text_as_sent(&body));
    }
}
