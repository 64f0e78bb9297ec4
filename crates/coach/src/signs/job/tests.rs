//! Ways to ask for a job, and harmless sentences that look alike.

use super::offence;
use crate::draft::Draft;

/// Checks whether each text asks for work, and names all that differ.
#[track_caller]
fn check(texts: &[&str], expect: bool) {
    let mut wrong = Vec::new();
    for text in texts {
        let draft = Draft::new(text);
        let hit = draft.lines.iter().find_map(|line| offence(&draft, line));
        if hit.is_some() != expect {
            wrong.push((text, hit.and_then(|hit| text.get(hit.span))));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn asking_for_work_is_seen_in_many_forms() {
    check(
        &[
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
            "Should your office ever want a junior pair of hands, I hope you would think of me first.",
            "I think I'd be a really good fit for your team.",
            "I request you to consider my candidature for a traineeship under your good self.",
            "Do you happen to know who does the hiring for your lot?",
            "Once you met me you'd see I belong at a place like yours.",
            "Any chance you could say a kind word for me?",
            "Could you please hand it to your head of department?",
            "I'd like to work alongside you until I know the trade.",
            "My aunt thinks you could get me in at your agency.",
            "I was hoping that you'd make me one of them.",
            "Would your lab take me on?",
            "Tell me any vacancy in your company.",
            "Any chance of a summer with your crew?",
            "If your clinic could use me I'm all ears.",
            "You may not hesitate to mention me to your superiors.",
            "Does your company do sponsorship?",
            "If you hear of anything going, you know where I am.",
            "Please tell the team to look out for my application.",
            "I hope that you'd give me a start with you in the spring.",
            "If your team needs another pair of hands, I could start right away.",
            "Could you refer me in your company's system?",
            "Is there any chance of something at the archive for me?",
            "Who should I leave it with so that I'm considered?",
            "Could I work here?",
        ],
        true,
    );
}

#[test]
fn the_same_words_in_harmless_sentences_are_left_alone() {
    check(
        &[
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
            "If something comes up, we can move the call.",
            "Your website says you're hiring in three cities, which shows how fast the sector grows.",
            "This isn't me angling for an opportunity anywhere.",
            "I'm a good while off needing a seat in anything.",
            "Many people who look for a job forget to ask about the days.",
            "How does hiring work at small practices?",
            "How do people with my background get hired in your field?",
            "Is there a chance to shadow you for a morning?",
            "She referred me to your article on soil.",
            "I was hired as a ward clerk last year.",
            "Could you refer me to a good book on it?",
            "Would you recommend the evening course?",
            "I'm looking forward to it.",
            "I'm after an honest picture of the days.",
            "My sister is looking for a job, so I hear a lot about it.",
            "What do you look for when you hire?",
            "Thank you for giving me the chance to ask.",
            "I was in a position to compare the two.",
            "I may use the opportunity of your visit to say hello.",
            "I don't need you to set anything up.",
        ],
        false,
    );
}

#[test]
fn a_hundred_ways_to_ask_and_as_many_that_only_sound_alike() {
    let lines = |text: &'static str| text.lines().collect::<Vec<_>>();
    check(&lines(include_str!("asking.txt")), true);
    check(&lines(include_str!("harmless.txt")), false);
}

/// Whether a sentence that asks for work turns to the reader.
#[track_caller]
fn turns(text: &str, expect: bool) {
    let draft = Draft::new(text);
    let turned = draft.lines.iter().find_map(|line| offence(&draft, line).map(|hit| super::turns_to_reader(&draft, line, &hit)));
    assert_eq!(turned, Some(expect), "{text}");
}

#[test]
fn a_request_a_question_and_a_command_turn_to_the_reader_and_a_wish_does_not() {
    turns("Could you refer me for the analyst role?", true);
    turns("Is your team hiring?", true);
    turns("Refer me to your boss.", true);
    turns("If anything opens up in your team, I'd be glad to hear.", true);
    turns("I urgently need a job.", true);
    turns("I might like to work there someday.", false);
    turns("I would love to join your team.", false);
    turns("I think I'd be a really good fit for your team.", false);
}

#[test]
fn what_suits_the_writer_is_no_place_for_them() {
    check(
        &[
            "Weekday lunch hours are best for me.",
            "I ask myself if the train is something for me.",
            "I wonder where this path might take me.",
            "A second language next to a job is a serious thing, and I'm glad I know it.",
        ],
        false,
    );
    check(&["What would it take for you to refer me?"], true);
}

#[test]
fn whoever_asks_people_of_their_own_for_the_reader_asks_for_no_work() {
    check(
        &[
            "I will ask my sister whether they need a helper.",
            "I'll ask my brother if they have an opening.",
            "I can ask a good friend whether they are hiring.",
            "I am going to ask my aunt if her shop needs another pair of hands.",
        ],
        false,
    );
    check(
        &[
            "I will ask my sister whether you need a helper.",
            "I'll ask my brother if they have an opening for me.",
            "I wanted to ask whether they need a helper.",
            "I will ask your boss if they are hiring.",
            "Could you ask your sister if they have an opening?",
            "My aunt thinks you could get me in at your agency.",
        ],
        true,
    );
}
