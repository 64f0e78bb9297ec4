//! What the actions on outreach promise, on a real store.

use acquaint_domain::{AccountId, ChangeId, Word as _};
use acquaint_store::{Db, State};
use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use acquaint_domain::outreach::{CallOutcome, Fared, ReplyKind};

use super::*;
use crate::{
    FailureKind,
    actions::people::{PersonFields, add_person},
};

fn context(number: u128) -> Context {
    let now = Timestamp::from_second(1_800_000_000 + i64::try_from(number).unwrap()).unwrap();
    Context::new(AccountId(Uuid::from_u128(1)), now, TimeZone::UTC, ChangeId(Uuid::from_u128(number << 64 | number)))
}

async fn amina() -> (Store, PersonId, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("acquaint.db"), true).await.unwrap();
    db.migrate_to(acquaint_store::SCHEMA_VERSION).await.unwrap();
    let store = Store::new(db, AccountId(Uuid::from_u128(1)));
    let fields = PersonFields { name: "Amina Diallo".to_owned(), ..PersonFields::default() };
    let person = add_person(&store, &context(1), fields).await.unwrap();
    (store, person, folder)
}

#[tokio::test]
async fn a_draft_to_somebody_who_asked_not_to_be_asked_is_not_sent() {
    for purpose in [Purpose::Ask, Purpose::FollowUp, Purpose::Other] {
        let (store, person, _folder) = amina().await;
        let id = begin_message(&store, &context(2), person, Channel::Email, purpose, None).await.unwrap();
        record_reply(&store, &context(3), person, just(ReplyKind::NeverAgain)).await.unwrap();
        let refused = mark_sent(&store, &context(4), id, "", "Hello", "Dear Amina").await.unwrap_err();
        assert_eq!(refused.kind, FailureKind::Refused, "{purpose}");
        assert_eq!(get::<Message>(&store, id).await.unwrap().sent_at, None, "{purpose}");
        assert!(begin_message(&store, &context(5), person, Channel::Phone, purpose, None).await.is_err(), "{purpose}");
    }
}

#[tokio::test]
async fn thanks_can_be_sent_to_anybody() {
    let (store, person, _folder) = amina().await;
    record_reply(&store, &context(2), person, just(ReplyKind::NeverAgain)).await.unwrap();
    let id = begin_message(&store, &context(3), person, Channel::Email, Purpose::ThankYou, None).await.unwrap();
    let sent = mark_sent(&store, &context(4), id, "", "Thank you", "Dear Amina").await.unwrap();
    assert_eq!(sent.sent_at, Some(context(4).now));
}

/// An answer without words.
fn just(kind: ReplyKind) -> ReplyTold {
    ReplyTold { kind, words: String::new(), again_on: None }
}

/// A moment some days after the one of `context(1)`.
fn after_days(number: u128, days: i64) -> Context {
    let Context { account, now, zone, change } = context(number);
    Context::new(account, now + jiff::SignedDuration::from_hours(24 * days), zone, change)
}

#[tokio::test]
async fn what_was_sent_of_late_tells_nothing_and_a_date_is_an_answer() {
    let (store, person, _folder) = amina().await;
    let id = begin_message(&store, &context(2), person, Channel::Email, Purpose::Ask, None).await.unwrap();
    mark_sent(&store, &context(3), id, "", "Hello", "Dear Amina, could we talk for 20 minutes?").await.unwrap();
    record_reply(&store, &after_days(4, 1), person, just(ReplyKind::Yes)).await.unwrap();
    assert_eq!(list_tried(&store, &after_days(5, 2)).await.unwrap(), [], "a quick answer alone would flatter");
    let tried = list_tried(&store, &after_days(6, 30)).await.unwrap();
    assert_eq!(tried.iter().map(|tried| (tried.named_minutes, tried.fared)).collect::<Vec<_>>(), [(Some(true), Fared::SaidYes)]);
}

