//! What is read from files as programs write them, from broken ones, and from anything at all.

use proptest::prelude::*;

use super::*;

/// Each turn as `seconds name: words`.
fn shown(reading: &TranscriptReading) -> Vec<String> {
    let time =
        |turn: &Turn| turn.start.map_or_else(|| "-".to_owned(), |start| format!("{:.2}", f64::from(i32::try_from(start).unwrap()) / 1e3));
    reading.turns.iter().map(|turn| format!("{} {}: {}", time(turn), turn.speaker, turn.text)).collect()
}

#[track_caller]
fn check(file: &str, expected: &[&str]) {
    let reading = read_transcript(file.as_bytes().to_vec()).unwrap();
    assert_eq!(shown(&reading), expected);
    assert_eq!(reading.problems, []);
}

/// The conversation of most files, as far as their names and times go.
const THREE: [&str; 2] =
    ["3.48 Mira Kovač: How did you come to this work?", "5.90 Ana Silva: By chance. I wanted to build boats. Then a river took a bridge."];

#[test]
fn subtitles_of_zoom_are_read_and_cues_of_one_speaker_are_one_turn() {
    check(
        include_str!("fixtures/zoom.vtt"),
        &[
            "1.12 Mira Kovač: Thanks for making the time, Ana. How did you come to designing bridges?",
            "6.90 Ana Silva: By chance, really. I started in water supply, and my boss needed somebody who could draw. R&D was one desk. What does a typical day look like?",
        ],
    );
}

#[test]
fn subtitles_of_teams_are_read_without_notes_styles_and_ids() {
    check(
        include_str!("fixtures/teams.vtt"),
        &[
            "3.48 Mira Kovač: How did you come to this work?",
            "5.90 Silva, Ana (WSP): By chance. I wanted to build boats. Then a river took a bridge.",
            "9.10 Mira Kovač: Oh!",
        ],
    );
}

#[test]
fn both_texts_of_teams_are_read() {
    check(include_str!("fixtures/teams.txt"), &THREE);
    check(
        include_str!("fixtures/teams-new.txt"),
        &[
            "3.00 Mira Kovač: How did you come to this work?",
            "5.00 Ana Silva: By chance. I wanted to build boats. Then a river took a bridge.",
        ],
    );
}

#[test]
fn the_text_of_meet_is_read_without_what_stands_around_it() {
    check(
        include_str!("fixtures/meet.txt"),
        &[
            "0.00 Mira Kovač: How did you come to this work?",
            "- Ana Silva: By chance. One thing: I wanted to build boats. Then a river took a bridge.",
        ],
    );
}

#[test]
fn the_text_of_otter_is_read_with_hours() {
    check(
        include_str!("fixtures/otter.txt"),
        &[
            "3.00 Mira Kovač: How did you come to this work?",
            "5.00 Speaker 2: By chance. I wanted to build boats. Then a river took a bridge.",
        ],
    );
}

#[test]
fn srt_is_read_with_names_and_without() {
    check(
        include_str!("fixtures/names.srt"),
        &[
            "3.48 Mira: How did you come to this work?",
            "5.90 Ana: By chance. I wanted to build boats. Then a river took a bridge.",
            "9.10 Mira: Oh!",
        ],
    );
    check(
        include_str!("fixtures/bare.srt"),
        &[
            "3.48 : How did you come to this work?",
            "5.90 : By chance. I wanted to build boats. Then a river took a bridge.",
            "19.10 : So I stayed.",
        ],
    );
}

#[test]
fn words_that_roll_over_the_screen_come_once() {
    check(include_str!("fixtures/rolling.vtt"), &["0.00 : how did you come to this work by chance really by chance"]);
    let grows = ["I think", "I think we", "I think we should", "I think we should, go on."];
    let cues: String = (1..).zip(grows).map(|(at, text)| format!("00:0{at}.000 --> 00:0{at}.900\n<v Ana>{text}\n\n")).collect();
    check(&format!("WEBVTT\n\n{cues}"), &["1.00 Ana: I think we should go on."]);
}

#[test]
fn who_says_the_same_again_has_said_it_again() {
    let said = ["No.", "No.", "I see what you mean there.", "It is the river.", "It was early.", "And late.", "No.", "Yes."];
    let cues: String = (1..).zip(said).map(|(at, text)| format!("00:0{at}.000 --> 00:0{at}.900\n<v Ana>{text}\n\n")).collect();
    check(&format!("WEBVTT\n\n{cues}"), &[&format!("1.00 Ana: {}", said.join(" "))]);
}

#[test]
fn a_text_without_anybody_becomes_paragraphs_and_questions() {
    check(
        include_str!("fixtures/plain.txt"),
        &[
            "- : How did you come to this work?",
            "- : By chance. I wanted to build boats.",
            "- : Then a river took a bridge. One thing: start early.",
        ],
    );
}

