//! One topic, many subscribers, on the plugin as a process and over mutual TLS.
//!
//! `BOLTGATE_PLUGIN` is the plugin's executable; `SECONDS` is how long each part takes, 30 unless
//! given.

use boltgate_bench::Outcome;
use boltgate_bench::measure::fan_out::{self, Plan};
use boltgate_bench::print;
use boltgate_bench::stage::{Candidate, Stage};

fn main() -> Outcome<()> {
    let path = std::env::var("BOLTGATE_PLUGIN")
        .map_err(|_| "BOLTGATE_PLUGIN names no executable: use `make bench-streams`")?;
    let seconds = std::env::var("SECONDS").map_or(Ok(30), |seconds| seconds.parse())?;
    let candidate = Candidate { name: "boltgate".into(), path: path.into() };
    let stage = Stage::new()?;
    for (subscribers, rate) in fan_out::SIZES {
        print::fan_out(&fan_out::measure(Plan { subscribers, rate, seconds }, &stage, &candidate)?);
    }
    Ok(())
}
