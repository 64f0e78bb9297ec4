//! The pages for choosing files and for seeing what will happen.

use acquaint_domain::{Kind, Word as _};
use acquaint_formats::{FORMATS, Why};
use acquaint_store::{Doing, HowFar};
use maud::{Markup, html};
use serde::Serialize;

use super::{
    known::{alike, joined_and_in_peace},
    looks::{Looked, State},
    waiting::Waiting,
};
use crate::{
    Words,
    actions::import::{FilePlan, RowProblem},
    web::{
        fields::Faults,
        here::Here,
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many problems of a file a preview shows.
const PROBLEMS: usize = 10;
/// From how many rows on bringing in takes more than a moment, some seconds on an old computer.
const MANY: usize = 5_000;
/// How many people whose work changed, or who left, a preview names.
const NAMES: usize = 5;
pub(super) fn choose(here: &Here, faults: &Faults) -> Markup {
    let words = here.words;
    let content = html! {
        (layout::back("/people", &t!(words, "room-people")))
        h1 { (t!(words, "import-title")) }
        p.lead { (t!(words, "import-lead")) }
        @let wrong = !faults.is_empty();
        form method="post" action="/people/import" enctype="multipart/form-data" {
            div.field.wrong[wrong] {
                label for="files" { (t!(words, "import-files")) }
                p.hint #files-hint { (t!(words, "import-files-hint")) }
                @if wrong { div #files-fault { @for (_, message) in faults.iter() { p.fault { span.sr { (t!(words, "form-fault")) } (message) } } } }
                input.drop #files type="file" name="files" multiple aria-invalid=[wrong.then_some("true")]
                    aria-describedby=(if wrong { "files-hint files-fault" } else { "files-hint" });
            }
            div.actions { button.primary type="submit" { (t!(words, "import-look")) } }
        }
        h2 { (t!(words, "import-how")) }
        @for format in FORMATS.iter().filter(|format| format.is_list) {
            details {
                summary { (format.name) }
                p { (format.how_to_get) }
            }
        }
        details {
            summary { (t!(words, "import-any-list")) }
            p { (t!(words, "import-any-list-how")) }
        }
    };
    let title = t!(words, "import-title");
    Page::new(Room::People, &title).with_faults(faults).show(here, &content)
}

/// While the files are looked at: the step, and how much of it is done. Without scripts the page is asked for once a second.
pub(super) fn looking(here: &Here, waiting: &Waiting, state: Option<State>) -> Markup {
    let words = here.words;
    let said = Said::of_look(words, state.unwrap_or(State::Goes(HowFar::default())));
    let title = t!(words, "import-looking");
    let content = html! {
        (layout::back("/people/import", &t!(words, "import-other")))
        h1 { (title) }
        div data-moment-now={ "/people/import/" (waiting.id()) "/progress" } {
            p role="status" data-moment-said { (said.step) }
            div.moment data-moment-far hidden[said.of == 0] {
                progress data-moment-bar aria-labelledby="moment-count" max=(said.of.max(1)) value=(said.done) {}
                p.quiet #moment-count data-moment-count { (said.count) }
            }
        }
        p.hint { (t!(words, "import-looking-hint")) }
    };
    Page::new(Room::People, &title).with_scripts(&["moment.js"]).asked_for_again().show(here, &content)
}

pub(super) fn preview(here: &Here, waiting: &Waiting, looked: &Looked) -> Markup {
    let words = here.words;
    let Looked { found, files, nothing_new, comes } = looked;
    let rows: usize = files.iter().map(|file| file.rows).sum();
    let unread = || found.readings.iter().flat_map(|reading| &reading.unread);
    let content = html! {
        (layout::back("/people/import", &t!(words, "import-other")))
        h1 { (t!(words, "import-preview")) }
        @for file in files { (file_card(here, file)) }
        @for refused in &found.refused { p.fault { (refused) } }
        @if unread().next().is_some() {
            details {
                summary { (t!(words, "import-unread", count = unread().count())) }
                ul { @for file in unread() { li { (file.path) ": " (match &file.why { Why::Unmapped(_) => t!(words, "import-alone"), why => why.to_string() }) } } }
            }
        }
        @if *nothing_new {
            p.lead { (t!(words, "import-nothing-new")) }
            p { a.button.primary href="/people" { (t!(words, "import-to-people")) } }
        } @else {
            form method="post" action={ "/people/import/" (waiting.id()) } data-moment=(t!(words, "import-moment", count = rows)) {
                (layout::once(here))
                div.actions {
                    button.primary type="submit" { (t!(words, "import-confirm", count = comes.new, known = comes.known)) }
                    a.button href="/people" { (t!(words, "page-cancel")) }
                }
                p.quiet role="status" data-moment-said {}
                div.moment data-moment-far hidden {
                    progress data-moment-bar aria-labelledby="moment-count" max="1" value="0" {}
                    p.quiet #moment-count data-moment-count {}
                }
                p.hint { (t!(words, "import-undo-hint")) @if rows > MANY { " " (t!(words, "import-many")) } }
            }
        }
    };
    let title = t!(words, "import-preview");
    Page::new(Room::People, &title).with_scripts(&["moment.js"]).show(here, &content)
}

/// How far bringing in is, in words and numbers.
#[derive(Serialize)]
pub(super) struct Said {
    step: String,
    count: String,
    done: usize,
    of: usize,
}

impl Said {
    /// Of bringing in.
    pub(super) fn of(words: Words, far: HowFar) -> Self {
        let step = match far.doing {
            Doing::Reading | Doing::Preparing | Doing::Contacts => "import-step-compare",
            Doing::Writing(_) => "import-step-write",
            Doing::Noting => "import-step-note",
            Doing::Indexing => "import-step-search",
        };
        Self::in_step(words, step, far)
    }

    /// Of looking at files.
    pub(super) fn of_look(words: Words, state: State) -> Self {
        let State::Goes(far) = state else {
            return Self { step: t!(words, "import-look-waits"), count: String::new(), done: 0, of: 0 };
        };
        Self::in_step(words, if far.doing == Doing::Reading { "import-look-read" } else { "import-look-compare" }, far)
    }

    fn in_step(words: Words, step: &str, HowFar { doing, done, of }: HowFar) -> Self {
        let count = match doing {
            Doing::Reading => t!(words, "import-far-read", done = done, of = of),
            Doing::Preparing => t!(words, "import-far-compare", done = done, of = of),
            Doing::Contacts => t!(words, "import-far-contacts", done = done, of = of),
            Doing::Writing(Kind::Contact) => t!(words, "import-far-write", what = t!(words, "import-contacts"), done = done, of = of),
            Doing::Writing(kind) => {
                t!(words, "import-far-write", what = t!(words, &format!("restore-kind-{}", kind.word())), done = done, of = of)
            }
            Doing::Noting => t!(words, "import-far-note", done = done, of = of),
            Doing::Indexing => t!(words, "import-far-search", done = done, of = of),
        };
        Self { step: t!(words, step), count, done, of }
    }
}

/// What the rows of a file are about, as the words that count them say.
fn about(file: &FilePlan) -> &'static str {
    match file.format {
        "linkedin-messages" | "linkedin-invitations" => "contact",
        "linkedin-positions" | "linkedin-education" => "station",
        "linkedin-profile" => "profile",
        _ => "count",
    }
}

/// How many rows of a file become what. Whoever stands in it twice is known by then, and not from one's list.
fn counts(file: &FilePlan) -> [(&'static str, usize); 7] {
    let again = file.again;
    [
        ("new", file.new),
        ("updated", file.updated - again.updated),
        ("same", file.same - again.same),
        ("updated-again", again.updated),
        ("same-again", again.same),
        ("unclear", file.unclear),
        ("skipped", file.skipped),
    ]
}

fn file_card(here: &Here, file: &FilePlan) -> Markup {
    let words = here.words;
    let format = FORMATS
        .iter()
        .find(|format| format.id == file.format)
        .map_or_else(|| t!(words, "import-any-list"), |format| format.name.to_owned());
    html! {
        section.card {
            h2 { (file.path) }
            p.quiet { (format) ", " (t!(words, "import-rows", count = file.rows)) }
            dl.facts {
                @for (word, count) in counts(file) {
                    @if count > 0 {
                        dt { (count) } dd {
                            (t!(words, &counted(about(file), word), count = count))
                            @if let Some(names) = file.examples.get(word) { @if word != "same" && (word != "unclear" || file.alike.is_empty()) { div.quiet { (names.join(", ")) @if count > names.len() { " …" } } } }
                            @if word == "unclear" { (alike(words, &file.alike)) }
                        }
                    }
                }
                (joined_and_in_peace(words, file))
                @if !file.moved.is_empty() {
                    dt { (file.moved.len()) } dd {
                        (t!(words, "import-moved", count = file.moved.len()))
                        ul.plain { @for moved in file.moved.iter().take(NAMES) { li.quiet { (t!(words, "import-moved-one", name = &moved.name, from = &moved.from, to = &moved.to)) } } }
                    }
                }
                @if !file.left.is_empty() {
                    dt { (file.left.len()) } dd {
                        (t!(words, "import-left", count = file.left.len()))
                        div.quiet { (file.left.iter().take(NAMES).cloned().collect::<Vec<_>>().join(", ")) @if file.left.len() > NAMES { " …" } }
                    }
                }
            }
            (problems(words, file))
        }
    }
}

/// What is said of single rows, each with what it begins with.
fn problems(words: Words, file: &FilePlan) -> Markup {
    let row = |problem: &RowProblem| match problem.begins.as_str() {
        "" => t!(words, "import-row", row = problem.row),
        begins => t!(words, "import-row-begins", row = problem.row, begins = begins),
    };
    html! {
        @if !file.problems.is_empty() {
            details {
                summary { (t!(words, "import-problems", count = file.problems.len())) }
                ul { @for problem in file.problems.iter().take(PROBLEMS) { li { (row(problem)) " " (problem.problem) } } }
                @if file.problems.len() > PROBLEMS { p.quiet { (t!(words, "import-more-problems", count = file.problems.len() - PROBLEMS)) } }
            }
        }
    }
}

/// The words that count rows of a kind under a verdict.
fn counted(about: &str, word: &str) -> String {
    match (about, word) {
        ("profile", "updated" | "same") | ("contact" | "station", "new" | "updated" | "same") => format!("import-{about}-{word}"),
        _ => format!("import-count-{word}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(doing: Doing, step: &str, count: &str) {
        let said = Said::of(Words, HowFar { doing, done: 3_000, of: 8_000 });
        assert_eq!((said.step.as_str(), said.count.as_str(), said.done, said.of), (step, count, 3_000, 8_000));
    }

    #[test]
    fn pe2_each_step_says_what_is_counted() {
        let compare = "Step 1 of 4: looking for what is new.";
        check(Doing::Preparing, compare, "3000 of 8000 rows are compared with your list.");
        check(Doing::Contacts, compare, "3000 of 8000 messages and invitations are compared with your list.");
        let write = "Step 2 of 4: writing it down.";
        check(Doing::Writing(Kind::Person), write, "People: 3000 of 8000 are written.");
        check(Doing::Writing(Kind::Contact), write, "Messages and invitations: 3000 of 8000 are written.");
        check(Doing::Noting, "Step 3 of 4: noting it, so that you can undo it.", "3000 of 8000 entries are noted.");
        check(Doing::Indexing, "Step 4 of 4: making it easy to find.", "3000 of 8000 entries can be searched.");
    }
}
