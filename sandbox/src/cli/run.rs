//! `run`: a sandbox until Ctrl-C.

use std::process::ExitCode;
use std::time::Duration;

use boltgate_sandbox::plugin::GivenOptions;
use boltgate_sandbox::{Builder, PluginState, Sandbox, Variant};
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use super::ready::{self, ReadyFile};
use super::{Members, Run, Runes, complain};

/// Runs a sandbox; the exit code is not 0 where a plugin did not run to the end.
pub fn run(arguments: &Run, options: GivenOptions) -> ExitCode {
    let level = tracing_subscriber::filter::LevelFilter::from_level(arguments.log_level);
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_target(false);
    tracing_subscriber::registry().with(level).with(lines).init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            complain(&error);
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(until_stopped(arguments, options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

fn builder(arguments: &Run, options: GivenOptions) -> Builder {
    let mut builder = Sandbox::builder()
        .lightning_dir(&arguments.which.lightning_dir)
        .seed(arguments.seed)
        .plugin_patience(Duration::from_secs(arguments.plugin_timeout))
        .variant(match arguments.members {
            Members::Full => Variant::Full,
            Members::Minimal => Variant::Minimal,
            Members::Mixed => Variant::Mixed,
        });
    for (method, entries) in &arguments.entries {
        builder = match method {
            Some(method) => builder.entries_of(method, *entries),
            None => builder.entries(*entries),
        };
    }
    if let Some(folder) = &arguments.replay {
        builder = builder.replay(folder);
    }
    if arguments.runes == Runes::Sample {
        builder = builder.sample_runes();
    }
    if let Some(secret) = arguments.rune_secret {
        builder = builder.rune_secret(secret);
    }
    for path in &arguments.plugins {
        builder = builder.plugin(path, std::iter::empty::<(String, String)>());
    }
    for (name, values) in options {
        for value in values {
            builder = builder.option(name.clone(), value);
        }
    }
    builder
}

async fn until_stopped(arguments: &Run, options: GivenOptions) -> Result<(), String> {
    let signals = |kind| signal(kind).map_err(|error| format!("no signals: {error}"));
    let mut interrupt = signals(SignalKind::interrupt())?;
    let mut terminate = signals(SignalKind::terminate())?;
    let starting = builder(arguments, options).start();
    let sandbox = tokio::select! {
        sandbox = starting => sandbox.map_err(|error| error.to_string())?,
        _ = interrupt.recv() => return Ok(()),
        _ = terminate.recv() => return Ok(()),
    };
    if let Some(over) = sandbox.plugins().iter().find(|plugin| plugin.state() != PluginState::Ready)
    {
        let reason = format!("the plugin {} {}", over.name(), over.state());
        sandbox.stop().await;
        return Err(reason);
    }
    let ready_file = match &arguments.ready_file {
        Some(path) => Some(ReadyFile::write(path, &sandbox)?),
        None => None,
    };
    ready::print(&sandbox, arguments);
    let over = tokio::select! {
        over = first_over(&sandbox) => Some(over),
        _ = interrupt.recv() => None,
        _ = terminate.recv() => None,
    };
    drop(ready_file);
    tracing::info!("stopping");
    // A second Ctrl-C is for those who can't wait: dropping the sandbox kills its plugins.
    tokio::select! {
        _ = sandbox.stop() => {}
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
    over.map_or(Ok(()), Err)
}

/// The first plugin that ends, in words; never, if there is none.
async fn first_over(sandbox: &Sandbox) -> String {
    let mut waiting = tokio::task::JoinSet::new();
    for plugin in sandbox.plugins() {
        let plugin = std::sync::Arc::clone(plugin);
        waiting
            .spawn(async move { format!("the plugin {} {}", plugin.name(), plugin.ended().await) });
    }
    match waiting.join_next().await {
        Some(Ok(over)) => over,
        _ => std::future::pending().await,
    }
}
