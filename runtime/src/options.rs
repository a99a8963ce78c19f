//! The options: what lightningd is told of them, what it answers, and what `boltgate serve` takes.

use std::net::Ipv6Addr;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::{Map, Value};

use crate::access::Mode;
use crate::grpc::compression::Allowed;
use crate::server::Address;
use crate::tls;

/// The values of the options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Where to listen: a host name, an IPv4 address, or an IPv6 address without brackets.
    pub grpc_host: String,
    /// The port to listen on; 0 is not to listen on [`Options::grpc_host`] at all.
    pub grpc_port: u16,
    /// How many notifications are kept for a client that reads slowly; 1 or more.
    pub msg_buffer_size: usize,
    /// What a client has to show.
    pub auth: Mode,
    /// Where to listen besides [`Options::grpc_host`].
    pub listen: Vec<Address>,
    /// Names and addresses that the server's certificate is for, besides those it always has.
    pub tls_names: Vec<tls::Name>,
    /// For how many days a server certificate is made; 0 is without end.
    pub tls_days: u32,
    /// Origins of web pages that may call, such as `https://dashboard.example`; `*` is any.
    pub cors_origins: Vec<String>,
    /// Which compressions replies may be in, where clients ask for it.
    pub compression: Allowed,
    /// Where metrics are served over plain HTTP.
    pub metrics: Option<Address>,
    /// The file that one line per call is appended to; relative to the lightning directory.
    pub audit_file: Option<PathBuf>,
    /// The Unix socket on which the node's notifications are relayed to `boltgate serve`;
    /// relative to the lightning directory.
    pub companion: Option<PathBuf>,
}

/// One option: all that is known of it, for the manifest, for `boltgate serve --help`, and for
/// reading its value.
pub struct Row {
    /// Its name, without dashes.
    pub name: &'static str,
    form: OptionForm,
    /// What it is for, for people.
    pub description: &'static str,
    /// Reads one value, or says what was expected.
    read: fn(&mut Options, &Value) -> Result<(), &'static str>,
}

/// An option's type, and its value where none is given.
enum OptionForm {
    Int(i64),
    String(&'static str),
    /// Text, and nothing where none is given.
    Optional,
    /// Any number of texts.
    Many,
}

/// Every option. Names, types and defaults of the first three are those that operators know.
pub const TABLE: &[Row] = &[
    Row {
        name: "grpc-port",
        form: OptionForm::Int(9736),
        description: "Port to serve gRPC on; 0 leaves only what grpc-listen says",
        read: |options, value| {
            let port = integer(value).and_then(|port| u16::try_from(port).ok());
            options.grpc_port = port.ok_or(PORT)?;
            Ok(())
        },
    },
    Row {
        name: "grpc-host",
        form: OptionForm::String("127.0.0.1"),
        description: "Host name or address to serve gRPC on",
        read: |options, value| {
            let host = value.as_str().and_then(host);
            options.grpc_host = host.ok_or("a host name, or an IPv4 or IPv6 address, no port")?;
            Ok(())
        },
    },
    Row {
        name: "grpc-msg-buffer-size",
        form: OptionForm::Int(1024),
        description: "How many notifications to keep for a client that reads slowly",
        read: |options, value| {
            let size = integer(value).filter(|size| (1..=MAX_BUFFER).contains(size));
            let size = size.and_then(|size| usize::try_from(size).ok());
            options.msg_buffer_size = size.ok_or("a number from 1 to 1048576")?;
            Ok(())
        },
    },
    Row {
        name: "grpc-auth",
        form: OptionForm::String("mtls"),
        description: "What clients must show: mtls (a certificate), mtls+rune (and a rune), or \
                      rune (a rune alone, for browsers and phones)",
        read: |options, value| {
            let mode = value.as_str().and_then(|text| text.trim().parse().ok());
            options.auth = mode.ok_or("mtls, mtls+rune or rune")?;
            Ok(())
        },
    },
    Row {
        name: "grpc-listen",
        form: OptionForm::Many,
        description: "Where to serve besides grpc-host and grpc-port: HOST:PORT, [IPV6]:PORT or \
                      unix:PATH (may be given many times)",
        read: |options, value| {
            let address = value.as_str().and_then(|text| text.trim().parse().ok());
            options.listen.push(address.ok_or("HOST:PORT, [IPV6]:PORT or unix:PATH")?);
            Ok(())
        },
    },
    Row {
        name: "grpc-tls-name",
        form: OptionForm::Many,
        description: "A name or address by which clients reach this server, for its certificate \
                      (may be given many times)",
        read: |options, value| {
            let name = value.as_str().and_then(|text| text.parse().ok());
            options.tls_names.push(name.ok_or("a host name, or an IPv4 or IPv6 address, no port")?);
            Ok(())
        },
    },
    Row {
        name: "grpc-tls-days",
        form: OptionForm::Int(0),
        description: "For how many days server certificates are made; they are renewed in time. \
                      0 is without end",
        read: |options, value| {
            let days = integer(value).filter(|days| *days == 0 || (2..=MAX_DAYS).contains(days));
            let days = days.and_then(|days| u32::try_from(days).ok());
            options.tls_days = days.ok_or("0, or a number of days from 2 to 36500")?;
            Ok(())
        },
    },
    Row {
        name: "grpc-cors-origin",
        form: OptionForm::Many,
        description: "An origin whose web pages may call, such as https://app.example (may be \
                      given many times); * is any",
        read: |options, value| {
            let origin = value.as_str().and_then(origin);
            options.cors_origins.push(origin.ok_or("SCHEME://HOST[:PORT] without a path, or *")?);
            Ok(())
        },
    },
    Row {
        name: "grpc-compression",
        form: OptionForm::String("off"),
        description: "Compress large replies for clients that ask for it: gzip, zstd, gzip,zstd, \
                      or off. It takes more time than a fast network saves",
        read: |options, value| {
            let allowed = value.as_str().and_then(|text| text.trim().parse().ok());
            options.compression = allowed.ok_or("off, gzip, zstd, or gzip,zstd")?;
            Ok(())
        },
    },
    Row {
        name: "grpc-metrics",
        form: OptionForm::Optional,
        description: "Where to serve Prometheus metrics over plain HTTP, such as 127.0.0.1:9750; \
                      not at all where it is not given",
        read: |options, value| {
            let address = value.as_str().and_then(|text| text.trim().parse().ok());
            options.metrics = Some(address.ok_or("HOST:PORT, [IPV6]:PORT or unix:PATH")?);
            Ok(())
        },
    },
    Row {
        name: "grpc-audit-file",
        form: OptionForm::Optional,
        description: "A file to append one line per call to: who called what, and how it ended",
        read: |options, value| {
            options.audit_file = Some(path(value).ok_or("the path of a file")?);
            Ok(())
        },
    },
    Row {
        name: "grpc-companion",
        form: OptionForm::Optional,
        description: "A Unix socket to relay the node's notifications on, for `boltgate serve`",
        read: |options, value| {
            options.companion = Some(path(value).ok_or("the path of a socket")?);
            Ok(())
        },
    },
];

/// What `grpc-port` takes.
const PORT: &str = "a port from 1 to 65535 (or 0, beside grpc-listen or grpc-companion)";

/// The largest buffer: its places take memory from the start.
const MAX_BUFFER: i64 = 1 << 20;

/// The longest life of a certificate that ends, in days.
const MAX_DAYS: i64 = 36_500;

impl Options {
    /// Reads the `options` member of lightningd's `init`. What is missing has its default.
    ///
    /// # Errors
    ///
    /// All bad values in one sentence each: the option, what was expected, what came, what to do.
    pub fn read(given: &Map<String, Value>) -> Result<Self, String> {
        let mut options = Self {
            grpc_host: String::new(),
            grpc_port: 0,
            msg_buffer_size: 0,
            auth: Mode::Mtls,
            listen: Vec::new(),
            tls_names: Vec::new(),
            tls_days: 0,
            cors_origins: Vec::new(),
            compression: Allowed::default(),
            metrics: None,
            audit_file: None,
            companion: None,
        };
        let mut problems = Vec::new();
        for row in TABLE {
            let default = row.form.default();
            let value = given.get(row.name).filter(|value| !value.is_null()).or(default.as_ref());
            let values = match value {
                Some(Value::Array(values)) if row.is_many() => values.as_slice(),
                Some(value) => std::slice::from_ref(value),
                None => &[],
            };
            for value in values {
                if let Err(expected) = (row.read)(&mut options, value) {
                    let name = row.name;
                    problems.push(format!(
                        "{name}: expected {expected}, got {value}; start with another --{name}"
                    ));
                }
            }
        }
        let silent = options.listen.is_empty() && options.companion.is_none();
        let is_read = !problems.iter().any(|problem| problem.starts_with("grpc-port: "));
        if options.grpc_port == 0 && silent && is_read {
            problems
                .push(format!("grpc-port: expected {PORT}, got 0; start with another --grpc-port"));
        }
        if problems.is_empty() { Ok(options) } else { Err(problems.join("; ")) }
    }

