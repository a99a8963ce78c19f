//! A bridge that does with each call what a test says, on a Unix socket. It is h2 alone: nothing of it
//! is the client's.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use boltgate_client::{Address, Connection, Settings};
use bytes::Bytes;
use h2::server::SendResponse;
use h2::{Ping, PingPong, Reason, RecvStream, SendStream};
use http::{HeaderMap, Request, Response};
use tokio::net::{UnixListener, UnixStream};

/// What becomes of a call.
#[derive(Debug, Clone)]
#[cfg_attr(not(feature = "types"), allow(dead_code, reason = "hooks have types"))]
pub enum Turn {
    /// An answer with this message.
    Answer(&'static [u8]),
    /// Messages, and then something else.
    Then(Vec<Vec<u8>>, Box<Turn>),
    /// Messages, whose answers are noted until there are so many; then something else. The call ends
    /// in peace where the client ends its side.
    Ask(Vec<Vec<u8>>, usize, Box<Turn>),
    /// An error without an answer: the status, and further metadata.
    Refuse(i32, Vec<(&'static str, String)>),
    /// The stream is refused unseen.
    Unseen,
    /// The connection breaks.
    Break,
    /// No answer at all.
    Silence,
}

/// What the bridge got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Got {
    pub path: String,
    pub body: Vec<u8>,
    pub headers: HeaderMap,
}

/// A bridge that does what a test says.
pub struct Bridge {
    pub path: PathBuf,
    turns: Arc<Mutex<VecDeque<Turn>>>,
    got: Arc<Mutex<Vec<Got>>>,
    _folder: tempfile::TempDir,
}

impl Bridge {
    pub fn start(turns: impl IntoIterator<Item = Turn>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("grpc.sock");
        let listener = UnixListener::bind(&path).unwrap();
        let turns = Arc::new(Mutex::new(turns.into_iter().collect()));
        let got = Arc::new(Mutex::new(Vec::new()));
        let (serving_turns, serving_got) = (Arc::clone(&turns), Arc::clone(&got));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&serving_turns), Arc::clone(&serving_got)));
            }
        });
        Self { path, turns, got, _folder: folder }
    }

    pub fn settings(&self) -> Settings {
        let ca = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
        Settings::new(Address::Unix(self.path.clone()), ca.as_bytes()).unwrap()
    }

    pub async fn connect(&self) -> Connection {
        Connection::open(self.settings()).await.unwrap()
    }

    /// What it got so far.
    pub fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap().clone()
    }

    /// How many turns are left.
    pub fn left(&self) -> usize {
        self.turns.lock().unwrap().len()
    }
}

type Turns = Arc<Mutex<VecDeque<Turn>>>;

async fn serve(stream: UnixStream, turns: Turns, got: Arc<Mutex<Vec<Got>>>) {
    let mut connection = h2::server::handshake(stream).await.unwrap();
    let ping = Arc::new(tokio::sync::Mutex::new(connection.ping_pong().unwrap()));
    let (breaking, mut broken) = tokio::sync::mpsc::channel::<()>(1);
    loop {
        let (request, respond) = tokio::select! {
            accepted = connection.accept() => match accepted {
                Some(Ok(accepted)) => accepted,
                _ => return,
            },
            // Dropped with all its streams, as if the program had been killed.
            _ = broken.recv() => return,
        };
        let turn = turns.lock().unwrap().pop_front().unwrap_or(Turn::Silence);
        let (got, ping) = (Arc::clone(&got), Arc::clone(&ping));
        tokio::spawn(play(request, respond, turn, got, ping, breaking.clone()));
    }
}

async fn play(
    request: Request<RecvStream>,
    mut respond: SendResponse<Bytes>,
    mut turn: Turn,
    got: Arc<Mutex<Vec<Got>>>,
    ping: Arc<tokio::sync::Mutex<PingPong>>,
    breaking: tokio::sync::mpsc::Sender<()>,
) {
    let path = request.uri().path().to_owned();
    let (parts, mut body) = request.into_parts();
    if let Turn::Unseen = turn {
        respond.send_reset(Reason::REFUSED_STREAM);
        return;
    }
    let mut buffer = Vec::new();
    let note = |message: Vec<u8>| {
        let headers = parts.headers.clone();
        got.lock().unwrap().push(Got { path: path.clone(), body: message, headers });
    };
    if !matches!(turn, Turn::Ask(..)) {
        note(message(&mut body, &mut buffer).await.unwrap_or_default());
    }
    let head = || Response::builder().header("content-type", "application/grpc");
    let mut sending = None;
    loop {
        match turn {
            Turn::Answer(message) => {
                let mut stream = match sending.take() {
                    Some(stream) => stream,
                    None => respond.send_response(head().body(()).unwrap(), false).unwrap(),
                };
                stream.send_data(framed(message), false).unwrap();
                return end(stream);
            }
            Turn::Then(messages, next) => {
                let mut stream = respond.send_response(head().body(()).unwrap(), false).unwrap();
                for message in messages {
                    stream.send_data(framed(&message), false).unwrap();
                }
                sending = Some(stream);
                turn = *next;
            }
            Turn::Ask(calls, answers, next) => {
                let mut stream = respond.send_response(head().body(()).unwrap(), false).unwrap();
                for call in calls {
                    stream.send_data(framed(&call), false).unwrap();
                }
                for _ in 0..answers {
                    match message(&mut body, &mut buffer).await {
                        Some(answer) => note(answer),
                        None => return end(stream),
                    }
                }
                sending = Some(stream);
                turn = *next;
            }
            Turn::Refuse(status, metadata) => {
                let mut head = head().header("grpc-status", status);
                for (name, value) in metadata {
                    head = head.header(name, value);
                }
                respond.send_response(head.body(()).unwrap(), true).unwrap();
                return;
            }
            Turn::Break => {
                // What was sent goes out before, and the client has read it once it answers.
                for _ in 0..10 {
                    tokio::task::yield_now().await;
                }
                let _ = ping.lock().await.ping(Ping::opaque()).await;
                let _ = breaking.send(()).await;
                std::future::pending::<()>().await;
            }
            Turn::Silence | Turn::Unseen => std::future::pending().await,
        }
    }
}

/// The next message of the client; none where it ended its side.
async fn message(body: &mut RecvStream, buffer: &mut Vec<u8>) -> Option<Vec<u8>> {
    while buffer.len() < 5 || buffer.len() < 5 + length(buffer) {
        buffer.extend_from_slice(&body.data().await?.ok()?);
    }
    let rest = buffer.split_off(5 + length(buffer));
    let frame = std::mem::replace(buffer, rest);
    Some(frame[5..].to_vec())
}

/// Ends a call in peace.
fn end(mut stream: SendStream<Bytes>) {
    let end = HeaderMap::from_iter([("grpc-status".parse().unwrap(), 0.into())]);
    stream.send_trailers(end).unwrap();
}

fn length(frame: &[u8]) -> usize {
    u32::from_be_bytes(frame[1..5].try_into().unwrap()) as usize
}

fn framed(message: &[u8]) -> Bytes {
    let mut frame = vec![0];
    frame.extend_from_slice(&u32::try_from(message.len()).unwrap().to_be_bytes());
    frame.extend_from_slice(message);
    frame.into()
}
