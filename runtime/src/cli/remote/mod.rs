//! The bridge, from the command line.
//!
//! * [`connection`]: how it is reached, as options say.
//! * [`calls`]: calls in JSON.
//! * [`refusal`]: what a failed call comes to.

mod calls;
mod connection;
mod refusal;

pub use self::calls::{Remote, Texts};
pub use self::connection::{Connection, seconds};
pub use self::refusal::{exit, failed};
