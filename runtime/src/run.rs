//! The program: what it does is on its command line, and what it serves is given by whoever built it.

use std::path::Path;
use std::process::ExitCode;

use boltgate_transcode::table::Surface;

use crate::bridge::Bridge;
use crate::cli::{self, Failure};
use crate::clients::{self, Clerk, Endpoint, Store};
use crate::companion::Relay;
use crate::companion::relay::BUFFER;
use crate::hook::Broker;
use crate::node;
use crate::notification;
use crate::plugin::{Init, Manifest, Plugin};
use crate::settings::{self, Settings};
use crate::surface;

/// Runs as lightningd's plugin or as what the command line says, for these surfaces: the whole of
/// a bridge's `main`.
///
/// ```no_run
/// fn main() -> std::process::ExitCode {
///     boltgate::run(&[&boltgate_api::SURFACE])
/// }
/// ```
///
/// What is wrong, such as two surfaces that claim one method, goes to stderr, and the exit code
/// is then a failure's.
pub fn run(surfaces: &[&'static Surface]) -> ExitCode {
    let command = cli::read();
    let surface = match surface::join(surfaces) {
        Ok(surface) => surface,
        Err(clash) => return cli::fail(&clash.to_string()),
    };
    let runtime = match cli::runtime() {
        Ok(runtime) => runtime,
        Err(error) => return cli::fail(&format!("cannot start: {error}")),
    };
    let done = runtime.block_on(async {
        match command {
            Some(command) => command.run(surface).await,
            None => {
                plugin(surface).await;
                Ok(())
            }
        }
    });
    // Not dropped: that would wait for the thread that reads stdin.
    runtime.shutdown_background();
    done.map_or_else(Failure::tell, |()| ExitCode::SUCCESS)
}

/// Runs as lightningd's plugin.
async fn plugin(surface: &'static Surface) {
    let manifest = Manifest::new(notification::subscriptions(surface.rpcs))
        .with_methods(vec![clients::rpc::OFFER]);
    // Read before the first message: hooks are named in the answer to it.
    let (manifest, hooks) = match Settings::read(Path::new(settings::FILE), surface.rpcs) {
        Ok(Settings { hooks }) => {
            (manifest.offering(hooks.iter().map(|hook| hook.offer.clone()).collect()), hooks)
        }
        Err(reason) => (manifest.disabled(reason), Vec::new()),
    };
    let Some((plugin, init)) = Plugin::start(manifest).await else { return };
    let hooks = Broker::new(hooks);
    let node = node::Address::Socket(init.rpc_file.clone());
    let bridge = match Bridge::prepare(&init, node, surface, hooks.clone()).await {
        Ok(bridge) => bridge,
        Err(reason) => return plugin.disable(&reason).await,
    };
    let relay = match relay(&init).await {
        Ok(relay) => relay,
        Err(reason) => return plugin.disable(&reason).await,
    };
    let (hub, relayed) = (bridge.hub(), relay.clone());
    let plugin = plugin.on_notification(move |notification| {
        hub.deliver(&notification);
        if let Some(relay) = &relayed {
            relay.deliver(&notification);
        }
    });
    let plugin = plugin.on_hook(move |call| hooks.call(call));
    let plugin = plugin.on_method(clients::rpc::handler(clerk(&init, surface, &bridge)));
    let mut running = plugin.ready().await;
    bridge.serve(async { _ = running.stopped().await }).await;
    if let Some(relay) = relay {
        relay.finish().await;
    }
    running.finish().await;
}

/// Who looks after named clients.
fn clerk(init: &Init, surface: &'static Surface, bridge: &Bridge) -> Clerk {
    let store = Store::new(&init.lightning_dir);
    let mut endpoint = Endpoint::of(init);
    if init.options.addresses(&init.lightning_dir).is_empty() {
        // It only relays: clients reach a bridge that runs by itself, and has written down how.
        if let Ok(Some(other)) = Endpoint::read(&store) {
            endpoint = other;
        }
    } else if let Err(error) = endpoint.write(&store) {
        tracing::warn!("`boltgate client` will not know how this bridge is reached: {error}");
    }
    let clerk = Clerk::new(&init.lightning_dir, endpoint, surface.presets);
    clerk.with_registry(bridge.clients())
}

/// Relays notifications to bridges that run by themselves, where the operator wants it.
async fn relay(init: &Init) -> Result<Option<Relay>, String> {
    let Some(path) = &init.options.companion else { return Ok(None) };
    let path = init.lightning_dir.join(path);
    let relay = Relay::start(&path, BUFFER).await;
    relay.map(Some).map_err(|error| format!("grpc-companion: {error}"))
}
