//! The node: does with each request what the plan says of its call.

use std::collections::HashMap;
use std::os::unix::net::UnixListener as StdListener;
use std::path::Path;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use boltgate::node::frames::Frames;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::oneshot;

use crate::plan::{Call, Fate, Form, REFUSALS};

/// How many indexes each call that follows has for itself.
const INDEXES: u64 = 1000;

/// A node on a socket. A clone is the same.
#[derive(Clone)]
pub struct Node(Arc<Shared>);

struct Shared {
    seed: u64,
    /// How often each call's request came.
    seen: Vec<AtomicU8>,
    open: AtomicU64,
    hanging: AtomicU64,
    /// Who waits for a call's request to come.
    awaited: Mutex<HashMap<u64, oneshot::Sender<()>>>,
}

/// One more, until it is dropped.
struct Counted<'a>(&'a AtomicU64);

impl<'a> Counted<'a> {
    fn new(count: &'a AtomicU64) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(count)
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Node {
    /// Listens on `socket` for the calls from 1 to `calls`.
    pub fn serve(socket: &Path, seed: u64, calls: u64) -> Self {
        let seen = (0..=calls).map(|_| AtomicU8::new(0)).collect();
        let (open, hanging) = (AtomicU64::new(0), AtomicU64::new(0));
        let node = Self(Arc::new(Shared { seed, seen, open, hanging, awaited: Mutex::default() }));
        let listener = StdListener::bind(socket).unwrap();
        listener.set_nonblocking(true).unwrap();
        let listener = UnixListener::from_std(listener).unwrap();
        let serving = node.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let node = serving.clone();
                tokio::spawn(async move {
                    let _open = Counted::new(&node.0.open);
                    // An error is the bridge's going, which some calls are about.
                    let _ = node.converse(Frames::new(stream)).await;
                });
            }
        });
        node
    }

    /// Open connections.
    pub fn open(&self) -> u64 {
        self.0.open.load(Ordering::SeqCst)
    }

    /// Requests whose connection is to be closed by the bridge.
    pub fn hanging(&self) -> u64 {
        self.0.hanging.load(Ordering::SeqCst)
    }

    /// How often a call's request came.
    pub fn seen(&self, number: u64) -> u8 {
        self.0.seen[usize::try_from(number).unwrap()].load(Ordering::SeqCst)
    }

    /// Resolves once a call's request has come.
    pub fn awaited(&self, number: u64) -> oneshot::Receiver<()> {
        let (came, comes) = oneshot::channel();
        self.0.awaited.lock().unwrap().insert(number, came);
        comes
    }

    async fn converse(&self, mut frames: Frames<UnixStream>) -> std::io::Result<()> {
        while let Ok(Some(text)) = frames.next().await {
            let request: Value = serde_json::from_slice(&text).unwrap();
            let Some((number, index)) = named(&request) else {
                // The bridge's own question whether the node is there.
                let reply = format!(r#"{{"jsonrpc":"2.0","id":{},"result":{{}}}}"#, request["id"]);
                frames.get_mut().write_all(reply.as_bytes()).await?;
                continue;
            };
            let call = Call::of(self.0.seed, number);
            let at = usize::try_from(number).unwrap();
            let before = self.0.seen[at].fetch_add(1, Ordering::SeqCst);
            if let Some(came) = self.0.awaited.lock().unwrap().remove(&number) {
                let _ = came.send(());
            }
            let is_wait = request["method"] == "wait";
            let fate = if is_wait {
                Fate::Late
            } else if call.form == Form::Follow && before > 0 {
                Fate::Well
            } else {
                call.fate
            };
            if !self.play(fate, frames.get_mut(), &request["id"], &call, index).await? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Does what is to be done; whether the connection stays open.
    async fn play(
        &self,
        fate: Fate,
        stream: &mut UnixStream,
        id: &Value,
        call: &Call,
        index: Option<u64>,
    ) -> std::io::Result<bool> {
        let reply = |id: &Value, result: &str| {
            format!("{{\"jsonrpc\":\"2.0\",\"id\":{id},\"result\":{result}}}\n\n").into_bytes()
        };
        let right = || reply(id, &result(call, index));
        let another = || reply(&json!("boltgate:another#1"), &result(call, index));
        // Anywhere, within a character too.
        let place = |length: usize| call.number as usize % length;
        let text = match fate {
            Fate::Well => right(),
            Fate::Split => {
                let mut head = right();
                let tail = head.split_off(place(head.len()));
                stream.write_all(&head).await?;
                tokio::task::yield_now().await;
                tail
            }
            Fate::BehindAnother => [another(), right()].concat(),
            Fate::Twice => [right(), another()].concat(),
            Fate::Cut => {
                let mut head = right();
                head.truncate(place(head.trim_ascii_end().len()));
                head
            }
            Fate::Refused(at) => {
                let error = json!({"code": REFUSALS[at].0, "message": words(call)});
                json!({"jsonrpc": "2.0", "id": id, "error": error}).to_string().into_bytes()
            }
            Fate::NoJson => b"no JSON\n\n".to_vec(),
            Fate::BadJson => reply(id, r#"{"description":}"#),
            Fate::Misfit => reply(id, "[7]"),
            Fate::Closed | Fate::Late | Fate::GivenUp => Vec::new(),
        };
        stream.write_all(&text).await?;
        if matches!(fate, Fate::Late | Fate::GivenUp) {
            let _hanging = Counted::new(&self.0.hanging);
            while stream.read(&mut [0; 256]).await? > 0 {}
        }
        // A connection is closed only where no whole reply came: the bridge may be using it again
        // otherwise.
        Ok(!matches!(fate, Fate::Closed | Fate::Cut | Fate::NoJson | Fate::Late | Fate::GivenUp))
    }
}

/// The number of a request's call, and the index that it asks for where it follows.
fn named(request: &Value) -> Option<(u64, Option<u64>)> {
    let params = &request["params"];
    let start = params["start"].as_u64().or_else(|| params["nextvalue"].as_u64());
    if let Some(start) = start {
        return Some((start / INDEXES, Some(start)));
    }
    let text = ["string", "label", "call"].iter().find_map(|name| params[name].as_str())?;
    Some((text.parse().unwrap(), None))
}

/// What the right answer of a call says.
pub fn words(call: &Call) -> String {
    format!("call {}", call.number)
}

/// The first index that a call follows from.
pub fn first_index(call: &Call) -> u64 {
    call.number * INDEXES
}

fn result(call: &Call, index: Option<u64>) -> String {
    let words = words(call);
    if let Some(index) = index {
        return format!(r#"{{"invoices":[{{"label":"{words}","created_index":{index}}}]}}"#);
    }
    if matches!(call.form, Form::WholeList | Form::ListInParts) {
        let item = |at| format!(r#"{{"label":"{words}","expires_at":7,"created_index":{at}}}"#);
        let items: Vec<_> = (0..call.size).map(item).collect();
        return format!(r#"{{"invoices":[{}]}}"#, items.join(","));
    }
    let padding = "é".repeat(call.size / 2);
    format!(r#"{{"valid":true,"description":"{words}{padding}"}}"#)
}
