//! Saving while one types in a conversation: one sending of the live page after the other, by turns with a bare SQLite that is
//! as safe and keeps nothing else.

use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use super::client::Client;
use super::figures::percentile;
use super::pages::all_below;
use super::report::{Row, Table};

/// In how many conversations a note is typed, one after the other.
const NOTES: usize = 20;
/// How often a note is saved while it grows to nine hundred characters, which takes nearly two minutes. Then it is the other's turn.
const TOGETHER: usize = 50;
/// What is typed between two sendings.
const TYPED: &str = "and so it went on ";

pub(super) fn measure(client: &mut Client, raw_save: &Path, folder: &Path, table: &mut Table) -> io::Result<()> {
    let talks = all_below(client, "/interviews")?;
    let mut bare = Bare::start(raw_save, &folder.join("raw-save.sqlite"))?;
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for talk in talks.get(..NOTES).ok_or_else(|| io::Error::other("there are too few conversations"))? {
        let mut text = String::new();
        for _ in 0..TOGETHER {
            ours.push(save(client, &format!("{talk}/notes"), &mut text)?);
        }
        raw.extend(bare.save(TOGETHER)?);
    }
    for (percent, bar, goal) in [(50, "", ""), (99, "3 x", "1.5 x")] {
        let row = Row::new(&format!("saving while one types: p{percent}"), percentile(&ours, percent));
        table.add(row.against("bare SQLite", percentile(&raw, percent)).bar(bar, goal));
    }
    Ok(())
}

/// Types a little more and sends it.
fn save(client: &mut Client, notes: &str, text: &mut String) -> io::Result<Duration> {
    let written = |text: &str| text.replace(' ', "+");
    let before = written(text);
    text.push_str(TYPED);
    let form = format!("note-general={}&seen-general={before}", written(text));
    let began = Instant::now();
    let reply = client.post(notes, &form)?;
    let took = began.elapsed();
    let kept = String::from_utf8_lossy(&reply.body).contains(&format!("\"general\":\"{text}\""));
    if reply.status == 200 && kept { Ok(took) } else { Err(io::Error::other(format!("{notes} answered {}", reply.status))) }
}

/// The reference: `crates/store/examples/raw_save.rs`.
struct Bare {
    child: Child,
    asked: ChildStdin,
    said: BufReader<ChildStdout>,
}

impl Bare {
    fn start(raw_save: &Path, database: &Path) -> io::Result<Self> {
        let mut child = Command::new(raw_save).arg(database).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (Some(asked), Some(said)) = (child.stdin.take(), child.stdout.take()) else { return Err(io::ErrorKind::BrokenPipe.into()) };
        Ok(Self { child, asked, said: BufReader::new(said) })
    }

    fn save(&mut self, times: usize) -> io::Result<Vec<Duration>> {
        writeln!(self.asked, "{times}")?;
        let mut line = String::new();
        self.said.read_line(&mut line)?;
        let taken: Vec<Duration> = line.split_whitespace().filter_map(|word| word.parse().ok()).map(Duration::from_micros).collect();
        if taken.len() == times { Ok(taken) } else { Err(io::Error::other("the reference said something else")) }
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
