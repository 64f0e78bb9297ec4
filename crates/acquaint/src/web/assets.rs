//! Styles, scripts and pictures: built into the program, named by their content, kept by the browser for good.
//!
//! The style sheets of all stages are served as one, in the order of their layers. Scripts are one module per behaviour.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

use axum::{
    Router,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};

use crate::{digest, serve::App};

#[derive(RustEmbed)]
#[folder = "src/web"]
#[include = "**/*.css"]
#[include = "**/*.js"]
#[include = "**/*.svg"]
struct Files;

/// An asset under the name by which pages ask for it.
struct Asset {
    address: String,
    kind: &'static str,
    bytes: Vec<u8>,
}

/// How the import of another script begins.
const FROM: &[u8] = b" from './";

static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    let mut styles: Vec<String> = Files::iter().map(|name| name.to_string()).filter(|name| name.ends_with(".css")).collect();
    // The tokens and the layers' order come first; stages follow in any order, because their layer is one.
    styles.sort_by_key(|name| (!name.ends_with("tokens.css"), !name.starts_with("layout/"), name.clone()));
    let sheet = styles.iter().flat_map(|name| read(name)).collect();
    let pictures = Files::iter().filter(|name| name.ends_with(".svg")).map(|name| named(&name, "image/svg+xml", read(&name)));
    scripts().into_iter().chain(pictures).chain([named("acquaint.css", "text/css; charset=utf-8", sheet)]).collect()
});

/// The scripts. One may import from another beside it that imports nothing itself, `from './name.js'`; the browser is told the
/// address by content.
fn scripts() -> BTreeMap<String, Asset> {
    let asset =
        |name: &str, bytes: Vec<u8>| named(name, "text/javascript; charset=utf-8", lighter(&String::from_utf8_lossy(&bytes)).into_bytes());
    let imports = |bytes: &[u8]| bytes.windows(FROM.len()).any(|part| part == FROM);
    let (joined, alone): (Vec<_>, Vec<_>) = Files::iter().filter(|name| name.ends_with(".js")).partition(|name| imports(&read(name)));
    let mut scripts: BTreeMap<String, Asset> = alone.iter().map(|name| asset(name, read(name))).collect();
    for name in joined {
        let text = String::from_utf8_lossy(&read(&name)).into_owned();
        let text =
            scripts.iter().fold(text, |text, (other, asset)| text.replace(&format!("'./{other}'"), &format!("'./{}'", asset.address)));
        let (name, asset) = asset(&name, text.into_bytes());
        scripts.insert(name, asset);
    }
    scripts
}

/// The routes of assets.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/assets/{*name}", get(asset)).route("/favicon.ico", get(async || asset(Path(address("icon.svg"))).await))
}

/// The address of an asset, such as `/assets/acquaint.1a2b3c4d.css` for `acquaint.css`.
pub(crate) fn url(name: &str) -> String {
    format!("/assets/{}", address(name))
}

/// A script without its comments, its indentation and the ends of lines that mean nothing. Comments stand on lines of their own,
/// behind ` // `, or once on a line between ` /* ` and ` */ `; no text of a script goes over several lines.
fn lighter(script: &str) -> String {
    let mut light = String::with_capacity(script.len());
    for line in script.lines() {
        let code = line.split(" // ").next().unwrap_or_default().trim();
        let (before, after) =
            code.split_once(" /* ").map_or((code, ""), |(before, rest)| (before, rest.split_once(" */ ").map_or("", |(_, after)| after)));
        if code.is_empty() || ["//", "/*", "*"].iter().any(|comment| code.starts_with(comment)) {
            continue;
        }
        // Before these, and behind those below, a line that ends says nothing; elsewhere it may end a statement.
        if code.starts_with(['}', ')', '.']) && light.ends_with('\n') {
            light.pop();
        }
        light.push_str(before);
        light.push_str(after);
        if !code.ends_with([';', '{', ',', '(']) {
            light.push('\n');
        }
    }
    light
}

/// The text of a script, for one whose address must stay the same.
pub(crate) fn text(name: &str) -> Vec<u8> {
    ASSETS.get(name).map(|asset| asset.bytes.clone()).unwrap_or_default()
}

fn address(name: &str) -> String {
    ASSETS.get(name).map(|asset| asset.address.clone()).unwrap_or_default()
}

async fn asset(Path(asked): Path<String>) -> Response {
    match ASSETS.values().find(|asset| asset.address == asked) {
        Some(asset) => {
            let headers = [(header::CONTENT_TYPE, asset.kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
            (headers, asset.bytes.clone()).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn read(name: &str) -> Vec<u8> {
    Files::get(name).map(|file| file.data.into_owned()).unwrap_or_default()
}

fn named(path: &str, kind: &'static str, bytes: Vec<u8>) -> (String, Asset) {
    let name = path.rsplit('/').next().unwrap_or(path).to_owned();
    let mark = digest::mark(&Sha256::digest(&bytes), 4);
    let address = name.rsplit_once('.').map(|(stem, ending)| format!("{stem}.{mark}.{ending}")).unwrap_or_default();
    (name, Asset { address, kind, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_its_comments_and_keeps_its_statements_apart() {
        let script = "// What it is for.\nconst WAIT = 4; // ms\ntry { go(); } catch { /* it stays */ }\n/** Adds. */\nfunction add(one,\n    other) {\n  return one + other\n}\n\nadd(1, 2)\nadd(3, 4);\n";
        assert_eq!(
            lighter(script),
            "const WAIT = 4;try { go(); } catch {}\nfunction add(one,other) {return one + other}\nadd(1, 2)\nadd(3, 4);"
        );
    }

    #[test]
    fn no_text_of_a_script_goes_over_several_lines_or_holds_what_begins_a_comment() {
        for name in Files::iter().filter(|name| name.ends_with(".js")) {
            let script = String::from_utf8(read(&name)).unwrap();
            let is_code = |line: &&str| !["//", "/*", "*"].iter().any(|comment| line.trim_start().starts_with(comment));
            for line in script.lines().filter(is_code) {
                let code = line.split(" // ").next().unwrap_or_default();
                assert!(['`', '\''].iter().all(|quote| code.matches(*quote).count() % 2 == 0), "{name}: {line}");
            }
        }
    }
}
