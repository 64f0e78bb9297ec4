//! One person: who they are, how far the way has come, what next, and everything that happened.

use acquaint_domain::{
    Kind, RecordId as _, Word,
    aim::Exploration,
    follow_ups::{Outcome, Promise, Referral, Rhythm, RhythmId, Side, promised_introduction},
    interviews::EarlyQuestion,
    people::{self as known, ContactKind, History, Person, PersonId, Tie},
};
use acquaint_formats::mailto_address;
use acquaint_store::{NamedEmployment, Store};
use axum::{extract::Path, response::IntoResponse};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{
    jobs,
    list::current_work,
    steps,
    timeline::{self, Happening},
    viewpoints,
};
use crate::{
    Words,
    actions::{
        follow_ups::{Standing, standing_with},
        get,
        outreach::Counting,
        people::{names_of, perhaps_in_peace, viewpoints_on},
        start::list_early_questions,
    },
    web::{
        follow_ups::{day_words, outcomes, rhythm},
        here::{Answer, Here},
        layout::{self, Page, Room},
        settings::link_to_versions,
    },
    words::t,
};

/// How many open promises stand on the page.
const PROMISES: usize = 8;

/// Everything that stands on the page.
pub(super) struct Shown {
    pub(super) person: Person,
    work: Option<NamedEmployment>,
    earlier: Vec<NamedEmployment>,
    pub(super) history: History,
    promises: Vec<Promise>,
    outcomes: Vec<Outcome>,
    pub(super) named: Vec<(Referral, String)>,
    /// What somebody promised who named them: to introduce one to them.
    pub(super) introduction: Option<Promise>,
    rhythm: Option<Rhythm>,
    standing: Standing,
    /// Others who asked not to be asked again, and may be the same person.
    pub(super) in_peace: Vec<Person>,
    early: Vec<EarlyQuestion>,
    /// The day on which they are back, if they said that they are away.
    back_on: Option<Date>,
    /// Who they are to what one is curious about now, if one is curious about something.
    views: Option<Vec<known::Standing>>,
    /// The link to earlier versions of the notes, if there are any.
    versions: Markup,
}

pub(super) async fn show(Path(id): Path<PersonId>, here: Here) -> Answer {
    let shown = read(&here, id).await?;
    let name = shown.person.name.clone();
    let content = view(&here, &shown);
    Ok(Page::new(Room::People, &name).show(&here, &content).into_response())
}

async fn read(here: &Here, id: PersonId) -> Result<Shown, crate::Failure> {
    let store = &here.store;
    let person: Person = get(store, id).await?;
    let employments = store.employments_of(&[id]).await?;
    let work = current_work(employments.clone()).remove(&id);
    let current = work.as_ref().map(|work| work.employment.id);
    let earlier = employments.into_iter().filter(|named| Some(named.employment.id) != current).collect();
    let promises = store.list_referring(Kind::Person, &[id.uuid()]).await?;
    let outcomes = store.list_referring(Kind::Person, &[id.uuid()]).await?;
    let referrals: Vec<Referral> = store.list_referring(Kind::Person, &[id.uuid()]).await?;
    let names = names_of(store, referrals.iter().flat_map(|referral| [referral.person_id, referral.referrer_id])).await?;
    let introduction = introduction_to(store, &person, &referrals).await?;
    let other = |referral: &Referral| if referral.person_id == id { referral.referrer_id } else { referral.person_id };
    let named = referrals
        .into_iter()
        .map(|referral| (names.get(&other(&referral)).map(|person| person.name.clone()).unwrap_or_default(), referral));
    let named = named.map(|(name, referral)| (referral, name)).collect();
    let rhythm = store.find::<Rhythm>(RhythmId::of(id)).await?;
    let standing = standing_with(store, &here.ctx, &person).await?;
    let early = list_early_questions(store, id).await?;
    let back_on = Counting::find(store, &here.ctx).await?.back_on(id);
    let exploration = store.list_all::<Exploration>().await?.pop();
    let views = match exploration {
        Some(exploration) => Some(viewpoints_on(store, &here.ctx, id, exploration.id).await?),
        None => None,
    };
    let in_peace = perhaps_in_peace(store, &person).await?;
    let versions = link_to_versions(here, &person.clone().into()).await?;
    Ok(Shown {
        history: store.history_of(&[id]).await?,
        views,
        versions,
        in_peace,
        person,
        work,
        earlier,
        promises,
        outcomes,
        named,
        introduction,
        rhythm,
        standing,
        early,
        back_on,
    })
}

