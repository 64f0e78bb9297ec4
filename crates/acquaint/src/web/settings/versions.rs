//! The earlier versions of a text: when they were written, how they differ from now, and the way back to one of them.

use acquaint_domain::{ChangeId, Kind, Record, Word as _};
use acquaint_store::State;
use axum::{extract::Path, response::IntoResponse};
use maud::{Markup, html};
use uuid::Uuid;

use super::difference::{difference, difference_of_notes};
use crate::{
    Failure, FailureKind,
    actions::journal::{find_text, long_texts, use_version, versions_of},
    web::{
        done::named,
        here::{Answer, Here, Posted, go_to},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many versions are listed.
const LISTED: usize = 60;

pub(super) async fn show(Path((kind, id)): Path<(String, Uuid)>, here: Here) -> Answer {
    let now = find(&here, &kind, id).await?;
    let versions = versions_of(&here.store, &now).await?;
    let chosen = here.query().read::<ChangeId>("version");
    let shown = versions.iter().find(|version| Some(version.change) == chosen).or(versions.first());
    let name = named(&here.store, now.clone()).await?;
    Ok(view(&here, &now, &name, &versions, shown).into_response())
}

/// Puts a version in the place of the text.
pub(super) async fn save(Path((kind, id)): Path<(String, Uuid)>, Posted { here, fields }: Posted) -> Answer {
    let now = find(&here, &kind, id).await?;
    let version = fields.read::<ChangeId>("version").ok_or_else(Failure::not_found)?;
    let place = place_of_text(&now);
    let name = named(&here.store, now.clone()).await?;
    match use_version(&here.store, &here.ctx, now, version, fields.text("seen"), &name).await {
        Ok(()) => Ok(here.done(&place)),
        Err(failure) if failure.kind == FailureKind::Conflict => {
            Ok(go_to(&format!("/settings/versions/{kind}/{id}?version={version}&changed=yes")))
        }
        Err(failure) => Err(failure),
    }
}

async fn find(here: &Here, kind: &str, id: Uuid) -> Result<Record, Failure> {
    find_text(&here.store, Kind::from_word(kind).ok_or_else(Failure::not_found)?, id).await
}

/// The page on which a text stands.
fn place_of_text(record: &Record) -> String {
    match record {
        Record::Note(note) => format!("/interviews/{}", note.interview_id),
        Record::Message(message) => format!("/outreach/{}", message.id),
        Record::Template(template) => format!("/outreach/templates/{}", template.id),
        Record::Debrief(debrief) => format!("/follow-ups/{}/debrief", debrief.interview_id),
        Record::Organization(organization) => format!("/people/organizations/{}", organization.id),
        other => format!("/people/{}", other.uuid()),
    }
}

/// The link to the earlier versions of a text, if there are any.
pub(crate) async fn link_to_versions(here: &Here, record: &Record) -> Result<Markup, Failure> {
    let any = !versions_of(&here.store, record).await?.is_empty();
    Ok(html! {
        @if any {
            p.versions { a href={ "/settings/versions/" (record.kind()) "/" (record.uuid()) } { (t!(here.words, "versions-link")) } }
        }
    })
}

fn view(here: &Here, now: &Record, name: &str, versions: &[State], shown: Option<&State>) -> Markup {
    let words = here.words;
    let title = t!(words, "versions-title");
    let of = if matches!(now, Record::Person(_) | Record::Organization(_)) { "versions-of-notes" } else { "versions-of" };
    let sent = matches!(now, Record::Message(message) if message.sent_at.is_some());
    let content = html! {
        (layout::back(&place_of_text(now), &t!(words, "versions-to-text")))
        h1 { (title) }
        p.lead { (t!(words, of, what = name)) }
        @if here.query().has("changed") { div.summary role="alert" { p { (t!(words, "versions-changed")) } } }
        @match shown {
            None => { p { (t!(words, "versions-none")) } }
            Some(shown) => {
                h2 { (t!(words, "versions-from")) " " (when(here, shown)) }
                (differences(here, shown, now))
                @if sent { p { (t!(words, "versions-sent")) } } @else { (use_form(here, now, shown)) }
                (list(here, now, versions, shown))
            }
        }
    };
    Page::new(Room::Settings, &title).show(here, &content)
}

/// Every long text that was another one then.
fn differences(here: &Here, then: &State, now: &Record) -> Markup {
    let texts = long_texts(&then.record);
    let several = texts.len() > 1;
    let is_about_a_talk = matches!(now, Record::Note(_) | Record::Debrief(_));
    html! {
        @for ((field, then), (_, now)) in texts.into_iter().zip(long_texts(now)).filter(|((_, then), (_, now))| then != now) {
            @if several { h3 { (t!(here.words, &format!("versions-field-{field}"))) } }
            @if is_about_a_talk { (difference_of_notes(here.words, then, now)) } @else { (difference(here.words, then, now)) }
        }
    }
}

fn use_form(here: &Here, now: &Record, shown: &State) -> Markup {
    html! {
        form method="post" action={ "/settings/versions/" (now.kind()) "/" (now.uuid()) } {
            (layout::once(here))
            input type="hidden" name="seen" value=(crate::actions::seen(now.clone()));
            input type="hidden" name="version" value=(shown.change);
            div.actions { button.primary type="submit" { (t!(here.words, "versions-use")) } }
        }
    }
}

fn list(here: &Here, now: &Record, versions: &[State], shown: &State) -> Markup {
    let words = here.words;
    html! {
        @if versions.len() > 1 {
            h2 { (t!(words, "versions-all")) }
            ul.version-list {
                @for version in versions.iter().take(LISTED) {
                    li {
                        a href={ "/settings/versions/" (now.kind()) "/" (now.uuid()) "?version=" (version.change) }
                            aria-current=[(version.change == shown.change).then_some("true")] { (when(here, version)) }
                    }
                }
            }
            @if versions.len() > LISTED { p.quiet { (t!(words, "versions-older", count = versions.len() - LISTED)) } }
        }
    }
}

/// When a version was written. Notes know it themselves, because typing goes on for a while in one change.
fn when(here: &Here, version: &State) -> Markup {
    let at = match &version.record {
        Record::Note(note) => note.written_at,
        Record::Debrief(debrief) => debrief.written_at,
        _ => version.at,
    };
    html! { (layout::moment(here, at)) ", " (layout::time(here, at)) }
}
