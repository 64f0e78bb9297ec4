//! Failures as `application/problem+json` (RFC 9457), always with a hint.

use std::any::Any;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::{Failure, FailureKind};

/// A failure on its way to a program.
#[derive(Debug)]
pub(super) struct Problem {
    failure: Failure,
    status: StatusCode,
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        // The request was understood, but things are not so that it can be done: to a program that is a conflict.
        let status = if failure.kind == FailureKind::Refused { StatusCode::CONFLICT } else { failure.kind.status() };
        Self { failure, status }
    }
}

impl Problem {
    pub(super) fn wrong_method() -> Self {
        let failure = Failure::refused("This address takes another method.".to_owned(), "The header Allow says which.");
        Self { failure, status: StatusCode::METHOD_NOT_ALLOWED }
    }

    pub(super) fn no_json() -> Self {
        let failure = Failure::refused("Only JSON is taken here.".to_owned(), "Send it with Content-Type: application/json.");
        Self { failure, status: StatusCode::UNSUPPORTED_MEDIA_TYPE }
    }

    pub(super) fn misfit(message: String, hint: &str) -> Self {
        Failure::new(FailureKind::Misfit, message, hint).into()
    }
}

/// A fault of our own. What it was is in the log only as far as it names nobody.
pub(super) fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("an operation failed");
    let failure = Failure::new(FailureKind::Unavailable, "Something went wrong in Acquaint itself.", "Nothing was changed. Try again.");
    Problem::from(failure).into_response()
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self { failure, status } = self;
        let body = json!({
            "type": format!("urn:acquaint:problem:{}", failure.kind.word()),
            "title": status.canonical_reason().unwrap_or_default(),
            "status": status.as_u16(),
            "detail": failure.message,
            "hint": failure.hint,
            "stored": &failure.stored,
        });
        let mut response = (status, body.to_string()).into_response();
        response.extensions_mut().insert(failure);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}
