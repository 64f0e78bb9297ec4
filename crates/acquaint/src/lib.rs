//! The program: its faces (web pages and command line) and how they are wired together.
//!
//! Rules live in the domain and the coach, SQL in the store. Here requests are read, actions called and answers shown.

pub mod actions;
pub mod api;
mod calendars;
pub mod cli;
mod damage;
mod digest;
mod example;
mod failure;
mod folder;
#[cfg(test)]
mod fuzz;
mod leaving;
mod mail;
pub mod operations;
mod paper;
mod private_file;
mod sealing;
mod seam;
mod serve;
mod web;
mod words;

pub use failure::{Failure, FailureKind};
pub use seam::{Clock, Seam};
pub use words::{Words, catalogue};
