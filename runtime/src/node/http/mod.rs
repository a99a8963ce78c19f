//! JSON-RPC over HTTP: one POST a call, on connections that are kept.
//!
//! * [`site`]: where the daemon is, and how it is spoken to.
//! * [`credentials`]: the `Authorization` header, from a file.
//! * [`roots`]: whom a daemon's certificate has to be signed by.
//! * [`wire`]: a connection's socket, which can be looked at while it is in use.
//! * [`link`]: one connection.
//! * [`exchange`]: one call on it, from the request to the end of the reply.
//! * [`body`]: the reply's body as a stream of bytes.

mod body;
mod credentials;
mod exchange;
mod link;
mod roots;
mod site;
mod wire;

pub(super) use exchange::{Exchange, Means, post};
pub(super) use link::Link;
pub use site::Site;

/// An error with what caused it, in one line.
fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}
