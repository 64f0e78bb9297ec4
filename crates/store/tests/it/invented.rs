//! Invented records of every kind, with every field filled or not, and texts that break what can be broken.
//! The same seed gives the same records.

mod lists;
mod recordings;
mod weighing;

use acquaint_domain::{Kind, Record, RecordId, Word, aim, follow_ups, insights, interviews, outreach, people, settings, today};
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};
use uuid::Uuid;

/// Chance that can be repeated: splitmix64 (Steele, Lea and Flood 2014).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below a bound.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound.max(1)).unwrap()).unwrap()
    }

    pub(crate) fn one_of<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(3) > 0).then(|| make(self))
    }

    fn id<I: RecordId>(&mut self) -> I {
        I::from_uuid(Uuid::from_u64_pair(self.next(), self.next()))
    }

    fn word<W: Word>(&mut self) -> W {
        *self.one_of(W::ALL)
    }

    fn number(&mut self) -> i64 {
        let edges = [0, 1, -1, i64::MAX, i64::MIN, 20, 90];
        *self.one_of(&edges)
    }

    /// A moment in whole microseconds, as they are stored; also from before 1970 and from the ends of the calendar.
    fn moment(&mut self) -> Timestamp {
        let ends = Timestamp::MIN.as_microsecond()..Timestamp::MAX.as_microsecond();
        let span = u64::try_from(i128::from(ends.end) - i128::from(ends.start)).unwrap();
        Timestamp::from_microsecond(ends.start.checked_add_unsigned(self.next() % span).unwrap()).unwrap()
    }

    fn date_time(&mut self) -> DateTime {
        let within = |chance: &mut Self, bound: i16| i16::try_from(chance.below(bound.unsigned_abs().into())).unwrap();
        let year = within(self, 9999) + 1;
        let [month, day] = [12, 28].map(|bound| i8::try_from(within(self, bound) + 1).unwrap());
        let [hour, minute] = [24, 60].map(|bound| i8::try_from(within(self, bound)).unwrap());
        DateTime::new(year, month, day, hour, minute, 0, 0).unwrap()
    }

    fn date(&mut self) -> Date {
        self.date_time().date()
    }

    /// A text of one line or many: from nothing to 100 KB, with all that JSON, SQL and HTML could stumble over.
    fn text(&mut self) -> String {
        if self.below(200) == 0 {
            return "Sílva ☕ \"\\ ".repeat(7_000);
        }
        (0..self.below(6)).map(|_| *self.one_of(&PIECES)).collect()
    }

    /// A name of a length that an index takes.
    fn name(&mut self) -> String {
        (0..1 + self.below(3)).map(|_| *self.one_of(&PIECES)).collect()
    }
}

/// Everything but NUL, which no form lets in.
const PIECES: [&str; 24] = [
    "Ana Silva",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u{1}\u{1f}\u{7f}\u{85}",
    "\"",
    "\\",
    "'; DROP TABLE person; --",
    "</script><b>",
    "$1 ? {}",
    "\u{1F469}\u{200d}\u{1F680}",
    "\u{202e}abc\u{202c}",
    "שלום עולם",
    "مرحبا",
    "김민준",
    "e\u{301}\u{323}",
    "\u{feff}",
    "\u{2028}\u{2029}",
    "\u{fffd}\u{10ffff}",
    "ß Straße İ ı",
    "null",
    "\\u0000",
    "zero\u{200b}width",
];

/// What records can point to.
#[derive(Default)]
pub(crate) struct There {
    all: Vec<(Kind, Uuid)>,
}

impl There {
    pub(crate) fn add(&mut self, record: &Record) {
        self.all.push((record.kind(), record.uuid()));
    }

    pub(crate) fn remove(&mut self, record: &Record) {
        self.all.retain(|(kind, id)| (*kind, *id) != (record.kind(), record.uuid()));
    }

    pub(crate) fn keys(&self) -> &[(Kind, Uuid)] {
        &self.all
    }

    fn any<I: RecordId>(&self, chance: &mut Chance, kind: Kind) -> Option<I> {
        let ids: Vec<Uuid> = self.all.iter().filter(|(of, _)| *of == kind).map(|(_, id)| *id).collect();
        (!ids.is_empty()).then(|| I::from_uuid(*chance.one_of(&ids)))
    }
}

