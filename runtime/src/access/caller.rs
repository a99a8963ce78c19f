//! Who makes one call.

use std::sync::Arc;

use http::HeaderMap;

use super::{Identity, Mode, Peer, Refusal, Rune, rune};
use crate::clients::{Client, Registry};

/// Who makes one call: a peer, and the runes that have to permit it. A clone is cheap.
#[derive(Debug, Clone)]
pub struct Caller {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    peer: Arc<Peer>,
    runes: Vec<Rune>,
    /// The named client, by its certificate or by a rune of its own.
    client: Option<Arc<Client>>,
}

impl Caller {
    /// Finds out who makes a call, and whether they have shown enough to be listened to.
    ///
    /// # Errors
    /// Where a rune is missing or malformed, or the client was revoked.
    pub fn of(
        peer: Arc<Peer>,
        metadata: &HeaderMap,
        mode: Mode,
        clients: &Registry,
    ) -> Result<Self, Refusal> {
        let mut runes = rune::carried(metadata)?;
        let bound = peer.client().and_then(|client| client.rune.as_ref());
        if let Some(bound) = bound
            && !runes.contains(bound)
        {
            runes.insert(0, bound.clone());
        }
        let known = match &peer.identity {
            Identity::Anonymous => false,
            Identity::Certificate(_) | Identity::Named(_) | Identity::Owner => !mode.needs_rune(),
        };
        if runes.is_empty() && !known {
            return Err(Refusal::NoRune);
        }
        let by_rune = || runes.iter().find_map(|rune| clients.by_rune(rune));
        let client = peer.client().cloned().or_else(by_rune);
        // Who is known by a rune alone hears of it once the node has said that the rune is one.
        if peer.client().is_some_and(|client| client.revoked.is_cancelled()) {
            return Err(Refusal::Revoked);
        }
        Ok(Self { inner: Arc::new(Inner { peer, runes, client }) })
    }

    /// Who is at the other end of the connection.
    #[must_use]
    pub fn peer(&self) -> &Peer {
        &self.inner.peer
    }

    /// The runes that have to permit each call; none where the peer needs none.
    #[must_use]
    pub fn runes(&self) -> &[Rune] {
        &self.inner.runes
    }

    /// The named client, if it is one.
    #[must_use]
    pub fn client(&self) -> Option<&Arc<Client>> {
        self.inner.client.as_ref()
    }

    /// Resolves when the caller's client is revoked: whatever goes on for it has to end then.
    pub async fn revoked(&self) -> Refusal {
        match self.client() {
            Some(client) => {
                client.revoked.cancelled().await;
                Refusal::Revoked
            }
            None => std::future::pending().await,
        }
    }

    /// The id of the caller's own node, where it is known: public key, hex.
    #[must_use]
    pub fn node_id(&self) -> Option<&str> {
        self.client()?.node_id.as_deref()
    }
}
