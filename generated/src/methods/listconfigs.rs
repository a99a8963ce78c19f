//! Tables: method `listconfigs`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// `cln.ListconfigsRequest`
pub static LISTCONFIGS_REQUEST: Message = Message {
    name: "cln.ListconfigsRequest",
    fields: &[
        Field { key: "config", name: "config", number: 1, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0],
};

/// `cln.ListconfigsResponse`
pub static LISTCONFIGS_RESPONSE: Message = Message {
    name: "cln.ListconfigsResponse",
    fields: &[
        Field { key: "configs", name: "configs", number: 1, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS), required: false },
    ],
    by_key: &[0],
};

/// `cln.ListconfigsConfigs`
pub static LISTCONFIGS_CONFIGS: Message = Message {
    name: "cln.ListconfigsConfigs",
    fields: &[
        Field { key: "conf", name: "conf", number: 1, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_CONF), required: false },
        Field { key: "developer", name: "developer", number: 2, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_DEVELOPER), required: false },
        Field { key: "clear-plugins", name: "clear_plugins", number: 3, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_CLEARPLUGINS), required: false },
        Field { key: "disable-mpp", name: "disable_mpp", number: 4, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_DISABLEMPP), required: false },
        Field { key: "mainnet", name: "mainnet", number: 5, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_MAINNET), required: false },
        Field { key: "regtest", name: "regtest", number: 6, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_REGTEST), required: false },
        Field { key: "signet", name: "signet", number: 7, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_SIGNET), required: false },
        Field { key: "testnet", name: "testnet", number: 8, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_TESTNET), required: false },
        Field { key: "important-plugin", name: "important_plugin", number: 9, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_IMPORTANTPLUGIN), required: false },
        Field { key: "plugin", name: "plugin", number: 10, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_PLUGIN), required: false },
        Field { key: "plugin-dir", name: "plugin_dir", number: 11, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_PLUGINDIR), required: false },
        Field { key: "lightning-dir", name: "lightning_dir", number: 12, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_LIGHTNINGDIR), required: false },
        Field { key: "network", name: "network", number: 13, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_NETWORK), required: false },
        Field { key: "allow-deprecated-apis", name: "allow_deprecated_apis", number: 14, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_ALLOWDEPRECATEDAPIS), required: false },
        Field { key: "rpc-file", name: "rpc_file", number: 15, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_RPCFILE), required: false },
        Field { key: "disable-plugin", name: "disable_plugin", number: 16, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_DISABLEPLUGIN), required: false },
        Field { key: "always-use-proxy", name: "always_use_proxy", number: 17, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_ALWAYSUSEPROXY), required: false },
        Field { key: "daemon", name: "daemon", number: 18, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_DAEMON), required: false },
        Field { key: "wallet", name: "wallet", number: 19, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_WALLET), required: false },
        Field { key: "large-channels", name: "large_channels", number: 20, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_LARGECHANNELS), required: false },
        Field { key: "experimental-dual-fund", name: "experimental_dual_fund", number: 21, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_EXPERIMENTALDUALFUND), required: false },
        Field { key: "experimental-splicing", name: "experimental_splicing", number: 22, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_EXPERIMENTALSPLICING), required: false },
        Field { key: "experimental-shutdown-wrong-funding", name: "experimental_shutdown_wrong_funding", number: 25, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_EXPERIMENTALSHUTDOWNWRONGFUNDING), required: false },
        Field { key: "experimental-peer-storage", name: "experimental_peer_storage", number: 26, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_EXPERIMENTALPEERSTORAGE), required: false },
        Field { key: "experimental-anchors", name: "experimental_anchors", number: 27, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_EXPERIMENTALANCHORS), required: false },
        Field { key: "database-upgrade", name: "database_upgrade", number: 28, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_DATABASEUPGRADE), required: false },
        Field { key: "rgb", name: "rgb", number: 29, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_RGB), required: false },
        Field { key: "alias", name: "alias", number: 30, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_ALIAS), required: false },
        Field { key: "pid-file", name: "pid_file", number: 31, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_PIDFILE), required: false },
        Field { key: "ignore-fee-limits", name: "ignore_fee_limits", number: 32, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_IGNOREFEELIMITS), required: false },
        Field { key: "watchtime-blocks", name: "watchtime_blocks", number: 33, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_WATCHTIMEBLOCKS), required: false },
        Field { key: "funding-confirms", name: "funding_confirms", number: 35, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_FUNDINGCONFIRMS), required: false },
        Field { key: "cltv-delta", name: "cltv_delta", number: 36, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_CLTVDELTA), required: false },
        Field { key: "cltv-final", name: "cltv_final", number: 37, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_CLTVFINAL), required: false },
        Field { key: "commit-time", name: "commit_time", number: 38, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_COMMITTIME), required: false },
        Field { key: "fee-base", name: "fee_base", number: 39, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_FEEBASE), required: false },
        Field { key: "rescan", name: "rescan", number: 40, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_RESCAN), required: false },
        Field { key: "fee-per-satoshi", name: "fee_per_satoshi", number: 41, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_FEEPERSATOSHI), required: false },
        Field { key: "max-concurrent-htlcs", name: "max_concurrent_htlcs", number: 42, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_MAXCONCURRENTHTLCS), required: false },
        Field { key: "htlc-minimum-msat", name: "htlc_minimum_msat", number: 43, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_HTLCMINIMUMMSAT), required: false },
        Field { key: "htlc-maximum-msat", name: "htlc_maximum_msat", number: 44, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_HTLCMAXIMUMMSAT), required: false },
        Field { key: "max-dust-htlc-exposure-msat", name: "max_dust_htlc_exposure_msat", number: 45, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_MAXDUSTHTLCEXPOSUREMSAT), required: false },
        Field { key: "min-capacity-sat", name: "min_capacity_sat", number: 46, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_MINCAPACITYSAT), required: false },
        Field { key: "addr", name: "addr", number: 47, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_ADDR), required: false },
        Field { key: "announce-addr", name: "announce_addr", number: 48, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_ANNOUNCEADDR), required: false },
        Field { key: "bind-addr", name: "bind_addr", number: 49, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_BINDADDR), required: false },
        Field { key: "offline", name: "offline", number: 50, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_OFFLINE), required: false },
        Field { key: "autolisten", name: "autolisten", number: 51, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_AUTOLISTEN), required: false },
        Field { key: "proxy", name: "proxy", number: 52, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_PROXY), required: false },
        Field { key: "disable-dns", name: "disable_dns", number: 53, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_DISABLEDNS), required: false },
        Field { key: "announce-addr-discovered", name: "announce_addr_discovered", number: 54, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVERED), required: false },
        Field { key: "announce-addr-discovered-port", name: "announce_addr_discovered_port", number: 55, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVEREDPORT), required: false },
        Field { key: "encrypted-hsm", name: "encrypted_hsm", number: 56, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_ENCRYPTEDHSM), required: false },
        Field { key: "rpc-file-mode", name: "rpc_file_mode", number: 57, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_RPCFILEMODE), required: false },
        Field { key: "log-level", name: "log_level", number: 58, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_LOGLEVEL), required: false },
        Field { key: "log-prefix", name: "log_prefix", number: 59, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_LOGPREFIX), required: false },
        Field { key: "log-file", name: "log_file", number: 60, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_LOGFILE), required: false },
        Field { key: "log-timestamps", name: "log_timestamps", number: 61, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_LOGTIMESTAMPS), required: false },
        Field { key: "force-feerates", name: "force_feerates", number: 62, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_FORCEFEERATES), required: false },
        Field { key: "subdaemon", name: "subdaemon", number: 63, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_SUBDAEMON), required: false },
        Field { key: "fetchinvoice-noconnect", name: "fetchinvoice_noconnect", number: 64, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_FETCHINVOICENOCONNECT), required: false },
        Field { key: "tor-service-password", name: "tor_service_password", number: 66, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_TORSERVICEPASSWORD), required: false },
        Field { key: "announce-addr-dns", name: "announce_addr_dns", number: 67, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_ANNOUNCEADDRDNS), required: false },
        Field { key: "require-confirmed-inputs", name: "require_confirmed_inputs", number: 68, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_REQUIRECONFIRMEDINPUTS), required: false },
        Field { key: "commit-fee", name: "commit_fee", number: 69, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_COMMITFEE), required: false },
        Field { key: "commit-feerate-offset", name: "commit_feerate_offset", number: 70, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_COMMITFEERATEOFFSET), required: false },
        Field { key: "autoconnect-seeker-peers", name: "autoconnect_seeker_peers", number: 71, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_AUTOCONNECTSEEKERPEERS), required: false },
        Field { key: "currencyrate-add-source", name: "currencyrate_add_source", number: 74, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_CURRENCYRATEADDSOURCE), required: false },
        Field { key: "currencyrate-disable-source", name: "currencyrate_disable_source", number: 75, label: Label::Optional, kind: Kind::Message(&LISTCONFIGS_CONFIGS_CURRENCYRATEDISABLESOURCE), required: false },
    ],
    by_key: &[43, 27, 13, 16, 44, 50, 51, 62, 66, 47, 45, 2, 32, 33, 64, 65, 34, 0, 67, 68, 17, 25, 1, 49, 3, 15, 52, 24, 20, 23, 22, 21, 35, 37, 60, 58, 31, 40, 39, 29, 8, 19, 11, 56, 54, 55, 57, 4, 38, 41, 42, 12, 46, 28, 9, 10, 48, 5, 63, 36, 26, 14, 53, 6, 59, 7, 61, 18, 30],
};

