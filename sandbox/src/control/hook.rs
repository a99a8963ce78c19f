//! Calls of hooks: many at a time, as a node with many peers and channels makes them.

use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use tokio::task::JoinSet;

use crate::node::Node;
use crate::plugin::Plugin;
use crate::rpc::{Answer, RpcError};
use crate::sample::Shape;

/// Which hook to call, and how often.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Order {
    hook: String,
    params: Option<Box<RawValue>>,
    #[serde(default = "super::one")]
    count: u64,
    rate: Option<f64>,
}

/// Calls every plugin that wants the hook; none of the calls waits for another one. Returns the
/// answers in the order of the calls: which call, which plugin, its result or error, and how many
/// milliseconds it took.
pub(super) async fn run(node: &Node, order: Order) -> Result<Bytes, RpcError> {
    let Order { hook, params, count, rate } = order;
    let mut ticks = super::ticks(rate)?;
    let mut calls = JoinSet::new();
    for call in 0..count {
        if let Some(ticks) = &mut ticks {
            ticks.tick().await;
        }
        let params = match &params {
            Some(params) => params.get().to_owned(),
            None => sample(node, &hook, call)?,
        };
        for (nth, plugin) in node.running().filter(|plugin| plugin.hooks(&hook)).enumerate() {
            let (hook, params, plugin) = (hook.clone(), params.clone(), Arc::clone(plugin));
            calls
                .spawn(async move { Ok(((call, nth), ask(&plugin, &hook, &params, call).await?)) });
        }
        // What is sent is read meanwhile, so that the plugin's pipe never fills up.
        tokio::task::yield_now().await;
    }
    let mut answers = Vec::new();
    while let Some(answer) = calls.join_next().await {
        let answer = answer.map_err(|error| RpcError::internal(error.to_string()))?;
        answers.push(answer?);
    }
    answers.sort_by_key(|(place, _): &((u64, usize), String)| *place);
    let answers: Vec<_> = answers.into_iter().map(|(_, answer)| answer).collect();
    Ok(format!(r#"{{"answers":[{}]}}"#, answers.join(",")).into())
}

/// What a call is told, made up: another one for each.
fn sample(node: &Node, hook: &str, call: u64) -> Result<String, RpcError> {
    let schema = node.catalog.hooks.get(hook).ok_or_else(|| {
        RpcError::invalid_params(format!("hook: no schema for '{hook}': give its params"))
    })?;
    let sample = node.sampler.sample(hook, &Shape::of_request(hook, schema), call);
    Ok(String::from_utf8_lossy(&sample).into_owned())
}

async fn ask(plugin: &Plugin, hook: &str, params: &str, call: u64) -> Result<String, RpcError> {
    let began = Instant::now();
    let (member, answer) = match plugin.request(hook, params).await? {
        Answer::Error(text) => ("error", text),
        Answer::Result(text) | Answer::Cut(text, _) => ("result", text),
    };
    let ms = began.elapsed().as_millis();
    let answer = String::from_utf8_lossy(&answer);
    let name = Value::from(plugin.name());
    Ok(format!(r#"{{"call":{call},"plugin":{name},"ms":{ms},"{member}":{answer}}}"#))
}
