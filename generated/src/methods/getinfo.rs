//! Tables: method `getinfo`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.GetinfoRequest`
pub static GETINFO_REQUEST: Message = Message {
    name: "cln.GetinfoRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.GetinfoResponse`
pub static GETINFO_RESPONSE: Message = Message {
    name: "cln.GetinfoResponse",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "alias", name: "alias", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "color", name: "color", number: 3, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "num_peers", name: "num_peers", number: 4, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "num_pending_channels", name: "num_pending_channels", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "num_active_channels", name: "num_active_channels", number: 6, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "num_inactive_channels", name: "num_inactive_channels", number: 7, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "version", name: "version", number: 8, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "lightning-dir", name: "lightning_dir", number: 9, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "our_features", name: "our_features", number: 10, label: Label::Optional, kind: Kind::Message(&GETINFO_OUR_FEATURES), required: false },
        Field { key: "blockheight", name: "blockheight", number: 11, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "network", name: "network", number: 12, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "fees_collected_msat", name: "fees_collected_msat", number: 13, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "address", name: "address", number: 14, label: Label::Repeated, kind: Kind::Message(&GETINFO_ADDRESS), required: true },
        Field { key: "binding", name: "binding", number: 15, label: Label::Repeated, kind: Kind::Message(&GETINFO_BINDING), required: false },
        Field { key: "warning_bitcoind_sync", name: "warning_bitcoind_sync", number: 16, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "warning_lightningd_sync", name: "warning_lightningd_sync", number: 17, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[13, 1, 14, 10, 2, 12, 0, 8, 11, 5, 6, 3, 4, 9, 7, 15, 16],
};

/// `cln.GetinfoOurFeatures`
pub static GETINFO_OUR_FEATURES: Message = Message {
    name: "cln.GetinfoOurFeatures",
    fields: &[
        Field { key: "init", name: "init", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "node", name: "node", number: 2, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "channel", name: "channel", number: 3, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "invoice", name: "invoice", number: 4, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[2, 0, 3, 1],
};

/// `cln.GetinfoAddress`
pub static GETINFO_ADDRESS: Message = Message {
    name: "cln.GetinfoAddress",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Enum(&GETINFO_ADDRESS_GETINFO_ADDRESS_TYPE), required: true },
        Field { key: "port", name: "port", number: 2, label: Label::Singular, kind: Kind::Uint16, required: true },
        Field { key: "address", name: "address", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.GetinfoBinding`
pub static GETINFO_BINDING: Message = Message {
    name: "cln.GetinfoBinding",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Enum(&GETINFO_BINDING_GETINFO_BINDING_TYPE), required: true },
        Field { key: "address", name: "address", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "port", name: "port", number: 3, label: Label::Optional, kind: Kind::Uint16, required: false },
        Field { key: "socket", name: "socket", number: 4, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "subtype", name: "subtype", number: 5, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 2, 3, 4, 0],
};

/// `cln.GetinfoAddress.GetinfoAddressType`
pub static GETINFO_ADDRESS_GETINFO_ADDRESS_TYPE: Enum = Enum {
    name: "cln.GetinfoAddress.GetinfoAddressType",
    values: &[
        EnumValue { json: "dns", name: "DNS", number: 0 },
        EnumValue { json: "ipv4", name: "IPV4", number: 1 },
        EnumValue { json: "ipv6", name: "IPV6", number: 2 },
        EnumValue { json: "torv2", name: "TORV2", number: 3 },
        EnumValue { json: "torv3", name: "TORV3", number: 4 },
    ],
};

/// `cln.GetinfoBinding.GetinfoBindingType`
pub static GETINFO_BINDING_GETINFO_BINDING_TYPE: Enum = Enum {
    name: "cln.GetinfoBinding.GetinfoBindingType",
    values: &[
        EnumValue { json: "local socket", name: "LOCAL_SOCKET", number: 0 },
        EnumValue { json: "ipv4", name: "IPV4", number: 1 },
        EnumValue { json: "ipv6", name: "IPV6", number: 2 },
        EnumValue { json: "torv2", name: "TORV2", number: 3 },
        EnumValue { json: "torv3", name: "TORV3", number: 4 },
        EnumValue { json: "websocket", name: "WEBSOCKET", number: 5 },
    ],
};
