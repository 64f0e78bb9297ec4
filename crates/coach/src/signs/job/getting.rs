//! Asking for work by what one is curious about: "I am curious about finding a job as a data analyst".
//!
//! A draft is made of the writer's own words, so their wish for a job stands there in the middle of a kind sentence. How
//! others find work, and what a job is like, is no such wish.

use std::sync::LazyLock;

use crate::phrase::Phrases;

/// "I'm exploring how to get hired as a data analyst."
pub(super) static GETTING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "<wish-about> <getting> (a|an|any|some|the|my|another|the right|the best)? (<kind>|NAME|*ing)? (<kind>|NAME|*ing)? (<kind>|_)? <paid-place> <as-what>",
        "<wish-about> <getting> (paid|full time|part time|remote|regular|steady|permanent|some|any)? (work|employment) (as|in|at|with|abroad|here|there|$)",
        "<wish-about> (get|getting|be|being|become|becoming) (hired|recruited) (as|by|at|in|with|for|into|there|here|after|without|and|$)",
        "(curious about|finding out about|interested in|exploring|looking into) (a|an|any|some) (<kind>|NAME)? (<kind>)? <paid-place> as (a|an) _",
        "(curious about|finding out about|exploring|looking into) my (next|first|new) (job|role|position)",
        "(curious about|finding out about|exploring|looking into|looking at) (any|some|possible|current)? (<kind>|NAME)? (<kind>)? (vacancies|job openings|job vacancies|job opportunities|open positions|open roles|employment opportunities|internship opportunities) ($|as|in|at|for|with|and)",
        "my (goal|aim|wish|dream|plan|hope|purpose) (is|was|would be) (to)? <getting> (a|an|my|any)? (<kind>|NAME|*ing)? (<kind>|NAME|*ing)? (<kind>|_)? <paid-place> <as-what>",
        "my (goal|aim|wish|dream|plan|hope|purpose) (is|was|would be) (to)? (get|getting|be|being) (hired|recruited)",
    ])
});
