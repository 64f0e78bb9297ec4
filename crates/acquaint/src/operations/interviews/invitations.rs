//! What somebody was told about a date. A program can write an invitation; only a person sends it.

use acquaint_domain::{
    Kind, RecordId as _,
    interviews::{InterviewId, Invitation},
    outreach::Message,
};
use acquaint_formats::parse_email;
use schemars::JsonSchema;
use serde::Deserialize;

use super::OfInterview;
use crate::{
    Failure,
    actions::{
        self, Result,
        interviews::{Told, write_invitation},
    },
    operations::{inputs::Text, operation::Call},
};

/// What shall be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Invite {
    interview: InterviewId,
    /// The text; a draft is made unless given.
    body: Option<Text>,
    /// Their address, where it is not known yet.
    email: Option<String>,
}

pub(super) async fn invite(Call { store, ctx, .. }: &Call, Invite { interview, body, email }: Invite) -> Result<Message> {
    let misfit = || Failure::refused("This is no e-mail address.".to_owned(), "It looks like ana@wsp.example.");
    let email = email.map(|email| parse_email(email.trim()).ok_or_else(misfit)).transpose()?;
    let told = Told { email, body: body.map(Text::into_inner), ..Told::default() };
    let message = write_invitation(store, ctx, interview, "", told).await?;
    actions::get(store, message).await
}

pub(super) async fn list(Call { store, .. }: &Call, OfInterview { interview }: OfInterview) -> Result<Vec<Invitation>> {
    let mut sent: Vec<Invitation> = store.list_referring(Kind::Interview, &[interview.uuid()]).await?;
    sent.sort_by_key(|invitation| (invitation.sent_at, invitation.sequence));
    Ok(sent)
}
