//! What lightningd tells the plugin at its start.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::options::Options;

/// What lightningd tells the plugin at its start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Init {
    /// The node's folder for its network, such as `/home/user/.lightning/bitcoin`; absolute.
    pub lightning_dir: PathBuf,
    /// The socket of the node's JSON-RPC interface; absolute.
    pub rpc_file: PathBuf,
    /// The values of the plugin's options.
    pub options: Options,
}

#[derive(Deserialize)]
struct Params {
    #[serde(default)]
    options: Map<String, Value>,
    configuration: Configuration,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Configuration {
    lightning_dir: PathBuf,
    rpc_file: PathBuf,
}

impl Init {
    /// Reads the parameters of `init`.
    ///
    /// # Errors
    ///
    /// What is wrong with them, as a reason to disable the plugin.
    pub(super) fn parse(params: &RawValue) -> Result<Self, String> {
        let Params { options, configuration } = serde_json::from_str(params.get())
            .map_err(|error| format!("lightningd's init can't be read: {error}"))?;
        let options = Options::read(&options)?;
        let lightning_dir = std::path::absolute(&configuration.lightning_dir)
            .map_err(|error| format!("lightning-dir of lightningd's init: {error}"))?;
        // Relative to the node's folder, unless it is absolute.
        let rpc_file = lightning_dir.join(configuration.rpc_file);
        Ok(Self { lightning_dir, rpc_file, options })
    }
}
