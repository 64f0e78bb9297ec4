//! Texts: transcripts, archives, templates, letters, lists, notes and searches.

use acquaint_coach::{Channel, Facts, Profile, Tier, every_remark, review_with_preview, weighed_terms};
use acquaint_domain::{
    Word as _,
    aim::{Pitch, PitchParts, pitch_remarks, split_lines},
    follow_ups::giving_ideas,
    interviews::{
        cue, fields_of, given_words, guess_me, is_quote, marked_lines, merge_notes, merge_onto, questions_left_open, said_lines, speakers,
        without_confided,
    },
    outreach::{self, DraftFacts, Purpose, other_tones, refill},
};
use acquaint_formats::{TemplateText, check_template, fill_template, read_transcript};
use acquaint_store::{Archive, is_database};
use acquaint_text::{
    CharOffsets, Names, Utterance, count_words, find_name, fold, phrases, query_terms, search_tokens, sentences, stem, vocabulary, words,
};

pub(super) const TRANSCRIPT_WORDS: &[&str] = &[
    "WEBVTT\n\n",
    "00:00:01.000 --> 00:00:02.000\n",
    "99:99:99,999 --> 00:00:00,000\n",
    "-->",
    "<v Ana>",
    "</v>",
    "NOTE\n",
    "STYLE\n",
    "Ana: ",
    "[00:12] ",
    "1\n",
    "Speaker 1  0:12\n",
    "&lt;",
    "%PDF-",
    "{\\rtf1",
];
pub(super) const ARCHIVE_WORDS: &[&str] = &[
    "{\"acquaint\":\"archive\",\"format\":1,",
    "\"records\":[",
    "\"changes\":[",
    "{\"record\":\"person\",",
    "\"id\":\"00000000-0000-0000-0000-000000000001\",",
    "null",
    "true",
    "1e999",
    "\\ud800",
    "\\u0000",
    "]}",
    "[[",
    "{\"a\":",
    "SQLite format 3\0",
];
pub(super) const TEMPLATE_WORDS: &[&str] = &[
    "{{ person.first_name }}",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "{% if person.work %}",
    "{% else %}",
    "{% elif me.name %}",
    "{% endif %}",
    "{% for x in range(1000000000) %}",
    "{% endfor %}",
    "{% set x = ",
    "{% macro m() %}",
    "{% include 'x' %}",
    "{% raw %}",
    "(",
    "not ",
    " or ",
    " and ",
    " ~ ",
    "**99999",
    "[::-1]",
    "|upper",
    "|e",
    ".__class__",
    "\"",
];
pub(super) const LETTER_WORDS: &[&str] = &[
    "Dear Ana,\n",
    "[your name]",
    "[",
    "]",
    "____",
    "> ",
    "On Monday Ana wrote:\n",
    "P.S. ",
    "Subject: ",
    "20 minutes",
    "3 pm",
    "I’m looking for a job ",
    "https://example.org/",
    "!!!",
    "?",
    ". ",
    "e.g. ",
    "\n\n",
    "Best,\nMira",
    "not ",
    "because ",
    "you ",
    "at WSP ",
];
pub(super) const LIST_WORDS: &[&str] =
    &["- ", "• ", "1. ", "2) ", " 3. ", "(4) ", "☐ ", "\n", "\t", "How did you ", "What ", "?", "—", " 99. "];
pub(super) const NOTE_WORDS: &[&str] =
    &["\n", "Quote: ", "I promised: ", "Off the record: ", "* ", "“", "”", "\"", "-", "Ana", "bridges ", "NEAR(", " OR ", "*", "’s "];

fn known() -> DraftFacts {
    let told = |text: &str| text.to_owned();
    DraftFacts {
        my_name: told("Mira Kovač"),
        introduction: told("I am a nurse"),
        topic: told("bridges"),
        given_name: told("Ana"),
        full_name: told("Ana Silva"),
        title: told("bridge engineer"),
        organization: told("WSP"),
        reason: told("your talk made me curious"),
        said: told("start with models"),
        times: told("Monday\nTuesday"),
        ..DraftFacts::default()
    }
}

fn words_of(text: &str) -> Vec<String> {
    words(text).iter().map(|word| fold(word.text)).collect()
}