/// A record of a kind. Nothing if what it belongs to is not there, or if it is there already.
pub(crate) fn record(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    let record = match kind {
        Kind::AboutMe | Kind::Preferences | Kind::Exploration | Kind::LearningQuestion | Kind::Postponement | Kind::Template => {
            of_oneself(chance, there, kind)
        }
        Kind::Call | Kind::Absence | Kind::Feeling => of_asking(chance, there, kind),
        Kind::PersonZone | Kind::OfferedTime | Kind::FreeHours | Kind::Calendar => of_times(chance, there, kind),
        Kind::AddressCard | Kind::ListShape | Kind::Station | Kind::Target | Kind::Finding | Kind::Gap | Kind::SavedFilter => {
            lists::invented(chance, there, kind)
        }
        Kind::Person | Kind::Organization | Kind::Employment | Kind::Contact => of_people(chance, there, kind),
        Kind::Interview | Kind::EarlyQuestion | Kind::DroppedQuestion | Kind::Question => of_talks(chance, there, kind),
        Kind::Rehearsal | Kind::Note | Kind::Message | Kind::Reply => of_talks(chance, there, kind),
        Kind::Transcript | Kind::Placement => recordings::invented(chance, there, kind),
        Kind::Theme | Kind::Tagging | Kind::Alternative | Kind::Criterion | Kind::Rating => weighing::invented(chance, there, kind),
        Kind::Evidence | Kind::Decision | Kind::PlanStep | Kind::Outcome | Kind::Distinct | Kind::Viewpoint => {
            weighing::invented(chance, there, kind)
        }
        _ => of_afterwards(chance, there, kind),
    }?;
    (!there.all.contains(&(record.kind(), record.uuid()))).then_some(record)
}

fn of_asking(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    let person_id = there.any(chance, Kind::Person)?;
    Some(match kind {
        Kind::Call => {
            outreach::Call { id: chance.id(), person_id, tried_at: chance.moment(), outcome: chance.word(), words: chance.text() }.into()
        }
        Kind::Absence => outreach::Absence { id: chance.id(), person_id, back_on: chance.date(), noted_at: chance.moment() }.into(),
        _ => outreach::Feeling {
            id: chance.id(),
            person_id,
            interview_id: there.any(chance, Kind::Interview),
            confidence: chance.number(),
            felt_at: chance.moment(),
        }
        .into(),
    })
}

fn of_times(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    Some(match kind {
        Kind::PersonZone => {
            let person_id = there.any(chance, Kind::Person)?;
            people::PersonZone { id: people::PersonZoneId::of(person_id), person_id, zone: chance.name(), said_at: chance.moment() }.into()
        }
        Kind::OfferedTime => interviews::OfferedTime {
            id: chance.id(),
            person_id: there.any(chance, Kind::Person)?,
            message_id: chance.maybe(|chance| there.any(chance, Kind::Message)).flatten(),
            starts: chance.date_time(),
            zone: chance.name(),
            minutes: chance.number(),
            setting: chance.word(),
            travel: chance.number(),
            offered_at: chance.moment(),
        }
        .into(),
        Kind::FreeHours => interviews::FreeHours {
            id: interviews::FreeHoursId::ONLY,
            days: chance.name(),
            from: chance.date_time().time(),
            until: chance.date_time().time(),
        }
        .into(),
        _ => settings::Calendar {
            id: chance.id(),
            name: chance.name(),
            kept: chance.text(),
            appointments: chance.number(),
            left_out: chance.number(),
            read_at: chance.moment(),
        }
        .into(),
    })
}

