//! Runes: the node's own tokens, by the node's own rules.
//!
//! A rune is a list of restrictions and a code that proves that the list grew from the node's
//! secret. Whoever has a rune can add restrictions to it, and nobody can take one away.
//!
//! The rules are those of the node: the schemas of the four methods say them, and recordings of
//! real nodes show the texts. Where the sandbox knowingly does less, the place says so.

mod authcode;
mod blacklist;
mod call;
mod invoice;
mod limit;
mod methods;
mod number;
mod restriction;
mod rune;
mod secret;
mod store;

pub use secret::RuneSecret;

pub(crate) use methods::answer;
pub(crate) use store::Runes;
