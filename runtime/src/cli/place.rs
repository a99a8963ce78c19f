//! Which node: its folder.

use std::path::PathBuf;

use clap::Args;

/// Which node is meant.
#[derive(Debug, Args)]
pub struct Place {
    /// The node's folder for its network, such as ~/.lightning/bitcoin, where the certificates
    /// and the node's socket are; with --network, lightningd's own folder, such as ~/.lightning.
    #[arg(long, visible_alias = "folder", value_name = "DIR")]
    lightning_dir: PathBuf,
    /// The network, such as bitcoin or regtest: the name of a folder in --lightning-dir.
    #[arg(long, value_name = "NAME")]
    network: Option<String>,
}

impl Place {
    /// The node in this folder, or in its folder for a network.
    pub fn new(lightning_dir: PathBuf, network: Option<String>) -> Self {
        Self { lightning_dir, network }
    }

    /// The node's folder for its network, as an absolute path.
    ///
    /// # Errors
    /// Where there is no such folder.
    pub fn folder(&self) -> Result<PathBuf, String> {
        let folder = match &self.network {
            None => self.lightning_dir.clone(),
            Some(network) => self.lightning_dir.join(network),
        };
        let shown = folder.display().to_string();
        let told = |error: std::io::Error| format!("--lightning-dir: {shown}: {error}");
        let folder = std::path::absolute(folder).map_err(told)?;
        if std::fs::metadata(&folder).map_err(told)?.is_dir() {
            Ok(folder)
        } else {
            Err(format!("--lightning-dir: {shown}: expected a folder"))
        }
    }
}
