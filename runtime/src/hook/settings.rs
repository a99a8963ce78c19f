//! What the operator says of each hook: the tables `[hooks.NAME]` of the settings file.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Duration;

use boltgate_transcode::table::{Form, Rpc};
use serde::Deserialize;
use serde_json::Value;
use toml::Spanned;

use super::fallback::Fallback;
use crate::plugin::Offer;

/// How long a client may take to answer, where the operator says nothing.
const DEADLINE: Duration = Duration::from_secs(5);
/// The same for `db_write`: the node stands still meanwhile.
const DB_WRITE_DEADLINE: Duration = Duration::from_secs(1);
/// The longest deadline, in milliseconds: 30 days.
const LONGEST: u64 = 30 * 24 * 3600 * 1000;
/// The same for `db_write`.
const LONGEST_DB_WRITE: u64 = 10_000;

/// How one hook is offered.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Its row.
    pub rpc: &'static Rpc,
    /// How lightningd is told of it.
    pub offer: Offer,
    /// How long the answer to a call may take in all.
    pub deadline: Duration,
    /// How much of that a call waits while no client is there.
    pub wait: Duration,
    /// What the node gets where no client answers.
    pub fallback: Fallback,
}

/// The tables `[hooks.NAME]` as they are written.
pub type Tables = BTreeMap<Spanned<String>, Table>;

/// A table `[hooks.NAME]` as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    deadline_ms: Option<Spanned<u64>>,
    wait_ms: Option<Spanned<u64>>,
    fallback: Option<Spanned<String>>,
    filters: Option<Spanned<Vec<toml::Value>>>,
    #[serde(default)]
    before: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
}

/// A problem of the file: where, as bytes of its text, and what.
pub type Problem = (Range<usize>, String);

/// Reads the tables for the hooks of a dispatch table.
///
/// # Errors
/// Everything that is wrong with them.
pub fn read(tables: Tables, rpcs: &'static [Rpc]) -> Result<Vec<Settings>, Vec<Problem>> {
    let (mut settings, mut problems) = (Vec::new(), Vec::new());
    let alone = tables.len() == 1;
    for (name, table) in tables {
        let hooks = || rpcs.iter().filter(|rpc| rpc.form == Form::Hook);
        let Some(rpc) = hooks().find(|rpc| rpc.target == name.get_ref().as_str()) else {
            let known: Vec<_> = hooks().map(|rpc| rpc.target).collect();
            let text = format!("no hook has this name; there are {}", known.join(", "));
            problems.push((name.span(), text));
            continue;
        };
        if rpc.target == "db_write" && !alone {
            let text = "`db_write` can't be offered beside another hook: an answer to that one \
                        in the middle of a write would end the node";
            problems.push((name.span(), text.to_owned()));
        }
        settings.extend(one(rpc, table, &mut problems));
    }
    if problems.is_empty() { Ok(settings) } else { Err(problems) }
}

fn one(rpc: &'static Rpc, table: Table, problems: &mut Vec<Problem>) -> Option<Settings> {
    let before = problems.len();
    let hook = rpc.target;
    let db_write = hook == "db_write";
    let mut check = |holds: bool, span: Range<usize>, text: String| {
        if !holds {
            problems.push((span, text));
        }
    };

    let mut deadline = if db_write { DB_WRITE_DEADLINE } else { DEADLINE };
    if let Some(ms) = &table.deadline_ms {
        let longest = if db_write { LONGEST_DB_WRITE } else { LONGEST };
        let text = format!("expected 1 to {longest} milliseconds, got {}", ms.get_ref());
        check((1..=longest).contains(ms.get_ref()), ms.span(), text);
        deadline = Duration::from_millis(*ms.get_ref());
    }
    let filters = table.filters.as_ref().map(Spanned::get_ref).cloned().unwrap_or_default();
    // Where every command of the node is held up or refused, `stop` and `plugin stop` are too.
    let all_commands = hook == "rpc_command" && filters.is_empty();
    let all_commands_text = "`rpc_command` needs `filters` for this: without them no command at \
                             all would work while no client is there";
    let mut wait = Duration::ZERO;
    if let Some(ms) = &table.wait_ms {
        wait = Duration::from_millis(*ms.get_ref());
        let text = "`db_write` can't wait for a client: the node would stand still";
        check(!db_write, ms.span(), text.to_owned());
        check(!all_commands, ms.span(), all_commands_text.to_owned());
        let text = format!(
            "a wait of {} ms is longer than the whole deadline of {} ms: set deadline_ms, too",
            ms.get_ref(),
            deadline.as_millis()
        );
        check(wait <= deadline, ms.span(), text);
    }
    let name = table.fallback.as_ref().map_or("continue", |name| name.get_ref().as_str());
    let fallback = Fallback::named(rpc, name);
    if let Some(name) = &table.fallback {
        if let Err(reason) = &fallback {
            check(false, name.span(), reason.clone());
        }
        let continues = name.get_ref() == "continue";
        check(continues || !all_commands, name.span(), all_commands_text.to_owned());
    }
    let filters = match table.filters {
        None => Vec::new(),
        Some(filters) => {
            let read = read_filters(hook, filters.get_ref());
            check(read.is_ok(), filters.span(), read.clone().err().unwrap_or_default());
            read.unwrap_or_default()
        }
    };
    let offer = Offer { name: hook, before: table.before, after: table.after, filters };
    let sound = problems.len() == before;
    fallback.ok().filter(|_| sound).map(|fallback| Settings {
        rpc,
        offer,
        deadline,
        wait,
        fallback,
    })
}

/// The filters of a hook that knows any, as lightningd is told of them.
fn read_filters(hook: &str, filters: &[toml::Value]) -> Result<Vec<Value>, String> {
    let one = |filter: &toml::Value| match (hook, filter) {
        ("rpc_command", toml::Value::String(name)) => Ok(Value::from(name.as_str())),
        ("rpc_command", other) => Err(format!("expected the names of commands, got {other}")),
        ("custommsg", toml::Value::Integer(number @ 0..=65535)) => Ok(Value::from(*number)),
        ("custommsg", other) => Err(format!("expected types from 0 to 65535, got {other}")),
        _ => Err(format!("`{hook}` takes no filters: rpc_command and custommsg do")),
    };
    if filters.is_empty() {
        return Err("an empty list would filter nothing: leave it out".to_owned());
    }
    filters.iter().map(one).collect()
}
