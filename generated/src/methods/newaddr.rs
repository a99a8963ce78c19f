//! Tables: method `newaddr`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message};

/// `cln.NewaddrRequest`
pub static NEWADDR_REQUEST: Message = Message {
    name: "cln.NewaddrRequest",
    fields: &[
        Field { key: "addresstype", name: "addresstype", number: 1, label: Label::Optional, kind: Kind::Enum(&NEWADDR_REQUEST_NEWADDR_ADDRESSTYPE), required: false },
    ],
    by_key: &[0],
};

/// `cln.NewaddrResponse`
pub static NEWADDR_RESPONSE: Message = Message {
    name: "cln.NewaddrResponse",
    fields: &[
        Field { key: "bech32", name: "bech32", number: 1, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "p2tr", name: "p2tr", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1],
};

/// `cln.NewaddrRequest.NewaddrAddresstype`
pub static NEWADDR_REQUEST_NEWADDR_ADDRESSTYPE: Enum = Enum {
    name: "cln.NewaddrRequest.NewaddrAddresstype",
    values: &[
        EnumValue { json: "bech32", name: "BECH32", number: 0 },
        EnumValue { json: "all", name: "ALL", number: 2 },
        EnumValue { json: "p2tr", name: "P2TR", number: 3 },
    ],
};
