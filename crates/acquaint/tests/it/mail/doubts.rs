//! What goes wrong: a program that is killed at the worst moment or was closed too long, and servers that say no. Nothing
//! is sent twice, nothing late without being asked, and the message stays where it was.

use super::*;

/// R28: the server has the letter, and the program dies before it can write that down.
#[test]
fn r28_after_a_kill_at_the_worst_moment_it_is_asked_and_goes_again_under_the_same_mark() {
    let Some(stalling) = MailServer::start(&["--stall"]) else { return };
    let mut program = Program::start_at(BEGIN);
    let message = {
        let ready = Ready::new(&program, stalling.port);
        ready.send();
        ready.message
    };
    program.set_clock(AFTER);
    let first = stalling.wait_for(1);
    program.kill_and_restart();
    let Some(server) = MailServer::start(&[]) else { return };
    let ready = Ready { visitor: program.sign_in(), message };
    let page = ready.page_with("Did it reach Ana?");
    assert!(page.contains("Yes, it has gone out") && page.contains("No, send it again"), "{}", in_words(&page));
    assert_eq!(told(&program, &ready.message)["sent_at"], Value::Null);
    set_up(&ready.visitor, server.port, &[]);
    ready.send();
    program.set_clock("2027-03-22T13:01:02Z");
    ready.page_with("Sent on");
    let again = server.arrived();
    assert_eq!((stalling.arrived().len(), again.len()), (1, 1), "by itself it never went a second time");
    assert_eq!(again[0].header("Message-ID"), first[0].header("Message-ID"));
    assert!(again[0].bytes.ends_with(&first[0].bytes[first[0].bytes.len() - 300..]), "and it is the same letter");
}

#[test]
fn r28_who_knows_that_it_arrived_can_say_so() {
    let Some(stalling) = MailServer::start(&["--stall"]) else { return };
    let mut program = Program::start_at(BEGIN);
    let message = {
        let ready = Ready::new(&program, stalling.port);
        ready.send();
        ready.message
    };
    program.set_clock(AFTER);
    let first = stalling.wait_for(1);
    program.kill_and_restart();
    let ready = Ready { visitor: program.sign_in(), message };
    ready.page_with("Did it reach Ana?");
    let said = ready.visitor.post(&format!("{}/arrived", ready.message), &[]);
    assert!(said.location().contains("/next?done="), "{said:?}");
    let kept = told(&program, &ready.message);
    assert_eq!(first[0].header("Message-ID").unwrap(), format!("<{}>", kept["mail_id"].as_str().unwrap()));
    assert!(ready.page().contains("Sent on"));
}

#[test]
fn what_should_have_gone_long_ago_waits_for_the_person() {
    let Some(server) = MailServer::start(&[]) else { return };
    let mut program = Program::start_at(BEGIN);
    let message = {
        let ready = Ready::new(&program, server.port);
        ready.send();
        ready.message
    };
    program.set_clock("2027-03-22T17:00:00Z");
    program.kill_and_restart();
    let ready = Ready { visitor: program.sign_in(), message };
    assert!(ready.page().contains("Acquaint was closed"), "{}", in_words(&ready.page()));
    let today = ready.visitor.get("/today?all=yes").body;
    assert!(today.contains("Your message to Ana Silva has not gone out"), "{}", in_words(&today));
    ready.send();
    program.set_clock("2027-03-22T17:00:31Z");
    ready.page_with("Sent on");
    assert_eq!(server.arrived().len(), 1);
}

#[test]
fn what_waited_when_the_program_was_closed_for_a_moment_goes_when_it_is_time() {
    let Some(server) = MailServer::start(&[]) else { return };
    let mut program = Program::start_at(BEGIN);
    let message = {
        let ready = Ready::new(&program, server.port);
        ready.send();
        ready.message
    };
    program.kill_and_restart();
    let ready = Ready { visitor: program.sign_in(), message };
    assert!(ready.page().contains("Until then you can take it back."));
    program.set_clock("2027-03-22T13:01:00Z");
    server.wait_for(1);
}

/// Presses "Send", lets the half minute pass, and looks at what is said then.
#[track_caller]
fn check(options: &[&str], more: &[(&'static str, &'static str)], says: &str) {
    let Some(server) = MailServer::start(options) else { return };
    let program = Program::start_at(BEGIN);
    let ready = Ready::new(&program, server.port);
    set_up(&ready.visitor, server.port, more);
    ready.send();
    program.set_clock(AFTER);
    let page = ready.page_with("This message has not gone out");
    assert!(page.contains(says), "{says} stands in {}", in_words(&page));
    assert!(page.contains("name=\"body\"") && page.contains("From the river"), "the draft is there as before");
    assert_eq!(told(&program, &ready.message)["sent_at"], Value::Null);
    assert_eq!(server.arrived().len(), 0);
}

