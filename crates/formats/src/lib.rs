//! Files into records and problems, and records into files. One folder or file per format; nothing here knows the database.
//!
//! A file is recognised by what it holds, never by its name. A bad row never stops a file: it is kept with a problem, or skipped with a reason.
//! Leaves out: matching with people already known, previewing and saving.

mod archive;
mod cells;
mod contacts;
mod dates;
mod decode;
mod groups;
pub mod icalendar;
mod letter;
mod linkedin;
mod mailto;
pub mod paper;
mod reading;
mod sheet;
mod table;
mod template;
mod transcript;
mod unreadable;
pub mod vault;
mod vcard;

use std::io::{Read, Seek};

pub use cells::{email_as_sent, parse_email};
pub use contacts::{Mapping, Sample, write_people};
pub use letter::{Invitation, Letter, Sender, eml, mail, subject_as_sent, text_as_sent};
pub use mailto::{MAILTO_LIMIT, mailto, mailto_address};
pub use reading::{Fault, FileReading, Format, Problem, Reading, Reason, Row, Skipped, Unread, Why};
pub use sheet::{in_markdown, write_csv};
pub use template::{TemplateFault, TemplateFaultKind, TemplatePart, TemplateText, check_template, fill_template};
pub use transcript::{
    NoTranscript, TRANSCRIPT_AT_MOST, TRANSCRIPT_SOURCES, TranscriptFault, TranscriptProblem, TranscriptReading, read_transcript,
};
pub use unreadable::{Danger, Unreadable};
pub use vcard::{CardVersion, write as write_cards};

/// Every format that Acquaint reads, in the order in which they are tried.
pub static FORMATS: &[Format] = &[
    linkedin::CONNECTIONS,
    linkedin::MESSAGES,
    linkedin::INVITATIONS,
    linkedin::POSITIONS,
    linkedin::EDUCATION,
    linkedin::PROFILE,
    vcard::VCARD,
    contacts::ACQUAINT,
    contacts::GOOGLE,
    contacts::OUTLOOK,
];

/// How much of a file is looked at to recognise it.
const HEAD: u64 = 64 << 10;

/// Reads everything that one dropped file holds; a zip may hold several files.
///
/// `path` is only repeated in the answer. An answer always holds at least one person; a file that yields nobody is an error
/// that says what was expected.
pub fn read(path: &str, source: impl Read + Seek) -> Result<Reading, Unreadable> {
    read_mapped(path, source, &[])
}

/// Reads as [`read`] does, and lists of a shape of which the columns are known already.
pub fn read_mapped(path: &str, mut source: impl Read + Seek, mappings: &[Mapping]) -> Result<Reading, Unreadable> {
    let mut reading = Reading::default();
    if archive::open(&mut source)? {
        let mut archive = archive::Archive::open(source, archive::LIMITS)?;
        for index in 0..archive.len() {
            if let Some(mut member) = archive.member(index)? {
                let path = member.path().to_owned();
                reading.add(path, mappings, |into, most| member.unpack(into, most))?;
            }
        }
    } else {
        reading.add(path.to_owned(), mappings, |into, most| {
            source.by_ref().take(most).read_to_end(into)?;
            Ok(Ok(()))
        })?;
    }
    if reading.holds_something() { Ok(reading) } else { Err(unreadable::nobody(&reading)) }
}

impl Reading {
    /// Adds a file, of which `fetch` appends so many more bytes. Only what is of use is fetched beyond the head.
    fn add(
        &mut self,
        path: String,
        mappings: &[Mapping],
        mut fetch: impl FnMut(&mut Vec<u8>, u64) -> Result<Result<(), Why>, Unreadable>,
    ) -> Result<(), Unreadable> {
        let mut bytes = Vec::new();
        let head = fetch(&mut bytes, HEAD)?;
        let recognised = head.and_then(|()| recognise(&decode::text(bytes.clone()), mappings));
        let whole = match recognised {
            Ok(way) => fetch(&mut bytes, u64::MAX)?.map(|()| way),
            Err(why) => Err(why),
        };
        match whole {
            Ok(Way::Known(format)) => self.files.push(format.read(path, &decode::text(bytes))?),
            Ok(Way::Mapped(mapping)) => self.files.push(contacts::read_mapped(path, &decode::text(bytes), mapping)?),
            Err(why) => self.unread.push(Unread { path, why }),
        }
        Ok(())
    }
}

/// How a file is read.
enum Way<'m> {
    Known(&'static Format),
    Mapped(&'m Mapping),
}

fn recognise<'m>(head: &str, mappings: &'m [Mapping]) -> Result<Way<'m>, Why> {
    if let Some(known) = FORMATS.iter().find(|format| format.recognises(head)) {
        return Ok(Way::Known(known));
    }
    if let Some(what) = linkedin::find_unread(head) {
        return Err(Why::Other(what));
    }
    if head.trim_start().starts_with(['{', '[']) {
        // What programs write for programs is no list, whatever signs stand in it.
        return Err(if head.contains("\"acquaint\": \"archive\"") { Why::OwnArchive } else { Why::NotRecognised });
    }
    let Some(sample) = contacts::find_sample(head) else { return Err(Why::NotRecognised) };
    let mapping = mappings.iter().find(|mapping| mapping.shape == sample.guess.shape);
    mapping.map(Way::Mapped).ok_or_else(|| Why::Unmapped(Box::new(sample)))
}

#[cfg(test)]
mod tests;
