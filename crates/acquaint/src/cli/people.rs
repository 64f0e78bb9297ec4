//! People on the command line.

use acquaint_domain::{
    aim::ExplorationId,
    people::{NEXT_USUALLY, parse_one_line},
};
use acquaint_formats::{CardVersion, write_cards};
use acquaint_store::PeopleFilter;
use clap::{Args, Subcommand};

use super::{
    Desk,
    duplicates::{Duplicates, Merge},
    import::Import,
    present,
    tags::Tag,
};
use crate::{
    Failure, Words,
    actions::people::{PersonFields, TagDeed, add_person, all_about, find_named, same_name, whom_next},
    leaving::everything_about,
    operations::{NextShown, PersonShown, address_book, show_people, show_work},
    words::t,
};

#[derive(Debug, Subcommand)]
pub(super) enum People {
    /// Add somebody in one line.
    Add(Add),
    /// List people.
    List(List),
    /// Show one person.
    Show(Show),
    /// Print everything about one person as Markdown, or as JSON.
    Everything(Show),
    /// Whom to write to next, and why.
    Next(Next),
    /// Bring in people from files: LinkedIn's export, address books (.vcf), Google and Outlook, or any list as CSV.
    Import(Import),
    /// List people who may be on the list twice, with what speaks for it and against it.
    Duplicates(Duplicates),
    /// Make one person of two entries.
    Merge(Merge),
    /// Give people a tag; without people, list all tags.
    Tag(Tag),
    /// Take a tag away from people.
    Untag(Tag),
    /// Print everybody as address cards (.vcf), for phones and mail programs.
    Export(Export),
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// Write version 4.0 instead of 3.0, which phones read best.
    #[arg(long)]
    four: bool,
}

#[derive(Debug, Args)]
pub(super) struct Add {
    /// For example: Ana Silva, bridge engineer at WSP, met at the alumni evening
    #[arg(required = true, num_args = 1..)]
    line: Vec<String>,
    /// Add them also if somebody of this name is on the list: it is somebody else.
    #[arg(long)]
    somebody_else: bool,
}

#[derive(Debug, Args)]
pub(super) struct List {
    /// Words that stand in what you know about them.
    #[arg(default_value = "")]
    words: Vec<String>,
    /// How far the way has come: not-asked, asked or met.
    #[arg(long, default_value = "", value_parser = ["", "not-asked", "asked", "met"])]
    way: String,
    /// A tag that they have.
    #[arg(long, default_value = "")]
    tag: String,
    /// How many at the most.
    #[arg(long, default_value_t = 1_000_000)]
    limit: i64,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// A name or an id.
    person: String,
}

#[derive(Debug, Args)]
pub(super) struct Next {
    /// For which exploration, by its id; the latest unless given.
    #[arg(long, value_name = "ID")]
    exploration: Option<ExplorationId>,
    /// How many at the most.
    #[arg(long, default_value_t = NEXT_USUALLY)]
    limit: usize,
}

impl People {
    pub(super) async fn call(self, desk: &Desk) -> Result<(), Failure> {
        match self {
            Self::Add(add) => add.call(desk).await,
            Self::List(list) => list.call(desk).await,
            Self::Show(show) => show.call(desk).await,
            Self::Everything(person) => person.everything(desk).await,
            Self::Next(next) => next.call(desk).await,
            Self::Import(import) => import.call(desk).await,
            Self::Export(export) => export.call(desk).await,
            Self::Duplicates(duplicates) => duplicates.call(desk).await,
            Self::Merge(merge) => merge.call(desk).await,
            Self::Tag(tag) => tag.call(desk, TagDeed::Give).await,
            Self::Untag(tag) => tag.call(desk, TagDeed::Take).await,
        }
    }
}

