//! Where the facts in a message come from: each passage that is stored, and the page on which it can be changed.

use acquaint_domain::{
    Kind, RecordId as _, Word as _,
    follow_ups::Referral,
    outreach::{DraftFacts, Fact, Message, Purpose},
    people::{Person, PersonId},
};
use maud::{Markup, html};

use crate::{
    Failure,
    actions::outreach::{Origin, SaidIn, find_said},
    web::{follow_ups::day_words, here::Here},
    words::t,
};

/// Shorter passages are in any text by chance.
const LEAST: usize = 3;

/// The facts that stand in a message, as a folded list; nothing if there are none. Of what somebody said it tells where it was
/// written down.
pub(super) async fn list(here: &Here, facts: &DraftFacts, message: &Message, body: &str) -> Result<Markup, Failure> {
    let talk = message.interview_id.filter(|_| message.purpose == Purpose::ThankYou);
    let said = match talk {
        Some(id) => find_said(&here.store, id, body).await?,
        None => None,
    };
    let stands = |fact: &Fact| {
        let text = facts.said_as(*fact);
        let known = *fact != Fact::Said || said.is_none();
        (known && text.chars().count() >= LEAST && body.contains(&text)).then_some((*fact, text))
    };
    let found: Vec<(Fact, String)> = Fact::ALL.iter().filter_map(stands).collect();
    Ok(html! { (kept_back(here, facts, message).await?) (all(here, &found, said.as_ref(), message.person_id)) })
}

/// That a reason one wrote down is left out because it says who gave the name, and the page on which one may say so; nothing if it is not.
async fn kept_back(here: &Here, facts: &DraftFacts, message: &Message) -> Result<Markup, Failure> {
    if message.sent_at.is_some() || message.purpose != Purpose::Ask || !facts.reason.is_empty() {
        return Ok(html! {});
    }
    let reason = here.store.find::<Person>(message.person_id).await?.map(|person| person.reason).unwrap_or_default();
    let referrals: Vec<Referral> = here.store.list_referring(Kind::Person, &[message.person_id.uuid()]).await?;
    let quiet = referrals.iter().find(|referral| referral.person_id == message.person_id && !referral.may_mention);
    let talk = quiet.and_then(|referral| referral.interview_id);
    Ok(html! {
        @if !reason.is_empty() {
            p.note {
                (t!(here.words, "sources-kept-back")) " "
                @if let Some(talk) = talk { a href={ "/follow-ups/" (talk) "/referrals#named" } { (t!(here.words, "sources-permit")) } }
            }
        }
    })
}

/// Facts with the pages on which they can be changed, as a folded list; nothing if there are none.
pub(super) fn folded(here: &Here, found: &[(Fact, String)], person: &Person) -> Markup {
    all(here, found, None, person.id)
}

fn all(here: &Here, found: &[(Fact, String)], said: Option<&SaidIn>, person: PersonId) -> Markup {
    let words = here.words;
    html! {
        @if !found.is_empty() || said.is_some() {
            details {
                summary { (t!(words, "sources-title")) }
                dl.facts {
                    @for (fact, text) in found {
                        dt { (words.word("fact", *fact)) }
                        dd { a href=(address(*fact, person)) { (text) } }
                    }
                    @if let Some(said) = said {
                        dt { (words.word("fact", Fact::Said)) }
                        dd { (said.words) " · " a href=(written_down(said)) { (from(here, said)) } }
                    }
                }
            }
        }
    }
}

/// "from your look back on 3 March".
fn from(here: &Here, said: &SaidIn) -> String {
    let day = day_words(here, here.ctx.local(said.at).date());
    match said.origin {
        Origin::Notes => t!(here.words, "said-from-notes", day = day),
        Origin::LookingBack => t!(here.words, "said-from-looking-back", day = day),
        Origin::Transcript => t!(here.words, "said-from-transcript", day = day),
        Origin::Memory => t!(here.words, "said-from-memory", day = day),
    }
}

/// The page on which words of a talk stand.
fn written_down(said: &SaidIn) -> String {
    match said.origin {
        Origin::LookingBack => format!("/follow-ups/{}/debrief", said.interview),
        Origin::Notes | Origin::Transcript => format!("/interviews/{}", said.interview),
        Origin::Memory => format!("/insights/mark/{}", said.interview),
    }
}

/// The page on which a fact stands.
fn address(fact: Fact, person: PersonId) -> String {
    match fact {
        Fact::MyName | Fact::Introduction | Fact::MyNumber => "/aim/me".to_owned(),
        Fact::Topic => "/aim".to_owned(),
        Fact::When | Fact::Zone | Fact::Place | Fact::Times => "/interviews".to_owned(),
        _ => format!("/people/{}", person),
    }
}
