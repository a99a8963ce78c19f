//! The plugin that lightningd starts.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::process::ExitCode;

use boltgate::bridge::Bridge;
use boltgate::plugin::{Manifest, Plugin};

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
    let topics: [&str; 0] = [];
    let Some((plugin, init)) = Plugin::start(Manifest::new(topics)).await else { return };
    let bridge = match Bridge::prepare(&init).await {
        Ok(bridge) => bridge,
        Err(reason) => return plugin.disable(&reason).await,
    };
    let mut running = plugin.ready().await;
    bridge.serve(async { _ = running.stopped().await }).await;
    running.finish().await;
}
