//! S30, S22: the password stands in one private file and nowhere else; it goes to nobody but the server it was given for,
//! and only over a connection that was made safe.

use std::{fs, path::Path, process::Command};

use super::*;

/// Every file of a folder that holds some words.
fn holding(folder: &Path, words: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holding(&path, words, found);
        } else if fs::read(&path).unwrap_or_default().windows(words.len()).any(|part| part == words.as_bytes()) {
            found.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
}

#[test]
fn s30_s22_the_password_stands_in_one_private_file_and_in_no_copy_no_archive_and_no_log() {
    let Some(server) = MailServer::start(&["--password", &format!("mira:{PASSWORD}")]) else { return };
    let program = Program::start_at(BEGIN);
    let ready = Ready::new(&program, server.port);
    let tried = ready.visitor.post("/settings/mail/try", &[]);
    assert_eq!(tried.location(), "/settings/mail?tried=yes", "{tried:?}");
    let test = server.wait_for(1);
    assert_eq!((test[0].to.as_slice(), test[0].user.as_deref()), (&["mira@post.example".to_owned()][..], Some("mira")));
    ready.send();
    program.set_clock(AFTER);
    ready.page_with("Sent on");
    ready.visitor.post("/settings/copies", &[]);
    let archive = ready.visitor.get("/settings/archive").body;
    assert!(archive.contains("From the river") && !archive.contains(PASSWORD) && !archive.contains("127.0.0.1"), "{archive}");
    let mut found = Vec::new();
    holding(&program.folder(), "From the river", &mut found);
    assert!(
        found.iter().any(|name| name.starts_with("acquaint.sqlite")) && found.len() > 1,
        "the control: copies are looked into, {found:?}"
    );
    found.clear();
    holding(&program.folder(), PASSWORD, &mut found);
    assert_eq!(found, ["mail-account.json"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(program.folder().join("mail-account.json")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    for page in ["/settings/mail", "/settings", &ready.message] {
        assert!(!ready.visitor.get(page).body.contains(PASSWORD), "{page}");
    }
    let log = program.log();
    for secret in [PASSWORD, "mira@post.example", "ana@wsp.example", "From the river", "bridges"] {
        assert!(!log.contains(secret), "{secret} stands in {log}");
    }
    ready.visitor.post("/settings/mail/remove", &[]);
    found.clear();
    holding(&program.folder(), PASSWORD, &mut found);
    assert_eq!(found, [""; 0], "one press, and it is gone");
    assert!(!ready.visitor.get(&ready.message).body.contains("Send from my account"));
}

#[test]
fn s30_a_password_is_for_the_server_and_the_name_it_was_given_for() {
    if on_postgres() {
        return;
    }
    let program = Program::start_at(BEGIN);
    let visitor = program.sign_in();
    set_up(&visitor, 2525, &[("server", "smtp.post.example"), ("security", "tls")]);
    let save = |more: &[(&'static str, &'static str)]| {
        let fields = account(2525, more);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        visitor.post("/settings/mail", &fields)
    };
    let protected = ("security", "tls");
    assert_eq!(save(&[("server", "smtp.post.example"), protected, ("password", ""), ("name", "M. Chen")]).status, 303, "kept");
    for other in [("server", "smtp.evil.example"), ("user", "somebody")] {
        let server = if other.0 == "server" { other } else { ("server", "smtp.post.example") };
        let answer = save(&[server, other, protected, ("password", "")]);
        assert!(answer.status == 422 && answer.body.contains("write the password once more"), "{answer:?}");
    }
    let open = save(&[("server", "smtp.post.example"), ("security", "none")]);
    assert!(open.status == 422 && open.body.contains("others could read your password"), "{open:?}");
    assert!(open.body.contains("value=\"Mira Chen\"") && !open.body.contains(PASSWORD), "what was typed stays, but for the password");
}

/// A certificate for this computer, made for this test alone, and its key.
fn certificate(folder: &Path) -> [String; 2] {
    let [certificate, key] = ["certificate.pem", "key.pem"].map(|name| folder.join(name).to_string_lossy().into_owned());
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"])
        .args([
            "-addext",
            "subjectAltName=DNS:localhost",
            "-addext",
            "basicConstraints=critical,CA:FALSE",
            "-keyout",
            &key,
            "-out",
            &certificate,
        ])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    [certificate, key]
}

/// The computer's own clock, because a certificate is of today.
#[test]
fn a_safe_connection_is_made_in_both_ways_and_a_certificate_that_nobody_vouches_for_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    if MailServer::start(&[]).is_none() {
        return;
    }
    let [certificate, key] = certificate(folder.path());
    for way in ["tls", "starttls"] {
        let option = format!("--{way}");
        let Some(server) = MailServer::start(&[&option, &certificate, &key, "--password", &format!("mira:{PASSWORD}")]) else { return };
        let trusting = Program::start_trusting(&fs::read_to_string(&certificate).unwrap());
        let visitor = trusting.sign_in();
        set_up(&visitor, server.port, &[("server", "localhost"), ("security", way)]);
        let tried = visitor.post("/settings/mail/try", &[]);
        assert_eq!(tried.header("location"), Some("/settings/mail?tried=yes"), "{way}: {}", in_words(&tried.body));
        let letter = &server.wait_for(1)[0];
        assert!(letter.encrypted && letter.user.as_deref() == Some("mira"), "{way}: {letter:?}");
        let wary = Program::start();
        let visitor = wary.sign_in();
        set_up(&visitor, server.port, &[("server", "localhost"), ("security", way)]);
        let refused = visitor.post("/settings/mail/try", &[]);
        assert!(refused.status == 422 && refused.body.contains("could not be protected"), "{way}: {}", in_words(&refused.body));
        assert_eq!(server.arrived().len(), 1, "{way}");
    }
}
