//! Choosing what a thank-you note shall be about. The note itself is written and reviewed where all messages are.

use acquaint_domain::{
    Kind, RecordId as _,
    insights::{Passage, is_in_their_words},
    interviews::{InterviewId, Note, Question, said_lines},
    outreach::{Channel, Message, Purpose},
};
use acquaint_text::{count_words, sentences};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use super::{Talk, day_words};
use crate::{
    actions,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Page, Room},
        outreach::resting,
    },
    words::t,
};

/// How many passages there are to choose from.
const CHOICES_AT_MOST: usize = 12;
/// Words of a sentence that can stand in a letter: fewer say too little, more are a speech.
const FIT_FOR_A_LETTER: std::ops::RangeInclusive<usize> = 3..=40;
/// The ways on which one thanks, the usual one first.
const CHANNELS: [(Channel, &str); 3] =
    [(Channel::Email, "thank-you-by-email"), (Channel::LinkedinMessage, "thank-you-by-linkedin"), (Channel::Phone, "thank-you-by-phone")];

/// Shows what there is to choose from; goes on with a note that was begun.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let talk = Talk::get(&here, id).await?;
    match actions::follow_ups::find_thank_you(&here.store, id).await? {
        Some(note) if note.sent_at.is_none() => Ok(go_to(&with_done(&here, &format!("/outreach/{}", note.id)))),
        Some(note) => Ok(sent(&here, &talk, &note).into_response()),
        None => {
            let passages: Vec<Passage> = here.store.list_referring(Kind::Interview, &[id.uuid()]).await?;
            let passages = actions::insights::only_shown(&here.store, passages).await?;
            let may_go = resting::may_go(&here, &talk.person, Purpose::ThankYou).await?;
            Ok(choose(&here, &talk, &passages, &may_go).into_response())
        }
    }
}

/// Begins the note and goes on to where it is written.
pub(super) async fn begin(Path(id): Path<InterviewId>, Posted { here, fields }: Posted) -> Answer {
    let channel = fields.word("channel").unwrap_or(Channel::Email);
    let note = actions::follow_ups::begin_thank_you(&here.store, &here.ctx, id, channel, fields.text("said")).await?;
    Ok(here.done(&format!("/outreach/{note}")))
}

/// Hands on what was done before, so that "Undo" is not lost on the way.
fn with_done(here: &Here, path: &str) -> String {
    here.done.as_ref().map_or_else(|| path.to_owned(), |done| format!("{path}?done={}", done.entry.id))
}

fn choose(here: &Here, talk: &Talk, passages: &[Passage], may_go: &Markup) -> Markup {
    let words = here.words;
    let said = said(passages, &talk.notes);
    let title = t!(words, "thank-you-title", name = talk.name());
    let (fields, faults) = (Fields::default(), Faults::default());
    let form = Form::new(here, "thank-you", &fields, &faults);
    let channels: Vec<(String, String)> = CHANNELS.iter().map(|(channel, key)| (channel.to_string(), t!(words, key))).collect();
    let lead = if said.is_empty() { "thank-you-lead-empty" } else { "thank-you-lead" };
    let content = html! {
        (layout::back("/follow-ups", &t!(words, "room-follow-ups")))
        h1 { (title) }
        p.lead { (t!(words, lead)) }
        (may_go)
        form method="post" action={ "/follow-ups/" (talk.interview.id) "/thank-you" } {
            (form.once())
            @if !said.is_empty() { (choices(here, talk, &said, passages)) }
            (form.select("channel", &channels))
            div.actions { button.primary type="submit" { (t!(words, "thank-you-begin")) } }
            p.hint { (t!(words, "thank-you-next")) }
        }
        (talk.notes_in_reach(here))
    };
    Page::new(Room::FollowUps, &title).show(here, &content)
}

