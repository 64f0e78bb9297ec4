//! How long it takes to read a transcript of two hours and to put its answers under fourteen questions, and how long to count
//! its words: prints the medians of many runs in milliseconds.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a measurement prints what the computer's clock says"
)]

use std::{fmt::Write as _, time::Instant};

use acquaint_domain::{
    RecordId as _,
    interviews::{InterviewId, Question, QuestionId, Transcript, TranscriptId, bank, guess_me, match_answers, speakers},
};
use acquaint_formats::read_transcript;
use acquaint_text::{stem, words};
use jiff::Timestamp;
use uuid::Uuid;

/// How long it lasts: a cue every three seconds.
const CUES: usize = 2_400;
/// How often it is measured.
const RUNS: usize = 41;
/// What is said in a cue.
const SAID: [&str; 6] = [
    "By chance, really, because I wanted to build boats and then",
    "a river took a bridge in one night, and somebody had to draw",
    "the new one, so they asked around who could hold a pencil.",
    "Nobody tells you how much of it is listening to the river,",
    "and to the people beside it, who have known it all their lives.",
    "The days on the site are short and the evenings are long.",
];

fn main() {
    let questions: Vec<Question> = (1..=14).zip(bank()).map(|(number, known)| question(number, known.text)).collect();
    let file = file(&questions);
    let reading = median(|| assert!(answers(std::hint::black_box(&file), &questions) >= 14));
    let counting = median(|| assert!(words(std::hint::black_box(&file)).len() > 18_000));
    println!("{reading} {counting}");
}

/// How many answers are found in a file.
fn answers(file: &str, questions: &[Question]) -> usize {
    let turns = read_transcript(file.as_bytes().to_vec()).map(|reading| reading.turns).unwrap_or_default();
    let words_of = |text: &str| words(text).into_iter().map(|word| stem(word.text)).collect();
    let me = guess_me(&speakers(&turns), "Mira Kovač", "Ana Silva", &words_of).unwrap_or_default();
    let (id, interview_id) = (TranscriptId::from_uuid(Uuid::nil()), InterviewId::from_uuid(Uuid::nil()));
    let transcript = Transcript { id, interview_id, name: String::new(), me, turns, added_at: Timestamp::UNIX_EPOCH };
    match_answers(&transcript, &[], questions, &words_of).iter().filter(|answer| answer.question_id.is_some()).count()
}

/// A file of WebVTT in which a question is asked every half minute, one of the plan every now and then.
fn file(questions: &[Question]) -> String {
    let mut text = "WEBVTT\n\n".to_owned();
    for cue in 0..CUES {
        let planned = questions.get(cue / 170).filter(|_| cue % 170 == 0).map(|question| question.text.as_str());
        let (name, said) = match (planned, cue % 10) {
            (Some(question), _) => ("Mira Kovač", question),
            (None, 0) => ("Mira Kovač", "And what was it that people said about this at the time, do you remember?"),
            _ => ("Ana Silva", SAID[cue % SAID.len()]),
        };
        let [start, end] = [cue * 3, cue * 3 + 3].map(|at| format!("{:02}:{:02}:{:02}.000", at / 3600, at / 60 % 60, at % 60));
        let _ = write!(text, "{cue}\n{start} --> {end}\n<v {name}>{said}</v>\n\n");
    }
    text
}

fn question(number: u128, text: &str) -> Question {
    Question {
        id: QuestionId::from_uuid(Uuid::from_u128(number)),
        interview_id: InterviewId::from_uuid(Uuid::nil()),
        text: text.to_owned(),
        kind: acquaint_domain::interviews::QuestionKind::Own,
        must_ask: false,
        position: 1,
        asked_at: None,
        learning_question_id: None,
    }
}

fn median(mut turn: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            turn();
            begin.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[RUNS / 2]
}
