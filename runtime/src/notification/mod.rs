//! The node's notifications, from lightningd's one stream to every client that listens.
//!
//! * [`hub`]: who listens to which topics; an event is converted once, however many listen.
//! * [`inbox`]: what one listener has yet to read, and how much it has missed.
//! * [`counts`]: what became of events, for metrics.
//! * [`silence`]: why no events come.
//! * [`wire`]: an event in the forms that clients get it in.
//! * [`payload`]: where in a notification's parameters the event is.
//! * [`subscription`]: the stream of one topic that one client gets.

pub mod counts;
pub mod hub;
pub mod inbox;
pub mod payload;
pub mod silence;
pub mod subscription;
pub mod wire;

use boltgate_transcode::table::{Form, Rpc};

pub use hub::Hub;
pub use silence::Silence;

/// Every topic but `log`, those of plugins too.
const EVERY: &str = "*";

/// What lightningd is asked for: the topics of a dispatch table, and every other one.
///
/// A topic that is named and matches `*` as well comes once, since lightningd looks for the first
/// of a plugin's subscriptions that matches.
pub fn subscriptions(rpcs: &'static [Rpc]) -> impl Iterator<Item = &'static str> {
    let rows = rpcs.iter().filter(|rpc| rpc.form == Form::Notification);
    rows.map(|rpc| rpc.target).chain([EVERY])
}
