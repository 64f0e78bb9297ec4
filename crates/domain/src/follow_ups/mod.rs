//! Follow-ups: looking back, thanking, keeping promises, following referrals, staying in touch.

pub(crate) mod day_named;
mod giving;
mod introduced;
mod open;
mod outcome;
mod rhythm;
mod saying;
mod usual;

pub use day_named::day_named;
pub use giving::{Balance, GivingIdea, GivingKind, balance, giving_ideas};
pub use introduced::{introduction_by, promised_introduction, waits_for_introduction};
pub use open::{
    GoodMoment, NextContact, OpenNow, OpenReferral, is_reported, is_thanked_for, next_with, open_now, tell_referrer_by, write_to_named_by,
};
pub use outcome::{Outcome, OutcomeId, OutcomeKind};
pub use rhythm::{LastContact, next_contact};
pub use saying::{SayKind, Saying, to_say};
pub use usual::{UsualRhythm, UsualRhythmId, usual_with};

use jiff::{Timestamp, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    RecordId,
    interviews::{InterviewId, given_words, said_lines, without_confided},
    people::PersonId,
    record::id,
    word::words,
};

id! {
    /// A debrief.
    DebriefId;
    /// A promise.
    PromiseId;
    /// A referral.
    ReferralId;
    /// A rhythm.
    RhythmId;
}

/// Hours within which to thank (Yale, Connecticut: 24 hours).
pub const THANK_WITHIN_HOURS: i64 = 24;
/// Days within which to tell a referrer what became of the name. House rule.
pub const REPORT_BACK_DAYS: i64 = 14;
/// Days within which to write to somebody who was named ("within a week or ten days", opentextbooks.org.hk, node 36248).
pub const WRITE_TO_NAMED_DAYS: i64 = 7;
/// Days between contacts unless changed ("every few months", Santa Clara; quarterly is the middle of the sources).
pub const USUAL_RHYTHM_DAYS: i64 = 90;
/// The rhythms to choose from, in days.
pub const RHYTHMS: [i64; 4] = [30, 60, 90, 180];
/// Days of the longest rhythm: ten years.
pub const RHYTHM_AT_MOST: i64 = 3650;

words! {
    /// Who promised.
    Side {
        /// I did.
        Mine = "mine",
        /// They did.
        Theirs = "theirs",
        /// Nobody did: it is an idea for giving something back.
        Idea = "idea",
    }
}

/// Looking back on an interview, the same day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Debrief {
    /// Its id: the interview's own, because there is one of each.
    pub id: DebriefId,
    /// The interview.
    pub interview_id: InterviewId,
    /// What did I learn?
    pub learned: String,
    /// How does it fit my skills, values and interests?
    pub fit: String,
    /// What else must I know?
    pub open: String,
    /// What went well, and what will I do differently next time?
    pub better: String,
    /// How confident they felt, from 1 to 5.
    pub confidence: Option<i64>,
    /// When it was written.
    pub written_at: Timestamp,
}

impl Debrief {
    /// A debrief in which nothing stands yet.
    #[must_use]
    pub fn blank(interview: InterviewId) -> Self {
        Self {
            id: DebriefId::of(interview),
            interview_id: interview,
            learned: String::new(),
            fit: String::new(),
            open: String::new(),
            better: String::new(),
            confidence: None,
            written_at: Timestamp::UNIX_EPOCH,
        }
    }

    /// All that was written, answer by answer.
    #[must_use]
    pub fn answers(&self) -> [&str; 4] {
        [&self.learned, &self.fit, &self.open, &self.better]
    }

    /// The lines that hold what was said: one writes down what one learned. The other answers are about oneself, so of them only
    /// that counts which gives the other one's words; see [`given_words`].
    pub fn said_lines<'a, S>(&'a self, known: &str, sentences: S) -> Vec<&'a str>
    where
        S: Fn(&'a str) -> Vec<&'a str>,
    {
        let others = [&self.fit, &self.open, &self.better];
        said_lines(&self.learned).chain(others.into_iter().flat_map(|answer| given_words(answer, known, &sentences))).collect()
    }

    /// The same without the lines that were said in confidence.
    #[must_use]
    pub fn without_confided(self) -> Self {
        let open = |text: &str| without_confided(text);
        Self { learned: open(&self.learned), fit: open(&self.fit), open: open(&self.open), better: open(&self.better), ..self }
    }
}

impl DebriefId {
    /// The debrief of an interview.
    #[must_use]
    pub fn of(interview: InterviewId) -> Self {
        Self(interview.uuid())
    }
}

/// Something one of the two promised, or an idea for giving something back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Promise {
    /// Its id.
    pub id: PromiseId,
    /// With whom.
    pub person_id: PersonId,
    /// The interview in which it was made, if in one.
    pub interview_id: Option<InterviewId>,
    /// Who promised.
    pub side: Side,
    /// What.
    pub text: String,
    /// Until when, if a date was named.
    pub due: Option<Date>,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was kept.
    pub kept_at: Option<Timestamp>,
    /// What happened then, in a line of one's own.
    #[serde(default)]
    pub happened: String,
}

/// That somebody named somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// Who named them.
    pub referrer_id: PersonId,
    /// Who was named.
    pub person_id: PersonId,
    /// The interview in which it happened, if in one.
    pub interview_id: Option<InterviewId>,
    /// Whether one may say who named them.
    pub may_mention: bool,
    /// When it happened.
    pub named_at: Timestamp,
    /// When the referrer was told what became of it.
    pub reported_at: Option<Timestamp>,
}

/// How often somebody wants to be in touch with one person, where it differs from what is usual. Zero days mean never.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Rhythm {
    /// Its id: the person's own, because there is one of each.
    pub id: RhythmId,
    /// With whom.
    pub person_id: PersonId,
    /// Days between contacts; 0 means not to be reminded, none that it is as usual.
    pub days: Option<i64>,
    /// When it was chosen.
    pub chosen_at: Timestamp,
    /// The day until which it pauses, if it does.
    #[serde(default)]
    pub paused_until: Option<Date>,
}

impl RhythmId {
    /// The rhythm with a person.
    #[must_use]
    pub fn of(person: PersonId) -> Self {
        Self(person.uuid())
    }
}
