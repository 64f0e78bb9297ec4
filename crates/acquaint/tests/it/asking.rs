//! Asking well, beside the message itself: what the coach looks for, questions before there is a date, and days that are planned.

use crate::program::{Program, Visitor};

/// Somebody on the list, by their id.
fn ana(visitor: &Visitor<'_>) -> String {
    let added = visitor.post("/people/new", &[("line", "Ana Silva, engineer at WSP, ana@wsp.example")]);
    added.location().trim_start_matches("/people/")[..36].to_owned()
}

#[test]
fn what_the_coach_looks_for_is_folded_by_question_and_can_be_searched() {
    let program = Program::start();
    let visitor = program.sign_in();
    let page = visitor.get("/outreach/rules").body;
    assert_eq!(page.matches("<details").count(), acquaint_coach::Topic::ALL.len());
    for rule in acquaint_coach::rules() {
        assert_eq!(page.matches(&format!("/outreach/rules/{}\"", rule.name)).count(), 1, "{}", rule.name);
    }
    let kind = page.split("may they say no?").nth(1).and_then(|rest| rest.split("</details>").next()).unwrap();
    assert!(kind.find("runs-down") < kind.find("no-thanks"), "what is a problem comes first");
    let found = visitor.get("/outreach/rules?q=Sorry").body;
    assert!(found.contains("/outreach/rules/apology-spiral\"") && !found.contains("<details"), "{found}");
    assert!(visitor.get("/outreach/rules?q=zeppelin").body.contains("Nothing here speaks of that."));
}

#[test]
fn the_coach_speaks_of_an_early_question_once_and_stands_in_nobodys_way() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let asked = [("person", person.as_str()), ("own", "Do you like your work?")];
    let shown = visitor.post("/start/questions", &asked);
    assert!(shown.location().starts_with(&format!("/start/questions?person={person}")), "{shown:?}");
    let page = visitor.get(shown.location()).body;
    assert!(page.contains("plan-remark") && page.contains("/outreach/rules/closed-question"), "{page}");
    assert!(page.contains("Your questions for Ana") && page.contains("They are kept. One could be asked better"), "{page}");
    let again = [("person", person.as_str()), ("ask", "0"), ("text-0", "Do you like your work?"), ("kind-0", "own")];
    assert!(visitor.post("/start/questions", &again).location().starts_with("/start/message"), "the same words go on");
    let open = [("person", person.as_str()), ("own", "How did you come to bridges?")];
    assert!(visitor.post("/start/questions", &open).location().starts_with("/start/message"));
}

#[test]
fn once_somebody_was_written_to_another_name_adds_another_person() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let early = visitor.get("/start/person");
    assert!(early.body.contains("value=\"Ana Silva\"") || early.body.contains(">Ana Silva</textarea>"), "the control: {}", early.body);
    let old = [("person", person.as_str()), ("seen", early.hidden("seen")), ("line", "Cleo Dias")];
    visitor.post("/outreach/new", &[("person", &person), ("channel", "email"), ("purpose", "ask")]);
    for address in ["/start/person".to_owned(), format!("/start/person?person={person}")] {
        let page = visitor.get(&address).body;
        assert!(page.contains("Who is another person you could ask?") && page.contains(&format!("href=\"/people/{person}\"")), "{page}");
        assert!(!page.contains("name=\"person\"") && !page.contains("value=\"Ana Silva\""), "{page}");
    }
    let unnamed = visitor.post("/start/person", &[("line", "")]);
    assert!(unnamed.status == 422 && unnamed.body.contains("Who is another person you could ask?"), "{unnamed:?}");
    assert!(visitor.post("/start/person", &[("line", "Bo Li")]).location().starts_with("/start/questions?person="));
    assert!(visitor.post("/start/person", &old).location().starts_with("/start/questions?person="), "an older page");
    let list = visitor.get("/people").body;
    assert!(["Ana Silva", "Bo Li", "Cleo Dias"].iter().all(|name| list.contains(name)), "{list}");
}

