//! A short, kind message in their words: gaps marked, three other tones, and three ways on of the same size.
//!
//! The full editor with all remarks and channels stands in `web/outreach/editor.rs`; it opens the same message.

use acquaint_coach::{Review, Severity, Verdict};
use acquaint_domain::{
    Word as _,
    aim::{AboutMe, AboutMeId},
    outreach::{BLANKS, Channel, Fact, Message, MessageId, Purpose, Tone, tone_of},
    people::{Person, PersonId},
    today::{FirstStep, REST_OF_START},
};
use acquaint_formats::mailto;
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};

use super::way::{self, address_for};
use crate::{
    Failure, FailureKind,
    actions::{
        get,
        outreach::{begin_message, compose, draft_facts, mark_sent, write_message},
        review::review_message,
        start::{fill_blanks, pass_over, retell, told_facts},
    },
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Other},
        outreach::{remarks, resting, tones},
        settings::link_to_versions,
    },
    words::t,
};

/// What the page shows.
struct Shown {
    person: Person,
    /// The draft; one that is not kept yet has an id that nothing else has.
    message: Message,
    kept: bool,
    review: Review,
    /// The tone of the words; none where they are the writer's own.
    tone: Option<Tone>,
    /// What the writer told about themselves, as the text says it now.
    told: Fields,
    versions: Markup,
}

pub(super) async fn form(here: Here) -> Answer {
    let Some(person) = way::person(&here, here.query().read::<PersonId>("person")).await? else { return Ok(go_to("/start/person")) };
    if let Some(resting) = resting::find(&here, &person, Purpose::Ask, &Fields::default()).await? {
        return Ok(resting.into_response());
    }
    let (message, kept) = match newest(&here, &person).await? {
        Some(message) if message.sent_at.is_some() => return Ok(go_to(&address_for(FirstStep::Next, &person))),
        Some(message) => (message, true),
        None => (composed(&here, &person).await?, false),
    };
    let fields = filled(&message);
    let shown = shown(&here, person, message, kept, &fields).await?;
    Ok(view(&here, &shown, &fields, &Faults::default(), None).into_response())
}

fn filled(message: &Message) -> Fields {
    Fields::default().with("subject", &message.subject).with("body", &message.body)
}

/// First keeps what was typed, whatever was pressed; then does that.
pub(super) async fn save(Posted { mut here, fields }: Posted) -> Answer {
    let Some(person) = way::person(&here, fields.read::<PersonId>("person")).await? else { return Ok(go_to("/start/person")) };
    if newest(&here, &person).await?.is_some_and(|message| message.sent_at.is_some()) {
        return Ok(go_to(&address_for(FirstStep::Next, &person)));
    }
    if let Some(resting) = resting::find(&here, &person, Purpose::Ask, &fields).await? {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, resting).into_response());
    }
    let id = begin_message(&here.store, &here.ctx, person.id, Channel::Email, Purpose::Ask, None).await?;
    here.ctx.change = here.ctx.ids().draw();
    if Other::is_wanted(&fields) {
        return both_versions(&here, person, id, &fields).await;
    }
    let (subject, body) = (fields.text("subject"), fields.raw("body").trim_end());
    let message = match write_message(&here.store, &here.ctx, id, fields.text("seen"), subject, body).await {
        Ok(message) => message,
        Err(failure) if failure.kind == FailureKind::Conflict => return both_versions(&here, person, id, &fields).await,
        Err(failure) => return Err(failure),
    };
    here.ctx.change = here.ctx.ids().draw();
    press(here, &fields, person, message).await
}

async fn both_versions(here: &Here, person: Person, id: MessageId, typed: &Fields) -> Answer {
    let stored: Message = get(&here.store, id).await?;
    let (fields, other) = Other::of(typed, filled(&stored));
    let shown = shown(here, person, stored, true, &fields).await?;
    Ok((other.status(), view(here, &shown, &fields, &Faults::default(), Some(&other))).into_response())
}

