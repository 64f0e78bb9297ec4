//! `cargo xtask bench`: measures the real program with 30,000 invented people and writes BENCHMARKS.md.
//!
//! Every figure stands beside a reference that was measured in the same run, because times differ from computer to
//! computer and from hour to hour, and ratios differ little. What it leaves out: other computers.

pub(crate) mod client;
mod dedupe;
mod figures;
mod invented;
mod load;
mod pages;
pub(crate) mod program;
mod report;
mod saving;

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::browser::program;
use client::Client;
use figures::{median, of_three};
use program::{Program, timed};
use report::{Row, Table};

/// How many people the file holds.
const PEOPLE: usize = 30_000;
/// How often both imports are made, by turns.
const TURNS: usize = 5;
/// What belongs to the measuring and is built with it.
const EXAMPLES: [&str; 12] = [
    "raw_import",
    "raw_save",
    "lived_in",
    "review_time",
    "review_many",
    "plan_time",
    "transcript_time",
    "free_times",
    "next_time",
    "introduction_time",
    "bare_axum",
    "duplicates",
];

/// What is measured, in this order. The first brings in the people whom all others need.
pub(crate) const PARTS: [&str; 6] = ["import", "commands", "start", "pages", "rules", "dedupe"];

/// Measures some parts and prints them, or all of them and writes the page.
pub(crate) fn run(parts: &[&str]) -> bool {
    match measure(parts) {
        Ok(table) => {
            let text = table.page();
            print!("{text}");
            !parts.is_empty() || std::fs::write(crate::root().join("BENCHMARKS.md"), text).is_ok()
        }
        Err(error) => {
            eprintln!("The measuring stopped: {error}");
            false
        }
    }
}

/// A folder of its own for one run; it is removed at the end.
struct Bench {
    folder: PathBuf,
    acquaint: PathBuf,
    examples: PathBuf,
}

fn measure(parts: &[&str]) -> io::Result<Table> {
    let bench = Bench::prepare()?;
    let table = bench.rows(|part| parts.is_empty() || parts.contains(&part));
    std::fs::remove_dir_all(&bench.folder)?;
    table
}