#[test]
fn a_planned_day_says_which_holidays_it_does_not_know() {
    let program = Program::start_at("2026-12-24T09:00:00Z");
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let begun = visitor.post("/outreach/new", &[("person", &person), ("channel", "email"), ("purpose", "ask")]);
    let message = begun.location()[.."/outreach/".len() + 36].to_owned();
    let seen = visitor.get(&message).hidden("seen").to_owned();
    let sent = [("seen", seen.as_str()), ("subject", "Bridges"), ("body", "Dear Ana, could we talk for 20 minutes?"), ("do", "sent")];
    assert_eq!(visitor.post(&message, &sent).status, 303);
    let next = |country: &str| {
        let seen = visitor.get("/settings/asking").hidden("seen").to_owned();
        let chosen = [("seen", seen.as_str()), ("country", country), ("again", "7"), ("another", "3"), ("at-most", "1")];
        assert_eq!(visitor.post("/settings/asking", &chosen).status, 303);
        visitor.get(&format!("{message}/next")).body
    };
    let announced = "Some holidays in India are announced year by year, and those after 2026 are not known yet.";
    let page = next("IN");
    assert!(page.contains(announced), "the day is in 2027: {page}");
    assert!(!next("DE").contains("not known"), "where every holiday follows a rule nothing is said");
}

/// Presses a button of the first message, with a text.
fn press<'a>(visitor: &Visitor<'_>, person: &str, body: &'a str, more: &[(&'a str, &'a str)]) -> String {
    let page = visitor.get(&format!("/start/message?person={person}"));
    let seen = if page.body.contains("name=\"seen\"") { page.hidden("seen").to_owned() } else { String::new() };
    let fields = [("person", person), ("seen", seen.as_str()), ("subject", "Bridges"), ("body", body)];
    visitor.post("/start/message", &[&fields[..], more].concat()).location().to_owned()
}

/// The text as it stands in the field.
fn text_of(page: &str) -> String {
    let field = page.split("<textarea").nth(1).and_then(|rest| rest.split_once('>')).unwrap().1;
    field.split("</textarea>").next().unwrap().trim_start().to_owned()
}

#[test]
fn what_only_the_writer_knows_makes_whole_sentences_and_can_be_changed() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let first = text_of(&visitor.get(&format!("/start/message?person={person}")).body);
    let told = [("do", "fill"), ("name", "Mei"), ("introduction", "I was a bookkeeper in Taiwan"), ("reason", "You talked about bridges")];
    press(&visitor, &person, &first, &told);
    let page = visitor.get(&format!("/start/message?person={person}")).body;
    let said = text_of(&page);
    assert!(said.contains("I was a bookkeeper in Taiwan. I am writing to you because you talked about bridges."), "{said}");
    assert!(!said.contains("I am I was"), "{said}");
    assert!(page.contains("Change what you filled in") && page.contains("value=\"You talked about bridges\""), "{page}");
    press(&visitor, &person, &said, &[("do", "fill"), ("name", "Mei"), ("introduction", "a bookkeeper"), ("reason", "")]);
    let said = text_of(&visitor.get(&format!("/start/message?person={person}")).body);
    assert!(said.contains("I am a bookkeeper. I am writing to you because you talked about bridges."), "{said}");
}

#[test]
fn another_way_keeps_the_words_and_leads_to_the_choice() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let choice = press(&visitor, &person, "My own words.", &[("do", "way")]);
    assert!(choice.starts_with(&format!("/outreach/new?person={person}&purpose=ask")), "{choice}");
    assert!(visitor.get(&choice).body.contains("value=\"linkedin-note\""));
    let begun = visitor.post("/outreach/new", &[("person", &person), ("channel", "email"), ("purpose", "ask")]);
    assert_eq!(text_of(&visitor.get(begun.location()).body), "My own words.", "by e-mail it is the same message");
}

#[test]
fn a_tone_never_takes_the_place_of_words_of_ones_own() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let page = visitor.get(&format!("/start/message?person={person}")).body;
    assert!(page.contains("value=\"warmer\""), "{page}");
    press(&visitor, &person, &text_of(&page), &[("do", "warmer")]);
    let warmer = text_of(&visitor.get(&format!("/start/message?person={person}")).body);
    assert!(warmer.contains("Warmly,"), "{warmer}");
    let kept = press(&visitor, &person, "My own words.", &[("do", "formal")]);
    let page = visitor.get(&kept).body;
    assert_eq!(text_of(&page), "My own words.");
    assert!(page.contains("These are your own words now, so they stay as they are."), "{page}");
    assert!(!page.contains("value=\"warmer\""), "no tone is offered for them: {page}");
}

