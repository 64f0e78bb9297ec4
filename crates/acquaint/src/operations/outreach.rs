//! Outreach: drafts, messages, what came back, and the coach's remarks. One's own templates stand in `outreach/templates.rs`.

mod templates;

use acquaint_coach::{Facts, Profile, Review, Tier, review as review_text};
use acquaint_domain::{
    Word as _,
    interviews::InterviewId,
    outreach::{
        CallOutcome, Channel, Group, Message, MessageId, NextStep, NextTry, Outgoing, Purpose, Reply, ReplyKind, Template, TemplateId,
        may_return_on, next_step, what_works,
    },
    people::{Person, PersonId},
};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    inputs::{Nothing, Text, Within, named},
    operation::{Call, operations},
};
use crate::{
    Failure,
    actions::{self, Result, outreach as act},
};

operations! {
    /// Lists all messages, sent or not.
    Get "/outreach/messages" "outreach.list": list, Nothing => Vec<Message>;
    /// Drafts a message to somebody from what is stored. Nothing is kept.
    Get "/outreach/draft" "outreach.draft": draft, Draft => Drafted;
    /// Has the coach look over a message. Nothing is kept.
    Post "/outreach/review" "outreach.review": review, ToReview => Review;
    /// Begins a message with a draft, or goes on with the one that was begun.
    Post "/outreach/messages" "outreach.begin" writes "outreach.begin": begin, Begin => Message;
    /// Lists the person's own templates.
    Get "/outreach/templates" "outreach.list-templates": templates::list, Nothing => Vec<Template>;
    /// Keeps a template of one's own. Without a text it begins as the built-in draft.
    Post "/outreach/templates" "outreach.add-template" writes "outreach.add-template": templates::add, templates::Add => Template;
    /// Changes a template. What is left out stays as it is.
    Patch "/outreach/templates/{template}" "outreach.edit-template"
        writes "outreach.edit-template": templates::edit, templates::Edit => Template;
    /// Throws a template away. Messages that were made of it stay.
    Delete "/outreach/templates/{template}" "outreach.remove-template"
        writes "outreach.remove-template": templates::remove, templates::OfTemplate => ();
    /// Fills a template with what is known of somebody. Nothing is kept.
    Get "/outreach/templates/{template}/draft" "outreach.fill-template": templates::fill, templates::Fill => Drafted;
    /// Keeps the text of a message that was not sent yet.
    Put "/outreach/messages/{message}" "outreach.write" writes "outreach.write": write, Write => Message;
    /// Notes that the person sent a message, with its text. Nothing is sent by this.
    Post "/outreach/messages/{message}/sent" "outreach.send" writes "outreach.send": send, Send => Message;
    /// Lists the messages that the person approved with "Send" and that have not gone out yet. A program cannot approve one.
    Get "/outreach/outbox" "outreach.outbox": outbox, Nothing => Vec<Outgoing>;
    /// Takes such an approval back, so that nothing is sent. Answers whether it was in time.
    Delete "/outreach/outbox/{message}" "outreach.take-back": take_back, OfMessage => TakenBack;
    /// Throws a draft away.
    Delete "/outreach/messages/{message}" "outreach.discard" writes "outreach.discard": discard, OfMessage => ();
    /// Keeps what came back. The answer says the day from which to write again, also where it was read from the words.
    Post "/outreach/replies" "outreach.reply"
        writes "outreach.reply-yes", "outreach.reply-later", "outreach.reply-no", "outreach.reply-never-again": reply, NewReply => Reply;
    /// Keeps a try by phone.
    Post "/outreach/calls" "outreach.call"
        writes "outreach.call-no-answer", "outreach.call-answering-machine", "outreach.call-bad-moment", "outreach.call-talked",
        "outreach.call-asked-to-call-back": call, NewCall => Option<NextTry>;
    /// Keeps that somebody is away. Until they are back nobody is reminded to write to them or to call.
    Post "/outreach/absences" "outreach.away" writes "outreach.away": away, Away => ();
    /// Keeps how confident the person feels before a message or a conversation.
    Post "/outreach/feelings" "outreach.feel" writes "outreach.feel": feel, Feel => ();
    /// Tells which way of asking gets answers. Small numbers are called small.
    Get "/outreach/what-works" "outreach.what-works": works, Nothing => Vec<Group>;
    /// Tells the smallest next step for somebody who finds asking hard, with its reason.
    Get "/outreach/courage" "outreach.courage": courage, Nothing => NextStep;
}

named! { OfMessage { /// The message.
message: MessageId } }

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Draft {
    person: PersonId,
    /// How it goes; by e-mail unless given.
    channel: Option<Channel>,
}

