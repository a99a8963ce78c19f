//! The bridge, from the command line: how it is reached, calls in JSON, and what a failed call comes
//! to.
//!
//! Messages are the node's own JSON on both sides (`application/grpc+json`): nothing is converted
//! here, so what a newer node adds, or another daemon's bridge serves, is printed as it is.

use std::io::{self, BufRead, Read};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use boltgate_client::{Bytes, Connection as Link, Error, Kind, ReplyBody, connect};
use bytes::{Buf as _, BufMut as _};
use clap::Args;
use http::header::CONTENT_TYPE;
use http::uri::PathAndQuery;
use http::{HeaderValue, Request, Response};
use serde::Serialize;
use serde_json::value::RawValue;
use tokio_stream::Stream;
use tonic::body::Body;
use tonic::client::Grpc;
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::codegen::Service;
use tonic::{Code, Status, Streaming};

use super::exit::{Exit, Failure, written};
use super::json::{self, Layout};

/// The longest line that is read from stdin, in bytes.
const LONGEST_LINE: u64 = 64 << 10;

/// How the bridge is reached.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Connection")]
pub struct Connection {
    /// The node's folder for its network, a client's folder, or a pairing URI; `-` reads it from
    /// stdin. Without: what the environment variable BOLTGATE says, else ~/.lightning/bitcoin.
    #[arg(long, value_name = "TARGET")]
    connect: Option<String>,
    /// Where the bridge is: HOST:PORT or unix:PATH. Without: as the folder or the URI says, else
    /// localhost:9736.
    #[arg(long, value_name = "ADDRESS")]
    address: Option<String>,
    /// A rune to send with each call; `-` reads it from stdin, since what is in a command line can be
    /// read by others on the machine.
    #[arg(long, value_name = "RUNE")]
    rune: Option<String>,
    /// The name that the server's certificate has to be for. Without: as the URI says, else cln.
    #[arg(long, value_name = "NAME")]
    tls_name: Option<String>,
}

impl Connection {
    /// To this target, and nothing else is said.
    pub fn to(target: String) -> Self {
        Self { connect: Some(target), ..Self::default() }
    }

    /// Whether it is read from stdin.
    pub fn takes_stdin(&self) -> bool {
        [&self.connect, &self.rune].into_iter().flatten().any(|text| text == "-")
    }

    /// What is said of the target: where it is named, and its text.
    pub fn target(&self) -> Option<(&'static str, String)> {
        let variable =
            || std::env::var(boltgate_client::VARIABLE).ok().filter(|text| !text.is_empty());
        match &self.connect {
            Some(text) if !text.is_empty() => Some(("--connect", text.clone())),
            _ => variable().map(|text| ("the environment variable BOLTGATE", text)),
        }
    }

    /// The rune that was given beside the target.
    pub fn rune(&self) -> Option<&str> {
        self.rune.as_deref()
    }

    /// The same with what is to come from stdin read.
    ///
    /// # Errors
    /// Where stdin can't be read.
    pub fn complete(mut self) -> Result<Self, Failure> {
        let dash = |text: &Option<String>| text.as_deref() == Some("-");
        if dash(&self.connect) && dash(&self.rune) {
            return Err(Failure::usage("stdin can be read once: for --connect or for --rune"));
        }
        for (name, text) in [("--connect", &mut self.connect), ("--rune", &mut self.rune)] {
            if text.as_deref() == Some("-") {
                *text = Some(line(name)?);
            }
        }
        Ok(self)
    }

    /// What it takes to connect, with nothing connected yet.
    pub fn wanted(&self) -> boltgate_client::Connect {
        let mut wanted = connect(self.connect.clone().unwrap_or_default());
        if let Some(address) = &self.address {
            wanted = wanted.address(address);
        }
        if let Some(rune) = &self.rune {
            wanted = wanted.rune(rune);
        }
        if let Some(name) = &self.tls_name {
            wanted = wanted.server_name(name);
        }
        wanted
    }

