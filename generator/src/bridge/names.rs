//! How what is decided in `boltgate.toml`, or derives from a method's own name, becomes the names
//! of protobuf, cargo and Rust.

use super::config::Extra;
use crate::api::Form;
use crate::emit::rust;
use crate::lower::names::{camel, is_identifier};
use crate::lower::plan::{Part, Plan};
use crate::model::types::Entry;
use crate::schema::raw::Subject;

/// The name that a method or topic gives: `rebalance-stats` is `RebalanceStats`,
/// `eth_getBlockByNumber` is `EthGetBlockByNumber`.
#[must_use]
pub fn derived(target: &str) -> String {
    camel(target)
}

/// The name of an entry's RPC; of a topic, what is subscribed to.
#[must_use]
pub fn name(extra: &Extra, entry: &Entry) -> String {
    let given = match entry.subject {
        Subject::Method => extra.method(&entry.name).and_then(|method| method.rpc.as_ref()),
        Subject::Notification => extra.topic(&entry.name).and_then(|topic| topic.name.as_ref()),
        Subject::Hook => None,
    };
    given.map_or_else(|| derived(&entry.name), |name| name.get_ref().clone())
}

/// What an entry becomes; `None` where it is not exposed.
#[must_use]
pub fn plan(extra: &Extra, entry: &Entry) -> Option<Plan> {
    if super::config::find(extra.skipped(entry.subject)?, &entry.name).is_some() {
        return None;
    }
    let name = name(extra, entry);
    // Types inside a request and inside a response never share a name.
    let part = |top: String| Part { types: top.clone(), top };
    let (rpc, form, request, response) = match entry.subject {
        Subject::Method => (
            name.clone(),
            Form::Method,
            part(format!("{name}Request")),
            part(format!("{name}Response")),
        ),
        Subject::Notification => (
            format!("Subscribe{name}"),
            Form::Notification,
            part(format!("Stream{name}Request")),
            part(format!("{name}Notification")),
        ),
        Subject::Hook => return None,
    };
    Some(Plan {
        package: extra.package.get_ref().clone(),
        service: extra.service.get_ref().clone(),
        rpc,
        form,
        path: entry.name.clone(),
        request,
        response,
    })
}

/// The module and the proto of a package: `rebalance.v1` is `rebalance_v1`.
#[must_use]
pub fn module(package: &str) -> String {
    package.replace('.', "_")
}

/// Modules and protos that a bridge has beside those of packages.
const TAKEN: [&str; 5] = ["boltgate", "dispatch", "node", "presets", "primitives"];

/// Whether protobuf takes it for a package: words in small letters with points between; and whether
/// its module has a name of its own.
#[must_use]
pub fn is_package(name: &str) -> bool {
    let module = module(name);
    if TAKEN.contains(&module.as_str()) || rust::is_keyword(&module) {
        return false;
    }
    let is_word =
        |word: &str| is_identifier(word) && !word.chars().any(|letter| letter.is_ascii_uppercase());
    name.split('.').all(is_word)
}

/// The crates that a bridge is made with, and their folders in a checkout.
pub const CRATES: [(&str, &str); 3] =
    [("boltgate", "runtime"), ("boltgate-api", "generated"), ("boltgate-transcode", "transcode")];

/// Whether cargo takes it for a crate beside those that a bridge is made with.
#[must_use]
pub fn is_crate(name: &str) -> bool {
    let mut letters = name.chars();
    CRATES.iter().all(|(of_crate, _)| *of_crate != name)
        && letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::{derived, is_crate, is_package};

    #[test]
    fn names_derive_from_targets() {
        for (target, name) in [
            ("rebalance-stats", "RebalanceStats"),
            ("rebalance_moved", "RebalanceMoved"),
            ("eth_getBlockByNumber", "EthGetBlockByNumber"),
            ("system.listMethods", "SystemListMethods"),
            ("getinfo", "Getinfo"),
            ("-", ""),
        ] {
            assert_eq!(derived(target), name);
        }
    }

    #[test]
    fn packages_and_crates_are_told_from_what_is_none() {
        for package in ["rebalance.v1", "a", "my_plugin.v2beta"] {
            assert!(is_package(package), "{package}");
        }
        for none in ["", ".", "a.", "a..b", "A.v1", "1.v1", "a-b.v1", "a b", "node", "mod"] {
            assert!(!is_package(none), "{none}");
        }
        assert!(is_crate("my-bridge-api") && is_crate("a_1"));
        assert!(!is_crate("") && !is_crate("-a") && !is_crate("1a") && !is_crate("a.b"));
        assert!(!is_crate("boltgate-api"));
    }
}
