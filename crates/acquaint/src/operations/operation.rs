//! One operation: its declaration, and how it is called.

use std::{fmt, pin::Pin, sync::Arc};

use acquaint_domain::{ChangeId, Context};
use acquaint_store::Store;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Number, Value};

use crate::{
    Failure, FailureKind,
    actions::{Remembered, Result},
    folder::Folder,
};

/// How an operation is reached over HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Reads.
    Get,
    /// Adds, or does something once.
    Post,
    /// Sets something to a value.
    Put,
    /// Changes what is given and leaves the rest.
    Patch,
    /// Takes something away.
    Delete,
}

/// What an operation has at hand.
#[derive(Debug, Clone)]
pub struct Call {
    /// The records of one account.
    pub store: Store,
    /// The moment, and the change if one is made.
    pub ctx: Context,
    /// The data folder, where the calendars are kept that are followed by their address.
    pub(crate) folder: Folder,
}

/// What a change gives back.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(inline)]
pub(crate) struct Done<T> {
    /// The change, for taking it back; nothing if nothing was new, or if typing went on in the change before.
    pub(crate) change: Option<ChangeId>,
    /// What the operation gives.
    pub(crate) result: T,
}

type Answer = Pin<Box<dyn Future<Output = Result<Value>> + Send>>;

/// An operation that a program may ask for.
pub struct Operation {
    /// Its name: the stage and the intention, such as `people.add`.
    pub name: &'static str,
    /// How it is reached.
    pub verb: Verb,
    /// Where, below `/api/v1`. Names in braces are fields of the input.
    pub path: &'static str,
    /// What it does, in a sentence.
    pub about: &'static str,
    /// The words under which it can stand in the history; none if it only reads.
    pub writes: &'static [&'static str],
    /// The schema of what it takes.
    pub(crate) input: fn(&mut SchemaGenerator) -> Schema,
    /// The schema of what it gives.
    pub(crate) output: fn(&mut SchemaGenerator) -> Schema,
    pub(super) run: fn(Call, Arc<Remembered>, Value) -> Answer,
}

impl Operation {
    /// Whether it only reads.
    #[must_use]
    pub fn only_reads(&self) -> bool {
        self.writes.is_empty()
    }

    /// Runs it. The input is an object with the fields of its schema.
    ///
    /// # Errors
    /// If the input does not fit, or what the operation itself refuses.
    pub async fn call(&self, call: Call, input: Value) -> Result<Value> {
        self.call_remembering(call, Arc::default(), input).await
    }

    /// The same with what was worked out before, for a program that goes on running.
    ///
    /// # Errors
    /// If the input does not fit, or what the operation itself refuses.
    pub(crate) async fn call_remembering(&self, call: Call, remembered: Arc<Remembered>, input: Value) -> Result<Value> {
        if !self.only_reads() && self.gives_nothing() && call.store.find_entry(call.ctx.change).await?.is_some_and(|entry| !entry.undone) {
            // It was done before, and what it took away is gone: the same answer once more.
            return give_done(&call, ()).await;
        }
        (self.run)(call, remembered, tidy(input)).await
    }

    fn gives_nothing(&self) -> bool {
        let schema = (self.output)(&mut SchemaGenerator::default());
        schema.pointer("/properties/result/type").is_some_and(|kind| kind == "null")
    }

    /// The fields that stand in the address.
    pub(crate) fn path_fields(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Operation").field("name", &self.name).field("path", &self.path).finish_non_exhaustive()
    }
}

/// Texts are kept with LF and without NUL, which not every engine can keep; 20.0 is the whole number 20, as JSON Schema has it.
fn tidy(value: Value) -> Value {
    match value {
        Value::Number(number) => whole(&number).map_or(Value::Number(number), Value::from),
        Value::String(text) => Value::String(text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "")),
        Value::Array(values) => Value::Array(values.into_iter().map(tidy).collect()),
        Value::Object(fields) => Value::Object(fields.into_iter().map(|(name, value)| (name, tidy(value))).collect()),
        other => other,
    }
}

