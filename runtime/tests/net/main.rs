//! The network side of the bridge: real files, real TLS, real sockets, all of them local.

mod calls;
mod common;
mod drain;
mod files;
mod handshake;
mod openssl;
mod process;
mod side;
