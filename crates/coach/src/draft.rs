//! A text as rules see it: words written out, grouped in sentences, each in its part of the letter.
//!
//! Quoted mail below a reply is left out altogether. Nothing here judges; it only lays out.

use std::ops::Range;

use acquaint_text::{CharOffsets, Word, count_words, fold, sentences, stem, words};

use crate::contractions::{written_out, written_out_before};

/// A text, laid out once for all rules.
#[derive(Debug, Clone)]
pub(crate) struct Draft<'a> {
    pub(crate) text: &'a str,
    pub(crate) offsets: CharOffsets<'a>,
    /// Words as a reader counts them, in the whole text.
    pub(crate) words: usize,
    pub(crate) tokens: Vec<Token>,
    pub(crate) lines: Vec<Line>,
}

/// One word as rules see it; a contraction gives two, both at the place of the contraction.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) folded: String,
    pub(crate) word: u64,
    pub(crate) stem: u64,
    pub(crate) span: Range<usize>,
    /// Written with a capital where small letters would do, so probably a name.
    pub(crate) name: bool,
    /// Its value if it is a number.
    pub(crate) number: Option<u32>,
    /// What stands between this word and the one before.
    pub(crate) after: Mark,
    /// Whether it turns what follows into its opposite.
    pub(crate) denies: bool,
}

/// The strongest sign between two words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    Space,
    Comma,
    Colon,
}

/// One sentence, or a line that stands alone.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) span: Range<usize>,
    /// Its words in the draft's tokens.
    pub(crate) tokens: Range<usize>,
    pub(crate) question: bool,
    pub(crate) part: Part,
}

/// The part of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Subject,
    Greeting,
    Body,
    /// The closing words and the signature.
    Closing,
}

/// The number that stands for a word, so that rules compare numbers instead of letters (FNV-1a).
pub(crate) fn key(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl<'a> Draft<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let own = text.get(..quoted_from(text)).unwrap_or(text);
        let mut draft = Self { text: own, offsets: CharOffsets::new(text), words: count_words(own), tokens: Vec::new(), lines: Vec::new() };
        for sentence in sentences(own) {
            if sentence.text.starts_with('>') {
                continue;
            }
            let first = draft.tokens.len();
            draft.push_tokens(sentence.text, sentence.span.start);
            let question = sentence.text.trim_end_matches(['"', '”', ')', '\'', '!', ' ']).ends_with('?');
            let tokens = first..draft.tokens.len();
            draft.lines.push(Line { span: sentence.span, tokens, question, part: Part::Body });
        }
        draft.find_parts();
        draft
    }

    /// The words of a line.
    pub(crate) fn tokens_of(&self, line: &Line) -> &[Token] {
        self.tokens.get(line.tokens.clone()).unwrap_or_default()
    }

    /// The lines of the letter itself, without subject, greeting and signature.
    pub(crate) fn body(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.part == Part::Body)
    }

    /// Words of the letter itself, as a reader counts them.
    pub(crate) fn body_words(&self) -> usize {
        self.body().filter_map(|line| self.text.get(line.span.clone())).map(count_words).sum()
    }

    /// The place where the letter itself begins and ends, in bytes.
    pub(crate) fn body_span(&self) -> Range<usize> {
        let start = self.body().next().map_or(0, |line| line.span.start);
        start..self.body().last().map_or(start, |line| line.span.end)
    }

    /// The place of some words, in bytes.
    pub(crate) fn span(&self, tokens: Range<usize>) -> Range<usize> {
        let words = self.tokens.get(tokens).unwrap_or_default();
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => 0..0,
        }
    }

    /// The same text with "she works" read as "you work", for a note about a third person.
    pub(crate) fn about_third_person(&self) -> Self {
        let mut turned = self.clone();
        let mut subject = false;
        let next: Vec<String> = self.tokens.iter().skip(1).map(|token| token.folded.clone()).chain([String::new()]).collect();
        for (turning, next) in turned.tokens.iter_mut().zip(&next) {
            let doing =
                matches!(next.as_str(), "used" | "who" | "went" | "left" | "moved" | "works" | "runs" | "is" | "was" | "has" | "worked");
            let word = match turning.folded.as_str() {
                "she" | "he" | "they" | "him" | "them" => "you",
                "her" | "his" | "their" => "your",
                "is" if subject => "are",
                "was" if subject => "were",
                "has" if subject => "have",
                other if subject => other.strip_suffix('s').unwrap_or(other),
                _ if turning.name && doing => "you",
                _ => {
                    subject = turning.name;
                    continue;
                }
            };
            subject = word == "you";
            *turning = token(word, turning.span.clone(), turning.name, turning.after);
        }
        turned
    }

    fn push_tokens(&mut self, text: &str, offset: usize) {
        let found = words(text);
        let shouting = found.len() > 3 && !text.chars().any(char::is_lowercase);
        let mut end = 0;
        for (index, word) in found.iter().enumerate() {
            let after = mark_in(text.get(end..word.span.start).unwrap_or_default());
            end = word.span.end;
            let folded = fold(word.text);
            let next = found.get(index + 1).map(|next| fold(next.text)).unwrap_or_default();
            let first = index == 0 || after == Mark::Colon;
            let name = !shouting && is_name(word, first, &folded);
            let span = offset + word.span.start..offset + word.span.end;
            let long = written_out_before(&folded, &next).map(str::to_owned).or_else(|| written_out(&folded));
            let parts = long.unwrap_or(folded);
            for (nth, part) in parts.split(' ').flat_map(split_number).enumerate() {
                let after = if nth == 0 { after } else { Mark::Space };
                self.tokens.push(token(part, span.clone(), name, after));
            }
        }
    }

    fn find_parts(&mut self) {
        let starts: Vec<(String, usize)> = self
            .lines
            .iter()
            .map(|line| (self.tokens_of(line).first().map(|t| t.folded.clone()).unwrap_or_default(), line.tokens.len()))
            .collect();
        let count = starts.len();
        let mut closing = false;
        for (index, (line, (first, length))) in self.lines.iter_mut().zip(&starts).enumerate() {
            let text = self.text.get(line.span.clone()).unwrap_or_default();
            let alone = stands_alone(self.text, &line.span) || index + 2 >= count && *length <= 4;
            closing |= index > 0 && count - index <= 8 && *length <= 5 && alone && closes(first, text);
            line.part = match first.as_str() {
                _ if closing => Part::Closing,
                "subject" if index == 0 => Part::Subject,
                _ if index < 3 && *length <= 7 && greets(first) && !line.question => Part::Greeting,
                _ => Part::Body,
            };
        }
        if let Some(last) = self.lines.last_mut().filter(|line| count > 2 && line.tokens.len() <= 3 && !line.question) {
            let text = self.text.get(last.span.clone()).unwrap_or_default();
            if !text.ends_with(['.', '!']) {
                last.part = Part::Closing;
            }
        }
    }
}

