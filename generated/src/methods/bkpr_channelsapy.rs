//! Tables: method `bkpr-channelsapy`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.BkprchannelsapyRequest`
pub static BKPRCHANNELSAPY_REQUEST: Message = Message {
    name: "cln.BkprchannelsapyRequest",
    fields: &[
        Field { key: "start_time", name: "start_time", number: 1, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "end_time", name: "end_time", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[1, 0],
};

/// `cln.BkprchannelsapyResponse`
pub static BKPRCHANNELSAPY_RESPONSE: Message = Message {
    name: "cln.BkprchannelsapyResponse",
    fields: &[
        Field { key: "channels_apy", name: "channels_apy", number: 1, label: Label::Repeated, kind: Kind::Message(&BKPRCHANNELSAPY_CHANNELS_APY), required: true },
    ],
    by_key: &[0],
};

/// `cln.BkprchannelsapyChannelsApy`
pub static BKPRCHANNELSAPY_CHANNELS_APY: Message = Message {
    name: "cln.BkprchannelsapyChannelsApy",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "routed_out_msat", name: "routed_out_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "routed_in_msat", name: "routed_in_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "lease_fee_paid_msat", name: "lease_fee_paid_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "lease_fee_earned_msat", name: "lease_fee_earned_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "pushed_out_msat", name: "pushed_out_msat", number: 6, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "pushed_in_msat", name: "pushed_in_msat", number: 7, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "our_start_balance_msat", name: "our_start_balance_msat", number: 8, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "channel_start_balance_msat", name: "channel_start_balance_msat", number: 9, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "fees_out_msat", name: "fees_out_msat", number: 10, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "fees_in_msat", name: "fees_in_msat", number: 11, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "utilization_out", name: "utilization_out", number: 12, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "utilization_out_initial", name: "utilization_out_initial", number: 13, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "utilization_in", name: "utilization_in", number: 14, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "utilization_in_initial", name: "utilization_in_initial", number: 15, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "apy_out", name: "apy_out", number: 16, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "apy_out_initial", name: "apy_out_initial", number: 17, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "apy_in", name: "apy_in", number: 18, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "apy_in_initial", name: "apy_in_initial", number: 19, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "apy_total", name: "apy_total", number: 20, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "apy_total_initial", name: "apy_total_initial", number: 21, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "apy_lease", name: "apy_lease", number: 22, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 17, 18, 21, 15, 16, 19, 20, 8, 10, 9, 4, 3, 7, 6, 5, 2, 1, 13, 14, 11, 12],
};
