//! Whether the reader is asked for something, or only hears what the writer wishes.
//!
//! "Could you refer me", "are you hiring" and "send my CV to your boss" turn to the reader, and can't be meant otherwise. "I might
//! like to work there someday" tells of the writer alone, and may mean the field as well as the firm.

use std::sync::LazyLock;

use crate::{
    draft::{Draft, Line},
    phrase::{Hit, Phrases},
};

/// Whether what was found in a line turns to the reader: as a question to them, a request, a condition, or a command.
pub(crate) fn turns_to_reader(draft: &Draft<'_>, line: &Line, hit: &Hit) -> bool {
    let before_it = line.tokens.start..hit.tokens.end;
    line.question && READER.stand_among(draft, line.tokens.clone()) || REQUEST.stand_among(draft, before_it) || COMMAND.is_in(draft, line)
}

/// Whether the sentence speaks of the reader at all; in a note of thanks, where work is found elsewhere, it does not.
pub(crate) fn names_reader(draft: &Draft<'_>, line: &Line) -> bool {
    YOU.is_in(draft, line)
}

static YOU: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(you|your|yours|there|here|me a|me any|i need)"]));

/// Who may be asked in a question about work.
static READER: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(&["(you|your|there|any|anyone|anybody|somebody|someone|could i|can i)"]));

/// What turns a sentence to the reader.
static REQUEST: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(could|can|would|will|might|do|are|should|may|wish|hope|hoping|trust|believe|know) (you|your)",
        "(if|whether|when|whenever|in case|once|until|that) (you|your|there|anything|something|a|any) ",
        "(please|kindly|feel free)",
        "(want|need|like|love|ask|beg|urge) you",
        "(appreciate|grateful for|thankful for|value|asking for|ask for|ask you for|request) ..3 (referral|referrals|recommendation|reference|introduction|leads|lead|help|support|assistance|word)",
        "(i (really|just|urgently|badly|desperately)? (need|want)|looking for|searching for|in need of|desperate for) (a|an|any|some|my)? (<kind>)? (<kind>)? (<post>|work)",
        "(apply|applying|application|considered|hired|taken on|interview) (for|by|to|with) (you|your|this|the|any|a)",
    ])
});

/// "Refer me", "keep me in mind": a sentence or clause that begins with such a verb.
static COMMAND: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "^ ..2 (refer|hire|give|get|let|keep|consider|pass|forward|send|put|take|tell|hook|help|find|mention|recommend|bear|remember|think of|call|hold) (me|my|us|on|anyone|whoever|your)",
    ])
});
