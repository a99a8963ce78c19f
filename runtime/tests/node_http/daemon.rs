//! A daemon for tests: a real TCP socket, on which a test says what to answer, byte by byte.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{ErrorKind, Read};
use std::net::{SocketAddr, TcpListener as StdListener};
use std::sync::Arc;
use std::time::Duration;

use boltgate::node::{Address, Bounds, Client, Site};
use serde_json::Value;
use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// Longer than anything here takes: a test that waits this long has failed.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A daemon on a port of the loopback interface.
pub struct Daemon {
    listener: TcpListener,
    /// The same listener, to ask the system itself.
    raw: StdListener,
    pub address: SocketAddr,
}

impl Daemon {
    pub fn start() -> Self {
        let raw = StdListener::bind("127.0.0.1:0").unwrap();
        raw.set_nonblocking(true).unwrap();
        let listener = TcpListener::from_std(raw.try_clone().unwrap()).unwrap();
        let address = raw.local_addr().unwrap();
        Self { listener, raw, address }
    }

    pub fn url(&self) -> String {
        format!("http://{}/rpc?key=hidden", self.address)
    }

    pub fn site(&self) -> Site {
        Site::new(&self.url(), None, None).unwrap()
    }

    pub fn client(&self) -> Client {
        client(self.site())
    }

    /// A client that takes replies within these bounds.
    pub fn client_within(&self, size: usize, depth: usize) -> Client {
        Client::within(Address::Http(Arc::new(self.site())), Bounds { size, depth })
    }

    /// The next connection.
    pub async fn accept(&self) -> Peer {
        Peer::new(no_hang(self.listener.accept()).await.unwrap().0)
    }

    /// Whether a connection waits to be accepted; takes it.
    pub fn has_connection(&self) -> bool {
        match self.raw.accept() {
            Ok(_) => true,
            Err(error) if error.kind() == ErrorKind::WouldBlock => false,
            Err(error) => panic!("{error}"),
        }
    }
}

pub fn client(site: Site) -> Client {
    Client::new(Address::Http(Arc::new(site)))
}

/// Waits until a connection was kept: one whose body may have an end to come does so in a task of
/// its own.
pub async fn idle(client: &Client) {
    no_hang(async {
        while client.counts().idle == 0 {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

/// One connection of a client.
pub struct Peer<S = TcpStream> {
    stream: S,
    came: Vec<u8>,
}

/// A request as it came.
#[derive(Debug)]
pub struct Seen {
    /// Method, path and version.
    pub line: String,
    /// By name in small letters.
    pub headers: HashMap<String, String>,
    pub body: Value,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Peer<S> {
    pub fn new(stream: S) -> Self {
        Self { stream, came: Vec::new() }
    }

    /// The connection itself.
    pub fn into_stream(self) -> S {
        self.stream
    }

    /// The next request, or `None` where the client closed the connection.
    pub async fn request(&mut self) -> Option<Seen> {
        let head = loop {
            if let Some(end) = self.came.windows(4).position(|four| four == b"\r\n\r\n") {
                break self.came.drain(..end + 4).collect::<Vec<u8>>();
            }
            if no_hang(self.stream.read_buf(&mut self.came)).await.unwrap_or(0) == 0 {
                assert!(self.came.is_empty(), "the client closed within a request");
                return None;
            }
        };
        let head = String::from_utf8(head).unwrap();
        let mut lines = head.trim_end().lines();
        let line = lines.next().unwrap().to_owned();
        let headers: HashMap<String, String> = lines
            .map(|line| {
                let (name, value) = line.split_once(": ").unwrap();
                (name.to_ascii_lowercase(), value.to_owned())
            })
            .collect();
        let length: usize = headers["content-length"].parse().unwrap();
        while self.came.len() < length {
            assert_ne!(no_hang(self.stream.read_buf(&mut self.came)).await.unwrap(), 0);
        }
        let body: Vec<u8> = self.came.drain(..length).collect();
        Some(Seen { line, headers, body: serde_json::from_slice(&body).unwrap() })
    }

    pub async fn write(&mut self, text: &[u8]) {
        // A client that has seen enough may be gone.
        let _ = self.stream.write_all(text).await;
        let _ = self.stream.flush().await;
    }

    /// Answers the next request with a result; returns the request.
    pub async fn answer(&mut self, result: &str) -> Seen {
        let seen = self.request().await.expect("a request");
        self.write(response("200 OK", &reply(&seen.body, result)).as_bytes()).await;
        seen
    }
}

impl Peer {
    /// Whether the client has closed its end, as the system knows at this moment.
    pub fn is_closed(&self) -> bool {
        match (&*SockRef::from(&self.stream)).read(&mut [0; 1]) {
            Ok(read) => read == 0,
            Err(error) => error.kind() != ErrorKind::WouldBlock,
        }
    }
}

/// Fails a test that would wait for a client for ever.
pub async fn no_hang<T>(client: impl Future<Output = T>) -> T {
    timeout(PATIENCE, client).await.expect("the client did nothing for a minute")
}

/// The text of a reply to a request.
pub fn reply(request: &Value, result: &str) -> String {
    format!("{{\"jsonrpc\":\"2.0\",\"id\":{},\"result\":{result}}}", request["id"])
}

/// The text of an error in reply to a request.
pub fn error(request: &Value, code: i64) -> String {
    let id = &request["id"];
    format!("{{\"result\":null,\"error\":{{\"code\":{code},\"message\":\"no\"}},\"id\":{id}}}")
}

/// A response with its length.
pub fn response(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// A response in chunks, without the empty one that ends it.
pub fn chunked(status: &str, pieces: &[&str]) -> String {
    let mut text = format!("HTTP/1.1 {status}\r\ntransfer-encoding: chunked\r\n\r\n");
    for piece in pieces {
        write!(text, "{:x}\r\n{piece}\r\n", piece.len()).unwrap();
    }
    text
}

/// The empty chunk, which ends a response in chunks.
pub const LAST_CHUNK: &str = "0\r\n\r\n";
