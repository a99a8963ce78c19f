//! A node that answers as the test says.

use std::path::Path;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::mpsc;

/// What the node saw on its socket.
#[derive(Debug, PartialEq)]
pub enum Seen {
    /// A request's method and parameters.
    Request(String, Value),
    /// A connection that its peer closed while a request was unanswered.
    GivenUp,
}

/// What the node answers: members beside `jsonrpc` and `id`, or nothing at all.
pub type Answer = Option<Value>;

/// Listens on `socket` and answers each request with what `answer` makes of its method and
/// parameters.
pub fn serve(
    socket: &Path,
    answer: impl Fn(&str, &Value) -> Answer + Clone + Send + Sync + 'static,
) -> mpsc::UnboundedReceiver<Seen> {
    let listener = UnixListener::bind(socket).unwrap();
    let (seen, sees) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, answer.clone(), seen.clone()));
        }
    });
    sees
}

async fn converse(
    mut stream: UnixStream,
    answer: impl Fn(&str, &Value) -> Answer,
    seen: mpsc::UnboundedSender<Seen>,
) {
    let mut buffer = Vec::new();
    let mut unanswered = false;
    loop {
        if stream.read_buf(&mut buffer).await.unwrap_or(0) == 0 {
            if unanswered {
                let _ = seen.send(Seen::GivenUp);
            }
            return;
        }
        let mut requests = serde_json::Deserializer::from_slice(&buffer).into_iter::<Value>();
        let (mut replies, mut used) = (Vec::new(), 0);
        while let Some(Ok(request)) = requests.next() {
            used = requests.byte_offset();
            let method = request["method"].as_str().unwrap().to_owned();
            let answer = answer(&method, &request["params"]);
            let _ = seen.send(Seen::Request(method, request["params"].clone()));
            let Some(mut reply) = answer else {
                unanswered = true;
                continue;
            };
            reply["jsonrpc"] = json!("2.0");
            reply["id"] = request["id"].clone();
            replies.extend_from_slice(reply.to_string().as_bytes());
            replies.extend_from_slice(b"\n\n");
        }
        buffer.drain(..used);
        if stream.write_all(&replies).await.is_err() {
            return;
        }
    }
}
