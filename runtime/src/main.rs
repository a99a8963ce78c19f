//! The plugin that lightningd starts.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;
use std::process::ExitCode;

use boltgate::bridge::Bridge;
use boltgate::hook::Broker;
use boltgate::notification;
use boltgate::plugin::{Manifest, Plugin};
use boltgate::settings::{self, Settings};

mod cli;

fn main() -> ExitCode {
    cli::read();
    let runtime = match cli::runtime() {
        Ok(runtime) => runtime,
        Err(error) => return cli::fail(&error),
    };
    runtime.block_on(run());
    // Not dropped: that would wait for the thread that reads stdin.
    runtime.shutdown_background();
    ExitCode::SUCCESS
}

async fn run() {
    let manifest = Manifest::new(notification::subscriptions(boltgate_api::RPCS));
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
    let hub = bridge.hub();
    let plugin = plugin.on_notification(move |notification| hub.deliver(&notification));
    let plugin = plugin.on_hook(move |call| hooks.call(call));
    let mut running = plugin.ready().await;
    bridge.serve(async { _ = running.stopped().await }).await;
    running.finish().await;
}
