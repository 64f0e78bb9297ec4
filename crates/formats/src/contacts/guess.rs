//! What each column of a header most likely means.

use std::{collections::HashMap, sync::LazyLock};

use acquaint_domain::people::Column;

use super::words::{ABOUT_ANOTHER, EMAIL, EXACT, PHONE};

/// The name of a column with nothing but its letters and digits, in lower case.
pub(super) fn fold(cell: &str) -> String {
    cell.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What each column means, by its name. Of names that Romance languages share, what stands beside them decides.
pub(super) fn guess<'c>(header: impl IntoIterator<Item = &'c str>) -> Vec<Column> {
    let folded: Vec<String> = header.into_iter().map(fold).collect();
    let mut columns: Vec<Column> = folded.iter().map(|name| one(name)).collect();
    let has = |columns: &[Column], column: Column| columns.contains(&column);
    for (at, name) in folded.iter().enumerate() {
        columns[at] = match name.as_str() {
            // "Nom" is the family name beside "Prénom"; "Nombre" and "Nome" are the given name beside "Apellidos" and "Cognome".
            "nom" | "naam" if has(&columns, Column::FirstName) => Column::LastName,
            "nombre" | "nome" if has(&columns, Column::LastName) => Column::FirstName,
            "nom" | "nombre" | "nome" | "naam" => Column::Name,
            _ => columns[at],
        };
    }
    // Two columns for one thing that a person has once: the first counts.
    for single in [Column::Name, Column::FirstName, Column::LastName, Column::Organization, Column::Prefix, Column::ConnectedOn] {
        let again: Vec<usize> = columns.iter().enumerate().filter(|(_, column)| **column == single).map(|(at, _)| at).skip(1).collect();
        for at in again {
            columns[at] = Column::Nothing;
        }
    }
    columns
}

/// Outlook's "Title" stands before a name, and there is a "Job Title" beside it.
pub(super) fn mend_outlook(header: &[String], columns: &mut [Column]) {
    let titles = columns.iter().filter(|column| **column == Column::Title).count();
    for (name, column) in header.iter().zip(columns) {
        if titles > 1 && matches!(fold(name).as_str(), "title" | "titel" | "titre" | "título" | "titolo") {
            *column = Column::Prefix;
        }
    }
}

fn one(name: &str) -> Column {
    if name.is_empty() {
        return Column::Nothing;
    }
    if let Some(column) = find_exact(name) {
        return column;
    }
    let says = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let counted = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let numbered = name.trim_end_matches("value").trim_end_matches(|c: char| c.is_ascii_digit());
    match () {
        () if name.contains("linkedin") => Column::LinkedIn,
        () if name.ends_with("value") && matches!(numbered, "email" | "phone" | "website") => {
            find_exact(numbered).unwrap_or(Column::Nothing)
        }
        () if says(ABOUT_ANOTHER) => Column::Nothing,
        () if says(EMAIL) => Column::Email,
        () if says(PHONE) => Column::Phone,
        () if counted != name => find_exact(counted).unwrap_or(Column::Nothing),
        () => Column::Nothing,
    }
}

/// Every name that is known to the letter. A file may have ten thousand columns, and nobody waits while each of them is
/// compared with all that are known.
static KNOWN: LazyLock<HashMap<&str, Column>> = LazyLock::new(|| {
    let each = EXACT.iter().rev().flat_map(|(column, names)| names.split_whitespace().map(|name| (name, *column)));
    each.collect()
});

fn find_exact(name: &str) -> Option<Column> {
    KNOWN.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As if one went through them from the first to the last.
    #[test]
    fn a_known_name_means_the_first_column_under_which_it_stands() {
        let names = || EXACT.iter().flat_map(|(column, names)| names.split_whitespace().map(|name| (name, *column)));
        for (name, _) in names() {
            let first = names().find(|(known, _)| *known == name).map(|(_, column)| column);
            assert_eq!(find_exact(name), first, "{name}");
        }
        assert_eq!(find_exact("nam"), None);
    }
}
