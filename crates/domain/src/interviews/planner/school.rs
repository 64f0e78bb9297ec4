//! Whether one's words about how one met somebody say that both went to the same school. A course, a training or a talk is no
//! school one went to, wherever it took place; nor is the school of one's children
//! or of somebody else.

/// What says it of oneself, whoever else is named.
const OWN: [&str; 22] = [
    "we studied",
    "we both studied",
    "we went to school",
    "we went to the same",
    "we were classmates",
    "we were coursemates",
    "we were at school",
    "we were at uni*",
    "we were at college",
    "at school with me",
    "at school with us",
    "at uni* with me",
    "at college with me",
    "class with me",
    "course with me",
    "school as me",
    "uni* as me",
    "college as me",
    "class as me",
    "course as me",
    "classmate* of mine",
    "schoolmate* of mine",
];
/// Whose school it is, if it is not one's own: that of children, of the family, or of a third person.
const OTHERS: [&str; 47] = [
    "son",
    "sons",
    "daughter*",
    "child",
    "children*",
    "kid",
    "kids",
    "nephew*",
    "niece*",
    "grandson*",
    "granddaughter*",
    "stepson*",
    "stepdaughter*",
    "father*",
    "mother*",
    "mum",
    "mom",
    "dad",
    "parents",
    "brother*",
    "sister*",
    "cousin*",
    "husband*",
    "wife",
    "boyfriend*",
    "girlfriend*",
    "my partner",
    "he studied",
    "she studied",
    "they studied",
    "who studied",
    "his classmate*",
    "her classmate*",
    "their classmate*",
    "his school*",
    "her school*",
    "their school*",
    "his uni*",
    "her uni*",
    "their uni*",
    "s classmate*",
    "s schoolmate*",
    "s coursemate*",
    "s school friend*",
    "s fellow student*",
    "classmate s",
    "schoolmate s",
];
/// One of these stands in all that says it.
const STEMS: [&str; 10] = ["we went to", "school", "stud", "uni", "college", "alumn", "class", "course", "graduat", "degree"];
/// What says it by itself.
const SAYS: [&str; 19] = [
    "alumn*",
    "classmate*",
    "schoolmate*",
    "coursemate*",
    "studied together",
    "studied with",
    "we studied",
    "we both studied",
    "both studied",
    "fellow student*",
    "school friend*",
    "class of",
    "same school",
    "same universit*",
    "same college",
    "our school",
    "our universit*",
    "my universit*",
    "degree course",
];
/// What says it, unless something else in the words says what it was instead.
const SUGGESTS: [&str; 11] =
    ["school", "universit*", "uni", "college", "graduat*", "in class", "same class", "my class", "our class", "same course", "our course"];
/// What one goes to without having gone to school with those who are there.
const INSTEAD: [&str; 38] = [
    "language*",
    "driving",
    "danc*",
    "yoga",
    "cook*",
    "cookery",
    "sailing",
    "riding",
    "ski*",
    "surf*",
    "evening",
    "weekend",
    "online",
    "coding",
    "first aid",
    "training*",
    "workshop*",
    "meetup*",
    "meet up*",
    "seminar*",
    "talk*",
    "lecture*",
    "conference*",
    "congress*",
    "fair",
    "fairs",
    "open day*",
    "hospital*",
    "clinic*",
    "event*",
    "match",
    "concert*",
    "exhibition*",
    "webinar*",
    "hackathon*",
    "run",
    "gate",
    "gates",
];
/// Who stands beside one of these, and then the school, is at work there.
const AT_WORK: [&str; 6] = ["works", "worked", "working", "teaches", "taught", "teaching"];
/// How many words may stand between the work and the school: "works at a primary school".
const BETWEEN: usize = 3;

