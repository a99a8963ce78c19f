//! Long lists in one message: time, processor time and memory of a call.

use std::time::{Duration, Instant};

use bytes::Bytes;
use h2::client::SendRequest;
use serde::{Deserialize, Serialize};

use crate::Outcome;
use crate::load::Call;
use crate::replies::{listchannels, listpeerchannels};
use crate::stage::{Bridge, Candidate, Stage};
use crate::statistics::median;

/// A list of the node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum List {
    /// Every channel of the network.
    Channels,
    /// The node's own channels.
    PeerChannels,
}

impl List {
    /// The node's method.
    #[must_use]
    pub fn method(self) -> &'static str {
        match self {
            Self::Channels => "listchannels",
            Self::PeerChannels => "listpeerchannels",
        }
    }

    /// What its entries are.
    #[must_use]
    pub fn what(self) -> &'static str {
        match self {
            Self::Channels => "channels",
            Self::PeerChannels => "peer channels",
        }
    }

    /// The RPC that answers with one message.
    #[must_use]
    pub fn rpc(self) -> &'static str {
        match self {
            Self::Channels => "cln.Node/ListChannels",
            Self::PeerChannels => "cln.Node/ListPeerChannels",
        }
    }

    /// The RPC that answers in parts.
    #[must_use]
    pub fn stream(self) -> &'static str {
        match self {
            Self::Channels => "boltgate.v1.Lists/ListChannels",
            Self::PeerChannels => "boltgate.v1.Lists/ListPeerChannels",
        }
    }

    /// A result with so many entries.
    #[must_use]
    pub fn reply(self, entries: usize) -> Bytes {
        Bytes::from(match self {
            Self::Channels => listchannels(entries),
            Self::PeerChannels => listpeerchannels(entries),
        })
    }
}

/// What to measure.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Which list.
    pub list: List,
    /// How many entries it has.
    pub entries: usize,
    /// Whether it is asked for in parts.
    pub in_parts: bool,
    /// How long a round is, for each bridge: as many calls as fit, one at least.
    pub round: Duration,
    /// How many rounds.
    pub rounds: usize,
}

/// What one bridge made of it: medians over all calls, and over the rounds for processor time.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Figures {
    /// Which bridge.
    pub bridge: String,
    /// Which list.
    pub list: List,
    /// How many entries it had.
    pub entries: usize,
    /// Whether it was asked for in parts.
    pub in_parts: bool,
    /// Size of the node's reply, in bytes.
    pub json: u64,
    /// Size of the answer on the wire, without HTTP and TLS, in bytes.
    pub wire: u64,
    /// Calls that were measured.
    pub calls: usize,
    /// How long a call took, in milliseconds.
    pub ms: f64,
    /// How long the first bytes of the answer took, in milliseconds.
    pub first_ms: f64,
    /// The bridge's processor time for one call, in milliseconds.
    pub cpu_ms: f64,
    /// Memory of the bridge before its first long list, in bytes.
    pub idle: u64,
    /// The bridge's memory at its peak, less that, in bytes.
    pub memory: u64,
}

/// Starts each candidate anew, so that no earlier call has grown its memory, and has them answer
/// in turn.
///
/// # Errors
/// A call fails, or a bridge doesn't start or ends.
pub fn measure(plan: Plan, stage: &Stage, candidates: &[Candidate]) -> Outcome<Vec<Figures>> {
    let runtime = super::client_runtime()?;
    let reply = plan.list.reply(plan.entries);
    let bridges = stage.start_all(candidates)?;
    let mut turns = Vec::new();
    for bridge in &bridges {
        turns.push(runtime.block_on(Turn::new(plan, bridge, &reply))?);
    }
    for _ in 0..plan.rounds {
        for turn in &mut turns {
            runtime.block_on(turn.round(plan.round))?;
        }
    }
    let figures = turns.into_iter().map(|turn| turn.figures(plan, reply.len())).collect();
    stage.stop_all(bridges);
    figures
}

/// A bridge with what is kept for it over all rounds.
struct Turn<'a> {
    bridge: &'a Bridge,
    connection: SendRequest<Bytes>,
    call: Call,
    idle: u64,
    wire: u64,
    times: Vec<f64>,
    firsts: Vec<f64>,
    cpu: Vec<f64>,
}

impl<'a> Turn<'a> {
    /// Makes a few small calls first, so that what is idle has served already.
    async fn new(plan: Plan, bridge: &'a Bridge, reply: &Bytes) -> Outcome<Self> {
        let Plan { list, in_parts, .. } = plan;
        let call = Call::new(if in_parts { list.stream() } else { list.rpc() }, &[])?;
        let connection = bridge.endpoint.connect().await?;
        bridge.prepare(list.method(), &list.reply(1));
        for _ in 0..10 {
            call.make(&connection).await?;
        }
        bridge.prepare(list.method(), reply);
        let idle = bridge.process.resident()?;
        bridge.process.forget_peak()?;
        let (times, firsts, cpu) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self { bridge, connection, call, idle, wire: 0, times, firsts, cpu })
    }

    /// As many calls as fit into this time, one at least.
    async fn round(&mut self, time: Duration) -> Outcome<()> {
        let (begun, before) = (Instant::now(), self.bridge.process.cpu()?);
        let first = self.times.len();
        while self.times.len() == first || begun.elapsed() < time {
            let answered = self.call.make(&self.connection).await?;
            self.times.push(answered.took.as_secs_f64() * 1e3);
            self.firsts.push(answered.first.as_secs_f64() * 1e3);
            self.wire = answered.bytes;
        }
        let used = self.bridge.process.cpu()? - before;
        self.cpu.push(used.as_secs_f64() * 1e3 / (self.times.len() - first) as f64);
        Ok(())
    }

    fn figures(self, plan: Plan, json: usize) -> Outcome<Figures> {
        let Plan { list, entries, in_parts, .. } = plan;
        Ok(Figures {
            bridge: self.bridge.name.clone(),
            list,
            entries,
            in_parts,
            json: json as u64,
            wire: self.wire,
            calls: self.times.len(),
            ms: median(self.times),
            first_ms: median(self.firsts),
            cpu_ms: median(self.cpu),
            idle: self.idle,
            memory: self.bridge.process.peak()?.saturating_sub(self.idle),
        })
    }
}
