//! Prometheus metrics: what the bridge looks like from outside.
//!
//! * [`table`]: every metric, by name.
//! * [`methods`]: calls, by method.
//! * [`network`]: clients' connections and TLS handshakes.
//! * [`limits`]: what limits refused or ended.
//! * [`rights`]: calls that were refused, and what asking the node about runes costs.
//! * [`within`]: what is looked up at each scrape: the node's connections, notifications, hooks,
//!   certificates.
//! * [`process`]: what the system says of this process.
//! * [`text`]: the two text formats that scrapers ask for.
//! * [`serve`]: the endpoint.
//!
//! Counting costs a few atomic operations a call and goes on whether or not anybody scrapes.

pub mod limits;
pub mod methods;
pub mod network;
mod process;
pub mod rights;
pub mod serve;
pub mod table;
mod text;
mod within;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use boltgate_transcode::table::Rpc;
use prometheus_client::collector::Collector;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;

pub use methods::{Method, code_name};
pub use serve::Endpoint;
pub use text::Format;

use crate::{hook, node, notification, tls};
use table::Labels;

/// Everything that is counted. A clone is cheap, and counts in the same place.
#[derive(Debug, Clone)]
pub struct Metrics {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    registry: Mutex<Registry>,
    methods: methods::Methods,
    network: network::Network,
    rights: rights::Rights,
    limits: limits::Reached,
    audit_lines_lost: Counter,
}

impl Metrics {
    /// Nothing has been counted yet. Calls are counted by the rows of a dispatch table (in byte
    /// order of path) and, of services that aren't ours, by service.
    #[must_use]
    pub fn new(rpcs: &'static [Rpc], services: &[&'static str]) -> Self {
        let mut registry = Registry::default();
        let methods = methods::Methods::new(rpcs, services, &mut registry);
        let rights = rights::Rights::new(&mut registry);
        let limits = limits::Reached::new(&mut registry);
        let network = network::Network::new(&mut registry);
        let audit_lines_lost = Counter::default();
        table::AUDIT_LINES_LOST.register(&mut registry, audit_lines_lost.clone());
        let version: Labels<1> = table::BUILD.labels([env!("CARGO_PKG_VERSION")]);
        table::BUILD.register(&mut registry, Info::new(version));
        registry.register_collector(Box::new(process::Process::default()));
        let registry = Mutex::new(registry);
        let shared = Shared { registry, methods, network, rights, limits, audit_lines_lost };
        Self { shared: Arc::new(shared) }
    }

    /// Serves what a client of the node knows of itself, too.
    pub fn watch_node(&self, node: node::Client) {
        self.watch(within::Node(node));
    }

    /// Serves what a hub knows of its listeners, too.
    pub fn watch_hub(&self, hub: notification::Hub) {
        self.watch(within::Notifications(hub));
    }

    /// Serves what a broker knows of its hooks, too.
    pub fn watch_hooks(&self, hooks: hook::Broker) {
        self.watch(within::Hooks(hooks));
    }

    /// Serves when the certificates end, too.
    pub fn watch_certificates(&self, trust: tls::Trust) {
        self.watch(within::Certificates(trust));
    }

    fn watch(&self, collector: impl Collector) {
        self.registry().register_collector(Box::new(collector));
    }

    /// What is counted of the method that a request's path stands for.
    #[must_use]
    pub fn method(&self, path: &str) -> Arc<Method> {
        Arc::clone(self.shared.methods.of(path))
    }

    /// Clients' connections and handshakes.
    #[must_use]
    pub fn network(&self) -> &network::Network {
        &self.shared.network
    }

    /// Refused calls, and the node's judgement of runes.
    #[must_use]
    pub fn rights(&self) -> &rights::Rights {
        &self.shared.rights
    }

    /// What limits refused or ended.
    #[must_use]
    pub fn limits(&self) -> &limits::Reached {
        &self.shared.limits
    }

    /// Lines that the audit file lacks.
    #[must_use]
    pub fn audit_lines_lost(&self) -> Counter {
        self.shared.audit_lines_lost.clone()
    }

    /// Everything, as a scraper reads it.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        let mut text = String::new();
        // A text that grows has room for everything.
        let _ = prometheus_client::encoding::text::encode(&mut text, &self.registry());
        match format {
            Format::OpenMetrics => text,
            Format::Plain => text::plain(&text),
        }
    }

    /// It is whole between any two statements, so a panic elsewhere leaves it usable.
    fn registry(&self) -> MutexGuard<'_, Registry> {
        self.shared.registry.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
