//! The network side of the bridge: real files, real TLS, real sockets, all of them local.

mod calls;
mod certificates;
mod common;
mod compression;
mod crowd;
mod drain;
#[path = "../fake_lightningd/mod.rs"]
mod fake_lightningd;
#[path = "../fake_node/mod.rs"]
mod fake_node;
mod files;
mod handshake;
mod hooks;
mod limits;
mod lists;
mod openssl;
mod process;
mod raw;
mod side;
mod streams;