/// `cln.ListconfigsConfigsConf`
pub static LISTCONFIGS_CONFIGS_CONF: Message = Message {
    name: "cln.ListconfigsConfigsConf",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::Enum(&LISTCONFIGS_CONFIGS_CONF_LISTCONFIGS_CONFIGS_CONF_SOURCE), required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsDeveloper`
pub static LISTCONFIGS_CONFIGS_DEVELOPER: Message = Message {
    name: "cln.ListconfigsConfigsDeveloper",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsClearplugins`
pub static LISTCONFIGS_CONFIGS_CLEARPLUGINS: Message = Message {
    name: "cln.ListconfigsConfigsClearplugins",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsDisablempp`
pub static LISTCONFIGS_CONFIGS_DISABLEMPP: Message = Message {
    name: "cln.ListconfigsConfigsDisablempp",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "plugin", name: "plugin", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[2, 0, 1],
};

/// `cln.ListconfigsConfigsMainnet`
pub static LISTCONFIGS_CONFIGS_MAINNET: Message = Message {
    name: "cln.ListconfigsConfigsMainnet",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsRegtest`
pub static LISTCONFIGS_CONFIGS_REGTEST: Message = Message {
    name: "cln.ListconfigsConfigsRegtest",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsSignet`
pub static LISTCONFIGS_CONFIGS_SIGNET: Message = Message {
    name: "cln.ListconfigsConfigsSignet",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsTestnet`
pub static LISTCONFIGS_CONFIGS_TESTNET: Message = Message {
    name: "cln.ListconfigsConfigsTestnet",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsImportantplugin`
pub static LISTCONFIGS_CONFIGS_IMPORTANTPLUGIN: Message = Message {
    name: "cln.ListconfigsConfigsImportantplugin",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsPlugin`
pub static LISTCONFIGS_CONFIGS_PLUGIN: Message = Message {
    name: "cln.ListconfigsConfigsPlugin",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsPlugindir`
pub static LISTCONFIGS_CONFIGS_PLUGINDIR: Message = Message {
    name: "cln.ListconfigsConfigsPlugindir",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsLightningdir`
pub static LISTCONFIGS_CONFIGS_LIGHTNINGDIR: Message = Message {
    name: "cln.ListconfigsConfigsLightningdir",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsNetwork`
pub static LISTCONFIGS_CONFIGS_NETWORK: Message = Message {
    name: "cln.ListconfigsConfigsNetwork",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsAllowdeprecatedapis`
pub static LISTCONFIGS_CONFIGS_ALLOWDEPRECATEDAPIS: Message = Message {
    name: "cln.ListconfigsConfigsAllowdeprecatedapis",
    fields: &[
        Field { key: "value_bool", name: "value_bool", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsRpcfile`
pub static LISTCONFIGS_CONFIGS_RPCFILE: Message = Message {
    name: "cln.ListconfigsConfigsRpcfile",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsDisableplugin`
pub static LISTCONFIGS_CONFIGS_DISABLEPLUGIN: Message = Message {
    name: "cln.ListconfigsConfigsDisableplugin",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsAlwaysuseproxy`
pub static LISTCONFIGS_CONFIGS_ALWAYSUSEPROXY: Message = Message {
    name: "cln.ListconfigsConfigsAlwaysuseproxy",
    fields: &[
        Field { key: "value_bool", name: "value_bool", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsDaemon`
pub static LISTCONFIGS_CONFIGS_DAEMON: Message = Message {
    name: "cln.ListconfigsConfigsDaemon",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsWallet`
pub static LISTCONFIGS_CONFIGS_WALLET: Message = Message {
    name: "cln.ListconfigsConfigsWallet",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsLargechannels`
pub static LISTCONFIGS_CONFIGS_LARGECHANNELS: Message = Message {
    name: "cln.ListconfigsConfigsLargechannels",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsExperimentaldualfund`
pub static LISTCONFIGS_CONFIGS_EXPERIMENTALDUALFUND: Message = Message {
    name: "cln.ListconfigsConfigsExperimentaldualfund",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsExperimentalsplicing`
pub static LISTCONFIGS_CONFIGS_EXPERIMENTALSPLICING: Message = Message {
    name: "cln.ListconfigsConfigsExperimentalsplicing",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsExperimentalshutdownwrongfunding`
pub static LISTCONFIGS_CONFIGS_EXPERIMENTALSHUTDOWNWRONGFUNDING: Message = Message {
    name: "cln.ListconfigsConfigsExperimentalshutdownwrongfunding",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsExperimentalpeerstorage`
pub static LISTCONFIGS_CONFIGS_EXPERIMENTALPEERSTORAGE: Message = Message {
    name: "cln.ListconfigsConfigsExperimentalpeerstorage",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsExperimentalanchors`
pub static LISTCONFIGS_CONFIGS_EXPERIMENTALANCHORS: Message = Message {
    name: "cln.ListconfigsConfigsExperimentalanchors",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsDatabaseupgrade`
pub static LISTCONFIGS_CONFIGS_DATABASEUPGRADE: Message = Message {
    name: "cln.ListconfigsConfigsDatabaseupgrade",
    fields: &[
        Field { key: "value_bool", name: "value_bool", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsRgb`
pub static LISTCONFIGS_CONFIGS_RGB: Message = Message {
    name: "cln.ListconfigsConfigsRgb",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsAlias`
pub static LISTCONFIGS_CONFIGS_ALIAS: Message = Message {
    name: "cln.ListconfigsConfigsAlias",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsPidfile`
pub static LISTCONFIGS_CONFIGS_PIDFILE: Message = Message {
    name: "cln.ListconfigsConfigsPidfile",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsIgnorefeelimits`
pub static LISTCONFIGS_CONFIGS_IGNOREFEELIMITS: Message = Message {
    name: "cln.ListconfigsConfigsIgnorefeelimits",
    fields: &[
        Field { key: "value_bool", name: "value_bool", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsWatchtimeblocks`
pub static LISTCONFIGS_CONFIGS_WATCHTIMEBLOCKS: Message = Message {
    name: "cln.ListconfigsConfigsWatchtimeblocks",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsFundingconfirms`
pub static LISTCONFIGS_CONFIGS_FUNDINGCONFIRMS: Message = Message {
    name: "cln.ListconfigsConfigsFundingconfirms",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsCltvdelta`
pub static LISTCONFIGS_CONFIGS_CLTVDELTA: Message = Message {
    name: "cln.ListconfigsConfigsCltvdelta",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsCltvfinal`
pub static LISTCONFIGS_CONFIGS_CLTVFINAL: Message = Message {
    name: "cln.ListconfigsConfigsCltvfinal",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsCommittime`
pub static LISTCONFIGS_CONFIGS_COMMITTIME: Message = Message {
    name: "cln.ListconfigsConfigsCommittime",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsFeebase`
pub static LISTCONFIGS_CONFIGS_FEEBASE: Message = Message {
    name: "cln.ListconfigsConfigsFeebase",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsRescan`
pub static LISTCONFIGS_CONFIGS_RESCAN: Message = Message {
    name: "cln.ListconfigsConfigsRescan",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsFeepersatoshi`
pub static LISTCONFIGS_CONFIGS_FEEPERSATOSHI: Message = Message {
    name: "cln.ListconfigsConfigsFeepersatoshi",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsMaxconcurrenthtlcs`
pub static LISTCONFIGS_CONFIGS_MAXCONCURRENTHTLCS: Message = Message {
    name: "cln.ListconfigsConfigsMaxconcurrenthtlcs",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsHtlcminimummsat`
pub static LISTCONFIGS_CONFIGS_HTLCMINIMUMMSAT: Message = Message {
    name: "cln.ListconfigsConfigsHtlcminimummsat",
    fields: &[
        Field { key: "value_msat", name: "value_msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsHtlcmaximummsat`
pub static LISTCONFIGS_CONFIGS_HTLCMAXIMUMMSAT: Message = Message {
    name: "cln.ListconfigsConfigsHtlcmaximummsat",
    fields: &[
        Field { key: "value_msat", name: "value_msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsMaxdusthtlcexposuremsat`
pub static LISTCONFIGS_CONFIGS_MAXDUSTHTLCEXPOSUREMSAT: Message = Message {
    name: "cln.ListconfigsConfigsMaxdusthtlcexposuremsat",
    fields: &[
        Field { key: "value_msat", name: "value_msat", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::Amount(Unit::Msat)), required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsMincapacitysat`
pub static LISTCONFIGS_CONFIGS_MINCAPACITYSAT: Message = Message {
    name: "cln.ListconfigsConfigsMincapacitysat",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "dynamic", name: "dynamic", number: 3, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.ListconfigsConfigsAddr`
pub static LISTCONFIGS_CONFIGS_ADDR: Message = Message {
    name: "cln.ListconfigsConfigsAddr",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsAnnounceaddr`
pub static LISTCONFIGS_CONFIGS_ANNOUNCEADDR: Message = Message {
    name: "cln.ListconfigsConfigsAnnounceaddr",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsBindaddr`
pub static LISTCONFIGS_CONFIGS_BINDADDR: Message = Message {
    name: "cln.ListconfigsConfigsBindaddr",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsOffline`
pub static LISTCONFIGS_CONFIGS_OFFLINE: Message = Message {
    name: "cln.ListconfigsConfigsOffline",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsAutolisten`
pub static LISTCONFIGS_CONFIGS_AUTOLISTEN: Message = Message {
    name: "cln.ListconfigsConfigsAutolisten",
    fields: &[
        Field { key: "value_bool", name: "value_bool", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsProxy`
pub static LISTCONFIGS_CONFIGS_PROXY: Message = Message {
    name: "cln.ListconfigsConfigsProxy",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsDisabledns`
pub static LISTCONFIGS_CONFIGS_DISABLEDNS: Message = Message {
    name: "cln.ListconfigsConfigsDisabledns",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsAnnounceaddrdiscovered`
pub static LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVERED: Message = Message {
    name: "cln.ListconfigsConfigsAnnounceaddrdiscovered",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::Enum(&LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVERED_LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVERED_VALUE_STR), required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsAnnounceaddrdiscoveredport`
pub static LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVEREDPORT: Message = Message {
    name: "cln.ListconfigsConfigsAnnounceaddrdiscoveredport",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsEncryptedhsm`
pub static LISTCONFIGS_CONFIGS_ENCRYPTEDHSM: Message = Message {
    name: "cln.ListconfigsConfigsEncryptedhsm",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `cln.ListconfigsConfigsRpcfilemode`
pub static LISTCONFIGS_CONFIGS_RPCFILEMODE: Message = Message {
    name: "cln.ListconfigsConfigsRpcfilemode",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsLoglevel`
pub static LISTCONFIGS_CONFIGS_LOGLEVEL: Message = Message {
    name: "cln.ListconfigsConfigsLoglevel",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsLogprefix`
pub static LISTCONFIGS_CONFIGS_LOGPREFIX: Message = Message {
    name: "cln.ListconfigsConfigsLogprefix",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsLogfile`
pub static LISTCONFIGS_CONFIGS_LOGFILE: Message = Message {
    name: "cln.ListconfigsConfigsLogfile",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsLogtimestamps`
pub static LISTCONFIGS_CONFIGS_LOGTIMESTAMPS: Message = Message {
    name: "cln.ListconfigsConfigsLogtimestamps",
    fields: &[
        Field { key: "value_bool", name: "value_bool", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsForcefeerates`
pub static LISTCONFIGS_CONFIGS_FORCEFEERATES: Message = Message {
    name: "cln.ListconfigsConfigsForcefeerates",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsSubdaemon`
pub static LISTCONFIGS_CONFIGS_SUBDAEMON: Message = Message {
    name: "cln.ListconfigsConfigsSubdaemon",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsFetchinvoicenoconnect`
pub static LISTCONFIGS_CONFIGS_FETCHINVOICENOCONNECT: Message = Message {
    name: "cln.ListconfigsConfigsFetchinvoicenoconnect",
    fields: &[
        Field { key: "set", name: "set", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "plugin", name: "plugin", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[2, 0, 1],
};

/// `cln.ListconfigsConfigsTorservicepassword`
pub static LISTCONFIGS_CONFIGS_TORSERVICEPASSWORD: Message = Message {
    name: "cln.ListconfigsConfigsTorservicepassword",
    fields: &[
        Field { key: "value_str", name: "value_str", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsAnnounceaddrdns`
pub static LISTCONFIGS_CONFIGS_ANNOUNCEADDRDNS: Message = Message {
    name: "cln.ListconfigsConfigsAnnounceaddrdns",
    fields: &[
        Field { key: "value_bool", name: "value_bool", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsRequireconfirmedinputs`
pub static LISTCONFIGS_CONFIGS_REQUIRECONFIRMEDINPUTS: Message = Message {
    name: "cln.ListconfigsConfigsRequireconfirmedinputs",
    fields: &[
        Field { key: "value_bool", name: "value_bool", number: 1, label: Label::Singular, kind: Kind::Bool, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsCommitfee`
pub static LISTCONFIGS_CONFIGS_COMMITFEE: Message = Message {
    name: "cln.ListconfigsConfigsCommitfee",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsCommitfeerateoffset`
pub static LISTCONFIGS_CONFIGS_COMMITFEERATEOFFSET: Message = Message {
    name: "cln.ListconfigsConfigsCommitfeerateoffset",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsAutoconnectseekerpeers`
pub static LISTCONFIGS_CONFIGS_AUTOCONNECTSEEKERPEERS: Message = Message {
    name: "cln.ListconfigsConfigsAutoconnectseekerpeers",
    fields: &[
        Field { key: "value_int", name: "value_int", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "source", name: "source", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[1, 0],
};

/// `cln.ListconfigsConfigsCurrencyrateaddsource`
pub static LISTCONFIGS_CONFIGS_CURRENCYRATEADDSOURCE: Message = Message {
    name: "cln.ListconfigsConfigsCurrencyrateaddsource",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "plugin", name: "plugin", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.ListconfigsConfigsCurrencyratedisablesource`
pub static LISTCONFIGS_CONFIGS_CURRENCYRATEDISABLESOURCE: Message = Message {
    name: "cln.ListconfigsConfigsCurrencyratedisablesource",
    fields: &[
        Field { key: "values_str", name: "values_str", number: 1, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "sources", name: "sources", number: 2, label: Label::Repeated, kind: Kind::String, required: true },
        Field { key: "plugin", name: "plugin", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[2, 1, 0],
};

/// `cln.ListconfigsConfigsConf.ListconfigsConfigsConfSource`
pub static LISTCONFIGS_CONFIGS_CONF_LISTCONFIGS_CONFIGS_CONF_SOURCE: Enum = Enum {
    name: "cln.ListconfigsConfigsConf.ListconfigsConfigsConfSource",
    values: &[
        EnumValue { json: "cmdline", name: "CMDLINE", number: 0 },
    ],
};

/// `cln.ListconfigsConfigsAnnounceaddrdiscovered.ListconfigsConfigsAnnounceaddrdiscoveredValueStr`
pub static LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVERED_LISTCONFIGS_CONFIGS_ANNOUNCEADDRDISCOVERED_VALUE_STR: Enum = Enum {
    name: "cln.ListconfigsConfigsAnnounceaddrdiscovered.ListconfigsConfigsAnnounceaddrdiscoveredValueStr",
    values: &[
        EnumValue { json: "true", name: "TRUE", number: 0 },
        EnumValue { json: "false", name: "FALSE", number: 1 },
        EnumValue { json: "auto", name: "AUTO", number: 2 },
    ],
};
