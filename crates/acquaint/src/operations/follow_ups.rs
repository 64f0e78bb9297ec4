//! Follow-ups: looking back, promises, names that were given, thanks, and staying in touch.

pub(super) mod rhythms;

use acquaint_coach::{Facts, Profile, Review, review as review_text};
use acquaint_domain::{
    Kind, RecordId as _,
    follow_ups::{
        Balance, Debrief, GoodMoment, NextContact, OpenReferral, Outcome, OutcomeKind, Promise, PromiseId, Referral, ReferralId, SayKind,
        Saying, Side, open_now,
    },
    interviews::{Interview, InterviewId, NoteMark},
    outreach::{Channel, Message},
    people::{Person, PersonId},
};
use acquaint_store::Stored as _;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    inputs::{Nothing, Text, Within, named},
    operation::{Call, operations, overlay},
};
use crate::{
    Failure,
    actions::{
        self, Result,
        follow_ups::{self as act, DebriefFields},
        open_words,
        people::PersonFields,
    },
};

operations! {
    /// Lists what is open after conversations.
    Get "/follow-ups" "follow-ups.list": list, Nothing => Open;
    /// Keeps what somebody makes of a conversation. What is left out stays as it is.
    Patch "/follow-ups/{interview}/debrief" "follow-ups.debrief" writes "follow-ups.debrief": debrief, WriteDebrief => Debrief;
    /// Lists what was captured with a mark in the notes of a conversation.
    Get "/follow-ups/{interview}/captured" "follow-ups.captured": captured, OfInterview => Vec<CapturedLine>;
    /// Puts captured lines in their place: among the insights, the promises, or the people.
    Post "/follow-ups/{interview}/captured" "follow-ups.sort" writes "follow-ups.sort": sort, Sort => Vec<CapturedLine>;
    /// Notes what one of the two promised.
    Post "/follow-ups/{interview}/promises" "follow-ups.promise" writes "follow-ups.promise": promise, NewPromise => ();
    /// Puts a promise in other words or on another day; without one it has none.
    Put "/follow-ups/promises/{promise}" "follow-ups.edit-promise" writes "follow-ups.edit-promise": edit_promise, EditPromise => Promise;
    /// Lets a promise go that cannot be done.
    Delete "/follow-ups/promises/{promise}" "follow-ups.let-go" writes "follow-ups.let-go": let_go, OfPromise => ();
    /// Notes that a promise was kept.
    Post "/follow-ups/promises/{promise}/kept" "follow-ups.keep" writes "follow-ups.keep": keep, OfPromise => Promise;
    /// Keeps in a line what happened when a promise was kept.
    Put "/follow-ups/promises/{promise}/happened" "follow-ups.happened" writes "follow-ups.happened": happened, Happened => Promise;
    /// Says how things stand with a person: what was given, when it would be time to write, and what there is to say.
    Get "/follow-ups/people/{person}/standing" "follow-ups.standing": standing, OfPerson => HowItStands;
    /// Notes an idea for giving something back.
    Post "/follow-ups/people/{person}/ideas" "follow-ups.idea" writes "follow-ups.idea": idea, NewIdea => ();
    /// Notes that somebody was named: a person with a referrer.
    Post "/follow-ups/{interview}/names" "follow-ups.name" writes "follow-ups.name": name, NewName => PersonId;
    /// Notes that the referrer was told what became of a name.
    Post "/follow-ups/referrals/{referral}/reported" "follow-ups.report-back" writes "follow-ups.report-back": report_back, OfReferral => Referral;
    /// Notes whether one may say who gave a name.
    Put "/follow-ups/referrals/{referral}/permission" "follow-ups.permit" writes "follow-ups.permit", "follow-ups.no-permit": permit, Permit => Referral;
    /// Lists what came of knowing a person.
    Get "/follow-ups/people/{person}/outcomes" "follow-ups.list-outcomes": list_outcomes, OfPerson => Vec<Outcome>;
    /// Writes down what came of knowing a person.
    Post "/follow-ups/people/{person}/outcomes" "follow-ups.outcome" writes "follow-ups.outcome": outcome, WriteOutcome => Vec<Outcome>;
    /// Begins a thank-you note around what was said, or goes on with the one that was begun.
    Post "/follow-ups/{interview}/thank-you" "follow-ups.thank" writes "follow-ups.thank": thank, Thank => Message;
    /// Has the coach look over a thank-you note. Nothing is kept.
    Post "/follow-ups/review" "follow-ups.review": review, ToReview => Review;
}

named! {
    OfInterview { /// The conversation.
        interview: InterviewId }
    OfPromise { /// The promise.
        promise: PromiseId }
    OfPerson { /// The person.
        person: PersonId }
    OfReferral { /// The name that was given.
        referral: ReferralId }
}

