//! `boltgate serve`: the bridge as a process of its own.

use std::path::PathBuf;
use std::sync::Arc;

use boltgate_transcode::table::Surface;
use clap::Args;
use tokio_util::task::AbortOnDropHandle;
use tracing::{info, warn};

use super::options::Given;
use super::place::Place;
use crate::bridge::Bridge;
use crate::clients::{Endpoint, Store};
use crate::hook::Broker;
use crate::node;
use crate::plugin::{Init, Signals};
use crate::settings::{self, Settings};
use crate::{companion, log};

/// Serves the gRPC API of a node as a process of its own, without being the node's plugin.
///
/// It needs the node's socket and the folder with the certificates, and keeps nothing else: any
/// number of them may serve one node. It logs to stderr (the environment variable BOLTGATE_LOG says
/// what), serves before the node answers and while it doesn't (health says NOT_SERVING then), and
/// on SIGTERM or SIGINT gives calls under way 10 seconds.
///
/// The node's notifications come from a plugin: start lightningd with --plugin=/path/to/boltgate
/// --grpc-companion=boltgate/companion.sock. Hooks are the plugin's alone.
///
/// A bridge that was built for another daemon reaches it with --node URL. It has no notifications
/// then, and no runes: clients show certificates, which are in --lightning-dir.
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// The node's socket; relative to the node's folder.
    #[arg(long, value_name = "FILE", default_value = "lightning-rpc")]
    rpc_file: PathBuf,
    /// Another daemon's JSON-RPC, http://HOST:PORT/PATH or https://…, instead of a node's socket.
    #[arg(long, value_name = "URL", conflicts_with_all = ["rpc_file", "companion"])]
    node: Option<String>,
    /// The authorities of the certificate of --node, in PEM form; without, those that the system
    /// trusts. Relative to the node's folder.
    #[arg(long, value_name = "FILE", requires = "node")]
    node_ca: Option<PathBuf>,
    /// A file with what --node asks for: USER:PASSWORD, or a bearer token. It is read again when
    /// that is refused. Relative to the node's folder.
    #[arg(long, value_name = "FILE", requires = "node")]
    node_auth_file: Option<PathBuf>,
    /// The socket on which a plugin relays the node's notifications; relative to the node's folder.
    #[arg(long, value_name = "PATH", default_value = companion::DEFAULT_PATH)]
    companion: PathBuf,
    #[command(flatten)]
    options: Given,
}

impl Serve {
    /// Serves a surface until a signal comes.
    ///
    /// # Errors
    /// Why it can't serve, in words for the operator.
    pub async fn run(self, surface: &'static Surface) -> Result<(), String> {
        log::install_on_stderr();
        let init = self.init()?;
        let node = self.node(&init)?;
        if init.options.addresses(&init.lightning_dir).is_empty() {
            return Err("grpc-port: 0 leaves nothing to serve on: give --grpc-listen".to_owned());
        }
        warn_of_hooks(&init, surface);
        let mut signals = Signals::catch();
        let has_notifications = matches!(node, node::Address::Socket(_));
        let bridge = Bridge::prepare(&init, node, surface, Broker::default()).await?;
        let hub = bridge.hub();
        let feed = if has_notifications {
            // Nothing comes before the companion is there.
            hub.interrupt();
            if let Err(error) = Endpoint::of(&init).write(&Store::new(&init.lightning_dir)) {
                // As it should be where the folder is not to be written to.
                info!("`boltgate client` will not know how this bridge is reached: {error}");
            }
            let path = init.lightning_dir.join(&self.companion);
            let feed = tokio::spawn(async move { companion::feed(&path, &hub).await });
            Some(AbortOnDropHandle::new(feed))
        } else {
            hub.mute();
            None
        };
        let stop = async { info!("ending: {}", signals.next().await) };
        bridge.serve(stop).await;
        drop(feed);
        Ok(())
    }

    /// Where the node is, or the other daemon.
    fn node(&self, init: &Init) -> Result<node::Address, String> {
        let Some(url) = &self.node else {
            return Ok(node::Address::Socket(init.rpc_file.clone()));
        };
        let mode = init.options.auth;
        if mode.needs_rune() {
            return Err(format!(
                "grpc-auth: {mode} asks for runes, which only a Core Lightning node can judge: \
                 with --node it has to be mtls"
            ));
        }
        let within =
            |path: &Option<PathBuf>| path.as_ref().map(|path| init.lightning_dir.join(path));
        let (ca, auth) = (within(&self.node_ca), within(&self.node_auth_file));
        let site = node::Site::new(url, ca.as_deref(), auth.as_deref());
        // What is about another option says so.
        let site = site.map_err(|reason| match reason.starts_with("--node-") {
            true => reason,
            false => format!("--node: {reason}"),
        })?;
        Ok(node::Address::Http(Arc::new(site)))
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
fn warn_of_hooks(init: &Init, surface: &Surface) {
    let path = init.lightning_dir.join(settings::FILE);
    match Settings::read(&path, surface.rpcs) {
        Ok(Settings { hooks, .. }) if hooks.is_empty() => {}
        Ok(Settings { .. }) => {
            warn!("{}: hooks are the plugin's alone; none is offered here", path.display());
        }
        Err(reason) => warn!("{reason}; all of it is about the plugin, and not used here"),
    }
}
