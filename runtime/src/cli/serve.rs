//! `boltgate serve`: the bridge as a process of its own.

use std::path::PathBuf;

use boltgate::bridge::Bridge;
use boltgate::clients::{Endpoint, Store};
use boltgate::hook::Broker;
use boltgate::plugin::{Init, Signals};
use boltgate::settings::{self, Settings};
use boltgate::{companion, log};
use clap::Args;
use tracing::{info, warn};

use super::options::Given;
use super::place::Place;

/// Serves the gRPC API of a node as a process of its own, without being the node's plugin.
///
/// It needs the node's socket and the folder with the certificates, and keeps nothing else: any
/// number of them may serve one node. It logs to stderr (the environment variable BOLTGATE_LOG says
/// what), serves before the node answers and while it doesn't (health says NOT_SERVING then), and
/// on SIGTERM or SIGINT gives calls under way 10 seconds.
///
/// The node's notifications come from a plugin: start lightningd with --plugin=/path/to/boltgate
/// --grpc-companion=boltgate/companion.sock. Hooks are the plugin's alone.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// The node's socket; relative to the node's folder.
    #[arg(long, value_name = "FILE", default_value = "lightning-rpc")]
    rpc_file: PathBuf,
    /// The socket on which a plugin relays the node's notifications; relative to the node's folder.
    #[arg(long, value_name = "PATH", default_value = companion::DEFAULT_PATH)]
    companion: PathBuf,
    #[command(flatten)]
    options: Given,
}

impl Serve {
    /// Serves until a signal comes.
    ///
    /// # Errors
    /// Why it can't serve, in words for the operator.
    pub async fn run(self) -> Result<(), String> {
        log::install_on_stderr();
        let init = self.init()?;
        if init.options.addresses(&init.lightning_dir).is_empty() {
            return Err("grpc-port: 0 leaves nothing to serve on: give --grpc-listen".to_owned());
        }
        warn_of_hooks(&init);
        let mut signals = Signals::catch();
        let bridge = Bridge::prepare(&init, Broker::default()).await?;
        if let Err(error) = Endpoint::of(&init).write(&Store::new(&init.lightning_dir)) {
            // As it should be where the folder is not to be written to.
            info!("`boltgate client` will not know how this bridge is reached: {error}");
        }
        let hub = bridge.hub();
        // Nothing comes before the companion is there.
        hub.interrupt();
        let path = init.lightning_dir.join(self.companion);
        let feed = tokio::spawn(async move { companion::feed(&path, &hub).await });
        let stop = async { info!("ending: {}", signals.next().await) };
        bridge.serve(stop).await;
        feed.abort();
        Ok(())
    }

    /// What lightningd would tell a plugin.
    fn init(&self) -> Result<Init, String> {
        let options = self.options.read()?;
        let lightning_dir = self.place.folder()?;
        let rpc_file = lightning_dir.join(&self.rpc_file);
        Ok(Init { lightning_dir, rpc_file, options })
    }
}

/// Says that the hooks of the settings are not offered here.
fn warn_of_hooks(init: &Init) {
    let path = init.lightning_dir.join(settings::FILE);
    match Settings::read(&path, boltgate_api::RPCS) {
        Ok(Settings { hooks, .. }) if hooks.is_empty() => {}
        Ok(Settings { .. }) => {
            warn!("{}: hooks are the plugin's alone; none is offered here", path.display());
        }
        Err(reason) => warn!("{reason}; all of it is about the plugin, and not used here"),
    }
}
