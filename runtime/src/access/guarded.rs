//! The node, behind a gate.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Instant;

use boltgate_transcode::table::{Form, RuneName, rune_name};
use serde::Serialize;
use serde_json::value::RawValue;

use super::{Caller, Refusal, Rune, rune};
use crate::node::{self, Incoming, Reply, Request};
use crate::observe::Record;
use crate::options::Limits;
use crate::status::Failure;

/// The node as one caller may use it: each call is made only once the node has said of each of
/// the caller's runes that it permits this method with these parameters.
///
/// Everything that is done for a client goes through here, so that nothing can forget to ask.
#[derive(Debug, Clone)]
pub struct Guarded {
    node: node::Client,
    caller: Caller,
    record: Arc<Record>,
    limits: Arc<Limits>,
    rune_names: &'static [RuneName],
}

/// What the node is asked of a rune.
#[derive(Serialize)]
struct Question<'a> {
    rune: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    nodeid: Option<&'a str>,
    method: &'a str,
    params: &'a RawValue,
}

/// The node's codes for a rune that doesn't permit a call: not this node's, not for this call,
/// blacklisted (schema checkrune).
const NOT_PERMITTED: std::ops::RangeInclusive<i64> = 1501..=1503;

/// JSON-RPC's code for parameters that can't be read.
const INVALID_PARAMS: i64 = -32602;

impl Guarded {
    /// The node, for one call of one caller; `record` is told what it asks for, and `limits` are
    /// what its request is held to.
    #[must_use]
    pub fn new(
        node: node::Client,
        caller: Caller,
        record: Arc<Record>,
        limits: Arc<Limits>,
    ) -> Self {
        Self { node, caller, record, limits, rune_names: &[] }
    }

    /// Runes allow these topics and hooks by other names than their own.
    #[must_use]
    pub fn with_rune_names(self, rune_names: &'static [RuneName]) -> Self {
        Self { rune_names, ..self }
    }

    /// What the call's request is held to.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// What is known of the call.
    #[must_use]
    pub fn record(&self) -> &Arc<Record> {
        &self.record
    }

    /// Who the node is guarded from.
    #[must_use]
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// The node itself, for what goes on after its beginning was [permitted](Self::permit).
    #[must_use]
    pub fn permitted(&self) -> &node::Client {
        &self.node
    }

    /// Makes a call, if it is permitted. `failed` says what a failure of the node's is.
    ///
    /// # Errors
    /// Where it is not permitted, or the node gives no reply.
    pub async fn call(
        &self,
        request: Request,
        failed: impl FnOnce(node::Error) -> Failure,
    ) -> Result<Reply, Failure> {
        self.permit(request.method(), request.params_text()).await?;
        self.node.call(request).await.map_err(failed)
    }

    /// Begins a call, if it is permitted, whose reply is read piece by piece.
    ///
    /// # Errors
    /// Where it is not permitted, or the node can't be reached.
    pub async fn begin(
        &self,
        request: Request,
        failed: impl FnOnce(node::Error) -> Failure,
    ) -> Result<Incoming, Failure> {
        self.permit(request.method(), request.params_text()).await?;
        self.node.begin(request).await.map_err(failed)
    }

    /// Asks for a stream of notifications by its topic, or for a hook by its name, as if it were
    /// a method without parameters. Where a method has the same name, runes know the topic or hook
    /// by [another one](Self::with_rune_names): a rune for one must not open the other.
    ///
    /// # Errors
    /// As [`permit`](Self::permit).
    pub async fn permit_stream(&self, form: Form, target: &str) -> Result<(), Failure> {
        self.permit(rune_name(self.rune_names, form, target), b"{}").await
    }

    /// Asks the node whether the caller's runes permit a method with these parameters (JSON
    /// text).
    ///
    /// # Errors
    /// Where one of them doesn't, or the node can't be asked.
    pub async fn permit(&self, method: &str, params: &[u8]) -> Result<(), Failure> {
        self.record.asks_for(method);
        for rune in self.caller.runes() {
            self.ask(rune, method, params).await?;
        }
        if self.caller.client().is_some_and(|client| client.revoked.is_cancelled()) {
            return Err(Refusal::Revoked.into());
        }
        self.record.is_permitted();
        Ok(())
    }

    async fn ask(&self, rune: &Rune, method: &str, params: &[u8]) -> Result<(), Failure> {
        if !self.node.address().may_judge_runes() {
            return Err(Refusal::NoJudge.into());
        }
        let failed = |error| Failure::Node { method: "checkrune", error };
        // What the caller sends was read before, and is JSON.
        let params = serde_json::from_slice::<&RawValue>(params)
            .map_err(|error| failed(node::Error::Protocol(error.to_string())))?;
        let nodeid = self.caller.node_id();
        let question = Question { rune: rune.expose(), nodeid, method, params };
        let mut request = Request::new("checkrune");
        let written = request.params(|text| {
            // A buffer that grows has room for it.
            let _ = serde_json::to_writer(text, &question);
            Ok::<(), Infallible>(())
        });
        written.unwrap_or_else(|never| match never {});
        let began = Instant::now();
        let answer = self.node.call(request).await.map_err(failed)?;
        self.record.judged(began.elapsed());
        match answer.result() {
            // The node says `true`, or gives an error; anything else is no permission.
            Ok(result) if says_valid(result) => Ok(()),
            Ok(_) => Err(failed(node::Error::Protocol(
                "expected {\"valid\":true} or an error".to_owned(),
            ))),
            Err(error) => Err(refused(method, error).map_or_else(failed, Failure::Access)),
        }
    }
}

/// What the node's error says of a rune; `Err` where it says nothing of it.
fn refused(method: &str, error: node::Error) -> Result<Refusal, node::Error> {
    match error {
        node::Error::Rpc { code, message, .. } if NOT_PERMITTED.contains(&code) => {
            Ok(Refusal::NotPermitted { method: method.to_owned(), code, message })
        }
        // The node repeats what it can't read; a malformed rune may be a slightly wrong one.
        node::Error::Rpc { code: INVALID_PARAMS, message, .. } if message.starts_with("rune:") => {
            let reason = message.split(": invalid token").next().unwrap_or_default();
            Ok(Refusal::Malformed { key: rune::KEY, reason: format!("the node says {reason:?}") })
        }
        error => Err(error),
    }
}

fn says_valid(result: &RawValue) -> bool {
    #[derive(serde::Deserialize)]
    struct Answer {
        valid: bool,
    }
    serde_json::from_str::<Answer>(result.get()).is_ok_and(|answer| answer.valid)
}
