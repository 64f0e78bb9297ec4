//! Dropped files and zips opened with limits, so that no file can fill the memory or the disk.
//!
//! Nothing is ever written to a disk, and the names in a zip are only shown. Sizes are counted while unpacking; what a zip says
//! about itself is used only to refuse it sooner.

use std::io::{self, Read, Seek, SeekFrom};

use zip::{ZipArchive, read::ZipFile, result::ZipError};

use crate::{Danger, Unreadable, Why};

/// How much is taken in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Bytes of the file, and of each file in a zip.
    pub(crate) file: u64,
    /// Entries of a zip.
    pub(crate) entries: usize,
    /// Bytes of all entries together when unpacked.
    pub(crate) unpacked: u64,
    /// Unpacked bytes for each packed one, from the first 64 KB on: a short file of commas may be packed tighter.
    pub(crate) ratio: u64,
    /// Bytes of the table of contents.
    pub(crate) directory: u64,
}

/// The limits for files that a person drops.
pub(crate) const LIMITS: Limits = Limits { file: 100 << 20, entries: 10_000, unpacked: 500 << 20, ratio: 100, directory: 8 << 20 };

/// Below this many unpacked bytes the ratio is not looked at.
const RATIO_FROM: u64 = 64 << 10;

/// Looks at the size and the first bytes of a dropped file, and whether it is a zip. Leaves the source at its beginning.
pub(crate) fn open(source: &mut (impl Read + Seek)) -> Result<bool, Unreadable> {
    let size = source.seek(SeekFrom::End(0))?;
    if size > LIMITS.file {
        return Err(Unreadable::TooBig);
    }
    let mut start = Vec::new();
    source.rewind()?;
    source.take(4).read_to_end(&mut start)?;
    source.rewind()?;
    match start.as_slice() {
        [] => Err(Unreadable::Empty),
        [0xd0, 0xcf, 0x11, 0xe0] => Err(Unreadable::Workbook),
        start => Ok(is_zip(start)),
    }
}

/// A zip that passed every check that can be made without unpacking it.
pub(crate) struct Archive<R> {
    zip: ZipArchive<R>,
    limits: Limits,
    size: u64,
    unpacked: u64,
}

impl<R: Read + Seek> Archive<R> {
    /// Checks the table of contents, before and after it is read.
    pub(crate) fn open(mut source: R, limits: Limits) -> Result<Self, Unreadable> {
        let size = source.seek(SeekFrom::End(0))?;
        source.rewind()?;
        let (entries, bytes) = measure_directory(&mut source)?;
        if entries > limits.entries || bytes > limits.directory {
            return Err(Unreadable::Unsafe(Danger::TooManyFiles));
        }
        source.rewind()?;
        let mut zip = ZipArchive::new(source).map_err(refused)?;
        check_names(&zip)?;
        check_sizes(&zip, limits)?;
        if zip.has_overlapping_entries().map_err(refused)? {
            return Err(Unreadable::Unsafe(Danger::Overlap));
        }
        Ok(Self { zip, limits, size, unpacked: 0 })
    }

    /// How many entries there are, folders included.
    pub(crate) fn len(&self) -> usize {
        self.zip.len()
    }

    /// An entry; `None` for folders and for what macOS adds for itself.
    pub(crate) fn member(&mut self, index: usize) -> Result<Option<Member<'_, R>>, Unreadable> {
        let file = self.zip.by_index(index).map_err(refused)?;
        let path = file.name().map_err(refused)?.replace('\\', "/");
        if file.is_dir() || path.starts_with("__MACOSX/") || path.ends_with(".DS_Store") {
            return Ok(None);
        }
        Ok(Some(Member { path, file, limits: self.limits, size: self.size, total: &mut self.unpacked, unpacked: 0 }))
    }
}

/// A file in a zip, unpacked step by step.
pub(crate) struct Member<'a, R: Read> {
    path: String,
    file: ZipFile<'a, R>,
    limits: Limits,
    size: u64,
    total: &'a mut u64,
    unpacked: u64,
}

