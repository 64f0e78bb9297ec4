//! Passphrases in a terminal: asked for without showing them, or read from a file. Never an argument, for everybody on a computer
//! can see those.

use super::present;
use crate::{
    Failure,
    sealing::{CAN_SEAL, check_strength, no_passphrase},
};

/// One for a new copy: from a file, or typed twice.
pub(super) fn new(file: Option<&str>) -> Result<String, Failure> {
    if let Some(file) = file {
        let passphrase = first_line(file)?;
        return check_strength(&passphrase).map(|()| passphrase);
    }
    // At the terminal and not to standard output, which may be the file itself.
    let passphrase =
        ask("Four or five words are good. Keep them: without them nobody can open the file, and nobody can help.\nPassphrase: ")?;
    check_strength(&passphrase)?;
    if ask("Once more: ")? == passphrase {
        return Ok(passphrase);
    }
    Err(Failure::refused("These were two different passphrases.".to_owned(), "Begin once more. Nothing was written."))
}

/// One that a sealed copy has already. Nothing where this program could not use it.
pub(super) fn known(file: Option<&str>) -> Result<Option<String>, Failure> {
    if !CAN_SEAL {
        return Ok(None);
    }
    let passphrase = match file {
        Some(file) => first_line(file)?,
        None => ask("This copy is sealed. Its passphrase: ")?,
    };
    if passphrase.is_empty() { Err(no_passphrase()) } else { Ok(Some(passphrase)) }
}

fn first_line(file: &str) -> Result<String, Failure> {
    let text = present::read_text(Some(file))?;
    let line = text.split('\n').next().unwrap_or_default();
    Ok(line.strip_suffix('\r').unwrap_or(line).to_owned())
}

/// Asks at the terminal itself, so that it works beside pipes, too.
#[cfg(feature = "sealed-copies")]
fn ask(what: &str) -> Result<String, Failure> {
    let none = |_| {
        let hint = "Put the passphrase into a file that only you can read, and name it with --passphrase-file.";
        Failure::refused("There is no terminal at which to ask for the passphrase.".to_owned(), hint)
    };
    rpassword::prompt_password(what).map_err(none)
}

#[cfg(not(feature = "sealed-copies"))]
fn ask(_: &str) -> Result<String, Failure> {
    Err(crate::sealing::unopened())
}
