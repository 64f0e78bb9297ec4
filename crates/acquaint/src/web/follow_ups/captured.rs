//! What was captured while talking, each line ticked for its place, so that looking back begins with what is there already.

use acquaint_domain::{
    Context,
    interviews::{InterviewId, NoteMark},
};
use maud::{Markup, html};

use super::Talk;
use crate::{
    Failure,
    actions::follow_ups::{Captured, keep_captured, list_captured},
    web::{fields::Fields, here::Here, layout},
    words::t,
};

/// The field of the lines to keep, and of the names whose giver may be mentioned.
const KEEP: &str = "keep";
const MENTION: &str = "mention";
/// Says that the lines were shown, so that one without a tick was left out by hand.
const SHOWN: &str = "captured";

/// Puts the ticked lines in their place; whether there were any.
pub(super) async fn keep(here: &Here, ctx: &Context, id: InterviewId, fields: &Fields) -> Result<bool, Failure> {
    let keys: Vec<&str> = fields.all(KEEP).collect();
    if keys.is_empty() {
        return Ok(false);
    }
    let may_mention: Vec<&str> = fields.all(MENTION).collect();
    keep_captured(&here.store, ctx, id, &keys, &may_mention).await?;
    Ok(true)
}

/// The lines, and those that were said in confidence and stay where they are; nothing where there are none.
pub(super) async fn view(here: &Here, talk: &Talk, fields: &Fields) -> Result<Markup, Failure> {
    let words = here.words;
    let lines = list_captured(&here.store, talk.interview.id).await?;
    let shown_before = !fields.text(SHOWN).is_empty();
    let ticked = |name: &str, key: &str| fields.all(name).any(|other| other == key);
    Ok(html! {
        @if !lines.is_empty() {
            fieldset.field.captured aria-describedby="captured-hint" {
                legend { (t!(words, "debrief-captured")) }
                p.hint #captured-hint { (t!(words, "debrief-captured-hint")) }
                input type="hidden" name=(SHOWN) value="yes";
                @for line in &lines { (one(here, talk, line, (!shown_before || ticked(KEEP, &line.key), ticked(MENTION, &line.key)))) }
            }
        }
        @for confided in talk.confided() {
            p.captured-kept { (layout::confided_tag(words)) " " (confided) " " span.quiet { (t!(words, "debrief-captured-confided")) } }
        }
    })
}

fn one(here: &Here, talk: &Talk, line: &Captured, (keep, mention): (bool, bool)) -> Markup {
    let words = here.words;
    let id = format!("keep-{}", line.key);
    let text = html! { span.tag { (line.mark.written()) } " " (line.words) };
    html! {
        @if line.kept {
            p.captured-kept { (text) " " span.quiet { (t!(words, "debrief-captured-kept")) } }
        } @else {
            div.option {
                input type="checkbox" id=(id) name=(KEEP) value=(line.key) checked[keep];
                label for=(id) { (text) }
            }
            @if line.mark == NoteMark::Name {
                @let id = format!("mention-{}", line.key);
                div.option.captured-mention {
                    input type="checkbox" id=(id) name=(MENTION) value=(line.key) checked[mention];
                    label for=(id) { (t!(words, "debrief-captured-mention", name = talk.name())) }
                }
            }
        }
    }
}
