//! The files of the repository, read once for all checks.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Folders that hold nothing of ours to check.
const FOREIGN: [&str; 4] = [".git", ".results", "node_modules", "target"];
/// The kinds of file that are read as text; of all others only the path is known.
const TEXTS: [&str; 8] = ["css", "ftl", "js", "md", "mjs", "rs", "sql", "toml"];

/// One file: its path from the root of the repository, with `/` between the parts, and its text.
#[derive(Debug)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
}

impl File {
    /// A file as a control needs it.
    #[cfg(test)]
    pub(super) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The part of the name after its last dot, or nothing.
    pub(super) fn kind(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, kind)| kind)
    }

    /// The last part of the path.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Whether the file lies in this folder, which ends with `/`.
    pub(super) fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Whether this is one of the checks themselves, whose controls hold bad examples.
    pub(super) fn is_a_check(&self) -> bool {
        self.is_in("crates/acquaint/tests/it/tidy/")
    }
}

/// Every file of the repository.
pub(super) fn files() -> &'static [File] {
    static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut files = Vec::new();
        read(&root, &root, &mut files);
        files.sort_by(|one, two| one.path.cmp(&two.path));
        files
    });
    &FILES
}

fn read(root: &Path, folder: &Path, files: &mut Vec<File>) {
    let entries = folder.read_dir().expect("the repository can be read");
    for path in entries.map(|entry| entry.expect("the repository can be read").path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !FOREIGN.contains(&name.as_ref()) {
                read(root, &path, files);
            }
        } else if path.is_file() {
            files.push(File { path: inside(root, &path), text: text(path) });
        }
    }
}

fn inside(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).expect("the path is inside the root");
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn text(path: PathBuf) -> String {
    let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    if !TEXTS.contains(&kind.as_str()) {
        return String::new();
    }
    std::fs::read_to_string(&path).unwrap_or_else(|error| format!("unreadable: {error}"))
}

#[test]
fn the_files_are_found_with_their_text() {
    let manifest = files().iter().find(|file| file.path == "crates/acquaint/Cargo.toml");
    assert!(manifest.is_some_and(|file| file.kind() == "toml" && file.text.contains("[dependencies]")));
    assert!(!files().iter().any(|file| file.path.contains("node_modules/")));
}
