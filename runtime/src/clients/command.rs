//! What can be done with named clients, as the command line and the plugin's method say it.
//!
//! Both are read by the same parser. lightning-cli takes everything that begins with a dash for
//! an option of its own, wherever it stands, unless `--` comes before the method's name. So the
//! method takes options without their dashes, too, and members of an object:
//!
//! ```text
//! lightning-cli boltgate-client add phone readonly days=30
//! lightning-cli boltgate-client command=add name=phone readonly=true days=30
//! lightning-cli -- boltgate-client add phone --readonly --days 30
//! ```

use clap::error::ErrorKind;
use clap::{ArgGroup, Args, CommandFactory, Parser, Subcommand};
use serde_json::Value;

use super::Error;

/// The name of the plugin's method.
pub const METHOD: &str = "boltgate-client";

/// Named clients: each has a certificate of its own, and a rune that says what it may do.
#[derive(Parser)]
#[command(name = METHOD, bin_name = METHOD, no_binary_name = true, disable_version_flag = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

/// What can be done with named clients.
#[derive(Subcommand)]
pub enum Command {
    /// Make a certificate and a rune for one client; shows a pairing URI and a QR code
    Add(Add),
    /// List all named clients
    List,
    /// Refuse a client from now on: its certificate, its rune, and what it has open
    Revoke(Revoke),
}

/// What a new client is to be.
#[derive(Args)]
#[command(group(ArgGroup::new("rights").required(true).args(["readonly", "invoices", "rune", "full"])))]
pub struct Add {
    /// What it is called: letters, digits, `-`, `_` and `.`
    pub name: String,
    /// It may look at everything that gives nobody power over the node or its funds
    #[arg(long)]
    pub readonly: bool,
    /// It may make invoices, offers and addresses, and see them paid
    #[arg(long)]
    pub invoices: bool,
    /// It may do what this rune of the node permits; on the command line, - reads it from stdin
    #[arg(long)]
    pub rune: Option<String>,
    /// It may do everything: spend all funds, stop the node
    #[arg(long)]
    pub full: bool,
    /// After how many days its rights end; without, they don't
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=36_500))]
    pub days: Option<u32>,
    /// The public key of the client's own node, for runes that are restricted to it
    #[arg(long, value_name = "ID")]
    pub node_id: Option<String>,
    /// Where the client reaches the bridge; else the first grpc-tls-name, else grpc-host
    #[arg(long)]
    pub host: Option<String>,
    /// Its port; else grpc-port
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    pub port: Option<u16>,
}

/// Whom to revoke.
#[derive(Args)]
pub struct Revoke {
    /// What the client is called
    pub name: String,
}

/// What came of reading.
pub enum Asked {
    /// Something is to be done.
    Command(Command),
    /// Only help was asked for: its text.
    Help(String),
}

impl Command {
    /// Reads the parameters of the plugin's method: an array of words, or an object.
    ///
    /// # Errors
    /// What was expected, and the usage.
    pub fn read(params: &Value) -> Result<Asked, Error> {
        let words = match params {
            Value::Null => Vec::new(),
            Value::Array(words) => dashed(words.iter().map(word).collect::<Result<_, _>>()?),
            Value::Object(members) => from_members(members)?,
            _ => return Err(Error::Asked("expected params as an array or an object".to_owned())),
        };
        if words.is_empty() {
            return Ok(Asked::Help(help()));
        }
        match Line::try_parse_from(words) {
            Ok(line) => Ok(Asked::Command(line.command)),
            Err(error) => match error.kind() {
                ErrorKind::DisplayHelp => Ok(Asked::Help(error.to_string())),
                _ => Err(Error::Asked(error.to_string())),
            },
        }
    }
}

/// The method's parameters, in one line.
pub const USAGE: &str = "add name readonly|invoices|rune=RUNE|full [days=N] [node-id=ID] \
    [host=HOST] [port=PORT] | list | revoke name";

/// What the method is for, in one line.
pub const DESCRIPTION: &str =
    "Named clients of boltgate: each has a certificate of its own, and a rune for what it may do";

fn help() -> String {
    Line::command().render_help().to_string()
}

/// The text of one parameter. lightning-cli gives numbers and such without quotes.
fn word(value: &Value) -> Result<String, Error> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(_) | Value::Bool(_) => Ok(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => {
            Err(Error::Asked("expected words and numbers as params".to_owned()))
        }
    }
}

/// Gives options of `add` their dashes where they came without.
fn dashed(mut words: Vec<String>) -> Vec<String> {
    if words.first().map(String::as_str) != Some("add") {
        return words;
    }
    let line = Line::command();
    let option = |word: &str| {
        let name = word.split_once('=').map_or(word, |(name, _)| name);
        let mut options = line.find_subcommand("add")?.get_arguments();
        options.find(|option| option.get_long() == Some(name)).cloned()
    };
    // An option's value, which stands apart from it, is no option.
    let mut is_value = false;
    // The name comes first, whatever it is.
    for word in words.iter_mut().skip(2) {
        let bare = word.strip_prefix("--").unwrap_or(word).to_owned();
        let found = if is_value { None } else { option(&bare) };
        is_value = found
            .as_ref()
            .is_some_and(|option| option.get_action().takes_values() && !bare.contains('='));
        if found.is_some() {
            *word = format!("--{bare}");
        }
    }
    words
}

/// The words that the members of an object stand for.
fn from_members(members: &serde_json::Map<String, Value>) -> Result<Vec<String>, Error> {
    let mut words = Vec::new();
    for key in ["command", "name"] {
        if let Some(value) = members.get(key) {
            words.push(word(value)?);
        }
    }
    if words.is_empty() && !members.is_empty() {
        return Err(Error::Asked("expected a member `command`: add, list or revoke".to_owned()));
    }
    for (key, value) in members {
        let option = key.replace('_', "-");
        match (key.as_str(), value) {
            ("command" | "name", _) | (_, Value::Null | Value::Bool(false)) => {}
            (_, Value::Bool(true)) => words.push(format!("--{option}")),
            (_, value) => words.push(format!("--{option}={}", word(value)?)),
        }
    }
    Ok(words)
}
