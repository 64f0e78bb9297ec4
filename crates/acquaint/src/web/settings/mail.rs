//! The person's own mail account: off until it is set up, tried by a letter to oneself, and gone with one press.
//!
//! What is wrong with it is told in plain words, and what was typed stays, but for the password: it never comes back into
//! a page.

use acquaint_domain::{
    Word as _,
    aim::{AboutMe, AboutMeId},
    outreach::MailSecurity,
};
use acquaint_formats::{Letter, Sender, mail, parse_email};
use axum::{http::StatusCode, response::IntoResponse};
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};

use crate::{
    Failure, digest,
    mail::{Account, Secret, hand_over, is_this_computer},
    seam::{LOCAL_ACCOUNT, secret},
    web::{
        fields::{Faults, Fields},
        here::{Answer, Here, Posted, go_to},
        layout::{self, Form, Page, Room},
    },
    words::t,
};

/// The account from which messages can be sent here. Nothing until it is set up, nothing in the example, and nothing where
/// many keep their records.
pub(in crate::web) fn account(here: &Here) -> Result<Option<Account>, Failure> {
    if here.store.account() == LOCAL_ACCOUNT { Account::find(&here.app.folder) } else { Ok(None) }
}

/// Who writes from here: the account, or else what somebody wrote about themselves; the address is empty until it is known.
pub(in crate::web) async fn own_sender(here: &Here) -> Result<Sender, Failure> {
    if let Some(account) = account(here)? {
        return Ok(account.sender());
    }
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    Ok(Sender { name: me.name, address: me.email })
}

/// What the page shows beside the form.
#[derive(Default)]
struct Shown<'a> {
    /// What is wrong with the form.
    faults: Faults,
    /// What came of a try that went wrong, as a key of the catalogue.
    trouble: Option<&'a str>,
}

pub(super) async fn show(here: Here) -> Answer {
    let kept = account(&here).unwrap_or_default();
    let fields = match &kept {
        Some(account) => filled(account),
        None => empty(&here).await?,
    };
    Ok(view(&here, kept.as_ref(), &fields, &Shown::default()).into_response())
}

/// Keeps the account. Nothing is sent and no server is asked.
pub(super) async fn save(Posted { here, fields }: Posted) -> Answer {
    if !is_offered(&here) {
        return Err(Failure::not_found());
    }
    let kept = account(&here).unwrap_or_default();
    let (wanted, mut faults) = read(&here, &fields, kept.as_ref());
    let other = faults.is_empty() && fields.text("seen") != mark(kept.as_ref());
    if other && fields.has("seen") {
        faults.note("name", t!(here.words, "mail-changed"));
    }
    if !faults.is_empty() {
        let status = if other { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
        let shown = Shown { faults, trouble: None };
        return Ok((status, view(&here, kept.as_ref(), &fields.without("password"), &shown)).into_response());
    }
    wanted.keep(&here.app.folder)?;
    Ok(go_to("/settings/mail?saved=yes"))
}

/// Sends a short letter to oneself, at once.
pub(super) async fn try_it(Posted { here, .. }: Posted) -> Answer {
    let Some(account) = account(&here)? else { return Ok(go_to("/settings/mail")) };
    let words = here.words;
    let id = secret();
    let letter = Letter {
        id: &format!("{}@{}", &id[..32], account.address.rsplit('@').next().unwrap_or_default()),
        to: &account.address,
        to_name: &account.name,
        subject: &t!(words, "mail-try-subject"),
        body: &t!(words, "mail-try-body"),
        invitation: None,
        at: here.ctx.now,
    };
    let bytes = mail(&letter, &account.sender(), &[]).map_err(|error| Failure::file(std::path::Path::new("message"), &error))?;
    let Some(bytes) = bytes else { return Ok(go_to("/settings/mail")) };
    match hand_over(account.clone(), account.address.clone(), bytes).await {
        Ok(()) => Ok(go_to("/settings/mail?tried=yes")),
        Err(fault) => {
            let shown = Shown { faults: Faults::default(), trouble: Some(fault.word()) };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&here, Some(&account), &filled(&account), &shown)).into_response())
        }
    }
}

/// Forgets the account and its password.
pub(super) async fn remove(Posted { here, .. }: Posted) -> Answer {
    if is_offered(&here) {
        Account::forget(&here.app.folder)?;
    }
    Ok(go_to("/settings/mail?removed=yes"))
}

fn is_offered(here: &Here) -> bool {
    here.store.account() == LOCAL_ACCOUNT && here.app.folder.mail_account().is_some()
}

