//! Somebody who is on the list twice under entries that share nothing but the name: the other entry is chosen by hand.

use crate::program::{Program, Visitor};

const OPEN: &str = "Is this the same person as somebody else on your list?";

fn add(visitor: &Visitor<'_>, line: &str) -> String {
    let added = visitor.post("/people/new", &[("line", line)]);
    added.location().split('?').next().unwrap().to_owned()
}

/// The page on which one chooses the other entry, without what stands on every page.
fn choice(visitor: &Visitor<'_>, person: &str, query: &str) -> String {
    let page = visitor.get(&format!("{person}/same{query}"));
    assert_eq!(page.status, 200, "{}", page.body);
    page.body.split("<main").nth(1).unwrap().to_owned()
}

fn id(person: &str) -> &str {
    person.rsplit('/').next().unwrap()
}

#[test]
fn two_entries_that_share_nothing_but_the_name_become_one_by_hand_and_undo_makes_two_of_them() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ruth = add(&visitor, "Ruth Amsel, planner at WSP");
    let other = add(&visitor, "Ruth");
    add(&visitor, "Bo Lind");
    assert!(visitor.get(&ruth).body.contains(OPEN));
    let offered = choice(&visitor, &ruth, "");
    let place = format!("{ruth}/same/{}?from=person", id(&other));
    assert!(offered.contains("They share a name") && offered.contains(&format!("href=\"{place}\"")), "{offered}");
    assert!(!offered.contains("Bo Lind"), "{offered}");

    let preview = visitor.get(&place);
    assert!(preview.body.contains("planner at WSP") && preview.body.contains("Make it one person"), "{}", preview.body);
    assert!(preview.body.contains(&format!("href=\"{ruth}/same\"")), "the way back: {}", preview.body);
    let fields = [("once", preview.hidden("once")), ("seen", preview.hidden("seen")), ("from", preview.hidden("from"))];
    let made = visitor.post(&format!("{ruth}/same/{}", id(&other)), &fields);
    assert!(made.location().starts_with(&format!("{ruth}?done=")), "{}", made.location());
    assert_eq!(visitor.get(&other).status, 404);
    let again = visitor.post(&format!("{ruth}/same/{}", id(&other)), &fields);
    assert_eq!(again.location(), made.location(), "the same form twice");
    visitor.post(&format!("/undo/{}", made.location().split("done=").nth(1).unwrap()), &[]);
    assert_eq!(visitor.get(&other).status, 200);
}

#[test]
fn whoever_has_another_name_is_searched_for_also_with_a_slip_and_never_the_entry_itself() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ruth = add(&visitor, "Ruth Amsel, planner at WSP");
    assert!(!choice(&visitor, &ruth, "").contains("They share a name"), "there is nobody");
    let married = add(&visitor, "R. Okonkwo, engineer at Arup");
    let found = choice(&visitor, &ruth, "?q=okonkwo");
    assert!(found.contains(&format!("{ruth}/same/{}?from=person", id(&married))) && found.contains("engineer at Arup"), "{found}");
    let slip = choice(&visitor, &ruth, "?q=Okonkow");
    assert!(slip.contains("Did you mean one of these?") && slip.contains(&format!("/same/{}", id(&married))), "{slip}");
    let itself = choice(&visitor, &ruth, "?q=amsel");
    assert!(itself.contains("Only Ruth Amsel fits") && !itself.contains("row-name"), "{itself}");
    assert!(choice(&visitor, &ruth, "?q=zzz").contains("Nobody fits."));
}

#[test]
fn who_shares_more_of_the_name_comes_first() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ruth = add(&visitor, "Ruth Amsel");
    let (first, more) = (add(&visitor, "Anna Ruth Berg"), add(&visitor, "Ruth Maria Amsel"));
    let offered = choice(&visitor, &ruth, "");
    let at = |person: &str| offered.find(&format!("/same/{}?", id(person))).unwrap_or_else(|| panic!("{person} in {offered}"));
    assert!(at(&more) < at(&first));
    assert!(!offered.contains(&format!("/same/{}?", id(&ruth))), "never the entry itself: {offered}");
}
