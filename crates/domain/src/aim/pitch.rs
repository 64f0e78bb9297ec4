//! How long an elevator pitch takes to say aloud.

/// The pace of calm conversational English, in words a minute. Speech trainers name 120 to 150; the calm end is used,
/// because people who are nervous need room. It is an estimate and is shown as one.
pub const PITCH_WORDS_PER_MINUTE: usize = 130;

/// A pitch with its estimated length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pitch {
    /// How many words it has.
    pub words: usize,
    /// How many seconds it takes to say, rounded to whole seconds.
    pub seconds: usize,
}

impl Pitch {
    /// Measures a pitch.
    #[must_use]
    pub fn measure(text: &str) -> Self {
        let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        Self { words, seconds: (words * 60 + PITCH_WORDS_PER_MINUTE / 2) / PITCH_WORDS_PER_MINUTE }
    }

    /// Whether it lies within the 30 to 60 seconds that advisers ask for.
    #[must_use]
    pub fn fits(self) -> bool {
        (30..=60).contains(&self.seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_and_thirty_words_take_a_minute() {
        let pitch = Pitch::measure(&"word ".repeat(130));
        assert_eq!((pitch.words, pitch.seconds, pitch.fits()), (130, 60, true));
    }

    #[test]
    fn dashes_on_their_own_are_not_spoken() {
        assert_eq!(Pitch::measure("I teach – and I build .").words, 5);
    }

    #[test]
    fn an_empty_pitch_takes_no_time_and_does_not_fit() {
        let pitch = Pitch::measure("  \n ");
        assert_eq!((pitch.seconds, pitch.fits()), (0, false));
    }
}
