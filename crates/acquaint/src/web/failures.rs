//! Failures as pages. Whatever was typed is shown again, so that nothing is ever lost (R12).

use std::{any::Any, sync::Arc};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

use crate::{
    Failure, FailureKind, Words,
    serve::App,
    web::{fields::Fields, layout},
    words::t,
};

/// Forms up to this size are shown again. Files are larger, but a file is still where it was.
const SHOWN_AGAIN: usize = 4 * 1024 * 1024;

impl IntoResponse for Failure {
    /// The bare page; [`keep_what_was_typed`] puts the typed text into it.
    fn into_response(self) -> Response {
        plain(&self)
    }
}

/// Fields that a form carries for itself.
const HIDDEN: [&str; 4] = ["once", "seen", "other", "back"];
/// Fields that come back into no page.
const SECRET: [&str; 3] = ["password", "passphrase", "passphrase-again"];

/// A failure as a page of its own.
pub(super) fn plain(failure: &Failure) -> Response {
    page(failure, None)
}

/// Nothing stands at this address.
pub(super) async fn nothing_here() -> Failure {
    Failure::not_found()
}

/// A fault of our own. What it was is in the log only as far as it names nobody.
pub(super) fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a page failed");
    Failure::new(FailureKind::Unavailable, "Something went wrong in Acquaint itself.", "Nothing was changed. Try again.").into_response()
}

/// Where a form met a failure, shows what was typed with a button to try again.
pub(super) async fn keep_what_was_typed(State(_): State<Arc<App>>, request: Request, next: Next) -> Response {
    let path = request.uri().to_string();
    let (request, typed) = match typed(request).await {
        Ok(both) => both,
        Err(response) => return response,
    };
    let mut response = next.run(request).await;
    if response.status() == StatusCode::BAD_REQUEST {
        // An address with an id that is none: the framework says so in its own words, which help nobody.
        response = Failure::not_found().into_response();
    }
    match (response.extensions().get::<Failure>(), typed) {
        (Some(failure), Some(fields)) => page(failure, Some((&path, &fields))),
        _ => response,
    }
}

async fn typed(request: Request) -> Result<(Request, Option<Fields>), Response> {
    if request.method() != Method::POST || !is_form(request.headers()) {
        return Ok((request, None));
    }
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, SHOWN_AGAIN).await else {
        return Err(plain(&Failure::too_large()));
    };
    let fields = Fields::parse(&bytes);
    Ok((Request::from_parts(parts, Body::from(Bytes::clone(&bytes))), Some(fields)))
}

fn is_form(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"))
}

fn page(failure: &Failure, typed: Option<(&str, &Fields)>) -> Response {
    let words = Words;
    let title = t!(words, &format!("failure-{}", failure.kind.word()));
    let body = html! {
        h1 { (title) }
        p.lead { (failure.message) }
        p { (failure.hint) }
        @if failure.kind == FailureKind::Damaged { (way_back(words, typed.is_some())) }
        @if let Some((path, fields)) = typed { (again(words, (failure.kind != FailureKind::NotOurs).then_some(path), fields)) }
        @if failure.kind != FailureKind::SignedOut { p.onward { a href="/" { (t!(words, "failure-home")) } } }
    };
    let status = failure.kind.status();
    let mut response = (status, layout::bare(words, &title, &body)).into_response();
    response.extensions_mut().insert(failure.clone());
    response
}

/// To the page that leads out of damage. What was typed stays where it is meanwhile, to be sent again afterwards.
fn way_back(words: Words, typed: bool) -> Markup {
    html! {
        div.actions {
            @if typed {
                a.button href="/settings/damage" target="_blank" rel="noopener" { (t!(words, "damage-way-back-new")) }
            } @else {
                a.button.primary href="/settings/damage" { (t!(words, "damage-way-back")) }
            }
        }
    }
}

/// Everything that was typed, ready to be sent again or to be copied. What may have come from a foreign page can only be
/// copied: one press of ours must not do what the page wanted.
fn again(words: Words, path: Option<&str>, fields: &Fields) -> Markup {
    let shown = |name: &str, value: &str| !HIDDEN.contains(&name) && !value.trim().is_empty();
    html! {
        form method="post" action=(path.unwrap_or("/nowhere")) class="stack" {
            h2 { (t!(words, "failure-typed")) }
            @for (index, (name, value)) in fields.iter().filter(|(name, _)| !SECRET.contains(name)).enumerate() {
                @if shown(name, value) && value.len() > 3 {
                    div.field {
                        label for={ "typed-" (index) } { (name.replace(['_', '-'], " ")) }
                        textarea id={ "typed-" (index) } name=(name) rows=(value.lines().count().clamp(1, 12))
                            spellcheck=[layout::is_name(name).then_some("false")] { "\n" (value) }
                    }
                } @else {
                    input type="hidden" name=(name) value=(value);
                }
            }
            @if path.is_some() { button.primary type="submit" { (t!(words, "failure-again")) } }
        }
    }
}
