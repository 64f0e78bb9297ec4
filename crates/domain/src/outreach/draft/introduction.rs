//! A request to somebody who knows the person, with a short note below it that they can forward as it is.

/// The line above the note that can be forwarded.
pub const FORWARD_MARK: &str = "To forward:";

/// The request and the note. The note has under 90 words with facts of a usual length.
pub(super) const REQUEST: &str = "Dear {introducer},

You know {full-name}{position}, and I would love to learn from them. Would you be willing to introduce us? Below is a note that you can pass on as it is. If it doesn't feel right, I quite understand.

Thank you,
{my-name}

To forward:

Hello {given-name},

I am {introduction}. I would love to learn from you because {reason|why this person}.

I am {finding-out}. Would you have 20 minutes for me, by phone or over a coffee? If it doesn't suit you, I quite understand.

Thank you,
{my-name}";

/// The note below the request, if the text still has the line above it.
#[must_use]
pub fn forwardable(body: &str) -> Option<&str> {
    let (_, note) = body.split_once(&format!("\n{FORWARD_MARK}\n"))?;
    Some(note.trim())
}
