//! Everything that happened with somebody, newest first.

use acquaint_domain::{
    outreach::{Channel, Message, Purpose},
    people::{History, Person},
};
use jiff::{Timestamp, civil::Date};
use maud::{Markup, html};

use super::person::happening_words;
use crate::web::{
    here::Here,
    layout::{self, Leaf},
};

/// Happenings on one page.
const ROWS: usize = 50;

/// One thing that happened.
pub(super) struct Happening {
    at: Timestamp,
    day: Option<Date>,
    pub(super) word: String,
    text: String,
    href: Option<String>,
}

/// What happened with a person, newest first.
pub(super) fn of(person: &Person, history: &History) -> Vec<Happening> {
    let mut all = vec![Happening { at: person.added_at, day: None, word: "added".to_owned(), text: String::new(), href: None }];
    all.extend(history.messages.iter().filter_map(|message| {
        let word = sent_word(message);
        message.sent_at.map(|at| Happening {
            at,
            day: None,
            word,
            text: message.subject.clone(),
            href: Some(format!("/outreach/{}", message.id)),
        })
    }));
    all.extend(history.replies.iter().map(|reply| Happening {
        at: reply.came_at,
        day: None,
        word: format!("reply-{}", reply.kind),
        text: reply.words.clone(),
        href: None,
    }));
    all.extend(history.interviews.iter().map(|interview| {
        let word = if interview.held() {
            "met"
        } else if interview.cancelled_at.is_some() {
            "called-off"
        } else {
            "agreed"
        };
        let at = interview.held_at().or(interview.cancelled_at).unwrap_or(interview.agreed_at);
        Happening { at, day: None, word: word.to_owned(), text: String::new(), href: Some(format!("/interviews/{}", interview.id)) }
    }));
    all.extend(history.contacts.iter().map(|contact| Happening {
        at: contact.written_at,
        day: Some(contact.on),
        word: format!("contact-{}", contact.how),
        text: contact.words.clone(),
        href: None,
    }));
    all.extend(history.calls.iter().map(|call| Happening {
        at: call.tried_at,
        day: None,
        word: format!("call-{}", call.outcome),
        text: call.words.clone(),
        href: Some(format!("/outreach/call?person={}", person.id)),
    }));
    all.sort_by_key(|happening| std::cmp::Reverse(happening.at));
    all
}

/// A request to be introduced went to somebody else.
fn sent_word(message: &Message) -> String {
    let asks = matches!(message.purpose, Purpose::Ask | Purpose::FollowUp);
    if asks && message.channel == Channel::Introduction { "sent-introduction".to_owned() } else { format!("sent-{}", message.purpose) }
}

pub(super) fn view(here: &Here, happenings: &[Happening]) -> Markup {
    let leaf = Leaf::of(here, happenings.len(), ROWS);
    html! {
        ol.timeline {
            @for happening in &happenings[leaf.range()] {
                li {
                    div.when { @if let Some(day) = happening.day { (layout::date(here, day)) } @else { (layout::moment(here, happening.at)) } }
                    @match &happening.href {
                        Some(href) => { a href=(href) { (happening_words(here.words, happening)) } }
                        None => { (happening_words(here.words, happening)) }
                    }
                    @if !happening.text.is_empty() { div.quiet { (layout::plain_lines(&happening.text)) } }
                }
            }
        }
        (leaf.links(here))
    }
}
