//! Every message and call that asked for a conversation, with how it asked and what came back.

use std::collections::{HashMap, HashSet};

use acquaint_coach::{Channel as CoachChannel, Facts, Profile, review};
use acquaint_domain::{
    Context, Word as _,
    follow_ups::Referral,
    interviews::Interview,
    outreach::{Approach, Call, Channel, Fared, Message, Purpose, Reply, ReplyKind, Tried},
    people::{Person, PersonId, Tie},
};
use acquaint_store::Store;
use jiff::Timestamp;

use super::Counting;
use crate::actions::{Result, people::names_of};

/// What was tried so far, oldest first. What was sent of late is left out, answered or not: quick answers alone would flatter.
///
/// # Errors
/// If the store does not answer.
pub async fn list_tried(store: &Store, ctx: &Context) -> Result<Vec<Tried>> {
    let mut messages: Vec<Message> = store.list_all().await?;
    messages.retain(|message| message.sent_at.is_some() && matches!(message.purpose, Purpose::Ask | Purpose::FollowUp));
    let replies: Vec<Reply> = store.list_all().await?;
    let calls: Vec<Call> = store.list_all().await?;
    let referrals: Vec<Referral> = store.list_all().await?;
    let named: HashSet<PersonId> = referrals.iter().map(|referral| referral.person_id).collect();
    let interviews: Vec<Interview> = store.list_all().await?;
    let came = Came::of(&replies, &interviews, &calls);
    let mut askings: Vec<Asking> = messages.iter().filter_map(Asking::by_message).collect();
    askings.extend(by_phone(&calls, &askings, &came));
    askings.sort_by_key(|asking| asking.at);
    let people = names_of(store, askings.iter().map(|asking| asking.person_id)).await?;
    let counting = Counting::find(store, ctx).await?;
    let old_enough = |asking: &Asking| counting.dates(ctx, asking.person_id, asking.at).follow_up <= ctx.today();
    let written = askings.iter().fold(HashMap::<PersonId, Vec<Timestamp>>::new(), |mut written, asking| {
        written.entry(asking.person_id).or_default().push(asking.at);
        written
    });
    let until = |asking: &Asking| written.get(&asking.person_id)?.iter().copied().find(|at| *at > asking.at);
    let tried = |asking: &Asking| Tried {
        channel: asking.channel,
        approach: approach(asking.person_id, &named, &people),
        named_minutes: asking.named_minutes,
        follow_up: asking.follow_up,
        fared: came.after(asking, until(asking)),
    };
    Ok(askings.iter().filter(|asking| old_enough(asking)).map(tried).collect())
}

/// One message that was sent, or the calls to somebody without one.
struct Asking {
    person_id: PersonId,
    at: Timestamp,
    channel: Channel,
    named_minutes: Option<bool>,
    follow_up: bool,
}

impl Asking {
    fn by_message(message: &Message) -> Option<Self> {
        Some(Self {
            person_id: message.person_id,
            at: message.sent_at?,
            channel: message.channel,
            named_minutes: Some(names_minutes(message)),
            follow_up: message.purpose == Purpose::FollowUp,
        })
    }
}

/// Whoever was called without prepared words was asked once, however often it took. A call to somebody who had answered before
/// asks for nothing new, and one with prepared words is counted as their message.
fn by_phone(calls: &[Call], messages: &[Asking], came: &Came) -> Vec<Asking> {
    let mut tries: HashMap<PersonId, Vec<&Call>> = HashMap::new();
    for call in calls {
        let to_them = || messages.iter().filter(|message| message.person_id == call.person_id && message.at <= call.tried_at);
        if !came.before(call.person_id, call.tried_at) && !to_them().any(|message| message.channel == Channel::Phone) {
            tries.entry(call.person_id).or_default().push(call);
        }
    }
    let asking = |(person_id, tries): (PersonId, Vec<&Call>)| {
        let answered = tries.iter().filter(|call| call.was_answered()).map(|call| call.tried_at).min();
        let at = answered.or_else(|| tries.iter().map(|call| call.tried_at).max())?;
        let follow_up = messages.iter().any(|message| message.person_id == person_id && message.at <= at);
        Some(Asking { person_id, at, channel: Channel::Phone, named_minutes: None, follow_up })
    };
    tries.into_iter().filter_map(asking).collect()
}

/// What came back from each person.
struct Came {
    answers: HashMap<PersonId, Vec<(Timestamp, ReplyKind)>>,
    talks: HashMap<PersonId, Vec<Timestamp>>,
}

impl Came {
    /// A date that was agreed on is a yes, whether or not somebody noted it as one.
    fn of(replies: &[Reply], interviews: &[Interview], calls: &[Call]) -> Self {
        let (mut answers, mut talks): (HashMap<_, Vec<_>>, HashMap<_, Vec<_>>) = (HashMap::new(), HashMap::new());
        for reply in replies {
            answers.entry(reply.person_id).or_default().push((reply.came_at, reply.kind));
        }
        for interview in interviews {
            answers.entry(interview.person_id).or_default().push((interview.agreed_at, ReplyKind::Yes));
        }
        for call in calls.iter().filter(|call| call.was_answered()) {
            talks.entry(call.person_id).or_default().push(call.tried_at);
        }
        Self { answers, talks }
    }

    /// Whether somebody had answered before a moment.
    fn before(&self, person: PersonId, moment: Timestamp) -> bool {
        self.answers.get(&person).is_some_and(|answers| answers.iter().any(|(at, _)| *at < moment))
    }

    /// The first answer to an asking. It belongs to the last asking before it. A talk by phone answers what was asked by phone.
    fn after(&self, asking: &Asking, until: Option<Timestamp>) -> Fared {
        let within = |at: Timestamp| at >= asking.at && until.is_none_or(|until| at < until);
        let answers = self.answers.get(&asking.person_id).into_iter().flatten();
        let first = answers.filter(|(at, _)| within(*at)).min_by_key(|(at, _)| *at);
        let talked = || self.talks.get(&asking.person_id).is_some_and(|talks| talks.iter().any(|at| within(*at)));
        match first {
            Some((_, ReplyKind::Yes)) => Fared::SaidYes,
            Some(_) => Fared::Answered,
            None if asking.channel == Channel::Phone && talked() => Fared::Answered,
            None => Fared::Silence,
        }
    }
}

/// What ties somebody to the one who asks.
fn approach(person: PersonId, named: &HashSet<PersonId>, people: &HashMap<PersonId, Person>) -> Approach {
    match people.get(&person) {
        _ if named.contains(&person) => Approach::Referred,
        Some(person) if person.tie.is_some_and(|tie| tie != Tie::Stranger) || !person.how_met.is_empty() => Approach::Shared,
        _ => Approach::Cold,
    }
}

/// Whether the message names a small amount of time, as the coach reads it.
fn names_minutes(message: &Message) -> bool {
    let channel: CoachChannel = message.channel.word().parse().unwrap_or_default();
    let review = review(&message.body, &Profile::outreach(channel), &Facts::default());
    !review.remarks.iter().any(|remark| remark.rule == "no-time-limit")
}
