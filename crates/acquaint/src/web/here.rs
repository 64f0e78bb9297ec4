//! What every page has at hand: whose records, the moment, the words, and the change that was just made.

use std::sync::Arc;

use acquaint_domain::{ChangeId, Context, RecordId as _};
use acquaint_store::Store;
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderValue, StatusCode, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::{
    Failure, Words,
    actions::settings::context_of,
    seam::{EXAMPLE_ACCOUNT, new_change},
    serve::App,
    web::{done::Done, fields::Fields, session},
};

/// What a handler answers.
pub(crate) type Answer = Result<Response, Failure>;

/// What every page has at hand.
#[derive(Debug, Clone)]
pub(crate) struct Here {
    /// The running program.
    pub(crate) app: Arc<App>,
    /// The person's records.
    pub(crate) store: Store,
    /// The moment, and the change if one is made.
    pub(crate) ctx: Context,
    /// The words.
    pub(crate) words: Words,
    /// The address of this page.
    pub(crate) uri: Uri,
    /// The change that led here, for "Undo".
    pub(crate) done: Option<Done>,
}

impl Here {
    /// A key that makes a form count once.
    pub(crate) fn once(&self) -> Uuid {
        new_change(self.ctx.now).uuid()
    }

    /// Makes the change of a form that brings a file count once, as [`Posted`] does for all others.
    pub(crate) fn count_once(&mut self, once: Uuid, content: &[u8]) {
        self.ctx.change = change_of(once, self.uri.path(), content);
    }

    /// How a file with everything is called, without its ending. One of invented people is never taken for one's own.
    pub(crate) fn file_name(&self) -> String {
        let whose = if self.ctx.account == EXAMPLE_ACCOUNT { "-example" } else { "" };
        format!("acquaint{whose}-{}", self.ctx.today())
    }

    /// Goes on to a page that offers to undo the change just made.
    pub(crate) fn done(&self, path: &str) -> Response {
        let mark = if path.contains('?') { '&' } else { '?' };
        let (path, anchor) = path.split_once('#').map_or((path, String::new()), |(path, anchor)| (path, format!("#{anchor}")));
        go_to(&format!("{path}{mark}done={}{anchor}", self.ctx.change))
    }

    /// The same for a form that came in another way than [`Posted`] reads it: its key, and what it holds.
    pub(crate) fn changing(mut self, once: Uuid, content: &[u8]) -> Self {
        self.ctx.change = change_of(once, self.uri.path(), content);
        self
    }

    /// The query of this page's address.
    pub(crate) fn query(&self) -> Fields {
        Fields::parse(self.uri.query().unwrap_or_default().as_bytes())
    }
}

/// Goes on to another page of ours.
pub(crate) fn go_to(path: &str) -> Response {
    let location = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

impl FromRequestParts<Arc<App>> for Here {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Failure> {
        let account = session::account_of(&parts.headers, app).await?;
        let store = app.store(account);
        let ctx = context_of(&store, &app.seam).await?;
        let query = Fields::parse(parts.uri.query().unwrap_or_default().as_bytes());
        let done = Done::find(&store, &ctx, &query).await?;
        Ok(Self { app: app.clone(), store, ctx, words: Words, uri: parts.uri.clone(), done })
    }
}

/// A form that was sent, with everything a page has at hand. The change's id follows from the form's key and its
/// content: the same form sent twice is one change, another text is another change.
#[derive(Debug)]
pub(crate) struct Posted {
    /// What every page has at hand.
    pub(crate) here: Here,
    /// What was typed.
    pub(crate) fields: Fields,
}

impl FromRequest<Arc<App>> for Posted {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let mut here = Here::from_request_parts(&mut parts, app).await?;
        let path = parts.uri.path().to_owned();
        let body = Bytes::from_request(Request::from_parts(parts, body), app).await.map_err(|_| Failure::too_large())?;
        let fields = Fields::parse(&body);
        if let Some(once) = fields.once() {
            here.ctx.change = change_of(once, &path, &body);
        }
        Ok(Self { here, fields })
    }
}

/// The time of the key, and a digest of key, address and content.
fn change_of(once: Uuid, path: &str, body: &[u8]) -> ChangeId {
    let digest = Sha256::new().chain_update(once).chain_update(path).chain_update(body).finalize();
    let mut bytes = once.into_bytes();
    bytes[6..].copy_from_slice(&digest[..10]);
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    ChangeId(Uuid::from_bytes(bytes))
}
