//! Interviews: the date, the questions, and the notes taken while talking.

mod bank;
mod clock;
mod invitation;
mod left_open;
mod marks;
mod merge;
mod next;
mod plan;
mod planner;
mod rehearsal;
mod talking;
mod times;
mod transcript;
mod zones;

pub use bank::{BankQuestion, Field, Viewpoint, bank, fields_of};
pub use clock::{Quarter, quarter};
pub use invitation::{Invitation, InvitationMethod, invitation_title, latest_invitation};
pub use left_open::questions_left_open;
pub use marks::{MarkedLine, NoteMark, given_words, is_quote, marked_line, marked_lines, names_in, said_lines, without_confided};
pub use merge::merge_onto;
pub use next::{Around, Next};
pub use plan::{MUST_ASKS, QUESTIONS_AT_MOST, first_questions, place_questions, sort_for_asking};
pub(crate) use planner::VETERAN_YEARS;
pub use planner::{
    Heard, LeftOpen, Open, Place, QUESTIONS_USUAL, Reason, Sources, Suggested, Timing, Why, estimate, speaks_of_abroad, suggest_plan,
    suits, time_plan, viewpoints_of, why,
};
pub use rehearsal::{Piece, Practice, Recall, Rehearsal, RehearsalId, Sitting, cue, known_up_and_down, sitting};
pub use talking::{Talking, talking};
pub use times::{
    Busy, EARLY_MINUTES, FreeHours, FreeHoursId, Hours, NOTICE_HOURS, OFFERED_USUALLY, OfferedTime, OfferedTimeId, TRAVEL_AT_MOST, Taking,
    USUAL_TRAVEL_MINUTES, Wanted, Weekdays, a_few_each_day, choose, city_of, find_times, say_time, travel_to, zone_in_words,
};
pub use transcript::{
    Answer, Confidence, Placement, PlacementId, Speaker, Transcript, TranscriptId, Turn, WordsOf, guess_me, match_answers, speakers,
};
pub use zones::{find_zone, zone_names};

use jiff::{
    SignedDuration, Timestamp, ToSpan, Zoned,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use merge::{goes_on, has_lines_of};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    RecordId,
    aim::{ExplorationId, LearningQuestionId},
    people::PersonId,
    record::id,
    word::words,
};

id! {
    /// An interview.
    InterviewId;
    /// A question for an interview.
    QuestionId;
    /// A note of an interview.
    NoteId;
    /// A question that waits for a date.
    EarlyQuestionId;
    /// A question that was taken out of a plan.
    DroppedQuestionId;
    /// An invitation.
    InvitationId;
}

/// Minutes to ask for unless changed: the middle of what advisers name (Berkeley, Northeastern, Pomona: 20).
pub const USUAL_MINUTES: i64 = 20;

/// Years ahead within which a day can be agreed on; further away it is a slip of the hand. House rule.
pub const YEARS_AHEAD_AT_MOST: i64 = 10;
/// Years back within which a conversation can still be written down. House rule.
pub const YEARS_BACK_AT_MOST: i64 = 2;

words! {
    /// Where an interview takes place, best first.
    Setting {
        /// Where they work.
        Workplace = "workplace",
        /// A coffee shop near it.
        Cafe = "cafe",
        /// A video call.
        Video = "video",
        /// A phone call.
        Phone = "phone",
        /// The two will still say where.
        NotAgreed = "not-agreed",
    }
}

words! {
    /// What a question is about.
    QuestionKind {
        /// The way the person came.
        Path = "path",
        /// The role and its days.
        Role = "role",
        /// The organization.
        Organization = "organization",
        /// The workplace and its culture.
        Culture = "culture",
        /// The industry.
        Industry = "industry",
        /// Where things are going.
        Trends = "trends",
        /// What hurts.
        PainPoints = "pain-points",
        /// What one has to be good at.
        Skills = "skills",
        /// How people get in.
        GettingIn = "getting-in",
        /// Pay and conditions, asked well.
        Pay = "pay",
        /// Details, and the worst of it.
        NittyGritty = "nitty-gritty",
        /// Advice.
        Advice = "advice",
        /// The person.
        Person = "person",
        /// The end of the conversation.
        Closing = "closing",
        /// One's own learning question.
        Learning = "learning",
        /// Anything else.
        Own = "own",
    }
}

/// A conversation that was agreed on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Interview {
    /// Its id, which is also its id in calendars.
    pub id: InterviewId,
    /// With whom.
    pub person_id: PersonId,
    /// For which exploration.
    pub exploration_id: Option<ExplorationId>,
    /// The date and time on the clock of its zone. For what lies ahead the clock is kept, not the instant, because
    /// the rules of a zone can change before the day.
    pub starts: DateTime,
    /// The zone of that clock, such as `Europe/Berlin`.
    pub zone: String,
    /// How long it shall take, in minutes.
    pub minutes: i64,
    /// What kind of place.
    pub setting: Setting,
    /// The address, the link or the number.
    pub place: String,
    /// How often the date was changed, for calendars (RFC 5545, SEQUENCE).
    pub sequence: i64,
    /// When it was agreed.
    pub agreed_at: Timestamp,
    /// When the conversation began.
    pub began_at: Option<Timestamp>,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// When it was called off.
    pub cancelled_at: Option<Timestamp>,
}

