//! Putting organizations on the list, in one of four ways of about ten minutes each: names are typed or pasted, many at once;
//! where somebody one knows works, one tick is enough.

use acquaint_domain::{
    Word,
    aim::{MINUTES_EACH_WAY, TargetWay},
    people::OrganizationId,
};
use acquaint_store::PeopleFilter;
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::who_words;
use crate::{
    Failure,
    actions::aim::{add_organizations_aimed_at, organizations_with_advocates},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// Organizations that are offered to be ticked; those behind them come when these are taken.
const OFFERED: usize = 40;

pub(in crate::web::aim) async fn form(here: Here) -> Answer {
    Ok(view(&here, &here.query(), &Faults::default()).await?.into_response())
}

pub(in crate::web::aim) async fn save(Posted { here, fields }: Posted) -> Answer {
    let chosen: Vec<OrganizationId> = fields.all("organization").filter_map(|id| id.parse().ok()).collect();
    if fields.text("names").is_empty() && chosen.is_empty() {
        let mut faults = Faults::default();
        faults.note("names", t!(here.words, "targets-names-missing"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &fields, &faults).await?).into_response());
    }
    add_organizations_aimed_at(&here.store, &here.ctx, way_of(&fields), fields.text("names"), &chosen).await?;
    Ok(here.done("/aim/organizations"))
}

fn way_of(fields: &Fields) -> TargetWay {
    fields.word("way").unwrap_or(TargetWay::Dream)
}

async fn view(here: &Here, fields: &Fields, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let way = way_of(fields);
    let form = Form::new(here, "targets", fields, faults);
    let title = t!(words, &format!("targets-way-{way}-title"));
    let known = if way == TargetWay::Known {
        offered(here, fields).await?
    } else {
        html! {}
    };
    let content = html! {
        (layout::back("/aim/organizations", &t!(words, "targets-title")))
        h1 { (title) }
        p.lead { (t!(words, &format!("targets-way-{way}-lead"))) }
        form method="post" action="/aim/organizations/new" novalidate {
            (form.once())
            input type="hidden" name="way" value=(way);
            (known)
            (form.area("names", 8))
            div.actions { button.primary type="submit" { (t!(words, "targets-save")) } }
            p.hint { (t!(words, "targets-minutes", minutes = MINUTES_EACH_WAY)) }
        }
        h2 { (t!(words, "targets-other-ways")) }
        ul.rows {
            @for other in TargetWay::ALL.iter().filter(|other| **other != way) {
                li.row { div.row-text { a.row-name href={ "/aim/organizations/new?way=" (other) } { (words.word("targets-way", *other)) } } }
            }
        }
    };
    Ok(Page::new(Room::Aim, &title).with_faults(faults).show(here, &content))
}

/// Where somebody one knows is, to be ticked, each with who that is.
async fn offered(here: &Here, fields: &Fields) -> Result<Markup, Failure> {
    let words = here.words;
    let (organizations, whereabouts) = organizations_with_advocates(&here.store, OFFERED).await?;
    let has_people =
        organizations.is_empty() && here.store.people_page(&PeopleFilter { limit: 1, ..PeopleFilter::default() }).await?.total > 0;
    let none = if has_people { "targets-known-nobody" } else { "targets-known-none" };
    let ticked = |id: OrganizationId| fields.all("organization").any(|chosen| chosen == id.to_string());
    Ok(html! {
        @if organizations.is_empty() {
            p.example { (t!(words, none)) }
        } @else {
            fieldset.field.choice {
                legend { (t!(words, "targets-known")) }
                @for organization in &organizations {
                    @let who = who_words(words, whereabouts.first_at(organization.id), whereabouts.at(organization.id).len());
                    div.option {
                        input type="checkbox" id={ "at-" (organization.id) } name="organization" value=(organization.id) checked[ticked(organization.id)];
                        label for={ "at-" (organization.id) } { (organization.name) " " span.quiet { (who) } }
                    }
                }
            }
        }
    })
}
