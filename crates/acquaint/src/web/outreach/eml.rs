//! A message as a file that any mail program opens, for texts too long for a link.

use acquaint_domain::{
    outreach::{Message, MessageId},
    people::Person,
};
use acquaint_formats::{Letter, eml};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse,
};

use crate::{
    Failure,
    actions::get,
    web::here::{Answer, Here},
};

pub(super) async fn download(Path(id): Path<MessageId>, here: Here) -> Answer {
    let message: Message = get(&here.store, id).await?;
    let person: Person = get(&here.store, message.person_id).await?;
    let letter = Letter {
        id: &format!("{}@acquaint.invalid", message.id),
        to: &person.email,
        to_name: &person.name,
        subject: &message.subject,
        body: &message.body,
        at: here.ctx.now,
    };
    let bytes = eml(&letter).map_err(|error| Failure::file(std::path::Path::new("message.eml"), &error))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("message/rfc822")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"message.eml\"")),
    ];
    Ok((headers, bytes).into_response())
}
