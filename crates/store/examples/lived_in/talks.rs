//! Five hundred conversations with what was kept of them: notes, passages, and the themes that these belong to.

use std::error::Error;

use acquaint_domain::{
    AccountId, Change, ChangeId, Context,
    insights::{Attribution, Passage, PassageId, PassageKind, Stance, Tagging, TaggingId, Theme, ThemeId},
    interviews::{Interview, InterviewId, Note, NoteId, Setting},
    people::{Person, PersonId},
};
use acquaint_store::Store;
use jiff::{
    Timestamp,
    civil::{date, time},
    tz::TimeZone,
};
use uuid::Uuid;

use super::{Chance, sentence, some_day, word};

/// How many conversations there were.
const TALKS: u64 = 500;
/// How many passages were marked in each of them.
const PASSAGES: usize = 4;
/// How many conversations were agreed on and have no notes yet.
const AHEAD: i8 = 20;
/// How many themes there are.
const THEMES: usize = 30;

/// Adds them in one change. People at the head of the list were talked with twice, and a few of them are going to be.
pub(super) async fn add(store: &Store, people: &[Person], words: &[&str], now: Timestamp) -> Result<(), Box<dyn Error>> {
    let ctx = Context::new(AccountId(Uuid::from_u128(1)), now, TimeZone::UTC, ChangeId(Uuid::from_u128(0xbe_ffff)));
    let mut change = Change::new(&ctx, "people.contact", "talks");
    let mut ids = ctx.ids();
    let mut chance = Chance(TALKS);
    let mut themes: Vec<ThemeId> = Vec::new();
    for number in 0..THEMES {
        let id = ids.draw();
        themes.push(id);
        change.add(Theme { id, name: format!("{number} {} {}", word(words, &mut chance), word(words, &mut chance)), added_at: now });
    }
    for number in 0..TALKS {
        let person_id = people.get(usize::try_from(number)? % 400).ok_or("nobody is there")?.id;
        let interview = held(ids.draw(), person_id, now, &mut chance)?;
        let said: Vec<String> = (0..PASSAGES).map(|_| sentence(words, &mut chance)).collect();
        let source = (person_id, interview.id);
        let id = NoteId::of(interview.id, None);
        change.add(interview);
        change.add(Note { id, interview_id: source.1, question_id: None, text: said.join("\n"), written_at: now });
        for text in said {
            let theme = *themes.get(chance.below(THEMES)).ok_or("no theme is there")?;
            mark(&mut change, ids.draw(), source, (text, theme), now, &mut chance);
        }
    }
    for (day, person) in (1..=AHEAD).zip(people) {
        let starts = date(2027, 6, day).to_datetime(time(15, 0, 0, 0));
        change.add(Interview { starts, began_at: None, ended_at: None, agreed_at: now, ..held(ids.draw(), person.id, now, &mut chance)? });
    }
    store.commit(&change).await?;
    Ok(())
}

fn held(id: InterviewId, person_id: PersonId, now: Timestamp, chance: &mut Chance) -> Result<Interview, Box<dyn Error>> {
    let starts = some_day(chance)?.to_datetime(time(15, 0, 0, 0));
    let began = starts.to_zoned(TimeZone::UTC)?.timestamp();
    Ok(Interview {
        id,
        person_id,
        exploration_id: None,
        starts,
        zone: "UTC".to_owned(),
        minutes: 20,
        setting: Setting::Phone,
        place: String::new(),
        sequence: 0,
        agreed_at: now.min(began),
        began_at: Some(began),
        ended_at: Some(began),
        cancelled_at: None,
    })
}

fn mark(
    change: &mut Change,
    id: PassageId,
    (person_id, interview_id): (PersonId, InterviewId),
    (words, theme_id): (String, ThemeId),
    now: Timestamp,
    chance: &mut Chance,
) {
    let kind = PassageKind::Insight;
    let stance = if chance.below(5) == 0 { Stance::Otherwise } else { Stance::Agrees };
    change.add(Passage {
        id,
        person_id,
        interview_id: Some(interview_id),
        note_id: Some(NoteId::of(interview_id, None)),
        kind,
        words,
        marked_at: now,
        transcript_id: None,
        debrief_id: None,
        attribution: Attribution::default(),
    });
    change.add(Tagging { id: TaggingId::of(id, theme_id), passage_id: id, theme_id, stance, tagged_at: now });
}
