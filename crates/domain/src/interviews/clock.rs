//! The quiet clock of a conversation.

/// Where in the agreed time a conversation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quarter {
    /// The first half.
    Early,
    /// Past the middle.
    PastHalf,
    /// The last five minutes.
    LastMinutes,
    /// The agreed time is over.
    Over,
}

/// Minutes before the end at which the closing questions should begin.
const LAST_MINUTES: i64 = 5;

/// Where a conversation is after some seconds of its agreed minutes.
#[must_use]
pub fn quarter(minutes: i64, elapsed_seconds: i64) -> Quarter {
    let left = minutes * 60 - elapsed_seconds;
    if left <= 0 {
        Quarter::Over
    } else if left <= LAST_MINUTES * 60 {
        Quarter::LastMinutes
    } else if elapsed_seconds * 2 >= minutes * 60 {
        Quarter::PastHalf
    } else {
        Quarter::Early
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_minutes_pass_half_the_last_five_and_the_end() {
        assert_eq!(quarter(20, 0), Quarter::Early);
        assert_eq!(quarter(20, 10 * 60), Quarter::PastHalf);
        assert_eq!(quarter(20, 15 * 60), Quarter::LastMinutes);
        assert_eq!(quarter(20, 20 * 60), Quarter::Over);
    }
}
