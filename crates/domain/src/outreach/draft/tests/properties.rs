//! What holds for drafts whatever the facts are.

use proptest::prelude::*;

use super::{ana, every, passage, words};
use crate::{
    Word as _,
    outreach::{Channel, DraftFacts, Purpose, Tone, draft_in},
};

fn of(texts: &[String]) -> DraftFacts {
    let text = |place: usize| texts[place].clone();
    DraftFacts {
        my_name: text(0),
        introduction: text(1),
        topic: text(2),
        given_name: text(3),
        full_name: text(4),
        title: text(5),
        organization: text(6),
        how_met: text(7),
        reason: text(8),
        referrer: text(9),
        said: text(10),
        is_quote: true,
        introducer: text(11),
        times: text(12),
        when: text(13),
        zone: text(14),
        place: text(15),
        my_number: text(16),
        named: text(17),
        outcome: text(18),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_text_at_each_source_is_the_fact_whatever_people_write(texts in proptest::collection::vec("(met |We |I am )?\\PC{0,30}(\n\\PC{0,9})?", 19)) {
        let facts = of(&texts);
        for (tone, channel, purpose) in every() {
            let draft = draft_in(tone, channel, purpose, &facts);
            for (text, sources) in [(&draft.body, &draft.sources), (&draft.subject, &draft.subject_sources)] {
                prop_assert!(sources.is_sorted_by_key(|source| source.start));
                for source in sources {
                    prop_assert!(source.start < source.end);
                    prop_assert_eq!(passage(text, *source), facts.said_as(source.fact));
                }
            }
        }
    }

    #[test]
    fn every_fact_that_appears_is_listed(known in proptest::collection::vec(any::<bool>(), 19)) {
        let text = |place: usize| if known[place] { format!("zq{}x", char::from(b'a' + u8::try_from(place).unwrap())) } else { String::new() };
        let mut texts: Vec<String> = (0..19).map(text).collect();
        if known[7] { texts[7].insert_str(0, "met ") }
        let facts = of(&texts);
        for (tone, channel, purpose) in every() {
            let draft = draft_in(tone, channel, purpose, &facts);
            for (text, sources) in [(&draft.body, &draft.sources), (&draft.subject, &draft.subject_sources)] {
                prop_assert_eq!(text.matches("zq").count(), sources.len(), "{}", text);
            }
        }
    }

    #[test]
    fn facts_of_a_usual_length_make_an_ask_of_under_a_hundred_words(introduction in 1_usize..=10, reason in 1_usize..=12, topic in 1_usize..=4) {
        let many = |count: usize| "word ".repeat(count);
        let facts = DraftFacts { introduction: many(introduction), reason: many(reason), topic: many(topic), ..ana() };
        for tone in Tone::ALL {
            let bound = if *tone == Tone::Shorter { 90 } else { 100 };
            let body = draft_in(*tone, Channel::Email, Purpose::Ask, &facts).body;
            prop_assert!(words(&body) < bound, "{}: {}", tone, body);
        }
    }
}
