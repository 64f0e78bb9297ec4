//! What points to somebody can point to somebody else instead: of every kind that points to people at all.

use std::collections::BTreeSet;

use acquaint_domain::{Change, Edit, Kind, Record, RecordId as _, people::Person};

use crate::{
    databases::{context, fresh},
    samples::one_of_each,
};

#[tokio::test]
async fn pe4_whatever_points_to_a_person_is_listed_and_points_to_the_other_one_then() {
    for fresh in fresh().await {
        let ctx = context(1);
        let mut change = Change::new(&ctx, "test", "everything");
        let records = one_of_each(&ctx, true);
        change.edits = records.iter().map(|record| Edit { before: None, after: Some(record.clone()) }).collect();
        fresh.store.commit(&change).await.unwrap();
        let people = fresh.store.list_all::<Person>().await.unwrap();
        let ana = people.iter().find(|person| person.name == "Ana Silva").unwrap().id.uuid();
        let kai = uuid::Uuid::from_u128(77);
        let turned = fresh.store.list_turned(Kind::Person, ana, kai).await.unwrap();
        let says = |record: &Record, id: uuid::Uuid| serde_json::to_string(record).unwrap().contains(&id.to_string());
        // Whoever names her in the file of everything points to her, whether or not a table says so.
        let naming: BTreeSet<String> = records
            .iter()
            .filter(|record| record.kind() != Kind::Person && says(record, ana))
            .map(|record| record.kind().to_string())
            .collect();
        let listed: BTreeSet<String> = turned.iter().map(|(before, _)| before.kind().to_string()).collect();
        assert_eq!(listed, naming, "{}", fresh.engine);
        assert!(listed.len() > 15, "{listed:?}");
        for (before, after) in turned {
            assert!(says(&before, ana) && !says(&after, ana) && says(&after, kai), "{after:?}");
        }
    }
}
