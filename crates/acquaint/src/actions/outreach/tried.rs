//! Every message that asked for a conversation, with how it asked and what came back.

use std::collections::{HashMap, HashSet};

use acquaint_coach::{Channel as CoachChannel, Facts, Profile, review};
use acquaint_domain::{
    Context, Word as _,
    follow_ups::Referral,
    interviews::Interview,
    outreach::{Approach, Message, Purpose, Reply, ReplyKind, Tried},
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
    messages.sort_by_key(|message| message.sent_at);
    let replies: Vec<Reply> = store.list_all().await?;
    let referrals: Vec<Referral> = store.list_all().await?;
    let named: HashSet<PersonId> = referrals.iter().map(|referral| referral.person_id).collect();
    let people = names_of(store, messages.iter().map(|message| message.person_id)).await?;
    let counting = Counting::find(store, ctx).await?;
    let old_enough =
        |message: &Message| message.sent_at.is_some_and(|sent| counting.dates(ctx, message.person_id, sent).follow_up <= ctx.today());
    let interviews: Vec<Interview> = store.list_all().await?;
    let answers = Answers::of(&messages, &replies, &interviews);
    let all = messages.iter().map(|message| (message, tried(message, &answers, &named, &people)));
    Ok(all.filter(|(message, _)| old_enough(message)).map(|(_, tried)| tried).collect())
}

/// What came back from each person, and when each of them was written to.
struct Answers {
    written: HashMap<PersonId, Vec<Timestamp>>,
    came: HashMap<PersonId, Vec<(Timestamp, ReplyKind)>>,
}

impl Answers {
    /// A date that was agreed on is a yes, whether or not somebody noted it as one.
    fn of(messages: &[Message], replies: &[Reply], interviews: &[Interview]) -> Self {
        let (mut written, mut came): (HashMap<_, Vec<_>>, HashMap<_, Vec<_>>) = (HashMap::new(), HashMap::new());
        for message in messages {
            written.entry(message.person_id).or_default().extend(message.sent_at);
        }
        for reply in replies {
            came.entry(reply.person_id).or_default().push((reply.came_at, reply.kind));
        }
        for interview in interviews {
            came.entry(interview.person_id).or_default().push((interview.agreed_at, ReplyKind::Yes));
        }
        Self { written, came }
    }

    /// The first answer to a message. It belongs to the last message before it.
    fn to(&self, message: &Message) -> Option<ReplyKind> {
        let sent = message.sent_at?;
        let until = self.written.get(&message.person_id)?.iter().filter(|other| **other > sent).min();
        let came = self.came.get(&message.person_id)?.iter();
        came.filter(|(at, _)| *at >= sent && until.is_none_or(|until| at < until)).min_by_key(|(at, _)| *at).map(|(_, kind)| *kind)
    }
}

fn tried(message: &Message, answers: &Answers, named: &HashSet<PersonId>, people: &HashMap<PersonId, Person>) -> Tried {
    let person = people.get(&message.person_id);
    let approach = match person {
        _ if named.contains(&message.person_id) => Approach::Referred,
        Some(person) if person.tie.is_some_and(|tie| tie != Tie::Stranger) || !person.how_met.is_empty() => Approach::Shared,
        _ => Approach::Cold,
    };
    Tried {
        channel: message.channel,
        approach,
        named_minutes: names_minutes(message),
        follow_up: message.purpose == Purpose::FollowUp,
        answer: answers.to(message),
    }
}

/// Whether the message names a small amount of time, as the coach reads it.
fn names_minutes(message: &Message) -> bool {
    let channel: CoachChannel = message.channel.word().parse().unwrap_or_default();
    let review = review(&message.body, &Profile::outreach(channel), &Facts::default());
    !review.remarks.iter().any(|remark| remark.rule == "no-time-limit")
}
