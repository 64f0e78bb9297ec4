//! Invented people as three programs know them: LinkedIn, an address book in the cloud, and one on a telephone. Always the
//! same for a seed; nobody in it is real. Each program writes names its own way, knows other things, and makes mistakes.

use acquaint_dedupe::{BESIDE, Kind, Table};

/// What the programs know, in the order of the columns.
pub(crate) const KINDS: [Kind; 7] = [Kind::FullName, Kind::Email, Kind::Phone, Kind::Url, Kind::Organization, Kind::Title, Kind::Place];

const GIVEN: [(&str, &str); 48] = [
    ("James", "Jim"),
    ("Robert", "Bob"),
    ("William", "Bill"),
    ("Elizabeth", "Liz"),
    ("Margaret", "Peggy"),
    ("Thomas", "Tom"),
    ("Katherine", "Kate"),
    ("Michael", "Mike"),
    ("Jennifer", "Jen"),
    ("Daniel", "Dan"),
    ("Ana", "Ana"),
    ("Maria", "Maria"),
    ("José", "Pepe"),
    ("João", "João"),
    ("Sofia", "Sofia"),
    ("Miguel", "Miguel"),
    ("Francisco", "Paco"),
    ("Amina", "Amina"),
    ("Wei", "Wei"),
    ("Li", "Li"),
    ("Yuki", "Yuki"),
    ("Priya", "Priya"),
    ("Rahul", "Rahul"),
    ("Mohammed", "Mohammed"),
    ("Fatima", "Fatima"),
    ("Olga", "Olga"),
    ("Dmitri", "Dima"),
    ("Ivan", "Vanya"),
    ("Hans", "Hans"),
    ("Friedrich", "Fritz"),
    ("Jürgen", "Jürgen"),
    ("Claire", "Claire"),
    ("François", "François"),
    ("Giulia", "Giulia"),
    ("Giuseppe", "Beppe"),
    ("Anna", "Ania"),
    ("Piotr", "Piotr"),
    ("Katarzyna", "Kasia"),
    ("Lars", "Lars"),
    ("Ingrid", "Ingrid"),
    ("Kwame", "Kwame"),
    ("Ngozi", "Ngozi"),
    ("Chloe", "Chloe"),
    ("Samuel", "Sam"),
    ("Benjamin", "Ben"),
    ("Rachel", "Rachel"),
    ("Victoria", "Vicky"),
    ("Alexander", "Alex"),
];
const SYLLABLES: [&str; 40] = [
    "ba", "be", "ca", "co", "da", "de", "do", "fa", "fe", "ga", "go", "ha", "ho", "ja", "ka", "ke", "la", "le", "li", "lo", "ma", "me",
    "mi", "mo", "na", "ne", "no", "pa", "pe", "ra", "re", "ri", "ro", "sa", "se", "si", "so", "ta", "te", "va",
];
const ENDS: [&str; 14] = ["n", "r", "s", "t", "son", "man", "ski", "ley", "ez", "ini", "ov", "berg", "", "to"];
const TITLES: [&str; 24] = [
    "Engineer",
    "Senior Engineer",
    "Product Manager",
    "Designer",
    "Data Analyst",
    "Nurse",
    "Teacher",
    "Architect",
    "Project Manager",
    "Consultant",
    "Researcher",
    "Accountant",
    "Software Developer",
    "Head of Design",
    "Director",
    "Journalist",
    "Lawyer",
    "Planner",
    "Hydrologist",
    "Rail Systems Engineer",
    "Curator",
    "Chef",
    "Translator",
    "Recruiter",
];
const HOSTS: [&str; 5] = ["gmail.com", "outlook.com", "yahoo.com", "icloud.com", "gmx.de"];

/// A table of so many records, and for each record the number of its person.
pub(crate) fn table(records: usize, seed: u64) -> (Table, Vec<u32>) {
    let rows = rows(records, seed);
    let mut table = Table::new(&KINDS);
    for (_, row) in &rows {
        table.push(&row.each_ref().map(String::as_str));
    }
    (table, rows.into_iter().map(|(person, _)| person).collect())
}

/// The rows of such a table, each with the number of its person.
pub(crate) fn rows(records: usize, seed: u64) -> Vec<(u32, [String; 7])> {
    let mut world = World { state: seed, records };
    let mut rows = Vec::with_capacity(records + 3);
    let mut person = 0;
    while rows.len() < records {
        let known = world.person();
        for program in 0..3 {
            if program == person % 3 || world.one_in(3) {
                rows.push((person as u32, world.row(&known, program)));
            }
        }
        person += 1;
    }
    rows.truncate(records);
    world.shuffle(&mut rows);
    rows
}

struct Person {
    given: (String, String),
    middle: Option<char>,
    family: String,
    own: String,
    work: String,
    phone: String,
    slug: String,
    organization: String,
    title: &'static str,
    place: String,
}

struct World {
    state: u64,
    records: usize,
}

