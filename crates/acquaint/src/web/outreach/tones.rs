//! "Shorter", "warmer", "more formal": a draft said in another tone. What the writer said themselves stays.

use acquaint_domain::outreach::{DraftFacts, Message, Tone, other_tones, tone_of};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{get, outreach::facts_of},
    web::here::Here,
    words::t,
};

/// The tones in which a text can be said otherwise; nothing where there are none. They stand last in the form, so that the Enter key
/// in the subject presses none of them.
pub(super) fn offered(here: &Here, message: &Message, body: &str, facts: &DraftFacts) -> Markup {
    let used = (message.channel, message.purpose);
    let offered = other_tones(body, used, facts);
    html! { @if !offered.is_empty() { (buttons(here, tone_of(body, used, facts), &offered)) } }
}

/// A button for each tone. The one that the text has is pressed, and leads back to the plain one.
pub(in crate::web) fn buttons(here: &Here, now: Option<Tone>, offered: &[Tone]) -> Markup {
    let words = here.words;
    html! {
        div.tones role="group" aria-label=(t!(words, "start-tones")) {
            @for tone in offered {
                @let pressed = now == Some(*tone);
                button.toggle type="submit" name="do" value=(if pressed { Tone::Plain } else { *tone }) aria-pressed=(pressed) {
                    (words.word("tone", *tone))
                }
            }
        }
    }
}

/// Whether the words are still so much a draft of ours that it can be said in another tone without losing any of theirs.
pub(in crate::web) async fn is_ours(here: &Here, message: &Message) -> Result<bool, Failure> {
    let person = get(&here.store, message.person_id).await?;
    let facts = facts_of(&here.store, &here.ctx, &person, message).await?;
    Ok(tone_of(&message.body, (message.channel, message.purpose), &facts).is_some())
}