async fn call(store: &Store, ctx: &Context, person: PersonId, outcome: CallOutcome) {
    log_call(store, ctx, person, CallTold { outcome, words: String::new() }).await.unwrap();
}

/// What was tried with one person until much later: the channel, what came back, and whether it was a follow-up.
async fn tried_with_one(store: &Store) -> Vec<(Channel, Fared, bool)> {
    let tried = list_tried(store, &after_days(99, 60)).await.unwrap();
    tried.iter().map(|tried| (tried.channel, tried.fared, tried.follow_up)).collect()
}

#[tokio::test]
async fn ou6_a_talk_by_phone_is_an_answer_to_the_call_and_not_to_the_letter_before() {
    let (store, person, _folder) = amina().await;
    let id = begin_message(&store, &context(2), person, Channel::Email, Purpose::Ask, None).await.unwrap();
    mark_sent(&store, &context(3), id, "", "Hello", "Dear Amina").await.unwrap();
    call(&store, &after_days(4, 7), person, CallOutcome::NoAnswer).await;
    assert_eq!(tried_with_one(&store).await, [(Channel::Email, Fared::Silence, false), (Channel::Phone, Fared::Silence, true)]);
    call(&store, &after_days(5, 8), person, CallOutcome::Talked).await;
    assert_eq!(tried_with_one(&store).await, [(Channel::Email, Fared::Silence, false), (Channel::Phone, Fared::Answered, true)]);
    record_reply(&store, &after_days(6, 8), person, just(ReplyKind::Yes)).await.unwrap();
    call(&store, &after_days(7, 20), person, CallOutcome::Talked).await;
    assert_eq!(tried_with_one(&store).await, [(Channel::Email, Fared::Silence, false), (Channel::Phone, Fared::SaidYes, true)]);
}

#[tokio::test]
async fn ou6_a_call_with_prepared_words_counts_once() {
    let (store, person, _folder) = amina().await;
    begin_message(&store, &context(2), person, Channel::Phone, Purpose::Ask, None).await.unwrap();
    call(&store, &context(3), person, CallOutcome::Talked).await;
    assert_eq!(tried_with_one(&store).await, [(Channel::Phone, Fared::Answered, false)]);
    call(&store, &after_days(4, 9), person, CallOutcome::BadMoment).await;
    assert_eq!(tried_with_one(&store).await, [(Channel::Phone, Fared::Answered, false)]);
}

#[tokio::test]
async fn nobody_is_called_before_they_are_back_or_after_a_no() {
    let (store, person, _folder) = amina().await;
    let back = context(2).today().saturating_add(jiff::ToSpan::days(20));
    note_absence(&store, &context(2), person, back).await.unwrap();
    let next = next_call(&store, &context(3), person).await.unwrap().unwrap();
    assert!(next.when.unwrap().on >= back, "{next:?}");
    record_reply(&store, &context(4), person, just(ReplyKind::No)).await.unwrap();
    assert_eq!(next_call(&store, &context(5), person).await.unwrap(), None);
}

fn of_ones_own(body: &str) -> TemplateFields {
    TemplateFields { body: body.to_owned(), ..TemplateFields::built_in("My school".to_owned(), Channel::Email, Purpose::Ask) }
}

#[tokio::test]
async fn a_template_begins_a_new_draft_and_leaves_the_one_that_was_begun() {
    let (store, person, _folder) = amina().await;
    let begun = begin_message(&store, &context(2), person, Channel::Email, Purpose::Ask, None).await.unwrap();
    let template = add_template(&store, &context(3), of_ones_own("Hello {{ person.first_name }}, {{ person.reason }}")).await.unwrap();
    let asking = Asking {
        channel: Channel::LinkedinMessage,
        purpose: Purpose::Ask,
        interview: None,
        confidence: None,
        reason: Some("{{ me.name }}".to_owned()),
        name: None,
        introduction: None,
        template: Some(template),
    };
    let somebody: Person = get(&store, person).await.unwrap();
    let id = begin_asking(&store, &context(4), somebody, "", asking).await.unwrap();
    assert_ne!(id, begun);
    let message: Message = get(&store, id).await.unwrap();
    assert_eq!((message.subject.as_str(), message.body.as_str()), ("", "Hello Amina, {{ me.name }}"), "what is typed is never read");
    let again = begin_from_template(&store, &context(5), person, template, Channel::Email, None).await.unwrap();
    assert!(get::<Message>(&store, again).await.unwrap().subject.contains("[what they work as]"));
}

