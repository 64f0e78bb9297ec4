//! The command line: thin. It parses, calls, and presents.
//!
//! Texts are reviewed without any data folder. Everything else opens the folder beside a running server.

mod backup;
mod doctor;
mod duplicates;
mod example;
mod export;
mod import;
mod insights;
mod interviews;
mod outreach;
mod paper;
mod passphrase;
mod people;
mod present;
mod programs;
mod restore;
mod reviews;
mod tags;
mod today;

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use acquaint_domain::Context;
use acquaint_store::Store;
use clap::{CommandFactory as _, Parser, Subcommand};

use crate::{
    Clock, Failure, Seam,
    actions::settings::context_of,
    folder::Folder,
    seam::{self, LOCAL_ACCOUNT},
    serve::{Start, serve},
};

/// Informational interviewing, from the first name on the list to a decision.
#[derive(Debug, Parser)]
#[command(name = "acquaint", version, about, disable_help_subcommand = true)]
struct Arguments {
    /// The folder that holds your data.
    #[arg(long, global = true, env = "ACQUAINT_DATA", value_name = "DIR")]
    data: Option<PathBuf>,
    /// The PostgreSQL that holds the data instead of a file in the folder, for many people.
    #[arg(long, global = true, env = "ACQUAINT_DATABASE_URL", hide_env_values = true, value_name = "URL")]
    database_url: Option<String>,
    /// Print JSON.
    #[arg(long, global = true)]
    json: bool,
    /// Read the time from a file. For tests.
    #[cfg(debug_assertions)]
    #[arg(long, global = true, hide = true, value_name = "FILE")]
    clock: Option<PathBuf>,
    #[command(flatten)]
    serving: Serving,
    #[command(subcommand)]
    command: Option<Command>,
}

/// How to serve.
#[derive(Debug, Clone, clap::Args)]
struct Serving {
    /// The address to answer on; only addresses of this computer.
    #[arg(long, value_name = "ADDRESS")]
    addr: Option<SocketAddr>,
    /// Don't open the browser; print the link instead.
    #[arg(long)]
    no_open: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Open Acquaint in the browser. This is what happens without any command, too.
    Serve {
        #[command(flatten)]
        serving: Serving,
    },
    /// What to do today: at most seven steps.
    Today,
    /// The people on your list.
    #[command(subcommand)]
    People(people::People),
    /// Messages: drafts from what you know, and the coach's remarks.
    #[command(subcommand)]
    Outreach(outreach::Outreach),
    /// Conversations: dates, questions and notes.
    #[command(subcommand)]
    Interviews(interviews::Interviews),
    /// Questions for a conversation.
    #[command(subcommand)]
    Questions(reviews::Questions),
    /// Thank-you notes.
    #[command(subcommand)]
    FollowUps(reviews::FollowUps),
    /// What people said, by kind.
    #[command(subcommand)]
    Insights(insights::Insights),
    /// Example people to look around with, in a world of their own.
    Example(example::Example),
    /// Find anything you wrote.
    Search(insights::Search),
    /// Write everything into one file that you can keep elsewhere and bring back in.
    Export(export::Export),
    /// Go back to a copy, or bring in a file that was written by “export”. Without a file it lists the copies.
    Restore(restore::Restore),
    /// Make a checked copy of the database now.
    Backup(backup::Backup),
    /// Look whether everything is well with the data.
    Doctor(doctor::Doctor),
    /// Any operation by its name, with JSON in and out.
    Call(programs::Call),
    /// Make a token for programs that use the API.
    Token(programs::Token),
    /// Print completions for a shell.
    Completions(programs::Completions),
    /// Print the manual page.
    Man(programs::Man),
}

/// What a command has at hand.
struct Desk {
    store: Store,
    ctx: Context,
    folder: Folder,
    json: bool,
}

