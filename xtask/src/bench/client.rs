//! As much of HTTP as the measuring needs: one connection to our own server, one request after the other.

use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;

/// One connection that stays open.
pub(crate) struct Client {
    stream: TcpStream,
    host: String,
    cookie: String,
    received: Vec<u8>,
}

/// An answer: its status, its head and its body.
pub(crate) struct Reply {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Client {
    /// Connects to the server that printed this link.
    pub(crate) fn connect(link: &str) -> io::Result<Self> {
        let host = link.strip_prefix("http://").and_then(|rest| rest.split('/').next()).unwrap_or_default().to_owned();
        let port: u16 = host.rsplit(':').next().and_then(|port| port.parse().ok()).ok_or_else(|| io::Error::other("no link came"))?;
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, host, cookie: String::new(), received: Vec::new() })
    }

    /// Another connection to the same server, with the same session.
    pub(super) fn another(&self) -> io::Result<Self> {
        let stream = TcpStream::connect(self.stream.peer_addr()?)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, host: self.host.clone(), cookie: self.cookie.clone(), received: Vec::new() })
    }

    /// Opens the launch link and keeps the session.
    pub(super) fn sign_in(&mut self, link: &str) -> io::Result<()> {
        let path = link.strip_prefix("http://").and_then(|rest| rest.split_once('/')).map_or("/", |(_, path)| path);
        let reply = self.get(&format!("/{path}"))?;
        let cookie = reply.header("set-cookie").and_then(|cookie| cookie.split(';').next());
        self.cookie = format!("cookie: {}\r\n", cookie.ok_or_else(|| io::Error::other("no session came"))?);
        Ok(())
    }

    /// Asks for a page and reads it to its end.
    pub(crate) fn get(&mut self, path: &str) -> io::Result<Reply> {
        self.send(&format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{}\r\n", self.host, self.cookie))
    }

    /// Sends a form, as a script of a page sends it.
    pub(super) fn post(&mut self, path: &str, form: &str) -> io::Result<Reply> {
        let (host, cookie) = (&self.host, &self.cookie);
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\nsec-fetch-site: same-origin\r\naccept: application/json\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n{cookie}\r\n{form}",
            form.len()
        );
        self.send(&request)
    }

    /// Sends a request and reads the answer to its end.
    fn send(&mut self, request: &str) -> io::Result<Reply> {
        self.stream.write_all(request.as_bytes())?;
        self.received.clear();
        let head = loop {
            self.more()?;
            if let Some(end) = self.received.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
        };
        let mut reply = Reply::read(&self.received[..head])?;
        let length = reply.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        while self.received.len() < head + length {
            self.more()?;
        }
        reply.body.extend_from_slice(&self.received[head..]);
        Ok(reply)
    }

    fn more(&mut self) -> io::Result<()> {
        let mut part = [0; 64 * 1024];
        let count = self.stream.read(&mut part)?;
        self.received.extend_from_slice(&part[..count]);
        if count == 0 { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
    }
}

impl Reply {
    fn read(head: &[u8]) -> io::Result<Self> {
        let head = String::from_utf8_lossy(head).to_lowercase();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        let status = status.ok_or_else(|| io::Error::other("that was no answer"))?;
        Ok(Self { status, head, body: Vec::new() })
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.split_once(": ").filter(|(key, _)| *key == name)).map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_and_headers_are_read() {
        let reply = Reply::read(b"HTTP/1.1 303 See Other\r\nContent-Length: 12\r\n\r\n").unwrap();
        assert_eq!((reply.status, reply.header("content-length"), reply.header("x")), (303, Some("12"), None));
    }
}
