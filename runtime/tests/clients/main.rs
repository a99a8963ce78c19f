//! Named clients, without a bridge around them.

mod command;
mod endpoint;
mod list;
mod pairing;
mod picture;
mod registry;
