//! R27: whatever is damaged in the data file, no page is blank, nothing is lost without a word, and one press leads to the copy.
//!
//! Real files with bytes changed, cut, and overwritten, each served by the real program. A visitor looks at pages, tries to save,
//! and goes back; an oracle that knows what was in the file judges what they got.

mod oracle;
mod states;

use std::{fs, path::Path};

pub(crate) use oracle::fault_of;
use oracle::{Judgement, arrive, judge, look};
pub(crate) use states::Chance;
use states::{Damage, invented, named};
use tempfile::TempDir;

use crate::drills::{long, size};
use crate::program::{Answer, Program, binary, on_postgres};

/// The data file, in the folder around it.
const FILE: &str = "acquaint/acquaint.sqlite";

/// How many random states the gate tries; the drill tries five hundred (R27).
const STATES: u64 = 24;
const STATES_IN_THE_DRILL: u64 = 500;

/// A folder as somebody left it, closed in order, with a copy of that day; and what is in it.
struct Lived {
    home: TempDir,
    truth: Vec<u8>,
}

fn lived() -> Lived {
    let program = Program::start();
    let visitor = program.sign_in();
    for line in ["Ana Silva, bridge engineer at WSP", "Kofi Mensah, nurse at St Mary", "Zoë O’Hara, baker"] {
        visitor.post("/people/new", &[("line", line)]);
    }
    let rows = (0..120).map(|row| format!("Given{row},Family{row},,given{row}@example.org,Company {},Engineer,05 Mar 2024\n", row % 20));
    let list: String =
        std::iter::once("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n".to_owned()).chain(rows).collect();
    let file = program.folder().join("../list.csv");
    fs::write(&file, list).unwrap();
    assert!(program.command(&["people", "import", file.to_str().unwrap()]).status.success());
    assert!(program.command(&["backup"]).status.success());
    let truth = visitor.get("/settings/archive").body.into_bytes();
    assert!(truth.len() > 50_000, "{}", truth.len());
    Lived { home: program.stop(), truth }
}

impl Lived {
    /// The same folder once more, for one state.
    fn again(&self) -> TempDir {
        let home = tempfile::tempdir().unwrap();
        copy(&self.home.path().join("acquaint"), &home.path().join("acquaint"));
        home
    }

    /// One state: damaged, served, and judged.
    fn state(&self, damage: &Damage) -> (bool, Judgement) {
        let home = self.again();
        let changed = damage.strike(&home.path().join(FILE));
        (changed, judge(home, &self.truth))
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    fs::set_permissions(to, fs::metadata(from).unwrap().permissions()).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap().path();
        let there = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &there);
        } else {
            fs::copy(&entry, &there).unwrap();
            let time = fs::metadata(&entry).unwrap().modified().unwrap();
            fs::File::options().append(true).open(&there).unwrap().set_modified(time).unwrap();
        }
    }
}

/// Files of damage that everybody meets: an empty file, a cut one, another file in its place, a wrong beginning.
#[test]
fn r27_each_kind_of_damage_is_said_and_one_press_leads_back() {
    if on_postgres() {
        return; // Its keeper looks after it.
    }
    let lived = lived();
    for (name, damage) in named() {
        let (_, judged) = lived.state(&damage);
        assert_eq!(judged.faults, Vec::<String>::new(), "{name}");
        assert!(judged.noticed, "{name} was not noticed");
        assert!(judged.back, "{name}: one press did not lead back");
    }
}

/// R27: random bytes changed in random places, while the program was closed.
#[test]
fn r27_random_damage_never_shows_a_blank_page_nor_an_empty_acquaint_nor_a_changed_word() {
    if on_postgres() {
        return;
    }
    let lived = lived();
    let drill = long();
    let (mut noticed, mut faults) = (0_u64, Vec::new());
    let states = size("ACQUAINT_DAMAGE", STATES, STATES_IN_THE_DRILL);
    for seed in 0..states {
        let damage = invented(seed);
        if drill {
            println!("state {seed}, {} faults so far: {damage:?}", faults.len());
        }
        let (changed, judged) = lived.state(&damage);
        noticed += u64::from(judged.noticed);
        if changed != judged.noticed {
            faults.push(format!("{damage:?}: changed {changed}, noticed {}", judged.noticed));
        }
        faults.extend(judged.faults.into_iter().map(|fault| format!("{damage:?}: {fault}")));
    }
    let lost = faults.iter().filter(|fault| fault.contains("without a word")).count();
    crate::drills::row("R27 damage", 1, states, lost, faults.len() - lost, &format!("{noticed} noticed, the others changed nothing"));
    assert_eq!(faults, Vec::<String>::new());
}

