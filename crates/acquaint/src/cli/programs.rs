//! For programs: any operation by its name, tokens for the API, shell completions and the manual page.

use std::path::PathBuf;

use clap::Args;
use clap_complete::{Shell, generate};
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::{Desk, present};
use crate::{
    Failure,
    operations::{Call as Called, find_operation, operations},
    seam::{LOCAL_ACCOUNT, secret},
    serve::hash,
};

#[derive(Debug, Args)]
pub(super) struct Call {
    /// The operation, such as people.list. Without it, all of them are listed.
    name: Option<String>,
    /// What it takes, as JSON; "-" for what is piped in.
    input: Option<String>,
    /// Show what it takes and gives instead of running it.
    #[arg(long, requires = "name")]
    describe: bool,
}

#[derive(Debug, Args)]
pub(super) struct Token {
    /// End all tokens that were made.
    #[arg(long)]
    revoke_all: bool,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// bash, elvish, fish, powershell or zsh.
    shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct Man {
    /// Write a page for every command into this folder instead, as packages hold them.
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
}

impl Call {
    /// Whether it can be answered without any data.
    pub(super) fn needs_no_data(&self) -> bool {
        self.name.is_none() || self.describe
    }

    /// Lists the operations, or describes one.
    pub(super) fn describe(&self) -> Result<(), Failure> {
        let Some(name) = &self.name else {
            operations().for_each(|operation| present::say(&format!("{:24} {}", operation.name, operation.about)));
            return Ok(());
        };
        let operation = find_operation(name).ok_or_else(|| unknown(name))?;
        let mut schemas = SchemaSettings::draft2020_12().into_generator();
        let (input, output) = ((operation.input)(&mut schemas), (operation.output)(&mut schemas));
        let definitions = schemas.take_definitions(true);
        present::json(&json!({ "name": name, "about": operation.about, "input": input, "output": output, "$defs": definitions }));
        Ok(())
    }

    pub(super) async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        let name = self.name.as_deref().unwrap_or_default();
        let operation = find_operation(name).ok_or_else(|| unknown(name))?;
        let text = match self.input.as_deref() {
            Some("-") => present::read_text(Some("-"))?,
            given => given.unwrap_or("{}").to_owned(),
        };
        let wrong = |error| {
            Failure::refused(format!("The input is no JSON: {error}."), "For example: acquaint call people.list '{\"words\": \"nurse\"}'")
        };
        let input: Value = serde_json::from_str(&text).map_err(wrong)?;
        let called = Called { store: desk.store.clone(), ctx: desk.ctx.clone(), folder: desk.folder.clone() };
        present::json(&operation.call(called, input).await?);
        Ok(())
    }
}

impl Token {
    pub(super) async fn call(&self, desk: &Desk) -> Result<(), Failure> {
        if self.revoke_all {
            desk.store.db().end_tokens(LOCAL_ACCOUNT).await?;
            present::say("All tokens have ended.");
            return Ok(());
        }
        let token = secret();
        desk.store.db().add_token(hash(&token), LOCAL_ACCOUNT, desk.ctx.now).await?;
        present::say(&token);
        Ok(())
    }
}

impl Completions {
    pub(super) fn call(&self) {
        let mut script = Vec::new();
        generate(self.shell, &mut super::command(), "acquaint", &mut script);
        present::write(&script);
    }
}

impl Man {
    pub(super) fn call(&self) -> Result<(), Failure> {
        if let Some(folder) = &self.folder {
            return clap_mangen::generate_to(super::command(), folder).map_err(|error| Failure::file(folder, &error));
        }
        let mut page = Vec::new();
        clap_mangen::Man::new(super::command()).render(&mut page).map_err(|error| Failure::file("manual".as_ref(), &error))?;
        present::write(&page);
        Ok(())
    }
}

fn unknown(name: &str) -> Failure {
    Failure::refused(format!("There is no operation “{name}”."), "See them all with “acquaint call”.")
}
