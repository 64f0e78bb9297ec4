//! The example people: a small invented world, kept as a text that people can read and turned into changes of records.
//!
//! Nothing here touches a store; `actions/example.rs` does.

mod build;
mod read;

pub(crate) use build::changes;

/// The world, one heading for each change.
const WORLD: &str = include_str!("world.md");

#[cfg(test)]
mod tests;