impl World {
    fn next(&mut self, end: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.state >> 33) as usize) % end.max(1)
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.next(many) == 0
    }

    /// A number below `end`; small ones come more often.
    fn common(&mut self, end: usize) -> usize {
        let (one, other) = (self.next(end), self.next(end));
        one.min(other).min(self.next(end))
    }

    fn person(&mut self) -> Person {
        let given = if self.one_in(3) {
            let (long, short) = GIVEN[self.common(GIVEN.len())];
            (long.to_owned(), short.to_owned())
        } else {
            let name = capital(&word(self.common(3_000) + 100_000));
            (name.clone(), name)
        };
        let name = self.common(20_000 + self.records / 4);
        let family = capital(&word(name));
        let organizations = 200 + self.records / 40;
        let organization = capital(&word(self.common(organizations) + 9_000));
        let plain = |text: &str| text.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect::<String>();
        let (first, last) = (plain(&given.0), plain(&family));
        let own = match self.next(3) {
            0 => format!("{first}.{last}@{}", HOSTS[self.common(5)]),
            1 => format!("{first}{last}{}@{}", self.next(100), HOSTS[self.common(5)]),
            _ => format!("{}{last}{}@{}", &first[..1], self.next(1_000), HOSTS[self.common(5)]),
        };
        Person {
            own,
            work: format!("{first}.{last}@{}.com", organization.to_lowercase()),
            phone: format!("+44 7{:03} {:06}", self.next(1_000), self.next(1_000_000)),
            slug: format!("{first}-{last}-{:x}", self.next(1 << 28)),
            middle: self.one_in(4).then(|| char::from(b'A' + self.next(26) as u8)),
            title: TITLES[self.common(TITLES.len())],
            place: capital(&word(self.common(300) + 50_000)),
            given,
            family,
            organization,
        }
    }

    /// What a program knows of somebody.
    fn row(&mut self, person: &Person, program: usize) -> [String; 7] {
        let mut row = [const { String::new() }; 7];
        row[0] = self.name(person, program);
        let knows = |world: &mut Self, hundredth: usize| world.next(100) < hundredth;
        let (email, phone) = ([15, 75, 55][program], [0, 45, 90][program]);
        if knows(self, email) {
            row[1] = if self.one_in(4) { person.work.clone() } else { person.own.clone() };
            if program > 0 && self.one_in(5) {
                row[1] = format!("{}{BESIDE}{}", person.own, person.work);
            }
        }
        if knows(self, phone) {
            row[2] = if self.one_in(3) { person.phone.replacen("+44 ", "0", 1) } else { person.phone.clone() };
        }
        if program == 0 && knows(self, 90) {
            row[3] = format!("https://www.linkedin.com/in/{}", person.slug);
        } else if knows(self, 8) {
            row[3] = format!("linkedin.com/in/{}/", person.slug);
        }
        if knows(self, [92, 35, 20][program]) {
            // Somebody has moved on, and only one program has heard.
            let moved = self.one_in(7);
            let elsewhere = capital(&word(self.next(200) + 9_000));
            row[4] = if moved { elsewhere } else { person.organization.clone() };
            row[4].push_str(["", " Ltd", " Inc."][if self.one_in(4) { self.next(3) } else { 0 }]);
            row[5] = if moved { TITLES[self.next(TITLES.len())] } else { person.title }.to_owned();
        }
        if knows(self, [10, 25, 40][program]) {
            row[6].clone_from(&person.place);
        }
        row
    }

    fn name(&mut self, person: &Person, program: usize) -> String {
        let given = if program > 0 && self.one_in(6) { &person.given.1 } else { &person.given.0 };
        let family = if self.one_in(25) { self.slip(&person.family) } else { person.family.clone() };
        let family = if self.one_in(60) { format!("{family}-{}", capital(&word(self.next(4_000)))) } else { family };
        match (self.next(20), person.middle) {
            (0, _) if program > 0 => format!("{family}, {given}"),
            (1, _) if program == 2 => format!("{}. {family}", &person.given.0[..1]),
            (2, _) if program == 2 => given.clone(),
            (3..9, Some(middle)) => format!("{given} {middle}. {family}"),
            _ => format!("{given} {family}"),
        }
    }

    /// One letter is doubled, left out, or exchanged with the next.
    fn slip(&mut self, word: &str) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        let at = 1 + self.next(letters.len().saturating_sub(2));
        match self.next(3) {
            0 => letters.insert(at, letters[at]),
            1 if letters.len() > 3 => drop(letters.remove(at)),
            _ => letters.swap(at - 1, at),
        }
        letters.into_iter().collect()
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.next(at + 1));
        }
    }
}

/// The word of a number.
fn word(number: usize) -> String {
    let mixed = number.wrapping_mul(2_654_435_761) % 16_777_213;
    let (one, two, three) = (mixed % 40, mixed / 40 % 40, mixed / 1_600 % 40);
    let end = ENDS[mixed / 64_000 % ENDS.len()];
    let third = if number.is_multiple_of(3) { SYLLABLES[three] } else { "" };
    format!("{}{}{third}{end}", SYLLABLES[one], SYLLABLES[two])
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}
