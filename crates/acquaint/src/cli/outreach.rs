//! Messages on the command line: a draft from what is known, and the coach's remarks.

use acquaint_coach::{Channel as CoachChannel, Facts, Profile, Tier, review};
use acquaint_domain::outreach::{Channel, Purpose};
use clap::{Args, Subcommand};
use serde::Serialize;

use super::{Desk, present, reviews};
use crate::{
    Failure,
    actions::{outreach::compose, people::find_named},
};

#[derive(Debug, Subcommand)]
pub(super) enum Outreach {
    /// Draft a message to somebody from what you know. Nothing is kept.
    Draft(Draft),
    /// Look over a message.
    Review(Review),
}

#[derive(Debug, Args)]
pub(super) struct Draft {
    /// A name or an id.
    person: String,
    /// How it goes: email, linkedin, linkedin-note, linkedin-message, phone or introduction.
    #[arg(long, default_value = "email")]
    channel: String,
}

#[derive(Debug, Args)]
pub(super) struct Review {
    /// A file, or "-" for what is typed in.
    file: Option<String>,
    /// How it goes: email, linkedin-note, linkedin-message, phone or introduction.
    #[arg(long, default_value_t = CoachChannel::Email)]
    channel: CoachChannel,
    /// Your LinkedIn membership: basic or premium.
    #[arg(long, default_value_t = Tier::Basic)]
    tier: Tier,
}

#[derive(Serialize)]
struct Drafted {
    person: String,
    channel: Channel,
    subject: String,
    body: String,
    blanks: Vec<String>,
}

impl Outreach {
    pub(super) async fn call(self, desk: &Desk) -> Result<(), Failure> {
        match self {
            Self::Draft(draft) => draft.call(desk).await,
            Self::Review(review) => review.call(desk.json),
        }
    }
}

impl Draft {
    async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let channel: Channel = match self.channel.as_str() {
            "linkedin" => Channel::LinkedinMessage,
            word => word.parse().map_err(|error| Failure::refused(format!("{error}"), "For LinkedIn, “linkedin” is enough."))?,
        };
        let person = find_named(&desk.store, &self.person).await?;
        let draft = compose(&desk.store, &desk.ctx, &person, channel, Purpose::Ask, None).await?;
        if desk.json {
            let blanks = blanks(&draft.body);
            present::json(&Drafted { person: person.name, channel, subject: draft.subject, body: draft.body, blanks });
            return Ok(());
        }
        if !draft.subject.is_empty() {
            present::say(&format!("Subject: {}\n", draft.subject));
        }
        present::say(&draft.body);
        Ok(())
    }
}

impl Review {
    pub(super) fn call(&self, json: bool) -> Result<(), Failure> {
        let text = present::read_text(self.file.as_deref())?;
        let profile = Profile::Outreach { channel: self.channel, tier: self.tier };
        reviews::show(&review(&text, &profile, &Facts::default()), json);
        Ok(())
    }
}

/// What stands in square brackets: the facts that are still missing.
fn blanks(body: &str) -> Vec<String> {
    body.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(blank, _)| blank.to_owned()).collect()
}
