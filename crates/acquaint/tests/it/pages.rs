//! Every page: one heading, a title, fields with labels, and no more weight than a phone should carry (A7, A18).

use crate::program::{Program, on_postgres};

const PAGES: [&str; 26] = [
    "/",
    "/welcome",
    "/start/curious",
    "/start/person",
    "/start/practice",
    "/aim",
    "/aim/explorations/new",
    "/aim/me",
    "/aim/pitch",
    "/people",
    "/people/new",
    "/people/import",
    "/people/next",
    "/people/variety",
    "/outreach",
    "/interviews",
    "/follow-ups",
    "/insights",
    "/search",
    "/search?q=ana",
    "/settings",
    "/settings/history",
    "/settings/trash",
    "/settings/restore",
    "/nothing",
    "/people?q=nobody&way=met",
];

#[test]
fn every_page_has_one_heading_and_a_title_and_weighs_little() {
    let program = Program::start();
    let visitor = program.sign_in();
    for path in PAGES {
        let page = visitor.get(path);
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        assert!(page.body.contains(" – Acquaint</title>"), "{path}");
        assert!(page.body.len() < 60 * 1024, "{path}: {} bytes", page.body.len());
        let scripts = page.body.split("<script type=\"module\" src=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let weight: usize = scripts.map(|address| visitor.get(address).body.len()).sum();
        assert!(weight <= 20 * 1024, "{path}: {weight} bytes of script");
    }
}

#[test]
fn in4_the_page_of_a_talk_weighs_little_and_takes_off_older_marks_too() {
    let program = Program::start_at("2027-03-26T15:00:00Z");
    let visitor = program.sign_in();
    let ana = visitor.post("/people/new", &[("line", "Ana")]).location().split('?').next().unwrap().to_owned();
    let agreed = [("date", "2027-03-26"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
    let talk = visitor.post(&format!("/interviews/new?person={}", ana.rsplit('/').next().unwrap()), &agreed);
    let talk = talk.location().split('?').next().unwrap().to_owned();
    visitor.post(&format!("{talk}/start"), &[]);
    let page = visitor.get(&format!("{talk}/live")).body;
    assert!(page.contains("data-trail=\"Other topic\" data-older=\"Rabbit trail\""), "{page}");
    let scripts = page.split("<script type=\"module\" src=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let scripts: Vec<String> = scripts.map(|address| visitor.get(address).body).collect();
    assert!(scripts.iter().any(|script| script.contains("dataset.older")), "the script reads it");
    let weight: usize = scripts.iter().map(String::len).sum();
    assert!(weight <= 20 * 1024, "{weight} bytes of script");
}

#[test]
fn every_field_has_a_label() {
    let program = Program::start();
    let visitor = program.sign_in();
    for path in PAGES {
        let body = visitor.get(path).body;
        for field in ["<input", "<textarea", "<select"].iter().flat_map(|tag| body.split(tag).skip(1)) {
            let tag = field.split('>').next().unwrap();
            if tag.contains("type=\"hidden\"") {
                continue;
            }
            let id = tag.split("id=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("no id: {tag} on {path}"));
            assert!(body.contains(&format!("for=\"{id}\"")) || tag.contains("aria-label"), "{id} on {path}");
        }
    }
}

/// Somebody with more than anybody has: 10,000 marked sentences, 10,000 promises, 500 conversations to thank for.
fn with_very_much(program: &Program) {
    use acquaint_domain::{AccountId, Change, ChangeId, Context, follow_ups, insights, interviews, people::Person};
    let uuid = |number: u128| uuid::Uuid::from_u128(number);
    let now = "2026-03-01T12:00:00Z".parse().unwrap();
    let ctx = Context::new(AccountId(uuid(1)), now, jiff::tz::TimeZone::UTC, ChangeId(uuid(7 << 64 | 7)));
    let mut ids = ctx.ids();
    let person = Person::named(ids.draw(), "Ana Silva with a name that goes on", ctx.now);
    let mut change = Change::new(&ctx, "people.import", "very much");
    change.add(person.clone());
    for _ in 0..500 {
        change.add(interviews::Interview {
            id: ids.draw(),
            person_id: person.id,
            exploration_id: None,
            starts: "2026-02-01T12:00".parse().unwrap(),
            zone: "UTC".to_owned(),
            minutes: 20,
            setting: interviews::Setting::Phone,
            place: String::new(),
            sequence: 0,
            agreed_at: now,
            began_at: Some(now),
            ended_at: Some(now),
            cancelled_at: None,
        });
    }
    for number in 0..10_000 {
        let words = format!("{number}: nobody tells you how much of it is listening, and waiting, and writing down what they said.");
        let (id, promise) = (ids.draw(), ids.draw());
        let kind = insights::PassageKind::Advice;
        change.add(insights::Passage {
            id,
            person_id: person.id,
            interview_id: None,
            note_id: None,
            kind,
            words: words.clone(),
            marked_at: now,
            transcript_id: None,
            debrief_id: None,
            attribution: insights::Attribution::Quotable,
        });
        let (id, side, text) = (promise, follow_ups::Side::Mine, words);
        change.add(follow_ups::Promise {
            id,
            person_id: person.id,
            interview_id: None,
            side,
            text,
            due: None,
            made_at: now,
            kept_at: None,
            happened: String::new(),
        });
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let db = acquaint_store::Db::open_sqlite(&program.folder().join("acquaint.sqlite"), false).await.unwrap();
        acquaint_store::Store::new(db.clone(), ctx.account).commit(&change).await.unwrap();
        db.close().await;
    });
}

#[test]
fn long_lists_are_small_pages_that_lead_on() {
    if on_postgres() {
        return; // it looks into the file itself
    }
    let program = Program::start_at("2026-03-02T12:00:00Z");
    with_very_much(&program);
    let visitor = program.sign_in();
    let paths = [
        "/insights",
        "/insights?kind=advice",
        "/insights?kind=advice&page=334",
        "/follow-ups",
        "/follow-ups?part=mine&page=7",
        "/follow-ups?part=thank",
    ];
    for path in paths {
        let page = visitor.get(path);
        assert!(page.status == 200 && page.body.len() <= 60 * 1024, "{path}: {} bytes", page.body.len());
        assert!(page.body.contains("page=") || page.body.contains("See all"), "{path} leads on");
    }
    let last = visitor.get("/insights?kind=advice&page=334").body;
    assert!(last.contains("Page 334 of 334") && last.matches("<figure").count() == 10, "no passage is left out");
    assert!(!visitor.get("/follow-ups?part=mine").body.contains("id=\"open-thank\""), "one list by itself");
    assert_eq!(visitor.get("/follow-ups?part=nonsense").body.matches("id=\"open-").count(), 2);
}

#[test]
fn a_talk_that_was_held_shows_the_day_on_which_it_was() {
    let program = Program::start_at("2026-03-02T12:00:00Z");
    let visitor = program.sign_in();
    let ana = visitor.post("/people/new", &[("line", "Ana")]).location().split('?').next().unwrap().to_owned();
    let agreed = [("date", "2026-03-20"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone")];
    let talk = visitor.post(&format!("/interviews/new?person={}", ana.rsplit('/').next().unwrap()), &agreed);
    let talk = talk.location().split('?').next().unwrap().to_owned();
    assert!(visitor.get(&talk).body.contains("Friday 20 March 2026, 15:00"));
    program.set_clock("2026-03-09T10:00:00Z");
    visitor.post(&format!("{talk}/start"), &[]);
    program.set_clock("2026-03-09T10:20:00Z");
    visitor.post(&format!("{talk}/end"), &[]);
    for page in [&talk, "/interviews"] {
        let body = visitor.get(page).body;
        assert!(body.contains("Monday 9 March 2026, 10:00") && !body.contains("20 March"), "{page}: {body}");
    }
}

/// Texts that would become markup or scripts if anything forgot to escape them (S8).
const PAYLOADS: [&str; 12] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "'><iframe srcdoc='<script>alert(1)</script>'>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<a href=javascript:alert(1)>x</a>",
    "<style>@import 'x'</style>",
    "<!--<script>alert(1)//-->",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<math><mtext><option><FAKEFAKE><option></option><mglyph><svg><mtext><style><a title=\"</style><img src=x onerror=alert(1)>\">",
    "<base href=//evil.example>",
];

/// The tags that our own pages are made of; a text that slipped through would bring another one or a handler.
fn foreign_markup(body: &str) -> Option<&str> {
    let body = body.to_lowercase().leak();
    ["<img", "<iframe", "<script>", "<style", "<base", "<math", "<svg onload", "<a href=javascript", "href=\"javascript"]
        .into_iter()
        .find(|mark| body.contains(mark))
}

#[test]
fn s8_what_somebody_typed_or_brought_in_never_becomes_markup() {
    let program = Program::start();
    let visitor = program.sign_in();
    for payload in PAYLOADS {
        let fields: Vec<(&str, &str)> =
            ["line", "title", "organization", "place", "phone"].into_iter().map(|field| (field, payload)).collect();
        let added = visitor.post("/people/new", &fields);
        let person = added.header("location").map(|place| place.split('?').next().unwrap().to_owned()).unwrap_or("/people".to_owned());
        visitor.post("/aim/explorations/new", &[("curious_about", payload)]);
        visitor.post("/aim/me", &[("name", payload), ("introduction", payload), ("values", payload)]);
        visitor.post("/outreach/new", &[("person", person.rsplit('/').next().unwrap()), ("channel", "email"), ("reason", payload)]);
        let pages = [
            person.clone(),
            format!("{person}/edit"),
            format!("/search?q={}", form_urlencoded::byte_serialize(payload.as_bytes()).collect::<String>()),
        ];
        for page in pages {
            assert_eq!(foreign_markup(&visitor.get(&page).body), None, "{payload} on {page}");
        }
        assert_eq!(foreign_markup(&visitor.post("/people/new", &[("line", ""), ("title", payload)]).body), None, "{payload} shown again");
        assert_eq!(
            foreign_markup(&visitor.post("/people/00000000-0000-7000-8000-000000000000/edit", &fields).body),
            None,
            "{payload} on a failure"
        );
    }
    let rows: String =
        PAYLOADS.iter().map(|payload| format!("\"{0}\",\"{0}\",,,\"{0}\",\"{0}\",\n", payload.replace('"', "\"\""))).collect();
    std::fs::write(
        program.folder().join("../connections.csv"),
        format!("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{rows}"),
    )
    .unwrap();
    let imported = program.command(&["people", "import", program.folder().join("../connections.csv").to_str().unwrap()]);
    assert!(imported.status.success());
    for page in PAGES {
        assert_eq!(foreign_markup(&visitor.get(page).body), None, "on {page}");
    }
}

#[test]
fn s14_an_address_can_neither_add_a_recipient_nor_words_to_a_message() {
    let program = Program::start();
    let visitor = program.sign_in();
    let evil = "x?bcc=evil%40evil.example&body=hi@wsp.example";
    let refused = visitor.post("/people/new", &[("line", "Ana"), ("email", evil)]);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("href=\"#email\""), "the fault stands beside its field");
    let ana = visitor.post("/people/new", &[("line", "Ana"), ("email", "ana+x@wsp.example")]).location().to_owned();
    assert!(visitor.get(&ana).body.contains("href=\"mailto:ana%2Bx@wsp.example\""));
    program.command(&["people", "add", &format!("Kofi, {evil}")]);
    let list = visitor.get("/people").body;
    let people = list.split("href=\"/people/").filter_map(|rest| rest.get(..36)).filter(|id| id.matches('-').count() == 4);
    let links: Vec<String> = people.map(|id| visitor.get(&format!("/people/{id}")).body).filter(|body| body.contains("mailto:")).collect();
    assert!(!links.is_empty() && links.iter().all(|body| !body.contains("mailto:x")), "only Ana's");
}

#[test]
fn organizations_show_their_other_names() {
    let program = Program::start();
    let visitor = program.sign_in();
    let ana = visitor.post("/people/new", &[("line", "Ana at Génivar")]).location().to_owned();
    let page = visitor.get(&ana).body;
    let place = page.split('"').find(|part| part.starts_with("/people/organizations/")).unwrap().to_owned();
    let seen = visitor.get(&place).hidden("seen").to_owned();
    visitor.post(&place, &[("seen", &seen), ("name", "WSP"), ("aliases", "Parsons")]);
    let body = visitor.get(&place).body;
    assert!(body.contains("Other names, one on each line") && body.contains(">\nParsons\nGénivar</textarea>"), "{body}");
}

#[test]
fn a_link_that_somebody_typed_leads_only_where_it_may() {
    let program = Program::start();
    let visitor = program.sign_in();
    let refused = visitor.post("/people/new", &[("line", "Ana"), ("linkedin", "javascript:alert(1)")]);
    assert_eq!(refused.status, 422);
    let person = visitor.post("/people/new", &[("line", "Ana")]).location().split('?').next().unwrap().to_owned();
    let id = person.rsplit('/').next().unwrap();
    let fields = [
        ("date", "2027-03-26"),
        ("time", "15:00"),
        ("zone", "UTC"),
        ("minutes", "20"),
        ("setting", "video"),
        ("place", "javascript:alert(1)"),
    ];
    let talk = visitor.post(&format!("/interviews/new?person={id}"), &fields);
    let page = visitor.get(talk.location().split('?').next().unwrap());
    assert!(page.body.contains("javascript:alert(1)") && !page.body.contains("href=\"javascript"), "it is shown as what it is");
}