fn of_oneself(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    Some(match kind {
        Kind::AboutMe => aim::AboutMe {
            id: aim::AboutMeId::ONLY,
            name: chance.name(),
            introduction: chance.text(),
            motivation: chance.text(),
            skills: chance.text(),
            goals: chance.text(),
            values: chance.text(),
            pitch: chance.text(),
            phone: chance.text(),
            email: chance.text(),
        }
        .into(),
        Kind::Preferences => settings::Preferences {
            id: settings::PreferencesId::ONLY,
            zone: chance.name(),
            country: chance.maybe(Chance::word),
            another_person_after: chance.number(),
            follow_up_after: chance.number(),
            follow_ups_at_most: chance.number(),
            premium: chance.below(2) == 0,
            motivation: chance.word(),
        }
        .into(),
        Kind::Exploration => aim::Exploration {
            id: chance.id(),
            curious_about: chance.text(),
            known: chance.text(),
            target: chance.number(),
            started_at: chance.moment(),
        }
        .into(),
        Kind::LearningQuestion => aim::LearningQuestion {
            id: chance.id(),
            exploration_id: there.any(chance, Kind::Exploration)?,
            text: chance.text(),
            written_at: chance.moment(),
        }
        .into(),
        Kind::Template => outreach::Template {
            id: chance.id(),
            name: chance.name(),
            channel: chance.word(),
            purpose: chance.word(),
            subject: chance.text(),
            body: chance.text(),
            made_at: chance.moment(),
        }
        .into(),
        _ => today::Postponement { id: chance.id(), card: chance.text(), until: chance.date(), said_at: chance.moment() }.into(),
    })
}

fn of_people(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    Some(match kind {
        Kind::Person => people::Person {
            id: chance.id(),
            name: chance.name(),
            tie: chance.maybe(Chance::word),
            how_met: chance.text(),
            email: chance.text(),
            phone: chance.text(),
            linkedin: chance.text(),
            place: chance.text(),
            interests: chance.text(),
            reason: chance.text(),
            notes: chance.text(),
            tags: chance.name(),
            added_at: chance.moment(),
        }
        .into(),
        Kind::Organization => people::Organization {
            id: chance.id(),
            name: chance.name(),
            aliases: chance.name(),
            size: chance.maybe(Chance::word),
            kind: chance.maybe(Chance::word),
            notes: chance.text(),
            added_at: chance.moment(),
        }
        .into(),
        Kind::Employment => people::Employment {
            id: chance.id(),
            person_id: there.any(chance, Kind::Person)?,
            organization_id: chance.maybe(|chance| there.any(chance, Kind::Organization)).flatten(),
            title: chance.text(),
            since: chance.maybe(Chance::date),
            until: chance.maybe(Chance::date),
            learned_at: chance.moment(),
        }
        .into(),
        _ => people::Contact {
            id: chance.id(),
            person_id: there.any(chance, Kind::Person)?,
            how: chance.word(),
            on: chance.date(),
            words: chance.text(),
            written_at: chance.moment(),
        }
        .into(),
    })
}

fn of_talks(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    let any = |chance: &mut Chance| there.any(chance, Kind::Interview);
    Some(match kind {
        Kind::Interview => interview(chance, there)?.into(),
        Kind::Question => interviews::Question {
            id: chance.id(),
            interview_id: any(chance)?,
            text: chance.text(),
            kind: chance.word(),
            must_ask: chance.below(2) == 0,
            position: chance.number(),
            asked_at: chance.maybe(Chance::moment),
            learning_question_id: chance.maybe(|chance| there.any(chance, Kind::LearningQuestion)).flatten(),
        }
        .into(),
        Kind::DroppedQuestion => {
            interviews::DroppedQuestion { id: chance.id(), interview_id: any(chance)?, text: chance.text(), dropped_at: chance.moment() }
                .into()
        }
        Kind::EarlyQuestion => interviews::EarlyQuestion {
            id: chance.id(),
            person_id: there.any(chance, Kind::Person)?,
            text: chance.text(),
            kind: chance.word(),
            position: chance.number(),
            chosen_at: chance.moment(),
        }
        .into(),
        Kind::Rehearsal => interviews::Rehearsal {
            id: chance.id(),
            interview_id: any(chance)?,
            question_id: chance.maybe(|chance| there.any(chance, Kind::Question)).flatten(),
            recall: chance.word(),
            said_at: chance.moment(),
        }
        .into(),
        Kind::Note => {
            let (interview, question) = (any(chance)?, chance.maybe(|chance| there.any(chance, Kind::Question)).flatten());
            interviews::Note {
                id: interviews::NoteId::of(interview, question),
                interview_id: interview,
                question_id: question,
                text: chance.text(),
                written_at: chance.moment(),
            }
            .into()
        }
        Kind::Message => outreach::Message {
            id: chance.id(),
            person_id: there.any(chance, Kind::Person)?,
            interview_id: chance.maybe(any).flatten(),
            purpose: chance.word(),
            channel: chance.word(),
            subject: chance.text(),
            body: chance.text(),
            drafted_at: chance.moment(),
            sent_at: chance.maybe(Chance::moment),
            mail_id: chance.text(),
        }
        .into(),
        _ => outreach::Reply {
            id: chance.id(),
            person_id: there.any(chance, Kind::Person)?,
            message_id: chance.maybe(|chance| there.any(chance, Kind::Message)).flatten(),
            kind: chance.word(),
            words: chance.text(),
            came_at: chance.moment(),
            again_on: chance.maybe(Chance::date),
        }
        .into(),
    })
}

