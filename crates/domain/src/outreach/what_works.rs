//! Which channel and which approach gets answers, said no louder than the numbers allow.
//!
//! Leave out messages that are younger than the first follow-up, answered or not: counting only the quick answers among
//! them would flatter. Nothing here says why a group does better; a person who was named is also easier to find.

use schemars::JsonSchema;
use serde::Serialize;

use super::Channel;
use crate::{Word, word::words};

/// Messages below which nothing is said about a group. House rule.
pub const TOO_FEW_SENT: usize = 8;
/// The width of an interval above which it says nothing, as a share from 0 to 1. House rule.
pub const TOO_WIDE: f64 = 0.5;
/// The quantile of the normal distribution for 95 %.
const Z: f64 = 1.959_963_984_540_054;

words! {
    /// What tied the message to the person.
    Approach {
        /// Somebody named them.
        Referred = "referred",
        /// The two share something: a school, a town, an evening.
        Shared = "shared",
        /// Nothing of the kind.
        Cold = "cold",
    }
}

words! {
    /// What came back.
    Fared {
        /// Nothing.
        Silence = "silence",
        /// An answer of any kind, or a talk by phone.
        Answered = "answered",
        /// A yes.
        SaidYes = "said-yes",
    }
}

words! {
    /// By what messages are put into groups.
    Facet {
        /// By channel.
        Channel = "channel",
        /// By what ties the two.
        Approach = "approach",
        /// By whether the message named the minutes.
        Minutes = "minutes",
        /// By whether it was the first message or a follow-up.
        Turn = "turn",
    }
}

words! {
    /// What can be said about a group against all the others of its facet together.
    Verdict {
        /// Too few were sent to say anything.
        TooFew = "too-few",
        /// Too few others were sent to compare with.
        NothingToCompare = "nothing-to-compare",
        /// The two intervals overlap: the difference may be chance.
        CannotTellApart = "cannot-tell-apart",
        /// More answers than the others get.
        MoreAnswers = "more-answers",
        /// Fewer answers than the others get.
        FewerAnswers = "fewer-answers",
    }
}

/// A message that was sent long enough ago, or a call, and what came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// How it went.
    pub channel: Channel,
    /// What tied it to the person.
    pub approach: Approach,
    /// Whether it named how many minutes it asks for; none where nobody knows, as of a call without prepared words.
    pub named_minutes: Option<bool>,
    /// Whether it was a follow-up.
    pub follow_up: bool,
    /// What came back.
    pub fared: Fared,
}

/// Between which shares, from 0 to 1, the true one lies with a confidence of 95 %.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// The score interval of Wilson (1927), as in Newcombe, "Two-sided confidence intervals for the single proportion"
    /// (Statistics in Medicine 17, 1998), method 3. Of nothing it is everything; more hits than tries count as all.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "nobody sends more than 2^52 messages")]
    pub fn wilson(hits: usize, tries: usize) -> Self {
        if tries == 0 {
            return Self { low: 0.0, high: 1.0 };
        }
        let hits = hits.min(tries);
        let (count, share) = (tries as f64, hits as f64 / tries as f64);
        let middle = share + Z * Z / (2.0 * count);
        let half = Z * (share * (1.0 - share) / count + Z * Z / (4.0 * count * count)).sqrt();
        let whole = 1.0 + Z * Z / count;
        // At the ends the formula gives exactly 0 and 1; rounding must not pass them.
        let low = if hits == 0 { 0.0 } else { ((middle - half) / whole).clamp(0.0, share) };
        let high = if hits == tries { 1.0 } else { ((middle + half) / whole).clamp(share, 1.0) };
        Self { low, high }
    }

    /// How far the ends are apart, from 0 to 1.
    #[must_use]
    pub fn width(self) -> f64 {
        self.high - self.low
    }
}

/// The messages that have one thing in common, and how they fared.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Group {
    /// By what they were put together.
    pub facet: Facet,
    /// Which group of it: a channel, an approach, `named` or `not-named`, `first` or `follow-up`.
    pub name: &'static str,
    /// How many were sent.
    pub sent: usize,
    /// How many were answered, whatever the answer.
    pub answered: usize,
    /// How many were answered with a yes.
    pub said_yes: usize,
    /// The share that is answered.
    pub answers: Interval,
    /// The share that says yes.
    pub yes: Interval,
    /// What can be said about the answers.
    pub verdict: Verdict,
}

