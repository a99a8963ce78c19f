//! One topic, many subscribers, on the plugin as a process and over mutual TLS: events per
//! second, processor time per event, memory, and what was lost.
//!
//! `BOLTGATE_PLUGIN` is the plugin's executable; `SECONDS` is how long each part takes, 30 unless
//! given. Another subscriber never reads: it is to change nothing for the rest.
#![allow(clippy::print_stdout)]

use std::error::Error;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use boltgate_sandbox::{PluginState, Sandbox};
use bytes::Bytes;
use http::Request;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::http2::{self, SendRequest};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use serde_json::json;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;
type Client = SendRequest<Full<Bytes>>;

const TOPIC: &str = "channel_state_changed";
const PATH: &str = "https://cln/cln.Node/SubscribeChannelStateChanged";
/// How many streams the plugin allows on one connection.
const STREAMS: usize = 256;
/// How long no event may come before those that are missing count as lost.
const PATIENCE: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() -> Outcome<()> {
    let plugin = std::env::var("BOLTGATE_PLUGIN")
        .map_err(|_| "BOLTGATE_PLUGIN names no executable: use `make bench-streams`")?;
    let seconds = std::env::var("SECONDS").map_or(Ok(30), |seconds| seconds.parse())?;
    for (subscribers, rate) in [(1000, 50), (100, 500)] {
        measure(Path::new(&plugin), subscribers, rate, seconds).await?;
    }
    Ok(())
}

async fn measure(plugin: &Path, subscribers: usize, rate: u64, seconds: u64) -> Outcome<()> {
    let dir = tempfile::tempdir()?;
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let sandbox = Sandbox::builder()
        .lightning_dir(dir.path())
        .plugin(plugin, [("grpc-port", port.to_string())])
        .start()
        .await?;
    let plugin = sandbox.plugins().first().ok_or("no plugin")?;
    if plugin.state() != PluginState::Ready {
        return Err(format!("the plugin {}", plugin.state()).into());
    }
    let process = Process(plugin.pid());

    let received: Arc<[AtomicU64]> = (0..subscribers).map(|_| AtomicU64::new(0)).collect();
    let mut clients = Vec::new();
    for first in (0..subscribers).step_by(STREAMS) {
        let mut client = connect(port, dir.path()).await?;
        for at in first..subscribers.min(first + STREAMS) {
            tokio::spawn(count(subscribe(&mut client).await?, Arc::clone(&received), at));
        }
        clients.push(client);
    }
    let mut idle = connect(port, dir.path()).await?;
    let stalled = subscribe(&mut idle).await?;

    let (before, begun) = (process.memory("VmRSS")?, Instant::now());
    let cpu = process.cpu()?;
    let events = rate * seconds;
    let order = json!({"topic": TOPIC, "count": events, "rate": rate});
    let half_way = async {
        tokio::time::sleep(Duration::from_secs(seconds) / 2).await;
        process.memory("VmRSS")
    };
    let (sent, half_way) = tokio::join!(sandbox.control("notify", &order), half_way);
    sent.map_err(|error| format!("{error:?}"))?;
    let sum = || received.iter().map(|count| count.load(Ordering::Relaxed)).sum::<u64>();
    let wanted = events * received.len() as u64;
    let (mut last, mut since) = (sum(), Instant::now());
    while last < wanted && since.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(20)).await;
        if sum() > last {
            (last, since) = (sum(), Instant::now());
        }
    }
    let took = (begun.elapsed() - since.elapsed()).as_secs_f64();
    let cpu = process.cpu()? - cpu;
    println!("{subscribers} subscribers, {rate} events/s for {seconds} s, and one that stalls");
    println!("  delivered  {:.0} events/s ({last} in {took:.1} s)", last as f64 / took);
    println!("  lost       {}", wanted - last);
    println!(
        "  processor  {:.1} us an event and subscriber, {:.0} % of a core",
        cpu.as_secs_f64() * 1e6 / last as f64,
        100.0 * cpu.as_secs_f64() / took
    );
    println!(
        "  memory     {before} KiB before, {} KiB half-way, {} KiB after, {} KiB at most",
        half_way?,
        process.memory("VmRSS")?,
        process.memory("VmHWM")?
    );
    drop((stalled, clients));
    sandbox.stop().await;
    Ok(())
}

async fn connect(port: u16, dir: &Path) -> Outcome<Client> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(dir.join("ca.pem"))?)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_client_auth_cert(
            vec![CertificateDer::from_pem_file(dir.join("client.pem"))?],
            PrivateKeyDer::from_pem_file(dir.join("client-key.pem"))?,
        )?;
    config.alpn_protocols = vec![b"h2".to_vec()];
    let stream = TcpStream::connect(("127.0.0.1", port)).await?;
    stream.set_nodelay(true)?;
    let name = ServerName::try_from("cln")?;
    let stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await?;
    let (client, connection) = http2::Builder::new(TokioExecutor::new())
        .initial_stream_window_size(1 << 16)
        .initial_connection_window_size(1 << 24)
        .handshake(TokioIo::new(stream))
        .await?;
    tokio::spawn(connection);
    Ok(client)
}

/// A stream that is live.
async fn subscribe(client: &mut Client) -> Outcome<Incoming> {
    client.ready().await?;
    let request = Request::post(PATH)
        .header("content-type", "application/grpc")
        .header("te", "trailers")
        .body(Full::new(Bytes::from_static(&[0; 5])))?;
    Ok(client.send_request(request).await?.into_body())
}

/// Counts a stream's messages.
async fn count(mut body: Incoming, received: Arc<[AtomicU64]>, at: usize) {
    let mut bytes = Vec::new();
    while let Some(Ok(frame)) = body.frame().await {
        let Ok(data) = frame.into_data() else { return };
        bytes.extend_from_slice(&data);
        let mut used = 0;
        while let Some(prefix) = bytes.get(used + 1..used + 5) {
            let length = u32::from_be_bytes(prefix.try_into().unwrap_or_default()) as usize;
            if bytes.len() < used + 5 + length {
                break;
            }
            used += 5 + length;
            received[at].fetch_add(1, Ordering::Relaxed);
        }
        bytes.drain(..used);
    }
}

/// A process, as Linux tells of it.
struct Process(u32);

impl Process {
    /// Processor time used so far, on all cores.
    fn cpu(&self) -> Outcome<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.0))?;
        let fields = stat.rsplit_once(')').ok_or("no fields in stat")?.1;
        let mut ticks = 0;
        for field in fields.split_whitespace().skip(11).take(2) {
            ticks += field.parse::<u64>()?;
        }
        // In hundredths of a second, whatever the kernel's own clock.
        Ok(Duration::from_millis(ticks * 10))
    }

    /// A line of its memory, in KiB.
    fn memory(&self, name: &str) -> Outcome<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0))?;
        let line = status.lines().find(|line| line.starts_with(name)).ok_or("no such line")?;
        Ok(line.split_whitespace().nth(1).ok_or("no number")?.parse()?)
    }
}
