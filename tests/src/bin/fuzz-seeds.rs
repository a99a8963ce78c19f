//! Writes what the fuzzer begins with: `fuzz-seeds FOLDER` makes `FOLDER/<target>/` with one file
//! for each seed of a target, and `FOLDER/<target>.dict`, the words that are likely to matter.
#![allow(clippy::print_stdout, reason = "a program for people")]

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use boltgate_tests::fuzzing::{TARGETS, dictionary, seeds};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("expected a folder to write to, got none")?;
    let folder = PathBuf::from(folder);
    for name in TARGETS {
        let target = folder.join(name);
        fs::create_dir_all(&target)?;
        let seeds = seeds(name);
        for seed in &seeds {
            fs::write(target.join(&seed.name), &seed.bytes)?;
        }
        fs::write(folder.join(name).with_extension("dict"), dictionary(name))?;
        println!("{}: {} seeds", target.display(), seeds.len());
    }
    Ok(())
}
