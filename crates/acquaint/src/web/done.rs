//! What was just done, said above the page it led to: with "Undo", and after an undo with what stays as it is and why.
//!
//! Nothing of this is stored. What an undo left follows from the journal each time the page is shown.

use std::collections::HashMap;

use acquaint_domain::{
    ChangeId, Context, Kind, Record,
    interviews::{Interview, InterviewId},
    people::{Person, PersonId},
};
use acquaint_store::{DAYS_IN_TRASH, Entry, Kept, Store, Why};
use maud::{Markup, html};
use uuid::Uuid;

use crate::{
    Failure, Words,
    actions::{
        people::names_of,
        words::{FINAL, REMOVING},
    },
    web::{fields::Fields, here::Here, layout::once},
    words::t,
};

/// How many kept records are named.
const NAMED: usize = 12;
/// How much of what a change was done to is said.
const SUBJECT_AT_MOST: usize = 80;

/// The change that led to a page.
#[derive(Debug, Clone)]
pub(crate) struct Done {
    /// The change; if nothing could be taken back, the one that stays.
    pub(crate) entry: Entry,
    /// Whether there was nothing that could be taken back.
    nothing: bool,
    /// What was left as it is: its name and why, as far as they are named.
    kept: Vec<(String, Why)>,
    /// How many more were left.
    more: usize,
}

impl Done {
    /// What led to a page, by the marks in its address.
    pub(crate) async fn find(store: &Store, ctx: &Context, query: &Fields) -> Result<Option<Self>, Failure> {
        let nothing = query.has("kept");
        let Some(id) = query.read::<ChangeId>(if nothing { "kept" } else { "done" }) else { return Ok(None) };
        let Some(entry) = store.find_entry(id).await? else { return Ok(None) };
        let of = if nothing { Some(id) } else { entry.undoes };
        let mut kept = Vec::new();
        if let Some(of) = of {
            let partly = nothing || store.find_entry(of).await?.is_some_and(|taken| taken.partly);
            if partly && let Some(undone) = store.turn_round(ctx, of).await? {
                kept = undone.kept;
            }
        }
        let more = kept.len().saturating_sub(NAMED);
        kept.truncate(NAMED);
        Ok(Some(Self { entry, nothing, kept: name_kept(store, kept).await?, more }))
    }
}

/// Where to go after an undo: back to where one was, or to the list of that room if what the page spoke of is gone.
pub(crate) fn place_after(back: &str, gone: impl Fn(Uuid) -> bool) -> String {
    let ours = back.starts_with('/') && !back.starts_with("//") && !back.contains(|sign: char| sign.is_control() || sign == '\\');
    if !ours {
        return "/settings/history".to_owned();
    }
    let speaks = |part: &str| part.parse::<Uuid>().is_ok_and(&gone);
    if !back.split(['/', '?', '&', '=', '#']).any(speaks) {
        return back.to_owned();
    }
    // The first steps have no list; Today knows which of them comes next.
    match back.split(['/', '?', '#']).nth(1).unwrap_or_default() {
        "start" => "/".to_owned(),
        room => format!("/{room}"),
    }
}

/// The address of this page without the marks of what led to it.
pub(crate) fn place_of(here: &Here) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let marks = ["done", "kept", "saved", "went", "taken", "gone"];
    query.extend_pairs(here.query().iter().filter(|(name, _)| !marks.contains(name)));
    let query = query.finish();
    let path = here.uri.path();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The message above a page.
pub(crate) fn toast(here: &Here) -> Markup {
    let words = here.words;
    let Some(done) = &here.done else { return html! {} };
    let entry = &done.entry;
    html! {
        div.toast role="status" {
            div.toast-text {
                @if done.nothing { p { (t!(words, nothing_key(done))) } } @else { p { (said(words, entry)) } }
                @if !done.nothing && !entry.undone && REMOVING.contains(&entry.action.as_str()) {
                    p { a href="/settings/trash" { (t!(words, in_trash_key(entry), days = DAYS_IN_TRASH)) } }
                }
                @if entry.action == "people.import" && !entry.undone { p { a href="/people/duplicates" { (t!(words, "twice-look")) } } }
                @if !done.kept.is_empty() { (kept_list(words, done)) }
            }
            @if !done.nothing && can_be_undone(entry) { (undo_form(here, entry, &place_of(here))) }
        }
    }
}

