//! `boltgate list`: a list of any length, item by item.

mod parts;
mod progress;

use std::io::{self, BufWriter, Write};
use std::time::Duration;

use boltgate_transcode::table::{Form, Kind, Label, Rpc, Surface};
use clap::Args;
use tokio_stream::StreamExt as _;

use self::parts::Part;
use self::progress::Progress;
use super::call::params::{self, Form as Words};
use super::exit::{CODES, Done, Exit, Failure, written};
use super::json::{self, Layout};
use super::remote::{Connection, failed, seconds};

/// How much is written at once, in bytes.
const BUFFER: usize = 64 << 10;

/// Prints the items of a list as JSON, one in each line, as they come.
///
/// The list may have any length: neither the bridge nor this program keeps more than a part of it.
/// Parameters have names: NAME=VALUE.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}\n\n{CODES}"))]
pub struct List {
    /// The method that lists, such as listchannels.
    #[arg(index = 1, hide_possible_values = true)]
    method: String,
    /// Parameters: NAME=VALUE.
    #[arg(index = 2, value_name = "NAME=VALUE")]
    parameters: Vec<String>,
    /// Print one JSON array, rather than a line for each item.
    #[arg(long)]
    array: bool,
    /// Give up after so many seconds, such as 30 or 0.5.
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    timeout: Option<Duration>,
    #[command(flatten)]
    connection: Connection,
}

const EXAMPLES: &str = "\
Examples:
  boltgate list listchannels | wc -l
  boltgate list listinvoices index=created start=1000 | jq -r .label
  boltgate list listpeerchannels --array > channels.json";

impl List {
    /// Lists.
    ///
    /// # Errors
    /// Where it can't be done, or is refused.
    pub async fn run(self, surface: &'static Surface) -> Done {
        let row = self.row(surface)?;
        let params = params::read(&self.parameters, Words::Named).map_err(|unfit| {
            let names: Vec<_> = row.request.fields.iter().map(|field| field.key).collect();
            let names = match names.is_empty() {
                true => "it takes none".to_owned(),
                false => format!("it takes {}", names.join(", ")),
            };
            Failure::usage(format!("{}: {unfit}; {names}", self.method))
        })?;
        let params = if params.is_empty() { "{}".to_owned() } else { params };
        let mut remote = self.connection.connect().await?;
        let mut parts = match remote.stream(row.path, params, self.timeout).await {
            Ok(parts) => parts,
            Err(error) => return Err(failed(&error, Layout::Pretty)),
        };
        let mut items = Items::new(self.array);
        let mut progress = Progress::begin();
        while let Some(part) = parts.next().await {
            let part = match part {
                Ok(part) => part,
                Err(error) => {
                    items.flush()?;
                    return Err(failed(&error, Layout::Pretty));
                }
            };
            let Part { items: came, others } = Part::read(&part, list_key(row))
                .map_err(|error| Failure::new(Exit::Other, format!("{}: {error}", row.path)))?;
            for (name, value) in others {
                super::note(&format!("{name}: {value}"));
            }
            progress.came(came.len(), part.len());
            for item in came {
                if !items.put(item)? {
                    return Ok(());
                }
            }
            if !items.flush()? {
                return Ok(());
            }
        }
        drop(progress);
        items.end()
    }

    /// The method's row.
    fn row(&self, surface: &'static Surface) -> Result<&'static Rpc, Failure> {
        let lists = surface.rpcs.iter().filter(|rpc| rpc.form == Form::List);
        lists.clone().find(|rpc| rpc.target == self.method).ok_or_else(|| {
            let names: Vec<_> = lists.map(|rpc| rpc.target).collect();
            Failure::usage(format!(
                "{} isn't listed in parts: `boltgate call {}` may do; those that are: {}",
                self.method,
                self.method,
                names.join(", ")
            ))
        })
    }
}

/// The name of the list in a method's result.
fn list_key(row: &Rpc) -> &'static str {
    let is_list = |label, kind| label == Label::Repeated && matches!(kind, Kind::Message(_));
    let field = row.response.fields.iter().find(|field| is_list(field.label, field.kind));
    field.map_or("", |field| field.key)
}

/// Writes items to stdout. What it gives says whether there is still somebody to write for.
struct Items {
    out: BufWriter<io::StdoutLock<'static>>,
    is_array: bool,
    colours: bool,
    count: u64,
}

impl Items {
    fn new(is_array: bool) -> Self {
        let out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
        Self { out, is_array, colours: json::has_colours(), count: 0 }
    }

    fn put(&mut self, item: &str) -> Result<bool, Failure> {
        let before = match (self.is_array, self.count) {
            (true, 0) => "[\n",
            (true, _) => ",\n",
            (false, 0) => "",
            (false, _) => "\n",
        };
        self.count += 1;
        // Laid out only where that changes it: the node writes each item in one line.
        let is_plain = !self.colours && !item.contains('\n');
        let laid_out = (!is_plain).then(|| json::laid_out(item, Layout::Compact, self.colours));
        let item = laid_out.as_deref().unwrap_or(item);
        written(
            self.out
                .write_all(before.as_bytes())
                .and_then(|()| self.out.write_all(item.as_bytes())),
        )
    }

    fn flush(&mut self) -> Result<bool, Failure> {
        written(self.out.flush())
    }

    fn end(mut self) -> Done {
        let after = match (self.is_array, self.count) {
            (true, 0) => "[]\n",
            (true, _) => "\n]\n",
            (false, 0) => "",
            (false, _) => "\n",
        };
        written(self.out.write_all(after.as_bytes()).and_then(|()| self.out.flush())).map(drop)
    }
}
