//! The same small call many times over, so many at a time, over a few connections.

use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::task::JoinSet;

use super::call::framed;
use super::connection::LeanConnection;
use super::{Endpoint, Latencies};
use crate::Outcome;

/// Open connections to one bridge, for one call.
#[derive(Debug)]
pub struct Client {
    connections: Vec<LeanConnection>,
    message: Bytes,
}

/// What a run of calls came to.
#[derive(Debug)]
pub struct Load {
    /// From the first request to the end of the last answer.
    pub took: Duration,
    /// How long each call took.
    pub latencies: Latencies,
    /// Bytes of all bodies.
    pub bytes: u64,
}

impl Load {
    /// Calls per second.
    #[must_use]
    pub fn rate(&self) -> f64 {
        self.latencies.count() as f64 / self.took.as_secs_f64()
    }
}

impl Client {
    /// Opens so many connections, for calls of a method such as `cln.Node/Getinfo` with this
    /// message.
    ///
    /// # Errors
    /// The bridge can't be reached, or refuses.
    pub async fn connect(
        endpoint: &Endpoint,
        connections: usize,
        method: &str,
        message: &[u8],
    ) -> Outcome<Self> {
        let mut open = Vec::with_capacity(connections);
        for _ in 0..connections {
            open.push(endpoint.connect_lean(method).await?);
        }
        Ok(Self { connections: open, message: framed(message)? })
    }

    /// Makes calls for this long, so many at a time, evenly spread over the connections; each is
    /// followed by the next as soon as it is answered. Calls under way at the end are finished.
    ///
    /// # Errors
    /// The first call that fails ends the run.
    pub async fn run(&mut self, in_flight: usize, time: Duration) -> Outcome<Load> {
        let begun = Instant::now();
        let deadline = begun + time;
        let (count, mut workers) = (self.connections.len(), JoinSet::new());
        for (at, mut connection) in self.connections.drain(..).enumerate() {
            let share = in_flight / count + usize::from(at < in_flight % count);
            let message = self.message.clone();
            workers.spawn(async move {
                let another = || Instant::now() < deadline;
                let done = connection.repeat(&message, share, another).await;
                (connection, done)
            });
        }
        let (mut times, mut bytes) = (Vec::new(), 0);
        while let Some(worker) = workers.join_next().await {
            let (connection, done) = worker?;
            let done = done?;
            self.connections.push(connection);
            times.extend(done.times);
            bytes += done.bytes;
        }
        Ok(Load { took: begun.elapsed(), latencies: Latencies::new(times), bytes })
    }
}
