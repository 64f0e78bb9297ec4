//! What finding the same person twice promises, as cases, as properties, and as figures on invented people.

mod cases;
mod growth;
mod people;
mod properties;
mod snapshot;

#[path = "../../examples/duplicates/invented.rs"]
mod invented;
