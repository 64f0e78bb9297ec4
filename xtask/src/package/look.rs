//! Looks at what was made: how large the program is, what it needs, what it gives away, and what the package holds.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::build::Build;
use super::said;

/// The most that the program may weigh, in bytes.
const LARGEST: usize = 25_000_000;
/// The libraries that every system with glibc has. All else is in the program.
const LIBRARIES: [&str; 5] = ["linux-vdso", "libgcc_s", "libm", "libc", "ld-linux"];
/// The section in which the list of crates stands.
const CRATES: &str = ".dep-v0";
/// The files of the package, without the pages of the manual.
const FILES: [&str; 12] = [
    "usr/bin/acquaint",
    "usr/lib/systemd/user/acquaint.service",
    "usr/share/applications/acquaint.desktop",
    "usr/share/bash-completion/completions/acquaint",
    "usr/share/doc/acquaint/changelog.Debian.gz",
    "usr/share/doc/acquaint/changelog.gz",
    "usr/share/doc/acquaint/copyright",
    "usr/share/doc/acquaint/notices.gz",
    "usr/share/fish/vendor_completions.d/acquaint.fish",
    "usr/share/icons/hicolor/scalable/apps/acquaint.svg",
    "usr/share/lintian/overrides/acquaint",
    "usr/share/zsh/vendor-completions/_acquaint",
];
const MANUAL: &str = "usr/share/man/man1/acquaint";
/// What may stand beside the files: no script, so that neither installing nor removing does anything but files.
const CONTROL: [&str; 2] = ["control", "md5sums"];

/// The program itself.
pub(super) fn program(build: &Build) -> Result<(), String> {
    let path = build.program();
    let bytes = fs::read(&path).map_err(|error| error.to_string())?;
    println!("   {:.1} MB (at most {:.0})", megabytes(bytes.len()), megabytes(LARGEST));
    let libraries = said(Command::new("ldd").arg(&path))?;
    print!("{libraries}");
    let mut faults = Vec::new();
    if bytes.len() > LARGEST {
        faults.push(format!("it weighs {:.1} MB", megabytes(bytes.len())));
    }
    faults.extend(strange(&libraries).map(|library| format!("it needs {library}")));
    if !holds(&bytes, CRATES) {
        faults.push("the list of its crates is missing".to_owned());
    }
    let private = build.private().into_iter().map(|folder| folder.display().to_string());
    faults.extend(private.filter(|folder| holds(&bytes, folder)).map(|folder| format!("it names {folder}")));
    none(faults)
}

/// Libraries that not every system has, by the lines of ldd.
fn strange(lines: &str) -> impl Iterator<Item = &str> {
    let names = lines.lines().filter_map(|line| line.split_whitespace().next()).map(|name| name.rsplit('/').next().unwrap_or(name));
    names.filter(|name| !LIBRARIES.iter().any(|known| name.strip_prefix(known).is_some_and(|rest| rest.starts_with(['.', '-']))))
}

fn holds(bytes: &[u8], text: &str) -> bool {
    !text.is_empty() && bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1e6
}

/// The Debian package: exactly the files that are meant, their owner and their rights, and no script.
pub(super) fn package(deb: &Path) -> Result<(), String> {
    let list = said(Command::new("dpkg-deb").arg("--contents").arg(deb))?;
    print!("{list}");
    let mut faults = wrong_files(&list);
    let control = said(Command::new("dpkg-deb").arg("--info").arg(deb))?;
    print!("{control}");
    faults.extend(strange_control(&control).map(|name| format!("it has {name} beside its files")));
    none(faults)
}

fn wrong_files(list: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut found = BTreeSet::new();
    let mut pages = 0;
    for line in list.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [rights, owner, .., path] = words[..] else { continue };
        let path = path.trim_start_matches("./");
        if rights.starts_with('d') {
            continue;
        }
        let right = if path.starts_with("usr/bin/") { "-rwxr-xr-x" } else { "-rw-r--r--" };
        if rights != right || !["0/0", "root/root"].contains(&owner) {
            faults.push(format!("{path} belongs to {owner} with {rights}"));
        }
        if path.starts_with(MANUAL) && path.ends_with(".1.gz") {
            pages += 1;
        } else if !FILES.contains(&path) {
            faults.push(format!("nobody wanted {path}"));
        }
        found.insert(path);
    }
    faults.extend(FILES.iter().filter(|file| !found.contains(*file)).map(|file| format!("{file} is missing")));
    if pages == 0 {
        faults.push("the manual is missing".to_owned());
    }
    faults
}

