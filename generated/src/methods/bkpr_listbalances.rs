//! Tables: method `bkpr-listbalances`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape, Unit};

/// `cln.BkprlistbalancesRequest`
pub static BKPRLISTBALANCES_REQUEST: Message = Message {
    name: "cln.BkprlistbalancesRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `cln.BkprlistbalancesResponse`
pub static BKPRLISTBALANCES_RESPONSE: Message = Message {
    name: "cln.BkprlistbalancesResponse",
    fields: &[
        Field { key: "accounts", name: "accounts", number: 1, label: Label::Repeated, kind: Kind::Message(&BKPRLISTBALANCES_ACCOUNTS), required: true },
    ],
    by_key: &[0],
};

/// `cln.BkprlistbalancesAccounts`
pub static BKPRLISTBALANCES_ACCOUNTS: Message = Message {
    name: "cln.BkprlistbalancesAccounts",
    fields: &[
        Field { key: "account", name: "account", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "balances", name: "balances", number: 2, label: Label::Repeated, kind: Kind::Message(&BKPRLISTBALANCES_ACCOUNTS_BALANCES), required: true },
        Field { key: "peer_id", name: "peer_id", number: 3, label: Label::Optional, kind: Kind::FixedBytes(33), required: false },
        Field { key: "we_opened", name: "we_opened", number: 4, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "account_closed", name: "account_closed", number: 5, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "account_resolved", name: "account_resolved", number: 6, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "resolved_at_block", name: "resolved_at_block", number: 7, label: Label::Optional, kind: Kind::Uint32, required: false },
    ],
    by_key: &[0, 4, 5, 1, 2, 6, 3],
};

/// `cln.BkprlistbalancesAccountsBalances`
pub static BKPRLISTBALANCES_ACCOUNTS_BALANCES: Message = Message {
    name: "cln.BkprlistbalancesAccountsBalances",
    fields: &[
        Field { key: "balance_msat", name: "balance_msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "coin_type", name: "coin_type", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};
