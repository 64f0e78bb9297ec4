//! Reading an address that somebody typed, without letting it lead anywhere else.
//!
//! The name is looked up once for every step, every answer is checked, and the connection goes to exactly what was checked:
//! so a name cannot mean something else a moment later. A redirect is a step like the first one. No proxy, no cookie, no
//! address of ours in the request, and nothing in the log.

use std::{fmt, io, net::SocketAddr, sync::Arc, time::Duration};

use acquaint_formats::icalendar::CALENDAR_AT_MOST;
use rustls_pki_types::CertificateDer;
use serde::{Deserialize, Serialize};
use ureq::{
    Agent, Error,
    config::Config,
    http::Uri,
    tls::{Certificate, RootCerts, TlsConfig},
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};

use super::nearby::{is_at_home, is_global};

/// How long it may take, from the first step to the last byte (S10).
const AT_MOST: Duration = Duration::from_secs(10);
/// How often it may lead to another address (S10).
const REDIRECTS: u32 = 3;

/// Why nothing was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FetchFault {
    /// It is no address of the web.
    Address,
    /// There is nobody under that name, or nobody answers.
    Unreachable,
    /// It leads into a network at home or of machines, and nobody said that it may.
    AtHome,
    /// The connection is not protected.
    Unsafe,
    /// The server says no.
    Refused,
    /// It is larger than a calendar may be.
    TooLarge,
    /// It took too long.
    Slow,
    /// What came is no calendar.
    NoCalendar,
}

impl FetchFault {
    /// The word under which the catalogue explains it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Unreachable => "unreachable",
            Self::AtHome => "at-home",
            Self::Unsafe => "unsafe",
            Self::Refused => "refused",
            Self::TooLarge => "too-large",
            Self::Slow => "slow",
            Self::NoCalendar => "no-calendar",
        }
    }
}

/// The address that is meant: `webcal` is the web under another name. Nothing if it is none.
pub(crate) fn plain_address(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (scheme, rest) = typed.split_once("://")?;
    let scheme = match scheme.to_ascii_lowercase().as_str() {
        "https" | "webcal" | "webcals" => "https",
        "http" => "http",
        _ => return None,
    };
    let address = format!("{scheme}://{rest}");
    let uri: Uri = address.parse().ok()?;
    let host = uri.host()?;
    // A name and a password in front of the host would be another way to say where it leads.
    let plain = !host.is_empty() && !uri.authority()?.as_str().contains('@') && !address.chars().any(char::is_whitespace);
    plain.then_some(address)
}

/// Reads what lies at an address. `at_home` says that the person wants an address of their own network.
///
/// # Errors
/// Why nothing was read.
pub(super) fn fetch(address: &str, at_home: bool) -> Result<Vec<u8>, FetchFault> {
    fetch_by(address, Guard { at_home, names: Names::System })
}

fn fetch_by(address: &str, guard: Guard) -> Result<Vec<u8>, FetchFault> {
    let address = plain_address(address).ok_or(FetchFault::Address)?;
    if address.starts_with("http:") && !guard.at_home {
        return Err(FetchFault::Unsafe);
    }
    let config = Config::builder()
        .https_only(!guard.at_home)
        .proxy(None)
        .max_redirects(REDIRECTS)
        .max_idle_connections(0)
        .timeout_global(Some(AT_MOST))
        .user_agent("Acquaint")
        .accept("text/calendar")
        .tls_config(trusted())
        .build();
    let agent = Agent::with_parts(config, DefaultConnector::default(), guard);
    let mut answer = agent.get(&address).call().map_err(|error| fault_of(&error))?;
    let most = u64::try_from(CALENDAR_AT_MOST).unwrap_or(u64::MAX);
    answer.body_mut().with_config().limit(most).read_to_vec().map_err(|error| fault_of(&error))
}

/// TLS with the certificates that this computer trusts, as for mail.
fn trusted() -> TlsConfig {
    let found = rustls_native_certs::load_native_certs();
    let certificates = found.certs.iter().map(|certificate: &CertificateDer<'_>| Certificate::from_der(certificate).to_owned());
    TlsConfig::builder()
        .root_certs(RootCerts::Specific(Arc::new(certificates.collect())))
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .build()
}

/// What a refusal of ours looks like among the errors of a connection.
#[derive(Debug)]
struct NotThere;

impl fmt::Display for NotThere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an address that was not asked for")
    }
}

impl std::error::Error for NotThere {}

fn fault_of(error: &Error) -> FetchFault {
    match error {
        Error::Io(error) if error.get_ref().is_some_and(|inner| inner.is::<NotThere>()) => FetchFault::AtHome,
        Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => FetchFault::Slow,
        Error::Io(error) if error.kind() == io::ErrorKind::InvalidData => FetchFault::Unsafe,
        Error::Timeout(_) => FetchFault::Slow,
        Error::BodyExceedsLimit(_) => FetchFault::TooLarge,
        Error::StatusCode(_) | Error::TooManyRedirects | Error::RedirectFailed => FetchFault::Refused,
        Error::RequireHttpsOnly(_) | Error::Tls(_) | Error::Rustls(_) => FetchFault::Unsafe,
        Error::BadUri(_) | Error::Http(_) => FetchFault::Address,
        _ => FetchFault::Unreachable,
    }
}

/// Looks names up, and lets nothing through that is not meant.
#[derive(Debug)]
struct Guard {
    at_home: bool,
    names: Names,
}

/// Who says which address a name has.
#[derive(Debug)]
enum Names {
    /// The system.
    System,
    /// A test, with one answer after the other.
    #[cfg(test)]
    Told(Arc<std::sync::Mutex<Vec<SocketAddr>>>),
}

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = match &self.names {
            Names::System => DefaultResolver::default().resolve(uri, config, timeout)?,
            #[cfg(test)]
            Names::Told(answers) => {
                let mut found = self.empty();
                let mut answers = answers.lock().map_err(|_| Error::HostNotFound)?;
                if answers.is_empty() {
                    return Err(Error::HostNotFound);
                }
                found.push(answers.remove(0));
                found
            }
        };
        let protected = uri.scheme_str() == Some("https");
        let may = |address: &SocketAddr| (protected && is_global(address.ip())) || (self.at_home && is_at_home(address.ip()));
        // One answer that leads elsewhere is enough to trust none.
        if found.iter().all(may) { Ok(found) } else { Err(Error::Io(io::Error::other(NotThere))) }
    }
}

#[cfg(test)]
mod tests;
