//! Making a plan: who is added, what is filled in, which work is new.

use std::collections::{BTreeMap, HashSet};

use acquaint_domain::{
    Context, Edit, Record,
    context::Ids,
    people::{Employment, ImportedPerson, Organization, OrganizationId, Person, PersonId, met_on_linkedin},
};
use acquaint_formats::FileReading;
use acquaint_store::Progress;
use acquaint_text::fold;

use super::{
    beside::Beside,
    known::{Known, Work},
    plan::{Again, Alike, FilePlan, Joined, JoinedRows, Moved, RowProblem, Shared, Verdict},
};

/// How many examples of a verdict a preview shows.
const EXAMPLES: usize = 3;

/// A plan while it is made.
pub(super) struct Making<'a> {
    pub(super) ctx: &'a Context,
    pub(super) ids: Ids,
    pub(super) known: Known,
    pub(super) beside: Beside,
    /// How many people were known before. Those after them are new.
    pub(super) old: usize,
    /// People who were known before and are changed, as they were, by their place among all that are known.
    before: BTreeMap<usize, Person>,
    /// What becomes of organizations and employments.
    edits: Vec<Edit>,
    /// Whose work changed, in the file that is looked at.
    moved: Vec<Moved>,
    /// Who may be known already, in the file that is looked at.
    alike: Vec<Alike>,
    /// Who is added under the name of somebody who asked not to be asked again, in the file that is looked at.
    in_peace: Vec<String>,
    /// Who becomes one with somebody, in the file that is looked at.
    joined: JoinedRows,
    /// Who of those known before is in the file that is looked at.
    met: HashSet<usize>,
    /// Where to note how many rows were looked at, if somebody waits.
    pub(super) told: Option<&'a Progress>,
}

/// Counts so many rows of a file under their verdict, with a name as an example.
pub(super) fn count(plan: &mut FilePlan, verdict: Verdict, rows: usize, name: &str) {
    let (count, word) = match verdict {
        Verdict::New => (&mut plan.new, "new"),
        Verdict::Updated => (&mut plan.updated, "updated"),
        Verdict::Same => (&mut plan.same, "same"),
        Verdict::Unclear => (&mut plan.unclear, "unclear"),
    };
    *count += rows;
    let examples = plan.examples.entry(word).or_default();
    if !name.is_empty() && examples.len() < EXAMPLES && !examples.iter().any(|example| example == name) {
        examples.push(name.to_owned());
    }
}

impl<'a> Making<'a> {
    pub(super) fn new(ctx: &'a Context, known: Known, beside: Beside, told: Option<&'a Progress>) -> Self {
        Self {
            ctx,
            ids: ctx.ids(),
            old: known.people(),
            known,
            beside,
            edits: Vec::new(),
            before: BTreeMap::new(),
            moved: Vec::new(),
            alike: Vec::new(),
            in_peace: Vec::new(),
            joined: JoinedRows::default(),
            met: HashSet::new(),
            told,
        }
    }

    /// What becomes of the people in a file.
    pub(super) fn people(&mut self, file: &FileReading) -> FilePlan {
        let problems = file.problems.iter().map(|problem| RowProblem {
            row: problem.row,
            begins: problem.begins.clone(),
            problem: problem.problem.to_string(),
        });
        let skipped = file.skipped.iter().map(|skipped| RowProblem {
            row: skipped.row,
            begins: skipped.begins.clone(),
            problem: skipped.reason.to_string(),
        });
        let mut plan = FilePlan {
            path: file.path.clone(),
            format: file.format.id,
            rows: file.rows,
            skipped: file.skipped.len(),
            problems: problems.chain(skipped).collect(),
            ..FilePlan::default()
        };
        self.moved.clear();
        self.alike.clear();
        self.joined = JoinedRows::default();
        self.in_peace.clear();
        self.met.clear();
        for row in &file.people {
            let again = plan.again;
            let verdict = self.row(&row.value, &mut plan.again);
            // Whoever stands in the file twice is an example of what is new, and not of what is known.
            let example = if plan.again == again { row.value.name.as_str() } else { "" };
            count(&mut plan, verdict, 1, example);
            if let Some(progress) = self.told {
                progress.add(1);
            }
        }
        plan.moved = std::mem::take(&mut self.moved);
        plan.alike = std::mem::take(&mut self.alike);
        plan.in_peace = std::mem::take(&mut self.in_peace);
        plan.joined = std::mem::take(&mut self.joined);
        if file.format.id == "linkedin-connections" {
            plan.left = self.known.left(self.old, &self.met);
        }
        plan
    }

    fn row(&mut self, row: &ImportedPerson, again: &mut Again) -> Verdict {
        match self.known.find(row) {
            Some((index, shared)) => {
                self.met.insert(index);
                let with = self.known.person(index).name.clone();
                let verdict = self.update(index, row);
                self.note_joined(row, with, index >= self.old, (shared, verdict));
                if index >= self.old {
                    again.add(verdict, 1);
                }
                verdict
            }
            None => {
                let name = fold(&row.name);
                let alike = self.known.find_alike(&name, row);
                if self.known.is_of_one_in_peace(&name) {
                    self.in_peace.push(row.name.clone());
                }
                let _ = self.add_as(name, row);
                match alike {
                    Some((index, same_name)) => {
                        self.alike.push(Alike { name: row.name.clone(), in_file: index >= self.old, same_name });
                        Verdict::Unclear
                    }
                    None => Verdict::New,
                }
            }
        }
    }

