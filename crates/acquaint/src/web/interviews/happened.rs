//! Noting a talk that already happened and was never planned: with whom and on which day. Then one looks back on it.

use acquaint_domain::{
    interviews::{InterviewId, Setting},
    people::{Person, PersonId},
};
use acquaint_store::PeopleFilter;
use axum::{http::StatusCode, response::IntoResponse as _};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::{
    Failure,
    actions::{
        get,
        interviews::{Happened, note_talk, note_talk_with_new, talk_of},
        people::{Namesake, OF_A_PART, namesakes},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted},
        layout::{Form, Page, Room, back},
        people::add,
    },
    words::t,
};

/// How many names are offered while one types.
const NAMES: i64 = 60;
/// Whoever of that name is not on the list yet.
const NEW: &str = "new";

/// The form. A person in the address is the one it was with.
pub(super) async fn ask(here: Here) -> Answer {
    let with = match here.query().read::<PersonId>("person") {
        Some(id) => get::<Person>(&here.store, id).await?.name,
        None => String::new(),
    };
    let who = here.query().text("person").to_owned();
    let fields = Fields::default().with("line", with).with("who", who).with("on", here.ctx.today().to_string());
    Ok(view(&here, &fields, &Faults::default(), &[]).await?.into_response())
}

/// Keeps it and goes on to look back.
pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    // The same form twice: who was new then is on the list by now.
    if here.store.find_entry(here.ctx.change).await?.is_some_and(|entry| !entry.undone) {
        return Ok(here.done(&debrief_of(talk_of(&here.ctx))));
    }
    let typed = add::read(&fields);
    let mut known = if typed.name.is_empty() { Vec::new() } else { namesakes(&here.store, &typed).await? };
    let posted: Option<Person> = match fields.read("who") {
        Some(id) => here.store.find(id).await?,
        None => None,
    };
    let meant = meant(&fields, posted.as_ref(), &known);
    let mut faults = Faults::default();
    if typed.name.is_empty() && !matches!(meant, Some(Meant::Known(_))) {
        faults.note("line", t!(here.words, "happened-who-missing"));
    } else if meant.is_none() {
        let is_part = known.iter().any(|one| one.is_part);
        faults.note("who", t!(here.words, if is_part { "happened-which-part" } else { "happened-which" }));
    }
    let on = fields.read::<Date>("on").filter(|on| *on <= here.ctx.today());
    if on.is_none() {
        let key = if fields.read::<Date>("on").is_some() { "happened-on-ahead" } else { "happened-on-missing" };
        faults.note("on", t!(here.words, key));
    }
    let (Some(on), Some(meant), true) = (on, meant, faults.is_empty()) else {
        let others = posted.filter(|person| known.iter().all(|one| one.person.id != person.id));
        known.extend(others.map(|person| Namesake { person, is_said: false, is_part: false, work: None }));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &fields, &faults, &known).await?).into_response());
    };
    let happened = Happened { on, setting: Setting::NotAgreed, words: String::new() };
    let talk: InterviewId = match meant {
        Meant::Known(id) => note_talk(&here.store, &here.ctx, id, happened).await?,
        Meant::New => note_talk_with_new(&here.store, &here.ctx, typed, happened).await?,
    };
    Ok(here.done(&debrief_of(talk)))
}

fn debrief_of(talk: InterviewId) -> String {
    format!("/follow-ups/{talk}/debrief")
}

/// Who is meant by a name.
enum Meant {
    Known(PersonId),
    New,
}

/// The one who was chosen, the only one of whom all that was said is known, or somebody new. Nothing where more than one could
/// be meant. `posted` came with the form: they are meant as long as the line is their name, and once they were chosen.
fn meant(fields: &Fields, posted: Option<&Person>, known: &[Namesake]) -> Option<Meant> {
    let is_meant = |person: &&Person| {
        person.name.trim() == fields.text("line") || !fields.text("asked").is_empty() || known.iter().any(|one| one.person.id == person.id)
    };
    let says_new = fields.text("who") == NEW;
    match (posted.filter(is_meant), known) {
        // Whoever was asked and said so means it, also of somebody of the very same name.
        _ if says_new && !fields.text("asked").is_empty() => Some(Meant::New),
        (Some(person), _) | (None, [Namesake { person, is_said: true, .. }]) => Some(Meant::Known(person.id)),
        (None, []) if fields.read::<PersonId>("who").is_none() => Some(Meant::New),
        (None, _) => says_new.then_some(Meant::New),
    }
}

async fn view(here: &Here, fields: &Fields, faults: &Faults, known: &[Namesake]) -> Result<Markup, Failure> {
    let words = here.words;
    let title = t!(words, "happened-title");
    let form = Form::new(here, "happened", fields, faults);
    let people = here.store.people_page(&PeopleFilter { limit: NAMES, ..PeopleFilter::default() }).await?.people;
    let mut names: Vec<String> = people.into_iter().map(|person| person.name).collect();
    names.dedup();
    let content = html! {
        (back("/interviews", &t!(words, "room-interviews")))
        h1 { (title) }
        p.lead { (t!(words, "happened-lead")) }
        form method="post" action="/interviews/happened" novalidate {
            (form.once())
            (form.line_of("line", &names))
            @if faults.of("who").is_some() { (which(here, fields, faults, known)) }
            @else if !fields.text("who").is_empty() { input type="hidden" name="who" value=(fields.text("who")); }
            (form.input("on", "date", None))
            div.actions { button.primary type="submit" { (t!(words, "happened-save")) } }
        }
    };
    Ok(Page::new(Room::Interviews, &title).with_faults(faults).show(here, &content))
}

/// Who of the same name is meant.
fn which(here: &Here, fields: &Fields, faults: &Faults, known: &[Namesake]) -> Markup {
    let words = here.words;
    let option = |id: &str, value: &str, label: String| {
        html! {
            div.option {
                input type="radio" id=(id) name="who" value=(value) checked[fields.text("who") == value];
                label for=(id) { (label) }
            }
        }
    };
    html! {
        fieldset.field.choice.wrong {
            legend { (t!(words, "happened-who")) }
            input type="hidden" name="asked" value="yes";
            @if let Some(fault) = faults.of("who") { p.fault #who-fault { span.sr { (t!(words, "form-fault")) } (fault) } }
            @for (at, one) in known.iter().enumerate() {
                (option(&if at == 0 { "who".to_owned() } else { format!("who-{at}") }, &one.person.id.to_string(), add::one_line(words, one)))
            }
            @if known.len() == OF_A_PART && known.iter().all(|one| one.is_part) { p.hint { (t!(words, "happened-more")) } }
            @let is_part = known.iter().any(|one| one.is_part);
            (option("who-new", NEW, t!(words, if is_part { "happened-new-part" } else { "happened-new" })))
        }
    }
}
