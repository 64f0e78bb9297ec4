//! A conversation as the pages after it need it: with whom, on which day, and what was written down.

use acquaint_domain::{
    Kind, RecordId as _,
    follow_ups::{Debrief, DebriefId},
    interviews::{Interview, InterviewId, Note, NoteId, Question, confided_words, names_in, said_lines},
    people::Person,
};
use acquaint_text::{sentence_texts, sentences};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::{
    Failure, actions,
    web::{here::Here, layout},
    words::t,
};

/// In which text of a conversation something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Stands {
    /// In a note that was taken while talking.
    Note(NoteId),
    /// In what was written when looking back.
    Debrief(DebriefId),
}

/// A sentence that holds what was said.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    /// Where it stands.
    pub(crate) stands: Stands,
    /// The question under which it stands in the notes; empty where it stands under none.
    pub(crate) question: String,
    /// The words.
    pub(crate) words: String,
}

/// An interview with its person and what was written down of it.
pub(crate) struct Talk {
    /// The interview.
    pub(crate) interview: Interview,
    /// With whom.
    pub(crate) person: Person,
    /// What was written down, in the order of the questions, each with its question; free notes come last.
    pub(crate) notes: Vec<(Option<Question>, Note)>,
    /// What was written when looking back, if anything was.
    pub(crate) debrief: Option<Debrief>,
}

impl Talk {
    /// Reads an interview.
    pub(crate) async fn get(here: &Here, id: InterviewId) -> Result<Self, Failure> {
        let interview: Interview = actions::get(&here.store, id).await?;
        let person = actions::get(&here.store, interview.person_id).await?;
        let questions: Vec<Question> = here.store.list_referring(Kind::Interview, &[id.uuid()]).await?;
        let notes: Vec<Note> = here.store.list_referring(Kind::Interview, &[id.uuid()]).await?;
        let debrief = here.store.find(DebriefId::of(id)).await?;
        Ok(Self { interview, person, notes: in_order(notes, &questions), debrief })
    }

    /// The name to speak of the person by.
    pub(crate) fn name(&self) -> &str {
        self.person.given_name()
    }

    /// The sentences that hold what was said, those of the notes first. A line's end ends a sentence; promises, names and what was
    /// said in confidence are not among them.
    pub(crate) fn told(&self) -> Vec<Told> {
        let told = |stands: Stands, question: &str, line: &str| -> Vec<Told> {
            let told = |words: &str| Told { stands, question: question.to_owned(), words: words.to_owned() };
            sentences(line).into_iter().map(|sentence| told(sentence.text)).collect()
        };
        let noted = self.notes.iter().flat_map(|(question, note)| {
            let question = question.as_ref().map_or("", |question| &question.text);
            said_lines(&note.text).flat_map(move |line| told(Stands::Note(note.id), question, line))
        });
        let known = names_in(&self.person.name, self.notes.iter().map(|(_, note)| note.text.as_str()));
        let looked_back = self.debrief.iter().flat_map(|debrief| {
            let lines = debrief.said_lines(&known, sentence_texts);
            lines.into_iter().flat_map(|line| told(Stands::Debrief(debrief.id), "", line))
        });
        noted.chain(looked_back).collect()
    }

    /// What the notes hold that was said in confidence.
    pub(super) fn confided(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().flat_map(|(_, note)| note.text.lines()).filter_map(confided_words)
    }

    /// The texts in which a line can be marked as a quote.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let notes = self.notes.iter().map(|(_, note)| note.text.as_str());
        notes.chain(self.debrief.iter().flat_map(Debrief::answers))
    }

    /// The day of the conversation.
    pub(crate) fn day(&self, here: &Here) -> Date {
        day_of(here, &self.interview)
    }

    /// The notes, folded away, so that one can look.
    pub(super) fn notes_in_reach(&self, here: &Here) -> Markup {
        let words = here.words;
        html! {
            details.card {
                summary { (t!(words, "talk-notes")) }
                @if self.notes.is_empty() { p.quiet { (t!(words, "talk-no-notes")) } }
                @for (question, note) in &self.notes {
                    @if let Some(question) = question { h3 { (question.text) } }
                    (layout::note_lines(words, &note.text))
                }
                (layout::confided_hint(words, self.notes.iter().map(|(_, note)| note.text.as_str())))
            }
        }
    }
}

/// The day of a conversation: when it was held, or when it was to begin.
pub(super) fn day_of(here: &Here, interview: &Interview) -> Date {
    let moment = interview.held_at().unwrap_or_else(|| interview.start().timestamp());
    here.ctx.local(moment).date()
}

/// A day inside a sentence: "27 March", with the year where it is another one.
pub(crate) fn day_words(here: &Here, day: Date) -> String {
    let form = if day.year() == here.ctx.today().year() { "%-d %B" } else { "%-d %B %Y" };
    day.strftime(form).to_string()
}

fn in_order(notes: Vec<Note>, questions: &[Question]) -> Vec<(Option<Question>, Note)> {
    let question = |note: &Note| questions.iter().find(|question| Some(question.id) == note.question_id).cloned();
    let mut notes: Vec<_> = notes.into_iter().filter(|note| !note.text.trim().is_empty()).map(|note| (question(&note), note)).collect();
    notes.sort_by_key(|(question, note)| (question.as_ref().map_or(i64::MAX, |question| question.position), note.id));
    notes
}
