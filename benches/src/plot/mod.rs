//! A run as drawings: SVG that is readable on light and on dark ground.

mod bars;
mod lines;
mod text;
mod theme;

use std::fs;
use std::path::Path;

use bars::Bars;
use lines::Lines;

use crate::Outcome;
use crate::measure::{calls, lists};
use crate::report::Transcode;
use crate::report::number::{grouped, mib, rounded, time};
use crate::results::Run;

/// Writes the drawings of some runs into a folder: of each run, what the document has of it.
///
/// # Errors
/// A file can't be written, or there is nothing to draw.
pub fn write(folder: &Path, runs: &[Run], transcode: Option<&Transcode>) -> Outcome<()> {
    fs::create_dir_all(folder)?;
    let write = |name: &str, svg: String| {
        let path = folder.join(name);
        fs::write(&path, svg).map_err(|error| format!("{}: {error}", path.display()))
    };
    for run in runs {
        if run.programs.len() > 1 {
            write("calls.svg", rates(run)?)?;
            write("processor.svg", processor(run)?)?;
            write("list-time.svg", list_time(run)?)?;
            write("list-memory.svg", list_memory(run)?)?;
        } else {
            write("growth-time.svg", growth_time(run)?)?;
            write("growth-memory.svg", growth_memory(run)?)?;
        }
    }
    if let Some(transcode) = transcode {
        write("transcode.svg", speeds(transcode)?)?;
    }
    Ok(())
}

fn names(run: &Run) -> Vec<String> {
    run.programs.iter().map(|program| program.name.clone()).collect()
}

/// A group for each number of calls in flight.
fn by_flight(run: &Run, value: fn(&calls::Figures) -> f64) -> Vec<(String, Vec<f64>)> {
    group(run.calls.iter().map(|each| (format!("{} in flight", each.in_flight), value(each))))
}

fn rates(run: &Run) -> Outcome<String> {
    Bars {
        title: "Small calls per second",
        what: "getinfo over mutual TLS; clients, node and bridge share the machine. More is better.",
        series: names(run),
        groups: by_flight(run, |each| each.rate),
        form: &rounded,
    }
    .svg()
}

fn processor(run: &Run) -> Outcome<String> {
    Bars {
        title: "Processor time of a small call",
        what: "getinfo over mutual TLS: the bridge's own, on all cores. Less is better.",
        series: names(run),
        groups: by_flight(run, |each| each.cpu_us),
        form: &time,
    }
    .svg()
}

/// A group for each long list.
fn by_list(run: &Run, value: fn(&lists::Figures) -> f64) -> Vec<(String, Vec<f64>)> {
    group(run.lists.iter().filter(|each| !each.in_parts).map(|figures| {
        let name = format!("{} {}", grouped(figures.entries as f64), figures.list.what());
        (name, value(figures))
    }))
}

/// Values of the same name, one after the other, are a group.
fn group(values: impl Iterator<Item = (String, f64)>) -> Vec<(String, Vec<f64>)> {
    let mut groups: Vec<(String, Vec<f64>)> = Vec::new();
    for (name, value) in values {
        match groups.last_mut() {
            Some((last, values)) if *last == name => values.push(value),
            _ => groups.push((name, vec![value])),
        }
    }
    groups
}

fn list_time(run: &Run) -> Outcome<String> {
    Bars {
        title: "Time of a long list",
        what: "From the request to the last byte, over mutual TLS, in one message. Less is better.",
        series: names(run),
        groups: by_list(run, |each| each.ms * 1e3),
        form: &time,
    }
    .svg()
}

fn list_memory(run: &Run) -> Outcome<String> {
    Bars {
        title: "Memory of a long list",
        what: "The bridge's peak over what it uses when idle. Less is better.",
        series: names(run),
        groups: by_list(run, |each| each.memory as f64),
        form: &mib,
    }
    .svg()
}

/// What an entry costs each bridge.
fn growth(run: &Run, value: fn(&lists::Figures) -> f64) -> Vec<(String, Vec<(f64, f64)>)> {
    let of = |name: &String| {
        let mine = run.growth.iter().filter(|each| each.bridge == *name);
        mine.map(|each| (each.entries as f64, value(each) / each.entries as f64)).collect()
    };
    names(run).into_iter().map(|name| (name.clone(), of(&name))).collect()
}

fn growth_time(run: &Run) -> Outcome<String> {
    let mut series = growth(run, |each| each.ms * 1e3);
    let alone =
        run.in_memory.iter().map(|each| (each.entries as f64, each.ms * 1e3 / each.entries as f64));
    series.push(("the transcoder alone".into(), alone.collect()));
    Lines {
        title: "Time of each entry, as lists grow",
        what: "listchannels in one message. A level line is one where twice the list takes twice \
               the time.",
        x: "entries of the list",
        y: "µs an entry",
        series,
    }
    .svg()
}

fn growth_memory(run: &Run) -> Outcome<String> {
    let longest = run.growth.iter().max_by_key(|each| each.entries).ok_or("no list grew")?;
    let each = |bytes: u64| rounded(bytes as f64 / longest.entries as f64);
    let (json, wire) = (each(longest.json), each(longest.wire));
    Lines {
        title: "Memory of each entry, as lists grow",
        what: &format!(
            "listchannels in one message: the bridge's peak over idle. An entry is {json} bytes of \
             JSON, {wire} on the wire."
        ),
        x: "entries of the list",
        y: "bytes an entry",
        series: growth(run, |each| each.memory as f64),
    }
    .svg()
}

fn speeds(transcode: &Transcode) -> Outcome<String> {
    Bars {
        title: "Speed of the transcoder",
        what: "MB of JSON a second, one core, in memory. More is better.",
        series: ["JSON to wire", "serde_json, skipping", "serde_json to prost to wire"]
            .map(ToOwned::to_owned)
            .to_vec(),
        groups: transcode
            .cases
            .iter()
            .filter(|case| case.bytes > 100)
            .map(|case| {
                (case.name.clone(), vec![case.to_wire_mb_s, case.skip_mb_s, case.prost_mb_s])
            })
            .collect(),
        form: &rounded,
    }
    .svg()
}

/// A power of ten as a label: no more digits than it has.
fn plain(value: f64) -> String {
    if value >= 1.0 { grouped(value) } else { format!("{value}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::tests::sample;

    #[test]
    fn each_run_is_drawn_with_its_values() {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), &[sample(&["Ours"]), sample(&["Ours", "Other"])], None).unwrap();
        let mut drawn: Vec<_> = fs::read_dir(dir.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        drawn.sort();
        assert_eq!(
            drawn,
            [
                "calls.svg",
                "growth-memory.svg",
                "growth-time.svg",
                "list-memory.svg",
                "list-time.svg",
                "processor.svg"
            ]
        );
        let calls = fs::read_to_string(dir.path().join("calls.svg")).unwrap();
        for part in [
            "<title>Small calls per second</title>",
            "1 in flight",
            "\n10,000\n",
            "\n5,000\n",
            "\nOther\n",
        ] {
            assert!(calls.contains(part), "{part:?}: {calls}");
        }
        let growth = fs::read_to_string(dir.path().join("growth-time.svg")).unwrap();
        assert!(growth.contains("the transcoder alone") && growth.contains("µs an entry"));
    }
}
