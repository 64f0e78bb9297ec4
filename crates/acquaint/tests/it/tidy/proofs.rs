//! What the papers promise has a test that is there: each promise, and each criterion of WCAG 2.2, level A and AA.

use super::{File, words};

const PROMISES: &str = "docs/promises.md";
const ACCESSIBILITY: &str = "docs/accessibility.md";
/// The criteria of level A and AA (w3.org/TR/WCAG22; 4.1.1 was taken out of it).
const CRITERIA: [&str; 55] = [
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5", "1.4.1", "1.4.2", "1.4.3", "1.4.4",
    "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3",
    "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.7", "2.5.8", "3.1.1", "3.1.2", "3.2.1", "3.2.2",
    "3.2.3", "3.2.4", "3.2.6", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.7", "3.3.8", "4.1.2", "4.1.3",
];
/// Colours, shapes and sides by which nobody is sent anywhere, in small letters (WCAG 1.3.3).
const SENSES: [&str; 14] = [
    "red button",
    "green button",
    "blue button",
    "grey button",
    "round button",
    "on the left",
    "on the right",
    "to the left",
    "to the right",
    "left side",
    "right side",
    "left-hand",
    "right-hand",
    "in the corner",
];
/// What a script would listen to in order to follow a finger, a drag or a movement (WCAG 2.5.1, 2.5.2, 2.5.4, 2.5.7).
const FOLLOWING: [&str; 11] = [
    "touchstart",
    "touchmove",
    "touchend",
    "pointerdown",
    "pointermove",
    "mousedown",
    "mousemove",
    "dragstart",
    "dragover",
    "devicemotion",
    "deviceorientation",
];

/// Rows of the two papers that name a test which is in none of the files that they name.
pub(super) fn unproved(files: &[File]) -> Vec<String> {
    [PROMISES, ACCESSIBILITY].iter().flat_map(|paper| unproved_in(files, paper)).collect()
}

fn unproved_in(files: &[File], paper: &str) -> Vec<String> {
    let Some(file) = files.iter().find(|file| file.path == paper) else { return vec![format!("{paper}: the paper is missing")] };
    let mut offences = Vec::new();
    for (line, proof) in proofs(&file.text) {
        let named: Vec<&str> = proof.split('`').skip(1).step_by(2).collect();
        let (places, tests): (Vec<&str>, Vec<&str>) = named.iter().partition(|word| word.contains('/') && !word.contains(' '));
        let texts: Vec<&str> =
            places.iter().filter_map(|place| Some(files.iter().find(|file| file.path == **place)?.text.as_str())).collect();
        if texts.len() < places.len() || places.is_empty() {
            offences.push(format!("{paper}:{line}: a file that is not there, or none: {proof}"));
        }
        let missing = tests.iter().filter(|test| !texts.iter().any(|text| text.contains(**test)));
        offences.extend(missing.map(|test| format!("{paper}:{line}: “{test}” is in none of the files of its row")));
    }
    offences
}

/// The last cell of each row of the tables whose last column names tests, with its line.
fn proofs(text: &str) -> Vec<(usize, &str)> {
    let mut within = false;
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        match last_cell(line) {
            Some(cell) if cell.starts_with("the test") => within = true,
            Some(cell) if within && !cell.starts_with("---") => found.push((at + 1, cell)),
            Some(_) => {}
            None => within = false,
        }
    }
    found
}

/// The last cell of a line of a table.
fn last_cell(line: &str) -> Option<&str> {
    line.strip_prefix('|')?.trim_end().strip_suffix('|')?.rsplit('|').next().map(str::trim)
}

/// Criteria of WCAG that have no row, or more than one, or one without a test.
pub(super) fn unmet_criteria(files: &[File]) -> Vec<String> {
    let text = files.iter().find(|file| file.path == ACCESSIBILITY).map_or("", |file| file.text.as_str());
    let is_proved = |line: &str| last_cell(line).is_some_and(|cell| cell.contains('`'));
    let rows = |number: &str| text.lines().filter(|line| line.starts_with(&format!("| {number} ")) && is_proved(line)).count();
    CRITERIA
        .iter()
        .filter(|number| rows(number) != 1)
        .map(|number| format!("{ACCESSIBILITY}: {number} has {} rows with a test", rows(number)))
        .collect()
}

