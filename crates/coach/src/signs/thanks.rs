//! Whether the writer says thanks, in any of its forms.

use std::sync::LazyLock;

use crate::{draft::Draft, phrase::Phrases};

/// Whether thanks stand anywhere, also in the closing words.
pub(crate) fn are_there(draft: &Draft<'_>) -> bool {
    draft.lines.iter().any(|line| THANKS.is_in(draft, line))
}

/// Whether a request is courteous in another way: it leaves room for a no, or says what a yes would mean.
pub(crate) fn courtesy_is_there(draft: &Draft<'_>) -> bool {
    draft.lines.iter().any(|line| COURTESY.is_in(draft, line))
}

static COURTESY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(a|your) no ..3 (is|would be|will be) ..2 (fine|all right|alright|ok|okay|understandable|no problem|welcome|good|an answer)",
        "(quite|perfectly|totally|absolutely|completely|entirely) (fine|all right|alright|ok|okay)",
        "(free|welcome|fine|able) to (say no|decline|pass|refuse)",
        "(can|may|could) (always|simply|just|of course|also)? (say no|decline)",
        "no (hard feelings|offense|offence|obligation|obligations)",
        "(no (pressure|worries|rush|hurry|problem|need|harm|stress|trouble|matter)|not at all|never mind|feel free|fair enough)",
        "(if|should|whenever|when) ..3 (not|rather|prefer|awkward|inconvenient|suits|convenient|possible|free|easier|busy|like|willing|time)",
        "(i|we) ..2 (understand|quite understand)",
        "(be|am|was) ..1 (glad|happy|delighted|honored|pleased|thrilled|rapt|stoked|indebted|obliged|chuffed)",
        "(would|could|might|may|can) (you|i|we) ..2 (please|kindly|perhaps|possibly|be willing|be open|bear|let me|allow)",
        "(may|might) i",
        "(please|kindly)",
        "(warm|warmly|warmest|kind|kindest|respect|respectfully|wishes|solidarity|love|ngā mihi|hilsen)",
        "(love|like|treasure|enjoy|welcome) to (hear|learn|know|understand)",
        "(flexible|around your|around you|you choose|you pick|you name|your choosing|any time|any day|whichever)",
        "(at|to) your convenience",
        "(any|some|one) (evening|morning|afternoon|weekend|saturday|sunday|weeknight|weekday|quiet day)",
        "(would|will) be (plenty|enough|ideal|all i need)",
        "(is|are) on me",
        "i (am buying|bring|will bring)",
        "(hope|hoping) you do not mind",
        "if ever you",
        "(respects|respectueux|respetos)",
        "(would|will|does|might) ..8 (suit|suits)",
        "not ask you to",
        "(would|should) (value|welcome)",
        "take you up on",
    ])
});

static THANKS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(thank|thanks|thankful|thanking|grateful|gratefully|gratitude|appreciate|appreciated|appreciation|appreciative|appreciating|obliged|cheers|merci|gracias|danke|asante|obrigado|obrigada|mahalo|grazie|bedankt|kiitos|tack|takk|mihi|shukran|dhanyavaad|indebted|ta|thankfully|tysm|salamat|eskerrik|faafetai|fa'afetai|terima|arigato|arigatou|spasibo|dziekuje|tesekkur|dekuji|hvala|multumesc|diolch|xiexie|kamsahamnida|efharisto|maururu|vinaka|cam on|kapkun|mersi|urakoze|murakoze|medaase)",
        "(so|very|really|most|be|was) (kind|generous) (of you)?",
        "(mean|means|meant) ..2 (a lot|so much|the world|much|a great deal)",
        "would (be|help) ..2 (helpful|helpful to me|appreciated|invaluable)",
        "owe you",
    ])
});
