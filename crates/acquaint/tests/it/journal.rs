//! Undo, the history, the trash and the versions of texts, in the program as it runs (R10, R11, A21).

use crate::program::{Answer, Program, Visitor};

/// The place an answer leads to, without the mark of what was done.
fn place(answer: &Answer) -> String {
    assert_eq!(answer.status, 303, "{answer:?}");
    answer.location().split(['?', '#']).next().unwrap().to_owned()
}

/// Presses the first "Undo" of a page, as its form says.
fn press_undo(visitor: &Visitor, page: &Answer) -> Answer {
    let rest = page.body.split("action=\"/undo/").nth(1).unwrap_or_else(|| panic!("no undo in {}", page.body));
    let id = rest.split('"').next().unwrap();
    let back = rest.split("name=\"back\" value=\"").nth(1).unwrap().split('"').next().unwrap().replace("&amp;", "&");
    visitor.post(&format!("/undo/{id}"), &[("once", page.hidden("once")), ("back", &back)])
}

fn add(visitor: &Visitor, line: &str) -> String {
    place(&visitor.post("/people/new", &[("line", line)]))
}

fn id_of(person: &str) -> &str {
    person.rsplit('/').next().unwrap()
}

fn draft(visitor: &Visitor, person: &str) -> String {
    place(&visitor.post("/outreach/new", &[("person", id_of(person)), ("channel", "email"), ("name", "Kim")]))
}

#[test]
fn after_undo_one_is_where_one_was_and_reads_what_was_taken_back() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    let noted = visitor.post(&format!("{ana}/contacts"), &[("how", "call"), ("words", "about herons")]);
    let page = visitor.get(noted.location());
    let undone = press_undo(&visitor, &page);
    assert_eq!(place(&undone), ana);
    let after = visitor.get(undone.location());
    assert!(after.body.contains("Taken back: “Your contact with Ana Silva is noted.”"), "{}", after.body);
    assert!(!after.body.contains("about herons"));
    let again = press_undo(&visitor, &after);
    assert_eq!(place(&again), ana, "an undone undo works the same way");
    let again = visitor.get(again.location());
    assert!(again.body.contains("Done again: “Your contact with Ana Silva is noted.”") && again.body.contains("about herons"));
}

#[test]
fn after_undo_of_an_addition_one_is_on_the_list() {
    let program = Program::start();
    let visitor = program.sign_in();
    let added = visitor.post("/people/new", &[("line", "Ana Silva")]);
    let undone = press_undo(&visitor, &visitor.get(added.location()));
    assert_eq!(place(&undone), "/people");
    let list = visitor.get(undone.location());
    assert_eq!(list.status, 200);
    let again = press_undo(&visitor, &list);
    assert!(visitor.get(again.location()).body.contains("Done again: “Ana Silva is on your list.”"));
    assert_eq!(visitor.get(&place(&added)).status, 200);
}

#[test]
fn the_same_undo_sent_twice_takes_back_once() {
    let program = Program::start();
    let visitor = program.sign_in();
    let page = visitor.get(visitor.post("/people/new", &[("line", "Ana Silva")]).location());
    let places = [press_undo(&visitor, &page), press_undo(&visitor, &page)].map(|answer| answer.location().to_owned());
    assert_eq!(places[0], places[1]);
    assert_eq!(visitor.get("/settings/history").body.matches("<div>Taken back: ").count(), 1);
}

#[test]
fn what_an_undo_leaves_is_named_with_the_reason() {
    let program = Program::start();
    let visitor = program.sign_in();
    let added = visitor.post("/people/new", &[("line", "Ana Silva, engineer at WSP")]);
    let page = visitor.get(added.location());
    draft(&visitor, &place(&added));
    let undone = press_undo(&visitor, &page);
    assert_eq!(place(&undone), place(&added), "she is still there");
    let body = visitor.get(undone.location()).body;
    assert!(body.contains("Nothing was taken back:") && body.contains("Ana Silva: something newer belongs to it"), "{body}");
    assert!(body.contains("the work of Ana Silva: it belongs to something that stays"), "{body}");
}

