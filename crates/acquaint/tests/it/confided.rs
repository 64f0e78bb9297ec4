//! What was said in confidence stays where it was written down: on no list, in no file, no feed and no answer to a program,
//! unless somebody asks for it on the page that says so.

use serde_json::Value;

use crate::program::{Program, Visitor};

/// Words that stand nowhere but in what was said in confidence.
const CONFIDED: &str = "zwyxaquorl";
/// Words beside them that may be shown.
const OPEN: &str = "Listening comes first";

/// The first id behind some text.
#[track_caller]
fn id(text: &str, before: &str) -> String {
    let is_id = |id: &&str| id.len() == 36 && id.matches('-').count() == 4;
    text.split(before)
        .skip(1)
        .filter_map(|rest| rest.get(..36))
        .find(is_id)
        .unwrap_or_else(|| panic!("no id behind {before}: {text}"))
        .to_owned()
}

/// A world in which one passage was said in confidence by its mark, and one because its line was marked so later.
pub(crate) struct World {
    person: String,
    organization: String,
    exploration: String,
    pub(crate) talk: String,
    pub(crate) theme: String,
    way: String,
    criterion: String,
    passages: Vec<String>,
}

impl World {
    pub(crate) fn made(visitor: &Visitor<'_>) -> Self {
        visitor.post("/aim/explorations/new", &[("curious_about", "bridges")]);
        let exploration = id(&visitor.get("/aim").body, "/aim/explorations/");
        let person = id(
            visitor.post("/people/new", &[("line", "Ana Silva"), ("organization", "WSP"), ("title", "engineer")]).location(),
            "/people/",
        );
        let organization = id(&visitor.get(&format!("/people/{person}")).body, "/people/organizations/");
        let date = [
            ("date", "2027-03-26"),
            ("time", "15:00"),
            ("zone", "UTC"),
            ("minutes", "20"),
            ("setting", "phone"),
            ("exploration", &exploration),
        ];
        let talk = id(visitor.post(&format!("/interviews/new?person={person}"), &date).location(), "/interviews/");
        visitor.post(&format!("/interviews/{talk}/start"), &[]);
        let before = format!("{OPEN}.\nThe {CONFIDED} will be sold.");
        visitor.post(&format!("/interviews/{talk}/notes"), &[("note-general", &before), ("seen-general", "")]);
        visitor.post(&format!("/interviews/{talk}/end"), &[]);
        let rows = visitor.get(&format!("/insights/mark/{talk}")).body;
        let rows: Vec<String> = rows.split("<select id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect();
        let kinds =
            [(rows[0].as_str(), "skill"), (rows[1].as_str(), "skill"), ("words", "Nobody knows of the zwyxaquorl yet."), ("kind", "skill")];
        visitor.post(&format!("/insights/mark/{talk}"), &kinds);
        let list = visitor.get("/insights").body;
        let mut passages: Vec<String> = list.split("<figure class=\"quote\" id=\"").skip(1).map(|rest| rest[..36].to_owned()).collect();
        passages.sort();
        passages.dedup();
        assert_eq!(passages.len(), 3, "{list}");
        visitor.post(&format!("/insights/decide/{exploration}"), &[("way", "Engineer\nTeacher"), ("criterion", "Calm")]);
        let board = visitor.get(&format!("/insights/decide/{exploration}")).body;
        let (way, criterion) = (id(&board, "/insights/decide/ways/"), id(&board, "/insights/decide/criteria/"));
        for passage in &passages {
            visitor.post(&format!("/insights/{passage}"), &[("new", "A theme"), ("new-stance", "agrees")]);
            visitor.post(&format!("/insights/decide/ways/{way}/{criterion}"), &[(&format!("p-{passage}"), "for")]);
        }
        let theme = id(&visitor.get("/insights/themes").body, "/insights/themes/");
        Self { person, organization, exploration, talk, theme, way, criterion, passages }
    }

    /// Marks one passage as said in confidence, and the line of another one.
    fn confide(&self, visitor: &Visitor<'_>) {
        for passage in &self.passages {
            let body = visitor.get(&format!("/insights/{passage}")).body;
            if body.contains("Nobody knows of") {
                visitor.post(&format!("/insights/{passage}"), &[("attribution", "off-the-record")]);
            }
        }
        let (before, after) =
            (format!("{OPEN}.\nThe {CONFIDED} will be sold."), format!("{OPEN}.\nOff the record: The {CONFIDED} will be sold."));
        visitor.post(&format!("/interviews/{}/notes", self.talk), &[("note-general", &after), ("seen-general", &before)]);
    }

    /// Every page and file on which words of people come together. It tries to choose all of them for the file, too.
    fn pages(&self) -> Vec<String> {
        let Self { organization, exploration, theme, way, criterion, passages, .. } = self;
        let items: String = passages.iter().map(|passage| format!("&item={passage}")).collect();
        let mut pages: Vec<String> =
            ["/insights", "/insights?kind=skill", "/insights/themes", "/insights/themes.md", "/insights/themes.csv", "/insights/share"]
                .map(str::to_owned)
                .to_vec();
        pages.extend([
            format!("/insights/themes/{theme}"),
            format!("/insights/themes?exploration={exploration}&organization={organization}"),
            format!("/insights/organizations/{organization}"),
            format!("/insights/decide/{exploration}"),
            format!("/insights/decide/ways/{way}/{criterion}"),
            format!("/insights/share/file?as=page{items}"),
            format!("/insights/share/file?as=text{items}"),
            format!("/interviews/{}/brief", self.talk),
        ]);
        pages
    }
}

#[test]
fn ar6_what_was_said_in_confidence_is_on_no_list_and_in_no_file_feed_or_answer() {
    let program = Program::start();
    let visitor = program.sign_in();
    let world = World::made(&visitor);
    for page in world.pages() {
        let body = visitor.get(&page).body;
        // These pages count or ask, and show no words of one person.
        let only_counts = page.split('?').next() == Some("/insights/themes") || page == format!("/insights/decide/{}", world.exploration);
        assert!(only_counts || body.contains(CONFIDED), "the control: {page} shows it before");
    }
    world.confide(&visitor);
    visitor.post("/settings/calendar-feed", &[("do", "make")]);
    visitor.post("/settings/calendar-feed", &[("do", "names"), ("names", "yes")]);
    let page = visitor.get("/settings/calendar-feed").body;
    let feed = page[page.find("/calendar/").unwrap()..].split('"').next().unwrap();
    let feed = visitor.get(feed).body;
    assert!(feed.contains("Ana Silva") && !feed.contains(CONFIDED), "{feed}");
    for page in world.pages() {
        let body = visitor.get(&page).body;
        assert!(!body.contains(CONFIDED), "{page}: {body}");
    }
    for page in ["/insights/themes.csv", "/insights/themes.md"] {
        assert!(visitor.get(page).body.contains(OPEN), "what may be shown is still in {page}");
    }
    for asked in ["/insights?confided=yes", &format!("/insights/organizations/{}?confided=yes", world.organization)] {
        assert!(visitor.get(asked).body.contains(CONFIDED), "{asked} is asked for it");
    }
    let found = visitor.get(&format!("/search?q={CONFIDED}")).body;
    assert!(!found.contains("Nobody knows of"), "the passage is not found: {found}");
    let commands: [&[&str]; 2] = [&["insights", "list", "--json"], &["search", CONFIDED, "--json"]];
    for command in commands {
        let said = String::from_utf8(program.command(command).stdout).unwrap();
        assert!(!said.contains(CONFIDED), "{command:?}: {said}");
    }
    let token = String::from_utf8(program.command(&["token"]).stdout).unwrap().trim().to_owned();
    let asked = |path: &str| {
        let port = program.port;
        let head =
            format!("GET /api/v1{path} HTTP/1.1\r\nHost: localhost:{port}\r\nAuthorization: Bearer {token}\r\nConnection: close\r\n\r\n");
        let answer = program.raw(&head);
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
        answer.body
    };
    let paths = [
        "/insights".to_owned(),
        "/insights/themes".to_owned(),
        "/insights/themes/suggestions".to_owned(),
        format!("/search?words={CONFIDED}"),
        format!("/insights/decide/{}", world.exploration),
        format!("/interviews/{}", world.talk),
        format!("/people/{}", world.person),
        format!("/follow-ups/{}/captured", world.talk),
    ];
    for path in &paths {
        let body = asked(path);
        serde_json::from_str::<Value>(&body).unwrap();
        assert!(!body.contains(CONFIDED), "{path}: {body}");
    }
    assert!(asked("/insights?confided=true").contains(CONFIDED), "a program is given it when it asks");
}

#[test]
fn ar6_where_notes_are_shown_a_line_said_in_confidence_bears_a_tag_and_says_how_to_change_it() {
    const TAG: &str = "<span class=\"tag\">Off the record</span> ";
    let program = Program::start_at("2027-03-26T15:00:00Z");
    let visitor = program.sign_in();
    let World { talk, .. } = World::made(&visitor);
    let hint = "A line that begins with “Off the record” stays with you.";
    let pages = [format!("/interviews/{talk}"), format!("/follow-ups/{talk}/debrief"), format!("/follow-ups/{talk}/thank-you")];
    for page in &pages {
        assert!(!visitor.get(page).body.contains(TAG), "{page}: the control");
    }
    let seen = format!("{OPEN}.\nThe {CONFIDED} will be sold.");
    let notes = format!("{seen}\noff the record - her brother is ill");
    visitor.post(&format!("/interviews/{talk}/notes"), &[("note-general", &notes), ("seen-general", &seen)]);
    for page in &pages {
        let shown = visitor.get(page).body;
        assert!(shown.contains(&format!("{TAG}her brother is ill")) && shown.contains(hint), "{page}: {shown}");
    }
    let sorted = visitor.get(&pages[1]).body;
    assert!(sorted.contains("her brother is ill <span class=\"quiet\">Stays in your notes</span>"), "{sorted}");
    let form = visitor.get(&pages[1]);
    let written = [("seen", form.hidden("seen")), ("learned", "Ana likes old bridges.\nOff the record, she will leave.")];
    assert_eq!(visitor.post(&pages[1], &written).status, 303);
    let looked_back = visitor.get(&pages[0]).body;
    assert!(looked_back.contains(&format!("{TAG}she will leave.")), "{looked_back}");
    let form = visitor.get(&pages[1]);
    let written = [("seen", form.hidden("seen")), ("learned", "Off the record, she will leave."), ("fit", "Off the record: I envy her.")];
    assert_eq!(visitor.post(&pages[1], &written).status, 303);
    let looked_back = visitor.get(&pages[0]).body;
    let (tags, hints) = (looked_back.matches(TAG).count(), looked_back.matches(hint).count());
    assert_eq!((tags, hints), (3, 2), "once below the notes and once below the look back: {looked_back}");
}
