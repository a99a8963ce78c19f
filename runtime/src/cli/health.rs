//! `boltgate health`: asks a bridge on its Unix socket whether it serves. For probes that can't
//! do mutual TLS.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::UnixStream;
use tonic_health::pb::HealthCheckRequest;
use tonic_health::pb::health_check_response::ServingStatus;
use tonic_health::pb::health_client::HealthClient;

/// How long the bridge may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks a bridge whether it serves; ends with success if it does.
#[derive(Debug, Args)]
pub struct Health {
    /// The bridge's Unix socket, as in its --grpc-listen=unix:PATH; with or without `unix:`.
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// Success also where the bridge answers that it does not serve, since its node doesn't answer.
    #[arg(long)]
    alive: bool,
}

impl Health {
    /// Asks.
    ///
    /// # Errors
    /// Why it is not well.
    pub async fn run(&self) -> Result<(), String> {
        let path = self.path.to_str().and_then(|text| text.strip_prefix("unix:"));
        let path = path.map_or_else(|| self.path.clone(), PathBuf::from);
        let status = tokio::time::timeout(PATIENCE, ask(&path)).await;
        let status = status.unwrap_or_else(|_| Err(format!("no answer within {PATIENCE:?}")));
        match status.map_err(|reason| format!("{}: {reason}", path.display()))? {
            ServingStatus::Serving => Ok(()),
            _ if self.alive => Ok(()),
            status => Err(format!("{}: {}", path.display(), status.as_str_name())),
        }
    }
}

async fn ask(path: &std::path::Path) -> Result<ServingStatus, String> {
    let stream = UnixStream::connect(path).await.map_err(|error| error.to_string())?;
    let shaken = http2::handshake(TokioExecutor::new(), TokioIo::new(stream)).await;
    let (sender, connection) = shaken.map_err(|error| error.to_string())?;
    tokio::spawn(connection);
    let service = tower::service_fn(move |request| sender.clone().send_request(request));
    let origin = http::Uri::from_static("http://localhost");
    let answer = HealthClient::with_origin(service, origin)
        .check(HealthCheckRequest::default())
        .await
        .map_err(|status| format!("{:?}: {}", status.code(), status.message()))?;
    Ok(answer.into_inner().status())
}
