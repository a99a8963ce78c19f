//! Small calls: `getinfo`, so many in flight, without a pause.

use std::time::Duration;

use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::Outcome;
use crate::load::{Client, ask_node};
use crate::process::{Process, this_thread};
use crate::replies::GETINFO;
use crate::stage::Bridge;
use crate::statistics::median;

/// Calls that share one connection, at most.
const PER_CONNECTION: usize = 16;
/// How long calls go on before they count, and how long the node is asked without a bridge.
const WARM_UP: Duration = Duration::from_millis(300);

/// What to measure.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Calls in flight.
    pub in_flight: usize,
    /// Connections that they are spread over; one for each 16 calls unless given.
    pub connections: Option<usize>,
    /// How long a round is, for each bridge.
    pub round: Duration,
    /// How many rounds.
    pub rounds: usize,
}

/// What one bridge made of it: medians over the rounds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Figures {
    /// Which bridge.
    pub bridge: String,
    /// Calls in flight.
    pub in_flight: usize,
    /// Connections that they were spread over.
    pub connections: usize,
    /// Calls per second.
    pub rate: f64,
    /// Half of the calls took at most so many microseconds.
    pub p50_us: f64,
    /// All but one in a hundred took at most so many microseconds.
    pub p99_us: f64,
    /// The bridge's processor time for one call, in microseconds.
    pub cpu_us: f64,
    /// The same of the client.
    pub client_cpu_us: f64,
    /// The same of the node that stands in.
    pub node_cpu_us: f64,
    /// The bridge's memory at its peak, less what it used before, in bytes.
    pub memory: u64,
    /// With one call in flight: half of the calls to the node itself, without a bridge and in the
    /// same rounds, took at most so many microseconds.
    pub node_us: Option<f64>,
    /// Calls per second, round by round.
    pub rates: Vec<f64>,
}

/// A bridge with what is kept for it over all rounds.
struct Turn<'a> {
    bridge: &'a Bridge,
    client: Client,
    idle: u64,
    seen: Vec<Round>,
}

struct Round {
    rate: f64,
    p50: Duration,
    p99: Duration,
    cpu: f64,
    client: f64,
    node: f64,
}

/// Has each bridge answer in turn, and again, as many rounds as planned.
///
/// # Errors
/// A call fails, or a bridge ends.
pub fn measure(plan: Plan, bridges: &[Bridge]) -> Outcome<Vec<Figures>> {
    let runtime = super::client_runtime()?;
    let Plan { in_flight, round, rounds, .. } = plan;
    let connections = plan.connections.unwrap_or(in_flight.div_ceil(PER_CONNECTION));
    let mut turns = Vec::new();
    for bridge in bridges {
        bridge.prepare("getinfo", &Bytes::from_static(GETINFO.as_bytes()));
        let client = Client::connect(&bridge.endpoint, connections, "cln.Node/Getinfo", &[]);
        let client = runtime.block_on(client)?;
        let idle = bridge.process.resident()?;
        bridge.process.forget_peak()?;
        turns.push(Turn { bridge, client, idle, seen: Vec::new() });
    }
    let mut alone = Vec::new();
    for _ in 0..rounds {
        if let ([first, ..], 1) = (bridges, in_flight) {
            let asking = ask_node(first.node.rpc_path(), "getinfo", WARM_UP);
            alone.push(runtime.block_on(asking)?.quantile(0.5).as_secs_f64() * 1e6);
        }
        for turn in &mut turns {
            runtime.block_on(turn.client.run(in_flight, WARM_UP))?;
            let before = Processors::now(turn.bridge.process)?;
            let load = runtime.block_on(turn.client.run(in_flight, round))?;
            let used = Processors::now(turn.bridge.process)?;
            let a_call = |before: Duration, after: Duration| {
                (after - before).as_secs_f64() * 1e6 / load.latencies.count() as f64
            };
            turn.seen.push(Round {
                rate: load.rate(),
                p50: load.latencies.quantile(0.5),
                p99: load.latencies.quantile(0.99),
                cpu: a_call(before.bridge, used.bridge),
                client: a_call(before.client, used.client),
                node: a_call(before.node, used.node),
            });
        }
    }
    let figures = turns.iter().map(|turn| {
        let of = |figure: fn(&Round) -> f64| median(turn.seen.iter().map(figure));
        Ok(Figures {
            bridge: turn.bridge.name.clone(),
            in_flight,
            connections,
            rate: of(|round| round.rate),
            p50_us: of(|round| round.p50.as_secs_f64() * 1e6),
            p99_us: of(|round| round.p99.as_secs_f64() * 1e6),
            cpu_us: of(|round| round.cpu),
            client_cpu_us: of(|round| round.client),
            node_cpu_us: of(|round| round.node),
            memory: turn.bridge.process.peak()?.saturating_sub(turn.idle),
            node_us: (in_flight == 1).then(|| median(alone.iter().copied())),
            rates: turn.seen.iter().map(|round| round.rate).collect(),
        })
    });
    figures.collect()
}

/// Processor time of the three parties so far.
struct Processors {
    bridge: Duration,
    client: Duration,
    node: Duration,
}

impl Processors {
    fn now(bridge: Process) -> Outcome<Self> {
        let client = this_thread()?;
        let node = Process::this().cpu()?.saturating_sub(client);
        Ok(Self { bridge: bridge.cpu()?, client, node })
    }
}
