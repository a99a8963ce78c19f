//! Messages of `boltgate.v1` that no schema describes.

/// Any JSON-RPC method, to be called as it is.
#[derive(Clone, PartialEq, Eq, prost::Message)]
pub struct RawRequest {
    /// The JSON-RPC method.
    #[prost(string, tag = "1")]
    pub method: String,
    /// Its parameters as JSON text, an object or an array; empty for none.
    #[prost(string, tag = "2")]
    pub params: String,
    /// The node's `filter` as JSON text, an object; empty for none.
    #[prost(string, tag = "3")]
    pub filter: String,
    /// Whether the result is wanted as a value too.
    #[prost(bool, tag = "4")]
    pub want_value: bool,
}

/// The result of a method.
#[derive(Clone, PartialEq, Eq, prost::Message)]
pub struct RawResponse {
    /// The result as JSON text, as the node wrote it.
    #[prost(string, tag = "1")]
    pub result: String,
    /// The result as a value, where it was asked for: a `cln.JsonValue` in its wire form, which
    /// is what the conversion makes.
    #[prost(bytes = "vec", optional, tag = "2")]
    pub value: Option<Vec<u8>>,
}

/// What a client of `Events.Subscribe` wants to hear of.
#[derive(Clone, PartialEq, Eq, prost::Message)]
pub struct SubscribeRequest {
    /// Topics by name.
    #[prost(string, repeated, tag = "1")]
    pub topics: Vec<String>,
    /// Seconds of silence before a sign of life.
    #[prost(uint32, optional, tag = "2")]
    pub heartbeat_seconds: Option<u32>,
}

/// What a client of `Events.Subscribe` gets, but for notifications: see
/// [`embed::notification`](super::embed::notification).
#[derive(Clone, PartialEq, Eq, prost::Message)]
pub struct Event {
    /// Exactly one of these.
    #[prost(oneof = "event::Kind", tags = "1, 2, 3")]
    pub kind: Option<event::Kind>,
}

/// What an [`Event`] can be.
pub mod event {
    /// One of these.
    #[derive(Clone, PartialEq, Eq, prost::Oneof)]
    pub enum Kind {
        /// The stream is live.
        #[prost(message, tag = "1")]
        Hello(super::Hello),
        /// The stream is alive.
        #[prost(message, tag = "2")]
        Heartbeat(super::Heartbeat),
        /// The client read too slowly.
        #[prost(message, tag = "3")]
        Gap(super::Gap),
    }
}

/// The stream is live.
#[derive(Clone, PartialEq, Eq, prost::Message)]
pub struct Hello {
    /// The topics that are listened to.
    #[prost(string, repeated, tag = "1")]
    pub topics: Vec<String>,
}

/// Nothing has happened for a while, and the stream is alive.
#[derive(Clone, Copy, PartialEq, Eq, prost::Message)]
pub struct Heartbeat {}

/// The client read too slowly.
#[derive(Clone, PartialEq, Eq, prost::Message)]
pub struct Gap {
    /// The topic whose events are missing.
    #[prost(string, tag = "1")]
    pub topic: String,
    /// How many of them.
    #[prost(uint64, tag = "2")]
    pub missed: u64,
}

/// What a client of `Events.Follow` wants.
#[derive(Clone, Copy, PartialEq, Eq, prost::Message)]
pub struct FollowRequest {
    /// A `Subsystem`: 1 invoices, 2 sendpays, 3 forwards, 4 htlcs, 5 channelmoves, 6 chainmoves.
    #[prost(int32, tag = "1")]
    pub subsystem: i32,
    /// An `Index`: 1 created, 2 updated.
    #[prost(int32, tag = "2")]
    pub index: i32,
    /// The first index that is wanted; 0 and 1 are the beginning.
    #[prost(uint64, tag = "3")]
    pub from: u64,
}