#[test]
fn lines_that_were_wrapped_are_put_together() {
    check(
        "Mira: How did you come\nto this work?\nAna: By chance, and\nthrough a river.\nMira: Oh!\n",
        &["- Mira: How did you come to this work?", "- Ana: By chance, and through a river.", "- Mira: Oh!"],
    );
    check("I wanted to build\nboats and then a\nriver took a bridge.\n", &["- : I wanted to build boats and then a river took a bridge."]);
}

#[test]
fn names_and_times_stand_in_many_ways() {
    let said =
        ["0.00", "3.00"].map(|time| if time == "0.00" { format!("{time} Mira: Why?") } else { format!("{time} Ana Silva: By chance.") });
    let expected: Vec<&str> = said.iter().map(String::as_str).collect();
    for text in [
        "[0:00] Mira: Why?\n[0:03] Ana Silva: By chance.\n",
        "00:00:00 Mira: Why?\r\n00:00:03 Ana Silva: By chance.\r\n",
        "Mira (0:00): Why?\n\nAna Silva (0:03): By chance.\n",
        "[Mira] 00:00:00\nWhy?\n\n[Ana Silva] 00:00:03\nBy chance.\n",
        "0:00 Mira\nWhy?\n0:03 Ana Silva\nBy chance.\n",
        "**Mira** (0:00): Why?\n\n**Ana Silva** (0:03): By chance.\n",
    ] {
        check(text, &expected);
    }
    check("Q: Why?\nA: By chance.\nQ: And then?\nA: I stayed.", &["- Q: Why?", "- A: By chance.", "- Q: And then?", "- A: I stayed."]);
    check(
        "interviewer: Why?\nana: By chance.\ninterviewer: Oh!\nana: Yes.",
        &["- interviewer: Why?", "- ana: By chance.", "- interviewer: Oh!", "- ana: Yes."],
    );
}

#[test]
fn lines_below_a_name_belong_to_it() {
    check(
        "Mira: Why?\nAna: By chance.\nReally.\n\nIt was a river.\nMira: Oh!\n",
        &["- Mira: Why?", "- Ana: By chance. Really.\n\nIt was a river.", "- Mira: Oh!"],
    );
}

#[test]
fn every_usual_encoding_gives_the_same_words() {
    let text = "Mira: Où?\r\nZoë: À côté.\r\nMira: Ah.\r\n";
    let wide = |order: fn(u16) -> [u8; 2]| "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect::<Vec<u8>>();
    let latin: Vec<u8> = text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap()).collect();
    let expected = shown(&read_transcript(text.as_bytes().to_vec()).unwrap());
    assert_eq!(expected, ["- Mira: Où?", "- Zoë: À côté.", "- Mira: Ah."]);
    for bytes in [wide(u16::to_le_bytes), wide(u16::to_be_bytes), latin, format!("\u{feff}{text}").into_bytes()] {
        assert_eq!(shown(&read_transcript(bytes).unwrap()), expected);
    }
}

#[test]
fn a_broken_time_costs_no_word_and_is_pointed_out() {
    let text = "WEBVTT\n\n00:00:0x.000 --> 00:00:02.000\n<v Ana>One.\n\n00:00:03.000 --> never\n<v Mira>Two.\nThree\n\nand four.\n";
    let reading = read_transcript(text.as_bytes().to_vec()).unwrap();
    assert_eq!(shown(&reading), ["- Ana: One.", "3.00 Mira: Two. Three and four."]);
    let problems: Vec<String> = reading.problems.iter().map(|problem| format!("{} {}", problem.line, problem.fault)).collect();
    assert_eq!(
        problems,
        [
            "3 “00:00:0x.000 --> 00:00:02.000” does not look like a time, so it was left out.",
            "6 “00:00:03.000 --> never” does not look like a time, so it was left out.",
        ]
    );
}

#[test]
fn files_without_blank_lines_and_without_an_end_are_read() {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nAna: One.\n2\n00:00:03,000 --> 00:00:04,000\nMira: Two.\n3\n00:00:05,000 --> 00:0";
    let reading = read_transcript(text.as_bytes().to_vec()).unwrap();
    assert_eq!(shown(&reading), ["1.00 Ana: One.", "3.00 Mira: Two."]);
    assert_eq!(reading.problems.len(), 1);
}

