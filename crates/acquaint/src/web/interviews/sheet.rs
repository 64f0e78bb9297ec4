//! The sheet to take along: one printed page, its back is room to write.

use acquaint_domain::{
    aim::{AboutMe, AboutMeId},
    interviews::{InterviewId, Question, QuestionKind, sort_for_asking},
};
use axum::{extract::Path, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    actions::interviews::list_questions,
    web::{
        here::{Answer, Here},
        interviews::conversation::{self, Conversation, place, when},
        layout::{Page, Room, back},
    },
    words::t,
};

/// Lines of print that questions may take, so that the sheet stays one page of A4 or Letter at 11 points with room to write.
const LINES: usize = 34;
/// Letters that stand on one printed line of a question.
const LETTERS: usize = 74;
/// Lines to write on under a question: more where it must be asked.
const ROOM: (usize, usize) = (3, 1);
/// Letters of a pitch that stand on the sheet; it is known by heart or it is too long.
const PITCH_LETTERS: usize = 620;

/// The sheet.
pub(super) async fn show(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let conversation = conversation::load(&here, id).await?;
    let mut questions = list_questions(&here.store, id).await?;
    sort_for_asking(&mut questions);
    let about_me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    Ok(view(&here, &conversation, &questions, &about_me).into_response())
}

fn view(here: &Here, conversation: &Conversation, questions: &[Question], about_me: &AboutMe) -> Markup {
    let words = here.words;
    let Conversation { person, .. } = conversation;
    let title = t!(words, "sheet-title", name = &person.name);
    // The closing script asks these in our words; a closing question of the plan stays where it must be asked.
    let shown: Vec<&Question> = questions.iter().filter(|question| question.must_ask || question.kind != QuestionKind::Closing).collect();
    let printed = fitting_beside(&shown, &pitch(about_me));
    let content = html! {
        (back(&conversation.address(""), &t!(words, "interview-title", name = &person.name)))
        div.actions.print-ways {
            button.primary type="button" data-print hidden { (t!(words, "sheet-print")) }
            p.quiet data-print-hint { (t!(words, "sheet-print-hint")) }
        }
        article.sheet {
            (top(here, conversation))
            @let pitch = pitch(about_me);
            @if !pitch.is_empty() { h2 { (t!(words, "sheet-pitch")) } p.sheet-pitch { (pitch) } }
            (part(here, "sheet-must", &printed, true))
            (part(here, "sheet-others", &printed, false))
            (closing(here))
        }
        @if printed.len() < shown.len() { p.quiet.reserve { (t!(words, "sheet-reserve", count = shown.len() - printed.len())) } }
        @if shown.is_empty() { p.reserve { a href=(conversation.address("questions")) { (t!(words, "sheet-no-questions")) } } }
    };
    Page::new(Room::Interviews, &title).with_scripts(&["print.js"]).show(here, &content)
}

fn top(here: &Here, conversation: &Conversation) -> Markup {
    let words = here.words;
    let Conversation { interview, person, exploration, .. } = conversation;
    let work = conversation.work();
    html! {
        header {
            h1 { (person.name) }
            @if !work.is_empty() { p { (work) } }
            p { (when(here, interview)) " · " (t!(words, "interview-minutes-count", count = interview.minutes)) " · " (place(here, interview)) }
            @if let Some(exploration) = exploration { p { strong { (t!(words, "sheet-purpose")) } " " (exploration.curious_about) } }
        }
    }
}

pub(super) fn part(here: &Here, heading: &str, questions: &[&Question], must: bool) -> Markup {
    let mut these = questions.iter().filter(|question| question.must_ask == must).peekable();
    html! {
        @if these.peek().is_some() {
            h2 { (t!(here.words, heading)) }
            ol.sheet-questions.must[must] { @for question in these { li { (question.text) } } }
        }
    }
}

pub(super) fn closing(here: &Here) -> Markup {
    let words = here.words;
    html! {
        section.sheet-closing {
            h2 { (t!(words, "sheet-closing")) }
            ul {
                @for key in ["sheet-who-else", "sheet-your-name", "sheet-for-you", "sheet-thanks"] { li { (t!(words, key)) } }
            }
        }
    }
}

/// The pitch as it stands on the sheet, cut at a word where it is too long.
pub(super) fn pitch(about_me: &AboutMe) -> String {
    let pitch = about_me.pitch.split_whitespace().collect::<Vec<_>>().join(" ");
    if pitch.chars().count() <= PITCH_LETTERS {
        return pitch;
    }
    let cut: String = pitch.chars().take(PITCH_LETTERS).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

/// As many questions, in their order, as fit on the sheet beside a pitch.
pub(super) fn fitting_beside<'a>(questions: &[&'a Question], pitch: &str) -> Vec<&'a Question> {
    fitting(questions, LINES.saturating_sub(lines(pitch, LETTERS)))
}

/// As many questions, in their order, as fit into some lines.
fn fitting<'a>(questions: &[&'a Question], mut room: usize) -> Vec<&'a Question> {
    let fits = |question: &&&Question| {
        let needed = lines(&question.text, LETTERS) + if question.must_ask { ROOM.0 } else { ROOM.1 };
        let fits = needed <= room;
        room = room.saturating_sub(needed);
        fits
    };
    questions.iter().take_while(fits).copied().collect()
}

fn lines(text: &str, letters: usize) -> usize {
    text.chars().count().div_ceil(letters)
}

#[cfg(test)]
mod tests {
    use acquaint_domain::interviews::QuestionId;
    use uuid::Uuid;

    use super::*;

    fn question(text: &str, must_ask: bool) -> Question {
        let (id, interview_id) = (QuestionId(Uuid::nil()), InterviewId(Uuid::nil()));
        Question {
            id,
            interview_id,
            text: text.to_owned(),
            kind: QuestionKind::Own,
            must_ask,
            position: 1,
            asked_at: None,
            learning_question_id: None,
        }
    }

    #[test]
    fn three_must_asks_and_eleven_others_fit_on_a_page_without_a_pitch() {
        let plan: Vec<Question> = (0..14).map(|number| question("What is it like?", number < 3)).collect();
        let plan: Vec<&Question> = plan.iter().collect();
        assert_eq!(fitting(&plan, LINES).len(), 14);
    }

    #[test]
    fn what_does_not_fit_waits_in_reserve_and_nothing_after_it_jumps_the_queue() {
        let long = question(&"word ".repeat(600), false);
        let (first, last) = (question("First?", true), question("Last?", false));
        assert_eq!(fitting(&[&first, &long, &last], LINES), [&first]);
    }

    #[test]
    fn a_long_pitch_is_cut_at_a_word() {
        let about_me = AboutMe { pitch: "spoken ".repeat(300), ..AboutMe::default() };
        let pitch = pitch(&about_me);
        assert!(pitch.ends_with("spoken …") && pitch.chars().count() <= PITCH_LETTERS + 2, "{pitch}");
    }
}
