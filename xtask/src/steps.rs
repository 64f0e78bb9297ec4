//! Runs the steps of a task one after the other, says how long each took, and ends with one plain line.
//!
//! After the first failure the steps that follow are not run: their output would bury the fault.
//! What could not be checked is said in a banner that cannot be overlooked; in CI it is a failure.

use std::fmt::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

/// The record of one run of a task.
#[derive(Default)]
pub(crate) struct Steps {
    taken: Vec<(String, Duration)>,
    failed: Option<String>,
    unchecked: Vec<String>,
    deliberate: Vec<String>,
}

impl Steps {
    /// Runs a command as a step. Answers whether it passed; after a failed step it does nothing.
    pub(crate) fn run(&mut self, name: &str, command: &mut Command) -> bool {
        if self.failed.is_some() {
            return false;
        }
        println!("\n== {name}");
        let began = Instant::now();
        let outcome = command.current_dir(command.get_current_dir().map_or_else(crate::root, Into::into)).status();
        let fault = match outcome {
            Ok(status) if status.success() => None,
            Ok(status) => Some(format!("it ended with {status}")),
            Err(error) => Some(format!("{} could not start: {error}", command.get_program().display())),
        };
        self.note(name, began.elapsed(), fault)
    }

    /// Looks at something as a step. Answers whether all was well; after a failed step it does nothing.
    pub(crate) fn look(&mut self, name: &str, look: impl FnOnce() -> Result<(), String>) -> bool {
        if self.failed.is_some() {
            return false;
        }
        println!("\n== {name}");
        let began = Instant::now();
        let fault = look().err();
        self.note(name, began.elapsed(), fault)
    }

    fn note(&mut self, name: &str, took: Duration, fault: Option<String>) -> bool {
        self.taken.push((name.to_owned(), took));
        match &fault {
            None => println!("== {name}: passed in {}", seconds(took)),
            Some(why) => {
                println!("== {name}: FAILED after {}; {why}", seconds(took));
                self.failed = Some(name.to_owned());
            }
        }
        fault.is_none()
    }

    /// Notes a part that ought to be checked and could not be. In CI this fails the run.
    pub(crate) fn skip(&mut self, what: String) {
        self.unchecked.push(what);
    }

    /// Notes a part that the person asked to leave out.
    pub(crate) fn leave_out(&mut self, what: &str) {
        self.deliberate.push(what.to_owned());
    }

    /// Prints the times, the banner and the last line. Answers whether the run counts as passed.
    pub(crate) fn finish(self) -> bool {
        let (text, passed) = self.report(in_ci(std::env::var("CI").ok().as_deref()));
        print!("\n{text}");
        passed
    }

    fn report(&self, ci: bool) -> (String, bool) {
        let mut text = String::new();
        for (name, took) in &self.taken {
            let _ = writeln!(text, "{:>9}  {name}", seconds(*took));
        }
        let left: Vec<&String> = self.unchecked.iter().chain(&self.deliberate).collect();
        if !left.is_empty() {
            text.push_str("\n!!!!!!!!!!!!!!!!!!!!! NOT CHECKED !!!!!!!!!!!!!!!!!!!!!\n");
            for what in &left {
                let _ = writeln!(text, "  - {what}");
            }
            text.push_str("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!\n\n");
        }
        let all = seconds(self.taken.iter().map(|(_, took)| *took).sum());
        let (line, passed) = match &self.failed {
            Some(step) => (format!("FAILED: {step}, after {all}."), false),
            None if ci && !self.unchecked.is_empty() => (format!("FAILED: CI may not skip; {all}."), false),
            None if left.is_empty() => (format!("Passed: everything, in {all}."), true),
            None => (format!("Passed what was run, in {all}. NOT checked: {}, see above.", left.len()), true),
        };
        let _ = writeln!(text, "{line}");
        (text, passed)
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

fn in_ci(value: Option<&str>) -> bool {
    value.is_some_and(|value| !matches!(value, "" | "0" | "false"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(failed: Option<&str>, unchecked: &[&str], deliberate: &[&str]) -> Steps {
        let own = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        Steps {
            taken: vec![("clippy".to_owned(), Duration::from_millis(1_500))],
            failed: failed.map(str::to_owned),
            unchecked: own(unchecked),
            deliberate: own(deliberate),
        }
    }

    #[track_caller]
    fn check(steps: &Steps, ci: bool, last_line: &str, passes: bool) {
        let (text, passed) = steps.report(ci);
        assert_eq!((text.lines().last(), passed), (Some(last_line), passes), "{text}");
    }

    #[test]
    fn a_full_run_says_so() {
        check(&steps(None, &[], &[]), true, "Passed: everything, in 1.5 s.", true);
    }

    #[test]
    fn a_failed_step_is_named() {
        check(&steps(Some("clippy"), &[], &[]), false, "FAILED: clippy, after 1.5 s.", false);
    }

    #[test]
    fn a_skip_is_loud_at_home_and_a_failure_in_ci() {
        let skipped = steps(None, &["The browser tests"], &[]);
        check(&skipped, false, "Passed what was run, in 1.5 s. NOT checked: 1, see above.", true);
        check(&skipped, true, "FAILED: CI may not skip; 1.5 s.", false);
        assert!(skipped.report(false).0.contains("NOT CHECKED !!!"));
    }

    #[test]
    fn what_the_person_left_out_does_not_fail_ci() {
        let quick = steps(None, &[], &["The browser tests"]);
        check(&quick, true, "Passed what was run, in 1.5 s. NOT checked: 1, see above.", true);
    }

    #[test]
    fn after_a_failure_nothing_more_is_run() {
        let mut steps = Steps::default();
        assert!(!steps.run("missing", &mut Command::new("no-program-has-this-name")));
        assert!(!steps.run("rustc", Command::new("rustc").arg("--version")));
        assert!(!steps.look("size", || Ok(())));
        assert_eq!(steps.taken.len(), 1);
    }

    #[test]
    fn a_look_that_finds_a_fault_fails_the_run() {
        let mut steps = Steps::default();
        assert!(steps.look("size", || Ok(())));
        assert!(!steps.look("content", || Err("a file is missing".to_owned())));
        check(&steps_of(steps), false, "FAILED: content, after 0.0 s.", false);
    }

    /// The same without its times.
    fn steps_of(steps: Steps) -> Steps {
        Steps { taken: Vec::new(), ..steps }
    }

    #[test]
    fn ci_set_to_false_is_not_ci() {
        assert!(in_ci(Some("true")) && in_ci(Some("1")));
        assert!(!in_ci(Some("false")) && !in_ci(Some("")) && !in_ci(None));
    }
}
