//! Identities on disk, and the TLS configuration that is made of them, while both change.
//!
//! The lightning directory holds three identities, each a certificate and its private key: the
//! certificate authority, the server, and one example client. A [`Keeper`] makes those that are
//! missing, makes the server's certificate again when it is due, reads what is there, and goes on
//! looking. The listener asks [`Trust`] how to shake hands and who stays.
//!
//! On disk:
//!
//! * [`files`]: names, reading, and writing whole files or none.
//! * [`identity`]: certificate and key from disk, checked against each other.
//! * [`store`]: which identity is missing, and what to do about it.
//! * [`stamp`]: whether something has changed.
//! * [`expiry`]: when certificates end.
//!
//! Of our own making:
//!
//! * [`name`]: names that a server's certificate is for.
//! * [`wanted`]: what the server's certificate is to be like, and when it is due.
//! * [`renewal`]: making it again.
//! * [`issue`]: keys and certificates.
//! * [`authority`]: what signs them; certificates of named clients.
//! * [`facts`], [`fingerprint`]: what a certificate says, and what tells it apart.
//!
//! Serving:
//!
//! * [`keeper`]: looks after all of it while the bridge runs.
//! * [`config`]: what rustls needs.
//! * [`admission`], [`usage`]: which clients get in.
//! * [`trust`]: what the listener knows.

pub mod admission;
pub mod authority;
mod config;
pub mod error;
pub mod expiry;
pub mod facts;
pub mod files;
pub mod fingerprint;
pub mod identity;
pub mod issue;
pub mod keeper;
pub mod name;
pub mod renewal;
mod stamp;
pub mod store;
pub mod trust;
mod usage;
pub mod wanted;

pub use admission::Admission;
pub use authority::{Authority, Issued, named_client};
pub use error::Error;
pub use expiry::End;
pub use facts::{Facts, Mark};
pub use files::Role;
pub use fingerprint::Fingerprint;
pub use keeper::{Keeper, Pace, Settings};
pub use name::Name;
pub use store::ensure_files;
pub use trust::Trust;
pub use wanted::Wanted;
