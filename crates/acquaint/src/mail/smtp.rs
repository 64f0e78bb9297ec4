//! One conversation with a mail server: connect, make it safe, sign in, and hand over one letter to one person.
//!
//! Every step is taken by itself, so that what went wrong can be told, and above all whether the server may have taken the
//! letter. Nothing that is said here is logged.

use std::time::Duration;

use acquaint_domain::outreach::{MailSecurity, SendFault};
use acquaint_formats::email_as_sent;
use lettre::{
    Address,
    transport::smtp::{
        authentication::{Credentials, Mechanism},
        client::{SmtpConnection, TlsParameters},
        commands::{Data, Mail, Rcpt},
        extension::{ClientId, Extension, MailParameter},
    },
};

use super::account::Account;

/// How long the server may take for one answer. RFC 5321 (4.5.3.2) allows minutes; nobody waits that long beside a page.
const ONE_ANSWER: Duration = Duration::from_secs(20);
/// How long it may take to say that it has the letter. Some look through it first, and giving up early leaves a doubt.
const LAST_ANSWER: Duration = Duration::from_secs(180);
/// The ways to sign in that are tried, the safest first.
const WAYS_TO_SIGN_IN: [Mechanism; 2] = [Mechanism::Plain, Mechanism::Login];

/// Hands a letter over to the person's own server. It waits for as long as the server takes.
///
/// # Errors
/// Why it did not go, or that it may have gone.
pub(crate) fn deliver(account: &Account, to: &str, letter: &[u8]) -> Result<(), SendFault> {
    let from = address(&account.address).ok_or(SendFault::Sender)?;
    let to = address(to).ok_or(SendFault::Recipient)?;
    let mut server = connect(account)?;
    let mut parameters = Vec::new();
    if !is_plain(&from) || !is_plain(&to) {
        // Letters beyond ASCII before the “@” need a server that knows of them (RFC 6531).
        if !server.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(SendFault::Letters);
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if !account.user.is_empty() && !account.password.is_empty() {
        let credentials = Credentials::new(account.user.clone(), account.password.reveal());
        server.auth(&WAYS_TO_SIGN_IN, &credentials).map_err(|error| said(&error, SendFault::Password))?;
    }
    server.command(Mail::new(Some(from), parameters)).map_err(|error| said(&error, SendFault::Sender))?;
    server.command(Rcpt::new(to, Vec::new())).map_err(|error| said(&error, SendFault::Recipient))?;
    server.command(Data).map_err(|error| said(&error, SendFault::Refused))?;
    server.set_timeout(Some(LAST_ANSWER)).map_err(|_| SendFault::Unreachable)?;
    // From here on the server may have taken it. Only a plain no says that it has not.
    match server.message(letter) {
        Ok(_) => {
            let _ = server.quit();
            Ok(())
        }
        Err(error) if error.status().is_some() => Err(SendFault::Refused),
        Err(_) => Err(SendFault::Unsure),
    }
}

fn address(written: &str) -> Option<Address> {
    email_as_sent(written)?.parse().ok()
}

fn is_plain(address: &Address) -> bool {
    address.user().is_ascii()
}

fn connect(account: &Account) -> Result<SmtpConnection, SendFault> {
    // The name of this computer is nobody's business; RFC 5321 (4.1.3) allows an address in its place.
    let hello = ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST);
    let tls = || TlsParameters::new(account.server.clone()).map_err(|_| SendFault::Unsafe);
    let place = (account.server.as_str(), account.port);
    let open = |tls: Option<&TlsParameters>| SmtpConnection::connect(place, Some(ONE_ANSWER), &hello, tls, None);
    match account.security {
        MailSecurity::Tls => open(Some(&tls()?)).map_err(|error| of_connection(&error)),
        MailSecurity::StartTls => {
            let mut server = open(None).map_err(|error| of_connection(&error))?;
            server.starttls(&tls()?, &hello).map_err(|_| SendFault::Unsafe)?;
            Ok(server)
        }
        MailSecurity::None => open(None).map_err(|error| of_connection(&error)),
    }
}

/// A certificate that nobody vouches for, and a server that speaks another way than was told, are no safe connection; both
/// show as data that make no sense.
fn of_connection(error: &lettre::transport::smtp::Error) -> SendFault {
    let mut source: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(cause) = source {
        if cause.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::InvalidData) {
            return SendFault::Unsafe;
        }
        source = cause.source();
    }
    if error.is_tls() || error.is_response() { SendFault::Unsafe } else { SendFault::Unreachable }
}

/// A refusal by the server is told as what was asked, and one for the moment as just that; anything else is a connection
/// that broke.
fn said(error: &lettre::transport::smtp::Error, refused: SendFault) -> SendFault {
    if error.is_transient() {
        return SendFault::Refused;
    }
    if error.status().is_some() || error.is_client() { refused } else { SendFault::Unreachable }
}
