//! Telling the other one about the date: inviting them, telling them a new date, or that it is off. One page shows all that
//! they get; it goes from one's own account, or as a file through one's own mail program.

use acquaint_coach::Severity;
use acquaint_domain::{
    Record,
    aim::{AboutMe, AboutMeId},
    interviews::{InterviewId, invitation_title},
    outreach::{Channel, Draft, Message, Outgoing, Purpose, SECONDS_TO_TAKE_BACK, Sending},
    people::{Person, is_plausible_email},
};
use acquaint_formats::Sender;
use axum::{extract::Path, http::StatusCode, response::IntoResponse as _};
use maud::{Markup, html};

use crate::{
    Failure, FailureKind,
    actions::{
        interviews::{Inviting, Told, draft_invitation, find_begun, find_inviting, write_invitation},
        outreach::{mark_sent, sending::approve, sending::prepare},
        review::review_message,
    },
    seam::secret,
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        interviews::conversation::{place, when},
        layout::{self, Form, Other, Page, Room},
        outreach::sending,
        settings::{mail_account, own_sender},
    },
    words::t,
};

/// Everything that the page is made of.
struct Desk {
    inviting: Inviting,
    purpose: Purpose,
    from: Sender,
    /// Whether it can go from here.
    account: bool,
    me: AboutMe,
    begun: Option<Message>,
    outgoing: Option<Outgoing>,
    subject: String,
    body: String,
}

impl Desk {
    /// Nothing if they know the date as it is.
    async fn find(here: &Here, id: InterviewId) -> Result<Option<Self>, Failure> {
        let inviting = find_inviting(&here.store, &here.ctx, id).await?;
        let Some(purpose) = inviting.tell else { return Ok(None) };
        let from = own_sender(here).await?;
        let draft = draft_invitation(&here.store, &here.ctx, &inviting, purpose, &from.name).await?;
        let begun = find_begun(&here.store, id, purpose).await?;
        let outgoing = match &begun {
            Some(begun) => here.store.find_outgoing(begun.id).await?,
            None => None,
        };
        let body = begun.as_ref().map_or(draft.body, |begun| begun.body.clone());
        let me = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
        let account = mail_account(here)?.is_some();
        Ok(Some(Self { inviting, purpose, from, account, me, begun, outgoing, subject: draft.subject, body }))
    }

    fn asks_address(&self) -> bool {
        !is_plausible_email(self.inviting.person.email.trim())
    }

    fn asks_own_address(&self) -> bool {
        !self.account && !is_plausible_email(self.from.address.trim())
    }

    /// The form before anybody typed.
    fn filled(&self) -> Fields {
        Fields::default()
            .with("email", &self.inviting.person.email)
            .with("own-email", &self.me.email)
            .with("body", &self.body)
            .with("from", self.sender_line())
    }

    fn sender_line(&self) -> String {
        format!("{} <{}>", self.from.name, self.from.address)
    }

    /// The records that stand on the page.
    fn seen(&self) -> Vec<Record> {
        let Inviting { interview, person, .. } = &self.inviting;
        let mut seen = vec![interview.clone().into(), person.clone().into(), self.me.clone().into()];
        seen.extend(self.begun.clone().map(Record::from));
        seen
    }

    fn told(&self, fields: &Fields) -> Told {
        let typed = |name: &str| Some(fields.text(name).to_owned());
        Told {
            email: typed("email").filter(|_| self.asks_address()),
            own_email: typed("own-email").filter(|_| self.asks_own_address()),
            body: Some(fields.raw("body").trim_end().to_owned()),
            own_name: self.from.name.clone(),
        }
    }

    /// The message as it would be kept, for the coach.
    fn message(&self, here: &Here, body: &str) -> Message {
        let Inviting { interview, person, .. } = &self.inviting;
        let draft = Draft { subject: self.subject.clone(), body: body.to_owned(), ..Draft::default() };
        let begun = Message::begun(here.ctx.ids().draw(), person.id, (Channel::Email, self.purpose), draft, here.ctx.now);
        Message { interview_id: Some(interview.id), ..begun }
    }
}

