//! The audit trail: one line per call that has ended, of who called what with which outcome.
//!
//! A line is a JSON object. It names methods, runes by their numbers, and bytes by their count:
//! never what was sent or answered, and no secret. Lines go to the log under [`TARGET`]: those of
//! refused calls at info, a few a second at most, the others at debug, which is off unless it is
//! asked for, since a line a call is much. And they go to a file, all of them, where there is one.
//!
//! * [`mod@file`]: the file.
//! * [`calm`]: keeping strangers from filling the log.

mod calm;
mod file;

use std::time::{Duration, SystemTime};

use prometheus_client::metrics::counter::Counter;
use serde::Serialize;
use time::OffsetDateTime;

use crate::access::{Caller, Identity, Peer};
use crate::advice::to_write;
use crate::trace::TraceId;
use calm::Calm;
pub use file::File;

/// The target of the log's lines.
pub const TARGET: &str = "boltgate::audit";

/// How much of a fingerprint tells certificates apart, in hex digits.
const FINGERPRINT: usize = 16;

/// Where lines go.
#[derive(Debug, Default)]
pub struct Audit {
    file: Option<File>,
    calm: Calm,
}

/// What is told of a call.
#[derive(Debug)]
pub struct Line<'a> {
    /// Its trace.
    pub trace: TraceId,
    /// Who is at the other end of its connection.
    pub peer: Option<&'a Peer>,
    /// Who makes it; none where that was refused.
    pub caller: Option<&'a Caller>,
    /// Whether the node has permitted something with the caller's runes.
    pub permitted: bool,
    /// The gRPC path.
    pub path: &'a str,
    /// The node's method, topic or hook, or several with commas between; none where the call did
    /// not get that far.
    pub method: Option<&'a str>,
    /// The status.
    pub code: &'static str,
    /// How long it took.
    pub took: Duration,
    /// Bytes of the request.
    pub received: u64,
    /// Bytes of the answer.
    pub sent: u64,
}

/// A line as it is written.
#[derive(Serialize)]
struct Written<'a> {
    time: String,
    trace: String,
    origin: Option<String>,
    identity: String,
    runes: Vec<String>,
    path: &'a str,
    method: Option<&'a str>,
    code: &'static str,
    duration_ms: f64,
    bytes_in: u64,
    bytes_out: u64,
}

impl Audit {
    /// Writes to this file, too.
    #[must_use]
    pub fn to(file: File) -> Self {
        Self { file: Some(file), calm: Calm::default() }
    }

    /// Whether anybody reads the line of a call.
    #[must_use]
    pub fn wants(&self, refused: bool) -> bool {
        self.file.is_some()
            || tracing::enabled!(target: TARGET, tracing::Level::DEBUG)
            || (refused && tracing::enabled!(target: TARGET, tracing::Level::INFO))
    }

    /// A call has ended. Doesn't wait.
    pub fn tell(&self, line: &Line<'_>, refused: bool) {
        let text = line.text();
        // The line names the trace itself.
        let told = refused
            && self.calm.tell(|left_out| {
                tracing::info!(target: TARGET, parent: None, "{text}");
                if left_out > 0 {
                    tracing::info!(
                        target: TARGET,
                        parent: None,
                        "{left_out} lines of refused calls before this one are at debug only"
                    );
                }
            });
        if !told {
            tracing::debug!(target: TARGET, parent: None, "{text}");
        }
        if let Some(file) = &self.file {
            file.append(text);
        }
    }

    /// Waits, for a short time, until what was told so far is written.
    pub async fn flush(&self) {
        if let Some(file) = &self.file {
            file.flush().await;
        }
    }
}

/// Opens the file of the option `grpc-audit-file`; `lost` counts lines that it lacks.
///
/// # Errors
/// Why it can't be written to, in words for the operator.
pub fn open(path: std::path::PathBuf, lost: Counter) -> Result<Audit, String> {
    let file = File::open(path.clone(), lost).map_err(|error| {
        format!(
            "cannot append to the audit file {}: {error}; {}, or choose another one with \
             --grpc-audit-file",
            path.display(),
            to_write(&path, &error)
        )
    })?;
    Ok(Audit::to(file))
}

impl Line<'_> {
    /// The JSON text, without a line break.
    fn text(&self) -> String {
        let runes = self.caller.map(Caller::runes).unwrap_or_default();
        let written = Written {
            time: rfc3339(SystemTime::now()),
            trace: self.trace.to_string(),
            origin: self.peer.map(|peer| peer.origin.to_string()),
            identity: self.identity(),
            runes: runes.iter().map(|rune| rune.id().to_string()).collect(),
            path: self.path,
            method: self.method,
            code: self.code,
            duration_ms: (self.took.as_secs_f64() * 1e6).round() / 1e3,
            bytes_in: self.received,
            bytes_out: self.sent,
        };
        // Nothing in it is a map with odd keys, which is all that could fail.
        serde_json::to_string(&written).unwrap_or_default()
    }

    fn identity(&self) -> String {
        // Until the node has spoken, a rune may be somebody else's number and a made-up code.
        if let Some(client) = self.caller.filter(|_| self.permitted).and_then(Caller::client) {
            return format!("client:{}", client.name);
        }
        match self.peer.map(|peer| &peer.identity) {
            None | Some(Identity::Anonymous) => "anonymous".to_owned(),
            Some(Identity::Owner) => "owner".to_owned(),
            Some(Identity::Named(client)) => format!("client:{}", client.name),
            Some(Identity::Certificate(fingerprint)) => {
                let mut text = format!("certificate:{fingerprint}");
                text.truncate("certificate:".len() + FINGERPRINT);
                text
            }
        }
    }
}

/// A time in UTC, such as `2026-11-21T08:54:00.123Z`.
fn rfc3339(time: SystemTime) -> String {
    let time = OffsetDateTime::from(time);
    let (year, month, day) = (time.year(), u8::from(time.month()), time.day());
    let (hour, minute, second) = time.to_hms();
    let milli = time.millisecond();
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z")
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::rfc3339;

    #[test]
    fn times() {
        // From `date -u --date=@…`.
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00"),
            (951_782_399, "2000-02-28T23:59:59"),
            (951_782_400, "2000-02-29T00:00:00"),
            (951_868_800, "2000-03-01T00:00:00"),
            (1_709_210_096, "2024-02-29T12:34:56"),
            (1_735_689_599, "2024-12-31T23:59:59"),
            (1_735_689_600, "2025-01-01T00:00:00"),
            (4_107_542_400, "2100-03-01T00:00:00"),
            (253_402_300_799, "9999-12-31T23:59:59"),
        ] {
            let time = UNIX_EPOCH + Duration::from_millis(seconds * 1000 + 7);
            assert_eq!(rfc3339(time), format!("{text}.007Z"));
        }
    }
}
