//! Two bridges of one run, side by side: what the comparison comes to.

use super::number::{grouped, mb, mib, ratio, rounded, time};
use super::tables::Table;
use crate::measure::calls;
use crate::measure::lists::{self, List};
use crate::results::Run;

/// One line for each thing that is compared.
pub fn ratios(run: &Run, ours: &str, other: &str) -> String {
    let mut table = Table::new(&["", ours, other, "ratio"]);
    let mut line = |what: String, (ours, other): (f64, f64), form: &dyn Fn(f64) -> String| {
        table.row(&[what, form(ours), form(other), format!("**{}**", ratio(ours, other))]);
    };
    let calls = |in_flight| pair(&run.calls, ours, other, |each| each.in_flight == in_flight);
    if let Some(pair) = calls(1) {
        let over = |each: &calls::Figures| each.p50_us - each.node_us.unwrap_or_default();
        line("`getinfo`, 1 in flight: latency over the node's own".into(), pair.of(over), &time);
    }
    for in_flight in [1, 16, 64, 256] {
        let Some(pair) = calls(in_flight) else { continue };
        let what = |what: &str| format!("`getinfo`, {in_flight} in flight: {what}");
        line(what("calls per second"), pair.of(|each| each.rate), &rounded);
        line(what("processor time a call"), pair.of(|each| each.cpu_us), &time);
    }
    let mut reply = None;
    for list in [List::Channels, List::PeerChannels] {
        let of = |each: &lists::Figures| each.list == list && !each.in_parts;
        let Some(pair) = pair(&run.lists, ours, other, of) else { continue };
        let entries = grouped(pair.ours.entries as f64);
        let what = |what: &str| format!("`{}`, {entries} entries: {what}", list.method());
        line(what("time"), pair.of(|each| each.ms * 1e3), &time);
        line(what("processor time"), pair.of(|each| each.cpu_ms * 1e3), &time);
        line(what("peak memory over idle"), pair.of(|each| each.memory as f64), &mib);
        reply = reply.or(Some(pair.ours));
    }
    let mut text = table.text();
    if let Some(figures) = reply {
        let rest = figures.memory as f64 - figures.wire as f64;
        text += &format!(
            "\nThe answer to the {} entries is {} on the wire ({} of JSON): {ours} needs {} beside \
             it.\n",
            grouped(figures.entries as f64),
            mb(figures.wire),
            mb(figures.json),
            mib(rest),
        );
    }
    text
}

/// The figures of two bridges for the same thing.
struct Pair<'a, T> {
    ours: &'a T,
    other: &'a T,
}

impl<T> Pair<'_, T> {
    fn of(&self, figure: impl Fn(&T) -> f64) -> (f64, f64) {
        (figure(self.ours), figure(self.other))
    }
}

fn pair<'a, T: Measured>(
    figures: &'a [T],
    ours: &str,
    other: &str,
    wanted: impl Fn(&T) -> bool,
) -> Option<Pair<'a, T>> {
    let of = |bridge| figures.iter().find(|each| each.bridge() == bridge && wanted(each));
    Some(Pair { ours: of(ours)?, other: of(other)? })
}

/// Figures of one bridge.
trait Measured {
    fn bridge(&self) -> &str;
}

impl Measured for calls::Figures {
    fn bridge(&self) -> &str {
        &self.bridge
    }
}

impl Measured for lists::Figures {
    fn bridge(&self) -> &str {
        &self.bridge
    }
}

#[cfg(test)]
mod tests {
    use crate::results::tests::sample;

    #[test]
    fn ratios_say_how_many_times() {
        let text = super::ratios(&sample(&["Ours", "Other"]), "Ours", "Other");
        let line = |start: &str| {
            text.lines()
                .find(|line| line.contains(start))
                .unwrap_or_else(|| panic!("{start}: {text}"))
        };
        assert_eq!(
            line("latency over"),
            "| `getinfo`, 1 in flight: latency over the node's own | 100 µs | 200 µs | **1/2.00** |"
        );
        assert!(line("1 in flight: calls").ends_with("| 10,000 | 5,000 | **2.00 times** |"));
        assert!(line("10,000 entries: time").ends_with("| 20.0 ms | 40.0 ms | **1/2.00** |"));
        assert!(line("on the wire").contains("1.30 MB on the wire (4.60 MB of JSON)"));
    }
}
