//! The sandbox's own methods, `sandbox-…`: how a test makes the stand-in node do what a real one
//! does when it pleases.

mod hook;

use std::time::Duration;

use bytes::Bytes;
use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::json;
use serde_json::value::RawValue;
use tokio::time::Interval;

use crate::node::{Node, notification};
use crate::rpc::{Answer, RpcError};
use crate::script::Delay;

/// Runs a command, such as `notify` for `sandbox-notify`.
pub async fn run(node: &Node, command: &str, params: &RawValue) -> Result<Bytes, RpcError> {
    let params = params.get();
    match command {
        "notify" => notify(node, read(params)?).await,
        "hook" => hook::run(node, read(params)?).await,
        "fail" => fail(node, read(params)?),
        "delay" => {
            let Pause { method, ms, never } = read(params)?;
            let delay = if never {
                Some(Delay::Never)
            } else {
                ms.map(|ms| Delay::For(Duration::from_millis(ms)))
            };
            node.script.delay(method, delay);
            done()
        }
        "set" => {
            let Fix { method, result, raw } = read(params)?;
            let text = raw.or(result.map(|result| result.get().to_owned()));
            node.script.fix(method, text.map(Bytes::from));
            done()
        }
        "close" => {
            let Cut { method, bytes, times } = read(params)?;
            node.script.plan(method, Answer::Cut(Bytes::new(), bytes), times.unwrap_or(1));
            done()
        }
        "seen" => {
            let Which { method } = read(params)?;
            Ok(seen(node, method.as_deref()))
        }
        "status" => status(node),
        "reset" => {
            node.script.reset();
            done()
        }
        other => Err(RpcError::new(-32601, format!("Unknown command 'sandbox-{other}'"))),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notify {
    topic: Option<String>,
    params: Option<Box<RawValue>>,
    message: Option<Box<RawValue>>,
    #[serde(default = "one")]
    count: u64,
    rate: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pause {
    method: String,
    ms: Option<u64>,
    #[serde(default)]
    never: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fix {
    method: String,
    result: Option<Box<RawValue>>,
    raw: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cut {
    method: String,
    #[serde(default)]
    bytes: usize,
    times: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Which {
    method: Option<String>,
}

fn one() -> u64 {
    1
}

fn read<'a, T: Deserialize<'a>>(params: &'a str) -> Result<T, RpcError> {
    serde_json::from_str(params).map_err(|error| RpcError::invalid_params(error.to_string()))
}

fn done() -> Result<Bytes, RpcError> {
    Ok(Bytes::from_static(b"{}"))
}

/// What paces so many per second; nothing where no rate is given.
fn ticks(rate: Option<f64>) -> Result<Option<Interval>, RpcError> {
    match rate {
        Some(rate) if rate > 0.0 => {
            let pause = Duration::from_secs_f64((1.0 / rate).min(3600.0));
            Ok(Some(tokio::time::interval(pause)))
        }
        Some(_) => Err(RpcError::invalid_params("rate: should be a number per second")),
        None => Ok(None),
    }
}

async fn notify(node: &Node, order: Notify) -> Result<Bytes, RpcError> {
    let fixed = match (&order.topic, order.params, order.message) {
        (Some(topic), Some(params), None) => Some(notification(topic, params.get())),
        (None, None, Some(message)) => Some(Bytes::from(format!("{}\n\n", message.get()))),
        (Some(_), None, None) => None,
        _ => return Err(RpcError::invalid_params("give topic, topic and params, or message")),
    };
    let topic = match (order.topic, &fixed) {
        (Some(topic), _) => topic,
        (None, fixed) => {
            #[derive(Deserialize)]
            struct Named {
                method: String,
            }
            let text = fixed.as_deref().unwrap_or_default();
            let named: Named = serde_json::from_slice(text)
                .map_err(|error| RpcError::invalid_params(format!("message: {error}")))?;
            named.method
        }
    };
    let mut ticks = ticks(order.rate)?;
    let (mut sent, mut reached, mut last) = (0, 0, None);
    while sent < order.count {
        if let Some(ticks) = &mut ticks {
            ticks.tick().await;
        }
        let message = match &fixed {
            Some(message) => message.clone(),
            None => node.next_event(&topic)?,
        };
        reached = node.publish(&topic, &message, None).await;
        sent += 1;
        if reached == 0 {
            break;
        }
        last = Some(message);
    }
    let sent = if reached == 0 { 0 } else { sent };
    let topic = serde_json::Value::from(topic);
    let last = last.as_deref().map_or("null".into(), String::from_utf8_lossy);
    let last = last.trim_end();
    Ok(format!(r#"{{"topic":{topic},"sent":{sent},"plugins":{reached},"last":{last}}}"#).into())
}

fn fail(node: &Node, mut order: IndexMap<String, Box<RawValue>>) -> Result<Bytes, RpcError> {
    let mut take = |name: &str| order.shift_remove(name);
    let missing = |name| RpcError::invalid_params(format!("missing required parameter: {name}"));
    let method: String = read(take("method").ok_or_else(|| missing("method"))?.get())?;
    let times: u64 = take("times").map_or(Ok(1), |times| read(times.get()))?;
    for name in ["code", "message"] {
        if !order.contains_key(name) {
            return Err(missing(name));
        }
    }
    // Whatever else was given travels in the error, as the node's own errors carry more at times.
    let error =
        serde_json::to_vec(&order).map_err(|error| RpcError::internal(error.to_string()))?;
    node.script.plan(method, Answer::Error(error.into()), times);
    done()
}

fn seen(node: &Node, method: Option<&str>) -> Bytes {
    let requests: Vec<String> = node
        .script
        .seen(method)
        .into_iter()
        .map(|seen| {
            let method = serde_json::Value::from(seen.method);
            let filter =
                seen.filter.map(|filter| format!(r#","filter":{filter}"#)).unwrap_or_default();
            format!(r#"{{"id":{},"method":{method},"params":{}{filter}}}"#, seen.id, seen.params)
        })
        .collect();
    format!(r#"{{"requests":[{}]}}"#, requests.join(",")).into()
}

fn status(node: &Node) -> Result<Bytes, RpcError> {
    use std::sync::atomic::Ordering::Relaxed;
    let plugins = node.plugins.get().into_iter().flatten();
    let plugins: Vec<_> = plugins
        .map(|plugin| {
            let manifest = plugin.manifest();
            json!({
                "name": plugin.name(),
                "pid": plugin.pid(),
                "state": plugin.state().to_string(),
                "subscriptions": manifest.map(|manifest| &manifest.subscriptions),
                "methods": manifest.map(|manifest| manifest.method_names()),
                "hooks": manifest.map(|manifest| manifest.hook_names()),
            })
        })
        .collect();
    text(&json!({
        "lightning-dir": node.lightning_dir,
        "connections": node.counters.open.load(Relaxed),
        "accepted": node.counters.accepted.load(Relaxed),
        "in_flight": node.counters.in_flight.load(Relaxed),
        "plugins": plugins,
    }))
}

fn text(value: &serde_json::Value) -> Result<Bytes, RpcError> {
    serde_json::to_vec(value)
        .map(Bytes::from)
        .map_err(|error| RpcError::internal(error.to_string()))
}
