//! Who in a file is new, changed, the same, or unclear.
//!
//! Who is meant by a row is found in `known.rs`. Somebody whose name or address is known, but who is not surely meant, is
//! added and counted as unclear.

use std::collections::{BTreeMap, HashMap};

use acquaint_domain::{
    Context, Edit,
    context::Ids,
    people::{Employment, ImportedPerson, Organization, OrganizationId, Person, PersonId, met_on_linkedin},
};
use acquaint_formats::{FileReading, Reading};
use serde::Serialize;

use super::known::{Known, Work};

/// How many examples of a verdict a preview shows.
const EXAMPLES: usize = 3;

/// What becomes of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Nobody like that is on the list.
    New,
    /// They are on the list, and the file knows something newer.
    Updated,
    /// They are on the list, and nothing is new.
    Same,
    /// Somebody of that name or address is on the list, but it may be another person. They are added.
    Unclear,
}

/// What becomes of one file: rows are always new + updated + same + unclear + skipped.
#[derive(Debug, Clone, Default, PartialEq, Serialize, schemars::JsonSchema)]
pub struct FilePlan {
    /// The file's name, or its path in the zip.
    pub path: String,
    /// What it was recognised as.
    pub format: &'static str,
    /// Rows below the header.
    pub rows: usize,
    /// Rows of people who are not on the list yet.
    pub new: usize,
    /// Rows that bring something new about somebody.
    pub updated: usize,
    /// Rows that bring nothing new.
    pub same: usize,
    /// Rows of people who may be on the list under the same name or address.
    pub unclear: usize,
    /// Rows that hold nobody.
    pub skipped: usize,
    /// What could not be read, row by row.
    pub problems: Vec<RowProblem>,
    /// Some names for each of new, updated and unclear, for the preview.
    #[serde(skip)]
    pub examples: HashMap<&'static str, Vec<String>>,
}

/// What is wrong in one row.
#[derive(Debug, Clone, PartialEq, Serialize, schemars::JsonSchema)]
pub struct RowProblem {
    /// The row as a spreadsheet numbers it.
    pub row: usize,
    /// What it is, in words.
    pub problem: String,
}

/// What would happen, file by file, and the edits that make it happen.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The files.
    pub files: Vec<FilePlan>,
    /// The edits.
    pub edits: Vec<Edit>,
}

impl Plan {
    pub(super) fn make(ctx: &Context, mut known: Known, readings: &[Reading]) -> Self {
        // Rows beyond those known are likely new: a person, their work, and now and then an organization.
        let new = readings.iter().map(Reading::people).sum::<usize>().saturating_sub(known.people());
        known.expect(new);
        let mut making = Making { ctx, ids: ctx.ids(), old: known.people(), known, edits: Vec::new(), before: BTreeMap::new() };
        let files = readings.iter().flat_map(|reading| &reading.files).map(|file| making.file(file)).collect();
        Self { files, edits: making.done() }
    }

    /// Whether keeping it would change nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }
}

/// A plan while it is made.
struct Making<'a> {
    ctx: &'a Context,
    ids: Ids,
    known: Known,
    /// How many people were known before. Those after them are new.
    old: usize,
    /// People who were known before and are changed, as they were, by their place among all that are known.
    before: BTreeMap<usize, Person>,
    /// What becomes of organizations and employments.
    edits: Vec<Edit>,
}

impl Making<'_> {
    fn file(&mut self, file: &FileReading) -> FilePlan {
        let problems = file.problems.iter().map(|problem| RowProblem { row: problem.row, problem: problem.problem.to_string() });
        let skipped = file.skipped.iter().map(|skipped| RowProblem { row: skipped.row, problem: skipped.reason.to_string() });
        let mut plan = FilePlan {
            path: file.path.clone(),
            format: file.format.id,
            rows: file.rows,
            skipped: file.skipped.len(),
            problems: problems.chain(skipped).collect(),
            ..FilePlan::default()
        };
        plan.problems.sort_by_key(|problem| problem.row);
        for row in &file.people {
            let (count, word) = match self.row(&row.value) {
                Verdict::New => (&mut plan.new, "new"),
                Verdict::Updated => (&mut plan.updated, "updated"),
                Verdict::Same => (&mut plan.same, "same"),
                Verdict::Unclear => (&mut plan.unclear, "unclear"),
            };
            *count += 1;
            let examples = plan.examples.entry(word).or_default();
            if examples.len() < EXAMPLES {
                examples.push(row.value.name.clone());
            }
        }
        plan
    }

    fn row(&mut self, row: &ImportedPerson) -> Verdict {
        match self.known.find(row) {
            Some(index) => self.update(index, row),
            None => {
                let unclear = self.known.knows_of(row);
                self.add(row);
                if unclear { Verdict::Unclear } else { Verdict::New }
            }
        }
    }

    fn add(&mut self, row: &ImportedPerson) {
        let mut person = Person::named(self.ids.draw(), row.name.clone(), self.ctx.now);
        person.email = row.email.clone().unwrap_or_default();
        person.phone = row.phone.clone().unwrap_or_default();
        person.linkedin = row.linkedin.clone().unwrap_or_default();
        person.how_met = row.connected_on.map(met_on_linkedin).unwrap_or_default();
        let id = person.id;
        self.known.remember(person);
        self.employ(id, row);
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
        let id = after.id;
        let filled = after != *before;
        if filled {
            let before = self.known.fill(index, after);
            if index < self.old {
                self.before.entry(index).or_insert(before);
            }
        }
        if self.employ(id, row) || filled { Verdict::Updated } else { Verdict::Same }
    }

    /// All edits, each record in one of them.
    fn done(self) -> Vec<Edit> {
        let mut people = self.known.into_people();
        let new = people.split_off(self.old);
        let changed =
            self.before.into_iter().map(|(index, before)| Edit { after: Some(people[index].clone().into()), before: Some(before.into()) });
        let added = new.into_iter().map(|person| Edit { before: None, after: Some(person.into()) });
        changed.chain(added).chain(self.edits).collect()
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
            self.end(employment);
        }
        let organization_id = row.organization.as_deref().map(|name| self.organization(name));
        let employment =
            Employment { id: self.ids.draw(), person_id, organization_id, title, since: None, until: None, learned_at: self.ctx.now };
        self.edits.push(Edit { before: None, after: Some(employment.clone().into()) });
        self.known.employ(employment);
        true
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

    fn organization(&mut self, name: &str) -> OrganizationId {
        if let Some(id) = self.known.find_organization(name) {
            return id;
        }
        let organization = Organization::named(self.ids.draw(), name, self.ctx.now);
        let id = organization.id;
        self.known.remember_organization(&organization);
        self.edits.push(Edit { before: None, after: Some(organization.into()) });
        id
    }
}
