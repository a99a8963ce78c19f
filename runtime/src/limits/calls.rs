//! How many calls and streams are under way, of all clients and of each.
//!
//! Streams have an account of their own. They are open for days, and hold little but their place:
//! were they counted with calls, a few applications that listen would in time leave no place for
//! those that ask, and a burst of calls would end with nobody listening. Lists in parts are calls:
//! each holds a connection to the node until it ends.
//!
//! A client is whoever its connection says it is: a certificate, a user of this machine, or else
//! the address that it comes from. A rune doesn't count, since until the node has judged it, it may
//! be somebody's number and a made-up code. A client that has no connection and no call is
//! forgotten.
//!
//! A call takes two counters up and down. What is locked is locked once for each connection.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use boltgate_transcode::table::{Form, Rpc};

use crate::access::peer::Origin;
use crate::access::{Identity, Peer};
use crate::events::{follow, subscribe};
use crate::options::Limits;
use crate::options::limits::name;
use crate::server;
use crate::tls::Fingerprint;

/// Which account a method's calls are on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Account {
    /// It ends once it is answered.
    Calls,
    /// It goes on until somebody ends it.
    Streams,
    /// It isn't counted: whether the bridge is well can be asked however many calls there are.
    None,
}

impl Account {
    /// Of a row of the dispatch table, or of a service or path that has none.
    #[must_use]
    pub fn of(label: &str, rpc: Option<&Rpc>) -> Self {
        match (rpc.map(|rpc| rpc.form), label) {
            (Some(Form::Notification | Form::Hook), _) => Self::Streams,
            (Some(Form::Method | Form::List), _) => Self::Calls,
            (None, "grpc.health.v1.Health") => Self::None,
            (None, subscribe::PATH | follow::PATH) => Self::Streams,
            (None, label) if label.starts_with("grpc.reflection.") => Self::Streams,
            (None, _) => Self::Calls,
        }
    }
}

/// As many are under way as may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "{what} is under way, which is as many as {option} allows: try again once one has ended, or \
     have the operator raise it",
    what = self.what()
)]
pub struct Full {
    /// The option's name.
    pub option: &'static str,
    /// What it allows.
    pub most: usize,
}

impl Full {
    fn what(&self) -> String {
        let most = self.most;
        match self.option {
            name::CALLS => format!("{most} of all clients' calls"),
            name::CALLS_PER_CLIENT => format!("{most} of this client's calls"),
            name::STREAMS => format!("{most} of all clients' streams"),
            _ => format!("{most} of this client's streams"),
        }
    }
}

/// Everybody's calls and streams. A clone is cheap, and the same.
#[derive(Debug, Clone)]
pub struct Calls {
    all: Arc<All>,
}

#[derive(Debug)]
struct All {
    calls: Count,
    streams: Count,
    calls_per_client: usize,
    streams_per_client: usize,
    clients: Mutex<HashMap<Who, Weak<Client>>>,
}

/// One client's calls and streams, on however many connections.
#[derive(Debug)]
pub struct Client {
    all: Arc<All>,
    who: Who,
    calls: Count,
    streams: Count,
}

/// Whom an account is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Who {
    Certificate(Fingerprint),
    User(u32),
    Source(IpAddr),
}

/// A call's or a stream's place, until it is dropped.
#[derive(Debug)]
pub struct Place {
    client: Arc<Client>,
    is_stream: bool,
}

impl Calls {
    /// Nothing is under way yet.
    #[must_use]
    pub fn new(limits: &Limits) -> Self {
        let all = All {
            calls: Count::up_to(limits.calls),
            streams: Count::up_to(limits.streams),
            calls_per_client: limits.calls_per_client,
            streams_per_client: limits.streams_per_client,
            clients: Mutex::default(),
        };
        Self { all: Arc::new(all) }
    }

    /// The client at the other end of a connection.
    #[must_use]
    pub fn client(&self, peer: &Peer) -> Arc<Client> {
        let who = Who::of(peer);
        let mut clients = self.all.clients.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = clients.get(&who).and_then(Weak::upgrade) {
            return client;
        }
        let client = Arc::new(Client {
            all: Arc::clone(&self.all),
            who: who.clone(),
            calls: Count::up_to(self.all.calls_per_client),
            streams: Count::up_to(self.all.streams_per_client),
        });
        clients.insert(who, Arc::downgrade(&client));
        client
    }
}