impl Add {
    async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let fields = PersonFields::from(parse_one_line(&self.line.join(" ")));
        if fields.name.is_empty() {
            return Err(Failure::refused(
                "There is no name in this line.".to_owned(),
                "Begin with the name, for example: Ana Silva, engineer at WSP",
            ));
        }
        if !self.somebody_else {
            refuse_known(desk, &fields).await?;
        }
        let id = add_person(&desk.store, &desk.ctx, fields).await?;
        let shown = show_people(&desk.store, desk.store.people_in_order(&[id]).await?).await?;
        match (desk.json, shown.first()) {
            (true, Some(shown)) => present::json(shown),
            (false, Some(shown)) => present::say(&format!("{} is on your list.", line(shown))),
            (_, None) => {}
        }
        Ok(())
    }
}

/// Says who of the same name is on the list already.
async fn refuse_known(desk: &Desk, fields: &PersonFields) -> Result<(), Failure> {
    let known = same_name(&desk.store, fields).await?;
    let known: Vec<String> = known.iter().map(|one| format!("{} ({})", one.person.name, one.person.id)).collect();
    if known.is_empty() {
        return Ok(());
    }
    let message = format!("Somebody of this name is on your list already: {}.", known.join(", "));
    Err(Failure::refused(message, "Is it somebody else of this name? Then add them with “--somebody-else”."))
}

impl List {
    async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let filter = PeopleFilter {
            words: self.words.join(" "),
            way: self.way.clone(),
            tag: self.tag.clone(),
            limit: self.limit,
            ..PeopleFilter::default()
        };
        let page = desk.store.people_page(&filter).await?;
        if desk.json {
            present::json(&show_people(&desk.store, page.people).await?);
        } else {
            present::say_all(show_work(&desk.store, page.people).await?.iter().map(line));
        }
        Ok(())
    }
}

impl Show {
    async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let person = find_named(&desk.store, &self.person).await?;
        let shown = show_people(&desk.store, vec![person]).await?;
        let Some(shown) = shown.first() else { return Err(Failure::not_found()) };
        if desk.json {
            present::json(shown);
            return Ok(());
        }
        present::say(&line(shown));
        let person = &shown.person;
        for (label, text) in [
            ("E-mail", &person.email),
            ("Phone", &person.phone),
            ("LinkedIn", &person.linkedin),
            ("Place", &person.place),
            ("How you met", &person.how_met),
            ("Why", &person.reason),
            ("Interests", &person.interests),
            ("Tags", &person.tags.replace('\n', ", ")),
            ("Notes", &person.notes),
            ("So far", &shown.path),
        ] {
            if !text.is_empty() {
                present::say(&format!("{label}: {text}"));
            }
        }
        Ok(())
    }
}

impl Show {
    async fn everything(&self, desk: &Desk) -> Result<(), Failure> {
        let person = find_named(&desk.store, &self.person).await?;
        if desk.json {
            let about = all_about(&desk.store, person.id).await?;
            present::json(&serde_json::json!({ "theirs": about.theirs, "mentions": about.mentions }));
        } else {
            let (text, _) = everything_about(&desk.store, &desk.ctx, Words, person.id).await?;
            present::write(text.as_bytes());
        }
        Ok(())
    }
}

impl Export {
    async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let version = if self.four { CardVersion::Four } else { CardVersion::Three };
        present::write(write_cards(&address_book(&desk.store).await?, version).as_bytes());
        Ok(())
    }
}

impl Next {
    async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let suggested = whom_next(&desk.store, &desk.ctx, self.exploration, self.limit).await?;
        let shown: Vec<NextShown> = suggested.into_iter().map(NextShown::from).collect();
        if desk.json {
            present::json(&shown);
        } else if shown.is_empty() {
            present::say(&t!(Words, "whom-empty"));
        } else {
            present::say_all(shown.iter().map(|one| format!("{}: {}", one.name, one.why)));
        }
        Ok(())
    }
}

fn line(shown: &PersonShown) -> String {
    let work = match (shown.title.is_empty(), shown.organization.is_empty()) {
        (false, false) => format!(", {} at {}", shown.title, shown.organization),
        (true, true) => String::new(),
        _ => format!(", {}{}", shown.title, shown.organization),
    };
    format!("{}{work}", shown.person.name)
}