#[test]
fn a_server_that_does_not_know_the_password_is_told_so_in_plain_words() {
    check(&["--password", "mira:another"], &[], "did not take the user name and the password");
}

#[test]
fn a_server_that_does_not_know_the_person_is_told_so() {
    check(&["--refuse", "recipient"], &[], "did not take the address of the person");
}

#[test]
fn a_server_that_does_not_want_the_message_is_told_so() {
    check(&["--refuse", "message"], &[], "did not take the message");
}

#[test]
fn a_server_that_offers_no_protection_gets_neither_password_nor_message() {
    check(&[], &[("security", "starttls")], "could not be protected");
    check(&[], &[("security", "tls")], "could not be protected");
}

#[test]
fn where_nobody_answers_it_is_said() {
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    if on_postgres() {
        return;
    }
    let program = Program::start_at(BEGIN);
    let ready = Ready::new(&program, port);
    ready.send();
    program.set_clock(AFTER);
    assert!(ready.page_with("This message has not gone out").contains("The server did not answer"));
    let left = ready.visitor.post(&format!("{}/take-back", ready.message), &[]);
    assert!(!ready.visitor.get(left.location()).body.contains("This message has not gone out"), "kept as a draft");
}

/// What is handed over here.
const WORDS: &str = "Dear Ana,\n\nthis is what I handed over.\n\nMira";

/// A letter whose server is slow to answer, so that it is on its way for as long as the test needs.
#[test]
fn while_it_goes_out_it_is_left_alone_and_what_was_typed_stays() {
    let Some(stalling) = MailServer::start(&["--stall"]) else { return };
    let mut program = Program::start_at(BEGIN);
    let (message, seen) = {
        let ready = Ready::new(&program, stalling.port);
        program.set_clock("2027-03-22T13:06:00Z");
        write(&ready.visitor, &ready.message, WORDS, "save");
        let seen = ready.visitor.get(&ready.message).hidden("seen").to_owned();
        let other = another(&ready.visitor);
        ready.send();
        send(&ready.visitor, &other);
        program.set_clock("2027-03-22T13:06:31Z");
        stalling.wait_for(1);
        // The one that waits behind it can still be taken back.
        let behind = ready.visitor.get(&other).body;
        assert!(
            behind.contains("It goes out in a moment.") && behind.contains("Until then you can take it back."),
            "{}",
            in_words(&behind)
        );
        let taken = ready.visitor.post(&format!("{other}/take-back"), &[]);
        assert!(ready.visitor.get(taken.location()).body.contains("Nothing was sent."));
        for then in ["save", "sent"] {
            let late = [("seen", seen.as_str()), ("subject", "x"), ("body", "Dear Ana, all in other words."), ("do", then)];
            let refused = ready.visitor.post(&ready.message, &late);
            assert!(refused.status == 422 && refused.body.contains("going out at this moment"), "{refused:?}");
            assert!(refused.body.contains("Dear Ana, all in other words."), "what was typed is shown again");
        }
        let discarded = ready.visitor.post(&format!("{}/discard", ready.message), &[]);
        assert!(discarded.status == 422 && discarded.body.contains("going out at this moment"), "{discarded:?}");
        let history = ready.visitor.get("/settings/history").body;
        let undo: Vec<&str> = history.split("action=\"/undo/").skip(1).map(|rest| &rest[..36]).collect();
        let refused = |change: &&str| ready.visitor.post(&format!("/undo/{change}"), &[]).body.contains("going out at this moment");
        assert!(undo.iter().any(refused), "nor is it taken back by the history: {history}");
        assert_eq!(told(&program, &ready.message)["body"], WORDS);
        (ready.message, seen)
    };
    program.kill_and_restart();
    let ready = Ready { visitor: program.sign_in(), message };
    ready.page_with("Did it reach Ana?");
    // Nobody knows yet, and another tab writes on. What was handed over is what counts.
    let late = [("seen", seen.as_str()), ("subject", "x"), ("body", "Dear Ana, all in other words."), ("do", "save")];
    assert_eq!(ready.visitor.post(&ready.message, &late).status, 303);
    let asked = ready.page_with("Did it reach Ana?");
    assert!(asked.contains("what I handed over") && !asked.contains("all in other words"), "{}", in_words(&asked));
    ready.visitor.post(&format!("{}/arrived", ready.message), &[]);
    let kept = told(&program, &ready.message);
    assert_eq!((kept["body"].as_str(), kept["subject"].as_str()), (Some(WORDS), Some("Twenty minutes, and “bridges”?")));
}

/// A second message that is ready, to somebody else.
fn another(visitor: &Visitor<'_>) -> String {
    let added = visitor.post("/people/new", &[("line", "Ben Okafor, site engineer, ben@wsp.example")]);
    let message = begin(visitor, &added.location().trim_start_matches("/people/")[..36], "ask");
    write(visitor, &message, "Dear Ben,\n\nanother text.\n\nMira", "save");
    message
}
