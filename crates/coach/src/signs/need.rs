//! Where a message presses by need: "you are my last hope", "I can't pay my rent".
//!
//! Never a single word: who works with people in need, or tells of hard years that are over, presses nobody.

use std::sync::LazyLock;

use super::meant;
use crate::{
    draft::{Draft, Line},
    phrase::{Hit, Phrases},
};

/// Where a line lays the writer's need on the reader.
pub(crate) fn pressing(draft: &Draft<'_>, line: &Line) -> Option<Hit> {
    // What somebody cannot pay is told with a "not", which denies nothing here.
    LACKING.find(draft, line).or_else(|| meant(&NEEDY, draft, line))
}

/// What the writer has no longer, or soon will not have.
static LACKING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(i|we) ..1 (can not|can barely|can hardly|can no longer|could not|barely|hardly|struggle to|struggling to|unable to|am behind (on|with)|are behind (on|with)|do not know how (i|we|to) ..1) ..2 (rent|bills|mortgage|debts|debt|groceries|electricity|heating)",
        "(i|we) (can not|can barely|can hardly|can no longer|do not know how to|struggle to|am struggling to|have to|must|need to|barely) (feed|support|provide for) (my|our) (own)? (family|children|kids|daughter|daughters|son|sons|mother|parents|wife|husband|baby|little ones)",
        "(i|we) ..1 (have|am with|am left with|are left with|had) (nobody|no one|nowhere|no one else|nobody else|nowhere else) ..1 (to (turn|ask|go|write|call)|left|who (can|could|will|would) help)",
        "i (do not|really do not|honestly do not) know (what|where) else to (do|turn|go|try)",
        "(i|we) (have|am|are) ..1 (nothing left|no money left|no money|out of money|no food|no options left|no way out)",
        "if you (do not|will not) help (me|us)",
        "unless you help (me|us)",
    ])
});

/// What hangs on the reader, by the writer's words.
static NEEDY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(i am|we are|am|feel|feeling|getting|growing|becoming|became) ..2 desperate ($|now|right now|please|here|at this point|at the moment|and|enough|by now|for (help|work|money|any|anything|advice|answers|your|someone|somebody|a (chance|job|way|reply|talk|break))|to (find|get|earn|make|talk|speak|work))",
        "(i|we) ..1 desperately (need|hope|hoping|looking|seek|seeking|searching|waiting|want)",
        "out of desperation",
        "(my|our) (very)? (last|only|final|one) ..1 (hope|resort|chance|way out|lifeline|straw)",
        "(my|our) ..2 (life|future|career|family|livelihood|fate|survival|everything|happiness) ..2 (depends|depend|hangs|rests|relies|hinges) on (you|your|this|it|a yes|one|that)",
        "(my|our) ..2 (life|future|career|fate|hopes) (is|are|lies|lie|rests|rest) in your hands",
        "everything ..2 (depends|hangs|rests|hinges) on (you|your|this|a yes)",
        "(family|children|kids|mouths|mouth|baby) ..1 to (feed|support|provide for)",
        "(my|our) (family|children|kids|daughter|son|baby) ..2 (go|going|are|is) (hungry|starving|without (food|dinner))",
        "(about to|going to|will|may|might|could|i|we) ..1 (lose|losing) (my|our) (home|house|flat|apartment|room|visa) ($|if|soon|next|this|in|and|unless|without|because|by)",
        "(i|we) ..1 (am|are|will be|may be|might be|could be|face|am facing|are facing|get|am being|are being|about to be|going to be) ..2 (evicted|eviction|thrown out|put out|on the street|on the streets|homeless ($|if|soon|and|unless|by|in|next))",
        "(my|our) savings (are|have|has|is) ..2 (gone|run out|used up|spent|finished|exhausted|eaten up|running out)",
        "(rent|bills) to pay ($|and (i|no|we)|so (i|any|please))",
        "(beg|begging|implore|imploring|beseech|pleading with) you ($|to|for|please|on|not)",
        "on my (hands and)? knees",
        "(please|kindly) ..2 (save|rescue|take pity on|have mercy on|have pity on) (me|us|my|our)",
        "(you|it|this|that|one talk|one call|your answer) ..1 (could|can|would|will|might) ..1 (save|change) my (whole)? life",
        "at (my|our) (wit|wits|wit's) end",
        "at the end of my (rope|tether)",
        "(hit|hitting|reached|am at) rock bottom ($|and|so|now|please)",
        "(i|we) ..1 (drowning|sinking|going under) ..2 (debt|debts|bills)",
        "for god's sake",
    ])
});

#[cfg(test)]
mod tests {
    use super::pressing;
    use crate::draft::Draft;

    #[track_caller]
    fn check(texts: &[&str], presses: bool) {
        let found = |text: &&&str| {
            let draft = Draft::new(text);
            draft.lines.iter().any(|line| pressing(&draft, line).is_some())
        };
        let wrong: Vec<&&str> = texts.iter().filter(|text| found(text) != presses).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn need_that_leaves_no_room_for_a_no_is_seen_in_many_forms() {
        check(
            &[
                "I cannot pay my rent.",
                "If I do not find something soon I can’t pay the rent.",
                "I'm desperate.",
                "I am desperate for any advice.",
                "We are getting desperate now.",
                "You're my last hope.",
                "Sir, you are my only hope.",
                "I have a family to feed.",
                "I have nobody else to turn to.",
                "I don't know where else to turn.",
                "My whole future depends on this.",
                "My career is in your hands.",
                "I beg you to answer.",
                "My savings are gone.",
                "I will lose my flat if nothing comes of it.",
                "We are about to be evicted.",
                "I'm at my wits’ end.",
                "One talk could change my life.",
                "I desperately need somebody to talk to.",
                "If you don't help me, I am lost.",
                "We can barely feed our children.",
            ],
            true,
        );
    }

    #[test]
    fn need_of_others_and_hard_years_that_are_over_press_nobody() {
        check(
            &[
                "I'm not desperate, only curious.",
                "I help tenants who cannot pay their rent.",
                "How do you advise people who are desperate?",
                "I work with families who have been evicted.",
                "I'm a cook and love to feed people.",
                "Your talk on rent control stayed with me.",
                "The last hope of the reef is a story I tell my class.",
                "I was a desperate beginner when I bought your book.",
                "I'm desperate to hear how the story ends.",
                "My project depends on good soil maps.",
                "I support my family as a driver and study at night.",
                "I beg your pardon for the long sentence.",
                "I've saved for the course and could start in May.",
                "Your book saved my year.",
                "If you can't help me, I understand.",
            ],
            false,
        );
    }
}
