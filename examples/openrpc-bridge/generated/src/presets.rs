//! Presets of rights, and what each method gives into a client's hands.
//!
//! Made by `boltgate-gen generate`. Don't edit: change boltgate.toml or the schemas and generate again.

use boltgate_transcode::table::{Access, Preset, RuneName};

/// Every preset, in byte order of name.
pub static PRESETS: &[Preset] = &[
    Preset {
        name: "readonly",
        methods: &[
            "eth_blockNumber",
            "eth_call",
            "eth_chainId",
            "eth_feeHistory",
            "eth_getBalance",
            "eth_getBlockByNumber",
            "eth_getLogs",
            "eth_getTransactionCount",
            "eth_getTransactionReceipt",
            "eth_syncing",
        ],
        topics: &[
        ],
        allows: &[
            "eth_blockNumber",
            "eth_call",
            "eth_chainId",
            "eth_feeHistory",
            "eth_getBalance",
            "eth_getBlockByNumber",
            "eth_getLogs",
            "eth_getTransactionCount",
            "eth_getTransactionReceipt",
            "eth_syncing",
        ],
    },
];

/// Every topic and hook that a rune allows by another name than its own.
pub static RUNE_NAMES: &[RuneName] = &[
];

/// The reviewed class of every JSON-RPC method, exposed or not, in byte order of method.
pub static ACCESS: &[(&str, Access)] = &[
    ("eth_blockNumber", Access::Reads),
    ("eth_call", Access::Reads),
    ("eth_chainId", Access::Reads),
    ("eth_feeHistory", Access::Reads),
    ("eth_getBalance", Access::Reads),
    ("eth_getBlockByNumber", Access::Reads),
    ("eth_getLogs", Access::Reads),
    ("eth_getTransactionCount", Access::Reads),
    ("eth_getTransactionReceipt", Access::Reads),
    ("eth_sendRawTransaction", Access::Spends),
    ("eth_syncing", Access::Reads),
];
