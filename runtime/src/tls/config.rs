//! What rustls needs to serve clients that the authority knows, and only those.

use std::path::Path;
use std::sync::Arc;

use rustls::server::WebPkiClientVerifier;
use rustls::sign::SingleCertAndKey;
use rustls::{RootCertStore, ServerConfig};

use super::{Error, Role, identity};

/// The configuration made of the files in `dir`: TLS 1.2 and 1.3, HTTP/2, and a client
/// certificate signed by `ca.pem` required.
///
/// The files are read once: call it again to take up changed ones.
///
/// # Errors
/// Where a file can't be read or parsed, or where certificate and key are not a pair.
pub fn server_config(dir: &Path) -> Result<Arc<ServerConfig>, Error> {
    let server = identity::load(dir, Role::Server)?;
    identity::warn_if_untrusted(dir, &server)?;

    let ca = Role::Ca.certificate(dir);
    let refused = |found: String| Error::Config { path: ca.clone(), found };
    let mut roots = RootCertStore::empty();
    for authority in identity::certificates(&ca)? {
        roots.add(authority).map_err(|why| refused(why.to_string()))?;
    }

    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let clients =
        WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
            .build()
            .map_err(|why| refused(why.to_string()))?;
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|why| refused(why.to_string()))?
        .with_client_cert_verifier(clients)
        // Not `with_single_cert`: it refuses certificates of X.509 version 1.
        .with_cert_resolver(Arc::new(SingleCertAndKey::from(server)));
    config.alpn_protocols = vec![b"h2".to_vec()];
    Ok(Arc::new(config))
}
