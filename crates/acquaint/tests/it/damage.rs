//! R27: whatever is damaged in the data file, no page is blank, nothing is lost without a word, and one press leads to the copy.
//!
//! Real files with bytes changed, cut, and overwritten, each served by the real program. A visitor looks at pages, tries to save,
//! and goes back; an oracle that knows what was in the file judges what they got.

mod oracle;
mod states;

use std::{fs, path::Path};

use oracle::{Judgement, judge};
use states::{Damage, invented, named};
use tempfile::TempDir;

use crate::program::{Program, on_postgres};

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
    fn state(&self, damage: &Damage) -> Judgement {
        let home = self.again();
        damage.strike(&home.path().join("acquaint/acquaint.sqlite"));
        judge(home, &self.truth)
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
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
        let judged = lived.state(&damage);
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
    let drill = std::env::var_os("ACQUAINT_DRILL").is_some();
    let (mut noticed, mut faults) = (0_u64, Vec::new());
    let states = if drill { STATES_IN_THE_DRILL } else { STATES };
    for seed in 0..states {
        let damage = invented(seed);
        let judged = lived.state(&damage);
        noticed += u64::from(judged.noticed);
        if !judged.noticed {
            println!("not noticed: {damage:?}");
        }
        faults.extend(judged.faults.into_iter().map(|fault| format!("{damage:?}: {fault}")));
    }
    crate::drills::row("R27 damage", 1, states, 0, faults.len(), &format!("{noticed} noticed"));
    assert_eq!(faults, Vec::<String>::new(), "{}", faults.len());
    assert_eq!(noticed, states, "what lay still is noticed to the byte");
}
