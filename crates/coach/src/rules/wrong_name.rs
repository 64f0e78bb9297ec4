//! Rule `wrong-name`. Its page tells why it matters and shows examples.

use std::sync::LazyLock;

use acquaint_text::{find_name, fold, words};

use super::{Rule, Stage, Weight};
use crate::{
    Channel, Kind, Topic,
    draft::{Draft, Line, Mark, Part, Token},
    phrase::Phrases,
    review::{Case, Finding},
    signs::blanks::blanks,
};

pub(super) const RULE: Rule = Rule {
    name: "wrong-name",
    summary: "The message names another person or place than the one it goes to.",
    why: "A wrong name says that the letter was meant for somebody else, or tells what was told in trust.",
    page: include_str!("wrong-name.md"),
    topic: Topic::Meant,
    weight: Weight::Either,
    kinds: Kind::LETTERS,
    stage: Stage::Stable,
    check,
};

fn check(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = check_greeting(case);
    findings.extend(check_unnamed(case));
    findings
}

/// Who gave the name of this person is not told without their leave. A request for an introduction goes to themselves.
fn check_unnamed(case: &Case<'_>) -> Option<Finding> {
    if case.channel() == Some(Channel::Introduction) {
        return None;
    }
    let text = case.draft.text;
    let place = case.facts.unnamed.iter().find_map(|name| find_name(text, name))?;
    let name = text.get(place.clone())?;
    let message = format!("“{name}” gave you this name, and you have not noted that you may say so.");
    let remedy = "Leave the name out, or ask them first. Then note it beside the talk in which they named this person.";
    Some(Finding::problem(place, message, remedy))
}

/// Compares the greeting with the stored name. Short forms, titles and family names are fine.
fn check_greeting(case: &Case<'_>) -> Vec<Finding> {
    let Some(name) = case.facts.name.as_deref().filter(|_| case.channel() != Some(Channel::Introduction)) else {
        return Vec::new();
    };
    let known: Vec<String> = words(name).iter().map(|word| fold(word.text)).filter(|word| !is_title(word)).collect();
    let greeted = greeted(case.draft);
    let (Some(first), false) = (greeted.first(), known.is_empty()) else {
        return Vec::new();
    };
    // Of a blank, another rule speaks.
    if blanks(case.draft.text).iter().any(|blank| blank.contains(&first.span.start)) {
        return Vec::new();
    }
    if greeted.iter().any(|token| known.iter().any(|known| is_same(&token.folded, known))) {
        return Vec::new();
    }
    let span = first.span.start..greeted.last().map_or(first.span.end, |last| last.span.end);
    let proper = words(name).first().map_or(name, |word| word.text).to_owned();
    let message = format!("You have stored this person as {name}.");
    let near = known.iter().any(|known| is_typing_error(&first.folded, known));
    let remedy = format!("Write “{proper}”, or change the name you stored.");
    let finding = if near { Finding::advice(span, message, remedy) } else { Finding::problem(span, message, remedy) };
    vec![if greeted.len() == 1 { finding.safely(proper) } else { finding }]
}

/// The names in the greeting, without titles.
fn greeted<'d>(draft: &'d Draft<'_>) -> Vec<&'d Token> {
    let greets = |line: &&Line| matches!(line.part, Part::Greeting | Part::Body);
    let Some(line) = draft.lines.iter().find(greets) else {
        return Vec::new();
    };
    let tokens = draft.tokens_of(line);
    let hello = GREETING.find(draft, line).map_or(0, |hit| hit.tokens.end - line.tokens.start);
    if hello == 0 {
        return Vec::new();
    }
    let rest = tokens.iter().skip(hello).enumerate();
    let name = rest.take_while(|(nth, token)| (*nth == 0 || token.after == Mark::Space) && (token.name || is_title(&token.folded)));
    name.map(|(_, token)| token).filter(|token| !is_title(&token.folded)).collect()
}

fn is_title(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "mx"
            | "miss"
            | "dr"
            | "doctor"
            | "prof"
            | "professor"
            | "sir"
            | "madam"
            | "captain"
            | "reverend"
            | "father"
            | "sister"
            | "brother"
            | "judge"
            | "inspector"
            | "chef"
            | "coach"
            | "imam"
            | "rabbi"
            | "colonel"
            | "principal"
            | "engr"
            | "eng"
            | "aunt"
            | "auntie"
            | "uncle"
            | "nurse"
            | "senator"
            | "herr"
            | "frau"
            | "monsieur"
            | "madame"
            | "senora"
            | "senor"
            | "don"
            | "lady"
            | "lord"
            | "team"
            | "all"
            | "phd"
            | "md"
            | "jr"
            | "again"
            | "there"
            | "ma'am"
            | "maam"
    )
}

/// The same name, a short form of it, or a usual familiar form.
fn is_same(greeted: &str, known: &str) -> bool {
    let short = greeted.len().min(known.len());
    let start = greeted.bytes().zip(known.bytes()).take_while(|(one, other)| one == other).count();
    let familiar = |set: &&str| set.split(' ').any(|name| name == greeted) && set.split(' ').any(|name| name == known);
    start == short && short > 1 || start >= 3 && short <= 5 && start + 1 >= short || FAMILIAR.iter().any(familiar)
}

/// One letter differs, or two have changed places.
fn is_typing_error(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let longest = one.len().max(other.len());
    // "Rees" for "Rhys" is another name; "Jhon" for "John" is not.
    let swapped = longest >= start + 2 && one.get(start) == other.get(start + 1) && one.get(start + 1) == other.get(start);
    longest > 3
        && one.len().abs_diff(other.len()) <= 1
        && (start + end + 1 >= longest || start + end + 2 >= longest && (swapped || longest > 5))
}

/// Forms of one name that do not begin alike.
const FAMILIAR: &[&str] = &[
    "robert bob bobby rob",
    "william bill billy will liam",
    "elizabeth liz beth betty eliza lisa libby",
    "margaret peggy maggie meg greta",
    "richard dick rick",
    "edward ted ed ned eddie",
    "john jack johnny",
    "james jim jimmy jamie",
    "anthony tony",
    "henry harry hank",
    "charles chuck charlie",
    "katherine kate kathy kitty kat",
    "catherine kate cathy cat",
    "alexander sasha alex xander",
    "alexandra sasha sandra alex",
    "theodore ted theo",
    "dorothy dot dolly",
    "sarah sally",
    "mary molly polly",
    "ann anne nan nancy annie",
    "francisco paco pancho",
    "jose pepe",
    "giuseppe beppe",
    "guadalupe lupe",
    "patricia trish pat patty tricia",
    "susan sue",
    "lawrence larry",
    "gerald jerry",
    "gerard jerry",
    "rebecca becky",
    "abigail gail",
    "christina tina",
    "christine tina",
    "albert bert al",
    "gilbert bert",
    "frances fanny fran",
    "eleanor nell ellie",
    "ellen nell",
    "helen nell",
    "wilhelm willi bill",
    "johannes hans jan",
    "ivan vanya",
    "maria masha mia",
    "dmitri dima",
    "mikhail misha",
    "yevgeny zhenya",
];

static GREETING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&["^ (hi|hello|hey|dear|good (morning|day|afternoon|evening)|greetings|hiya|morning|kia ora|hola|bonjour)"])
});
