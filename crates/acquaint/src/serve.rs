//! Serving: one server for one folder, on this computer only, opened by a link that works once.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use acquaint_domain::AccountId;
use acquaint_store::{Db, Depth, Store, TokenHash};
use axum::{Router, middleware};
use jiff::ToSpan as _;
use sha2::{Digest as _, Sha256};
use tokio::net::TcpListener;

use crate::{
    Failure, Seam,
    actions::Remembered,
    api,
    calendars::{Calendars, keep_reading},
    damage::{Damage, Way, What},
    folder::{Folder, Opened},
    mail::{Post, keep_sending},
    seam::{self, LOCAL_ACCOUNT},
    web::{self, Imports},
};

/// The port unless told otherwise.
pub(crate) const USUAL_PORT: u16 = 4280;
/// How many ports after the usual one are tried when it is taken.
const PORTS_TO_TRY: u16 = 20;
/// How long a launch link works, in seconds (S4).
const LAUNCH_SECONDS: i64 = 60;
/// How long after the start the daily copy is looked after, so that the first page does not wait for it.
const COPIES_SOON: Duration = Duration::from_secs(10);
/// How often after that.
const COPIES_EVERY: Duration = Duration::from_secs(60 * 60);
/// How often until there is a first copy, so that a beginner has one within minutes.
const UNTIL_THE_FIRST: Duration = Duration::from_secs(60);
/// How many hours lie between two looks at the whole file: a week (R27).
const HOURS_BETWEEN_CHECKS: i64 = 7 * 24;
/// How long requests may take to finish when the program is told to stop (R26).
const LAST_REQUESTS: Duration = Duration::from_secs(5);

/// What all requests share.
#[derive(Debug, Clone)]
pub(crate) struct App {
    /// The database.
    pub db: Db,
    /// Clock, chance and zone.
    pub seam: Seam,
    /// The data folder.
    pub folder: Folder,
    /// The port on which this server answers.
    pub port: u16,
    /// The way to the sender of mail.
    pub post: Arc<Post>,
    /// The way to the reader of calendars.
    pub calendars: Arc<Calendars>,
    /// What was worked out before.
    pub remembered: Arc<Remembered>,
    /// Imports that are under way.
    pub imports: Arc<Imports>,
    /// What is known to be damaged.
    pub damage: Arc<Damage>,
}

impl App {
    /// The records of an account.
    #[must_use]
    pub(crate) fn store(&self, account: AccountId) -> Store {
        Store::new(self.db.clone(), account)
    }

    /// A link that opens the program once.
    ///
    /// # Errors
    /// If the database does not answer.
    pub(crate) async fn launch_link(&self) -> Result<String, Failure> {
        launch_link(Some(&self.db), &self.folder, &self.seam, self.port).await
    }
}

/// How to start.
#[derive(Debug, Clone)]
pub(crate) struct Start {
    /// The address that was asked for, if one was.
    pub address: Option<SocketAddr>,
    /// Whether to open the browser.
    pub open: bool,
}

/// Serves a folder until told to stop; if it is served already, opens the browser on that server.
///
/// # Errors
/// If the address is not one of this computer alone, the folder cannot be opened, or no port is free.
pub(crate) async fn serve(folder: Folder, seam: Seam, start: Start, say: impl Fn(&str)) -> Result<(), Failure> {
    refuse_other_computers(start.address)?;
    folder.make()?;
    let Some(lock) = folder.lock()? else { return open_running(&folder, &seam, &start, say).await };
    folder.forget_incoming();
    let mut opened = folder.open_looked_at(seam.now()).await?;
    let sockets = listen(&folder, start.address).await?;
    let port = sockets[0].local_addr().map(|address| address.port()).unwrap_or(USUAL_PORT);
    folder.remember_port(port)?;
    let (mut guests, mut refused) = (HashMap::new(), None);
    for round in 0.. {
        let Opened { db, found, look_later } = opened;
        let damage = Arc::new(Damage::new(found, guests, refused.take()));
        let (seam, folder) = (seam.clone(), folder.clone());
        let (post, calendars, remembered, imports) = (Arc::default(), Arc::default(), Arc::default(), Arc::default());
        let app = Arc::new(App { db, seam, folder, port, post, calendars, remembered, imports, damage });
        if round == 0 {
            announce(&app, &start, &say).await?;
        }
        run(&app, &sockets, look_later).await;
        guests = app.damage.guests();
        let Some(way) = app.damage.way() else { break };
        refused = go(&app, way).await.err();
        opened = app.folder.open_looked_at(app.seam.now()).await?;
        if opened.found.is_none() {
            move_in(&opened.db, &app.seam, std::mem::take(&mut guests)).await;
        }
    }
    drop(lock);
    Ok(())
}

