//! Mixed calls in great number, with faults of the node's among them: each ends as it has to, and
//! nothing of it stays.
//!
//! What each call is, what the node does with it, and so how it has to end, follows from a seed
//! and the call's number; so every outcome is known beforehand, the bad ones too. The bridge is a
//! process of its own, whose memory and descriptors are looked at between rounds of calls.
//!
//! * [`plan`]: what each call is, and how it has to end.
//! * [`node`]: a node that does what the plan says.
//! * [`plugin`]: the bridge.
//! * [`calls`]: making a call.
//! * [`report`]: what came of them.
//!
//! `CALLS` says how many calls there are, `SEED` which; `make soak` is the long run.

mod calls;
#[allow(dead_code, reason = "each test binary uses a part of it")]
#[path = "../net/common/client.rs"]
mod client;
mod node;
mod plan;
mod plugin;
mod report;

use std::io::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use boltgate_tests::figures;
use tokio::task::JoinSet;

use client::Client;
use node::Node;
use plan::Call;
use plugin::Plugin;
use report::{Sample, Tally, median};

/// How many calls there are where nobody says otherwise.
const CALLS: u64 = 4_000;
const SEED: u64 = 20_261;
/// Calls are made in so many rounds, with nothing under way in between.
const ROUNDS: u64 = 16;
/// The first rounds, in which memory may grow: pools, caches and buffers fill.
const WARM_UP: usize = 4;
/// How many calls are under way at once.
const AT_ONCE: usize = 64;
/// How many connections they are on; new ones in each round.
const CONNECTIONS: usize = 8;
/// How much more memory the last half of the rounds may hold than the first, in bytes. Between the
/// middles of both are 3/8 of all calls: of 200,000, a leak of 112 bytes a call would show.
const GROWTH: u64 = 8 << 20;
/// Longer than anything here takes: who waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_call_ends_as_it_has_to_and_nothing_stays() {
    let said = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
    let (calls, seed) = (said("CALLS").unwrap_or(CALLS), said("SEED").unwrap_or(SEED));
    let begun = Instant::now();
    let plugin = Plugin::start().await;
    let node = Node::serve(&plugin.dir().join("lightning-rpc"), seed, calls);
    let tally = Arc::new(Mutex::new(Tally::default()));
    let next = Arc::new(AtomicU64::new(1));
    let mut clients = connect(&plugin).await;
    let before = settled(|| descriptors(&plugin, &node)).await;
    let mut samples = Vec::new();
    for round in 1..=ROUNDS {
        let last = calls * round / ROUNDS;
        let mut workers = JoinSet::new();
        for worker in 0..AT_ONCE {
            let client = clients[worker % CONNECTIONS].clone();
            let (node, tally, next) = (node.clone(), Arc::clone(&tally), Arc::clone(&next));
            workers.spawn(work(client, node, tally, next, seed, last));
        }
        while let Some(done) = workers.join_next().await {
            done.unwrap();
        }
        next.store(last + 1, Ordering::SeqCst);
        // The others are gone once nothing of them is open.
        clients = connect(&plugin).await;
        until("the bridge to let go of the node", || (node.hanging(), 0)).await;
        let now = || (descriptors(&plugin, &node), before);
        until("the bridge to have the descriptors from before", now).await;
        samples.push(Sample { memory: plugin.resident(), to_node: node.open() });
    }
    let mut tally = Arc::into_inner(tally).unwrap().into_inner().unwrap();
    for number in 1..=calls {
        let (call, seen) = (Call::of(seed, number), node.seen(number));
        if !call.requests().contains(&seen) {
            tally.is_wrong(format!("{call:?}: the node saw {seen} requests"));
        }
    }
    let (first, last) = samples[WARM_UP..].split_at((samples.len() - WARM_UP) / 2);
    let memory = |samples| median(samples, |sample| sample.memory);
    let (early, late) = (memory(first), memory(last));
    let most = samples.iter().map(|sample| sample.to_node).max().unwrap_or_default();
    let said = format!(
        "{} calls, {} met a fault of the node's, {} given up; {} ended otherwise than planned; \
         memory {:.1} MiB, then {:.1} MiB; {before} descriptors after each of {ROUNDS} rounds, \
         and {most} connections to the node at most; {} panics; {} s",
        tally.calls,
        tally.faults,
        tally.given_up,
        tally.wrong,
        mebibytes(early),
        mebibytes(late),
        plugin.complaints().len(),
        begun.elapsed().as_secs(),
    );
    show(&format!("{}{said}\n", tally.table()));
    assert_eq!(plugin.complaints(), Vec::<String>::new());
    assert!(tally.wrong == 0, "{} are wrong:\n{}", tally.wrong, tally.shown());
    assert_eq!(tally.calls, calls);
    assert!(late <= early + GROWTH, "memory grows: {samples:?}");
    figures::keep("soak", &format!("soak, seed {seed}: {said}"));
}

/// Makes calls, one after the other, up to the round's last.
async fn work(
    client: Client,
    node: Node,
    tally: Arc<Mutex<Tally>>,
    next: Arc<AtomicU64>,
    seed: u64,
    last: u64,
) {
    loop {
        let number = next.fetch_add(1, Ordering::SeqCst);
        if number > last {
            return;
        }
        let call = Call::of(seed, number);
        let made = calls::make(client.clone(), &node, &call);
        let outcome = tokio::time::timeout(PATIENCE, made).await;
        let outcome = outcome.unwrap_or_else(|_| panic!("{call:?}: no outcome in {PATIENCE:?}"));
        tally.lock().unwrap().count(&call, outcome);
    }
}

async fn connect(plugin: &Plugin) -> Vec<Client> {
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS {
        clients.push(Client::connect(plugin.address, plugin.dir()).await);
    }
    clients
}

/// Files and sockets that the bridge has open, but for its connections to the node.
fn descriptors(plugin: &Plugin, node: &Node) -> u64 {
    plugin.descriptors().saturating_sub(node.open())
}

/// A number, once it stays the same for a while: both sides of a connection don't see its
/// beginning and its end at the same moment.
async fn settled(number: impl Fn() -> u64) -> u64 {
    let (mut last, mut same) = (number(), 0);
    while same < 20 {
        tokio::time::sleep(Duration::from_millis(5)).await;
        let now = number();
        same = if now == last { same + 1 } else { 0 };
        last = now;
    }
    last
}

/// Waits until a number is what it has to be.
async fn until(what: &str, numbers: impl Fn() -> (u64, u64)) {
    let begun = Instant::now();
    loop {
        let (is, has_to_be) = numbers();
        if is == has_to_be {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "waited for {what}: {is} instead of {has_to_be}");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// For whoever asked for a run of his own.
fn show(text: &str) {
    if std::env::var_os("CALLS").is_some() {
        let _ = std::io::stdout().write_all(text.as_bytes());
    }
}

fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}
