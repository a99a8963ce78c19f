//! Calls that are made again by themselves: those that nobody has seen, and those that the bridge says
//! may be.
//!
//! A call may be repeated where no connection could be made, where the bridge refused the HTTP/2 stream
//! unseen, and where it answered UNAVAILABLE with a time after which to come again
//! (`grpc-retry-pushback-ms`, gRFC A6). It is never repeated where the node may have it, and never once
//! an answer has begun.

use std::time::Duration;

use http::{HeaderMap, Request, Response, request};
use tokio::time::sleep;
use tonic::body::Body;
use tonic::{Code, Status};

use super::channel::{Channel, Failed};
use super::{Outgoing, ReplyBody};

/// How often a call is made, the first time included.
const ATTEMPTS: u32 = 4;
/// How long the first pause is; each further one is twice as long, up to the longest.
const FIRST: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(2);
/// The longest pause that is kept to where the bridge asks for it.
const PATIENCE: Duration = Duration::from_secs(30);

/// Makes a call, again where that can do no harm.
pub(crate) async fn send(
    channel: &Channel,
    request: Request<Body>,
) -> Result<Response<ReplyBody>, Status> {
    let (parts, body) = request.into_parts();
    let (mut body, record) = Outgoing::first(body);
    let mut pause = FIRST;
    let mut attempt = 1;
    loop {
        let (wait, again, outcome) = match channel.send(with(&parts, body)).await {
            Err(Failed::Unsent(fault, body)) => {
                (fault.may_pass().then_some(pause), Some(body), Err(fault))
            }
            Err(Failed::Refused(fault)) => (Some(pause), record.again(), Err(fault)),
            Err(Failed::Lost(fault)) => (None, None, Err(fault)),
            Ok(response) => match pushback(response.headers()) {
                Some(wait) => (Some(wait), record.again(), Ok(response)),
                None => return Ok(response),
            },
        };
        let (Some(wait), Some(again)) = (wait.filter(|_| attempt < ATTEMPTS), again) else {
            return outcome.map_err(|fault| fault.status());
        };
        // The reply is let go of before the pause: it holds a stream of the connection.
        drop(outcome);
        sleep(wait).await;
        body = again;
        attempt += 1;
        pause = (pause * 2).min(LONGEST);
    }
}

fn with(parts: &request::Parts, body: Outgoing) -> Request<Outgoing> {
    let mut request = Request::new(body);
    request.method_mut().clone_from(&parts.method);
    request.uri_mut().clone_from(&parts.uri);
    request.headers_mut().clone_from(&parts.headers);
    *request.version_mut() = http::Version::HTTP_2;
    request
}

/// When the bridge wants to be asked again, where it answered nothing but that it can't now.
fn pushback(headers: &HeaderMap) -> Option<Duration> {
    let number = |name: &str| headers.get(name)?.to_str().ok()?.parse::<i64>().ok();
    if number("grpc-status") != Some(Code::Unavailable as i64) {
        return None;
    }
    // A negative number forbids it, and so does silence: a proxy's word isn't the bridge's.
    let wait = number("grpc-retry-pushback-ms").and_then(|wait| u64::try_from(wait).ok())?;
    Some(Duration::from_millis(wait).min(PATIENCE))
}
