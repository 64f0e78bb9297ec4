//! Invented people in the form of LinkedIn's Connections.csv: always the same ones, and none of them real.
//!
//! The rows have what real files have: accents, other scripts, quotation marks, commas, empty addresses, one large
//! employer and thousands of small ones.

use std::fmt::Write as _;

/// How many organizations there are.
const ORGANIZATIONS: u64 = 8_000;
const FIRST: &str = "Ana Amina Kofi Li Wei José Zoë Jürgen Søren Łukasz Chloé Aoife Íñigo Noor Yuki Priya Arjun Fatima Omar Leila Mateus \
    Beatriz Ngozi Tunde Hana Petr Zsófia Gábor Maria Nikos Elif Emre Dmytro Olena Ivan Sofia Lars Ingrid Mikko Aino Thandi Sipho Grace \
    Samuel Ruth David Nora Felix Clara Hugo Inês Tiago 美咲 伟 지우 أمينة Анна Γιώργος";
const LAST: &str = "Silva Müller Mensah Wang O'Brien García Núñez Kowalski Łuczak Sørensen Öztürk Yılmaz Novák Dvořák Nagy Szabó Okafor Adeyemi \
    Tanaka Satō Kim Park Nguyễn Trần Haddad Rahimi Sharma Iyer Fernandes Gonçalves Papadopoulos Ivanova Shevchenko Virtanen Hansen Berg \
    Dlamini Nkosi Smith Jones Weber Schäfer Dupont Lefèvre Moreau Rossi Bianchi Costa";
const SYLLABLES: &str = "ba be da dor el fa gar hol in ka kel lan ma mar ne nor o pa per ra ri sa sel ta tor u va vel wi za";
const WORK: &str = "Bridge Water Data Health Energy School Housing Forest Ocean Bread Travel Paper Solar Rail Music";
const KINDS: &str = "Group|Partners|GmbH|Ltd|& Sons|S.A.|Institute|Labs|Works|, Inc.";
const TITLES: &str = "Engineer|Senior Engineer|Head of Research|Nurse|Teacher|Project Manager|Designer|Analyst|Director, Operations|Founder|\
    \"Chief\" Baker|Architect|Librarian|Policy Adviser|Product Owner|Student|Consultant|Conseillère technique|Geschäftsführer|Developer";
const MONTHS: &str = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";

/// A file with this many rows.
pub(super) fn connections(rows: usize) -> String {
    let mut chance = Chance(0x5eed);
    let mut file =
        String::from("Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\n");
    file.push_str("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n");
    for row in 0..rows {
        let (first, last) = (chance.pick(FIRST.split_whitespace()), surname(&mut chance));
        // In LinkedIn's files few addresses are filled: most people do not share theirs.
        let email = if chance.below(100) < 7 { format!("person{row}@mail.example") } else { String::new() };
        let has_work = chance.below(100) < 96;
        let (company, title) =
            if has_work { (organization(&mut chance), chance.pick(TITLES.split('|')).to_owned()) } else { Default::default() };
        let day = format!("{:02} {} {}", 1 + chance.below(28), chance.pick(MONTHS.split(' ')), 2012 + chance.below(14));
        let page = format!("https://www.linkedin.com/in/person-{row:05}");
        let cells = [first, &last, &page, &email, &company, &title, &day].map(cell);
        let _ = writeln!(file, "{}", cells.join(","));
    }
    file
}

fn surname(chance: &mut Chance) -> String {
    match chance.below(4) {
        0 => chance.pick(LAST.split_whitespace()).to_owned(),
        1 => format!("{}-{}", chance.pick(LAST.split_whitespace()), chance.pick(LAST.split_whitespace())),
        _ => capital(&syllables(chance, 3)),
    }
}

/// Every tenth row is at one of a few large employers, the others spread over all.
fn organization(chance: &mut Chance) -> String {
    let number = if chance.below(10) == 0 { chance.below(20) } else { chance.below(ORGANIZATIONS) };
    let mut own = Chance(number + 1);
    let (name, work) = (capital(&syllables(&mut own, 3)), own.pick(WORK.split(' ')));
    format!("{name} {work} {}", own.pick(KINDS.split('|'))).replace(" ,", ",")
}

fn syllables(chance: &mut Chance, count: usize) -> String {
    (0..count).map(|_| chance.pick(SYLLABLES.split(' '))).collect()
}

fn capital(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

fn cell(text: &str) -> String {
    if text.contains([',', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

/// SplitMix64: the same numbers on every computer.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn pick<'a>(&mut self, words: impl Iterator<Item = &'a str> + Clone) -> &'a str {
        let count = words.clone().count().max(1);
        let place = usize::try_from(self.below(count as u64)).unwrap_or_default();
        words.clone().nth(place).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_people_are_always_the_same_and_as_many_as_asked_for() {
        assert_eq!(connections(50), connections(50));
        assert_eq!(connections(50).lines().count(), 54);
    }

    #[test]
    fn there_are_thousands_of_organizations() {
        let mut chance = Chance(1);
        let names: HashSet<String> = (0..30_000).map(|_| organization(&mut chance)).collect();
        assert!((7_000..=8_000).contains(&names.len()), "{}", names.len());
    }

    #[test]
    fn a_cell_with_a_comma_or_a_quotation_mark_is_quoted() {
        assert_eq!([cell("a, b"), cell("\"a\""), cell("a b")], ["\"a, b\"", "\"\"\"a\"\"\"", "a b"]);
    }
}
