//! Figures as lines of text, as soon as they are there.
#![allow(clippy::print_stdout, reason = "the figures are for people")]

use crate::agreement::Agreement;
use crate::measure::{calls, fan_out, growth, lists};
use crate::stage::Bridge;

/// Which process is which bridge.
pub fn processes(bridges: &[Bridge]) {
    for bridge in bridges {
        println!("{:<8} process {}", bridge.name, bridge.process.pid());
    }
}

/// That answers are the same.
pub fn agreement(agreement: &Agreement) {
    println!(
        "{}, {} entries: all answers are the same {}, {} bytes",
        agreement.list.method(),
        agreement.entries,
        if agreement.by_byte { "bytes" } else { "message, with fields in another order" },
        agreement.wire,
    );
}

/// Small calls, one line for each bridge.
pub fn calls(figures: &[calls::Figures]) {
    let Some(first) = figures.first() else { return };
    println!("getinfo, {} in flight on {} connections", first.in_flight, first.connections);
    if let Some(us) = first.node_us {
        println!("  the node alone: p50 {us:.1} us");
    }
    for figures in figures {
        println!(
            "  {:<8} {:>8.0} calls/s   p50 {:>7.1} us   p99 {:>7.1} us   CPU {:>6.1} us a call \
             (client {:.1}, node {:.1})   memory +{:.1} MiB   {:.2} x",
            figures.bridge,
            figures.rate,
            figures.p50_us,
            figures.p99_us,
            figures.cpu_us,
            figures.client_cpu_us,
            figures.node_cpu_us,
            mib(figures.memory),
            first.rate / figures.rate,
        );
    }
}

/// A long list, one line for each bridge.
pub fn lists(figures: &[lists::Figures]) {
    let Some(first) = figures.first() else { return };
    println!(
        "{}, {} entries, {:.1} MB of JSON{}",
        first.list.method(),
        first.entries,
        first.json as f64 / 1e6,
        if first.in_parts { ", in parts" } else { "" }
    );
    for figures in figures {
        println!(
            "  {:<8} {:>8.1} ms   first byte {:>7.1} ms   CPU {:>8.1} ms   wire {:.1} MB   \
             idle {:.1} MiB, peak +{:.1} MiB   {} calls   {:.2} x",
            figures.bridge,
            figures.ms,
            figures.first_ms,
            figures.cpu_ms,
            figures.wire as f64 / 1e6,
            mib(figures.idle),
            mib(figures.memory),
            figures.calls,
            figures.ms / first.ms,
        );
    }
}

/// The transcoder alone, one line for each length.
pub fn in_memory(figures: &[growth::InMemory]) {
    println!("listchannels in memory, JSON to wire");
    for figures in figures {
        println!(
            "  {:>8} entries   {:>9.3} ms   {:>6.1} ns an entry   {:.0} MB/s",
            figures.entries,
            figures.ms,
            figures.ms * 1e6 / figures.entries as f64,
            figures.json as f64 / 1e3 / figures.ms,
        );
    }
}

/// Many subscribers.
pub fn fan_out(figures: &fan_out::Figures) {
    println!(
        "{}: {} subscribers, {} events/s for {} s, and one that stalls",
        figures.bridge, figures.subscribers, figures.rate, figures.seconds
    );
    println!("  delivered  {:.0} events/s, {} lost", figures.delivered, figures.lost);
    println!(
        "  processor  {:.1} us an event and subscriber, {:.0} % of a core",
        figures.cpu_us,
        100.0 * figures.cores
    );
    println!(
        "  memory     {:.1} MiB before, {:.1} half-way, {:.1} after, {:.1} more at most",
        mib(figures.before),
        mib(figures.half_way),
        mib(figures.after),
        mib(figures.memory)
    );
}

fn mib(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}
