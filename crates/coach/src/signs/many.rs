//! Whether a message shows that it goes to many: it greets nobody in particular, or says that others are asked, too.

use std::sync::LazyLock;

use super::telling;
use crate::{
    draft::Draft,
    phrase::{Hit, Phrases},
};

/// Where it shows.
pub(crate) fn place(draft: &Draft<'_>) -> Option<Hit> {
    greeting(draft).or_else(|| telling(draft).find_map(|line| MANY.find(draft, line)))
}

/// A greeting to nobody in particular.
pub(crate) fn greeting(draft: &Draft<'_>) -> Option<Hit> {
    draft.lines.iter().take(3).find_map(|line| NOBODY.find(draft, line))
}

static NOBODY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "to whom (it|this) may concern",
        "(dear|hello|hi|good morning|good day|greetings) (sir or madam|madam or sir|sir madam|sirs|hiring ..2|recruiter|professional|professionals|friend|friends|connection|connections|all|everyone|everybody|team|colleague|colleagues|alumni|alum|network|recruiting team|fellow professional)",
    ])
});

/// Where the letter says itself that it goes to several at once.
pub(crate) fn openly(draft: &Draft<'_>) -> Option<Hit> {
    telling(draft).find_map(|line| OPENLY.find(draft, line))
}

static OPENLY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(this|the) same (letter|message|email|mail|note|text|request) (out)? to (NUM|many|several|some|dozens|a dozen|all|every|everyone|everybody|others|other)",
        "(to|contacting|messaging|emailing) you and (several|some|many|NUM|all|a few|a number|the rest) of (your|the)",
        "(whichever|whoever) of you",
        "(one|any|some) of you (will|can|could|may|might|would)",
        "first (one|person)? (of you)? to (reply|answer|respond)",
    ])
});

static MANY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(contacting|writing|writing to|reaching out to|messaging|asking|emailing|interviewing|contact|connecting with|write to) (several|many|some|a few|a number of|various|different|people|professionals|persons|everyone|everybody|lots of|all) (people|professionals|persons|in|who|of|at|from|other|to)?",
        "(several|many|other) (persons|people|professionals) (like you|in your|as well|too)",
        "(reaching|reach|reached) out to (NUM|a few|several|many|some|various|all|different|senior|leading|fellow|other)? (professionals|leaders|experts|executives|people|practitioners|specialists|alumni|insiders|individuals) (across|in|within|from|like|at|who|throughout|to)",
        "(expand|grow|build|broaden|widen|extend|enlarge) my (professional)? (network|circle|contacts|connections)",
        "(conducting|doing|carrying out|arranging) ..1 (informational)? interviews with ..3 (professionals|leaders|experts|executives|practitioners)",
        "(leaders|professionals|people|experts) (such as|like) (you|yourself) (across|in various|in different|in many|from) ..3",
        "mutually (beneficial|rewarding|valuable)",
        "(explore|find|discuss|identify|unlock|leverage) ..1 (synergies|synergy|potential (collaboration|collaborations|opportunities))",
        "(requires|need|needs|require|have to do|must do) (NUM|several|a few) ((of (them|these))|more|such)? ..1 (informational|interviews|of (them|these)|more of (them|these))",
        "you are (NUM|number NUM|next|the next one|the NUM) (on|of|in) (my|the|a) (list|targets)",
        "(found|got|picked|took) your (name|email|details|contact) (on|off|from|out of) (a|the|your|some|an|google|linkedin) ..2 (website|list|directory|page|site|search|internet|google|linkedin|van|sign)",
        "(letting|let) (my|the|my whole) network know",
        "you are one of (those|many|several|the people|a few)",
        "(someone|somebody|anyone|anybody) (at|in|from) your (office|company|team|firm|organi*|department|school|hospital)",
    ])
});