/// The page, or where it has gone on to.
pub(super) async fn ask(Path(id): Path<InterviewId>, here: Here) -> Answer {
    let Some(desk) = Desk::find(&here, id).await? else { return Ok(go_to(&format!("/interviews/{id}"))) };
    let state = desk.outgoing.as_ref().map(|outgoing| outgoing.stands(here.ctx.now));
    if let Some(begun) = &desk.begun {
        let on_its_way = matches!(state, Some(Sending::Waits(_) | Sending::Due | Sending::Goes));
        if on_its_way || sending::is_unsure(state) {
            return Ok(go_to(&format!("/outreach/{}", begun.id)));
        }
        if here.query().has("ready") && !desk.asks_own_address() {
            return Ok(ready_view(&here, &desk, begun).into_response());
        }
    }
    Ok(view(&here, &desk, &desk.filled(), &Faults::default(), None).into_response())
}

/// "Send", "Open in my mail" or "I have sent it".
pub(super) async fn save(Path(id): Path<InterviewId>, Posted { here, fields }: Posted) -> Answer {
    let Some(desk) = Desk::find(&here, id).await? else { return Ok(go_to(&format!("/interviews/{id}"))) };
    if fields.text("do") == "sent" {
        let Some(begun) = desk.begun else { return Ok(go_to(&format!("/interviews/{id}/invite"))) };
        mark_sent(&here.store, &here.ctx, begun.id, fields.text("seen"), &begun.subject, &begun.body).await?;
        return Ok(here.done(&format!("/interviews/{id}")));
    }
    if Other::is_wanted(&fields) {
        return Ok(both_versions(&here, &desk, &fields));
    }
    let faults = check(&here, &desk, &fields).await?;
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, &desk, &fields, &faults, None)).into_response());
    }
    if desk.account && fields.text("from") != desk.sender_line() {
        return Ok(both_versions(&here, &desk, &fields));
    }
    let message = match write_invitation(&here.store, &here.ctx, id, fields.text("seen"), desk.told(&fields)).await {
        Ok(message) => message,
        Err(failure) if failure.kind == FailureKind::Conflict => return Ok(both_versions(&here, &desk, &fields)),
        Err(failure) => return Err(failure),
    };
    if !desk.account || fields.text("do") != "send" {
        return Ok(go_to(&format!("/interviews/{id}/invite?ready=yes")));
    }
    // The page showed all of it, and whatever is not as it was shown has been told above.
    let prepared = prepare(&here.store, &here.ctx, &desk.from, message).await?;
    approve(&here.store, &here.ctx, &desk.from, message, &prepared.approval, &secret()).await?;
    here.app.post.wake();
    Ok(go_to(&format!("/outreach/{message}")))
}

fn both_versions(here: &Here, desk: &Desk, typed: &Fields) -> axum::response::Response {
    let (fields, other) = Other::of(typed, desk.filled());
    (other.status(), view(here, desk, &fields, &Faults::default(), Some(&other))).into_response()
}

async fn check(here: &Here, desk: &Desk, fields: &Fields) -> Result<Faults, Failure> {
    let words = here.words;
    let mut faults = Faults::default();
    for (field, asked) in [("email", desk.asks_address()), ("own-email", desk.asks_own_address())] {
        if asked && !is_plausible_email(fields.text(field)) {
            faults.note(field, t!(words, "mail-address-wrong"));
        }
    }
    let body = fields.raw("body");
    if body.trim().is_empty() {
        faults.note("body", t!(words, "message-empty"));
        return Ok(faults);
    }
    let review = review_message(&here.store, &here.ctx, &desk.message(here, body), body).await?;
    let blank = review.remarks.iter().find(|remark| remark.rule == "unfilled-blank" && remark.severity == Severity::Problem);
    if let Some(remark) = blank {
        faults.note("body", remark.message.clone());
    }
    Ok(faults)
}

fn view(here: &Here, desk: &Desk, fields: &Fields, faults: &Faults, other: Option<&Other>) -> Markup {
    let words = here.words;
    let Inviting { interview, person, .. } = &desk.inviting;
    let title = t!(words, &format!("invite-title-{}", desk.purpose), name = person.given_name());
    let form = Form::new(here, "invite", fields, faults);
    let address = format!("/interviews/{}", interview.id);
    let state = desk.outgoing.as_ref().map(|outgoing| outgoing.stands(here.ctx.now));
    let content = html! {
        (layout::back(&address, &t!(words, "interview-title", name = &person.name)))
        (layout::conflict(here, "invite", fields, other))
        (sending::said(here, &here.query()))
        h1 { (title) }
        @if let Some(begun) = &desk.begun { (sending::stopped(here, begun, state)) }
        p.lead { (t!(words, &format!("invite-lead-{}", desk.purpose), name = person.given_name())) }
        (envelope(here, desk))
        form method="post" action={ (address) "/invite" } novalidate {
            (form.once())
            (layout::seen_marks(fields, faults, desk.seen()))
            input type="hidden" name="from" value=(desk.sender_line());
            @if desk.asks_address() { (form.input("email", "email", None)) }
            @if desk.asks_own_address() { (form.input("own-email", "email", Some("email"))) }
            (form.area("body", 9))
            div.actions {
                @if desk.account { button.primary type="submit" name="do" value="send" { (t!(words, "send-do")) } }
                button.primary[!desk.account] type="submit" name="do" value="file" { (t!(words, "invite-file")) }
                (layout::use_other(here, other))
                a.button href=(address) { (t!(words, "invite-not-now")) }
            }
        }
        p.hint {
            @if desk.account { (t!(words, "send-hint", seconds = SECONDS_TO_TAKE_BACK)) } @else { (t!(words, "invite-hint-file")) }
        }
    };
    Page::new(Room::Interviews, &title).with_faults(faults).with_other(other).show(here, &content)
}