async fn press(here: Here, fields: &Fields, person: Person, message: Message) -> Answer {
    let again = address_for(FirstStep::Message, &person);
    let Message { id, subject, body, .. } = message.clone();
    match fields.text("do") {
        "sent" => {
            let faults = check(&here, &message).await?;
            if !faults.is_empty() {
                let shown = shown(&here, person, message, true, fields).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &shown, fields, &faults, None)).into_response());
            }
            mark_sent(&here.store, &here.ctx, id, "", &subject, &body).await?;
            Ok(here.done(&address_for(FirstStep::Next, &person)))
        }
        "later" => {
            pass_over(&here.store, &here.ctx, REST_OF_START).await?;
            Ok(here.done("/"))
        }
        "fill" => {
            fill_blanks(&here.store, &here.ctx, id, |fact| fields.text(fact).to_owned()).await?;
            Ok(here.done(&again))
        }
        "way" => Ok(go_to(&format!("/outreach/new?person={}&purpose={}&saved=yes", person.id, Purpose::Ask))),
        word => match Tone::from_word(word) {
            Some(tone) if tones::is_ours(&here, &message).await? => {
                retell(&here.store, &here.ctx, id, tone).await?;
                Ok(here.done(&again))
            }
            Some(_) => Ok(go_to(&format!("{again}&saved=yes&own=yes"))),
            None => Ok(go_to(&format!("{again}&saved=yes"))),
        },
    }
}

/// A message with a blank is not ready to be sent.
async fn check(here: &Here, message: &Message) -> Result<Faults, Failure> {
    let mut faults = Faults::default();
    if message.body.trim().is_empty() {
        faults.note("body", t!(here.words, "message-empty"));
        return Ok(faults);
    }
    let review = review_message(&here.store, &here.ctx, message, &message.body).await?;
    let blank = |remark: &&acquaint_coach::Remark| remark.rule == "unfilled-blank" && remark.severity == Severity::Problem;
    if let Some(remark) = review.remarks.iter().find(blank) {
        faults.note("body", remark.message.clone());
    }
    Ok(faults)
}

/// The last message that asks this person.
async fn newest(here: &Here, person: &Person) -> Result<Option<Message>, Failure> {
    let history = here.store.history_of(&[person.id]).await?;
    let asks = history.messages.into_iter().filter(|message| message.purpose == Purpose::Ask);
    Ok(asks.max_by_key(|message| (message.sent_at.is_none(), message.drafted_at)))
}

/// A first draft that is only shown; it is kept with the first press of a button.
async fn composed(here: &Here, person: &Person) -> Result<Message, Failure> {
    let draft = compose(&here.store, &here.ctx, person, Channel::Email, Purpose::Ask, None).await?;
    Ok(Message::begun(here.ctx.ids().draw(), person.id, (Channel::Email, Purpose::Ask), draft, here.ctx.now))
}

async fn shown(here: &Here, person: Person, message: Message, kept: bool, fields: &Fields) -> Result<Shown, Failure> {
    let review = review_message(&here.store, &here.ctx, &message, fields.raw("body")).await?;
    let facts = draft_facts(&here.store, &here.ctx, &person, Purpose::Ask, None).await?;
    let tone = tone_of(fields.raw("body").trim_end(), (message.channel, message.purpose), &facts);
    let told = told(&here.store.find(AboutMeId::ONLY).await?.unwrap_or_default(), &person, fields.raw("body"));
    let versions = if kept {
        link_to_versions(here, &message.clone().into()).await?
    } else {
        html! {}
    };
    Ok(Shown { person, message, kept, review, tone, told, versions })
}

/// The facts that only the writer knows, as far as the text says them.
fn told(me: &AboutMe, person: &Person, body: &str) -> Fields {
    let facts = told_facts(me, person);
    let all = [
        ("name", Fact::MyName, &me.name),
        ("introduction", Fact::Introduction, &me.introduction),
        ("reason", Fact::Reason, &person.reason),
    ];
    let says = |fact: Fact| Some(facts.said_as(fact)).is_some_and(|said| !said.is_empty() && body.contains(&said));
    all.into_iter().filter(|(_, fact, _)| says(*fact)).fold(Fields::default(), |told, (name, _, typed)| told.with(name, typed))
}

