//! Addresses with letters beyond ASCII: the domain goes in its plain form, and what stands before the “@” only to a server
//! that knows of such letters.

use super::*;

/// Sends a message to such an address, and answers what came of it.
fn send_to(address: &str, options: &[&str], done: &str) -> Option<(String, Vec<server::Arrived>)> {
    let server = MailServer::start(options)?;
    let program = Program::start_at(BEGIN);
    let visitor = program.sign_in();
    set_up(&visitor, server.port, &[]);
    let added = visitor.post("/people/new", &[("line", &format!("Zoë Groß, printer at Bücher, {address}"))]);
    let person = added.location().trim_start_matches("/people/")[..36].to_owned();
    let message = begin(&visitor, &person, "ask");
    write(&visitor, &message, TEXT, "save");
    let ready = Ready { visitor, message };
    assert!(ready.visitor.get(&format!("{}/send", ready.message)).body.contains(address), "it is shown as it was written");
    ready.send();
    program.set_clock(AFTER);
    Some((ready.page_with(done), server.arrived()))
}

#[test]
fn a_domain_with_other_letters_goes_in_its_plain_form() {
    let Some((_, arrived)) = send_to("zoe@bücher.example", &[], "Sent on") else { return };
    assert_eq!(arrived[0].to, ["zoe@xn--bcher-kva.example"]);
    let to = arrived[0].header("To").unwrap();
    assert!(to.ends_with("<zoe@xn--bcher-kva.example>"), "{to}");
}

#[test]
fn other_letters_before_the_at_go_to_a_server_that_knows_of_them() {
    let Some((_, arrived)) = send_to("zoë@bücher.example", &["--utf8"], "Sent on") else { return };
    assert_eq!(arrived[0].to, ["zoë@xn--bcher-kva.example"]);
}

#[test]
fn a_server_that_does_not_know_of_them_gets_nothing_and_it_is_said() {
    let Some((page, arrived)) = send_to("zoë@bücher.example", &[], "This message has not gone out") else { return };
    assert!(page.contains("cannot carry every letter of this address"), "{}", in_words(&page));
    assert_eq!(arrived.len(), 0);
}
