//! Hooks: lightningd's call goes to a client, and whatever happens, lightningd gets an answer.

mod clients;
mod party;
mod refusals;
mod time;
