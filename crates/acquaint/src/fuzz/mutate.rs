//! An input that follows from some files, some words and a number: what damaged, hostile and unlucky files look like.

/// The longest input, in bytes. A build for development is some ten times slower than what people have, and a second is a
/// second, so it gets less. Most inputs are kept far shorter, so that many are tried.
const LONGEST: usize = if cfg!(debug_assertions) { 8 << 10 } else { 64 << 10 };
const USUALLY_AT_MOST: usize = 1 << 10;

/// What any parser may stumble over.
const PIECES: [&str; 40] = [
    "\0",
    "\r",
    "\r\n",
    "\n\n",
    "\u{feff}",
    "\"",
    "\"\"",
    "'",
    ",",
    ";",
    "\t",
    "\\",
    ":",
    "=",
    "%",
    "%00",
    "&",
    "(",
    "[",
    "{",
    "<",
    "\u{202e}",
    "\u{200f}",
    "\u{200b}",
    "\u{a0}",
    "\u{2028}",
    "é",
    "e\u{301}\u{301}\u{301}",
    "ß",
    "İ",
    "北京",
    "👩‍⚕️",
    "🇵🇹",
    "ﷺ",
    "\u{10ffff}",
    "0000-00-00",
    "9999-12-31",
    "-9999-01-01",
    "29 February",
    "=1+1",
];

/// Bytes that are no text.
const NO_TEXT: [&[u8]; 6] = [b"\xff\xfe", b"\xfe\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80"];

/// Numbers at the edge of something.
const NUMBERS: [&str; 12] = [
    "0",
    "-0",
    "-1",
    "00",
    "31",
    "99",
    "255",
    "65536",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "99999999999999999999999999",
];

/// Chance that follows from a number (SplitMix64, public domain).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }

    fn of<'a, T: ?Sized>(&mut self, some: &[&'a T]) -> &'a T {
        some[self.below(some.len())]
    }

    /// A stretch of bytes, mostly a short one.
    fn stretch(&mut self, bytes: &[u8]) -> std::ops::Range<usize> {
        let from = self.below(bytes.len() + 1);
        let most = if self.below(4) == 0 { bytes.len() } else { 16 };
        from..bytes.len().min(from + self.below(most + 1))
    }
}

/// The input of a number: one of the files, changed in some ways.
pub(super) fn invent(files: &[Vec<u8>], words: &[&str], number: u64) -> Vec<u8> {
    let mut chance = Chance(number);
    let mut bytes = files[usize::try_from(number % files.len() as u64).unwrap()].clone();
    let most = if chance.below(40) == 0 { LONGEST } else { USUALLY_AT_MOST.max(bytes.len()) };
    // Mostly one or two changes, which leave the rest as the parser likes it; sometimes many.
    let changes = [1, 1, 2, 3, 5, 12][chance.below(6)];
    for _ in 0..changes {
        change(&mut bytes, files, words, most, &mut chance);
        bytes.truncate(most);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, files: &[Vec<u8>], words: &[&str], most: usize, chance: &mut Chance) {
    let at = chance.below(bytes.len() + 1);
    match chance.below(13) {
        0 => flip(bytes, chance),
        1 => put(bytes, at..at, &[u8::try_from(chance.below(256)).unwrap()]),
        2 | 3 => put(bytes, at..at, chance.of(&PIECES).as_bytes()),
        4 | 5 if !words.is_empty() => put(bytes, at..at, chance.of(words).as_bytes()),
        6 => put(bytes, at..at, chance.of(&NO_TEXT)),
        7 => drop(bytes.drain(chance.stretch(bytes))),
        8 => bytes.truncate(at),
        9 => repeat(bytes, most, chance),
        10 => splice(bytes, files, chance),
        11 => another_number(bytes, chance),
        12 => nest(bytes, at, words, most, chance),
        _ => put(bytes, at..at, chance.of(&NUMBERS).as_bytes()),
    }
}

fn put(bytes: &mut Vec<u8>, place: std::ops::Range<usize>, piece: &[u8]) {
    drop(bytes.splice(place, piece.iter().copied()));
}

fn flip(bytes: &mut [u8], chance: &mut Chance) {
    let (at, bit) = (chance.below(bytes.len()), chance.below(8));
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << bit;
    }
}

/// A stretch comes again, some times or until the input is full.
fn repeat(bytes: &mut Vec<u8>, most: usize, chance: &mut Chance) {
    let stretch = chance.stretch(bytes);
    let (piece, end) = (bytes[stretch.clone()].to_vec(), stretch.end);
    let room = most.saturating_sub(bytes.len()) / piece.len().max(1);
    let times = if chance.below(8) == 0 { room } else { room.min(1 + chance.below(20)) };
    put(bytes, end..end, &piece.repeat(times));
}

/// The beginning of one file and the end of another.
fn splice(bytes: &mut Vec<u8>, files: &[Vec<u8>], chance: &mut Chance) {
    let other = &files[chance.below(files.len())];
    bytes.truncate(chance.below(bytes.len() + 1));
    bytes.extend(&other[chance.below(other.len() + 1)..]);
}

/// A number that stands there becomes one at an edge.
fn another_number(bytes: &mut Vec<u8>, chance: &mut Chance) {
    let starts: Vec<usize> =
        (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit() && (*at == 0 || !bytes[*at - 1].is_ascii_digit())).collect();
    if starts.is_empty() {
        return;
    }
    let from = starts[chance.below(starts.len())];
    let length = bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    put(bytes, from..from + length, chance.of(&NUMBERS).as_bytes());
}

/// One piece many times: a very long line, or something that opens and opens.
fn nest(bytes: &mut Vec<u8>, at: usize, words: &[&str], most: usize, chance: &mut Chance) {
    let piece = if words.is_empty() || chance.below(2) == 0 { chance.of(&PIECES) } else { chance.of(words) };
    let room = most.saturating_sub(bytes.len()) / piece.len();
    put(bytes, at..at, piece.repeat(1 + chance.below(room + 1)).as_bytes());
}
