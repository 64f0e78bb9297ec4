//! Giving something back: how giving and asking stand, and ideas from what they care about and what one is good at.

use acquaint_domain::{
    aim::{AboutMe, AboutMeId},
    follow_ups::{Balance, Saying, giving_ideas},
    people::{Person, PersonId},
};
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    Failure, actions,
    actions::follow_ups::{Standing, add_ideas, standing_with},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// Shows the ideas and the form.
pub(super) async fn show(Path(id): Path<PersonId>, here: Here) -> Answer {
    Ok(view(&here, id, &Fields::default(), &Faults::default()).await?.into_response())
}

/// Notes the ideas that were ticked, and one's own.
pub(super) async fn add(Path(id): Path<PersonId>, Posted { here, fields }: Posted) -> Answer {
    let texts = fields.all("idea").chain([fields.text("own")]).map(str::trim);
    let ideas: Vec<String> = texts.filter(|text| !text.is_empty()).map(str::to_owned).collect();
    if ideas.is_empty() {
        let mut faults = Faults::default();
        faults.note("own", t!(here.words, "giving-own-missing"));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, id, &fields, &faults).await?).into_response());
    }
    add_ideas(&here.store, &here.ctx, id, &ideas).await?;
    Ok(here.done(&format!("/people/{id}")))
}

async fn view(here: &Here, id: PersonId, fields: &Fields, faults: &Faults) -> Result<Markup, Failure> {
    let words = here.words;
    let person: Person = actions::get(&here.store, id).await?;
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    let standing = standing_with(&here.store, &here.ctx, &person).await?;
    let title = t!(words, "giving-title", name = person.given_name());
    let form = Form::new(here, "giving", fields, faults);
    let ideas = giving_ideas(&person.interests, &me.skills).into_iter();
    let ideas: Vec<String> = ideas.map(|idea| t!(words, &format!("giving-idea-{}", idea.kind), about = idea.about)).collect();
    let content = html! {
        (layout::back(&format!("/people/{id}"), &person.name))
        h1 { (title) }
        p.lead { (t!(words, "giving-lead")) }
        (balance_line(here, &person, standing.balance))
        form method="post" action={ "/follow-ups/people/" (id) "/ideas" } novalidate {
            (form.once())
            @if ideas.is_empty() { p.hint { (t!(words, "giving-nothing-known", name = person.given_name())) } } @else {
                fieldset.field {
                    legend { (t!(words, "giving-ideas")) }
                    @for (nth, idea) in ideas.iter().enumerate() {
                        @let id = format!("idea-{nth}");
                        div.option {
                            input type="checkbox" id=(id) name="idea" value=(idea) checked[fields.all("idea").any(|ticked| ticked == idea)];
                            label for=(id) { (idea) }
                        }
                    }
                }
            }
            (form.area("own", 2))
            div.actions { button.primary type="submit" { (t!(words, "giving-keep")) } }
        }
    };
    Ok(Page::new(Room::FollowUps, &title).with_faults(faults).show(here, &content))
}

/// What the two gave each other so far, in one calm line; nothing where they have given nothing yet.
pub(in crate::web) fn balance_line(here: &Here, person: &Person, balance: Balance) -> Markup {
    let words = here.words;
    let parts = [("giving-talks", balance.talks), ("giving-names", balance.names), ("giving-promises", balance.they_kept)];
    let got: Vec<String> = parts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| t!(words, key, count = count)).collect();
    html! {
        @if balance.is_owed() {
            p.quiet.balance {
                (t!(words, "giving-got", name = person.given_name(), what = got.join(&format!(" {} ", t!(words, "giving-and"))))) " "
                @if balance.given > 0 { (t!(words, "giving-given", count = balance.given)) } @else { (t!(words, "giving-none-given")) }
            }
        }
    }
}

/// What there is to say to somebody, as it stands before one writes to them; nothing if that is nothing.
pub(in crate::web) fn sayings(here: &Here, standing: &Standing) -> Markup {
    html! {
        @if !standing.to_say.is_empty() {
            p { (t!(here.words, "saying-lead")) }
            ul.noted { @for saying in &standing.to_say { li { (said(here, saying)) } } }
        }
    }
}

/// One thing to say, in words.
pub(super) fn said(here: &Here, saying: &Saying) -> String {
    t!(here.words, &format!("saying-{}", saying.kind), about = &saying.about)
}