/// Answers requests and does the work beside them, until told to stop or until a way out of damage is chosen.
async fn run(app: &Arc<App>, sockets: &[std::net::TcpListener], look_later: bool) {
    let copying = tokio::spawn(keep_copies(app.clone(), look_later));
    let reading = tokio::spawn(keep_reading(app.clone()));
    let mut sending = tokio::spawn(keep_sending(app.clone()));
    let listeners = sockets.iter().filter_map(|socket| TcpListener::from_std(socket.try_clone().ok()?).ok());
    let servers = listeners.map(|listener| tokio::spawn(answer(listener, app.clone())));
    for server in servers.collect::<Vec<_>>() {
        let _ = server.await;
    }
    copying.abort();
    reading.abort();
    app.post.end();
    let _ = tokio::time::timeout(LAST_REQUESTS, &mut sending).await;
    sending.abort();
    app.db.close().await;
    if !app.db.is_held() && app.folder.seal().is_err() {
        tracing::warn!("the data file could not be sealed");
    }
}

/// Goes the way out of damage that was chosen. Nobody has the file open meanwhile.
async fn go(app: &App, way: Way) -> Result<(), Failure> {
    match way {
        Way::Back(copy) => app.folder.put_back(&copy, app.seam.now()).await,
        Way::On => app.folder.forget_damage(),
    }
}

/// Keeps the sessions of those who looked at a damaged file, now that a database can take them. Whoever cannot be kept comes
/// in again by a fresh link.
async fn move_in(db: &Db, seam: &Seam, guests: HashMap<TokenHash, AccountId>) {
    for (session, _) in guests {
        let (once, now) = (hash(&seam::secret()), seam.now());
        let until = now.saturating_add(LAUNCH_SECONDS.seconds()).unwrap_or(now);
        let known = db.find_session(session).await.is_ok_and(|found| found.is_some());
        if !known && db.add_launch(once, LOCAL_ACCOUNT, now, until).await.is_ok() && db.launch(once, session, now).await.is_err() {
            tracing::warn!("a session could not be kept");
        }
    }
}

/// Everything that this server answers to, behind one guard.
fn router(app: Arc<App>) -> Router {
    Router::new()
        .merge(web::routes(app.clone()))
        .merge(api::routes())
        .layer(middleware::from_fn_with_state(app.clone(), web::guard))
        .with_state(app)
}

async fn answer(listener: TcpListener, app: Arc<App>) {
    let serving = axum::serve(listener, router(app.clone())).with_graceful_shutdown(ended(app.clone()));
    let too_late = async {
        ended(app).await;
        tokio::time::sleep(LAST_REQUESTS).await;
    };
    tokio::select! {
        _ = serving => {}
        () = too_late => {}
    }
}

/// When this round is over: the program is told to stop, or a way out of damage is chosen.
async fn ended(app: Arc<App>) {
    tokio::select! { () = told_to_stop() => {}, () = app.damage.chosen() => {} }
}

/// Empties the trash of what is too old, and sees to the daily copy: soon after the start and then every hour. What is damaged
/// is left alone.
async fn keep_copies(app: Arc<App>, mut look_later: bool) {
    while !app.db.is_held() {
        if app.store(LOCAL_ACCOUNT).purge(app.seam.now()).await.is_err() {
            tracing::warn!("the trash could not be emptied");
        }
        tokio::time::sleep(COPIES_SOON).await;
        if app.folder.clear_traces(&app.db).await.is_err() {
            tracing::warn!("the traces of somebody who was erased could not be cleared yet");
        }
        look_at_all(&app, look_later).await;
        look_later = false;
        if !app.db.is_held() && app.folder.keep_daily_copy(&app.store(LOCAL_ACCOUNT), app.seam.now()).await.is_err() {
            tracing::warn!("the daily copy could not be made");
            look_at_all(&app, true).await;
        }
        let any = acquaint_store::copies_in(&app.folder.copies()).is_ok_and(|copies| !copies.is_empty());
        tokio::time::sleep(if any { COPIES_EVERY } else { UNTIL_THE_FIRST }).await;
    }
}

/// Looks at the whole file once a week, or at once if there is reason to (R27).
async fn look_at_all(app: &App, at_once: bool) {
    let now = app.seam.now();
    let due = app.folder.last_full_check().is_none_or(|last| now.duration_since(last).as_hours() >= HOURS_BETWEEN_CHECKS);
    if !due && !at_once {
        return;
    }
    match app.db.faults(Depth::Full).await {
        Ok(faults) if faults.is_empty() => {
            if app.folder.note_full_check(now).is_err() {
                tracing::warn!("the check of the whole file could not be noted");
            }
        }
        Ok(_) => app.note_damage(What::File).await,
        Err(_) => tracing::warn!("the whole file could not be looked at"),
    }
}

