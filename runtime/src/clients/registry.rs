//! All named clients, as the bridge looks them up.
//!
//! What the list on disk says is taken up once a second, and at once where the bridge itself
//! changed it. A certificate that is marked as a named client's is let in only while the list
//! says so: not where the client is unknown, not where it is revoked, not where there is no list
//! that can be read. A list that can't be read later leaves things as they are.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwap;

use super::entry::State;
use super::store::Version;
use super::{Client, Entry, Error, Store};
use crate::access::Rune;
use crate::tls::Fingerprint;
use crate::tls::facts::{Facts, Mark, day, now};

/// How often the list on disk is looked at.
const INTERVAL: Duration = Duration::from_secs(1);

/// All named clients. A clone is cheap, and the same registry. By default there are none, and no
/// list to read them from.
#[derive(Debug, Clone, Default)]
pub struct Registry {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    known: ArcSwap<Known>,
    store: Option<Store>,
    /// What was seen of the list last; held while it is taken up.
    seen: Mutex<Seen>,
}

/// What a list says.
#[derive(Debug, Default)]
struct Known {
    by_fingerprint: HashMap<Fingerprint, Row>,
    /// By the number of the rune that was made for it.
    by_rune: HashMap<u64, Arc<Client>>,
    /// Whether no list could be read yet.
    blind: bool,
}

#[derive(Debug)]
struct Row {
    entry: Entry,
    client: Arc<Client>,
}

#[derive(Debug, Default)]
struct Seen {
    version: Option<Version>,
    /// Why the list can't be read, as it was logged.
    problem: Option<String>,
}

impl Registry {
    /// The clients of a list. One that can't be read is logged; no marked certificate is let in
    /// until it can.
    #[must_use]
    pub fn open(store: Store) -> Self {
        let shared = Shared { store: Some(store), ..Shared::default() };
        shared.known.store(Arc::new(Known { blind: true, ..Known::default() }));
        let registry = Self { shared: Arc::new(shared) };
        registry.refresh(true);
        registry
    }

    /// Whether a certificate that the authority signed is let in: as a named client, or, where it
    /// is not marked as one's, without a name (`None`).
    ///
    /// # Errors
    /// Why it is not let in, in words for the log.
    pub fn admit(&self, der: &[u8]) -> Result<Option<Arc<Client>>, String> {
        let fingerprint = Fingerprint::of(der);
        let known = self.shared.known.load();
        let Some(Row { entry, client }) = known.by_fingerprint.get(&fingerprint) else {
            return not_listed(der, fingerprint, known.blind);
        };
        let name = &entry.name;
        match entry.state(now()) {
            State::Good if !client.revoked.is_cancelled() => Ok(Some(Arc::clone(client))),
            State::Ended => {
                let end = entry.ends_at.map(day).unwrap_or_default();
                Err(format!("the certificate of the client {name} ended on {end}"))
            }
            State::Good | State::Revoked => Err(format!("the client {name} was revoked")),
        }
    }

    /// The client that a rune, or one made from it by adding restrictions, belongs to: one that
    /// the rune was made for. Nothing but the node's word vouches for the rune.
    #[must_use]
    pub fn by_rune(&self, rune: &Rune) -> Option<Arc<Client>> {
        self.shared.known.load().by_rune.get(&rune.id()).cloned()
    }

    /// Takes up the list on disk, if it changed.
    pub fn reload(&self) {
        self.refresh(false);
    }

    /// Takes up changes of the list once a second, and ends what clients have open whose time is
    /// over. Never returns.
    pub async fn watch(self) {
        let mut ticks = tokio::time::interval(INTERVAL);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            let registry = self.clone();
            // Fails only where the runtime ends.
            let _ = tokio::task::spawn_blocking(move || {
                registry.reload();
                registry.end(now());
            })
            .await;
        }
    }

    fn refresh(&self, first: bool) {
        let Some(store) = &self.shared.store else { return };
        let mut seen = self.shared.seen.lock().unwrap_or_else(PoisonError::into_inner);
        // Before the reading: what is replaced in between is read the next time.
        let version = store.version();
        if !first && version == seen.version && seen.problem.is_none() {
            return;
        }
        match store.read() {
            Ok(entries) => {
                if seen.problem.take().is_some() {
                    tracing::warn!("{} can be read again", store.path().display());
                }
                self.take(&entries);
            }
            Err(error) => {
                let known = self.shared.known.load();
                let text = complaint(&error, known.blind);
                if seen.problem.as_ref() != Some(&text) {
                    tracing::error!("{text}");
                    seen.problem = Some(text);
                }
            }
        }
        seen.version = version;
    }

    /// Makes these the clients that are known, and cuts off those that no longer are, or that
    /// have other rights now.
    fn take(&self, entries: &[Entry]) {
        let before = self.shared.known.load_full();
        let mut known = Known::default();
        for entry in entries {
            let same = before.by_fingerprint.get(&entry.fingerprint);
            let same = same.filter(|row| row.entry == *entry).map(|row| Arc::clone(&row.client));
            let client = same.unwrap_or_else(|| Arc::new(Client::from(entry)));
            if let Some(id) = entry.rune_id {
                known.by_rune.insert(id, Arc::clone(&client));
            }
            known.by_fingerprint.insert(entry.fingerprint, Row { entry: entry.clone(), client });
        }
        // First what new connections see, then those that are open: none slips in between.
        self.shared.known.store(Arc::new(known));
        let known = self.shared.known.load();
        for (fingerprint, row) in &before.by_fingerprint {
            let now = known.by_fingerprint.get(fingerprint);
            if now.is_none_or(|now| !Arc::ptr_eq(&now.client, &row.client)) {
                row.client.revoked.cancel();
            }
        }
    }

    /// Ends what clients have open whose time is over at `now`, in seconds since 1970.
    fn end(&self, now: i64) {
        for Row { entry, client } in self.shared.known.load().by_fingerprint.values() {
            if entry.state(now) == State::Ended && !client.revoked.is_cancelled() {
                tracing::info!("the time of the client {} is over", entry.name);
                client.revoked.cancel();
            }
        }
    }
}

/// What becomes of a certificate that is not in the list.
fn not_listed(
    der: &[u8],
    fingerprint: Fingerprint,
    blind: bool,
) -> Result<Option<Arc<Client>>, String> {
    let facts = Facts::of(der).map_err(|why| {
        format!(
            "the certificate {fingerprint} can't be looked into, and might be a client's: {why}"
        )
    })?;
    if facts.mark != Some(Mark::NamedClient) {
        return Ok(None);
    }
    let name = facts.common_name.unwrap_or_default();
    Err(if blind {
        format!("the list of named clients can't be read, so the client {name:?} is not let in")
    } else {
        format!("there is no client {name:?} with the certificate {fingerprint}")
    })
}

fn complaint(error: &Error, blind: bool) -> String {
    if blind {
        format!("{error}. NO NAMED CLIENT IS LET IN until that is done")
    } else {
        format!("{error}. Until then, named clients have the rights that they had")
    }
}
