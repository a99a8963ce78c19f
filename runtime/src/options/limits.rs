//! The limits: what clients and the node may take of this process, each an option.
//!
//! [`TABLE`] is the one source: the manifest, `boltgate serve --help`, the defaults, what a value
//! may be, and the table in `docs/operators.md`, to which a test holds it.

use std::time::Duration;

use serde_json::Value;

use super::value;

/// The options' names, for errors and metrics.
pub mod name {
    /// The longest request.
    pub const REQUEST_SIZE: &str = "grpc-max-request-size";
    /// The longest reply of the node.
    pub const REPLY_SIZE: &str = "grpc-max-reply-size";
    /// The deepest request.
    pub const REQUEST_DEPTH: &str = "grpc-max-request-depth";
    /// The deepest reply of the node.
    pub const REPLY_DEPTH: &str = "grpc-max-reply-depth";
    /// The most metadata of a call.
    pub const METADATA_SIZE: &str = "grpc-max-metadata-size";
    /// Calls under way.
    pub const CALLS: &str = "grpc-max-calls";
    /// Calls of one client under way.
    pub const CALLS_PER_CLIENT: &str = "grpc-max-calls-per-client";
    /// Open streams.
    pub const STREAMS: &str = "grpc-max-streams";
    /// Open streams of one client.
    pub const STREAMS_PER_CLIENT: &str = "grpc-max-streams-per-client";
    /// Open connections.
    pub const CONNECTIONS: &str = "grpc-max-connections";
    /// How long a TLS handshake may take.
    pub const HANDSHAKE: &str = "grpc-handshake-timeout";
    /// How long a connection may be without a call.
    pub const IDLE: &str = "grpc-idle-timeout";
}

/// What clients and the node may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The longest message of a request, in bytes.
    pub request_size: usize,
    /// The longest reply of the node, in bytes of JSON; of a list in parts, the longest item.
    pub reply_size: usize,
    /// How many objects and arrays a request may have inside one another.
    pub request_depth: usize,
    /// How many objects and arrays a result of the node may have inside one another.
    pub reply_depth: usize,
    /// The most metadata of a call, in bytes as HTTP/2 counts them: those of each name and value,
    /// and 32 for each pair.
    pub metadata_size: usize,
    /// Calls under way, of all clients.
    pub calls: usize,
    /// Calls under way, of one client.
    pub calls_per_client: usize,
    /// Open streams of events and hooks, of all clients.
    pub streams: usize,
    /// Open streams of events and hooks, of one client.
    pub streams_per_client: usize,
    /// Open connections on TCP; `None` is as many as the process's descriptors allow.
    pub connections: Option<usize>,
    /// How long a TLS handshake may take.
    pub handshake_time: Duration,
    /// How long a connection may be without a call under way; `None` is for ever.
    pub idle_time: Option<Duration>,
}

/// One limit, as an option.
#[derive(Debug)]
pub struct Limit {
    /// The option's name, without dashes.
    pub name: &'static str,
    /// What a value counts.
    pub unit: Unit,
    /// The value where none is given.
    pub default: u64,
    /// The least and the most, besides [`Limit::zero`].
    pub range: (u64, u64),
    /// What 0 stands for, where it is accepted beside the range.
    pub zero: Option<&'static str>,
    /// What is limited, for people.
    pub description: &'static str,
    /// What becomes of whoever goes beyond it, for people.
    pub beyond: &'static str,
    set: fn(&mut Limits, u64),
}

/// What the value of a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Bytes, written as a number or with KiB, MiB or GiB.
    Bytes,
    /// Things.
    Number,
    /// Seconds.
    Seconds,
}

const KIB: u64 = 1 << 10;
const MIB: u64 = 1 << 20;

/// How many calls, streams or connections an option may allow.
const MOST: u64 = 65_536;

