//! Choosing what a thank-you note shall be about. The note itself is written and reviewed where all messages are.

use acquaint_domain::{
    Kind, RecordId as _,
    insights::{Passage, is_in_their_words},
    interviews::InterviewId,
    outreach::{Channel, Message, Purpose},
};
use acquaint_text::count_words;
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use super::{Stands, Talk, Told, day_words};
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
/// How many of them come from what was written when looking back.
const LOOKED_BACK_AT_MOST: usize = 6;
/// The ways on which one thanks, the usual one first.
const CHANNELS: [(Channel, &str); 3] =
    [(Channel::Email, "thank-you-by-email"), (Channel::LinkedinMessage, "thank-you-by-linkedin"), (Channel::Phone, "thank-you-by-phone")];

/// The marked passages of a talk.
#[derive(Default)]
struct Marked {
    /// Those that may be shown.
    shown: Vec<Passage>,
    /// Those that were said in confidence.
    confided: Vec<Passage>,
}

impl Marked {
    /// Whether a sentence stands in a passage: then it is offered already, or must not be.
    fn holds(&self, sentence: &str) -> bool {
        let confides = |passage: &Passage| passage.words.contains(sentence) || sentence.contains(passage.words.trim());
        self.shown.iter().any(|passage| passage.words.contains(sentence)) || self.confided.iter().any(confides)
    }
}

/// Something to thank for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Choice {
    words: String,
    /// Whether it was written when looking back.
    looked_back: bool,
}