#[test]
fn a_note_on_linkedin_leads_to_their_page() {
    let program = Program::start();
    let visitor = program.sign_in();
    let added = visitor.post("/people/new", &[("line", "Ana Silva, engineer at WSP, https://www.linkedin.com/in/ana-silva")]);
    let person = added.location().trim_start_matches("/people/")[..36].to_owned();
    let begun = visitor.post("/outreach/new", &[("person", &person), ("channel", "linkedin-note"), ("purpose", "ask")]);
    let page = visitor.get(begun.location()).body;
    assert!(page.contains("href=\"https://www.linkedin.com/in/ana-silva\"") && page.contains("Ana’s page on LinkedIn"), "{page}");
}

#[test]
fn a_wish_for_a_job_is_heard_where_it_is_typed_and_forbids_nothing() {
    const NOTE: &str = "This sounds like asking for a job.";
    let program = Program::start();
    let visitor = program.sign_in();
    let wish = "finding a job as a data analyst";
    let shown = visitor.post("/start/curious", &[("curious_about", wish)]);
    assert!(shown.location().starts_with("/start/curious"), "{shown:?}");
    let page = visitor.get(shown.location());
    assert!(page.body.contains(NOTE) && page.body.contains(wish), "{page:?}");
    let again = [("seen", page.hidden("seen")), ("curious_about", wish)];
    assert!(visitor.post("/start/curious", &again).location().starts_with("/start/person"), "the same words go on");
    let other = [("seen", page.hidden("seen")), ("curious_about", "the work of a data analyst")];
    let gone_on = visitor.post("/start/curious", &other);
    assert!(gone_on.location().starts_with("/start/person"), "{gone_on:?}");
    assert!(!visitor.get("/start/curious").body.contains(NOTE));
    let another = visitor.post("/aim/explorations/new", &[("curious_about", "how to get hired as a nurse")]);
    assert!(visitor.get(another.location()).body.contains(NOTE), "{another:?}");
}

#[test]
fn a_later_that_says_when_proposes_the_day_and_leaves_it_to_the_person() {
    let program = Program::start_at("2026-11-26T09:00:00Z");
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let later = |more: &[(&'static str, &str)]| {
        visitor.post("/outreach/reply", &[&[("person", person.as_str()), ("kind", "later")], more].concat())
    };
    let words = ("words", "Gladly, once the audit is over in March.");
    let proposed = later(&[words, ("again_on", "")]);
    assert_eq!(proposed.status, 200, "nothing is kept yet: {proposed:?}");
    assert!(proposed.body.contains("value=\"2027-04-01\"") && proposed.body.contains("By their words that is about"), "{proposed:?}");
    assert!(proposed.body.contains("once the audit is over in March."), "what was typed stays");
    let back = later(&[words, ("again_on", "2027-04-01"), ("proposed", "2027-04-01"), ("back", "yes")]);
    assert!(
        back.body.contains("Their answer") && back.body.contains("once the audit is over in March."),
        "their answer can be changed: {back:?}"
    );
    let kept = later(&[words, ("again_on", "2027-04-05"), ("proposed", "2027-04-01")]);
    assert!(visitor.get(kept.location()).body.contains("5 April 2027"), "the day can be changed");
    let empty = later(&[words, ("again_on", ""), ("proposed", "2027-04-01")]);
    assert_eq!(empty.status, 303, "an emptied day is meant");
    assert_eq!(later(&[("words", "When things calm down."), ("again_on", "")]).status, 303, "vague words propose nothing");
}

/// Begins a message and answers its address.
fn begun(visitor: &Visitor<'_>, person: &str, channel: &str) -> String {
    let begun = visitor.post("/outreach/new", &[("person", person), ("channel", channel), ("purpose", "ask")]);
    begun.location()[.."/outreach/".len() + 36].to_owned()
}

#[test]
fn who_asked_for_no_more_messages_is_left_alone_and_the_page_says_so_kindly() {
    const TITLE: &str = "Ana asked for no more messages";
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let draft = begun(&visitor, &person, "email");
    assert_eq!(visitor.post("/outreach/reply", &[("person", &person), ("kind", "never-again")]).status, 303);
    let page = visitor.get(&format!("/outreach/new?person={person}")).body;
    assert!(page.contains(TITLE) && !page.contains("name=\"channel\"") && !page.contains("thank-you"), "{page}");
    let tried = visitor.post("/outreach/new", &[("person", &person), ("channel", "email"), ("purpose", "ask"), ("reason", "her bridges")]);
    assert_eq!(tried.status, 422);
    assert!(tried.body.contains(TITLE) && tried.body.contains("her bridges"), "what was typed is still there: {tried:?}");
    assert!(!tried.body.contains("<textarea"), "{tried:?}");
    let begun = visitor.get(&draft).body;
    assert!(begun.contains(TITLE) && begun.contains("/discard") && !begun.contains("value=\"sent\""), "{begun}");
    let on_their_page = visitor.get(&format!("/people/{person}")).body;
    assert!(on_their_page.contains("asked not to be asked again") && !on_their_page.contains("Go on with"), "{on_their_page}");
    assert!(on_their_page.contains("Read what you had begun to write") && on_their_page.contains(&draft), "{on_their_page}");
    assert!(!visitor.get("/outreach").body.contains(&draft) && !visitor.get("/").body.contains(&draft), "it is nothing to finish");
    let thanks = visitor.get(&format!("/outreach/new?person={person}&purpose=thank-you")).body;
    assert!(thanks.contains("name=\"channel\""), "thanks may always be written: {thanks}");
}

#[test]
fn i_sent_it_from_an_older_page_meets_the_same_kind_page_and_keeps_what_was_typed() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let draft = begun(&visitor, &person, "email");
    let seen = visitor.get(&draft).hidden("seen").to_owned();
    assert_eq!(visitor.post("/outreach/reply", &[("person", &person), ("kind", "never-again")]).status, 303);
    let press =
        |body: &str, what: &str| visitor.post(&draft, &[("seen", seen.as_str()), ("subject", "Bridges"), ("body", body), ("do", what)]);
    let tried = press("Dear Ana, could we talk?", "sent");
    assert_eq!(tried.status, 422);
    assert!(tried.body.contains("Ana asked for no more messages") && tried.body.contains("Dear Ana, could we talk?"), "{tried:?}");
    assert!(visitor.get(&draft).body.contains("Dear Ana, could we talk?"), "what was typed is kept");
    let other = press("Dear Ana, in another tab.", "sent").body;
    assert!(other.contains("Dear Ana, in another tab.") && other.contains("Dear Ana, could we talk?"), "both are there: {other}");
    let first =
        visitor.post("/start/message", &[("person", &person), ("subject", "Bridges"), ("body", "Words of the first run"), ("do", "sent")]);
    assert!(first.status == 422 && first.body.contains("Words of the first run") && first.body.contains("asked for no more"), "{first:?}");
}