/// Every limit that is an option.
pub const TABLE: &[Limit] = &[
    Limit {
        name: name::REQUEST_SIZE,
        unit: Unit::Bytes,
        default: 4 * MIB,
        // All requests that are being received share 64 MiB, of which large ones have 48.
        range: (64 * KIB, 32 * MIB),
        zero: None,
        description: "Longest message of a request",
        beyond: "RESOURCE_EXHAUSTED (`REQUEST_TOO_LARGE`), before the message is read",
        set: |limits, value| limits.request_size = number(value),
    },
    Limit {
        name: name::REPLY_SIZE,
        unit: Unit::Bytes,
        default: 512 * MIB,
        // Protobuf's messages are shorter than 2 GiB.
        range: (64 * KIB, 2047 * MIB),
        zero: None,
        description: "Longest reply of the node as JSON; of a list in parts, longest item",
        beyond: "RESOURCE_EXHAUSTED (`REPLY_TOO_LARGE`) as soon as more has come",
        set: |limits, value| limits.reply_size = number(value),
    },
    Limit {
        name: name::REQUEST_DEPTH,
        unit: Unit::Number,
        default: 100,
        range: (16, 100),
        zero: None,
        description: "Objects and arrays inside one another in a request",
        beyond: "INVALID_ARGUMENT (`BAD_FIELD`), which names the field",
        set: |limits, value| limits.request_depth = number(value),
    },
    Limit {
        name: name::REPLY_DEPTH,
        unit: Unit::Number,
        // As deep as serde_json reads, with the reply's own object around the result.
        default: 126,
        range: (16, 126),
        zero: None,
        description: "Objects and arrays inside one another in a result of the node",
        beyond: "INTERNAL (`REPLY_TOO_DEEP`), which names the place",
        set: |limits, value| limits.reply_depth = number(value),
    },
    Limit {
        name: name::METADATA_SIZE,
        unit: Unit::Bytes,
        default: 16 * KIB,
        range: (4 * KIB, MIB),
        zero: None,
        description: "Metadata (headers) of a call: names, values, and 32 bytes for each",
        beyond: "RESOURCE_EXHAUSTED (`METADATA_TOO_LARGE`); beyond twice as much, HTTP's 431",
        set: |limits, value| limits.metadata_size = number(value),
    },
    Limit {
        name: name::CALLS,
        unit: Unit::Number,
        default: 2048,
        range: (1, MOST),
        zero: None,
        description: "Calls under way, lists in parts included",
        beyond: "RESOURCE_EXHAUSTED (`TOO_MANY_CALLS`) at once",
        set: |limits, value| limits.calls = number(value),
    },
    Limit {
        name: name::CALLS_PER_CLIENT,
        unit: Unit::Number,
        default: 1024,
        range: (1, MOST),
        zero: None,
        description: "Calls under way of one client",
        beyond: "RESOURCE_EXHAUSTED (`TOO_MANY_CALLS_OF_CLIENT`) at once",
        set: |limits, value| limits.calls_per_client = number(value),
    },
    Limit {
        name: name::STREAMS,
        unit: Unit::Number,
        default: 2048,
        range: (1, MOST),
        zero: None,
        description: "Open streams of events and hooks, and of reflection",
        beyond: "RESOURCE_EXHAUSTED (`TOO_MANY_STREAMS`) at once",
        set: |limits, value| limits.streams = number(value),
    },
    Limit {
        name: name::STREAMS_PER_CLIENT,
        unit: Unit::Number,
        default: 1024,
        range: (1, MOST),
        zero: None,
        description: "Open streams of one client",
        beyond: "RESOURCE_EXHAUSTED (`TOO_MANY_STREAMS_OF_CLIENT`) at once",
        set: |limits, value| limits.streams_per_client = number(value),
    },
    Limit {
        name: name::CONNECTIONS,
        unit: Unit::Number,
        default: 0,
        range: (2, MOST),
        zero: Some("as many as descriptors allow"),
        description: "Connections on TCP; one source address has half of them",
        beyond: "waits until another one ends; of the same source: closed",
        set: |limits, value| limits.connections = Some(number(value)).filter(|most| *most > 0),
    },
    Limit {
        name: name::HANDSHAKE,
        unit: Unit::Seconds,
        default: 5,
        range: (1, 60),
        zero: None,
        description: "Seconds that a TLS handshake may take",
        beyond: "the connection is closed",
        set: |limits, value| limits.handshake_time = Duration::from_secs(value),
    },
    Limit {
        name: name::IDLE,
        unit: Unit::Seconds,
        default: 3600,
        range: (1, 604_800),
        zero: Some("never"),
        description: "Seconds that a connection may be without a call or stream",
        beyond: "the connection is closed (GOAWAY); clients connect anew at their next call",
        set: |limits, value| {
            limits.idle_time = Some(Duration::from_secs(value)).filter(|time| !time.is_zero());
        },
    },
];

