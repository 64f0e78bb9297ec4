//! The example people on the command line: made, or removed without a trace.

use acquaint_store::Db;
use clap::Args;

use super::present;
use crate::{
    Failure, Seam,
    actions::example::{load_example, remove_example},
    seam::{EXAMPLE_ACCOUNT, LOCAL_ACCOUNT},
};

#[derive(Debug, Args)]
pub(super) struct Example {
    /// Remove the example people and every trace of them.
    #[arg(long)]
    remove: bool,
}

impl Example {
    pub(super) async fn call(self, db: &Db, seam: &Seam) -> Result<(), Failure> {
        if self.remove {
            db.move_sessions(EXAMPLE_ACCOUNT, LOCAL_ACCOUNT).await?;
            remove_example(db).await?;
            db.leave_no_trace().await?;
            present::say("The example people are gone. Nothing of yours was touched.");
            return Ok(());
        }
        load_example(db, seam).await?;
        present::say("The example people are ready, apart from yours. Start Acquaint and choose “Look around with example people”.");
        Ok(())
    }
}
