//! Who is who, and which answer belongs to which question, on small conversations of our own.

use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::interviews::{Question, QuestionKind};

/// Words in lower case without the commonest endings: enough for these conversations. The program passes real stems.
fn words_of(text: &str) -> Vec<String> {
    let word = |word: &str| {
        let word: String = word.chars().filter(|sign| sign.is_alphanumeric() || *sign == '\'').collect::<String>().to_lowercase();
        let endings = ["ing", "ical", "es", "ed", "s", "e"];
        endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() > 3)).unwrap_or(&word).to_owned()
    };
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect()
}

/// A conversation of lines such as "Mira: Why?".
fn transcript(me: &str, lines: &[&str]) -> Transcript {
    let turn = |line: &&str| {
        let (speaker, text) = line.split_once(": ").unwrap_or(("", line));
        Turn { speaker: speaker.to_owned(), text: text.to_owned(), ..Turn::default() }
    };
    Transcript {
        id: TranscriptId(Uuid::from_u128(7)),
        interview_id: InterviewId(Uuid::nil()),
        name: String::new(),
        me: me.to_owned(),
        turns: lines.iter().map(turn).collect(),
        added_at: Timestamp::UNIX_EPOCH,
    }
}

fn question(number: u128, text: &str) -> Question {
    Question {
        id: QuestionId(Uuid::from_u128(number)),
        interview_id: InterviewId(Uuid::nil()),
        text: text.to_owned(),
        kind: QuestionKind::Own,
        must_ask: false,
        position: i64::try_from(number).unwrap(),
        asked_at: None,
        learning_question_id: None,
    }
}

/// A plan as the bank makes it.
fn plan() -> Vec<Question> {
    let texts = [
        "How did you come to do this work?",
        "What does a typical day look like for you?",
        "What skills matter most in your work?",
        "What is the hardest part of your job?",
        "How do people usually get into this field?",
        "How is the industry changing?",
        "What advice would you give somebody who is starting out?",
        "Who else would you suggest that I talk to?",
    ];
    (1..).zip(texts).map(|(number, text)| question(number, text)).collect()
}

fn placed(turn: i64, question: Option<u128>) -> Placement {
    let transcript_id = TranscriptId(Uuid::from_u128(7));
    let question_id = question.map(|number| QuestionId(Uuid::from_u128(number)));
    Placement { id: PlacementId::of(transcript_id, turn), transcript_id, turn, question_id, placed_at: Timestamp::UNIX_EPOCH }
}

/// Each part as `first turn: question, confidence`, with `-` for none and `!` for what was put there by hand.
fn shown(answers: &[Answer]) -> Vec<String> {
    let question = |answer: &Answer| answer.question_id.map_or_else(|| "-".to_owned(), |id| id.0.as_u128().to_string());
    let how = |answer: &Answer| answer.confidence.map_or_else(String::new, |confidence| format!(" {confidence}"));
    answers
        .iter()
        .map(|answer| format!("{}: {}{}{}", answer.turn, question(answer), how(answer), if answer.by_hand { "!" } else { "" }))
        .collect()
}

#[track_caller]
fn check(me: &str, lines: &[&str], hand: &[Placement], expected: &[&str]) {
    let transcript = transcript(me, lines);
    let answers = match_answers(&transcript, hand, &plan(), &words_of);
    assert_eq!(shown(&answers), expected);
    let held: Vec<usize> = answers.iter().flat_map(|answer| answer.turn..answer.end).collect();
    assert_eq!(held, (0..lines.len()).collect::<Vec<_>>(), "every turn stands in one part");
}

#[test]
fn in10_a_conversation_along_the_plan_finds_its_questions() {
    check(
        "Mira",
        &[
            "Mira: Hello Ana, thank you so much for your time.",
            "Ana: Of course, glad to.",
            "Mira: So, how did you come to do this work?",
            "Ana: By chance. I wanted to build boats, and then a river took a bridge.",
            "Mira: Really?",
            "Ana: Yes, in one night.",
            "Mira: And what does a typical day look like for you?",
            "Ana: Mornings on the site, afternoons at the desk.",
            "Mira: Which skills matter most in your work?",
            "Ana: Listening.",
            "Mira: What advice would you give somebody who is just starting out?",
            "Ana: Ask people, as you do now.",
            "Mira: Thank you. Who else would you suggest I talk to?",
            "Ana: Tomás, at the city.",
        ],
        &[],
        &["0: -", "2: 1 sure", "6: 2 sure", "8: 3 sure", "10: 7 sure", "12: 8 sure"],
    );
}

#[test]
fn in10_other_words_are_found_with_less_confidence() {
    check(
        "Mira",
        &[
            "Mira: I would love to hear how you came into this work in the first place, because it is not obvious at all?",
            "Ana: By chance.",
            "Mira: Tell me about a normal day, what does it look like?",
            "Ana: Mornings on the site.",
            "Mira: What would you say is difficult about the job?",
            "Ana: The rain.",
            "Mira: Is the whole industry different from ten years ago?",
            "Ana: Very.",
        ],
        &[],
        &["0: 1 unsure", "2: 2 sure", "4: 4 likely", "6: 6 unsure"],
    );
}