    /// Connects.
    ///
    /// # Errors
    /// Where that can't be done, in words for people.
    pub async fn connect(self) -> Result<Remote, Failure> {
        let wanted = self.complete()?.wanted();
        wanted.await.map(Remote::new).map_err(|error| {
            let hint = "`boltgate doctor` looks at it step by step";
            Failure::new(Exit::Unreachable, format!("{error}\n  {hint}"))
        })
    }
}

/// One line of stdin.
///
/// # Errors
/// Where there is none.
fn line(what: &str) -> Result<String, Failure> {
    let mut line = String::new();
    let read = io::stdin().lock().take(LONGEST_LINE).read_line(&mut line);
    read.map_err(|error| Failure::usage(format!("{what}: stdin: {error}")))?;
    match line.trim() {
        "" => Err(Failure::usage(format!("{what}: expected a line on stdin, got nothing"))),
        line => Ok(line.to_owned()),
    }
}

/// Reads a number of seconds, such as `30` or `0.5`.
///
/// # Errors
/// Where it is none, or too small or large to wait for.
pub fn seconds(text: &str) -> Result<Duration, String> {
    let expected = || format!("expected seconds from 0.001 to 100000000, got {text:?}");
    let number = text.parse::<f64>().map_err(|_| expected())?;
    // What gRPC can say has eight digits.
    if (0.001..=1e8).contains(&number) {
        Duration::try_from_secs_f64(number).map_err(|_| expected())
    } else {
        Err(expected())
    }
}

/// A bridge that is connected to.
#[derive(Debug, Clone)]
pub struct Remote {
    link: Link,
}

/// JSON texts as they come.
pub type Texts = Pin<Box<dyn Stream<Item = Result<String, Error>> + Send>>;

impl Remote {
    fn new(link: Link) -> Self {
        Self { link }
    }

    /// One JSON text there, one back.
    ///
    /// # Errors
    /// Where the call fails.
    pub async fn unary(
        &mut self,
        path: &'static str,
        request: String,
        timeout: Option<Duration>,
    ) -> Result<String, Error> {
        let request = asked(request, timeout);
        Ok(self.grpc().unary(request, PathAndQuery::from_static(path), Json).await?.into_inner())
    }

    /// One JSON text there, a stream of them back. Returns once the stream is live.
    ///
    /// # Errors
    /// Where the call fails before the first one.
    pub async fn stream(
        &mut self,
        path: &'static str,
        request: String,
        timeout: Option<Duration>,
    ) -> Result<Texts, Error> {
        let request = asked(request, timeout);
        let path = PathAndQuery::from_static(path);
        let stream: Streaming<String> =
            self.grpc().server_streaming(request, path, Json).await?.into_inner();
        Ok(Box::pin(tokio_stream::StreamExt::map(stream, |text| text.map_err(Error::from))))
    }

    fn grpc(&self) -> Grpc<InJson> {
        Grpc::new(InJson(self.link.clone())).max_decoding_message_size(usize::MAX)
    }
}

fn asked(text: String, timeout: Option<Duration>) -> tonic::Request<String> {
    let mut request = tonic::Request::new(text);
    if let Some(timeout) = timeout {
        request.set_timeout(timeout);
    }
    request
}

/// The connection, for calls whose messages are JSON.
#[derive(Debug, Clone)]
struct InJson(Link);

impl Service<Request<Body>> for InJson {
    type Response = Response<ReplyBody>;
    type Error = Status;
    type Future = <Link as Service<Request<Body>>>::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Status>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        let json = HeaderValue::from_static("application/grpc+json");
        request.headers_mut().insert(CONTENT_TYPE, json);
        self.0.call(request)
    }
}

/// Messages are text.
#[derive(Debug, Clone, Copy, Default)]
struct Json;

impl Codec for Json {
    type Encode = String;
    type Decode = String;
    type Encoder = Self;
    type Decoder = Self;

    fn encoder(&mut self) -> Self {
        Self
    }

    fn decoder(&mut self) -> Self {
        Self
    }
}

impl Encoder for Json {
    type Item = String;
    type Error = Status;

