//! What the columns of an unknown list mean: a guess for each, with some of what stands in it.

use acquaint_domain::{Word as _, people::Column};
use acquaint_formats::{Mapping, Sample};
use maud::{Markup, html};

use super::{Found, waiting::Waiting};
use crate::{
    web::{
        fields::Fields,
        here::Here,
        layout::{self, Page, Room},
    },
    words::t,
};

/// The page that asks about the first unknown list.
pub(super) fn page(here: &Here, waiting: &Waiting, found: &Found, fault: Option<&str>) -> Markup {
    let words = here.words;
    let title = t!(words, "import-columns");
    let content = html! {
        (layout::back("/people/import", &t!(words, "import-other")))
        h1 { (title) }
        @if let Some((_, name, sample)) = found.unknown.first() {
            p.lead { (t!(words, "import-columns-lead", file = name)) }
            @if let Some(fault) = fault { p.fault #columns-fault { span.sr { (t!(words, "form-fault")) } (fault) } }
            form method="post" action={ "/people/import/" (waiting.id()) "/columns" } {
                (layout::once(here))
                @for (at, column) in sample.guess.columns.iter().enumerate() { (one(here, sample, at, *column)) }
                div.actions { button.primary type="submit" { (t!(words, "import-look")) } }
                p.hint { (t!(words, "import-columns-remembered")) }
            }
        }
    };
    Page::new(Room::People, &title).show(here, &content)
}

fn one(here: &Here, sample: &Sample, at: usize, guess: Column) -> Markup {
    let words = here.words;
    let number = at + 1;
    let name = sample.names.get(at).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| t!(words, "import-column", number = number));
    let samples: Vec<&str> = sample.rows.iter().filter_map(|row| row.get(at)).map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    html! {
        div.field {
            label for={ "column-" (at) } { (name) }
            p.hint id={ "column-" (at) "-hint" } {
                @if samples.is_empty() { (t!(words, "import-column-empty")) } @else { (t!(words, "import-column-such-as", samples = samples.join(", "))) }
            }
            select id={ "column-" (at) } name={ "column-" (at) } aria-describedby={ "column-" (at) "-hint" } {
                @for column in Column::ALL {
                    option value=(column) selected[*column == guess] { (t!(words, &format!("import-column-{column}"))) }
                }
            }
        }
    }
}

/// What was said of each column; what was not said stays as it was guessed.
pub(super) fn said(fields: &Fields, sample: &Sample) -> Mapping {
    let one = |(at, guess): (usize, &Column)| fields.word(&format!("column-{at}")).unwrap_or(*guess);
    Mapping { shape: sample.guess.shape.clone(), columns: sample.guess.columns.iter().enumerate().map(one).collect() }
}

/// Whether a name stands in one of the columns.
pub(super) fn names_people(mapping: &Mapping) -> bool {
    [Column::Name, Column::FirstName, Column::LastName].iter().any(|column| mapping.columns.contains(column))
}
