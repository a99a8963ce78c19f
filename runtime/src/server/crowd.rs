//! Who takes how many places.
//!
//! Each connection takes a descriptor, and a call to the node another one, so strangers that only
//! connect could leave none for anybody. There are so many connections at once and no more; one
//! source has a share of them, and of the TLS handshakes under way. A source is an IPv4 address or
//! an IPv6 network of 64 bits, which is what one subscriber commonly has.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::options;
use crate::options::limits::name;

/// Descriptors that aren't for clients: files, listening sockets, the node.
const OTHER_DESCRIPTORS: u64 = 256;
/// The least and the most connections at once, whatever number of descriptors there is.
const LEAST: usize = 64;
const MOST: usize = 16_384;
/// How many TLS handshakes may be under way at once, in all and of one source.
const HANDSHAKES: usize = 256;
const HANDSHAKES_PER_SOURCE: usize = 32;
/// How long a client that showed no certificate may take for its first request.
const SILENCE: Duration = Duration::from_secs(30);

/// What clients may take of the server.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections at once; further ones wait in the system's queue.
    pub connections: usize,
    /// Connections at once from one source; further ones are closed.
    pub connections_per_source: usize,
    /// TLS handshakes under way; further ones wait in the system's queue.
    pub handshakes: usize,
    /// TLS handshakes under way with one source; further ones are closed.
    pub handshakes_per_source: usize,
    /// How long a TLS handshake may take.
    pub handshake_time: Duration,
    /// How long a client that showed no certificate may take for its first request.
    pub silence: Duration,
    /// How long a connection may be without a call under way; `None` is for ever.
    pub idle: Option<Duration>,
    /// How large a call's metadata may be, in bytes; here it is read up to twice as much, so that
    /// whoever sends a little more gets a status.
    pub metadata: usize,
    /// How many connections the process's descriptors allow, and as many calls.
    pub room: usize,
}

impl Limits {
    /// What the process's descriptors allow, and what options have by themselves.
    #[must_use]
    pub fn of_process() -> Self {
        Self::of(&options::Limits::default())
    }

    /// What the options say, as far as the process's descriptors allow it, after raising their
    /// number to the most that the system gives without asking.
    #[must_use]
    pub fn of(options: &options::Limits) -> Self {
        let limit = getrlimit(Resource::Nofile);
        let raised = Rlimit { current: limit.maximum, maximum: limit.maximum };
        if limit.current != limit.maximum
            && let Err(error) = setrlimit(Resource::Nofile, raised)
        {
            tracing::debug!("cannot raise the number of open files: {error}");
        }
        let limits = Self::of_descriptors(getrlimit(Resource::Nofile).current, options);
        if let Some(wanted) = options.connections.filter(|wanted| *wanted > limits.connections) {
            tracing::warn!(
                "{}: {wanted} connections need more files than this process may open: there will \
                 be {} at most; raise the limit of open files (LimitNOFILE of systemd)",
                name::CONNECTIONS,
                limits.connections,
            );
        }
        limits
    }

    /// What so many descriptors allow; `None` is without limit.
    fn of_descriptors(descriptors: Option<u64>, options: &options::Limits) -> Self {
        // Each connection may need one more, for a call to the node.
        let room = descriptors.unwrap_or(u64::MAX).saturating_sub(OTHER_DESCRIPTORS) / 2;
        let room = usize::try_from(room).unwrap_or(usize::MAX).max(LEAST);
        let connections = options.connections.unwrap_or(MOST).min(room);
        Self {
            connections,
            connections_per_source: (connections / 2).max(1),
            handshakes: HANDSHAKES,
            handshakes_per_source: HANDSHAKES_PER_SOURCE,
            handshake_time: options.handshake_time,
            silence: SILENCE,
            idle: options.idle_time,
            metadata: options.metadata_size,
            room,
        }
    }