/// A transcript, and who of its voices is oneself.
pub(super) fn transcript(bytes: &[u8]) {
    let Ok(reading) = read_transcript(bytes.to_vec()) else { return };
    let voices = speakers(&reading.turns);
    let _ = guess_me(&voices, "Mira Kovač", "Ana Silva", &words_of);
}

/// An archive that is to be restored: read, compared with nothing, and written again.
pub(super) fn archive(bytes: &[u8]) {
    if is_database(bytes) {
        return;
    }
    match Archive::read(bytes) {
        Ok(archive) => {
            let _ = (archive.edits_from(Vec::new()), archive.differences(&archive), archive.is_empty());
            assert_eq!(
                Archive::read(&archive.to_bytes()).map(drop).ok(),
                Some(()),
                "an archive that was read can be written and read again"
            );
        }
        Err(error) => drop(error.to_string()),
    }
}

/// A template of one's own: checked, and filled with facts and with none.
pub(super) fn template(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (subject, body) = text.split_once('\n').unwrap_or(("", &text));
    for part in [TemplateText { subject, body }, TemplateText { subject: "", body: &text }] {
        if let Err((_, fault)) = check_template(part) {
            let _ = (fault.shown_in(part.subject), fault.shown_in(part.body));
        }
        let _ = (fill_template(part, &known()), fill_template(part, &DraftFacts::default()));
    }
}

/// A text as the coach reads it, as one of the kinds of texts that there are.
pub(super) fn review(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let channel = Channel::ALL[bytes.len() % Channel::ALL.len()];
    let profile = match bytes.len() / Channel::ALL.len() % 5 {
        0 => Profile::Outreach { channel, tier: Tier::Basic },
        1 => Profile::FollowUp { channel },
        2 => Profile::Reply { channel },
        3 => Profile::ThankYou,
        _ => Profile::Question,
    };
    let named = |name: &str| Some(name.to_owned());
    let facts = Facts {
        name: named("Ana Silva"),
        organization: named("WSP"),
        own_name: named("Mira Kovač"),
        unnamed: vec!["Maria Reyes".to_owned()],
        zones: named("Lisbon and Lima"),
        ..Facts::default()
    };
    let count = text.chars().count();
    for remark in review_with_preview(&text, &profile, &facts).remarks {
        assert!(remark.start <= remark.end && remark.end <= count, "{} stands outside of the text", remark.rule);
    }
    let _ = (every_remark(&text, &profile, &facts), weighed_terms(&text));
}

/// A draft that somebody changed: told in another tone, filled anew, and taken apart as words about oneself.
pub(super) fn draft(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let facts = known();
    for purpose in Purpose::ALL {
        let used = (outreach::Channel::Email, *purpose);
        for tone in other_tones(&text, used, &facts) {
            let _ = outreach::retold(&text, tone, used, &facts);
        }
    }
    let _ = (refill(&text, &DraftFacts::default(), &facts), PitchParts::of(&text), Pitch::measure(&text), pitch_remarks(&text));
    let _ = giving_ideas(&text, &text);
}

/// A pasted list of questions or of anything else.
pub(super) fn list(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines = split_lines(&text);
    let _ = fields_of(lines.iter().map(String::as_str));
    for line in lines.iter().take(50) {
        let _ = cue(line);
    }
}

/// A note of a conversation: its marks, and what two pages made of it.
pub(super) fn note(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = (marked_lines(&text).count(), said_lines(&text).count(), is_quote(&text, "bridges"), without_confided(&text));
    let _ = (given_words(&text, "Ana", |line| vec![line]).len(), questions_left_open(&text, "Ana"));
    let middle = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let (one, other) = text.split_at(middle);
    let _ = (merge_notes(one, other), merge_onto(one, &text, other), merge_onto("", one, other));
}

/// What is typed into a search, and the texts among which it looks.
pub(super) fn search(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = (query_terms(&text), search_tokens(&text), count_words(&text), phrases(&text), stem(&text));
    let (name, rest) = text.split_once('\n').unwrap_or(("Ana Silva", &text));
    if let Some(place) = find_name(rest, name) {
        assert_ne!(rest.get(place), None, "a name stands outside of the text");
    }
    let offsets = CharOffsets::new(&text);
    let last = sentences(&text).len() + offsets.at(text.len());
    let said = [Utterance { voice: 0, text: name }, Utterance { voice: last % 2, text: rest }];
    let _ = vocabulary(&said, &[], Names::default());
}
