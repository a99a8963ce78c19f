//! Presets of rights, and what each method gives into a client's hands.
//!
//! Made by `boltgate-gen generate`. Don't edit: change boltgate.toml or the schemas and generate again.

use boltgate_transcode::table::{Access, Preset, RuneName};

/// Every preset, in byte order of name.
pub static PRESETS: &[Preset] = &[
    Preset {
        name: "readonly",
        methods: &[
            "rebalance-estimate",
            "rebalance-stats",
        ],
        topics: &[
            "rebalance_moved",
        ],
        allows: &[
            "rebalance-estimate",
            "rebalance-stats",
            "rebalance_moved",
        ],
    },
];

/// Every topic and hook that a rune allows by another name than its own.
pub static RUNE_NAMES: &[RuneName] = &[
];

/// The reviewed class of every JSON-RPC method, exposed or not, in byte order of method.
pub static ACCESS: &[(&str, Access)] = &[
    ("rebalance-estimate", Access::Reads),
    ("rebalance-start", Access::Spends),
    ("rebalance-stats", Access::Reads),
];
