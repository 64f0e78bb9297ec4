//! Asking for work: always who wants what of whom, never a single word, since "position" occurs in good messages.
//!
//! Nine ways to ask, each a few phrases over the classes of the lexicon. Not asking: what is denied, what other people
//! seek, how somebody found their job, and looking for advice, names or a conversation.

mod getting;
mod hints;
mod innuendo;
mod openly;
mod ways;

use std::sync::LazyLock;

use super::telling;
use crate::{
    draft::{Draft, Line},
    phrase::{Hit, Phrases, is_negated},
};
use getting::GETTING;
use innuendo::INNUENDO;
pub(crate) use openly::{names_reader, turns_to_reader};
use ways::{COMMENDING, GIVING, HANDING_ON, JOINING, OFFERING, OPENINGS, SEEKING};

/// Where a sentence asks for work or for help in getting hired.
pub(crate) fn offence(draft: &Draft<'_>, line: &Line) -> Option<Hit> {
    let ways = [&*SEEKING, &*JOINING, &*GIVING, &*COMMENDING, &*HANDING_ON, &*OPENINGS, &*OFFERING, &*INNUENDO, &*GETTING];
    let hits = ways.into_iter().filter_map(|way| way.all(draft, line).into_iter().find(|hit| !is_harmless(draft, line, hit)));
    hits.min_by_key(|hit| hit.tokens.start).or_else(|| hints::hint(draft, line))
}

fn is_harmless(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    is_negated(draft, line, hit)
        || is_about_others(draft, line, hit)
        || leads_to_learning(draft, line, hit)
        || is_excused(draft, line, hit)
        || is_asked_for_the_reader(draft, line, hit)
        || TALKING.is_within(draft, hit)
        || is_told_openly(draft, line, hit)
}

/// "I'm looking for my next position, and I won't ask you for one": the writer's own search, and this letter is no part of it.
fn is_told_openly(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    is_own_search(draft, line, hit) && telling(draft).any(|line| DENIED.is_in(draft, line))
}

/// Whether the writer tells of their own search, and of no place with the reader.
pub(crate) fn is_own_search(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let near = draft.tokens.get(hit.tokens.start..line.tokens.end.min(hit.tokens.end + 5)).unwrap_or_default();
    let with_you = near.iter().any(|token| matches!(token.folded.as_str(), "you" | "your" | "yours" | "there"));
    let meets = |own: &Hit| own.tokens.start < hit.tokens.end && hit.tokens.start < own.tokens.end;
    !with_you && OWN_SEARCH.all(draft, line).iter().any(meets)
}

/// Whether a sentence says that no work is asked for.
pub(crate) fn is_denied(draft: &Draft<'_>, line: &Line) -> bool {
    DENIED.is_in(draft, line)
}

/// "People who look for a job": somebody else seeks.
fn is_about_others(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let before = |count: usize| hit.tokens.start.saturating_sub(count).max(line.tokens.start)..hit.tokens.start;
    let mine = ME.stand_among(draft, before(8));
    let others = OTHERS.stand_among(draft, before(3)) || WHO.stand_among(draft, before(3)) && !mine;
    others && SEEKS.stand_among(draft, hit.tokens.start..hit.tokens.start + 1)
}

/// "Are there any opportunities to shadow somebody?" asks to learn, not to be hired.
fn leads_to_learning(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let after = draft.tokens.get(hit.tokens.end..line.tokens.end).unwrap_or_default();
    let mut words = after.iter().take(6).map(|token| token.folded.as_str());
    match words.next() {
        Some("to" | "of") => words.any(|word| {
            matches!(
                word,
                "talk"
                    | "learn"
                    | "learning"
                    | "meet"
                    | "meeting"
                    | "speak"
                    | "speaking"
                    | "hear"
                    | "hearing"
                    | "ask"
                    | "asking"
                    | "visit"
                    | "shadow"
                    | "observe"
                    | "see"
                    | "chat"
                    | "connect"
                    | "volunteer"
                    | "understand"
                    | "discuss"
                    | "talking"
                    | "chatting"
                    | "watch"
                    | "watching"
                    | "listen"
                    | "attend"
            )
        }),
        Some("in") if TALKING.stand_among(draft, hit.tokens.end..line.tokens.end.min(hit.tokens.end + 3)) => true,
        Some("next" | "this" | "before" | "after") if OPENING.is_within(draft, hit) && !ME.is_within(draft, hit) => true,
        Some("model" | "models" | "play" | "plays" | "description" | "descriptions" | "title" | "titles" | "market" | "statement") => true,
        _ => false,
    }
}

/// "I will ask my sister whether they need a helper": the writer asks people of their own, and nothing is for the writer.
fn is_asked_for_the_reader(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let asked = ASKS_OWN_PEOPLE.all(draft, line);
    let Some(asked) = asked.iter().find(|asked| asked.tokens.start <= hit.tokens.start) else { return false };
    !SOMEBODY_HERE.stand_among(draft, asked.tokens.end..line.tokens.end)
}

/// What stands before makes it a story, a question about others' ways, or something they asked for themselves.
fn is_excused(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    !FOR_ME.is_within(draft, hit) && EXCUSES.all(draft, line).iter().any(|excuse| excuse.tokens.start <= hit.tokens.start)
}

