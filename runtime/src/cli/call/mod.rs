//! `boltgate call`: any method of the node, from anywhere.

pub mod params;

use std::io::{self, IsTerminal, Read};
use std::time::Duration;

use clap::{ArgGroup, Args};
use serde_json::value::RawValue;

use self::params::Form;
use super::exit::{CODES, Done, Failure, written};
use super::json::{self, Layout};
use super::remote::{Connection, failed, seconds};

/// The bridge's method for any method of the node's.
const PATH: &str = "/boltgate.v1.Raw/Call";

/// The longest text that is read from stdin, in bytes: no bridge takes more.
const LONGEST: u64 = 64 << 20;

/// Calls any method of the node, and prints its result, as lightning-cli does.
///
/// Parameters stand in the method's order, or have names (name=value). What is a number, true, false,
/// null, or JSON in braces, brackets or quotes is taken as JSON; all else is a string.
#[derive(Debug, Args)]
#[command(
    group(ArgGroup::new("layout").args(["pretty", "compact", "raw"])),
    group(ArgGroup::new("form").args(["keywords", "order"])),
    after_help = EXAMPLES,
    after_long_help = format!("{EXAMPLES}\n\n{CODES}"),
)]
pub struct Call {
    /// The JSON-RPC method, of the node or of any of its plugins.
    #[arg(index = 1, hide_possible_values = true)]
    method: String,
    /// Parameters: VALUE… in their order, or NAME=VALUE…; `-` alone reads them as JSON from stdin.
    #[arg(index = 2, value_name = "PARAMETER", allow_negative_numbers = true)]
    parameters: Vec<String>,
    /// All parameters are NAME=VALUE.
    #[arg(short, long)]
    keywords: bool,
    /// The parameters are in their order, whatever they look like.
    #[arg(short, long)]
    order: bool,
    /// The parameters as a JSON object or array; `-` reads it from stdin.
    #[arg(long, value_name = "JSON", conflicts_with_all = ["parameters", "form"])]
    params: Option<String>,
    /// Which members of the result are wanted, as JSON: {"id": true}.
    #[arg(long, value_name = "JSON")]
    filter: Option<String>,
    /// Give up after so many seconds, such as 30 or 0.5; the node may finish all the same.
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    timeout: Option<Duration>,
    /// Print a line for each member; as it is without options.
    #[arg(long)]
    pretty: bool,
    /// Print it in one line.
    #[arg(long)]
    compact: bool,
    /// Print it to the character as the node wrote it.
    #[arg(long)]
    raw: bool,
    #[command(flatten)]
    connection: Connection,
}

const EXAMPLES: &str = "\
Examples:
  boltgate call getinfo
  boltgate call --connect ~/.lightning/regtest listpeers
  boltgate call invoice amount_msat=1000 label=coffee-7 description='a coffee'
  boltgate call invoice 1000 coffee-8 'a coffee'
  boltgate call listinvoices --filter '{\"invoices\": [{\"label\": true}]}' --compact
  echo '{\"label\": \"coffee-7\"}' | boltgate call waitinvoice - --timeout 60";

impl Call {
    /// Calls, and prints what comes.
    ///
    /// # Errors
    /// Where it can't be done, or is refused.
    pub async fn run(self) -> Done {
        let request = self.request()?;
        let mut remote = self.connection.connect().await?;
        let layout = match () {
            () if self.raw => Layout::Raw,
            () if self.compact => Layout::Compact,
            () => Layout::Pretty,
        };
        match remote.unary(PATH, request, self.timeout).await {
            Ok(text) => written(json::print(&text, layout)).map(drop),
            Err(error) => Err(failed(&error, layout)),
        }
    }

    /// What the bridge is asked, as JSON.
    fn request(&self) -> Result<String, Failure> {
        let stdin = self.params.as_deref() == Some("-")
            || (self.params.is_none() && self.parameters.as_slice() == ["-"]);
        let params = match (&self.params, stdin) {
            (_, true) => params::json(&self.stdin()?),
            (Some(text), false) => params::json(text),
            (None, false) => params::read(&self.parameters, self.form()),
        };
        let params = params.map_err(Failure::usage)?;
        let mut request = format!("{{\"method\":{}", serde_json::Value::from(&*self.method));
        for (name, text) in [("params", params.as_str()), ("filter", &self.filter()?)] {
            if !text.is_empty() {
                request.push_str(&format!(",\"{name}\":{text}"));
            }
        }
        request.push('}');
        Ok(request)
    }

    fn form(&self) -> Form {
        match (self.keywords, self.order) {
            (true, _) => Form::Named,
            (_, true) => Form::Ordered,
            _ => Form::Detect,
        }
    }

    fn filter(&self) -> Result<String, Failure> {
        let Some(text) = self.filter.as_deref().map(str::trim) else { return Ok(String::new()) };
        match serde_json::from_str::<&RawValue>(text) {
            Ok(_) if text.starts_with('{') => Ok(text.to_owned()),
            Ok(_) => Err(Failure::usage("--filter: expected a JSON object, got another value")),
            Err(error) => Err(Failure::usage(format!("--filter: expected a JSON object: {error}"))),
        }
    }

    fn stdin(&self) -> Result<String, Failure> {
        if self.connection.takes_stdin() {
            return Err(Failure::usage(
                "stdin can be read once: for the parameters, or for a secret",
            ));
        }
        if io::stdin().is_terminal() {
            // Said, since it looks as if nothing happened.
            super::note("reading the parameters as JSON from stdin; end with Ctrl-D");
        }
        let mut text = String::new();
        let read = io::stdin().lock().take(LONGEST).read_to_string(&mut text);
        read.map_err(|error| Failure::usage(format!("stdin: {error}")))?;
        Ok(text)
    }
}
