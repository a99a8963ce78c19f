//! How a call ends is told once, and as its client sees it.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use boltgate::access::peer::Origin;
use boltgate::access::{Caller, Identity, Mode, Peer};
use boltgate::audit::Audit;
use boltgate::clients::{Client, Registry};
use boltgate::metrics::{Format, Metrics};
use boltgate::observe::Observer;
use boltgate::tls::Fingerprint;
use boltgate::trace::TRACEPARENT;
use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use http_body::{Body as _, Frame};
use http_body_util::{BodyExt as _, Full};
use tonic::Status;
use tonic::body::Body;

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// A body that gives these frames; then it is over, or waits for ever.
struct Script {
    frames: std::vec::IntoIter<Result<Frame<Bytes>, Status>>,
    for_ever: bool,
    /// Set when the body is dropped.
    dropped: Arc<AtomicBool>,
}

impl Drop for Script {
    fn drop(&mut self) {
        self.dropped.store(true, Ordering::SeqCst);
    }
}

impl http_body::Body for Script {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        match self.frames.next() {
            None if self.for_ever => Poll::Pending,
            next => Poll::Ready(next),
        }
    }
}

fn script(frames: Vec<Result<Frame<Bytes>, Status>>, for_ever: bool) -> (Body, Arc<AtomicBool>) {
    let dropped = Arc::<AtomicBool>::default();
    let frames = frames.into_iter();
    (Body::new(Script { frames, for_ever, dropped: Arc::clone(&dropped) }), dropped)
}

fn data(text: &'static str) -> Result<Frame<Bytes>, Status> {
    Ok(Frame::data(Bytes::from_static(text.as_bytes())))
}

fn metadata(code: &str) -> HeaderMap {
    HeaderMap::from_iter([("grpc-status".parse().unwrap(), code.parse().unwrap())])
}

fn trailers(code: &str) -> Result<Frame<Bytes>, Status> {
    Ok(Frame::trailers(metadata(code)))
}

fn observer() -> Observer {
    Observer::new(Metrics::new(&[], &[]), Audit::default())
}

fn request() -> Request<Full<Bytes>> {
    let traceparent = format!("00-{TRACE}-00f067aa0ba902b7-01");
    let request = Request::post("/no/such").header(TRACEPARENT, traceparent);
    request.body(Full::new(Bytes::from_static(b"12345"))).unwrap()
}

/// The lines of the metrics that say this of a sort of sample.
fn told(observer: &Observer, name: &str) -> Vec<String> {
    let text = observer.metrics().render(Format::Plain);
    let begin = format!("{name}{{method=\"unknown\"");
    text.lines().filter(|line| line.starts_with(&begin)).map(str::to_owned).collect()
}

fn outcome(code: &str) -> Vec<String> {
    vec![format!("boltgate_calls_total{{method=\"unknown\",code=\"{code}\"}} 1")]
}

