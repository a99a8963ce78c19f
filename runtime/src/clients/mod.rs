//! Named clients: each has a certificate of its own, and a rune that says what it may do.
//!
//! * [`client`]: what is known of one.
//! * [`registry`]: all of them, as the bridge looks them up.
//! * [`store`], [`entry`]: the list on disk; [`name`]: what a client may be called.
//! * [`folder`]: what is to be copied to a client; [`pairing`]: the same as one URI; [`qr`]: the
//!   same as a picture.
//! * [`clerk`]: adds, lists and revokes; [`command`]: how it is told to, [`answer`]: what it says.
//!   `grant` says what a client may do, `reach` how it gets here; `runes` asks the node.
//! * [`rpc`]: the plugin's method. The command line is the binary's own.
//! * [`endpoint`]: what clients have to know of the bridge.

pub mod answer;
pub mod clerk;
pub mod client;
pub mod command;
pub mod endpoint;
pub mod entry;
mod error;
mod files;
pub mod folder;
mod grant;
pub mod name;
pub mod pairing;
pub mod qr;
mod reach;
pub mod registry;
pub mod rpc;
mod runes;
pub mod store;

pub use answer::Answer;
pub use clerk::Clerk;
pub use client::Client;
pub use command::Command;
pub use endpoint::Endpoint;
pub use entry::{Entry, State};
pub use error::Error;
pub use name::Name;
pub use pairing::Pairing;
pub use registry::Registry;
pub use store::Store;
