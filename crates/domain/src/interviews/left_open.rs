//! What one still wanted to know after a talk, as questions for the next talk with the same person.
//!
//! It reads English only. Whoever writes "how long a permit takes" means a question; whoever writes "Read the harbour plan"
//! means a thing to do. What is no question, and cannot be said as one without guessing, is left out.

use super::said_lines;

/// Words with which a question begins that cannot be answered with yes or no.
const ASKING: [&str; 9] = ["how", "what", "which", "who", "whom", "whose", "where", "when", "why"];
/// Verbs that stand before the one who does something, where something is asked.
const VERBS: [&str; 27] = [
    "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "shall", "may", "might", "must", "has",
    "have", "had", "isn't", "aren't", "doesn't", "don't", "didn't", "can't", "wouldn't", "won't",
];
/// Who does something, as it stands after such a verb.
const DOERS: [&str; 18] = [
    "you", "they", "she", "he", "it", "we", "i", "there", "people", "anybody", "anyone", "somebody", "someone", "most", "many", "all",
    "your", "their",
];
/// Who does something where one asks oneself.
const ONESELF: [&str; 6] = ["i", "me", "my", "myself", "we", "our"];
/// Words behind which only the question itself counts. A longer one stands before a shorter one that begins it.
const BEFORE_IT: [&str; 22] = [
    "i would still like to know",
    "i would like to know",
    "i'd still like to know",
    "i'd like to know",
    "i still want to know",
    "i want to know",
    "i still don't know",
    "i don't know",
    "i still wonder",
    "i wonder",
    "i would like to ask",
    "i am not sure",
    "i'm not sure",
    "still not sure",
    "not sure",
    "still unclear",
    "unclear",
    "find out",
    "next time ask",
    "ask her",
    "ask him",
    "ask them",
];
/// As many words has a thing that one wants to hear more about.
const THING_AT_MOST: usize = 6;
/// Before so many words the verb of a question stands.
const VERB_AT_MOST: usize = 6;
/// How long a question can be that somebody says aloud.
const LETTERS_AT_MOST: usize = 240;

/// So many questions of one talk are read; a next talk holds fewer.
const READ_AT_MOST: usize = 40;

/// The questions in what somebody still wanted to know, in their order, each once. Lines that were said in confidence, promises and names
/// are none. `name` is how the other one is called, for "Ask Ana about …".
#[must_use]
pub fn questions_left_open(text: &str, name: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let asked = said_lines(text).flat_map(sentences).filter_map(|said| as_question(said, name));
    for question in asked.filter(|question| question.chars().count() <= LETTERS_AT_MOST) {
        if found.len() < READ_AT_MOST && !found.iter().any(|known| known.to_lowercase() == question.to_lowercase()) {
            found.push(question);
        }
    }
    found
}

/// Words before a name, whose stop ends no sentence.
const TITLES: [&str; 7] = ["dr", "mr", "mrs", "ms", "mx", "prof", "st"];

/// The sentences of a line. A stop inside a word or a number ends none, nor does that of a title.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let ends = |(at, sign): (usize, char)| {
            let after = at + sign.len_utf8();
            if sign == '.' && is_title(&rest[..at]) {
                return None;
            }
            (matches!(sign, '.' | '?' | '!' | ';') && rest[after..].chars().next().is_none_or(char::is_whitespace)).then_some(after)
        };
        let end = rest.char_indices().find_map(ends).unwrap_or(rest.len());
        let (sentence, left) = rest.split_at(end);
        rest = left;
        (!sentence.is_empty()).then_some(sentence)
    })
}