/// The control: the oracle reports a word that changed unnoticed, a blank page, and an answer without words.
#[test]
fn the_oracle_reports_a_changed_word_a_blank_page_and_a_failure_without_words() {
    if on_postgres() {
        return;
    }
    let lived = lived();
    let home = lived.again();
    let file = home.path().join(FILE);
    let changed = replaced(&fs::read(&file).unwrap(), b"Silva", b"Silvo");
    // Another program wrote it, in order: the file has a new time, so its old sum does not count.
    fs::write(&file, changed).unwrap();
    let judged = judge(home, &lived.truth);
    assert!(!judged.noticed && judged.faults.iter().any(|fault| fault.contains("without a word")), "{judged:?}");
    let answer = |status, body: &str| Answer { status, head: String::new(), body: body.to_owned() };
    let reported = |status, body: &str| fault_of("/", &answer(status, body)).is_some();
    assert!(reported(200, "") && reported(200, "<!DOCTYPE html><html></html>") && reported(500, "<h1>Oh</h1></html>"));
    assert!(reported(503, "Something is damaged") && !reported(200, "<h1>Today</h1></html>"));
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len() - from.len() {
        if &bytes[at..at + from.len()] == from {
            bytes[at..at + from.len()].copy_from_slice(to);
        }
    }
    bytes
}

/// The disk goes wrong while the program runs: it runs into it, says so, saves nothing more, and leads back.
#[test]
fn r27_damage_under_a_running_program_is_said_when_it_is_met() {
    if on_postgres() {
        return;
    }
    let lived = lived();
    let program = Program::start_on(lived.again());
    let visitor = program.come_through(&program.link);
    Damage::Piece(300_000, usize::MAX, 0xA5).strike(&program.folder().join("acquaint.sqlite"));
    let met = visitor.get("/settings/archive");
    assert_eq!(fault_of("/settings/archive", &met).or((met.status != 503).then(|| met.body.clone())), None);
    let judged = look(&program, &visitor, &lived.truth);
    assert_eq!((judged.faults, judged.noticed, judged.back), (Vec::new(), true, true));
}

/// A log that is damaged in its middle is kept before SQLite drops the rest, and the person decides.
#[test]
fn r27_a_broken_log_is_said_and_kept_and_one_can_go_on() {
    if on_postgres() {
        return;
    }
    let lived = lived();
    let mut program = Program::start_on(lived.again());
    let visitor = program.come_through(&program.link);
    for number in 0..4 {
        assert_eq!(visitor.post("/people/new", &[("line", &format!("Late {number}"))]).status, 303);
    }
    program.kill();
    let log = program.folder().join("acquaint.sqlite-wal");
    let mut bytes = fs::read(&log).unwrap();
    bytes[32 + 24 + 100] ^= 0x40;
    fs::write(&log, &bytes).unwrap();
    program.restart();
    let visitor = program.come_through(&program.link);
    assert!(visitor.get("/people").body.contains("may be missing"));
    let refused = visitor.post("/people/new", &[("line", "Not now")]);
    assert!(refused.status == 503 && refused.body.contains("Not now"));
    let kept = fs::read_dir(program.folder().join("damaged")).unwrap().next().unwrap().unwrap().path();
    assert_eq!(fs::read(kept.join("acquaint.sqlite-wal")).unwrap(), bytes);
    let answer = visitor.post("/settings/damage", &[("way", "on")]);
    assert!(arrive(&visitor, answer.location()).body.contains("You go on with what is here"));
    assert_eq!(visitor.post("/people/new", &[("line", "Now again")]).status, 303);
    assert!(!visitor.get("/people").body.contains("may be missing"));
}

/// The doctor mends indexes, which are made of the records; a copy of the file as it was is kept. Words it leaves alone.
#[tokio::test]
async fn the_doctor_mends_indexes_and_leaves_words_alone() {
    if on_postgres() {
        return;
    }
    let lived = lived();
    for damage in OF_INDEXES {
        let home = lived.again();
        let doctor = |mend: &[&str]| {
            let data = home.path().join("acquaint");
            binary().arg("--data").arg(data).args(["doctor", "--json"]).args(mend).output().unwrap()
        };
        assert_eq!(doctor(&[]).status.code(), Some(0), "the control: all is well before");
        for step in damage.split("-- then") {
            let connection = rusqlite::Connection::open(home.path().join(FILE)).unwrap();
            connection.execute_batch("PRAGMA writable_schema = 1").unwrap();
            connection.execute_batch(step).unwrap();
        }
        let looked = doctor(&[]);
        let said = String::from_utf8_lossy(&looked.stdout).into_owned();
        assert!(looked.status.code() == Some(1) && said.contains("can-be-mended"), "{said}");
        let mended = doctor(&["--mend"]);
        let said = String::from_utf8_lossy(&mended.stdout).into_owned();
        assert!(mended.status.success() && said.contains("\"mended\""), "{said}");
        assert!(home.path().join("acquaint/damaged").is_dir(), "the file as it was is kept");
        assert_eq!(doctor(&[]).status.code(), Some(0), "all is well again");
        let export = binary().arg("--data").arg(home.path().join("acquaint")).arg("export").output().unwrap();
        assert!(export.stdout == lived.truth, "no word was lost");
        let found = binary().arg("--data").arg(home.path().join("acquaint")).args(["search", "Silva"]).output().unwrap();
        assert!(String::from_utf8_lossy(&found.stdout).contains("Ana"), "the search finds again");
    }
}

/// Damage to an index, and to the index of the search, as steps that stand with the tests of the store.
const OF_INDEXES: [&str; 2] = [
    include_str!("../../../store/tests/it/damage/index_of_more_rows.sql"),
    include_str!("../../../store/tests/it/damage/search_without_words.sql"),
];
