//! Gets missing tools with apt on Debian, and says before it does so what and why.
//!
//! On any other system it installs nothing. Ubuntu counts as another: its Chromium is a snap, which the
//! browser tests cannot drive.

use crate::tools::{Tool, on_path};
use std::process::Command;

/// Installs those of the tools that are missing, if this system allows it. Answers those still missing.
pub(crate) fn provide(tools: &[Tool]) -> Vec<Tool> {
    let missing = absent(tools);
    if missing.is_empty() || !is_debian(&std::fs::read_to_string("/etc/os-release").unwrap_or_default()) {
        return missing;
    }
    let Some(prefix) = as_root() else {
        println!("Some tools are missing, and installing them needs root or sudo; neither is here.");
        return missing;
    };
    println!("\n== installing with apt what the checks need and this computer lacks");
    for tool in &missing {
        println!("   {}: {}", tool.packages().join(", "), tool.purpose());
    }
    let packages: Vec<&str> = missing.iter().flat_map(|tool| tool.packages()).copied().collect();
    let _ = apt(prefix, &["update"]) && apt(prefix, &install(&packages));
    absent(tools)
}

/// Those of the tools that are not here.
pub(crate) fn absent(tools: &[Tool]) -> Vec<Tool> {
    tools.iter().copied().filter(|tool| !tool.is_there()).collect()
}

fn install<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(packages);
    words
}

fn apt(prefix: &[&str], words: &[&str]) -> bool {
    let mut line = prefix.to_vec();
    line.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2"]);
    line.extend(words);
    println!("   {}", line.join(" "));
    let passed = Command::new(line[0]).args(&line[1..]).status().is_ok_and(|status| status.success());
    if !passed {
        println!("   apt could not do it; its own words are above.");
    }
    passed
}

fn is_debian(os_release: &str) -> bool {
    let value = |key: &str| {
        let line = os_release.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    let family = format!("{} {}", value("ID"), value("ID_LIKE"));
    let mut names = family.split_whitespace();
    names.clone().any(|name| name == "debian") && names.all(|name| name != "ubuntu")
}

/// What stands before a command that needs root on this computer, if there is a way.
pub(crate) fn as_root() -> Option<&'static [&'static str]> {
    rights(user_id().as_deref(), on_path("sudo").is_some())
}

/// What stands before a command that needs root: nothing, `sudo`, or `None` when there is no way.
fn rights(user_id: Option<&str>, sudo: bool) -> Option<&'static [&'static str]> {
    match user_id {
        Some("0") => Some(&[]),
        _ if sudo => Some(&["sudo"]),
        _ => None,
    }
}

fn user_id() -> Option<String> {
    let answer = Command::new("id").arg("-u").output().ok()?;
    Some(String::from_utf8_lossy(&answer.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_its_children_are_known_and_ubuntu_is_not_among_them() {
        assert!(is_debian("PRETTY_NAME=\"Debian\"\nID=debian\n"));
        assert!(is_debian("ID=raspbian\nID_LIKE=debian\n"));
        assert!(!is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_debian("ID=fedora\n") && !is_debian(""));
    }

    #[test]
    fn sudo_is_used_only_by_those_who_are_not_root() {
        assert_eq!(rights(Some("0"), true), Some(&[][..]));
        assert_eq!(rights(Some("1000"), true), Some(&["sudo"][..]));
        assert_eq!(rights(Some("1000"), false), None);
    }

    #[test]
    fn only_what_is_missing_is_installed() {
        let packages = install(Tool::PostgreSql.packages());
        assert_eq!(packages, ["install", "--yes", "--no-install-recommends", "postgresql"]);
    }
}
