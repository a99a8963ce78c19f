//! Calls to a node that may be away: stopped, stopping, or starting.

use std::convert::Infallible;
use std::time::Duration;

use tonic::Code;

use crate::node;
use crate::status::{Failure, codes};

/// How long to wait before the node is asked again: at first, and at most.
const PAUSE: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(5));

/// A call that changes nothing, and so may be made as often as it takes.
#[derive(Debug)]
pub(super) struct Ask<'a> {
    pub(super) node: &'a node::Client,
    /// Who asks, for the log.
    pub(super) subsystem: &'static str,
    pub(super) method: &'static str,
    /// The parameters' JSON text.
    pub(super) params: &'a str,
}

impl Ask<'_> {
    /// What `read` makes of the reply; asks again and again while the node is away.
    pub(super) async fn until_there<T>(
        &self,
        mut read: impl FnMut(&node::Reply) -> Result<T, node::Error>,
    ) -> Result<T, Failure> {
        let (mut pause, longest) = PAUSE;
        let mut failed = false;
        loop {
            let answer = match self.node.call(self.request()).await {
                Ok(reply) => read(&reply),
                Err(error) => Err(error),
            };
            match answer {
                Err(error) if is_away(&error) => {
                    if !failed {
                        tracing::info!(
                            "following {}: trying until it works: {error}",
                            self.subsystem
                        );
                    }
                    failed = true;
                    tokio::time::sleep(pause).await;
                    pause = longest.min(pause * 2);
                }
                answer => {
                    if failed {
                        tracing::info!("following {}: the node is back", self.subsystem);
                    }
                    return answer.map_err(|error| Failure::Node { method: self.method, error });
                }
            }
        }
    }

    fn request(&self) -> node::Request {
        let mut request = node::Request::new(self.method);
        let written = request.params(|text| {
            text.extend_from_slice(self.params.as_bytes());
            Ok::<(), Infallible>(())
        });
        written.unwrap_or_else(|never| match never {});
        request
    }
}

fn is_away(error: &node::Error) -> bool {
    match error {
        node::Error::Unreachable(_) | node::Error::Lost(_) => true,
        node::Error::Rpc { code, .. } => codes::classify(*code).0 == Code::Unavailable,
        _ => false,
    }
}
