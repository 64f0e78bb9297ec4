//! How the program is built that is given on: the profile `dist`, the list of its crates inside, and no path of the computer
//! on which it was made, so that anybody gets the same bytes from the same commit.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::said;
use crate::browser::program;

/// One build of the program: from these sources into this folder.
pub(crate) struct Build {
    source: PathBuf,
    target: PathBuf,
    /// When the last commit was made, in seconds. Whatever carries a time carries this one.
    pub(super) moment: String,
}

impl Build {
    /// The build from the files as they are here.
    pub(crate) fn here() -> Result<Self, String> {
        let root = crate::root();
        Self::new(root.clone(), root.join("target").join("package"))
    }

    pub(crate) fn new(source: PathBuf, target: PathBuf) -> Result<Self, String> {
        let moment = said(Command::new("git").args(["log", "-1", "--format=%ct"]).current_dir(&source))?;
        Ok(Self { source, target, moment: moment.trim().to_owned() })
    }

    /// Builds the program.
    pub(crate) fn command(&self) -> Command {
        let mut cargo = self.cargo();
        cargo.args(["auditable", "build", "--profile", "dist", "--locked", "--package", "acquaint", "--bin", "acquaint"]);
        cargo
    }

    /// Cargo, with all that decides about the bytes.
    pub(crate) fn cargo(&self) -> Command {
        let mut cargo = program("cargo");
        let renamed = self.renamed();
        let rust: Vec<String> = renamed.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display())).collect();
        let c: Vec<String> = renamed.iter().map(|(from, to)| format!("-ffile-prefix-map={}={to}", from.display())).collect();
        cargo.current_dir(&self.source).env("CARGO_TARGET_DIR", &self.target).env("SOURCE_DATE_EPOCH", &self.moment);
        cargo.env("CARGO_ENCODED_RUSTFLAGS", rust.join("\u{1f}")).env("CFLAGS", c.join(" ")).env("CARGO_INCREMENTAL", "0");
        cargo
    }

    /// Folders of this computer and the names that stand for them in the program. The last one that fits counts.
    fn renamed(&self) -> [(&Path, &'static str); 3] {
        [(&self.source, "/acquaint"), (cargo_home(), "/cargo"), (&self.target, "/target")]
    }

    /// Folders whose names must not be found in the program.
    pub(super) fn private(&self) -> Vec<&Path> {
        self.renamed().map(|(from, _)| from).to_vec()
    }

    pub(crate) fn program(&self) -> PathBuf {
        self.target.join("dist").join(format!("acquaint{}", std::env::consts::EXE_SUFFIX))
    }

    /// What the program itself makes for the package.
    pub(super) fn made(&self) -> PathBuf {
        self.target.join("dist").join("made")
    }

    /// What is given on.
    pub(super) fn out(&self) -> PathBuf {
        self.target.join("out")
    }

    /// A folder to try things in.
    pub(super) fn trial(&self) -> PathBuf {
        self.target.join("trial")
    }
}

/// Where Cargo keeps the sources of crates.
pub(super) fn cargo_home() -> &'static Path {
    static HOME: std::sync::LazyLock<PathBuf> = std::sync::LazyLock::new(|| {
        let told = std::env::var_os("CARGO_HOME").map(PathBuf::from);
        told.or_else(|| Some(std::env::home_dir()?.join(".cargo"))).unwrap_or_default()
    });
    &HOME
}
