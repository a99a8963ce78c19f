//! One table for each subject.

use std::fmt::Write as _;

use super::number::{grouped, mb, mib, rounded, time};
use crate::measure::{calls, lists};
use crate::results::Run;

/// Rows of cells with a head, as Markdown.
pub struct Table {
    text: String,
}

impl Table {
    /// A table with these heads; all columns but the first are numbers, on the right.
    pub fn new(heads: &[&str]) -> Self {
        let mut text = format!("| {} |\n|", heads.join(" | "));
        for at in 0..heads.len() {
            text.push_str(if at == 0 { "---|" } else { "---:|" });
        }
        text.push('\n');
        Self { text }
    }

    /// Adds a row.
    pub fn row<C: AsRef<str>>(&mut self, cells: &[C]) {
        let cells: Vec<_> = cells.iter().map(AsRef::as_ref).collect();
        // Writing into a String can't fail.
        let _ = writeln!(self.text, "| {} |", cells.join(" | "));
    }

    /// The Markdown.
    pub fn text(self) -> String {
        self.text
    }
}

/// When, where and with what a run was made.
pub fn run(run: &Run) -> String {
    let machine = &run.machine;
    let mut text = format!(
        "`{}`, {} rounds of {} s, {}, on {} with {} cores and {} GiB, Linux {}.\n",
        run.command,
        run.rounds,
        run.seconds,
        run.date,
        machine.processor,
        machine.cores,
        (machine.memory as f64 / f64::from(1 << 30)).round(),
        machine.kernel
    );
    let _ = writeln!(
        text,
        "Built by {} with `{}`.\nExecutables:",
        run.build.compiler,
        run.build.profile.join("`, `")
    );
    let programs: Vec<_> = run
        .programs
        .iter()
        .map(|program| {
            let version = program.version.as_ref().map_or_else(String::new, |version| {
                let name = program.name.to_lowercase();
                format!(" {}", version.trim_start_matches(&name).trim())
            });
            format!("{}{version}, {}", program.name, mb(program.size))
        })
        .collect();
    text + &programs.join("; ") + ".\n"
}

/// Small calls.
pub fn calls(run: &Run) -> String {
    let mut table = Table::new(&[
        "in flight, connections",
        "bridge",
        "calls/s",
        "half within",
        "99 % within",
        "processor time a call",
        "client's",
        "node's",
        "memory over idle",
    ]);
    let mut last = None;
    for figures in &run.calls {
        let calls::Figures { in_flight, connections, .. } = *figures;
        let place = if last == Some(in_flight) {
            String::new()
        } else {
            format!("{in_flight}, {connections}")
        };
        last = Some(in_flight);
        table.row(&[
            place,
            figures.bridge.clone(),
            rounded(figures.rate),
            time(figures.p50_us),
            time(figures.p99_us),
            time(figures.cpu_us),
            time(figures.client_cpu_us),
            time(figures.node_cpu_us),
            mib(figures.memory as f64),
        ]);
    }
    let alone = run.calls.iter().find_map(|figures| figures.node_us);
    let alone = alone.map_or_else(String::new, |us| {
        format!(
            "\nAsked without a bridge, the node answers half of the calls within {}.\n",
            time(us)
        )
    });
    table.text() + &alone
}

/// Long lists.
pub fn lists(run: &Run) -> String {
    let mut table = Table::new(&[
        "list",
        "bridge",
        "JSON",
        "wire",
        "time",
        "first bytes",
        "processor time",
        "entries/s",
        "idle",
        "peak over idle",
    ]);
    for figures in &run.lists {
        table.row(&list_row(figures));
    }
    table.text()
}

fn list_row(figures: &lists::Figures) -> Vec<String> {
    let parts = if figures.in_parts { ", in parts" } else { "" };
    let entries = grouped(figures.entries as f64);
    vec![
        format!("`{}`, {entries} entries{parts}", figures.list.method()),
        figures.bridge.clone(),
        mb(figures.json),
        mb(figures.wire),
        time(figures.ms * 1e3),
        time(figures.first_ms * 1e3),
        time(figures.cpu_ms * 1e3),
        rounded(figures.entries as f64 * 1e3 / figures.ms),
        mib(figures.idle as f64),
        mib(figures.memory as f64),
    ]
}

/// `listchannels` of several lengths.
pub fn growth(run: &Run) -> String {
    let mut table = Table::new(&[
        "entries",
        "bridge",
        "time",
        "an entry",
        "processor time, an entry",
        "peak over idle",
        "an entry",
    ]);
    for figures in &run.growth {
        let each = |value: f64| value / figures.entries as f64;
        table.row(&[
            grouped(figures.entries as f64),
            figures.bridge.clone(),
            time(figures.ms * 1e3),
            format!("{} µs", rounded(each(figures.ms * 1e3))),
            format!("{} µs", rounded(each(figures.cpu_ms * 1e3))),
            mib(figures.memory as f64),
            format!("{} bytes", rounded(each(figures.memory as f64))),
        ]);
    }
    table.text()
}

/// The transcoder alone on the same lists.
pub fn in_memory(run: &Run) -> String {
    let mut table = Table::new(&["entries", "JSON", "wire", "time", "an entry", "MB/s"]);
    for figures in &run.in_memory {
        table.row(&[
            grouped(figures.entries as f64),
            mb(figures.json),
            mb(figures.wire),
            time(figures.ms * 1e3),
            format!("{} ns", rounded(figures.ms * 1e6 / figures.entries as f64)),
            rounded(figures.json as f64 / 1e3 / figures.ms),
        ]);
    }
    table.text()
}

/// One topic, many subscribers.
pub fn fan_out(run: &Run) -> String {
    let mut table = Table::new(&[
        "subscribers",
        "events/s",
        "delivered/s",
        "lost",
        "processor time each",
        "cores",
        "memory before",
        "more at most",
    ]);
    for figures in &run.fan_out {
        table.row(&[
            grouped(figures.subscribers as f64),
            grouped(figures.rate as f64),
            rounded(figures.delivered),
            grouped(figures.lost as f64),
            time(figures.cpu_us),
            rounded(figures.cores),
            mib(figures.before as f64),
            mib(figures.memory as f64),
        ]);
    }
    table.text()
}
