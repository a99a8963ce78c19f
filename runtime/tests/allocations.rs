//! How often a small call asks for memory. Counts don't depend on the machine's speed, so they
//! have bounds.

use std::io::{Read, Write};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use boltgate::access::peer::Origin;
use boltgate::access::{Identity, Peer};
use boltgate::health::Health;
use boltgate::log;
use boltgate::node;
use boltgate::notification::Hub;
use boltgate::plugin::Output;
use boltgate::service::Service;
use boltgate::tls::Fingerprint;
use boltgate::web::Web;
use boltgate_api::methods::getinfo::{GETINFO_REQUEST, GETINFO_RESPONSE};
use boltgate_transcode::to_json;
use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt as _, Full};
use tokio::runtime::{Builder, Runtime};
use tower::Service as _;

/// How many turns a count is taken of.
const TURNS: u64 = 64;

/// The most of them that the node's side may take: the request's text.
const NODE: u64 = 1;
/// The most of them that all else around the conversions may take: the call's future; what is
/// known of the call, and of its caller; the message, and its sharing with the connection; two for
/// the headers, two for the trailers; the body, and the one that is told what becomes of it.
const AROUND: u64 = 11;

/// What a small node says of itself.
const RESULT: &str = concat!(
    r#"{"id":"02aa00000000000000000000000000000000000000000000000000000000000000ff","#,
    r#""alias":"SMALLNODE","color":"02aa00","num_peers":1,"num_pending_channels":0,"#,
    r#""num_active_channels":1,"num_inactive_channels":0,"address":[],"#,
    r#""binding":[{"type":"ipv4","address":"127.0.0.1","port":9735}],"version":"v26.06.6","#,
    r#""blockheight":118,"network":"regtest","fees_collected_msat":0,"lightning-dir":"/node","#,
    r#""our_features":{"init":"08a0","node":"88a0","channel":"","invoice":"02"}}"#
);

/// A node that answers whatever it is asked with [`RESULT`], on threads of its own.
fn serve(socket: &Path) {
    let listener = UnixListener::bind(socket).unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            thread::spawn(move || {
                let mut request = [0; 4096];
                while let Ok(read @ 1..) = stream.read(&mut request) {
                    let request = str::from_utf8(&request[..read]).unwrap();
                    let id = request.split('"').nth(7).unwrap();
                    let reply =
                        format!("{{\"jsonrpc\":\"2.0\",\"id\":\"{id}\",\"result\":{RESULT}}}\n\n");
                    stream.write_all(reply.as_bytes()).unwrap();
                }
            });
        }
    });
}

/// How often one of many turns asks for memory.
fn count(runtime: &Runtime, mut turn: impl AsyncFnMut()) -> u64 {
    let mut turns = || {
        runtime.block_on(async {
            for _ in 0..TURNS {
                turn().await;
            }
        });
    };
    // What is made once is made by then.
    turns();
    allocation_counter::measure(turns).count_total / TURNS
}

#[test]
fn a_small_call_asks_for_little() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("lightning-rpc");
    serve(&socket);
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let node = node::Client::new(socket);
    let peer = Peer {
        origin: Origin::Tcp("127.0.0.1:1".parse().unwrap()),
        identity: Identity::Certificate(Fingerprint::of(b"client")),
    };
    let mut web = runtime.block_on(async {
        // As the plugin logs where nobody asks for more.
        let output = Output::new(tokio::io::sink());
        let subscriber = log::subscriber(output.lines(), "").unwrap();
        if std::env::var("NOSUB").is_err() {
            tracing::subscriber::set_global_default(subscriber).unwrap();
        }
        let health = Health::new(&boltgate_api::SURFACE).await;
        let hub = Hub::new(boltgate_api::RPCS, boltgate_api::TOPICS, 16);
        let surface = &boltgate_api::SURFACE;
        let service = Service::new(node.clone(), hub, surface, &health).unwrap();
        Web::from(service.of_peer(Arc::new(peer)))
    });

    let mut text = Vec::with_capacity(1024);
    let to_json = count(&runtime, async || {
        text.clear();
        to_json(&GETINFO_REQUEST, b"", &mut text).unwrap();
    });
    let asking = count(&runtime, async || {
        node.call(node::Request::new("getinfo")).await.unwrap();
    });
    let reply = node.call(node::Request::new("getinfo"));
    let reply = runtime.block_on(reply).unwrap();
    let mut wire = Vec::with_capacity(1024);
    let to_wire = count(&runtime, async || {
        wire.clear();
        reply.result_to_wire(&GETINFO_RESPONSE, &mut wire).unwrap();
    });

    let make = || {
        Request::post("https://cln/cln.Node/Getinfo")
            .version(http::Version::HTTP_2)
            .header("content-type", "application/grpc")
            .header("te", "trailers")
            .body(Full::new(Bytes::from_static(&[0; 5])))
            .unwrap()
    };
    let making = count(&runtime, async || drop(make()));
    let all = count(&runtime, async || {
        let mut body = web.call(make()).await.unwrap().into_body();
        let frame = body.frame().await.unwrap().unwrap().into_data().unwrap();
        assert!(body.frame().await.unwrap().unwrap().is_trailers());
        assert_eq!(frame[5..], wire);
    });

    let around = all - making - to_json - asking - to_wire;
    println!("around {around}, to_json {to_json}, node {asking}, to_wire {to_wire}");
    assert_eq!(to_json, 0);
    assert!(asking <= NODE, "{asking}");
    assert!(around <= AROUND, "{around}");
}