/// Every group that has a message, facet by facet.
#[must_use]
pub fn what_works(tried: &[Tried]) -> Vec<Group> {
    let groups = Facet::ALL.iter().flat_map(|facet| names(*facet).into_iter().map(move |name| (*facet, name)));
    groups.filter_map(|(facet, name)| group(facet, name, tried)).collect()
}

fn group(facet: Facet, name: &'static str, tried: &[Tried]) -> Option<Group> {
    let named = tried.iter().filter_map(|tried| Some((name_of(facet, tried)?, tried)));
    let (own, others): (Vec<_>, Vec<_>) = named.partition(|(its, _)| *its == name);
    let [own, others] = [own, others].map(|group| group.into_iter().map(|(_, tried)| tried).collect::<Vec<&Tried>>());
    if own.is_empty() {
        return None;
    }
    let answered = |of: &[&Tried]| of.iter().filter(|tried| tried.fared != Fared::Silence).count();
    let said_yes = own.iter().filter(|tried| tried.fared == Fared::SaidYes).count();
    let answers = Interval::wilson(answered(&own), own.len());
    let rest = Interval::wilson(answered(&others), others.len());
    let too_few = |sent: usize, answers: Interval| sent < TOO_FEW_SENT || answers.width() > TOO_WIDE;
    let verdict = if too_few(own.len(), answers) {
        Verdict::TooFew
    } else if too_few(others.len(), rest) {
        Verdict::NothingToCompare
    } else if answers.low > rest.high {
        Verdict::MoreAnswers
    } else if answers.high < rest.low {
        Verdict::FewerAnswers
    } else {
        Verdict::CannotTellApart
    };
    let (sent, yes) = (own.len(), Interval::wilson(said_yes, own.len()));
    Some(Group { facet, name, sent, answered: answered(&own), said_yes, answers, yes, verdict })
}

const MINUTES: [&str; 2] = ["named", "not-named"];
const TURN: [&str; 2] = ["first", "follow-up"];

fn names(facet: Facet) -> Vec<&'static str> {
    match facet {
        Facet::Channel => Channel::ALL.iter().map(|channel| channel.word()).collect(),
        Facet::Approach => Approach::ALL.iter().map(|approach| approach.word()).collect(),
        Facet::Minutes => MINUTES.to_vec(),
        Facet::Turn => TURN.to_vec(),
    }
}

