//! Tables: types that many messages share.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.RouteHop`
pub static ROUTE_HOP: Message = Message {
    name: "cln.RouteHop",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "scid", name: "scid", number: 2, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "feebase", name: "feebase", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "feeprop", name: "feeprop", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "expirydelta", name: "expirydelta", number: 5, label: Label::Singular, kind: Kind::Uint16, required: true },
    ],
    by_key: &[4, 2, 3, 0, 1],
};

/// `cln.DecodeRouteHop`
pub static DECODE_ROUTE_HOP: Message = Message {
    name: "cln.DecodeRouteHop",
    fields: &[
        Field { key: "pubkey", name: "pubkey", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "short_channel_id", name: "short_channel_id", number: 2, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "fee_base_msat", name: "fee_base_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "fee_proportional_millionths", name: "fee_proportional_millionths", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "cltv_expiry_delta", name: "cltv_expiry_delta", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[4, 2, 3, 0, 1],
};

/// `cln.ChannelSide`
pub static CHANNEL_SIDE: Enum = Enum {
    name: "cln.ChannelSide",
    values: &[
        EnumValue { json: "local", name: "LOCAL", number: 0 },
        EnumValue { json: "remote", name: "REMOTE", number: 1 },
    ],
};

/// `cln.ChannelState`
pub static CHANNEL_STATE: Enum = Enum {
    name: "cln.ChannelState",
    values: &[
        EnumValue { json: "OPENINGD", name: "Openingd", number: 0 },
        EnumValue { json: "CHANNELD_AWAITING_LOCKIN", name: "ChanneldAwaitingLockin", number: 1 },
        EnumValue { json: "CHANNELD_NORMAL", name: "ChanneldNormal", number: 2 },
        EnumValue { json: "CHANNELD_SHUTTING_DOWN", name: "ChanneldShuttingDown", number: 3 },
        EnumValue { json: "CLOSINGD_SIGEXCHANGE", name: "ClosingdSigexchange", number: 4 },
        EnumValue { json: "CLOSINGD_COMPLETE", name: "ClosingdComplete", number: 5 },
        EnumValue { json: "AWAITING_UNILATERAL", name: "AwaitingUnilateral", number: 6 },
        EnumValue { json: "FUNDING_SPEND_SEEN", name: "FundingSpendSeen", number: 7 },
        EnumValue { json: "ONCHAIN", name: "Onchain", number: 8 },
        EnumValue { json: "DUALOPEND_OPEN_INIT", name: "DualopendOpenInit", number: 9 },
        EnumValue { json: "DUALOPEND_AWAITING_LOCKIN", name: "DualopendAwaitingLockin", number: 10 },
        EnumValue { json: "CHANNELD_AWAITING_SPLICE", name: "ChanneldAwaitingSplice", number: 11 },
        EnumValue { json: "DUALOPEND_OPEN_COMMITTED", name: "DualopendOpenCommitted", number: 12 },
        EnumValue { json: "DUALOPEND_OPEN_COMMIT_READY", name: "DualopendOpenCommittReady", number: 13 },
        EnumValue { json: "CLOSED", name: "Closed", number: 14 },
    ],
};

/// `cln.HtlcState`
pub static HTLC_STATE: Enum = Enum {
    name: "cln.HtlcState",
    values: &[
        EnumValue { json: "SENT_ADD_HTLC", name: "SentAddHtlc", number: 0 },
        EnumValue { json: "SENT_ADD_COMMIT", name: "SentAddCommit", number: 1 },
        EnumValue { json: "RCVD_ADD_REVOCATION", name: "RcvdAddRevocation", number: 2 },
        EnumValue { json: "RCVD_ADD_ACK_COMMIT", name: "RcvdAddAckCommit", number: 3 },
        EnumValue { json: "SENT_ADD_ACK_REVOCATION", name: "SentAddAckRevocation", number: 4 },
        EnumValue { json: "RCVD_ADD_ACK_REVOCATION", name: "RcvdAddAckRevocation", number: 5 },
        EnumValue { json: "RCVD_REMOVE_HTLC", name: "RcvdRemoveHtlc", number: 6 },
        EnumValue { json: "RCVD_REMOVE_COMMIT", name: "RcvdRemoveCommit", number: 7 },
        EnumValue { json: "SENT_REMOVE_REVOCATION", name: "SentRemoveRevocation", number: 8 },
        EnumValue { json: "SENT_REMOVE_ACK_COMMIT", name: "SentRemoveAckCommit", number: 9 },
        EnumValue { json: "RCVD_REMOVE_ACK_REVOCATION", name: "RcvdRemoveAckRevocation", number: 10 },
        EnumValue { json: "RCVD_ADD_HTLC", name: "RcvdAddHtlc", number: 11 },
        EnumValue { json: "RCVD_ADD_COMMIT", name: "RcvdAddCommit", number: 12 },
        EnumValue { json: "SENT_ADD_REVOCATION", name: "SentAddRevocation", number: 13 },
        EnumValue { json: "SENT_ADD_ACK_COMMIT", name: "SentAddAckCommit", number: 14 },
        EnumValue { json: "SENT_REMOVE_HTLC", name: "SentRemoveHtlc", number: 15 },
        EnumValue { json: "SENT_REMOVE_COMMIT", name: "SentRemoveCommit", number: 16 },
        EnumValue { json: "RCVD_REMOVE_REVOCATION", name: "RcvdRemoveRevocation", number: 17 },
        EnumValue { json: "RCVD_REMOVE_ACK_COMMIT", name: "RcvdRemoveAckCommit", number: 18 },
        EnumValue { json: "SENT_REMOVE_ACK_REVOCATION", name: "SentRemoveAckRevocation", number: 19 },
    ],
};

/// `cln.ChannelTypeName`
pub static CHANNEL_TYPE_NAME: Enum = Enum {
    name: "cln.ChannelTypeName",
    values: &[
        EnumValue { json: "static_remotekey/even", name: "static_remotekey_even", number: 0 },
        EnumValue { json: "anchor_outputs/even", name: "anchor_outputs_even", number: 1 },
        EnumValue { json: "anchors_zero_fee_htlc_tx/even", name: "anchors_zero_fee_htlc_tx_even", number: 2 },
        EnumValue { json: "scid_alias/even", name: "scid_alias_even", number: 3 },
        EnumValue { json: "zeroconf/even", name: "zeroconf_even", number: 4 },
        EnumValue { json: "anchors/even", name: "anchors_even", number: 5 },
    ],
};

/// `cln.AutocleanSubsystem`
pub static AUTOCLEAN_SUBSYSTEM: Enum = Enum {
    name: "cln.AutocleanSubsystem",
    values: &[
        EnumValue { json: "succeededforwards", name: "SUCCEEDEDFORWARDS", number: 0 },
        EnumValue { json: "failedforwards", name: "FAILEDFORWARDS", number: 1 },
        EnumValue { json: "succeededpays", name: "SUCCEEDEDPAYS", number: 2 },
        EnumValue { json: "failedpays", name: "FAILEDPAYS", number: 3 },
        EnumValue { json: "paidinvoices", name: "PAIDINVOICES", number: 4 },
        EnumValue { json: "expiredinvoices", name: "EXPIREDINVOICES", number: 5 },
    ],
};

/// `cln.PluginSubcommand`
pub static PLUGIN_SUBCOMMAND: Enum = Enum {
    name: "cln.PluginSubcommand",
    values: &[
        EnumValue { json: "start", name: "START", number: 0 },
        EnumValue { json: "stop", name: "STOP", number: 1 },
        EnumValue { json: "rescan", name: "RESCAN", number: 2 },
        EnumValue { json: "startdir", name: "STARTDIR", number: 3 },
        EnumValue { json: "list", name: "LIST", number: 4 },
    ],
};
