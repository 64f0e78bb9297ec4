//! SQL in string literals outside the store.

use super::File;
use super::rust::parts;

/// String literals that are statements, in any crate but the store.
pub(super) fn outside_store(files: &[File]) -> Vec<String> {
    let sources = files.iter().filter(|file| file.kind() == "rs" && !file.is_in("crates/store/") && !file.is_a_check());
    let mut offences = Vec::new();
    for file in sources {
        let statements = parts(&file.text).strings.into_iter().filter(|(_, text)| is_statement(text));
        offences.extend(statements.map(|(line, _)| format!("{}:{line}: SQL belongs into the store", file.path)));
    }
    offences
}

// In capitals anywhere in the literal; in small letters only where the literal starts so, for "select ... from" is English too.
fn is_statement(text: &str) -> bool {
    let text = text.replace("\\n", " ").replace("\\t", " ");
    let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric() && sign != '_').filter(|word| !word.is_empty()).collect();
    let small = words.iter().map(|word| word.to_uppercase()).collect::<Vec<_>>();
    let small: Vec<&str> = small.iter().map(String::as_str).collect();
    let starts_small = words.first().is_some_and(|word| ["select", "insert", "update", "delete"].contains(word));
    has_verb(&words) || (starts_small && has_verb(&small))
}

fn has_verb(words: &[&str]) -> bool {
    let pair = |first: &str, second: &str| words.windows(2).any(|two| two == [first, second]);
    let then = |first: &str, second: &str| {
        let at = words.iter().position(|word| *word == first);
        at.is_some_and(|at| words[at..].contains(&second))
    };
    pair("INSERT", "INTO") || pair("DELETE", "FROM") || pair("CREATE", "TABLE") || then("UPDATE", "SET") || then("SELECT", "FROM")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, literal: &str, offences: usize) {
        let file = File::new(path, &format!("fn a() {{\n    run({literal:?});\n}}"));
        let found = outside_store(&[file]);
        assert_eq!(found.len(), offences, "{literal}: {found:?}");
    }

    #[test]
    fn every_kind_of_statement_is_reported() {
        let web = "crates/acquaint/src/web/people/list.rs";
        check(web, "SELECT id FROM person", 1);
        check(web, "INSERT INTO person VALUES ($1)", 1);
        check(web, "WITH x AS (y) UPDATE person\nSET name = $1", 1);
        check(web, "DELETE FROM person", 1);
        check(web, "select id from person", 1);
    }

    #[test]
    fn english_and_the_store_are_not() {
        check("crates/acquaint/src/web/people/list.rs", "Select one from the list, or update your settings.", 0);
        check("crates/acquaint/src/web/people/list.rs", "Nothing was deleted from the set.", 0);
        check("crates/store/src/people.rs", "SELECT id FROM person", 0);
    }
}
