//! A request to somebody who knows the person, with a short note below it that they can forward as it is.

/// The request and the note. The note has under 90 words with facts of a usual length.
pub(super) const REQUEST: &str = "Dear {introducer},

You know {full-name}{position}, and I would love to learn from them. Would you be willing to introduce us? Below is a note that you can pass on as it is. If it doesn’t feel right, I quite understand.

Thank you,
{my-name}

To forward:

Hello {given-name},

{i-am}. I would love to learn from you because {reason|why this person}.

I am {finding-out}. Would you have 20 minutes for me, by phone or over a coffee? If it doesn’t suit you, I quite understand.

Thank you,
{my-name}";
