//! Damage to a file: named kinds, and invented ones that follow from a number.

use std::{
    fs,
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::Path,
};

/// What happens to a file.
#[derive(Debug, Clone)]
pub(super) enum Damage {
    /// Bytes at places, counted in parts of a million of the file, become others.
    Bytes(Vec<(u64, u8)>),
    /// A piece is overwritten, from a place and with a length in bytes.
    Piece(u64, usize, u8),
    /// It ends at a place.
    Cut(u64),
    /// Another content takes its place.
    Whole(&'static [u8]),
    /// These bytes stand at a place counted in bytes.
    At(u64, &'static [u8]),
}

/// Chance that follows from a number (SplitMix64, public domain).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }
}

/// Damage that has a name.
pub(super) fn named() -> [(&'static str, Damage); 8] {
    [
        ("an empty file", Damage::Whole(b"")),
        (
            "a picture in its place",
            Damage::Whole(b"\x89PNG\r\n\x1a\n and nothing of ours, but longer than a page of a database needs to be."),
        ),
        ("a wrong beginning", Damage::At(0, b"SQLight")),
        ("a wrong page size", Damage::At(16, b"\x03\x07")),
        ("no list of tables", Damage::At(100, &[0; 412])),
        ("cut in the middle", Damage::Cut(500_000)),
        ("cut to its first page", Damage::At(0, b"")),
        ("one letter of a name", Damage::Bytes(vec![(611_000, 1)])),
    ]
}

/// Damage that follows from a number: a byte, some bytes, a piece, or a cut.
pub(super) fn invented(seed: u64) -> Damage {
    let mut chance = Chance(seed);
    let place = chance.below(1_000_000);
    match chance.below(8) {
        0 => Damage::Cut(place),
        1 => Damage::Piece(place, 512, 0),
        2 => Damage::Piece(place, 4_096, 0xA5),
        3 => Damage::Bytes((0..64).map(|_| (chance.below(1_000_000), mask(&mut chance))).collect()),
        4 => Damage::Bytes((0..4).map(|_| (chance.below(8_000), mask(&mut chance))).collect()),
        _ => Damage::Bytes(vec![(place, mask(&mut chance))]),
    }
}

/// Some bits of a byte, never none.
fn mask(chance: &mut Chance) -> u8 {
    u8::try_from(1 + chance.below(255)).unwrap()
}

impl Damage {
    /// Damages a file as a disk does: its time stays what it was. Says whether anything is another than before.
    pub(super) fn strike(&self, file: &Path) -> bool {
        let before = fs::read(file).unwrap();
        let facts = fs::metadata(file).unwrap();
        let (time, length) = (facts.modified().unwrap(), facts.len());
        let place = |parts: u64| (length - 1) * parts / 1_000_000;
        let mut open = fs::File::options().read(true).write(true).open(file).unwrap();
        let mut write = |at: u64, bytes: &[u8]| {
            open.seek(SeekFrom::Start(at)).unwrap();
            open.write_all(bytes).unwrap();
        };
        match self {
            Self::Bytes(places) => {
                let mut all = Vec::new();
                fs::File::open(file).unwrap().read_to_end(&mut all).unwrap();
                for (parts, mask) in places {
                    let at = place(*parts);
                    all[usize::try_from(at).unwrap()] ^= mask;
                    write(at, &[all[usize::try_from(at).unwrap()]]);
                }
            }
            Self::Piece(parts, bytes, with) => {
                let at = place(*parts);
                let bytes = (*bytes).min(usize::try_from(length - at).unwrap());
                write(at, &vec![*with; bytes]);
            }
            Self::Cut(parts) => open.set_len(place(*parts)).unwrap(),
            Self::Whole(bytes) => {
                write(0, bytes);
                open.set_len(u64::try_from(bytes.len()).unwrap()).unwrap();
            }
            Self::At(0, []) => open.set_len(4_096).unwrap(),
            Self::At(at, bytes) => write(*at, bytes),
        }
        fs::File::options().append(true).open(file).unwrap().set_modified(time).unwrap();
        fs::read(file).unwrap() != before
    }
}
