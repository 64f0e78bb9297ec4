//! The program from outside: the real binary, real sockets, a real folder. Mirrored to the addresses and commands.
#![cfg(test)]
#![allow(clippy::disallowed_methods, reason = "tests read the environment and wait by the computer's clock")]

mod access;
mod commands;
mod forms;
mod pages;
mod program;
mod routes;
mod tidy;
mod words;
