//! Connecting step by step, and telling how far it got.

use std::net::SocketAddr;

use bytes::Bytes;

use crate::target::{Address, Settings};
use crate::transport::{Fault, Stage, dial, tls};
use crate::{Connection, Error};

/// How far a connection got, and what was seen on the way.
///
/// ```no_run
/// # async fn look() -> Result<(), boltgate_client::Error> {
/// use boltgate_client::{Probe, Target};
///
/// let settings = Target::from("~/.lightning/bitcoin").settings()?;
/// let probe = Probe::run(&settings).await;
/// if let Some((stage, why)) = &probe.failed {
///     println!("{stage:?}: {why}");
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Default)]
pub struct Probe {
    /// What the host's name stands for.
    pub addresses: Vec<SocketAddr>,
    /// The one of them that answered.
    pub connected: Option<SocketAddr>,
    /// The certificates that the server showed, its own first, as DER: also where they aren't trusted.
    pub certificates: Vec<Vec<u8>>,
    /// The version of TLS, such as `TLSv1_3`.
    pub tls: Option<String>,
    /// Whether both sides speak HTTP/2: the bridge has accepted the client's certificate, or does
    /// without one.
    pub accepted: bool,
    /// Whether the bridge says that the node answers (`grpc.health.v1`).
    pub serving: Option<bool>,
    /// Where it ended, and why. The error's message says what to do.
    pub failed: Option<(Stage, Error)>,
}

impl Probe {
    /// Goes through all steps until one fails.
    pub async fn run(settings: &Settings) -> Self {
        let mut probe = Self::default();
        if let Err(fault) = probe.connect(settings).await {
            probe.failed = Some((fault.stage(), Error::from(fault.status())));
        } else if let Err(error) = probe.ask(settings).await {
            probe.failed = Some((Stage::Call, error));
        }
        probe
    }

    async fn connect(&mut self, settings: &Settings) -> Result<(), Fault> {
        let Address::Tcp { host, port } = &settings.address else {
            dial::dial(settings, None).await?;
            self.accepted = true;
            return Ok(());
        };
        let tls = tls::prepare(settings)?;
        self.addresses = dial::resolve(host, *port).await?;
        let stream = dial::connect(&self.addresses, settings).await?;
        self.connected = stream.peer_addr().ok();
        let secured = dial::handshake(stream, &tls, settings).await;
        self.certificates = tls.shown.chain();
        let secured = secured?;
        let version = secured.get_ref().1.protocol_version();
        self.tls = version.map(|version| format!("{version:?}"));
        dial::http2(secured, settings).await?;
        self.accepted = true;
        Ok(())
    }

    /// Health needs no rune, and tells nothing of the node but whether it answers.
    async fn ask(&mut self, settings: &Settings) -> Result<(), Error> {
        // Field 1 of `HealthCheckResponse`, `status`: 1 is SERVING.
        const SERVING: &[u8] = &[8, 1];
        let connection = Connection::open(settings.clone()).await?;
        let reply = connection.unary("/grpc.health.v1.Health/Check", Bytes::new()).await?;
        self.serving = Some(reply.get_ref() == SERVING);
        Ok(())
    }
}
