//! One request: who asks, what they give, the operation, and its answer.

use std::sync::Arc;

use acquaint_domain::{AccountId, ChangeId, Context};
use axum::{
    Json, RequestExt as _,
    body::Bytes,
    extract::{RawPathParams, Request, State},
    http::{HeaderMap, header},
    response::{IntoResponse as _, Response},
};
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::problem::Problem;
use crate::{
    Failure, FailureKind,
    actions::settings::context_of,
    operations::{Call, Operation, Verb},
    serve::{App, hash},
};

/// The longest Idempotency-Key.
const KEY_AT_MOST: usize = 255;

/// Answers one request for an operation.
pub(super) async fn answer(operation: &'static Operation, State(app): State<Arc<App>>, request: Request) -> Response {
    match try_to_answer(operation, &app, request).await {
        Ok(value) => Json(value).into_response(),
        Err(problem) => problem.into_response(),
    }
}

async fn try_to_answer(operation: &'static Operation, app: &App, mut request: Request) -> Result<Value, Problem> {
    let account = account_of(app, request.headers()).await?;
    let path = request.extract_parts::<RawPathParams>().await.map_err(|_| Failure::not_found())?;
    // What stands in an address is always an id; one that is none names nothing.
    if path.iter().any(|(_, id)| Uuid::parse_str(id).is_err()) {
        return Err(Failure::not_found().into());
    }
    let mut given = Map::new();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let headers = request.headers().clone();
    let body = match operation.verb {
        Verb::Get => Bytes::new(),
        _ => request.extract::<Bytes, _>().await.map_err(|_| Failure::too_large())?,
    };
    if matches!(operation.verb, Verb::Get | Verb::Delete) {
        given.extend(from_query(operation, &query));
    } else if !body.is_empty() {
        given.extend(from_body(&headers, &body)?);
    }
    given.extend(path.iter().map(|(name, value)| (name.to_owned(), Value::String(value.to_owned()))));
    let store = app.store(account);
    let mut ctx: Context = context_of(&store, &app.seam).await?;
    if let Some(key) = headers.get("idempotency-key") {
        let key = key.to_str().ok().filter(|key| key.len() <= KEY_AT_MOST && key.chars().all(|char| char.is_ascii_graphic()));
        let wrong =
            || Problem::misfit("The Idempotency-Key is none.".to_owned(), "Send up to 255 letters, digits and signs without a space.");
        ctx.change = change_of(key.ok_or_else(wrong)?, operation, &given);
    }
    let call = Call { store, ctx, folder: app.folder.clone() };
    Ok(operation.call_remembering(call, Arc::clone(&app.remembered), Value::Object(given)).await?)
}

/// Whose token the request carries.
async fn account_of(app: &App, headers: &HeaderMap) -> Result<AccountId, Failure> {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = given.and_then(|value| value.strip_prefix("Bearer ")).map(str::trim).ok_or_else(no_token)?;
    app.db.find_token(hash(token)).await?.ok_or_else(no_token)
}

fn no_token() -> Failure {
    Failure::new(
        FailureKind::SignedOut,
        "A token is missing, or it is not known.",
        "Make one with “acquaint token” and send it as a bearer token.",
    )
}

fn from_body(headers: &HeaderMap, body: &[u8]) -> Result<Map<String, Value>, Problem> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json") {
        return Err(Problem::no_json());
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Problem::misfit("The request is no JSON object.".to_owned(), "Put the fields between braces.")),
        Err(error) => Err(Problem::misfit(format!("The request is no JSON: {error}."), "Mend it and send it again.")),
    }
}

/// The fields of a query, as numbers and yes or no where the operation takes such.
fn from_query(operation: &Operation, query: &str) -> Map<String, Value> {
    let schema = (operation.input)(&mut SchemaGenerator::default());
    let typed = |name: &str, text: String| {
        let number = || text.parse::<i64>().map(Value::from);
        let flag = || text.parse::<bool>().map(Value::from);
        let value = if takes(&schema, name, "integer") {
            number().ok()
        } else if takes(&schema, name, "boolean") {
            flag().ok()
        } else {
            None
        };
        value.unwrap_or(Value::String(text))
    };
    form_urlencoded::parse(query.as_bytes()).map(|(name, text)| (name.to_string(), typed(&name, text.into_owned()))).collect()
}

/// Whether a field of a schema takes values of a JSON type.
fn takes(schema: &Schema, name: &str, kind: &str) -> bool {
    let Some(field) = schema.pointer(&format!("/properties/{name}")) else { return false };
    let of = |field: &Value| match field.get("type") {
        Some(Value::String(one)) => one == kind,
        Some(Value::Array(some)) => some.iter().any(|one| one == kind),
        _ => false,
    };
    of(field) || field.get("anyOf").and_then(Value::as_array).is_some_and(|any| any.iter().any(of))
}

/// The change of a request with a key: the same key with the same request is the same change.
fn change_of(key: &str, operation: &Operation, given: &Map<String, Value>) -> ChangeId {
    let given = serde_json::to_vec(given).unwrap_or_default();
    let digest =
        Sha256::new().chain_update(key).chain_update([0]).chain_update(operation.name).chain_update([0]).chain_update(given).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    ChangeId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}
