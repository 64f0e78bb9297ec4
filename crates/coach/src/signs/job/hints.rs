//! Asking for work without saying so: "if ever a bench in your shop stands empty, I'd be glad to fill it".
//!
//! No phrase says this. But in one clause the writer, the other's workplace, a wish and words of work come together,
//! and nothing speaks of talking or learning. Each word of work weighs something; together they must weigh enough.

use std::{ops::Range, sync::LazyLock};

use crate::{
    draft::{Draft, Line, Mark, Token, key},
    keys::KeyMap,
    phrase::{Hit, Phrases},
};

/// What the words of work in a clause must weigh.
const ENOUGH: u32 = 3;

/// Where words of work, the writer, the other and a wish come together.
pub(super) fn hint(draft: &Draft<'_>, line: &Line) -> Option<Hit> {
    if weight_of_words(draft, &line.tokens) == 0 {
        return None;
    }
    let clauses = clauses(draft, line);
    clauses.iter().enumerate().find_map(|(at, clause)| {
        let conditional = CONDITION.stand_among(draft, clause.start..(clause.start + 2).min(clause.end));
        let next = clauses.get(at + 1).filter(|_| conditional);
        let whole = clause.start..next.map_or(clause.end, |next| next.end);
        let told = |phrases: &Phrases| phrases.stand_among(draft, whole.clone());
        let weighs = || weight_of_words(draft, &whole) + 2 >= ENOUGH && weight(draft, &whole) >= ENOUGH;
        let wished = || told(&WISH) || line.question;
        (weighs() && wished() && told(&MINE) && told(&YOURS) && !told(&OTHERWISE))
            .then(|| Hit { span: draft.span(whole.clone()), tokens: whole })
    })
}

/// The clauses of a line: parted by commas, colons, and by "and", "but", "so" before a new subject.
fn clauses(draft: &Draft<'_>, line: &Line) -> Vec<Range<usize>> {
    let tokens = draft.tokens_of(line);
    let mut starts = vec![line.tokens.start];
    for (at, token) in tokens.iter().enumerate().skip(1) {
        let subject = |token: &Token| {
            matches!(
                token.folded.as_str(),
                "i" | "you" | "if" | "could" | "would" | "can" | "maybe" | "perhaps" | "please" | "is" | "are" | "do"
            )
        };
        let joined = tokens.get(at - 1).is_some_and(|before| matches!(before.folded.as_str(), "and" | "but" | "so" | "or" | "because"));
        if token.after == Mark::Colon || token.after == Mark::Comma || joined && subject(token) {
            starts.push(line.tokens.start + at);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([line.tokens.end]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// What a clause weighs: its words of work, somebody who acts, and a place with the other.
fn weight(draft: &Draft<'_>, words: &Range<usize>) -> u32 {
    let signs = [&*ACTING, &*PLACED].into_iter().map(|phrases| u32::from(phrases.stand_among(draft, words.clone())));
    weight_of_words(draft, words) + signs.sum::<u32>()
}

/// What the words of work weigh, each once.
fn weight_of_words(draft: &Draft<'_>, words: &Range<usize>) -> u32 {
    let tokens = draft.tokens.get(words.clone()).unwrap_or_default();
    let mut seen: Vec<u64> = Vec::new();
    let mut sum = 0;
    for token in tokens {
        if let Some(weight) = WORK.get(&token.stem).filter(|_| !seen.contains(&token.stem)) {
            seen.push(token.stem);
            sum += weight;
        }
    }
    sum
}

/// Words of work by their stems, and what each weighs.
static WORK: LazyLock<KeyMap<u32>> = LazyLock::new(|| {
    let heavy = "hire recruit employ employment vacancy opening internship apprenticeship traineeship payroll salary wage candidate candidature \
                 referral intern apprentice trainee vacant job employer recruiter";
    let light = "position role post placement contract shift trial start payroll staff pay paid junior assistant application apply interview \
                 reference team crew gang squad firm company office workshop studio lab kitchen ward rota roster bench seat spot place space \
                 gap hands boss manager supervisor director hr superior opportunity work join available immediately season permanent \
                 temporary unpaid skill fit useful help worker helper hand shop yard site branch department desk chair corner berth station \
                 farm garage practice clinic school hospital museum gallery theatre restaurant bakery hotel colleague partner replacement \
                 cover extra spare short door chance serve train employee organization organisation business experience consider";
    let weigh = |words: &'static str, weight| words.split_whitespace().map(move |word| (key(&acquaint_text::stem(word)), weight));
    weigh(light, 1).chain(weigh(heavy, 2)).collect()
});

static CONDITION: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(if|should|when|once|whenever|were|in case|and if|but if)"]));

static WISH: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(if|would|could|should|might|may|hope|hoping|wish|love|please|perhaps|maybe|ever|kindly|want|keen|happy|glad|grateful|dream|trust|ready|prepared|eager|appreciate|can)",
    ])
});

static MINE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(i|me|my|myself|someone like me)"]));

static YOURS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(you|your|yours|there)"]));

/// Somebody acts for the writer, or the writer gets going.
static ACTING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(take|bring|get|put|give|find|keep|consider|remember|use|need|want|recommend|mention|pass|forward|squeeze|fit|try|have|make|see|slip|count|add|place|choose|pick|sign|teach) ..1 (me|my name|somebody like me|someone like me)",
        "(tell|ask|speak to|talk to|persuade|convince) (your|the) ..4 (me|my|i)",
        "for (me|someone like me)",
        "(i|me) ..2 (start|begin|fill|join|serve|work|contribute|help|step in|pitch in|muck in|jump)",
    ])
});

/// The writer, at the other's place.
static PLACED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(in|at|on|with|for|to|of|under|within) (your|you|yours)"]));

/// What makes the clause speak of talking, learning, times past, or of not asking.
static OTHERWISE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(<minutes>|talk|talking|speak|speaking|chat|call|coffee|conversation|meet|meeting|hear|learn|learning|understand|ask|asking|question|questions|advice|curious|wonder|wondering|know|interview you|zoom|how|what|why|which|visit|shadow|watch|appreciate|grateful|learned|informational|contact|see how|show|story|not|never|no|without|was|were|had|did|came|found|find|met|saw|said|thank|thanks|article|post|write|wrote|reply|answer|read|day|afternoon|morning|lunch|pint|tea|time|tuesday|thursday|wednesday|week|email|hour|introduce|introduction)",
    ])
});
