//! How right the answers are on invented address books. The figures stand in a file; when they change, it is written anew and
//! the test fails, so that somebody looks at it.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use acquaint_dedupe::link;

use crate::invented;

#[test]
fn precision_and_recall_are_as_they_were() {
    let mut text = String::from("records precision recall\n");
    for records in [300, 1_000, 2_000] {
        let (precision, recall) = figures(records);
        let _ = writeln!(text, "{records} {precision:.3} {recall:.3}");
        assert!(precision > 0.93 && recall > 0.85, "{text}");
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/figures.txt");
    if std::fs::read_to_string(&file).unwrap_or_default() != text {
        std::fs::write(&file, &text).unwrap();
        panic!("the figures have changed; look at {}:\n{text}", file.display());
    }
}

fn figures(records: usize) -> (f64, f64) {
    let (table, people) = invented::table(records, 3);
    let found = link(&table).pairs;
    let mut sizes: HashMap<u32, usize> = HashMap::new();
    for person in &people {
        *sizes.entry(*person).or_default() += 1;
    }
    let there: usize = sizes.values().map(|size| size * (size - 1) / 2).sum();
    let right = found.iter().filter(|pair| people[pair.one as usize] == people[pair.other as usize]).count();
    (right as f64 / found.len() as f64, right as f64 / there as f64)
}
