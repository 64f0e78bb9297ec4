//! What is sealed can be opened with its passphrase and with no other, and nothing that was changed counts as opened.

use proptest::{collection::vec, prelude::*};

use super::*;

/// As little work as there is: the tests try many files. What people seal asks for [`WORK`].
const LITTLE: u8 = 1;
const WORDS: &str = "correct horse battery staple é";
/// Made by age 1.1.1 (the program in Go): `age --passphrase`, with the words above.
const BY_AGE: &[u8] = include_bytes!("fixtures/by-age.age");
/// Made by age 1.1.1 for a key.
const FOR_A_KEY: &[u8] = include_bytes!("fixtures/for-a-key.age");
const INSIDE: &[u8] = b"{\"acquaint\":\"archive\",\"format\":1,\"records\":[],\"changes\":[]}\n";

fn sealed(plain: &[u8]) -> Vec<u8> {
    let mut sealed = Vec::new();
    seal_with(plain, &mut sealed, &Passphrase::new(WORDS), LITTLE).unwrap();
    sealed
}

fn opened(sealed: &[u8], words: &str) -> Result<Vec<u8>, String> {
    let mut plain = Vec::new();
    open(sealed, &mut plain, &Passphrase::new(words)).map(|()| plain).map_err(|error| error.to_string())
}

#[track_caller]
fn check(sealed: &[u8], says: &str) {
    assert_eq!(opened(sealed, WORDS), Err(says.to_owned()));
}

/// Where the head ends and the pieces begin: after the line of the sum, and the 16 bytes that make each file another.
fn head_of(sealed: &[u8]) -> usize {
    let sum = sealed.windows(5).position(|five| five == b"\n--- ").unwrap() + 1;
    sum + sealed[sum..].iter().position(|byte| *byte == b'\n').unwrap() + 1
}

#[test]
fn what_another_program_sealed_is_opened() {
    assert_eq!(opened(BY_AGE, WORDS), Ok(INSIDE.to_vec()));
    assert_eq!(opened(BY_AGE, "correct horse battery staple"), Err("the passphrase does not open it".to_owned()));
}

#[test]
fn a_sealed_file_asks_for_as_much_work_as_it_should() {
    let mut sealed = Vec::new();
    seal(INSIDE, &mut sealed, &Passphrase::new(WORDS)).unwrap();
    let stanza = String::from_utf8_lossy(&sealed).lines().nth(1).unwrap().to_owned();
    assert!(stanza.starts_with("-> scrypt ") && stanza.ends_with(" 17"), "{stanza}");
    assert_eq!(opened(&sealed, WORDS), Ok(INSIDE.to_vec()));
}

#[test]
fn another_passphrase_opens_nothing() {
    let file = sealed(b"in confidence");
    for words in ["", "correct", &WORDS.to_uppercase(), &format!("{WORDS} "), "correct horse battery staple e\u{301}"] {
        assert_eq!(opened(&file, words), Err("the passphrase does not open it".to_owned()), "{words}");
    }
}

#[test]
fn two_files_of_the_same_words_have_nothing_in_common_but_their_mark() {
    let (one, other) = (sealed(b"in confidence"), sealed(b"in confidence"));
    assert!(one.starts_with(MARK) && other.starts_with(MARK));
    assert_ne!(one[head_of(&one)..], other[head_of(&other)..]);
    assert!(!one.windows(13).any(|window| window == b"in confidence"));
}

#[test]
fn what_is_no_sealed_file_is_foreign() {
    for foreign in [&b""[..], b"hello", INSIDE, b"SQLite format 3\0", b"age-encryption.org/v2\n-> scrypt", &sealed(b"")[1..]] {
        check(foreign, "it is no sealed file");
    }
}

#[test]
fn a_file_for_a_key_says_so() {
    check(FOR_A_KEY, "it was sealed for keys, not with a passphrase");
    let for_many = [MARK, &b"-> X25519 some\nbody\n".repeat(200)].concat();
    check(&for_many, "it was sealed for keys, not with a passphrase");
}

