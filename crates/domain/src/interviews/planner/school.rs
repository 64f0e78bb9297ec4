//! Whether one's words about how one met somebody say that both went to the same school. A course, a training or a talk is no
//! school one went to, wherever it took place; nor is the school of one's children.

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
/// What one goes to without having gone to school with those who are there, and whose school it is if it is not one's own.
const INSTEAD: [&str; 52] = [
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
    "son",
    "sons",
    "daughter*",
    "child",
    "children*",
    "kid",
    "kids",
    "run",
    "gate",
    "gates",
    "parents",
    "teaches",
    "works",
    "works at",
    "she studied",
    "he studied",
    "they studied",
];

/// Whether words about how one met somebody say that one went to school with them.
pub(super) fn is_of_same_school(how_met: &str) -> bool {
    let text = how_met.to_lowercase();
    let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| stands_in(&words, phrase));
    says(&SAYS) || (says(&SUGGESTS) && !says(&INSTEAD))
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
            "My colleague at WSP",
            "A united front of neighbours",
            "",
        ] {
            assert!(!is_of_same_school(how_met), "{how_met}");
        }
    }
}
