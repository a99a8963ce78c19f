//! Making a call, and seeing how it ends.

use boltgate::own::messages::{FollowRequest, RawRequest, RawResponse, SubscribeRequest};
use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt, Full};
use prost::Message;
use serde_json::{Value, json};
use tonic::body::Body;
use tonic::{Code, Status};
use tonic_types::StatusExt;

use crate::client::{Answer, Client, frame, grpc};
use crate::node::{Node, first_index, words};
use crate::plan::{Call, Fate, Form, Outcome, WRONG};
use crate::plugin::TOPIC;

/// The time of a client that gets no answer, and of one that does; as headers have it.
const LITTLE_MS: &str = "25";
const MUCH_MS: &str = "600000";

/// A request with one text, and an answer's.
#[derive(Clone, PartialEq, prost::Message)]
struct Text {
    #[prost(string, tag = "1")]
    text: String,
}

/// Of `cln.DecodeResponse`.
#[derive(Clone, PartialEq, prost::Message)]
struct Decoded {
    #[prost(string, tag = "80")]
    description: String,
}

/// Of `cln.ListinvoicesResponse`.
#[derive(Clone, PartialEq, prost::Message)]
struct Invoices {
    #[prost(message, repeated, tag = "1")]
    invoices: Vec<Invoice>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct Invoice {
    #[prost(string, tag = "1")]
    label: String,
    #[prost(uint64, tag = "16")]
    created_index: u64,
}

/// Of `boltgate.v1.Followed`.
#[derive(Clone, PartialEq, prost::Message)]
struct Followed {
    #[prost(uint64, tag = "1")]
    index: u64,
    #[prost(message, optional, tag = "10")]
    invoice: Option<Invoice>,
}

/// Makes a call; how it ended.
pub async fn make(client: Client, node: &Node, call: &Call) -> Outcome {
    let ends = ends(client, call);
    let outcome = if call.fate == Fate::GivenUp {
        let came = node.awaited(call.number);
        tokio::select! {
            outcome = ends => outcome,
            _ = came => Ok(Outcome::GivenUp),
        }
    } else {
        ends.await
    };
    outcome.unwrap_or_else(|error| Outcome::Wrong(error.to_string()))
}

/// Why a call went otherwise than it should have.
type Wrong = Box<dyn std::error::Error + Send + Sync>;

type Ends = Result<Outcome, Wrong>;

/// How a call ends that nobody gives up.
async fn ends(mut client: Client, call: &Call) -> Ends {
    let text = call.number.to_string();
    let named = || Text { text: text.clone() }.encode_to_vec();
    match call.form {
        Form::Unary => {
            let answer = client.ask(request("/cln.Node/Decode", &named(), call)).await?;
            Ok(of_grpc(&answer, |messages| {
                is_text(&Decoded::decode(one(messages)?)?.description, call)
            }))
        }
        Form::WholeList | Form::ListInParts => {
            let service =
                if call.form == Form::WholeList { "cln.Node" } else { "boltgate.v1.Lists" };
            let path = format!("/{service}/ListInvoices");
            let answer = client.ask(request(&path, &named(), call)).await?;
            Ok(of_grpc(&answer, |messages| are_items(messages, call)))
        }
        Form::ByName => {
            let params = json!({ "call": text }).to_string();
            let message = RawRequest { method: "soak".into(), params, ..RawRequest::default() };
            let message = message.encode_to_vec();
            let answer = client.ask(request("/boltgate.v1.Raw/Call", &message, call)).await?;
            Ok(of_grpc(&answer, |messages| {
                is_result(RawResponse::decode(one(messages)?)?.result.as_bytes(), call)
            }))
        }
        Form::ConnectProtobuf => {
            let answer = client.ask(connect("application/proto", named(), call)).await?;
            of_connect(&answer, |body| is_text(&Decoded::decode(body)?.description, call))
        }
        Form::ConnectJson => {
            let message = json!({ "string": text }).to_string().into_bytes();
            let answer = client.ask(connect("application/json", message, call)).await?;
            of_connect(&answer, |body| is_result(body, call))
        }
        Form::Subscribe => {
            let message = SubscribeRequest { topics: vec![TOPIC.into()], heartbeat_seconds: None };
            let path = "/boltgate.v1.Events/Subscribe";
            let request = request(path, &message.encode_to_vec(), call);
            if call.fate == Fate::Late {
                return Ok(of_grpc(&client.ask(request).await?, |_| Ok(())));
            }
            // `hello`, and an event.
            let messages = first(&mut client, request, 2).await?;
            Ok(expect(messages.len() == 2, || format!("{messages:?}")))
        }
        Form::Follow => {
            let message = FollowRequest { subsystem: 1, index: 1, from: first_index(call) };
            let path = "/boltgate.v1.Events/Follow";
            let request = request(path, &message.encode_to_vec(), call);
            let messages = first(&mut client, request, 1).await?;
            let followed = Followed::decode(one(&messages)?)?;
            let label = followed.invoice.clone().unwrap_or_default().label;
            let right = (first_index(call), words(call));
            Ok(expect((followed.index, label) == right, || format!("{followed:?}")))
        }
        Form::Wrong(at) => {
            let wrong = &WRONG[at];
            let timeout = [("grpc-timeout", wrong.timeout)];
            let metadata = if wrong.timeout.is_empty() { &[][..] } else { &timeout };
            let answer = client.ask(grpc(wrong.path, wrong.frame, metadata)).await?;
            Ok(of_grpc(&answer, |_| Ok(())))
        }
    }
}

/// A call's time in milliseconds, if it has one.
fn time(call: &Call) -> Option<&'static str> {
    match (call.fate, call.timed) {
        (Fate::Late, _) => Some(LITTLE_MS),
        (_, true) => Some(MUCH_MS),
        (_, false) => None,
    }
}

