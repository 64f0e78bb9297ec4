//! Ways to ask for a job, and harmless sentences that look alike.

use super::offence;
use crate::draft::Draft;

/// Whether any sentence of the text asks for work.
fn check(text: &str, expect: bool) {
    let draft = Draft::new(text);
    let hit = draft.lines.iter().find_map(|line| offence(&draft, line));
    assert_eq!(hit.is_some(), expect, "{text:?}: {hit:?}");
}

#[test]
fn asking_for_work_is_seen_in_many_forms() {
    for text in [
        "Kindly consider my application for any suitable post.",
        "If you could get me an interview I'd be thankful.",
        "Do u have vacancy in ur company",
        "I need a job asap.",
        "I'm reaching out to see if there might be a fit for me at your company.",
        "Can you hire me?",
        "Could you forward my CV to HR?",
        "I would love to be part of your team.",
        "I'm seeking employment in the hospitality sector.",
        "Please help me find a job in Canada.",
        "Are there any positions open at your hospital?",
        "Would you mind referring me internally?",
        "I'd be grateful for a referral.",
        "I'm in search of a junior developer position.",
        "Let me know if your firm is looking for interns.",
        "I was hoping you could put me forward for the role.",
        "Any job for me there?",
        "I'd like to apply for a job with you.",
        "I am open to any opportunity you may have.",
        "Could you offer me an internship?",
        "Please give me a chance to work in your organization.",
        "I'm interested in joining your company.",
        "I hope you can recommend me to your boss.",
        "Is your restaurant looking for waiters?",
        "Would love to know if you're recruiting this autumn.",
        "Looking for full time roles starting June 2025.",
    ] {
        check(text, true);
    }
}

#[test]
fn the_same_words_in_harmless_sentences_are_left_alone() {
    for text in [
        "I have no intention of asking you for a position.",
        "What position did you hold before?",
        "How did you find your first job in this field?",
        "I'm hiring manager for a small cafe and curious about HR.",
        "I found a job in a bakery last year and love it.",
        "I was offered a position at a bank but I'm unsure if banking is for me.",
        "This is an opportunity to learn from somebody I admire.",
        "I'm looking for advice on how to choose between two specialties.",
        "I'm looking for people who work with bridges.",
        "I am applying to graduate school and want to understand the field first.",
        "I'm not hunting for a job, just trying to understand the work.",
        "I know your team isn't hiring and that's fine.",
        "My job is to look after volunteers.",
        "I'd like to understand what hiring managers in museums value.",
        "Would you recommend someone else I could talk to?",
        "Who would you recommend I speak with?",
        "Please let me know if you'd be open to it.",
        "I'd love the opportunity to speak with you.",
        "I started looking into what data roles are really like.",
        "Do you know anyone who works with children's books?",
        "Before I look for a job in this field I would like to hear what it's like.",
        "Could you tell me which roles exist in your department?",
        "I want to work with my hands.",
        "I hope to work in public health one day.",
        "What do interns usually do on your team?",
        "Your summer internship program gave me my first taste of labs.",
        "I've been working in customer support for four years.",
        "She got the job and introduced me to bridge design.",
        "I wonder what it takes to get hired as a newcomer in this field.",
        "Could I use your name when I write to her?",
        "No job talk, I promise.",
        "I'm considering a position abroad and wonder how you decided.",
        "Is there anything I can do for you in return?",
        "I'm on a career break and weighing what to do next.",
    ] {
        check(text, false);
    }
}