#[test]
fn a_file_that_asks_for_too_much_is_refused_before_it_gets_it() {
    for work in [19, 22, 63, 64, 255] {
        let file = sealed(b"in confidence");
        let text = file.windows(3).position(|three| three == b" 1\n").unwrap();
        let more = [&file[..text], format!(" {work}").as_bytes(), &file[text + 2..]].concat();
        let refused = opened(&more, WORDS).unwrap_err();
        assert!(["opening it would take too much work", "it is damaged"].contains(&&*refused), "{work}: {refused}");
        assert!(work > 63 || refused == "opening it would take too much work", "{work}: {refused}");
    }
}

#[test]
fn a_head_without_an_end_is_not_read_on_and_on() {
    let endless = MARK.chain(&b"-> scrypt "[..]).chain(io::repeat(b'a'));
    let mut counted = Counted { inner: endless, read: 0 };
    assert!(matches!(open(&mut counted, io::sink(), &Passphrase::new(WORDS)), Err(Unopened::Damaged)));
    assert_eq!(counted.read, HEAD_AT_MOST);
}

#[test]
fn a_file_that_was_cut_anywhere_is_refused_and_says_so() {
    let file = sealed(b"in confidence");
    for length in MARK.len()..file.len() {
        check(&file[..length], "its end is missing or damaged");
    }
}

/// Three pieces: cut between two of them, and changed in the first, which is not the same.
#[test]
fn a_large_file_is_cut_or_damaged_and_both_are_told_apart() {
    let plain = vec![b'x'; 150_000];
    let file = sealed(&plain);
    assert_eq!(opened(&file, WORDS), Ok(plain));
    let first = head_of(&file) + 16;
    check(&file[..first + (64 << 10) + 16], "its end is missing or damaged");
    check(&file[..file.len() - 1], "its end is missing or damaged");
    let mut changed = file;
    changed[first + 1_000] ^= 1;
    check(&changed, "it is damaged");
}

#[test]
fn no_more_than_some_pieces_are_held_at_once() {
    let (mut passed, mut largest) = (0, 0);
    let mut sealed = Vec::new();
    seal_with(io::repeat(b'x').take(3 << 20), &mut sealed, &Passphrase::new(WORDS), LITTLE).unwrap();
    let mut plain = Watched(|length: usize| {
        largest = largest.max(length);
        passed += length;
    });
    open(sealed.as_slice(), &mut plain, &Passphrase::new(WORDS)).unwrap();
    assert_eq!((largest <= PIECE, passed), (true, 3 << 20));
}

#[test]
fn a_passphrase_is_shown_nowhere() {
    assert!(!format!("{:?}", Passphrase::new(WORDS)).contains("horse"));
}

#[test]
fn a_disk_that_is_full_is_no_fault_of_the_file() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let file = sealed(b"in confidence");
    let Err(Unopened::File(error)) = open(file.as_slice(), Full, &Passphrase::new(WORDS)) else { panic!("it was opened") };
    assert_eq!(error.kind(), io::ErrorKind::StorageFull);
}

/// Counts what is read.
struct Counted<T> {
    inner: T,
    read: u64,
}

impl<T: Read> Read for Counted<T> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(into)?;
        self.read += length as u64;
        Ok(length)
    }
}

/// Is told the length of each piece that is written.
struct Watched<F>(F);

impl<F: FnMut(usize)> Write for Watched<F> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        (self.0)(piece.len());
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Each case is a passphrase that is tried, and that is meant to be work.
fn cases() -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig { cases: if asked.cases == 256 { 64 } else { asked.cases }, failure_persistence: None, ..asked }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn whatever_was_sealed_is_opened_to_the_byte(plain in vec(any::<u8>(), 0..2_000), words in "\\PC{1,40}") {
        let mut file = Vec::new();
        seal_with(plain.as_slice(), &mut file, &Passphrase::new(&words), LITTLE).unwrap();
        prop_assert_eq!(opened(&file, &words), Ok(plain));
    }

    #[test]
    fn a_file_with_any_bit_flipped_is_refused(plain in vec(any::<u8>(), 0..200), at in any::<prop::sample::Index>(), bit in 0_u8..8) {
        let mut file = sealed(&plain);
        let at = at.index(file.len());
        file[at] ^= 1_u8 << bit;
        prop_assert!(opened(&file, WORDS).is_err());
    }

    #[test]
    fn no_bytes_break_it(bytes in vec(any::<u8>(), 0..300)) {
        let _ = opened(&[MARK, b"-> scrypt ", &bytes].concat(), WORDS);
        let _ = opened(&[MARK, &bytes].concat(), WORDS);
    }
}
