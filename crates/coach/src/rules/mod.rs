//! The rules, in the order in which the help shows them. A new rule is one line in `RULES`.

use crate::{
    Kind, Topic,
    phrase::{Hit, Phrases},
    review::{Case, Finding},
};

mod apology_spiral;
mod asks_for_job;
mod asks_for_something_else;
mod attachment;
mod blunt_about_pay;
mod closed_question;
mod double_barrelled;
mod flattery;
mod generic_thanks;
mod leading;
mod long_subject;
mod mentions_resume_or_openings;
mod missing_greeting;
mod no_clear_ask;
mod no_introduction;
mod no_specific_reason;
mod no_thanks;
mod no_time_limit;
mod no_time_zone;
mod nothing_specific;
mod plain_words;
mod presumptuous;
mod pries;
mod puts_off;
mod runs_down;
mod searchable;
mod self_centred;
mod sells_something;
mod sent_to_many;
mod several_asks;
mod too_formal;
mod too_long;
mod too_personal;
mod too_vague;
mod unearned_familiarity;
mod unfilled_blank;
mod vague_reason;
mod wall_of_text;
mod wrong_name;
mod wrong_organization;

/// One rule of the coach.
#[derive(Debug)]
pub struct Rule {
    /// Its fixed name: the fault, so that it completes "allow ...".
    pub name: &'static str,
    /// What it watches for, in one line.
    pub summary: &'static str,
    /// Why it matters, in one or two sentences.
    pub why: &'static str,
    /// Its page in Markdown: why it matters, how to mend it, good and bad examples.
    pub page: &'static str,
    /// What it looks after.
    pub topic: Topic,
    /// How much its remarks weigh.
    pub weight: Weight,
    /// The kinds of text that it speaks about.
    pub kinds: &'static [Kind],
    /// Whether everybody hears it, or only who asks for rules on trial.
    pub stage: Stage,
    /// Looks at a text.
    pub(crate) check: fn(&Case<'_>) -> Vec<Finding>,
}

/// How much the remarks of a rule weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Always a problem.
    Problem,
    /// Always advice.
    Advice,
    /// A problem or advice, by degree.
    Either,
}

impl Weight {
    /// The word in the catalogue and on the pages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Advice => "advice",
            Self::Either => "problem or advice",
        }
    }
}

/// How far a rule has come. A new rule starts on trial until the corpus shows that it is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It speaks in every review.
    Stable,
    /// It is listed, and speaks only when rules on trial are asked for.
    Preview,
}

/// Every rule.
static RULES: &[Rule] = &[
    asks_for_job::RULE,
    asks_for_something_else::RULE,
    mentions_resume_or_openings::RULE,
    no_specific_reason::RULE,
    vague_reason::RULE,
    no_clear_ask::RULE,
    unfilled_blank::RULE,
    too_long::RULE,
    presumptuous::RULE,
    runs_down::RULE,
    pries::RULE,
    too_personal::RULE,
    sells_something::RULE,
    puts_off::RULE,
    self_centred::RULE,
    no_introduction::RULE,
    no_time_limit::RULE,
    no_thanks::RULE,
    unearned_familiarity::RULE,
    flattery::RULE,
    apology_spiral::RULE,
    wall_of_text::RULE,
    several_asks::RULE,
    attachment::RULE,
    sent_to_many::RULE,
    wrong_name::RULE,
    wrong_organization::RULE,
    missing_greeting::RULE,
    too_formal::RULE,
    no_time_zone::RULE,
    long_subject::RULE,
    plain_words::RULE,
    generic_thanks::RULE,
    nothing_specific::RULE,
    closed_question::RULE,
    double_barrelled::RULE,
    leading::RULE,
    too_vague::RULE,
    searchable::RULE,
    blunt_about_pay::RULE,
];

/// All rules, in the order in which the help shows them.
pub fn rules() -> &'static [Rule] {
    RULES
}

/// The rule of a name.
pub fn find_rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

impl Rule {
    /// Whether it judges a text as a whole, and is asked only where no other rule finds a problem.
    pub(crate) fn is_on_the_whole(&self) -> bool {
        self.name == puts_off::RULE.name
    }

    /// Whether it goes by what people write in many ways, so that a good message may hold a phrase of a bad one. Asking for work
    /// settles that itself: what turns to the reader is meant.
    pub(crate) fn may_misread(&self) -> bool {
        let sure = [
            &asks_for_job::RULE,
            &unfilled_blank::RULE,
            &too_long::RULE,
            &wrong_name::RULE,
            &wrong_organization::RULE,
            &sent_to_many::RULE,
        ];
        !sure.iter().any(|rule| rule.name == self.name)
    }
}

/// Where a question offends, unless something else in it excuses it; for rules on questions only.
fn first_of(case: &Case<'_>, offences: &Phrases, excuses: &Phrases) -> Option<Hit> {
    let lines = case.draft.lines.iter();
    lines.filter(|line| !excuses.is_in(case.draft, line)).find_map(|line| offences.find(case.draft, line))
}
