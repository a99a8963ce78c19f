//! Notifications for bridges that lightningd did not start.
//!
//! The node's socket answers calls; notifications go to plugins only. So a plugin passes them on:
//!
//! * [`relay`]: the plugin's side, a Unix socket that gives every notification to who connects.
//! * [`mod@feed`]: the other side, which fills the hub of a `boltgate serve`.
//!
//! On the socket each message is what lightningd sent, a JSON-RPC notification with an empty line
//! behind. The first one is the relay's own, [`HELLO`]: from there on nothing is left out. Where a
//! reader falls behind, the connection ends instead.

pub mod feed;
pub mod relay;

pub use feed::feed;
pub use relay::Relay;

/// Where the socket is, in the lightning directory, unless the operator says otherwise.
pub const DEFAULT_PATH: &str = "boltgate/companion.sock";

/// The name of the first message.
pub const HELLO: &str = "boltgate-companion";

/// The version of the protocol. Readers of one version understand no other.
pub const VERSION: u64 = 1;

/// What the first message says.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Hello {
    version: u64,
}
