//! Who is who: which of the names in a transcript is oneself.

use acquaint_domain::interviews::{Speaker, TranscriptId, speakers};
use axum::{extract::Path, http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::{Told, beginning, speaker_words};
use crate::{
    FailureKind,
    actions::{interviews::choose_speaker, seen},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Page, Room},
    },
    words::t,
};

/// How many speakers are offered; those who speak most come first.
const OFFERED: usize = 12;
/// How much of what they said shows who they are, in characters.
const SAMPLE: usize = 90;
/// What stands for "none of them".
const NOBODY: &str = "-";

/// Asks.
pub(in crate::web::interviews) async fn ask(Path(id): Path<TranscriptId>, here: Here) -> Answer {
    let told = Told::get(&here, id).await?;
    let chosen = told.transcript().me.clone();
    Ok(view(&here, &told, &chosen, &Faults::default()).into_response())
}

/// Keeps the answer.
pub(in crate::web::interviews) async fn save(Path(id): Path<TranscriptId>, Posted { here, fields }: Posted) -> Answer {
    let mut faults = Faults::default();
    if !fields.has("me") {
        faults.note("me", t!(here.words, "speakers-missing"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &Told::get(&here, id).await?, "", &faults)).into_response());
    }
    let me = told_name(&fields);
    match choose_speaker(&here.store, &here.ctx, id, fields.text("seen"), me).await {
        Err(failure) if failure.kind == FailureKind::Conflict => {
            faults.note("me", t!(here.words, "speakers-changed"));
            Ok((StatusCode::CONFLICT, view(&here, &Told::get(&here, id).await?, me, &faults)).into_response())
        }
        other => other.map(|()| here.done(&super::address(id, ""))),
    }
}

fn told_name(fields: &Fields) -> &str {
    let me = fields.raw("me");
    if me == NOBODY { "" } else { me }
}

fn view(here: &Here, told: &Told, chosen: &str, faults: &Faults) -> Markup {
    let words = here.words;
    let title = t!(words, "speakers-title");
    let transcript = told.transcript();
    let mut all: Vec<Speaker> = speakers(&transcript.turns).into_iter().filter(|speaker| !speaker.name.is_empty()).collect();
    all.sort_by_key(|speaker| std::cmp::Reverse(speaker.turns));
    all.truncate(OFFERED);
    let content = html! {
        (layout::back(&told.address(""), &t!(words, "transcript-title", name = told.name())))
        h1 { (title) }
        p.lead { (t!(words, "speakers-lead", name = told.name())) }
        form method="post" action=(told.address("speakers")) {
            (layout::once(here))
            input type="hidden" name="seen" value=(seen(transcript.clone()));
            fieldset.field.choice.wrong[!faults.is_empty()] aria-describedby=[faults.of("me").map(|_| "me-fault")] {
                legend.sr { (title) }
                @if let Some(fault) = faults.of("me") { p.fault #me-fault { span.sr { (t!(words, "form-fault")) } (fault) } }
                @for (at, speaker) in all.iter().enumerate() {
                    (option(here, at, speaker, speaker.name == chosen))
                }
                div.option {
                    input #me-none type="radio" name="me" value=(NOBODY);
                    label for="me-none" { (t!(words, "speakers-none")) }
                }
            }
            div.actions { button.primary type="submit" { (t!(words, "speakers-save")) } }
        }
    };
    Page::new(Room::Interviews, &title).with_faults(faults).show(here, &content)
}

fn option(here: &Here, at: usize, speaker: &Speaker, chosen: bool) -> Markup {
    // The first has the name of the field: that is where the summary of faults leads.
    let id = if at == 0 { "me".to_owned() } else { format!("me-{at}") };
    html! {
        div.option {
            input id=(id) type="radio" name="me" value=(speaker.name) checked[chosen];
            label for=(id) {
                (speaker_words(here, &speaker.name))
                @if !speaker.sample.is_empty() { span.quiet.sample { "“" (beginning(&speaker.sample, SAMPLE)) "”" } }
            }
        }
    }
}
