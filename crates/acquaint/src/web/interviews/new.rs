//! Writing down what was agreed on with somebody.

use acquaint_domain::{
    Kind, RecordId as _,
    aim::Exploration,
    interviews::{Interview, OfferedTime},
    outreach::{Reply, ReplyKind},
    people::{Person, PersonId},
};
use axum::{http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{self, get, interviews::open_offers},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        interviews::agreement,
        layout::{Page, Room, back, once, plain_lines},
    },
    words::t,
};

/// What is known when a date is written down.
struct Known {
    person: Person,
    explorations: Vec<Exploration>,
    /// The times that were offered and are still to come.
    offered: Vec<OfferedTime>,
    /// Their answer in their own words, as long as nothing was agreed on since.
    answer: Option<String>,
}

impl Known {
    async fn get(here: &Here, person: Person, explorations: Vec<Exploration>) -> Result<Self, Failure> {
        let offered = open_offers(&here.store, &here.ctx, person.id).await?;
        let answer = last_answer(here, person.id).await?;
        Ok(Self { person, explorations, offered, answer })
    }
}

/// The words of the last answer, if it was a yes and no date was written down after it.
pub(super) async fn last_answer(here: &Here, person: PersonId) -> Result<Option<String>, Failure> {
    let replies: Vec<Reply> = here.store.list_referring(Kind::Person, &[person.uuid()]).await?;
    let interviews: Vec<Interview> = here.store.list_referring(Kind::Person, &[person.uuid()]).await?;
    let last = replies.into_iter().max_by_key(|reply| (reply.came_at, reply.id));
    let open = last.filter(|reply| reply.kind == ReplyKind::Yes && interviews.iter().all(|interview| interview.agreed_at < reply.came_at));
    Ok(open.map(|reply| reply.words).filter(|words| !words.trim().is_empty()))
}

/// The empty form. Without a person there is nobody to meet yet.
pub(super) async fn ask(here: Here) -> Answer {
    let Some(id) = here.query().read::<PersonId>("person") else { return Ok(go_to("/people")) };
    let person: Person = get(&here.store, id).await?;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    let fields = agreement::blank(&here, &explorations);
    let known = Known::get(&here, person, explorations).await?;
    Ok(view(&here, &known, &fields, &Faults::default()).into_response())
}

/// Keeps it.
pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let Some(id) = here.query().read::<PersonId>("person").or_else(|| fields.read("person")) else { return Ok(go_to("/people")) };
    let person: Person = get(&here.store, id).await?;
    let explorations: Vec<Exploration> = here.store.list_all().await?;
    match agreement::read(&here, &fields, &explorations) {
        Ok(agreed) => {
            let id = actions::interviews::agree_interview(&here.store, &here.ctx, person.id, agreed).await?;
            Ok(here.done(&format!("/interviews/{id}")))
        }
        Err(faults) => {
            let known = Known::get(&here, person, explorations).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &known, &fields, &faults)).into_response())
        }
    }
}

/// The times that were offered: the one they chose is agreed on with one touch.
fn chosen(here: &Here, person: &Person, explorations: &[Exploration], offered: &[OfferedTime]) -> Markup {
    let words = here.words;
    let exploration = explorations.last().map(|exploration| exploration.id.to_string()).unwrap_or_default();
    html! {
        h2 { (t!(words, "times-chose")) }
        div.chosen-times {
            @for offer in offered {
                form method="post" action={ "/interviews/new?person=" (person.id) } {
                    (once(here))
                    @for (name, value) in agreement::offered(offer) { input type="hidden" name=(name) value=(value); }
                    input type="hidden" name="exploration" value=(exploration);
                    button type="submit" { (offer.start().with_time_zone(here.ctx.zone.clone()).strftime("%A %-d %B, %H:%M").to_string()) }
                }
            }
        }
        p.hint { (t!(words, "times-chose-hint")) }
        h2 { (t!(words, "times-other-date")) }
    }
}

/// Their answer in their own words, above what is written or agreed on because of it.
pub(super) fn their_answer(here: &Here, person: &Person, answer: Option<&str>) -> Markup {
    html! {
        @if let Some(answer) = answer {
            section.card aria-labelledby="their-answer" {
                h2 #their-answer { (t!(here.words, "interview-new-answer", name = person.given_name())) }
                blockquote { (plain_lines(answer)) }
            }
        }
    }
}

fn view(here: &Here, known: &Known, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let Known { person, explorations, offered, answer } = known;
    let title = t!(words, "interview-new", name = &person.name);
    let content = html! {
        (back(&format!("/people/{}", person.id), &person.name))
        h1 { (title) }
        (their_answer(here, person, answer.as_deref()))
        @if offered.is_empty() {
            p.lead { (t!(words, "interview-new-lead")) }
            p { a.button href={ "/interviews/times?person=" (person.id) } { (t!(words, "times-find")) } }
        } @else { (chosen(here, person, explorations, offered)) }
        form method="post" action={ "/interviews/new?person=" (person.id) } novalidate {
            (agreement::view(here, fields, faults, explorations))
            div.actions { button.primary type="submit" { (t!(words, "interview-new-save")) } }
        }
        p.onward { a href={ "/interviews/happened?person=" (person.id) } { (t!(words, "happened-open")) } }
    };
    Page::new(Room::Interviews, &title).with_faults(faults).show(here, &content)
}
