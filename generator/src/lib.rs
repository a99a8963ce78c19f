//! Reads a node's JSON-RPC schemas and writes what the bridge and its clients need.
//!
//! The flow, one stage a module, is in [`pipeline`].

pub mod api;
pub mod bridge;
pub mod compat;
pub mod diagnostic;
pub mod docs;
pub mod emit;
pub mod import;
pub mod inspect;
pub mod lower;
pub mod model;
pub mod output;
pub mod pipeline;
pub mod policy;
pub mod renumber;
pub mod schema;
