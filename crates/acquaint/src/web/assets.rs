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

use crate::serve::App;

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

static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    let mut styles: Vec<String> = Files::iter().map(|name| name.to_string()).filter(|name| name.ends_with(".css")).collect();
    // The tokens and the layers' order come first; stages follow in any order, because their layer is one.
    styles.sort_by_key(|name| (!name.ends_with("tokens.css"), !name.starts_with("layout/"), name.clone()));
    let sheet = styles.iter().flat_map(|name| read(name)).collect();
    let scripts =
        Files::iter().filter(|name| name.ends_with(".js")).map(|name| named(&name, "text/javascript; charset=utf-8", read(&name)));
    let pictures = Files::iter().filter(|name| name.ends_with(".svg")).map(|name| named(&name, "image/svg+xml", read(&name)));
    scripts.chain(pictures).chain([named("acquaint.css", "text/css; charset=utf-8", sheet)]).collect()
});

/// The routes of assets.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new().route("/assets/{*name}", get(asset)).route("/favicon.ico", get(async || asset(Path(address("icon.svg"))).await))
}

/// The address of an asset, such as `/assets/acquaint.1a2b3c4d.css` for `acquaint.css`.
pub(crate) fn url(name: &str) -> String {
    format!("/assets/{}", address(name))
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
    let digest = Sha256::digest(&bytes);
    let mark: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let address = name.rsplit_once('.').map(|(stem, ending)| format!("{stem}.{mark}.{ending}")).unwrap_or_default();
    (name, Asset { address, kind, bytes })
}
