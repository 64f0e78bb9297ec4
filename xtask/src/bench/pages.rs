//! Pages with 30,000 people and 100,000 contacts: one connection, one request after the other, and `/healthz` between them as
//! the reference; then many connections at once, beside a bare server.

use std::io;
use std::time::{Duration, Instant};

use super::client::Client;
use super::figures::percentile;
use super::load::{Asked, both};
use super::program::Program;
use super::report::{Row, Table};

/// Requests per page.
const REQUESTS: usize = 2_000;
/// The reference is asked after so many requests of a page, so that a busy second hits both.
const TOGETHER: usize = 100;

/// How often Today is asked for right after a change.
const CHANGES: usize = 100;

pub(super) fn measure(client: &mut Client, program: &Program, bare: &Program, table: &mut Table) -> io::Result<()> {
    let person = first_below(client, "/people")?;
    let pages = [
        ("the list of people", "/people".to_owned(), "20 ms"),
        ("the list of people, one word typed", "/people?q=engineer".to_owned(), "20 ms"),
        ("a person’s page", person, "20 ms"),
        ("Today", "/".to_owned(), "20 ms"),
        ("themes over 500 conversations", "/insights/themes".to_owned(), "50 ms"),
        ("search for one word", "/search?q=harvest".to_owned(), "15 ms"),
        ("search for a word of three thousand people", "/search?q=engineer".to_owned(), "15 ms"),
        ("search for two words, one unfinished", "/search?q=bridge+ri".to_owned(), "15 ms"),
        ("search for a word and one letter of the next", "/search?q=bridge+r".to_owned(), "15 ms"),
        ("what the palette finds for one letter", "/search/near?q=s".to_owned(), "15 ms"),
        ("what the palette finds for three letters", "/search/near?q=sil".to_owned(), "15 ms"),
    ];
    for (name, path, most) in pages {
        let (page, reference, size) = ask(client, &path)?;
        for (percent, bar, goal) in [(50, "", "0.5 ms"), (99, most, "8 ms")] {
            let row = Row::new(&format!("{name}, {size} KB: p{percent}"), percentile(&page, percent));
            table.add(row.against("`/healthz`", percentile(&reference, percent)).bar(bar, goal));
        }
        let size = client.get(&path)?.body.len();
        let ours = Asked { link: &program.link, path, signed_in: Some(client) };
        let (rate, reference) = both(&ours, &Asked { link: &bare.link, path: format!("/{size}"), signed_in: None })?;
        table.add(Row::rate(&format!("{name}: requests a second"), rate, "bare axum", reference));
    }
    today_after_changes(client, table)?;
    table.add(Row::size("memory after these requests", program.memory()));
    Ok(())
}

/// Today, each time after somebody new came onto the list: whom to write to is chosen anew.
fn today_after_changes(client: &mut Client, table: &mut Table) -> io::Result<()> {
    let (mut page, mut reference) = (Vec::new(), Vec::new());
    for number in 0..CHANGES {
        let reply = client.post("/people/new", &format!("line=Newcomer+Number{number}"))?;
        if reply.status >= 400 {
            return Err(io::Error::other(format!("/people/new answered {}", reply.status)));
        }
        page.push(time(client, "/")?.0);
        reference.push(time(client, "/healthz")?.0);
    }
    for (percent, bar, goal) in [(50, "", ""), (99, "20 ms", "8 ms")] {
        let row = Row::new(&format!("Today right after a change: p{percent}"), percentile(&page, percent));
        table.add(row.against("`/healthz`", percentile(&reference, percent)).bar(bar, goal));
    }
    Ok(())
}

/// The first address below a room that is one record's page and stands on the room's first page.
fn first_below(client: &mut Client, room: &str) -> io::Result<String> {
    all_below(client, room)?.into_iter().next().ok_or_else(|| io::Error::other(format!("nothing stands on {room}")))
}

/// All such addresses in their order, each once.
pub(super) fn all_below(client: &mut Client, room: &str) -> io::Result<Vec<String>> {
    let body = String::from_utf8_lossy(&client.get(room)?.body).into_owned();
    let links = body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let id =
        |link: &str| link.strip_prefix(room).and_then(|rest| rest.strip_prefix('/')).is_some_and(|id| id.len() == 36 && !id.contains('/'));
    let mut found: Vec<String> = Vec::new();
    for link in links.filter(|link| id(link)) {
        if !found.iter().any(|known| known == link) {
            found.push(link.to_owned());
        }
    }
    Ok(found)
}

fn ask(client: &mut Client, path: &str) -> io::Result<(Vec<Duration>, Vec<Duration>, usize)> {
    let (mut page, mut reference, mut size) = (Vec::new(), Vec::new(), 0);
    for _ in 0..REQUESTS / TOGETHER {
        for _ in 0..TOGETHER {
            let (time, bytes) = time(client, path)?;
            page.push(time);
            size = bytes;
        }
        for _ in 0..TOGETHER {
            reference.push(time(client, "/healthz")?.0);
        }
    }
    Ok((page, reference, size.div_ceil(1024)))
}

fn time(client: &mut Client, path: &str) -> io::Result<(Duration, usize)> {
    let began = Instant::now();
    let reply = client.get(path)?;
    let took = began.elapsed();
    if reply.status == 200 { Ok((took, reply.body.len())) } else { Err(io::Error::other(format!("{path} answered {}", reply.status))) }
}
