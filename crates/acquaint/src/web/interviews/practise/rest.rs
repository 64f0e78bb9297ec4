//! When there is nothing to say aloud: all is known, nothing is prepared yet, or the conversation is over.

use acquaint_domain::{Kind, RecordId as _, outreach::Feeling};
use maud::{Markup, html};

use crate::{
    actions::{Result, interviews::Practised},
    web::{
        here::Here,
        interviews::{conversation::Conversation, feeling},
    },
    words::t,
};

/// All that is due is known: a word of rest, how sure one feels, and the way on.
pub(super) async fn known(here: &Here, conversation: &Conversation, practised: &Practised) -> Result<Markup> {
    let words = here.words;
    let sitting = &practised.sitting;
    let felt = felt(here, conversation).await?;
    Ok(html! {
        h1 { (t!(words, "practise-rest")) }
        @if sitting.known > 0 { p.lead { (known_so_far(here, practised)) } }
        @if sitting.up_and_down { p { (t!(words, "practise-rest-up-and-down")) } }
        @match sitting.back_on {
            Some(day) => { p { (t!(words, "practise-rest-until", day = day.strftime("%-d %B").to_string())) } }
            None => { p { (t!(words, "practise-rest-talk")) } }
        }
        (feeling::asked(here, &conversation.interview))
        @if let [first, .., last] = felt.as_slice() { p.quiet { (t!(words, "practise-felt", first = first.confidence, last = last.confidence)) } }
        div.actions { a.button.primary href=(conversation.address("")) { (t!(words, "practise-done")) } }
        p.onward { a href={ (conversation.address("practise")) "?after=" (practised.tries.len()) } { (t!(words, "practise-once-more")) } }
    })
}

/// What was noted about this conversation before it, the oldest first.
async fn felt(here: &Here, conversation: &Conversation) -> Result<Vec<Feeling>> {
    let mut felt: Vec<Feeling> = here.store.list_referring(Kind::Interview, &[conversation.interview.id.uuid()]).await?;
    felt.sort_by_key(|feeling| feeling.felt_at);
    Ok(felt)
}

/// How many questions come by themselves.
pub(super) fn known_so_far(here: &Here, practised: &Practised) -> String {
    t!(here.words, "practise-known", known = practised.sitting.known, questions = practised.sitting.questions)
}

/// Neither a pitch nor a question is there.
pub(super) fn nothing_yet(here: &Here, conversation: &Conversation) -> Markup {
    let words = here.words;
    html! {
        h1 { (t!(words, "practise-title")) }
        section.empty {
            p.lead { (t!(words, "practise-nothing")) }
            div.actions { a.button.primary href=(conversation.address("questions")) { (t!(words, "practise-nothing-do")) } }
        }
    }
}

/// The conversation was held or called off. What was recorded for it goes.
pub(super) fn over(here: &Here, conversation: &Conversation) -> Markup {
    html! {
        h1 { (t!(here.words, "practise-title")) }
        p.lead data-recordings-over=(conversation.interview.id) { (t!(here.words, "practise-over")) }
        div.actions { a.button.primary href=(conversation.address("")) { (t!(here.words, "page-back")) } }
    }
}
