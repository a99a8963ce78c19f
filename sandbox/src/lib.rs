//! A stand-in for `lightningd`: for people without a node, and for tests.
//!
//! The sandbox serves the node's `lightning-rpc` socket and starts plugins over stdio as the node
//! does. Every method of the node's schemas is answered with a sample that is true to its schema
//! and the same for the same seed; or from recordings, or as a test tells it to. Runes are real:
//! see [`RuneSecret`].
//!
//! It reads the schemas itself and shares no code with the bridge, so that each can prove the
//! other wrong.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = boltgate_sandbox::Sandbox::builder()
//!     .lightning_dir("/tmp/sandbox")
//!     .entries(10)
//!     .plugin("target/debug/boltgate", [("grpc-port", "9736")])
//!     .start()
//!     .await?;
//! let plugin = &sandbox.plugins()[0];
//! println!("{} is {:?}", plugin.name(), plugin.state());
//! sandbox.stop().await;
//! # Ok(())
//! # }
//! ```

pub mod client;
pub mod plugin;
pub mod rpc;
pub mod sample;
pub mod schema;

mod control;
mod filter;
mod frame;
mod node;
mod params;
mod replay;
mod runes;
mod sandbox;
mod script;
mod waiting;

pub use plugin::{Plugin, PluginState};
pub use rpc::RpcError;
pub use runes::RuneSecret;
pub use sample::Variant;
pub use sandbox::{Builder, Error, Sandbox};