fn request(path: &str, message: &[u8], call: &Call) -> Request<Body> {
    let time = time(call).map(|time| format!("{time}m"));
    let metadata: Vec<_> = time.iter().map(|time| ("grpc-timeout", time.as_str())).collect();
    grpc(path, frame(message), &metadata)
}

fn connect(content_type: &str, message: Vec<u8>, call: &Call) -> Request<Body> {
    let mut request = Request::post("https://cln/cln.Node/Decode")
        .header("content-type", content_type)
        .header("connect-protocol-version", "1");
    if let Some(time) = time(call) {
        request = request.header("connect-timeout-ms", time);
    }
    request.body(Body::new(Full::new(Bytes::from(message)))).unwrap()
}

type Checked = Result<(), Wrong>;

fn of_grpc(answer: &Answer, check: impl FnOnce(&[Vec<u8>]) -> Checked) -> Outcome {
    let status = answer.status();
    if status.code() != Code::Ok {
        return of_status(&status);
    }
    judge(messages(&answer.body).and_then(|(messages, rest)| {
        if rest > 0 {
            Err(format!("{rest} bytes behind the messages").into())
        } else {
            check(&messages)
        }
    }))
}

fn of_status(status: &Status) -> Outcome {
    let reason = status.get_details_error_info().map(|info| info.reason);
    Outcome::Status(status.code(), reason.unwrap_or_default())
}

fn of_connect(answer: &Answer, check: impl FnOnce(&[u8]) -> Checked) -> Ends {
    if answer.http == 200 {
        return Ok(judge(check(&answer.body)));
    }
    let error: Value = serde_json::from_slice(&answer.body)?;
    let code = match error["code"].as_str().unwrap_or_default() {
        "aborted" => Code::Aborted,
        "deadline_exceeded" => Code::DeadlineExceeded,
        "internal" => Code::Internal,
        "invalid_argument" => Code::InvalidArgument,
        "not_found" => Code::NotFound,
        "unavailable" => Code::Unavailable,
        _ => return Err(format!("{}: {error}", answer.http).into()),
    };
    Ok(Outcome::Status(code, String::new()))
}

fn judge(checked: Checked) -> Outcome {
    checked.map_or_else(|error| Outcome::Wrong(error.to_string()), |()| Outcome::Answered)
}

fn expect(right: bool, came: impl FnOnce() -> String) -> Outcome {
    if right { Outcome::Answered } else { Outcome::Wrong(came()) }
}

/// The first messages of a stream, which is given up then; or the status that came before.
async fn first(
    client: &mut Client,
    request: Request<Body>,
    wanted: usize,
) -> Result<Vec<Vec<u8>>, Wrong> {
    let response = client.send(request).await?;
    let mut body = response.into_body();
    let mut read = Vec::new();
    while let Some(frame) = body.frame().await {
        match frame?.into_data() {
            Ok(data) => read.extend_from_slice(&data),
            Err(frame) => {
                return Err(format!("the stream ended: {:?}", frame.into_trailers()).into());
            }
        }
        let (mut messages, _) = messages(&read)?;
        if messages.len() >= wanted {
            messages.truncate(wanted);
            return Ok(messages);
        }
    }
    Err("the stream ended without a status".into())
}

/// The messages of a body, and how many bytes are behind them.
fn messages(mut body: &[u8]) -> Result<(Vec<Vec<u8>>, usize), Wrong> {
    let mut messages = Vec::new();
    while let Some((&[flag, a, b, c, d], rest)) = body.split_first_chunk() {
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        let Some((message, rest)) = rest.split_at_checked(length) else { break };
        if flag != 0 {
            return Err(format!("a message with the flag {flag}").into());
        }
        messages.push(message.to_vec());
        body = rest;
    }
    Ok((messages, body.len()))
}

fn one(messages: &[Vec<u8>]) -> Result<&[u8], String> {
    match messages {
        [message] => Ok(message),
        _ => Err(format!("expected one message, got {}", messages.len())),
    }
}

/// Whether a text is that of the call's right answer.
fn is_text(text: &str, call: &Call) -> Checked {
    let padding = text.strip_prefix(&words(call)).ok_or_else(|| shown(text))?;
    let right = padding.len() == call.size / 2 * 2 && padding.chars().all(|one| one == 'é');
    if right { Ok(()) } else { Err(shown(text).into()) }
}

fn shown(text: &str) -> String {
    format!("{} bytes: {}", text.len(), text.chars().take(40).collect::<String>())
}

/// Whether a result as JSON text is the call's.
fn is_result(text: &[u8], call: &Call) -> Checked {
    let value: Value = serde_json::from_slice(text)?;
    is_text(value["description"].as_str().unwrap_or_default(), call)
}

/// Whether messages hold the call's list, each item once and in order.
fn are_items(messages: &[Vec<u8>], call: &Call) -> Checked {
    let mut next = 0;
    for message in messages {
        for invoice in Invoices::decode(message.as_slice())?.invoices {
            if (invoice.created_index, &invoice.label) != (next, &words(call)) {
                return Err(format!("expected item {next}, got {invoice:?}").into());
            }
            next += 1;
        }
    }
    if next == call.size as u64 { Ok(()) } else { Err(format!("{next} items").into()) }
}