/// All commands, for the reference, completions and the manual page.
#[must_use]
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Runs the program with the arguments it was started with.
#[must_use]
pub fn run() -> ExitCode {
    seam::private_by_default();
    seam::small_pages();
    let arguments = Arguments::parse();
    start_log();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::refused(format!("Acquaint could not start: {error}."), "Try again."));
    match runtime.and_then(|runtime| runtime.block_on(call(arguments))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            present::complain(&failure);
            ExitCode::FAILURE
        }
    }
}

async fn call(arguments: Arguments) -> Result<(), Failure> {
    #[cfg(debug_assertions)]
    let clock = arguments.clock.map_or(Clock::System, Clock::File);
    #[cfg(not(debug_assertions))]
    let clock = Clock::System;
    let (seam, json) = (Seam::new(clock), arguments.json);
    let find = || Folder::find(arguments.data.as_deref(), arguments.database_url.as_deref());
    let serving = arguments.serving;
    match arguments.command {
        None => serve(find()?, seam, start(&serving), present::say).await,
        Some(Command::Serve { serving: own }) => {
            let both = Serving { addr: own.addr.or(serving.addr), no_open: own.no_open || serving.no_open };
            serve(find()?, seam, start(&both), present::say).await
        }
        Some(Command::Outreach(outreach::Outreach::Review(review))) => review.call(json),
        Some(Command::Questions(reviews::Questions::Review(review))) => review.call(json),
        Some(Command::FollowUps(reviews::FollowUps::Review(review))) => review.call(json),
        Some(Command::Doctor(doctor)) => doctor.call(&find()?, &seam, json).await,
        Some(Command::Call(call)) if call.needs_no_data() => call.describe(),
        Some(Command::Completions(completions)) => {
            completions.call();
            Ok(())
        }
        Some(Command::Man(man)) => man.call(),
        Some(command) => at_the_desk(command, &find()?, &seam, json).await,
    }
}

/// Runs a command that needs the data.
async fn at_the_desk(mut command: Command, folder: &Folder, seam: &Seam, json: bool) -> Result<(), Failure> {
    let adds = matches!(command, Command::Example(_) | Command::People(people::People::Add(_) | people::People::Import(_)))
        || matches!(&command, Command::Restore(restore) if restore.brings_in());
    if folder.is_new && !adds {
        let message = format!("There is no Acquaint data in {} yet.", folder.path().display());
        return Err(Failure::refused(message, "Check --data, or start “acquaint” first."));
    }
    if let Command::People(people::People::Import(import)) = &mut command {
        import.begin();
    }
    folder.make()?;
    let db = folder.open_beside(seam.now(), adds).await?;
    let store = Store::new(db.clone(), LOCAL_ACCOUNT);
    let desk = Desk { ctx: context_of(&store, seam).await?, store, folder: folder.clone(), json };
    let done = match command {
        Command::Today => today::call(&desk).await,
        Command::People(people) => people.call(&desk).await,
        Command::Outreach(outreach) => outreach.call(&desk).await,
        Command::Insights(insights) => insights.call(&desk).await,
        Command::Search(search) => search.call(&desk).await,
        Command::Export(export) => export.call(&desk).await,
        Command::Restore(restore) => restore.call(&desk).await,
        Command::Backup(backup) => backup.call(&desk).await,
        Command::Interviews(interviews) => interviews.call(&desk).await,
        Command::Call(call) => call.call(&desk).await,
        Command::Token(token) => token.call(&desk).await,
        Command::Example(example) => example.call(&db, seam).await,
        Command::Serve { .. } | Command::Questions(_) | Command::FollowUps(_) => Ok(()),
        Command::Doctor(_) | Command::Completions(_) | Command::Man(_) => Ok(()),
    };
    db.close().await;
    done
}

fn start(serving: &Serving) -> Start {
    Start { address: serving.addr, open: !serving.no_open }
}

/// The log says what went wrong with the program, never what somebody wrote.
fn start_log() {
    let _ = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(std::io::stderr)
        .with_target(false)
        .log_internal_errors(false)
        .try_init();
}
