//! The sheet to take along: one printed side, its back is room to write.

use acquaint_domain::{
    Context,
    aim::{AboutMe, AboutMeId, Exploration},
    interviews::{InterviewId, Question, QuestionKind, sort_for_asking},
    people::{Person, PersonId},
};
use acquaint_formats::paper::{Block, Paper};
use acquaint_store::Store;

use super::{LANGUAGE, cut, when_and_where};
use crate::{
    actions::{
        Result, get,
        interviews::{Conversation, get_conversation, list_questions},
        start::list_early_questions,
    },
    words::{Words, t},
};

/// Lines of print that questions may take, so that the sheet stays one page of A4 or Letter at 11 points with room to write.
const LINES: usize = 34;
/// Letters that stand on one printed line of a question.
const LETTERS: usize = 74;
/// Lines to write on under a question: more where it must be asked.
const ROOM: (usize, usize) = (3, 1);
/// Letters of a pitch that stand on the sheet; it is known by heart or it is too long.
const PITCH_LETTERS: usize = 620;
/// Letters of one line at the top.
const TOP_LETTERS: usize = 160;

/// A sheet.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// What stands on it.
    pub(crate) paper: Paper,
    /// With whom.
    pub(crate) person: Person,
    /// Questions that did not fit.
    pub(crate) reserve: usize,
    /// Whether there is no question yet.
    pub(crate) empty: bool,
}

/// A question on a sheet.
struct Asked {
    text: String,
    must: bool,
}

/// The sheet of a conversation.
pub(crate) async fn sheet(store: &Store, ctx: &Context, words: Words, id: InterviewId) -> Result<Sheet> {
    let conversation = get_conversation(store, id).await?;
    let mut questions = list_questions(store, id).await?;
    sort_for_asking(&mut questions);
    // The closing script asks these in our words; a closing question of the plan stays where it must be asked.
    let shown = |question: &Question| question.must_ask || question.kind != QuestionKind::Closing;
    let asked = questions.into_iter().filter(shown).map(|question| Asked { text: question.text, must: question.must_ask });
    let Conversation { interview, person, exploration, .. } = &conversation;
    let top = [vec![conversation.work()], when_and_where(words, ctx, interview)].concat();
    compose(store, words, person.clone(), &top, exploration.as_ref(), asked.collect()).await
}

/// The sheet before there is a date: a person, the questions that wait for them, and room to write.
pub(crate) async fn early_sheet(store: &Store, words: Words, person: PersonId) -> Result<Sheet> {
    let person: Person = get(store, person).await?;
    let questions = list_early_questions(store, person.id).await?;
    let exploration = store.list_all::<Exploration>().await?.pop();
    let asked = questions.into_iter().map(|question| Asked { text: question.text, must: true }).collect();
    compose(store, words, person, &[], exploration.as_ref(), asked).await
}

async fn compose(
    store: &Store,
    words: Words,
    person: Person,
    top: &[String],
    exploration: Option<&Exploration>,
    asked: Vec<Asked>,
) -> Result<Sheet> {
    let about_me: AboutMe = store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let pitch = cut(&about_me.pitch, PITCH_LETTERS);
    let printed = fitting(&asked, LINES.saturating_sub(lines(&pitch)));
    let mut blocks = vec![Block::Title(person.name.clone())];
    blocks.extend(top.iter().filter(|line| !line.is_empty()).map(|line| Block::Text(cut(line, TOP_LETTERS))));
    if let Some(exploration) = exploration {
        blocks.push(Block::Labelled(t!(words, "sheet-purpose"), cut(&exploration.curious_about, TOP_LETTERS)));
    }
    if !pitch.is_empty() {
        blocks.extend([Block::Heading(t!(words, "sheet-pitch")), Block::Text(pitch)]);
    }
    for (heading, must, share) in [("sheet-must", true, 2), ("sheet-others", false, 1)] {
        let these: Vec<String> = printed.iter().filter(|question| question.must == must).map(|question| question.text.clone()).collect();
        if !these.is_empty() {
            blocks.extend([Block::Heading(t!(words, heading)), Block::Questions(these, share)]);
        }
    }
    let closing = ["sheet-who-else", "sheet-your-name", "sheet-for-you", "sheet-thanks"].map(|key| t!(words, key));
    blocks.extend([Block::Heading(t!(words, "sheet-closing")), Block::List(closing.to_vec())]);
    let (title, back) = (t!(words, "sheet-title", name = &person.name), Some(t!(words, "sheet-back")));
    let (reserve, empty) = (asked.len() - printed.len(), asked.is_empty());
    Ok(Sheet { paper: Paper { language: LANGUAGE.to_owned(), title, blocks, back }, person, reserve, empty })
}

/// As many questions, in their order, as fit into some lines.
fn fitting(questions: &[Asked], mut room: usize) -> &[Asked] {
    let fits = |question: &&Asked| {
        let needed = lines(&question.text) + if question.must { ROOM.0 } else { ROOM.1 };
        let fits = needed <= room;
        room = room.saturating_sub(needed);
        fits
    };
    &questions[..questions.iter().take_while(fits).count()]
}

fn lines(text: &str) -> usize {
    text.chars().count().div_ceil(LETTERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(text: &str, must: bool) -> Asked {
        Asked { text: text.to_owned(), must }
    }

    #[test]
    fn three_must_asks_and_eleven_others_fit_on_a_page_without_a_pitch() {
        let plan: Vec<Asked> = (0..14).map(|number| question("What is it like?", number < 3)).collect();
        assert_eq!(fitting(&plan, LINES).len(), 14);
    }

    #[test]
    fn what_does_not_fit_waits_in_reserve_and_nothing_after_it_jumps_the_queue() {
        let plan = [question("First?", true), question(&"word ".repeat(600), false), question("Last?", false)];
        assert_eq!(fitting(&plan, LINES).len(), 1);
    }
}
