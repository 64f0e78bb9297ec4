//! What files tell beside people: moments of contact, the rest of an address card, one's own schools and employers, and what the
//! columns of a list mean.

use std::collections::HashMap;

use acquaint_domain::{
    Edit,
    aim::AboutMe,
    people::{AddressCard, AddressCardId, Contact, ImportedContact, ImportedPerson, ListShape, PersonId, Station, are_words_on_linkedin},
};
use acquaint_formats::{FileReading, Reason};
use acquaint_text::fold;
use jiff::civil::Date;

use super::{
    making::{Making, count},
    plan::{FilePlan, RowProblem, Verdict},
};

/// A record as it is stored, and as it will be.
type Slot<T> = (Option<T>, T);

/// What is stored beside people, and what becomes of it.
#[derive(Default)]
pub(super) struct Beside {
    contacts: HashMap<(PersonId, Date), Vec<Slot<Contact>>>,
    cards: HashMap<PersonId, Slot<AddressCard>>,
    stations: Vec<Slot<Station>>,
    shapes: Vec<Slot<ListShape>>,
    /// What is known of oneself, if a file is about that.
    me: Option<Slot<AboutMe>>,
}

impl Beside {
    pub(super) fn new(contacts: Vec<Contact>, cards: Vec<AddressCard>, stations: Vec<Station>, shapes: Vec<ListShape>) -> Self {
        let mut beside = Self::default();
        for contact in contacts.into_iter().filter(|contact| are_words_on_linkedin(&contact.words)) {
            beside.contacts.entry((contact.person_id, contact.on)).or_default().push((Some(contact.clone()), contact));
        }
        beside.cards = cards.into_iter().map(|card| (card.person_id, (Some(card.clone()), card))).collect();
        beside.stations = stations.into_iter().map(|station| (Some(station.clone()), station)).collect();
        beside.shapes = shapes.into_iter().map(|shape| (Some(shape.clone()), shape)).collect();
        beside
    }

    /// With what is known of oneself.
    pub(super) fn and_me(self, me: Option<AboutMe>) -> Self {
        Self { me: Some((me.clone(), me.unwrap_or_default())), ..self }
    }

    /// The edits that make all of it so, in an order of their own that is always the same.
    pub(super) fn into_edits(self) -> Vec<Edit> {
        fn edits<T: Clone + PartialEq + Into<acquaint_domain::Record>>(slots: impl Iterator<Item = Slot<T>>) -> Vec<Edit> {
            let changed = slots.filter(|(before, after)| before.as_ref() != Some(after));
            changed.map(|(before, after)| Edit { before: before.map(Into::into), after: Some(after.into()) }).collect()
        }
        let mut contacts: Vec<Slot<Contact>> = self.contacts.into_values().flatten().collect();
        contacts.sort_by_key(|(_, contact)| contact.id);
        let mut cards: Vec<Slot<AddressCard>> = self.cards.into_values().collect();
        cards.sort_by_key(|(_, card)| card.id);
        // Nothing that is known of oneself and nothing said is no record.
        let me = self.me.into_iter().filter(|(before, me)| before.is_some() || *me != AboutMe::default());
        let beside =
            [edits(contacts.into_iter()), edits(cards.into_iter()), edits(self.stations.into_iter()), edits(self.shapes.into_iter())];
        [beside.concat(), edits(me)].concat()
    }
}

