//! The options: what lightningd is told of them, what it answers, and what `boltgate serve` takes.
//!
//! * [`limits`]: what clients and the node may take of this process.
//! * [`general`]: all others.
//! * [`row`]: one option; [`value`] reads what is written as its value.

mod general;
pub mod limits;
mod row;
mod value;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::access::Mode;
use crate::grpc::compression::Allowed;
use crate::server::Address;
use crate::tls;
use general::PORT;
pub use limits::Limits;
pub use row::Row;

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
    /// What clients and the node may take.
    pub limits: Limits,
}

/// Every option, in the order in which they are shown.
#[must_use]
pub fn table() -> &'static [Row] {
    static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| {
        let general = general::TABLE.iter().map(Row::from);
        general.chain(limits::TABLE.iter().map(Row::from)).collect()
    });
    &TABLE
}

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
            limits: Limits::default(),
        };
        let mut problems = Vec::new();
        for row in table() {
            let default = row.default();
            let value = given.get(row.name).filter(|value| !value.is_null()).or(default.as_ref());
            let values = match value {
                Some(Value::Array(values)) if row.is_many() => values.as_slice(),
                Some(value) => std::slice::from_ref(value),
                None => &[],
            };
            for value in values {
                if let Err(expected) = row.read(&mut options, value) {
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