impl<R: Read + Seek> Member<'_, R> {
    /// The path inside the zip, with `/` between folders.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// Appends the next `most` bytes to `into`, or fewer at the end. The inner error leaves only this file out, the outer one refuses the zip.
    pub(crate) fn unpack(&mut self, into: &mut Vec<u8>, most: u64) -> Result<Result<(), Why>, Unreadable> {
        let mut left = most;
        while left > 0 {
            let before = into.len();
            let Ok(got) = self.file.by_ref().take(left.min(16 << 10)).read_to_end(into) else { return Ok(Err(Why::Damaged)) };
            if got == 0 {
                break;
            }
            left = left.saturating_sub(self.count(got)?);
            if before == 0 && is_zip(into) {
                return Ok(Err(Why::ZipInside));
            }
        }
        Ok(Ok(()))
    }

    fn count(&mut self, bytes: usize) -> Result<u64, Unreadable> {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.unpacked = self.unpacked.saturating_add(bytes);
        *self.total = self.total.saturating_add(bytes);
        let of_file = is_too_tight(self.unpacked, self.file.compressed_size(), self.limits);
        let of_all = is_too_tight(*self.total, self.size, self.limits);
        if of_file || of_all {
            return Err(Unreadable::Unsafe(Danger::TooTight));
        }
        if *self.total > self.limits.unpacked || self.unpacked > self.limits.file {
            return Err(Unreadable::Unsafe(Danger::TooMuch));
        }
        Ok(bytes)
    }
}

/// How many entries the table of contents can have at most, and how many bytes, found by its signatures without believing its end.
fn measure_directory(source: &mut impl Read) -> io::Result<(usize, u64)> {
    const HEADER: usize = 46;
    let mut window = Vec::new();
    let (mut entries, mut bytes) = (0, 0);
    loop {
        let got = source.take(1 << 16).read_to_end(&mut window)?;
        let whole = if got == 0 { window.len() } else { window.len().saturating_sub(HEADER) };
        for at in 0..whole {
            if let Some([b'P', b'K', 1, 2, header @ ..]) = window.get(at..) {
                let length = |low: usize| {
                    header.get(low..low + 2).map_or(0, |pair| pair.iter().rev().fold(0, |sum, &byte| sum << 8 | u64::from(byte)))
                };
                entries += 1;
                bytes += 46 + length(24) + length(26) + length(28);
            }
        }
        if got == 0 {
            return Ok((entries, bytes));
        }
        window.drain(..whole);
    }
}

/// Names that lead out of the zip, links, locks, and the files that show a zip to be a spreadsheet document.
fn check_names<R: Read + Seek>(zip: &ZipArchive<R>) -> Result<(), Unreadable> {
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(refused)?;
        let name = entry.name().map_err(refused)?;
        if leads_outside(&name) {
            return Err(Unreadable::Unsafe(Danger::Outside));
        }
        if entry.is_symlink() {
            return Err(Unreadable::Unsafe(Danger::Link));
        }
        if entry.encrypted() {
            return Err(Unreadable::Locked);
        }
        if matches!(&*name, "[Content_Types].xml" | "META-INF/manifest.xml" | "Index/Document.iwa") {
            return Err(Unreadable::Workbook);
        }
    }
    Ok(())
}

/// What the entries say of their own sizes; whoever lies here is caught while unpacking.
fn check_sizes<R: Read + Seek>(zip: &ZipArchive<R>, limits: Limits) -> Result<(), Unreadable> {
    let mut total: u64 = 0;
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(refused)?;
        total = total.saturating_add(entry.size());
        if is_too_tight(entry.size(), entry.compressed_size(), limits) {
            return Err(Unreadable::Unsafe(Danger::TooTight));
        }
    }
    if total > limits.unpacked { Err(Unreadable::Unsafe(Danger::TooMuch)) } else { Ok(()) }
}

fn is_too_tight(unpacked: u64, packed: u64, limits: Limits) -> bool {
    unpacked > RATIO_FROM && unpacked > packed.saturating_mul(limits.ratio)
}

fn leads_outside(name: &str) -> bool {
    let name = name.replace('\\', "/");
    let drive = name.as_bytes().get(1) == Some(&b':');
    drive || name.starts_with('/') || name.contains('\0') || name.split('/').any(|part| part == "..")
}

fn is_zip(bytes: &[u8]) -> bool {
    matches!(bytes, [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..])
}

fn refused(error: ZipError) -> Unreadable {
    match error {
        ZipError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => Unreadable::Io(error),
        ZipError::InvalidPassword => Unreadable::Locked,
        _ => Unreadable::Damaged,
    }
}

#[cfg(test)]
pub(crate) mod tests;