impl Making<'_> {
    /// What becomes of the moments of contact in a file. Who only wrote to one is not put on the list for that.
    pub(super) fn contacts(&mut self, file: &FileReading, plan: &mut FilePlan) {
        for row in &file.contacts {
            let contact = &row.value;
            if let Some(progress) = self.told {
                progress.add(contact.rows);
            }
            let (person, new, again) = match self.known.find_in_touch(&contact.person) {
                Some(index) => (self.known.person(index).id, false, index >= self.old),
                None if contact.mine && !contact.person.name.is_empty() => (self.add(&contact.person), true, false),
                None => {
                    plan.skipped += contact.rows;
                    plan.problems.push(RowProblem {
                        row: row.row,
                        begins: row.value.person.name.clone(),
                        problem: Reason::OnlyTheyWrote.to_string(),
                    });
                    continue;
                }
            };
            let told = self.tell(person, contact);
            let verdict = match (new, told) {
                (true, _) => Verdict::New,
                (false, true) => Verdict::Updated,
                (false, false) => Verdict::Same,
            };
            if again {
                plan.again.add(verdict, contact.rows);
            }
            count(plan, verdict, contact.rows, if again { "" } else { &contact.person.name });
        }
    }

    /// Puts a contact onto the timeline, unless it stands there. The same words with more messages take its place.
    fn tell(&mut self, person_id: PersonId, contact: &ImportedContact) -> bool {
        let of_day = self.beside.contacts.entry((person_id, contact.on)).or_default();
        let begins = |words: &str| words.rsplit_once(" (").map_or(words.to_owned(), |(text, _)| text.to_owned());
        if let Some((_, known)) = of_day.iter_mut().find(|(_, known)| begins(&known.words) == begins(&contact.words)) {
            let same = known.words == contact.words;
            known.words.clone_from(&contact.words);
            return !same;
        }
        let id = self.ids.draw();
        let (how, on, words) = (contact.how, contact.on, contact.words.clone());
        of_day.push((None, Contact { id, person_id, how, on, words, written_at: self.ctx.now }));
        true
    }

    /// Keeps what a row says beyond our fields. What is kept already stays.
    pub(super) fn keep_card(&mut self, person_id: PersonId, row: &ImportedPerson) -> bool {
        if row.kept.is_empty() {
            return false;
        }
        let blank = AddressCard { id: AddressCardId::of(person_id), person_id, lines: String::new(), read_at: self.ctx.now };
        let (_, card) = self.beside.cards.entry(person_id).or_insert((None, blank));
        let before = card.lines.len();
        *card = card.clone().with_lines(row.kept.iter().map(String::as_str));
        card.lines.len() > before
    }

    /// One's own schools and employers: each once.
    pub(super) fn stations(&mut self, file: &FileReading, plan: &mut FilePlan) {
        for row in &file.stations {
            let read = &row.value;
            let same = |station: &Station| station.school == read.school && fold(&station.name) == fold(&read.name);
            let known = self.beside.stations.iter().any(|(_, station)| same(station));
            if !known {
                let (name, title) = (read.name.clone(), read.title.clone());
                let station = Station { id: self.ids.draw(), name, school: read.school, title, read_at: self.ctx.now };
                self.beside.stations.push((None, station));
            }
            count(plan, if known { Verdict::Same } else { Verdict::New }, 1, &read.name);
        }
    }

    /// Fills what one has not said of oneself. Nothing that one has said is overwritten.
    pub(super) fn profile(&mut self, file: &FileReading, plan: &mut FilePlan) {
        for row in &file.profiles {
            let Some((_, me)) = &mut self.beside.me else { continue };
            let read = &row.value;
            let mut filled = Vec::new();
            for (place, said) in [(&mut me.name, &read.name), (&mut me.introduction, &read.work)] {
                if place.trim().is_empty() && !said.is_empty() {
                    place.clone_from(said);
                    filled.push(said.as_str());
                }
            }
            count(plan, if filled.is_empty() { Verdict::Same } else { Verdict::Updated }, 1, &filled.join(", "));
        }
    }

    /// Remembers what the columns of a list mean, for the next list of that shape.
    pub(super) fn mapping(&mut self, file: &FileReading) {
        let Some(mapping) = &file.mapping else { return };
        let columns = ListShape::written(&mapping.columns);
        match self.beside.shapes.iter_mut().find(|(_, known)| known.shape == mapping.shape) {
            Some((_, known)) => known.columns = columns,
            None => {
                let shape = ListShape { id: self.ids.draw(), shape: mapping.shape.clone(), columns, said_at: self.ctx.now };
                self.beside.shapes.push((None, shape));
            }
        }
    }
}
