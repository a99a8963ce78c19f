//! The command line.

pub mod plugin_options;
pub mod ready;
pub mod run;
pub mod talk;

use std::io::Write;
use std::path::PathBuf;

use boltgate_sandbox::RuneSecret;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// A stand-in for lightningd: no node, no coins, no chain.
///
/// Serves the node's `lightning-rpc` socket, answers every method with made-up values that are
/// true to its schema, and starts plugins as lightningd does. Runes are real: createrune, checkrune,
/// showrunes and blacklistrune follow the node's rules.
#[derive(Debug, Parser)]
#[command(version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  boltgate-sandbox --plugin target/release/boltgate --grpc-port=9736
  boltgate-sandbox call listpeers
  boltgate-sandbox call getinfo '{}'
  boltgate-sandbox call createrune '{\"restrictions\":\"readonly\"}'
  boltgate-sandbox notify block_added
  boltgate-sandbox notify connect --count 100 --rate 20
  boltgate-sandbox fail pay --code 210 --message 'Ran out of routes'
  boltgate-sandbox delay listpeers 500

Any --name=value that `run` does not know itself goes to the plugin, as with lightningd.";

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run a sandbox until Ctrl-C (what happens when no command is given)
    Run(Run),
    /// Call a method and print its result
    Call {
        /// The method, such as `getinfo`
        method: String,
        /// The parameters, a JSON object or list
        #[arg(default_value = "{}")]
        params: String,
        #[command(flatten)]
        which: Which,
    },
    /// Send a notification to the plugins that subscribed to its topic
    Notify {
        /// The topic, such as `block_added`
        topic: String,
        /// What the event says, a JSON object; made up if left out
        params: Option<String>,
        /// How many to send
        #[arg(long, default_value_t = 1)]
        count: u64,
        /// How many to send per second, at most; as fast as the plugin reads if left out
        #[arg(long)]
        rate: Option<f64>,
        #[command(flatten)]
        which: Which,
    },
    /// Call the plugins that registered a hook, and print what they answer
    Hook {
        /// The hook, such as `peer_connected`
        hook: String,
        /// What the hook is told, a JSON object; made up if left out
        params: Option<String>,
        /// How many calls to make; none waits for the answer to another one
        #[arg(long, default_value_t = 1)]
        count: u64,
        /// How many calls to make per second, at most; as fast as the plugin reads if left out
        #[arg(long)]
        rate: Option<f64>,
        #[command(flatten)]
        which: Which,
    },
    /// Make the next calls of a method fail
    Fail {
        /// The method
        method: String,
        /// The error's code, such as -32602
        #[arg(long, allow_hyphen_values = true)]
        code: i64,
        /// The error's message
        #[arg(long)]
        message: String,
        /// The error's data, JSON
        #[arg(long)]
        data: Option<String>,
        /// How many calls fail
        #[arg(long, default_value_t = 1)]
        times: u64,
        #[command(flatten)]
        which: Which,
    },
    /// Make every call of a method wait
    Delay {
        /// The method
        method: String,
        /// Milliseconds, or `never` for no answer at all, or `none` for no delay any more
        time: String,
        #[command(flatten)]
        which: Which,
    },
    /// Give every call of a method this result
    Set {
        /// The method
        method: String,
        /// The result, JSON; as usual again if left out
        result: Option<String>,
        #[command(flatten)]
        which: Which,
    },
    /// Break the connection in the middle of the next answers of a method
    Close {
        /// The method
        method: String,
        /// How many bytes of the answer still arrive
        #[arg(long, default_value_t = 0)]
        bytes: usize,
        /// How many calls end like this
        #[arg(long, default_value_t = 1)]
        times: u64,
        #[command(flatten)]
        which: Which,
    },
    /// Print the last 1000 requests, as they came
    Seen {
        /// Only those of this method
        method: Option<String>,
        #[command(flatten)]
        which: Which,
    },
    /// Print connections, requests and plugins
    Status {
        #[command(flatten)]
        which: Which,
    },
    /// Undo fail, delay, set and close, and forget the requests seen (runes stay)
    Reset {
        #[command(flatten)]
        which: Which,
    },
}

/// Which sandbox is meant.
#[derive(Debug, Args)]
pub struct Which {
    /// The lightning directory of the sandbox
    #[arg(long, value_name = "DIR", default_value = ".sandbox")]
    pub lightning_dir: PathBuf,
}

/// How to run a sandbox.
#[derive(Debug, Args)]
#[command(after_help = "Any other --name=value goes to the plugin, as with lightningd.")]
pub struct Run {
    #[command(flatten)]
    pub which: Which,
    /// Start this executable as a plugin (can be given several times)
    #[arg(long = "plugin", value_name = "PATH")]
    pub plugins: Vec<PathBuf>,
    /// What the made-up values follow from: the same seed gives the same bytes
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Length of the lists in answers; METHOD=N for one method alone (can be given several times)
    #[arg(long, value_name = "[METHOD=]N", default_value = "2", value_parser = entries)]
    pub entries: Vec<(Option<String>, usize)>,
    /// Which optional members the made-up values have
    #[arg(long, value_enum, default_value_t = Members::Mixed)]
    pub members: Members,
    /// Answer from the recordings of a real node in this folder where there is one
    #[arg(long, value_name = "DIR")]
    pub replay: Option<PathBuf>,
    /// How createrune, checkrune, showrunes and blacklistrune answer
    #[arg(long, value_enum, default_value_t = Runes::Real)]
    pub runes: Runes,
    /// The secret of the runes, 64 hex digits; a new one at each start if left out
    #[arg(long, value_name = "HEX")]
    pub rune_secret: Option<RuneSecret>,
    /// Write a small JSON file once everything runs; removed at the end
    #[arg(long, value_name = "PATH")]
    pub ready_file: Option<PathBuf>,
    /// The folder of node.proto, for the client call that is shown
    #[arg(long, value_name = "DIR", default_value = "generated/proto")]
    pub proto_dir: PathBuf,
    /// The Python with grpcio-tools, for the client call that is shown
    #[arg(long, value_name = "PATH", default_value = "python3")]
    pub python: String,
    /// How long a plugin may take to answer getmanifest or init, in seconds
    #[arg(long, value_name = "S", default_value_t = 60)]
    pub plugin_timeout: u64,
    /// What to say on stderr: error, warn, info, debug or trace
    #[arg(long, value_name = "LEVEL", default_value_t = tracing::Level::INFO)]
    pub log_level: tracing::Level,
}

/// The choices of `--members`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Members {
    /// Every optional member
    Full,
    /// None
    Minimal,
    /// All in the first entry of each list, some in the others
    Mixed,
}

/// The choices of `--runes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Runes {
    /// By the node's rules
    Real,
    /// With made-up values, as other methods
    Sample,
}

fn entries(text: &str) -> Result<(Option<String>, usize), String> {
    let (method, number) = match text.split_once('=') {
        Some((method, number)) => (Some(method.to_owned()), number),
        None => (None, text),
    };
    let number = number.parse().map_err(|_| format!("'{number}' is not a number of entries"))?;
    Ok((method, number))
}

/// Says on stderr what is wrong.
pub fn complain(what: &dyn std::fmt::Display) {
    let _ = writeln!(std::io::stderr(), "boltgate-sandbox: {what}");
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }
}