async fn announce(app: &App, start: &Start, say: &impl Fn(&str)) -> Result<(), Failure> {
    let link = app.launch_link().await?;
    if start.open {
        if app.folder.is_new {
            say(&format!("Your data will be kept in {}.", app.folder.path().display()));
        }
        say(&format!("Acquaint is open in your browser. If you don't see it, go to {link}"));
        say("Close this window, or press Ctrl-C, to stop.");
        seam::open_browser(&link);
    } else {
        say(&link);
        if app.folder.is_new {
            say(&format!("Your data will be kept in {}.", app.folder.path().display()));
        }
    }
    if let Some(service) = app.folder.moved_by() {
        say(&format!("Careful: this folder belongs to {service}, which can damage an open database. Choose another one with --data."));
    }
    Ok(())
}

/// The folder is served already: a fresh link to the running server, and nothing else.
async fn open_running(folder: &Folder, seam: &Seam, start: &Start, say: impl Fn(&str)) -> Result<(), Failure> {
    let mut waited = 0;
    while (folder.port().is_none() || folder.again()?.is_new) && waited < 50 {
        tokio::time::sleep(Duration::from_millis(100)).await;
        waited += 1;
    }
    let starting = || Failure::refused("Acquaint is just starting in another window.".to_owned(), "Wait a moment and try again.");
    let port = folder.port().ok_or_else(starting)?;
    let folder = folder.again()?;
    let db = match folder.open_beside(seam.now(), false).await {
        Ok(db) => Some(db),
        // What a damaged database cannot take is left in the folder.
        Err(_) if folder.known_damage().is_some() => None,
        Err(failure) => return Err(failure),
    };
    let link = launch_link(db.as_ref(), &folder, seam, port).await?;
    if start.open {
        say(&format!("Acquaint is already running. It is open in your browser, or go to {link}"));
        seam::open_browser(&link);
    } else {
        say(&link);
    }
    if let Some(db) = db {
        db.close().await;
    }
    Ok(())
}

/// Makes a link that works once, for a minute. A damaged database takes none, so then it lies in the folder.
async fn launch_link(db: Option<&Db>, folder: &Folder, seam: &Seam, port: u16) -> Result<String, Failure> {
    let token = seam::secret();
    let now = seam.now();
    let expires = now.saturating_add(LAUNCH_SECONDS.seconds()).unwrap_or(now);
    match db.filter(|db| !db.is_held()) {
        Some(db) => db.add_launch(hash(&token), LOCAL_ACCOUNT, now, expires).await?,
        None => folder.put_launch(hash(&token), expires)?,
    }
    Ok(format!("http://localhost:{port}/launch/{token}"))
}

/// The hash under which a secret is kept.
#[must_use]
pub(crate) fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// Refuses an address at which others could reach the program, before anything is made.
fn refuse_other_computers(asked: Option<SocketAddr>) -> Result<(), Failure> {
    let Some(address) = asked.filter(|address| !address.ip().is_loopback()) else { return Ok(()) };
    let message = format!("{} is not an address of this computer alone.", address.ip());
    Err(Failure::refused(message, "Acquaint only answers here for now. Use 127.0.0.1 and a port."))
}

/// Listens on both loopback addresses, so that nobody else on this computer can answer to "localhost" in our place.
async fn listen(folder: &Folder, asked: Option<SocketAddr>) -> Result<Vec<std::net::TcpListener>, Failure> {
    if let Some(address) = asked {
        let taken = |_| Failure::refused(format!("Port {} is taken.", address.port()), "Choose another port with --addr 127.0.0.1:PORT.");
        return listen_on(address.port()).await.map_err(taken);
    }
    let remembered = folder.port().into_iter();
    for port in remembered.chain(USUAL_PORT..USUAL_PORT + PORTS_TO_TRY) {
        if let Ok(listeners) = listen_on(port).await {
            return Ok(listeners);
        }
    }
    Err(Failure::refused(format!("No port from {USUAL_PORT} on is free."), "Choose one with --addr 127.0.0.1:PORT."))
}

/// The sockets stay open while the database is exchanged, so that whoever asks meanwhile waits and is not turned away.
async fn listen_on(port: u16) -> std::io::Result<Vec<std::net::TcpListener>> {
    let first = TcpListener::bind((IpAddr::V4(Ipv4Addr::LOCALHOST), port)).await?;
    let port = first.local_addr()?.port();
    match TcpListener::bind((IpAddr::V6(Ipv6Addr::LOCALHOST), port)).await {
        Ok(second) => Ok(vec![first.into_std()?, second.into_std()?]),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => Err(error),
        // A computer without IPv6.
        Err(_) => Ok(vec![first.into_std()?]),
    }
}

async fn told_to_stop() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (Ok(mut terminate), Ok(mut hangup)) = (signal(SignalKind::terminate()), signal(SignalKind::hangup())) else {
            return interrupt.await;
        };
        tokio::select! { () = interrupt => {}, _ = terminate.recv() => {}, _ = hangup.recv() => {} }
    }
    #[cfg(not(unix))]
    interrupt.await;
}
