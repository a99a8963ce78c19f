//! A dispatch table for tests: what crosses is plain to see.

use boltgate_transcode::table::{
    Enum, EnumValue, Field, Form, Kind, Label, Message, Outcome, Params, Rpc, Surface,
};

static COLOUR: Enum =
    Enum { name: "test.Colour", values: &[EnumValue { json: "red", name: "RED", number: 0 }] };

/// `text` (1), `count` (2, optional).
pub static REQUEST: Message = Message {
    name: "test.Request",
    fields: &[
        field("text", 1, Label::Singular, Kind::String),
        field("count", 2, Label::Optional, Kind::Uint64),
    ],
    by_key: &[1, 0],
};

/// `text` (1), `items` (2, repeated), `colour` (3, optional).
pub static RESPONSE: Message = Message {
    name: "test.Response",
    fields: &[
        field("text", 1, Label::Singular, Kind::String),
        field("items", 2, Label::Repeated, Kind::String),
        field("colour", 3, Label::Optional, Kind::Enum(&COLOUR)),
    ],
    by_key: &[2, 1, 0],
};

/// The numbers of the notifications' events in `boltgate.v1.Notification`.
pub static TOPICS: &[(&str, u32)] = &[("news", 10)];

/// What the node asks of a hook: `id` (1), `request` (2).
pub static HOOK_CALL: Message = Message {
    name: "test.HookCall",
    fields: &[
        field("id", 1, Label::Singular, Kind::Uint64),
        field("request", 2, Label::Singular, Kind::Message(&REQUEST)),
    ],
    by_key: &[0, 1],
};

/// What a client answers: `id` (1), `response` (2).
pub static HOOK_ANSWER: Message = Message {
    name: "test.HookAnswer",
    fields: &[
        field("id", 1, Label::Singular, Kind::Uint64),
        field("response", 2, Label::Singular, Kind::Message(&HOOK_RESULT)),
    ],
    by_key: &[0, 1],
};

static HOOK_RESULT: Message = Message {
    name: "test.HookResult",
    fields: &[
        field("result", 1, Label::Singular, Kind::String),
        field("colour", 2, Label::Optional, Kind::Enum(&COLOUR)),
    ],
    by_key: &[1, 0],
};

/// A method that is called `echo` on the node's side, a hook, and a notification.
pub static RPCS: &[Rpc] = &[
    Rpc {
        path: "/test.Node/Echo",
        target: "echo",
        form: Form::Method,
        request: &REQUEST,
        response: &RESPONSE,
        params: Params::ByName,
        outcome: Outcome::Object,
        deprecated: false,
    },
    Rpc {
        path: "/test.Node/List",
        target: "list",
        form: Form::List,
        request: &REQUEST,
        response: &RESPONSE,
        params: Params::ByName,
        outcome: Outcome::Object,
        deprecated: false,
    },
    Rpc {
        path: "/test.Node/PeerConnected",
        target: "peer_connected",
        form: Form::Hook,
        request: &HOOK_ANSWER,
        response: &HOOK_CALL,
        params: Params::ByName,
        outcome: Outcome::Object,
        deprecated: false,
    },
    Rpc {
        path: "/test.Node/SubscribeNews",
        target: "news",
        form: Form::Notification,
        request: &REQUEST,
        response: &RESPONSE,
        params: Params::ByName,
        outcome: Outcome::Object,
        deprecated: false,
    },
];

/// What a bridge serves of them, beside reflection of the node's own protos.
pub static SURFACE: Surface = Surface {
    name: "test",
    release: Some("v0"),
    rpcs: RPCS,
    topics: TOPICS,
    presets: &[],
    access: &[],
    rune_names: &[],
    descriptors: boltgate_api::DESCRIPTORS,
};

const fn field(key: &'static str, number: u32, label: Label, kind: Kind) -> Field {
    Field { key, name: key, number, label, kind, required: true }
}

/// The request with a text.
pub fn request(text: &str) -> Vec<u8> {
    prost::Message::encode_to_vec(&Request { text: text.to_owned(), count: None })
}

/// The same message as [`REQUEST`], for prost.
#[derive(Clone, PartialEq, prost::Message)]
pub struct Request {
    #[prost(string, tag = "1")]
    pub text: String,
    #[prost(uint64, optional, tag = "2")]
    pub count: Option<u64>,
}

/// The same message as [`RESPONSE`], for prost.
#[derive(Clone, PartialEq, prost::Message)]
pub struct Response {
    #[prost(string, tag = "1")]
    pub text: String,
    #[prost(string, repeated, tag = "2")]
    pub items: Vec<String>,
    #[prost(int32, optional, tag = "3")]
    pub colour: Option<i32>,
}

/// The same message as [`HOOK_CALL`], for prost.
#[derive(Clone, PartialEq, prost::Message)]
pub struct HookCall {
    #[prost(uint64, tag = "1")]
    pub id: u64,
    #[prost(message, optional, tag = "2")]
    pub request: Option<Request>,
}

/// The same message as [`HOOK_ANSWER`], for prost.
#[derive(Clone, PartialEq, prost::Message)]
pub struct HookAnswer {
    #[prost(uint64, tag = "1")]
    pub id: u64,
    #[prost(message, optional, tag = "2")]
    pub response: Option<HookResult>,
}

/// The result in a [`HookAnswer`].
#[derive(Clone, PartialEq, prost::Message)]
pub struct HookResult {
    #[prost(string, tag = "1")]
    pub result: String,
    #[prost(int32, optional, tag = "2")]
    pub colour: Option<i32>,
}
