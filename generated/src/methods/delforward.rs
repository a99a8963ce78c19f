//! Tables: method `delforward`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.DelforwardRequest`
pub static DELFORWARD_REQUEST: Message = Message {
    name: "cln.DelforwardRequest",
    fields: &[
        Field { key: "in_channel", name: "in_channel", number: 1, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "in_htlc_id", name: "in_htlc_id", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "status", name: "status", number: 3, label: Label::Singular, kind: Kind::Enum(&DELFORWARD_REQUEST_DELFORWARD_STATUS), required: true },
    ],
    by_key: &[0, 1, 2],
};

/// `cln.DelforwardResponse`
pub static DELFORWARD_RESPONSE: Message = Message {
    name: "cln.DelforwardResponse",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.DelforwardRequest.DelforwardStatus`
pub static DELFORWARD_REQUEST_DELFORWARD_STATUS: Enum = Enum {
    name: "cln.DelforwardRequest.DelforwardStatus",
    values: &[
        EnumValue { json: "settled", name: "SETTLED", number: 0 },
        EnumValue { json: "local_failed", name: "LOCAL_FAILED", number: 1 },
        EnumValue { json: "failed", name: "FAILED", number: 2 },
    ],
};
