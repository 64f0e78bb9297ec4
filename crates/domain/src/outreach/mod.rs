//! Outreach: asking well, on the channel that suits, and what came back.

mod calls;
mod courage;
mod day_to_return;
mod draft;
mod follow_up;
mod holidays;
mod sending;
mod template;
mod waiting;
mod what_works;

pub use calls::{CALLS_AT_MOST, Call, CallId, CallOutcome, NextTry, PartOfDay, TryReason, TryTime, next_try};
pub use courage::{
    CLEAR_CHANGE, CourageStep, Evidence, Felt, Finding, NextStep, PAIRS_TO_TELL, Pair, SoFar, StepReason, TALKS_TO_TELL, evidence,
    next_step,
};
pub use day_to_return::{day_to_return, may_return_on};
pub use draft::{
    BLANKS, Draft, DraftFacts, Fact, ScriptPart, ScriptPartKind, Sourced, Tier, Tone, blank, draft, draft_in, draft_note, other_tones,
    phone_script, refill, retold, tone_of, with_told,
};
pub use follow_up::{
    ANOTHER_PERSON_AFTER, Absence, AbsenceId, FOLLOW_UP_AFTER, FOLLOW_UP_DAYS_AT_MOST, FOLLOW_UPS_AT_MOST, FollowUpDates, FollowUpFault,
    FollowUpRules, StopReason, USUAL_FOLLOW_UPS, add_business_days, back_on, follow_up_dates, stop_reason,
};
pub use holidays::{Country, business_day_from, holiday, is_business_day};
pub use sending::{MINUTES_TOO_LATE, MailSecurity, Outgoing, SECONDS_TO_TAKE_BACK, SendFault, Sending};
pub use template::{TEMPLATE_AT_MOST, Template, TemplateId, built_in_template, fact_of_word, offered_facts, template_word};
pub use waiting::{Counted, LATER_DAYS, Waiting, later_until, waiting};
pub use what_works::{Approach, Facet, Fared, Group, Interval, TOO_FEW_SENT, TOO_WIDE, Tried, Verdict, what_works};

use jiff::{Timestamp, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{interviews::InterviewId, people::PersonId, record::id, word::words};

id! {
    /// A message.
    MessageId;
    /// A reply.
    ReplyId;
    /// How confident somebody felt.
    FeelingId;
}

words! {
    /// The way on which a message goes.
    Channel {
        /// An e-mail.
        Email = "email",
        /// The short note beside an invitation to connect.
        LinkedinNote = "linkedin-note",
        /// A message to somebody one is connected with.
        LinkedinMessage = "linkedin-message",
        /// A script for a call.
        Phone = "phone",
        /// A note that a third person can forward.
        Introduction = "introduction",
    }
}

words! {
    /// What a message is for.
    Purpose {
        /// It asks for a conversation.
        Ask = "ask",
        /// It asks once more.
        FollowUp = "follow-up",
        /// It thanks after a conversation.
        ThankYou = "thank-you",
        /// It answers a yes with times.
        OfferTimes = "offer-times",
        /// It answers "not now".
        AnswerLater = "answer-later",
        /// It answers a no, without asking again.
        AnswerNo = "answer-no",
        /// It asks for another date.
        Reschedule = "reschedule",
        /// It confirms the date on the day before.
        Confirm = "confirm",
        /// It invites to a date that was agreed on, for the calendar.
        Invite = "invite",
        /// It tells the new date of a conversation, for the calendar.
        NewDate = "new-date",
        /// It tells that a conversation is off, for the calendar.
        CallOff = "call-off",
        /// It tells a referrer what became of the name.
        ReportBack = "report-back",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// What came back.
    ReplyKind {
        /// They would like to talk.
        Yes = "yes",
        /// Not now.
        Later = "later",
        /// They would rather not.
        No = "no",
        /// Please don't ask again: kept for good.
        NeverAgain = "never-again",
    }
}

/// A message, from the first draft to the moment it was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// To whom.
    pub person_id: PersonId,
    /// The interview that it thanks for, if it does.
    pub interview_id: Option<InterviewId>,
    /// What it is for.
    pub purpose: Purpose,
    /// How it goes.
    pub channel: Channel,
    /// Its subject line; only e-mails have one.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// When it was begun.
    pub drafted_at: Timestamp,
    /// When it went out, or when the person said that they sent it.
    pub sent_at: Option<Timestamp>,
    /// The Message-ID under which it went out from here, without angle brackets; empty if it was sent in another way.
    #[serde(default)]
    pub mail_id: String,
}

impl Message {
    /// A message as it is begun with a draft: not sent yet, and about no conversation.
    #[must_use]
    pub fn begun(id: MessageId, person_id: PersonId, (channel, purpose): (Channel, Purpose), draft: Draft, drafted_at: Timestamp) -> Self {
        let Draft { subject, body, .. } = draft;
        Self { id, person_id, interview_id: None, purpose, channel, subject, body, drafted_at, sent_at: None, mail_id: String::new() }
    }
}

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Reply {
    /// Its id.
    pub id: ReplyId,
    /// Who answered.
    pub person_id: PersonId,
    /// The message that they answered, if it is kept here.
    pub message_id: Option<MessageId>,
    /// What it came to.
    pub kind: ReplyKind,
    /// Their words, if noted.
    pub words: String,
    /// When it came.
    pub came_at: Timestamp,
    /// The day from which they may be written to again, if they said "later" and named one.
    #[serde(default)]
    pub again_on: Option<Date>,
}

/// How confident somebody felt before a message or a conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Feeling {
    /// Its id.
    pub id: FeelingId,
    /// Whom it was about.
    pub person_id: PersonId,
    /// The conversation that was ahead, if it was one.
    pub interview_id: Option<InterviewId>,
    /// From 1, "I would rather hide", to 5, "I look forward to it".
    pub confidence: i64,
    /// When it was noted.
    pub felt_at: Timestamp,
}