/// What was marked before is a choice already made; from the notes nothing is chosen for anybody. Quotation marks are for their own
/// words.
fn choices(here: &Here, talk: &Talk, said: &[String], passages: &[Passage]) -> Markup {
    let words = here.words;
    let quoted = |words: &str| is_in_their_words(words, passages, talk.notes.iter().map(|(_, note)| note));
    html! {
        fieldset.field #said {
            legend { (t!(words, "thank-you-said")) }
            @for (index, passage) in said.iter().enumerate() {
                div.option {
                    input type="radio" id={ "said-" (index) } name="said" value=(passage) checked[!passages.is_empty() && index == 0];
                    label for={ "said-" (index) } { @if quoted(passage) { q { (passage) } } @else { (passage) } }
                }
            }
            div.option {
                input type="radio" id="said-none" name="said" value="";
                label for="said-none" { (t!(words, "thank-you-none")) }
            }
        }
    }
}

fn sent(here: &Here, talk: &Talk, note: &Message) -> Markup {
    let words = here.words;
    let title = t!(words, "thank-you-sent-title", name = talk.name());
    let on = note.sent_at.map(|sent| day_words(here, here.ctx.local(sent).date())).unwrap_or_default();
    let content = html! {
        (layout::back("/follow-ups", &t!(words, "room-follow-ups")))
        h1 { (title) }
        p.lead { (t!(words, "thank-you-sent", day = on)) }
        p { a href={ "/outreach/" (note.id) } { (t!(words, "thank-you-sent-read")) } }
        div.actions { a.button.primary href={ "/insights/mark/" (talk.interview.id) } { (t!(words, "thank-you-sent-mark", name = talk.name())) } }
    };
    Page::new(Room::FollowUps, &title).show(here, &content)
}

/// What was said and could stay with somebody: marked passages first, then sentences of the notes, spread over all of them. A line's
/// end ends a sentence; promises, names and what was said in confidence are not among them.
fn said(passages: &[Passage], notes: &[(Option<Question>, Note)]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for passage in passages {
        add(&mut said, &passage.words);
    }
    let mut rest: Vec<String> = Vec::new();
    for (_, note) in notes {
        for sentence in said_lines(&note.text).flat_map(sentences) {
            if !passages.iter().any(|passage| passage.words.contains(sentence.text)) {
                add(&mut rest, sentence.text);
            }
        }
    }
    said.truncate(CHOICES_AT_MOST);
    let room = CHOICES_AT_MOST - said.len();
    let taken = room.min(rest.len());
    said.extend((0..taken).filter_map(|index| rest.get(index * rest.len() / taken).cloned()));
    said
}

fn add(said: &mut Vec<String>, words: &str) {
    let words = words.trim().trim_start_matches(['-', '*', '•', '–']).trim();
    if FIT_FOR_A_LETTER.contains(&count_words(words)) && !said.iter().any(|known| known == words) {
        said.push(words.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use acquaint_domain::interviews::NoteId;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn note(text: &str) -> (Option<Question>, Note) {
        let interview_id = InterviewId(Uuid::nil());
        let id = NoteId::of(interview_id, None);
        (None, Note { id, interview_id, question_id: None, text: text.to_owned(), written_at: Timestamp::UNIX_EPOCH })
    }

    #[test]
    fn a_long_conversation_offers_twelve_sentences_from_beginning_to_end() {
        let text: Vec<String> = (0..200).map(|number| format!("Sentence number {number} is here.")).collect();
        let said = said(&[], &[note(&text.join(" "))]);
        assert_eq!(said.len(), CHOICES_AT_MOST);
        assert_eq!(said[0], "Sentence number 0 is here.");
        assert!(said[11].contains("18"), "{}", said[11]);
    }

    #[test]
    fn lines_stay_apart_and_promises_and_names_are_no_sentences_to_thank_for() {
        let text = "Insight: Many start as field technicians, degree came later\nName: Omar Haddad, project controller\n\
                    I promised: send her the link to the course by Tuesday\nQuote: People think it is hiking";
        let lines = ["Many start as field technicians, degree came later", "People think it is hiking"];
        assert_eq!(said(&[], &[note(text)]), lines);
    }

    #[test]
    fn single_words_and_repetitions_are_not_offered() {
        assert_eq!(said(&[], &[note("Yes.\nShe likes old bridges.\nShe likes old bridges.")]), ["She likes old bridges."]);
    }
}
