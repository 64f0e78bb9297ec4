//! Random steps of a person, taken in one or several stores at once: adding, editing, typing, removing, taking back.

use acquaint_domain::{Change, ChangeId, Context, Edit, Kind, Record, Word as _};
use acquaint_store::{Kept, Store};

use crate::{
    databases::context,
    invented::{Chance, There, record},
};

/// Somebody who works with the same hands in several stores, which must answer alike.
pub(crate) struct Hands {
    stores: Vec<Store>,
    chance: Chance,
    there: There,
    done: Vec<ChangeId>,
    number: u128,
}

impl Hands {
    pub(crate) fn new(stores: Vec<Store>, seed: u64) -> Self {
        Self { stores, chance: Chance::new(seed), there: There::default(), done: Vec::new(), number: 0 }
    }

    /// Takes some steps.
    pub(crate) async fn take(&mut self, steps: usize) {
        for _ in 0..steps {
            self.number += 1;
            let ctx = Context { account: self.stores[0].account(), ..context(self.number) };
            // Who has much on the list clears up more often, so that it stays a list.
            let crowded = self.there.keys().len() > 120;
            match self.chance.below(if crowded { 14 } else { 10 }) {
                0..=3 => self.add(&ctx).await,
                4..=6 => self.edit(&ctx).await,
                7 => self.undo(&ctx).await,
                _ => self.remove(&ctx).await,
            }
        }
    }

    async fn add(&mut self, ctx: &Context) {
        let mut change = Change::new(ctx, "test.add", "some");
        for _ in 0..1 + self.chance.below(5) {
            let kind = *self.chance.one_of(Kind::ALL);
            if let Some(record) = record(&mut self.chance, &self.there, kind) {
                self.there.add(&record);
                change.add(record);
            }
        }
        self.commit(change).await;
    }

    async fn edit(&mut self, ctx: &Context) {
        let Some(before) = self.any().await else { return };
        let mut change = Change::new(ctx, "test.edit", "one");
        change.continues = self.chance.below(2) == 0;
        let Some(after) = self.changed(&before) else { return };
        change.replace(before, after);
        self.commit(change).await;
    }

    /// Another invented record under the same id.
    fn changed(&mut self, before: &Record) -> Option<Record> {
        self.there.remove(before);
        let invented = record(&mut self.chance, &self.there, before.kind());
        self.there.add(before);
        let mut json = serde_json::to_value(invented?).unwrap();
        let old = serde_json::to_value(before).unwrap();
        for key in ["id", "interview_id", "question_id", "person_id"] {
            if let Some(value) = old.get(key) {
                json[key] = value.clone();
            }
        }
        Some(serde_json::from_value(json).unwrap())
    }

    async fn remove(&mut self, ctx: &Context) {
        let Some(root) = self.any().await else { return };
        let mut change = Change::new(ctx, "test.remove", "one");
        let going = self.stores[0].with_dependents(root.clone()).await.unwrap();
        for store in &self.stores[1..] {
            let mut both = [going.clone(), store.with_dependents(root.clone()).await.unwrap()];
            both.iter_mut().for_each(|list| list.sort_by_key(|record| (record.kind(), record.uuid())));
            assert_eq!(both[0], both[1], "what hangs on a record");
        }
        change.edits = going.into_iter().map(|record| Edit { before: Some(record), after: None }).collect();
        self.commit(change).await;
    }

    async fn undo(&mut self, ctx: &Context) {
        if self.done.is_empty() {
            return;
        }
        let of = *self.chance.one_of(&self.done);
        let undone = self.stores[0].turn_round(ctx, of).await.unwrap().unwrap();
        for store in &self.stores[1..] {
            let other = store.turn_round(ctx, of).await.unwrap().unwrap();
            assert_eq!(undone.change.edits, other.change.edits, "taking back");
            let sorted = |mut kept: Vec<Kept>| {
                kept.sort_by_key(|kept| (kept.record.kind(), kept.record.uuid()));
                kept
            };
            assert_eq!(sorted(undone.kept.clone()), sorted(other.kept), "what stays");
        }
        self.commit(undone.change).await;
    }

    async fn any(&mut self) -> Option<Record> {
        if self.there.keys().is_empty() {
            return None;
        }
        let (kind, id) = *self.chance.one_of(self.there.keys());
        self.stores[0].find_records(kind, &[id]).await.unwrap().pop()
    }

    async fn commit(&mut self, change: Change) {
        if change.is_empty() {
            return;
        }
        for store in &self.stores {
            store.commit(&change).await.unwrap();
        }
        for edit in &change.edits {
            edit.before.iter().for_each(|record| self.there.remove(record));
            edit.after.iter().for_each(|record| self.there.remove(record));
            edit.after.iter().for_each(|record| self.there.add(record));
        }
        // Typing that went on has no entry of its own.
        if self.stores[0].find_entry(change.id).await.unwrap().is_some() {
            self.done.push(change.id);
        }
    }
}