/// The same for a page on which nothing may be in the way: at its end, small, with the way to the history.
pub(crate) fn quiet_toast(here: &Here) -> Markup {
    let words = here.words;
    let undoable = here.done.as_ref().filter(|done| can_be_undone(&done.entry));
    html! {
        div.quiet-toast {
            @if let Some(Done { entry, .. }) = undoable { p { (said(words, entry)) } (undo_form(here, entry, &place_of(here))) }
            p { a href="/settings/history" { (t!(words, "page-take-back")) } }
        }
    }
}

/// What is in the trash now. Of two entries that became one, only the second is.
fn in_trash_key(entry: &Entry) -> &'static str {
    if entry.action.starts_with("people.merge") { "page-second-in-trash" } else { "page-in-trash" }
}

fn nothing_key(done: &Done) -> &'static str {
    match (done.entry.purged, done.kept.is_empty()) {
        (true, _) => "undo-purged",
        (false, true) => "undo-nothing",
        (false, false) => "undo-none",
    }
}

fn kept_list(words: Words, done: &Done) -> Markup {
    html! {
        @if !done.nothing { p { (t!(words, "undo-kept")) } }
        ul {
            @for (name, why) in &done.kept { li { (t!(words, "undo-kept-why", what = name, why = t!(words, why_key(*why)))) } }
            @if done.more > 0 { li { (t!(words, "undo-kept-more", count = done.more)) } }
        }
    }
}

fn why_key(why: Why) -> &'static str {
    match why {
        Why::Changed => "undo-why-changed",
        Why::Gone => "undo-why-gone",
        Why::Needed => "undo-why-needed",
        Why::Belongs => "undo-why-belongs",
        Why::Missing => "undo-why-missing",
    }
}

/// Whether there is still something of a change to take back.
pub(crate) fn can_be_undone(entry: &Entry) -> bool {
    !entry.undone && !entry.purged && entry.records > 0 && !FINAL.contains(&entry.action.as_str())
}

/// The button that takes a change back, and then leads to a place.
pub(crate) fn undo_form(here: &Here, entry: &Entry, back: &str) -> Markup {
    let words = here.words;
    html! {
        form method="post" action={ "/undo/" (entry.id) } {
            (once(here))
            input type="hidden" name="back" value=(back);
            button type="submit" { (t!(words, "page-undo")) span.sr { ": " (said(words, entry)) } }
        }
    }
}

/// A change in words, such as "Ana Silva is on your list."
pub(crate) fn said(words: Words, entry: &Entry) -> String {
    let what = |action: &str| done_words(words, action, entry);
    match &entry.back {
        None => what(&entry.action),
        Some(back) if back.again => t!(words, "done-journal-redo", what = what(&back.action)),
        Some(back) => t!(words, "done-journal-undo", what = what(&back.action)),
    }
}

fn done_words(words: Words, action: &str, entry: &Entry) -> String {
    let subject = &entry.subject;
    let mut short: String = subject.chars().take(SUBJECT_AT_MOST).collect();
    if short.len() < subject.len() {
        short.push('…');
    }
    t!(words, &format!("done-{}", action.replace('.', "-")), subject = short, count = entry.records)
}

/// Records by names that a person knows them by.
async fn name_kept(store: &Store, kept: Vec<Kept>) -> Result<Vec<(String, Why)>, Failure> {
    let talks: Vec<InterviewId> = kept.iter().filter_map(|kept| talk_of(&kept.record)).collect();
    let talks: Vec<Interview> = if talks.is_empty() { Vec::new() } else { store.find_some(&talks).await? };
    let with: HashMap<InterviewId, PersonId> = talks.iter().map(|talk| (talk.id, talk.person_id)).collect();
    let whose = |record: &Record| person_of(record).or_else(|| talk_of(record).and_then(|talk| with.get(&talk).copied()));
    let people = names_of(store, kept.iter().filter_map(|kept| whose(&kept.record))).await?;
    Ok(kept.iter().map(|kept| (name_of(&kept.record, whose(&kept.record).and_then(|id| people.get(&id))), kept.why)).collect())
}

/// A record by a name that a person knows it by.
pub(crate) async fn named(store: &Store, record: Record) -> Result<String, Failure> {
    let kept = vec![Kept { record, why: Why::Changed }];
    Ok(name_kept(store, kept).await?.pop().map(|(name, _)| name).unwrap_or_default())
}

fn talk_of(record: &Record) -> Option<InterviewId> {
    match record {
        Record::Note(note) => Some(note.interview_id),
        Record::Question(question) => Some(question.interview_id),
        Record::Debrief(debrief) => Some(debrief.interview_id),
        Record::Transcript(transcript) => Some(transcript.interview_id),
        Record::Invitation(invitation) => Some(invitation.interview_id),
        Record::Rehearsal(rehearsal) => Some(rehearsal.interview_id),
        _ => None,
    }
}

