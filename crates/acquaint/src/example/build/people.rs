//! Who is in the world and where they work, and Robin, who tells it.

use acquaint_domain::{
    Change, Word as _,
    aim::AboutMe,
    context::Ids,
    people::{Contact, ContactKind, Employment, Organization, OrganizationId, Person, SavedFilter, Tie, parse_one_line},
};

use super::World;
use crate::example::read::Entry;

impl World {
    pub(super) fn about_me(&self, change: &mut Change, entry: &Entry) -> Option<()> {
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

    pub(super) fn add(&mut self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<Person> {
        let line = parse_one_line(entry.all("line").next()?);
        let how_met = if line.how_met.is_empty() { entry.text("how_met") } else { line.how_met };
        let person = Person {
            tie: Tie::from_word(&entry.text("tie")),
            how_met,
            email: line.email,
            place: entry.text("place"),
            reason: entry.text("reason"),
            tags: entry.all("tag").collect::<Vec<_>>().join("\n"),
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

    pub(super) fn organization(&mut self, change: &mut Change, ids: &mut Ids, name: &str) -> Option<OrganizationId> {
        if name.is_empty() || self.told.organizations.contains_key(name) {
            return self.told.organizations.get(name).copied();
        }
        let id = ids.draw();
        change.add(Organization::named(id, name, change.at));
        self.told.organizations.insert(name.to_owned(), id);
        Some(id)
    }

    pub(super) fn save_filter(change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let (name, way, tag) = (entry.who.clone(), entry.text("way"), entry.text("tag"));
        change.add(SavedFilter { id: ids.draw(), name, words: String::new(), way, tag, saved_at: change.at });
        Some(())
    }

    pub(super) fn contact(&self, change: &mut Change, ids: &mut Ids, entry: &Entry) -> Option<()> {
        let person_id = self.told.people.get(&entry.who)?.id;
        let (how, on) = (ContactKind::from_word(&entry.text("how"))?, self.day(entry.days));
        change.add(Contact { id: ids.draw(), person_id, how, on, words: entry.text("words"), written_at: change.at });
        Some(())
    }
}