    /// The options, with no more calls than there are descriptors for: each may need one, for the
    /// node's socket.
    #[must_use]
    pub fn cap(&self, options: options::Limits) -> options::Limits {
        options::Limits { calls: options.calls.min(self.room), ..options }
    }
}

/// What is taken, of a server's sockets together.
#[derive(Debug, Clone)]
pub(super) struct Crowd {
    limits: Limits,
    connections: Arc<Semaphore>,
    handshakes: Arc<Semaphore>,
    sources: Arc<Mutex<HashMap<IpAddr, Count>>>,
}

/// What one source has taken.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    connections: usize,
    handshakes: usize,
}

impl Crowd {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            connections: Arc::new(Semaphore::new(limits.connections)),
            handshakes: Arc::new(Semaphore::new(limits.handshakes)),
            sources: Arc::default(),
        }
    }

    pub(super) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Whether the next client has to wait.
    pub(super) fn is_full(&self) -> bool {
        self.connections.available_permits() == 0
    }

    /// Waits until there is room for one more, whoever it will be.
    pub(super) async fn room(&self) -> Room {
        // They are never closed, so there is no error.
        let connection = Arc::clone(&self.connections).acquire_owned().await.ok();
        let handshake = Arc::clone(&self.handshakes).acquire_owned().await.ok();
        Room { crowd: self.clone(), _connection: connection, handshake }
    }

    fn count<T>(&self, source: IpAddr, change: impl FnOnce(&mut Count) -> T) -> T {
        let mut sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        match sources.entry(source) {
            Entry::Vacant(vacant) => {
                let mut count = Count::default();
                let changed = change(&mut count);
                if count != Count::default() {
                    vacant.insert(count);
                }
                changed
            }
            Entry::Occupied(mut occupied) => {
                let changed = change(occupied.get_mut());
                // Nobody is remembered who has gone.
                if *occupied.get() == Count::default() {
                    occupied.remove();
                }
                changed
            }
        }
    }
}

/// Room for one more, which nobody has yet.
#[derive(Debug)]
pub(super) struct Room {
    crowd: Crowd,
    /// Held for its end alone.
    _connection: Option<OwnedSemaphorePermit>,
    handshake: Option<OwnedSemaphorePermit>,
}

impl Room {
    /// Gives it to who has come, for a handshake first; `None` where its source has its share.
    pub(super) fn admit(self, client: IpAddr) -> Option<Place> {
        let source = source(client);
        let Limits { connections_per_source, handshakes_per_source, .. } = self.crowd.limits;
        let admitted = self.crowd.count(source, |count| {
            let fits = count.connections < connections_per_source
                && count.handshakes < handshakes_per_source;
            if fits {
                count.connections += 1;
                count.handshakes += 1;
            }
            fits
        });
        admitted.then(|| Place { room: self, source })
    }
}

/// A client's place, until it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    room: Room,
    source: IpAddr,
}

