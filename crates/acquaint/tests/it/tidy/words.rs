//! The catalogue of words: none from the list of words that we do not use, and no sentence over 25 words.

use super::File;

pub(super) const CATALOGUE: &str = "crates/acquaint/words/en/";
const LONGEST: usize = 25;
/// Words of the trade or of blame, in small letters; a plural counts too.
const BANNED: [&str; 10] = ["crm", "pipeline", "prospect", "sync", "syncing", "tenant", "vcard", "instance", "overdue", "failed"];
/// What follows "lead" where it is a verb; anything else makes it a noun, and people are no leads.
const VERB: [&str; 14] =
    ["to", "up", "into", "on", "back", "away", "you", "them", "us", "me", "somebody", "someone", "nowhere", "somewhere"];

/// Messages that use a word we do not use, or a sentence too long to take in.
pub(super) fn unplain(files: &[File]) -> Vec<String> {
    let catalogue: Vec<&File> = files.iter().filter(|file| file.is_in(CATALOGUE) && file.kind() == "ftl").collect();
    let mut offences = Vec::new();
    if catalogue.is_empty() {
        offences.push(format!("{CATALOGUE}: there are no words at all"));
    }
    for file in catalogue {
        for (line, sentence) in sentences(&file.text) {
            let place = format!("{}:{line}", file.path);
            offences.extend(banned(&sentence).map(|word| format!("{place}: find a plainer word than “{word}”: {sentence}")));
            let length = words(&sentence).count();
            if length > LONGEST {
                offences.push(format!("{place}: {length} words, {LONGEST} is the end: {sentence}"));
            }
        }
    }
    offences
}

// The sentences of every message, with the line on which the message or the variant begins.
pub(super) fn sentences(catalogue: &str) -> Vec<(usize, String)> {
    let mut passages: Vec<(usize, String)> = Vec::new();
    for (at, line) in catalogue.lines().enumerate() {
        let (opens, text) = spoken(line);
        if opens {
            passages.push((at + 1, String::new()));
        }
        if let Some((_, passage)) = passages.last_mut() {
            passage.push(' ');
            passage.push_str(text);
        }
    }
    let cut = |(line, passage): (usize, String)| cut(&without_placeables(&passage)).into_iter().map(move |sentence| (line, sentence));
    passages.into_iter().flat_map(cut).filter(|(_, sentence)| !sentence.is_empty()).collect()
}

// The part of a line that people read, and whether a new passage starts with it.
fn spoken(line: &str) -> (bool, &str) {
    let text = line.trim();
    let continued = line.starts_with(' ');
    if text.is_empty() || text.starts_with('#') || text.starts_with('}') || text.ends_with("->") {
        return (true, "");
    }
    if let Some(variant) = text.strip_prefix("*[").or_else(|| text.strip_prefix('[')) {
        return (true, variant.split_once(']').map_or("", |(_, value)| value));
    }
    if continued && !text.starts_with('.') {
        return (false, text);
    }
    (true, text.split_once('=').map_or("", |(_, value)| value))
}

// What stands in braces is a name or a number when the page is shown: one word.
fn without_placeables(passage: &str) -> String {
    let mut depth = 0_usize;
    let mut text = String::new();
    for sign in passage.chars() {
        match sign {
            '{' => {
                depth += 1;
                text.push('N');
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => text.push(sign),
            _ => {}
        }
    }
    text
}

fn cut(passage: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut signs = passage.chars().peekable();
    while let Some(sign) = signs.next() {
        let ends = matches!(sign, '.' | '?' | '!') && signs.peek().is_none_or(|next| next.is_whitespace());
        sentences.iter_mut().next_back().into_iter().for_each(|sentence| sentence.push(sign));
        if ends {
            sentences.push(String::new());
        }
    }
    sentences.iter().map(|sentence| sentence.trim().to_owned()).collect()
}

pub(super) fn words(sentence: &str) -> impl Iterator<Item = String> {
    let bare = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    sentence.split_whitespace().map(bare).filter(|word| !word.is_empty())
}

fn banned(sentence: &str) -> impl Iterator<Item = String> {
    let words: Vec<String> = words(sentence).flat_map(|word| word.split('-').map(str::to_owned).collect::<Vec<_>>()).collect();
    let bad = |(at, word): (usize, &String)| {
        let single = word.strip_suffix('s').unwrap_or(word);
        let next = words.get(at + 1).map_or("", String::as_str);
        (BANNED.contains(&word.as_str()) || BANNED.contains(&single) || (single == "lead" && !VERB.contains(&next))).then(|| word.clone())
    };
    words.iter().enumerate().filter_map(bad).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(catalogue: &str, offences: usize) {
        let found = unplain(&[File::new(&format!("{CATALOGUE}a.ftl"), catalogue)]);
        assert_eq!(found.len(), offences, "{found:?}");
    }

    #[test]
    fn every_word_that_we_do_not_use_is_reported() {
        for word in BANNED {
            check(&format!("a = You have one {} here.", word.to_uppercase()), 1);
        }
        check("a = Bring your vCards.", 1);
        check("a = For instance, this.", 1);
        check("a =\n    .label = The pipeline", 1);
        check("a = { $n ->\n    [one] One prospect\n   *[other] Many prospects\n}", 2);
    }

    #[test]
    fn a_lead_is_reported_and_leading_somewhere_is_not() {
        check("a = Three new leads.", 1);
        check("a = Add a lead", 1);
        check("a = This may lead to another talk.", 0);
    }

    #[test]
    fn names_comments_and_ordinary_words_are_not() {
        check("# No pipeline here.\nsync-button = Bring both together\nb = { $instance } is asynchronous.", 0);
    }

    #[test]
    fn a_sentence_of_26_words_is_reported_and_one_of_25_is_not() {
        let long = |count: usize| vec!["word"; count].join(" ");
        check(&format!("a = {}.", long(26)), 1);
        check(&format!("a = {}.", long(25)), 0);
        check(&format!("a =\n    {}\n    {}.", long(13), long(13)), 1);
        check(&format!("a = {}. {}?\nb = {}", long(20), long(20), long(20)), 0);
        check(&format!("a = {} {{ $name }}.", long(25)), 1);
    }

    #[test]
    fn an_empty_catalogue_is_reported() {
        assert_eq!(unplain(&[]).len(), 1);
    }
}
