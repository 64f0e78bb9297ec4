//! Labelled cases: pairs that people would call one person, or two, each with its reason, in `cases.txt`. They stand among six
//! hundred invented people, as they would in an address book.

use std::collections::HashSet;

use acquaint_dedupe::link;

use crate::invented;

struct Case<'a> {
    same: bool,
    why: &'a str,
    sides: [Vec<&'a str>; 2],
}

fn cases() -> Vec<Case<'static>> {
    let lines = include_str!("cases.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let cases = lines.map(|line| {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let side = |text: &'static str| text.split(';').map(str::trim).collect();
        Case { same: parts[0] == "same", why: parts[1], sides: [side(parts[2]), side(parts[3])] }
    });
    cases.collect()
}

#[test]
fn every_case_is_answered_as_people_would() {
    let cases = cases();
    let (mut table, people) = invented::table(600, 9);
    for case in &cases {
        for side in &case.sides {
            table.push(side);
        }
    }
    let found: HashSet<(u32, u32)> = link(&table).pairs.iter().map(|pair| (pair.one, pair.other)).collect();
    let place = |at: usize| (people.len() + 2 * at) as u32;
    let answered = |at: usize| found.contains(&(place(at), place(at) + 1));
    let wrong: Vec<&str> = cases.iter().enumerate().filter(|(at, case)| answered(*at) != case.same).map(|(_, case)| case.why).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
