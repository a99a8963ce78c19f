//! What tests told the sandbox to do, and what it was asked.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;

use crate::rpc::{Answer, Request};

/// Requests that are kept, at most.
const KEPT: usize = 1000;
/// Bytes of parameters that are kept, at most.
const KEPT_BYTES: usize = 64 << 20;

/// When a method answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delay {
    /// After this time.
    For(Duration),
    /// Never.
    Never,
}

/// What tests told the sandbox to do, by method.
#[derive(Debug, Default)]
pub struct Script(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    next: HashMap<String, VecDeque<Planned>>,
    fixed: HashMap<String, Bytes>,
    prepared: HashMap<String, Bytes>,
    delays: HashMap<String, Delay>,
    seen: VecDeque<Request>,
    seen_bytes: usize,
}

/// An answer for the next calls.
#[derive(Debug, Clone)]
struct Planned {
    answer: Answer,
    times: u64,
}

impl Script {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers the next `times` calls like this; plans for one method queue up.
    pub fn plan(&self, method: String, answer: Answer, times: u64) {
        if times > 0 {
            self.state().next.entry(method).or_default().push_back(Planned { answer, times });
        }
    }

    /// The planned answer to the call at hand.
    pub fn take_planned(&self, method: &str) -> Option<Answer> {
        let mut state = self.state();
        let plans = state.next.get_mut(method)?;
        let plan = plans.front_mut()?;
        plan.times -= 1;
        let (answer, done) = (plan.answer.clone(), plan.times == 0);
        if done {
            plans.pop_front();
        }
        Some(answer)
    }

    /// Answers every call with this result, or as usual again.
    pub fn fix(&self, method: String, result: Option<Bytes>) {
        let mut state = self.state();
        match result {
            Some(result) => drop(state.fixed.insert(method, result)),
            None => drop(state.fixed.remove(&method)),
        }
    }

    /// The result that every call gets.
    pub fn fixed(&self, method: &str) -> Option<Bytes> {
        self.state().fixed.get(method).cloned()
    }

    /// Answers every call with this result, and does nothing else for it.
    pub fn prepare(&self, method: String, result: Bytes) {
        self.state().prepared.insert(method, result);
    }

    /// The result that takes no more than looking it up.
    pub fn prepared(&self, method: &str) -> Option<Bytes> {
        let state = self.state();
        if state.prepared.is_empty() { None } else { state.prepared.get(method).cloned() }
    }

    /// Delays every call, or none any more.
    pub fn delay(&self, method: String, delay: Option<Delay>) {
        let mut state = self.state();
        match delay {
            Some(delay) => drop(state.delays.insert(method, delay)),
            None => drop(state.delays.remove(&method)),
        }
    }

    /// Waits as long as calls of this method have to.
    pub async fn wait(&self, method: &str) {
        let delay = self.state().delays.get(method).copied();
        match delay {
            None => {}
            Some(Delay::For(time)) => tokio::time::sleep(time).await,
            Some(Delay::Never) => std::future::pending().await,
        }
    }

    /// Keeps a request for [`Script::seen`].
    pub fn see(&self, request: Request) {
        let mut state = self.state();
        state.seen_bytes += request.params.get().len();
        state.seen.push_back(request);
        while state.seen.len() > KEPT || state.seen_bytes > KEPT_BYTES {
            let Some(oldest) = state.seen.pop_front() else { break };
            state.seen_bytes -= oldest.params.get().len();
        }
    }

    /// The last requests, of one method or of all, the oldest first.
    pub fn seen(&self, method: Option<&str>) -> Vec<Request> {
        let state = self.state();
        let wanted =
            state.seen.iter().filter(|seen| method.is_none_or(|method| seen.method == method));
        wanted.cloned().collect()
    }

    /// Forgets every order and every request.
    pub fn reset(&self) {
        *self.state() = State::default();
    }
}