#[test]
fn what_is_no_transcript_says_what_was_expected() {
    let refused = |bytes: &[u8]| read_transcript(bytes.to_vec()).unwrap_err();
    assert_eq!(refused(b" \n "), NoTranscript::Empty);
    assert_eq!(refused(b"PK\x03\x04zip"), NoTranscript::Document("a Word document or a zip"));
    assert_eq!(refused(&[0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3, 4]), NoTranscript::NotText);
    assert_eq!(refused(b"WEBVTT\n\nNOTE nothing was said\n"), NoTranscript::NoWords);
    assert_eq!(refused(&vec![b'a'; TRANSCRIPT_AT_MOST + 1]), NoTranscript::TooBig);
    assert!(
        [NoTranscript::Empty, NoTranscript::TooBig, NoTranscript::NotText, NoTranscript::NoWords]
            .iter()
            .all(|why| why.hint().ends_with('.'))
    );
}

#[test]
fn hostile_files_take_no_longer_than_their_length() {
    for piece in ["<", "&", "{\\", "<v ", "a:", "0:00 ", "\n", "a\n", "-->\n", "0:00 --> 0:01\na a a\n", "WEBVTT\n\n"] {
        let _ = read_transcript(piece.repeat((1 << 18) / piece.len()).into_bytes());
    }
}

/// The turns as a file of WebVTT.
fn vtt(turns: &[Turn]) -> String {
    let time = |ms: i64| format!("{:02}:{:02}:{:02}.{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
    let cue = |turn: &Turn| {
        format!(
            "{} --> {}\n<v {}>{}</v>\n\n",
            time(turn.start.unwrap()),
            time(turn.end.unwrap()),
            turn.speaker,
            turn.text.replace('&', "&amp;")
        )
    };
    format!("WEBVTT\n\n{}", turns.iter().map(cue).collect::<String>())
}

/// The turns as a file of SRT.
fn srt(turns: &[Turn]) -> String {
    let time = |ms: i64| format!("{:02}:{:02}:{:02},{:03}", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, ms % 1000);
    let cue = |(number, turn): (usize, &Turn)| {
        format!("{number}\r\n{} --> {}\r\n{}: {}\r\n\r\n", time(turn.start.unwrap()), time(turn.end.unwrap()), turn.speaker, turn.text)
    };
    (1..).zip(turns).map(cue).collect()
}

/// Two people in turn, each saying something else.
fn conversation() -> impl Strategy<Value = Vec<Turn>> {
    let words = "[A-Za-zé&',.]{1,8}( [a-zé&',.]{1,8}){0,6}";
    prop::collection::vec((words, 0_i64..9_000), 4..24).prop_map(|said| {
        let mut clock = 0;
        let turn = |(number, (text, length)): (usize, (String, i64))| {
            let start = clock;
            clock += length + 1;
            let speaker = ["Mira Kovač", "Ana Silva"][number % 2].to_owned();
            Turn { speaker, start: Some(start), end: Some(clock), text: format!("{number} {text}") }
        };
        said.into_iter().enumerate().map(turn).collect()
    })
}

proptest! {
    #[test]
    fn what_is_written_as_subtitles_is_read_back(turns in conversation()) {
        for file in [vtt(&turns), srt(&turns)] {
            let reading = read_transcript(file.into_bytes()).unwrap();
            prop_assert_eq!(&reading.turns, &turns);
            prop_assert_eq!(reading.problems, []);
        }
    }

    #[test]
    fn no_bytes_break_it(bytes in any::<Vec<u8>>()) {
        let _ = read_transcript(bytes);
    }

    #[test]
    fn no_text_breaks_it_and_what_is_read_is_clean(text in "(WEBVTT\n|NOTE|0:0[0-9]|-->|\n|\r\n|<v |>|</v>|Ana|: |[a-c é?.{&;\u{0}\u{feff}<\\[\\]-]){0,60}") {
        if let Ok(reading) = read_transcript(text.into_bytes()) {
            for turn in &reading.turns {
                prop_assert!(!turn.text.trim().is_empty() && turn.text.trim() == turn.text, "{turn:?}");
                prop_assert!(!turn.text.contains(['\0', '\u{feff}']) && !turn.speaker.contains(['\0', '\n']), "{turn:?}");
            }
            prop_assert!(reading.problems.is_sorted_by_key(|problem| problem.line));
        }
    }

    #[test]
    fn in_plain_text_no_word_is_lost(lines in prop::collection::vec("[a-z]{1,6}( [a-z]{1,6}){0,5}[.?]?", 1..12), blank in any::<bool>()) {
        let text = lines.join(if blank { "\n\n" } else { "\n" });
        let reading = read_transcript(text.clone().into_bytes()).unwrap();
        let read: Vec<&str> = reading.turns.iter().flat_map(|turn| turn.text.split_whitespace()).collect();
        prop_assert_eq!(read, text.split_whitespace().collect::<Vec<_>>());
    }
}
