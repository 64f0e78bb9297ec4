//! What may not reach a page: addresses of other hosts, and HTML that was not escaped.

use super::File;
use super::rust::parts;

/// Hosts that an asset may name: the names of XML vocabularies, and this computer.
const ALLOWED: [&str; 4] = ["www.w3.org", "localhost", "127.0.0.1", "[::1]"];
/// Names that lead nowhere by RFC 2606, for examples and tests.
const NOWHERE: [&str; 5] = [".example", ".invalid", ".test", "example.com", "example.org"];
/// The one place where HTML may be passed on as it is.
const RAW_HTML: &str = "crates/acquaint/src/web/layout/";

/// Assets and pages that name a host other than this computer.
pub(super) fn outside(files: &[File]) -> Vec<String> {
    let mut offences = Vec::new();
    for file in files.iter().filter(|file| !file.is_a_check()) {
        for (line, text) in shown(file) {
            let strange = hosts(&text).into_iter().filter(|host| !is_allowed(host));
            offences.extend(strange.map(|host| format!("{}:{line}: no page of ours may lead to {host}", file.path)));
        }
    }
    offences
}

// What a browser may get of a file: all of an asset, the string literals of a page.
fn shown(file: &File) -> Vec<(usize, String)> {
    let program = file.is_in("crates/acquaint/");
    match file.kind() {
        "css" | "js" | "ftl" if program => file.text.lines().enumerate().map(|(at, line)| (at + 1, line.to_owned())).collect(),
        "rs" if file.is_in("crates/acquaint/src/web") => parts(&file.text).strings,
        _ => Vec::new(),
    }
}

fn hosts(text: &str) -> Vec<String> {
    let after = ["http://", "https://", "ws://", "wss://", "url(//", "\"//", "'//"];
    let found = after.iter().flat_map(|start| text.match_indices(start).map(|(at, start)| &text[at + start.len()..]));
    found.map(host).filter(|host| !host.is_empty()).collect()
}

fn host(rest: &str) -> String {
    let end = if rest.starts_with('[') { rest.find(']').map(|at| at + 1) } else { None };
    let end = end.or_else(|| rest.find(|sign: char| !sign.is_alphanumeric() && !matches!(sign, '.' | '-')));
    rest[..end.unwrap_or(rest.len())].to_lowercase()
}

fn is_allowed(host: &str) -> bool {
    ALLOWED.contains(&host) || NOWHERE.iter().any(|end| host.ends_with(end))
}

/// Pages that pass HTML on unescaped. Only the layout may, because there it is our own.
pub(super) fn raw_html(files: &[File]) -> Vec<String> {
    let sources = files.iter().filter(|file| file.is_in("crates/acquaint/src/") && file.kind() == "rs" && !file.is_in(RAW_HTML));
    let raw = sources.filter(|file| parts(&file.text).code.contains("PreEscaped("));
    raw.map(|file| format!("{}: PreEscaped belongs into {RAW_HTML}, behind a function", file.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, offences: usize) {
        let found = outside(&[File::new(path, text)]);
        assert_eq!(found.len(), offences, "{found:?}");
    }

    #[test]
    fn an_outside_host_in_an_asset_or_a_page_is_reported() {
        check("crates/acquaint/src/web/today/today.css", "@import \"https://fonts.net/a.css\";", 1);
        check("crates/acquaint/src/web/today/today.css", "a { background: url(//cdn.net/a.png) }", 1);
        check("crates/acquaint/src/web/today/today.js", "fetch('http://93.184.216.34/')", 1);
        check("crates/acquaint/words/en/today.ftl", "help = See https://help.net/", 1);
        check("crates/acquaint/src/web/today/mod.rs", "a(\"https://cdn.net\")", 1);
    }

    #[test]
    fn this_computer_names_of_vocabularies_and_examples_are_not() {
        check("crates/acquaint/src/web/layout/icons.rs", "a(\"http://www.w3.org/2000/svg\")", 0);
        check("crates/acquaint/src/web/guard.rs", "a(\"http://localhost:{port}\"); b(\"http://[::1]:1/\"); c(\"https://evil.example\")", 0);
        check("crates/acquaint/src/web/guard.rs", "//! As RFC 6265 says: https://www.rfc-editor.org/", 0);
        check("crates/acquaint/src/cli/people.rs", "a(\"https://cdn.net\")", 0);
    }

    #[test]
    fn raw_html_outside_the_layout_is_reported() {
        let raw = |path: &str| raw_html(&[File::new(path, "fn a() { PreEscaped(note) }")]).len();
        assert_eq!(raw("crates/acquaint/src/web/people/note.rs"), 1);
        assert_eq!(raw("crates/acquaint/src/web/layout/icons.rs"), 0);
    }
}