/// Shows what there is to choose from; goes on with a note that was begun.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let talk = Talk::get(&here, id).await?;
    match actions::follow_ups::find_thank_you(&here.store, id).await? {
        Some(note) if note.sent_at.is_none() => Ok(go_to(&with_done(&here, &format!("/outreach/{}", note.id)))),
        Some(note) => Ok(sent(&here, &talk, &note).into_response()),
        None => {
            let passages: Vec<Passage> = here.store.list_referring(Kind::Interview, &[id.uuid()]).await?;
            let shown = actions::insights::only_shown(&here.store, passages.clone()).await?;
            let confided = passages.iter().filter(|passage| !shown.iter().any(|shown| shown.id == passage.id)).cloned().collect();
            let marked = Marked { shown, confided };
            let may_go = resting::may_go(&here, &talk.person, Purpose::ThankYou).await?;
            Ok(choose(&here, &talk, &marked, &may_go).into_response())
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

fn choose(here: &Here, talk: &Talk, marked: &Marked, may_go: &Markup) -> Markup {
    let words = here.words;
    let is_theirs = |words: &str| actions::outreach::is_theirs(words, || is_in_their_words(words, &marked.shown, talk.texts()));
    let said = said(marked, &talk.told(), is_theirs);
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
            @if !said.is_empty() { (choices(here, talk, &said, &marked.shown)) }
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
fn choices(here: &Here, talk: &Talk, said: &[Choice], passages: &[Passage]) -> Markup {
    let words = here.words;
    let looked_back = talk.debrief.as_ref().map(|debrief| day_words(here, here.ctx.local(debrief.written_at).date())).unwrap_or_default();
    let quoted = |words: &str| is_in_their_words(words, passages, talk.texts());
    html! {
        fieldset.field #said {
            legend { (t!(words, "thank-you-said")) }
            @for (index, Choice { words: passage, looked_back: from_there }) in said.iter().enumerate() {
                div.option {
                    input type="radio" id={ "said-" (index) } name="said" value=(passage) checked[!passages.is_empty() && index == 0];
                    label for={ "said-" (index) } {
                        @if quoted(passage) { q { (passage) } } @else { (passage) }
                        @if *from_there { " " span.quiet { "· " (t!(words, "said-from-looking-back", day = &looked_back)) } }
                    }
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

/// What was said and could stay with somebody: marked passages first, then what was written when looking back, then sentences of the
/// notes, spread over all of them. What one said, felt or asked oneself is nothing to thank for.
fn said(marked: &Marked, told: &[Told], is_theirs: impl Fn(&str) -> bool) -> Vec<Choice> {
    let mut said: Vec<Choice> = Vec::new();
    for passage in marked.shown.iter().filter(|passage| is_theirs(&passage.words)) {
        add(&mut said, &passage.words, passage.debrief_id.is_some());
    }
    said.truncate(CHOICES_AT_MOST);
    let marked_ones = said.len();
    let (mut noted, mut looked_back) = (said.clone(), said.clone());
    for told in told.iter().filter(|told| !marked.holds(&told.words) && is_theirs(&told.words)) {
        match told.stands {
            Stands::Debrief(_) => add(&mut looked_back, &told.words, true),
            Stands::Note(_) => add(&mut noted, &told.words, false),
        }
    }
    said.extend(spread(&looked_back.split_off(marked_ones), LOOKED_BACK_AT_MOST.min(CHOICES_AT_MOST - marked_ones)));
    let mut noted = noted.split_off(marked_ones);
    noted.retain(|one| !said.iter().any(|known| known.words == one.words));
    said.extend(spread(&noted, CHOICES_AT_MOST - said.len()));
    said
}

/// So many of some choices, from the beginning to the end.
fn spread(from: &[Choice], room: usize) -> Vec<Choice> {
    let taken = room.min(from.len());
    (0..taken).filter_map(|index| from.get(index * from.len() / taken).cloned()).collect()
}

fn add(said: &mut Vec<Choice>, words: &str, looked_back: bool) {
    let words = words.trim().trim_start_matches(['-', '*', '•', '–']).trim();
    if FIT_FOR_A_LETTER.contains(&count_words(words)) && !said.iter().any(|known| known.words == words) {
        said.push(Choice { words: words.to_owned(), looked_back });
    }
}

#[cfg(test)]
mod tests {
    use acquaint_domain::{
        follow_ups::DebriefId,
        interviews::{NoteId, is_ones_own},
    };
    use acquaint_text::sentences;
    use uuid::Uuid;

    use super::*;

    fn told(stands: Stands, text: &str) -> Vec<Told> {
        let told = |words: &str| Told { stands, question: String::new(), words: words.to_owned() };
        text.lines().flat_map(sentences).map(|sentence| told(sentence.text)).collect()
    }

    fn noted(text: &str) -> Vec<Told> {
        told(Stands::Note(NoteId::of(InterviewId(Uuid::nil()), None)), text)
    }

    fn looked_back(text: &str) -> Vec<Told> {
        told(Stands::Debrief(DebriefId::of(InterviewId(Uuid::nil()))), text)
    }

    fn offered(told: &[Told]) -> Vec<String> {
        said(&Marked::default(), told, |words| !is_ones_own(words)).into_iter().map(|choice| choice.words).collect()
    }

    fn many(what: &str) -> String {
        (0..200).map(|number| format!("{what} number {number} is here. ")).collect()
    }

    #[test]
    fn a_long_conversation_offers_twelve_sentences_from_beginning_to_end() {
        let said = offered(&noted(&many("Sentence")));
        assert_eq!(said.len(), CHOICES_AT_MOST);
        assert_eq!(said[0], "Sentence number 0 is here.");
        assert!(said[11].contains("18"), "{}", said[11]);
    }

    #[test]
    fn what_was_written_when_looking_back_comes_first_and_leaves_room_for_the_notes() {
        let both = [noted(&many("Note")), looked_back(&many("Thought"))].concat();
        let said = said(&Marked::default(), &both, |_| true);
        let from_there: Vec<bool> = said.iter().map(|choice| choice.looked_back).collect();
        assert_eq!(from_there, [[true; LOOKED_BACK_AT_MOST], [false; LOOKED_BACK_AT_MOST]].concat());
        let same = [noted("She likes old bridges. She walks."), looked_back("She likes old bridges.")].concat();
        assert_eq!(offered(&same), ["She likes old bridges."], "what stands in both is offered once");
    }

    #[test]
    fn fu2_what_one_said_felt_or_asked_oneself_is_not_offered_as_what_they_said() {
        let notes = "I told her about my thesis on tunnels.\nShe likes old bridges.\nI felt small beside so much knowledge.\n\
                     My question: how long does a permit take\nWhat does a permit cost?\nPermits take two years.";
        assert_eq!(offered(&noted(notes)), ["She likes old bridges.", "Permits take two years."]);
        assert_eq!(offered(&looked_back("I felt at home there. She warned me of the winter.")), ["She warned me of the winter."]);
    }

    #[test]
    fn whether_a_sentence_is_quoted_is_asked_only_of_what_seems_ones_own() {
        assert!(actions::outreach::is_theirs("Permits take two years.", || panic!("it is theirs already")));
        assert!(actions::outreach::is_theirs("I would do it again.", || true));
        assert!(!actions::outreach::is_theirs("I would do it again.", || false));
    }

    #[test]
    fn single_words_and_repetitions_are_not_offered() {
        assert_eq!(offered(&noted("Yes.\nShe likes old bridges.\nShe likes old bridges.")), ["She likes old bridges."]);
    }
}
