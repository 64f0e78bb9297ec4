//! Saying how motivated one is about each organization, and what openings one saw: some at a time, those of which nothing
//! was said first.

use acquaint_domain::{
    Word as _,
    aim::{MotivationScale, OPENINGS_MOST},
    people::OrganizationId,
};
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Failure, FailureKind,
    actions::{
        aim::{Listed, Said, choose_motivation_scale, list_organizations_aimed_at, motivation_scale, rate_organizations},
        people::Whereabouts,
        seen_all,
    },
    web::{
        fields::Fields,
        here::{Answer, Here, Posted},
        layout::{self, Leaf, Page, Room},
    },
    words::t,
};

/// Organizations on one page.
const AT_ONCE: usize = 20;

pub(in crate::web::aim) async fn form(here: Here) -> Answer {
    Ok(view(&here, &Fields::default(), "").await?.into_response())
}

pub(in crate::web::aim) async fn save(Posted { here, fields }: Posted) -> Answer {
    let number = |name: &str, id: &OrganizationId| fields.read::<i64>(&format!("{name}-{id}"));
    let ids: Vec<OrganizationId> = fields.all("organization").filter_map(|id| id.parse().ok()).collect();
    let said: Vec<Said> =
        ids.iter().map(|id| Said { organization: *id, motivation: number("motivation", id), openings: number("openings", id) }).collect();
    match rate_organizations(&here.store, &here.ctx, fields.text("seen"), &said).await {
        Ok(()) => Ok(here.done("/aim/organizations")),
        Err(failure) if failure.kind == FailureKind::Conflict => {
            Ok((StatusCode::CONFLICT, view(&here, &fields, "targets-changed").await?).into_response())
        }
        Err(failure) if failure.kind == FailureKind::Refused => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &fields, "targets-number-wrong").await?).into_response())
        }
        Err(failure) => Err(failure),
    }
}

/// Chooses the other numbers, and comes back.
pub(in crate::web::aim) async fn scale(Posted { here, fields }: Posted) -> Answer {
    choose_motivation_scale(&here.store, &here.ctx, fields.word("scale").unwrap_or_default()).await?;
    Ok(here.done("/aim/organizations/rate"))
}

async fn view(here: &Here, fields: &Fields, fault: &str) -> Result<Markup, Failure> {
    let words = here.words;
    let whereabouts = Whereabouts::aimed_at(&here.store).await?;
    let mut listed = list_organizations_aimed_at(&here.store, &whereabouts).await?;
    let scale = motivation_scale(&here.store).await?;
    listed.sort_by_key(|one| one.target.motivation.is_some());
    let leaf = Leaf::of(here, listed.len(), AT_ONCE);
    let shown: Vec<&Listed> = if fault.is_empty() {
        listed[leaf.range()].iter().collect()
    } else {
        // What was typed comes back beside the same names.
        listed.iter().filter(|one| fields.all("organization").any(|id| id == one.organization.id.to_string())).collect()
    };
    let title = t!(words, "targets-rate-title");
    let content = html! {
        (layout::back("/aim/organizations", &t!(words, "targets-title")))
        @if !fault.is_empty() { div.summary role="alert" { p { (t!(words, fault)) } } }
        h1 { (title) }
        @if shown.is_empty() {
            (layout::empty(&t!(words, "targets-empty"), &t!(words, "targets-empty-example"), ("/aim/organizations/new", &t!(words, "targets-add"))))
        } @else {
            p.lead { (t!(words, "targets-rate-lead", most = *scale.numbers().end())) }
            form method="post" action="/aim/organizations/rate" {
                (layout::once(here))
                input type="hidden" name="seen" value=(seen_all(shown.iter().map(|one| one.target.clone().into())));
                @for one in &shown { (row(here, one, scale, fields)) }
                div.actions { button.primary type="submit" { (t!(words, "page-save")) } }
            }
            (leaf.links(here))
            (other_scale(here, scale))
        }
    };
    Ok(Page::new(Room::Aim, &title).show(here, &content))
}

fn row(here: &Here, Listed { target, organization, .. }: &Listed, scale: MotivationScale, fields: &Fields) -> Markup {
    let words = here.words;
    let id = organization.id;
    let motivation = target.motivation.map(|kept| scale.shown(kept));
    let ends = |number: i64| {
        let numbers = scale.numbers();
        match number {
            least if least == *numbers.start() => t!(words, "targets-least", number = number),
            most if most == *numbers.end() => t!(words, "targets-most", number = number),
            _ => number.to_string(),
        }
    };
    let numbers: Vec<(i64, String)> = scale.numbers().rev().map(|number| (number, ends(number))).collect();
    let openings: Vec<(i64, String)> =
        (1..=OPENINGS_MOST).rev().map(|number| (number, t!(words, &format!("targets-openings-choose-{number}")))).collect();
    html! {
        section.card {
            h2 { (organization.name) }
            input type="hidden" name="organization" value=(id);
            div.pair {
                (choose(here, (&organization.name, &format!("motivation-{id}")), "targets-motivation-label", motivation, &numbers, fields))
                (choose(here, (&organization.name, &format!("openings-{id}")), "targets-openings-label", target.openings, &openings, fields))
            }
        }
    }
}

/// One of some numbers, or nothing yet; what was typed counts more than what is kept.
fn choose(
    here: &Here,
    (organization, name): (&str, &str),
    label: &str,
    kept: Option<i64>,
    options: &[(i64, String)],
    fields: &Fields,
) -> Markup {
    let chosen = if fields.has(name) { fields.read(name) } else { kept };
    html! {
        div.field {
            label for=(name) { (t!(here.words, label)) span.sr { " – " (organization) } }
            select id=(name) name=(name) {
                option value="" selected[chosen.is_none()] { (t!(here.words, "targets-unsaid")) }
                @for (number, says) in options { option value=(number) selected[chosen == Some(*number)] { (says) } }
            }
        }
    }
}

/// The two editions of the method count differently; one press changes over.
fn other_scale(here: &Here, scale: MotivationScale) -> Markup {
    let other = if scale == MotivationScale::ToThree { MotivationScale::ToFive } else { MotivationScale::ToThree };
    html! {
        form.actions method="post" action="/aim/organizations/scale" {
            (layout::once(here))
            input type="hidden" name="scale" value=(other);
            button type="submit" { (t!(here.words, &format!("targets-scale-{}", other.word()))) }
        }
    }
}
