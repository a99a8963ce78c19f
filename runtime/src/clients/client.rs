//! What is known of one named client.

use tokio_util::sync::CancellationToken;

use super::Entry;
use crate::access::Rune;
use crate::tls::Fingerprint;

/// A named client.
#[derive(Debug, Clone)]
pub struct Client {
    /// Its name: letters, digits, `-`, `_` and `.`.
    pub name: String,
    /// Its certificate's.
    pub fingerprint: Fingerprint,
    /// What has to permit each of its calls.
    pub rune: Option<Rune>,
    /// The id of the client's own node, where it has one and it is known: public key, hex.
    pub node_id: Option<String>,
    /// Cancelled once it is revoked, or its time is over: its connections and streams end then.
    pub revoked: CancellationToken,
}

impl From<&Entry> for Client {
    fn from(entry: &Entry) -> Self {
        let revoked = CancellationToken::new();
        if entry.revoked_at.is_some() {
            revoked.cancel();
        }
        Self {
            name: entry.name.to_string(),
            fingerprint: entry.fingerprint,
            rune: entry.rune.clone(),
            node_id: entry.node_id.clone(),
            revoked,
        }
    }
}
