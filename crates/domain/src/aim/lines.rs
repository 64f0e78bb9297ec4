//! Everything that comes to mind, one thing on a line. A pasted list loses its bullets and numbers, and nothing else.

/// What stands at the beginning of a line of a list.
const BULLETS: [char; 13] = ['-', '*', '•', '–', '—', '·', '‣', '◦', '▪', '●', '○', '☐', '→'];

/// The things that were written down, one on each line. A list that came as one line is taken apart at its bullets and at its
/// numbers, where they count on from 1.
#[must_use]
pub fn split_lines(text: &str) -> Vec<String> {
    let parts = text.lines().flat_map(|line| line.split(['•', '‣', '◦', '▪', '●', '☐']));
    parts.flat_map(split_numbers).map(clean).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A line that begins with 1 is taken apart before 2, 3 and so on.
fn split_numbers(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = line;
    if number_of(line.trim_start()) == Some(1) {
        for next in 2..=99 {
            let found = after_blanks(rest).find(|(_, start)| number_of(&rest[*start..]) == Some(next));
            let Some((at, _)) = found else { break };
            parts.push(&rest[..at]);
            rest = &rest[at..];
        }
    }
    parts.push(rest);
    parts
}

/// Where something begins after a blank: the blank, and what begins. Each letter is looked at once, however many blanks there are.
fn after_blanks(line: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut blank = None;
    line.char_indices().filter_map(move |(at, letter)| match letter {
        ' ' if blank.is_none() => {
            blank = Some(at);
            None
        }
        space if space.is_whitespace() => None,
        _ => blank.take().map(|blank| (blank, at)),
    })
}

/// The number with which a line of a list begins: "3. ", "3) " or "(3) ", of up to three digits.
fn number_of(line: &str) -> Option<usize> {
    let (number, rest) = numbered(line)?;
    rest.starts_with(char::is_whitespace).then(|| number.parse().ok()).flatten()
}

/// A number and what stands behind its mark. Whatever follows is not looked at.
fn numbered(line: &str) -> Option<(&str, &str)> {
    let (line, marks) = line.strip_prefix('(').map_or((line, &['.', ')'][..]), |inside| (inside, &[')'][..]));
    let digits = line.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let rest = line[digits..].strip_prefix(marks)?;
    ((1..=3).contains(&digits)).then_some((&line[..digits], rest))
}

/// A line without its bullet or number. A number that belongs to the words, such as a year or 1.5, stays.
fn clean(line: &str) -> &str {
    let line = line.trim();
    let line = line.trim_start_matches(BULLETS).trim_start();
    let line = ["[ ]", "[x]", "[X]"].iter().find_map(|tick| line.strip_prefix(tick)).unwrap_or(line).trim_start();
    match numbered(line) {
        Some((_, rest)) if !rest.starts_with(|letter: char| letter.is_ascii_digit()) => rest.trim(),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{after_blanks, split_lines};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(split_lines(text), expected);
    }

    #[test]
    fn in3_a_pasted_list_becomes_one_question_a_line() {
        check("1. What first?\n - And then?\n\n• 3 things\n2026 plans", &["What first?", "And then?", "3 things", "2026 plans"]);
        check("(1) What?\n2) How?\n— Why?\n- [ ] Who?\n→ Where?", &["What?", "How?", "Why?", "Who?", "Where?"]);
        check("1.What?\r\n12.\tHow?", &["What?", "How?"]);
    }

    #[test]
    fn a_list_in_one_line_is_taken_apart() {
        check("1. What first? 2. And then? 3) Why?", &["What first?", "And then?", "Why?"]);
        check("• What first? • And then?", &["What first?", "And then?"]);
    }

    /// Otherwise a long gap would be read once for each of its blanks.
    #[test]
    fn a_gap_is_looked_at_once_however_long_it_is() {
        let gap = " \t".repeat(10_000);
        let line = format!("1. What first?{gap}2. And then?{gap}(3) Why?");
        assert_eq!(after_blanks(&line).count(), 7, "once for each word but the first");
        check(&line, &["What first?", "And then?", "Why?"]);
    }

    #[test]
    fn numbers_that_belong_to_the_words_stay() {
        check("1.5 days or 2. more?\n3 things", &["1.5 days or 2. more?", "3 things"]);
        check("How was it in 2. or 3. class?", &["How was it in 2. or 3. class?"]);
        check("1. Was it hard in 3. class?", &["Was it hard in 3. class?"]);
    }

    proptest! {
        #[test]
        fn in3_no_letter_is_lost_however_it_was_pasted(text in "[-•*(]?[0-9]{0,3}[.)]? ?[a-zäß?\n •.)0-9]{0,60}") {
            let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>();
            prop_assert_eq!(letters(&split_lines(&text).join(" ")), letters(&text));
        }

        #[test]
        fn no_text_stops_it(text in ".{0,60}") {
            prop_assert!(split_lines(&text).iter().all(|line| !line.trim().is_empty()));
        }
    }
}