/// Whether words about how one met somebody say that one went to school with them.
pub(super) fn is_of_same_school(how_met: &str) -> bool {
    let text = how_met.to_lowercase();
    // Next to nobody's words speak of a school, and there are tens of thousands.
    if !STEMS.iter().any(|stem| text.contains(stem)) {
        return false;
    }
    let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| stands_in(&words, phrase));
    let with_me = says(&["studied"]) && says(&["with me", "with us", "and i studied"]);
    if with_me || says(&OWN) {
        return true;
    }
    !says(&OTHERS) && (says(&SAYS) || (says(&SUGGESTS) && !says(&INSTEAD) && !is_at_work(&text)))
}

/// Whether somebody works at the school that is named. "From school, works at Arup now" names another place.
fn is_at_work(text: &str) -> bool {
    text.split([',', ';', '.', '(', '–', '—']).any(|part| {
        let words: Vec<&str> = part.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        words.iter().enumerate().filter(|(_, word)| AT_WORK.contains(word)).any(|(at, _)| {
            let behind: Vec<&str> = words[at + 1..].iter().take(BETWEEN + 1).copied().take_while(|word| *word != "from").collect();
            ["school*", "universit*", "uni", "college*"].iter().any(|place| stands_in(&behind, place))
        })
    })
}

/// Whether a phrase stands in the words. A word with a star may go on.
fn stands_in(words: &[&str], phrase: &str) -> bool {
    let phrase: Vec<&str> = phrase.split(' ').collect();
    let same = |(word, wanted): (&&str, &&str)| wanted.strip_suffix('*').map_or(word == wanted, |begins| word.starts_with(begins));
    words.windows(phrase.len()).any(|some| some.iter().zip(&phrase).all(same))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_says_it_has_one_of_the_stems() {
        for phrase in OWN.iter().chain(&SAYS).chain(&SUGGESTS) {
            assert!(STEMS.iter().any(|stem| phrase.contains(stem)), "{phrase}");
        }
    }

    #[test]
    fn a_school_is_shared_only_where_the_words_say_so() {
        for how_met in [
            "We studied together in Porto",
            "We studied in Porto",
            "Met at university",
            "Same class at the Lyceum",
            "From school",
            "High school friend",
            "Alumni fair",
            "Alumna of the same programme",
            "My classmate in Lyon",
            "We graduated in 2019",
            "College, second year",
            "On the same course as me at uni",
            "Class of 2015",
            "A talk at our university",
            "From school, works at Arup now",
            "From university, she teaches in Leeds now",
            "Works at Arup, from college",
            "Same school as me",
            "Met through my sister, same university as me",
            "She studied architecture with me",
            "He and I studied in Delft",
            "A classmate of mine, our kids play together",
            "Childhood friend from school",
        ] {
            assert!(is_of_same_school(how_met), "{how_met}");
        }
    }

    #[test]
    fn what_only_sounds_like_a_school_is_none() {
        for how_met in [
            "Met at the language course",
            "Met at a language school",
            "Same class at the language school",
            "First-aid course at work",
            "A training on bridges",
            "Workshop at the university",
            "Meetup at the college",
            "Her talk at the University of Porto",
            "Career fair, University of Leeds",
            "My yoga class",
            "Evening class in pottery",
            "Of course through Ana",
            "On the golf course",
            "A world-class engineer from the fair",
            "My son's school",
            "At the school gates",
            "Driving school",
            "Online course on cost planning",
            "She studied law before this job",
            "Works at the university hospital",
            "Works at the university",
            "Works at a primary school",
            "Teaches at the school in our street",
            "Father of my daughter's classmate",
            "Same school as my kids",
            "She studied with my brother",
            "They studied together with my wife",
            "My son\u{2019}s classmate has this mother",
            "Ana's classmate",
            "His classmate introduced us",
            "An old school friend of my husband",
            "Through my classmate's boss",
            "Alumna of her university",
            "My colleague at WSP",
            "A united front of neighbours",
            "",
        ] {
            assert!(!is_of_same_school(how_met), "{how_met}");
        }
    }
}