    /// Everywhere to listen; the paths of Unix sockets are relative to the lightning directory.
    #[must_use]
    pub fn addresses(&self, lightning_dir: &Path) -> Vec<Address> {
        let host = Address::Tcp { host: self.grpc_host.clone(), port: self.grpc_port };
        let host = (self.grpc_port != 0).then_some(host);
        let listen = self.listen.iter().cloned();
        let mut addresses: Vec<Address> = Vec::new();
        for address in host.into_iter().chain(listen.map(|one| one.within(lightning_dir))) {
            if !addresses.contains(&address) {
                addresses.push(address);
            }
        }
        addresses
    }
}

impl Row {
    /// Whether it may be given more than once.
    #[must_use]
    pub fn is_many(&self) -> bool {
        matches!(self.form, OptionForm::Many)
    }

    /// The value where none is given, if there is one.
    #[must_use]
    pub fn default(&self) -> Option<Value> {
        self.form.default()
    }
}

impl OptionForm {
    fn default(&self) -> Option<Value> {
        match self {
            Self::Int(value) => Some((*value).into()),
            Self::String(value) => Some((*value).into()),
            Self::Optional | Self::Many => None,
        }
    }

    fn type_name(&self) -> &'static str {
        match self {
            Self::Int(_) => "int",
            Self::String(_) | Self::Optional | Self::Many => "string",
        }
    }
}

/// As the manifest has it.
impl Serialize for Row {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut row = serializer.serialize_map(None)?;
        row.serialize_entry("name", self.name)?;
        row.serialize_entry("type", self.form.type_name())?;
        if let Some(default) = self.form.default() {
            row.serialize_entry("default", &default)?;
        }
        if self.is_many() {
            row.serialize_entry("multi", &true)?;
        }
        row.serialize_entry("description", self.description)?;
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

/// An origin as browsers send it: no path, and lower case.
fn origin(text: &str) -> Option<String> {
    let text = text.trim();
    if text == "*" {
        return Some(text.to_owned());
    }
    let (scheme, authority) = text.split_once("://")?;
    let is_scheme = !scheme.is_empty()
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let is_authority = !authority.is_empty()
        && authority.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '/' | '?' | '#' | '@'));
    (is_scheme && is_authority).then(|| text.to_ascii_lowercase())
}

fn path(value: &Value) -> Option<PathBuf> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(PathBuf::from)
}