#[tokio::test]
async fn a_template_with_a_mistake_is_not_kept_and_says_where_it_is() {
    let (store, person, _folder) = amina().await;
    let id = add_template(&store, &context(2), of_ones_own("Hello")).await.unwrap();
    for change in [
        add_template(&store, &context(3), of_ones_own("Hello\n{{ person.nane }}")).await.map(drop),
        edit_template(&store, &context(4), id, "", of_ones_own("Hello\n{{ person.nane }}")).await.map(drop),
    ] {
        let refused = change.unwrap_err();
        assert!(refused.message.starts_with("Line 2: “person.nane”") && refused.message.contains("“person.name”?"), "{refused:?}");
    }
    assert_eq!(get::<Template>(&store, id).await.unwrap().body, "Hello");
    remove_template(&store, &context(5), id).await.unwrap();
    let gone = begin_from_template(&store, &context(6), person, id, Channel::Email, None).await.unwrap_err();
    assert_eq!(gone.kind, FailureKind::NotFound);
}

#[tokio::test]
async fn no_template_asks_somebody_who_asked_not_to_be_asked() {
    let (store, person, _folder) = amina().await;
    let id = add_template(&store, &context(2), of_ones_own("Hello")).await.unwrap();
    record_reply(&store, &context(3), person, just(ReplyKind::NeverAgain)).await.unwrap();
    let refused = begin_from_template(&store, &context(4), person, id, Channel::Email, None).await.unwrap_err();
    assert_eq!(refused.kind, FailureKind::Refused);
}

#[tokio::test]
async fn the_day_to_write_again_is_kept_with_later_only_and_stands_in_the_answer() {
    let (store, person, _folder) = amina().await;
    let named = Some("2027-05-05".parse().unwrap());
    record_reply(&store, &context(2), person, ReplyTold { again_on: named, ..just(ReplyKind::Yes) }).await.unwrap();
    record_reply(&store, &context(3), person, ReplyTold { again_on: named, ..just(ReplyKind::Later) }).await.unwrap();
    let mut kept: Vec<acquaint_domain::outreach::Reply> = store.list_all().await.unwrap();
    kept.sort_by_key(|reply| reply.came_at);
    assert_eq!(kept.iter().map(|reply| reply.again_on).collect::<Vec<_>>(), [None, named]);
    let id = begin_message(&store, &context(4), person, Channel::Email, Purpose::AnswerLater, None).await.unwrap();
    let body = get::<Message>(&store, id).await.unwrap().body;
    assert!(body.contains("I will write to you again on 5 May."), "{body}");
}

#[tokio::test]
async fn ones_own_number_stands_where_a_draft_asks_for_it() {
    let (store, person, _folder) = amina().await;
    let confirm = async |number| {
        let id = begin_message(&store, &context(number), person, Channel::Email, Purpose::Confirm, None).await.unwrap();
        discard_message(&store, &context(number + 1), id).await.unwrap();
        let State { record, .. } = store.states_of(Kind::Message, id.uuid()).await.unwrap().remove(0);
        let acquaint_domain::Record::Message(message) = record else { panic!("no message") };
        message.body
    };
    assert!(confirm(2).await.contains("you can reach me at [your number]."));
    let write = |me: &mut AboutMe| "+49 30 123456".clone_into(&mut me.phone);
    crate::actions::aim::write_about_me(&store, &context(4), "", write).await.unwrap();
    let body = confirm(5).await;
    assert!(body.contains("you can reach me at +49 30 123456."), "{body}");
}

