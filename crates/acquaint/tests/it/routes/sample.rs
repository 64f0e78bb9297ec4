//! The routes as the source has them, and one record of every kind, so that each of them has an address.

use std::{collections::BTreeSet, path::Path};

use crate::program::Visitor;

/// A name that stands nowhere but in what a person wrote.
pub(super) const CANARY: &str = "Canarybird Zanzibar";
/// Their address.
pub(super) const EMAIL: &str = "canarybird@secret.example";

/// A route, and what it takes.
#[derive(Debug, Clone)]
pub(super) struct Route {
    pub(super) path: String,
    pub(super) get: bool,
    pub(super) post: bool,
}

/// Every route of the program.
pub(super) fn routes() -> Vec<Route> {
    let mut found = Vec::new();
    collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/web")), &mut found);
    found.sort_by(|one, two| one.path.cmp(&two.path));
    found
}

fn collect(folder: &Path, all: &mut Vec<Route>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.extend(found(&std::fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The routes of one source.
pub(super) fn found(source: &str) -> Vec<Route> {
    let each = source.split(".route(").skip(1).filter_map(|rest| {
        let (path, how) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
        let how = how.split(".merge(").next().unwrap_or(how).split('\n').next().unwrap_or_default();
        path.starts_with('/').then(|| Route { path: path.to_owned(), get: how.contains("get("), post: how.contains("post(") })
    });
    each.collect()
}

/// One record of every kind, by the name under which routes ask for it.
pub(super) struct Sample {
    person: String,
    other: String,
    organization: String,
    message: String,
    template: String,
    talk: String,
    question: String,
    exploration: String,
    learning: String,
    promise: String,
    referral: String,
    passage: String,
    theme: String,
    way: String,
    criterion: String,
    step: String,
    transcript: String,
    change: String,
    elsewhere: String,
    finding: String,
    gap: String,
    job: String,
    filter: String,
}

impl Sample {
    /// Makes them as a person would, by forms.
    pub(super) fn made(visitor: &Visitor<'_>) -> Self {
        visitor.post("/aim/explorations/new", &[("curious_about", CANARY)]);
        let exploration = id(&visitor.get("/aim").body, "/aim/explorations/");
        visitor.post(&format!("/aim/explorations/{exploration}/questions"), &[("questions", CANARY)]);
        let learning = id(&visitor.get(&format!("/aim/explorations/{exploration}")).body, "/aim/questions/");
        let added = visitor
            .post("/people/new", &[("line", CANARY), ("else", CANARY), ("organization", CANARY), ("title", "nurse"), ("email", EMAIL)]);
        let person = id(added.location(), "/people/");
        let other = id(visitor.post("/people/new", &[("line", CANARY), ("else", CANARY)]).location(), "/people/");
        let change = added.location().split("done=").nth(1).unwrap().to_owned();
        let organization = id(&visitor.get(&format!("/people/{person}")).body, "/people/organizations/");
        let begun = visitor.post("/outreach/new", &[("person", &person), ("channel", "email"), ("reason", CANARY)]);
        let message = id(begun.location(), "/outreach/");
        let template = id(visitor.post("/outreach/templates/new", &[("name", CANARY)]).location(), "/outreach/templates/");
        let fields =
            [("date", "2027-03-26"), ("time", "15:00"), ("zone", "UTC"), ("minutes", "20"), ("setting", "phone"), ("place", CANARY)];
        let talk = id(visitor.post(&format!("/interviews/new?person={person}"), &fields).location(), "/interviews/");
        visitor.post(&format!("/interviews/{talk}/questions"), &[("lines", CANARY)]);
        let question = id(&visitor.get(&format!("/interviews/{talk}/questions")).body, "/questions/");
        visitor.post(&format!("/interviews/{talk}/start"), &[]);
        visitor.post(&format!("/interviews/{talk}/notes"), &[("note-general", CANARY), ("seen-general", "")]);
        visitor.post(&format!("/interviews/{talk}/end"), &[]);
        visitor.post(&format!("/follow-ups/{talk}/promises"), &[("text", CANARY), ("side", "mine")]);
        visitor.post(&format!("/follow-ups/{talk}/referrals"), &[("name", CANARY), ("may-mention", "yes")]);
        visitor.post(&format!("/insights/mark/{talk}"), &[("words", CANARY), ("kind", "skill")]);
        let said = format!("Mira: {CANARY}?\nAna: {CANARY}, I would say.\n");
        let uploaded = visitor.upload(&format!("/interviews/{talk}/transcript"), "file", "talk.txt", said.as_bytes());
        let transcript = id(uploaded.location(), "/interviews/transcripts/");
        let open = visitor.get("/follow-ups").body;
        let passage = id(&visitor.get("/insights").body, "id=\"");
        visitor.post(&format!("/insights/{passage}"), &[("new", CANARY), ("new-stance", "agrees")]);
        visitor.post(&format!("/insights/decide/{exploration}"), &[("way", CANARY), ("criterion", CANARY)]);
        let board = visitor.get(&format!("/insights/decide/{exploration}")).body;
        visitor.post("/insights/plan", &[("text", CANARY)]);
        visitor.post(&format!("/follow-ups/people/{person}/ideas"), &[("own", CANARY)]);
        visitor.post(&format!("/follow-ups/people/{person}/outcomes"), &[("kind", "idea"), ("words", CANARY), ("on", "2027-03-26")]);
        visitor.post(
            "/aim/organizations/new",
            &[("names", &format!("{CANARY} elsewhere")), ("way", "dream"), ("organization", &organization)],
        );
        let places = visitor.get("/aim/organizations").body;
        let elsewhere = places
            .split("/people/organizations/")
            .filter_map(|rest| rest.get(..36))
            .find(|id| *id != organization && id.matches('-').count() == 4);
        visitor.post(&format!("/people/{person}/research/path"), &[("text", CANARY), ("source", CANARY)]);
        visitor.post(&format!("/people/{person}/research/work/ask"), &[("question", CANARY)]);
        let research = visitor.get(&format!("/people/{person}/research")).body;
        visitor.post("/people/choose", &[("who", &person), ("word", "canary"), ("do", "give")]);
        visitor.post("/people/filters/new", &[("name", CANARY), ("tag", "canary")]);
        Self {
            filter: id(&visitor.get("/people?tag=canary").body, "/people/filters/"),
            elsewhere: elsewhere.unwrap_or_default().to_owned(),
            finding: id(&research, "/people/findings/"),
            job: id(&visitor.get(&format!("/people/{person}/jobs")).body, "/people/jobs/"),
            gap: id(&research, "/people/gaps/"),
            promise: id(&open, "/follow-ups/promises/"),
            referral: id(&open, "/follow-ups/referrals/"),
            passage,
            theme: id(&visitor.get("/insights/themes").body, "/insights/themes/"),
            way: id(&board, "/insights/decide/ways/"),
            criterion: id(&board, "/insights/decide/criteria/"),
            step: id(&visitor.get("/insights/plan").body, "/insights/plan/"),
            person,
            other,
            organization,
            message,
            template,
            talk,
            question,
            exploration,
            learning,
            transcript,
            change,
        }
    }

    /// The addresses of a route.
    pub(super) fn addresses(&self, route: &Route) -> Vec<String> {
        let path = &route.path;
        let filled = path.split('/').enumerate().map(|(at, part)| match part {
            "{person}" => &self.person,
            "{other}" if path.starts_with("/people/organizations/") => &self.elsewhere,
            "{other}" => &self.other,
            "{point}" => "news",
            "{finding}" => &self.finding,
            "{gap}" => &self.gap,
            "{job}" => &self.job,
            "{filter}" => &self.filter,
            "{organization}" => &self.organization,
            "{message}" => &self.message,
            "{template}" => &self.template,
            "{interview}" => &self.talk,
            "{exploration}" => &self.exploration,
            "{passage}" => &self.passage,
            "{theme}" => &self.theme,
            "{way}" => &self.way,
            "{criterion}" => &self.criterion,
            "{step}" => &self.step,
            "{change}" => &self.change,
            "{question}" if path.starts_with("/aim/") => &self.learning,
            "{question}" => &self.question,
            "{id}" if path.starts_with("/follow-ups/promises/") => &self.promise,
            "{id}" if path.starts_with("/follow-ups/referrals/") => &self.referral,
            "{id}" if path.ends_with("/rhythm") => &self.person,
            "{transcript}" => &self.transcript,
            "{turn}" => "0",
            "{waiting}" | "{calendar}" => &self.change,
            "{form}" => "markdown",
            "{kind}" => "person",
            "{rule}" => "asks-for-job",
            "{id}" if path.starts_with("/settings/versions/") => &self.person,
            "{id}" => &self.talk,
            "{token}" | "{*name}" | "{name}" | "{feed}" => "x",
            hole => {
                assert!(!hole.starts_with('{'), "no sample for {hole} of {path}, part {at}: add it here");
                hole
            }
        });
        let address = filled.collect::<Vec<&str>>().join("/");
        match path.as_str() {
            "/outreach/new"
            | "/outreach/reply"
            | "/outreach/answer"
            | "/outreach/away"
            | "/outreach/call"
            | "/interviews/happened"
            | "/interviews/new"
            | "/interviews/times"
            | "/interviews/sheet"
            | "/start/reminder.ics" => {
                vec![format!("{address}?person={}", self.person), address]
            }
            "/search" => vec![format!("{address}?q=canarybird"), address],
            _ => vec![address],
        }
    }
}

/// The first id behind some text.
#[track_caller]
fn id(text: &str, before: &str) -> String {
    let is_id = |id: &&str| id.len() == 36 && id.matches('-').count() == 4;
    let ids: BTreeSet<&str> = text.split(before).skip(1).filter_map(|rest| rest.get(..36)).filter(is_id).collect();
    ids.first().unwrap_or_else(|| panic!("no id behind {before} in {text}")).to_string()
}
