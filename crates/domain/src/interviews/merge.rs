//! Bringing together two texts that grew from the same one, so that no word that anybody added is lost.

/// What somebody did to a text: the part they replaced, counted in characters, and what they put there.
struct Touch<'a> {
    from: usize,
    to: usize,
    put: &'a [char],
}

impl<'a> Touch<'a> {
    /// The smallest single replacement that leads from one text to the other.
    fn between(base: &[char], new: &'a [char]) -> Self {
        let same = |pairs: &mut dyn Iterator<Item = (&char, &char)>| pairs.take_while(|(one, other)| one == other).count();
        let before = same(&mut base.iter().zip(new));
        let after = same(&mut base[before..].iter().rev().zip(new[before..].iter().rev()));
        Self { from: before, to: base.len() - after, put: &new[before..new.len() - after] }
    }
}

/// Brings two versions of a note together so that no word of either is lost.
///
/// If one holds all lines of the other, or goes on where the stored one ends, it is the longer one; otherwise both stand
/// below each other.
#[must_use]
pub fn merge_notes(stored: &str, mine: &str) -> String {
    let (kept, came) = (stored.trim(), mine.trim());
    if goes_on(kept, came) {
        mine.to_owned()
    } else if has_lines_of(kept, came) {
        stored.to_owned()
    } else {
        format!("{}\n\n{}", stored.trim_end(), mine.trim_start())
    }
}

/// Brings a stored note and one's own version together, when both grew from `base`.
///
/// Where both wrote at the same place, the stored words come first. Where the two cannot be told apart, both stand
/// below each other, as with [`merge_notes`].
#[must_use]
pub fn merge_onto(base: &str, stored: &str, mine: &str) -> String {
    if stored == base || stored == mine {
        return mine.to_owned();
    }
    if mine == base {
        return stored.to_owned();
    }
    let [base, kept, came] = [base, stored, mine].map(|text| text.chars().collect::<Vec<char>>());
    let (theirs, ours) = (Touch::between(&base, &kept), Touch::between(&base, &came));
    if theirs.from == theirs.to && ours.from == ours.to && theirs.from == ours.from {
        let (theirs_put, ours_put) = (text(theirs.put), text(ours.put));
        let both = merge_lines(&theirs_put, &ours_put);
        return text(&base[..ours.from]) + &both + &text(&base[ours.from..]);
    }
    let (first, second) = if theirs.to <= ours.from { (theirs, ours) } else { (ours, theirs) };
    if first.to > second.from {
        return merge_notes(stored, mine);
    }
    let parts = [&base[..first.from], first.put, &base[first.to..second.from], second.put, &base[second.to..]];
    parts.into_iter().map(text).collect()
}

/// Two insertions at one place: the longer one if it holds the lines of the other, or one below the other.
fn merge_lines(kept: &str, came: &str) -> String {
    if goes_on(kept, came) {
        came.to_owned()
    } else if has_lines_of(kept, came) {
        kept.to_owned()
    } else {
        format!("{}\n{}", kept.trim_end(), came.trim_start())
    }
}

/// Whether the text that came holds all of what is kept: it goes on where that ends, or has its lines.
fn goes_on(kept: &str, came: &str) -> bool {
    came.starts_with(kept) || has_lines_of(came, kept)
}

/// Whether the lines of a part stand together in a text. Words within a line don't count: "no" also stands in "I do not
/// know", and somebody wrote it for itself.
fn has_lines_of(text: &str, part: &str) -> bool {
    let lines = |text: &str| text.trim().lines().map(|line| line.trim().to_owned()).collect::<Vec<String>>();
    let (lines, wanted) = (lines(text), lines(part));
    wanted.is_empty() || lines.windows(wanted.len()).any(|some| some == wanted)
}

fn text(chars: &[char]) -> String {
    chars.iter().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(base: &str, stored: &str, mine: &str, expected: &str) {
        assert_eq!(merge_onto(base, stored, mine), expected);
    }

    #[test]
    fn what_nobody_else_touched_is_simply_mine() {
        check("one", "one", "one two", "one two");
        check("one", "one", "", "");
        check("one", "one two", "one", "one two");
    }

    #[test]
    fn two_who_go_on_writing_stand_below_each_other_once() {
        check("They said", "They said: start small.", "They said that hours vary.", "They said: start small.\nthat hours vary.");
        check("", "from the phone", "from the laptop", "from the phone\nfrom the laptop");
    }

    #[test]
    fn changes_in_different_places_both_count() {
        check("One. Two. Three.", "One! Two. Three.", "One. Two. Three?", "One! Two. Three?");
        check("a b c", "a c", "a b c d", "a c d");
    }

    #[test]
    fn changes_of_the_same_words_keep_both_versions() {
        check("It is hard.", "It is easy.", "It is slow.", "It is easy.\n\nIt is slow.");
    }

    #[test]
    fn my_own_text_that_had_already_arrived_is_not_doubled() {
        check("abc", "abc d", "abc d e", "abc d e");
    }

    #[test]
    fn a_short_word_that_also_stands_within_other_words_is_kept() {
        check("", "no", "I do not know", "no\nI do not know");
        check("", "I do not know", "no", "I do not know\nno");
        check("xyz", "no", "I do not know", "no\n\nI do not know");
        check("xyz", "I do not know", "no", "I do not know\n\nno");
    }

    #[test]
    fn whole_lines_that_stand_in_the_other_text_are_not_doubled() {
        check("", "no", "yes\nno\nperhaps", "yes\nno\nperhaps");
        check("", "yes\nno\nperhaps", "no", "yes\nno\nperhaps");
        check("xyz", "no\nperhaps", "yes\n\nno\nperhaps", "yes\n\nno\nperhaps");
    }

    proptest! {
        #[test]
        fn everything_that_either_wrote_at_the_end_is_kept(base in "[a-c\n ]{0,12}", theirs in "[x-z]{1,6}", mine in "[p-r]{1,6}") {
            let merged = merge_onto(&base, &format!("{base}{theirs}"), &format!("{base}{mine}"));
            prop_assert!(merged.contains(&theirs) && merged.contains(&mine), "{merged:?}");
        }

        #[test]
        fn no_text_stops_it(base in ".{0,9}", stored in ".{0,9}", mine in ".{0,9}") {
            let _ = merge_onto(&base, &stored, &mine);
        }
    }
}
