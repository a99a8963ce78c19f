//! The stand-in node: where a request finds its answer.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use bytes::Bytes;

use crate::plugin::Plugin;
use crate::replay::Recordings;
use crate::rpc::{Answer, Counters, Request, RpcError};
use crate::runes::{self, Runes};
use crate::sample::{Sampler, Shape};
use crate::schema::{Catalog, Schema};
use crate::script::Script;
use crate::{control, filter, params, waiting};

/// Everything that answering takes.
#[derive(Debug)]
pub(crate) struct Node {
    pub catalog: &'static Catalog,
    pub sampler: Sampler,
    pub recordings: Recordings,
    pub script: Script,
    pub counters: Arc<Counters>,
    pub lightning_dir: PathBuf,
    pub plugins: OnceLock<Vec<Arc<Plugin>>>,
    /// `None`: the methods of runes have samples as any other method has.
    pub runes: Option<Runes>,
    /// The text of each method's sample, written when it is first asked for.
    pub samples: Mutex<HashMap<String, Bytes>>,
    /// How many events of each topic were made up so far.
    pub events: AtomicU64,
}

impl Node {
    /// Answers a request as lightningd would, or as a test said.
    pub async fn answer(&self, request: Request) -> Answer {
        if let Some(command) = request.method.strip_prefix("sandbox-") {
            return match control::run(self, command, &request.params).await {
                Ok(result) => Answer::Result(result),
                Err(error) => error.into(),
            };
        }
        let method = request.method.as_str();
        tracing::trace!(method, params = request.params.get(), "request");
        self.script.see(request.clone());
        self.script.wait(method).await;
        let answer = match self.script.take_planned(method) {
            Some(Answer::Cut(_, bytes)) => match self.regular(&request).await {
                Ok(Answer::Result(text)) => return Answer::Cut(text, bytes),
                other => other.unwrap_or_else(Answer::from),
            },
            Some(planned) => planned,
            None => self.regular(&request).await.unwrap_or_else(Answer::from),
        };
        match (&request.filter, answer) {
            (Some(wanted), Answer::Result(text)) => filtered(&text, wanted.get()),
            (_, answer) => answer,
        }
    }

    async fn regular(&self, request: &Request) -> Result<Answer, RpcError> {
        let method = request.method.as_str();
        if let Some(fixed) = self.script.fixed(method) {
            return Ok(Answer::Result(fixed));
        }
        if let Some(answer) = self.recordings.exact(method, &request.params) {
            return Ok(answer);
        }
        let Some(schema) = self.catalog.methods.get(method) else {
            return match self.running().find(|plugin| plugin.offers(method)) {
                Some(plugin) => Ok(plugin.request(method, request.params.get()).await?),
                None => Err(RpcError::new(-32601, format!("Unknown command '{method}'"))),
            };
        };
        params::check(method, schema, &request.params)?;
        // A recording of another call would say of any rune that it is valid.
        let runes = self.runes.as_ref();
        if let Some(answer) = runes.and_then(|runes| runes::answer(runes, schema, request)) {
            return answer.map(Answer::Result);
        }
        if method == "wait" {
            // A recording of another wait would say that something else happened.
            let sample = self.sample(method, schema);
            return waiting::answer(schema, request, &sample).await.map(Answer::Result);
        }
        if let Some(answer) = self.recordings.first(method) {
            return Ok(answer);
        }
        Ok(Answer::Result(self.sample(method, schema)))
    }

    fn sample(&self, method: &str, schema: &Schema) -> Bytes {
        // Made under the lock: two first calls of a huge list would otherwise make it twice.
        let mut samples = self.samples.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(text) = samples.get(method) {
            return text.clone();
        }
        let shape = Shape::of_response(method, schema);
        let text = Bytes::from(self.sampler.sample(method, &shape, 0));
        samples.insert(method.to_owned(), text.clone());
        text
    }

    /// The plugins that run.
    pub fn running(&self) -> impl Iterator<Item = &Arc<Plugin>> {
        self.plugins.get().into_iter().flatten().filter(|plugin| plugin.is_ready())
    }

    /// Sends a whole notification to every plugin that subscribed to its topic, but for the one
    /// that it comes from; says to how many.
    pub async fn publish(&self, topic: &str, message: &Bytes, from: Option<&str>) -> usize {
        let mut reached = 0;
        for plugin in self.running().filter(|plugin| plugin.subscribes(topic)) {
            if from != Some(plugin.name()) && plugin.send(message.clone()).await {
                reached += 1;
            }
        }
        reached
    }

    /// The next made-up notification of a topic, whole.
    pub fn next_event(&self, topic: &str) -> Result<Bytes, RpcError> {
        let index = self.events.fetch_add(1, Ordering::Relaxed);
        if let Some(recorded) = self.recordings.event(topic, index) {
            return Ok(recorded);
        }
        let schema = self.catalog.notifications.get(topic).ok_or_else(|| {
            RpcError::invalid_params(format!("topic: no schema for '{topic}': give its params"))
        })?;
        let payload = self.sampler.sample(topic, &Shape::of_response(topic, schema), index);
        Ok(notification(topic, &String::from_utf8_lossy(&payload)))
    }
}

/// A notification in the node's form.
pub(crate) fn notification(topic: &str, payload: &str) -> Bytes {
    let name = serde_json::Value::from(topic);
    // What a plugin of the node reports names that plugin.
    let origin = if topic.starts_with("pay_part_") { r#""origin":"cln-xpay","# } else { "" };
    let text =
        format!(r#"{{"jsonrpc":"2.0","method":{name},{origin}"params":{{{name}:{payload}}}}}"#);
    Bytes::from(text + "\n\n")
}

fn filtered(text: &Bytes, wanted: &str) -> Answer {
    let kept = std::str::from_utf8(text)
        .map_err(|error| RpcError::internal(error.to_string()))
        .and_then(|text| {
            let wanted = serde_json::from_str(wanted)
                .map_err(|error| RpcError::invalid_params(format!("filter: {error}")))?;
            filter::apply(text, &wanted)
        });
    kept.map_or_else(Answer::from, |kept| Answer::Result(kept.into()))
}
