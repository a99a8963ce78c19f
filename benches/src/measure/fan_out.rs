//! One topic, many subscribers: events per second, processor time for each, memory, and what was
//! lost. Another subscriber never reads: it is to change nothing for the rest.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::Outcome;
use crate::load::{Call, Subscription};
use crate::stage::{Candidate, Stage};

/// Subscribers and events per second that are measured by default: many of few, few of many.
pub const SIZES: [(usize, u64); 2] = [(1000, 50), (100, 500)];

const TOPIC: &str = "channel_state_changed";
const RPC: &str = "cln.Node/SubscribeChannelStateChanged";
/// How many streams the bridge allows on one connection.
const STREAMS: usize = 256;
/// The window of the subscriber that never reads, in bytes: full after some hundred events.
const SMALL_WINDOW: u32 = 1 << 16;
/// How long no event may come before those that are missing count as lost.
const PATIENCE: Duration = Duration::from_secs(5);

/// What to measure.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// How many listen.
    pub subscribers: usize,
    /// Events per second that the node sends.
    pub rate: u64,
    /// How long, in seconds.
    pub seconds: u64,
}

/// What a bridge made of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Figures {
    /// Which bridge.
    pub bridge: String,
    /// How many listened.
    pub subscribers: usize,
    /// Events per second that the node sent.
    pub rate: u64,
    /// For how long, in seconds.
    pub seconds: u64,
    /// Events that reached a subscriber, per second, over all of them.
    pub delivered: f64,
    /// Events that didn't.
    pub lost: u64,
    /// The bridge's processor time for one event to one subscriber, in microseconds.
    pub cpu_us: f64,
    /// Cores that the bridge kept busy.
    pub cores: f64,
    /// The bridge's memory before the first event, in bytes.
    pub before: u64,
    /// The same half-way.
    pub half_way: u64,
    /// The same at the end.
    pub after: u64,
    /// The bridge's memory at its peak, less what it used before, in bytes.
    pub memory: u64,
}

/// Starts a bridge, subscribes, has the node send events, and counts.
///
/// # Errors
/// A subscription is refused, or the bridge doesn't start or ends.
pub fn measure(plan: Plan, stage: &Stage, candidate: &Candidate) -> Outcome<Figures> {
    let Plan { subscribers, rate, seconds } = plan;
    let runtime = super::client_runtime()?;
    let bridge = stage.start(candidate)?;
    let process = bridge.process;
    let figures = runtime.block_on(async {
        let call = Call::new(RPC, &[])?;
        let received: Arc<[AtomicU64]> = (0..subscribers).map(|_| AtomicU64::new(0)).collect();
        let mut connections = Vec::new();
        for first in (0..subscribers).step_by(STREAMS) {
            let connection = bridge.endpoint.connect().await?;
            for at in first..subscribers.min(first + STREAMS) {
                let subscription = Subscription::open(&call, &connection).await?;
                let received = Arc::clone(&received);
                tokio::spawn(subscription.each(move || {
                    if let Some(count) = received.get(at) {
                        count.fetch_add(1, Ordering::Relaxed);
                    }
                }));
            }
            connections.push(connection);
        }
        let narrow = bridge.endpoint.connect_with(SMALL_WINDOW).await?;
        let stalled = Subscription::open(&call, &narrow).await?;

        let (before, cpu) = (process.resident()?, process.cpu()?);
        process.forget_peak()?;
        let begun = Instant::now();
        let events = rate * seconds;
        let order = json!({"topic": TOPIC, "count": events, "rate": rate});
        let half_way = async {
            tokio::time::sleep(Duration::from_secs(seconds) / 2).await;
            process.resident()
        };
        let (sent, half_way) = tokio::join!(bridge.node.control("notify", &order), half_way);
        sent.map_err(|error| format!("{error:?}"))?;
        let sum = || received.iter().map(|count| count.load(Ordering::Relaxed)).sum::<u64>();
        let wanted = events * subscribers as u64;
        let (mut last, mut since) = (sum(), Instant::now());
        while last < wanted && since.elapsed() < PATIENCE {
            tokio::time::sleep(Duration::from_millis(20)).await;
            if sum() > last {
                (last, since) = (sum(), Instant::now());
            }
        }
        let took = (begun.elapsed() - since.elapsed()).as_secs_f64();
        let cpu = (process.cpu()? - cpu).as_secs_f64();
        let figures = Figures {
            bridge: candidate.name.clone(),
            subscribers,
            rate,
            seconds,
            delivered: last as f64 / took,
            lost: wanted - last,
            cpu_us: cpu * 1e6 / last as f64,
            cores: cpu / took,
            before,
            half_way: half_way?,
            after: process.resident()?,
            memory: process.peak()?.saturating_sub(before),
        };
        drop((stalled, connections));
        Outcome::Ok(figures)
    });
    stage.stop(bridge);
    figures
}