#[test]
fn the_subject_of_a_sent_message_is_seen_wherever_one_looks_back() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    assert!(visitor.get(&format!("/start/message?person={person}")).body.contains("for=\"subject\""), "it is not sent unseen");
    let message = begun(&visitor, &person, "email");
    let seen = visitor.get(&message).hidden("seen").to_owned();
    let sent = [("seen", seen.as_str()), ("subject", "Old bridges"), ("body", "Dear Ana, could we talk for 20 minutes?"), ("do", "sent")];
    assert_eq!(visitor.post(&message, &sent).status, 303);
    for page in [message, "/outreach".to_owned(), format!("/people/{person}")] {
        assert!(visitor.get(&page).body.contains("Old bridges"), "{page}");
    }
}

#[test]
fn a_note_counts_the_characters_that_its_limit_counts() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let message = begun(&visitor, &person, "linkedin-note");
    // A picture of one character has two halves in the browser's own count.
    let body = format!("Hi Ana, 🌉 {}", "bridges ".repeat(30));
    let count = body.trim().chars().count();
    let seen = visitor.get(&message).hidden("seen").to_owned();
    assert_eq!(visitor.post(&message, &[("seen", &seen), ("body", &body), ("do", "save")]).status, 303);
    let page = visitor.get(&message).body;
    assert!(page.contains(&format!("{count} of 200 characters")), "{page}");
    assert!(page.contains(&format!("The note has {count} characters; LinkedIn takes 200.")), "the coach counts the same: {page}");
    assert!(!page.contains(" words</span>"), "words are not counted beside it: {page}");
}

#[test]
fn where_times_are_offered_their_answer_stands_above() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let times = format!("/interviews/times?person={person}");
    assert!(!visitor.get(&times).body.contains("their-answer"));
    let yes = [("person", person.as_str()), ("kind", "yes"), ("words", "Gladly, but never on a Monday.")];
    assert_eq!(visitor.post("/outreach/reply", &yes).status, 303);
    let page = visitor.get(&times).body;
    assert!(page.find("never on a Monday") < page.find("name=\"slot\""), "{page}");
    assert!(page.contains("never on a Monday"), "{page}");
}