impl Bench {
    fn prepare() -> io::Result<Self> {
        let release = release_folder()?;
        println!("== building");
        let packages = ["acquaint", "acquaint-store", "acquaint-coach", "acquaint-dedupe", "acquaint-domain", "acquaint-formats"]
            .iter()
            .flat_map(|package| ["--package", package]);
        let examples = EXAMPLES.iter().flat_map(|example| ["--example", example]);
        // All at once: another choice of packages would be another build.
        let mut build = program("cargo");
        build.args(["build", "--release", "--quiet", "--bin", "acquaint"]).args(packages).args(examples).current_dir(crate::root());
        if !build.status()?.success() {
            return Err(io::Error::other("it could not be built"));
        }
        // On the disk, not in the system's temporary folder: that is often in memory, where writing safely costs nothing.
        let folder = release.with_file_name(format!("bench-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("Connections.csv"), invented::connections(PEOPLE))?;
        Ok(Self { folder, acquaint: release.join("acquaint"), examples: release.join("examples") })
    }

    fn rows(&self, wanted: impl Fn(&str) -> bool) -> io::Result<Table> {
        let mut table = Table::default();
        for part in PARTS.into_iter().filter(|part| wanted(part)) {
            println!("== {part}");
            match part {
                "import" => self.bring_in(&mut table)?,
                "commands" => self.command_line(&self.filled()?, &mut table)?,
                "start" => self.starting(&self.filled()?, &mut table)?,
                "pages" => self.pages(&self.filled()?, &mut table)?,
                "rules" => self.rules(&mut table)?,
                _ => dedupe::measure(&self.examples, &mut table)?,
            }
        }
        Ok(table)
    }

    /// A folder with everybody in it, of the import that was measured or of one more.
    fn filled(&self) -> io::Result<PathBuf> {
        let data = self.data(0);
        if !data.exists() {
            timed(self.acquaint(&data).args(["people", "import"]).arg(self.folder.join("Connections.csv")))?;
        }
        Ok(data)
    }

    fn pages(&self, data: &Path, table: &mut Table) -> io::Result<()> {
        timed(Command::new(self.examples.join("lived_in")).arg(data.join("acquaint.sqlite")))?;
        let bare = Program::bare(&self.examples.join("bare_axum"))?;
        let program = Program::start(&self.acquaint, data)?;
        let mut client = Client::connect(&program.link)?;
        client.sign_in(&program.link)?;
        pages::measure(&mut client, &program, &bare, table)?;
        saving::measure(&mut client, &self.examples.join("raw_save"), &self.folder, table)
    }

    /// Both imports in turn, so that a busy minute hits both.
    fn bring_in(&self, table: &mut Table) -> io::Result<()> {
        let file = self.folder.join("Connections.csv");
        let (mut ours, mut raw) = (Vec::new(), Vec::new());
        for turn in 0..TURNS {
            raw.push(timed(Command::new(self.examples.join("raw_import")).arg(&file).arg(self.folder.join(format!("raw-{turn}.sqlite"))))?);
            ours.push(timed(self.acquaint(&self.data(turn)).args(["people", "import"]).arg(&file))?);
        }
        let again = of_three(|| timed(self.acquaint(&self.data(0)).args(["people", "import"]).arg(&file)))?;
        let reference = median(&raw);
        table.add(
            Row::new("bringing in 30,000 people from Connections.csv", median(&ours)).against("bare SQLite", reference).bar("4 x", "2 x"),
        );
        table.add(Row::new("the same file again, which changes nothing", again).against("bare SQLite", reference));
        Ok(())
    }

    fn command_line(&self, data: &Path, table: &mut Table) -> io::Result<()> {
        let nothing = of_three(|| timed(self.acquaint(data).arg("--version")))?;
        let calls: [(&str, &[&str]); 3] = [
            ("`people list`, all 30,000", &["people", "list"]),
            ("`people list --limit 50`", &["people", "list", "--limit", "50"]),
            ("`search` for one word", &["search", "engineer"]),
        ];
        for (name, words) in calls {
            let time = of_three(|| timed(self.acquaint(data).args(words)))?;
            table.add(Row::new(name, time).against("`--version`", nothing).bar("0.3 s", "0.1 s"));
        }
        Ok(())
    }

    fn starting(&self, data: &Path, table: &mut Table) -> io::Result<()> {
        let nothing = of_three(|| timed(self.acquaint(data).arg("--version")))?;
        let mut memory = 0;
        let start = of_three(|| {
            let program = Program::start(&self.acquaint, data)?;
            std::thread::sleep(Duration::from_secs(1));
            memory = program.memory();
            Ok(program.first_byte)
        })?;
        table.add(Row::new("start to first byte of `/healthz`", start).against("`--version`", nothing).bar("150 ms", "60 ms"));
        table.add(Row::size("memory when idle, one second after the start", memory).bar("60 MB", "30 MB"));
        Ok(())
    }

    /// The coach, the planner, transcripts, and the finder of times.
    fn rules(&self, table: &mut Table) -> io::Result<()> {
        let (review, plain) = self.pair("review_time")?;
        let micros = |figure: f64| Duration::from_secs_f64(figure / 1e6);
        let one = Row::new("the coach reads one message of 90 words", micros(review)).against("counting its words", micros(plain));
        table.add(one.bar("300 µs", "300 µs"));
        let (many, plain) = self.pair("review_many")?;
        let millis = |figure: f64| Duration::from_secs_f64(figure / 1e3);
        let all = Row::new("the coach reads 10,000 messages", millis(many)).against("counting their words", millis(plain));
        table.add(all.bar("2 s", "2 s"));
        let (plan, plain) = self.pair("plan_time")?;
        let plan = Row::new("a plan from 500 candidates", micros(plan)).against("counting their words", micros(plain));
        table.add(plan.bar("5 ms", "5 ms"));
        let (transcript, plain) = self.pair("transcript_time")?;
        let read = Row::new("a transcript of two hours, read and put under 14 questions", millis(transcript));
        table.add(read.against("counting its words", millis(plain)).bar("100 ms", "100 ms"));
        let (free, plain) = self.pair("free_times")?;
        let free = Row::new("free times of three years beside 5,000 appointments", micros(free));
        table.add(free.against("looking at every character of them", micros(plain)).bar("50 ms", "20 ms"));
        self.rules_of_people(table)
    }

    /// Whom to write to next, and who could introduce one.
    fn rules_of_people(&self, table: &mut Table) -> io::Result<()> {
        let millis = |figure: f64| Duration::from_secs_f64(figure / 1e3);
        let [next, plain, again] = self.figures("next_time")?;
        let counting = "counting the words of their titles";
        let next = Row::new("whom to write to next: 50 of 30,000 people", millis(next));
        table.add(next.against(counting, millis(plain)).bar("100 ms", "20 ms"));
        let again = Row::new("the same after a change, where it is known how all the others stand", millis(again));
        table.add(again.against(counting, millis(plain)));
        let (way, plain) = self.pair("introduction_time")?;
        let way = Row::new("the strongest way of introduction, 100,000 people and 1,000,000 ties", millis(way));
        table.add(way.against("looking at every tie once", millis(plain)).bar("10 ms", "2 ms"));
        Ok(())
    }

    /// The two figures that an example prints.
    fn pair(&self, example: &str) -> io::Result<(f64, f64)> {
        self.figures(example).map(|[ours, plain]| (ours, plain))
    }

    /// The figures that an example prints.
    fn figures<const COUNT: usize>(&self, example: &str) -> io::Result<[f64; COUNT]> {
        let output = Command::new(self.examples.join(example)).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let figures: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        figures.try_into().map_err(|_| io::Error::other(format!("{example} said something else")))
    }

    fn acquaint(&self, data: &Path) -> Command {
        let mut acquaint = Command::new(&self.acquaint);
        acquaint.arg("--data").arg(data);
        acquaint
    }

    fn data(&self, turn: usize) -> PathBuf {
        self.folder.join(format!("data-{turn}"))
    }
}

/// The release build lies beside the debug build of this task, whatever the target folder is.
fn release_folder() -> io::Result<PathBuf> {
    let own = std::env::current_exe()?;
    let target = own.parent().and_then(Path::parent).ok_or(io::ErrorKind::NotFound)?;
    Ok(target.join("release"))
}
