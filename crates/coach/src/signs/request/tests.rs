//! Requests that belong to a conversation, and favours that don't.

use super::favour;
use crate::draft::Draft;

/// Checks whether each text asks for something else, and names all that differ.
#[track_caller]
fn check(texts: &[&str], expect: bool) {
    let mut wrong = Vec::new();
    for text in texts {
        let hit = favour(&Draft::new(text));
        if hit.is_some() != expect {
            wrong.push((text, hit.and_then(|hit| text.get(hit.span))));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_favour_is_seen_by_its_verb_or_by_what_follows_it() {
    check(
        &[
            "Could you proofread my novel?",
            "Would you be willing to lend us your loom for the fair?",
            "Would you mind signing the form for my school?",
            "Please fill in the table below.",
            "I'd be grateful if you could submit it for me.",
            "Could you tell me about your day, and then print my leaflet?",
            "Can you give me the numbers of your clients?",
            "I want you to film it for us.",
            "Send me the list of your suppliers.",
            "Could I sleep on your sofa?",
        ],
        true,
    );
}

#[test]
fn what_belongs_to_a_conversation_is_no_favour() {
    check(
        &[
            "Could you spare 20 minutes to tell me how you began?",
            "Would you be willing to talk with me by phone?",
            "Would you mind telling me how that went?",
            "Could you give me a sense of a normal week?",
            "Might I call you one evening?",
            "Could you suggest somebody else I should talk to?",
            "Please don't feel that you have to answer.",
            "I don't expect you to know of any jobs.",
            "What would you photograph first in a new city?",
            "It is the best that you could print on such a press.",
            "If you could, I would be glad.",
            "Send the coffee bill to me.",
            "Please feel free to turn me down.",
            "Would you mind giving him my email address and letting him decide?",
            "Could you confirm by Friday?",
        ],
        false,
    );
}