fn person_of(record: &Record) -> Option<PersonId> {
    match record {
        Record::Employment(employment) => Some(employment.person_id),
        Record::Contact(contact) => Some(contact.person_id),
        Record::Message(message) => Some(message.person_id),
        Record::Reply(reply) => Some(reply.person_id),
        Record::Call(call) => Some(call.person_id),
        Record::Absence(absence) => Some(absence.person_id),
        Record::Feeling(feeling) => Some(feeling.person_id),
        Record::Interview(interview) => Some(interview.person_id),
        Record::Promise(promise) => Some(promise.person_id),
        Record::Referral(referral) => Some(referral.referrer_id),
        Record::Rhythm(rhythm) => Some(rhythm.person_id),
        Record::Passage(passage) => Some(passage.person_id),
        Record::Outcome(outcome) => Some(outcome.person_id),
        Record::PersonZone(zone) => Some(zone.person_id),
        Record::OfferedTime(offer) => Some(offer.person_id),
        Record::AddressCard(card) => Some(card.person_id),
        Record::Distinct(two) => Some(two.one_id),
        Record::Viewpoint(said) => Some(said.person_id),
        Record::Gap(gap) => Some(gap.person_id),
        _ => None,
    }
}

/// A record in a few words. What has words of its own is named by them.
fn name_of(record: &Record, person: Option<&Person>) -> String {
    let own = match record {
        Record::Person(person) => &person.name,
        Record::Organization(organization) => &organization.name,
        Record::Exploration(exploration) => &exploration.curious_about,
        Record::Template(template) => &template.name,
        Record::Calendar(calendar) => &calendar.name,
        Record::Station(station) => &station.name,
        Record::LearningQuestion(question) => &question.text,
        Record::Question(question) => &question.text,
        Record::EarlyQuestion(question) => &question.text,
        Record::DroppedQuestion(question) => &question.text,
        Record::Promise(promise) => &promise.text,
        Record::Passage(passage) => &passage.words,
        Record::Theme(theme) => &theme.name,
        Record::Alternative(alternative) => &alternative.name,
        Record::Criterion(criterion) => &criterion.name,
        Record::Decision(decision) => &decision.chosen,
        Record::PlanStep(step) => &step.text,
        Record::Finding(finding) => &finding.text,
        Record::Gap(gap) => &gap.text,
        Record::SavedFilter(filter) => &filter.name,
        _ => "",
    };
    let own: String = own.chars().take(SUBJECT_AT_MOST).collect();
    let name = person.map(|person| person.name.clone()).unwrap_or_else(|| t!(Words, "named-somebody"));
    t!(Words, &format!("named-{}", record.kind()), own = own, name = name)
}

/// How many records of a kind there are, in words.
pub(crate) fn count_words(words: Words, kind: Kind, count: i64) -> String {
    t!(words, &format!("count-{kind}"), count = count)
}

#[cfg(test)]
mod tests {
    use acquaint_domain::Word as _;

    use super::*;

    const ANA: &str = "01a201dd-b316-7d7c-9d43-e77b91ff83a5";

    #[track_caller]
    fn check(back: &str, expected: &str) {
        assert_eq!(place_after(back, |id| id.to_string() == ANA), expected);
    }

    #[test]
    fn one_comes_back_to_where_one_was() {
        check("/people?way=met", "/people?way=met");
        check("/interviews/01a201dd-b316-7d7c-9d43-000000000000", "/interviews/01a201dd-b316-7d7c-9d43-000000000000");
    }

    #[test]
    fn where_somebody_is_gone_the_list_is_shown() {
        check(&format!("/people/{ANA}"), "/people");
        check(&format!("/people/{ANA}/edit"), "/people");
        check(&format!("/outreach/new?person={ANA}"), "/outreach");
        check(&format!("/start/questions?person={ANA}"), "/");
    }

    #[test]
    fn an_address_elsewhere_is_not_followed() {
        for foreign in ["", "https://evil.example/", "//evil.example", "/\\evil.example", "people", "/a\r\nSet-Cookie: x"] {
            check(foreign, "/settings/history");
        }
    }

    #[test]
    fn every_kind_of_record_has_its_name_and_its_count() {
        for kind in Kind::ALL {
            assert!(Words.knows(&format!("named-{kind}")) && Words.knows(&format!("count-{kind}")), "{kind}");
        }
    }
}
