//! Connecting, with what the caller wants to be otherwise.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;

use crate::target::{Address, Identity, Rune, Settings, Target};
use crate::{Connection, Error};

/// Connects to a bridge: `connect("~/.lightning/bitcoin").await?`.
///
/// `target` is a pairing URI (`boltgate://…`), a folder (the node's for its network, or a named
/// client's), or `""` for what the environment variable `BOLTGATE` says, else `~/.lightning/bitcoin`.
/// Options go before the `await`; see [`Connect`].
pub fn connect(target: impl Into<Target>) -> Connect {
    Connect { target: target.into(), address: None, server_name: None, rune: None, identity: None }
}

/// A connection that is to be made when this is awaited.
///
/// Fails with [`Kind::Target`](crate::Kind::Target) where a file or the URI can't be used, and with
/// [`Kind::Unreachable`](crate::Kind::Unreachable) where no connection can be made that both sides
/// trust.
#[derive(Clone)]
#[must_use = "nothing is done before it is awaited"]
pub struct Connect {
    target: Target,
    address: Option<String>,
    server_name: Option<String>,
    rune: Option<String>,
    identity: Option<Identity>,
}

impl Connect {
    /// Where the bridge is, whatever the target says: `HOST:PORT`, `[IPV6]:PORT` or `unix:PATH`.
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// The name or address that the server's certificate has to be for; `cln` where nothing says
    /// otherwise.
    pub fn server_name(mut self, name: impl Into<String>) -> Self {
        self.server_name = Some(name.into());
        self
    }

    /// A rune to send with each call.
    pub fn rune(mut self, rune: impl Into<String>) -> Self {
        self.rune = Some(rune.into());
        self
    }

    /// Another certificate than the target's.
    pub fn identity(mut self, identity: Identity) -> Self {
        self.identity = Some(identity);
        self
    }

    /// All that it takes to connect, read and put together; nothing is connected.
    ///
    /// # Errors
    /// Where something given can't be used.
    pub fn settings(self) -> Result<Settings, Error> {
        let address = self.address.as_deref().map(str::parse::<Address>).transpose()?;
        let mut settings = self.target.settings_at(address.as_ref())?;
        if let Some(name) = self.server_name {
            settings.server_name = name;
        }
        if let Some(rune) = self.rune {
            settings.rune = Some(Rune::parse(&rune)?);
        }
        settings.identity = self.identity.or(settings.identity);
        Ok(settings)
    }

    /// The connection, which the first call will make.
    ///
    /// # Errors
    /// Where something given can't be used.
    pub fn lazy(self) -> Result<Connection, Error> {
        Connection::lazy(self.settings()?)
    }
}

impl IntoFuture for Connect {
    type Output = Result<Connection, Error>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Connection::open(self.settings()?).await })
    }
}

/// Leaves the rune out.
impl fmt::Debug for Connect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connect")
            .field("target", &self.target)
            .field("address", &self.address)
            .field("server_name", &self.server_name)
            .finish_non_exhaustive()
    }
}
