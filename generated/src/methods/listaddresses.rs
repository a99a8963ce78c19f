//! Tables: method `listaddresses`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.ListaddressesRequest`
pub static LISTADDRESSES_REQUEST: Message = Message {
    name: "cln.ListaddressesRequest",
    fields: &[
        Field { key: "address", name: "address", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "start", name: "start", number: 2, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "limit", name: "limit", number: 3, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 2, 1],
};

/// `cln.ListaddressesResponse`
pub static LISTADDRESSES_RESPONSE: Message = Message {
    name: "cln.ListaddressesResponse",
    fields: &[
        Field { key: "addresses", name: "addresses", number: 1, label: Label::Repeated, kind: Kind::Message(&LISTADDRESSES_ADDRESSES), required: true },
    ],
    by_key: &[0],
};

/// `cln.ListaddressesAddresses`
pub static LISTADDRESSES_ADDRESSES: Message = Message {
    name: "cln.ListaddressesAddresses",
    fields: &[
        Field { key: "keyidx", name: "keyidx", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "bech32", name: "bech32", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "p2tr", name: "p2tr", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 0, 2],
};
