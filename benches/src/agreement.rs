//! Whether bridges give the same answers: what is measured has to be the same work.

use bytes::Bytes;

use crate::Outcome;
use crate::answers::{messages, response, same};
use crate::load::Call;
use crate::measure::client_runtime;
use crate::measure::lists::List;
use crate::replies::GETINFO;
use crate::stage::Bridge;

/// What was found to be the same.
#[derive(Debug)]
pub struct Agreement {
    /// The list.
    pub list: List,
    /// How many entries it had.
    pub entries: usize,
    /// Size of its message, in bytes.
    pub wire: usize,
    /// Whether all bridges gave the same bytes, rather than the same message with fields in
    /// another order.
    pub by_byte: bool,
}

/// Asks every bridge for `getinfo` and for a list, and the first also for the list in parts.
///
/// # Errors
/// The answers differ, and where; or a call fails.
pub fn check(bridges: &[Bridge], list: List, entries: usize) -> Outcome<Agreement> {
    let runtime = client_runtime()?;
    let reply = list.reply(entries);
    let fetch = |bridge: &Bridge, rpc: &str| {
        runtime.block_on(async {
            let connection = bridge.endpoint.connect().await?;
            let (_, body) = Call::new(rpc, &[])?.fetch(&connection).await?;
            messages(&body)
        })
    };
    let (mut first, mut by_byte) = (None, true);
    for bridge in bridges {
        bridge.prepare("getinfo", &Bytes::from_static(GETINFO.as_bytes()));
        bridge.prepare(list.method(), &reply);
        let answers = (fetch(bridge, "cln.Node/Getinfo")?, fetch(bridge, list.rpc())?);
        let Some((getinfo, whole)) = &first else {
            if fetch(bridge, list.stream())? != answers.1 {
                return Err(format!("{}: parts are not the whole", list.stream()).into());
            }
            first = Some(answers);
            continue;
        };
        let named = |error| format!("{}: {error}", bridge.name);
        same(&response("cln.Node/Getinfo")?, getinfo, &answers.0).map_err(named)?;
        same(&response(list.rpc())?, whole, &answers.1).map_err(named)?;
        by_byte &= *whole == answers.1;
    }
    let wire = first.map_or(0, |(_, whole)| whole.len());
    if wire == 0 {
        return Err(format!("{}: an empty answer to a list of {entries}", list.rpc()).into());
    }
    Ok(Agreement { list, entries, wire, by_byte })
}
