//! Profile.csv: how one calls oneself, and what one says that one does.
//!
//! Left out on purpose: the birthday, the address and the summary. Acquaint has no use for the first two, and a summary is
//! longer than anything that it asks about oneself.

use acquaint_domain::people::{ImportedProfile, tidy_name};

use super::named::{Named, cell};
use crate::{FileReading, Reason, Row, Skipped, Unreadable, cells::find_words};

/// The columns that only Profile.csv has together, folded.
const PROFILE: &[&str] = &["firstname", "lastname", "headline"];
/// What people put between the parts of a headline.
const BETWEEN: [char; 4] = ['|', '•', '·', '\u{2502}'];

pub(super) fn is_profile(head: &str) -> bool {
    Named::find(head, PROFILE).is_some()
}

/// Reads one's own profile. Of a headline in parts, the first is taken: it says what one does.
pub(super) fn fill(text: &str, reading: &mut FileReading) -> Result<(), Unreadable> {
    let Some(named) = Named::find(text, PROFILE) else { return Ok(()) };
    let [first, last, headline] = [PROFILE[0], PROFILE[1], PROFILE[2]].map(|name| named.column(name));
    named.each(reading, |line, reading| {
        let name = tidy_name(&format!("{} {}", cell(line, first), cell(line, last)));
        let work = cell(line, headline).split(BETWEEN).find_map(find_words).unwrap_or_default();
        if name.is_empty() && work.is_empty() {
            reading.skipped.push(Skipped { row: line.row, begins: line.beginning(), reason: Reason::Empty });
        } else {
            reading.profiles.push(Row { row: line.row, value: ImportedProfile { name, work } });
        }
    })
}
