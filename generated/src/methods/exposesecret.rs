//! Tables: method `exposesecret`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.ExposesecretRequest`
pub static EXPOSESECRET_REQUEST: Message = Message {
    name: "cln.ExposesecretRequest",
    fields: &[
        Field { key: "passphrase", name: "passphrase", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "identifier", name: "identifier", number: 2, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 0],
};

/// `cln.ExposesecretResponse`
pub static EXPOSESECRET_RESPONSE: Message = Message {
    name: "cln.ExposesecretResponse",
    fields: &[
        Field { key: "identifier", name: "identifier", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "codex32", name: "codex32", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "mnemonic", name: "mnemonic", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[1, 0, 2],
};
