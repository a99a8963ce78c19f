//! `createrune`, `checkrune`, `showrunes` and `blacklistrune`.

mod parameter;
mod show;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use serde::Serialize;

use self::parameter::{Arguments, bad, optional};
use super::blacklist::Range;
use super::call::Call;
use super::store::{Refused, Runes};
use crate::rpc::{Request, RpcError};
use crate::schema::Schema;

/// The rune is not the node's.
const NOT_AUTHORIZED: i64 = 1501;
/// The rune doesn't permit this.
const NOT_PERMITTED: i64 = 1502;
/// The rune is on the blacklist.
const BLACKLISTED: i64 = 1503;

/// Ids from here on can't be on the blacklist.
const BEYOND: u64 = 100_000_000;

/// The node's own words.
const UNRESTRICTED: &str = "WARNING: This rune has no restrictions! Anyone who has access to this \
    rune could drain funds from your node. Be careful when giving this to apps that you don't \
    trust. Consider using the restrictions parameter to only allow access to specific rpc methods.";

/// Answers a method of runes, the parameters of which are as its schema says; `None` for any
/// other method.
pub fn answer(
    runes: &Runes,
    schema: &Schema,
    request: &Request,
) -> Option<Result<Bytes, RpcError>> {
    let run = match request.method.as_str() {
        "createrune" => create,
        "checkrune" => check,
        "showrunes" => show,
        "blacklistrune" => blacklist,
        _ => return None,
    };
    Some(Arguments::read(schema, &request.params).and_then(|arguments| run(runes, &arguments)))
}

fn text(value: &impl Serialize) -> Result<Bytes, RpcError> {
    let text = serde_json::to_vec(value).map_err(|error| RpcError::internal(error.to_string()))?;
    Ok(text.into())
}

fn create(runes: &Runes, arguments: &Arguments<'_>) -> Result<Bytes, RpcError> {
    #[derive(Serialize)]
    struct Created {
        rune: String,
        unique_id: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        warning_unrestricted_rune: Option<&'static str>,
    }
    let rune = optional(arguments, "rune", parameter::rune)?;
    let restrictions =
        optional(arguments, "restrictions", parameter::restrictions)?.unwrap_or_default();
    let (rune, unique_id) = match rune {
        Some((mut rune, id)) => {
            restrictions.into_iter().for_each(|restriction| rune.restrict(restriction));
            (rune, id)
        }
        None => {
            let full = || RpcError::internal("the sandbox keeps no more runes: start a new one");
            let rune = runes.give(restrictions).ok_or_else(full)?;
            let id = rune.unique_id().unwrap_or_default();
            (rune, id)
        }
    };
    text(&Created {
        rune: rune.to_base64(),
        unique_id: unique_id.to_string(),
        warning_unrestricted_rune: rune.restrictions().is_empty().then_some(UNRESTRICTED),
    })
}

fn check(runes: &Runes, arguments: &Arguments<'_>) -> Result<Bytes, RpcError> {
    #[derive(Serialize)]
    struct Valid {
        valid: bool,
    }
    let (rune, _) = optional(arguments, "rune", parameter::rune)?
        .ok_or_else(|| RpcError::invalid_params("missing required parameter: rune"))?;
    let call = Call {
        id: optional(arguments, "nodeid", parameter::node_id)?,
        method: optional(arguments, "method", parameter::string)?,
        params: optional(arguments, "params", parameter::params)?.unwrap_or_default(),
        now: now(),
        since_use: None,
    };
    runes.permit(&rune, call).map_err(|refused| match refused {
        Refused::Blacklisted => RpcError::new(BLACKLISTED, "Not authorized: Blacklisted rune"),
        Refused::NotOurs(why) => RpcError::new(NOT_AUTHORIZED, format!("Not authorized: {why}")),
        Refused::NotPermitted(why) => {
            RpcError::new(NOT_PERMITTED, format!("Not permitted: {}", escaped(&why)))
        }
    })?;
    text(&Valid { valid: true })
}

fn show(runes: &Runes, arguments: &Arguments<'_>) -> Result<Bytes, RpcError> {
    let shown = match optional(arguments, "rune", parameter::rune)? {
        Some((rune, id)) => {
            let given = arguments.get("rune").map(parameter::inner).unwrap_or_default();
            vec![show::one(runes, given, &rune, id)]
        }
        None => show::all(runes),
    };
    text(&show::Shown { runes: shown })
}

fn blacklist(runes: &Runes, arguments: &Arguments<'_>) -> Result<Bytes, RpcError> {
    #[derive(Serialize)]
    struct Blacklisted {
        blacklist: Vec<Range>,
    }
    let start = optional(arguments, "start", parameter::number)?;
    let end = optional(arguments, "end", parameter::number)?;
    let relist = optional(arguments, "relist", parameter::boolean)?.unwrap_or(false);
    let range = match (start, end) {
        (None, None) => None,
        (None, Some(_)) => {
            return Err(RpcError::invalid_params("Can not specify end without start"));
        }
        (Some(start), end) => Some(Range { start, end: end.unwrap_or(start) }),
    };
    if let Some(range) = range {
        if range.start.max(range.end) >= BEYOND {
            return Err(RpcError::invalid_params(format!("Cannot blacklist beyond {BEYOND}")));
        }
        if range.end < range.start {
            return Err(bad("end", "should not be less than start", range.end));
        }
    }
    text(&Blacklisted { blacklist: runes.blacklist(range, relist) })
}

/// The time, since 1970.
fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

/// The node escapes what it says of a restriction once more than JSON asks for.
fn escaped(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    parameter::unquoted(&quoted).to_owned()
}