impl Place {
    /// Its handshake is over.
    pub(super) fn shaken(&mut self) {
        if self.room.handshake.take().is_some() {
            self.room.crowd.count(self.source, |count| {
                count.handshakes = count.handshakes.saturating_sub(1);
            });
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.shaken();
        self.room.crowd.count(self.source, |count| {
            count.connections = count.connections.saturating_sub(1);
        });
    }
}

/// Whose share an address counts to.
#[must_use]
pub(crate) fn source(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((v6.to_bits() >> 64 << 64).into()),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::net::IpAddr;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use proptest::prelude::*;
    use tokio::task::unconstrained;

    use super::{Crowd, LEAST, Limits, MOST, Place, Room, source};
    use crate::options;

    /// Room, where nobody has to wait for it.
    fn room(crowd: &Crowd) -> Option<Room> {
        let mut context = Context::from_waker(Waker::noop());
        match pin!(unconstrained(crowd.room())).poll(&mut context) {
            Poll::Ready(room) => Some(room),
            Poll::Pending => None,
        }
    }

    #[test]
    fn what_descriptors_allow() {
        for (descriptors, connections) in [
            (Some(0), LEAST),
            (Some(256), LEAST),
            (Some(1024), 384),
            (Some(4096), 1920),
            (Some(1 << 20), MOST),
            (Some(u64::MAX), MOST),
            (None, MOST),
        ] {
            let options = options::Limits::default();
            let limits = Limits::of_descriptors(descriptors, &options);
            assert_eq!(limits.connections, connections, "{descriptors:?}");
            assert_eq!(limits.connections_per_source, connections / 2);
            let room = descriptors.map_or(usize::MAX, |_| limits.room);
            assert_eq!(limits.cap(options).calls, options.calls.min(room));
            // What is asked for is had, unless there is no room for it.
            for wanted in [2, 3, 64, 1000, 60_000] {
                let options = options::Limits { connections: Some(wanted), ..options };
                let limits = Limits::of_descriptors(descriptors, &options);
                let had = wanted.min(limits.room);
                assert_eq!((limits.connections, limits.connections_per_source), (had, had / 2));
            }
        }
    }

    #[test]
    fn whose_share_it_is() {
        for (one, other, same) in [
            ("192.0.2.1", "192.0.2.1", true),
            ("192.0.2.1", "192.0.2.2", false),
            ("192.0.2.1", "::ffff:192.0.2.1", true),
            ("::ffff:192.0.2.1", "::ffff:192.0.2.2", false),
            ("2001:db8::1", "2001:db8::ffff:0:0:1", true),
            ("2001:db8::1", "2001:db8:0:1::1", false),
        ] {
            let [one, other] = [one, other].map(|text| source(text.parse().unwrap()));
            assert_eq!(one == other, same, "{one} {other}");
        }
    }

    proptest! {
        /// Against a list of who is there.
        #[test]
        fn nobody_has_more_than_its_share(
            steps in proptest::collection::vec((0_u8..4, 0_u8..3, any::<prop::sample::Index>()), 0..80),
        ) {
            let limits = Limits {
                connections: 9,
                connections_per_source: 4,
                handshakes: 5,
                handshakes_per_source: 2,
                ..Limits::of_descriptors(None, &options::Limits::default())
            };
            let crowd = Crowd::new(limits);
            // Each with its source, and whether it still shakes hands.
            let mut places: Vec<(Place, u8, bool)> = Vec::new();
            for (source, step, at) in steps {
                match step {
                    0 if !places.is_empty() => {
                        let at = at.index(places.len());
                        places.swap_remove(at);
                    }
                    1 if !places.is_empty() => {
                        let at = at.index(places.len());
                        let (place, _, shaking) = &mut places[at];
                        place.shaken();
                        *shaking = false;
                    }
                    _ => {
                        let shaking = places.iter().filter(|(.., shaking)| *shaking).count();
                        let has_room = places.len() < 9 && shaking < 5;
                        let room = room(&crowd);
                        prop_assert_eq!(room.is_some(), has_room);
                        prop_assert_eq!(crowd.is_full(), places.len() + usize::from(has_room) >= 9);
                        let Some(room) = room else { continue };
                        let own = places.iter().filter(|(_, other, _)| *other == source);
                        let (all, shaking) = own.fold((0, 0), |(all, shaking), (.., shakes)| {
                            (all + 1, shaking + usize::from(*shakes))
                        });
                        let place = room.admit(IpAddr::from([192, 0, 2, source]));
                        prop_assert_eq!(place.is_some(), all < 4 && shaking < 2);
                        places.extend(place.map(|place| (place, source, true)));
                    }
                }
                let sources: HashMap<_, _> =
                    places.iter().map(|(_, source, _)| (source, ())).collect();
                prop_assert_eq!(crowd.sources.lock().unwrap().len(), sources.len());
            }
            drop(places);
            prop_assert!(crowd.sources.lock().unwrap().is_empty());
            prop_assert_eq!(crowd.connections.available_permits(), 9);
            prop_assert_eq!(crowd.handshakes.available_permits(), 5);
        }
    }
}
