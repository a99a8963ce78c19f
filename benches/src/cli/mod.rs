//! The command line.

use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use boltgate_bench::measure::{calls, lists};
use boltgate_bench::report::{self, Transcode};
use boltgate_bench::results::Run;
use boltgate_bench::stage::{Candidate, Stage};
use boltgate_bench::suite;
use boltgate_bench::{Outcome, plot, print};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Measures bridges end to end, over mutual TLS, against a node that stands in.
///
/// Several bridges take turns, round by round; figures are medians.
#[derive(Debug, Parser)]
#[command(max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Everything, in a few minutes; the first bridge is what the others are compared with
    Run {
        /// What the run is called in the document
        #[arg(long, default_value = "bench")]
        name: String,
        /// What the document says that was typed
        #[arg(long, default_value = "boltgate-bench run")]
        command: String,
        /// Where to keep the figures, as JSON
        #[arg(long)]
        keep: PathBuf,
        #[command(flatten)]
        common: Common,
    },
    /// Write kept figures into a document, and draw them
    Report {
        /// What `run` kept
        #[arg(required = true)]
        runs: Vec<PathBuf>,
        /// What the benchmark of the transcoder kept; passed over where it isn't there
        #[arg(long)]
        transcode: Option<PathBuf>,
        /// The document
        #[arg(long)]
        document: PathBuf,
        /// The folder of the drawings
        #[arg(long)]
        plots: PathBuf,
    },
    /// Small calls: getinfo, so many in flight
    Calls {
        /// Calls in flight; several numbers are measured one after the other
        #[arg(long, short = 'n', value_delimiter = ',', default_values_t = [1, 16, 64, 256])]
        in_flight: Vec<usize>,
        /// Connections; one for each 16 calls in flight unless given
        #[arg(long, short)]
        connections: Option<usize>,
        #[command(flatten)]
        common: Common,
    },
    /// A long list, in one message or in parts
    Lists {
        /// Which list
        #[arg(long, default_value = "channels")]
        list: List,
        /// How many entries it has
        #[arg(long, default_values_t = [100_000], value_delimiter = ',')]
        entries: Vec<usize>,
        /// Ask for it in parts: boltgate.v1.Lists
        #[arg(long)]
        in_parts: bool,
        #[command(flatten)]
        common: Common,
    },
}

#[derive(Debug, Args)]
struct Common {
    /// A bridge, as NAME=EXECUTABLE; several take turns
    #[arg(long = "bridge", value_name = "NAME=EXECUTABLE", value_parser = candidate, required = true)]
    bridges: Vec<Candidate>,
    /// How many rounds
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// How long a round is for each bridge, in seconds
    #[arg(long, default_value_t = 1.0)]
    seconds: f64,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum List {
    Channels,
    PeerChannels,
}

fn candidate(text: &str) -> Result<Candidate, String> {
    let (name, path) = text
        .split_once('=')
        .ok_or("expected NAME=EXECUTABLE, such as ours=target/release/boltgate")?;
    Ok(Candidate { name: name.to_owned(), path: PathBuf::from(path) })
}

/// Does what the command line says.
pub fn run(cli: Cli) -> Outcome<()> {
    let stage = Stage::new()?;
    match cli.command {
        Command::Run { name, command, keep, common } => {
            let run = suite::run(suite::Plan {
                name,
                command,
                round: Duration::from_secs_f64(common.seconds),
                rounds: common.rounds,
                candidates: common.bridges,
            })?;
            run.keep(&keep)?;
        }
        Command::Report { runs, transcode, document, plots } => {
            let runs = runs.iter().map(|path| Run::read(path)).collect::<Outcome<Vec<_>>>()?;
            let transcode = transcode.filter(|path| path.exists());
            let transcode = transcode.map(|path| Transcode::read(&path)).transpose()?;
            report::write(&document, &runs, transcode.as_ref())?;
            plot::write(&plots, &runs, transcode.as_ref())?;
        }
        Command::Calls { in_flight, connections, common } => {
            let bridges = stage.start_all(&common.bridges)?;
            print::processes(&bridges);
            for in_flight in in_flight {
                let plan = calls::Plan {
                    in_flight,
                    connections,
                    round: Duration::from_secs_f64(common.seconds),
                    rounds: common.rounds,
                };
                print::calls(&calls::measure(plan, &bridges)?);
            }
            stage.stop_all(bridges);
        }
        Command::Lists { list, entries, in_parts, common } => {
            for entries in entries {
                let plan = lists::Plan {
                    list: match list {
                        List::Channels => lists::List::Channels,
                        List::PeerChannels => lists::List::PeerChannels,
                    },
                    entries,
                    in_parts,
                    round: Duration::from_secs_f64(common.seconds),
                    rounds: common.rounds,
                };
                print::lists(&lists::measure(plan, &stage, &common.bridges)?);
            }
        }
    }
    Ok(())
}

/// Says what went wrong.
pub fn complain(error: &dyn std::error::Error) {
    let _ = writeln!(std::io::stderr(), "boltgate-bench: {error}");
}
