//! What to call somebody: on our pages, and where a message begins. Only the name that was written down decides.

use super::{Person, Tie};

/// Words before a name that are no part of it, without their full stop: titles, as people write them in the languages that
/// lists of contacts often hold.
const TITLES: [&str; 31] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "madam",
    "dr",
    "doctor",
    "prof",
    "professor",
    "rev",
    "reverend",
    "herr",
    "frau",
    "madame",
    "mme",
    "mlle",
    "monsieur",
    "señor",
    "señora",
    "señorita",
    "sr",
    "sra",
    "srta",
    "signor",
    "signora",
    "sig",
    "senhor",
    "senhora",
];

impl Person {
    /// What to call them on our pages: their first name, or all of it where the first word says too little.
    ///
    /// "Dr. Lena Vogt" is Lena; "Mrs Whitlock" and "my neighbour the nurse" stay whole, because no first name is known.
    #[must_use]
    pub fn given_name(&self) -> &str {
        let titles = self.titles();
        let names: Vec<&str> = self.name.split_whitespace().skip(titles).collect();
        let first = names.iter().find(|word| !word.ends_with('.'));
        match first {
            Some(_) if self.is_described() || (titles > 0 && names.len() < 2) => &self.name,
            Some(first) if first.chars().count() > 1 => first,
            _ => &self.name,
        }
    }

    /// The name to greet them by in a message. Empty where no name is known yet; with their title where they are strangers.
    #[must_use]
    pub fn greeting_name(&self) -> &str {
        let titled = self.titles() > 0 || self.name.split_whitespace().next().is_some_and(|word| word.ends_with('.'));
        match self.tie {
            _ if self.is_described() => "",
            Some(Tie::Close | Tie::Met) => self.given_name(),
            _ if titled => &self.name,
            _ => self.given_name(),
        }
    }

    /// How many words of the name are titles before it. A name that is nothing but such words has none.
    fn titles(&self) -> usize {
        let is_title = |word: &&str| TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str());
        let titles = self.name.split_whitespace().take_while(is_title).count();
        if titles == self.name.split_whitespace().count() { 0 } else { titles }
    }

    /// Whether the name is a description, such as "my neighbour the nurse": it begins with a small letter.
    fn is_described(&self) -> bool {
        self.name.chars().next().is_some_and(char::is_lowercase)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::people::PersonId;

    #[track_caller]
    fn check(name: &str, tie: Option<Tie>, expect: (&str, &str)) {
        let person = Person { tie, ..Person::named(PersonId(uuid::Uuid::nil()), name, Timestamp::UNIX_EPOCH) };
        assert_eq!((person.given_name(), person.greeting_name()), expect);
    }

    #[test]
    fn people_are_called_by_their_first_name_and_strangers_are_greeted_with_their_title() {
        check("Ana Silva", None, ("Ana", "Ana"));
        check("Dr. Lena Vogt", Some(Tie::Close), ("Lena", "Lena"));
        check("Dr. Lena Vogt", Some(Tie::Stranger), ("Lena", "Dr. Lena Vogt"));
        check("my neighbour the nurse", Some(Tie::Close), ("my neighbour the nurse", ""));
        check("J. R. Tolkien", None, ("Tolkien", "J. R. Tolkien"));
        check("김민준", None, ("김민준", "김민준"));
    }

    #[test]
    fn a_title_is_no_first_name_with_or_without_its_full_stop() {
        check("Mrs Doreen Whitlock", Some(Tie::Stranger), ("Doreen", "Mrs Doreen Whitlock"));
        check("Mrs Doreen Whitlock", Some(Tie::Met), ("Doreen", "Doreen"));
        check("Mrs Whitlock", Some(Tie::Met), ("Mrs Whitlock", "Mrs Whitlock"));
        check("Frau Dr. Anke Meier", None, ("Anke", "Frau Dr. Anke Meier"));
        check("Prof. Okafor", None, ("Prof. Okafor", "Prof. Okafor"));
        check("Miss", None, ("Miss", "Miss"));
        check("Srta. Sol Vega", Some(Tie::Close), ("Sol", "Sol"));
    }
}
