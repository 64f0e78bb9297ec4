//! What is made for the package and the archive: by the program itself the manual and the completions, by hand the changelog,
//! and the notices. Whatever carries a time carries that of the last commit.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::build::Build;
use super::{VERSION, notices, said};

/// The completions, by shell, and the name that each shell looks for.
const COMPLETIONS: [(&str, &str); 3] = [("bash", "acquaint.bash"), ("fish", "acquaint.fish"), ("zsh", "_acquaint")];

/// Makes all of it anew.
pub(super) fn all(build: &Build) -> Result<(), String> {
    let made = build.made();
    empty(&made.join("man"))?;
    said(Command::new(build.program()).args(["man", "--folder"]).arg(made.join("man")))?;
    for page in files(&made.join("man"))? {
        pack(&page, &page.with_extension("1.gz"))?;
        fs::remove_file(page).map_err(text)?;
    }
    for (shell, name) in COMPLETIONS {
        let script = said(Command::new(build.program()).args(["completions", shell]))?;
        fs::write(made.join(name), script).map_err(text)?;
    }
    write_packed(&made, "changelog.Debian", &changelog(build)?)?;
    pack(&crate::root().join("CHANGELOG.md"), &made.join("changelog.gz"))?;
    write_packed(&made, "notices", &notices::of(build)?)?;
    println!("   in {}", made.display());
    Ok(())
}

/// The changelog of the package, in Debian's own form. It points to ours.
fn changelog(build: &Build) -> Result<String, String> {
    let date = said(Command::new("date").args(["--utc", "--rfc-email", &format!("--date=@{}", build.moment)]).env("LC_ALL", "C"))?;
    Ok(entry(VERSION, date.trim()))
}

fn entry(version: &str, date: &str) -> String {
    let change = format!("  * Version {version}. What changed stands in changelog.gz beside this file.");
    format!("acquaint ({version}-1) unstable; urgency=medium\n\n{change}\n\n -- The Acquaint authors <acquaint@example.org>  {date}\n")
}

/// The archive: the program, the licences and the notices in one folder.
pub(super) fn archive(build: &Build) -> Result<(), String> {
    let name = format!("acquaint-{VERSION}-linux-{}", std::env::consts::ARCH);
    let stage = build.made().join("archive");
    let folder = stage.join(&name);
    empty(&folder)?;
    let root = crate::root();
    let given = ["README.md", "LICENSE-APACHE", "LICENSE-MIT", "docs/install.md"].map(|file| root.join(file));
    for file in given.iter().chain([&build.program(), &build.made().join("notices")]) {
        fs::copy(file, folder.join(file.file_name().unwrap_or_default())).map_err(text)?;
    }
    let mut tar = Command::new("tar");
    tar.args(["--create", "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mode=u+rw,go+r,go-w"]);
    tar.arg(format!("--mtime=@{}", build.moment)).args(["--use-compress-program", "gzip --best --no-name", "--file"]);
    tar.arg(build.out().join(format!("{name}.tar.gz"))).arg("--directory").arg(&stage).arg(&name);
    said(&mut tar).map(drop)
}

/// The sums by which anybody can check what they fetched.
pub(super) fn sums(build: &Build) -> Result<(), String> {
    let mut names: Vec<_> = files(&build.out())?.iter().filter_map(|file| Some(file.file_name()?.to_owned())).collect();
    names.sort();
    let sums = said(Command::new("sha256sum").args(names).current_dir(build.out()))?;
    print!("{sums}");
    fs::write(build.out().join("SHA256SUMS"), sums).map_err(text)
}

fn write_packed(folder: &Path, name: &str, words: &str) -> Result<(), String> {
    fs::write(folder.join(name), words).map_err(text)?;
    pack(&folder.join(name), &folder.join(format!("{name}.gz")))
}

/// Packs a file without its name and its time.
fn pack(from: &Path, to: &Path) -> Result<(), String> {
    let packed = File::create(to).map_err(text)?;
    let mut gzip = Command::new("gzip");
    gzip.args(["--best", "--no-name", "--stdout"]).stdin(File::open(from).map_err(text)?).stdout(Stdio::from(packed));
    said(&mut gzip).map(drop)
}

/// The files of a folder, without those of its folders.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(text)?.flatten().map(|entry| entry.path());
    Ok(entries.filter(|path| path.is_file()).collect())
}

/// Makes a folder, or empties it.
pub(super) fn empty(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(text)?;
    }
    fs::create_dir_all(folder).map_err(text)
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn text(error: io::Error) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_changelog_has_debians_form() {
        let entry = entry("1.2.0", "Thu, 26 Nov 2026 22:16:16 +0000");
        assert!(entry.starts_with("acquaint (1.2.0-1) unstable; urgency=medium\n\n  * "), "{entry}");
        assert!(entry.ends_with("\n\n -- The Acquaint authors <acquaint@example.org>  Thu, 26 Nov 2026 22:16:16 +0000\n"), "{entry}");
    }
}
