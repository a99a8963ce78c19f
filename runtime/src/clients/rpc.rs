//! The plugin's method `boltgate-client`.

use std::sync::Arc;

use serde_json::Value;
use serde_json::value::RawValue;
use tokio::sync::Semaphore;

use super::command::{Asked, Command, DESCRIPTION, METHOD, USAGE};
use super::{Clerk, Error};
use crate::plugin::{Method, MethodCall};

/// How many calls are under way at once; further ones are refused.
const AT_ONCE: usize = 8;

/// JSON-RPC's code for parameters that are not as they should be.
const INVALID_PARAMS: i64 = -32602;
/// The node's code for whatever else goes wrong.
const FAILED: i64 = -1;

/// The method, for the manifest.
pub const OFFER: Method = Method { name: METHOD, usage: USAGE, description: DESCRIPTION };

/// What answers calls of the method. It never waits: each call is a task of its own.
pub fn handler(clerk: Clerk) -> impl FnMut(MethodCall) + Send + 'static {
    let room = Arc::new(Semaphore::new(AT_ONCE));
    move |MethodCall { params, reply, .. }| {
        let Ok(permit) = Arc::clone(&room).try_acquire_owned() else {
            reply.error(FAILED, "too many of these are under way: try again when they are done");
            return;
        };
        let clerk = clerk.clone();
        tokio::spawn(async move {
            // A task of its own: should a defect panic, whoever waits is told.
            let answered = tokio::spawn(async move { answer(&clerk, &params).await }).await;
            match answered {
                Ok(Ok(result)) => reply.result(&result),
                Ok(Err(Error::Asked(text))) => reply.error(INVALID_PARAMS, &text),
                Ok(Err(Error::Failed(text))) => reply.error(FAILED, &text),
                Err(_) => reply.error(FAILED, "a defect of boltgate; the log says more"),
            }
            drop(permit);
        });
    }
}

async fn answer(clerk: &Clerk, params: &RawValue) -> Result<Box<RawValue>, Error> {
    let unread = |why: serde_json::Error| Error::Asked(format!("params can't be read: {why}"));
    let params: Value = serde_json::from_str(params.get()).map_err(unread)?;
    let text = match Command::read(&params)? {
        Asked::Help(text) => {
            serde_json::json!({ "format-hint": "simple", "help": text }).to_string()
        }
        Asked::Command(command) => {
            let failed = |why| Error::Failed(format!("the answer can't be written: {why}"));
            clerk.run(command).await?.json().map_err(failed)?
        }
    };
    RawValue::from_string(text)
        .map_err(|why| Error::Failed(format!("the answer can't be written: {why}")))
}
