//! How many instructions conversions take, counted by callgrind and compared with what is
//! recorded in `instructions.toml`: `make bench-check`, and with `RECORD=1` it is recorded anew.
//!
//! Each case is a process of its own, which this program starts under valgrind: what one case
//! leaves behind in the allocator changes no other one's number.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the figures are for people")]

mod callgrind;
mod cases;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use boltgate_bench::Outcome;
use boltgate_bench::instructions::{Baseline, Comparison, Environment, Unreadable};

/// What is said wherever numbers are to be recorded.
const RECORD: &str = "make bench-check RECORD=1";

fn main() -> Outcome<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        [callgrind::CASE, name] => cases::run(name)?,
        [callgrind::FEATURES] => println!("{}", cases::features()),
        rest if rest.contains(&"--record") => record()?,
        _ => return check(),
    }
    Ok(ExitCode::SUCCESS)
}

fn path() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/instructions.toml"))
}

fn count() -> Outcome<BTreeMap<String, u64>> {
    let mut instructions = BTreeMap::new();
    for name in cases::names() {
        instructions.insert(name.to_owned(), callgrind::count(name)?);
    }
    Ok(instructions)
}

fn environment() -> Outcome<Environment> {
    Environment::of_this_machine(callgrind::features()?)
}

fn record() -> Outcome<()> {
    let (instructions, again) = (count()?, count()?);
    if instructions != again {
        let differs = Comparison::new(&instructions, &again);
        return Err(format!("two runs differ, so neither is recorded:\n{differs}").into());
    }
    let baseline = Baseline { environment: environment()?, instructions };
    if let Ok(before) = Baseline::read(path()) {
        println!("{}", Comparison::new(&before.instructions, &baseline.instructions));
    }
    baseline.write(path())?;
    println!("counted twice, the same both times; recorded in {}", path().display());
    Ok(())
}

fn check() -> Outcome<ExitCode> {
    let baseline = match Baseline::read(path()) {
        Ok(baseline) => baseline,
        Err(Unreadable::Missing) => {
            return Err(format!("nothing is recorded yet: `{RECORD}`").into());
        }
        Err(Unreadable::Broken(reason)) => {
            return Err(format!("{}: {reason}; record anew: `{RECORD}`", path().display()).into());
        }
    };
    let differences = environment()?.differences(&baseline.environment);
    if !differences.is_empty() {
        eprintln!("The numbers can't be compared, so nothing was checked. What differs:");
        differences.iter().for_each(|line| eprintln!("  {line}"));
        eprintln!("Check out what to compare with, `{RECORD}`, and compare again.");
        return Ok(ExitCode::from(2));
    }
    let now = count()?;
    let comparison = Comparison::new(&baseline.instructions, &now);
    println!("{comparison}");
    let problems = comparison.problems();
    if !problems.is_empty() {
        problems.iter().for_each(|problem| eprintln!("{problem}"));
        eprintln!("If that is meant to be so, record anew: `{RECORD}`");
        return Ok(ExitCode::FAILURE);
    }
    let improved = comparison.improved();
    if !improved.is_empty() {
        println!("Better: {}. Record anew, so that it stays: `{RECORD}`", improved.join(", "));
    }
    Ok(ExitCode::SUCCESS)
}
