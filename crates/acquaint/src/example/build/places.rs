//! The part of the world about places: where Robin would like to work, and what was found out before writing.

use acquaint_domain::{
    Change, Word as _,
    aim::{MotivationScale, Target, TargetWay},
    context::Ids,
    people::{Finding, Gap, Organization, ResearchPoint},
};

use super::World;
use crate::example::read::Entry;

impl World {
    /// Puts places on the list: the key says in which way, the line the name and the two numbers.
    pub(super) fn aim_at(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let mut called = Vec::new();
        for (way, line) in entry.iter() {
            let mut parts = line.split(", ");
            let name = parts.next()?;
            let mut number = || parts.next().and_then(|number| number.parse::<i64>().ok());
            let (motivation, openings) = (number(), number());
            let id = *self.told.organizations.entry(name.to_owned()).or_insert_with(|| {
                let organization = Organization::named(ids.draw(), name, change.at);
                let id = organization.id;
                change.add(organization);
                id
            });
            let motivation = motivation.and_then(|number| MotivationScale::default().kept(number));
            change.add(Target { motivation, openings, ..Target::of(id, TargetWay::from_word(way)?, change.at) });
            called.push(name.to_owned());
        }
        change.subject = called.join(", ");
        Some(())
    }

    /// What was found out about somebody: the key is the point, the line ends with the source in brackets.
    pub(super) fn find_out(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let person = self.told.people.get(&entry.who)?;
        for (point, line) in entry.iter() {
            let (text, source) = line.strip_suffix(')')?.rsplit_once(" (")?;
            let (text, source) = (text.to_owned(), source.to_owned());
            let point = ResearchPoint::from_word(point)?;
            change.add(Finding {
                id: ids.draw(),
                person_id: Some(person.id),
                organization_id: None,
                point,
                text,
                source,
                found_at: change.at,
            });
        }
        Some(())
    }

    /// What could not be found out about somebody, as questions.
    pub(super) fn wonder(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let person_id = self.told.people.get(&entry.who)?.id;
        for (point, text) in entry.iter() {
            let (point, text) = (ResearchPoint::from_word(point)?, text.to_owned());
            change.add(Gap { id: ids.draw(), person_id, point, text, noted_at: change.at });
        }
        Some(())
    }
}
