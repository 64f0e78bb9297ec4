//! Copies that a passphrase opens, with the real program. What a program built without them says is tried in the gate; the rest
//! with `cargo test -p acquaint --features sealed-copies --test it sealed`, which the drill runs.

use std::{fs, path::Path, process::Output};

use crate::{archive::run, program::Program};

/// Made by age 1.1.1 (the program in Go): an archive with nothing in it.
const BY_AGE: &[u8] = include_bytes!("../../../sealed/src/fixtures/by-age.age");
const WORDS: &str = "river anvil thursday moss";

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder with somebody in it, and the file of everything.
fn lived_in(folder: &Path) -> Vec<u8> {
    run(folder, &["people", "add", "Ana Silva, bridge engineer at WSP"], b"");
    run(folder, &["export"], b"").stdout
}

#[cfg(not(feature = "sealed-copies"))]
mod without {
    use super::*;

    #[test]
    fn a_sealed_copy_is_refused_with_what_to_do_where_it_cannot_be_opened() {
        let home = tempfile::tempdir().unwrap();
        let (folder, file) = (home.path().join("acquaint"), home.path().join("copy.json.age"));
        let before = lived_in(&folder);
        fs::write(&file, BY_AGE).unwrap();
        for from in ["-", file.to_str().unwrap()] {
            let refused = run(&folder, &["restore", from], BY_AGE);
            let said = said(&refused);
            assert_eq!(refused.status.code(), Some(1), "{said}");
            assert!(said.contains("This copy is sealed with a passphrase.") && said.contains("Nothing was changed"), "{said}");
            assert!(said.contains("age --decrypt") && said.contains("--features sealed-copies"), "{said}");
        }
        assert_eq!(run(&folder, &["export"], b"").stdout, before);
    }

    #[test]
    fn the_page_says_the_same_and_offers_nothing_that_it_cannot_do() {
        let program = Program::start();
        let visitor = program.sign_in();
        visitor.post("/people/new", &[("line", "Ana Silva")]);
        let answer = visitor.upload("/settings/restore", "file", "copy.json.age", BY_AGE);
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("This copy is sealed with a passphrase."), "{}", answer.body);
        assert_eq!(fs::read_dir(program.folder().join("incoming")).map(Iterator::count).unwrap_or_default(), 0, "nothing of it is left");
        assert!(!visitor.get("/settings/restore").body.contains("name=\"passphrase\""));
        let asked = visitor.post("/settings/archive/sealed", &[("passphrase", WORDS), ("passphrase-again", WORDS)]);
        assert_eq!(asked.status, 422);
        assert!(asked.body.contains("built without the part that seals") && !asked.body.contains(WORDS), "{}", asked.body);
    }

    #[test]
    fn no_option_is_shown_that_cannot_work() {
        for command in ["export", "restore"] {
            let home = tempfile::tempdir().unwrap();
            let help = run(home.path(), &[command, "--help"], b"");
            assert!(help.status.success() && !String::from_utf8_lossy(&help.stdout).contains("passphrase"), "{command}");
        }
    }

    #[test]
    fn to_seal_is_refused_and_no_file_is_written() {
        let home = tempfile::tempdir().unwrap();
        let (folder, file) = (home.path().join("acquaint"), home.path().join("copy.json.age"));
        lived_in(&folder);
        for how in [&["--passphrase"][..], &["--passphrase-file", "-"]] {
            let refused = run(&folder, &[&["export", "--out", file.to_str().unwrap()], how].concat(), b"river anvil thursday moss\n");
            assert_eq!(refused.status.code(), Some(1));
            assert!(said(&refused).contains("built without the part that seals"), "{}", said(&refused));
            assert!(!file.exists());
        }
    }
}

#[cfg(feature = "sealed-copies")]
mod with {
    use std::path::PathBuf;

    use super::*;
    use crate::program::Answer;

    /// Made by age 1.1.1 for a key.
    const FOR_A_KEY: &[u8] = include_bytes!("../../../sealed/src/fixtures/for-a-key.age");
    const AGES: &str = "correct horse battery staple é";

    /// A file with a passphrase in its first line.
    fn words(home: &Path, name: &str, text: &str) -> String {
        let file = home.join(name);
        fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    }

    #[test]
    fn everything_goes_out_sealed_and_comes_back_to_the_byte() {
        let home = tempfile::tempdir().unwrap();
        let [first, second] = ["first", "second"].map(|name| home.path().join(name));
        let before = lived_in(&first);
        let key = words(home.path(), "key", &format!("{WORDS}\r\nand a second line\n"));
        let sealed = run(&first, &["export", "--passphrase-file", &key], b"").stdout;
        assert!(sealed.starts_with(b"age-encryption.org/v1\n") && !sealed.windows(3).any(|three| three == b"Ana"));
        let wrong = run(&second, &["restore", "-", "--passphrase-file", &words(home.path(), "wrong", "river anvil")], &sealed);
        assert!(said(&wrong).contains("This passphrase does not open the copy."), "{}", said(&wrong));
        let done = run(&second, &["restore", "-", "--passphrase-file", &key], &sealed);
        assert!(done.status.success(), "{}", said(&done));
        assert_eq!(run(&second, &["export"], b"").stdout, before);
    }