/// What is open, each list in the order in which it is shown.
#[derive(Serialize, JsonSchema)]
struct Open {
    /// Conversations for which no thank-you note was sent.
    to_thank: Vec<Interview>,
    /// Conversations that were not looked back on.
    to_look_back: Vec<Interview>,
    /// Promises that are not kept yet.
    promises: Vec<Promise>,
    /// Names with which something is still to be done.
    names: Vec<NameGiven>,
    /// People to be in touch with.
    to_be_in_touch: Vec<InTouch>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WriteOutcome {
    person: PersonId,
    /// The interview from which it came, if from one.
    interview: Option<InterviewId>,
    kind: OutcomeKind,
    #[serde(default)]
    words: String,
    /// On which day; today if it is left out.
    on: Option<Date>,
}

#[derive(Serialize, JsonSchema)]
struct NameGiven {
    referral: Referral,
    /// Whether nobody has written to them yet.
    to_write: bool,
    /// The day by which to write to them.
    write_by: Date,
    /// The day by which to tell the referrer, if they were not told.
    tell_by: Option<Date>,
}

#[derive(Serialize, JsonSchema)]
struct InTouch {
    person_id: PersonId,
    /// The day of the last contact.
    last: Date,
    /// The day of the next.
    on: Date,
    /// What there is to say.
    say: SayKind,
    about: String,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WriteDebrief {
    interview: InterviewId,
    learned: Option<String>,
    fit: Option<String>,
    open: Option<String>,
    better: Option<String>,
    /// From 1 to 5.
    #[serde(skip_serializing)]
    confidence: Option<Within<1, 5>>,
}

#[derive(Serialize, JsonSchema)]
struct CapturedLine {
    /// Names the line among those of its conversation.
    key: String,
    mark: NoteMark,
    words: String,
    /// Whether it is in its place already.
    kept: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Sort {
    interview: InterviewId,
    /// The keys of the lines.
    keep: Vec<String>,
    /// The keys of names whose giver may be mentioned.
    #[serde(default)]
    may_mention: Vec<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewPromise {
    interview: InterviewId,
    side: Side,
    text: Text,
    due: Option<Date>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EditPromise {
    promise: PromiseId,
    text: Text,
    due: Option<Date>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewName {
    interview: InterviewId,
    name: Text,
    #[serde(default)]
    title: String,
    #[serde(default)]
    organization: String,
    /// Whether one may say who named them.
    #[serde(default)]
    may_mention: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Permit {
    /// The name that was given.
    referral: ReferralId,
    /// Whether one may say who gave it.
    may_mention: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Happened {
    promise: PromiseId,
    happened: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewIdea {
    person: PersonId,
    text: Text,
}

/// How things stand with a person.
#[derive(Serialize, JsonSchema)]
struct HowItStands {
    /// Conversations for which they took the time.
    talks: usize,
    /// Names that they gave.
    names: usize,
    /// Promises that they kept.
    they_kept: usize,
    /// What was given to them.
    given: usize,
    /// When it would be time to be in touch again, if ever.
    next: Option<Date>,
    /// What there is to say, the warmest first.
    to_say: Vec<ToSay>,
}

#[derive(Serialize, JsonSchema)]
struct ToSay {
    kind: SayKind,
    about: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Thank {
    interview: InterviewId,
    channel: Option<Channel>,
    /// What they said that stayed with you.
    #[serde(default)]
    said: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ToReview {
    text: String,
}

async fn list(Call { store, ctx, .. }: &Call, _: Nothing) -> Result<Open> {
    let open = open_now(ctx, &store.situation(&ctx.zone).await?);
    let named = |OpenReferral { referral, to_write, write_by, tell_by }| NameGiven { referral, to_write, write_by, tell_by };
    let touch = |GoodMoment { contact: NextContact { person_id, last, on }, saying }| InTouch {
        person_id,
        last,
        on,
        say: saying.kind,
        about: saying.about,
    };
    Ok(Open {
        to_thank: open.to_thank,
        to_look_back: open.to_look_back,
        promises: open.promises,
        names: open.referrals.into_iter().map(named).collect(),
        to_be_in_touch: open.to_be_in_touch.into_iter().map(touch).collect(),
    })
}

async fn debrief(Call { store, ctx, .. }: &Call, given: WriteDebrief) -> Result<Debrief> {
    let id = given.interview;
    let Debrief { learned, fit, open, better, confidence, .. } = act::debrief_of(store, id).await?;
    let fields = overlay(&DebriefFields { learned, fit, open, better, confidence }, &given)?;
    let confidence = given.confidence.map(|confidence| confidence.0).or(fields.confidence);
    act::write_debrief(store, ctx, id, "", DebriefFields { confidence, ..fields }).await?;
    let opened = open_words(store, vec![act::debrief_of(store, id).await?.into()]).await?;
    opened.into_iter().find_map(Debrief::from_record).ok_or_else(Failure::not_found)
}

async fn captured(Call { store, .. }: &Call, OfInterview { interview }: OfInterview) -> Result<Vec<CapturedLine>> {
    let lines = act::list_captured(store, interview).await?.into_iter();
    Ok(lines.map(|act::Captured { key, mark, words, kept, .. }| CapturedLine { key, mark, words, kept }).collect())
}

async fn sort(call: &Call, Sort { interview, keep, may_mention }: Sort) -> Result<Vec<CapturedLine>> {
    let keep: Vec<&str> = keep.iter().map(String::as_str).collect();
    let may_mention: Vec<&str> = may_mention.iter().map(String::as_str).collect();
    act::keep_captured(&call.store, &call.ctx, interview, &keep, &may_mention).await?;
    captured(call, OfInterview { interview }).await
}

async fn promise(Call { store, ctx, .. }: &Call, NewPromise { interview, side, text, due }: NewPromise) -> Result<()> {
    act::add_promise(store, ctx, interview, side, &text, due).await
}

async fn edit_promise(Call { store, ctx, .. }: &Call, EditPromise { promise, text, due }: EditPromise) -> Result<Promise> {
    act::edit_promise(store, ctx, promise, "", &text, due).await?;
    actions::get(store, promise).await
}

async fn let_go(Call { store, ctx, .. }: &Call, OfPromise { promise }: OfPromise) -> Result<()> {
    act::let_go(store, ctx, promise).await
}

async fn keep(Call { store, ctx, .. }: &Call, OfPromise { promise }: OfPromise) -> Result<Promise> {
    act::keep_promise(store, ctx, promise).await?;
    actions::get(store, promise).await
}

async fn happened(Call { store, ctx, .. }: &Call, Happened { promise, happened }: Happened) -> Result<Promise> {
    act::tell_what_happened(store, ctx, promise, "", &happened).await?;
    actions::get(store, promise).await
}

async fn standing(Call { store, ctx, .. }: &Call, OfPerson { person }: OfPerson) -> Result<HowItStands> {
    let person: Person = actions::get(store, person).await?;
    let act::Standing { balance: Balance { talks, names, they_kept, given }, next, to_say, usual: _ } =
        act::standing_with(store, ctx, &person).await?;
    let to_say = to_say.into_iter().map(|Saying { kind, about }| ToSay { kind, about }).collect();
    Ok(HowItStands { talks, names, they_kept, given, next: next.map(|next| next.on), to_say })
}

async fn idea(Call { store, ctx, .. }: &Call, NewIdea { person, text }: NewIdea) -> Result<()> {
    act::add_ideas(store, ctx, person, &[text.into_inner()]).await
}

async fn name(Call { store, ctx, .. }: &Call, given: NewName) -> Result<PersonId> {
    let NewName { interview, name, title, organization, may_mention } = given;
    let fields = PersonFields { name: name.into_inner(), title, organization, ..PersonFields::default() };
    act::name_somebody(store, ctx, interview, fields, may_mention).await
}

async fn report_back(Call { store, ctx, .. }: &Call, OfReferral { referral }: OfReferral) -> Result<Referral> {
    act::report_back(store, ctx, referral).await?;
    actions::get(store, referral).await
}

async fn permit(Call { store, ctx, .. }: &Call, Permit { referral, may_mention }: Permit) -> Result<Referral> {
    act::permit(store, ctx, referral, may_mention).await?;
    actions::get(store, referral).await
}

async fn thank(Call { store, ctx, .. }: &Call, Thank { interview, channel, said }: Thank) -> Result<Message> {
    let id = act::begin_thank_you(store, ctx, interview, channel.unwrap_or(Channel::Email), &said).await?;
    actions::get(store, id).await
}

async fn review(_: &Call, ToReview { text }: ToReview) -> Result<Review> {
    Ok(review_text(&text, &Profile::ThankYou, &Facts::default()))
}

async fn list_outcomes(Call { store, .. }: &Call, OfPerson { person }: OfPerson) -> Result<Vec<Outcome>> {
    Ok(store.list_referring(Kind::Person, &[person.uuid()]).await?)
}

async fn outcome(call: &Call, WriteOutcome { person, interview, kind, words, on }: WriteOutcome) -> Result<Vec<Outcome>> {
    let on = on.unwrap_or_else(|| call.ctx.today());
    act::record_outcome(&call.store, &call.ctx, act::NewOutcome { person, interview, kind, words, on }).await?;
    list_outcomes(call, OfPerson { person }).await
}
