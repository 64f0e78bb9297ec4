//! How words that people typed stand in the middle of a sentence that a draft says.
//!
//! No rule can know every name. So a capital letter goes only where the word is known never to be one; else it stays.

/// Beginnings that the draft says itself: people often write the whole sentence that they were asked to finish.
const BEGINNINGS: [&str; 10] = [
    "i am writing to you because ",
    "i'm writing to you because ",
    "i would like to talk with you because ",
    "i would like to talk to you because ",
    "i thought of you because ",
    "because ",
    "i am ",
    "i'm ",
    "i’m ",
    "my name is ",
];

/// A fact without the beginning of the sentence that it completes.
pub(super) fn completing(fact: &str) -> String {
    let mut rest = sentence(fact);
    while let Some(begin) = BEGINNINGS.iter().find(|begin| rest.to_lowercase().starts_with(*begin)) {
        rest = rest.chars().skip(begin.chars().count()).collect();
    }
    rest
}

/// Who somebody is, completing "I am …": "a nurse". Or a whole sentence of their own: "I was a bookkeeper".
pub(super) fn who_one_is(introduction: &str) -> String {
    let words = completing(introduction);
    if is_sentence_of_oneself(&words) { with_first(&words, true) } else { small_at_first(&words) }
}

/// Whether words tell of the writer in a sentence of their own, such as "I was a bookkeeper" or "I've taught".
pub(super) fn is_sentence_of_oneself(words: &str) -> bool {
    first_word(words).eq_ignore_ascii_case("i") && words.len() > 1
}

/// First words that are never a name.
const SMALL: [&str; 58] = [
    "A",
    "After",
    "An",
    "As",
    "At",
    "Before",
    "Being",
    "Both",
    "During",
    "Everybody",
    "Everyone",
    "For",
    "From",
    "He",
    "Her",
    "His",
    "How",
    "If",
    "In",
    "It",
    "Last",
    "Many",
    "My",
    "On",
    "One",
    "Our",
    "People",
    "Recently",
    "Several",
    "She",
    "Since",
    "Some",
    "Somebody",
    "Someone",
    "That",
    "The",
    "Their",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Through",
    "Two",
    "We",
    "What",
    "When",
    "Where",
    "Whether",
    "Which",
    "While",
    "Who",
    "Why",
    "With",
    "Working",
    "Yesterday",
    "You",
    "Your",
];

/// Words as they stand in the middle of a sentence: "You talked about …" becomes "you talked about …", and "Ana" stays.
pub(super) fn small_at_first(words: &str) -> String {
    if SMALL.contains(&first_word(words)) { with_first(words, false) } else { words.to_owned() }
}

/// Endings of fields of work and of words about them. No name of a person or place that is at all common has one of them in
/// a word of eight letters or more.
const OF_FIELDS: [&str; 16] =
    ["mental", "ical", "tional", "cial", "tural", "ment", "tion", "sion", "ics", "logy", "graphy", "ture", "nance", "care", "work", "ware"];
/// Words in "-ing" that are names.
const NAMES_IN_ING: [&str; 8] = ["Beijing", "Boeing", "Chongqing", "Darjeeling", "Kunming", "Nanjing", "Reading", "Wyoming"];
/// How an aside begins that tells of the writer and not of the topic.
const ASIDES: [&str; 22] = [
    "after", "although", "and i", "as i", "as a", "because", "before", "being", "but", "coming", "ever", "having", "i", "maybe", "now",
    "perhaps", "since", "so", "though", "when i", "where i", "while",
];

/// What one is curious about, completing "I am finding out about …": "Environmental consulting, after years as a bookkeeper"
/// becomes "environmental consulting". "Design, cities and water" stays whole.
pub(super) fn topic(typed: &str) -> String {
    let words = sentence(typed);
    let of_oneself = |rest: &str| {
        let rest = rest.trim_start().to_lowercase().replace('’', "'");
        ASIDES.iter().any(|aside| rest.strip_prefix(aside).is_some_and(|after| after.starts_with([' ', '\''])))
    };
    let cut = words.char_indices().find(|(at, sign)| matches!(sign, ',' | '.' | ';') && of_oneself(&words[at + 1..]));
    let words = sentence(cut.map_or(words.as_str(), |(at, _)| &words[..at]));
    let first = first_word(&words);
    let next = words[first.len()..].trim_start();
    let titled = next.starts_with(char::is_uppercase);
    let plain = first.chars().skip(1).all(char::is_lowercase);
    let by_ending = plain && first.chars().count() >= 7 && !titled && OF_FIELDS.iter().any(|ending| first.ends_with(ending));
    let doing = plain && first.ends_with("ing") && first.chars().count() > 5 && !NAMES_IN_ING.contains(&first);
    if by_ending || doing { with_first(&words, false) } else { small_at_first(&words) }
}

