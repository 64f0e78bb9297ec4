//! The work grows with the number of records, not with its square. Pairs are counted, since time is noisy.

use acquaint_dedupe::{Kind, Table, link};

use crate::invented;

/// No record costs more pairs than this, on the average.
const PAIRS: usize = 120;

#[test]
fn a_record_costs_the_same_among_few_and_among_many() {
    for records in [1_000, 3_000] {
        let compared = link(&invented::table(records, 11).0).compared;
        assert!(compared > records && compared < records * PAIRS, "{compared} pairs for {records} records");
    }
}

#[test]
fn a_crowd_of_one_name_is_not_compared_with_itself() {
    let mut table = Table::new(&[Kind::FullName, Kind::Place]);
    for at in 0..3_000 {
        table.push(&["Ana Silva", &format!("Place {}", at % 700)]);
    }
    let compared = link(&table).compared;
    assert!(compared > 0 && compared < 3_000 * PAIRS, "{compared} pairs of {}", 3_000 * 2_999 / 2);
}