/// A value as this machine counts; the ranges fit.
fn number(value: u64) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

impl Default for Limits {
    /// What the options have where they aren't given.
    fn default() -> Self {
        let mut limits = Self {
            request_size: 0,
            reply_size: 0,
            request_depth: 0,
            reply_depth: 0,
            metadata_size: 0,
            calls: 0,
            calls_per_client: 0,
            streams: 0,
            streams_per_client: 0,
            connections: None,
            handshake_time: Duration::ZERO,
            idle_time: None,
        };
        for limit in TABLE {
            (limit.set)(&mut limits, limit.default);
        }
        limits
    }
}

impl Limit {
    /// Reads a value, or says what was expected.
    pub(super) fn read(&self, limits: &mut Limits, given: &Value) -> Result<(), String> {
        let read = match self.unit {
            Unit::Bytes => value::size(given),
            Unit::Number | Unit::Seconds => {
                value::integer(given).and_then(|value| value.try_into().ok())
            }
        };
        let (least, most) = self.range;
        let fits =
            |value: &u64| (least..=most).contains(value) || (*value == 0 && self.zero.is_some());
        match read.filter(fits) {
            Some(value) => {
                (self.set)(limits, value);
                Ok(())
            }
            None => Err(format!("{} {}", self.unit.article(), self.accepted())),
        }
    }

    /// What is accepted, such as `64KiB to 32MiB`.
    #[must_use]
    pub fn accepted(&self) -> String {
        let (least, most) = self.range;
        let range = format!("{} to {}", self.unit.shown(least), self.unit.shown(most));
        match self.zero {
            Some(zero) => format!("{range}, or 0 ({zero})"),
            None => range,
        }
    }

    /// The value where none is given, as it is written.
    #[must_use]
    pub fn default_text(&self) -> String {
        self.unit.shown(self.default)
    }
}

impl Unit {
    /// A value as it is written.
    #[must_use]
    pub fn shown(self, value: u64) -> String {
        match self {
            Self::Bytes => value::shown_size(value),
            Self::Number | Self::Seconds => value.to_string(),
        }
    }

    fn article(self) -> &'static str {
        match self {
            Self::Bytes => "a size in bytes, or with KiB, MiB or GiB, of",
            Self::Number => "a number from",
            Self::Seconds => "a number of seconds from",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::{Value, json};

    use super::{Limits, TABLE, Unit};

    /// Each of them at its edges, and beyond.
    #[test]
    fn ranges_are_what_they_say() {
        for limit in TABLE {
            let (least, most) = limit.range;
            let read = |value: u64| limit.read(&mut Limits::default(), &json!(value));
            assert!(least < most && least > 0, "{}", limit.name);
            assert!(read(least).is_ok() && read(most).is_ok() && read(limit.default).is_ok());
            assert_eq!(read(0).is_ok(), limit.zero.is_some(), "{}", limit.name);
            let refused = [read(most + 1), limit.read(&mut Limits::default(), &json!("many"))];
            for refused in refused {
                assert!(refused.unwrap_err().ends_with(&limit.accepted()), "{}", limit.name);
            }
            assert!(least == 1 || read(least - 1).is_err(), "{}", limit.name);
        }
    }

    /// No two options set the same, and none sets nothing.
    #[test]
    fn each_sets_a_limit_of_its_own() {
        let mut seen = HashSet::new();
        for limit in TABLE {
            let mut limits = Limits::default();
            limit.read(&mut limits, &json!(limit.range.0)).unwrap();
            assert_ne!(limits, Limits::default(), "{}", limit.name);
            assert!(seen.insert(format!("{limits:?}")), "{}", limit.name);
        }
        assert_eq!(seen.len(), 12);
    }

    #[test]
    fn what_is_shown_is_read() {
        for limit in TABLE {
            let mut limits = Limits::default();
            for text in [limit.default_text(), format!(" {} ", limit.default_text())] {
                limit.read(&mut limits, &Value::from(text)).unwrap();
                assert_eq!(limits, Limits::default());
            }
            if limit.unit != Unit::Bytes {
                assert!(limit.read(&mut limits, &json!("16KiB")).is_err(), "{}", limit.name);
            }
        }
    }
}
