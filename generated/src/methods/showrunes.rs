//! Tables: method `showrunes`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `cln.ShowrunesRequest`
pub static SHOWRUNES_REQUEST: Message = Message {
    name: "cln.ShowrunesRequest",
    fields: &[
        Field { key: "rune", name: "rune", number: 1, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0],
};

/// `cln.ShowrunesResponse`
pub static SHOWRUNES_RESPONSE: Message = Message {
    name: "cln.ShowrunesResponse",
    fields: &[
        Field { key: "runes", name: "runes", number: 1, label: Label::Repeated, kind: Kind::Message(&SHOWRUNES_RUNES), required: true },
    ],
    by_key: &[0],
};

/// `cln.ShowrunesRunes`
pub static SHOWRUNES_RUNES: Message = Message {
    name: "cln.ShowrunesRunes",
    fields: &[
        Field { key: "rune", name: "rune", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "unique_id", name: "unique_id", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "restrictions", name: "restrictions", number: 3, label: Label::Repeated, kind: Kind::Message(&SHOWRUNES_RUNES_RESTRICTIONS), required: true },
        Field { key: "restrictions_as_english", name: "restrictions_as_english", number: 4, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "stored", name: "stored", number: 5, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "blacklisted", name: "blacklisted", number: 6, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "last_used", name: "last_used", number: 7, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "our_rune", name: "our_rune", number: 8, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[5, 6, 7, 2, 3, 0, 4, 1],
};

/// `cln.ShowrunesRunesRestrictions`
pub static SHOWRUNES_RUNES_RESTRICTIONS: Message = Message {
    name: "cln.ShowrunesRunesRestrictions",
    fields: &[
        Field { key: "alternatives", name: "alternatives", number: 1, label: Label::Repeated, kind: Kind::Message(&SHOWRUNES_RUNES_RESTRICTIONS_ALTERNATIVES), required: true },
        Field { key: "english", name: "english", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ShowrunesRunesRestrictionsAlternatives`
pub static SHOWRUNES_RUNES_RESTRICTIONS_ALTERNATIVES: Message = Message {
    name: "cln.ShowrunesRunesRestrictionsAlternatives",
    fields: &[
        Field { key: "fieldname", name: "fieldname", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "value", name: "value", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "condition", name: "condition", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "english", name: "english", number: 4, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[2, 3, 0, 1],
};
