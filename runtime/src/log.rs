//! What the process logs: as lines of lightningd's log, or on stderr where it is no plugin.
//!
//! `tracing` events become `log` notifications on stdout. [`VARIABLE`] in the environment says
//! which, in the syntax of tracing-subscriber's `EnvFilter`. lightningd's own `log-level` filters
//! once more.

use std::fmt;
use std::io;

use tracing::{Metadata, Subscriber, warn};
use tracing_subscriber::filter::{EnvFilter, ParseError};
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime, SystemTime};
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields, FormattedFields, MakeWriter};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::LookupSpan;

use crate::plugin::{Level, LogLines};
use crate::trace;

/// The environment variable that says what to log, such as `boltgate=trace`.
pub const VARIABLE: &str = "BOLTGATE_LOG";

/// What is logged where [`VARIABLE`] says nothing: ours from debug on, but not a line for each
/// call, and nothing of the libraries that report every frame and handshake.
pub const DEFAULT_FILTER: &str =
    "info,boltgate=debug,boltgate::audit=info,h2=off,hyper=off,rustls=off,tonic=off,tower=off";

/// The same on stderr, which nobody filters once more: from info on.
pub const DEFAULT_STDERR_FILTER: &str = "info,h2=off,hyper=off,rustls=off,tonic=off,tower=off";

/// The longest line, in bytes; the rest is cut off, and the line says so.
const LONGEST_LINE: usize = 16 << 10;

/// The most that a line repeats of a message, in bytes.
const LONGEST_EXCERPT: usize = 4 << 10;

/// Sends everything that this process logs from here on to lightningd.
///
/// Where the process logs elsewhere already, it goes on doing so.
pub fn install(lines: &LogLines) {
    let wanted = std::env::var(VARIABLE).unwrap_or_default();
    match subscriber(lines, &wanted) {
        Ok(subscriber) => {
            tracing::subscriber::set_global_default(subscriber).ok();
        }
        Err(error) => {
            if let Ok(subscriber) = subscriber(lines, "") {
                tracing::subscriber::set_global_default(subscriber).ok();
            }
            warn!("{VARIABLE}={wanted:?} is not understood ({error}); using {DEFAULT_FILTER:?}");
        }
    }
}

/// Writes everything that this process logs from here on to stderr, with the time unless the
/// system's journal notes it.
pub fn install_on_stderr() {
    let wanted = std::env::var(VARIABLE).unwrap_or_default();
    let given = if wanted.is_empty() { DEFAULT_STDERR_FILTER } else { &wanted };
    let (filter, error) = match EnvFilter::builder().parse(given) {
        Ok(filter) => (filter, None),
        Err(error) => (EnvFilter::new(DEFAULT_STDERR_FILTER), Some(error)),
    };
    let time = std::env::var_os("JOURNAL_STREAM").is_none();
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(io::stderr)
        .with_ansi(false)
        .event_format(Form { time, level: true, target: false });
    let registry = tracing_subscriber::registry().with(filter);
    tracing::subscriber::set_global_default(registry.with(lines)).ok();
    if let Some(error) = error {
        warn!("{VARIABLE}={wanted:?} is not understood ({error}); using {DEFAULT_STDERR_FILTER:?}");
    }
}

/// What [`install`] makes the process's own: writes to `lines` what passes `filter`, or
/// [`DEFAULT_FILTER`] where that is empty.
///
/// # Errors
///
/// The filter is not understood.
pub fn subscriber(
    lines: &LogLines,
    filter: &str,
) -> Result<impl Subscriber + Send + Sync + 'static, ParseError> {
    let filter = if filter.is_empty() { DEFAULT_FILTER } else { filter };
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(Lines(lines.clone()))
        .with_ansi(false)
        .event_format(Form { time: false, level: false, target: true });
    Ok(tracing_subscriber::registry().with(EnvFilter::builder().parse(filter)?).with(lines))
}

/// How a line is written: as tracing-subscriber does it, and with the [call](trace) that it is
/// of.
struct Form {
    time: bool,
    level: bool,
    target: bool,
}

impl<S, N> FormatEvent<S, N> for Form
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'w> FormatFields<'w> + 'static,
{
    fn format_event(
        &self,
        context: &FmtContext<'_, S, N>,
        mut writer: Writer<'_>,
        event: &tracing::Event<'_>,
    ) -> fmt::Result {
        if self.time {
            SystemTime.format_time(&mut writer)?;
            writer.write_char(' ')?;
        }
        if self.level {
            write!(writer, "{:>5} ", event.metadata().level())?;
        }
        // An event that is nobody's child says itself what it is of.
        if let Some(trace) = trace::current().filter(|_| !event.is_root()) {
            write!(writer, "call{{trace={trace}}}: ")?;
        }
        // Only libraries have spans.
        let spans = context.event_scope().into_iter().flat_map(|spans| spans.from_root());
        for span in spans {
            let extensions = span.extensions();
            let fields = extensions.get::<FormattedFields<N>>().map_or("", |fields| &fields.fields);
            write!(writer, "{}{{{fields}}}: ", span.name())?;
        }
        if self.target {
            write!(writer, "{}: ", event.metadata().target())?;
        }
        context.format_fields(writer.by_ref(), event)?;
        writeln!(writer)
    }
}

/// The beginning of a message's text, for a line of the log.
pub fn excerpt(text: &[u8]) -> impl fmt::Display + '_ {
    Excerpt(text)
}

struct Excerpt<'a>(&'a [u8]);

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.0.get(..LONGEST_EXCERPT).unwrap_or(self.0);
        f.write_str(String::from_utf8_lossy(shown).trim_end())?;
        match self.0.len().saturating_sub(shown.len()) {
            0 => Ok(()),
            more => write!(f, "… ({more} bytes more)"),
        }
    }
}

/// Gives each event a writer of its own level.
struct Lines(LogLines);

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Event<'a>;

    fn make_writer(&'a self) -> Event<'a> {
        Event { lines: &self.0, level: Level::Info, text: Vec::new() }
    }

    fn make_writer_for(&'a self, event: &Metadata<'_>) -> Event<'a> {
        Event { lines: &self.0, level: level(*event.level()), text: Vec::new() }
    }
}

/// lightningd's level for one of tracing's.
fn level(level: tracing::Level) -> Level {
    match level {
        tracing::Level::ERROR => Level::Broken,
        tracing::Level::WARN => Level::Unusual,
        tracing::Level::INFO => Level::Info,
        _ => Level::Debug,
    }
}

/// Collects an event's text, and logs it when it is complete.
struct Event<'a> {
    lines: &'a LogLines,
    level: Level,
    text: Vec<u8>,
}

impl io::Write for Event<'_> {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.text.extend_from_slice(text);
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Event<'_> {
    fn drop(&mut self) {
        // lightningd writes a line break inside a message as the two characters \n.
        for line in String::from_utf8_lossy(&self.text).lines().filter(|line| !line.is_empty()) {
            self.lines.push(self.level, shortened(line));
        }
    }
}

fn shortened(line: &str) -> String {
    let mut end = line.len().min(LONGEST_LINE);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    match line.get(..end) {
        Some(start) if end < line.len() => format!("{start}… ({} bytes more)", line.len() - end),
        _ => line.to_owned(),
    }
}
