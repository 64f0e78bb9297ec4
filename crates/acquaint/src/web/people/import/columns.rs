//! What the columns of an unknown list mean: a guess for each, with some of what stands in it.

use acquaint_domain::{Word as _, people::Column};
use acquaint_formats::{Mapping, Sample};
use maud::{Markup, html};

use super::{Found, waiting::Waiting};
use crate::{
    web::{
        fields::{Faults, Fields},
        here::Here,
        layout::{self, Page, Room},
    },
    words::t,
};

/// The field that a fault of the whole list stands beside: the first one.
const FIRST: &str = "column-0";

/// The page that asks about the first unknown list. With a fault, what was said stays as it was said.
pub(super) fn page(here: &Here, waiting: &Waiting, found: &Found, said: &Fields, fault: Option<String>) -> Markup {
    let words = here.words;
    let title = t!(words, "import-columns");
    let mut faults = Faults::default();
    if let Some(fault) = fault {
        faults.note(FIRST, fault);
    }
    let content = html! {
        (layout::back("/people/import", &t!(words, "import-other")))
        h1 { (title) }
        @if let Some((_, name, sample)) = found.unknown.first() {
            @let lead = if names_people(&sample.guess) { "import-columns-lead" } else { "import-columns-nobody" };
            p.lead { (t!(words, lead, file = name)) }
            form method="post" action={ "/people/import/" (waiting.id()) "/columns" } {
                (layout::once(here))
                @for (at, column) in columns_said(said, sample).iter().enumerate() { (one(here, sample, at, *column, &faults)) }
                div.actions { button.primary type="submit" { (t!(words, "import-look")) } }
                p.hint { (t!(words, "import-columns-remembered")) }
            }
        }
    };
    Page::new(Room::People, &title).with_faults(&faults).show(here, &content)
}

fn one(here: &Here, sample: &Sample, at: usize, said: Column, faults: &Faults) -> Markup {
    let words = here.words;
    let number = at + 1;
    let name = sample.names.get(at).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| t!(words, "import-column", number = number));
    let samples: Vec<&str> = sample.rows.iter().filter_map(|row| row.get(at)).map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    let id = format!("column-{at}");
    let fault = faults.of(&id);
    let described = if fault.is_some() { format!("{id}-hint {id}-fault") } else { format!("{id}-hint") };
    html! {
        div.field.wrong[fault.is_some()] {
            label for=(id) { (name) }
            p.hint id={ (id) "-hint" } {
                @if samples.is_empty() { (t!(words, "import-column-empty")) } @else { (t!(words, "import-column-such-as", samples = samples.join(", "))) }
            }
            @if let Some(fault) = fault { p.fault id={ (id) "-fault" } { span.sr { (t!(words, "form-fault")) } (fault) } }
            select id=(id) name=(id) aria-describedby=(described) aria-invalid=[fault.map(|_| "true")] {
                @for column in Column::ALL {
                    option value=(column) selected[*column == said] { (t!(words, &format!("import-column-{column}"))) }
                }
            }
        }
    }
}

/// What was said of each column; what was not said stays as it was guessed.
pub(super) fn said(fields: &Fields, sample: &Sample) -> Mapping {
    Mapping { shape: sample.guess.shape.clone(), columns: columns_said(fields, sample) }
}

fn columns_said(fields: &Fields, sample: &Sample) -> Vec<Column> {
    let one = |(at, guess): (usize, &Column)| fields.word(&format!("column-{at}")).unwrap_or(*guess);
    sample.guess.columns.iter().enumerate().map(one).collect()
}

/// Whether a name stands in one of the columns.
pub(super) fn names_people(mapping: &Mapping) -> bool {
    [Column::Name, Column::FirstName, Column::LastName].iter().any(|column| mapping.columns.contains(column))
}
