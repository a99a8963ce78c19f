//! Tables: method `multifundchannel`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.MultifundchannelRequest`
pub static MULTIFUNDCHANNEL_REQUEST: Message = Message {
    name: "cln.MultifundchannelRequest",
    fields: &[
        Field { key: "destinations", name: "destinations", number: 1, label: Label::Repeated, kind: Kind::Message(&MULTIFUNDCHANNEL_DESTINATIONS), required: true },
        Field { key: "feerate", name: "feerate", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
        Field { key: "minconf", name: "minconf", number: 3, label: Label::Optional, kind: Kind::Sint64, required: false },
        Field { key: "utxos", name: "utxos", number: 4, label: Label::Repeated, kind: Kind::Shape(Shape::Outpoint), required: false },
        Field { key: "minchannels", name: "minchannels", number: 5, label: Label::Optional, kind: Kind::Sint64, required: false },
        Field { key: "commitment_feerate", name: "commitment_feerate", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Feerate), required: false },
    ],
    by_key: &[5, 0, 1, 4, 2, 3],
};

/// `cln.MultifundchannelDestinations`
pub static MULTIFUNDCHANNEL_DESTINATIONS: Message = Message {
    name: "cln.MultifundchannelDestinations",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "amount", name: "amount", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::AmountOrAll(Unit::Sat)), required: true },
        Field { key: "announce", name: "announce", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "push_msat", name: "push_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "close_to", name: "close_to", number: 5, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "request_amt", name: "request_amt", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: false },
        Field { key: "compact_lease", name: "compact_lease", number: 7, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "mindepth", name: "mindepth", number: 8, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "reserve", name: "reserve", number: 9, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Sat)), required: false },
    ],
    by_key: &[1, 2, 4, 6, 0, 7, 3, 5, 8],
};

/// `cln.MultifundchannelResponse`
pub static MULTIFUNDCHANNEL_RESPONSE: Message = Message {
    name: "cln.MultifundchannelResponse",
    fields: &[
        Field { key: "tx", name: "tx", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "txid", name: "txid", number: 2, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "channel_ids", name: "channel_ids", number: 3, label: Label::Repeated, kind: Kind::Message(&MULTIFUNDCHANNEL_CHANNEL_IDS), required: true },
        Field { key: "failed", name: "failed", number: 4, label: Label::Repeated, kind: Kind::Message(&MULTIFUNDCHANNEL_FAILED), required: false },
    ],
    by_key: &[2, 3, 0, 1],
};

/// `cln.MultifundchannelChannelIds`
pub static MULTIFUNDCHANNEL_CHANNEL_IDS: Message = Message {
    name: "cln.MultifundchannelChannelIds",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "outnum", name: "outnum", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "channel_id", name: "channel_id", number: 3, label: Label::Singular, kind: Kind::FixedBytes(32), required: true },
        Field { key: "channel_type", name: "channel_type", number: 4, label: Label::Singular, kind: Kind::Message(&MULTIFUNDCHANNEL_CHANNEL_IDS_CHANNEL_TYPE), required: true },
        Field { key: "close_to", name: "close_to", number: 5, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[2, 3, 4, 0, 1],
};

/// `cln.MultifundchannelChannelIdsChannelType`
pub static MULTIFUNDCHANNEL_CHANNEL_IDS_CHANNEL_TYPE: Message = Message {
    name: "cln.MultifundchannelChannelIdsChannelType",
    fields: &[
        Field { key: "bits", name: "bits", number: 1, label: Label::Repeated, kind: Kind::Uint32, required: true },
        Field { key: "names", name: "names", number: 2, label: Label::Repeated, kind: Kind::Enum(&crate::primitives::CHANNEL_TYPE_NAME), required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.MultifundchannelFailed`
pub static MULTIFUNDCHANNEL_FAILED: Message = Message {
    name: "cln.MultifundchannelFailed",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "method", name: "method", number: 2, label: Label::Singular, kind: Kind::Enum(&MULTIFUNDCHANNEL_FAILED_MULTIFUNDCHANNEL_FAILED_METHOD), required: true },
        Field { key: "error", name: "error", number: 3, label: Label::Singular, kind: Kind::Message(&MULTIFUNDCHANNEL_FAILED_ERROR), required: true },
    ],
    by_key: &[2, 0, 1],
};

/// `cln.MultifundchannelFailedError`
pub static MULTIFUNDCHANNEL_FAILED_ERROR: Message = Message {
    name: "cln.MultifundchannelFailedError",
    fields: &[
        Field { key: "code", name: "code", number: 1, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "message", name: "message", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.MultifundchannelFailed.MultifundchannelFailedMethod`
pub static MULTIFUNDCHANNEL_FAILED_MULTIFUNDCHANNEL_FAILED_METHOD: Enum = Enum {
    name: "cln.MultifundchannelFailed.MultifundchannelFailedMethod",
    values: &[
        EnumValue { json: "connect", name: "CONNECT", number: 0 },
        EnumValue { json: "openchannel_init", name: "OPENCHANNEL_INIT", number: 1 },
        EnumValue { json: "fundchannel_start", name: "FUNDCHANNEL_START", number: 2 },
        EnumValue { json: "fundchannel_complete", name: "FUNDCHANNEL_COMPLETE", number: 3 },
    ],
};
