//! What the listener knows of the certificates: how to shake hands now, and who stays.

use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use rustls::ServerConfig;
use rustls::pki_types::CertificateDer;
use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior};

use super::Fingerprint;
use super::config::Serving;
use super::expiry::End;
use crate::access::Identity;

/// What is trusted at the moment. A clone sees the same changes.
#[derive(Clone)]
pub struct Trust {
    pub(super) serving: watch::Receiver<Arc<Serving>>,
    pub(super) ends: Arc<ArcSwap<Vec<End>>>,
    /// How often an open connection's certificate is looked at again.
    pub(super) recheck: Duration,
}

impl Trust {
    /// The configuration for a new connection.
    #[must_use]
    pub fn config(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.serving.borrow().config)
    }

    /// Who has shown this chain of certificates, by what is trusted now. To be asked after each
    /// handshake: a resumed one doesn't look at certificates, and while one goes on the
    /// configuration may change.
    ///
    /// # Errors
    /// Why the client is refused.
    pub fn admit(&self, chain: &[CertificateDer<'_>]) -> Result<Identity, String> {
        // Not borrowed for longer than it takes: a change waits for that.
        let serving = Arc::clone(&self.serving.borrow());
        serving.admit(chain)
    }

    /// Resolves once this chain of certificates is refused, with the reason. It is looked at
    /// after each change, and once a minute, since time alone ends a certificate.
    pub async fn refusal(&self, chain: &[CertificateDer<'_>]) -> String {
        let mut serving = self.serving.clone();
        let mut recheck = tokio::time::interval_at(Instant::now() + self.recheck, self.recheck);
        recheck.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let current = Arc::clone(&serving.borrow_and_update());
            if let Err(reason) = current.admit(chain) {
                return reason;
            }
            tokio::select! {
                changed = serving.changed() => if changed.is_err() {
                    // Nobody looks after the files any more.
                    recheck.tick().await;
                },
                _ = recheck.tick() => {}
            }
        }
    }

    /// When the certificates on disk end, as far as they are there.
    #[must_use]
    pub fn ends(&self) -> Vec<End> {
        self.ends.load().to_vec()
    }
}

impl Serving {
    fn admit(&self, chain: &[CertificateDer<'_>]) -> Result<Identity, String> {
        let Some(gate) = &self.gate else { return Ok(Identity::Anonymous) };
        Ok(match (gate.judge(chain)?, chain.first()) {
            (Some(client), _) => Identity::Named(client),
            (None, Some(own)) => Identity::Certificate(Fingerprint::of(own)),
            (None, None) => Identity::Anonymous,
        })
    }
}
