//! Whether the writer says thanks, in any of its forms.

use std::sync::LazyLock;

use crate::{draft::Draft, phrase::Phrases};

/// Whether thanks stand anywhere, also in the closing words.
pub(crate) fn are_there(draft: &Draft<'_>) -> bool {
    draft.lines.iter().any(|line| THANKS.is_in(draft, line))
}

static THANKS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(thank|thanks|thankful|thanking|grateful|gratefully|gratitude|appreciate|appreciated|appreciation|appreciative|appreciating|obliged|cheers|merci|gracias|danke|indebted|ta|thankfully|tysm)",
        "(so|very|really|most|be|was) (kind|generous) (of you)?",
        "(mean|means|meant) ..2 (a lot|so much|the world|much|a great deal)",
        "would (be|help) ..2 (helpful|helpful to me|appreciated|invaluable)",
        "owe you",
    ])
});
