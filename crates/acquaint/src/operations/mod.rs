//! Operations: everything that a program may ask of Acquaint, declared once.
//!
//! Each entry names an operation, its address, what it takes and gives, and what it writes to the history. The JSON API
//! with its description and `acquaint call` follow from this table, so they cannot drift apart. Pages are made for
//! people and stand beside it: they call the same actions. What it leaves out: who may call (`api/`), and how it looks.

mod address_book;
mod aim;
mod follow_ups;
mod inputs;
mod insights;
mod interviews;
mod operation;
mod outreach;
mod people;
mod settings;
mod start;
mod today;

pub(crate) use address_book::address_book;
pub(crate) use interviews::{TranscriptShown, read as read_transcript_file, shown as transcript_shown};
pub use operation::{Call, Operation, Verb};
pub(crate) use people::duplicates::show_duplicates;
pub(crate) use people::{PersonShown, next::NextShown, show_people, show_work};
pub(crate) use today::cards_shown;

/// All operations, stage by stage.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    let stages = [
        today::OPERATIONS,
        start::OPERATIONS,
        aim::OPERATIONS,
        aim::organizations::OPERATIONS,
        people::OPERATIONS,
        people::duplicates::OPERATIONS,
        people::research::OPERATIONS,
        people::tags::OPERATIONS,
        people::jobs::OPERATIONS,
        people::next::OPERATIONS,
        outreach::OPERATIONS,
        interviews::OPERATIONS,
        follow_ups::OPERATIONS,
        follow_ups::rhythms::OPERATIONS,
        insights::OPERATIONS,
        insights::themes::OPERATIONS,
        insights::decide::OPERATIONS,
        settings::OPERATIONS,
    ];
    stages.into_iter().flatten()
}

/// The operation of a name, if there is one.
#[must_use]
pub fn find_operation(name: &str) -> Option<&'static Operation> {
    operations().find(|operation| operation.name == name)
}