#[test]
fn after_taking_back_that_a_message_was_sent_the_message_is_shown() {
    let program = Program::start();
    let visitor = program.sign_in();
    let message = draft(&visitor, &add(&visitor, "Ana Silva"));
    let sent = visitor.post(&message, &[("subject", "Hello"), ("body", "Dear Ana, I liked your talk on bridges."), ("do", "sent")]);
    let undone = press_undo(&visitor, &visitor.get(sent.location()));
    let onward = visitor.get(undone.location());
    assert_eq!(place(&onward), message);
    assert!(visitor.get(onward.location()).body.contains("marked as sent"));
}

#[test]
fn undo_never_leads_to_another_site() {
    let program = Program::start();
    let visitor = program.sign_in();
    let page = visitor.get(visitor.post("/people/new", &[("line", "Ana Silva")]).location());
    let id = page.body.split("action=\"/undo/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let answer = visitor.post(&format!("/undo/{id}"), &[("back", "//evil.example/x")]);
    assert!(answer.location().starts_with("/settings/history?"), "{answer:?}");
}

#[test]
fn in_the_conversation_undo_is_small_and_at_the_end() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    let fields = [("date", "2027-03-26"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone"), ("place", "")];
    let talk = place(&visitor.post(&format!("/interviews/new?person={}", id_of(&ana)), &fields));
    let begun = visitor.post(&format!("{talk}/start"), &[]);
    let live = visitor.get(begun.location());
    assert!(!live.body.contains("class=\"toast\""));
    let end = live.body.split("class=\"quiet-toast\"").nth(1).unwrap();
    assert!(end.contains("action=\"/undo/") && end.contains("/settings/history"), "{end}");
    assert_eq!(place(&press_undo(&visitor, &live)), format!("{talk}/live"));
}

#[test]
fn the_history_goes_day_by_day_and_page_by_page() {
    let program = Program::start_at("2026-03-01T12:00:00Z");
    let visitor = program.sign_in();
    let long = "Ana ".repeat(400);
    for number in 0..90 {
        program.set_clock(&format!("2026-03-{:02}T12:{:02}:00Z", 1 + number / 30, number % 30));
        assert_eq!(visitor.post("/people/new", &[("line", ""), ("name", &long), ("line", &format!("Person {number}"))]).status, 422);
        assert_eq!(visitor.post("/people/new", &[("line", &format!("Person {number} {}", &long[..long.len() - 200]))]).status, 303);
    }
    let mut page = visitor.get("/settings/history");
    assert!(page.body.contains("<h2>Today</h2>") && page.body.contains("12:29"), "{}", page.body);
    let mut seen = 0;
    loop {
        assert!(page.body.len() < 60 * 1024, "{} bytes", page.body.len());
        seen += page.body.matches("action=\"/undo/").count();
        let Some(next) = page.body.split("href=\"").find(|part| part.starts_with("/settings/history?before=")) else { break };
        let next = next.split('"').next().unwrap().to_owned();
        page = visitor.get(&next);
    }
    assert_eq!(seen, 90);
}

#[test]
fn what_was_removed_is_one_row_of_the_trash_and_comes_back_with_everything() {
    let program = Program::start();
    let visitor = program.sign_in();
    assert!(visitor.get("/settings/trash").body.contains("Nothing is in it now."));
    let ana = add(&visitor, "Ana Silva, engineer at WSP");
    let message = draft(&visitor, &ana);
    let removed = visitor.post(&format!("{ana}/remove"), &[]);
    assert!(visitor.get(removed.location()).body.contains("It stays in the trash for 30 days."));
    let trash = visitor.get("/settings/trash");
    assert_eq!(trash.body.matches("Bring back").count(), 1, "{}", trash.body);
    assert!(trash.body.contains("one person") && trash.body.contains("one message") && trash.body.contains("Ana Silva is off your list."));
    let back = press_undo(&visitor, &trash);
    assert_eq!(place(&back), "/settings/trash");
    assert_eq!((visitor.get(&ana).status, visitor.get(&message).status), (200, 200));
    assert!(visitor.get("/settings/trash").body.contains("Nothing is in it now."));
}

#[test]
fn a_draft_that_comes_back_without_its_person_says_what_is_missing() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    let message = draft(&visitor, &ana);
    visitor.post(&format!("{message}/discard"), &[]);
    visitor.post(&format!("{ana}/remove"), &[]);
    let trash = visitor.get("/settings/trash");
    let draft = trash.body.split("<li").find(|row| row.contains("thrown away")).unwrap();
    let id = draft.split("action=\"/undo/").nth(1).unwrap().split('"').next().unwrap();
    let back = visitor.post(&format!("/undo/{id}"), &[("back", "/settings/trash")]);
    let body = visitor.get(back.location()).body;
    assert!(body.contains("your message to somebody: what it belonged to is gone"), "{body}");
}

/// R10: the trash is emptied by the clock alone, soon after the start and then every hour.
#[test]
fn after_thirty_days_a_removal_can_no_longer_be_taken_back_and_the_history_says_so() {
    let mut program = Program::start_at("2026-01-01T12:00:00Z");
    let ana = add(&program.sign_in(), "Ana Silva, met at the heron lake");
    assert_eq!(program.sign_in().post(&format!("{ana}/remove"), &[]).status, 303);
    for (moment, days) in [("2026-01-30T12:00:00Z", Some("one more day")), ("2026-02-01T12:00:00Z", None)] {
        program.set_clock(moment);
        program.kill_and_restart();
        let visitor = program.sign_in();
        match days {
            Some(days) => {
                let body = visitor.get("/settings/trash").body;
                assert!(body.contains(days), "{body}");
            }
            None => assert!(wait_for(|| visitor.get("/settings/history").body.contains("can no longer be taken back")), "not emptied"),
        }
    }
    let visitor = program.sign_in();
    let history = visitor.get("/settings/history").body;
    assert!(history.contains("… is off your list.") && !history.contains("Ana Silva") && !history.contains("action=\"/undo/"), "{history}");
    assert!(visitor.get("/settings/trash").body.contains("Nothing is in it now."));
}

fn wait_for(mut check: impl FnMut() -> bool) -> bool {
    let start = std::time::Instant::now();
    while start.elapsed() < std::time::Duration::from_secs(20) {
        if check() {
            return true;
        }
        std::thread::yield_now();
    }
    false
}

/// R11: typing goes on in one version for at most five minutes.
#[test]
fn r11_versions_of_a_note_are_at_most_five_minutes_apart_and_any_can_be_used() {
    let program = Program::start_at("2026-03-01T12:00:00Z");
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    let fields = [("date", "2026-03-02"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone"), ("place", "")];
    let talk = place(&visitor.post(&format!("/interviews/new?person={}", id_of(&ana)), &fields));
    let mut text = String::new();
    for minute in 0..20 {
        program.set_clock(&format!("2026-03-01T12:{:02}:00Z", minute + 5));
        let before = text.clone();
        text.push_str(&format!("word{minute} "));
        let kept = visitor.post(&format!("{talk}/notes"), &[("note-general", &text), ("seen-general", &before)]);
        assert!(kept.status == 303 || kept.status == 200, "{kept:?}");
    }
    let page = visitor.get(&talk);
    let link = page.body.split('"').find(|part| part.starts_with("/settings/versions/note/")).expect("a link beside the note").to_owned();
    let versions = visitor.get(&link);
    let times: Vec<&str> =
        versions.body.split("class=\"version-list\"").nth(1).unwrap().split("</time>, ").skip(1).map(|rest| &rest[..5]).collect();
    assert_eq!(times, ["12:19", "12:14", "12:09"], "one every five minutes, and the last is the text itself");
    assert!(versions.body.contains("<ins>") && versions.body.contains("word19") && !versions.body.contains("<del>"));
    let oldest = versions.body.rsplit("?version=").next().unwrap().split('"').next().unwrap().to_owned();
    let shown = visitor.get(&format!("{link}?version={oldest}"));
    let used = visitor.post(&link, &[("once", shown.hidden("once")), ("seen", shown.hidden("seen")), ("version", &oldest)]);
    assert_eq!(place(&used), talk);
    let after = visitor.get(used.location());
    assert!(after.body.contains("An earlier version is back") && after.body.contains("word4") && !after.body.contains("word5"));
    assert!(visitor.get(press_undo(&visitor, &after).location()).body.contains("word19"));
}

#[test]
fn r11_a_note_that_is_written_anew_keeps_what_stood_there_also_within_five_minutes() {
    let program = Program::start_at("2026-03-01T12:00:00Z");
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    let fields = [("date", "2026-03-02"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone"), ("place", "")];
    let talk = place(&visitor.post(&format!("/interviews/new?person={}", id_of(&ana)), &fields));
    let old = "She inspects bridges by rope twice a year.";
    let mut before = String::new();
    for (second, text) in [(0, "She inspects"), (2, old), (30, "T"), (32, "The pay is low at first.")] {
        program.set_clock(&format!("2026-03-01T12:05:{second:02}Z"));
        visitor.post(&format!("{talk}/notes"), &[("note-general", text), ("seen-general", &before)]);
        before = text.to_owned();
    }
    let page = visitor.get(&talk).body;
    let link = page.split('"').find(|part| part.starts_with("/settings/versions/note/")).expect("a link beside the note").to_owned();
    let versions = visitor.get(&link).body;
    assert!(versions.contains(old), "{versions}");
    assert!(!versions.contains("version-list"), "typing on made no other version: {versions}");
}

#[test]
fn a_text_without_earlier_versions_has_no_link_and_every_kind_of_text_has_them() {
    let program = Program::start_at("2026-03-01T12:00:00Z");
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva, engineer at WSP");
    let organization = visitor.get(&ana).body.split('"').find(|part| part.starts_with("/people/organizations/")).unwrap().to_owned();
    let message = draft(&visitor, &ana);
    let fields = [("date", "2026-03-02"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone"), ("place", "")];
    let talk = place(&visitor.post(&format!("/interviews/new?person={}", id_of(&ana)), &fields));
    let debrief = format!("/follow-ups/{}/debrief", id_of(&talk));
    for (minute, word) in [(10, "heron"), (20, "bittern")] {
        for place in [&ana, &organization, &debrief] {
            assert!(!visitor.get(place).body.contains("/settings/versions/"), "{place} before {word}");
        }
        program.set_clock(&format!("2026-03-01T12:{minute}:00Z"));
        assert_eq!(
            visitor
                .post(&format!("{ana}/edit"), &[("name", "Ana Silva"), ("title", "engineer"), ("organization", "WSP"), ("notes", word)])
                .status,
            303
        );
        assert_eq!(visitor.post(&organization, &[("name", "WSP"), ("notes", word)]).status, 303);
        assert_eq!(visitor.post(&message, &[("subject", "Hello"), ("body", word)]).status, 303);
        assert_eq!(visitor.post(&debrief, &[("learned", word)]).status, 303);
    }
    for place in [&ana, &organization, &message, &debrief] {
        let body = visitor.get(place).body;
        let link = body.split('"').find(|part| part.starts_with("/settings/versions/")).unwrap_or_else(|| panic!("no link on {place}"));
        let versions = visitor.get(link).body;
        let both = versions.split_once("Then:").and_then(|(_, rest)| rest.split_once("Now:"));
        assert!(both.is_some_and(|(then, now)| then.contains("heron") && now.contains("bittern")), "{place}: {versions}");
        assert_eq!(versions.matches("<h1").count(), 1);
    }
    let nothing = visitor.get(&format!("/settings/versions/person/{}", id_of(&talk)));
    assert_eq!(nothing.status, 404);
    assert_eq!(visitor.get(&format!("/settings/versions/contact/{}", id_of(&ana))).status, 404);
}
