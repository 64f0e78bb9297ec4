//! Into the example and out of it: one click each. The browser's session moves; one's own records are not touched.

use std::sync::Arc;

use axum::{Router, http::HeaderMap, routing::post};

use crate::{
    actions::example::{load_example, remove_example},
    seam::{EXAMPLE_ACCOUNT, LOCAL_ACCOUNT},
    serve::App,
    web::{
        here::{Answer, Posted, go_to},
        session,
    },
};

/// The routes of the example.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/example/open", post(open)).route("/example/leave", post(leave))
}

/// Makes the example anew, so that its dates are of today, and shows it to this browser.
async fn open(headers: HeaderMap, Posted { here, .. }: Posted) -> Answer {
    let app = &here.app;
    load_example(&app.db, &app.seam).await?;
    session::move_to(&headers, app, EXAMPLE_ACCOUNT).await?;
    Ok(go_to("/"))
}

/// Goes home and removes the example. What is slow about leaving no trace goes on after the answer.
async fn leave(Posted { here, .. }: Posted) -> Answer {
    let app = &here.app;
    app.db.move_sessions(EXAMPLE_ACCOUNT, LOCAL_ACCOUNT).await?;
    remove_example(&app.db).await?;
    app.folder.forget_waiting(EXAMPLE_ACCOUNT);
    let db = app.db.clone();
    tokio::spawn(async move {
        if db.leave_no_trace().await.is_err() {
            tracing::warn!("the traces of the example could not be removed yet");
        }
    });
    Ok(go_to("/"))
}
