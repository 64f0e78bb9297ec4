//! What a process did to its files and said over its sockets, as strace wrote it down with `-f -y -xx`.

use std::{collections::HashMap, path::Path, process::Command};

use uuid::Uuid;

/// The calls that are written down.
const CALLS: &str = "trace=openat,write,writev,pwrite64,sendto,sendmsg,ftruncate,fsync,fdatasync,unlink,unlinkat,rename";

/// One call that has ended.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Call {
    /// The thread.
    pub(super) thread: String,
    /// The line on which it began, and the line on which it ended.
    pub(super) began: usize,
    pub(super) ended: usize,
    /// The number of the open file that it was about, or that it opened.
    pub(super) number: Option<u32>,
    /// What it did.
    pub(super) act: Act,
}

/// What a call did. Files are known by the end of their names.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Act {
    /// Bytes were written at a place.
    Write(String, usize, Vec<u8>),
    /// A file was cut or grew.
    Length(String, usize),
    /// A file, or a folder, was brought to the disk; or that failed.
    Sync(String, bool),
    /// A file was opened so that it is there afterwards.
    Create(String),
    /// A file was removed.
    Remove(String),
    /// The answer to a request went out: what was saved, if it says so.
    Answer(Option<Uuid>),
}

/// A strace that writes into a file.
pub(super) fn watcher(log: &Path) -> Command {
    let mut strace = Command::new("strace");
    // With -D the watched program is our child, so that killing it kills it.
    strace.args(["-D", "-f", "-q", "-y", "-xx", "-s", "1048576", "-e", CALLS, "-o"]).arg(log);
    strace
}

/// Reads what strace wrote, in the order in which the calls ended.
pub(super) fn parse(text: &str) -> Vec<Call> {
    let mut open: HashMap<&str, (String, usize)> = HashMap::new();
    let mut calls = Vec::new();
    for (ended, line) in text.lines().enumerate() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        let rest = rest.trim_start();
        let (whole, began) = if let Some(begun) = rest.strip_suffix("<unfinished ...>") {
            open.insert(thread, (begun.to_owned(), ended));
            continue;
        } else if let Some((_, end)) = rest.strip_prefix("<... ").and_then(|rest| rest.split_once(" resumed>")) {
            let Some((begun, began)) = open.remove(thread) else { continue };
            (begun + end, began)
        } else {
            (rest.to_owned(), ended)
        };
        if let Some(act) = act(&whole) {
            calls.push(Call { thread: thread.to_owned(), began, ended, number: number(&whole), act });
        }
    }
    calls
}

fn act(call: &str) -> Option<Act> {
    let (name, rest) = call.split_once('(')?;
    // In front of the result strace leaves room, so that results stand below each other.
    let (arguments, result) = rest.rsplit_once("= ").unwrap_or((rest, "?"));
    let arguments = arguments.trim_end().strip_suffix(')').unwrap_or(arguments).trim_end();
    let good = !result.starts_with('-') && !result.starts_with('?');
    let path = || arguments.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(path, _)| name_of(path));
    match name {
        "pwrite64" if good => {
            let at = arguments.rsplit_once(", ")?.1.trim().parse().ok()?;
            Some(Act::Write(path()?, at, first_text(arguments)?))
        }
        "ftruncate" if good => Some(Act::Length(path()?, arguments.rsplit_once(", ")?.1.trim().parse().ok()?)),
        "fsync" | "fdatasync" => Some(Act::Sync(path()?, good)),
        "openat" if good && arguments.contains("O_CREAT") => Some(Act::Create(name_of(result.split_once('<')?.1.split_once('>')?.0))),
        "unlink" | "unlinkat" if good => Some(Act::Remove(name_of(&arguments[arguments.find('"')? + 1..arguments.rfind('"')?]))),
        "write" | "writev" | "sendto" | "sendmsg" if good => {
            let text = first_text(arguments)?;
            let head = String::from_utf8_lossy(&text);
            let saved = head.starts_with("HTTP/1.1 303").then(|| head.split_once("done=").and_then(|(_, id)| id.get(..36)?.parse().ok()));
            Some(Act::Answer(saved?))
        }
        _ => None,
    }
}

/// `5` of `fsync(5</d/a>) = 0`, and of `openat(…) = 5</d/a>`.
fn number(call: &str) -> Option<u32> {
    let at = if call.starts_with("openat") { call.rsplit_once("= ")?.1 } else { call.split_once('(')?.1 };
    at.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
}

/// The name of a file, of a path in which strace wrote every byte as a number.
fn name_of(path: &str) -> String {
    let path = String::from_utf8_lossy(&bytes_of(path)).into_owned();
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

fn first_text(arguments: &str) -> Option<Vec<u8>> {
    let (_, rest) = arguments.split_once('"')?;
    let (text, after) = rest.split_once('"')?;
    assert!(!after.starts_with("..."), "strace cut what was written");
    Some(bytes_of(text))
}

fn bytes_of(text: &str) -> Vec<u8> {
    if !text.starts_with("\\x") {
        return text.as_bytes().to_vec();
    }
    text.split("\\x").skip(1).filter_map(|byte| u8::from_str_radix(byte.get(..2)?, 16).ok()).collect()
}

#[test]
fn a_call_that_was_interrupted_in_the_log_is_one_call() {
    let text = "7 pwrite64(5</d/a>, \"\\x41\\x42\", 2, 4096 <unfinished ...>\n8 fsync(6</d/b>) = -1 EIO (Input/output error) (INJECTED)\n\
                7 <... pwrite64 resumed>)              = 2\n";
    let calls = parse(text);
    assert_eq!(calls[0].act, Act::Sync("b".to_owned(), false));
    assert_eq!(calls[1].act, Act::Write("a".to_owned(), 4096, b"AB".to_vec()));
    assert_eq!((calls[1].began, calls[1].ended), (0, 2));
}
