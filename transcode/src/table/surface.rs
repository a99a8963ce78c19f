//! What a crate of tables gives to a bridge.

use super::{Access, Preset, Rpc, RuneName};

/// Everything that a bridge has to know of a daemon's methods, notifications and hooks, or of
/// those that a plugin adds. A bridge serves one or several of them, each made by the generator.
#[derive(Debug)]
pub struct Surface {
    /// The crate's name, such as `boltgate-api`: what errors call the surface.
    pub name: &'static str,
    /// The release of Core Lightning whose own surface this is, such as `v25.09`; `None` where it
    /// is a plugin's or another daemon's.
    pub release: Option<&'static str>,
    /// One row per RPC, in byte order of path.
    pub rpcs: &'static [Rpc],
    /// The number that each topic's event has in `boltgate.v1.Notification`, in byte order of
    /// topic. Events of a topic that isn't here go out as JSON.
    pub topics: &'static [(&'static str, u32)],
    /// Presets of rights, in byte order of name.
    pub presets: &'static [Preset],
    /// The reviewed class of each JSON-RPC method, in byte order of method.
    pub access: &'static [(&'static str, Access)],
    /// Topics and hooks that a rune allows by another name than their own.
    pub rune_names: &'static [RuneName],
    /// The surface's own protos as a serialized `FileDescriptorSet`. What they import and don't
    /// hold is in another surface's.
    pub descriptors: &'static [u8],
}
