//! What the node does with runes: makes them, looks into them, and puts them on its blacklist.

use std::convert::Infallible;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Error;
use crate::access::Rune;
use crate::node::{self, Request};

/// How long the node may take for one of these.
const PATIENCE: Duration = Duration::from_secs(30);

/// The node's code for parameters that can't be read.
const INVALID_PARAMS: i64 = -32602;

/// Alternatives, of which one has to hold, such as `method=getinfo`.
pub(super) type Restriction = Vec<String>;

/// Makes a rune with these restrictions, which no other client has; its number comes second.
pub(super) async fn create(
    node: &node::Client,
    restrictions: &[Restriction],
) -> Result<(Rune, u64), Error> {
    let (rune, id) = make(node, &Make { rune: None, restrictions }).await?;
    let id = id.parse().map_err(|_| {
        Error::Failed(format!("createrune: expected a number as unique_id, got {id:?}"))
    })?;
    Ok((rune, id))
}

/// Adds restrictions to a rune, which keeps its number.
pub(super) async fn restrict(
    node: &node::Client,
    rune: &Rune,
    restrictions: &[Restriction],
) -> Result<Rune, Error> {
    let (rune, _) = make(node, &Make { rune: Some(rune.expose()), restrictions }).await?;
    Ok(rune)
}

/// Sees to it that a rune is one of this node, and not on its blacklist.
pub(super) async fn check(node: &node::Client, rune: &Rune) -> Result<(), Error> {
    #[derive(Serialize)]
    struct Show<'a> {
        rune: &'a str,
    }
    #[derive(Deserialize)]
    struct Shown {
        runes: Vec<One>,
    }
    #[derive(Deserialize)]
    struct One {
        our_rune: Option<bool>,
        blacklisted: Option<bool>,
    }
    let Shown { runes } = ask(node, "showrunes", &Show { rune: rune.expose() }).await?;
    let asked = |text: &str| Err(Error::Asked(format!("--rune: {text}")));
    match runes.as_slice() {
        [One { our_rune: Some(false), .. }] => asked("expected a rune of this node, got another's"),
        [One { blacklisted: Some(true), .. }] => asked("the rune is on the node's blacklist"),
        [_] => Ok(()),
        _ => Err(Error::Failed(format!("showrunes: expected one rune, got {}", runes.len()))),
    }
}

/// Puts a rune, and all that were made from it, on the node's blacklist.
pub(super) async fn blacklist(node: &node::Client, id: u64) -> Result<(), Error> {
    #[derive(Serialize)]
    struct Range {
        start: u64,
        end: u64,
    }
    let _: serde::de::IgnoredAny =
        ask(node, "blacklistrune", &Range { start: id, end: id }).await?;
    Ok(())
}

#[derive(Serialize)]
struct Make<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    rune: Option<&'a str>,
    #[serde(skip_serializing_if = "<[Restriction]>::is_empty")]
    restrictions: &'a [Restriction],
}

async fn make(node: &node::Client, make: &Make<'_>) -> Result<(Rune, String), Error> {
    #[derive(Deserialize)]
    struct Made {
        rune: String,
        unique_id: String,
    }
    let Made { rune, unique_id } = ask(node, "createrune", make).await?;
    let rune = Rune::parse(&rune);
    let rune = rune.map_err(|why| Error::Failed(format!("createrune: its rune: {why}")))?;
    Ok((rune, unique_id))
}

/// Calls one of the node's methods. What it answers is not repeated in an error: it may be a rune.
async fn ask<T: DeserializeOwned>(
    node: &node::Client,
    method: &'static str,
    params: &impl Serialize,
) -> Result<T, Error> {
    let mut request = Request::new(method);
    let written = request.params(|text| {
        // A buffer that grows has room for it.
        let _ = serde_json::to_writer(text, params);
        Ok::<(), Infallible>(())
    });
    written.unwrap_or_else(|never| match never {});
    let Ok(reply) = tokio::time::timeout(PATIENCE, node.call(request)).await else {
        return Err(Error::Failed(format!("{method}: the node did not answer in {PATIENCE:?}")));
    };
    let reply = reply.map_err(|error| failed(method, error))?;
    let result = reply.result().map_err(|error| failed(method, error))?;
    serde_json::from_str(result.get())
        .map_err(|_| Error::Failed(format!("{method}: the node's answer has another form")))
}

fn failed(method: &str, error: node::Error) -> Error {
    match error {
        // The node repeats what it can't read; a malformed rune may be a slightly wrong one.
        node::Error::Rpc { code: INVALID_PARAMS, message, .. } => {
            let message = message.split(": invalid token").next().unwrap_or_default();
            Error::Asked(format!("{method}: the node says {message:?}"))
        }
        error => Error::Failed(format!("{method}: {error}")),
    }
}