/// Whether somebody can mean a day when they write down what was agreed on.
#[must_use]
pub fn can_be_agreed(today: Date, day: Date) -> bool {
    let last = today.saturating_add(YEARS_AHEAD_AT_MOST.years());
    (today.saturating_sub(YEARS_BACK_AT_MOST.years())..=last).contains(&day)
}

/// The moment of a clock's time in a zone; see [`Interview::start`].
fn moment_of(starts: DateTime, zone: &str) -> Zoned {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let edge = if starts.year() > 0 { Timestamp::MAX } else { Timestamp::MIN };
    zone.to_ambiguous_zoned(starts).compatible().unwrap_or_else(|_| edge.to_zoned(zone))
}

impl Interview {
    /// The moment at which it starts. A time that a clock change skips moves forward, one that comes twice is the first.
    /// A zone that is not known counts as UTC; forms only take known ones. A time on the edge of the calendar, which no
    /// moment is kept for, counts as the last or the first moment there is.
    #[must_use]
    pub fn start(&self) -> Zoned {
        moment_of(self.starts, &self.zone)
    }

    /// The moment at which it ends as agreed.
    #[must_use]
    pub fn end(&self) -> Timestamp {
        self.start().timestamp().saturating_add(SignedDuration::from_secs(self.minutes.saturating_mul(60))).unwrap_or(Timestamp::MAX)
    }

    /// Whether the two have talked.
    #[must_use]
    pub fn held(&self) -> bool {
        self.ended_at.is_some()
    }

    /// When the two talked, if they did: when the clock was started. Without that it was at the time agreed on, unless its
    /// end was noted before that time.
    #[must_use]
    pub fn held_at(&self) -> Option<Timestamp> {
        let ended = self.ended_at?;
        Some(self.began_at.unwrap_or_else(|| self.start().timestamp().min(ended)))
    }

    /// Whether no more than its day is known: it was written down after it was over, and a time was never said.
    #[must_use]
    pub fn has_only_a_day(&self) -> bool {
        // Whoever agrees on a time can end at that very moment; what was noted afterwards began before it was noted.
        self.ended_at.is_some_and(|ended| ended <= self.agreed_at) && self.began_at.is_some_and(|began| began < self.agreed_at)
    }

    /// Whether the agreed clock shows another time than one's own then. Where the zone is not known, there is one time only.
    #[must_use]
    pub fn starts_elsewhere(&self, own: &TimeZone) -> bool {
        TimeZone::get(&self.zone).is_ok() && self.start().with_time_zone(own.clone()).datetime() != self.start().datetime()
    }

    /// Whether nothing is known of where the two will talk.
    #[must_use]
    pub fn is_place_open(&self) -> bool {
        self.setting == Setting::NotAgreed && self.place.trim().is_empty()
    }

    /// Whether it still lies ahead or goes on: neither ended nor called off.
    #[must_use]
    pub fn open(&self) -> bool {
        self.ended_at.is_none() && self.cancelled_at.is_none()
    }
}

/// A question that one wants to ask in an interview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The interview.
    pub interview_id: InterviewId,
    /// The question.
    pub text: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// Whether it is one of the three that must be asked.
    pub must_ask: bool,
    /// Its place in the order, counted from 1.
    pub position: i64,
    /// When it was asked.
    pub asked_at: Option<Timestamp>,
    /// What one wants to find out with it, if it came from there. It stays so in other words.
    pub learning_question_id: Option<LearningQuestionId>,
}

/// A question that one took out of a plan by hand, so that it is not suggested for it again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DroppedQuestion {
    /// Its id.
    pub id: DroppedQuestionId,
    /// The interview.
    pub interview_id: InterviewId,
    /// The question as it stood there.
    pub text: String,
    /// When it was taken out.
    pub dropped_at: Timestamp,
}

/// A question that one chose for a person before the two agreed on a date. It moves into the plan of the first conversation
/// that is agreed on with them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EarlyQuestion {
    /// Its id.
    pub id: EarlyQuestionId,
    /// Whom one wants to ask.
    pub person_id: PersonId,
    /// The question.
    pub text: String,
    /// What it is about.
    pub kind: QuestionKind,
    /// Its place in the order, counted from 1.
    pub position: i64,
    /// When it was chosen.
    pub chosen_at: Timestamp,
}

/// What one wrote down in an interview, to one question or to none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// Its id: see [`NoteId::of`].
    pub id: NoteId,
    /// The interview.
    pub interview_id: InterviewId,
    /// The question, if it belongs to one.
    pub question_id: Option<QuestionId>,
    /// The text.
    pub text: String,
    /// When it was last written to.
    pub written_at: Timestamp,
}

