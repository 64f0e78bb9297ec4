//! What helps when practising aloud: a quiet clock, a recording that never leaves the device, a voice that answers, and what
//! to do with body and voice. All but the last wait, unseen, for a script that finds the browser able.

use acquaint_domain::interviews::{InterviewId, Piece, Setting};
use maud::{Markup, html};

use crate::{Words, web::here::Here, words::t};

/// What is recorded: there is one recording of each piece for each conversation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spoken {
    /// The conversation; nothing if the pitch is practised by itself.
    pub(crate) interview: Option<InterviewId>,
    /// What is said.
    pub(crate) piece: Piece,
}

/// The clock counts up, and says in words when half a minute and a minute have passed.
pub(crate) fn clock(words: Words) -> Markup {
    html! {
        div.practise-clock hidden data-practise-clock data-start=(t!(words, "practise-clock-start")) data-stop=(t!(words, "practise-clock-stop"))
            data-half=(t!(words, "practise-clock-half")) data-minute=(t!(words, "practise-clock-minute")) {
            button type="button" { (t!(words, "practise-clock-start")) }
            p.practise-seconds role="timer" data-seconds { "0:00" }
            p.practise-mark role="status" data-mark {}
        }
    }
}

/// Records and plays back. The script keeps the sound in a database of the browser and sends it nowhere.
pub(crate) fn recorder(here: &Here, spoken: Spoken) -> Markup {
    let words = here.words;
    let said = |name: &str| t!(words, &format!("practise-record-{name}"));
    let talk = spoken.interview.map(|id| id.to_string()).unwrap_or_default();
    let piece = spoken.piece.question().map(|id| id.to_string()).unwrap_or_default();
    // The example is another account, and yet the same browser: an id is never in both.
    html! {
        details.practise-extra hidden data-recorder data-talk=(talk) data-piece=(piece) data-start=(said("start")) data-again=(said("again"))
            data-stop=(said("stop")) data-running=(said("running")) data-kept=(said("kept")) data-page=(said("page"))
            data-deleted=(said("deleted")) data-none=(said("none")) data-refused=(said("refused")) {
            summary { (t!(words, "practise-record")) }
            p.hint { (said("hint")) @if spoken.interview.is_some() { " " (said("until")) } }
            audio controls hidden aria-label=(said("play")) {}
            div.actions {
                button type="button" data-record { (said("start")) }
                button type="button" hidden data-delete { (said("delete")) }
            }
            p.quiet role="status" data-said {}
        }
    }
}

/// A voice of the device that begins an answer and then is quiet for five seconds. It speaks only when asked to.
pub(super) fn voice(words: Words, turn: usize) -> Markup {
    let lines = ["practise-voice-line-one", "practise-voice-line-two", "practise-voice-line-three"];
    html! {
        details.practise-extra hidden data-voice data-line=(t!(words, lines[turn % lines.len()])) data-quiet=(t!(words, "practise-voice-quiet"))
            data-after=(t!(words, "practise-voice-after")) {
            summary { (t!(words, "practise-voice")) }
            p.hint { (t!(words, "practise-voice-hint")) }
            div.actions { button type="button" data-answer { (t!(words, "practise-voice-do")) } }
            p.quiet role="status" data-said {}
        }
    }
}

/// What to do with body and voice, for where one talks; where that is not known, what holds everywhere.
pub(crate) fn body(words: Words, setting: Option<Setting>) -> Markup {
    let points: &[&str] = match setting {
        Some(Setting::Phone) => &["stand", "heard", "sound", "slow", "pause", "down"],
        Some(Setting::Video) => &["smile", "camera", "lens", "light", "slow", "pause", "down"],
        Some(Setting::Workplace | Setting::Cafe) => &["smile", "upright", "look", "slow", "pause", "down"],
        Some(Setting::NotAgreed) | None => &["smile", "upright", "slow", "down"],
    };
    html! {
        details.practise-extra {
            summary { (t!(words, "practise-body")) }
            ul { @for point in points { li { (t!(words, &format!("practise-body-{point}"))) } } }
        }
    }
}
