//! What a sealed copy promises: everything comes back, one passphrase alone opens it, and each fault has its own words.

use std::fs;

use acquaint_store::Archive;

use super::*;
use crate::{
    Clock, Seam,
    actions::archive::{read_archive, read_archive_bytes, read_sealed_archive},
    folder::Folder,
    seam::LOCAL_ACCOUNT,
};

const WORDS: &str = "river anvil thursday moss";

async fn sealed() -> Vec<u8> {
    seal(Archive::default().to_bytes(), WORDS).await.unwrap()
}

fn folder(home: &Path) -> Folder {
    let folder = Folder::find(Some(&home.join("acquaint")), None).unwrap();
    folder.make().unwrap();
    folder
}

#[tokio::test]
async fn a_sealed_copy_brings_everything_back_and_leaves_nothing_open_behind() {
    let home = tempfile::tempdir().unwrap();
    let (folder, ctx) = (folder(home.path()), Seam::new(Clock::System).context(LOCAL_ACCOUNT));
    let file = home.path().join("copy.json.age");
    fs::write(&file, sealed().await).unwrap();
    let archive = read_sealed_archive(&file, WORDS, &folder, &ctx).await.unwrap();
    assert!(archive.is_empty());
    assert_eq!(fs::read_dir(folder.incoming()).unwrap().count(), 0, "what was opened is gone again");
    let bytes = fs::read(&file).unwrap();
    assert!(read_archive_bytes(&bytes, Some(WORDS), &folder, &ctx).await.unwrap().is_empty());
    let without = read_archive(&file, &folder, &ctx).await.unwrap_err();
    assert_eq!(without.message, "This copy is sealed with a passphrase.");
    let wrong = read_sealed_archive(&file, "river anvil thursday", &folder, &ctx).await.unwrap_err();
    assert_eq!(wrong.message, "This passphrase does not open the copy.");
}

#[tokio::test]
async fn each_fault_of_a_sealed_copy_has_its_own_words() {
    let home = tempfile::tempdir().unwrap();
    let whole = sealed().await;
    let cut = whole[..whole.len() - 3].to_vec();
    let mut damaged = whole.clone();
    let sum = damaged.windows(5).position(|five| five == b"\n--- ").unwrap() + 8;
    damaged[sum] = if damaged[sum] == b'A' { b'B' } else { b'A' };
    let for_key = include_bytes!("../../../sealed/src/fixtures/for-a-key.age").to_vec();
    let stanza = String::from_utf8_lossy(&whole).find(" 17\n").unwrap();
    let mut greedy = whole.clone();
    greedy[stanza + 1..stanza + 3].copy_from_slice(b"22");
    let faults =
        [(cut, "end of this copy"), (damaged, "damaged"), (for_key, "for a key"), (greedy, "more memory"), (b"{}".to_vec(), "not made by")];
    for (bytes, word) in faults {
        let (from, to) = (home.path().join("from"), home.path().join("to"));
        fs::write(&from, bytes).unwrap();
        let failure = open(&from, &to, WORDS).await.unwrap_err();
        assert!(failure.message.contains(word) && failure.hint.contains("Nothing was changed"), "{word}: {failure}");
    }
}

#[tokio::test]
async fn what_was_opened_is_closed_to_other_accounts() {
    let home = tempfile::tempdir().unwrap();
    let (from, to) = (home.path().join("from"), home.path().join("to"));
    fs::write(&from, sealed().await).unwrap();
    assert_eq!(open(&from, &to, "another one").await, Ok(false));
    assert_eq!(open(&from, &to, WORDS).await, Ok(true));
    assert!(crate::seam::is_private(&to));
    assert_eq!(fs::read(&to).unwrap(), Archive::default().to_bytes());
}

#[test]
fn a_short_passphrase_is_refused_with_advice() {
    for (short, message) in [("", "no passphrase"), ("                ", "no passphrase"), ("secret", "short"), (" elevenchars ", "short")]
    {
        let refused = check_strength(short).unwrap_err();
        assert!(refused.message.contains(message) && refused.hint.contains("Four or five words"), "{short}: {refused}");
    }
    assert_eq!(check_strength("twelve chars"), Ok(()));
}

#[test]
fn a_sealed_file_is_known_by_its_first_line() {
    assert!(is_sealed(b"age-encryption.org/v1\n-> scrypt"));
    assert!(!is_sealed(b"{\n\"acquaint\"") && !is_sealed(b"") && !is_sealed(b"age"));
    assert_eq!(MARK, acquaint_sealed::MARK);
}
