//! Which record fills which table: the one place that names all columns.
//!
//! The order is the order in which rows can be added so that what they point to is already there. The first column that
//! points to another record names what a record belongs to.

use acquaint_domain::{Kind, Record, aim, follow_ups, insights, interviews, outreach, people, settings, today};
use acquaint_text::fold;

use crate::{
    Result,
    engine::{Row, Value},
    field::{Field, Pointing as _},
    table::{Column, Stored},
};

/// Declares all tables: `Kind(type, id) in "table" { columns } + { derived columns }`.
macro_rules! tables {
    ($($kind:ident($record:path, $id:path) in $table:literal
        { $($column:ident $(-> $target:ident)?),+ $(,)? } $(+ { $($derived:ident = $by:expr),+ })?)+) => {
        $(impl Stored for $record {
            type Id = $id;
            const KIND: Kind = Kind::$kind;
            fn from_record(record: Record) -> Option<Self> {
                match record { Record::$kind(record) => Some(*record), _ => None }
            }
        })+

        /// The table of a kind, its columns, and the columns that only help to sort.
        pub(crate) fn shape(kind: Kind) -> (&'static str, &'static [Column], &'static [&'static str]) {
            match kind {
                $(Kind::$kind => (
                    $table,
                    &[$(Column { name: stringify!($column), refers_to: tables!(@target $($target)?) }),+],
                    &[$($(stringify!($derived)),+)?],
                )),+
            }
        }

        /// Adds the values of all columns of a record, in the order of [`shape`].
        pub(crate) fn fill(record: &Record, values: &mut Vec<Value>) {
            match record {
                $(Record::$kind(record) => values.extend([
                    $(record.$column.value(),)+
                    $($({ let by: fn(&$record) -> _ = $by; by(record).value() },)+)?
                ])),+
            }
        }

        /// The ids in a record that point to other records.
        pub(crate) fn references(record: &Record) -> Vec<(Kind, uuid::Uuid)> {
            match record {
                $(Record::$kind(record) => {
                    let pointed: Vec<Option<(Kind, uuid::Uuid)>> = vec![$($(tables!(@reference $target, record.$column),)?)+];
                    let _ = record;
                    pointed.into_iter().flatten().collect()
                }),+
            }
        }

        /// A record as it is when it points to another record of a kind in place of one. An id that is the one's own follows.
        pub(crate) fn turned(mut record: Record, to: Kind, from: uuid::Uuid, other: uuid::Uuid) -> Record {
            match &mut record {
                $(Record::$kind(record) => {
                    record.id.turn(from, other);
                    $($(if Kind::$target == to { record.$column.turn(from, other); })?)+
                }),+
            }
            record
        }

        /// The record in a row whose columns stand in the order of [`shape`].
        pub(crate) fn read(kind: Kind, row: &Row) -> Result<Record> {
            Ok(match kind {
                $(Kind::$kind => {
                    let mut index = 0..;
                    let mut next = || index.next().unwrap_or_default();
                    type Filled = $record;
                    Record::$kind(Box::new(Filled { $($column: Field::get(row, next())?),+ }))
                }),+
            })
        }
    };
    (@target $target:ident) => { Some(Kind::$target) };
    (@target) => { None };
    (@reference $target:ident, $field:expr) => { pointed(Kind::$target, &$field) };
}

