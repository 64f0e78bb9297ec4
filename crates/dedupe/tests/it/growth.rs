//! The work grows with the number of records, not with its square. Pairs are counted, since time is noisy.

use acquaint_dedupe::link;

use crate::invented;

#[test]
fn four_times_as_many_records_are_at_most_five_times_as_many_comparisons() {
    let compared = |records| link(&invented::table(records, 11).0).compared as f64;
    let (few, many) = (compared(1_000), compared(4_000));
    assert!(many / few < 5.0, "{few} pairs became {many}");
    assert!(few < 1_000.0 * 130.0, "{few} pairs are too many for so few records");
}
