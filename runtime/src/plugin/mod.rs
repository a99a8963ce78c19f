//! lightningd's plugin protocol: JSON-RPC on stdin and stdout.
//!
//! [`Plugin::start`] answers `getmanifest` and yields what `init` says ([`Init`]); the plugin
//! then answers that it is [ready](Plugin::ready) or [disabled](Plugin::disable). A [`Running`]
//! plugin hands on notifications, hook calls and calls of its
//! methods in order and waits to be
//! [stopped](Running::stopped).
//! [`Output`] is the only way to stdout.

mod hook;
mod init;
mod manifest;
mod message;
mod method;
mod output;
mod running;
mod start;
mod stdio;
mod stop;

pub use hook::{HookCall, HookReply, Offer};
pub use init::Init;
pub use manifest::Manifest;
pub use message::Notification;
pub(crate) use message::{Incoming, notification};
pub use method::{Method, MethodCall, MethodReply};
pub use output::{Level, LogLines, Output};
pub use running::Running;
pub use start::Plugin;
pub use stop::{Signals, Stop};

/// Where lightningd's messages come from.
type Input = Box<dyn tokio::io::AsyncRead + Send + Unpin>;
