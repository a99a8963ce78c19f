//! The transcoder in both directions, beside copying the same bytes, beside serde_json merely
//! reading past them, and beside serde_json reading them into prost's types.
//!
//! Each round does everything once, so that a busy machine is busy for all; figures are medians
//! over the rounds, and what counts are the ratios of one run. `ROUNDS` is how many there are, 21
//! unless given; an argument restricts the run to the cases whose names contain it. A run of all
//! cases is kept as JSON too, in `bench/transcode.json` of the target folder.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the figures are for people")]

mod case;
mod operation;
mod report;
mod types;

use std::error::Error;
use std::time::Instant;

use case::Case;
use operation::Operation;
use report::{Figures, Report};

fn main() -> Result<(), Box<dyn Error>> {
    let rounds = std::env::var("ROUNDS").map_or(Ok(21), |rounds| rounds.parse())?;
    // Cargo passes options of its own.
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let mut report = Report { rounds, cases: Vec::new() };
    for case in case::all() {
        if wanted.as_ref().is_none_or(|wanted| case.name.contains(wanted.as_str())) {
            eprintln!("{} …", case.name);
            case.check()?;
            report.cases.push(measure(&case, rounds));
        }
    }
    println!("{report}");
    if wanted.is_none() {
        println!("kept in {}", report.keep()?.display());
    }
    Ok(())
}

/// The median of each operation over this many rounds.
fn measure(case: &Case, rounds: usize) -> Figures {
    // A small message is done many times over, or the clock would be what is measured.
    let times = (4_000_000 / case.json.len()).max(1);
    let mut out = Vec::with_capacity(case.json.len() + 1024);
    let mut seconds = [const { Vec::new() }; Operation::ALL.len()];
    // The first round only warms up.
    for round in 0..=rounds {
        for at in 0..Operation::ALL.len() {
            // Nobody always comes after the same other one.
            let at = (at + round) % Operation::ALL.len();
            let begun = Instant::now();
            for _ in 0..times {
                Operation::ALL[at].run(case, &mut out);
            }
            if round > 0 {
                seconds[at].push(begun.elapsed().as_secs_f64() / times as f64);
            }
        }
    }
    let speeds = seconds.map(|seconds| case.json.len() as f64 / 1e6 / median(seconds));
    Figures::new(case, speeds)
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds.get(seconds.len() / 2).copied().unwrap_or(f64::NAN)
}
