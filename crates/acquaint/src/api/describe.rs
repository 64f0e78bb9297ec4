//! The description of the API in the words of OpenAPI 3.1, made from the table of operations.

use axum::Json;
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::BASE;
use crate::operations::{Operation, Verb, operations};

pub(super) async fn show() -> Json<Value> {
    Json(description())
}

/// The whole description.
#[must_use]
pub fn description() -> Value {
    let mut schemas =
        SchemaSettings::draft2020_12().with(|settings| settings.definitions_path = "/components/schemas".into()).into_generator();
    let mut paths = Map::new();
    for operation in operations() {
        let path = paths.entry(format!("{BASE}{}", operation.path)).or_insert_with(|| json!({}));
        path[method(operation.verb)] = described(operation, &mut schemas);
    }
    let mut definitions = schemas.take_definitions(true);
    definitions.insert("Problem".to_owned(), problem());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Acquaint",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "MIT OR Apache-2.0" },
            "description": "Everything that Acquaint can do, for programs. Make a token with `acquaint token` and send it as a bearer token. \
                A change is done once for each `Idempotency-Key`, however often it is sent. Everything can be taken back by its change.",
        },
        "servers": [{ "url": "/" }],
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "schemas": definitions,
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
        },
    })
}

fn method(verb: Verb) -> &'static str {
    match verb {
        Verb::Get => "get",
        Verb::Post => "post",
        Verb::Put => "put",
        Verb::Patch => "patch",
        Verb::Delete => "delete",
    }
}

fn described(operation: &Operation, schemas: &mut SchemaGenerator) -> Value {
    let input = (operation.input)(schemas).to_value();
    let output = (operation.output)(schemas).to_value();
    let in_path: Vec<&str> = operation.path_fields().collect();
    let in_query = matches!(operation.verb, Verb::Get | Verb::Delete);
    let mut parameters: Vec<Value> = fields(&input)
        .filter(|(name, _)| in_query || in_path.contains(&name.as_str()))
        .map(|(name, schema)| parameter(name, schema, in_path.contains(&name.as_str()), is_required(&input, name)))
        .collect();
    if !operation.only_reads() {
        parameters.push(json!({
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "The same key with the same request is one change.", "schema": { "type": "string", "maxLength": 255, "pattern": "^[!-~]*$" },
        }));
    }
    let mut described = json!({
        "operationId": operation.name,
        "tags": [operation.name.split('.').next().unwrap_or_default()],
        "summary": operation.about,
        "parameters": parameters,
        "responses": {
            "200": { "description": "Done.", "content": { "application/json": { "schema": output } } },
            "default": { "description": "It could not be done.", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
        },
    });
    if let Some(body) = body(&input, &in_path).filter(|_| !in_query) {
        described["requestBody"] = body;
    }
    described
}

fn fields(input: &Value) -> impl Iterator<Item = (&String, &Value)> {
    input.get("properties").and_then(Value::as_object).into_iter().flatten()
}

fn is_required(input: &Value, name: &str) -> bool {
    input.get("required").and_then(Value::as_array).is_some_and(|required| required.iter().any(|field| field == name))
}

fn parameter(name: &str, schema: &Value, in_path: bool, required: bool) -> Value {
    let place = if in_path { "path" } else { "query" };
    json!({ "name": name, "in": place, "required": in_path || required, "schema": without_null(schema) })
}

/// An address cannot say "nothing" but by leaving a field out.
fn without_null(schema: &Value) -> Value {
    let mut schema = schema.clone();
    if let Some(kinds) = schema.get_mut("type").and_then(Value::as_array_mut) {
        kinds.retain(|kind| kind != "null");
        if let [one] = kinds.as_slice() {
            schema["type"] = one.clone();
        }
    }
    if let Some(any) = schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        any.retain(|one| one.get("type").is_none_or(|kind| kind != "null"));
    }
    schema
}

/// What goes into the body: all fields but those of the address.
fn body(input: &Value, in_path: &[&str]) -> Option<Value> {
    let mut schema = input.clone();
    let properties = schema.get_mut("properties")?.as_object_mut()?;
    properties.retain(|name, _| !in_path.contains(&name.as_str()));
    if properties.is_empty() {
        return None;
    }
    let mut required = false;
    if let Some(names) = schema.get_mut("required").and_then(Value::as_array_mut) {
        names.retain(|name| !in_path.iter().any(|field| name == field));
        required = !names.is_empty();
    }
    Some(json!({ "required": required, "content": { "application/json": { "schema": schema } } }))
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "What went wrong (RFC 9457), and what to do now.",
        "required": ["type", "title", "status", "detail", "hint"],
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string", "description": "What happened." },
            "hint": { "type": "string", "description": "What to do now." },
            "stored": { "description": "What is stored now, if somebody else was faster." },
        },
    })
}