/// Whether the last word of a text is one that stands before a name.
fn is_title(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    TITLES.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// A sentence as a question; nothing where it asks nothing.
fn as_question(sentence: &str, name: &str) -> Option<String> {
    let sentence = sentence.trim_start_matches(|c: char| c.is_whitespace() || "-*•–>".contains(c)).trim_end();
    let asks = sentence.ends_with('?');
    let said = sentence.trim_end_matches(['?', '.', '!', ';', ',', ' ']);
    let said = without_lead(said, name);
    let words: Vec<String> = said.split_whitespace().map(plain).collect();
    if is_to_oneself(said) {
        return None;
    }
    let first = words.first()?.as_str();
    if ASKING.contains(&first) {
        let direct = asks || is_direct(&words);
        return Some(if direct { format!("{}?", capital(said)) } else { told(said) });
    }
    match first {
        "whether" => Some(told(said)),
        "if" => Some(told(&format!("whether{}", said.get(2..).unwrap_or_default()))),
        "about" if words.len() > 1 => Some(format!("Could you tell me more {}?", small(said))),
        "more" if words.len() > 2 && words.get(1).is_some_and(|word| word == "about") => {
            Some(format!("Could you tell me {}?", small(said)))
        }
        _ if asks => Some(format!("{}?", capital(said))),
        _ if VERBS.contains(&first) && words.get(1).is_some_and(|word| DOERS.contains(&word.as_str())) => {
            Some(format!("{}?", capital(said)))
        }
        "the" | "a" | "an" if is_thing(&words) => Some(format!("Could you tell me more about {}?", small(said))),
        _ => None,
    }
}

/// Whether one asks oneself: "Do I want this?", and neither "How would you begin if I had no degree?" nor "What should I read?". What
/// stands before a colon asks nothing.
fn is_to_oneself(said: &str) -> bool {
    let asked = said.rsplit(':').next().unwrap_or(said);
    let words: Vec<String> = asked.split_whitespace().map(plain).collect();
    let mut whole = words.iter().map(|word| word.split('\'').next().unwrap_or(word));
    let addressed = whole.clone().any(|word| matches!(word, "you" | "your" | "yours" | "yourself"));
    let doer = whole.find(|word| ONESELF.contains(word) || begins_doer(word));
    !addressed && !seeks_advice(&words) && doer.is_some_and(|word| ONESELF.contains(&word))
}

/// Whether one asks for advice with "I": "Where can I learn that?", "How do I get a licence?".
fn seeks_advice(words: &[String]) -> bool {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    match word(0) {
        "how" | "where" if word(1) == "do" => true,
        "what" | "how" | "where" | "which" | "when" | "who" | "whom" => {
            words.iter().take(4).skip(1).any(|word| matches!(word.as_str(), "should" | "can" | "could"))
        }
        _ => false,
    }
}

/// Whether one who does something begins with this word.
fn begins_doer(word: &str) -> bool {
    DOERS.contains(&word) || matches!(word, "the" | "a" | "an" | "this" | "that" | "these" | "those" | "her" | "his")
}

/// What is left of a sentence behind "I wonder", "ask her" and the like, if a question stands there.
fn without_lead<'a>(said: &'a str, name: &str) -> &'a str {
    let own = (!name.is_empty()).then(|| format!("ask {name}"));
    let leads = BEFORE_IT.iter().copied().chain(own.as_deref());
    let behind = |lead: &str| {
        let (before, rest) = (said.get(..lead.len())?, said.get(lead.len()..)?);
        let rest = rest.strip_prefix([' ', ':', ','])?.trim_start_matches([' ', ':', ',', '–']);
        let first = plain(rest.split_whitespace().next()?);
        let asks = ASKING.contains(&first.as_str()) || matches!(first.as_str(), "whether" | "if" | "about" | "more");
        (plain_quotes(before).eq_ignore_ascii_case(&plain_quotes(lead)) && asks).then_some(rest)
    };
    // A curly apostrophe is longer than a straight one, so both spellings are tried.
    leads.into_iter().find_map(|lead| behind(lead).or_else(|| behind(&lead.replace('\'', "’")))).unwrap_or(said)
}

/// Whether a verb stands before the one who does something: "how long does it take", and not "how long it takes".
fn is_direct(words: &[String]) -> bool {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let Some(at) = words.iter().take(VERB_AT_MOST).position(|word| VERBS.contains(&word.as_str())) else {
        return word(0) == "who" && words.len() > 1 && !begins_doer(word(1));
    };
    let meanwhile = words.iter().take(at).skip(1).any(|word| begins_doer(word));
    !meanwhile && (at == 1 || matches!(word(at), "do" | "does" | "did") || begins_doer(word(at + 1)))
}

/// Whether it names a thing and tells nothing: "the licence", "the licence for pilots".
fn is_thing(words: &[String]) -> bool {
    let joined = |word: &String| matches!(word.as_str(), "of" | "for" | "in" | "at" | "with" | "to" | "on" | "about" | "behind");
    words.len() == 2 || (4..=THING_AT_MOST).contains(&words.len()) && joined(&words[2])
}

fn told(said: &str) -> String {
    format!("Could you tell me {}?", small(said))
}