impl NoteId {
    /// There is one note for every question, and one for the rest of the interview. It carries the id of what it belongs
    /// to, so that writing twice at once cannot make two.
    #[must_use]
    pub fn of(interview: InterviewId, question: Option<QuestionId>) -> Self {
        Self(question.map_or(interview.uuid(), RecordId::uuid))
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn of_a_talk_that_was_noted_afterwards_only_the_day_is_known() {
        let at = |text: &str| Some(text.parse::<Timestamp>().unwrap());
        let talk = Interview { agreed_at: at("2027-03-26T15:20:00Z").unwrap(), ..starting("2027-03-26T15:00", "UTC") };
        let noted = |began: &str, ended: &str| Interview { began_at: at(began), ended_at: at(ended), ..talk.clone() }.has_only_a_day();
        assert!(noted("2027-03-26T15:00:00Z", "2027-03-26T15:20:00Z"));
        assert!(noted("2027-03-25T12:00:00Z", "2027-03-25T12:20:00Z"));
        assert!(!noted("2027-03-26T15:20:00Z", "2027-03-26T15:20:00Z"), "agreed on, begun and ended at one moment");
        assert!(!noted("2027-03-26T16:00:00Z", "2027-03-26T16:20:00Z"));
        assert!(!talk.has_only_a_day());
        assert!(!Interview { ended_at: at("2027-03-26T15:20:00Z"), ..talk.clone() }.has_only_a_day());
    }

    #[test]
    fn a_talk_was_held_when_its_clock_was_started_or_else_when_it_was_agreed_on() {
        let at = |text: &str| Some(text.parse::<Timestamp>().unwrap());
        let talk = starting("2027-03-26T15:00", "UTC");
        assert_eq!(talk.held_at(), None);
        let moved = Interview { began_at: at("2027-03-24T09:00:00Z"), ended_at: at("2027-03-24T09:20:00Z"), ..talk.clone() };
        assert_eq!(moved.held_at(), at("2027-03-24T09:00:00Z"));
        let noted_late = Interview { ended_at: at("2027-04-02T09:00:00Z"), ..talk.clone() };
        assert_eq!(noted_late.held_at(), at("2027-03-26T15:00:00Z"));
        let noted_early = Interview { ended_at: at("2027-03-25T09:00:00Z"), ..talk };
        assert_eq!(noted_early.held_at(), at("2027-03-25T09:00:00Z"));
    }

    #[test]
    fn two_zones_with_one_time_are_told_once() {
        let elsewhere = |zone: &str, own: &str| starting("2027-03-26T15:00", zone).starts_elsewhere(&TimeZone::get(own).unwrap());
        assert!(elsewhere("Europe/Paris", "America/Vancouver"));
        for (zone, own) in [("UTC", "Etc/UTC"), ("Europe/Paris", "Europe/Berlin"), ("Nowhere/Known", "Asia/Tokyo")] {
            assert!(!elsewhere(zone, own), "{zone} seen from {own}");
        }
    }

    pub(super) fn starting(starts: &str, zone: &str) -> Interview {
        Interview {
            id: InterviewId(uuid::Uuid::nil()),
            person_id: PersonId(uuid::Uuid::nil()),
            exploration_id: None,
            starts: starts.parse().unwrap(),
            zone: zone.to_owned(),
            minutes: USUAL_MINUTES,
            setting: Setting::Phone,
            place: String::new(),
            sequence: 0,
            agreed_at: Timestamp::UNIX_EPOCH,
            began_at: None,
            ended_at: None,
            cancelled_at: None,
        }
    }

    #[test]
    fn a_time_on_the_edge_of_the_calendar_never_becomes_another_century() {
        for zone in ["UTC", "America/New_York", "Pacific/Kiritimati"] {
            assert!(starting("9999-12-31T23:59", zone).start().year() >= 9999, "{zone}");
            assert!(starting("-009999-01-01T00:00", zone).start().year() <= -9998, "{zone}");
        }
        assert_eq!(starting("2026-11-23T10:00", "UTC").start().to_string(), "2026-11-23T10:00:00+00:00[UTC]");
    }

    #[test]
    fn a_day_within_ten_years_ahead_and_two_back_can_be_agreed_on() {
        let today = date(2026, 11, 23);
        for (day, expected) in [
            (date(2026, 11, 23), true),
            (date(2036, 11, 23), true),
            (date(2036, 11, 24), false),
            (date(2024, 11, 23), true),
            (date(2024, 11, 22), false),
            (Date::MAX, false),
            (Date::MIN, false),
        ] {
            assert_eq!(can_be_agreed(today, day), expected, "{day}");
        }
        assert!(can_be_agreed(Date::MAX, Date::MAX) && can_be_agreed(Date::MIN, Date::MIN));
    }
}
