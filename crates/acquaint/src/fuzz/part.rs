//! A part of a hunt: inputs tried in a process of its own. It says which input it is at before it tries it, so that whoever
//! started it knows the input that ended it, and makes that anew from its number.

use std::{
    fs,
    io::{Seek as _, Write as _},
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    process::{Child, Command, Stdio},
    sync::Mutex,
    time::{Duration, Instant},
};

use super::targets::{Target, find};

/// How the process is told its part.
const TOLD: &str = "ACQUAINT_FUZZ_PART";
/// The longest that an input may take.
const SLOW: Duration = Duration::from_secs(1);
/// How much more memory the process may have taken at its peak than at its start, in KB.
const LARGE: u64 = 256 << 10;
/// An input that takes this long is looked at for memory; 256 MB cannot be filled in less.
const LOOKED_AT: Duration = Duration::from_millis(5);
/// Whether this system says how much memory a process took at its peak.
pub(super) const MEASURES_MEMORY: bool = cfg!(target_os = "linux");
/// A process that has found so many faults has said enough.
const FAULTS_AT_MOST: usize = 5;
/// How much longer than its time a process is waited for.
const GRACE: Duration = Duration::from_secs(30);

/// Which inputs of a target are tried, and for how long.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) target: &'static Target,
    pub(super) from: u64,
    pub(super) step: u64,
    pub(super) until: u64,
    pub(super) seconds: u64,
}

/// An input that may not be as it is.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    pub(super) input: u64,
    pub(super) says: String,
}

impl Fault {
    /// Whether it ended the program or the request, and was not only slow or large.
    pub(super) fn is_an_end(&self) -> bool {
        !self.says.starts_with("it took")
    }
}

/// What a part found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) tried: u64,
    slowest: Duration,
    slowest_input: u64,
    more_memory: u64,
    pub(super) faults: Vec<Fault>,
}

impl Found {
    pub(super) fn join(&mut self, other: Self) {
        self.tried += other.tried;
        self.more_memory = self.more_memory.max(other.more_memory);
        if other.slowest > self.slowest {
            (self.slowest, self.slowest_input) = (other.slowest, other.slowest_input);
        }
        self.faults.extend(other.faults);
    }

    pub(super) fn summary(&self) -> String {
        let memory = if MEASURES_MEMORY { format!("{} MB more", self.more_memory >> 10) } else { "memory not measured".to_owned() };
        format!("slowest {} ms (input {}), {memory}", self.slowest.as_millis(), self.slowest_input)
    }

    fn write(&self, folder: &Path) {
        let mut text = format!("{} {} {} {}\n", self.tried, self.slowest.as_micros(), self.slowest_input, self.more_memory);
        for fault in &self.faults {
            text += &format!("{} {}\n", fault.input, fault.says.replace('\n', " "));
        }
        fs::write(folder.join("found"), text).unwrap();
    }

    fn read(folder: &Path) -> Option<Self> {
        let text = fs::read_to_string(folder.join("found")).ok()?;
        let (first, rest) = text.split_once('\n')?;
        let numbers: Vec<u64> = first.split(' ').filter_map(|number| number.parse().ok()).collect();
        let [tried, slowest, slowest_input, more_memory] = numbers[..] else { return None };
        let fault = |line: &str| line.split_once(' ').map(|(input, says)| Fault { input: input.parse().unwrap(), says: says.to_owned() });
        let faults = rest.lines().filter_map(fault).collect();
        Some(Self { tried, slowest: Duration::from_micros(slowest), slowest_input, more_memory, faults })
    }
}

