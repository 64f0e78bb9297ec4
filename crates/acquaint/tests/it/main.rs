//! The program from outside: the real binary, real sockets, a real folder. Mirrored to the addresses and commands.
#![cfg(test)]
#![allow(clippy::disallowed_methods, reason = "tests read the environment and wait by the computer's clock")]

mod access;
mod again;
mod agreeing;
mod api;
mod archive;
mod asking;
mod bank;
mod calendar;
#[path = "../../../store/tests/it/cluster.rs"]
mod cluster;
mod commands;
mod confided;
mod damage;
#[path = "../../../store/tests/it/databases.rs"]
mod databases;
mod drills;
mod example;
mod forms;
mod happened;
mod importing;
mod insights;
mod journal;
mod looking_back;
mod mail;
mod namesakes;
mod opening;
mod packages;
mod pages;
mod paper;
mod program;
mod reference;
mod routes;
mod sealed;
mod searching;
mod tags;
mod talks;
mod tidy;
mod two_entries;
mod undo;
mod unnamed;
mod words;
#[path = "../../../store/tests/it/worlds.rs"]
mod worlds;