fn plain(word: &str) -> String {
    plain_quotes(word).trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

fn plain_quotes(text: &str) -> String {
    text.replace('’', "'")
}

/// The same with a capital at the beginning.
fn capital(said: &str) -> String {
    let mut letters = said.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The same with a small letter at the beginning.
fn small(said: &str) -> String {
    let mut letters = said.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, questions: &[&str]) {
        assert_eq!(questions_left_open(text, "Ana"), questions, "{text}");
    }

    #[test]
    fn a_question_stays_as_it_is() {
        check("How long does a permit take?", &["How long does a permit take?"]);
        check("does it get lonely? and at night?", &["Does it get lonely?", "And at night?"]);
        check("- who pays for version 2.0 of the plan?", &["Who pays for version 2.0 of the plan?"]);
        check("How does Dr. Kim decide? and Ms. Roy?", &["How does Dr. Kim decide?", "And Ms. Roy?"]);
    }

    #[test]
    fn a_question_without_its_mark_gets_one() {
        check("how long does it take", &["How long does it take?"]);
        check("What is the usual way in.", &["What is the usual way in?"]);
        check("why did she leave", &["Why did she leave?"]);
        check("who decides", &["Who decides?"]);
        check("what is missing", &["What is missing?"]);
        check("how much time does Ana need for it", &["How much time does Ana need for it?"]);
        check("is there a way without a degree", &["Is there a way without a degree?"]);
        check("Do they hire in spring", &["Do they hire in spring?"]);
    }

    #[test]
    fn what_asks_in_passing_is_said_as_a_question() {
        check("how long a permit takes", &["Could you tell me how long a permit takes?"]);
        check("who they ask first", &["Could you tell me who they ask first?"]);
        check("how a permit is given", &["Could you tell me how a permit is given?"]);
        check("what her day is like", &["Could you tell me what her day is like?"]);
        check("What the pay is for a beginner.", &["Could you tell me what the pay is for a beginner?"]);
        check("I wonder whether they hire abroad", &["Could you tell me whether they hire abroad?"]);
        check("I’d like to know if a degree matters", &["Could you tell me whether a degree matters?"]);
        check("Not sure: how people get in", &["Could you tell me how people get in?"]);
        check("Ask Ana about the licence", &["Could you tell me more about the licence?"]);
        check("ask her how she began", &["Could you tell me how she began?"]);
        check("More about the hearings", &["Could you tell me more about the hearings?"]);
        check("The licence for pilots", &["Could you tell me more about the licence for pilots?"]);
    }

    #[test]
    fn what_asks_nothing_is_left_out() {
        for said in [
            "",
            "Read the harbour plan",
            "I must look up the law",
            "Ask Omar about Lagos",
            "Have a look at their site",
            "Do the course first",
            "The firm pays well",
            "The plan is on their site",
            "Will told me of a book",
            "Nothing",
            "pay",
        ] {
            check(said, &[]);
        }
    }

    #[test]
    fn advice_that_one_seeks_is_a_question_to_the_other_one() {
        let asked = "What should I read first? Which course can I take? How do I get a licence? Where could I watch somebody work?";
        let all =
            ["What should I read first?", "Which course can I take?", "How do I get a licence?", "Where could I watch somebody work?"];
        assert_eq!(questions_left_open(asked, "Ana"), all);
        assert_eq!(questions_left_open("What do I want? Why should I go on? Should I ask her? When am I ready?", "Ana"), [""; 0]);
    }

    #[test]
    fn what_one_asks_oneself_is_no_question_to_the_other_one() {
        for said in [
            "Do I really want this?",
            "I don't know if I could do it.",
            "I don’t know whether I’d like the hours",
            "Should I ask her for a job?",
            "Could we afford the move?",
            "Is my patience enough?",
            "Why me?",
        ] {
            check(said, &[]);
        }
        check("How would you begin if I had no degree?", &["How would you begin if I had no degree?"]);
        check("Could I watch you for a day?", &["Could I watch you for a day?"]);
        check("I wonder whether they would take me", &["Could you tell me whether they would take me?"]);
        check("My question: how long does it take?", &["My question: how long does it take?"]);
    }

    #[test]
    fn what_was_said_in_confidence_promised_or_named_is_no_question() {
        check("Off the record: who will be dismissed?\nI promised: the link?\nName: Omar, what a man?\nInsight: why now?", &["Why now?"]);
    }

    #[test]
    fn each_question_comes_once_and_none_is_endless() {
        check("Why now?\nwhy now?", &["Why now?"]);
        check(&format!("why {}?", "now ".repeat(100)), &[]);
    }
}
