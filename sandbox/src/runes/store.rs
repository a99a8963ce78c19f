//! The runes that the node gave: ids, when each was used, and the blacklist.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::blacklist::{Blacklist, Range};
use super::call::Call;
use super::restriction::Restriction;
use super::rune::Rune;
use super::secret::RuneSecret;

/// Runes that are kept, at most: a client that makes them in a loop ends there.
const MOST: usize = 100_000;

/// The node's runes; `Debug` shows none of them.
pub struct Runes {
    master: Rune,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    given: BTreeMap<u64, Given>,
    blacklist: Blacklist,
}

/// A rune as it was given; runes that grew from it share its id.
#[derive(Clone)]
pub struct Given {
    /// The text of the rune.
    pub text: String,
    /// When a rune of its id was last permitted something, since 1970.
    pub last_used: Option<Duration>,
}

/// Why a rune doesn't permit a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Its id is on the blacklist.
    Blacklisted,
    /// It didn't grow from the node's secret.
    NotOurs(&'static str),
    /// A restriction is not met: each of its alternatives' complaints.
    NotPermitted(String),
}

impl Runes {
    /// No runes yet.
    pub fn new(secret: &RuneSecret) -> Self {
        Self { master: Rune::master(secret.bytes()), state: Mutex::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives a new rune with the next id; `None` if there are too many.
    pub fn give(&self, restrictions: Vec<Restriction>) -> Option<Rune> {
        let mut state = self.state();
        let id = state.given.last_key_value().map_or(0, |(id, _)| id + 1);
        if state.given.len() >= MOST {
            return None;
        }
        let mut rune = self.master.with_id(id);
        restrictions.into_iter().for_each(|restriction| rune.restrict(restriction));
        state.given.insert(id, Given { text: rune.to_base64(), last_used: None });
        Some(rune)
    }

    /// Judges a call and, if it is permitted, counts it as a use of every rune of that id. The
    /// caller says all about the call but when the rune was used last.
    pub fn permit(&self, rune: &Rune, mut call: Call<'_>) -> Result<(), Refused> {
        let mut state = self.state();
        let id = rune.unique_id();
        if id.is_some_and(|id| state.blacklist.has(id)) {
            return Err(Refused::Blacklisted);
        }
        self.is_ours(rune).map_err(Refused::NotOurs)?;
        let mut given = id.and_then(|id| state.given.get_mut(&id));
        call.since_use = given
            .as_ref()
            .and_then(|given| given.last_used)
            .map(|last_used| call.now.saturating_sub(last_used));
        for restriction in rune.restrictions() {
            let mut complaints = Vec::new();
            for alternative in restriction.alternatives() {
                match call.meets(alternative) {
                    Ok(()) => break,
                    Err(complaint) => complaints.push(complaint),
                }
            }
            if complaints.len() == restriction.alternatives().len() {
                return Err(Refused::NotPermitted(complaints.join(" AND ")));
            }
        }
        if let Some(given) = &mut given {
            given.last_used = Some(call.now);
        }
        Ok(())
    }

    /// Why a rune didn't grow from the node's secret, if it did not.
    pub fn is_ours(&self, rune: &Rune) -> Result<(), &'static str> {
        rune.grew_from(&self.master)
    }

    /// Whether a rune's id is on the blacklist.
    pub fn is_blacklisted(&self, rune: &Rune) -> bool {
        rune.unique_id().is_some_and(|id| self.state().blacklist.has(id))
    }

    /// What was given with this id.
    pub fn given(&self, id: u64) -> Option<Given> {
        self.state().given.get(&id).cloned()
    }

    /// Everything that was given, in the order of ids.
    pub fn all(&self) -> Vec<Given> {
        self.state().given.values().cloned().collect()
    }

    /// Puts ids on the blacklist, or takes them off, or neither; says what is on it then.
    pub fn blacklist(&self, range: Option<Range>, relist: bool) -> Vec<Range> {
        let mut state = self.state();
        match range {
            Some(range) if relist => state.blacklist.remove(range),
            Some(range) => state.blacklist.add(range),
            None => {}
        }
        state.blacklist.ranges().to_vec()
    }
}

impl fmt::Debug for Runes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Runes(..)")
    }
}

#[cfg(test)]
mod tests;
