//! Whether the writer says who they are.

use std::sync::LazyLock;

use super::telling;
use crate::{
    draft::{Draft, Part},
    phrase::Phrases,
};

/// Whether the message or its signature introduces the writer.
pub(crate) fn is_there(draft: &Draft<'_>) -> bool {
    let signed = draft.lines.iter().filter(|line| line.part == Part::Closing);
    telling(draft).any(|line| WHO.is_in(draft, line)) || signed.into_iter().any(|line| SIGNED.is_in(draft, line))
}

static WHO: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "my name (is|s)",
        "(i am|i was|i have been|as|am) ..2 (a|an|the|your|another|one) _",
        "i am ..2 (NAME|currently|studying|finishing|working|training|new|from|based|graduating|exploring|considering|returning|changing|moving|in my|at|about to|starting|learning|thinking|weighing|trying|researching|retraining|coming|in the|NUM|curious|interested|an|teaching|leaving|switching|self|completing|pursuing|enrolled|on|hoping|part|half|looking into|writing a)",
        "this is NAME",
        "NAME here",
        "^ NAME ..4 here",
        "i ..2 (retire|grew|sing|paint|care|sail|play|farm|translate|edit|photograph|attend|attended|took|take|love|work|worked|study|studied|graduated|graduate|moved|came|teach|taught|finished|completed|left|run|nurse|spent|design|build|write|start|started|retired|trained|majored|immigrated|arrived|live|lived|drive|manage|served|volunteer|joined|lead|sell|cook)",
        "i have ..2 (worked|been|spent|studied|moved|taught|finished|completed|graduated|NUM years|started|a degree|a background|just)",
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
        "(student|graduate|candidate|engineer|designer|analyst|nurse|teacher|developer|university|college|school|bsc|msc|ba|ma|phd|mba|class of|manager|assistant|officer|specialist|consultant|accountant|institute|alum*)",
        "NAME (of|at|from) NAME",
    ])
});
