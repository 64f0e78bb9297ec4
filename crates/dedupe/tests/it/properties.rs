//! What holds for all records, whatever stands in them.

use acquaint_dedupe::{Kind, Table, link};
use proptest::prelude::*;

use crate::invented;

const KINDS: [Kind; 19] = [
    Kind::GivenName,
    Kind::FamilyName,
    Kind::FullName,
    Kind::Organization,
    Kind::Title,
    Kind::Email,
    Kind::Phone,
    Kind::Url,
    Kind::Street,
    Kind::HouseNumber,
    Kind::Place,
    Kind::Region,
    Kind::PostalCode,
    Kind::Date,
    Kind::Year,
    Kind::Month,
    Kind::Day,
    Kind::Identifier,
    Kind::Text,
];

/// A text of any signs, or one of a few that meet again.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "\\PC{0,12}",
        3 => prop::sample::select(vec!["", "Ana", "Silva", "Ana Silva", "Silva, Ana", "1971-06-24", "12", "ana@wsp.com", "王小明", "\u{1f}", "a\u{1f}b"]).prop_map(str::to_owned),
    ]
}

fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(cell(), KINDS.len()), 0..25)
}

fn table(rows: &[Vec<String>]) -> Table {
    let mut table = Table::new(&KINDS);
    for row in rows {
        table.push(&row.iter().map(String::as_str).collect::<Vec<_>>());
    }
    table
}

proptest! {
    // Each case compares lists, so it weighs as much as eight of the usual ones.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 8, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_taken_and_probabilities_are_from_a_half_to_one(rows in rows()) {
        for pair in link(&table(&rows)).pairs {
            prop_assert!(pair.one < pair.other && (pair.other as usize) < rows.len());
            prop_assert!((0.5..=1.0).contains(&pair.probability));
        }
    }

    #[test]
    fn the_order_of_the_records_makes_no_difference(rows in rows()) {
        let straight: Vec<_> = link(&table(&rows)).pairs.iter().map(|pair| content(&rows, pair.one, pair.other)).collect();
        let turned: Vec<Vec<String>> = rows.iter().rev().cloned().collect();
        let turned: Vec<_> = link(&table(&turned)).pairs.iter().map(|pair| content(&turned, pair.one, pair.other)).collect();
        prop_assert_eq!(sorted(straight), sorted(turned));
    }

    #[test]
    fn records_of_one_source_are_never_paired(rows in rows()) {
        let mut table = Table::new(&KINDS);
        for (at, row) in rows.iter().enumerate() {
            table.push_from(if at % 2 == 0 { "a" } else { "b" }, &row.iter().map(String::as_str).collect::<Vec<_>>());
        }
        for pair in link(&table).pairs {
            prop_assert_ne!(pair.one % 2, pair.other % 2);
        }
    }
}

/// So many that most pairs are never looked at, and that some of the rest is drawn by chance.
#[test]
fn the_order_of_many_records_makes_no_difference() {
    let mut rows = invented::rows(2_500, 4);
    let answers = |rows: &[(u32, [String; 7])]| {
        let mut table = Table::new(&invented::KINDS);
        for (_, row) in rows {
            table.push(&row.each_ref().map(String::as_str));
        }
        let texts: Vec<Vec<String>> = rows.iter().map(|(_, row)| row.to_vec()).collect();
        let pairs = link(&table).pairs;
        let mut answers: Vec<_> = pairs.iter().map(|pair| (content(&texts, pair.one, pair.other), pair.probability.to_bits())).collect();
        answers.sort();
        answers
    };
    let straight = answers(&rows);
    rows.reverse();
    assert!(straight.len() > 300);
    assert_eq!(straight, answers(&rows));
}

fn content(rows: &[Vec<String>], one: u32, other: u32) -> [String; 2] {
    let mut both = [one, other].map(|at| rows[at as usize].join("|"));
    both.sort();
    both
}

fn sorted(mut pairs: Vec<[String; 2]>) -> Vec<[String; 2]> {
    pairs.sort();
    pairs
}
