//! Rule `wrong-organization`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use acquaint_text::{fold, words};

use super::{Rule, Stage, Weight};
use crate::{
    Kind, Topic,
    draft::{Draft, Line, Mark, Token},
    phrase::{Hit, Phrases},
    review::{Case, Finding},
    signs::telling,
};

pub(super) const RULE: Rule = Rule {
    name: "wrong-organization",
    summary: "The message places them at another organization than the ones you stored.",
    why: "A wrong place of work says that the letter was meant for somebody else.",
    page: include_str!("wrong-organization.md"),
    topic: Topic::Meant,
    weight: Weight::Problem,
    kinds: Kind::LETTERS,
    stage: Stage::Stable,
    check,
};

/// Speaks only where an organization is stored, and the message says in so many words that they work at another now.
fn check(case: &Case<'_>) -> Vec<Finding> {
    let Some(stored) = case.facts.organization.as_deref() else {
        return Vec::new();
    };
    let known: Vec<Vec<String>> = [stored].into_iter().chain(case.facts.elsewhere.iter().map(String::as_str)).map(folded).collect();
    let lines = telling(case.draft).filter(|line| !PAST.is_in(case.draft, line));
    let mut places = lines.flat_map(|line| {
        let there = THERE.all(case.draft, line).into_iter().map(move |hit| (line, named(case.draft, line, &hit)));
        there.filter(|(line, place)| !is_site(case.draft, line, place)).map(|(_, place)| place)
    });
    let wrong = places.find(|place| !known.iter().any(|known| is_same(place, known)));
    let finding = wrong.and_then(|place| Some(place.first()?.span.start..place.last()?.span.end)).map(|span| {
        let remedy = "Look at the name of the place again. If they have moved, change it on their page.";
        Finding::problem(span, format!("You have stored their organization as {stored}."), remedy)
    });
    finding.into_iter().collect()
}

fn folded(name: &str) -> Vec<String> {
    words(name).iter().map(|word| fold(word.text)).collect()
}

/// The name that begins with the last word of a hit: "Port of Rotterdam", "Marks & Spencer".
fn named<'d>(draft: &'d Draft<'_>, line: &Line, hit: &Hit) -> Vec<&'d Token> {
    let from = hit.tokens.end.saturating_sub(1);
    let rest = draft.tokens.get(from..line.tokens.end).unwrap_or_default();
    let belongs = |at: usize, token: &Token| {
        let joins = matches!(token.folded.as_str(), "of" | "for" | "the" | "and" | "de") && rest.get(at + 1).is_some_and(|next| next.name);
        (at == 0 || token.after == Mark::Space) && (token.name || joins)
    };
    rest.iter().enumerate().take_while(|(at, token)| belongs(*at, token)).map(|(_, token)| token).collect()
}

/// Whether a common word behind the name makes it one of many sites: "at the Bradford plant".
fn is_site(draft: &Draft<'_>, line: &Line, place: &[&Token]) -> bool {
    let end = place.last().map_or(0, |last| last.span.end);
    let next = draft.tokens_of(line).iter().find(|token| token.span.start >= end && token.after == Mark::Space);
    let follows = next.is_some_and(|next| next.span.start <= end + 1 && !next.name);
    follows
        && next.is_some_and(|next| {
            matches!(
                next.folded.as_str(),
                "plant"
                    | "site"
                    | "office"
                    | "branch"
                    | "campus"
                    | "store"
                    | "shop"
                    | "station"
                    | "depot"
                    | "yard"
                    | "works"
                    | "factory"
                    | "warehouse"
                    | "lab"
                    | "location"
                    | "mine"
                    | "farm"
                    | "ward"
                    | "unit"
                    | "terminal"
                    | "project"
                    | "team"
                    | "end"
                    | "side"
            )
        })
}

/// One word in common is enough, and so are the first letters: "TfL" for "Transport for London".
fn is_same(place: &[&Token], known: &[String]) -> bool {
    let said: Vec<&str> = place.iter().map(|token| token.folded.as_str()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let telling = |word: &&&str| word.chars().count() > 2 && !is_common(word);
    let alike = |word: &str| known.iter().filter(telling).any(|known| known.starts_with(word) || word.starts_with(known));
    let shared = said.iter().filter(telling).any(|word| alike(word));
    // "The Bank" may be any bank.
    let unclear = !said.iter().any(|word| telling(&word));
    unclear
        || shared
        || said == known
        || said.iter().any(|word| is_short_for(word, &known))
        || known.iter().any(|word| is_short_for(word, &said))
}

/// A word in the names of many organizations.
fn is_common(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "and"
            | "for"
            | "port"
            | "city"
            | "university"
            | "hospital"
            | "clinic"
            | "bank"
            | "museum"
            | "school"
            | "college"
            | "institute"
            | "group"
            | "company"
            | "department"
            | "ministry"
            | "trust"
            | "foundation"
            | "center"
            | "centre"
            | "office"
            | "council"
            | "agency"
            | "national"
            | "international"
            | "royal"
            | "public"
            | "library"
            | "theatre"
            | "theater"
            | "gallery"
            | "institution"
            | "association"
    )
}

fn is_short_for(short: &str, long: &[&str]) -> bool {
    let letters = |words: &mut dyn Iterator<Item = &&str>| words.filter_map(|word| word.chars().next()).collect::<String>();
    let all = letters(&mut long.iter());
    let weighty = letters(&mut long.iter().filter(|word| !matches!(**word, "of" | "for" | "the" | "and" | "de")));
    long.len() > 1 && (short == all || short == weighty)
}

/// "Your work at WSP": where they are now. "You at WSP" may be an event.
static THERE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "your (current|present|new|own)? (work|role|job|position|team|department|group|lab|unit|colleagues|post|office) (here)? (at|within|with) (the)? NAME",
        "(you|your team) (now|currently|both)? (work|works|are working|is working|are employed) (now|currently)? (at|for) (the)? NAME",
        "(what|how) (it is|it's|is it|it) like ..1 (to work|working|to be|being) (at|for|with|in) (the)? NAME",
        "you are (now|currently)? (working|employed) (in|with) (the)? NAME (as|and|for|since)",
        "(culture|atmosphere|onboarding) (is|like)? (at|in|of) (the)? NAME",
        "your career (here)? (at|within|with) (the)? NAME (and|as|$)",
        "(join|joining|joined) (the)? NAME as you did",
        "what (you|your team) (do|does|are doing|is doing) (now|currently)? (at|for|within) (the)? NAME",
    ])
});

/// What makes it a story of earlier days.
static PAST: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(former|formerly|previous|previously|earlier|used to|before|after|was|were|had|did|until|once|(in|of) the past|past (life|job|work|role)|ago|back then|back when|began|started|first|left|moved|then|since|from NAME to)",
    ])
});
