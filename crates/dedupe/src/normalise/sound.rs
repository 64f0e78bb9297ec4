//! A rough key for how a Latin name sounds in most European languages. Names that are confused share it more often than
//! not; it only finds candidates and never decides.

/// Letters of a key.
const LONGEST: usize = 6;
/// With what the pairs begin.
const BEGINNINGS: &str = "stocpgdrqaukwm";
/// Letters that are written for each other, longest first.
const PAIRS: [(&str, &str); 22] = [
    ("sch", "s"),
    ("tch", "c"),
    ("ough", "o"),
    ("ck", "k"),
    ("ch", "k"),
    ("ph", "f"),
    ("gh", "g"),
    ("th", "t"),
    ("sh", "s"),
    ("cz", "c"),
    ("sz", "s"),
    ("dz", "z"),
    ("rz", "z"),
    ("qu", "k"),
    ("ae", "e"),
    ("oe", "o"),
    ("ue", "u"),
    ("kn", "n"),
    ("wr", "r"),
    ("mc", "mk"),
    ("ce", "se"),
    ("ci", "si"),
];

/// The key of a plain word: its first letter by sound, then its consonants.
pub(crate) fn sound(word: &str) -> String {
    let mut key = String::with_capacity(8);
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let pair = if BEGINNINGS.contains(first) { PAIRS.iter().find(|(written, _)| rest.starts_with(written)) } else { None };
        let (heard, length) = pair.map_or((&rest[..first.len_utf8()], first.len_utf8()), |(written, heard)| (*heard, written.len()));
        for letter in heard.chars() {
            push(letter, &mut key);
        }
        if key.len() >= LONGEST {
            break;
        }
        rest = &rest[length..];
    }
    key.truncate(LONGEST);
    key
}

fn push(letter: char, key: &mut String) {
    let heard = match letter {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' => {
            if key.is_empty() {
                key.push(if letter == 'h' { 'h' } else { 'a' });
            }
            return;
        }
        'b' | 'p' => 'p',
        'd' | 't' => 't',
        'c' | 'k' | 'q' | 'g' | 'x' => 'k',
        'j' => 'j',
        'f' | 'v' | 'w' => 'f',
        's' | 'z' => 's',
        'm' | 'n' => 'n',
        other => other,
    };
    if letter.is_ascii_alphanumeric() && !key.ends_with(heard) {
        key.push(heard);
    }
}

#[cfg(test)]
mod tests {
    use super::sound;

    #[track_caller]
    fn check(one: &str, other: &str) {
        assert_eq!(sound(one), sound(other));
    }

    #[test]
    fn spellings_of_one_sound_meet() {
        check("meyer", "maier");
        check("stephen", "steven");
        check("schmidt", "schmitt");
        check("petrov", "petroff");
    }

    #[test]
    fn other_names_do_not() {
        assert_ne!(sound("silva"), sound("costa"));
    }
}