impl Client {
    /// A place for one more; `None` where it needs none.
    ///
    /// # Errors
    /// Where there is none.
    pub fn enter(self: &Arc<Self>, account: Account) -> Result<Option<Place>, Full> {
        let is_stream = match account {
            Account::Calls => false,
            Account::Streams => true,
            Account::None => return Ok(None),
        };
        let (own, all) = self.counts(is_stream);
        let [own_option, option] = match is_stream {
            false => [name::CALLS_PER_CLIENT, name::CALLS],
            true => [name::STREAMS_PER_CLIENT, name::STREAMS],
        };
        // Its own first: whoever has their share isn't told that others have it.
        own.take().map_err(|most| Full { option: own_option, most })?;
        if let Err(most) = all.take() {
            own.give_back();
            return Err(Full { option, most });
        }
        Ok(Some(Place { client: Arc::clone(self), is_stream }))
    }

    fn counts(&self, is_stream: bool) -> (&Count, &Count) {
        match is_stream {
            false => (&self.calls, &self.all.calls),
            true => (&self.streams, &self.all.streams),
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let mut clients = self.all.clients.lock().unwrap_or_else(PoisonError::into_inner);
        // It may have come back meanwhile, as another one.
        if clients.get(&self.who).is_some_and(|there| there.strong_count() == 0) {
            clients.remove(&self.who);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let (own, all) = self.client.counts(self.is_stream);
        all.give_back();
        own.give_back();
    }
}

impl Who {
    fn of(peer: &Peer) -> Self {
        match (&peer.identity, peer.origin) {
            (Identity::Named(client), _) => Self::Certificate(client.fingerprint),
            (Identity::Certificate(fingerprint), _) => Self::Certificate(*fingerprint),
            (_, Origin::Unix { uid, .. }) => Self::User(uid),
            (_, Origin::Tcp(address)) => Self::Source(server::source(address.ip())),
        }
    }
}

/// A number that goes up to a limit.
#[derive(Debug)]
struct Count {
    now: AtomicUsize,
    most: usize,
}

impl Count {
    fn up_to(most: usize) -> Self {
        Self { now: AtomicUsize::new(0), most }
    }

    /// One more; the limit where that is reached. Never more than the limit for a moment, so
    /// that who is refused takes no place from who isn't.
    fn take(&self) -> Result<(), usize> {
        let more = |now: usize| (now < self.most).then_some(now.wrapping_add(1));
        let taken = self.now.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        taken.map(drop).map_err(|_| self.most)
    }

    fn give_back(&self) {
        self.now.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;
    use std::sync::Arc;
    use std::sync::atomic::Ordering;
    use std::thread;

    use boltgate_api::RPCS;
    use boltgate_transcode::table::Form;
    use proptest::prelude::*;

    use super::{Account, Calls, Full, Place, name};
    use crate::access::peer::Origin;
    use crate::access::{Identity, Peer};
    use crate::metrics::Metrics;
    use crate::options::Limits;
    use crate::tls::Fingerprint;

    fn calls(calls: usize, own: usize) -> Calls {
        let limits = Limits { calls, calls_per_client: own, ..Limits::default() };
        Calls::new(&Limits { streams: calls, streams_per_client: own, ..limits })
    }

    fn from(address: &str, identity: Identity) -> Peer {
        let address: SocketAddr = address.parse().unwrap();
        Peer { origin: Origin::Tcp(address), identity }
    }

    fn certificate(bytes: &[u8]) -> Identity {
        Identity::Certificate(Fingerprint::of(bytes))
    }

    fn local(uid: u32, pid: i32, identity: Identity) -> Peer {
        Peer { origin: Origin::Unix { uid, pid: Some(pid) }, identity }
    }

    #[test]
    fn who_shares_an_account() {
        let calls = calls(9, 9);
        let anonymous = || Identity::Anonymous;
        for (one, other, same) in [
            (from("192.0.2.1:1", certificate(b"a")), from("192.0.2.9:2", certificate(b"a")), true),
            (from("192.0.2.1:1", certificate(b"a")), from("192.0.2.1:1", certificate(b"b")), false),
            (from("192.0.2.1:1", anonymous()), from("192.0.2.1:2", anonymous()), true),
            (from("192.0.2.1:1", anonymous()), from("192.0.2.2:1", anonymous()), false),
            (from("[2001:db8::1]:1", anonymous()), from("[2001:db8::2]:1", anonymous()), true),
            (from("192.0.2.1:1", anonymous()), from("192.0.2.1:1", certificate(b"a")), false),
            (local(7, 1, anonymous()), local(7, 2, anonymous()), true),
            (local(7, 1, Identity::Owner), local(8, 1, Identity::Owner), false),
        ] {
            let (first, second) = (calls.client(&one), calls.client(&other));
            assert_eq!(Arc::ptr_eq(&first, &second), same, "{one} {other}");
        }
        assert!(calls.all.clients.lock().unwrap().is_empty());
    }

    #[test]
    fn which_account_it_is() {
        let services = ["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection"];
        let metrics = Metrics::new(RPCS, &services);
        for (path, account) in [
            ("/cln.Node/Getinfo", Account::Calls),
            ("/boltgate.v1.Lists/ListChannels", Account::Calls),
            ("/boltgate.v1.Raw/Call", Account::Calls),
            ("/cln.Node/Nothing", Account::Calls),
            ("/boltgate.v1.Events/Subscribe", Account::Streams),
            ("/boltgate.v1.Events/Follow", Account::Streams),
            ("/grpc.reflection.v1.ServerReflection/ServerReflectionInfo", Account::Streams),
            ("/grpc.health.v1.Health/Check", Account::None),
            ("/grpc.health.v1.Health/Watch", Account::None),
        ] {
            assert_eq!(metrics.method(path).account, account, "{path}");
        }
        for rpc in RPCS {
            let streams = matches!(rpc.form, Form::Notification | Form::Hook);
            assert_eq!(metrics.method(rpc.path).account == Account::Streams, streams, "{rpc:?}");
        }
    }

    #[test]
    fn streams_take_no_place_of_calls() {
        let calls = calls(2, 2);
        let client = calls.client(&from("192.0.2.1:1", certificate(b"a")));
        let enter = |account| client.enter(account).map(|place| place.is_some());
        let full = |option| Full { option, most: 2 };
        let streams = [(); 2].map(|()| client.enter(Account::Streams).unwrap());
        assert_eq!(enter(Account::Streams), Err(full(name::STREAMS_PER_CLIENT)));
        let places = [(); 2].map(|()| client.enter(Account::Calls).unwrap());
        assert_eq!(enter(Account::Calls), Err(full(name::CALLS_PER_CLIENT)));
        // Whether all is well can be asked at any time.
        assert_eq!(enter(Account::None), Ok(false));
        // Another client has its share, but not more than there is.
        let other = calls.client(&from("192.0.2.1:1", certificate(b"b")));
        assert_eq!(other.enter(Account::Calls).unwrap_err(), full(name::CALLS));
        drop(places);
        assert!(other.enter(Account::Calls).is_ok());
        assert_eq!(other.enter(Account::Streams).unwrap_err(), full(name::STREAMS));
        drop(streams);
        assert_eq!(enter(Account::Streams), Ok(true));
    }

    /// However they come, exactly as many as may are let in.
    #[test]
    fn many_at_once() {
        let calls = calls(100, 80);
        let taken: Vec<Vec<Place>> = thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|at| {
                    let client = calls.client(&from("192.0.2.1:1", certificate(&[at % 2])));
                    scope.spawn(move || {
                        let enter = |_| client.enter(Account::Calls).ok().flatten();
                        (0..50).filter_map(enter).collect()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(taken.iter().map(Vec::len).sum::<usize>(), 100);
        let of = |rest| taken.iter().skip(rest).step_by(2).map(Vec::len).sum::<usize>();
        assert!(of(0) <= 80 && of(1) <= 80);
        drop(taken);
        assert_eq!(calls.all.calls.now.load(Ordering::Relaxed), 0);
        assert!(calls.all.clients.lock().unwrap().is_empty());
    }

    proptest! {
        /// Against a list of who is there.
        #[test]
        fn nobody_has_more_than_its_share(
            steps in proptest::collection::vec(
                (0_u8..3, any::<bool>(), any::<bool>(), any::<prop::sample::Index>()), 0..80),
        ) {
            let calls = calls(5, 3);
            let mut places: Vec<(Place, u8, bool)> = Vec::new();
            for (who, is_stream, leaves, at) in steps {
                if leaves && !places.is_empty() {
                    places.swap_remove(at.index(places.len()));
                    continue;
                }
                let client = calls.client(&from("192.0.2.1:1", certificate(&[who])));
                let like = |(_, _, stream): &&(Place, u8, bool)| *stream == is_stream;
                let all = places.iter().filter(like).count();
                let own = places.iter().filter(like).filter(|(_, other, _)| *other == who).count();
                let account = if is_stream { Account::Streams } else { Account::Calls };
                let entered = client.enter(account);
                prop_assert_eq!(entered.is_ok(), all < 5 && own < 3);
                places.extend(entered.ok().flatten().map(|place| (place, who, is_stream)));
                let there: std::collections::HashSet<_> =
                    places.iter().map(|(_, who, _)| *who).chain([who]).collect();
                prop_assert_eq!(calls.all.clients.lock().unwrap().len(), there.len());
            }
            drop(places);
            prop_assert_eq!(calls.all.streams.now.load(Ordering::Relaxed), 0);
            prop_assert!(calls.all.clients.lock().unwrap().is_empty());
        }
    }
}
