//! The guard before every request: it must be meant for us (S2), a change must come from our own pages (S3),
//! and every answer says what a browser may do with it (S6, S7).

use std::{sync::Arc, time::Duration};

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{Failure, FailureKind, serve::App, web::here};

/// How long somebody waits who asks while the database is exchanged.
const A_MOMENT: Duration = Duration::from_millis(100);

/// What a page may load: itself, and nothing from anywhere else. No inline style or script; Trusted Types enforced.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    worker-src 'self'; manifest-src 'self'; media-src blob:; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
    form-action 'self'; require-trusted-types-for 'script'; trusted-types acquaint";

/// Lets through what is meant for us, and sets the headers of every answer.
pub(crate) async fn guard(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let mut response = if !is_meant_for(&request, app.port) {
        (StatusCode::FORBIDDEN, "This address does not lead to Acquaint.\n").into_response()
    } else if app.damage.way().is_some() {
        in_a_moment(request.method().clone(), request.uri().clone()).await
    } else {
        let response = next.run(request).await;
        if let Some(failure) = response.extensions().get::<Failure>() {
            app.notice(failure).await;
        }
        response
    };
    set_headers(&mut response);
    response
}

/// While the database is exchanged: whoever looks is sent to the same address once more, on a new connection.
async fn in_a_moment(method: Method, uri: Uri) -> Response {
    tokio::time::sleep(A_MOMENT).await;
    let mut response = match method {
        Method::GET => here::go_to(uri.path_and_query().map_or("/", |address| address.as_str())),
        _ => Failure::from(acquaint_store::Error::Busy).into_response(),
    };
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

/// Lets through what only looks, and changes that come from our own pages.
pub(super) async fn only_our_pages(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) || is_from_our_pages(request.headers()) {
        return next.run(request).await;
    }
    Failure::new(
        FailureKind::NotOurs,
        "This did not come from one of Acquaint’s own pages, so nothing was changed.",
        "Open Acquaint again and repeat it there.",
    )
    .into_response()
}

/// Whether the one Host header, and the request line if it names a host, are exactly ours.
fn is_meant_for(request: &Request<Body>, port: u16) -> bool {
    let ours = |host: &str| ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| host == format!("{name}:{port}"));
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let one = hosts.next().and_then(|host| host.to_str().ok()).is_some_and(ours) && hosts.next().is_none();
    one && request.uri().authority().is_none_or(|authority| ours(authority.as_str()))
}

/// Whether a change comes from one of our own pages, by what only the browser can say.
fn is_from_our_pages(headers: &HeaderMap) -> bool {
    let single = |name: &str| {
        let mut values = headers.get_all(name).iter();
        let first = values.next().and_then(|value| value.to_str().ok());
        if values.next().is_some() { Some("several") } else { first }
    };
    match (single("sec-fetch-site"), single("origin")) {
        (Some(site), Some(origin)) => site == "same-origin" && is_our_origin(origin, headers),
        (Some(site), None) => site == "same-origin",
        (None, Some(origin)) => is_our_origin(origin, headers),
        (None, None) => false,
    }
}

/// A page under one of our names must not change anything under another: the cookie would not be the same either.
fn is_our_origin(origin: &str, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    host.is_some_and(|host| origin.strip_prefix("http://") == Some(host))
}

fn set_headers(response: &mut Response) {
    let headers = response.headers_mut();
    let mut set = |name, value| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if headers.contains_key(header::CONTENT_DISPOSITION) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    }
}
