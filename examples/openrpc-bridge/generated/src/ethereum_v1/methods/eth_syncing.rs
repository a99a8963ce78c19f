//! Tables: method `eth_syncing`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change ethereum/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `ethereum.v1.SyncingRequest`
pub static SYNCING_REQUEST: Message = Message {
    name: "ethereum.v1.SyncingRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `ethereum.v1.SyncingResponse`
pub static SYNCING_RESPONSE: Message = Message {
    name: "ethereum.v1.SyncingResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::JsonValue), required: true },
    ],
    by_key: &[0],
};
