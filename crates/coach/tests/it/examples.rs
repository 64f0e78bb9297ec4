//! Reads examples from Markdown: fenced blocks, or lists with one question per line.
//!
//! A block's first words name the kind of text: a channel, "linkedin-note premium", "follow-up email",
//! "reply email", "thank-you" or "question". Then comes the claim: "quiet" (no remark at all), "ok" (advice only), or
//! "draws RULE RULE also RULE RULE". After "said:", "to:", "at:", "from:", "zones:" stand facts, notes with semicolons between.
//! In a list, a line is a question, and "RULE, RULE | question" names what it draws.
#![allow(dead_code, reason = "each reader of examples uses its part")]

use acquaint_coach::{Channel, Facts, Profile, Remark, Review, Tier, every_remark};

/// One example text and what is claimed of it.
#[derive(Debug, Clone)]
pub(crate) struct Example {
    /// The heading above it.
    pub(crate) heading: String,
    pub(crate) profile: Profile,
    pub(crate) facts: Facts,
    /// No remark at all is wanted.
    pub(crate) quiet: bool,
    /// The rules it must draw.
    pub(crate) draws: Vec<String>,
    /// The rules of lesser weight that it may draw, too.
    pub(crate) also: Vec<String>,
    pub(crate) text: String,
}

impl Example {
    /// Whether it is an example of what to do.
    pub(crate) fn is_good(&self) -> bool {
        self.draws.is_empty() && self.also.is_empty()
    }

    /// Whether its labels also say which advice is right.
    pub(crate) fn is_labelled_fully(&self) -> bool {
        self.quiet || !self.also.is_empty()
    }

    /// The review that everybody gets.
    pub(crate) fn review(&self) -> Review {
        acquaint_coach::review(&self.text, &self.profile, &self.facts)
    }

    /// What every rule by itself says, whatever the others say.
    pub(crate) fn every_remark(&self) -> Vec<Remark> {
        every_remark(&self.text, &self.profile, &self.facts)
    }
}

/// All examples of a Markdown text, each with the heading above it.
pub(crate) fn read(markdown: &str) -> Vec<Example> {
    if !markdown.contains("```") {
        return read_list(markdown);
    }
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

/// One question per line.
fn read_list(markdown: &str) -> Vec<Example> {
    let mut heading = String::new();
    let mut found = Vec::new();
    for line in markdown.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('>')) {
        if line.starts_with('#') {
            line.trim_start_matches(['#', ' ']).clone_into(&mut heading);
            continue;
        }
        let (rules, text) = line.split_once('|').unwrap_or(("", line));
        let rules = rules.replace(',', " ");
        let info = if rules.is_empty() { "question ok".to_owned() } else { format!("question draws {rules}") };
        found.push(Example { text: text.trim().to_owned(), ..example(&heading, &info) });
    }
    found
}

fn example(heading: &str, info: &str) -> Example {
    let (claim, facts) = facts(info);
    let (kind, draws) = claim.split_once("draws").unwrap_or((&claim, ""));
    let (draws, also) = draws.split_once("also").unwrap_or((draws, ""));
    let rules = |names: &str| names.split_whitespace().map(str::to_owned).collect();
    let words: Vec<&str> = kind.split_whitespace().collect();
    Example {
        heading: heading.to_owned(),
        profile: profile(&words),
        facts,
        quiet: words.contains(&"quiet"),
        draws: rules(draws),
        also: rules(also),
        text: String::new(),
    }
}

fn profile(words: &[&str]) -> Profile {
    let channel = || words.iter().find_map(|word| word.parse::<Channel>().ok()).unwrap_or_default();
    let tier = if words.contains(&"premium") { Tier::Premium } else { Tier::Basic };
    match words[0] {
        "thank-you" => Profile::ThankYou,
        "question" => Profile::Question,
        "follow-up" => Profile::FollowUp { channel: channel() },
        "reply" => Profile::Reply { channel: channel() },
        word => Profile::Outreach { channel: word.parse::<Channel>().unwrap(), tier },
    }
}

/// Takes the facts out of the first line of a block.
fn facts(info: &str) -> (String, Facts) {
    let mut facts = Facts::default();
    let mut claim = String::new();
    let mut key = "";
    for word in info.split_whitespace() {
        let text = match key {
            "" => &mut claim,
            "to:" => facts.name.get_or_insert_default(),
            "at:" => facts.organization.get_or_insert_default(),
            "from:" => facts.own_name.get_or_insert_default(),
            "zones:" => facts.zones.get_or_insert_default(),
            _ => facts.said.last_mut().unwrap(),
        };
        match word {
            "said:" => facts.said.push(String::new()),
            "to:" | "at:" | "from:" | "zones:" => {}
            _ => {
                text.push_str(if text.is_empty() { "" } else { " " });
                text.push_str(word);
                continue;
            }
        }
        key = word;
    }
    let notes = facts.said.iter().flat_map(|said| said.split(';')).map(str::trim).filter(|note| !note.is_empty());
    facts.said = notes.map(str::to_owned).collect();
    (claim, facts)
}
