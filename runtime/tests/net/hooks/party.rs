//! lightningd, a plugin that runs, a bridge, and a client's stream of one hook.

use std::collections::BTreeMap;
use std::convert::Infallible;

use boltgate::hook::{Broker, Counts};
use boltgate::plugin::{Manifest, Plugin, Running};
use boltgate::settings::Settings;
use bytes::Bytes;
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};
use hyper::body::Incoming;
use prost::Message;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::time::timeout;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::UnboundedReceiverStream;
use tonic::Status;
use tonic::body::Body;

use crate::common::client::{Client, frame, grpc};
use crate::common::tables::{HookAnswer, HookCall, HookResult};
use crate::common::{Bridge, PATIENCE, tables};
use crate::fake_lightningd::{Lightningd, init};

pub const HOOK: &str = "peer_connected";
pub const PATH: &str = "/test.Node/PeerConnected";

/// All who take part in a hook's call.
pub struct Party {
    pub lightningd: Lightningd,
    pub bridge: Bridge,
    pub hooks: Broker,
    _running: Running,
}

impl Party {
    /// The hook is offered with these lines of the settings file.
    pub async fn with(settings: &str) -> Self {
        let text = format!("[hooks.{HOOK}]\n{settings}");
        let Settings { hooks } = Settings::parse("boltgate.toml", &text, tables::RPCS).unwrap();
        let manifest = Manifest::new(["shutdown"])
            .offering(hooks.iter().map(|hook| hook.offer.clone()).collect());
        let hooks = Broker::new(hooks);

        let (mut lightningd, input, output) = Lightningd::new();
        let params = init(json!({}));
        let request = json!({ "jsonrpc": "2.0", "id": 0, "method": "init", "params": params });
        lightningd.send(request).await;
        let (plugin, _) = Plugin::start_on(input, output, manifest).await.unwrap();
        let broker = hooks.clone();
        let running = plugin.on_hook(move |call| broker.call(call)).ready().await;
        assert_eq!(lightningd.receive().await.unwrap()["result"], json!({}));
        let bridge = Bridge::start_with(hooks.clone()).await;
        Self { lightningd, bridge, hooks, _running: running }
    }

    pub async fn client(&self) -> Client {
        Client::connect(self.bridge.address, self.bridge.dir()).await
    }

    /// lightningd calls the hook; the call is told its own id as a text.
    pub async fn call(&mut self, id: &str) {
        self.call_with(id, json!({ "text": id })).await;
    }

    /// lightningd calls the hook with these parameters.
    pub async fn call_with(&mut self, id: &str, params: Value) {
        let call = json!({ "jsonrpc": "2.0", "id": id, "method": HOOK, "params": params });
        self.lightningd.send(call).await;
    }

    /// The next answer that lightningd gets: the call's id, and the result.
    pub async fn answer(&mut self) -> (String, Value) {
        let answer = timeout(PATIENCE, self.lightningd.receive()).await.unwrap().unwrap();
        (answer["id"].as_str().unwrap().to_owned(), answer["result"].clone())
    }

    /// That many answers, by id.
    pub async fn answers(&mut self, count: usize) -> BTreeMap<String, Value> {
        let mut answers = BTreeMap::new();
        for _ in 0..count {
            let (id, result) = self.answer().await;
            assert_eq!(answers.insert(id, result), None, "two answers to one call");
        }
        answers
    }

    pub fn counts(&self) -> Counts {
        self.hooks.counts(HOOK).unwrap()
    }
}

/// The result that lets the node go on.
pub fn go_on() -> Value {
    json!({ "result": "continue" })
}

/// A client's end of the hook's stream.
pub struct Stream {
    /// Its own side; gone once it is ended.
    side: Option<mpsc::UnboundedSender<Bytes>>,
    body: Incoming,
    bytes: Vec<u8>,
}

impl Stream {
    /// Opens the stream; returns once the response's headers are there.
    pub async fn open(client: &mut Client, metadata: &[(&'static str, &str)]) -> Self {
        let (side, messages) = mpsc::unbounded_channel();
        let mut request = grpc(PATH, Bytes::new(), metadata);
        let messages = UnboundedReceiverStream::new(messages);
        let frames = messages.map(|message| Ok::<_, Infallible>(Frame::data(message)));
        *request.body_mut() = Body::new(StreamBody::new(frames));
        let response = timeout(PATIENCE, client.send(request)).await.unwrap().unwrap();
        assert_eq!(response.headers()["content-type"], "application/grpc");
        assert!(response.headers().get("grpc-status").is_none(), "{response:?}");
        Self { side: Some(side), body: response.into_body(), bytes: Vec::new() }
    }

    /// The next call, or the status that ended the stream.
    pub async fn next(&mut self) -> Result<HookCall, Status> {
        loop {
            if self.bytes.len() >= 5 {
                let length = u32::from_be_bytes(self.bytes[1..5].try_into().unwrap()) as usize;
                if self.bytes.len() >= 5 + length {
                    let rest = self.bytes.split_off(5 + length);
                    let call = std::mem::replace(&mut self.bytes, rest);
                    return Ok(HookCall::decode(&call[5..]).unwrap());
                }
            }
            let part = timeout(PATIENCE, self.body.frame()).await.unwrap();
            let part = part.expect("no trailers").unwrap();
            match part.into_data() {
                Ok(data) => self.bytes.extend_from_slice(&data),
                Err(part) => {
                    let trailers = part.into_trailers().unwrap();
                    return Err(Status::from_header_map(&trailers).unwrap());
                }
            }
        }
    }

    /// The next call's id, and the text that it is told.
    pub async fn call(&mut self) -> (u64, String) {
        let HookCall { id, request } = self.next().await.unwrap();
        (id, request.unwrap().text)
    }

    /// Answers a call.
    pub fn answer(&self, id: u64, result: &str) {
        let response = Some(HookResult { result: result.to_owned(), colour: None });
        self.send(&frame(&HookAnswer { id, response }.encode_to_vec()));
    }

    /// Sends these bytes.
    pub fn send(&self, bytes: &[u8]) {
        let sent = self.side.as_ref().unwrap().send(Bytes::copy_from_slice(bytes));
        sent.unwrap();
    }

    /// Ends the client's side.
    pub fn end(&mut self) {
        self.side = None;
    }
}
