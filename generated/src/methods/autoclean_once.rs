//! Tables: method `autoclean-once`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.AutocleanonceRequest`
pub static AUTOCLEANONCE_REQUEST: Message = Message {
    name: "cln.AutocleanonceRequest",
    fields: &[
        Field { key: "subsystem", name: "subsystem", number: 1, label: Label::Singular, kind: Kind::Enum(&crate::primitives::AUTOCLEAN_SUBSYSTEM), required: true },
        Field { key: "age", name: "age", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.AutocleanonceResponse`
pub static AUTOCLEANONCE_RESPONSE: Message = Message {
    name: "cln.AutocleanonceResponse",
    fields: &[
        Field { key: "autoclean", name: "autoclean", number: 1, label: Label::Singular, kind: Kind::Message(&AUTOCLEANONCE_AUTOCLEAN), required: true },
    ],
    by_key: &[0],
};

/// `cln.AutocleanonceAutoclean`
pub static AUTOCLEANONCE_AUTOCLEAN: Message = Message {
    name: "cln.AutocleanonceAutoclean",
    fields: &[
        Field { key: "succeededforwards", name: "succeededforwards", number: 1, label: Label::Optional, kind: Kind::Message(&AUTOCLEANONCE_AUTOCLEAN_SUCCEEDEDFORWARDS), required: false },
        Field { key: "failedforwards", name: "failedforwards", number: 2, label: Label::Optional, kind: Kind::Message(&AUTOCLEANONCE_AUTOCLEAN_FAILEDFORWARDS), required: false },
        Field { key: "succeededpays", name: "succeededpays", number: 3, label: Label::Optional, kind: Kind::Message(&AUTOCLEANONCE_AUTOCLEAN_SUCCEEDEDPAYS), required: false },
        Field { key: "failedpays", name: "failedpays", number: 4, label: Label::Optional, kind: Kind::Message(&AUTOCLEANONCE_AUTOCLEAN_FAILEDPAYS), required: false },
        Field { key: "paidinvoices", name: "paidinvoices", number: 5, label: Label::Optional, kind: Kind::Message(&AUTOCLEANONCE_AUTOCLEAN_PAIDINVOICES), required: false },
        Field { key: "expiredinvoices", name: "expiredinvoices", number: 6, label: Label::Optional, kind: Kind::Message(&AUTOCLEANONCE_AUTOCLEAN_EXPIREDINVOICES), required: false },
        Field { key: "networkevents", name: "networkevents", number: 7, label: Label::Optional, kind: Kind::Message(&AUTOCLEANONCE_AUTOCLEAN_NETWORKEVENTS), required: false },
    ],
    by_key: &[5, 1, 3, 6, 4, 0, 2],
};

/// `cln.AutocleanonceAutocleanSucceededforwards`
pub static AUTOCLEANONCE_AUTOCLEAN_SUCCEEDEDFORWARDS: Message = Message {
    name: "cln.AutocleanonceAutocleanSucceededforwards",
    fields: &[
        Field { key: "cleaned", name: "cleaned", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "uncleaned", name: "uncleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.AutocleanonceAutocleanFailedforwards`
pub static AUTOCLEANONCE_AUTOCLEAN_FAILEDFORWARDS: Message = Message {
    name: "cln.AutocleanonceAutocleanFailedforwards",
    fields: &[
        Field { key: "cleaned", name: "cleaned", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "uncleaned", name: "uncleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.AutocleanonceAutocleanSucceededpays`
pub static AUTOCLEANONCE_AUTOCLEAN_SUCCEEDEDPAYS: Message = Message {
    name: "cln.AutocleanonceAutocleanSucceededpays",
    fields: &[
        Field { key: "cleaned", name: "cleaned", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "uncleaned", name: "uncleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.AutocleanonceAutocleanFailedpays`
pub static AUTOCLEANONCE_AUTOCLEAN_FAILEDPAYS: Message = Message {
    name: "cln.AutocleanonceAutocleanFailedpays",
    fields: &[
        Field { key: "cleaned", name: "cleaned", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "uncleaned", name: "uncleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.AutocleanonceAutocleanPaidinvoices`
pub static AUTOCLEANONCE_AUTOCLEAN_PAIDINVOICES: Message = Message {
    name: "cln.AutocleanonceAutocleanPaidinvoices",
    fields: &[
        Field { key: "cleaned", name: "cleaned", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "uncleaned", name: "uncleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.AutocleanonceAutocleanExpiredinvoices`
pub static AUTOCLEANONCE_AUTOCLEAN_EXPIREDINVOICES: Message = Message {
    name: "cln.AutocleanonceAutocleanExpiredinvoices",
    fields: &[
        Field { key: "cleaned", name: "cleaned", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "uncleaned", name: "uncleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.AutocleanonceAutocleanNetworkevents`
pub static AUTOCLEANONCE_AUTOCLEAN_NETWORKEVENTS: Message = Message {
    name: "cln.AutocleanonceAutocleanNetworkevents",
    fields: &[
        Field { key: "cleaned", name: "cleaned", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "uncleaned", name: "uncleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
    ],
    by_key: &[0, 1],
};
