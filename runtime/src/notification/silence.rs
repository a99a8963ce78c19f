//! Why no events come.

/// Why no events come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Silence {
    /// The bridge ends.
    #[error("the bridge is ending: connect again once it is back")]
    Stopping,
    /// The way from lightningd broke while a stream was open.
    #[error(
        "the companion that relays the node's notifications to this bridge broke off, and events \
         may be missing: subscribe again"
    )]
    Broken,
    /// There is no way from lightningd.
    #[error(
        "this bridge runs without the plugin, and no companion relays the node's notifications to \
         it: start lightningd with --plugin=boltgate --grpc-companion=boltgate/companion.sock (or \
         give `boltgate serve` that socket's path as --companion), then subscribe again; \
         boltgate.v1.Events/Follow needs none"
    )]
    Away,
    /// What is behind the bridge sends none.
    #[error(
        "the daemon behind this bridge is reached over HTTP, by which no notifications come: only a \
         Core Lightning node's plugin gets some"
    )]
    Never,
}
