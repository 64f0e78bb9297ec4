//! Which organizations may be one under two names: the same but for the legal form, one the initials of the other, or one
//! with a word or two more. It only suggests; whether it is so is for a person to say.

use super::Organization;

/// Words at the end of a name that say what kind of company it is, folded.
const LEGAL: [&str; 20] = [
    "inc",
    "incorporated",
    "ltd",
    "limited",
    "llc",
    "llp",
    "plc",
    "corp",
    "corporation",
    "co",
    "company",
    "gmbh",
    "ag",
    "sa",
    "sas",
    "bv",
    "nv",
    "ab",
    "oy",
    "spa",
];
/// Words that initials leave out, folded.
const SMALL: [&str; 8] = ["of", "the", "and", "for", "de", "da", "do", "und"];
/// How many words one name may have more than the other.
const MORE_WORDS: usize = 2;
/// Letters of the shortest initials and of the shortest beginning that say something.
const LETTERS: usize = 3;

/// Whether two organizations may be one.
#[must_use]
pub fn may_be_one(one: &Organization, other: &Organization, fold: impl Fn(&str) -> String) -> bool {
    let names = |organization: &Organization| -> Vec<Vec<String>> {
        std::iter::once(organization.name.as_str()).chain(organization.other_names()).map(|name| words_of(&fold(name))).collect()
    };
    let others = names(other);
    names(one).iter().any(|name| others.iter().any(|other| agree(name, other)))
}

/// Whether a folded word says what kind of company it is, as "ltd" does.
#[must_use]
pub fn is_legal_form(word: &str) -> bool {
    LEGAL.contains(&word)
}

/// The words of a folded name without its legal form.
fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> =
        name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    while words.len() > 1 && words.last().is_some_and(|word| is_legal_form(word)) {
        words.pop();
    }
    words
}

fn agree(one: &[String], other: &[String]) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    one == other || is_initials(one, other) || is_initials(other, one) || begins(one, other) || begins(other, one)
}

/// Whether a name of one word is the initials of another: IBM and International Business Machines.
fn is_initials(short: &[String], long: &[String]) -> bool {
    let [letters] = short else { return false };
    let first = |words: &mut dyn Iterator<Item = &String>| words.filter_map(|word| word.chars().next()).collect::<String>();
    let whole = first(&mut long.iter());
    let without_small = first(&mut long.iter().filter(|word| !SMALL.contains(&word.as_str())));
    long.len() > 1 && letters.chars().count() >= LETTERS && (*letters == whole || *letters == without_small)
}

/// Whether one name is the other with a word or two more: WSP and WSP Global.
fn begins(short: &[String], long: &[String]) -> bool {
    let says_something = short.iter().map(|word| word.chars().count()).sum::<usize>() >= LETTERS;
    says_something && long.len() > short.len() && long.len() - short.len() <= MORE_WORDS && long.starts_with(short)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::super::OrganizationId;
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        let named = |name: &str| Organization::named(OrganizationId(Uuid::nil()), name, Timestamp::UNIX_EPOCH);
        assert_eq!(may_be_one(&named(one), &named(other), str::to_lowercase), expected, "{one} and {other}");
        assert_eq!(may_be_one(&named(other), &named(one), str::to_lowercase), expected, "{other} and {one}");
    }

    #[test]
    fn pe8_one_place_under_two_names_is_suggested() {
        check("IBM", "International Business Machines", true);
        check("IBM", "International Business Machines Corp.", true);
        check("MOMA", "Museum of Modern Art", true);
        check("MMA", "Museum of Modern Art", true);
        check("Acme Ltd", "ACME, Inc.", true);
        check("WSP", "WSP Global", true);
    }

    #[test]
    fn pe8_two_places_are_not_suggested() {
        check("WSP", "Arup", false);
        check("WS", "White Stone", false);
        check("Bank of Porto", "Bank of Lisbon", false);
        check("University", "University of the Arts London", false);
        check("", "", false);
        check("Co", "Corp", false);
    }

    #[test]
    fn pe8_other_names_count_as_well() {
        let named = |name: &str| Organization::named(OrganizationId(Uuid::nil()), name, Timestamp::UNIX_EPOCH);
        let one = Organization { aliases: "International Business Machines".to_owned(), ..named("Big Blue") };
        assert!(may_be_one(&one, &named("ibm"), str::to_lowercase));
    }
}