/// What somebody promised who named a person: to introduce one to them.
async fn introduction_to(store: &Store, person: &Person, referrals: &[Referral]) -> Result<Option<Promise>, crate::Failure> {
    let referrers: Vec<_> = referrals.iter().filter(|one| one.person_id == person.id).map(|one| one.referrer_id.uuid()).collect();
    if referrers.is_empty() {
        return Ok(None);
    }
    let (promises, named): (Vec<Promise>, Vec<Referral>) =
        (store.list_referring(Kind::Person, &referrers).await?, store.list_referring(Kind::Person, &referrers).await?);
    Ok(promised_introduction(&promises, &named, person).cloned())
}

fn view(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let person = &shown.person;
    html! {
        (layout::back("/people", &t!(words, "room-people")))
        h1 { (person.name) }
        @if let Some(work) = &shown.work { p.lead { (linked_work(words, work)) } }
        (way(here, shown))
        @if let Some(back) = shown.back_on.filter(|back| *back > here.ctx.today()) {
            p.note { (t!(words, "people-away", name = person.given_name())) " " (layout::date(here, back)) ". " a href={ "/outreach/away?person=" (person.id) } { (t!(words, "people-away-change")) } }
        }
        (steps::introduction(here, shown))
        (steps::next(here, shown))
        p.onward { a href={ "/people/" (person.id) "/research" } { (t!(words, "research-open")) } }
        @if may_be_introduced(shown) { p.onward { a href={ "/people/" (person.id) "/introductions" } { (t!(words, "introduction-open")) } } }
        @if let Some(views) = &shown.views { (viewpoints::line(here, person, views)) }
        (facts(here, shown))
        p.onward { a href={ "/people/" (person.id) "/jobs" } { (t!(words, "jobs-open")) } }
        (shown.versions)
        (owed(here, shown))
        (early_questions(here, shown))
        (outcomes::list(here, &shown.outcomes))
        @if shown.history.path(person.id).met {
            p.onward { a href={ "/follow-ups/people/" (person.id) "/ideas" } { (t!(words, "giving-open")) } }
            p.onward { a href={ "/follow-ups/people/" (person.id) "/outcomes" } { (t!(words, "outcome-add")) } }
        }
        h2 { (t!(words, "people-timeline")) }
        (timeline::view(here, &timeline::of(person, &shown.history)))
        (note_contact(here, person))
        (rhythm::view(here, person, shown.rhythm.as_ref(), &shown.standing))
        p { a.button href={ "/people/" (person.id) "/edit" } { (t!(words, "people-edit")) } }
        p.hint { a href={ "/people/" (person.id) "/same" } { (t!(words, "other-entry-open")) } }
        p.hint { a href={ "/people/" (person.id) "/everything" } download { (t!(words, "people-everything", name = person.given_name())) } }
        p.hint { a href={ "/people/" (person.id) "/erase" } { (t!(words, "people-erase", name = person.given_name())) } }
    }
}

/// How far one has come. While another talk is prepared with somebody one has met before, it is the way to that one, and says so.
fn way(here: &Here, shown: &Shown) -> Markup {
    let (words, history) = (here.words, &shown.history);
    match history.next_talk(shown.person.id) {
        Some(talk) => html! {
            p.quiet.way-to { (t!(words, "path-to-talk", day = day_words(here, here.ctx.local(talk.start().timestamp()).date()))) }
            (layout::path(words, history.way_to(talk)))
        },
        None => layout::path(words, history.path(shown.person.id)),
    }
}

/// Whether an introduction would help: one has not met or written yet, and they did not ask to be left alone.
fn may_be_introduced(shown: &Shown) -> bool {
    let (person, history) = (&shown.person, &shown.history);
    let known = matches!(person.tie, Some(Tie::Close | Tie::Met));
    let asked_for = shown.introduction.is_some();
    !known && !asked_for && history.path(person.id).reached().is_none() && !history.wants_rest(person.id)
}

/// The questions that wait until a date is set.
fn early_questions(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let id = shown.person.id;
    html! {
        @if !shown.early.is_empty() {
            h2 { (t!(words, "people-early")) }
            ul { @for question in &shown.early { li { (question.text) } } }
            div.actions {
                a.button href={ "/start/questions?person=" (id) } { (t!(words, "questions-change")) }
                a.button href={ "/interviews/sheet?person=" (id) } { (t!(words, "interview-sheet")) }
            }
        }
    }
}