    /// Notes whom a row becomes one with. Somebody known under the same name of whom nothing is new is not worth a word.
    fn note_joined(&mut self, row: &ImportedPerson, with: String, in_file: bool, (shared, verdict): (Shared, Verdict)) {
        let other_name = fold(&row.name) != fold(&with);
        let is_worth_it = in_file || other_name || verdict != Verdict::Same;
        if shared != Shared::NameAndWork && is_worth_it {
            self.joined.note(Joined { name: row.name.clone(), with, shared }, other_name);
        }
    }

    pub(super) fn add(&mut self, row: &ImportedPerson) -> PersonId {
        self.add_as(fold(&row.name), row)
    }

    /// Adds somebody under their folded name.
    fn add_as(&mut self, name: String, row: &ImportedPerson) -> PersonId {
        let mut person = Person::named(self.ids.draw(), row.name.clone(), self.ctx.now);
        person.email = row.email.clone().unwrap_or_default();
        person.phone = row.phone.clone().unwrap_or_default();
        person.linkedin = row.linkedin.clone().unwrap_or_default();
        person.how_met = row.how_met.clone().or_else(|| row.connected_on.map(met_on_linkedin)).unwrap_or_default();
        person.place = row.place.clone().unwrap_or_default();
        person.notes = row.notes.clone().unwrap_or_default();
        person.tags = row.tags.join("\n");
        let id = person.id;
        self.known.remember_as(name, person);
        self.employ(id, row);
        self.keep_card(id, row);
        id
    }

    /// Fills what was empty and notes new work; nothing that is known is overwritten.
    fn update(&mut self, index: usize, row: &ImportedPerson) -> Verdict {
        let before = self.known.person(index);
        let mut after = before.clone();
        let fill = |place: &mut String, value: &Option<String>| {
            if let (true, Some(value)) = (place.is_empty(), value) {
                value.clone_into(place);
            }
        };
        fill(&mut after.email, &row.email);
        fill(&mut after.phone, &row.phone);
        fill(&mut after.linkedin, &row.linkedin);
        fill(&mut after.place, &row.place);
        fill(&mut after.how_met, &row.how_met);
        fill(&mut after.notes, &row.notes);
        let id = after.id;
        if !row.tags.is_empty() {
            after = after.tagged(row.tags.iter().map(String::as_str));
        }
        let filled = after != *before;
        if filled {
            let before = self.known.fill(index, after);
            if index < self.old {
                self.before.entry(index).or_insert(before);
            }
        }
        let employed = self.employ(id, row);
        let kept = self.keep_card(id, row);
        if employed || filled || kept { Verdict::Updated } else { Verdict::Same }
    }

    /// All edits, each record in one of them.
    pub(super) fn done(self) -> Vec<Edit> {
        let mut people = self.known.into_people();
        let new = people.split_off(self.old);
        let changed = self
            .before
            .into_iter()
            .map(|(index, before)| Edit { after: Some(Record::Person(people[index].clone())), before: Some(before.into()) });
        let added = new.into_iter().map(|person| Edit { before: None, after: Some(Record::Person(person)) });
        changed.chain(added).chain(self.edits).chain(self.beside.into_edits()).collect()
    }

    /// Adds the work of a row to somebody's history, unless it stands there already. What was current until now has ended.
    fn employ(&mut self, person_id: PersonId, row: &ImportedPerson) -> bool {
        let title = row.title.clone().unwrap_or_default();
        let work = Work::of(row);
        let history = self.known.history(person_id);
        if work.is_none() || history.iter().any(|employment| self.known.is_at(employment, &work)) {
            return false;
        }
        let ended: Vec<Employment> = history.iter().filter(|employment| employment.until.is_none()).cloned().collect();
        for employment in ended {
            self.note_move(&employment, row);
            self.end(employment);
        }
        let named = row.organization.as_deref().zip(work.organization);
        let organization_id = named.map(|(name, key)| self.organization(name, key));
        let employment =
            Employment { id: self.ids.draw(), person_id, organization_id, title, since: None, until: None, learned_at: self.ctx.now };
        self.edits.push(Edit { before: None, after: Some(employment.clone().into()) });
        self.known.employ(employment);
        true
    }

    fn note_move(&mut self, before: &Employment, row: &ImportedPerson) {
        if before.learned_at != self.ctx.now {
            let from = self.known.work_in_words(before);
            let to = [row.title.as_deref(), row.organization.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ");
            self.moved.push(Moved { name: row.name.clone(), from, to });
        }
    }

    /// Work that the same import added is left as it is: two rows of one person are two jobs.
    fn end(&mut self, employment: Employment) {
        if employment.learned_at == self.ctx.now {
            return;
        }
        let ended = Employment { until: Some(self.ctx.today()), ..employment.clone() };
        self.known.employ(ended.clone());
        self.edits.push(Edit { before: Some(employment.into()), after: Some(ended.into()) });
    }

    fn organization(&mut self, name: &str, key: String) -> OrganizationId {
        if let Some(id) = self.known.find_organization(&key) {
            return id;
        }
        let organization = Organization::named(self.ids.draw(), name, self.ctx.now);
        let id = organization.id;
        self.known.remember_organization_as(key, &organization);
        self.edits.push(Edit { before: None, after: Some(organization.into()) });
        id
    }
}
