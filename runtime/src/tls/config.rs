//! What rustls needs to serve, made of the files on disk.

use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::server::danger::ClientCertVerifier;
use rustls::server::{ServerSessionMemoryCache, WebPkiClientVerifier};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{RootCertStore, ServerConfig};

use super::admission::{Admission, Gate};
use super::{Error, Fingerprint, Role, identity};
use crate::access::Mode;

/// How many sessions can be resumed, the last ones that began. A connection takes two; each holds
/// its client's certificates, some 2 KiB.
const SESSIONS: usize = 1024;

/// The files as they were read together.
pub(super) struct Files {
    authorities: Vec<CertificateDer<'static>>,
    server: CertifiedKey,
    /// Tells two readings with different content apart.
    pub(super) content: [Fingerprint; 2],
    /// What the operator should know of them.
    pub(super) doubts: Vec<String>,
}

/// What connections are served with and judged by.
pub(super) struct Serving {
    pub(super) config: Arc<ServerConfig>,
    /// None where no client is asked for a certificate.
    pub(super) gate: Option<Arc<Gate>>,
    pub(super) content: [Fingerprint; 2],
}

impl Files {
    /// Reads `ca.pem`, `server.pem` and `server-key.pem` in `dir`.
    ///
    /// # Errors
    /// Where one can't be read or parsed, or where certificate and key are not a pair.
    pub(super) fn read(dir: &Path) -> Result<Self, Error> {
        let authorities = identity::certificates(&Role::Ca.certificate(dir))?;
        let server = identity::load(dir, Role::Server)?;
        let doubts = identity::doubts(dir, &server, &authorities)?;
        // Of a key its public half is enough to tell: it is in the certificate.
        let content = [authorities.as_slice(), &server.cert].map(|certificates| {
            let each = certificates.iter().flat_map(|one| Fingerprint::of(one).0);
            Fingerprint::of(&each.collect::<Vec<_>>())
        });
        Ok(Self { authorities, server, content, doubts })
    }
}

impl Serving {
    /// TLS 1.2 and 1.3, HTTP/2 and HTTP/1.1, and a client certificate of one of the authorities
    /// where the mode needs one.
    ///
    /// A client that comes back may resume its session, which saves both sides the signatures. The
    /// session is kept here, rather than sealed in the ticket: so it is good once in TLS 1.3, and
    /// one that began under another configuration can't be resumed under this one, as each has a
    /// store of its own. So nobody whom this one would refuse gets in by a ticket; for what else
    /// may change, [`Trust::admit`](super::Trust::admit) judges the client anew. Nothing is taken
    /// before the handshake is over (0-RTT), since it could be sent twice.
    ///
    /// # Errors
    /// Where rustls can't use what the files hold.
    pub(super) fn new(
        dir: &Path,
        files: Files,
        mode: Mode,
        admission: Arc<dyn Admission>,
    ) -> Result<Self, Error> {
        let Files { authorities, server, content, doubts: _ } = files;
        let path = Role::Ca.certificate(dir);
        let refused = |found: String| Error::Config { path: path.clone(), found };
        let mut roots = RootCertStore::empty();
        for authority in authorities {
            roots.add(authority).map_err(|why| refused(why.to_string()))?;
        }

        let provider = Arc::new(rustls::crypto::ring::default_provider());
        // Also where it isn't needed, so that a file is usable in every mode or in none.
        let clients =
            WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
                .build()
                .map_err(|why| refused(why.to_string()))?;
        let gate = mode.needs_certificate().then(|| Arc::new(Gate::new(clients, admission)));

        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|why| refused(why.to_string()))?;
        let config = match &gate {
            Some(gate) => {
                let gate: Arc<dyn ClientCertVerifier> = Arc::<Gate>::clone(gate);
                config.with_client_cert_verifier(gate)
            }
            // Not asked at all: browsers would put the question to their user.
            None => config.with_no_client_auth(),
        };
        // Not `with_single_cert`: it refuses certificates of X.509 version 1.
        let mut config = config.with_cert_resolver(Arc::new(SingleCertAndKey::from(server)));
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        config.session_storage = ServerSessionMemoryCache::new(SESSIONS);
        config.max_early_data_size = 0;
        Ok(Self { config: Arc::new(config), gate, content })
    }
}
