//! The words of work: which of them say what kind of work it is, which only what one does anywhere, and which say neither.
//!
//! The words are cut to a rough stem. That is enough for a guess that the person can correct, and nothing else is made of it.
//! The lists hold the words that are common in titles in English, German, French and Spanish, without their accents.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// Words that say how high somebody stands and not what they do.
const RANKS: &str = "senior junior lead leading leader head chief principal staff deputy vice president director manager trainee \
    apprentice intern assistant associate partner executive officer graduate working freelance certified registered chartered former \
    retired independent team group department leiter leiterin leitung direktor direktorin directeur directrice directora responsable \
    gerente jefe jefa werkstudent werkstudentin praktikant praktikantin stagiaire";

/// Words that carry no meaning of their own.
const SMALL: &str = "the and for with from into about what how why who which when where does did are was were would could should can \
    will have has had people person work works worked worker workers job jobs role career day days week year years look looks like \
    really becoming become being their they them there this that other more less new not you your finding \
    der die das den dem des und oder fur mit von als eine einer einem wie werden les des dans pour une avec sur los las del para con \
    por una como que";

/// Words that say what one does and leave open of which kind it is: there are engineers of software and of bridges.
const GENERAL: &str = "engineer engineering developer development consultant counsellor analyst analytics analyste analista designer \
    design gestalter gestalterin disenador disenadora specialist spezialist spezialistin especialista expert expertin experte planner \
    planning planer planerin technician technologist techniker technikerin technicien technicienne tecnico tecnica coordinator \
    koordinator koordinatorin coordinador coordinadora coordinateur coordinatrice administrator administration operator supervisor \
    scientist management representative agent professional practitioner inspector strategist owner";

/// Words for the same work. The first stands for all of them.
const SYNONYMS: [&str; 27] = [
    "developer programmer coder entwickler entwicklerin programmierer programmiererin developpeur developpeuse desarrollador \
        desarrolladora",
    "engineer ingenieur ingenieurin ingenieure ingenieurwesen ingenieurs ingenieure ingenierie genie ingeniero ingeniera ingenieria",
    "doctor physician medic arzt arztin medecin medico medica",
    "lawyer attorney solicitor barrister law legal anwalt anwaltin rechtsanwalt rechtsanwaltin avocat avocate abogado abogada",
    "teacher educator lecturer tutor lehrer lehrerin lehrkraft enseignant enseignante maestro maestra profesor profesora",
    "counsellor counselor counselling counseling advisor adviser consultant consulting consultancy berater beraterin beratung conseiller \
        conseillere consultor consultora asesor asesora",
    "carer caregiver",
    "nurse rn infirmier infirmiere enfermero enfermera enfermeria krankenpflege krankenpfleger krankenpflegerin krankenschwester pflegefachfrau \
        pflegefachmann",
    "scientist researcher science research forscher forscherin wissenschaftler wissenschaftlerin chercheur chercheuse investigador \
        investigadora",
    "accountant bookkeeper buchhalter buchhalterin comptable contable",
    "recruiter headhunter",
    "journalist reporter journaliste periodista",
    "photographer photography photo",
    "chef cook koch kochin cuisinier cuisiniere cocinero cocinera",
    "hr personnel",
    "kindergarten nursery",
    "mathematics math maths mathematik mathe matematicas",
    "bridge bridges brucke brucken pont ponts puente puentes",
    "structural structure structures tragwerk tragwerke tragwerks structurel estructural estructura estructuras",
    "civil bau",
    "software logiciel logiciels",
    "sales selling vertrieb verkauf vertriebs ventes ventas",
    "data donnees datos daten",
    "electrical electronic electronics elektro electrique electrico electrica",
    "mechanical mechanics maschinen maschinenbau mecanique mecanico mecanica",
    "informatics informatik informatique informatica",
    "designer gestalter gestalterin disenador disenadora",
];

/// Kinds of work that are neighbours: who does one knows the other from close by.
const NEIGHBOURS: [&str; 5] = [
    "civil structural bridge highway road rail tunnel geotechnical foundation construction infrastructure",
    "software web frontend backend mobile devops",
    "data statistics statistical machine-learning",
    "mechanical automotive aerospace",
    "marketing brand advertising",
];

/// Words that say the kind of quite different work: there are structural engineers and structural biologists.
const LOOSE: &str = "structural social mobile public clinical technical digital";

/// Of these a word of German may be made whose beginning says of which kind: "Bauingenieurin".
const COMPOUNDED: &str = "ingenieurin ingenieure ingenieur entwicklerin entwickler beraterin berater leiterin leiter planerin planer \
    technikerin techniker lehrerin lehrer wissenschaftlerin wissenschaftler designerin designer managerin manager arztin arzt";

/// Words of two letters that say something.
const SHORT: [&str; 12] = ["hr", "rn", "ux", "ui", "qa", "ai", "ml", "pr", "tv", "vr", "ki", "gp"];

