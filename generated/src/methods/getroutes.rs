//! Tables: method `getroutes`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.GetroutesRequest`
pub static GETROUTES_REQUEST: Message = Message {
    name: "cln.GetroutesRequest",
    fields: &[
        Field { key: "source", name: "source", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "destination", name: "destination", number: 2, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "layers", name: "layers", number: 4, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "maxfee_msat", name: "maxfee_msat", number: 5, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "final_cltv", name: "final_cltv", number: 7, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "maxdelay", name: "maxdelay", number: 8, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "maxparts", name: "maxparts", number: 9, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[2, 1, 5, 3, 6, 4, 7, 0],
};

/// `cln.GetroutesResponse`
pub static GETROUTES_RESPONSE: Message = Message {
    name: "cln.GetroutesResponse",
    fields: &[
        Field { key: "probability_ppm", name: "probability_ppm", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "routes", name: "routes", number: 2, label: Label::Repeated, kind: Kind::Message(&GETROUTES_ROUTES), required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.GetroutesRoutes`
pub static GETROUTES_ROUTES: Message = Message {
    name: "cln.GetroutesRoutes",
    fields: &[
        Field { key: "probability_ppm", name: "probability_ppm", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "amount_msat", name: "amount_msat", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "path", name: "path", number: 3, label: Label::Repeated, kind: Kind::Message(&GETROUTES_ROUTES_PATH), required: true },
        Field { key: "final_cltv", name: "final_cltv", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
    ],
    by_key: &[1, 3, 2, 0],
};

/// `cln.GetroutesRoutesPath`
pub static GETROUTES_ROUTES_PATH: Message = Message {
    name: "cln.GetroutesRoutesPath",
    fields: &[
        Field { key: "amount_msat", name: "amount_msat", number: 3, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: false },
        Field { key: "next_node_id", name: "next_node_id", number: 4, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "delay", name: "delay", number: 5, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "short_channel_id_dir", name: "short_channel_id_dir", number: 6, label: Label::Singular, kind: Kind::ShortChannelIdDir, required: true },
        Field { key: "amount_in_msat", name: "amount_in_msat", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "amount_out_msat", name: "amount_out_msat", number: 8, label: Label::Optional, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "node_id_in", name: "node_id_in", number: 9, label: Label::Optional, kind: Kind::FixedBytes(33), required: true },
        Field { key: "node_id_out", name: "node_id_out", number: 10, label: Label::Optional, kind: Kind::FixedBytes(33), required: true },
        Field { key: "cltv_in", name: "cltv_in", number: 11, label: Label::Optional, kind: Kind::Uint32, required: true },
        Field { key: "cltv_out", name: "cltv_out", number: 12, label: Label::Optional, kind: Kind::Uint32, required: true },
    ],
    by_key: &[4, 0, 5, 8, 9, 2, 1, 6, 7, 3],
};
