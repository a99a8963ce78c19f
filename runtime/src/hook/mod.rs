//! The node's hooks: lightningd asks, a client answers.
//!
//! Which hooks lightningd calls is the operator's choice ([`settings`]). A call goes to one of the
//! clients that hold the hook's stream open, and to another one where that goes. Whatever happens,
//! lightningd gets an answer: the client's, or the [`fallback`].
//!
//! * [`settings`]: what the operator says of each hook.
//! * [`fallback`]: what the node gets where no client answers.
//! * [`broker`]: from lightningd's call to its answer, for all hooks.
//! * [`queue`]: the calls of one hook that have no answer yet, and who is to give it.
//! * [`answer`]: one client message, and what lightningd would not survive in it.
//! * [`stream`]: the two directions of one client's RPC.

pub mod answer;
pub mod broker;
pub mod fallback;
mod queue;
pub mod settings;
pub mod stream;

pub use broker::Broker;
pub use queue::Counts;
pub use settings::Settings;
