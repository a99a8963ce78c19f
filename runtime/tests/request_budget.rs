//! What requests may take together: in a process of its own, since it is shared by all of one.

#[allow(dead_code, reason = "other tests use the rest")]
#[path = "net/common/mod.rs"]
mod common;
#[path = "fake_node/mod.rs"]
mod fake_node;

use boltgate::options::Limits;
use bytes::Bytes;
use common::client::{Answer, Client, frame};
use common::{Bridge, PATIENCE, tables};
use http::Request;
use http_body_util::StreamBody;
use hyper::body::Frame;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;
use tokio_stream::wrappers::UnboundedReceiverStream;
use tonic::Code;
use tonic::body::Body;

const PATH: &str = "/test.Node/Echo";

/// A request that comes in pieces, and what it will be answered.
struct Slow {
    pieces: UnboundedSender<Result<Frame<Bytes>, tonic::Status>>,
    answer: JoinHandle<hyper::Result<Answer>>,
}

impl Slow {
    /// All of a request but its last byte.
    fn begin(client: &Client, content_type: &str, body: &[u8]) -> Self {
        let (pieces, body_pieces) = unbounded_channel();
        let request = Request::post(format!("https://cln{PATH}"))
            .header("content-type", content_type)
            .header("te", "trailers")
            .body(Body::new(StreamBody::new(UnboundedReceiverStream::new(body_pieces))))
            .unwrap();
        pieces.send(Ok(Frame::data(Bytes::copy_from_slice(body)))).unwrap();
        let mut client = client.clone();
        Self { pieces, answer: tokio::spawn(async move { client.ask(request).await }) }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn large_requests_have_a_limit_together_and_give_it_back() {
    let bridge = Bridge::start().await;
    let client = Client::connect(bridge.address, bridge.dir()).await;
    let whole = frame(&vec![0; Limits::default().request_size]);
    for (content_type, body) in
        [("application/grpc", &whole[..whole.len() - 1]), ("application/proto", &whole[6..])]
    {
        let mut begun: Vec<_> = (0..20).map(|_| Slow::begin(&client, content_type, body)).collect();
        // 48 MiB are for large ones: those that came last have to go.
        let refused = async {
            loop {
                if let Some(at) = begun.iter().position(|one| one.answer.is_finished()) {
                    break begun.swap_remove(at);
                }
                tokio::task::yield_now().await;
            }
        };
        let refused = tokio::time::timeout(PATIENCE, refused).await.unwrap();
        let answer = refused.answer.await.unwrap().unwrap();
        if content_type == "application/grpc" {
            let status = answer.status();
            assert_eq!(status.code(), Code::ResourceExhausted, "{status:?}");
            assert!(status.message().contains("too many requests"), "{status:?}");
        } else {
            assert_eq!(answer.http, 429);
        }
        // A small one has its place.
        let mut other = client.clone();
        let answer = other.call(PATH, &tables::request(""), &[]).await.unwrap();
        assert_eq!(answer.status().code(), Code::Unavailable);
        // Once they have gone, there is room again for as many as before.
        for one in begun {
            one.answer.abort();
            drop(one.pieces);
        }
        let mut client = Client::connect(bridge.address, bridge.dir()).await;
        let again = async {
            while client.call(PATH, &whole[5..], &[]).await.unwrap().status().code()
                == Code::ResourceExhausted
            {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(PATIENCE, again).await.unwrap();
    }
}