fn name_of(facet: Facet, tried: &Tried) -> Option<&'static str> {
    Some(match facet {
        Facet::Channel => tried.channel.word(),
        Facet::Approach => tried.approach.word(),
        Facet::Minutes => MINUTES[usize::from(!tried.named_minutes?)],
        Facet::Turn => TURN[usize::from(tried.follow_up)],
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(hits: usize, tries: usize, low: f64, high: f64) {
        let interval = Interval::wilson(hits, tries);
        assert!((interval.low - low).abs() < 0.000_05 && (interval.high - high).abs() < 0.000_05, "{interval:?}");
    }

    #[test]
    fn the_intervals_are_those_of_newcombes_table() {
        check(81, 263, 0.2553, 0.3662);
        check(15, 148, 0.0624, 0.1605);
        check(0, 20, 0.0, 0.1611);
        check(1, 29, 0.0061, 0.1718);
    }

    #[test]
    fn the_ends_are_exact() {
        check(5, 10, 0.2366, 0.7634);
        check(10, 10, 0.7225, 1.0);
        assert_eq!(Interval::wilson(0, 0), Interval { low: 0.0, high: 1.0 });
    }

    fn sent(approach: Approach, sent: usize, answered: usize) -> Vec<Tried> {
        let fared = |number: usize| match number {
            0 if answered > 0 => Fared::SaidYes,
            number if number < answered => Fared::Answered,
            _ => Fared::Silence,
        };
        let one = |number| Tried { channel: Channel::Email, approach, named_minutes: Some(true), follow_up: false, fared: fared(number) };
        (0..sent).map(one).collect()
    }

    #[track_caller]
    fn verdicts(tried: &[Tried]) -> Vec<(&'static str, &'static str)> {
        let of_approach = what_works(tried).into_iter().filter(|group| group.facet == Facet::Approach);
        of_approach.map(|group| (group.name, group.verdict.word())).collect()
    }

    #[test]
    fn a_clear_difference_is_said() {
        let tried = [sent(Approach::Referred, 30, 26), sent(Approach::Cold, 40, 8)].concat();
        assert_eq!(verdicts(&tried), [("referred", "more-answers"), ("cold", "fewer-answers")]);
    }

    #[test]
    fn a_difference_that_may_be_chance_is_called_so() {
        let tried = [sent(Approach::Referred, 20, 9), sent(Approach::Cold, 20, 6)].concat();
        assert_eq!(verdicts(&tried), [("referred", "cannot-tell-apart"), ("cold", "cannot-tell-apart")]);
    }

    #[test]
    fn seven_messages_are_too_few_and_leave_the_others_without_a_comparison() {
        let tried = [sent(Approach::Shared, 7, 7), sent(Approach::Cold, 40, 8)].concat();
        assert_eq!(verdicts(&tried), [("shared", "too-few"), ("cold", "nothing-to-compare")]);
    }

    #[test]
    fn eight_messages_with_half_of_them_answered_say_nothing_yet() {
        assert_eq!(verdicts(&sent(Approach::Cold, 8, 4)), [("cold", "too-few")]);
    }

    #[test]
    fn every_answer_counts_as_one_and_only_a_yes_as_a_yes() {
        let groups = what_works(&sent(Approach::Cold, 12, 3));
        let channel = groups.iter().find(|group| group.facet == Facet::Channel).unwrap();
        assert_eq!((channel.name, channel.sent, channel.answered, channel.said_yes), ("email", 12, 3, 1));
        assert_eq!(groups.iter().map(|group| group.name).collect::<Vec<_>>(), ["email", "cold", "named", "first"]);
    }

    #[test]
    fn where_nobody_knows_of_the_minutes_it_counts_in_neither_group() {
        let call = Tried { channel: Channel::Phone, named_minutes: None, ..sent(Approach::Cold, 1, 1)[0] };
        assert_eq!(what_works(&[call]).iter().map(|group| group.name).collect::<Vec<_>>(), ["phone", "cold", "first"]);
    }

    proptest! {
        #[test]
        fn an_interval_holds_the_share_and_stays_between_0_and_1(tries in 1_usize..5_000, part in 0.0_f64..=1.0) {
            #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small numbers")]
            let (hits, share) = { let hits = (part * tries as f64) as usize; (hits, hits as f64 / tries as f64) };
            let interval = Interval::wilson(hits, tries);
            prop_assert!(0.0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1.0);
        }

        #[test]
        fn more_messages_with_the_same_share_narrow_the_interval(tries in 1_usize..500, part in 0.0_f64..=1.0, times in 2_usize..9) {
            #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small numbers")]
            let hits = (part * tries as f64) as usize;
            prop_assert!(Interval::wilson(hits * times, tries * times).width() < Interval::wilson(hits, tries).width());
        }

        #[test]
        fn every_message_is_in_one_group_of_each_facet(numbers in proptest::collection::vec((0_usize..5, 0_usize..3, any::<bool>()), 0..60)) {
            let tried: Vec<Tried> = numbers.iter().map(|(channel, approach, flag)| Tried {
                channel: Channel::ALL[*channel],
                approach: Approach::ALL[*approach],
                named_minutes: Some(*flag),
                follow_up: !flag,
                fared: if *flag { Fared::Answered } else { Fared::Silence },
            }).collect();
            let groups = what_works(&tried);
            for facet in Facet::ALL {
                let sent: usize = groups.iter().filter(|group| group.facet == *facet).map(|group| group.sent).sum();
                prop_assert_eq!(sent, tried.len());
            }
        }
    }
}