fn view(here: &Here, shown: &Shown, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Markup {
    let words = here.words;
    let Shown { person, message, kept, review, tone, told, versions } = shown;
    let form = Form::new(here, "message", fields, faults);
    let title = t!(words, "message-title-ask", name = person.given_name());
    let scripts: &[&str] = if *kept { &["remarks.js", "copy.js"] } else { &["copy.js"] };
    let content = html! {
        (layout::conflict(here, "message", fields, other))
        h1 { (title) }
        form.message method="post" action="/start/message" novalidate data-keep=(person.id)
            data-review=[kept.then(|| format!("/outreach/{}/review", message.id))] {
            (layout::once(here))
            input type="hidden" name="person" value=(person.id);
            @if *kept { (layout::seen_mark(fields, faults, message.clone())) }
            (gaps(here, fields))
            // Before all other buttons: the Enter key in a field presses the first one.
            (retold(here, told, fields))
            @if tone.is_some() { (tones::buttons(here, *tone, &[Tone::Shorter, Tone::Warmer, Tone::Formal])) }
            (form.line("subject"))
            (form.area("body", 9))
            (versions)
            div.coach #coach data-ready=(t!(words, "coach-ready")) data-show=(t!(words, "coach-show")) data-words=(t!(words, "coach-words")) {
                // The gaps are marked above; to say so once more for each of them would be noise.
                @if has_blank(review) { (remarks::list(words, &Review { remarks: Vec::new(), ..review.clone() })) }
                @else { (remarks::list(words, review)) }
            }
            @if here.query().has("saved") { p.quiet role="status" data-saved { (t!(words, "message-saved")) @if here.query().has("own") { " " (t!(words, "message-own-words")) } } }
            (layout::use_other(here, other))
            (ways(here, shown, fields))
            p.onward { button.plain-button type="submit" name="do" value="way" { (t!(words, "start-message-full")) } }
        }
        p.hint { (t!(words, "start-message-how")) }
    };
    let (page, content) = way::page(here, &title, &address_for(FirstStep::Questions, person), &content);
    page.with_scripts(scripts).with_faults(faults).with_other(other).show(here, &content)
}

fn has_blank(review: &Review) -> bool {
    review.remarks.iter().any(|remark| remark.rule == "unfilled-blank")
}

/// The facts that only the writer knows, as far as the text still has blanks for them.
fn gaps(here: &Here, fields: &Fields) -> Markup {
    let words = here.words;
    let body = fields.raw("body");
    let open: Vec<&str> = BLANKS.iter().filter(|(_, blank)| body.contains(&format!("[{blank}]"))).map(|(fact, _)| *fact).collect();
    let none = Faults::default();
    let form = Form::new(here, "gap", fields, &none);
    html! {
        @if !open.is_empty() {
            fieldset.gaps {
                legend { (t!(words, "start-gaps")) }
                @for fact in &open { (form.input(fact, "text", (*fact == "name").then_some("name"))) }
                button.primary type="submit" name="do" value="fill" { (t!(words, "start-gaps-do")) }
            }
        }
    }
}

/// What was told before, folded: to say it in other words.
fn retold(here: &Here, told: &Fields, typed: &Fields) -> Markup {
    let words = here.words;
    let names: Vec<&str> = BLANKS.iter().map(|(name, _)| *name).filter(|name| told.has(name)).collect();
    let now =
        names.iter().fold(Fields::default(), |now, name| now.with(name, if typed.has(name) { typed.raw(name) } else { told.raw(name) }));
    let none = Faults::default();
    let form = Form::new(here, "gap", &now, &none);
    html! {
        @if !names.is_empty() {
            details {
                summary { (t!(words, "start-gaps-change")) }
                @for name in &names { (form.input(name, "text", (*name == "name").then_some("name"))) }
                button type="submit" name="do" value="fill" { (t!(words, "start-gaps-do")) }
            }
        }
    }
}

/// First open or copy, then say that it was sent; the same order as in the full editor. What is not possible yet is not there.
fn ways(here: &Here, shown: &Shown, fields: &Fields) -> Markup {
    let words = here.words;
    let Shown { person, review, .. } = shown;
    let blank = has_blank(review);
    let ready = review.verdict == Verdict::Ready;
    let mail = mailto(&person.email, fields.raw("subject"), fields.raw("body"));
    html! {
        div.actions.ways #ways data-to=(person.email) {
            a.button.primary href=(mail.clone().unwrap_or_default()) hidden[!ready || mail.is_none()] data-mail { (t!(words, "start-open-mail")) }
            div.three-ways {
                button type="button" hidden data-copy="body" data-copied=(t!(words, "message-copied")) { (t!(words, "start-copy")) }
                button type="submit" name="do" value="sent" hidden[blank] data-sent { (t!(words, "start-sent")) }
                button type="submit" name="do" value="later" { (t!(words, "today-not")) }
            }
            @if ready && mail.is_none() { p.hint { (t!(words, "message-too-long-for-mail")) } }
            button type="submit" name="do" value="save" { (t!(words, "start-message-save")) }
        }
    }
}
