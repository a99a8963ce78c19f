//! Tables: notification `openchannel_peer_sigs`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.StreamOpenChannelPeerSigsRequest`
pub static STREAM_OPEN_CHANNEL_PEER_SIGS_REQUEST: Message = Message {
    name: "cln.StreamOpenChannelPeerSigsRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.OpenChannelPeerSigsNotification`
pub static OPEN_CHANNEL_PEER_SIGS_NOTIFICATION: Message = Message {
    name: "cln.OpenChannelPeerSigsNotification",
    fields: &[
        Field { key: "channel_id", name: "channel_id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "signed_psbt", name: "signed_psbt", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};
