//! What gRPC puts around a message: frames, metadata, timeouts, trailers.
//!
//! A unary reply is one buffer from the node's JSON to the socket, or several if it is long: the
//! frame's prefix is reserved before the reply is converted, and trailers follow it. tonic's codec
//! would copy it into a buffer of its own, and can't send trailers with a success.
//!
//! * [`budget`]: how many bytes of requests are held, of all clients together.
//! * [`codec`]: messages are written as protobuf, or as the node's own JSON.
//! * [`compression`]: replies that are compressed.
//! * [`message`]: the one message of a request.
//! * [`messages`]: the messages of a streaming request.
//! * [`pieces`]: a long message, written in pieces.
//! * [`reply`]: the one message of a response, and its trailers.
//! * [`stream`]: a response of many messages.
//! * [`timeout`]: how long the client is willing to wait.
//! * [`notes`]: what the conversion met that its table doesn't know, as metadata.

pub(crate) mod budget;
pub mod codec;
pub mod compression;
pub mod message;
pub mod messages;
pub mod notes;
pub mod pieces;
pub mod reply;
pub mod stream;
pub mod timeout;

use std::convert::Infallible;

use bytes::Bytes;
use http::{Request, Response};
use tonic::body::Body;
use tower::util::BoxCloneSyncService;

/// The body of a request, in any form that a server or a test gives it.
pub trait RequestBody: http_body::Body<Data = Bytes, Error: Into<BoxError>> {}

impl<B: http_body::Body<Data = Bytes, Error: Into<BoxError>>> RequestBody for B {}

/// Any error.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// A gRPC service that isn't the node's, such as health or reflection.
pub type Side = BoxCloneSyncService<Request<Body>, Response<Body>, Infallible>;

/// The largest message to such a service, in bytes. They ask for a name, of whoever it is: what
/// they read doesn't count to what requests may take together.
pub(crate) const SIDE_REQUEST: usize = 16 << 10;

/// Length of what precedes a message: a flag, and the message's length as four bytes, the most
/// significant one first.
pub(crate) const PREFIX: usize = 5;
