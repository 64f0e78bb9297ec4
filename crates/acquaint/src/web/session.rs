//! Sessions: a link that works once makes one, a cookie keeps it (S4, S5).

use std::sync::Arc;

use acquaint_domain::AccountId;
use acquaint_store::Error;
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};

use crate::{
    Failure, FailureKind,
    seam::{LOCAL_ACCOUNT, secret},
    serve::{App, hash},
    web::{
        failures,
        here::{Answer, Here, go_to},
    },
};

/// How long a browser keeps the cookie, in seconds: 90 days.
const COOKIE_SECONDS: u32 = 90 * 24 * 60 * 60;

/// The routes of sessions.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/launch/{token}", get(launch).head(look)).route("/settings/end-session", post(end))
}

/// The one GET that changes something: it makes a session, and nothing else.
async fn launch(State(app): State<Arc<App>>, Path(token): Path<String>) -> Answer {
    let session = secret();
    let account = if app.folder.take_launch(hash(&token), app.seam.now()) {
        app.damage.let_in(hash(&session), LOCAL_ACCOUNT);
        Some(LOCAL_ACCOUNT)
    } else if app.db.is_held() {
        None
    } else {
        app.db.launch(hash(&token), hash(&session), app.seam.now()).await?
    };
    if account.is_none() {
        return Err(Failure::new(
            FailureKind::SignedOut,
            "This link has been used, or it is older than a minute.",
            "Start Acquaint again. It opens by itself with a fresh link.",
        ));
    }
    let cookie = format!("{}={session}; HttpOnly; SameSite=Strict; Path=/; Max-Age={COOKIE_SECONDS}", cookie_name(app.port));
    let mut response = go_to("/");
    response.headers_mut().insert(header::SET_COOKIE, HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static("")));
    Ok(response)
}

/// A program that only looks at a link, as some do before they open it, does not use it up.
async fn look() -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET")]).into_response()
}

async fn end(here: Here, headers: HeaderMap) -> Answer {
    if let Some(token) = token(&headers, here.app.port) {
        here.app.damage.let_out(&hash(token));
        if !here.app.db.is_held() {
            here.app.db.end_session(hash(token)).await?;
        }
    }
    let mut response = failures::plain(&signed_out());
    let cookie = format!("{}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0", cookie_name(here.app.port));
    response.headers_mut().insert(header::SET_COOKIE, HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static("")));
    Ok(response)
}

/// Whether the database answers.
pub(super) async fn ready(State(app): State<Arc<App>>) -> Response {
    match app.db.version().await {
        Ok(_) => "ready\n".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response(),
    }
}

/// Whose session the request carries.
pub(super) async fn account_of(headers: &HeaderMap, app: &App) -> Result<AccountId, Failure> {
    let token = token(headers, app.port).ok_or_else(signed_out)?;
    let session = hash(token);
    if app.db.is_held()
        && let Some(account) = app.damage.guest(&session)
    {
        return Ok(account);
    }
    let found = match app.db.find_session(session).await {
        // Nobody can be known by what cannot be read. A fresh link needs no database then.
        Err(Error::Damaged(_)) if app.db.is_held() => None,
        found => found?,
    };
    let account = found.map(|session| session.account).ok_or_else(signed_out)?;
    // Should the database be damaged later, whoever is in stays in.
    app.damage.let_in(session, account);
    Ok(account)
}

/// Keeps the session of a request in memory, until a database takes it.
pub(super) fn remember(headers: &HeaderMap, app: &App, account: AccountId) {
    if let Some(token) = token(headers, app.port) {
        app.damage.let_in(hash(token), account);
    }
}

/// Cookies ignore ports, so the name holds it: two programs on one computer must not overwrite each other's.
fn cookie_name(port: u16) -> String {
    format!("acquaint-{port}")
}

fn token(headers: &HeaderMap, port: u16) -> Option<&str> {
    let name = cookie_name(port);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|cookies| cookies.split("; ")).find_map(|cookie| cookie.strip_prefix(name.as_str())?.strip_prefix('='))
}

fn signed_out() -> Failure {
    Failure::new(
        FailureKind::SignedOut,
        "This page is closed for now.",
        "Start Acquaint on this computer: type “acquaint”, or open it as you did the first time. It opens this page by itself.",
    )
}

/// Shows this browser another account's records from now on.
pub(super) async fn move_to(headers: &HeaderMap, app: &App, account: AccountId) -> Result<(), Failure> {
    let token = token(headers, app.port).ok_or_else(signed_out)?;
    Ok(app.db.move_session(hash(token), account).await?)
}