tables! {
    AboutMe(aim::AboutMe, aim::AboutMeId) in "about_me" { id, name, introduction, motivation, skills, goals, values, pitch, phone, email }
    Preferences(settings::Preferences, settings::PreferencesId) in "preferences" {
        id, zone, country, another_person_after, follow_up_after, follow_ups_at_most, premium, motivation,
    }
    Exploration(aim::Exploration, aim::ExplorationId) in "exploration" { id, curious_about, known, target, started_at }
    LearningQuestion(aim::LearningQuestion, aim::LearningQuestionId) in "learning_question" {
        id, exploration_id -> Exploration, text, written_at,
    }
    Person(people::Person, people::PersonId) in "person" {
        id, name, tie, how_met, email, phone, linkedin, place, interests, reason, notes, tags, added_at,
    } + { name_key = |person| fold(&person.name), tag_keys = tag_keys }
    Organization(people::Organization, people::OrganizationId) in "organization" { id, name, aliases, size, kind, notes, added_at }
        + { name_key = |organization| fold(&organization.name), alias_keys = alias_keys }
    Employment(people::Employment, people::EmploymentId) in "employment" {
        id, person_id -> Person, organization_id -> Organization, title, since, until, learned_at,
    }
    Contact(people::Contact, people::ContactId) in "contact" { id, person_id -> Person, how, on, words, written_at }
    Interview(interviews::Interview, interviews::InterviewId) in "interview" {
        id, person_id -> Person, exploration_id -> Exploration, starts, zone, minutes, setting, place, sequence,
        agreed_at, began_at, ended_at, cancelled_at,
    }
    Message(outreach::Message, outreach::MessageId) in "message" {
        id, person_id -> Person, interview_id -> Interview, purpose, channel, subject, body, drafted_at, sent_at, mail_id,
    }
    Reply(outreach::Reply, outreach::ReplyId) in "reply" { id, person_id -> Person, message_id -> Message, kind, words, came_at, again_on }
    Call(outreach::Call, outreach::CallId) in "phone_call" { id, person_id -> Person, tried_at, outcome, words }
    Absence(outreach::Absence, outreach::AbsenceId) in "absence" { id, person_id -> Person, back_on, noted_at }
    Feeling(outreach::Feeling, outreach::FeelingId) in "feeling" { id, person_id -> Person, interview_id -> Interview, confidence, felt_at }
    Template(outreach::Template, outreach::TemplateId) in "template" { id, name, channel, purpose, subject, body, made_at }
    Question(interviews::Question, interviews::QuestionId) in "question" {
        id, interview_id -> Interview, text, kind, must_ask, position, asked_at, learning_question_id,
    }
    DroppedQuestion(interviews::DroppedQuestion, interviews::DroppedQuestionId) in "dropped_question" {
        id, interview_id -> Interview, text, dropped_at,
    }
    Invitation(interviews::Invitation, interviews::InvitationId) in "invitation" {
        id, interview_id -> Interview, method, sequence, starts, zone, minutes, place, recipient, sent_at,
    }
    EarlyQuestion(interviews::EarlyQuestion, interviews::EarlyQuestionId) in "early_question" {
        id, person_id -> Person, text, kind, position, chosen_at,
    }
    Rehearsal(interviews::Rehearsal, interviews::RehearsalId) in "rehearsal" {
        id, interview_id -> Interview, question_id -> Question, recall, said_at,
    }
    Note(interviews::Note, interviews::NoteId) in "note" {
        id, interview_id -> Interview, question_id -> Question, text, written_at,
    }
    Transcript(interviews::Transcript, interviews::TranscriptId) in "transcript" { id, interview_id -> Interview, name, me, turns, added_at }
    Placement(interviews::Placement, interviews::PlacementId) in "placement" {
        id, transcript_id -> Transcript, turn, question_id -> Question, placed_at,
    }
    Debrief(follow_ups::Debrief, follow_ups::DebriefId) in "debrief" {
        id, interview_id -> Interview, learned, fit, open, better, confidence, written_at,
    }
    Promise(follow_ups::Promise, follow_ups::PromiseId) in "promise" {
        id, person_id -> Person, interview_id -> Interview, side, text, due, made_at, kept_at, happened,
    }
    Referral(follow_ups::Referral, follow_ups::ReferralId) in "referral" {
        id, referrer_id -> Person, person_id -> Person, interview_id -> Interview, may_mention, named_at, reported_at,
    }
    Rhythm(follow_ups::Rhythm, follow_ups::RhythmId) in "rhythm" { id, person_id -> Person, days, chosen_at, paused_until }
    UsualRhythm(follow_ups::UsualRhythm, follow_ups::UsualRhythmId) in "usual_rhythm" { id, tie, tag, days, chosen_at }
    Passage(insights::Passage, insights::PassageId) in "passage" {
        id, person_id -> Person, interview_id -> Interview, note_id -> Note, kind, words, marked_at, transcript_id -> Transcript,
        attribution, debrief_id -> Debrief,
    }
    Theme(insights::Theme, insights::ThemeId) in "theme" { id, name, added_at }
    Tagging(insights::Tagging, insights::TaggingId) in "tagging" { id, passage_id -> Passage, theme_id -> Theme, stance, tagged_at }
    Alternative(insights::Alternative, insights::AlternativeId) in "alternative" { id, exploration_id -> Exploration, name, added_at }
    Criterion(insights::Criterion, insights::CriterionId) in "criterion" { id, exploration_id -> Exploration, name, weight, added_at }
    Rating(insights::Rating, insights::RatingId) in "rating" {
        id, alternative_id -> Alternative, criterion_id -> Criterion, value, rated_at,
    }
    Evidence(insights::Evidence, insights::EvidenceId) in "evidence" {
        id, alternative_id -> Alternative, criterion_id -> Criterion, passage_id -> Passage, side, chosen_at,
    }
    Decision(insights::Decision, insights::DecisionId) in "decision" {
        id, exploration_id -> Exploration, chosen, reasons, sure, change_mind, on, decided_at,
    }
    PlanStep(insights::PlanStep, insights::PlanStepId) in "plan_step" { id, exploration_id -> Exploration, text, due, made_at, done_at }
    Outcome(follow_ups::Outcome, follow_ups::OutcomeId) in "outcome" {
        id, person_id -> Person, interview_id -> Interview, kind, words, on, written_at,
    }
    PersonZone(people::PersonZone, people::PersonZoneId) in "person_zone" { id, person_id -> Person, zone, said_at }
    Distinct(people::Distinct, people::DistinctId) in "distinct_people" { id, one_id -> Person, other_id -> Person, said_at }
    Viewpoint(people::Viewpoint, people::ViewpointId) in "viewpoint" {
        id, person_id -> Person, exploration_id -> Exploration, kind, holds, said_at,
    }
    OfferedTime(interviews::OfferedTime, interviews::OfferedTimeId) in "offered_time" {
        id, person_id -> Person, message_id, starts, zone, minutes, setting, travel, offered_at,
    }
    FreeHours(interviews::FreeHours, interviews::FreeHoursId) in "free_hours" { id, days, from, until }
    Calendar(settings::Calendar, settings::CalendarId) in "calendar" { id, name, kept, appointments, left_out, read_at }
    AddressCard(people::AddressCard, people::AddressCardId) in "address_card" { id, person_id -> Person, lines, read_at }
    ListShape(people::ListShape, people::ListShapeId) in "list_shape" { id, shape, columns, said_at }
    Station(people::Station, people::StationId) in "station" { id, name, school, title, read_at }
    Target(aim::Target, aim::TargetId) in "target" { id, organization_id -> Organization, way, motivation, openings, added_at }
    Finding(people::Finding, people::FindingId) in "finding" {
        id, person_id -> Person, organization_id -> Organization, point, text, source, found_at,
    }
    Gap(people::Gap, people::GapId) in "gap" { id, person_id -> Person, point, text, noted_at }
    SavedFilter(people::SavedFilter, people::SavedFilterId) in "saved_filter" { id, name, words, way, tag, saved_at }
    Postponement(today::Postponement, today::PostponementId) in "postponement" { id, card, until, said_at }
}

/// What a record belongs to: the first record that its table points to, such as the person of an employment.
pub(crate) fn owner(record: &Record) -> Option<(Kind, uuid::Uuid)> {
    references(record).into_iter().next()
}

/// The folded other names of an organization, with a line break before and after each; empty if it has none.
fn alias_keys(organization: &people::Organization) -> String {
    organization.other_names().fold(String::new(), |keys, name| format!("{}\n{}\n", keys.trim_end(), fold(name)))
}

/// The keys of somebody's tags, with a line break before and after each; empty if they have none.
fn tag_keys(person: &people::Person) -> String {
    person.tags().fold(String::new(), |keys, tag| format!("{}\n{}\n", keys.trim_end(), people::tag_key(tag)))
}

fn pointed(kind: Kind, field: &impl Field) -> Option<(Kind, uuid::Uuid)> {
    match field.value() {
        Value::Id(Some(id)) => Some((kind, id)),
        _ => None,
    }
}
