//! Replies of the node, and parameters of requests to it, in the sizes that operators see.
//!
//! They are what a node in use writes: its members in its order, compact, with values that differ
//! in length from one entry to the next and members that some entries lack. Random, but from a
//! fixed seed, so that two runs convert the same bytes.

mod getinfo;
mod listchannels;
mod listdatastore;
mod listforwards;
mod listinvoices;
mod listpeerchannels;
mod pay;
mod random;

pub use getinfo::GETINFO;
pub use listchannels::listchannels;
pub use listdatastore::listdatastore;
pub use listforwards::listforwards;
pub use listinvoices::listinvoices;
pub use listpeerchannels::listpeerchannels;
pub use pay::PAY_PARAMS;
use random::Random;

/// The object `{"<name>":[…]}` with this many entries, each of which `write` appends.
fn list(
    name: &str,
    entries: usize,
    entry_bytes: usize,
    mut write: impl FnMut(&mut String, usize),
) -> String {
    let mut out = String::with_capacity(64 + entries * entry_bytes);
    out.push_str("{\"");
    out.push_str(name);
    out.push_str("\":[");
    for at in 0..entries {
        if at > 0 {
            out.push(',');
        }
        write(&mut out, at);
    }
    out.push_str("]}");
    out
}

/// Appends formatted text to a `String`, which can't fail.
macro_rules! put {
    ($out:expr, $($format:tt)*) => {{
        let _ = std::fmt::Write::write_fmt($out, format_args!($($format)*));
    }};
}
use put;

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    /// Each list with this many entries.
    fn lists(entries: usize) -> [(&'static str, String); 5] {
        [
            ("channels", listchannels(entries)),
            ("channels", listpeerchannels(entries)),
            ("forwards", listforwards(entries)),
            ("invoices", listinvoices(entries)),
            ("datastore", listdatastore(entries)),
        ]
    }

    #[test]
    fn lists_have_as_many_entries_as_were_asked_for() {
        for entries in [0, 1, 7, 1000] {
            for (name, json) in lists(entries) {
                let list: Value = serde_json::from_str(&json).unwrap();
                assert_eq!(list[name].as_array().unwrap().len(), entries, "{name}");
            }
        }
    }

    /// A part of a longer list is the shorter one, so that figures by length compare.
    #[test]
    fn lists_are_the_same_each_time_and_grow_at_their_end() {
        for ((_, short), (_, long)) in lists(50).into_iter().zip(lists(100)) {
            let short = short.strip_suffix("]}").unwrap();
            assert!(long.starts_with(short));
        }
    }

    /// The figures in the documentation are told by these sizes.
    #[test]
    fn entries_have_the_size_of_real_ones() {
        let [channels, peer_channels, forwards, invoices, datastore] =
            lists(2000).map(|(_, json)| json.len() / 2000);
        assert!((450..480).contains(&channels), "{channels}");
        assert!((2900..3300).contains(&peer_channels), "{peer_channels}");
        assert!((270..310).contains(&forwards), "{forwards}");
        assert!((720..800).contains(&invoices), "{invoices}");
        assert!((1000..1200).contains(&datastore), "{datastore}");
        assert_eq!(GETINFO.len(), 736);
    }

    /// What is named is in the tables, or the engine would skip it.
    #[test]
    fn every_member_has_a_field() {
        use boltgate_api::methods::{
            getinfo, listchannels, listdatastore, listforwards, listinvoices, listpeerchannels, pay,
        };
        let [channels, peer_channels, forwards, invoices, datastore] =
            lists(1000).map(|(_, json)| json);
        for (table, json) in [
            (&getinfo::GETINFO_RESPONSE, GETINFO),
            (&listchannels::LISTCHANNELS_RESPONSE, &channels),
            (&listpeerchannels::LISTPEERCHANNELS_RESPONSE, &peer_channels),
            (&listforwards::LISTFORWARDS_RESPONSE, &forwards),
            (&listinvoices::LISTINVOICES_RESPONSE, &invoices),
            (&listdatastore::LISTDATASTORE_RESPONSE, &datastore),
            (&pay::PAY_REQUEST, PAY_PARAMS),
        ] {
            let converted =
                boltgate_transcode::to_wire_strict(table, json.as_bytes(), &mut Vec::new());
            assert!(converted.is_ok(), "{}: {converted:?}", table.name);
        }
    }
}
