//! A unary call: one request message to one of the node's methods, its result back.

use boltgate_transcode::Notes;
use boltgate_transcode::table::{Outcome, Rpc};
use http::{HeaderMap, Request, Response};
use tonic::body::Body;

use crate::access::Guarded;
use crate::grpc::codec::{self, Codec};
use crate::grpc::{RequestBody, notes, reply};
use crate::status::Failure;
use crate::{list, node, offload};

/// Answers a request with the result of the row's method. `metadata` is given what there is to
/// tell beside the answer, be it a success or an error.
///
/// # Errors
/// Where the request is malformed, the node refuses it or can't be asked, or its result can't
/// be passed on.
pub async fn call<B: RequestBody>(
    node: &Guarded,
    rpc: &'static Rpc,
    request: Request<B>,
    metadata: &mut HeaderMap,
) -> Result<Response<Body>, Failure> {
    let (head, body) = request.into_parts();
    let limits = node.limits();
    let received = codec::read(&head.headers, body, rpc.request, limits).await?;
    let mut call = node::Request::of(rpc);
    let met = call.params(|params| received.to_json(rpc.request, limits, params))?;
    let codec = received.codec;
    notes::add(&met, metadata);
    // Not needed while the node is at work, which may take days.
    drop((received, head));

    let failed = |error| Failure::Node { method: rpc.target, error };
    if codec == Codec::Protobuf && list::is_long(rpc) {
        // Apart, so that other calls don't take the room that this needs.
        let listed = async {
            let incoming = node.begin(call, failed).await?;
            list::whole(rpc, incoming).await
        };
        let (message, met) = Box::pin(listed).await?;
        notes::add(&met, metadata);
        return Ok(reply::success(message, std::mem::take(metadata)));
    }
    let answer = node.call(call, failed).await?;
    notes::add_progress(answer.progress(), metadata);
    let converted = offload::run(answer.len(), move || convert(&answer, rpc, codec)).await;
    let (buffer, met) = converted.map_err(|_| Failure::Defect)?.map_err(failed)?;
    notes::add(&met, metadata);
    Ok(reply::success(reply::finish(buffer)?, std::mem::take(metadata)))
}

/// A node's result as a message, in a buffer with room for the frame's prefix.
fn convert(
    answer: &node::Reply,
    rpc: &'static Rpc,
    codec: Codec,
) -> Result<(Vec<u8>, Notes), node::Error> {
    if codec == Codec::Json {
        let text = match (rpc.outcome, rpc.response.fields) {
            (Outcome::Object, _) => verbatim(answer)?,
            (Outcome::Value, [field]) => member(field.key, answer)?,
            // What there is no field for is nothing that a client could get.
            (Outcome::Value, _) => {
                answer.result()?;
                let mut buffer = reply::begin(2);
                buffer.extend_from_slice(b"{}");
                buffer
            }
        };
        return Ok((text, Notes::default()));
    }
    // Wire bytes take about half as much as JSON: too little room costs a copy, too much memory.
    let mut buffer = reply::begin(answer.len() / 2);
    let met = match rpc.outcome {
        Outcome::Object => answer.result_to_wire(rpc.response, &mut buffer)?,
        Outcome::Value => answer.value_to_wire(rpc.response, &mut buffer)?,
    };
    Ok((buffer, met))
}

/// A node's result as the text that came, as the member of an object, in a buffer with room for the
/// frame's prefix.
fn member(key: &str, answer: &node::Reply) -> Result<Vec<u8>, node::Error> {
    let text = answer.result()?.get();
    let key = serde_json::Value::from(key).to_string();
    let mut buffer = reply::begin(key.len() + text.len() + 3);
    for part in ["{", &key, ":", text, "}"] {
        buffer.extend_from_slice(part.as_bytes());
    }
    Ok(buffer)
}

/// A node's result as the text that came, in a buffer with room for the frame's prefix.
///
/// # Errors
/// Where the reply is an error, or can't be read.
pub fn verbatim(answer: &node::Reply) -> Result<Vec<u8>, node::Error> {
    let text = answer.result()?.get();
    let mut buffer = reply::begin(text.len());
    buffer.extend_from_slice(text.as_bytes());
    Ok(buffer)
}