    #[test]
    fn a_sealed_file_is_written_whole_replaces_no_other_and_its_passphrase_is_a_good_one() {
        let home = tempfile::tempdir().unwrap();
        let (folder, file) = (home.path().join("acquaint"), home.path().join("copy.json.age"));
        lived_in(&folder);
        let out = ["export", "--out", file.to_str().unwrap(), "--passphrase-file", "-"];
        let short = run(&folder, &out, b"secret\n");
        assert!(said(&short).contains("Four or five words") && !file.exists(), "{}", said(&short));
        assert!(run(&folder, &out, WORDS.as_bytes()).status.success());
        let made = fs::read(&file).unwrap();
        assert!(said(&run(&folder, &out, WORDS.as_bytes())).contains("is there already"));
        assert_eq!(fs::read(&file).unwrap(), made);
        let other = run(&folder, &["export", "--format", "csv", "--passphrase-file", "-"], WORDS.as_bytes());
        assert!(said(&other).contains("can be sealed"), "{}", said(&other));
    }

    #[test]
    fn what_the_program_age_sealed_is_brought_in() {
        let home = tempfile::tempdir().unwrap();
        let (folder, file) = (home.path().join("acquaint"), home.path().join("copy.json.age"));
        lived_in(&folder);
        fs::write(&file, BY_AGE).unwrap();
        let dry = run(&folder, &["restore", file.to_str().unwrap(), "--dry-run", "--passphrase-file", "-"], AGES.as_bytes());
        assert!(String::from_utf8_lossy(&dry.stdout).contains("person: 1 now, 0 then"), "{}", said(&dry));
    }

    /// A copy of the database, sealed by another program, is one more form of the same.
    #[test]
    fn a_sealed_copy_of_the_database_is_brought_in_like_an_open_one() {
        let home = tempfile::tempdir().unwrap();
        let [first, second, copies] = ["first", "second", "copies"].map(|name| home.path().join(name));
        let before = lived_in(&first);
        fs::create_dir(&copies).unwrap();
        assert!(run(&first, &["backup", "--out", copies.to_str().unwrap()], b"").status.success());
        let copy = fs::read_dir(&copies).unwrap().flatten().find(|file| file.path().extension().is_some_and(|kind| kind == "sqlite"));
        let mut sealed = Vec::new();
        let open = fs::read(copy.unwrap().path()).unwrap();
        acquaint_sealed::seal(open.as_slice(), &mut sealed, &acquaint_sealed::Passphrase::new(WORDS)).unwrap();
        let file = home.path().join("copy.sqlite.age");
        fs::write(&file, sealed).unwrap();
        let done = run(&second, &["restore", file.to_str().unwrap(), "--passphrase-file", "-"], WORDS.as_bytes());
        assert!(done.status.success(), "{}", said(&done));
        assert_eq!(run(&second, &["export"], b"").stdout, before);
    }

    #[test]
    fn without_a_passphrase_nothing_is_written_and_nothing_is_opened() {
        let home = tempfile::tempdir().unwrap();
        let (folder, file) = (home.path().join("acquaint"), home.path().join("copy.json.age"));
        lived_in(&folder);
        let none = run(&folder, &["export", "--out", file.to_str().unwrap(), "--passphrase-file", "-"], b"\nriver\n");
        assert!(said(&none).contains("There is no passphrase yet.") && !file.exists(), "{}", said(&none));
        fs::write(&file, BY_AGE).unwrap();
        let none = run(&folder, &["restore", file.to_str().unwrap(), "--passphrase-file", "-"], b"");
        assert!(said(&none).contains("Type the passphrase of this copy."), "{}", said(&none));
    }