/// What people say of their own search in passing.
static OWN_SEARCH: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(i|am|been|be|hope|hoping|want|plan|started|begun|began|begin|now|currently|actively|first) ..2 (look|looking|search|searching|hunt|hunting|apply|applying|applied|seek|seeking|find|get|land) ..4 (<post>|work)",
        "(i am|am|been|started|start|also|while) ..2 (job hunting|job searching|on the job market|in the job market|between jobs)",
        "(be|am|was|been|also|actively|currently|now|start|started|while|and) (looking|searching|hunting) (for|around for) (my next|my first|positions|position|jobs|a job|a new job|work|a position|a role|roles|new work|my next role|something new) ..2 ($|after|once|when|in|and|i|at the moment|right now|now|myself|but|so|this|next|with|of)",
    ])
});

/// What says in so many words that no work is asked for.
static DENIED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(not|never|nor) ..2 (ask|asking|angling|fishing|hoping|looking|after|seeking|pitching|writing) ..5 (<post>|hired|hiring|referral|interview)",
        "(not|nothing to do) ..2 (about|with|for) (a|any|the|getting a)? (job|jobs|position|role|vacancy|openings|opening)",
        "not (a|an|some)? ..1 (backdoor|hidden|disguised|sneaky|job)? (application|way in|back door)",
        "without (asking|expecting|wanting) ..2 (<post>)",
    ])
});

/// Words that may also name free time in a calendar.
static OPENING: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(opening|openings|place|spot|room|space)"]));

static ME: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(me|us|i|we)"]));

static WHO: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["who"]));

static SEEKS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(~(look|search|seek|hunt)|in)"]));

/// People who may seek work themselves.
static OTHERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(they|he|she|you|people|students|others|clients|those|friends|graduates|veterans|someone|somebody|anyone|newcomers|candidates\
         |patients|women|men|kids|sister|brother|friend|son|daughter|wife|husband|cousin|nephew|niece|partner)",
    ])
});

/// Words that turn "give me a chance" or "an opening" into time for a talk.
static TALKING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(<minutes>|talk|talking|chat|call|coffee|idea|sense|picture|advice|question|questions|schedule|calendar|diary|about working)",
    ])
});

/// What the writer will do, and whom of their own they will ask.
static ASKS_OWN_PEOPLE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "i (will|can|could|shall|would|might|am going to|have|want to|would like to|plan to|promised to)? ..2 (ask|asking|asked|check with|talk to|talking to|speak to|speak with|call|calling|write to|writing to) (my|a) ..2 \
         (sister|brother|friend|friends|mother|father|mom|mum|dad|parents|aunt|uncle|cousin|cousins|nephew|niece|son|daughter|wife|husband|partner|neighbor|neighbors|neighbour|neighbours|roommate|flatmate|landlord|landlady|teacher|family|grandmother|grandfather)",
    ])
});

/// Whom a sentence is for: the writer, or a place with the reader.
static SOMEBODY_HERE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(i|me|my|myself|you|your|yours)"]));

/// What no story and no question about others can be: "what would it take for you to refer me".
static FOR_ME: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["(refer|hire|employ|recommend|sponsor|vouch for|put in a word for) me"]));

static EXCUSES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "as you know",
        // What suits the writer: "lunch hours are best for me", "whether the train is something for me"
        "(shifts|hours|work|days|place|something|spot) (is|are|was|would be) ..2 (best|good|fine|ideal|better|easiest|easier|right|possible|convenient|hard|tricky|difficult) for me",
        "(if|whether) (it|this|that|the|such|a|being|this kind|that kind|working) ..5 (is|are|was|would be|might be|could be|can be) ..2 (something|job|work|place|career|role|right|one) ..2 for (me|someone|somebody|a)",
        "(where|how far) ..5 (can|could|would|might|will|may) take me",
        "(is|be|feels|was) like to",
        "(use|give|mention) your name",
        "as you (kindly|generously|so kindly)? (offered|suggested|proposed|advised|recommended|encouraged|said|asked|requested|urged|told)",
        "you (kindly|generously)? (offered|invited|encouraged|urged|asked) (me)? to",
        "you asked (for|to see) ..3 <papers>",
        "(how|why|when|where|what|which|whether) ..1 (did|do|does|was|were|would|can|makes|made) (it|you|people|one|others|someone|somebody|they|most|employers|companies|newcomers|new|the|a|an) ..8",
        "(how|what) (hiring|recruiting|sponsorship|recruitment|companies|employers|firms) ..8",
        "(how|what) (do|does|is|are|people|employers|companies|firms) ..2 (usually|generally|typically|normally|really) ..8",
        "(i|we) (was|were|got|have been|had been) ..1 (offered|given|hired|refused|denied|turned down|rejected)",
        "(when|while|after|since|because|although|years ago|last year|in NUM) i (was|had been|got|lost|found|started|left) ",
        "i (have|had)? ..1 (accepted|found|got|started|landed|took|hold|left|quit|lost) (a|an|my|the) ..3 (job|position|role|post|contract)",
    ])
});

#[cfg(test)]
mod tests;
