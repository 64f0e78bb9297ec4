//! Files that a passphrase opens, in the format of age (version 1, with one "scrypt" stanza; C2SP specification "age"). The
//! program `age` reads what is sealed here, and the other way round.
//!
//! Both ways go through a file piece by piece, so that its size does not matter. Left out on purpose: files sealed for keys,
//! and the form of letters and digits that `age --armor` makes.

use std::{
    fmt,
    io::{self, Cursor, Read, Write},
    iter,
};

use age::{DecryptError, Decryptor, Encryptor, scrypt, secrecy::SecretString};

/// What a sealed file begins with.
pub const MARK: &[u8] = b"age-encryption.org/v1\n";

/// How much work it is to try one passphrase, as a power of two: 128 MB of memory, as OWASP advises (2^17, r = 8, p = 1).
const WORK: u8 = 17;
/// The most work that a file may ask for: 256 MB. It is what `age` itself asks for.
const WORK_AT_MOST: u8 = 18;
/// The longest head of a file that one passphrase opens is less than 200 bytes. A longer one is not looked at.
const HEAD_AT_MOST: u64 = 1 << 10;
/// Bytes that are carried over at once.
const PIECE: usize = 64 << 10;

/// What opens a file. It is shown nowhere, and wiped from the memory when it is no longer needed.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// One that somebody typed, to the letter.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        Self(SecretString::from(typed))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// Why a file was not opened. What was written until then is to be thrown away.
#[derive(Debug, thiserror::Error)]
pub enum Unopened {
    /// It is no sealed file.
    #[error("it is no sealed file")]
    Foreign,
    /// It was sealed for keys, so that no passphrase opens it.
    #[error("it was sealed for keys, not with a passphrase")]
    ForKeys,
    /// Opening it would take too much memory and time.
    #[error("opening it would take too much work")]
    TooMuchWork,
    /// It was sealed with another passphrase, or the part that says so was changed.
    #[error("the passphrase does not open it")]
    Passphrase,
    /// Something in it was changed.
    #[error("it is damaged")]
    Damaged,
    /// Its last piece is missing, or was changed: nobody can tell which.
    #[error("its end is missing or damaged")]
    Cut,
    /// It could not be read, or what is in it could not be written.
    #[error("it could not be read or written: {0}")]
    File(#[from] io::Error),
}

/// Seals what is read, so that only the passphrase opens it.
///
/// # Errors
/// If it cannot be read or written.
pub fn seal(plain: impl Read, sealed: impl Write, passphrase: &Passphrase) -> io::Result<()> {
    seal_with(plain, sealed, passphrase, WORK)
}

fn seal_with(mut plain: impl Read, sealed: impl Write, passphrase: &Passphrase, work: u8) -> io::Result<()> {
    let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
    recipient.set_work_factor(work);
    let sealing = Encryptor::with_recipients(iter::once(&recipient as _)).map_err(|_| io::Error::other("sealing failed"))?;
    let mut sealed = sealing.wrap_output(sealed)?;
    io::copy(&mut plain, &mut sealed)?;
    sealed.finish()?.flush()
}

/// Opens a sealed file. What is written counts only if all of it was opened.
///
/// # Errors
/// If it is none, or not whole, or the passphrase is another one.
pub fn open(mut sealed: impl Read, mut plain: impl Write, passphrase: &Passphrase) -> Result<(), Unopened> {
    let head = head(&mut sealed)?;
    let opening = Decryptor::new(Cursor::new(head).chain(&mut sealed)).map_err(why)?;
    if !opening.is_scrypt() {
        return Err(Unopened::ForKeys);
    }
    let mut identity = scrypt::Identity::new(passphrase.0.clone());
    identity.set_max_work_factor(WORK_AT_MOST);
    let mut opened = opening.decrypt(iter::once(&identity as _)).map_err(why)?;
    let mut piece = vec![0; PIECE];
    loop {
        match opened.read(&mut piece) {
            Ok(0) => return Ok(plain.flush()?),
            Ok(length) => plain.write_all(piece.get(..length).unwrap_or_default())?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                drop(opened);
                return Err(broken(error, &mut sealed));
            }
        }
    }
}

/// The beginning of a file, if that is the head of one that a passphrase may open. A head without an end would be read on and on.
fn head(sealed: &mut impl Read) -> Result<Vec<u8>, Unopened> {
    let mut head = Vec::new();
    sealed.take(HEAD_AT_MOST).read_to_end(&mut head)?;
    let Some(stanza) = head.strip_prefix(MARK) else { return Err(Unopened::Foreign) };
    let ends = head.windows(5).any(|five| five == b"\n--- ");
    let whole = head.len() as u64 == HEAD_AT_MOST;
    match ends {
        true => Ok(head),
        false if !whole => Err(Unopened::Cut),
        false if stanza.starts_with(b"-> scrypt ") => Err(Unopened::Damaged),
        false => Err(Unopened::ForKeys),
    }
}

fn why(error: DecryptError) -> Unopened {
    match error {
        DecryptError::ExcessiveWork { .. } => Unopened::TooMuchWork,
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => Unopened::Passphrase,
        DecryptError::NoMatchingKeys => Unopened::ForKeys,
        DecryptError::UnknownFormat => Unopened::Foreign,
        DecryptError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => Unopened::Cut,
        DecryptError::Io(error) => Unopened::File(error),
        // The head is not as it was. Nothing else is left without plugins, and the list may grow.
        _ => Unopened::Damaged,
    }
}

/// What a piece that cannot be opened means: in the middle of a file it was changed, at its end it may have been cut.
fn broken(error: io::Error, rest: &mut impl Read) -> Unopened {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Unopened::Cut,
        io::ErrorKind::InvalidData => match rest.read(&mut [0]) {
            Ok(0) => Unopened::Cut,
            _ => Unopened::Damaged,
        },
        _ => Unopened::File(error),
    }
}

#[cfg(test)]
mod tests;
