//! A unary call: one request message to one of the node's methods, its result back.

use boltgate_transcode::Notes;
use boltgate_transcode::table::Rpc;
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
    let mut call = node::Request::new(rpc.target);
    let met = call.params(|params| received.to_json(rpc.request, limits, params))?;
    let codec = received.codec;
    notes::add(&met, metadata);
    // Not needed while the node is at work, which may take days.
    drop((received, head));

    let failed = |error| Failure::Node { method: rpc.target, error };
    if codec == Codec::Protobuf && list::is_long(rpc.response) {
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
        return Ok((verbatim(answer)?, Notes::default()));
    }
    // Wire bytes take about half as much as JSON: too little room costs a copy, too much memory.
    let mut buffer = reply::begin(answer.len() / 2);
    let met = answer.result_to_wire(rpc.response, &mut buffer)?;
    Ok((buffer, met))
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
