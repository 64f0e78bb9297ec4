//! What to say when a conversation takes a turn that nobody planned: one fold, a few plain sentences to say.

use acquaint_domain::{
    Kind, RecordId as _,
    aim::{AboutMe, AboutMeId},
    interviews::Interview,
    outreach::Purpose,
};
use maud::{Markup, html};

use crate::{
    actions::Result,
    web::{
        follow_ups::{Talk, day_words},
        here::Here,
        interviews::conversation::Conversation,
        layout::{confided_hint, note_lines, plain_lines},
    },
    words::t,
};

/// The turns that have words of their own, in the order in which one meets them.
const TURNS: [&str; 5] = ["two", "silence", "early", "job", "resume"];

/// What was said last time, if there was one, and what to do when something comes up.
pub(super) async fn view(here: &Here, conversation: &Conversation) -> Result<Markup> {
    let words = here.words;
    let Conversation { person, .. } = conversation;
    let me = here.store.find::<AboutMe>(AboutMeId::ONLY).await?.unwrap_or_default();
    Ok(html! {
        (last_time(here, conversation).await?)
        details.live-help {
            summary { (t!(words, "live-help")) }
            dl {
                dt { (t!(words, "live-help-about-me")) }
                dd { @if me.pitch.is_empty() { (t!(words, "live-help-about-me-say")) } @else { (plain_lines(&me.pitch)) } }
                @for turn in TURNS {
                    dt { (t!(words, &format!("live-help-{turn}"))) }
                    dd { (t!(words, &format!("live-help-{turn}-say"))) }
                }
                dt { (t!(words, "live-help-nobody")) }
                dd {
                    (t!(words, "live-help-nobody-say", name = person.given_name())) " "
                    a href=(conversation.write(Purpose::Reschedule)) { (t!(words, "live-help-nobody-write", name = person.given_name())) }
                }
            }
        }
    })
}

/// The notes of the last conversation with the same person.
async fn last_time(here: &Here, conversation: &Conversation) -> Result<Markup> {
    let all: Vec<Interview> = here.store.list_referring(Kind::Person, &[conversation.person.id.uuid()]).await?;
    let earlier = all.into_iter().filter(|other| other.id != conversation.interview.id && other.held());
    let Some(last) = earlier.max_by_key(Interview::held_at) else { return Ok(html! {}) };
    let talk = Talk::get(here, last.id).await?;
    Ok(html! {
        details.live-help {
            summary { (t!(here.words, "live-last-time", day = day_words(here, talk.day(here)))) }
            p { (t!(here.words, "live-last-time-say")) }
            @for (question, note) in &talk.notes {
                @if let Some(question) = question { h3 { (question.text) } }
                (note_lines(here.words, &note.text))
            }
            (confided_hint(here.words, talk.notes.iter().map(|(_, note)| note.text.as_str())))
        }
    })
}