#[tokio::test]
async fn every_end() {
    let lost = || Err(Status::unknown("lost"));
    let in_headers = |code, status| {
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = metadata(code);
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        response
    };
    let http = |status| {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
        response
    };
    let body = |frames| Response::new(script(frames, false).0);
    for (response, expected, sent) in [
        (body(vec![data("abc"), trailers("0")]), "OK", 3),
        (body(vec![trailers("0")]), "OK", 0),
        (body(vec![data("abc"), data("de"), trailers("15")]), "DATA_LOSS", 5),
        (body(vec![data("abc"), trailers("17")]), "UNKNOWN", 3),
        (body(vec![data("abc"), lost()]), "INTERNAL", 3),
        (body(vec![data("abc")]), "UNKNOWN", 3),
        (in_headers("5", 200), "NOT_FOUND", 0),
        (in_headers("5", 404), "NOT_FOUND", 0),
        (http(200), "UNKNOWN", 0),
        (http(415), "UNKNOWN", 0),
        (http(404), "UNIMPLEMENTED", 0),
        (http(503), "UNAVAILABLE", 0),
    ] {
        let observer = observer();
        let (call, request) = observer.begin(request(), None);
        assert_eq!(
            told(&observer, "boltgate_calls_open"),
            [r#"boltgate_calls_open{method="unknown"} 1"#]
        );
        request.into_body().collect().await.unwrap();
        let (head, mut body) = call.answered(response).into_parts();
        let mut last = head.headers;
        while let Some(Ok(frame)) = body.frame().await {
            last = frame.into_trailers().unwrap_or_default();
        }
        // Whoever fails is told the trace; who breaks off has no trailers to tell it in.
        let trace = last.get("boltgate-trace-id").map(|value| value.to_str().unwrap());
        let fails = last.contains_key("grpc-status") && expected != "OK";
        assert!(trace == fails.then_some(TRACE) || head.status != 200, "{expected}: {trace:?}");
        drop(body);
        assert_eq!(told(&observer, "boltgate_calls_total"), outcome(expected));
        assert_eq!(
            told(&observer, "boltgate_calls_open"),
            [r#"boltgate_calls_open{method="unknown"} 0"#]
        );
        let bytes = |name: &str, count| {
            format!("boltgate_{name}_bytes_total{{method=\"unknown\"}} {count}")
        };
        assert_eq!(told(&observer, "boltgate_request_bytes_total"), [bytes("request", 5)]);
        assert_eq!(told(&observer, "boltgate_response_bytes_total"), [bytes("response", sent)]);
    }
}

#[tokio::test]
async fn a_call_that_is_given_up() {
    let before_the_answer = observer();
    drop(before_the_answer.begin(request(), None));

    let before_the_body = observer();
    let (call, _request) = before_the_body.begin(request(), None);
    drop(call.answered(Response::new(script(vec![data("a"), trailers("0")], false).0)));

    let before_the_trailers = observer();
    let (call, _request) = before_the_trailers.begin(request(), None);
    let mut body =
        call.answered(Response::new(script(vec![data("a"), trailers("0")], false).0)).into_body();
    body.frame().await.unwrap().unwrap();
    drop(body);

    let panicked = observer();
    let (call, _request) = panicked.begin(request(), None);
    std::thread::spawn(move || {
        let _call = call;
        panic!("on purpose");
    })
    .join()
    .unwrap_err();

    for observer in [before_the_answer, before_the_body, before_the_trailers, panicked] {
        assert_eq!(told(&observer, "boltgate_calls_total"), outcome("CANCELLED"));
        assert_eq!(
            told(&observer, "boltgate_calls_open"),
            [r#"boltgate_calls_open{method="unknown"} 0"#]
        );
    }
}

#[tokio::test]
async fn an_answer_whose_end_its_headers_tell() {
    let observer = observer();
    let (call, _request) = observer.begin(request(), None);
    let mut response = Response::new(Body::new(
        Full::new(Bytes::from_static(b"abc"))
            .map_err(|never: Infallible| -> Status { match never {} }),
    ));
    *response.headers_mut() = metadata("0");
    let answer = call.answered(response);
    assert_eq!(answer.body().size_hint().exact(), Some(3));
    assert_eq!(told(&observer, "boltgate_calls_total"), Vec::<String>::new());
    // Connections may leave it at that, once the body says that it is over.
    let mut body = answer.into_body();
    body.frame().await.unwrap().unwrap();
    assert!(body.is_end_stream());
    assert_eq!(told(&observer, "boltgate_calls_total"), outcome("OK"));
}

#[tokio::test]
async fn a_stream_ends_when_its_client_is_revoked() {
    let client = Arc::new(Client {
        name: "shop".to_owned(),
        fingerprint: Fingerprint::of(b"shop"),
        rune: None,
        node_id: None,
        revoked: tokio_util::sync::CancellationToken::new(),
    });
    let peer = Arc::new(Peer {
        origin: Origin::Tcp("127.0.0.1:1".parse().unwrap()),
        identity: Identity::Named(Arc::clone(&client)),
    });
    let observer = observer();
    let (call, _request) = observer.begin(request(), None);
    let caller = Caller::of(peer, &HeaderMap::new(), Mode::Mtls, &Registry::default()).unwrap();
    call.record().is_by(caller);
    let (body, dropped) = script(vec![data("a")], true);
    let mut body = call.answered(Response::new(body)).into_body();
    body.frame().await.unwrap().unwrap();
    let waiting = tokio::spawn(async move { (body.frame().await, body) });
    tokio::task::yield_now().await;
    assert!(!dropped.load(Ordering::SeqCst));
    client.revoked.cancel();
    let (frame, mut body) = waiting.await.unwrap();
    let trailers = frame.unwrap().unwrap().into_trailers().unwrap();
    let status = Status::from_header_map(&trailers).unwrap();
    assert_eq!(status.code(), tonic::Code::Unauthenticated);
    assert!(status.message().contains("revoked"), "{status:?}");
    // What it would have gone on with is gone already.
    assert!(dropped.load(Ordering::SeqCst));
    assert!(body.frame().await.is_none());
    assert_eq!(told(&observer, "boltgate_calls_total"), outcome("UNAUTHENTICATED"));
    let text = observer.metrics().render(Format::Plain);
    assert!(text.contains("boltgate_calls_refused_total{reason=\"revoked\"} 1"), "{text}");
}
