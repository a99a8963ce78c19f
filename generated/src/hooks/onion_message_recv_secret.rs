//! Tables: hook `onion_message_recv_secret`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `boltgate.v1.OnionMessageRecvSecretAnswer`
pub static ONION_MESSAGE_RECV_SECRET_ANSWER: Message = Message {
    name: "boltgate.v1.OnionMessageRecvSecretAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&ONION_MESSAGE_RECV_SECRET_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.OnionMessageRecvSecretResponse`
pub static ONION_MESSAGE_RECV_SECRET_RESPONSE: Message = Message {
    name: "boltgate.v1.OnionMessageRecvSecretResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.OnionMessageRecvSecretCall`
pub static ONION_MESSAGE_RECV_SECRET_CALL: Message = Message {
    name: "boltgate.v1.OnionMessageRecvSecretCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&ONION_MESSAGE_RECV_SECRET_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.OnionMessageRecvSecretRequest`
pub static ONION_MESSAGE_RECV_SECRET_REQUEST: Message = Message {
    name: "boltgate.v1.OnionMessageRecvSecretRequest",
    fields: &[
        Field { key: "onion_message", name: "onion_message", number: 1, label: Label::Singular, kind: Kind::Message(&ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.OnionMessageRecvSecretOnionMessage`
pub static ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE: Message = Message {
    name: "boltgate.v1.OnionMessageRecvSecretOnionMessage",
    fields: &[
        Field { key: "pathsecret", name: "pathsecret", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "reply_blindedpath", name: "reply_blindedpath", number: 2, label: Label::Optional, kind: Kind::Message(&ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE_REPLY_BLINDEDPATH), required: false },
        Field { key: "invoice_request", name: "invoice_request", number: 3, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invoice", name: "invoice", number: 4, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invoice_error", name: "invoice_error", number: 5, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "unknown_fields", name: "unknown_fields", number: 6, label: Label::Repeated, kind: Kind::Message(&ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE_UNKNOWN_FIELDS), required: false },
    ],
    by_key: &[3, 4, 2, 0, 1, 5],
};

/// `boltgate.v1.OnionMessageRecvSecretOnionMessageReplyBlindedpath`
pub static ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE_REPLY_BLINDEDPATH: Message = Message {
    name: "boltgate.v1.OnionMessageRecvSecretOnionMessageReplyBlindedpath",
    fields: &[
        Field { key: "first_node_id", name: "first_node_id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "first_scid", name: "first_scid", number: 2, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "first_scid_dir", name: "first_scid_dir", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "first_path_key", name: "first_path_key", number: 4, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "hops", name: "hops", number: 5, label: Label::Repeated, kind: Kind::Message(&ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE_REPLY_BLINDEDPATH_HOPS), required: false },
    ],
    by_key: &[0, 3, 1, 2, 4],
};

/// `boltgate.v1.OnionMessageRecvSecretOnionMessageReplyBlindedpathHops`
pub static ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE_REPLY_BLINDEDPATH_HOPS: Message = Message {
    name: "boltgate.v1.OnionMessageRecvSecretOnionMessageReplyBlindedpathHops",
    fields: &[
        Field { key: "blinded_node_id", name: "blinded_node_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "encrypted_recipient_data", name: "encrypted_recipient_data", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.OnionMessageRecvSecretOnionMessageUnknownFields`
pub static ONION_MESSAGE_RECV_SECRET_ONION_MESSAGE_UNKNOWN_FIELDS: Message = Message {
    name: "boltgate.v1.OnionMessageRecvSecretOnionMessageUnknownFields",
    fields: &[
        Field { key: "number", name: "number", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "value", name: "value", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0, 1],
};
