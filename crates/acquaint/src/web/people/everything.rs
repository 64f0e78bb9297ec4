//! Everything about one person as one file to read, such as for themselves when they ask what is known about them.

use acquaint_domain::people::PersonId;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse as _,
};

use crate::{
    leaving::everything_about,
    web::here::{Answer, Here},
};

pub(super) async fn download(Path(id): Path<PersonId>, here: Here) -> Answer {
    let (text, name) = everything_about(&here.store, &here.ctx, here.words, id).await?;
    let kind = HeaderValue::from_static("text/markdown; charset=utf-8");
    // A name in any script goes in the extended form alone (RFC 6266, RFC 8187).
    let encoded: String = name.bytes().map(encoded).collect();
    let name = format!("attachment; filename=\"everything.md\"; filename*=UTF-8''{encoded}.md");
    let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], text).into_response())
}

fn encoded(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_any_script_and_with_any_sign_is_one_word_of_a_header() {
        assert_eq!("Zoë \"X\"\r\n".bytes().map(encoded).collect::<String>(), "Zo%C3%AB%20%22X%22%0D%0A");
    }
}