/// A draft; what stands in square brackets is not known yet.
#[derive(Serialize, JsonSchema)]
struct Drafted {
    subject: String,
    body: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ToReview {
    text: String,
    channel: Option<Channel>,
    /// Whether the LinkedIn account is a paid one; it binds notes only.
    #[serde(default)]
    premium: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Begin {
    person: PersonId,
    channel: Channel,
    purpose: Purpose,
    interview: Option<InterviewId>,
    /// One's own template to begin with. It says itself what the message is for, and always begins a new one.
    template: Option<TemplateId>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Write {
    message: MessageId,
    #[serde(default)]
    subject: String,
    body: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Send {
    message: MessageId,
    #[serde(default)]
    subject: String,
    /// The text that was sent.
    body: Text,
}

/// What came of taking back.
#[derive(Serialize, JsonSchema)]
struct TakenBack {
    /// Whether it was in time, so that nothing is sent.
    in_time: bool,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewReply {
    person: PersonId,
    kind: ReplyKind,
    #[serde(default)]
    words: String,
    /// The day from which they may be written to again, after a "later". Unless given, the one that their words name.
    again_on: Option<Date>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewCall {
    person: PersonId,
    outcome: CallOutcome,
    #[serde(default)]
    words: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Away {
    person: PersonId,
    /// The day on which they are back.
    back_on: Date,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Feel {
    person: PersonId,
    interview: Option<InterviewId>,
    /// From 1, rather hide, to 5, look forward to it.
    confidence: Within<1, 5>,
}

async fn list(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<Message>> {
    Ok(store.list_all().await?)
}

async fn draft(Call { store, ctx, .. }: &Call, Draft { person, channel }: Draft) -> Result<Drafted> {
    let person: Person = actions::get(store, person).await?;
    let draft = act::compose(store, ctx, &person, channel.unwrap_or(Channel::Email), Purpose::Ask, None).await?;
    Ok(Drafted { subject: draft.subject, body: draft.body })
}

async fn review(_: &Call, ToReview { text, channel, premium }: ToReview) -> Result<Review> {
    let channel = channel.and_then(|channel| channel.word().parse().ok()).unwrap_or_default();
    let tier = if premium { Tier::Premium } else { Tier::Basic };
    Ok(review_text(&text, &Profile::Outreach { channel, tier }, &Facts::default()))
}

async fn begin(Call { store, ctx, .. }: &Call, Begin { person, channel, purpose, interview, template }: Begin) -> Result<Message> {
    if let Some(interview) = interview {
        actions::get::<acquaint_domain::interviews::Interview>(store, interview).await?;
    }
    let id = match template {
        Some(template) => act::begin_from_template(store, ctx, person, template, channel, interview).await?,
        None => act::begin_message(store, ctx, person, channel, purpose, interview).await?,
    };
    actions::get(store, id).await
}

async fn write(Call { store, ctx, .. }: &Call, Write { message, subject, body }: Write) -> Result<Message> {
    act::write_message(store, ctx, message, "", &subject, &body).await
}

async fn send(Call { store, ctx, .. }: &Call, Send { message, subject, body }: Send) -> Result<Message> {
    act::mark_sent(store, ctx, message, "", &subject, &body).await
}

async fn outbox(Call { store, .. }: &Call, _: Nothing) -> Result<Vec<Outgoing>> {
    Ok(store.list_outgoing().await?)
}

async fn take_back(Call { store, .. }: &Call, OfMessage { message }: OfMessage) -> Result<TakenBack> {
    Ok(TakenBack { in_time: act::sending::take_back(store, message).await? })
}

async fn discard(Call { store, ctx, .. }: &Call, OfMessage { message }: OfMessage) -> Result<()> {
    act::discard_message(store, ctx, message).await.map(drop)
}

async fn reply(Call { store, ctx, .. }: &Call, NewReply { person, kind, words, again_on }: NewReply) -> Result<Reply> {
    let (told, today) = (act::ReplyTold { kind, words: words.trim().to_owned(), again_on }, ctx.today());
    if again_on.is_some_and(|day| !may_return_on(day, today)) {
        return Err(Failure::refused("That is no day to write again.".to_owned(), "Name one after today, within two years."));
    }
    let again_on = told.day_again(today);
    act::record_reply(store, ctx, person, act::ReplyTold { again_on, ..told }).await
}

async fn call(Call { store, ctx, .. }: &Call, NewCall { person, outcome, words }: NewCall) -> Result<Option<NextTry>> {
    act::log_call(store, ctx, person, act::CallTold { outcome, words: words.trim().to_owned() }).await?;
    act::next_call(store, ctx, person).await
}

async fn away(Call { store, ctx, .. }: &Call, Away { person, back_on }: Away) -> Result<()> {
    act::note_absence(store, ctx, person, back_on).await
}

async fn feel(Call { store, ctx, .. }: &Call, Feel { person, interview, confidence }: Feel) -> Result<()> {
    if let Some(interview) = interview {
        actions::get::<acquaint_domain::interviews::Interview>(store, interview).await?;
    }
    act::note_feeling(store, ctx, person, interview, confidence.0).await
}

async fn works(Call { store, ctx, .. }: &Call, _: Nothing) -> Result<Vec<Group>> {
    Ok(what_works(&act::list_tried(store, ctx).await?))
}

async fn courage(Call { store, ctx, .. }: &Call, _: Nothing) -> Result<NextStep> {
    Ok(next_step(&act::so_far(store, ctx).await?))
}
