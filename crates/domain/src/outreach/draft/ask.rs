//! The first message, in every tone. The same stored facts, the same blanks, other words; at most 90 words with facts of
//! a usual length.

use super::{Fact, Tone, fill::usual_blank};

/// The blanks that only the writer can fill, as they stand in a draft, each with the name of the fact that is missing.
pub const BLANKS: [(&str, &str); 3] =
    [("name", usual_blank(Fact::MyName)), ("introduction", usual_blank(Fact::Introduction)), ("reason", usual_blank(Fact::Reason))];

/// The text of a first message.
pub(super) const fn ask(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => PLAIN,
        Tone::Shorter => SHORTER,
        Tone::Warmer => WARMER,
        Tone::Formal => FORMAL,
    }
}

const PLAIN: &str = "{greeting}

{known-first}{i-am}. I am writing to you because {reason}.

I am {finding-out}, and I would love to hear how you see it. Would you have 20 minutes for me in the next two weeks, by phone or over a coffee?

If it doesn’t suit you, I quite understand. Thank you for reading this.

{my-name}";

const SHORTER: &str = "{greeting}

{known-first}{i-am}, and I am {finding-out}. I am writing to you because {reason}. Would you have 20 minutes for a few questions, by phone? If not, that is quite all right.

Thank you,
{my-name}";

const WARMER: &str = "{greeting}

{known-first}{i-am}. I thought of you because {reason}.

I am {finding-out}, and I would love to hear how it really is. May I ask you a few questions over a coffee or by phone? 20 minutes is plenty.

If your weeks are full, I quite understand. Thank you so much.

Warmly,
{my-name}";

const FORMAL: &str = "{greeting}

{known-first}My name is {my-name}, and {i-am}. I am writing to you because {reason}.

I am {finding-out}. I would be grateful for a conversation of 20 minutes in the next two weeks, by phone or where it suits you.

Should it not be convenient, I quite understand. Thank you for your time.

Yours sincerely,
{my-name}";
