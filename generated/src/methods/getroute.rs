//! Tables: method `getroute`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.GetrouteRequest`
pub static GETROUTE_REQUEST: Message = Message {
    name: "cln.GetrouteRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "riskfactor", name: "riskfactor", number: 3, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "cltv", name: "cltv", number: 4, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "fromid", name: "fromid", number: 5, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "fuzzpercent", name: "fuzzpercent", number: 6, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "exclude", name: "exclude", number: 7, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "maxhops", name: "maxhops", number: 8, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "amount_msat", name: "amount_msat", number: 9, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
    ],
    by_key: &[7, 2, 5, 3, 4, 0, 6, 1],
};

/// `cln.GetrouteResponse`
pub static GETROUTE_RESPONSE: Message = Message {
    name: "cln.GetrouteResponse",
    fields: &[
        Field { key: "route", name: "route", number: 1, label: Label::Repeated, kind: Kind::Message(&GETROUTE_ROUTE), required: true },
    ],
    by_key: &[0],
};

/// `cln.GetrouteRoute`
pub static GETROUTE_ROUTE: Message = Message {
    name: "cln.GetrouteRoute",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "channel", name: "channel", number: 2, label: Label::Singular, kind: Kind::ShortChannelId, required: true },
        Field { key: "direction", name: "direction", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "delay", name: "delay", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "style", name: "style", number: 6, label: Label::Singular, kind: Kind::Enum(&GETROUTE_ROUTE_GETROUTE_ROUTE_STYLE), required: true },
    ],
    by_key: &[3, 1, 4, 2, 0, 5],
};

/// `cln.GetrouteRoute.GetrouteRouteStyle`
pub static GETROUTE_ROUTE_GETROUTE_ROUTE_STYLE: Enum = Enum {
    name: "cln.GetrouteRoute.GetrouteRouteStyle",
    values: &[
        EnumValue { json: "tlv", name: "TLV", number: 0 },
    ],
};
