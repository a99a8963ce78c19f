//! Tables: hook `onion_message_recv`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `boltgate.v1.OnionMessageRecvAnswer`
pub static ONION_MESSAGE_RECV_ANSWER: Message = Message {
    name: "boltgate.v1.OnionMessageRecvAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&ONION_MESSAGE_RECV_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.OnionMessageRecvResponse`
pub static ONION_MESSAGE_RECV_RESPONSE: Message = Message {
    name: "boltgate.v1.OnionMessageRecvResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.OnionMessageRecvCall`
pub static ONION_MESSAGE_RECV_CALL: Message = Message {
    name: "boltgate.v1.OnionMessageRecvCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&ONION_MESSAGE_RECV_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.OnionMessageRecvRequest`
pub static ONION_MESSAGE_RECV_REQUEST: Message = Message {
    name: "boltgate.v1.OnionMessageRecvRequest",
    fields: &[
        Field { key: "onion_message", name: "onion_message", number: 1, label: Label::Singular, kind: Kind::Message(&ONION_MESSAGE_RECV_ONION_MESSAGE), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.OnionMessageRecvOnionMessage`
pub static ONION_MESSAGE_RECV_ONION_MESSAGE: Message = Message {
    name: "boltgate.v1.OnionMessageRecvOnionMessage",
    fields: &[
        Field { key: "reply_blindedpath", name: "reply_blindedpath", number: 1, label: Label::Optional, kind: Kind::Message(&ONION_MESSAGE_RECV_ONION_MESSAGE_REPLY_BLINDEDPATH), required: false },
        Field { key: "invoice_request", name: "invoice_request", number: 2, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invoice", name: "invoice", number: 3, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "invoice_error", name: "invoice_error", number: 4, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "unknown_fields", name: "unknown_fields", number: 5, label: Label::Repeated, kind: Kind::Message(&ONION_MESSAGE_RECV_ONION_MESSAGE_UNKNOWN_FIELDS), required: false },
    ],
    by_key: &[2, 3, 1, 0, 4],
};

/// `boltgate.v1.OnionMessageRecvOnionMessageReplyBlindedpath`
pub static ONION_MESSAGE_RECV_ONION_MESSAGE_REPLY_BLINDEDPATH: Message = Message {
    name: "boltgate.v1.OnionMessageRecvOnionMessageReplyBlindedpath",
    fields: &[
        Field { key: "first_node_id", name: "first_node_id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "first_scid", name: "first_scid", number: 2, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "first_scid_dir", name: "first_scid_dir", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "first_path_key", name: "first_path_key", number: 4, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "hops", name: "hops", number: 5, label: Label::Repeated, kind: Kind::Message(&ONION_MESSAGE_RECV_ONION_MESSAGE_REPLY_BLINDEDPATH_HOPS), required: false },
    ],
    by_key: &[0, 3, 1, 2, 4],
};

/// `boltgate.v1.OnionMessageRecvOnionMessageReplyBlindedpathHops`
pub static ONION_MESSAGE_RECV_ONION_MESSAGE_REPLY_BLINDEDPATH_HOPS: Message = Message {
    name: "boltgate.v1.OnionMessageRecvOnionMessageReplyBlindedpathHops",
    fields: &[
        Field { key: "blinded_node_id", name: "blinded_node_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "encrypted_recipient_data", name: "encrypted_recipient_data", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.OnionMessageRecvOnionMessageUnknownFields`
pub static ONION_MESSAGE_RECV_ONION_MESSAGE_UNKNOWN_FIELDS: Message = Message {
    name: "boltgate.v1.OnionMessageRecvOnionMessageUnknownFields",
    fields: &[
        Field { key: "number", name: "number", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "value", name: "value", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[0, 1],
};
