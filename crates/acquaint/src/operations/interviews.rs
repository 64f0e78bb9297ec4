//! Interviews: dates, questions, and what is written down while talking. What belongs to one part of it stands
//! beside it: invitations, practising, times and transcripts.

mod invitations;
mod practice;
mod times;
mod transcripts;

use acquaint_coach::{Facts, Profile, Review, review};
use acquaint_domain::{
    Kind, RecordId as _,
    aim::{Exploration, ExplorationId},
    interviews::{
        Interview, InterviewId, Invitation, Note, Place, Question, QuestionId, QuestionKind, Setting, Timing, Transcript, USUAL_MINUTES,
        Why, can_be_agreed, find_zone, time_plan, without_confided,
    },
    outreach::Message,
    people::PersonId,
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    inputs::{Nothing, Text, WallTime, Within, named},
    operation::{Call, operations},
};
use crate::{
    Failure,
    actions::{
        self, Result,
        interviews::{self as act, Agreement, Written},
    },
};

use crate::paper::Brief;
use times::{FindTimes, OfferTimes, offer, times};
pub(crate) use transcripts::{TranscriptShown, read, shown};

operations! {
    /// Lists all conversations that were agreed on.
    Get "/interviews" "interviews.list": list, Nothing => Vec<Interview>;
    /// Looks for times that suit both, for the next four weeks. Of a calendar that is followed by its address, what was read
    /// last counts.
    Get "/interviews/times" "interviews.times": times, FindTimes => times::Found;
    /// Puts times into a message that offers them, and holds them free until an answer comes.
    Post "/interviews/times" "interviews.offer" writes "interviews.offer": offer, OfferTimes => times::Offered;
    /// Keeps that a conversation was agreed on.
    Post "/interviews" "interviews.agree" writes "interviews.agree": agree, Agree => Interview;
    /// Shows a conversation with its questions and notes. Lines that were said in confidence are left out.
    Get "/interviews/{interview}" "interviews.show": show, OfInterview => InterviewShown;
    /// Moves a conversation, or changes what was agreed on. What is left out stays as it is.
    Patch "/interviews/{interview}" "interviews.edit" writes "interviews.edit": edit, Edit => Interview;
    /// Calls a conversation off.
    Post "/interviews/{interview}/cancel" "interviews.cancel" writes "interviews.cancel": cancel, OfInterview => Interview;
    /// Writes the message that invites the other one, tells them a new date, or tells that it is off: whichever is due. Only a
    /// person can send it.
    Post "/interviews/{interview}/invite" "interviews.invite" writes "interviews.invite": invitations::invite, invitations::Invite => Message;
    /// Lists what went out about a date, oldest first.
    Get "/interviews/{interview}/invitations" "interviews.invitations": invitations::list, OfInterview => Vec<Invitation>;
    /// Begins a conversation.
    Post "/interviews/{interview}/begin" "interviews.begin" writes "interviews.begin": begin, OfInterview => Interview;
    /// Notes a talk that simply happened, as one that was held.
    Post "/interviews/happened" "interviews.happened" writes "interviews.happened": happened, TalkHappened => Interview;
    /// Ends a conversation.
    Post "/interviews/{interview}/end" "interviews.end" writes "interviews.end": end, OfInterview => Interview;
    /// Adds questions to the plan of a conversation.
    Post "/interviews/{interview}/questions" "interviews.plan" writes "interviews.plan": plan, Plan => Vec<Question>;
    /// Shows the plan of a conversation in its order: what fits into the time, how long each takes, and why it stands there.
    Get "/interviews/{interview}/questions" "interviews.show-plan": show_plan, OfInterview => Vec<Explained>;
    /// Fills the plan with what the planner suggests: open learning questions first, then what suits the person. Nothing that
    /// stands in the plan is moved or lost.
    Post "/interviews/{interview}/questions/fill" "interviews.fill" writes "interviews.fill": fill, OfInterview => Vec<Question>;
    /// Puts a question in other words.
    Put "/interviews/questions/{question}" "interviews.edit-question" writes "interviews.edit-question": edit_question, EditQuestion => Question;
    /// Takes a question out of the plan.
    Delete "/interviews/questions/{question}" "interviews.take-out" writes "interviews.take-out": take_out, OfQuestion => ();
    /// Moves a question one place up or down.
    Post "/interviews/questions/{question}/move" "interviews.move" writes "interviews.move": move_question, Move => Question;
    /// Says whether a question must be asked. Three fit into every conversation.
    Put "/interviews/questions/{question}/must" "interviews.must" writes "interviews.must", "interviews.unmust": must, Flag => Question;
    /// Says whether a question was asked.
    Put "/interviews/questions/{question}/asked" "interviews.asked" writes "interviews.asked", "interviews.unasked": asked, Flag => Question;
    /// Keeps what was written down, and gives what is kept. Where somebody else wrote meanwhile, both texts stay.
    Put "/interviews/{interview}/notes" "interviews.note" writes "interviews.note": write, Write => Vec<Note>;
    /// Lists the transcripts of a conversation.
    Get "/interviews/{interview}/transcripts" "interviews.list-transcripts": transcripts::list, OfInterview => Vec<Transcript>;
    /// Adds a transcript. One with the same words is there already, and nothing changes.
    Post "/interviews/{interview}/transcripts" "interviews.add-transcript"
        writes "interviews.add-transcript": transcripts::add, transcripts::Add => TranscriptShown;
    /// Shows a transcript in parts, each with the question that it seems to answer.
    Get "/interviews/transcripts/{transcript}" "interviews.show-transcript": transcripts::show, transcripts::OfTranscript => TranscriptShown;
    /// Says which of the speakers the person is.
    Put "/interviews/transcripts/{transcript}/me" "interviews.choose-speaker"
        writes "interviews.choose-speaker": transcripts::choose, transcripts::Choose => TranscriptShown;
    /// Puts an answer under a question, or under none.
    Put "/interviews/transcripts/{transcript}/answers" "interviews.place-answer"
        writes "interviews.place-answer": transcripts::place, transcripts::Place => TranscriptShown;
    /// Removes a transcript. What was kept of it as an insight stays.
    Delete "/interviews/transcripts/{transcript}" "interviews.remove-transcript"
        writes "interviews.remove-transcript": transcripts::remove, transcripts::OfTranscript => ();
    /// Shows how practising aloud for a conversation stands: what to say next, what is known, and when something comes back.
    Get "/interviews/{interview}/practice" "interviews.practice": practice::show, OfInterview => practice::PracticeShown;
    /// Keeps how it went to say a question, or the pitch, aloud and from memory.
    Post "/interviews/{interview}/practice" "interviews.rehearse"
        writes "interviews.rehearse": practice::rehearse, practice::Rehearse => practice::PracticeShown;
    /// Shows what is known before a conversation: about the person, their organization, promises, and what others there said.
    Get "/interviews/{interview}/brief" "interviews.brief": brief, OfInterview => Brief;
    /// Has the coach look over questions, one on each line. Nothing is kept.
    Post "/interviews/questions/review" "questions.review": review_questions, ToReview => Vec<Review>;
}

