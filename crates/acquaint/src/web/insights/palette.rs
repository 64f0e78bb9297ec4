//! The palette: a few letters lead to a room, to something to do, or to what was written. It only says where.

use acquaint_text::fold;
use axum::{Json, response::IntoResponse as _};
use serde::Serialize;

use super::search::{Found, find};
use crate::{
    web::here::{Answer, Here},
    words::t,
};

/// Something to do, by the key of its words, and where it is done.
const TO_DO: [(&str, &str); 16] = [
    ("room-today", "/"),
    ("palette-add-person", "/people/new"),
    ("palette-import", "/people/import"),
    ("room-people", "/people"),
    ("room-outreach", "/outreach"),
    ("room-interviews", "/interviews"),
    ("room-follow-ups", "/follow-ups"),
    ("room-insights", "/insights"),
    ("room-search", "/search"),
    ("room-aim", "/aim"),
    ("palette-explore", "/aim/explorations/new"),
    ("palette-about-me", "/aim/me"),
    ("palette-pitch", "/aim/pitch"),
    ("growth-title", "/today/growth"),
    ("palette-history", "/settings/history"),
    ("room-settings", "/settings"),
];

/// How many places are shown at the most.
const PLACES_AT_MOST: usize = 9;

/// Somewhere to go.
#[derive(Serialize)]
struct Place {
    title: String,
    /// What it is, in a word.
    what: String,
    href: String,
}

/// Where some letters lead.
pub(super) async fn show(here: Here) -> Answer {
    let query = here.query();
    let asked = query.text("q");
    let key = fold(asked);
    let titled = TO_DO.iter().map(|(words, href)| (t!(here.words, words), *href));
    let mut places: Vec<Place> = titled
        .filter(|(title, _)| fold(title).split_whitespace().any(|word| word.starts_with(&key)) || fold(title).contains(&key))
        .map(|(title, href)| Place { title, what: String::new(), href: href.to_owned() })
        .collect();
    if !asked.is_empty() {
        let found = find(&here, asked).await?;
        // Who and what was written stands before the rooms: that is what one mostly looks for.
        places.splice(0..0, found.into_iter().take(PLACES_AT_MOST - 2).map(|found| place(&here, found)));
    }
    places.truncate(PLACES_AT_MOST);
    Ok(Json(places).into_response())
}

fn place(here: &Here, found: Found) -> Place {
    let what = t!(here.words, &format!("kind-{}", found.kind));
    let words = found.texts.iter().find(|text| !text.trim().is_empty()).map(|text| text.lines().next().unwrap_or_default());
    let title = if found.title.is_empty() { words.unwrap_or_default().chars().take(60).collect() } else { found.title };
    Place { title, what, href: found.href }
}
