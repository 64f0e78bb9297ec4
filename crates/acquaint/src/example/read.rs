//! Reading the text of the world: headings with a day, a time, what was done and with whom; below them keys and words.

use jiff::civil::Time;

/// One heading with what stands below it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// How many days ago.
    pub(super) days: i64,
    /// The time of day.
    pub(super) time: Time,
    /// What was done, as a fixed word.
    pub(super) action: String,
    /// With whom; empty where it is about nobody else.
    pub(super) who: String,
    fields: Vec<(String, String)>,
}

impl Entry {
    /// What stands under a key; several lines of one key are lines of one text.
    pub(super) fn text(&self, key: &str) -> String {
        self.all(key).collect::<Vec<_>>().join("\n")
    }

    /// What stands under a key, each line a paragraph.
    pub(super) fn paragraphs(&self, key: &str) -> String {
        self.all(key).collect::<Vec<_>>().join("\n\n")
    }

    /// Every line under a key.
    pub(super) fn all<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(name, _)| name == key).map(|(_, text)| text.as_str())
    }

    /// Every key with its text, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

/// The entries of a text. What stands before the first heading is for readers.
pub(super) fn read(text: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            entries.extend(heading_of(heading));
        } else if let (Some(entry), Some((key, words))) = (entries.last_mut(), line.split_once(": ")) {
            entry.fields.push((key.to_owned(), words.trim().to_owned()));
        }
    }
    entries
}

fn heading_of(heading: &str) -> Option<Entry> {
    let mut parts = heading.splitn(4, ' ');
    let (days, time, action) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.to_owned());
    let who = parts.next().unwrap_or_default().trim().to_owned();
    Some(Entry { days, time, action, who, fields: Vec::new() })
}
