//! Tables: method `dev-forget-channel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.DevforgetchannelRequest`
pub static DEVFORGETCHANNEL_REQUEST: Message = Message {
    name: "cln.DevforgetchannelRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 2, label: Label::Optional, kind: Kind::ShortChannelId, required: false },
        Field { key: "channel_id", name: "channel_id", number: 3, label: Label::Optional, kind: Kind::FixedBytes(32), required: false },
        Field { key: "force", name: "force", number: 4, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[2, 3, 0, 1],
};

/// `cln.DevforgetchannelResponse`
pub static DEVFORGETCHANNEL_RESPONSE: Message = Message {
    name: "cln.DevforgetchannelResponse",
    fields: &[
        Field { key: "forced", name: "forced", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "funding_unspent", name: "funding_unspent", number: 2, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "funding_txid", name: "funding_txid", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
    ],
    by_key: &[0, 2, 1],
};