/// Words of the catalogue that send somebody by colour, shape or side.
pub(super) fn by_the_senses(files: &[File]) -> Vec<String> {
    let catalogue = files.iter().filter(|file| file.is_in(words::CATALOGUE) && file.kind() == "ftl");
    let told = catalogue.flat_map(|file| words::sentences(&file.text).into_iter().map(move |(line, said)| (file, line, said)));
    let by = |said: &str| SENSES.iter().find(|words| said.to_lowercase().contains(**words));
    told.filter_map(|(file, line, said)| {
        by(&said).map(|words| format!("{}:{line}: “{words}” says nothing to whoever cannot see it: {said}", file.path))
    })
    .collect()
}

/// Scripts of our pages that listen to a finger, a drag or a movement. To keep a field from losing the focus follows nothing.
pub(super) fn following(files: &[File]) -> Vec<String> {
    let scripts = files.iter().filter(|file| file.is_in("crates/acquaint/src/web/") && file.kind() == "js");
    let lines = scripts.flat_map(|file| file.text.lines().enumerate().map(move |(at, line)| (file, at + 1, line)));
    let found = lines.filter(|(_, _, line)| !line.contains("=> event.preventDefault());"));
    let what = |line: &str| {
        FOLLOWING.iter().find(|name| ["'", "\"", "`"].iter().any(|quote| line.contains(&format!("{quote}{name}{quote}")))).copied()
    };
    found.filter_map(|(file, at, line)| what(line).map(|name| format!("{}:{at}: it listens to {name}", file.path))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn papers(row: &str) -> [File; 3] {
        let row = format!("| id | what we promise | the test that sees to it |\n|---|---|---|\n{row}");
        [File::new(PROMISES, &row), File::new(ACCESSIBILITY, ""), File::new("e2e/a.spec.mjs", "test('it is kept', () => {})")]
    }

    #[test]
    fn a_test_or_a_file_that_is_not_there_is_reported() {
        assert_eq!(unproved(&papers("| R1 | All is kept. | `it is kept` in `e2e/a.spec.mjs` |")), [""; 0]);
        assert_eq!(unproved(&papers("| R1 | All is kept. | `it is lost` in `e2e/a.spec.mjs` |")).len(), 1);
        assert_eq!(unproved(&papers("| R1 | All is kept. | `it is kept` in `e2e/b.spec.mjs` |")).len(), 2);
        assert_eq!(unproved(&papers("| R1 | All is kept. | `it is kept` |")).len(), 2);
        assert_eq!(unproved(&papers("| R1 | All is kept. | by eye |")).len(), 1);
        assert_eq!(unproved(&papers("\n| drill | states |\n|---|---|\n| R1 | 8,000 |")), [""; 0]);
        assert_eq!(unproved(&[]).len(), 2, "both papers are missing");
    }

    #[test]
    fn a_criterion_without_a_row_or_without_a_test_is_reported() {
        let with = |row: &str| unmet_criteria(&[File::new(ACCESSIBILITY, row)]).len();
        assert_eq!(with(""), CRITERIA.len());
        assert_eq!(with("| 1.1.1 Non-text content | so | `a` in `b/c.rs` |"), CRITERIA.len() - 1);
        assert_eq!(with("| 1.1.1 Non-text content | so | by eye |"), CRITERIA.len());
    }

    #[test]
    fn a_side_and_a_colour_are_reported_and_a_right_answer_is_not() {
        let said = |text: &str| by_the_senses(&[File::new(&format!("{}a.ftl", words::CATALOGUE), text)]).len();
        assert_eq!(said("go = Press the button on the right."), 1);
        assert_eq!(said("go = Press the green button."), 1);
        assert_eq!(said("go = That is right, and nothing is left."), 0);
    }

    #[test]
    fn a_script_that_follows_a_finger_is_reported() {
        let heard = |text: &str| following(&[File::new("crates/acquaint/src/web/a.js", text)]).len();
        assert_eq!(heard("on('touchmove', go);"), 1);
        assert_eq!(heard("bar.on('pointerdown', (event) => event.preventDefault());"), 0);
        assert_eq!(heard("on(\"touchmove\", go);"), 1);
        assert_eq!(heard("on('click', go);"), 0);
    }
}
