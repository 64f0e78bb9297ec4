//! Records in, scored pairs with reasons out: who may be the same person.
//!
//! Nothing stands here yet. The crate holds the place in the strict order of layers (it may know `text`, and nothing of
//! records or SQL), so that what comes later cannot be woven into the importer instead.
