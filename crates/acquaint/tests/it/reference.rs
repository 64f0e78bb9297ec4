//! The reference in `docs/reference/`: made from the program itself, so that every change of it shows in a review.

use std::{collections::BTreeSet, fmt::Write as _, path::Path};

use acquaint::{api::description, cli::command, operations::operations};
use clap::Command;

/// Compares a file of the reference with what the program says; writes it anew where they differ, and fails.
#[track_caller]
fn check(name: &str, expect: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference").join(name);
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    if found != expect {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, expect).unwrap();
        panic!("docs/reference/{name} was out of date. It has been written anew: look at what changed.");
    }
}

#[test]
fn the_description_of_the_api_is_the_one_in_the_reference() {
    check("openapi.json", &(serde_json::to_string_pretty(&description()).unwrap() + "\n"));
}

#[test]
#[cfg_attr(feature = "sealed-copies", ignore = "it is the reference of the usual program")]
fn the_commands_are_those_in_the_reference() {
    let mut text = String::from("# Commands\n\nMade from the program itself by a test.\n");
    describe(&mut text, &command(), "");
    check("commands.md", &text);
}

fn describe(text: &mut String, command: &Command, above: &str) {
    let name = format!("{above}{}", command.get_name());
    let _ = write!(text, "\n## `{name}`\n\n{}\n", command.get_about().map(ToString::to_string).unwrap_or_default());
    let arguments = command.get_arguments().filter(|argument| !argument.is_hide_set() && argument.get_id() != "help");
    for (index, argument) in arguments.enumerate() {
        let long = argument.get_long().map(|long| format!("--{long}"));
        let value = argument.get_action().takes_values().then(|| argument.get_value_names().map(|names| names.join(" ").to_uppercase()));
        let value = value.flatten().unwrap_or_default();
        let shown = [long.unwrap_or_default(), value].join(" ");
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        let _ = writeln!(text, "{}- `{}`: {help}", if index == 0 { "\n" } else { "" }, shown.trim());
    }
    for below in command.get_subcommands() {
        describe(text, below, &format!("{name} "));
    }
}

/// Commands that are no operation, and why.
const NO_OPERATION: [(&str, &str); 11] = [
    ("serve", "it is the program itself"),
    ("call", "it calls any operation"),
    ("token", "who holds a token must not make others"),
    ("example", "it is a world of its own, beside the person's records"),
    ("export", "it writes a file of this computer"),
    ("people export", "it prints a file for other programs"),
    ("restore", "it replaces everything, which is for the person alone"),
    ("backup", "it writes a file of this computer"),
    ("doctor", "it also looks where the program cannot start"),
    ("completions", "it concerns the shell alone"),
    ("man", "it concerns the terminal alone"),
];

/// Commands whose operation has another name.
const CALLED_OTHERWISE: [(&str, &str); 2] =
    [("interviews sheet", "interviews.show"), ("interviews transcript", "interviews.add-transcript")];

#[test]
fn every_command_is_an_operation_or_says_why_it_is_none() {
    let known: BTreeSet<&str> = operations().map(|operation| operation.name).collect();
    for name in leaves(&command(), "") {
        let otherwise = CALLED_OTHERWISE.iter().find(|(command, _)| *command == name).map(|(_, operation)| (*operation).to_owned());
        let dotted = otherwise.unwrap_or_else(|| name.replace(' ', "."));
        let found = [dotted.clone(), format!("{dotted}.list")].iter().any(|operation| known.contains(operation.as_str()));
        assert!(found || NO_OPERATION.iter().any(|(command, _)| *command == name), "“{name}” is no operation");
    }
}

fn leaves(command: &Command, above: &str) -> Vec<String> {
    let below = |command: &Command| {
        let name = format!("{above}{}", command.get_name());
        if command.has_subcommands() { leaves(command, &format!("{name} ")) } else { vec![name] }
    };
    command.get_subcommands().flat_map(below).collect()
}
