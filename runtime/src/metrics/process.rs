//! What the system says of this process, under the names that Prometheus' own libraries use.
//!
//! Read from `/proc`; what isn't there, as on systems without it, is left out.

use std::fmt;
use std::fs;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use prometheus_client::collector::Collector;
use prometheus_client::encoding::DescriptorEncoder;

use super::table;
use super::within::{Value, single};

/// How many ticks of CPU time are a second, where the kernel doesn't say.
const TICKS: u64 = 100;
/// The kind of the entry of `/proc/self/auxv` that says so (AT_CLKTCK).
const AT_CLKTCK: u64 = 17;

/// What doesn't change while the process runs.
#[derive(Debug)]
pub(super) struct Process {
    /// Ticks in a second.
    ticks: u64,
    /// Since when it runs, in Unix time.
    since: Option<f64>,
}

impl Default for Process {
    fn default() -> Self {
        let ticks = ticks().unwrap_or(TICKS).max(1);
        Self { ticks, since: since(ticks) }
    }
}

impl Collector for Process {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let cpu = stat().and_then(|stat| Some(number(&stat, 11)? + number(&stat, 12)?));
        let rows = [
            (&table::CPU, cpu.map(|ticks| Value::Fraction(seconds(ticks, self.ticks)))),
            (&table::RESIDENT, resident().map(Value::Whole)),
            (&table::OPEN_FDS, open_fds().map(Value::Whole)),
            (&table::MAX_FDS, max_fds().map(Value::Whole)),
            (&table::START_TIME, self.since.map(Value::Fraction)),
        ];
        rows.into_iter().try_for_each(|(row, value)| match value {
            Some(value) => single(&mut encoder, row, value),
            None => Ok(()),
        })
    }
}

/// What follows the process's name in `/proc/self/stat`: its state, and numbers.
fn stat() -> Option<Vec<String>> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The name may hold anything, brackets too.
    let (_, rest) = text.rsplit_once(')')?;
    Some(rest.split_whitespace().map(str::to_owned).collect())
}

fn number(stat: &[String], at: usize) -> Option<u64> {
    stat.get(at)?.parse().ok()
}

fn seconds(ticks: u64, per_second: u64) -> f64 {
    Duration::from_millis(ticks.saturating_mul(1000) / per_second).as_secs_f64()
}

fn ticks() -> Option<u64> {
    let entries = fs::read("/proc/self/auxv").ok()?;
    let word = size_of::<usize>();
    entries.chunks_exact(word * 2).find_map(|entry| {
        let (kind, value) = entry.split_at_checked(word)?;
        let read = |bytes: &[u8]| Some(usize::from_ne_bytes(bytes.try_into().ok()?) as u64);
        (read(kind)? == AT_CLKTCK).then(|| read(value)).flatten()
    })
}

/// When the process was started: the system's time since its boot is in both clocks.
fn since(ticks: u64) -> Option<f64> {
    let started = seconds(number(&stat()?, 19)?, ticks);
    let uptime = fs::read_to_string("/proc/uptime").ok()?;
    let uptime: f64 = uptime.split_whitespace().next()?.parse().ok()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs_f64();
    Some(((now - uptime + started) * 100.0).round() / 100.0)
}

fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kib.checked_mul(1024)
}

fn open_fds() -> Option<u64> {
    // One of them is the folder itself.
    let count = fs::read_dir("/proc/self/fd").ok()?.count();
    u64::try_from(count.saturating_sub(1)).ok()
}

fn max_fds() -> Option<u64> {
    let limits = fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}
