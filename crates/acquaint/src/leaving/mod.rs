//! Leaving with everything: what somebody has here, in forms that other programs read. Markdown files that link to each other,
//! tables, address cards, a calendar. The archive, which alone can be brought back to the letter, is made by the store.
//!
//! What was said in confidence is left out unless it is asked for: [`leave_out_confided`] does that once, for every form.

mod book;
mod dates;
mod page;
mod pages;
mod people;
mod rest;
mod tables;
mod talk;

use acquaint_domain::{Context, interviews::without_confided, people::PersonId};
use acquaint_formats::{CardVersion, vault::pack, write_cards};
use acquaint_store::Store;

use crate::{
    Failure, Words,
    actions::{Result, leave_out_confided, people::all_about},
    operations::address_book,
    words::t,
};
use book::Book;

/// A form in which everything can leave, beside the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Form {
    /// A folder of linked Markdown files, in a zip.
    Markdown,
    /// Tables for spreadsheets, in a zip.
    Csv,
    /// Address cards.
    Vcard,
    /// A calendar.
    Ical,
}

impl Form {
    /// The name of the file, without the day.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "markdown.zip",
            Self::Csv => "tables.zip",
            Self::Vcard => "vcf",
            Self::Ical => "ics",
        }
    }

    /// What kind of file it is (IANA media types).
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown | Self::Csv => "application/zip",
            Self::Vcard => "text/vcard; charset=utf-8",
            Self::Ical => "text/calendar; charset=utf-8",
        }
    }
}

/// Everything in one form; with what was said in confidence only if that is asked for.
///
/// # Errors
/// If the store does not answer, or there is too much for one file.
pub(crate) async fn leave(store: &Store, ctx: &Context, words: Words, form: Form, confided: bool) -> Result<Vec<u8>> {
    let records = || async {
        let records = store.list_records().await?;
        Ok::<_, Failure>(if confided { records } else { leave_out_confided(records, &t!(words, "leave-confided")) })
    };
    let packed = |files: Vec<(String, Vec<u8>)>| {
        let too_large = |_| Failure::refused("There is too much for one file.".to_owned(), "Save everything as one file (JSON) instead.");
        pack(&files, ctx.local(ctx.now).datetime()).map_err(too_large)
    };
    match form {
        Form::Markdown => packed(pages::vault(words, ctx, &Book::of(records().await?))),
        Form::Csv => packed(tables::tables(words, ctx, records().await?)),
        Form::Vcard => {
            let mut people = address_book(store).await?;
            if !confided {
                let open = |text: Option<String>| text.map(|text| without_confided(&text)).filter(|text| !text.is_empty());
                for person in &mut people {
                    (person.notes, person.how_met) = (open(person.notes.take()), open(person.how_met.take()));
                }
            }
            Ok(write_cards(&people, CardVersion::Three).into_bytes())
        }
        Form::Ical => Ok(dates::calendar(words, &Book::of(records().await?)).into_bytes()),
    }
}

/// Everything about one person as Markdown to read, with what was said in confidence, and the name of their file.
///
/// # Errors
/// If they are gone.
pub(crate) async fn everything_about(store: &Store, ctx: &Context, words: Words, id: PersonId) -> Result<(String, String)> {
    let mut about = all_about(store, id).await?;
    let records = store.list_records().await?;
    about.mentions = about.mentions_for_them(records.clone(), &t!(words, "leave-confided"));
    let mut book = Book::of(records);
    let theirs: std::collections::HashSet<_> = about.theirs.iter().map(|record| record.uuid()).collect();
    book.rest.retain(|record| theirs.contains(&record.uuid()));
    let name = acquaint_formats::vault::FileNames::default().name(&about.person.name, &id.to_string());
    Ok((people::everything(words, ctx, &book, &about), name))
}

#[cfg(test)]
mod tests;
