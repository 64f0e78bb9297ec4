//! messages.csv: who wrote with whom. A thread of two becomes a contact for each day; of a group nothing is taken over.
//!
//! Which of the two is oneself no column says. It is whoever takes part in the most threads.

use std::collections::{BTreeMap, HashMap, HashSet};

use acquaint_domain::people::{ContactKind, ImportedContact, ImportedPerson, canonical_linkedin, tidy_name, words_on_linkedin};
use jiff::civil::Date;

use super::named::{Named, cell};
use crate::{
    FileReading, Reason, Row, Skipped, Unreadable,
    cells::{find_words, tidy},
    dates::{Order, parse_date},
    table::beginning,
};

/// The columns that only this file has together, folded.
const NAMES: &[&str] = &["conversationid", "from", "to", "date", "content"];

pub(super) fn is_messages(head: &str) -> bool {
    Named::find(head, NAMES).is_some()
}

/// One side of a message: their page, or where there is none, their name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Side {
    page: Option<String>,
    name: String,
}

impl Side {
    fn is_known(&self) -> bool {
        self.page.is_some() || !self.name.is_empty()
    }

    /// By what two sides are the same.
    fn key(&self) -> &str {
        self.page.as_deref().unwrap_or(&self.name)
    }
}

struct Message {
    row: usize,
    thread: String,
    from: Side,
    to: Vec<Side>,
    on: Date,
    text: String,
}

/// Reads the messages.
pub(super) fn fill(text: &str, reading: &mut FileReading) -> Result<(), Unreadable> {
    let Some(named) = Named::find(text, NAMES) else { return Ok(()) };
    let at = |name: &str| named.column(name);
    let (thread, from, from_page, to, to_pages) =
        (at("conversationid"), at("from"), at("senderprofileurl"), at("to"), at("recipientprofileurls"));
    let (date, subject, content, draft) = (at("date"), at("subject"), at("content"), at("ismessagedraft"));
    let mut messages = Vec::new();
    named.each(reading, |line, reading| {
        let skip = |reason| Skipped { row: line.row, begins: beginning([cell(line, from), cell(line, content)]), reason };
        if cell(line, draft).eq_ignore_ascii_case("yes") {
            return reading.skipped.push(skip(Reason::Draft));
        }
        let Some(on) = parse_date(cell(line, date), Order::MonthFirst) else { return reading.skipped.push(skip(Reason::NoDay)) };
        let said = find_words(cell(line, content)).or_else(|| find_words(cell(line, subject))).unwrap_or_default();
        messages.push(Message {
            row: line.row,
            thread: cell(line, thread).to_owned(),
            from: side(cell(line, from), cell(line, from_page)),
            to: sides(cell(line, to), cell(line, to_pages)),
            on,
            text: said,
        });
    })?;
    gather(&messages, reading);
    Ok(())
}

/// The contacts of all threads of two, by person and day.
fn gather(messages: &[Message], reading: &mut FileReading) {
    let mut threads: BTreeMap<&str, Vec<&Message>> = BTreeMap::new();
    for message in messages {
        threads.entry(&message.thread).or_default().push(message);
    }
    let Some(own) = find_own(&threads) else { return skip(messages.iter(), &Reason::NobodyElse, reading) };
    let mut contacts: BTreeMap<(String, Date), (Side, bool, Vec<&Message>)> = BTreeMap::new();
    for thread in threads.values() {
        let others: HashMap<&str, &Side> = members(thread).filter(|side| side.key() != own).map(|side| (side.key(), side)).collect();
        let [other] = others.values().copied().collect::<Vec<_>>()[..] else {
            let reason = if others.is_empty() { Reason::NobodyElse } else { Reason::Group };
            skip(thread.iter().copied(), &reason, reading);
            continue;
        };
        let mine = thread.iter().any(|message| message.from.key() == own);
        for message in thread {
            let contact = contacts.entry((other.key().to_owned(), message.on)).or_insert_with(|| (other.clone(), mine, Vec::new()));
            contact.1 |= mine;
            contact.2.push(message);
        }
    }
    for ((_, on), (other, mine, mut of_day)) in contacts {
        of_day.sort_by_key(|message| std::cmp::Reverse(message.row));
        let (Some(first), rows) = (of_day.first(), of_day.len()) else { continue };
        let words =
            words_on_linkedin(of_day.iter().map(|message| message.text.as_str()).find(|text| !text.is_empty()).unwrap_or_default(), rows);
        let person = ImportedPerson { name: other.name, linkedin: other.page, ..ImportedPerson::default() };
        let row = of_day.iter().map(|message| message.row).min().unwrap_or(first.row);
        reading.contacts.push(Row { row, value: ImportedContact { person, how: ContactKind::Writing, on, words, rows, mine } });
    }
    reading.contacts.sort_by_key(|contact| contact.row);
}

/// Whoever takes part in the most threads, if there are any. Of two who are in all of them, whoever began first in the file wrote it.
fn find_own(threads: &BTreeMap<&str, Vec<&Message>>) -> Option<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for thread in threads.values() {
        let keys: HashSet<&str> = members(thread).map(Side::key).collect();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
    }
    let own = counts.into_iter().max_by(|(one, count), (other, others)| count.cmp(others).then_with(|| other.cmp(one)));
    own.map(|(key, _)| key.to_owned())
}

fn members<'m>(thread: &'m [&'m Message]) -> impl Iterator<Item = &'m Side> {
    thread.iter().flat_map(|message| std::iter::once(&message.from).chain(&message.to)).filter(|side| side.is_known())
}

fn skip<'m>(messages: impl Iterator<Item = &'m Message>, reason: &Reason, reading: &mut FileReading) {
    reading.skipped.extend(messages.map(|message| Skipped {
        row: message.row,
        begins: beginning([message.from.name.as_str(), message.text.as_str()]),
        reason: reason.clone(),
    }));
}

fn side(name: &str, page: &str) -> Side {
    Side { page: canonical_linkedin(page), name: tidy_name(&tidy(name)) }
}

/// Everybody to whom a message went. Without pages the names are separated by commas, and "Silva, Jr." counts as two.
fn sides(names: &str, pages: &str) -> Vec<Side> {
    let pages: Vec<String> = pages.split(',').filter_map(canonical_linkedin).collect();
    match pages.as_slice() {
        [] => names.split(',').map(|name| side(name, "")).collect(),
        [page] => vec![Side { page: Some(page.clone()), name: tidy_name(&tidy(names)) }],
        several => several.iter().map(|page| Side { page: Some(page.clone()), name: String::new() }).collect(),
    }
}
