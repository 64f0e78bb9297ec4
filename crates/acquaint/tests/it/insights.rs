//! Insights and staying in touch from outside: the words people use, the question behind a quote, other names on a board, and
//! how often to be in touch with a kind of people.

use crate::program::{Program, Visitor};

/// The id that follows some text in a page or an address.
#[track_caller]
fn id(text: &str, before: &str) -> String {
    let is_id = |id: &&str| id.len() == 36 && id.matches('-').count() == 4;
    let mut found = text.split(before).skip(1).filter_map(|rest| rest.get(..36)).filter(is_id);
    found.next().unwrap_or_else(|| panic!("no id behind {before}: {text}")).to_owned()
}

fn add(visitor: &Visitor<'_>, name: &str) -> String {
    id(visitor.post("/people/new", &[("line", name), ("organization", "WSP"), ("title", "engineer")]).location(), "/people/")
}

/// A conversation with somebody that is over, with a note beside all questions.
fn talk(visitor: &Visitor<'_>, person: &str, note: &str) -> String {
    let date = [("date", "2027-03-26"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
    let talk = id(visitor.post(&format!("/interviews/new?person={person}"), &date).location(), "/interviews/");
    visitor.post(&format!("/interviews/{talk}/start"), &[]);
    visitor.post(&format!("/interviews/{talk}/notes"), &[("note-general", note), ("seen-general", "")]);
    visitor.post(&format!("/interviews/{talk}/end"), &[]);
    talk
}

/// What stands under "Words they use", without anything else.
fn words_used(visitor: &Visitor<'_>, organization: &str, asked: &str) -> String {
    let page = visitor.get(&format!("/insights/organizations/{organization}{asked}")).body;
    page.split("Words they use").nth(1).and_then(|rest| rest.split("</ul>").next()).unwrap_or_default().to_owned()
}

#[test]
fn is5_words_they_use_come_back_are_no_names_and_never_from_what_was_said_in_confidence() {
    let program = Program::start();
    let visitor = program.sign_in();
    let (ana, ben) = (add(&visitor, "Ana Silva"), add(&visitor, "Ben Osei"));
    let organization = id(&visitor.get(&format!("/people/{ana}")).body, "/people/organizations/");
    talk(&visitor, &ana, "The thermal bridge is what we look for with Ben Osei.\nOff the record: the lime plaster is rotten.");
    assert_eq!(words_used(&visitor, &organization, ""), "", "one voice that said each thing once");
    let with_ben = talk(&visitor, &ben, "Every thermal bridge costs.\nAsk Ana Silva about the lime plaster, the lime plaster is bad.");
    let before = words_used(&visitor, &organization, "");
    assert!(before.contains("thermal bridge") && before.contains("2 people"), "{before}");
    assert!(before.contains("lime plaster") || !before.contains("plaster"), "{before}");
    assert!(!before.to_lowercase().contains("silva") && !before.to_lowercase().contains("osei"), "{before}");
    // A passage that is off the record takes its whole line with it.
    visitor.post(&format!("/insights/mark/{with_ben}"), &[("words", "Every thermal bridge costs."), ("kind", "skill")]);
    let passage = id(&visitor.get("/insights").body, "id=\"");
    visitor.post(&format!("/insights/{passage}"), &[("attribution", "off-the-record")]);
    for asked in ["", "?confided=yes"] {
        assert!(!words_used(&visitor, &organization, asked).contains("thermal"), "{asked}");
    }
}

#[test]
fn is2_a_quote_stands_with_the_question_that_it_answers() {
    const ASKED: &str = "What would you learn first, today?";
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    let organization = id(&visitor.get(&format!("/people/{ana}")).body, "/people/organizations/");
    let date = [("date", "2027-03-26"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
    let talk = id(visitor.post(&format!("/interviews/new?person={ana}"), &date).location(), "/interviews/");
    visitor.post(&format!("/interviews/{talk}/questions"), &[("lines", ASKED)]);
    let question = id(&visitor.get(&format!("/interviews/{talk}/questions")).body, "/questions/");
    visitor.post(&format!("/interviews/{talk}/start"), &[]);
    let field = |kind: &str| format!("{kind}-{question}");
    visitor.post(&format!("/interviews/{talk}/notes"), &[(&field("note"), "To listen."), (&field("seen"), "")]);
    visitor.post(&format!("/interviews/{talk}/end"), &[]);
    let rows = visitor.get(&format!("/insights/mark/{talk}")).body;
    let row = rows.split("<select id=\"").nth(1).unwrap().split('"').next().unwrap();
    visitor.post(&format!("/insights/mark/{talk}"), &[(row, "skill")]);
    let passage = id(&visitor.get("/insights").body, "id=\"");
    visitor.post(&format!("/insights/{passage}"), &[("new", "Listening"), ("new-stance", "agrees")]);
    let theme = id(&visitor.get("/insights/themes").body, "/insights/themes/");
    visitor.post(&format!("/insights/{passage}"), &[("attribution", "quotable")]);
    let pages = [
        "/insights".to_owned(),
        "/insights?kind=skill".to_owned(),
        format!("/insights/{passage}"),
        format!("/insights/themes/{theme}"),
        format!("/insights/organizations/{organization}"),
        "/insights/themes.csv".to_owned(),
        "/insights/themes.md".to_owned(),
        "/insights/share".to_owned(),
        format!("/insights/share/file?as=page&item={passage}"),
        format!("/insights/share/file?as=text&item={passage}"),
    ];
    for page in pages {
        let body = visitor.get(&page).body;
        assert!(body.contains("To listen.") && body.contains("What would you learn first"), "{page}: {body}");
    }
}

#[test]
fn is4_what_stands_on_a_board_gets_another_name_and_the_old_one_back() {
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.post("/aim/explorations/new", &[("curious_about", "bridges")]);
    let board = format!("/insights/decide/{}", id(&visitor.get("/aim").body, "/aim/explorations/"));
    visitor.post(&board, &[("way", "Enginer\nTeacher"), ("criterion", "Clam"), ("criterion", "Pay")]);
    let page = visitor.get(&board).body;
    for (kind, wrong, right, other) in [("ways", "Enginer", "Engineer", " TEACHER"), ("criteria", "Clam", "Calm", "pay")] {
        let at = page.split(&format!("/insights/decide/{kind}/")).skip(1).find(|rest| rest[36..].starts_with("\"") && rest.contains(wrong));
        let address = format!("/insights/decide/{kind}/{}", &at.unwrap()[..36]);
        let form = visitor.get(&address);
        assert!(form.body.contains(&format!("value=\"{wrong}\"")), "{}", form.body);
        let seen = form.hidden("seen").to_owned();
        for refused in ["", other] {
            assert_eq!(visitor.post(&address, &[("name", refused), ("seen", &seen)]).status, 422, "{refused}");
        }
        let renamed = visitor.post(&address, &[("name", right), ("seen", &seen)]);
        assert_eq!(renamed.status, 303);
        let after = visitor.get(renamed.location()).body;
        assert!(after.contains(&format!("called “{right}” now")), "{after}");
        assert_eq!(visitor.post(&address, &[("name", "Something else"), ("seen", &seen)]).status, 409, "it was changed meanwhile");
        let (back, change) = renamed.location().split_once("?done=").unwrap();
        visitor.post(&format!("/undo/{change}"), &[("back", back)]);
        assert!(visitor.get(&address).body.contains(&format!("value=\"{wrong}\"")));
    }
}

#[test]
fn is4_the_question_of_a_gap_is_offered_once_whatever_the_way_is_called() {
    let program = Program::start();
    let visitor = program.sign_in();
    visitor.post("/aim/explorations/new", &[("curious_about", "bridges")]);
    let board = format!("/insights/decide/{}", id(&visitor.get("/aim").body, "/aim/explorations/"));
    visitor.post(&board, &[("way", "Enginer"), ("criterion", "Clam")]);
    let page = visitor.get(&board);
    let gap = [("way", page.hidden("way")), ("criterion", page.hidden("criterion"))];
    let ask = |question: &str| visitor.post(&format!("{board}/questions"), &[gap[0], gap[1], ("question", question)]);
    assert_eq!(ask(page.hidden("question")).status, 303);
    for (kind, name) in [("ways", "Engineer"), ("criteria", "Calm")] {
        let address = format!("/insights/decide/{kind}/{}", id(&page.body, &format!("href=\"/insights/decide/{kind}/")));
        assert_eq!(visitor.post(&address, &[("name", name), ("seen", visitor.get(&address).hidden("seen"))]).status, 303, "{kind}");
    }
    let renamed = visitor.get(&board).body;
    assert!(renamed.contains("Engineer") && !renamed.contains("name=\"question\""), "{renamed}");
    assert!(ask("How calm is an engineer?").location().starts_with(&board), "sent once more from another tab");
    assert_eq!(visitor.get("/aim").body.matches("How calm is an engineer?").count(), 0);
}

#[test]
fn fu5_a_kind_of_people_has_its_rhythm_and_what_is_chosen_for_one_counts_more() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    visitor.post("/people/choose", &[("who", &ana), ("word", "mentor"), ("do", "give")]);
    let chosen = |value: &str| visitor.get(&format!("/people/{ana}")).body.contains(value);
    assert!(chosen("<option value=\"\" selected>As usual: 90 days without contact"));
    let saved = visitor.post("/follow-ups/rhythms", &[("everybody", "180"), ("kind", "tag-mentor"), ("days", "30")]);
    assert_eq!(saved.status, 303);
    assert!(chosen("<option value=\"\" selected>As usual (Those with your tag “mentor”): 30 days without contact"));
    let page = visitor.get("/follow-ups/rhythms").body;
    assert!(page.contains("Those with your tag “mentor”") && !page.contains("value=\"tag-mentor\""), "it is offered no more: {page}");
    visitor.post(&format!("/follow-ups/{ana}/rhythm"), &[("days", "60")]);
    assert!(chosen("<option value=\"60\" selected>"));
    visitor.post(&format!("/follow-ups/{ana}/rhythm"), &[("days", "")]);
    assert!(chosen("<option value=\"\" selected>As usual (Those"));
    let field = page.split("<select id=\"").map(|rest| rest.split('"').next().unwrap()).find(|field| field.len() == 36).unwrap();
    visitor.post("/follow-ups/rhythms", &[("everybody", "180"), (field, "")]);
    assert!(chosen("<option value=\"\" selected>As usual: 180 days without contact"));
    let (back, change) = saved.location().split_once("?done=").unwrap();
    assert_eq!(visitor.post(&format!("/undo/{change}"), &[("back", back)]).status, 303);
}

#[test]
fn fu5_another_number_of_days_than_the_form_offers_stands_in_it_and_stays() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    visitor.post("/people/choose", &[("who", &ana), ("word", "mentor"), ("do", "give")]);
    let selected = |path: &str| {
        let page = visitor.get(path).body;
        page.split("<option value=\"")
            .filter_map(|rest| rest.split_once("\" selected>"))
            .map(|(value, _)| value.to_owned())
            .collect::<Vec<_>>()
    };
    let (person, form) = (format!("/people/{ana}"), format!("/follow-ups/{ana}/rhythm"));
    visitor.post(&form, &[("days", "45")]);
    assert!(visitor.get(&person).body.contains("<option value=\"45\" selected>45 days without contact"));
    assert_eq!(visitor.post(&form, &[("days", "45"), ("until", "2099-03-01")]).status, 303, "only the pause was changed");
    assert!(selected(&person).contains(&"45".to_owned()));
    assert_eq!(visitor.post(&form, &[("days", "-45")]).status, 422);
    visitor.post("/follow-ups/rhythms", &[("everybody", "75"), ("kind", "tag-mentor"), ("days", "21")]);
    assert_eq!(selected("/follow-ups/rhythms"), ["75", "21", "", "30"]);
}

#[test]
fn fu5_two_tabs_never_overwrite_each_others_rhythm_with_one_person() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = visitor.post("/people/new", &[("line", "Ana Silva, engineer at WSP")]).location()["/people/".len()..][..36].to_owned();
    let (page, form) = (format!("/people/{ana}"), format!("/follow-ups/{ana}/rhythm"));
    // The form stands last on the page, with the mark of what was seen.
    let seen = |page: &str| page.rsplit("name=\"seen\" value=\"").next().unwrap().split('"').next().unwrap().to_owned();
    let first = seen(&visitor.get(&page).body);
    assert_eq!(visitor.post(&form, &[("seen", &first), ("days", "30"), ("until", "2027-03-01")]).status, 303);
    let other = visitor.post(&form, &[("seen", &first), ("days", "180")]);
    assert_eq!(other.status, 409);
    assert!(other.body.contains("30 days without contact") && other.body.contains("1 March 2027"), "what is kept: {}", other.body);
    assert!(other.body.contains("<option value=\"180\" selected"), "what was chosen here: {}", other.body);
    assert!(visitor.get(&page).body.contains("<option value=\"30\" selected"));
    assert_eq!(visitor.post(&form, &[("seen", &seen(&other.body)), ("days", "180")]).status, 303, "it was seen now");
    assert!(visitor.get(&page).body.contains("<option value=\"180\" selected"));
}

#[test]
fn fu5_two_tabs_never_overwrite_each_others_usual_rhythms() {
    const ADDRESS: &str = "/follow-ups/rhythms";
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    visitor.post("/people/choose", &[("who", &ana), ("word", "mentor"), ("do", "give")]);
    let first = visitor.get(ADDRESS).hidden("seen").to_owned();
    let here = [("everybody", "180"), ("kind", "tag-mentor"), ("days", "30"), ("seen", first.as_str())];
    assert_eq!(visitor.post(ADDRESS, &here).status, 303);
    let there = [("everybody", "60"), ("kind", "tag-mentor"), ("days", "45"), ("seen", first.as_str())];
    let both = visitor.post(ADDRESS, &there);
    assert_eq!(both.status, 409);
    assert!(both.body.contains("changed in the meantime"), "{}", both.body);
    for typed in ["<option value=\"60\" selected>", "<option value=\"45\" selected>"] {
        assert!(both.body.contains(typed), "{typed}: {}", both.body);
    }
    let kept = visitor.get(ADDRESS);
    assert!(kept.body.contains("<option value=\"180\" selected>") && !kept.body.contains("value=\"45\""), "{}", kept.body);
    let mentors = kept.body.split("<select id=\"").filter_map(|rest| rest.get(..36)).find(|field| field.matches('-').count() == 4).unwrap();
    let again = [("everybody", "60"), (mentors, "45"), ("seen", both.hidden("seen"))];
    assert_eq!(visitor.post(ADDRESS, &again).status, 303, "now both were seen");
    assert_eq!(visitor.post(ADDRESS, &[("everybody", "60"), ("seen", first.as_str())]).status, 303, "nothing would change");
}

#[test]
fn fu4_where_an_introduction_was_promised_the_page_says_to_wait_for_it() {
    let program = Program::start_at("2027-03-26T16:00:00Z");
    let visitor = program.sign_in();
    let ana = add(&visitor, "Ana Silva");
    let talk = talk(&visitor, &ana, "She knows people.");
    let ben = visitor.post(&format!("/follow-ups/{talk}/referrals"), &[("name", "Ben Osei"), ("may-mention", "yes")]);
    assert_eq!(ben.status, 303);
    let ben = format!("/people/{}", id(&visitor.get("/people?q=Ben").body, "class=\"row-name\" href=\"/people/"));
    let page = |what: &str| visitor.get(&ben).body.contains(what);
    assert!(page("class=\"button primary\" href=\"/outreach/new?person=") && page("/introductions\""));
    visitor.post(&format!("/follow-ups/{talk}/promises"), &[("text", "Introduce me to Ben"), ("side", "theirs")]);
    assert!(page("Ana Silva promised you an introduction:") && page("Give it until") && page("Write to Ben yourself"));
    assert!(!page("/introductions\""), "nobody else is looked for");
    assert!(!page("button primary"), "while one waits nothing is urged");
    assert!(page("Set a date with Ben"), "a date can come of it meanwhile");
    assert!(!visitor.get("/follow-ups").body.contains(">Write to Ben<"));
    program.set_clock("2027-04-06T16:00:00Z");
    assert!(page("Ask whether it is still fine") && page("button primary") && page("Set a date with Ben"));
    assert!(visitor.get("/follow-ups").body.contains(">Write to Ben<"));
}

#[test]
fn gr1_nobody_answered_more_people_than_were_asked() {
    let program = Program::start();
    let visitor = program.sign_in();
    for name in ["Ana Silva", "Ben Osei"] {
        let person = add(&visitor, name);
        talk(&visitor, &person, "We met at the fair.");
    }
    let growth = visitor.get("/today/growth").body;
    assert!(growth.contains("asked, or in touch without it") && growth.contains("You talked with 2 of them although"), "{growth}");
    let only_answered = add(&visitor, "Hien Tran");
    visitor.post("/outreach/reply", &[("person", &only_answered), ("kind", "later")]);
    let growth = visitor.get("/today/growth").body;
    assert!(
        growth.contains("You talked with 2 of them although") && growth.contains("One of them gave you an answer or a date"),
        "{growth}"
    );
}
