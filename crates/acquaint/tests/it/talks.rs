//! A talk from the yes to the kept promise, as somebody goes through it for the first time: each page says what is so.

use crate::program::{Program, Visitor};

const NOTES: &str = "Up at 5:30, at the desk by seven\nInsight: Many start as field technicians, degree came later\nQuote: People think it is hiking\n\
                     Name: Omar Haddad, project controller\nI promised: send her the link by Tuesday";

/// Somebody with whom a talk is agreed on for today.
struct Talk<'a> {
    visitor: Visitor<'a>,
    person: String,
    talk: String,
}

impl<'a> Talk<'a> {
    fn today(program: &'a Program) -> Self {
        let visitor = program.sign_in();
        let person = id(visitor.post("/people/new", &[("line", "Priya Raman, consultant at Golder")]).location());
        let date = [("date", "2026-11-26"), ("time", "20:45"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
        let talk = id(visitor.post(&format!("/interviews/new?person={person}"), &date).location());
        Self { visitor, person, talk }
    }

    fn held(program: &'a Program) -> Self {
        let held = Self::today(program);
        held.visitor.post(&format!("/interviews/{}/start", held.talk), &[]);
        held.visitor.post(&format!("/interviews/{}/notes", held.talk), &[("note-general", NOTES), ("seen-general", "")]);
        held.visitor.post(&format!("/interviews/{}/end", held.talk), &[]);
        held
    }

    fn page(&self, path: &str) -> String {
        self.visitor.get(path).body
    }
}

/// The id at the end of an address.
fn id(location: &str) -> String {
    location.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

fn program() -> Program {
    Program::start_at("2026-11-26T19:00:00Z")
}

#[test]
fn their_answer_stands_above_the_form_for_the_date_and_no_place_is_chosen_for_anybody() {
    let program = program();
    let visitor = program.sign_in();
    let person = id(visitor.post("/people/new", &[("line", "Priya Raman")]).location());
    let words = "tomorrow, Friday at 12:15, by phone? 604 555 0148";
    visitor.post("/outreach/reply", &[("person", &person), ("kind", "yes"), ("words", words)]);
    let new = format!("/interviews/new?person={person}");
    let page = visitor.get(&new).body;
    assert!(page.contains("What Priya answered") && page.contains(words), "{page}");
    let place = page.split("name=\"setting\"").skip(1).map(|rest| rest.split('>').next().unwrap());
    assert_eq!(place.filter(|option| option.contains("checked")).count(), 0, "{page}");
    let date = [("date", "2026-11-27"), ("time", "12:15"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
    visitor.post(&new, &date);
    assert!(!visitor.get(&new).body.contains(words), "it is agreed on now");
}

#[test]
fn where_a_date_was_set_and_no_answer_is_noted_the_way_says_so() {
    let program = program();
    let talk = Talk::today(&program);
    let page = talk.page(&format!("/people/{}", talk.person));
    assert!(page.contains("So far: date set") && !page.contains("answered"), "{page}");
    assert!(talk.page("/today/growth").contains("answered, or a date was set"));
    assert_eq!(talk.visitor.post("/outreach/reply", &[("person", &talk.person), ("kind", "yes")]).status, 303);
    assert!(talk.page(&format!("/people/{}", talk.person)).contains("So far: answered"), "what happened is said once it is noted");
    assert!(!talk.page("/today/growth").contains("a date was set"));
}

#[test]
fn today_says_when_a_talk_is_and_whether_it_has_questions() {
    let program = program();
    let talk = Talk::today(&program);
    let today = talk.page("/");
    assert!(today.contains("It is today at 20:45. You have no questions for it yet."), "{today}");
    assert!(today.contains(&format!("/interviews/{}/questions", talk.talk)) && !today.contains("26 November at"), "{today}");
    talk.visitor.post(&format!("/interviews/{}/questions/fill", talk.talk), &[]);
    let today = talk.page("/");
    assert!(today.contains("It is today at 20:45. The page for the talk is ready when you are."), "{today}");
}

#[test]
fn three_questions_that_were_marked_for_somebody_are_not_called_their_choice() {
    let program = program();
    let talk = Talk::today(&program);
    let questions = format!("/interviews/{}/questions", talk.talk);
    talk.visitor.post(&format!("{questions}/fill"), &[]);
    let page = talk.page(&questions);
    assert!(page.contains("The 3 that you must ask are marked. To change one, press “Must ask” under it"), "{page}");
    assert!(page.contains("Without those marked “if time allows”, that is about"), "{page}");
    let planned = minutes(page.split("that is about ").nth(1).unwrap());
    let rows = page.split("plan-why\"><summary>").skip(1).map(|row| row.split("</summary>").next().unwrap());
    let shown: i64 = rows.filter(|row| !row.contains("if time allows")).map(|row| minutes(row.split("about ").nth(1).unwrap())).sum();
    assert_eq!(planned, shown, "{page}");
}

/// The number with which some words begin; "a" is one.
fn minutes(words: &str) -> i64 {
    let number: String = words.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).take_while(char::is_ascii_digit).collect();
    number.parse().unwrap_or(1)
}

#[test]
fn captured_lines_stay_apart_and_only_what_was_said_can_be_marked_or_thanked_for() {
    let program = program();
    let talk = Talk::held(&program);
    let thank_you = format!("/follow-ups/{}/thank-you", talk.talk);
    let choices =
        |page: &str| page.split("name=\"said\"").skip(1).map(|rest| rest.split('"').nth(1).unwrap().to_owned()).collect::<Vec<_>>();
    let said = ["Up at 5:30, at the desk by seven", "Many start as field technicians, degree came later", "People think it is hiking", ""];
    assert_eq!(choices(&talk.page(&thank_you)), said);
    let page = talk.page(&thank_you);
    assert!(page.contains("<q>People think it is hiking</q>") && page.matches("<q>").count() == 1, "{page}");
    let mark = talk.page(&format!("/insights/mark/{}", talk.talk));
    let rows = mark.split("id=\"sentences\"").nth(1).unwrap().split("name=\"words\"").next().unwrap();
    for line in &said[..3] {
        assert!(rows.contains(&format!(">{line}<")), "{line}: {rows}");
    }
    assert!(!rows.contains("Omar Haddad") && !rows.contains("the link"), "{rows}");
}

#[test]
fn a_thank_you_note_in_which_nothing_was_typed_yet_asks_for_one_thing_and_knows_the_name() {
    let program = program();
    let visitor = program.sign_in();
    let person = id(visitor.post("/people/new", &[("line", "ana silva")]).location());
    let date = [("date", "2026-11-26"), ("time", "18:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
    let talk = id(visitor.post(&format!("/interviews/new?person={person}"), &date).location());
    visitor.post(&format!("/interviews/{talk}/end"), &[]);
    let begun = visitor.post(&format!("/follow-ups/{talk}/thank-you"), &[("channel", "email"), ("said", "")]);
    let page = visitor.get(begun.location()).body;
    assert!(page.contains("Dear Ana,") && !page.contains("[their name]"), "{page}");
    let remarks = page.split("<ul class=\"remarks\"").nth(1).unwrap().split("</ul>").next().unwrap();
    assert!(remarks.matches("<li").count() == 1 && remarks.contains("Fill in the blanks in brackets."), "{remarks}");
    let draft = page.split("name=\"body\"").nth(1).unwrap().split_once('>').unwrap().1.split("</textarea>").next().unwrap().to_owned();
    let typed = draft.replace("[your name]", "Mira");
    let review = format!("/outreach/{}/review", id(begun.location()));
    let said = |body: &str| visitor.post(&review, &[("body", body)]).body;
    assert!(said(&draft).contains("Fill in the blanks") && !said(&draft).contains("is still a blank"), "{}", said(&draft));
    assert!(said(&typed).matches("is still a blank").count() == 2 && said(&typed).contains("generic-thanks"), "{}", said(&typed));
}

#[test]
fn who_wants_rest_can_be_thanked_for_the_talk_and_the_page_says_that_this_is_no_new_request() {
    const FINE: &str = "This note asks for nothing, so it may go.";
    let program = program();
    let talk = Talk::held(&program);
    let thanks = format!("/follow-ups/{}/thank-you", talk.talk);
    assert!(!talk.page(&thanks).contains(FINE), "nobody asked for rest yet");
    assert_eq!(talk.visitor.post("/outreach/reply", &[("person", &talk.person), ("kind", "never-again")]).status, 303);
    assert!(talk.page(&thanks).contains(FINE));
    assert!(!talk.page("/").contains(&thanks), "nothing reminds of them");
    let begun = talk.visitor.post(&thanks, &[("channel", "email"), ("said", "")]);
    let note = talk.visitor.get(begun.location());
    assert!(note.body.contains(FINE) && note.body.contains("value=\"sent\""), "{}", note.body);
    assert!(!note.body.contains("how it goes on"), "the note promises no other one: {}", note.body);
    let message = &begun.location()[.."/outreach/".len() + 36];
    let words = "Dear Ana, your words on old bridges stay with me. I will look at the one at home. Thank you.";
    let sent = [("seen", note.hidden("seen")), ("subject", "Thank you"), ("body", words), ("do", "sent")];
    assert_eq!(talk.visitor.post(message, &sent).status, 303);
}

#[test]
fn whom_you_have_heard_so_far_is_found_from_people_and_from_insights() {
    const WAY: &str = "<a href=\"/people/variety\">Whom you have heard so far</a>";
    let program = program();
    let talk = Talk::today(&program);
    assert!(!talk.page("/people").contains(WAY), "nobody was heard yet");
    talk.visitor.post(&format!("/interviews/{}/end", talk.talk), &[]);
    assert!(talk.page("/people").contains(WAY) && talk.page("/people?way=met").contains(WAY));
    talk.visitor.post(&format!("/insights/mark/{}", talk.talk), &[("words", "It is wet work."), ("kind", "culture")]);
    assert_eq!(talk.page("/insights").matches(WAY).count(), 1);
}

#[test]
fn a_line_of_the_history_names_what_it_is_about() {
    let program = program();
    let visitor = program.sign_in();
    visitor.post("/aim/explorations/new", &[("curious_about", "old bridges")]);
    let aim = visitor.get("/aim").body;
    let exploration = aim.split("/aim/explorations/").nth(1).unwrap()[..36].to_owned();
    let ask = format!("{{\"exploration\":\"{exploration}\",\"lines\":\"Who mends them?\"}}");
    assert!(program.command(&["call", "aim.ask", &ask]).status.success());
    let history = visitor.get("/settings/history").body;
    assert!(history.contains("Your questions about “") && history.contains("old bridges") && history.contains("” are saved."), "{history}");
}

#[test]
fn a_promise_that_was_captured_with_a_day_is_to_be_kept_until_then() {
    let program = program();
    let talk = Talk::held(&program);
    let debrief = format!("/follow-ups/{}/debrief", talk.talk);
    let page = talk.page(&debrief);
    let keys: Vec<&str> = page.split("name=\"keep\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let mut fields: Vec<(&str, &str)> = keys.iter().map(|key| ("keep", *key)).collect();
    fields.push(("captured", "yes"));
    talk.visitor.post(&debrief, &fields);
    let open = talk.page("/follow-ups");
    assert!(open.contains("send her the link by Tuesday") && open.contains("1 December"), "{open}");
}

#[test]
fn a_promise_gets_its_day_and_can_be_let_go_and_taken_back() {
    let program = program();
    let talk = Talk::held(&program);
    talk.visitor.post(&format!("/follow-ups/{}/promises", talk.talk), &[("text", "send her the link by Tuesday"), ("side", "mine")]);
    assert!(talk.page("/").contains("You promised Priya Raman: send her the link by Tuesday"));
    let open = talk.page("/follow-ups");
    let promise = format!("/follow-ups/promises/{}", &open.split("/follow-ups/promises/").nth(1).unwrap()[..36]);
    let page = talk.page(&promise);
    assert!(page.contains("I did it") && page.contains("It cannot be done") && page.contains("Change the words or the day"), "{page}");
    let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let change = format!("{promise}/change");
    let wrong = talk.visitor.post(&change, &[("seen", seen), ("text", ""), ("due", "2026-12-01")]);
    assert!(wrong.status == 422 && wrong.body.contains("Write what was promised.") && wrong.body.contains("2026-12-01"), "{}", wrong.body);
    talk.visitor.post(&change, &[("seen", seen), ("text", "Send Priya the link"), ("due", "2026-12-01")]);
    let page = talk.page(&promise);
    assert!(page.contains("Send Priya the link") && page.contains("1 December"), "{page}");
    let stale = talk.visitor.post(&change, &[("seen", seen), ("text", "Something else"), ("due", "")]);
    assert!(stale.status == 409 && stale.body.contains("Something else") && stale.body.contains("Send Priya the link"), "{}", stale.body);
    let gone = talk.visitor.post(&format!("{promise}/let-go"), &[]);
    assert!(!talk.page("/follow-ups").contains("Send Priya the link"));
    let done = gone.location().split("done=").nth(1).unwrap();
    talk.visitor.post(&format!("/undo/{done}"), &[("back", "/follow-ups")]);
    assert!(talk.page("/follow-ups").contains("Send Priya the link"));
}

#[test]
fn of_two_entries_that_became_one_only_the_second_is_said_to_be_in_the_trash() {
    let program = program();
    let talk = Talk::today(&program);
    let other = id(talk.visitor.post("/people/new", &[("line", "Priya Raman"), ("else", "Priya Raman")]).location());
    let joined = talk.visitor.post(&format!("/people/{}/same/{other}", talk.person), &[]);
    let page = talk.page(joined.location());
    assert!(page.contains("The second entry stays in the trash for"), "{page}");
}

#[test]
fn after_a_merge_the_review_goes_on_where_one_was() {
    let program = program();
    let visitor = program.sign_in();
    for line in ["Priya Raman", "Priya Raman", "Omar Haddad", "Omar Haddad"] {
        visitor.post("/people/new", &[("line", line), ("else", line)]);
    }
    let page = visitor.get("/people/duplicates?after=1").body;
    assert!(page.contains("2 of 2"), "{page}");
    let form = page.split("action=\"").find(|form| form.contains("/same/")).unwrap();
    assert!(form.split("</form>").next().unwrap().contains("name=\"after\" value=\"1\""), "{form}");
    let address = form.split('"').next().unwrap();
    let choosing = visitor.get(&format!("{address}?after=1"));
    assert_eq!(choosing.hidden("after"), "1");
    assert!(choosing.body.contains("href=\"/people/duplicates?after=1\" data-cancel"), "{}", choosing.body);
    assert!(visitor.post(address, &[("after", "1")]).location().starts_with("/people/duplicates?after=1&done="));
}

#[test]
fn not_today_says_what_is_put_away_and_the_list_of_first_steps_stays() {
    let program = program();
    let visitor = program.sign_in();
    visitor.post("/start/curious", &[("curious_about", "cities")]);
    let page = visitor.get(visitor.post("/start/later", &[]).location()).body;
    assert!(page.contains("Put away for now: the pages that lead you through the first steps"), "{page}");
    assert!(page.contains("Your first steps") && !page.contains("Put away for now: Your first steps"), "{page}");
}

#[test]
fn of_somebody_with_whom_one_has_talked_the_brief_does_not_say_that_one_knows_little() {
    let program = program();
    let visitor = program.sign_in();
    let mona = id(visitor.post("/people/new", &[("line", "Mona Berg")]).location());
    let agree = |day: &str| {
        let fields = [("date", day), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
        id(visitor.post(&format!("/interviews/new?person={mona}"), &fields).location())
    };
    let brief = |talk: &str| visitor.get(&format!("/interviews/{talk}/brief")).body;
    let first = agree("2027-03-29");
    assert!(brief(&first).contains("You know little about Mona yet"), "{}", brief(&first));
    visitor.post("/interviews/happened", &[("line", "Mona Berg"), ("on", "2026-11-20")]);
    let second = agree("2027-04-09");
    assert!(!brief(&second).contains("You know little"), "{}", brief(&second));
}

#[test]
fn whoever_has_not_said_what_they_are_curious_about_finds_the_way_there_from_whom_to_write_to() {
    let program = program();
    let visitor = program.sign_in();
    visitor.post("/people/new", &[("line", "Mona Berg, planner at WSP")]);
    let way = "Say what you are curious about, so that it fits better";
    assert!(visitor.get("/people/next").body.contains(&format!("<a href=\"/aim\">{way}</a>")), "{}", visitor.get("/people/next").body);
    visitor.post("/aim/explorations/new", &[("curious_about", "bridges")]);
    assert!(!visitor.get("/people/next").body.contains(way));
}
