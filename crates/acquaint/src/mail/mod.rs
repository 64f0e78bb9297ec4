//! Sending mail from the person's own account: the account, one conversation with its server, and the half minute before.
//!
//! This is the only place from which the program opens a connection, and it does so only for what somebody approved with
//! "Send", or to try the account. What may go out is decided in `actions/outreach/sending.rs`.

mod account;
mod post;
mod smtp;

pub(crate) use account::{Account, Secret, is_this_computer};
pub(crate) use post::{Post, hand_over, keep_sending};
