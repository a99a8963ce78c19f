//! prost's types for the messages that are measured, with the members that these have, as one
//! would write them by hand for serde.

mod forms;
mod getinfo;
mod listchannels;
mod listforwards;
mod listpeerchannels;
mod pay;

pub use getinfo::{Getinfo, GetinfoRequest};
pub use listchannels::Listchannels;
pub use listforwards::Listforwards;
pub use listpeerchannels::Listpeerchannels;
pub use pay::Pay;
