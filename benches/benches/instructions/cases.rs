//! What is counted.

use std::hint::black_box;

use boltgate_api::methods::{
    getinfo, listchannels, listdatastore, listforwards, listinvoices, listpeerchannels, pay,
};
use boltgate_bench::{Outcome, replies};
use boltgate_transcode::table::Message;
use boltgate_transcode::{to_json, to_json_lenient, to_wire, to_wire_by_serde, to_wire_plain};

/// One conversion, over and over.
type Conversion = Box<dyn FnMut()>;

/// A case's name, and how it is made ready.
type Case = (&'static str, fn() -> Conversion);

/// Every case.
const CASES: &[Case] = &[
    ("to wire: getinfo", || wire(&getinfo::GETINFO_RESPONSE, replies::GETINFO)),
    ("to wire: getinfo, in a reply", || {
        // As the node's client reads it: from where the result begins.
        let reply = format!("{}}}\n\n", replies::GETINFO);
        let mut out = Vec::new();
        Box::new(move || {
            out.clear();
            let table = &getinfo::GETINFO_RESPONSE;
            let read = to_wire_plain(table, black_box(reply.as_bytes()), 1, &mut out);
            assert!(read.is_some_and(|(_, length)| length == reply.len() - 3));
            black_box(&out);
        })
    }),
    ("to wire: 12 listpeerchannels", || {
        wire(&listpeerchannels::LISTPEERCHANNELS_RESPONSE, replies::listpeerchannels(12))
    }),
    ("to wire: 200 listpeerchannels", || {
        wire(&listpeerchannels::LISTPEERCHANNELS_RESPONSE, replies::listpeerchannels(200))
    }),
    ("to wire: 1000 listchannels", || {
        wire(&listchannels::LISTCHANNELS_RESPONSE, replies::listchannels(1000))
    }),
    ("to wire: 1000 listforwards", || {
        wire(&listforwards::LISTFORWARDS_RESPONSE, replies::listforwards(1000))
    }),
    ("to wire: 100 listdatastore (hex)", || {
        wire(&listdatastore::LISTDATASTORE_RESPONSE, replies::listdatastore(100))
    }),
    ("to wire: 100 listinvoices (escapes)", || {
        wire(&listinvoices::LISTINVOICES_RESPONSE, replies::listinvoices(100))
    }),
    ("to wire by serde: 1000 listchannels", || {
        let (json, mut out) = (replies::listchannels(1000), Vec::new());
        Box::new(move || {
            out.clear();
            let table = &listchannels::LISTCHANNELS_RESPONSE;
            assert!(to_wire_by_serde(table, black_box(json.as_bytes()), &mut out).is_ok());
            black_box(&out);
        })
    }),
    ("to JSON: getinfo request", || request(&getinfo::GETINFO_REQUEST, "{}")),
    ("to JSON: pay request", || request(&pay::PAY_REQUEST, replies::PAY_PARAMS)),
    ("to JSON: 12 listpeerchannels", || {
        let json = replies::listpeerchannels(12);
        let table = &listpeerchannels::LISTPEERCHANNELS_RESPONSE;
        let (wire, mut out) = (encoded(table, &json), Vec::new());
        Box::new(move || {
            out.clear();
            assert!(to_json_lenient(table, black_box(&wire), &mut out).is_ok());
            black_box(&out);
        })
    }),
];

/// The cases' names.
pub fn names() -> impl Iterator<Item = &'static str> {
    CASES.iter().map(|(name, _)| *name)
}

/// Makes a case ready, and has it counted once.
///
/// # Errors
/// Where there is no such case.
pub fn run(name: &str) -> Outcome<()> {
    let found = CASES.iter().find(|(known, _)| *known == name);
    let (_, make) = found.ok_or_else(|| format!("expected the name of a case, got {name:?}"))?;
    let mut conversion = make();
    // The second one finds its buffer, and the functions of shared libraries, where they stay.
    conversion();
    measured(&mut conversion);
    Ok(())
}

/// What callgrind counts, by the name of this function.
#[inline(never)]
fn measured(conversion: &mut Conversion) {
    conversion();
    // Without anything after it, the call would be a jump, and this function over before it.
    black_box(conversion);
}

/// The processor's features that this code, or a library below it, chooses by.
pub fn features() -> String {
    #[cfg(target_arch = "x86_64")]
    {
        macro_rules! present {
            ($($feature:tt)*) => {[
                $((is_x86_feature_detected!($feature), $feature, cfg!(target_feature = $feature))),*
            ]};
        }
        let features = present!("ssse3" "sse4.1" "sse4.2" "avx" "avx2" "bmi1" "bmi2" "avx512f");
        let named = features.into_iter().filter(|(is_there, ..)| *is_there);
        let named = named.map(|(_, name, compiled)| match compiled {
            // Then it was not chosen at run time.
            true => format!("{name} (compiled for)"),
            false => name.to_owned(),
        });
        named.collect::<Vec<_>>().join(", ")
    }
    #[cfg(not(target_arch = "x86_64"))]
    {
        "not looked at".to_owned()
    }
}

fn encoded(table: &'static Message, json: &str) -> Vec<u8> {
    let mut wire = Vec::new();
    let converted = to_wire(table, json.as_bytes(), &mut wire);
    assert!(converted.is_ok_and(|notes| notes.is_empty()), "{}", table.name);
    wire
}

fn wire(table: &'static Message, json: impl Into<String>) -> Conversion {
    let (json, mut out) = (json.into(), Vec::new());
    Box::new(move || {
        out.clear();
        assert!(to_wire(table, black_box(json.as_bytes()), &mut out).is_ok());
        black_box(&out);
    })
}

fn request(table: &'static Message, json: &str) -> Conversion {
    let (wire, mut out) = (encoded(table, json), Vec::new());
    Box::new(move || {
        out.clear();
        assert!(to_json(table, black_box(&wire), &mut out).is_ok());
        black_box(&out);
    })
}
