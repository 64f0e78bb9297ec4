//! Properties that need a database for each of their worlds: how many worlds they try, and every engine at once. The integration
//! tests of the program use this file too.

use acquaint_domain::AccountId;
use acquaint_store::{Db, Store};
use proptest::prelude::ProptestConfig;
use tokio::runtime::{Builder, Runtime};
use uuid::Uuid;

use crate::databases::{Fresh, fresh, fresh_one};

/// Few worlds in the gate. The drill says with `ACQUAINT_WORLDS` how many they are of the lightest kind; a world of another kind takes as
/// long as so many of those.
pub(crate) fn worlds(few: u32, weighs: u32) -> ProptestConfig {
    let asked = std::env::var("ACQUAINT_WORLDS").ok().and_then(|text| text.parse::<u32>().ok());
    ProptestConfig { cases: asked.map_or(few, |asked| (asked / weighs).max(1)), failure_persistence: None, ..ProptestConfig::default() }
}

/// Databases that don't wait for the disk: thousands of steps are taken in them, and none of them outlives the test.
#[allow(dead_code, reason = "only the tests of the store ask for it")]
pub(crate) async fn hurried() -> Vec<Fresh> {
    let all = fresh().await;
    for fresh in &all {
        hurry(fresh).await;
    }
    all
}

async fn hurry(fresh: &Fresh) {
    if let Db::Sqlite(file) = fresh.store.db() {
        file.ask_writer("PRAGMA synchronous = OFF").await.unwrap();
    }
}

/// Does the same on every engine there is at once, each in a thread with a database of its own that does not wait for the disk.
pub(crate) fn on_every_engine(what: impl Fn(&Runtime, &Fresh) + Sync) {
    std::thread::scope(|threads| {
        for engine in ["sqlite", "postgres"] {
            let what = &what;
            threads.spawn(move || {
                let runtime = runtime();
                if let Some(fresh) = runtime.block_on(fresh_one(engine)) {
                    runtime.block_on(hurry(&fresh));
                    what(&runtime, &fresh);
                }
            });
        }
    });
}

pub(crate) fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// The store of an account in which nothing is yet.
#[allow(dead_code, reason = "only the tests of the store ask for it")]
pub(crate) fn empty(fresh: &Fresh, number: u128) -> Store {
    Store::new(fresh.store.db().clone(), AccountId(Uuid::from_u128(number)))
}