/// Files beside the content, by what `dpkg-deb --info` says: lines such as `  1234 bytes,  12 lines   *  postinst   #!/bin/sh`.
fn strange_control(info: &str) -> impl Iterator<Item = &str> {
    let rows = info.lines().filter(|line| line.contains(" bytes,") && line.contains(" lines "));
    let names = rows.filter_map(|line| line.split(" lines ").nth(1)?.split_whitespace().find(|word| *word != "*"));
    names.filter(|name| !CONTROL.contains(name))
}

pub(super) fn none(faults: Vec<String>) -> Result<(), String> {
    if faults.is_empty() { Ok(()) } else { Err(faults.join("; ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_not_every_system_has_is_reported() {
        let usual = "\tlinux-vdso.so.1 (0x0)\n\tlibgcc_s.so.1 => /lib/libgcc_s.so.1 (0x0)\n\tlibm.so.6 => /lib/libm.so.6 (0x0)\n\t/lib64/ld-linux-x86-64.so.2 (0x0)\n";
        assert_eq!(strange(usual).count(), 0);
        let other = format!("{usual}\tlibsqlite3.so.0 => /lib/libsqlite3.so.0 (0x0)\n\tlibmount.so.1 => not found\n");
        assert_eq!(strange(&other).collect::<Vec<_>>(), ["libsqlite3.so.0", "libmount.so.1"]);
    }

    #[test]
    fn a_path_within_the_program_is_found() {
        assert!(holds(b"..panicked at /home/ana/acquaint/a.rs", "/home/ana"));
        assert!(!holds(b"..panicked at /acquaint/a.rs", "/home/ana") && !holds(b"", "/home/ana") && !holds(b"a", ""));
    }

    fn listing(more: &str) -> String {
        let line = |file: &str| {
            let rights = if file.starts_with("usr/bin/") { "-rwxr-xr-x" } else { "-rw-r--r--" };
            format!("{rights} root/root 12 2026-11-26 00:00 ./{file}\n")
        };
        let folder = "drwxr-xr-x root/root 0 2026-11-26 00:00 ./usr/\n";
        format!("{folder}{}{more}", FILES.iter().map(|file| line(file)).collect::<String>())
    }

    const PAGE: &str = "-rw-r--r-- root/root 12 2026-11-26 00:00 ./usr/share/man/man1/acquaint-people.1.gz\n";

    #[test]
    fn a_package_with_exactly_its_files_is_whole() {
        assert_eq!(wrong_files(&listing(PAGE)), Vec::<String>::new());
    }

    #[test]
    fn a_file_too_many_or_too_few_or_with_other_rights_is_reported() {
        assert_eq!(wrong_files(&listing("")), ["the manual is missing"]);
        let more = format!("{PAGE}-rw-r--r-- root/root 12 2026-11-26 00:00 ./etc/acquaint.conf\n");
        assert_eq!(wrong_files(&listing(&more)), ["nobody wanted etc/acquaint.conf"]);
        assert_eq!(wrong_files(PAGE).len(), FILES.len());
        let open =
            listing(PAGE).replace("-rw-r--r-- root/root 12 2026-11-26 00:00 ./usr/lib", "-rw-rw-rw- ana/ana 12 2026-11-26 00:00 ./usr/lib");
        assert_eq!(wrong_files(&open), ["usr/lib/systemd/user/acquaint.service belongs to ana/ana with -rw-rw-rw-"]);
    }

    #[test]
    fn a_script_of_the_package_is_reported() {
        let usual = "     608 bytes,    18 lines      control\n    3012 bytes,    41 lines      md5sums\n Package: acquaint\n";
        assert_eq!(strange_control(usual).count(), 0);
        let script = format!("{usual}     120 bytes,     4 lines   *  postrm               #!/bin/sh\n");
        assert_eq!(strange_control(&script).collect::<Vec<_>>(), ["postrm"]);
    }
}
