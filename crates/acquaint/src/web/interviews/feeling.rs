//! How one feels about a conversation that is ahead: one touch, and later one sees how it changes.

use acquaint_domain::interviews::{Interview, InterviewId};
use axum::extract::Path;
use maud::{Markup, html};

use crate::{
    actions::{get, outreach::note_feeling},
    web::{
        here::{Answer, Here, Posted, go_to},
        layout,
    },
    words::t,
};

/// How the form says that it stands at the end of practising.
const PRACTISE: &str = "practise";

pub(super) async fn save(Path(id): Path<InterviewId>, Posted { here, fields }: Posted) -> Answer {
    let interview: Interview = get(&here.store, id).await?;
    let next = if fields.text("from") == PRACTISE { format!("/interviews/{id}/practise") } else { format!("/interviews/{id}") };
    let Some(confidence) = fields.read::<i64>("confidence").filter(|confidence| (1..=5).contains(confidence)) else {
        return Ok(go_to(&next));
    };
    note_feeling(&here.store, &here.ctx, interview.person_id, Some(id), confidence).await?;
    Ok(here.done(&next))
}

/// The question, folded away: whoever does not want it need not see it.
pub(super) fn form(here: &Here, interview: &Interview) -> Markup {
    html! {
        details {
            summary { (t!(here.words, "interview-feeling")) }
            form method="post" action={ "/interviews/" (interview.id) "/feeling" } {
                (layout::once(here))
                (layout::confidence(here, &t!(here.words, "interview-feeling-legend"), ""))
                div.actions { button type="submit" { (t!(here.words, "reply-save")) } }
            }
        }
    }
}

/// The question at the end of practising.
pub(super) fn asked(here: &Here, interview: &Interview) -> Markup {
    html! {
        form.practise-feeling method="post" action={ "/interviews/" (interview.id) "/feeling" } {
            (layout::once(here))
            input type="hidden" name="from" value=(PRACTISE);
            (layout::confidence(here, &t!(here.words, "practise-feeling"), ""))
            button type="submit" { (t!(here.words, "practise-feeling-save")) }
        }
    }
}