/// The account as somebody typed it, and what is wrong with it. An empty password means the one that is kept, but only for
/// the server and the name for which it was given: nobody else's server gets it by a typing error.
fn read(here: &Here, fields: &Fields, kept: Option<&Account>) -> (Account, Faults) {
    let words = here.words;
    let mut faults = Faults::default();
    let address = parse_email(fields.text("address"));
    if address.is_none() {
        faults.note("address", t!(words, "mail-address-wrong"));
    }
    let server = fields.text("server").to_lowercase();
    let plausible = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
    if server.is_empty() || server.len() > 253 || !server.chars().all(plausible) {
        faults.note("server", t!(words, "mail-server-wrong"));
    }
    let security = fields.word::<MailSecurity>("security");
    match security {
        None => faults.note("security", t!(words, "mail-security-missing")),
        Some(MailSecurity::None) if !is_this_computer(&server) => faults.note("security", t!(words, "mail-security-open")),
        Some(_) => {}
    }
    let port = match fields.text("port") {
        "" => Some(usual_port(security.unwrap_or(MailSecurity::Tls))),
        typed => typed.parse().ok().filter(|port| *port > 0),
    };
    if port.is_none() {
        faults.note("port", t!(words, "mail-port-wrong"));
    }
    let address = address.unwrap_or_default();
    let user = Some(fields.text("user")).filter(|user| !user.is_empty()).unwrap_or(&address).to_owned();
    let same = kept.filter(|kept| kept.server == server && kept.user == user);
    let password = match (fields.raw("password"), same) {
        ("", Some(kept)) => kept.password.clone(),
        (typed, _) => Secret::new(typed),
    };
    if password.is_empty() && !is_this_computer(&server) {
        faults.note("password", t!(words, if kept.is_some() { "mail-password-again" } else { "mail-password-missing" }));
    }
    let security = security.unwrap_or(MailSecurity::Tls);
    let port = port.unwrap_or_default();
    (Account { name: fields.text("name").to_owned(), address, server, port, security, user, password }, faults)
}

/// The port that servers usually answer on (RFC 8314).
fn usual_port(security: MailSecurity) -> u16 {
    match security {
        MailSecurity::Tls => 465,
        MailSecurity::StartTls => 587,
        MailSecurity::None => 25,
    }
}

async fn empty(here: &Here) -> Result<Fields, Failure> {
    let me: AboutMe = here.store.find(AboutMeId::ONLY).await?.unwrap_or_default();
    Ok(Fields::default().with("name", me.name).with("security", MailSecurity::Tls.word()))
}

fn filled(account: &Account) -> Fields {
    Fields::default()
        .with("name", &account.name)
        .with("address", &account.address)
        .with("server", &account.server)
        .with("port", account.port.to_string())
        .with("security", account.security.word())
        .with("user", &account.user)
}

/// A mark of what is kept, without the password.
fn mark(kept: Option<&Account>) -> String {
    let Some(kept) = kept else { return String::new() };
    digest::mark(&Sha256::digest(format!("{kept:?}")), 8)
}

fn view(here: &Here, kept: Option<&Account>, fields: &Fields, shown: &Shown<'_>) -> Markup {
    let words = here.words;
    let title = t!(words, "mail-title");
    let query = here.query();
    let content = html! {
        (layout::back("/settings", &t!(words, "room-settings")))
        h1 { (title) }
        @if !is_offered(here) {
            p.lead { (t!(words, if here.store.account() == LOCAL_ACCOUNT { "mail-not-hosted" } else { "mail-not-example" })) }
        } @else {
            @for said in ["saved", "tried", "removed"].iter().filter(|said| query.has(said)) {
                div.toast role="status" { p { (t!(words, &format!("mail-said-{said}"))) } }
            }
            @match kept {
                None => { p.lead { (t!(words, "mail-lead")) } (form(here, None, fields, &shown.faults)) }
                Some(account) => {
                    (set_up(here, account, shown.trouble))
                    details open[!shown.faults.is_empty() || shown.trouble.is_some()] {
                        summary { (t!(words, "mail-change")) }
                        (form(here, kept, fields, &shown.faults))
                    }
                }
            }
            p.hint { (t!(words, "mail-where")) }
        }
    };
    Page::new(Room::Settings, &title).with_faults(&shown.faults).show(here, &content)
}

/// What is set up, and what can be done with it.
fn set_up(here: &Here, account: &Account, trouble: Option<&str>) -> Markup {
    let words = here.words;
    html! {
        p.lead { (t!(words, "mail-is-set-up", address = &account.address, server = &account.server)) }
        @if let Some(trouble) = trouble {
            div.summary #summary role="alert" tabindex="-1" autofocus {
                h2 { (t!(words, "mail-try-wrong")) }
                p { (t!(words, &format!("mail-fault-{trouble}"))) }
            }
        }
        div.actions {
            form method="post" action="/settings/mail/try" {
                (layout::once(here))
                button.primary type="submit" { (t!(words, "mail-try")) }
            }
            form method="post" action="/settings/mail/remove" { (layout::once(here)) button type="submit" { (t!(words, "mail-remove")) } }
        }
        p.hint { (t!(words, "mail-try-hint")) }
    }
}

fn form(here: &Here, kept: Option<&Account>, fields: &Fields, faults: &Faults) -> Markup {
    let words = here.words;
    let form = Form::new(here, "mail", fields, faults);
    let seen = if faults.is_empty() { mark(kept) } else { fields.text("seen").to_owned() };
    html! {
        form method="post" action="/settings/mail" novalidate {
            (form.once())
            input type="hidden" name="seen" value=(seen);
            (form.input("name", "text", Some("name")))
            (form.input("address", "email", Some("email")))
            h2 { (t!(words, "mail-provider")) }
            p.hint { (t!(words, "mail-provider-hint")) }
            (form.line("server"))
            (form.choice::<MailSecurity>("security", "mail-security"))
            (form.input("port", "number", None))
            (form.line("user"))
            (form.input("password", "password", None))
            @if kept.is_some() { p.hint { (t!(words, "mail-password-kept")) } }
            div.actions { button.primary[kept.is_none()] type="submit" { (t!(words, "page-save")) } }
        }
    }
}
