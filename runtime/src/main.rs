//! The plugin that lightningd starts, and what else the program can do.
// Nothing that a client or the node sends may end the process.
#![deny(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]
// Tests have no word for it in clippy.toml.
#![cfg_attr(not(test), deny(clippy::string_slice))]

use std::path::Path;
use std::process::ExitCode;

use boltgate::bridge::Bridge;
use boltgate::clients::{self, Clerk, Endpoint, Store};
use boltgate::companion::Relay;
use boltgate::companion::relay::BUFFER;
use boltgate::hook::Broker;
use boltgate::notification;
use boltgate::plugin::{Init, Manifest, Plugin};
use boltgate::settings::{self, Settings};

mod cli;

fn main() -> ExitCode {
    let command = cli::read();
    let runtime = match cli::runtime() {
        Ok(runtime) => runtime,
        Err(error) => return cli::fail(&format!("cannot start: {error}")),
    };
    let done = runtime.block_on(async {
        match command {
            Some(command) => command.run().await,
            None => {
                plugin().await;
                Ok(())
            }
        }
    });
    // Not dropped: that would wait for the thread that reads stdin.
    runtime.shutdown_background();
    done.map_or_else(|reason| cli::fail(&reason), |()| ExitCode::SUCCESS)
}

/// Runs as lightningd's plugin.
async fn plugin() {
    let manifest = Manifest::new(notification::subscriptions(boltgate_api::RPCS))
        .with_methods(vec![clients::rpc::OFFER]);
    // Read before the first message: hooks are named in the answer to it.
    let (manifest, hooks) = match Settings::read(Path::new(settings::FILE), boltgate_api::RPCS) {
        Ok(Settings { hooks }) => {
            (manifest.offering(hooks.iter().map(|hook| hook.offer.clone()).collect()), hooks)
        }
        Err(reason) => (manifest.disabled(reason), Vec::new()),
    };
    let Some((plugin, init)) = Plugin::start(manifest).await else { return };
    let hooks = Broker::new(hooks);
    let bridge = match Bridge::prepare(&init, hooks.clone()).await {
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
    let plugin = plugin.on_method(clients::rpc::handler(clerk(&init, &bridge)));
    let mut running = plugin.ready().await;
    bridge.serve(async { _ = running.stopped().await }).await;
    if let Some(relay) = relay {
        relay.finish().await;
    }
    running.finish().await;
}

/// Who looks after named clients.
fn clerk(init: &Init, bridge: &Bridge) -> Clerk {
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
    Clerk::new(&init.lightning_dir, endpoint).with_registry(bridge.clients())
}

/// Relays notifications to bridges that run by themselves, where the operator wants it.
async fn relay(init: &Init) -> Result<Option<Relay>, String> {
    let Some(path) = &init.options.companion else { return Ok(None) };
    let path = init.lightning_dir.join(path);
    let relay = Relay::start(&path, BUFFER).await;
    relay.map(Some).map_err(|error| format!("grpc-companion: {error}"))
}
