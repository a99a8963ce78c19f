//! One HTTP/2 connection to the bridge, made anew when it is gone.

mod channel;
pub(crate) mod dial;
mod fault;
mod outgoing;
mod reply;
mod retry;
pub(crate) mod tls;
mod witness;

pub(crate) use self::channel::Channel;
pub(crate) use self::fault::Fault;
pub use self::fault::Stage;
pub(crate) use self::outgoing::Outgoing;
pub use self::reply::ReplyBody;
pub(crate) use self::retry::send;
