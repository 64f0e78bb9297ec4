//! Why this person: their talk, their path, their role at a place, a shared school, who sent the writer.
//!
//! Half a sentence is enough. What could be said to anybody ("your impressive profile") is no reason.

mod common;
mod phrases;

use common::{ADVERBS, ASKED, COMMON, DONE, FIELDS, GENERIC, JOINS, NO_DEEDS, PRAISE, SMALL, WISHES};
use phrases::{AT_PLACE, CERTAIN, DEEDS, FOUND, LOOKS_CERTAIN, MADE, MADE_WORD, STOCK, TOPIC, VAGUE, WITH_DETAIL};

use super::telling;
use crate::{
    Channel, Facts,
    draft::{Draft, Line, Mark, Part, Token, key},
    phrase::{Hit, Phrases},
};

/// How well a message says why it goes to this person; later is better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Nothing says why.
    Missing,
    /// Words that fit anybody.
    Stock(Hit),
    /// Something about the person, without a detail.
    Vague(Hit),
    /// A reason that fits this person.
    Specific,
}

/// The best reason a message gives.
///
/// A request for an introduction speaks of a third person, so "she" counts as "you" there.
pub(crate) fn reason(draft: &Draft<'_>, channel: Channel, facts: &Facts) -> Reason {
    let direct = direct_reason(draft, facts);
    if channel != Channel::Introduction || direct == Reason::Specific {
        return direct;
    }
    match direct_reason(&draft.about_third_person(), facts) {
        Reason::Missing => direct,
        better => better,
    }
}

fn direct_reason(draft: &Draft<'_>, facts: &Facts) -> Reason {
    if telling(draft).any(|line| is_specific(draft, line, facts)) {
        return Reason::Specific;
    }
    let hit = |phrases: &Phrases| super::first(phrases, draft);
    match (vague(draft).or_else(|| topic(draft)), hit(&STOCK)) {
        (Some(hit), _) => Reason::Vague(hit),
        (None, Some(hit)) => Reason::Stock(hit),
        (None, None) => Reason::Missing,
    }
}

fn is_specific(draft: &Draft<'_>, line: &Line, facts: &Facts) -> bool {
    is_certain(draft, line)
        || MADE.all(draft, line).iter().any(|hit| is_theirs(draft, hit))
        || WITH_DETAIL.all(draft, line).iter().any(|hit| has_detail(draft, line, hit))
        || DEEDS.all(draft, line).iter().any(|hit| !is_asked(draft, line, hit) && has_detail(draft, line, hit))
        || AT_PLACE.all(draft, line).iter().any(|hit| !is_asked(draft, line, hit) && !is_about_me(draft, hit))
        || names_a_thing(draft, line)
        || tells_of_them(draft, line)
        || tells_around_them(draft, line)
        || knows_place(draft, line, facts)
}

/// Whether a reason stands there that needs no detail, and is not one that only looks like it: "LinkedIn suggested you".
fn is_certain(draft: &Draft<'_>, line: &Line) -> bool {
    let hits = CERTAIN.all(draft, line);
    let looks = if hits.is_empty() { Vec::new() } else { LOOKS_CERTAIN.all(draft, line) };
    let meets = |hit: &Hit, other: &Hit| hit.tokens.start < other.tokens.end && other.tokens.start < hit.tokens.end;
    hits.iter().any(|hit| !looks.iter().any(|other| meets(hit, other)))
}

/// Whether "your" belongs to what was made: not in "about your job, can you talk" or "your role and show you".
fn is_theirs(draft: &Draft<'_>, hit: &Hit) -> bool {
    let between = hit.tokens.clone().skip(1).take_while(|at| !MADE_WORD.stand_among(draft, *at..*at + 1));
    between.filter_map(|at| draft.tokens.get(at)).all(|token| !JOINS.contains(&token.word) && !ASKED.contains(&token.word))
}

