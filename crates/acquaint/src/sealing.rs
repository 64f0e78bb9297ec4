//! Copies that a passphrase opens, where this program was built with the feature `sealed-copies`. Where it was not, a sealed copy
//! is known by its first line, and the failure says what to do.

use std::path::Path;

use crate::Failure;

/// Whether this program can seal and open copies.
pub(crate) const CAN_SEAL: bool = cfg!(feature = "sealed-copies");
/// The fewest letters of a passphrase for a new copy. Four or five words are easily more.
const LETTERS_AT_LEAST: usize = 12;
/// What is said of a passphrase that is none or too short.
const WORDS_ARE_GOOD: &str = "Four or five words that have nothing to do with each other are good, and easy to keep in mind.";
/// What a sealed file begins with (C2SP specification "age", version 1).
const MARK: &[u8] = b"age-encryption.org/v1\n";

/// One is sealed or opened after the other, for each takes 128 MB or more.
#[cfg(feature = "sealed-copies")]
static ONE_BY_ONE: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(1);

/// Whether a file that begins so is sealed.
pub(crate) fn is_sealed(head: &[u8]) -> bool {
    head.starts_with(MARK)
}

/// A sealed file that came without a passphrase, or to a program that cannot open it.
pub(crate) fn unopened() -> Failure {
    let hint = if CAN_SEAL {
        "Give the passphrase, too. Nothing was changed."
    } else {
        "This Acquaint was built without the part that opens it. Open it with the program “age” (age --decrypt), and bring in what comes out. \
         Or build Acquaint with it (--features sealed-copies). Nothing was changed."
    };
    Failure::refused("This copy is sealed with a passphrase.".to_owned(), hint)
}

/// Refuses to seal where that cannot be done.
///
/// # Errors
/// If this program was built without it.
pub(crate) fn check_can_seal() -> Result<(), Failure> {
    let hint = "Save an open copy and seal it with the program “age” (age --passphrase). Or build Acquaint with --features sealed-copies.";
    if CAN_SEAL { Ok(()) } else { Err(Failure::refused("This Acquaint was built without the part that seals copies.".to_owned(), hint)) }
}

/// Refuses a passphrase that is soon guessed.
///
/// # Errors
/// If there is none, or it is too short.
pub(crate) fn check_strength(passphrase: &str) -> Result<(), Failure> {
    match passphrase.trim().chars().count() {
        0 => return Err(Failure::refused("There is no passphrase yet.".to_owned(), WORDS_ARE_GOOD)),
        letters if letters >= LETTERS_AT_LEAST => return Ok(()),
        _ => {}
    }
    let message = format!("This passphrase is short: a program would guess it soon. Take at least {LETTERS_AT_LEAST} letters.");
    Err(Failure::refused(message, WORDS_ARE_GOOD))
}

/// Seals some bytes. It takes about half a second and 128 MB, so that guessing is slow.
///
/// # Errors
/// If this program was built without it.
#[cfg(feature = "sealed-copies")]
pub(crate) async fn seal(bytes: Vec<u8>, passphrase: &str) -> Result<Vec<u8>, Failure> {
    let passphrase = acquaint_sealed::Passphrase::new(passphrase);
    let work = move || {
        let mut sealed = Vec::with_capacity(bytes.len() + bytes.len() / 1_000 + 512);
        acquaint_sealed::seal(bytes.as_slice(), &mut sealed, &passphrase).map(|()| sealed)
    };
    let stopped = |_| Failure::refused("This could not be sealed.".to_owned(), "Try again.");
    let _turn = ONE_BY_ONE.acquire().await;
    tokio::task::spawn_blocking(work).await.map_err(stopped)?.map_err(|error| Failure::file("sealed copy".as_ref(), &error))
}

/// What is said when nothing was typed that could open a copy.
pub(crate) fn no_passphrase() -> Failure {
    Failure::refused("Type the passphrase of this copy.".to_owned(), "Nothing was changed.")
}

/// What is said when a passphrase does not open a copy.
pub(crate) fn wrong_passphrase() -> Failure {
    let hint = "Look at capital letters, spaces and the language of your keyboard, and type it once more. Nothing was changed.";
    Failure::refused("This passphrase does not open the copy.".to_owned(), hint)
}

/// Opens a sealed file into another one, which the caller removes. Says whether the passphrase opens it.
///
/// # Errors
/// If the file is damaged, or this program was built without it.
#[cfg(feature = "sealed-copies")]
pub(crate) async fn open(sealed: &Path, opened: &Path, passphrase: &str) -> Result<bool, Failure> {
    let passphrase = acquaint_sealed::Passphrase::new(passphrase);
    let (from, to) = (sealed.to_owned(), opened.to_owned());
    let work = move || {
        let sealed = std::fs::File::open(&from).map_err(|error| Failure::file(&from, &error))?;
        let opened = std::fs::File::create(&to).map_err(|error| Failure::file(&to, &error))?;
        crate::seam::keep_private(&to).map_err(|error| Failure::file(&to, &error))?;
        match acquaint_sealed::open(std::io::BufReader::new(sealed), opened, &passphrase) {
            Ok(()) => Ok(true),
            Err(acquaint_sealed::Unopened::Passphrase) => Ok(false),
            Err(why) => Err(said(&why, &to)),
        }
    };
    let stopped = |_| Failure::refused("This could not be opened.".to_owned(), "Try again. Nothing was changed.");
    let _turn = ONE_BY_ONE.acquire().await;
    tokio::task::spawn_blocking(work).await.map_err(stopped)?
}

/// Why a file was not opened, and what to do.
#[cfg(feature = "sealed-copies")]
fn said(why: &acquaint_sealed::Unopened, opened: &Path) -> Failure {
    use acquaint_sealed::Unopened;
    let (message, hint) = match why {
        Unopened::Foreign => (
            "This file was not made by Acquaint.",
            "Choose a file that you saved from the settings, or a copy out of the folder “copies”. Nothing was changed.",
        ),
        Unopened::ForKeys => (
            "This file was sealed for a key, so that no passphrase opens it.",
            "Open it with the program “age” and that key, and bring in what comes out. Nothing was changed.",
        ),
        Unopened::TooMuchWork => (
            "To open this file would take more memory and time than Acquaint gives to a file.",
            "If you sealed it yourself, open it with the program “age”, and bring in what comes out. Nothing was changed.",
        ),
        Unopened::Passphrase => return wrong_passphrase(),
        Unopened::Damaged => ("This copy is damaged, so nothing was taken from it.", "Choose another copy. Nothing was changed."),
        Unopened::Cut => (
            "The end of this copy is missing or damaged, so nothing was taken from it.",
            "Perhaps it was not copied to its end. Copy it once more, or choose another one. Nothing was changed.",
        ),
        Unopened::File(error) => return Failure::file(opened, error),
    };
    Failure::refused(message.to_owned(), hint)
}

#[cfg(not(feature = "sealed-copies"))]
pub(crate) async fn seal(_: Vec<u8>, _: &str) -> Result<Vec<u8>, Failure> {
    check_can_seal().map(|()| Vec::new())
}

#[cfg(not(feature = "sealed-copies"))]
pub(crate) async fn open(_: &Path, _: &Path, _: &str) -> Result<bool, Failure> {
    Err(unopened())
}

#[cfg(feature = "sealed-copies")]
#[cfg(test)]
mod tests;
