//! From the entries of the world to changes of records, with the days counted back from today.

mod deciding;
mod places;

use std::collections::HashMap;

use acquaint_domain::{
    AccountId, Change, ChangeId, Context, Word as _,
    aim::{AboutMe, Exploration, ExplorationId, LearningQuestion, USUAL_TARGET},
    context::Ids,
    follow_ups::{Debrief, Promise, Referral, Rhythm, RhythmId, Side},
    insights::{Attribution, Passage, PassageKind},
    interviews::{Interview, Invitation, Note, NoteId, Question, QuestionKind, Recall, Rehearsal, Setting, USUAL_MINUTES, bank},
    outreach::{Absence, Call, CallOutcome, Channel, Feeling, Message, Purpose, Reply, ReplyKind, Template},
    people::{Contact, ContactKind, Employment, Organization, OrganizationId, Person, Tie, parse_one_line},
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
            "outreach.add-template" => template(change, ids, entry),
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

    fn about_me(&self, change: &mut Change, entry: &Entry) -> Option<()> {
        let _ = self;
        change.add(AboutMe {
            name: entry.text("name"),
            introduction: entry.text("introduction"),
            motivation: entry.text("motivation"),
            skills: entry.text("skills"),
            goals: entry.text("goals"),
            values: entry.text("values"),
            pitch: entry.text("pitch"),
            email: entry.text("email"),
            ..AboutMe::default()
        });
        Some(())
    }

    fn add(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<Person> {
        let line = parse_one_line(entry.all("line").next()?);
        let how_met = if line.how_met.is_empty() { entry.text("how_met") } else { line.how_met };
        let person = Person {
            tie: Tie::from_word(&entry.text("tie")),
            how_met,
            email: line.email,
            place: entry.text("place"),
            reason: entry.text("reason"),
            ..Person::named(ids.draw(), line.name, change.at)
        };
        change.add(person.clone());
        if !line.title.is_empty() {
            let organization_id = self.organization(change, ids, &line.organization);
            let (id, person_id) = (ids.draw(), person.id);
            change.add(Employment { id, person_id, organization_id, title: line.title, since: None, until: None, learned_at: change.at });
        }
        self.told.people.insert(person.name.clone(), person.clone());
        Some(person)
    }

    fn organization(&mut self, change: &mut Change, ids: &mut Ids, name: &str) -> Option<OrganizationId> {
        if name.is_empty() || self.told.organizations.contains_key(name) {
            return self.told.organizations.get(name).copied();
        }
        let id = ids.draw();
        change.add(Organization::named(id, name, change.at));
        self.told.organizations.insert(name.to_owned(), id);
        Some(id)
    }

    fn contact(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let person_id = self.told.people.get(&entry.who)?.id;
        let (how, on) = (ContactKind::from_word(&entry.text("how"))?, self.day(entry.days));
        change.add(Contact { id: ids.draw(), person_id, how, on, words: entry.text("words"), written_at: change.at });
        Some(())
    }

    fn message(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let purpose = match entry.action.rsplit_once('-') {
            Some((_, "thanks")) => Purpose::ThankYou,
            Some((_, "invitation")) => Purpose::Invite,
            _ => Purpose::Ask,
        };
        let message = Message {
            id: ids.draw(),
            person_id: self.told.people.get(&entry.who)?.id,
            interview_id: if purpose == Purpose::Ask { None } else { Some(self.told.talks.get(&entry.who)?.0.id) },
            purpose,
            channel: Channel::Email,
            subject: entry.text("subject"),
            body: entry.paragraphs("body"),
            drafted_at: change.at.saturating_sub(DRAFTED_BEFORE.minutes()).ok()?,
            sent_at: (entry.action != "outreach.begin").then_some(change.at),
            mail_id: String::new(),
        };
        change.add(message.clone());
        if let Some(method) = purpose.invites() {
            let Interview { id: interview_id, sequence, starts, zone, minutes, place, .. } = self.told.talks.get(&entry.who)?.0.clone();
            let (id, recipient, sent_at) = (ids.draw(), self.told.people.get(&entry.who)?.email.clone(), change.at);
            change.add(Invitation { id, interview_id, method, sequence, starts, zone, minutes, place, recipient, sent_at });
        }
        self.told.messages.insert(entry.who.clone(), message);
        Some(())
    }

    fn reply(&self, change: &mut Change, ids: &mut Ids, entry: &Entry, kind: &str) -> Option<()> {
        let (person_id, kind) = (self.told.people.get(&entry.who)?.id, ReplyKind::from_word(kind)?);
        let message_id = self.told.messages.get(&entry.who).map(|message| message.id);
        change.add(Reply { id: ids.draw(), person_id, message_id, kind, words: entry.text("words"), came_at: change.at, again_on: None });
        Some(())
    }

    fn call(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let person_id = self.told.people.get(&entry.who)?.id;
        let outcome = CallOutcome::from_word(entry.action.strip_prefix("outreach.call-")?)?;
        change.add(Call { id: ids.draw(), person_id, tried_at: change.at, outcome, words: entry.text("words") });
        Some(())
    }

    fn away(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let person_id = self.told.people.get(&entry.who)?.id;
        let back_on = self.day(entry.text("back").parse().ok()?);
        change.add(Absence { id: ids.draw(), person_id, back_on, noted_at: change.at });
        Some(())
    }

    fn feel(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let (talk, ..) = self.told.talks.get(&entry.who)?;
        let confidence = entry.text("confidence").parse().ok()?;
        change.add(Feeling { id: ids.draw(), person_id: talk.person_id, interview_id: Some(talk.id), confidence, felt_at: change.at });
        Some(())
    }

    fn agree(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let interview = Interview {
            id: ids.draw(),
            person_id: self.told.people.get(&entry.who)?.id,
            exploration_id: self.told.exploration,
            starts: self.when(&entry.text("when"))?,
            zone: self.zone.iana_name().unwrap_or("UTC").to_owned(),
            minutes: entry.text("minutes").parse().unwrap_or(USUAL_MINUTES),
            setting: Setting::from_word(&entry.text("setting"))?,
            place: entry.text("place"),
            sequence: 0,
            agreed_at: change.at,
            began_at: None,
            ended_at: None,
            cancelled_at: None,
        };
        change.add(interview.clone());
        let mut questions = Vec::new();
        for (position, (key, text)) in (1..).zip(entry.iter().filter(|(key, _)| ["must", "also"].contains(key))) {
            let learning_question_id = self.told.learning.iter().find(|learning| learning.text == text).map(|learning| learning.id);
            let kind = if learning_question_id.is_some() { QuestionKind::Learning } else { kind_of(text) };
            questions.push(Question {
                id: ids.draw(),
                interview_id: interview.id,
                text: text.to_owned(),
                kind,
                must_ask: key == "must",
                position,
                asked_at: None,
                learning_question_id,
            });
        }
        for question in &questions {
            change.add(question.clone());
        }
        self.told.talks.insert(entry.who.clone(), (interview, questions, Vec::new()));
        Some(())
    }

    fn rehearse(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let (interview, questions, _) = self.told.talks.get(&entry.who)?;
        let place: Option<i64> = entry.text("question").parse().ok();
        let question_id = questions.iter().find(|question| Some(question.position) == place).map(|question| question.id);
        let (id, recall) = (ids.draw(), Recall::from_word(&entry.text("recall"))?);
        change.add(Rehearsal { id, interview_id: interview.id, question_id, recall, said_at: change.at });
        Some(())
    }

    fn end(&mut self, change: &mut Change, entry: &Entry) -> Option<()> {
        let (days, time) = entry.all("began").next()?.split_once(' ')?;
        let began_at = self.moment(days.parse().ok()?, time)?;
        let (interview, questions, notes) = self.told.talks.get_mut(&entry.who)?;
        let after = Interview { began_at: Some(began_at), ended_at: Some(change.at), ..interview.clone() };
        change.replace(interview.clone(), after.clone());
        *interview = after;
        for question in questions.iter_mut() {
            let text = entry.text(&format!("note {}", question.position));
            if !text.is_empty() {
                let asked = Question { asked_at: Some(change.at), ..question.clone() };
                change.replace(question.clone(), asked.clone());
                notes.push(note(interview, Some(question), text, change.at));
                *question = asked;
            }
        }
        notes.push(note(interview, None, entry.text("note"), change.at));
        for note in notes.iter() {
            change.add(note.clone());
        }
        Some(())
    }

    fn mark(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let (interview, _, notes) = self.told.talks.get(&entry.who)?;
        for (key, words) in entry.iter() {
            let note = notes.iter().find(|note| note.text.contains(words))?;
            let passage = Passage {
                id: ids.draw(),
                person_id: interview.person_id,
                interview_id: Some(interview.id),
                note_id: Some(note.id),
                kind: PassageKind::from_word(key)?,
                words: words.to_owned(),
                marked_at: change.at,
                transcript_id: None,
                attribution: Attribution::Quotable,
            };
            change.add(passage.clone());
            self.told.weighed.passages.push(passage);
        }
        Some(())
    }

    fn debrief(&self, change: &mut Change, entry: &Entry) -> Option<()> {
        let interview = self.told.talks.get(&entry.who)?.0.id;
        change.add(Debrief {
            learned: entry.text("learned"),
            fit: entry.text("fit"),
            open: entry.text("open"),
            better: entry.text("better"),
            confidence: entry.text("confidence").parse().ok(),
            written_at: change.at,
            ..Debrief::blank(interview)
        });
        Some(())
    }

    fn promise(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
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

    fn keep(&self, change: &mut Change, entry: &Entry) -> Option<()> {
        let promise = self.told.promises.get(&entry.text("text"))?;
        change.subject.clone_from(&promise.text);
        change.replace(promise.clone(), Promise { kept_at: Some(change.at), ..promise.clone() });
        Some(())
    }

    fn name(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
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

    fn report_back(&self, change: &mut Change, entry: &Entry) -> Option<()> {
        let referral = self.told.referrals.get(&entry.text("about"))?;
        change.replace(referral.clone(), Referral { reported_at: Some(change.at), ..referral.clone() });
        Some(())
    }

    fn rhythm(&self, change: &mut Change, entry: &Entry) -> Option<()> {
        let person_id = self.told.people.get(&entry.who)?.id;
        let days = entry.text("days").parse().ok()?;
        change.add(Rhythm { id: RhythmId::of(person_id), person_id, days, chosen_at: change.at, paused_until: None });
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

/// A template of Robin's own, whose name stands in the entry and not in its heading.
fn template(change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
    let name = entry.text("name");
    change.subject.clone_from(&name);
    let (subject, body) = (entry.text("subject"), entry.paragraphs("body"));
    let (channel, purpose) = (Channel::Email, Purpose::from_word(&entry.text("purpose"))?);
    change.add(Template { id: ids.draw(), name, channel, purpose, subject, body, made_at: change.at });
    Some(())
}

fn days_of(words: &str) -> Option<i64> {
    match words.strip_prefix("in ") {
        Some(days) => days.parse::<i64>().ok().map(|days| -days),
        None => words.parse().ok(),
    }
}

fn kind_of(text: &str) -> QuestionKind {
    bank().iter().find(|question| question.text == text).map_or(QuestionKind::Own, |question| question.kind)
}

fn note(interview: &Interview, question: Option<&Question>, text: String, written_at: Timestamp) -> Note {
    let question_id = question.map(|question| question.id);
    Note { id: NoteId::of(interview.id, question_id), interview_id: interview.id, question_id, text, written_at }
}
