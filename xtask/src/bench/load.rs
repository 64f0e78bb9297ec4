//! Requests per second over many connections, ours and a bare server's by turns.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::client::Client;

/// Connections that ask at the same time.
const CONNECTIONS: usize = 16;
/// How long one turn lasts.
const TURN: Duration = Duration::from_secs(1);
/// How many turns each gets.
const TURNS: usize = 3;

/// Something to ask for, again and again.
pub(super) struct Asked<'a> {
    pub(super) link: &'a str,
    pub(super) path: String,
    /// A session, where one is needed.
    pub(super) signed_in: Option<&'a Client>,
}

/// How many requests a second each of two answers, measured by turns.
pub(super) fn both(ours: &Asked<'_>, reference: &Asked<'_>) -> io::Result<(f64, f64)> {
    let (mut one, mut other) = (0, 0);
    for _ in 0..TURNS {
        one += turn(ours)?;
        other += turn(reference)?;
    }
    let seconds = TURN.as_secs_f64() * TURNS as f64;
    Ok((one as f64 / seconds, other as f64 / seconds))
}

fn turn(asked: &Asked<'_>) -> io::Result<usize> {
    let answered = AtomicUsize::new(0);
    let until = Instant::now() + TURN;
    thread::scope(|scope| {
        let clients: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(|| ask(asked, until, &answered))).collect();
        clients.into_iter().try_for_each(|client| client.join().unwrap_or_else(|_| Err(io::Error::other("a client broke off"))))
    })?;
    Ok(answered.into_inner())
}

fn ask(asked: &Asked<'_>, until: Instant, answered: &AtomicUsize) -> io::Result<()> {
    let mut client = match asked.signed_in {
        Some(session) => session.another()?,
        None => Client::connect(asked.link)?,
    };
    while Instant::now() < until {
        let reply = client.get(&asked.path)?;
        if reply.status != 200 {
            return Err(io::Error::other(format!("{} answered {}", asked.path, reply.status)));
        }
        answered.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}
