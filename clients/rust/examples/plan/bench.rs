//! Throughput beside a bare tonic client, in the same process, taking turns.

use std::path::Path;
use std::time::{Duration, Instant};

use boltgate_client::cln::{
    GetinfoRequest, GetinfoResponse, ListchannelsRequest, ListchannelsResponse,
};
use boltgate_client::tonic::client::Grpc;
use boltgate_client::tonic::codegen::http::uri::PathAndQuery;
use boltgate_client::{Address, BoxError, Connection};
use serde_json::{Value, json};
use tonic::transport::{Certificate, Channel, ClientTlsConfig, Identity};
use tonic_prost::ProstCodec;

use crate::text;

/// Rounds of each client, short ones, so that both meet the same noise; odd, so that there is a median.
const ROUNDS: u32 = 15;

/// What is measured, per second.
#[derive(Default)]
struct Rates {
    calls: Vec<f64>,
    items: Vec<f64>,
}

/// Measures for about that many seconds in all.
pub async fn run(asked: &Value, library: &Connection, seconds: u64) -> Result<Value, BoxError> {
    let bare = bare(&text(asked, "connect")?, library).await?;
    let (mut ours, mut theirs) = (Rates::default(), Rates::default());
    let slice = Duration::from_secs(seconds) / (4 * ROUNDS);
    for round in 0..=ROUNDS {
        // Who begins changes each time; the first round warms up.
        for turn in 0..2 {
            let (rates, calls, items) = if (round + turn) % 2 == 0 {
                (
                    &mut ours,
                    library_calls(library, slice).await?,
                    library_items(library, slice).await?,
                )
            } else {
                (&mut theirs, bare_calls(&bare, slice).await?, bare_items(&bare, slice).await?)
            };
            if round > 0 {
                rates.calls.push(calls);
                rates.items.push(items);
            }
        }
    }
    Ok(json!({"library": ours.medians(), "bare": theirs.medians()}))
}

impl Rates {
    fn medians(self) -> Value {
        json!({"calls": median(self.calls), "items": median(self.items)})
    }
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().unwrap_or_default().round()
}

async fn library_calls(library: &Connection, time: Duration) -> Result<f64, BoxError> {
    let node = library.node();
    let (began, mut calls) = (Instant::now(), 0_u32);
    while began.elapsed() < time {
        node.getinfo(GetinfoRequest {}).await?;
        calls += 1;
    }
    Ok(f64::from(calls) / began.elapsed().as_secs_f64())
}

async fn library_items(library: &Connection, time: Duration) -> Result<f64, BoxError> {
    let (began, mut items) = (Instant::now(), 0_u32);
    while began.elapsed() < time {
        let mut channels = library.list(ListchannelsRequest::default()).await?;
        while let Some(channel) = channels.next().await {
            channel?;
            items += 1;
        }
    }
    Ok(f64::from(items) / began.elapsed().as_secs_f64())
}

/// tonic's own channel with the files of the folder, as its documentation has it.
async fn bare(folder: &str, library: &Connection) -> Result<Channel, BoxError> {
    let Address::Tcp { .. } = &library.settings().address else {
        return Err("expected a bridge behind TCP".into());
    };
    let read = |name: &str| std::fs::read(Path::new(folder).join(name));
    let tls = ClientTlsConfig::new()
        .ca_certificate(Certificate::from_pem(read("ca.pem")?))
        .identity(Identity::from_pem(read("client.pem")?, read("client-key.pem")?))
        .domain_name("cln");
    let address = format!("https://{}", library.settings().address);
    Ok(Channel::from_shared(address)?.tls_config(tls)?.connect().await?)
}

async fn bare_calls(channel: &Channel, time: Duration) -> Result<f64, BoxError> {
    let mut grpc = Grpc::new(channel.clone());
    let (began, mut calls) = (Instant::now(), 0_u32);
    while began.elapsed() < time {
        grpc.ready().await?;
        let path = PathAndQuery::from_static("/cln.Node/Getinfo");
        let codec = ProstCodec::<GetinfoRequest, GetinfoResponse>::default();
        grpc.unary(tonic::Request::new(GetinfoRequest {}), path, codec).await?;
        calls += 1;
    }
    Ok(f64::from(calls) / began.elapsed().as_secs_f64())
}

async fn bare_items(channel: &Channel, time: Duration) -> Result<f64, BoxError> {
    let mut grpc = Grpc::new(channel.clone());
    let (began, mut items) = (Instant::now(), 0_u32);
    while began.elapsed() < time {
        grpc.ready().await?;
        let path = PathAndQuery::from_static("/boltgate.v1.Lists/ListChannels");
        let codec = ProstCodec::<ListchannelsRequest, ListchannelsResponse>::default();
        let request = tonic::Request::new(ListchannelsRequest::default());
        let mut parts = grpc.server_streaming(request, path, codec).await?.into_inner();
        while let Some(part) = parts.message().await? {
            for channel in part.channels {
                drop(channel);
                items += 1;
            }
        }
    }
    Ok(f64::from(items) / began.elapsed().as_secs_f64())
}