fn token(part: &str, span: Range<usize>, name: bool, after: Mark) -> Token {
    let part = part.replace("isation", "ization");
    let number = number(&part);
    let stem = key(&stem(&part));
    let denies = matches!(part.as_str(), "not" | "never" | "no" | "nor" | "without");
    Token { word: key(&part), stem, span, name, number, after, denies, folded: part }
}

/// "20min" as "20" and "min".
fn split_number(part: &str) -> Vec<&str> {
    let at = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    match part.split_at_checked(at) {
        Some((digits, "min" | "mins" | "m" | "minutes" | "minute")) if !digits.is_empty() => vec![digits, "minutes"],
        Some((digits, "h" | "hr" | "hrs" | "hour")) if !digits.is_empty() => vec![digits, "hour"],
        _ => vec![part],
    }
}

/// The value of a number in digits or as a word.
fn number(word: &str) -> Option<u32> {
    const SMALL: &[(&str, u32)] = &[
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("twelve", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("forty five", 45),
        ("fifty", 50),
        ("sixty", 60),
        ("ninety", 90),
    ];
    word.parse().ok().or_else(|| SMALL.iter().find(|(name, _)| *name == word).map(|(_, value)| *value))
}

/// Words with a capital that name no person and no place of work.
const NEVER_NAMES: &str = "i ok okay cv hr pm am hi hello dear linkedin zoom monday tuesday wednesday thursday friday saturday sunday \
    english january february march april may june july august september october november december sir madam mr mrs \
    ms dr easter christmas";

fn is_name(word: &Word<'_>, first: bool, folded: &str) -> bool {
    let capital = word.text.starts_with(char::is_uppercase);
    let acronym = word.text.chars().count() > 1 && word.text.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&');
    let bare = folded.split('\'').next().unwrap_or_default();
    capital && (!first || acronym) && NEVER_NAMES.split(' ').all(|word| word != bare)
}

fn mark_in(gap: &str) -> Mark {
    if gap.contains([':', ';', '–', '—', '(', ')']) || gap.contains(" -") || gap.contains("--") {
        Mark::Colon
    } else if gap.contains(',') {
        Mark::Comma
    } else {
        Mark::Space
    }
}

fn greets(first: &str) -> bool {
    matches!(first, "hi" | "hello" | "hey" | "dear" | "good" | "greetings" | "hiya" | "respected" | "hola" | "bonjour")
}

fn closes(first: &str, text: &str) -> bool {
    let closing = matches!(
        first,
        "best"
            | "kind"
            | "warm"
            | "warmly"
            | "warmest"
            | "regards"
            | "sincerely"
            | "yours"
            | "cheers"
            | "thanks"
            | "thank"
            | "respectfully"
            | "with"
            | "cordially"
            | "gratefully"
            | "many"
            | "kindest"
            | "all"
            | "take"
    );
    let sign = text.trim_start().starts_with("--");
    sign || closing && !text.ends_with('?') && (text.ends_with([',', '!', '.']) || !text.contains('.'))
}

/// Whether a sentence has its line to itself.
fn stands_alone(text: &str, span: &Range<usize>) -> bool {
    let before = text.get(..span.start).unwrap_or_default().trim_end_matches([' ', '\t']);
    let after = text.get(span.end..).unwrap_or_default().trim_start_matches([' ', '\t', ',', '\r']);
    before.ends_with('\n') && (after.is_empty() || after.starts_with('\n'))
}

/// Where mail that is being answered begins: a line "On ... wrote:" or an original message.
fn quoted_from(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        let answered = trimmed.starts_with("On ") && trimmed.ends_with("wrote:");
        if at > 0 && (answered || trimmed.starts_with("-----Original Message") || trimmed.starts_with("-------- Forwarded")) {
            return at;
        }
        at += line.len();
    }
    text.len()
}
