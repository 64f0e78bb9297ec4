//! One theme: what was said about it, for and otherwise, and its place among one's own themes.

use acquaint_domain::insights::{Heard, PassageId, Said, Stance, Theme, ThemeId};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use super::{Shown, counted};
use crate::{
    Failure, FailureKind,
    actions::{
        get,
        insights::{find_theme_named, merge_themes, questions_of, remove_theme, rename_theme},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        insights::quote::quote,
        layout::{self, Form, Leaf, Other, Page, Room},
    },
    words::t,
};

/// Quotes on one page.
const QUOTES: usize = 40;

/// Shows a theme.
pub(in crate::web::insights) async fn show(Path(id): Path<ThemeId>, here: Here) -> Answer {
    let theme: Theme = get(&here.store, id).await?;
    Ok(view(&here, &theme, &Fields::default().with("name", &theme.name), &Faults::default(), None).await?.into_response())
}

/// Gives it another name.
pub(in crate::web::insights) async fn rename(Path(id): Path<ThemeId>, Posted { here, fields }: Posted) -> Answer {
    let theme: Theme = get(&here.store, id).await?;
    let mut faults = Faults::default();
    let name = fields.text("name");
    let take_other = Other::is_wanted(&fields);
    if name.is_empty() && !take_other {
        faults.note("name", t!(here.words, "theme-name-missing"));
    } else if !take_other && find_theme_named(&here.store, name).await?.is_some_and(|other| other.id != id) {
        faults.note("name", t!(here.words, "theme-name-taken"));
    }
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &theme, &fields, &faults, None).await?).into_response());
    }
    if !take_other {
        match rename_theme(&here.store, &here.ctx, id, fields.text("seen"), name).await {
            Ok(()) => return Ok(here.done(&format!("/insights/themes/{id}"))),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => return Err(failure),
        }
    }
    let (fields, other) = Other::of(&fields, Fields::default().with("name", &theme.name));
    Ok((other.status(), view(&here, &theme, &fields, &faults, Some(&other)).await?).into_response())
}

/// Brings it into another theme.
pub(in crate::web::insights) async fn merge(Path(id): Path<ThemeId>, Posted { here, fields }: Posted) -> Answer {
    let Some(into) = fields.read::<ThemeId>("into").filter(|into| *into != id) else {
        let theme: Theme = get(&here.store, id).await?;
        let mut faults = Faults::default();
        faults.note("into", t!(here.words, "theme-into-missing"));
        let page = view(&here, &theme, &fields.with("name", &theme.name), &faults, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    merge_themes(&here.store, &here.ctx, id, into).await?;
    Ok(here.done(&format!("/insights/themes/{into}")))
}

/// Removes it. What people said stays.
pub(in crate::web::insights) async fn remove(Path(id): Path<ThemeId>, Posted { here, .. }: Posted) -> Answer {
    remove_theme(&here.store, &here.ctx, id).await?;
    Ok(here.done("/insights/themes"))
}

async fn view(here: &Here, theme: &Theme, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Result<Markup, Failure> {
    let words = here.words;
    let mut shown = Shown::get(here).await?;
    let of_theme = shown.heard.iter().filter(|heard| heard.theme.id == theme.id).flat_map(|heard| &heard.said);
    shown.material.questions = questions_of(&here.store, of_theme.map(|said| &said.passage)).await?;
    let heard = shown.heard.iter().find(|heard| heard.theme.id == theme.id);
    let others: Vec<&Theme> = shown.heard.iter().map(|heard| &heard.theme).filter(|one| one.id != theme.id).collect();
    let content = html! {
        (layout::back(&format!("/insights/themes{}", shown.query()), &t!(words, "themes-title")))
        (layout::conflict(here, "theme", fields, other))
        h1 { (theme.name) }
        @if let Some(heard) = heard {
            p.lead { (counted(here, heard)) }
            @if heard.independent < heard.people { p.hint { (t!(words, "themes-why-not-independent")) } }
            @if heard.people == 1 { p.hint { (t!(words, "themes-one-voice-hint")) } }
            (said(here, &shown, heard))
        }
        details.narrow open[!faults.is_empty() || other.is_some()] {
            summary { (t!(words, "theme-change")) }
            (change(here, theme, &others, fields, faults, other))
        }
    };
    Ok(Page::new(Room::Insights, &theme.name).with_faults(faults).with_other(other).show(here, &content))
}

fn said(here: &Here, shown: &Shown, heard: &Heard) -> Markup {
    let mut all: Vec<&Said> = heard.said.iter().collect();
    all.sort_by_key(|said| said.stance);
    let leaf = match here.query().read::<PassageId>("at").and_then(|at| all.iter().position(|said| said.passage.id == at)) {
        Some(position) => Leaf::holding(position, all.len(), QUOTES),
        None => Leaf::of(here, all.len(), QUOTES),
    };
    let page = &all[leaf.range()];
    let part = |stance: Stance| page.iter().filter(|said| said.stance == stance).collect::<Vec<_>>();
    let both = [(Stance::Agrees, "stance-agrees"), (Stance::Otherwise, "stance-otherwise")];
    html! {
        @for (stance, key) in both {
            @let said = part(stance);
            @if !said.is_empty() {
                h2 { (t!(here.words, key)) }
                @for said in said { (quote(here, &shown.material, &said.passage, &html! {})) }
            }
        }
        (leaf.links(here))
    }
}

fn change(here: &Here, theme: &Theme, others: &[&Theme], fields: &Fields, faults: &Faults, other: Option<&Other>) -> Markup {
    let words = here.words;
    let form = Form::new(here, "theme", fields, faults);
    let unchosen = (String::new(), "–".to_owned());
    let options: Vec<(String, String)> =
        std::iter::once(unchosen).chain(others.iter().map(|one| (one.id.to_string(), one.name.clone()))).collect();
    html! {
        form method="post" action={ "/insights/themes/" (theme.id) } novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, theme.clone()))
            (form.line("name"))
            div.actions { button type="submit" { (t!(words, "page-save")) } (layout::use_other(here, other)) }
        }
        @if !others.is_empty() {
            form method="post" action={ "/insights/themes/" (theme.id) "/merge" } novalidate {
                (form.once())
                (form.select("into", &options))
                div.actions { button type="submit" { (t!(words, "theme-merge")) } }
            }
        }
        form method="post" action={ "/insights/themes/" (theme.id) "/remove" } {
            (form.once())
            div.actions { button type="submit" { (t!(words, "theme-remove")) } }
        }
    }
}
