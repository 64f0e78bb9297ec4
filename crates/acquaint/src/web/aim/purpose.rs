//! Kindly said: a purpose, a question or a pitch that is a request for a job in disguise (AI5).

use acquaint_coach::{Channel, Facts, Profile, review};
use maud::{Markup, html};

use crate::{web::here::Here, words::t};

/// Beginnings that complete what people write in half a sentence: "to be hired at WSP", "finding a job as a nurse".
const BEGINNINGS: [&str; 3] = ["", "I want ", "I am curious about "];

/// Whether a text asks for work, as the coach reads it.
pub(in crate::web) fn asks_for_job(text: &str) -> bool {
    let profile = Profile::Reply { channel: Channel::Email };
    let found = |text: String| review(&text, &profile, &Facts::default()).remarks.iter().any(|remark| remark.rule == "asks-for-job");
    text.lines().filter(|line| !line.trim().is_empty()).any(|line| BEGINNINGS.iter().any(|begin| found(format!("{begin}{line}"))))
}

/// A note beside what somebody wrote, if it asks for work. It forbids nothing.
pub(in crate::web) fn note<'a>(here: &Here, texts: impl IntoIterator<Item = &'a str>) -> Markup {
    let asks = texts.into_iter().any(asks_for_job);
    html! { @if asks { p.note role="status" { (t!(here.words, "purpose-job")) } } }
}

#[cfg(test)]
mod tests {
    use super::asks_for_job;

    #[test]
    fn a_job_in_disguise_is_seen_and_curiosity_is_not() {
        for job in [
            "I am looking for a job at WSP",
            "to get hired by a hospital",
            "to find somebody who can refer me for a position",
            "finding a job as a data analyst",
            "Getting hired as a nurse in Canada",
            "how to get a job in a museum",
            "a job as a data analyst",
        ] {
            assert!(asks_for_job(job), "{job}");
        }
        for curious in [
            "designing bridges",
            "nursing in the countryside",
            "the job of a nurse",
            "How do people get hired in this field?",
            "whether the job suits me",
            "By next summer I want to know whether to hand in my notice, and for what.",
            "",
        ] {
            assert!(!asks_for_job(curious), "{curious}");
        }
    }
}