/// Something about them without saying what; praise by itself is not even that.
fn vague(draft: &Draft<'_>) -> Option<Hit> {
    let praise =
        |hit: &Hit| hit.tokens.end.checked_sub(1).and_then(|last| draft.tokens.get(last)).is_some_and(|last| PRAISE.contains(&last.word));
    telling(draft).find_map(|line| VAGUE.all(draft, line).into_iter().find(|hit| !praise(hit)))
}

/// A topic that not every field has, which the writer wants to learn about.
fn topic(draft: &Draft<'_>) -> Option<Hit> {
    let word = |at: Option<usize>| at.and_then(|at| draft.tokens.get(at)).map_or("", |token| token.folded.as_str());
    // "Let me know" and "I know you are busy" name nothing to learn.
    let idle = |hit: &Hit| word(Some(hit.tokens.start)) == "know" && matches!(word(hit.tokens.start.checked_sub(1)), "me" | "i" | "you");
    let named = |line: &Line, hit: &Hit| {
        let after = draft.tokens.get(hit.tokens.end..line.tokens.end.min(hit.tokens.end + 4)).unwrap_or_default();
        after.iter().take_while(|token| token.after == Mark::Space && token.folded != "and").any(is_detail)
    };
    let to_you = |line: &&Line| draft.tokens_of(line).iter().any(|token| matches!(token.folded.as_str(), "you" | "your"));
    telling(draft).filter(to_you).find_map(|line| TOPIC.all(draft, line).into_iter().find(|hit| !idle(hit) && named(line, hit)))
}

/// Whether what follows says more than "the field" or "your company".
fn has_detail(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let after = draft.tokens.get(hit.tokens.end..line.tokens.end).unwrap_or_default();
    after
        .iter()
        .find(|token| !SMALL.contains(&token.word) && !PRAISE.contains(&token.word))
        .is_some_and(|token| !GENERIC.contains(&token.word))
}

/// Whether the line says what the other person did or does, with a detail: "you run the water plant".
fn tells_of_them(draft: &Draft<'_>, line: &Line) -> bool {
    if FOUND.is_in(draft, line) {
        return false;
    }
    let tokens = draft.tokens_of(line);
    let because = tokens.iter().position(|token| token.folded == "because");
    (0..tokens.len()).any(|at| {
        let word = |at: usize| tokens.get(at).map_or("", |token: &Token| token.folded.as_str());
        let of_a_date = at > 1 && word(at - 1) == "may" && tokens.get(at - 2).is_some_and(|token| token.number.is_some());
        // "Because we meet on the stairs, and you always carry books": the reason goes on.
        let goes_on = at > 1 && word(at - 1) == "and" && because.is_some_and(|because| because < at);
        let asked = !of_a_date && !goes_on && at.checked_sub(1).is_some_and(|before| ASKED.contains(&key(word(before))));
        if word(at) != "you" || asked {
            return false;
        }
        let after = tokens.get(at + 1..).unwrap_or_default();
        // "A grant you wrote": what they did is named before them.
        let thing = at.checked_sub(1).and_then(|before| tokens.get(before)).filter(|_| at > 1).is_some_and(is_detail);
        if thing
            && tokens.get(at).is_some_and(|you| you.after == Mark::Space)
            && after.first().is_some_and(|deed| DONE.contains(&deed.word))
        {
            return true;
        }
        let mut rest = after.iter().skip_while(|token| ADVERBS.contains(&token.word));
        if rest.next().is_none_or(|verb| NO_DEEDS.contains(&verb.word) || verb.after != Mark::Space) {
            return false;
        }
        let clause = rest.take(14).take_while(|token| token.after != Mark::Colon && !matches!(token.folded.as_str(), "i" | "if" | "so"));
        clause.into_iter().any(is_detail)
    })
}