    fn encode(&mut self, text: String, to: &mut EncodeBuf<'_>) -> Result<(), Status> {
        to.put(text.as_bytes());
        Ok(())
    }
}

impl Decoder for Json {
    type Item = String;
    type Error = Status;

    fn decode(&mut self, from: &mut DecodeBuf<'_>) -> Result<Option<String>, Status> {
        let bytes: Bytes = from.copy_to_bytes(from.remaining());
        let text = String::from_utf8(bytes.into());
        text.map(Some)
            .map_err(|_| Status::internal("expected JSON from the bridge, got other bytes"))
    }
}

/// Who refused, and what is told.
enum Refusal {
    /// The node: its error as JSON, for stdout.
    Node { exit: Exit, json: String },
    /// Anybody else, for stderr.
    Other(Failure),
}

impl Refusal {
    fn of(error: &Error) -> Self {
        let exit = exit(error);
        match (error.code(), error.domain()) {
            (Some(code), Some(domain)) if domain != "boltgate" => {
                Self::Node { exit, json: node_error(error, code) }
            }
            _ => {
                let mut text = error.to_string();
                for violation in error.violations() {
                    // The message has it already where there is one.
                    if !error.message().contains(&violation.description) {
                        text.push_str(&format!(
                            "\n  {}: {}",
                            violation.field, violation.description
                        ));
                    }
                }
                Self::Other(Failure::new(exit, text))
            }
        }
    }
}

/// Tells what a failed call comes to, as far as that goes to stdout; gives the rest.
pub fn failed(error: &Error, layout: Layout) -> Failure {
    match Refusal::of(error) {
        Refusal::Node { exit, json: text } => match written(json::print(&text, layout)) {
            Ok(_) => Failure::said(exit),
            Err(failure) => failure,
        },
        Refusal::Other(failure) => failure,
    }
}

/// The node's error as the node has it, in the order in which it writes it.
fn node_error(error: &Error, code: i64) -> String {
    #[derive(Serialize)]
    struct NodeError<'a> {
        code: i64,
        message: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        data: Option<Box<RawValue>>,
    }
    // To the byte, where the bridge could send it so.
    let sent = error.grpc_status().metadata().get_bin("cln-error-data-bin");
    let sent = sent.and_then(|data| String::from_utf8(data.to_bytes().ok()?.into()).ok());
    let data = sent.or_else(|| error.data().map(ToString::to_string));
    let data = data.and_then(|text| RawValue::from_string(text).ok());
    let told = NodeError { code, message: error.message(), data };
    // Text, numbers and JSON always have a form.
    serde_json::to_string(&told).unwrap_or_default()
}

/// How the program ends after a failed call.
fn exit(error: &Error) -> Exit {
    match (error.kind(), error.status(), error.reason()) {
        (Kind::Target | Kind::Unreachable, ..) => Exit::Unreachable,
        (Kind::Lost, ..) => Exit::Other,
        (_, Code::Unavailable, Some("NODE_LOST")) => Exit::Other,
        (_, Code::Unavailable, _) if error.code().is_none() => Exit::Unreachable,
        _ if is_denied(error) => Exit::Denied,
        _ if error.code().is_some() => Exit::Refused,
        (_, Code::InvalidArgument | Code::Unimplemented, _) => Exit::Usage,
        _ => Exit::Other,
    }
}

/// Whether it is about rights: the bridge's word, or the node's on a rune (1501 to 1503).
fn is_denied(error: &Error) -> bool {
    match error.code() {
        Some(code) => matches!(code, 1501..=1503),
        None => matches!(error.status(), Code::PermissionDenied | Code::Unauthenticated),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::seconds;

    #[test]
    fn times() {
        for (text, expected) in [
            ("30", Some(Duration::from_secs(30))),
            ("0.5", Some(Duration::from_millis(500))),
            ("0", None),
            ("-1", None),
            ("1e9", None),
            ("inf", None),
            ("NaN", None),
            ("", None),
            ("5s", None),
        ] {
            assert_eq!(seconds(text).ok(), expected, "{text}");
        }
    }
}
