//! A letter as a mail file and as it goes to a mail server: plain text, one recipient, and an invitation if it brings one.
//!
//! Both are written here and nowhere else. Leaves out pictures, other attachments, copies to others, and every mark by which
//! somebody could be followed.

use encodify::qp;
use jiff::Timestamp;
use mail_builder::{
    MessageBuilder,
    headers::{address::Address, content_type::ContentType, raw::Raw},
    mime::MimePart,
};

use crate::{cells::email_as_sent, icalendar::Method};

/// How many earlier letters of the same exchange are named; more make the line long and help nobody.
const NAMED_AT_MOST: usize = 10;

/// What stands in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter<'a> {
    /// Its Message-ID without the angle brackets; the same for the same message.
    pub id: &'a str,
    /// The recipient's address.
    pub to: &'a str,
    /// The recipient's name.
    pub to_name: &'a str,
    /// The subject line.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
    /// When it is written.
    pub at: Timestamp,
    /// The invitation that it brings.
    pub invitation: Option<Invitation<'a>>,
}

/// An invitation as it stands in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitation<'a> {
    /// Its text, as [`crate::icalendar::invite`] writes it.
    pub text: &'a str,
    /// What the text asks for.
    pub method: Method,
    /// Who invites. The letter must come from the same address.
    pub organizer: &'a Sender,
}

/// Who writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Their name, as others see it.
    pub name: String,
    /// Their own address.
    pub address: String,
}

/// The letter as a file that a mail program opens as a draft. The program itself fills in the sender; what is not exactly
/// one address is left to it, too.
///
/// # Errors
/// If it cannot be written into memory.
pub fn eml(letter: &Letter<'_>) -> std::io::Result<Vec<u8>> {
    // Mail programs open a file with this mark as a draft that can be changed and sent.
    let mut message = begin(letter).header("X-Unsent", Raw::new("1"));
    if let Some(from) = letter.invitation.and_then(|invitation| email_as_sent(&invitation.organizer.address)) {
        message = message.from(person(letter.invitation.map_or("", |invitation| &invitation.organizer.name), from));
    }
    if let Some(to) = email_as_sent(letter.to) {
        message = message.to(person(letter.to_name, to));
    }
    message.write_to_vec()
}

/// The letter as it goes to a mail server, or `None` unless sender and recipient are exactly one address each.
///
/// `thread` are the Message-IDs of the earlier letters of the same exchange, the latest last. The text ends without a line
/// break, because the server's end mark brings one.
///
/// # Errors
/// If it cannot be written into memory.
pub fn mail(letter: &Letter<'_>, sender: &Sender, thread: &[String]) -> std::io::Result<Option<Vec<u8>>> {
    let (Some(from), Some(to)) = (email_as_sent(&sender.address), email_as_sent(letter.to)) else { return Ok(None) };
    let mut message = begin(letter).from(person(&sender.name, from)).to(person(letter.to_name, to));
    let thread: Vec<&str> = thread.iter().map(String::as_str).filter(|id| is_message_id(id)).collect();
    if let Some(last) = thread.last() {
        let earlier = &thread[thread.len().saturating_sub(NAMED_AT_MOST)..];
        message = message.in_reply_to(*last).references(earlier.to_vec());
    }
    let mut bytes = message.write_to_vec()?;
    while bytes.ends_with(b"\r\n") {
        bytes.truncate(bytes.len() - 2);
    }
    Ok(Some(bytes))
}

/// Whether a text can stand as a Message-ID in a header. Those that come back with an archive can be anything.
fn is_message_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>'))
}

/// A subject as it goes: on one line, without control characters.
#[must_use]
pub fn subject_as_sent(subject: &str) -> String {
    one_line(subject)
}

/// A text as it goes: nothing is changed but line breaks, which are all of one kind, control characters, which go, and empty
/// space at its end.
#[must_use]
pub fn text_as_sent(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|&c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
    kept.trim_end().to_owned()
}

fn begin<'a>(letter: &Letter<'a>) -> MessageBuilder<'a> {
    let message = MessageBuilder::new().message_id(letter.id).date(letter.at.as_second()).subject(one_line(letter.subject));
    match letter.invitation {
        None => message.text_body(text_as_sent(letter.body)),
        Some(invitation) => message.body(with_invitation(letter, invitation)),
    }
}

/// The text, beside it the invitation as mail programs show it, and once more as a file for those that show none
/// (RFC 6047; the shape that Gmail, Outlook and Apple Mail take).
fn with_invitation<'a>(letter: &Letter<'a>, invitation: Invitation<'a>) -> MimePart<'a> {
    let method = invitation.method.word();
    let shown =
        MimePart::new(raw(&format!("text/calendar; charset=UTF-8; method={method}")), qp::BODY.encode(invitation.text).into_bytes())
            .transfer_encoding("quoted-printable");
    let file = MimePart::new(raw(&format!("application/ics; name=\"invite.ics\"; method={method}")), invitation.text.as_bytes())
        .attachment("invite.ics");
    let text = MimePart::new("text/plain", text_as_sent(letter.body));
    let either = MimePart::new(bounded("multipart/alternative", letter.id, "a"), vec![text, shown]);
    MimePart::new(bounded("multipart/mixed", letter.id, "m"), vec![either, file])
}

/// A type whose parts are told apart by the letter's own id, so that the same letter is the same bytes.
fn bounded<'a>(kind: &'a str, id: &str, which: &str) -> ContentType<'a> {
    let id: String = id.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    ContentType::new(kind).attribute("boundary", format!("={which}={id}"))
}

/// A type whose words stand without quotation marks, as every mail program reads them.
fn raw(kind: &str) -> ContentType<'static> {
    ContentType::new(kind.to_owned())
}

fn person(name: &str, address: String) -> Address<'static> {
    let name = one_line(name);
    Address::new_address((!name.is_empty()).then_some(name), address)
}

fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect();
    plain.trim().to_owned()
}

#[cfg(test)]
mod tests;