/// Whether a plain statement that is not about the writer has two details and the person in it: "your window made me miss two buses".
/// Each word of praise asks for one detail more.
fn tells_around_them(draft: &Draft<'_>, line: &Line) -> bool {
    let tokens = draft.tokens_of(line);
    let named = tokens.iter().any(|token| matches!(token.folded.as_str(), "you" | "your" | "yours"));
    let plain = !line.question && line.part == Part::Body && !tokens.iter().any(|token| WISHES.contains(&token.word));
    let praise = tokens.iter().filter(|token| PRAISE.contains(&token.word)).count();
    named && plain && tokens.iter().filter(|token| is_detail(token)).count() > 1 + praise
}

/// Whether a word says something that does not fit everybody.
fn is_detail(token: &Token) -> bool {
    let lists = [&*SMALL, &*GENERIC, &*PRAISE, &*COMMON, &*FIELDS, &*ADVERBS, &*NO_DEEDS, &*ASKED];
    token.folded.chars().count() > 2 && token.number.is_none() && !lists.iter().any(|list| list.contains(&token.word))
}

/// Whether "your" stands before something that few people have: "your oat croissant", not "your time".
fn names_a_thing(draft: &Draft<'_>, line: &Line) -> bool {
    let tokens = draft.tokens_of(line);
    let mut after = tokens.iter().enumerate().filter(|(_, token)| token.folded == "your").filter_map(|(at, _)| tokens.get(at + 1..));
    after.any(|after| {
        let empty = |token: &&Token| SMALL.contains(&token.word) || PRAISE.contains(&token.word);
        let noun = after.iter().take(3).take_while(|token| !JOINS.contains(&token.word)).find(|token| !empty(token));
        noun.is_some_and(|noun| is_detail(noun) && (noun.name || !is_quality(&noun.folded)))
    })
}

/// Words such as "dedication" and "kindness": what one may praise in anybody.
fn is_quality(noun: &str) -> bool {
    ["ness", "ity", "ment", "tion", "sion", "ance", "ence", "ship", "ism", "dom"].iter().any(|ending| noun.ends_with(ending))
}

/// Whether "you" belongs to a request, a wish or a condition, so that nothing is said about the person.
fn is_asked(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let from = hit.tokens.start.saturating_sub(2).max(line.tokens.start);
    let before = draft.tokens.get(from..hit.tokens.start).unwrap_or_default();
    let direct = before.last().is_some_and(|token| {
        matches!(
            token.folded.as_str(),
            "would" | "could" | "can" | "do" | "did" | "may" | "might" | "will" | "should" | "if" | "hope" | "hoping" | "thank" | "thanks"
                | "wish" | "are" | "were" | "have" | "whether" | "help" | "trust" | "let" | "for" | "unless" | "whenever" | "once" | "sure"
                | "appreciate" | "got" | "see" if token.folded != "see" || line.question
        )
    });
    let hoping = before.first().is_some_and(|token| matches!(token.folded.as_str(), "hope" | "hoping" | "trust" | "if" | "whether"));
    direct || hoping
}

/// Whether the writer stands between "you" and the place: "tell you that I work at WSP".
fn is_about_me(draft: &Draft<'_>, hit: &Hit) -> bool {
    let words = draft.tokens.get(hit.tokens.clone()).unwrap_or_default();
    words.iter().any(|token| matches!(token.folded.as_str(), "i" | "my" | "me" | "call" | "coffee" | "meet" | "available" | "free"))
}

/// Whether the person's organization is named beside what they do.
fn knows_place(draft: &Draft<'_>, line: &Line, facts: &Facts) -> bool {
    let place = facts.organization.as_deref().map(acquaint_text::fold).unwrap_or_default();
    let first = place.split(' ').next().filter(|first| first.len() > 2).map(key);
    let tokens = draft.tokens_of(line);
    let named = first.is_some_and(|first| tokens.iter().any(|token| token.word == first));
    named
        && !FOUND.is_in(draft, line)
        && tokens.iter().any(|token| matches!(token.folded.as_str(), "you" | "your" | "role" | "team" | "work"))
}
