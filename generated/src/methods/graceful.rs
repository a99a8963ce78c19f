//! Tables: method `graceful`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.GracefulRequest`
pub static GRACEFUL_REQUEST: Message = Message {
    name: "cln.GracefulRequest",
    fields: &[
        Field { key: "timeout", name: "timeout", number: 1, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0],
};

/// `cln.GracefulResponse`
pub static GRACEFUL_RESPONSE: Message = Message {
    name: "cln.GracefulResponse",
    fields: &[
        Field { key: "pending_htlc_expiries", name: "pending_htlc_expiries", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: false },
        Field { key: "pending_peers", name: "pending_peers", number: 2, label: Label::Repeated, kind: Kind::FixedBytes(33), required: false },
    ],
    by_key: &[0, 1],
};
