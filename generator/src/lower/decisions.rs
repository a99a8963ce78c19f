//! What is decided about a surface beside its schemas: all that lowering has to know of it.

use crate::api;
use crate::diagnostic::Problems;
use crate::lower::names::Spelling;
use crate::lower::plan::{self, Plan};
use crate::model::types::Entry;
use crate::model::version::Version;
use crate::policy::overrides::Ledger as Overrides;
use crate::policy::primitives::Primitives;
use crate::policy::{Policy, TomlFile, exposure};

/// What is decided about each entry that it is decided about.
pub type ByEntry<'a, T> = Box<dyn Fn(&Entry) -> Option<T> + 'a>;

/// What is decided about a surface.
pub struct Decisions<'a> {
    /// Protobuf package of its RPCs and messages.
    pub package: String,
    /// File name of the proto of that package.
    pub proto: String,
    /// Protobuf package of what Boltgate adds to it; empty for none.
    pub own_package: String,
    /// Protobuf package of the shared types.
    pub shared_package: String,
    /// Release of the node that the schemas are of; empty where they are nobody's but their
    /// author's.
    pub release: String,
    /// What appeared in this release or since is optional.
    pub oldest: Version,
    /// What an entry becomes; `None` where it is not exposed.
    pub plan: ByEntry<'a, Plan>,
    /// A line about an entry.
    pub title: ByEntry<'a, String>,
    /// Where the wire differs from the schemas.
    pub overrides: &'a Overrides,
    /// Types that many messages share.
    pub primitives: &'a TomlFile<Primitives>,
    /// How names in JSON become those of fields.
    pub spelling: Spelling,
    /// The file that says how methods and topics are spelt.
    pub spelt_in: String,
    /// What becomes of error codes.
    pub errors: Vec<api::NodeError>,
    /// What each of them gives into a client's hands.
    pub access: api::Access,
}

impl<'a> Decisions<'a> {
    /// What this project decides about the node's own surface.
    pub fn of_node(policy: &'a Policy, problems: &mut Problems) -> Self {
        let exposed = &policy.exposure;
        let oldest = &exposed.data.oldest_supported;
        let place = exposed.place(oldest.span(), "oldest_supported");
        let oldest = Version::read(oldest.get_ref(), &place, problems);
        Self {
            package: exposed.data.package.clone(),
            proto: "node.proto".to_owned(),
            own_package: exposed.data.own.package.clone(),
            shared_package: exposed.data.package.clone(),
            release: policy.release.clone(),
            oldest: oldest.unwrap_or_else(Version::first),
            plan: Box::new(|entry| plan::of(entry, policy)),
            title: Box::new(|entry| {
                let ours = policy.titles.title(entry.subject, &entry.name).map(str::to_owned);
                ours.or_else(|| entry.title.clone())
            }),
            overrides: &policy.overrides,
            primitives: &policy.primitives,
            spelling: Spelling::AsInJson,
            spelt_in: exposure::PATH.to_owned(),
            errors: policy.errors.lower(),
            access: policy.access.lower(),
        }
    }
}
