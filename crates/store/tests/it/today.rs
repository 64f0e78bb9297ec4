//! What Today looks at: everybody with whom something happened, and the newest of the others.

use acquaint_domain::{
    Change,
    outreach::{Reply, ReplyKind},
    people::{Distinct, Person, PersonId},
};

use crate::{
    changes::add,
    databases::{context, fresh},
};

#[tokio::test]
async fn those_who_said_no_do_not_hide_the_people_left_to_ask() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let left = add(store, &context(1), "Left To Ask").await;
        for number in 2..30 {
            let Person { id: person_id, name, .. } = add(store, &context(number), "Said No").await;
            let ctx = context(100 + number);
            let mut change = Change::new(&ctx, "outreach.reply-no", name);
            let (id, kind, words) = (ctx.ids().draw(), ReplyKind::No, String::new());
            change.add(Reply { id, person_id, message_id: None, kind, words, came_at: ctx.now, again_on: None });
            store.commit(&change).await.unwrap();
        }
        let people: Vec<PersonId> =
            store.situation(&jiff::tz::TimeZone::UTC).await.unwrap().people.iter().map(|person| person.id).collect();
        assert_eq!(people.first(), Some(&left.id), "{}", fresh.engine);
        assert_eq!(people.len(), 29, "{}", fresh.engine);
    }
}

/// A list that is brought in can hold somebody once more who was already written to.
#[tokio::test]
async fn nobody_is_asked_for_the_second_time_under_the_same_name() {
    for fresh in fresh().await {
        let store = &fresh.store;
        let asked = add(store, &context(1), "Priya Räman").await;
        let ctx = context(2);
        let mut change = Change::new(&ctx, "outreach.reply-later", asked.name);
        let (id, kind, words) = (ctx.ids().draw(), ReplyKind::Later, String::new());
        change.add(Reply { id, person_id: asked.id, message_id: None, kind, words, came_at: ctx.now, again_on: None });
        store.commit(&change).await.unwrap();
        let again = add(store, &context(3), "priya raman").await;
        let other = add(store, &context(4), "Priya Rao").await;
        let people = store.situation(&jiff::tz::TimeZone::UTC).await.unwrap().people;
        assert!(people.contains(&other) && !people.contains(&again), "{}", fresh.engine);
        assert_eq!(store.namesakes_of_asked().await.unwrap(), [again.id].into(), "{}", fresh.engine);
        let ctx = context(5);
        let mut change = Change::new(&ctx, "people.keep-apart", "");
        change.add(Distinct::between(asked.id, again.id, ctx.now));
        store.commit(&change).await.unwrap();
        assert!(store.namesakes_of_asked().await.unwrap().is_empty(), "they were said to be two people: {}", fresh.engine);
    }
}

#[tokio::test]
async fn of_many_contacts_the_latest_is_known_without_its_words() {
    for fresh in fresh().await {
        let person = add(&fresh.store, &context(70), "Ana Silva").await;
        let mut change = Change::new(&context(71), "people.contact", "Ana Silva");
        let mut ids = context(71).ids();
        for day in [3, 9, 5] {
            change.add(acquaint_domain::people::Contact {
                id: ids.draw(),
                person_id: person.id,
                how: acquaint_domain::people::ContactKind::Call,
                on: jiff::civil::date(2026, 3, day),
                words: "a secret of hers".to_owned(),
                written_at: context(71).now,
            });
        }
        fresh.store.commit(&change).await.unwrap();
        let ways = fresh.store.ways_of(&[person.id]).await.unwrap();
        let whole = fresh.store.history_of(&[person.id]).await.unwrap();
        let zone = jiff::tz::TimeZone::UTC;
        assert_eq!((ways.contacts.len(), whole.contacts.len()), (1, 3), "{}", fresh.engine);
        assert_eq!(ways.contacts[0].words, "");
        assert_eq!(ways.last_contact(person.id, &zone), whole.last_contact(person.id, &zone), "{}", fresh.engine);
        assert_eq!(ways.path(person.id), whole.path(person.id));
    }
}
