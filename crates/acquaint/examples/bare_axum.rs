//! The reference of `cargo xtask bench`: a server of the same make that does nothing but send a body of a given size.
#![allow(clippy::print_stdout, reason = "it prints its link, as the program does")]

use std::{error::Error, io::Write as _};

use axum::{Router, extract::Path, http::header, routing::get};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let body = async |Path(size): Path<usize>| ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], "x".repeat(size));
    let routes = Router::new().route("/healthz", get(async || "ok\n")).route("/{size}", get(body));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("http://localhost:{}/", listener.local_addr()?.port());
    std::io::stdout().flush()?;
    axum::serve(listener, routes).await?;
    Ok(())
}
