//! One quote as it stands on every page of insights: the question that it answers, the words, who said them, where they work,
//! when, and where to sort them.

use acquaint_domain::insights::{Attribution, Passage};
use maud::{Markup, html};

use crate::{
    actions::insights::Material,
    web::{follow_ups::day_words, here::Here},
    words::t,
};

/// A quote, with what can be done with it beside its name.
pub(super) fn quote(here: &Here, material: &Material, passage: &Passage, aside: &Markup) -> Markup {
    let words = here.words;
    html! {
        figure.quote #(passage.id) {
            (answered(here, material, passage))
            blockquote { p { (passage.words) } }
            figcaption {
                p {
                    a href={ "/people/" (passage.person_id) } { (material.name(passage.person_id)) }
                    @let organization = material.works_at(passage.person_id);
                    @if !organization.is_empty() { ", " (organization) }
                    span.quiet { " · " (said_on(here, material, passage)) }
                    @if passage.attribution != Attribution::UNASKED { " " span.tag { (words.word("attribution", passage.attribution)) } }
                    @if let (Some(_), Some(talk)) = (passage.debrief_id, passage.interview_id) { " · " a href={ "/follow-ups/" (talk) "/debrief" } { (t!(words, "insights-in-debrief")) } }
                    @if let Some(transcript) = passage.transcript_id { " · " a href={ "/interviews/transcripts/" (transcript) } { (t!(words, "insights-in-transcript")) } }
                }
                a.quiet href={ "/insights/" (passage.id) } aria-label=(t!(words, "passage-sort-what", what = &passage.words)) { (t!(words, "passage-sort")) }
                (aside)
            }
        }
    }
}

/// The question that a passage answered, where it is known.
pub(super) fn answered(here: &Here, material: &Material, passage: &Passage) -> Markup {
    html! {
        @if let Some(question) = material.questions.get(&passage.id) { p.answered { span.sr { (t!(here.words, "passage-answers")) " " } (question) } }
    }
}

/// The day on which it was said.
pub(super) fn said_on(here: &Here, material: &Material, passage: &Passage) -> String {
    let interview = passage.interview_id.and_then(|id| material.interviews.get(&id));
    let at = interview.and_then(|interview| interview.held_at()).unwrap_or(passage.marked_at);
    day_words(here, here.ctx.local(at).date())
}
