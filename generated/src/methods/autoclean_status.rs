//! Tables: method `autoclean-status`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.AutocleanstatusRequest`
pub static AUTOCLEANSTATUS_REQUEST: Message = Message {
    name: "cln.AutocleanstatusRequest",
    fields: &[
        Field { key: "subsystem", name: "subsystem", number: 1, label: Label::Optional, kind: Kind::Enum(&crate::primitives::AUTOCLEAN_SUBSYSTEM), required: false },
    ],
    by_key: &[0],
};

/// `cln.AutocleanstatusResponse`
pub static AUTOCLEANSTATUS_RESPONSE: Message = Message {
    name: "cln.AutocleanstatusResponse",
    fields: &[
        Field { key: "autoclean", name: "autoclean", number: 1, label: Label::Singular, kind: Kind::Message(&AUTOCLEANSTATUS_AUTOCLEAN), required: true },
    ],
    by_key: &[0],
};

/// `cln.AutocleanstatusAutoclean`
pub static AUTOCLEANSTATUS_AUTOCLEAN: Message = Message {
    name: "cln.AutocleanstatusAutoclean",
    fields: &[
        Field { key: "succeededforwards", name: "succeededforwards", number: 1, label: Label::Optional, kind: Kind::Message(&AUTOCLEANSTATUS_AUTOCLEAN_SUCCEEDEDFORWARDS), required: false },
        Field { key: "failedforwards", name: "failedforwards", number: 2, label: Label::Optional, kind: Kind::Message(&AUTOCLEANSTATUS_AUTOCLEAN_FAILEDFORWARDS), required: false },
        Field { key: "succeededpays", name: "succeededpays", number: 3, label: Label::Optional, kind: Kind::Message(&AUTOCLEANSTATUS_AUTOCLEAN_SUCCEEDEDPAYS), required: false },
        Field { key: "failedpays", name: "failedpays", number: 4, label: Label::Optional, kind: Kind::Message(&AUTOCLEANSTATUS_AUTOCLEAN_FAILEDPAYS), required: false },
        Field { key: "paidinvoices", name: "paidinvoices", number: 5, label: Label::Optional, kind: Kind::Message(&AUTOCLEANSTATUS_AUTOCLEAN_PAIDINVOICES), required: false },
        Field { key: "expiredinvoices", name: "expiredinvoices", number: 6, label: Label::Optional, kind: Kind::Message(&AUTOCLEANSTATUS_AUTOCLEAN_EXPIREDINVOICES), required: false },
        Field { key: "networkevents", name: "networkevents", number: 7, label: Label::Optional, kind: Kind::Message(&AUTOCLEANSTATUS_AUTOCLEAN_NETWORKEVENTS), required: false },
    ],
    by_key: &[5, 1, 3, 6, 4, 0, 2],
};

/// `cln.AutocleanstatusAutocleanSucceededforwards`
pub static AUTOCLEANSTATUS_AUTOCLEAN_SUCCEEDEDFORWARDS: Message = Message {
    name: "cln.AutocleanstatusAutocleanSucceededforwards",
    fields: &[
        Field { key: "enabled", name: "enabled", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "cleaned", name: "cleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "age", name: "age", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.AutocleanstatusAutocleanFailedforwards`
pub static AUTOCLEANSTATUS_AUTOCLEAN_FAILEDFORWARDS: Message = Message {
    name: "cln.AutocleanstatusAutocleanFailedforwards",
    fields: &[
        Field { key: "enabled", name: "enabled", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "cleaned", name: "cleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "age", name: "age", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.AutocleanstatusAutocleanSucceededpays`
pub static AUTOCLEANSTATUS_AUTOCLEAN_SUCCEEDEDPAYS: Message = Message {
    name: "cln.AutocleanstatusAutocleanSucceededpays",
    fields: &[
        Field { key: "enabled", name: "enabled", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "cleaned", name: "cleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "age", name: "age", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.AutocleanstatusAutocleanFailedpays`
pub static AUTOCLEANSTATUS_AUTOCLEAN_FAILEDPAYS: Message = Message {
    name: "cln.AutocleanstatusAutocleanFailedpays",
    fields: &[
        Field { key: "enabled", name: "enabled", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "cleaned", name: "cleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "age", name: "age", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.AutocleanstatusAutocleanPaidinvoices`
pub static AUTOCLEANSTATUS_AUTOCLEAN_PAIDINVOICES: Message = Message {
    name: "cln.AutocleanstatusAutocleanPaidinvoices",
    fields: &[
        Field { key: "enabled", name: "enabled", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "cleaned", name: "cleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "age", name: "age", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.AutocleanstatusAutocleanExpiredinvoices`
pub static AUTOCLEANSTATUS_AUTOCLEAN_EXPIREDINVOICES: Message = Message {
    name: "cln.AutocleanstatusAutocleanExpiredinvoices",
    fields: &[
        Field { key: "enabled", name: "enabled", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "cleaned", name: "cleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "age", name: "age", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.AutocleanstatusAutocleanNetworkevents`
pub static AUTOCLEANSTATUS_AUTOCLEAN_NETWORKEVENTS: Message = Message {
    name: "cln.AutocleanstatusAutocleanNetworkevents",
    fields: &[
        Field { key: "enabled", name: "enabled", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "cleaned", name: "cleaned", number: 2, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "age", name: "age", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[2, 1, 0],
};