    #[test]
    fn the_page_saves_a_sealed_file_for_a_good_passphrase_only() {
        let program = Program::start();
        let visitor = program.sign_in();
        visitor.post("/people/new", &[("line", "Ana Silva")]);
        let page = visitor.get("/settings/restore");
        assert!(page.body.contains("nobody can help") && page.body.contains("name=\"passphrase\""), "{}", page.body);
        for (first, second, told) in [
            ("", "", "There is no passphrase yet."),
            ("moss", "moss", "is short"),
            (WORDS, "another one entirely", "two different passphrases"),
        ] {
            let refused = visitor.post("/settings/archive/sealed", &[("passphrase", first), ("passphrase-again", second)]);
            assert!(refused.status == 422 && refused.body.contains(told), "{}", refused.body);
            assert!(!refused.body.contains(WORDS) && !refused.body.contains("another one"), "{}", refused.body);
        }
        let sealed = visitor.post("/settings/archive/sealed", &[("passphrase", WORDS), ("passphrase-again", WORDS)]);
        let page = visitor.get(sealed.location());
        assert!(page.body.contains("Your file is sealed.") && !page.body.contains(WORDS), "{}", page.body);
        let file =
            page.body.split("href=\"").find(|link| link.starts_with("/settings/archive?sealed=")).unwrap().split('"').next().unwrap();
        let saved = visitor.get(file);
        assert!(saved.header("content-disposition").is_some_and(|name| name.ends_with(".json.age\"")), "{}", saved.head);
        assert!(saved.body.starts_with("age-encryption.org/v1\n-> scrypt ") && !saved.body.contains("Ana"));
        let stale = visitor.get("/settings/archive?sealed=018f0000-0000-7000-8000-000000000000");
        assert!(stale.status == 422 && stale.body.contains("Seal it once more."), "{}", stale.body);
    }

    #[test]
    fn the_page_asks_for_the_passphrase_of_a_file_before_it_shows_what_would_change() {
        let (program, elsewhere) = (Program::start(), tempfile::tempdir().unwrap());
        let visitor = program.sign_in();
        visitor.post("/people/new", &[("line", "Ana Silva")]);
        let sealed = program.command(&["export", "--passphrase-file", &words(elsewhere.path(), "key", WORDS)]).stdout;
        visitor.post("/people/new", &[("line", "Kofi Mensah")]);
        let asked = visitor.upload("/settings/restore", "file", "copy.json.age", &sealed);
        assert!(asked.status == 200 && asked.body.contains("This copy is sealed"), "{}", asked.body);
        let open = action(&asked, "/open\"");
        for (passphrase, told) in [("", "Type the passphrase of this copy."), ("river anvil", "does not open the copy")] {
            let wrong = visitor.post(&open, &[("passphrase", passphrase)]);
            assert!(wrong.status == 422 && wrong.body.contains(told) && !wrong.body.contains("river anvil"), "{}", wrong.body);
        }
        let preview = visitor.post(&open, &[("passphrase", WORDS)]);
        assert!(preview.body.contains("Will no longer be here") && preview.body.contains("Kofi Mensah"), "{}", preview.body);
        assert!(visitor.get("/people").body.contains("Kofi"), "a look changes nothing");
        visitor.post(&action(&preview, "/settings/restore/files/"), &[("once", preview.hidden("once"))]);
        assert!(!visitor.get("/people").body.contains("Kofi"));
        assert!(!program.log().contains("river"), "{}", program.log());
        assert_eq!(files_with(&program.folder(), WORDS.as_bytes()), Vec::<PathBuf>::new());
    }

    /// The page that says what went wrong shows everything that was typed, to be sent again: but for a passphrase.
    #[test]
    fn a_passphrase_comes_back_into_no_page_when_the_file_waits_no_more() {
        let program = Program::start();
        let gone = "/settings/restore/files/018f0000-0000-7000-8000-000000000000/open";
        let answer = program.sign_in().post(gone, &[("passphrase", WORDS)]);
        assert!(answer.body.contains("not waiting any more") && !answer.body.contains(WORDS), "{}", answer.body);
    }

    #[test]
    fn a_sealed_file_that_is_damaged_or_for_a_key_is_refused_and_waits_no_more() {
        let program = Program::start();
        let visitor = program.sign_in();
        for (file, told) in [(&BY_AGE[..BY_AGE.len() - 1], "end of this copy is missing or damaged"), (FOR_A_KEY, "sealed for a key")] {
            let asked = visitor.upload("/settings/restore", "file", "copy.json.age", file);
            let refused = visitor.post(&action(&asked, "/open\""), &[("passphrase", AGES)]);
            assert!(refused.status == 422 && refused.body.contains(told), "{}", refused.body);
            assert_eq!(fs::read_dir(program.folder().join("incoming")).map(Iterator::count).unwrap_or_default(), 0, "nothing is left");
        }
    }

    /// Where the form is sent whose address has this in it.
    fn action(page: &Answer, part: &str) -> String {
        let found = page.body.split("action=\"").find(|form| form.split_inclusive('"').next().is_some_and(|action| action.contains(part)));
        found.unwrap().split('"').next().unwrap().to_owned()
    }

    /// The files below a folder in which some bytes stand.
    fn files_with(folder: &Path, bytes: &[u8]) -> Vec<PathBuf> {
        let inside = |path: PathBuf| match path.is_dir() {
            true => files_with(&path, bytes),
            false if fs::read(&path).unwrap().windows(bytes.len()).any(|window| window == bytes) => vec![path],
            false => vec![],
        };
        fs::read_dir(folder).unwrap().flatten().flat_map(|entry| inside(entry.path())).collect()
    }
}