/// From whom, to whom, and what stands in the calendar.
fn envelope(here: &Here, desk: &Desk) -> Markup {
    let words = here.words;
    let Inviting { interview, person, .. } = &desk.inviting;
    html! {
        dl.facts.envelope {
            @if !desk.asks_own_address() { dt { (t!(words, "send-from")) } dd { (desk.sender_line().trim()) } }
            @if !desk.asks_address() { dt { (t!(words, "send-to")) } dd { (person.name) " <" (person.email) ">" } }
            dt { (t!(words, "message-subject")) } dd { (desk.subject) }
        }
        section.card.calendar-entry.off[desk.purpose == Purpose::CallOff] {
            h2 { (invitation_title(&desk.from.name, &person.name)) }
            p { (when(here, interview)) }
            p.quiet { (t!(words, "interview-minutes-count", count = interview.minutes)) " · " (place(here, interview)) }
        }
    }
}

/// The message is ready: it opens in one's own mail program, and then one says that it went.
fn ready_view(here: &Here, desk: &Desk, begun: &Message) -> Markup {
    let words = here.words;
    let Inviting { interview, person, .. } = &desk.inviting;
    let title = t!(words, "invite-ready-title", name = person.given_name());
    let address = format!("/interviews/{}", interview.id);
    let content = html! {
        (layout::back(&format!("{address}/invite"), &t!(words, "send-back")))
        h1 { (title) }
        ol.steps {
            li { (t!(words, "invite-ready-open")) }
            li { (t!(words, "invite-ready-send", address = &desk.from.address)) }
            li { (t!(words, "invite-ready-back")) }
        }
        div.actions {
            a.button.primary href={ "/outreach/" (begun.id) "/message.eml" } download="invitation.eml" { (t!(words, "invite-file")) }
            form method="post" action={ (address) "/invite" } {
                (layout::once(here))
                (layout::seen_mark(&Fields::default(), &Faults::default(), begun.clone()))
                button type="submit" name="do" value="sent" { (t!(words, "invite-sent")) }
            }
            a.button href=(address) { (t!(words, "invite-not-now")) }
        }
        (envelope(here, desk))
        div.card.letter { (begun.body) }
    };
    Page::new(Room::Interviews, &title).show(here, &content)
}

/// What somebody still has to be told, first thing on the page of the conversation; nothing if it can wait.
pub(super) fn told_first(here: &Here, inviting: &Inviting) -> Option<Markup> {
    let words = here.words;
    let purpose = inviting.tell.filter(|purpose| *purpose != Purpose::Invite)?;
    let latest = acquaint_domain::interviews::latest_invitation(&inviting.sent)?;
    let name = Person::given_name(&inviting.person);
    Some(html! {
        section.card.next-step {
            p { (t!(words, &format!("invite-still-{purpose}"), name = name)) " " (layout::day_and_time(&latest.start().with_time_zone(here.ctx.zone.clone()))) "." }
            div.actions {
                a.button.primary href={ "/interviews/" (inviting.interview.id) "/invite" } {
                    (t!(words, &format!("invite-title-{purpose}"), name = name))
                }
            }
        }
    })
}

/// To which address the date went, and when.
pub(super) fn invited(here: &Here, inviting: &Inviting) -> Markup {
    let words = here.words;
    let latest = acquaint_domain::interviews::latest_invitation(&inviting.sent);
    html! {
        @if let Some(latest) = latest {
            dt { (t!(words, "invite-invited")) }
            dd { (t!(words, &format!("invite-invited-{}", latest.method), address = &latest.recipient)) " " (layout::moment(here, latest.sent_at)) }
        }
    }
}
