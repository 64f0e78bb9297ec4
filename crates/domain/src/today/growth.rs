//! The way so far, in a few counts: with how many people one has come how far. Nothing is counted that was not done, and there
//! is no streak that could break.

use std::collections::BTreeSet;

use crate::{
    Word as _,
    people::{History, PersonId, Step},
};

/// Below how many people nothing can be read off the counts. House rule.
pub const FEW_STEPS: usize = 5;

/// With how many people one has come how far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Growth {
    /// Each step of the way with how many people have come so far, in the order of the way.
    pub steps: Vec<(Step, usize)>,
}

impl Growth {
    /// How many people one has asked, or met without asking.
    #[must_use]
    pub fn people(&self) -> usize {
        self.steps.iter().map(|(_, count)| *count).max().unwrap_or_default()
    }

    /// Whether the counts are too small to read anything off them.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.people() < FEW_STEPS
    }
}

/// With how many people one has come how far, from what happened.
#[must_use]
pub fn growth(history: &History) -> Growth {
    let asked = history.messages.iter().map(|message| message.person_id);
    let met = history.interviews.iter().map(|interview| interview.person_id);
    let rest = history.replies.iter().map(|reply| reply.person_id).chain(history.calls.iter().map(|call| call.person_id));
    let people: BTreeSet<PersonId> = asked.chain(met).chain(rest).collect();
    let paths: Vec<_> = people.into_iter().map(|person| history.path(person)).collect();
    let count = |step: Step| (step, paths.iter().filter(|path| path.has(step)).count());
    Growth { steps: Step::ALL.iter().copied().map(count).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_begins_with_nothing_and_that_is_small() {
        let growth = growth(&History::default());
        assert_eq!(growth.steps.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [0; 5]);
        assert!(growth.is_small());
    }
}