/// The article before what somebody works as: "an" for "environmental consultant". None where it has one, and where it may
/// be said without: "Head of Design", "CEO", "nursing".
pub(super) fn article(title: &str) -> Option<&'static str> {
    const SAID_WITHOUT: [&str; 17] = [
        "a",
        "an",
        "the",
        "my",
        "acting",
        "chief",
        "co-founder",
        "deputy",
        "founder",
        "general",
        "head",
        "interim",
        "managing",
        "owner",
        "president",
        "vice",
        "vp",
    ];
    const WHO: [&str; 15] =
        ["er", "or", "ist", "yst", "ant", "ent", "ian", "man", "woman", "nurse", "clerk", "coach", "chef", "pilot", "surgeon"];
    let lower = title.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let (first, last) = (words.first()?, words.last()?);
    let more =
        title.contains([',', '/', '|', '(', '&', '@', ';', '–']) || words.iter().any(|word| matches!(*word, "of" | "at" | "and" | "-"));
    let who = WHO.iter().any(|ending| last.ends_with(ending)) && !last.ends_with("ment");
    if more || !who || SAID_WITHOUT.contains(first) {
        return None;
    }
    let letters = title.split_whitespace().next().is_some_and(|word| word.len() > 1 && word.chars().all(char::is_uppercase));
    let vowel = if letters { first.starts_with(|sign| "aefhilmnorsx".contains(sign)) } else { sounds_open(first) };
    Some(if vowel { "an" } else { "a" })
}

/// Whether a word begins with a vowel as it is said: "hour", not "user".
fn sounds_open(word: &str) -> bool {
    let said = |beginnings: &[&str]| beginnings.iter().any(|begin| word.starts_with(begin));
    said(&["hono", "hour", "heir"])
        || (word.starts_with(['a', 'e', 'i', 'o', 'u']) && !said(&["uni", "use", "usa", "uti", "eu", "one-", "ux"]))
}

/// The first word, without what an apostrophe adds to it.
fn first_word(words: &str) -> &str {
    words.split([' ', '\'', '’', ',']).next().unwrap_or(words)
}

fn with_first(words: &str, large: bool) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if large => first.to_uppercase().chain(letters).collect(),
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// How the two know each other, so that it stands in a sentence: "met at the fair" after "We", or a whole sentence that
/// begins with "We" or "I". Empty where the words make neither.
pub(super) fn as_known(how_met: &str) -> String {
    let words = sentence(how_met);
    let lower = words.to_lowercase();
    if lower.starts_with("met ") {
        with_first(&words, false)
    } else if lower.starts_with("we ") || lower.starts_with("i ") {
        with_first(&words, true)
    } else {
        String::new()
    }
}

/// The words in one line, without the stop at their end that the draft sets itself.
pub(super) fn sentence(words: &str) -> String {
    one_line(words).trim_end_matches(['.', ',', ';', ' ']).to_owned()
}

pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(said: impl Into<Option<&'static str>>, expected: impl Into<Option<&'static str>>) {
        assert_eq!(said.into(), expected.into());
    }

    #[track_caller]
    fn about(typed: &str, expected: &str) {
        assert_eq!(topic(typed), expected);
    }

    #[test]
    fn a_topic_begins_small_where_its_first_word_is_no_name() {
        about("Environmental consulting in Canada", "environmental consulting in Canada");
        about("Nursing", "nursing");
        about("Management", "management");
        about("How nurses work", "how nurses work");
        about("Teaching German", "teaching German");
    }

    #[test]
    fn a_topic_that_may_be_a_name_stays_as_it_is() {
        for typed in ["Berlin", "Beijing trade", "UX research", "iOS", "Environmental Consulting", "Boeing", "Clement Street", "Law"] {
            about(typed, typed);
        }
    }

    #[test]
    fn an_aside_about_the_writer_is_left_out_and_a_list_stays() {
        about("Environmental consulting in Canada, after years as a bookkeeper", "environmental consulting in Canada");
        about("nursing, but I worry about nights", "nursing");
        about("Nursing. I'm a bookkeeper now", "nursing");
        about("design, cities and water", "design, cities and water");
        about("law, insurance, afterlife", "law, insurance, afterlife");
    }

    #[test]
    fn a_reason_begins_small_unless_with_a_name() {
        assert_eq!(small_at_first("You talked about soil"), "you talked about soil");
        assert_eq!(small_at_first("You've changed fields"), "you've changed fields");
        assert_eq!(small_at_first("Xiaoming told me of you"), "Xiaoming told me of you");
        assert_eq!(small_at_first("I liked your talk"), "I liked your talk");
    }

    #[test]
    fn a_whole_sentence_about_oneself_is_kept_as_one() {
        assert_eq!(who_one_is("i was a bookkeeper."), "I was a bookkeeper");
        assert_eq!(who_one_is("I’ve been a bookkeeper"), "I’ve been a bookkeeper");
        assert_eq!(who_one_is("My name is Mei and I was a bookkeeper"), "Mei and I was a bookkeeper");
        assert_eq!(who_one_is("A bookkeeper"), "a bookkeeper");
        assert!(!is_sentence_of_oneself("IT engineer") && !is_sentence_of_oneself("a nurse"));
    }

    #[test]
    fn what_somebody_works_as_has_its_article() {
        check(article("environmental consultant"), "an");
        check(article("Bridge Engineer"), "a");
        check(article("HR Manager"), "an");
        check(article("UX researcher"), "a");
        check(article("user researcher"), "a");
        for title in ["Head of Design", "CEO", "nursing", "a nurse", "Engineer, Manager", "Management", "Chief Financial Officer", ""] {
            check(article(title), None);
        }
    }
}