#[tokio::test]
async fn whoever_named_somebody_is_named_only_with_their_leave() {
    let (store, person, _folder) = amina().await;
    let maria = add_person(&store, &context(2), PersonFields { name: "Maria Reyes".to_owned(), ..PersonFields::default() }).await.unwrap();
    let refer = async |number: u128, may_mention: bool| {
        let mut change = Change::new(&context(number), "follow-ups.name", "Amina");
        let (id, named_at) = (context(number).ids().draw(), context(number).now);
        let referral = acquaint_domain::follow_ups::Referral {
            id,
            referrer_id: maria,
            person_id: person,
            interview_id: None,
            may_mention,
            named_at,
            reported_at: None,
        };
        change.add(referral);
        keep(&store, &change).await.unwrap();
    };
    refer(3, false).await;
    let reason = "Maria said you know old maps";
    let before: Person = get(&store, person).await.unwrap();
    let mut change = Change::new(&context(4), "people.edit", "Amina");
    change.replace(before.clone(), Person { reason: reason.to_owned(), how_met: "a friend of Maria Reyes".to_owned(), ..before });
    keep(&store, &change).await.unwrap();
    let amina: Person = get(&store, person).await.unwrap();
    for channel in Channel::ALL.iter().filter(|channel| **channel != Channel::Introduction) {
        let body = compose(&store, &context(5), &amina, *channel, Purpose::Ask, None).await.unwrap().body;
        assert!(!body.contains("Maria"), "{channel}: {body}");
    }
    let id = begin_message(&store, &context(6), person, Channel::Email, Purpose::Ask, None).await.unwrap();
    let message: Message = get(&store, id).await.unwrap();
    let stopped = async |body: &str, number: u128| {
        let review = crate::actions::review::review_message(&store, &context(number), &message, body).await.unwrap();
        review.remarks.iter().any(|remark| remark.rule == "wrong-name" && remark.severity == acquaint_coach::Severity::Problem)
    };
    assert!(stopped("Dear Amina,\nMaria said you know old maps.", 7).await);
    assert!(!stopped("Dear Amina,\nI hear that you know old maps.", 8).await);
    refer(9, true).await;
    assert!(!stopped("Dear Amina,\nMaria said you know old maps.", 10).await, "with their leave");
    let body = compose(&store, &context(11), &amina, Channel::Email, Purpose::Ask, None).await.unwrap().body;
    assert!(body.contains("Maria Reyes suggested that I write to you.") && body.contains(reason), "{body}");
}

#[tokio::test]
async fn whoever_named_somebody_is_asked_to_introduce_them_unless_they_want_rest() {
    let (store, person, _folder) = amina().await;
    let fields = PersonFields { name: "Kofi Mensah".to_owned(), ..PersonFields::default() };
    let kofi = add_person(&store, &context(2), fields).await.unwrap();
    let mut change = Change::new(&context(3), "follow-ups.name", "Amina");
    change.add(acquaint_domain::follow_ups::Referral {
        id: context(3).ids().draw(),
        referrer_id: kofi,
        person_id: person,
        interview_id: None,
        may_mention: false,
        named_at: context(3).now,
        reported_at: None,
    });
    keep(&store, &change).await.unwrap();
    let amina: Person = get(&store, person).await.unwrap();
    let asked = async |number| compose(&store, &context(number), &amina, Channel::Introduction, Purpose::Ask, None).await.unwrap().body;
    let body = asked(4).await;
    assert!(body.starts_with("Dear Kofi,\n\nYou know Amina Diallo"), "{body}");
    record_reply(&store, &context(5), kofi, just(ReplyKind::NeverAgain)).await.unwrap();
    let body = asked(6).await;
    assert!(body.starts_with("Dear [the person who could introduce you],"), "{body}");
}
