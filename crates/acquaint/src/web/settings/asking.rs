//! How to ask: whose holidays count, when to write once more and how often, and how long a LinkedIn note may be.

use acquaint_domain::{
    Word as _,
    outreach::{Country, FOLLOW_UP_DAYS_AT_MOST, FollowUpRules},
    settings::{Preferences, PreferencesId},
};
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use crate::{
    Failure, FailureKind,
    actions::{check_seen, settings::choose_asking},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Other, Page, Room},
    },
    words::t,
};

pub(super) async fn show(here: Here) -> Answer {
    let kept = kept(&here).await?;
    Ok(view(&here, &filled(&kept), &Faults::default(), &kept, None).into_response())
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let kept = kept(&here).await?;
    if Other::is_wanted(&fields) {
        return Ok(both_versions(&here, &fields, &kept).into_response());
    }
    let mut faults = Faults::default();
    let days = |name: &str| fields.read::<u32>(name).unwrap_or_default();
    let rules = FollowUpRules {
        another_person_after: days("another"),
        follow_up_after: days("again"),
        at_most: fields.read("at-most").unwrap_or(usize::MAX),
    };
    for (field, wrong) in [
        ("another", FollowUpRules { another_person_after: rules.another_person_after, ..FollowUpRules::default() }),
        ("again", FollowUpRules { follow_up_after: rules.follow_up_after, ..FollowUpRules::default() }),
        ("at-most", FollowUpRules { at_most: rules.at_most, ..FollowUpRules::default() }),
    ] {
        if wrong.checked().is_err() {
            faults.note(
                field,
                t!(here.words, &format!("asking-{field}-wrong"), most = usize::try_from(FOLLOW_UP_DAYS_AT_MOST).unwrap_or_default()),
            );
        }
    }
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &fields, &faults, &kept, None)).into_response());
    }
    match check_seen(kept.clone(), fields.text("seen")) {
        Ok(()) => {}
        Err(failure) if failure.kind == FailureKind::Conflict => return Ok(both_versions(&here, &fields, &kept).into_response()),
        Err(failure) => return Err(failure),
    }
    choose_asking(&here.store, &here.ctx, fields.word::<Country>("country"), rules, fields.text("premium") == "yes").await?;
    Ok(here.done("/settings/asking"))
}

async fn kept(here: &Here) -> Result<Preferences, Failure> {
    Ok(here.store.find(PreferencesId::ONLY).await?.unwrap_or_default())
}

fn filled(preferences: &Preferences) -> Fields {
    let FollowUpRules { another_person_after, follow_up_after, at_most } = preferences.follow_up_rules();
    Fields::default()
        .with("country", preferences.country.map(|country| country.word().to_owned()).unwrap_or_default())
        .with("another", another_person_after.to_string())
        .with("again", follow_up_after.to_string())
        .with("at-most", at_most.to_string())
        .with("premium", if preferences.premium { "yes" } else { "" })
}

fn both_versions(here: &Here, typed: &Fields, kept: &Preferences) -> (StatusCode, Markup) {
    let (fields, other) = Other::of(typed, filled(kept));
    (other.status(), view(here, &fields, &Faults::default(), kept, Some(&other)))
}

fn view(here: &Here, fields: &Fields, faults: &Faults, kept: &Preferences, other: Option<&Other>) -> Markup {
    let words = here.words;
    let form = Form::new(here, "asking", fields, faults);
    let suggested = Preferences { country: None, ..kept.clone() }.country_in(&here.ctx.zone);
    let from_zone = match suggested {
        Some(country) => t!(words, "asking-country-of-zone", country = country.name()),
        None => t!(words, "asking-country-none"),
    };
    let countries = Country::ALL.iter().map(|country| (country.word().to_owned(), country.name().to_owned()));
    let countries: Vec<(String, String)> = std::iter::once((String::new(), from_zone)).chain(countries).collect();
    let often = ["0", "1", "2"].map(|count| (count.to_owned(), t!(words, &format!("asking-at-most-{count}"))));
    let title = t!(words, "asking-title");
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        (layout::conflict(here, "asking", fields, other))
        h1 { (title) }
        form method="post" action="/settings/asking" novalidate {
            (form.once())
            (layout::seen_mark(fields, faults, kept.clone()))
            (form.select("country", &countries))
            div.pair { (form.input("again", "number", None)) (form.input("another", "number", None)) }
            (form.select("at-most", &often))
            (form.tick("premium"))
            div.actions { button.primary type="submit" { (t!(words, "page-save")) } (layout::use_other(here, other)) }
        }
    };
    Page::new(Room::Settings, &title).with_faults(faults).with_other(other).show(here, &content)
}