impl Part {
    /// Tries the inputs in another process, and gives what it found. One that ended it is the last fault.
    pub(super) fn run(&self) -> Found {
        let folder = tempfile::tempdir().unwrap();
        let told =
            format!("{}\n{}\n{}\n{}\n{}\n{}", self.target.name, self.from, self.step, self.until, self.seconds, folder.path().display());
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "fuzz::part::a_part_is_tried_where_it_is_asked_for", "--nocapture"])
            .env(TOLD, told)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let ended = wait(&mut child, Duration::from_secs(self.seconds) + GRACE);
        if ended == Some(true)
            && let Some(found) = Found::read(folder.path())
        {
            return found;
        }
        let at = fs::read_to_string(folder.path().join("at")).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(self.from);
        let says = if ended.is_none() { "it took so long that nobody waited for its end" } else { "the process ended" };
        let tried = (at - self.from) / self.step + 1;
        Found { tried, faults: vec![Fault { input: at, says: says.to_owned() }], ..Found::default() }
    }

    fn told() -> Option<(Self, String)> {
        let told = std::env::var(TOLD).ok()?;
        let mut lines = told.split('\n');
        let target = find(lines.next()?)?;
        let mut number = || lines.next()?.parse().ok();
        let part = Self { target, from: number()?, step: number()?, until: number()?, seconds: number()? };
        Some((part, lines.next()?.to_owned()))
    }

    /// Tries the inputs here.
    fn try_all(&self, folder: &Path) -> Found {
        let mut at = fs::File::create(folder.join("at")).unwrap();
        let files = self.target.files();
        let (began, memory, mut found) = (Instant::now(), peak(), Found::default());
        let mut input = self.from;
        while input < self.until && found.faults.len() < FAULTS_AT_MOST {
            if input >= files.len() as u64 && began.elapsed().as_secs() >= self.seconds {
                break;
            }
            at.rewind().unwrap();
            at.write_all(format!("{input:<20}").as_bytes()).unwrap();
            self.try_one(input, &self.target.input(input, &files), memory, &mut found);
            input += self.step;
        }
        found.more_memory = peak().saturating_sub(memory);
        found
    }

    fn try_one(&self, input: u64, bytes: &[u8], memory: u64, found: &mut Found) {
        let fault = |says| Fault { input, says };
        found.tried += 1;
        let took = match took(self.target, bytes) {
            Ok(took) => took,
            Err(says) => return found.faults.push(fault(format!("it panicked: {says}"))),
        };
        // Other work on this computer may have held it up: then it is tried again, by the time that it worked.
        let least = if took > SLOW { (0..2).filter_map(|_| worked(self.target, bytes)).fold(took, Duration::min) } else { took };
        if least > found.slowest {
            (found.slowest, found.slowest_input) = (least, input);
        }
        if least > SLOW {
            found.faults.push(fault(format!("it took over a second: {} ms", least.as_millis())));
        }
        if took > LOOKED_AT && peak().saturating_sub(memory) > LARGE {
            found.faults.push(fault(format!("it took {} MB more", peak().saturating_sub(memory) >> 10)));
        }
    }
}

/// How long an input takes, or with which words it panics.
fn took(target: &Target, bytes: &[u8]) -> Result<Duration, String> {
    let began = Instant::now();
    catch_unwind(AssertUnwindSafe(|| (target.run)(bytes))).map_err(|_| SAID.lock().unwrap().clone())?;
    Ok(began.elapsed())
}

/// How long this thread works at an input, without the time in which it waits for its turn.
fn worked(target: &Target, bytes: &[u8]) -> Option<Duration> {
    let before = turn();
    let took = took(target, bytes).ok()?;
    Some(before.zip(turn()).map_or(took, |(before, after)| after.saturating_sub(before)))
}

/// How long this thread has worked so far, if the system says it.
pub(super) fn turn() -> Option<Duration> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// What the last panic said.
static SAID: Mutex<String> = Mutex::new(String::new());

/// How much memory this process took at its peak, in KB; nothing where the system does not say it.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}

/// Whether a process ended well; nothing if it was still at it and had to be ended.
fn wait(child: &mut Child, at_most: Duration) -> Option<bool> {
    let began = Instant::now();
    while began.elapsed() < at_most {
        if let Some(status) = child.try_wait().unwrap() {
            return Some(status.success());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    None
}

/// Nothing, unless [`Part::run`] started this process.
#[test]
fn a_part_is_tried_where_it_is_asked_for() {
    let Some((part, folder)) = Part::told() else { return };
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        *SAID.lock().unwrap() = format!("{} at {place}", info.payload_as_str().unwrap_or("something"));
    }));
    part.try_all(Path::new(&folder)).write(Path::new(&folder));
}