#[test]
fn in10_who_jumps_is_followed_and_what_is_not_planned_stands_alone() {
    check(
        "Mira",
        &[
            "Mira: What is the hardest part of your job?",
            "Ana: The rain.",
            "Mira: Do you like the new library by the station?",
            "Ana: I do, a lot.",
            "Mira: How did you come to do this work?",
            "Ana: By chance.",
        ],
        &[],
        &["0: 4 sure", "2: -", "4: 1 sure"],
    );
}

#[test]
fn in10_what_was_put_somewhere_by_hand_stays_there() {
    let lines = ["Mira: How did you come to do this work?", "Ana: By chance.", "Mira: Hm.", "Ana: And my days are long.", "Ana: Very."];
    check("Mira", &lines, &[], &["0: 1 sure"]);
    check("Mira", &lines, &[placed(0, None)], &["0: -!"]);
    check("Mira", &lines, &[placed(0, Some(5)), placed(3, Some(2)), placed(99, Some(1)), placed(-1, Some(1))], &["0: 5!", "3: 2!"]);
}

#[test]
fn in10_without_names_a_turn_that_asks_is_a_question() {
    check(
        "",
        &[
            "How did you come to do this work?",
            "By chance.",
            "I wanted to build boats.",
            "What skills matter most in your work?",
            "Listening.",
        ],
        &[],
        &["0: 1 sure", "3: 3 sure"],
    );
}

#[test]
fn the_same_question_asked_twice_in_a_row_is_one() {
    let lines = ["Mira: How did you come to do this work?", "Mira: I mean, how did you come to do this work?", "Ana: By chance."];
    check("Mira", &lines, &[], &["0: 1 sure"]);
}

#[test]
fn nothing_is_proposed_without_a_plan_or_without_words() {
    let some = transcript("Mira", &["Mira: How did you come to it?", "Ana: By chance."]);
    assert_eq!(shown(&match_answers(&some, &[], &[], &words_of)), ["0: -"]);
    assert_eq!(match_answers(&transcript("Mira", &[]), &[], &plan(), &words_of), []);
    let empty = [question(1, ""), question(2, "???")];
    assert_eq!(shown(&match_answers(&some, &[], &empty, &words_of)), ["0: -"]);
}

#[test]
fn each_turn_has_one_place() {
    let id = TranscriptId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0001));
    let places: std::collections::HashSet<PlacementId> = (0..100_000).map(|turn| PlacementId::of(id, turn)).collect();
    assert_eq!(places.len(), 100_000);
    assert_eq!(PlacementId::of(id, 3), PlacementId::of(id, 3));
}

#[track_caller]
fn me(names: &[&str], mine: &str, theirs: &str, expected: Option<&str>) {
    let lines: Vec<String> = names.iter().map(|name| format!("{name}: I said something here today.")).collect();
    let turns = transcript("", &lines.iter().map(String::as_str).collect::<Vec<_>>()).turns;
    assert_eq!(guess_me(&speakers(&turns), mine, theirs, &words_of).as_deref(), expected, "{names:?}");
}

#[test]
fn in10_oneself_is_known_by_a_name_or_by_the_other_one() {
    me(&["Mira Kovač", "Ana Silva"], "Mira Kovač", "Ana Silva", Some("Mira Kovač"));
    me(&["mira", "Speaker 2"], "Mira Kovač", "Ana Silva", Some("mira"));
    me(&["Speaker 1", "Silva, Ana (WSP)"], "", "Ana Silva", Some("Speaker 1"));
    me(&["Me", "Speaker 2"], "Mira Kovač", "Ana Silva", Some("Me"));
    me(&["Ana Silva", "Mira Kovač", "Tomás Reyes"], "Mira Kovač", "Ana Silva", Some("Mira Kovač"));
}

#[test]
fn in10_where_names_leave_it_open_nobody_guesses() {
    me(&["Speaker 1", "Speaker 2"], "Mira Kovač", "Ana Silva", None);
    me(&["Ana Silva", "Speaker 2", "Speaker 3"], "Mira Kovač", "Ana Silva", None);
    me(&["Ana"], "Ana Kovač", "Ana Silva", None);
    me(&["Ana Kovač", "Ana Silva"], "Ana Kovač", "Ana Silva", Some("Ana Kovač"));
    me(&[], "Mira", "Ana", None);
}

#[test]
fn a_speaker_shows_by_the_first_thing_of_some_length() {
    let turns = transcript("", &["Ana: Hm.", "Mira: How did you come to it?", "Ana: By chance, as it often is."]).turns;
    let shown: Vec<String> = speakers(&turns).into_iter().map(|one| format!("{} {} {}", one.name, one.turns, one.sample)).collect();
    assert_eq!(shown, ["Ana 2 By chance, as it often is.", "Mira 1 How did you come to it?"]);
}
