//! Tables: method `funderupdate`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.FunderupdateRequest`
pub static FUNDERUPDATE_REQUEST: Message = Message {
    name: "cln.FunderupdateRequest",
    fields: &[
        Field { key: "policy", name: "policy", number: 1, label: Label::Optional, kind: Kind::Enum(&FUNDERUPDATE_REQUEST_FUNDERUPDATE_POLICY), required: false },
        Field { key: "policy_mod", name: "policy_mod", number: 2, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "leases_only", name: "leases_only", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "min_their_funding_msat", name: "min_their_funding_msat", number: 4, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "max_their_funding_msat", name: "max_their_funding_msat", number: 5, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "per_channel_min_msat", name: "per_channel_min_msat", number: 6, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "per_channel_max_msat", name: "per_channel_max_msat", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "reserve_tank_msat", name: "reserve_tank_msat", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "fuzz_percent", name: "fuzz_percent", number: 9, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "fund_probability", name: "fund_probability", number: 10, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "lease_fee_base_msat", name: "lease_fee_base_msat", number: 11, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "lease_fee_basis", name: "lease_fee_basis", number: 12, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "funding_weight", name: "funding_weight", number: 13, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "channel_fee_max_base_msat", name: "channel_fee_max_base_msat", number: 14, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "channel_fee_max_proportional_thousandths", name: "channel_fee_max_proportional_thousandths", number: 15, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "compact_lease", name: "compact_lease", number: 16, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[13, 14, 15, 9, 12, 8, 10, 11, 2, 4, 3, 6, 5, 0, 1, 7],
};

/// `cln.FunderupdateResponse`
pub static FUNDERUPDATE_RESPONSE: Message = Message {
    name: "cln.FunderupdateResponse",
    fields: &[
        Field { key: "summary", name: "summary", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "policy", name: "policy", number: 2, label: Label::Singular, kind: Kind::Enum(&FUNDERUPDATE_RESPONSE_FUNDERUPDATE_POLICY), required: true },
        Field { key: "policy_mod", name: "policy_mod", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "leases_only", name: "leases_only", number: 4, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "min_their_funding_msat", name: "min_their_funding_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "max_their_funding_msat", name: "max_their_funding_msat", number: 6, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "per_channel_min_msat", name: "per_channel_min_msat", number: 7, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "per_channel_max_msat", name: "per_channel_max_msat", number: 8, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "reserve_tank_msat", name: "reserve_tank_msat", number: 9, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "fuzz_percent", name: "fuzz_percent", number: 10, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "fund_probability", name: "fund_probability", number: 11, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "lease_fee_base_msat", name: "lease_fee_base_msat", number: 12, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "lease_fee_basis", name: "lease_fee_basis", number: 13, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "funding_weight", name: "funding_weight", number: 14, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "channel_fee_max_base_msat", name: "channel_fee_max_base_msat", number: 15, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "channel_fee_max_proportional_thousandths", name: "channel_fee_max_proportional_thousandths", number: 16, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "compact_lease", name: "compact_lease", number: 17, label: Label::Optional, kind: Kind::Bytes, required: false },
    ],
    by_key: &[14, 15, 16, 10, 13, 9, 11, 12, 3, 5, 4, 7, 6, 1, 2, 8, 0],
};

/// `cln.FunderupdateRequest.FunderupdatePolicy`
pub static FUNDERUPDATE_REQUEST_FUNDERUPDATE_POLICY: Enum = Enum {
    name: "cln.FunderupdateRequest.FunderupdatePolicy",
    values: &[
        EnumValue { json: "match", name: "MATCH", number: 0 },
        EnumValue { json: "available", name: "AVAILABLE", number: 1 },
        EnumValue { json: "fixed", name: "FIXED", number: 2 },
    ],
};

/// `cln.FunderupdateResponse.FunderupdatePolicy`
pub static FUNDERUPDATE_RESPONSE_FUNDERUPDATE_POLICY: Enum = Enum {
    name: "cln.FunderupdateResponse.FunderupdatePolicy",
    values: &[
        EnumValue { json: "match", name: "MATCH", number: 0 },
        EnumValue { json: "available", name: "AVAILABLE", number: 1 },
        EnumValue { json: "fixed", name: "FIXED", number: 2 },
    ],
};
