//! The person's mail account. It lies in a file of its own in the data folder, readable by their account alone, and never
//! in the database: so no copy, no archive and no history holds the password.

use std::fmt;

use acquaint_domain::outreach::MailSecurity;
use acquaint_formats::Sender;
use serde::{Deserialize, Serialize};

use crate::{Failure, folder::Folder, private_file};

/// A password. It is never shown, not even where everything else is printed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Secret(String);

impl Secret {
    /// Takes a password in.
    pub(crate) fn new(password: &str) -> Self {
        Self(password.to_owned())
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The secret itself, for the server alone.
    pub(crate) fn reveal(&self) -> String {
        self.0.clone()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// A mail account that is set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Account {
    /// The person's name, as others see it.
    pub(crate) name: String,
    /// Their own address.
    pub(crate) address: String,
    /// The server's name.
    pub(crate) server: String,
    /// Its port.
    pub(crate) port: u16,
    /// How the connection is kept from others.
    pub(crate) security: MailSecurity,
    /// The name under which they sign in there; empty for a server that asks for none.
    pub(crate) user: String,
    /// The password.
    pub(crate) password: Secret,
}

impl Account {
    /// The account that is set up; nothing until then.
    ///
    /// # Errors
    /// If the file is there and cannot be read.
    pub(crate) fn find(folder: &Folder) -> Result<Option<Self>, Failure> {
        let Some(file) = folder.mail_account() else { return Ok(None) };
        let Some(bytes) = private_file::read(&file)? else { return Ok(None) };
        serde_json::from_slice(&bytes).map(Some).map_err(|_| {
            let message = "Your mail account cannot be read from its file.".to_owned();
            Failure::refused(message, "Open the settings for mail, remove the account, and set it up again.")
        })
    }

    /// Keeps the account: whole or not at all, and closed to other accounts on this computer from its first byte.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(crate) fn keep(&self, folder: &Folder) -> Result<(), Failure> {
        let Some(file) = folder.mail_account() else { return Err(Failure::not_found()) };
        private_file::keep(&file, &serde_json::to_vec_pretty(self).unwrap_or_default())
    }

    /// Forgets the account and its password.
    ///
    /// # Errors
    /// If the file cannot be removed.
    pub(crate) fn forget(folder: &Folder) -> Result<(), Failure> {
        let Some(file) = folder.mail_account() else { return Ok(()) };
        private_file::forget(&file)
    }

    /// Who sends.
    pub(crate) fn sender(&self) -> Sender {
        Sender { name: self.name.clone(), address: self.address.clone() }
    }
}

/// Whether a server's name means this computer, so that nothing leaves it.
pub(crate) fn is_this_computer(server: &str) -> bool {
    let address = server.trim_start_matches('[').trim_end_matches(']');
    server.eq_ignore_ascii_case("localhost") || address.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> Account {
        Account {
            name: "Mira".to_owned(),
            address: "mira@post.example".to_owned(),
            server: "smtp.post.example".to_owned(),
            port: 465,
            security: MailSecurity::Tls,
            user: "mira".to_owned(),
            password: Secret::new("correct horse"),
        }
    }

    #[test]
    fn s30_a_password_is_not_printed_with_its_account() {
        assert!(!format!("{:?}", account()).contains("horse"));
        assert!(serde_json::to_string(&account()).unwrap().contains("horse"), "the control: it is kept");
    }

    #[test]
    fn s30_the_account_lies_in_a_private_file_of_its_own_and_goes_without_a_trace() {
        let home = tempfile::tempdir().unwrap();
        let folder = Folder::find(Some(&home.path().join("acquaint")), None).unwrap();
        folder.make().unwrap();
        assert_eq!(Account::find(&folder).unwrap(), None);
        account().keep(&folder).unwrap();
        assert_eq!(Account::find(&folder).unwrap(), Some(account()));
        let file = folder.mail_account().unwrap();
        assert!(crate::seam::is_private(&file));
        Account::forget(&folder).unwrap();
        assert!(!file.exists() && Account::find(&folder).unwrap().is_none());
        Account::forget(&folder).unwrap();
    }

    #[test]
    fn where_many_keep_their_records_there_is_no_account() {
        let home = tempfile::tempdir().unwrap();
        let folder = Folder::find(Some(home.path()), Some("postgres://db.example/acquaint")).unwrap();
        assert_eq!(folder.mail_account(), None);
        assert!(account().keep(&folder).is_err());
    }

    #[test]
    fn only_this_computer_is_this_computer() {
        for own in ["localhost", "LOCALHOST", "127.0.0.1", "127.8.0.1", "::1", "[::1]"] {
            assert!(is_this_computer(own), "{own}");
        }
        for other in ["smtp.post.example", "localhost.evil.example", "10.0.0.1", "", "0.0.0.0", "127.0.0.1.evil.example"] {
            assert!(!is_this_computer(other), "{other}");
        }
    }
}
