//! What clients have to know of the bridge, as the bridge last said it.
//!
//! `LIGHTNING_DIR/boltgate/bridge.json` is written at each start of the bridge, so that the
//! command line can make pairing URIs without being told the bridge's options again. It holds no
//! secrets: `{"format": 1, "host": …, "port": …, "auth": …, "tls_names": […], "rpc_file": …}`.

use std::path::PathBuf;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::entry::shown;
use super::{Error, Store, files};
use crate::access::Mode;
use crate::plugin::Init;
use crate::server::Address;

/// The format that this release reads and writes.
const FORMAT: u32 = 1;

/// The longest file that is read, in bytes.
const LONGEST: u64 = 1 << 20;

/// What clients have to know of the bridge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endpoint {
    format: u32,
    /// The host of the first address that it listens on; empty where there are Unix sockets only.
    pub host: String,
    /// The port of that address, or 0.
    pub port: u16,
    /// What clients must show: the option `grpc-auth`.
    #[serde(serialize_with = "shown", deserialize_with = "read_mode")]
    pub auth: Mode,
    /// The names by which clients reach it: the option `grpc-tls-name`.
    pub tls_names: Vec<String>,
    /// The socket of the node's JSON-RPC interface.
    pub rpc_file: PathBuf,
}

impl Endpoint {
    /// Of a bridge that was started with these options.
    #[must_use]
    pub fn of(init: &Init) -> Self {
        let options = &init.options;
        let tcp = options.addresses(&init.lightning_dir).into_iter().find_map(|one| match one {
            Address::Tcp { host, port } => Some((host, port)),
            Address::Unix(_) => None,
        });
        let (host, port) = tcp.unwrap_or_default();
        Self {
            format: FORMAT,
            host,
            port,
            auth: options.auth,
            tls_names: options.tls_names.iter().map(ToString::to_string).collect(),
            rpc_file: init.rpc_file.clone(),
        }
    }

    /// Writes it down for the command line.
    ///
    /// # Errors
    /// Where that can't be done.
    pub fn write(&self, store: &Store) -> Result<(), Error> {
        store.make_folder()?;
        let path = store.folder().join("bridge.json");
        let text = serde_json::to_vec_pretty(self).map_err(std::io::Error::from);
        let written = text.and_then(|text| files::replace(&path, &text));
        written.map_err(|why| Error::unwritten(&path, &why))
    }

    /// Reads what a bridge wrote down; `None` where none has done so yet.
    ///
    /// # Errors
    /// Where it can't be read.
    pub fn read(store: &Store) -> Result<Option<Self>, Error> {
        let path = store.folder().join("bridge.json");
        let unread = |why: String| {
            let why = format!("{why}; the bridge writes it anew when it starts");
            Error::file("use", &path, why)
        };
        let text = files::read(&path, LONGEST).map_err(|why| unread(why.to_string()))?;
        let Some(text) = text else { return Ok(None) };
        let read: Self = serde_json::from_str(&text).map_err(|why| unread(why.to_string()))?;
        if read.format != FORMAT {
            return Err(unread(format!("expected format {FORMAT}, got {}", read.format)));
        }
        Ok(Some(read))
    }
}

fn read_mode<'de, D: Deserializer<'de>>(from: D) -> Result<Mode, D::Error> {
    String::deserialize(from)?.parse().map_err(de::Error::custom)
}
