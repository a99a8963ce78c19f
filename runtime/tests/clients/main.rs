//! Named clients, without a bridge around them.

mod command;
mod endpoint;
mod list;
mod pairing;
mod picture;
mod registry;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use boltgate::access::Rune;

/// A rune as a node makes them: a code, a number, and restrictions.
fn rune(number: u64, restrictions: &str) -> Rune {
    let bytes = [&[7; 32], format!("={number}{restrictions}").as_bytes()].concat();
    Rune::parse(&URL_SAFE.encode(bytes)).unwrap()
}