/// Goes through the stems of the words that say what a text is about, each with whether it is a general one.
pub(super) fn each_word(text: &str, mut seen: impl FnMut(&str, bool)) {
    if text.is_empty() {
        return;
    }
    let plain = plain(text);
    for word in plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| says_something(word)) {
        let Some((kind, work)) = parts_of(word) else {
            let stem = stem(word);
            seen(stem, GENERAL_STEMS.contains(stem));
            continue;
        };
        seen(stem(kind), false);
        if says_something(work) {
            let stem = stem(work);
            seen(stem, GENERAL_STEMS.contains(stem));
        }
    }
}

/// A text as things that stand beside each other, such as "consulting" and "data work".
pub(super) fn things(text: &str) -> Vec<String> {
    const BETWEEN: [&str; 10] = ["and", "or", "und", "oder", "et", "ou", "y", "&", "/", "+"];
    let mut things = vec![String::new()];
    for word in text.replace(['/', '&', '+', ';'], " & ").split_whitespace() {
        match things.last_mut() {
            Some(thing) if !BETWEEN.contains(&word.to_lowercase().as_str()) => {
                thing.push_str(word);
                thing.push(' ');
            }
            _ => things.push(String::new()),
        }
    }
    things
}

/// The numbers of the groups of neighbours to which the stem of a kind of work belongs, one bit for each.
pub(super) fn neighbours(stem: &str) -> u8 {
    static OF: LazyLock<HashMap<&str, u8>> = LazyLock::new(|| {
        let mut of = HashMap::new();
        for (place, group) in NEIGHBOURS.iter().enumerate() {
            group.split_whitespace().for_each(|word| *of.entry(self::stem(word)).or_default() |= 1 << place);
        }
        of
    });
    OF.get(stem).copied().unwrap_or(0)
}

/// Whether the stem of a kind of work stands with quite different work too.
pub(super) fn is_loose(stem: &str) -> bool {
    static STEMS: LazyLock<HashSet<&str>> = LazyLock::new(|| LOOSE.split_whitespace().map(self::stem).collect());
    STEMS.contains(stem)
}

static GENERAL_STEMS: LazyLock<HashSet<&str>> = LazyLock::new(|| GENERAL.split_whitespace().map(stem).collect());

/// A text in small letters without accents. "IT" is a kind of work, "it" is not.
fn plain(text: &str) -> String {
    let is_break = |letter: char| !letter.is_alphanumeric();
    if text.contains("IT") && text.split(is_break).any(|word| word == "IT") {
        let words: Vec<&str> = text.split(is_break).map(|word| if word == "IT" { "informatics" } else { word }).collect();
        return plain(&words.join(" "));
    }
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain = |letter: char| match letter {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    };
    text.to_lowercase().chars().map(plain).collect()
}

fn says_something(word: &str) -> bool {
    static NOTHING: LazyLock<HashSet<&str>> = LazyLock::new(|| RANKS.split_whitespace().chain(SMALL.split_whitespace()).collect());
    (word.chars().nth(2).is_some() || SHORT.contains(&word)) && !NOTHING.contains(word)
}

/// The kind and the work of a word that is made of both.
fn parts_of(word: &str) -> Option<(&str, &str)> {
    static ENDS: LazyLock<Vec<&str>> = LazyLock::new(|| COMPOUNDED.split_whitespace().collect());
    // Most words are short, or none of these.
    if word.len() < 8 {
        return None;
    }
    let of_work = ENDS.iter().find_map(|work| Some((word.strip_suffix(work)?, *work)));
    let (kind, work) = of_work.filter(|(kind, _)| kind.len() > 2).unwrap_or((word, ""));
    let built = kind.strip_suffix("bau").filter(|kind| kind.len() > 3);
    (built.is_some() || !work.is_empty()).then(|| (built.unwrap_or(kind), work))
}

/// What stays of a word when its endings are cut; never fewer than four letters.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 25] = [
        "erinnen", "ments", "ment", "ings", "ing", "istas", "ista", "ismo", "ists", "ist", "isms", "ism", "erin", "ers", "ors", "er", "or",
        "ia", "y", "e", "s", "ure", "a", "o", "n",
    ];
    static FIRST: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let first = |group: &'static str| group.split_whitespace().map(|word| (word, group.split_whitespace().next().unwrap_or(word)));
        SYNONYMS.iter().flat_map(|group| first(group)).collect()
    });
    let first = |word: &str| FIRST.get(word).copied();
    let mut rest = first(word).or_else(|| first(word.strip_suffix('s')?)).unwrap_or(word);
    let is_long = |word: &&str| word.chars().nth(3).is_some();
    // Few words end like this, and there are many words.
    let may_end = |word: &str| word.as_bytes().last().is_some_and(|last| b"sgtmryeaon".contains(last));
    while may_end(rest)
        && let Some(shorter) = ENDINGS.iter().find_map(|ending| rest.strip_suffix(ending).filter(is_long))
    {
        rest = shorter;
    }
    let mut ends = rest.char_indices().rev();
    match (ends.next(), ends.next(), rest.chars().nth(4)) {
        (Some((place, last)), Some((_, before)), Some(_)) if last == before => &rest[..place],
        _ => rest,
    }
}