fn whole(number: &Number) -> Option<i64> {
    let float = number.as_f64().filter(|float| number.is_f64() && float.fract() == 0.0)?;
    // Beyond 2^53 a float says no whole number exactly.
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
    (float.abs() < 9_007_199_254_740_992.0).then_some(float as i64)
}

/// The input of an operation from JSON.
pub(super) fn take<T: DeserializeOwned>(input: Value) -> Result<T> {
    let input = if input.is_null() { Value::Object(Map::new()) } else { input };
    serde_json::from_value(input).map_err(|error| {
        let message = format!("This is not what is expected here: {error}.");
        Failure::new(FailureKind::Misfit, message, "The description of the interface says which fields there are.")
    })
}

/// What an operation that reads gives.
pub(super) fn give(result: &impl Serialize) -> Result<Value> {
    Ok(serde_json::to_value(result).unwrap_or_default())
}

/// What an operation that changes gives: the change, if one was kept, and its result.
pub(super) async fn give_done(call: &Call, result: impl Serialize) -> Result<Value> {
    let change = call.store.find_entry(call.ctx.change).await?.map(|entry| entry.id);
    give(&Done { change, result })
}

/// Fields that are given over those there are: the rest stays as it is.
pub(super) fn overlay<T: Serialize + DeserializeOwned>(there: &T, given: &impl Serialize) -> Result<T> {
    let mut whole = serde_json::to_value(there).unwrap_or_default();
    if let (Value::Object(whole), Ok(Value::Object(given))) = (&mut whole, serde_json::to_value(given)) {
        let known = given.into_iter().filter(|(_, value)| !value.is_null());
        for (name, value) in known {
            if whole.contains_key(&name) {
                whole.insert(name, value);
            }
        }
    }
    take(whole)
}

/// Declares the operations of a stage: `Verb "/path" "name" writes "word": function, Input => Output;`. One with `@remembering`
/// before it is also given what was worked out before.
macro_rules! operations {
    ($($(#[doc = $about:literal])+ $(@$remembering:ident)? $verb:ident $path:literal $name:literal $(writes $($word:literal),+)?: $run:path, $input:ty => $output:ty;)+) => {
        /// The operations of this stage.
        pub(in crate::operations) static OPERATIONS: &[$crate::operations::Operation] = &[$($crate::operations::Operation {
            name: $name,
            verb: $crate::operations::Verb::$verb,
            path: $path,
            about: concat!($($about),+).trim_ascii(),
            writes: &[$($($word),+)?],
            input: |schemas| <$input as schemars::JsonSchema>::json_schema(schemas),
            output: $crate::operations::operation::operations!(@schema $output $(, $($word)+)?),
            run: |call, remembered, input| Box::pin(async move {
                let input = $crate::operations::operation::take::<$input>(input)?;
                let result = $crate::operations::operation::operations!(@run $run, call, remembered, input $(, $remembering)?);
                $crate::operations::operation::operations!(@give call, result $(, $($word)+)?)
            }),
        }),+];
    };
    (@run $run:path, $call:ident, $remembered:ident, $input:ident) => {{
        drop($remembered);
        $run(&$call, $input).await?
    }};
    (@run $run:path, $call:ident, $remembered:ident, $input:ident, $remembering:ident) => { $run(&$call, &$remembered, $input).await? };
    (@schema $output:ty) => { |schemas| schemas.subschema_for::<$output>() };
    (@schema $output:ty, $($word:literal)+) => { |schemas| schemas.subschema_for::<$crate::operations::operation::Done<$output>>() };
    (@give $call:ident, $result:ident) => { $crate::operations::operation::give(&$result) };
    (@give $call:ident, $result:ident, $($word:literal)+) => { $crate::operations::operation::give_done(&$call, $result).await };
}

pub(super) use operations;
