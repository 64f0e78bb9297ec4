//! A message as a file that any mail program opens, for texts too long for a link and for invitations.

use acquaint_domain::outreach::MessageId;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse,
};

use crate::{
    actions::outreach::sending::file,
    web::{
        here::{Answer, Here},
        settings::own_sender,
    },
};

pub(super) async fn download(Path(id): Path<MessageId>, here: Here) -> Answer {
    let bytes = file(&here.store, &here.ctx, &own_sender(&here).await?, id).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("message/rfc822")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"message.eml\"")),
    ];
    Ok((headers, bytes).into_response())
}
