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
    let agreed = minutes.saturating_mul(60);
    let left = agreed.saturating_sub(elapsed_seconds);
    if left <= 0 {
        Quarter::Over
    } else if left <= LAST_MINUTES * 60 {
        Quarter::LastMinutes
    } else if elapsed_seconds.saturating_mul(2) >= agreed {
        Quarter::PastHalf
    } else {
        Quarter::Early
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_length_stops_the_clock() {
        assert_eq!(quarter(i64::MAX, 60), Quarter::Early);
        assert_eq!(quarter(i64::MIN, i64::MAX), Quarter::Over);
    }

    #[test]
    fn twenty_minutes_pass_half_the_last_five_and_the_end() {
        assert_eq!(quarter(20, 0), Quarter::Early);
        assert_eq!(quarter(20, 10 * 60), Quarter::PastHalf);
        assert_eq!(quarter(20, 15 * 60), Quarter::LastMinutes);
        assert_eq!(quarter(20, 20 * 60), Quarter::Over);
    }
}
