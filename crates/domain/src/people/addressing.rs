//! What to call somebody: on our pages, and where a message begins. Only the name that was written down decides.

use super::{Person, Tie, described::is_description};

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

/// Words that belong to the family name behind them, so that they are no first name.
pub(super) const PARTICLES: [&str; 20] =
    ["van", "von", "vom", "zu", "der", "den", "de", "da", "dos", "du", "di", "del", "della", "la", "le", "el", "al", "bin", "ter", "ten"];

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
            Some(first) if self.is_described() || (titles > 0 && names.len() < 2) || PARTICLES.contains(first) => &self.name,
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

    /// The same as it is written in a letter: with capitals, also where the name was noted without.
    #[must_use]
    pub fn greeting(&self) -> String {
        let name = self.greeting_name();
        if !name.chars().next().is_some_and(char::is_lowercase) {
            return name.to_owned();
        }
        let words = name.split_whitespace().enumerate();
        words
            .map(|(at, word)| if at > 0 && PARTICLES.contains(&word) { word.to_owned() } else { in_capitals(word) })
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn titles(&self) -> usize {
        titles_before(&self.name)
    }

    /// Whether a description stands in the place of the name, such as "my neighbour the nurse". "ana silva" is a name that was typed
    /// in a hurry.
    fn is_described(&self) -> bool {
        let small = self.name.chars().next().is_some_and(char::is_lowercase);
        let counted = |word: &&str| !PARTICLES.contains(word) && !TITLES.contains(&word.trim_end_matches('.'));
        small && is_description(&self.name, self.name.split_whitespace().filter(counted).count())
    }
}

/// How many words of a name are titles before it. A name that is nothing but such words has none.
pub(super) fn titles_before(name: &str) -> usize {
    let is_title = |word: &&str| TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str());
    let titles = name.split_whitespace().take_while(is_title).count();
    if titles == name.split_whitespace().count() { 0 } else { titles }
}

/// A word with a capital at its beginning.
pub(super) fn in_capitals(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
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
        check("the nurse", None, ("the nurse", ""));
        check("neighbour, works at the port", None, ("neighbour, works at the port", ""));
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

    #[track_caller]
    fn greeted(name: &str, expect: &str) {
        assert_eq!(Person::named(PersonId(uuid::Uuid::nil()), name, Timestamp::UNIX_EPOCH).greeting(), expect);
    }

    #[test]
    fn a_name_that_was_typed_in_small_letters_is_a_name_and_is_greeted_with_capitals() {
        check("ana silva", None, ("ana", "ana"));
        greeted("ana silva", "Ana");
        greeted("élodie", "Élodie");
        greeted("dr. weber", "Dr. Weber");
        greeted("Ana Silva", "Ana");
        greeted("my neighbour the nurse", "");
    }

    const NAMES: &str = "
        ana silva → Ana; an nguyen → An; my linh → My; nguyen thi my → Nguyen; tran my linh → Tran; jean-luc picard → Jean-luc;
        sean o'neill → Sean; josé da silva → José; juan de la cruz → Juan; ana maria da silva → Ana; mr. weber → Mr. Weber;
        guy ritchie → Guy; emma baker → Emma; olga → Olga; tom cook → Tom; li wei → Li; фёдор → Фёдор; rose miller → Rose;
        kofi mensah → Kofi; mỹ nguyễn → Mỹ; a. okafor → A. Okafor; van der berg → Van der Berg;
        professor okafor → Professor Okafor; son heung-min → Son; neil young → Neil; mate kovacs → Mate";

    const DESCRIPTIONS: &str = "
        plumber next door; guy met on train; electrician, Main Street; plumber; electrician; tall guy; my boss; an architect;
        an old friend; my beekeeper; her husband; neighbour; woman from the fair; lady with dog; recruiter 2; baker; anna (gym);
        hr manager; yoga teacher; flatmate of ben; ex-boss; someone; it guy; ana who knows bridges; silva, ana; ana@example.org;
        maria lisa tina berta; co-worker; civil engineer; my doctor; doctor; eye doctor; my son; pool guy; old pal";

    #[test]
    fn names_in_small_letters_are_greeted_and_descriptions_are_not() {
        for (name, expect) in NAMES.split(';').map(|row| row.trim().split_once(" → ").unwrap()) {
            greeted(name, expect);
        }
        for described in DESCRIPTIONS.split(';').map(str::trim) {
            greeted(described, "");
            check(described, Some(Tie::Close), (described, ""));
        }
    }

    #[test]
    fn a_word_that_belongs_to_the_family_name_is_no_first_name() {
        check("van der Berg", None, ("van der Berg", "van der Berg"));
        greeted("van der Berg", "Van der Berg");
        check("José da Silva", None, ("José", "José"));
    }
}
