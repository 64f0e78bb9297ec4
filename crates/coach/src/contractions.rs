//! Contractions and the short forms of chats, written out: "I'm", "im" and "I am" are one thing to a rule.
//!
//! Only forms that mean the same are listed; tone is left as it is.

use std::sync::LazyLock;

use crate::{draft::key, keys::KeyMap};

/// The short forms by their keys.
static SHORT_FORMS: LazyLock<KeyMap<&str>> = LazyLock::new(|| SHORT.iter().map(|(short, long)| (key(short), *long)).collect());

/// Short forms without an apostrophe, and what they stand for.
const SHORT: &[(&str, &str)] = &[
    ("im", "i am"),
    ("ive", "i have"),
    ("youre", "you are"),
    ("youve", "you have"),
    ("youd", "you would"),
    ("youll", "you will"),
    ("weve", "we have"),
    ("theyre", "they are"),
    ("thats", "that is"),
    ("whats", "what is"),
    ("theres", "there is"),
    ("its", "its"),
    ("cannot", "can not"),
    ("cant", "can not"),
    ("dont", "do not"),
    ("doesnt", "does not"),
    ("didnt", "did not"),
    ("isnt", "is not"),
    ("arent", "are not"),
    ("wasnt", "was not"),
    ("wont", "will not"),
    ("wouldnt", "would not"),
    ("couldnt", "could not"),
    ("shouldnt", "should not"),
    ("havent", "have not"),
    ("hasnt", "has not"),
    ("wanna", "want to"),
    ("gonna", "going to"),
    ("gotta", "got to"),
    ("lemme", "let me"),
    ("u", "you"),
    ("ur", "your"),
    ("pls", "please"),
    ("plz", "please"),
    ("thx", "thanks"),
    ("thnx", "thanks"),
    ("tnx", "thanks"),
    ("thankyou", "thank you"),
    ("mins", "minutes"),
    ("min", "minutes"),
    ("minuts", "minutes"),
    ("mintues", "minutes"),
    ("hr", "hour"),
    ("hrs", "hours"),
    ("c.v", "cv"),
    ("cvs", "cv"),
    ("resumes", "resume"),
    ("programme", "program"),
    ("won't", "will not"),
    ("can't", "can not"),
    ("shan't", "shall not"),
    ("let's", "let us"),
    ("lets", "let us"),
];

/// Words after which "'s" means "is"; after all others it marks a possession.
const BEFORE_IS: &[&str] = &["it", "that", "what", "there", "here", "who", "how", "where", "when", "he", "she", "this"];

/// The words that a folded word stands for, with a space between them; none when it stands for itself.
pub(crate) fn written_out(word: &str) -> Option<String> {
    if let Some(long) = SHORT_FORMS.get(&key(word)) {
        return Some((*long).to_owned());
    }
    let (stem, ending) = word.rsplit_once('\'')?;
    let long = match ending {
        "t" => format!("{} not", stem.strip_suffix('n')?),
        "m" => format!("{stem} am"),
        "re" => format!("{stem} are"),
        "ve" => format!("{stem} have"),
        "ll" => format!("{stem} will"),
        "d" => format!("{stem} would"),
        "s" if BEFORE_IS.contains(&stem) => format!("{stem} is"),
        "s" | "" => stem.to_owned(),
        _ => return None,
    };
    Some(long)
}

/// "id love" and "ill call" without their apostrophes: a short form only before certain words.
pub(crate) fn written_out_before(word: &str, next: impl Fn() -> String) -> Option<&'static str> {
    let long = match word {
        "id" => "i would",
        "ill" => "i will",
        _ => return None,
    };
    let verb = matches!(
        next().as_str(),
        "love"
            | "like"
            | "be"
            | "really"
            | "appreciate"
            | "also"
            | "greatly"
            | "very"
            | "enjoy"
            | "welcome"
            | "value"
            | "just"
            | "call"
            | "keep"
            | "happily"
            | "gladly"
    );
    verb.then_some(long)
}

#[cfg(test)]
mod tests {
    use super::written_out;

    fn check(word: &str, expect: Option<&str>) {
        assert_eq!(written_out(word).as_deref(), expect, "{word:?}");
    }

    #[test]
    fn contractions_are_written_out_with_and_without_their_apostrophe() {
        check("i'm", Some("i am"));
        check("im", Some("i am"));
        check("don't", Some("do not"));
        check("you'd", Some("you would"));
        check("it's", Some("it is"));
    }

    #[test]
    fn a_possession_is_no_contraction() {
        check("ana's", Some("ana"));
        check("o'brien", None);
        check("talk", None);
    }
}
