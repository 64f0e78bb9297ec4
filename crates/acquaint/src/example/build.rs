//! From the entries of the world to changes of records, with the days counted back from today.

mod after;
mod asking;
mod deciding;
mod people;
mod places;
mod talks;

use std::collections::HashMap;

use acquaint_domain::{
    AccountId, Change, ChangeId, Context,
    aim::{Exploration, ExplorationId, LearningQuestion, USUAL_TARGET},
    context::Ids,
    follow_ups::{Promise, Referral},
    interviews::{Interview, Note, Question},
    outreach::Message,
    people::{OrganizationId, Person},
};
use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use super::{
    WORLD,
    read::{Entry, read},
};

/// How long before it was sent a message was begun.
const DRAFTED_BEFORE: i64 = 12;

/// The whole world as changes, oldest first. Their dates end at `now`; every change takes its id from `id_at`.
pub(crate) fn changes(account: AccountId, now: Timestamp, zone: &TimeZone, id_at: impl Fn(Timestamp) -> ChangeId) -> Vec<Change> {
    let today = now.to_zoned(zone.clone()).date();
    let mut world = World { today, zone: zone.clone(), told: Told::default() };
    let entries = read(WORLD);
    let mut changes = Vec::with_capacity(entries.len());
    for entry in &entries {
        let at = world.moment(entry.days, entry.time.to_string().as_str()).unwrap_or(now).min(now);
        let ctx = Context::new(account, at, zone.clone(), id_at(at));
        let action = entry.action.strip_suffix("-thanks").or(entry.action.strip_suffix("-invitation")).unwrap_or(&entry.action);
        let subject = if entry.who.is_empty() { entry.text("curious") } else { entry.who.clone() };
        let mut change = Change::new(&ctx, action, subject);
        let mut ids = ctx.ids();
        world.tell(&mut change, &mut ids, entry);
        changes.push(change);
    }
    changes
}

/// Where and when it is told, and what has been told so far.
struct World {
    today: Date,
    zone: TimeZone,
    told: Told,
}

/// What has been told, as far as later entries speak of it.
#[derive(Default)]
struct Told {
    exploration: Option<ExplorationId>,
    learning: Vec<LearningQuestion>,
    people: HashMap<String, Person>,
    organizations: HashMap<String, OrganizationId>,
    messages: HashMap<String, Message>,
    talks: HashMap<String, (Interview, Vec<Question>, Vec<Note>)>,
    promises: HashMap<String, Promise>,
    referrals: HashMap<String, Referral>,
    weighed: deciding::Weighed,
}

impl World {
    /// Puts one entry into its change. An entry that speaks of somebody unknown stays empty, which a test would see.
    fn tell(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) {
        let told = match entry.action.as_str() {
            "aim.start" => self.start(change, ids, entry),
            "aim.about-me" => self.about_me(change, entry),
            "aim.add-organizations" => self.aim_at(change, ids, entry),
            "people.write-finding" => self.find_out(change, ids, entry),
            "people.note-gap" => self.wonder(change, ids, entry),
            "people.add" => self.add(change, ids, entry).map(drop),
            "people.save-filter" => Self::save_filter(change, ids, entry),
            "people.contact" => self.contact(change, ids, entry),
            "outreach.send" | "outreach.begin" | "outreach.send-thanks" | "outreach.send-invitation" => self.message(change, ids, entry),
            "interviews.agree" => self.agree(change, ids, entry),
            "interviews.rehearse" => self.rehearse(change, ids, entry),
            "interviews.end" => self.end(change, entry),
            "insights.mark" => self.mark(change, ids, entry),
            "insights.sort" | "insights.weigh" | "insights.evidence" | "insights.decide" | "insights.plan" | "follow-ups.outcome" => {
                self.decide(change, ids, entry)
            }
            "follow-ups.debrief" => self.debrief(change, entry),
            "follow-ups.promise" => self.promise(change, ids, entry),
            "follow-ups.keep" => self.keep(change, entry),
            "follow-ups.name" => self.name(change, ids, entry),
            "follow-ups.report-back" => self.report_back(change, entry),
            "follow-ups.rhythm" => self.rhythm(change, entry),
            "outreach.feel" => self.feel(change, ids, entry),
            "outreach.away" => self.away(change, ids, entry),
            "outreach.add-template" => asking::template(change, ids, entry),
            call if call.starts_with("outreach.call-") => self.call(change, ids, entry),
            reply => self.reply(change, ids, entry, reply.strip_prefix("outreach.reply-").unwrap_or_default()),
        };
        debug_assert!(told.is_some(), "{entry:?}");
    }

    fn start(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let (id, at) = (ids.draw(), change.at);
        self.told.exploration = Some(id);
        change.add(Exploration {
            id,
            curious_about: entry.text("curious"),
            known: entry.text("known"),
            target: USUAL_TARGET,
            started_at: at,
        });
        for text in entry.all("ask") {
            let question = LearningQuestion { id: ids.draw(), exploration_id: id, text: text.to_owned(), written_at: at };
            self.told.learning.push(question.clone());
            change.add(question);
        }
        Some(())
    }

    /// The day that many days ago; below zero it lies ahead.
    fn day(&self, days: i64) -> Date {
        self.today.saturating_sub(days.days())
    }

    fn moment(&self, days: i64, time: &str) -> Option<Timestamp> {
        let at = self.day(days).to_datetime(time.parse().ok()?);
        Some(self.zone.to_ambiguous_zoned(at).compatible().ok()?.timestamp())
    }

    /// "88 16:15" is a day and a time that many days ago, "in 3 14:00" one that lies ahead.
    fn when(&self, words: &str) -> Option<DateTime> {
        let (days, time) = words.rsplit_once(' ')?;
        Some(self.day(days_of(days)?).to_datetime(time.parse().ok()?))
    }
}

fn days_of(words: &str) -> Option<i64> {
    match words.strip_prefix("in ") {
        Some(days) => days.parse::<i64>().ok().map(|days| -days),
        None => words.parse().ok(),
    }
}