named! {
    OfInterview { /// The conversation.
        interview: InterviewId }
    OfQuestion { /// The question.
        question: QuestionId }
}

#[derive(Serialize, JsonSchema)]
struct InterviewShown {
    interview: Interview,
    /// In the order of the plan.
    questions: Vec<Question>,
    notes: Vec<Note>,
}

/// A question of a plan with its reasons.
#[derive(Serialize, JsonSchema)]
struct Explained {
    question: Question,
    /// How long it is likely to take with its answer, in minutes.
    minutes: i64,
    place: Place,
    why: Vec<Why>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TalkHappened {
    person: PersonId,
    /// The day; today unless given.
    on: Option<Date>,
    setting: Option<Setting>,
    /// What it was about.
    #[serde(default)]
    words: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Agree {
    person: PersonId,
    /// The date and time on the clock of the zone.
    starts: WallTime,
    /// The zone, such as `Europe/Berlin`; the person's own unless given.
    zone: Option<String>,
    /// How long; 20 minutes unless given.
    minutes: Option<Within<1, 480>>,
    /// What kind of place; left out, it is not agreed yet.
    setting: Option<Setting>,
    #[serde(default)]
    place: String,
    exploration: Option<ExplorationId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Edit {
    interview: InterviewId,
    starts: Option<WallTime>,
    zone: Option<String>,
    minutes: Option<Within<1, 480>>,
    setting: Option<Setting>,
    place: Option<String>,
    exploration: Option<ExplorationId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Plan {
    interview: InterviewId,
    questions: Vec<NewQuestion>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewQuestion {
    text: Text,
    /// What it is about; one's own unless given.
    kind: Option<QuestionKind>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EditQuestion {
    question: QuestionId,
    text: Text,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Move {
    question: QuestionId,
    up: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Flag {
    question: QuestionId,
    /// Yes or no.
    yes: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Write {
    interview: InterviewId,
    notes: Vec<NewNote>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewNote {
    /// The question that it belongs to, if it belongs to one.
    question: Option<QuestionId>,
    text: String,
    /// The texts that it started from. Where none of them is stored any more, both texts stay.
    #[serde(default)]
    seen: Vec<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ToReview {
    /// One question on each line.
    lines: String,
}

async fn list(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<Interview>> {
    Ok(store.list_all().await?)
}

async fn agree(call: &Call, given: Agree) -> Result<Interview> {
    let zone = given.zone.or_else(|| call.ctx.zone.iana_name().map(str::to_owned)).unwrap_or_else(|| "UTC".to_owned());
    let agreement = Agreement {
        starts: given.starts.read()?,
        zone,
        minutes: given.minutes.map_or(USUAL_MINUTES, |minutes| minutes.0),
        setting: given.setting.unwrap_or(Setting::NotAgreed),
        place: given.place,
        exploration_id: given.exploration,
    };
    let id = act::agree_interview(&call.store, &call.ctx, given.person, checked(call, agreement).await?).await?;
    actions::get(&call.store, id).await
}

async fn happened(Call { store, ctx, .. }: &Call, given: TalkHappened) -> Result<Interview> {
    let TalkHappened { person, on, setting, words } = given;
    let happened = act::Happened { on: on.unwrap_or_else(|| ctx.today()), setting: setting.unwrap_or(Setting::NotAgreed), words };
    let id = act::note_talk(store, ctx, person, happened).await?;
    actions::get(store, id).await
}

async fn edit(call: &Call, given: Edit) -> Result<Interview> {
    let before: Interview = actions::get(&call.store, given.interview).await?;
    let agreement = Agreement {
        starts: given.starts.map_or(Ok(before.starts), |starts| starts.read())?,
        zone: given.zone.unwrap_or(before.zone),
        minutes: given.minutes.map_or(before.minutes, |minutes| minutes.0),
        setting: given.setting.unwrap_or(before.setting),
        place: given.place.unwrap_or(before.place),
        exploration_id: given.exploration.or(before.exploration_id),
    };
    act::edit_interview(&call.store, &call.ctx, given.interview, "", checked(call, agreement).await?).await?;
    actions::get(&call.store, given.interview).await
}

/// What was agreed on, if it can be meant.
async fn checked(Call { store, ctx, .. }: &Call, agreement: Agreement) -> Result<Agreement> {
    let unknown = || Failure::refused(format!("“{}” is no time zone.", agreement.zone), "It looks like Europe/Berlin.");
    let zone = find_zone(&agreement.zone).ok_or_else(unknown)?;
    if !can_be_agreed(ctx.today(), agreement.starts.date()) {
        return Err(Failure::refused("This date is too far away.".to_owned(), "Look at the year once more."));
    }
    if let Some(exploration) = agreement.exploration_id {
        actions::get::<Exploration>(store, exploration).await?;
    }
    Ok(Agreement { zone, ..agreement })
}

async fn show(Call { store, .. }: &Call, OfInterview { interview: id }: OfInterview) -> Result<InterviewShown> {
    let mut notes: Vec<Note> = act::list_notes(store, id).await?.into_values().collect();
    notes.sort_by_key(|note| note.id);
    notes.iter_mut().for_each(|note| note.text = without_confided(&note.text));
    Ok(InterviewShown { interview: actions::get(store, id).await?, questions: act::list_questions(store, id).await?, notes })
}

async fn brief(Call { store, ctx, .. }: &Call, OfInterview { interview }: OfInterview) -> Result<Brief> {
    crate::paper::brief(store, ctx, crate::Words, interview).await
}

async fn cancel(Call { store, ctx, .. }: &Call, OfInterview { interview }: OfInterview) -> Result<Interview> {
    act::cancel_interview(store, ctx, interview).await?;
    actions::get(store, interview).await
}

async fn begin(Call { store, ctx, .. }: &Call, OfInterview { interview }: OfInterview) -> Result<Interview> {
    act::begin(store, ctx, interview, ctx.now).await?;
    actions::get(store, interview).await
}

async fn end(Call { store, ctx, .. }: &Call, OfInterview { interview }: OfInterview) -> Result<Interview> {
    act::end(store, ctx, interview).await?;
    actions::get(store, interview).await
}

async fn plan(Call { store, ctx, .. }: &Call, Plan { interview, questions }: Plan) -> Result<Vec<Question>> {
    let new = questions.into_iter().map(|question| (question.kind.unwrap_or(QuestionKind::Own), question.text.into_inner()));
    act::add_questions(store, ctx, interview, new.collect()).await?;
    act::list_questions(store, interview).await
}

async fn show_plan(Call { store, ctx, .. }: &Call, OfInterview { interview }: OfInterview) -> Result<Vec<Explained>> {
    let interview: Interview = actions::get(store, interview).await?;
    let plan = act::list_questions(store, interview.id).await?;
    let facts = act::planning_facts(store, ctx, &interview).await?;
    let explain = |(question, timing): (Question, Timing)| {
        let why = facts.why(&question.text);
        Explained { question, minutes: timing.minutes, place: timing.place, why }
    };
    let timings = time_plan(&plan, interview.minutes);
    Ok(plan.into_iter().zip(timings).map(explain).collect())
}

async fn fill(Call { store, ctx, .. }: &Call, OfInterview { interview }: OfInterview) -> Result<Vec<Question>> {
    act::fill_questions(store, ctx, interview).await?;
    act::list_questions(store, interview).await
}

async fn edit_question(Call { store, ctx, .. }: &Call, EditQuestion { question, text }: EditQuestion) -> Result<Question> {
    act::edit_question(store, ctx, question, "", &text).await?;
    actions::get(store, question).await
}

async fn take_out(Call { store, ctx, .. }: &Call, OfQuestion { question }: OfQuestion) -> Result<()> {
    act::take_out_question(store, ctx, question).await
}

async fn move_question(Call { store, ctx, .. }: &Call, Move { question, up }: Move) -> Result<Question> {
    act::move_question(store, ctx, question, up).await?;
    actions::get(store, question).await
}

async fn must(Call { store, ctx, .. }: &Call, Flag { question, yes }: Flag) -> Result<Question> {
    act::set_must_ask(store, ctx, question, yes).await?;
    actions::get(store, question).await
}

async fn asked(Call { store, ctx, .. }: &Call, Flag { question, yes }: Flag) -> Result<Question> {
    let before: Question = actions::get(store, question).await?;
    act::mark_asked(store, ctx, before.interview_id, question, yes).await?;
    actions::get(store, question).await
}

async fn write(Call { store, ctx, .. }: &Call, Write { interview, notes }: Write) -> Result<Vec<Note>> {
    let written = notes.into_iter().map(|note| Written { question_id: note.question, text: note.text, seen: note.seen });
    act::write_notes(store, ctx, interview, &written.collect::<Vec<_>>()).await?;
    let mut kept: Vec<Note> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
    kept.sort_by_key(|note| note.id);
    kept.iter_mut().for_each(|note| note.text = without_confided(&note.text));
    Ok(kept)
}

async fn review_questions(_: &Call, ToReview { lines }: ToReview) -> Result<Vec<Review>> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.map(|line| review(line, &Profile::Question, &Facts::default())).collect())
}