fn facts(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let person = &shown.person;
    let texts = [
        ("person-reason-short", &person.reason),
        ("person-how_met", &person.how_met),
        ("person-place", &person.place),
        ("person-interests", &person.interests),
        ("person-phone", &person.phone),
        ("person-notes", &person.notes),
    ];
    let others = |ended: bool| {
        let some = shown.earlier.iter().filter(move |named| named.employment.until.is_some() == ended);
        some.map(|named| jobs::job_line(words, named)).collect::<Vec<_>>()
    };
    let (also, earlier) = (others(false), others(true));
    let any = texts.iter().any(|(_, text)| !text.is_empty())
        || !person.email.is_empty()
        || !person.linkedin.is_empty()
        || person.tie.is_some()
        || !person.tags.is_empty();
    html! {
        @if any || !shown.earlier.is_empty() {
            dl.facts {
                @if let Some(tie) = person.tie { dt { (t!(words, "person-tie-short")) } dd { (words.word("tie", tie)) } }
                @for (key, text) in texts { @if !text.is_empty() { dt { (t!(words, key)) } dd { (layout::plain_lines(text)) } } }
                @if !person.email.is_empty() {
                    dt { (t!(words, "person-email")) }
                    dd { @if let Some(link) = mailto_address(&person.email) { a href=(link) { (person.email) } } @else { (person.email) } }
                }
                @if !person.linkedin.is_empty() {
                    dt { (t!(words, "person-linkedin")) } dd { a href=(person.linkedin) rel="noreferrer noopener" { (person.linkedin.rsplit_once("//").map_or(person.linkedin.as_str(), |(_, page)| page)) } }
                }
                @if !person.tags.is_empty() { dt { (t!(words, "person-tags")) } dd { (tags(person)) } }
                @if !also.is_empty() { dt { (t!(words, "people-also")) } dd { @for line in &also { div { (line) } } } }
                @if !earlier.is_empty() { dt { (t!(words, "people-earlier")) } dd { @for line in &earlier { div { (line) } } } }
            }
        }
    }
}

/// Their tags, each leading to everybody who has it.
fn tags(person: &Person) -> Markup {
    let list = |tag: &str| format!("/people?{}", form_urlencoded::Serializer::new(String::new()).append_pair("tag", tag).finish());
    html! { ul.tags { @for tag in person.tags() { li { a href=(list(tag)) { (tag) } } } } }
}

/// What the two promised each other, and who led to whom.
fn owed(here: &Here, shown: &Shown) -> Markup {
    let words = here.words;
    let open: Vec<&Promise> = shown.promises.iter().filter(|promise| promise.kept_at.is_none()).collect();
    // The leaves of this page are those of the timeline; the other promises stand with all open ones.
    let more = open.len().saturating_sub(PROMISES);
    html! {
        @if !open.is_empty() || !shown.named.is_empty() {
            div.card {
                @for promise in open.iter().take(PROMISES) {
                    @let key = match promise.side { Side::Mine => "people-promise-mine", Side::Theirs => "people-promise-theirs", Side::Idea => "people-idea" };
                    p { strong { (t!(words, key)) } " " a href={ "/follow-ups/promises/" (promise.id) } { (promise.text) } @if let Some(due) = promise.due { " (" (layout::date(here, due)) ")" } }
                }
                @if more > 0 { p { a href="/follow-ups" { (t!(words, "people-promises-more", count = more)) } } }
                @for (referral, name) in &shown.named {
                    @let from = referral.person_id == shown.person.id;
                    @let other = if from { referral.referrer_id } else { referral.person_id };
                    p { (t!(words, if from { "people-named-by" } else { "people-named" })) " " a href={ "/people/" (other) } { (name) } }
                }
            }
        }
    }
}

fn note_contact(here: &Here, person: &Person) -> Markup {
    let words = here.words;
    html! {
        details {
            summary { (t!(words, "people-note-contact")) }
            form method="post" action={ "/people/" (person.id) "/contacts" } novalidate {
                (layout::once(here))
                div.pair {
                    div.field { label for="how" { (t!(words, "contact-how")) }
                        select #how name="how" { @for kind in ContactKind::ALL { option value=(kind) { (words.word("contact-kind", *kind)) } } } }
                    div.field { label for="on" { (t!(words, "contact-on")) } input #on type="date" name="on" value=(here.ctx.today()); }
                }
                div.field { label for="words" { (t!(words, "contact-words")) } textarea #words name="words" rows="2" {} }
                div.option { input #talk type="checkbox" name="talk" value="yes"; label for="talk" { (t!(words, "contact-talk")) } }
                button type="submit" { (t!(words, "contact-save")) }
            }
        }
    }
}

fn linked_work(words: Words, work: &NamedEmployment) -> Markup {
    html! {
        @if let Some(id) = work.employment.organization_id {
            @if !work.employment.title.is_empty() { (work.employment.title) " " (t!(words, "people-at")) " " }
            a href={ "/people/organizations/" (id) } { (work.organization) }
        } @else { (work.employment.title) }
    }
}

/// "bridge engineer at WSP", as far as it is known.
pub(in crate::web) fn work_line(words: Words, title: &str, organization: &str) -> String {
    match (title.is_empty(), organization.is_empty()) {
        (false, false) => t!(words, "people-work", title = title, organization = organization),
        (false, true) => title.to_owned(),
        (true, _) => organization.to_owned(),
    }
}

/// What a happening is called on the timeline.
pub(super) fn happening_words(words: Words, happening: &Happening) -> String {
    t!(words, &format!("happening-{}", happening.word))
}
