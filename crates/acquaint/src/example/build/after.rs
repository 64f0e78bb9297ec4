//! The part of the world after conversations: promises, names that were given, reporting back, keeping in touch.

use acquaint_domain::{
    Change, Word as _,
    context::Ids,
    follow_ups::{Promise, Referral, Rhythm, RhythmId, Side},
};

use super::{World, days_of};
use crate::example::read::Entry;

impl World {
    pub(super) fn promise(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let interview = &self.told.talks.get(&entry.who)?.0;
        let promise = Promise {
            id: ids.draw(),
            person_id: interview.person_id,
            interview_id: Some(interview.id),
            side: Side::from_word(&entry.text("side"))?,
            text: entry.text("text"),
            due: days_of(&entry.text("due")).map(|days| self.day(days)),
            made_at: change.at,
            kept_at: None,
            happened: String::new(),
        };
        change.subject.clone_from(&promise.text);
        change.add(promise.clone());
        self.told.promises.insert(promise.text.clone(), promise);
        Some(())
    }

    pub(super) fn keep(&self, change: &mut Change, entry: &Entry) -> Option<()> {
        let promise = self.told.promises.get(&entry.text("text"))?;
        change.subject.clone_from(&promise.text);
        change.replace(promise.clone(), Promise { kept_at: Some(change.at), ..promise.clone() });
        Some(())
    }

    pub(super) fn name(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let interview = self.told.talks.get(&entry.who)?.0.clone();
        let named = self.add(change, ids, entry)?;
        let referral = Referral {
            id: ids.draw(),
            referrer_id: interview.person_id,
            person_id: named.id,
            interview_id: Some(interview.id),
            may_mention: entry.text("mention") == "yes",
            named_at: change.at,
            reported_at: None,
        };
        change.subject.clone_from(&named.name);
        change.add(referral.clone());
        self.told.referrals.insert(named.name, referral);
        Some(())
    }

    pub(super) fn report_back(&self, change: &mut Change, entry: &Entry) -> Option<()> {
        let referral = self.told.referrals.get(&entry.text("about"))?;
        change.replace(referral.clone(), Referral { reported_at: Some(change.at), ..referral.clone() });
        Some(())
    }

    pub(super) fn rhythm(&self, change: &mut Change, entry: &Entry) -> Option<()> {
        let person_id = self.told.people.get(&entry.who)?.id;
        let days = Some(entry.text("days").parse().ok()?);
        change.add(Rhythm { id: RhythmId::of(person_id), person_id, days, chosen_at: change.at, paused_until: None });
        Some(())
    }
}
