//! Whether the writer says who they are.

use std::sync::LazyLock;

use super::telling;
use crate::{
    draft::{Draft, Line, Mark, Part, key},
    keys::KeySet,
    phrase::Phrases,
};

/// Whether the message or its signature introduces the writer.
pub(crate) fn is_there(draft: &Draft<'_>) -> bool {
    let signed = draft.lines.iter().filter(|line| line.part == Part::Closing);
    telling(draft).any(|line| WHO.is_in(draft, line) || tells_of_me(draft, line))
        || signed.into_iter().any(|line| SIGNED.is_in(draft, line))
}

/// Whether the line says what the writer is or does, beyond reading, liking and wishing: "I packed oranges for eleven years".
fn tells_of_me(draft: &Draft<'_>, line: &Line) -> bool {
    let tokens = draft.tokens_of(line);
    tokens.iter().enumerate().filter(|(_, token)| token.folded == "i").any(|(at, _)| {
        let mut rest = tokens.iter().skip(at + 1).skip_while(|token| BETWEEN.contains(&token.word));
        let helped = tokens.get(at + 1).is_some_and(|token| matches!(token.folded.as_str(), "am" | "was" | "have"));
        let first = rest.next();
        let does = tokens.get(at + 1).filter(|token| token.folded == "do").and_then(|_| tokens.get(at + 2));
        does.is_some_and(|what| what.after == Mark::Space && !what.denies && !LETTER.contains(&what.word) && !STATE.contains(&what.word))
            || first.is_some_and(|token| !(LETTER.contains(&token.word) || helped && STATE.contains(&token.word)))
    })
}

/// Small words between "I" and what I do.
static BETWEEN: LazyLock<KeySet> = LazyLock::new(|| {
    let words = "am was have had has been also now just still only once already usually always used to both often never recently currently \
                 actually really even then again too first since is are very so quite simply myself finally lately mostly mainly";
    words.split_whitespace().map(key).collect()
});

/// Verbs of a letter: what everybody does who writes one.
static LETTER: LazyLock<KeySet> = LazyLock::new(|| {
    let words = "came come see saw seen read heard hear found find noticed notice watched watch listened follow followed following like liked \
                 love loved enjoy enjoyed admire admired appreciate appreciated hope hoped want wanted wish wished would could can will shall \
                 should may might must know knew think thought believe understand understood feel felt realize guess wonder wondered ask asked \
                 need needed write wrote written reach reached contact contacted email emailed call called message send sent look looked thank \
                 thanked promise mean get got agree learn learned remember say said tell told suppose imagine do did not connect stumbled \
                 discovered viewed visited looked check checked apologize apologise expect expected attach attached trust if and but or the a \
                 applied apply request require prefer assume hesitated decided thoroughly greatly truly came across recognize";
    words.split_whitespace().map(key).collect()
});

/// States of whoever writes a letter.
static STATE: LazyLock<KeySet> = LazyLock::new(|| {
    let words = "writing reaching interested curious hoping sure sorry glad happy grateful wondering looking excited eager keen aware thankful \
                 honored impressed inspired fascinated contacting free available flexible asking emailing able open well afraid going fine \
                 following seeking applying confident convinced certain passionate fan huge big intrigued amazed struck moved drawn attracted \
                 motivated ready willing delighted pleased thrilled requesting calling in on at by with for from reminded told waiting";
    words.split_whitespace().map(key).collect()
});

static WHO: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "my name (is|s)",
        "i ..1 (wrote|messaged|emailed|sent|contacted|asked|mentioned) ..8 (ago|before|earlier|last|in (january|february|march|april|may|june|july|august|september|october|november|december))",
        "(thank you|thanks) ..2 for ..3 (writing back|answering|reply|answer|replying|response|responding|getting back)",
        "(i am|i was|i have been|as|am) ..2 (a|an|the|your|another|one) _",
        "i am ..2 (NAME|currently|studying|finishing|working|training|new|from|based|graduating|exploring|considering|returning|changing|moving|in my|at|about to|starting|learning|thinking|weighing|trying|researching|retraining|coming|in the|NUM|an|teaching|leaving|switching|self|completing|pursuing|enrolled|on|part|half|looking into|writing a)",
        "this is NAME",
        "NAME here",
        "^ NAME ..4 here",
        "(after|since|with|during) (a|an|my|the) ..3 (of|as) (NUM|many|several|ten) (years|months)",
        "my ..1 (application|exam|exams|studies|boat|shop|farm|thesis|ward|class|pupils|unit)",
        "i was (on|in|at) (this|the|your|last|our)",
        "i am (in|now in) (the)? (first|second|third|fourth|final|last) year",
        "i am (first|one|new) (too|as well|also)",
        "^ (student|nurse|teacher|retired|engineer) ",
        "(after|with|have) ..2 (NUM|many|several|a few|ten|two|three) years (in|as|of|at)",
        "(my|our) (background|degree|studies|field|career|work|current job|training|thesis|major|program|final year|last year|first year|former|day job|time)",
        "(student|graduate|newcomer|alum|alumna|alumnus|nurse|teacher|engineer|designer|analyst|accountant|developer|intern|grad|undergrad|freshman|sophomore|senior|candidate|veteran|parent|chef) (here|at|from|in|of|looking|exploring|curious|and|who|with|hoping)",
        "(fellow|same) _",
        "we ..2 (met|spoke|talked|chatted|worked|studied|sat|both|share)",
        "(nice|good|great|lovely|enjoyed|pleasure) ..2 (meeting|to meet|talking|seeing|speaking) (with|to)? you",
        "my (friend|colleague|cousin|sister|brother|professor|student|mentee|neighbor|neighbour|son|daughter|niece|nephew)",
    ])
});

static SIGNED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(student|graduate|candidate|engineer|designer|analyst|nurse|teacher|developer|university|college|school|bsc|msc|ba|ma|phd|mba|class of|year|manager|assistant|officer|specialist|consultant|accountant|institute|alum*)",
        "NAME (of|at|from) NAME",
    ])
});
