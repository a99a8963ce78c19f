//! Benchmarks: what the bridge costs, and what another one costs, measured side by side.
//!
//! A run has three parties: this process, which is the clients and the node that stands in, each
//! on a thread of its own, and the bridges, which are processes that the sandbox starts as
//! lightningd starts its plugins. Bridges take turns round by round, and figures are medians, so
//! that what else goes on in the machine falls on all of them alike.

pub mod agreement;
pub mod answers;
pub mod instructions;
pub mod load;
pub mod machine;
pub mod measure;
pub mod plot;
pub mod print;
pub mod process;
pub mod replies;
pub mod report;
pub mod results;
pub mod stage;
pub mod statistics;
pub mod suite;

/// What may fail here; the text is for whoever started the run.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
