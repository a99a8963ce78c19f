//! Tables: method `listnodes`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListnodesRequest`
pub static LISTNODES_REQUEST: Message = Message {
    name: "cln.ListnodesRequest",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
    ],
    by_key: &[0],
};

/// `cln.ListnodesResponse`
pub static LISTNODES_RESPONSE: Message = Message {
    name: "cln.ListnodesResponse",
    fields: &[
        Field { key: "nodes", name: "nodes", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTNODES_NODES), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListnodesNodes`
pub static LISTNODES_NODES: Message = Message {
    name: "cln.ListnodesNodes",
    fields: &[
        Field { key: "nodeid", name: "nodeid", number: 1, label: Label::Singular, kind: Kind::FixedBytes(33), required: true },
        Field { key: "last_timestamp", name: "last_timestamp", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "alias", name: "alias", number: 3, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "color", name: "color", number: 4, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "features", name: "features", number: 5, label: Label::Optional, kind: Kind::Bytes, required: false },
        Field { key: "addresses", name: "addresses", number: 6, label: Label::Repeated, kind: Kind::Message(&LISTNODES_NODES_ADDRESSES), required: false },
        Field { key: "option_will_fund", name: "option_will_fund", number: 7, label: Label::Optional, kind: Kind::Message(&LISTNODES_NODES_OPTION_WILL_FUND), required: false },
    ],
    by_key: &[5, 2, 3, 4, 1, 0, 6],
};

/// `cln.ListnodesNodesOptionWillFund`
pub static LISTNODES_NODES_OPTION_WILL_FUND: Message = Message {
    name: "cln.ListnodesNodesOptionWillFund",
    fields: &[
        Field { key: "lease_fee_base_msat", name: "lease_fee_base_msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "lease_fee_basis", name: "lease_fee_basis", number: 2, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "funding_weight", name: "funding_weight", number: 3, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "channel_fee_max_base_msat", name: "channel_fee_max_base_msat", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "channel_fee_max_proportional_thousandths", name: "channel_fee_max_proportional_thousandths", number: 5, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "compact_lease", name: "compact_lease", number: 6, label: Label::Singular, kind: Kind::Bytes, required: true },
    ],
    by_key: &[3, 4, 5, 2, 0, 1],
};

/// `cln.ListnodesNodesAddresses`
pub static LISTNODES_NODES_ADDRESSES: Message = Message {
    name: "cln.ListnodesNodesAddresses",
    fields: &[
        Field { key: "type", name: "item_type", number: 1, label: Label::Singular, kind: Kind::Enum(&LISTNODES_NODES_ADDRESSES_LISTNODES_NODES_ADDRESSES_TYPE), required: true },
        Field { key: "port", name: "port", number: 2, label: Label::Singular, kind: Kind::Uint16, required: true },
        Field { key: "address", name: "address", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.ListnodesNodesAddresses.ListnodesNodesAddressesType`
pub static LISTNODES_NODES_ADDRESSES_LISTNODES_NODES_ADDRESSES_TYPE: Enum = Enum {
    name: "cln.ListnodesNodesAddresses.ListnodesNodesAddressesType",
    values: &[
        EnumValue { json: "dns", name: "DNS", number: 0 },
        EnumValue { json: "ipv4", name: "IPV4", number: 1 },
        EnumValue { json: "ipv6", name: "IPV6", number: 2 },
        EnumValue { json: "torv2", name: "TORV2", number: 3 },
        EnumValue { json: "torv3", name: "TORV3", number: 4 },
    ],
};