#[test]
fn a_blank_in_one_brace_is_not_saved_and_the_right_way_is_offered() {
    let program = Program::start();
    let visitor = program.sign_in();
    let added = visitor.post("/outreach/templates/new", &[("name", "Mine"), ("do", "empty"), ("purpose", "ask"), ("channel", "email")]);
    let template = added.location().split('?').next().unwrap().to_owned();
    let seen = visitor.get(&template).hidden("seen").to_owned();
    let body = "Dear {first_name}, could we talk?";
    let told = visitor.post(&template, &[("seen", &seen), ("name", "Mine"), ("body", body), ("do", "save")]);
    assert_eq!(told.status, 422);
    assert!(told.body.contains("“{first_name}” needs two braces on each side: {{ person.first_name }}"), "{told:?}");
    assert!(told.body.contains("data-instead=\"{{ person.first_name }}\"") && told.body.contains(body), "{told:?}");
}

#[test]
fn every_draft_can_be_said_in_another_tone_and_ones_own_words_stay() {
    let program = Program::start();
    let visitor = program.sign_in();
    let person = ana(&visitor);
    let begin = |purpose: &str, channel: &str| {
        let fields = [("person", person.as_str()), ("channel", channel), ("purpose", purpose), ("name", "Mira"), ("reason", "her bridges")];
        visitor.post("/outreach/new", &fields).location()[.."/outreach/".len() + 36].to_owned()
    };
    let press = |message: &str, body: &str, what: &str| {
        let seen = visitor.get(message).hidden("seen").to_owned();
        visitor.post(message, &[("seen", seen.as_str()), ("subject", "Bridges"), ("body", body), ("do", what)]).location().to_owned()
    };
    let again = begin("follow-up", "email");
    let first = text_of(&visitor.get(&again).body);
    let own = first.replace("her bridges", "her bridges, and the one at home");
    let told = press(&again, &own, "warmer");
    assert!(told.contains("done="), "it can be taken back: {told}");
    let page = visitor.get(&told).body;
    let warmer = text_of(&page);
    assert!(
        warmer.contains("the one at home") && warmer.contains("I wish you a good week.") && warmer.contains("Warmly,\nMira"),
        "{warmer}"
    );
    assert!(page.contains("value=\"plain\" aria-pressed=\"true\"") && page.contains("value=\"shorter\""), "{page}");
    press(&again, &warmer, "plain");
    assert_eq!(text_of(&visitor.get(&again).body), own);
    let kept = press(&again, "Dear Ana, all my own words.", "shorter");
    let page = visitor.get(&kept).body;
    assert_eq!(text_of(&page), "Dear Ana, all my own words.");
    assert!(page.contains("These are your own words now") && !page.contains("value=\"shorter\""), "{page}");
    for (purpose, channel, offered) in
        [("thank-you", "email", true), ("answer-no", "linkedin-message", true), ("other", "email", false), ("ask", "phone", false)]
    {
        let page = visitor.get(&begin(purpose, channel)).body;
        assert_eq!(page.contains("value=\"warmer\""), offered, "{purpose} by {channel}");
    }
}

#[test]
fn not_today_while_one_writes_puts_the_card_away_and_can_be_taken_back() {
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.post("/aim/explorations/new", &[("curious_about", "bridges")]);
    let person = ana(&visitor);
    let draft = begun(&visitor, &person, "email");
    assert!(visitor.get("/today").body.contains(&draft));
    let seen = visitor.get(&draft).hidden("seen").to_owned();
    let typed = [("seen", seen.as_str()), ("subject", "Bridges"), ("body", "Dear Ana, to be gone on with."), ("do", "later")];
    let away = visitor.post(&draft, &typed);
    let page = visitor.get(&away.location().replacen('/', "/today", 1)).body;
    assert!(!page.contains(&format!("href=\"{draft}\"")), "{page}");
    assert!(page.contains("Put away for now: Finish your message to Ana Silva"), "{page}");
    assert!(visitor.get(&draft).body.contains("to be gone on with"));
    let change = away.location().split("done=").nth(1).unwrap().to_owned();
    visitor.post(&format!("/undo/{change}"), &[("back", "/today")]);
    assert!(visitor.get("/today").body.contains(&draft), "the card is back");
}