fn interview(chance: &mut Chance, there: &There) -> Option<interviews::Interview> {
    Some(interviews::Interview {
        id: chance.id(),
        person_id: there.any(chance, Kind::Person)?,
        exploration_id: chance.maybe(|chance| there.any(chance, Kind::Exploration)).flatten(),
        starts: chance.date_time(),
        zone: chance.name(),
        minutes: chance.number(),
        setting: chance.word(),
        place: chance.text(),
        sequence: chance.number(),
        agreed_at: chance.moment(),
        began_at: chance.maybe(Chance::moment),
        ended_at: chance.maybe(Chance::moment),
        cancelled_at: chance.maybe(Chance::moment),
    })
}

fn of_afterwards(chance: &mut Chance, there: &There, kind: Kind) -> Option<Record> {
    let any = |chance: &mut Chance| there.any(chance, Kind::Interview);
    let person = |chance: &mut Chance| there.any::<people::PersonId>(chance, Kind::Person);
    Some(match kind {
        Kind::Invitation => interviews::Invitation {
            id: chance.id(),
            interview_id: any(chance)?,
            method: chance.word(),
            sequence: chance.number(),
            starts: chance.date_time(),
            zone: chance.name(),
            minutes: chance.number(),
            place: chance.text(),
            recipient: chance.text(),
            sent_at: chance.moment(),
        }
        .into(),
        Kind::Debrief => follow_ups::Debrief {
            learned: chance.text(),
            fit: chance.text(),
            open: chance.text(),
            better: chance.text(),
            confidence: chance.maybe(Chance::number),
            written_at: chance.moment(),
            ..follow_ups::Debrief::blank(any(chance)?)
        }
        .into(),
        Kind::Promise => follow_ups::Promise {
            id: chance.id(),
            person_id: person(chance)?,
            interview_id: chance.maybe(any).flatten(),
            side: chance.word(),
            text: chance.text(),
            due: chance.maybe(Chance::date),
            made_at: chance.moment(),
            kept_at: chance.maybe(Chance::moment),
            happened: chance.text(),
        }
        .into(),
        Kind::Referral => follow_ups::Referral {
            id: chance.id(),
            referrer_id: person(chance)?,
            person_id: person(chance)?,
            interview_id: chance.maybe(any).flatten(),
            may_mention: chance.below(2) == 0,
            named_at: chance.moment(),
            reported_at: chance.maybe(Chance::moment),
        }
        .into(),
        Kind::Rhythm => {
            let person = person(chance)?;
            follow_ups::Rhythm {
                id: follow_ups::RhythmId::of(person),
                person_id: person,
                days: chance.maybe(Chance::number),
                chosen_at: chance.moment(),
                paused_until: chance.maybe(Chance::date),
            }
            .into()
        }
        Kind::UsualRhythm => {
            let (tie, tag) = (chance.maybe(Chance::word), chance.text());
            let id = follow_ups::UsualRhythmId::of(tie, &tag);
            follow_ups::UsualRhythm { id, tie, tag, days: chance.number(), chosen_at: chance.moment() }.into()
        }
        Kind::Passage => insights::Passage {
            id: chance.id(),
            person_id: person(chance)?,
            interview_id: chance.maybe(any).flatten(),
            note_id: chance.maybe(|chance| there.any(chance, Kind::Note)).flatten(),
            kind: chance.word(),
            words: chance.text(),
            marked_at: chance.moment(),
            transcript_id: chance.maybe(|chance| there.any(chance, Kind::Transcript)).flatten(),
            attribution: chance.word(),
            debrief_id: chance.maybe(|chance| there.any(chance, Kind::Debrief)).flatten(),
        }
        .into(),
        // A kind that is not invented here yet is one that these tests would not see.
        other => panic!("invent a {other}, too"),
    })
}
