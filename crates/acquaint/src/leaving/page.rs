//! One Markdown file while it is written, and where the others lie.

use std::{collections::HashMap, fmt::Write as _};

use acquaint_domain::Context;
use acquaint_formats::vault::{FileNames, as_written, line, link};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use super::Book;
use crate::{Words, words::t};

/// A page, from its heading to its end.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) text: String,
}

impl Page {
    /// A heading, from 1 to 6.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        let gap = if self.text.is_empty() { "" } else { "\n" };
        let _ = write!(self.text, "{gap}{} {}\n\n", "#".repeat(level), line(text));
    }

    /// What somebody wrote; nothing if they wrote nothing.
    pub(super) fn say(&mut self, text: &str) {
        if !text.trim().is_empty() {
            let _ = write!(self.text, "{}\n\n", as_written(text.trim()));
        }
    }

    /// Something under a name of its own; nothing if there is nothing.
    pub(super) fn fact(&mut self, label: &str, text: &str) {
        if !text.trim().is_empty() {
            let _ = write!(self.text, "**{}**: {}\n\n", line(label), as_written(text.trim()));
        }
    }

    /// The page as it is written: never more than one empty line, and one end of line at its end.
    pub(super) fn done(&self) -> String {
        let mut text = self.text.trim().to_owned() + "\n";
        while text.contains("\n\n\n") {
            text = text.replace("\n\n\n", "\n\n");
        }
        text
    }

    /// A line of a list that is Markdown already, such as one with a link.
    pub(super) fn item(&mut self, marked: &str) {
        let _ = writeln!(self.text, "- {marked}");
    }
}

/// Where the pages lie. Of a page that stands alone nothing is known, so nothing in it is a link.
#[derive(Debug, Default)]
pub(super) struct Places {
    paths: HashMap<Uuid, String>,
}

impl Places {
    /// A path for each page, in a folder for each kind.
    pub(super) fn of(words: Words, book: &Book) -> Self {
        let mut paths = HashMap::new();
        let mut place = |folder: &str, titles: Vec<(Uuid, String)>| {
            let folder = FileNames::default().name(&t!(words, folder), folder);
            let mut names = FileNames::default();
            for (id, title) in titles {
                let name = names.name(&title, &id.to_string());
                paths.insert(id, format!("{folder}/{name}"));
            }
        };
        place("leave-folder-people", book.people.iter().map(|it| (it.id.0, it.name.clone())).collect());
        place("leave-folder-organizations", book.organizations.iter().map(|it| (it.id.0, it.name.clone())).collect());
        place("leave-folder-explorations", book.explorations.iter().map(|it| (it.id.0, it.curious_about.clone())).collect());
        let titled = |it: &acquaint_domain::interviews::Interview| (it.id.0, format!("{} {}", it.starts.date(), book.name(it.person_id)));
        place("leave-folder-talks", book.interviews.iter().map(titled).collect());
        Self { paths }
    }

    /// The path of a page, without its ending.
    pub(super) fn path(&self, id: Uuid) -> Option<&str> {
        self.paths.get(&id).map(String::as_str)
    }

    /// A link to a page, or only its title.
    pub(super) fn link(&self, id: Uuid, title: &str) -> String {
        self.path(id).map_or_else(|| line(title), |path| link(path, title))
    }
}

/// A day as people write it.
pub(super) fn day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// The day of a moment.
pub(super) fn on(ctx: &Context, moment: Timestamp) -> String {
    day(ctx.local(moment).date())
}
