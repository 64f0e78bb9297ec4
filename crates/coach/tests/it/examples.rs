//! Reads examples from Markdown: fenced blocks whose first words name the kind of text.
//!
//! "email", a channel, "linkedin-note premium", "thank-you" or "question"; then what the block claims,
//! "quiet" or "draws RULE RULE"; and after "said:" what was noted, with semicolons between.

use acquaint_coach::{Channel, Facts, Profile, Review, Tier, review};

/// One example text and what is claimed of it.
#[derive(Debug)]
pub(crate) struct Example {
    pub(crate) heading: String,
    pub(crate) profile: Profile,
    pub(crate) facts: Facts,
    pub(crate) quiet: bool,
    pub(crate) draws: Vec<String>,
    pub(crate) text: String,
}

impl Example {
    pub(crate) fn review(&self) -> Review {
        review(&self.text, &self.profile, &self.facts)
    }
}

/// All examples of a Markdown text, each with the heading above it.
pub(crate) fn read(markdown: &str) -> Vec<Example> {
    let mut found: Vec<Example> = Vec::new();
    let (mut heading, mut inside) = (String::new(), false);
    for line in markdown.lines() {
        if let Some(info) = line.strip_prefix("```") {
            if !inside {
                found.push(example(&heading, info));
            }
            inside = !inside;
        } else if inside {
            let text = &mut found.last_mut().unwrap().text;
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        } else if let Some(title) = line.strip_prefix("## ") {
            heading = title.to_owned();
        }
    }
    assert!(!inside, "a block stays open");
    found
}

fn example(heading: &str, info: &str) -> Example {
    let (info, said) = info.split_once("said:").unwrap_or((info, ""));
    let (kind, draws) = info.split_once("draws").unwrap_or((info, ""));
    let words: Vec<&str> = kind.split_whitespace().collect();
    let tier = if words.contains(&"premium") { Tier::Premium } else { Tier::Basic };
    let profile = match words[0] {
        "thank-you" => Profile::ThankYou,
        "question" => Profile::Question,
        channel => Profile::Outreach { channel: channel.parse::<Channel>().unwrap(), tier },
    };
    let said = said.split(';').map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned).collect();
    Example {
        heading: heading.to_owned(),
        profile,
        facts: Facts { said, ..Facts::default() },
        quiet: words.contains(&"quiet"),
        draws: draws.split_whitespace().map(str::to_owned).collect(),
        text: String::new(),
    }
}
