//! The plugin's options: what lightningd is told of them, and what it answers.

use std::net::Ipv6Addr;

use serde::Serialize;
use serde_json::{Map, Value};

/// The values of the plugin's options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Where to listen: a host name, an IPv4 address, or an IPv6 address without brackets.
    pub grpc_host: String,
    /// The port to listen on; never 0.
    pub grpc_port: u16,
    /// How many notifications are kept for a client that reads slowly; 1 or more.
    pub msg_buffer_size: usize,
}

/// One option: all that is known of it, for the manifest and for reading its value.
pub(super) struct Row {
    name: &'static str,
    default: DefaultValue,
    description: &'static str,
    /// Reads the value, or says what was expected.
    read: fn(&mut Options, &Value) -> Result<(), &'static str>,
}

/// The default of an option, which also gives the option's type.
enum DefaultValue {
    Int(i64),
    String(&'static str),
}

/// Every option. Names, types and defaults are those that operators know.
pub(super) const TABLE: &[Row] = &[
    Row {
        name: "grpc-port",
        default: DefaultValue::Int(9736),
        description: "Port to serve gRPC on",
        read: |options, value| {
            let port = integer(value).and_then(|port| u16::try_from(port).ok());
            options.grpc_port = port.filter(|port| *port > 0).ok_or("a port from 1 to 65535")?;
            Ok(())
        },
    },
    Row {
        name: "grpc-host",
        default: DefaultValue::String("127.0.0.1"),
        description: "Host name or address to serve gRPC on",
        read: |options, value| {
            let host = value.as_str().and_then(host);
            options.grpc_host = host.ok_or("a host name, or an IPv4 or IPv6 address, no port")?;
            Ok(())
        },
    },
    Row {
        name: "grpc-msg-buffer-size",
        default: DefaultValue::Int(1024),
        description: "How many notifications to keep for a client that reads slowly",
        read: |options, value| {
            let size = integer(value).filter(|size| (1..=MAX_BUFFER).contains(size));
            let size = size.and_then(|size| usize::try_from(size).ok());
            options.msg_buffer_size = size.ok_or("a number from 1 to 1048576")?;
            Ok(())
        },
    },
];

/// The largest buffer: its places take memory from the start.
const MAX_BUFFER: i64 = 1 << 20;

impl Options {
    /// Reads the `options` member of lightningd's `init`. What is missing has its default.
    ///
    /// # Errors
    ///
    /// All bad values in one sentence each: the option, what was expected, what came, what to do.
    pub fn read(given: &Map<String, Value>) -> Result<Self, String> {
        let mut options = Self { grpc_host: String::new(), grpc_port: 0, msg_buffer_size: 0 };
        let mut problems = Vec::new();
        for row in TABLE {
            let default = row.default.value();
            let value = given.get(row.name).filter(|value| !value.is_null()).unwrap_or(&default);
            if let Err(expected) = (row.read)(&mut options, value) {
                let name = row.name;
                problems.push(format!(
                    "{name}: expected {expected}, got {value}; start with another --{name}"
                ));
            }
        }
        if problems.is_empty() { Ok(options) } else { Err(problems.join("; ")) }
    }
}

impl DefaultValue {
    fn value(&self) -> Value {
        match self {
            Self::Int(value) => (*value).into(),
            Self::String(value) => (*value).into(),
        }
    }

    fn type_name(&self) -> &'static str {
        match self {
            Self::Int(_) => "int",
            Self::String(_) => "string",
        }
    }
}

/// As the manifest has it.
impl Serialize for Row {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut row = serializer.serialize_struct("Option", 4)?;
        row.serialize_field("name", self.name)?;
        row.serialize_field("type", self.default.type_name())?;
        row.serialize_field("default", &self.default.value())?;
        row.serialize_field("description", self.description)?;
        row.end()
    }
}

/// A whole number, or the text of one: values given to `plugin start` may come as text.
fn integer(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// A host as it can be looked up: brackets around an IPv6 address are taken off.
fn host(text: &str) -> Option<String> {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let host = bare.unwrap_or(text);
    // A scope such as %eth0 belongs to the address, not to its form.
    let address = host.split_once('%').map_or(host, |(address, _)| address);
    let is_v6 = address.parse::<Ipv6Addr>().is_ok();
    let is_name = bare.is_none()
        && !host.is_empty()
        && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
    (is_v6 || is_name).then(|| host.to_owned())
}
