//! Beginning a message: the channel, and the two or three facts that make a draft one's own.

use acquaint_domain::{
    Record, Word,
    aim::{AboutMe, AboutMeId},
    interviews::InterviewId,
    outreach::{Channel, Purpose, Template, TemplateId},
    people::{Person, PersonId},
};
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::resting;
use crate::{
    Failure, FailureKind,
    actions::{
        follow_ups::standing_with,
        get,
        outreach::{Asking, begin_asking},
    },
    web::{
        fields::{Faults, Fields},
        follow_ups::giving,
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Other, Page, Room},
    },
    words::t,
};

pub(super) async fn form(here: Here) -> Answer {
    let query = here.query();
    if query.word::<Purpose>("purpose").is_some_and(|purpose| purpose.invites().is_some()) {
        // An invitation belongs to a conversation, and is written there.
        let interview: InterviewId = query.read("interview").ok_or_else(Failure::not_found)?;
        return Ok(go_to(&format!("/interviews/{interview}/invite")));
    }
    let person: Person = get(&here.store, query.read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    let template: Option<Template> = match query.read::<TemplateId>("template") {
        Some(id) => here.store.find(id).await?,
        None => None,
    };
    let purpose = template.as_ref().map_or_else(|| query.word("purpose").unwrap_or(Purpose::Ask), |template| template.purpose);
    if let Some(resting) = resting::find(&here, &person, purpose, &query).await? {
        return Ok(resting.into_response());
    }
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let usual = if person.email.is_empty() && !person.linkedin.is_empty() { Channel::LinkedinMessage } else { Channel::Email };
    let usual = template.as_ref().map_or(usual, |template| template.channel);
    let channel = query.word::<Channel>("channel").unwrap_or(usual);
    let mut fields = filled(&person, &me).with("channel", channel.word()).with("purpose", purpose.word());
    for name in ["reason", "name", "introduction", "confidence"] {
        if query.has(name) {
            fields = fields.without(name).with(name, query.text(name));
        }
    }
    if let Some(template) = &template {
        fields = fields.with("template", template.id.to_string());
    }
    if query.has("interview") {
        fields = fields.with("interview", query.text("interview"));
    }
    Ok(view(&here, &person, &me, &fields, &Faults::default(), None).await?.into_response())
}

/// The facts as they are kept now.
fn filled(person: &Person, me: &AboutMe) -> Fields {
    Fields::default().with("reason", &person.reason).with("name", &me.name).with("introduction", &me.introduction)
}

pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    let person: Person = get(&here.store, fields.read::<PersonId>("person").ok_or_else(Failure::not_found)?).await?;
    let purpose = fields.word::<Purpose>("purpose").unwrap_or(Purpose::Ask);
    if let Some(resting) = resting::find(&here, &person, purpose, &fields).await? {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, resting).into_response());
    }
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    if !Other::is_wanted(&fields) {
        let Some(channel) = fields.word::<Channel>("channel") else {
            let mut faults = Faults::default();
            faults.note("channel", t!(here.words, "begin-channel-missing"));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &person, &me, &fields, &faults, None).await?).into_response());
        };
        let typed = |name: &str| fields.has(name).then(|| fields.text(name).to_owned());
        let interview = fields.read::<InterviewId>("interview");
        let confidence = fields.read::<i64>("confidence").filter(|confidence| (1..=5).contains(confidence));
        let asking = Asking {
            channel,
            purpose,
            interview,
            confidence,
            reason: typed("reason"),
            name: typed("name"),
            introduction: typed("introduction"),
            template: fields.read::<TemplateId>("template"),
        };
        match begin_asking(&here.store, &here.ctx, person.clone(), fields.text("seen"), asking).await {
            Ok(message) => return Ok(here.done(&format!("/outreach/{message}"))),
            Err(failure) if failure.kind == FailureKind::Conflict => {}
            Err(failure) => return Err(failure),
        }
    }
    let kept = filled(&person, &me).with("channel", fields.text("channel")).with("purpose", fields.text("purpose"));
    let (fields, other) = Other::of(&fields, kept);
    Ok((other.status(), view(&here, &person, &me, &fields, &Faults::default(), Some(&other)).await?).into_response())
}

async fn view(
    here: &Here,
    person: &Person,
    me: &AboutMe,
    fields: &Fields,
    faults: &Faults,
    other: Option<&Other>,
) -> Result<Markup, Failure> {
    let words = here.words;
    let form = Form::new(here, "begin", fields, faults);
    let purpose = fields.word::<Purpose>("purpose").unwrap_or(Purpose::Ask);
    let own = own_templates(here, purpose).await?;
    let asking = purpose == Purpose::Ask;
    let standing = standing_with(&here.store, &here.ctx, person).await?;
    let title = t!(words, &format!("begin-title-{purpose}"), name = &person.name);
    let content = html! {
        (layout::back(&format!("/people/{}", person.id), &person.name))
        (layout::conflict(here, "begin", fields, other))
        h1 { (title) }
        @if asking { p.lead { (t!(words, "begin-lead")) } } @else { p.lead { (t!(words, &format!("begin-lead-{purpose}"))) } }
        (resting::may_go(here, person, purpose).await?)
        (giving::balance_line(here, person, standing.balance))
        @if purpose == Purpose::Other { (giving::sayings(here, &standing)) }
        form method="post" action="/outreach/new" novalidate {
            (form.once())
            input type="hidden" name="person" value=(person.id);
            input type="hidden" name="purpose" value=(purpose);
            @if fields.has("interview") { input type="hidden" name="interview" value=(fields.text("interview")); }
            (layout::seen_marks(fields, faults, [Record::from(person.clone()), me.clone().into()]))
            @if asking { (form.area("reason", 2)) (form.area("introduction", 2)) }
            (form.input("name", "text", Some("name")))
            (form.choice::<Channel>("channel", "channel"))
            @if own.len() > 1 { (form.select("template", &own)) }
            @if asking { (layout::confidence(here, &t!(words, "begin-confidence"), fields.text("confidence"))) }
            div.actions {
                button.primary type="submit" { (t!(words, "begin-do")) }
                (layout::use_other(here, other))
            }
            p.hint { (t!(words, "begin-empty-is-fine")) }
        }
    };
    Ok(Page::new(Room::Outreach, &title).with_faults(faults).with_other(other).show(here, &content))
}

/// What a draft for a purpose can be started from: the built-in one, and one's own templates.
async fn own_templates(here: &Here, purpose: Purpose) -> Result<Vec<(String, String)>, Failure> {
    let templates: Vec<Template> = here.store.list_all().await?;
    let own = templates.into_iter().filter(|template| template.purpose == purpose);
    let own = own.map(|template| (template.id.to_string(), template.name));
    Ok(std::iter::once((String::new(), t!(here.words, "begin-built-in"))).chain(own).collect())
}
