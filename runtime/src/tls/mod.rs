//! Identities on disk, and the TLS configuration that is made of them.
//!
//! The lightning directory holds three identities, each a certificate and its private key: the
//! certificate authority, the server, and one example client. [`ensure_files`] makes those that
//! are missing, [`server_config`] reads what is there. Every connection needs a client
//! certificate that the authority signed.
//!
//! * [`files`]: names, reading, and writing without ever overwriting.
//! * [`issue`]: keys and certificates of our own making.
//! * [`store`]: which identity is missing, and what to do about it.
//! * [`identity`]: certificate and key from disk, checked against each other.
//! * [`fingerprint`]: what tells certificates apart.
//! * [`config`]: what rustls needs to serve.

pub mod config;
pub mod error;
pub mod files;
pub mod fingerprint;
pub mod identity;
pub mod issue;
pub mod store;

pub use config::server_config;
pub use error::Error;
pub use files::Role;
pub use fingerprint::Fingerprint;
pub use store::ensure_files;
