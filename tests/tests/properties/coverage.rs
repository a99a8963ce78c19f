//! Whether every message of the protos has been tried.

use std::collections::BTreeSet;
use std::fmt::Debug;

use boltgate::own::messages::{Gap, Heartbeat, Hello, RawResponse};
use boltgate::own::text::{FOLLOW, RAW, SUBSCRIBE};
use boltgate_tests::fuzzing::tables::POOL;
use boltgate_transcode::table::Message;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use prost::Message as _;
use prost_reflect::DynamicMessage;

use crate::message;
use crate::tape::Tapes;

/// Requests of `boltgate.v1` that no schema describes: the runtime has tables for them.
pub const OWN_REQUESTS: [&Message; 3] = [&FOLLOW, &RAW, &SUBSCRIBE];

/// What the runtime only writes, by hand: [`written_by_hand`], and `corpus/own_messages.rs` for
/// those that hold a message of the tables.
const OWN_ANSWERS: [&str; 7] = [
    "boltgate.v1.Event",
    "boltgate.v1.Followed",
    "boltgate.v1.Gap",
    "boltgate.v1.Heartbeat",
    "boltgate.v1.Hello",
    "boltgate.v1.Notification",
    "boltgate.v1.RawResponse",
];

/// Fails unless each message of the protos is among these or among those written by hand, and no
/// entry of the list is for nothing.
pub fn assert_complete(met: &BTreeSet<&str>) {
    let all: BTreeSet<String> = POOL
        .all_messages()
        .filter(|message| !message.is_map_entry() && !message.full_name().starts_with("google."))
        .map(|message| message.full_name().to_owned())
        .collect();
    let missing: Vec<_> = all
        .iter()
        .filter(|name| !met.contains(name.as_str()) && !OWN_ANSWERS.contains(&name.as_str()))
        .collect();
    assert!(missing.is_empty(), "no value was tried of {missing:?}");
    for name in OWN_ANSWERS {
        assert!(all.contains(name) && !met.contains(name), "{name} need not be listed");
    }
    println!("{} messages in the protos, {} of them tried", all.len(), met.len());
}

/// The types that the runtime writes its own answers with read what the protos say, and the other
/// way round.
#[test]
fn written_by_hand() {
    fn check<M: prost::Message + Default + PartialEq + Debug>(name: &str) {
        let descriptor = POOL.get_message_by_name(name).unwrap();
        let config =
            ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() };
        let random = TestRunner::deterministic().new_rng();
        let mut runner = TestRunner::new_with_rng(config, random);
        let outcome = runner.run(&Tapes, |tape| {
            let sent = message::message(&descriptor, &tape).sent;
            let ours = M::decode(sent.encode_to_vec().as_slice());
            let ours = ours.map_err(|error| TestCaseError::fail(error.to_string()))?;
            let decode = |wire: Vec<u8>| {
                DynamicMessage::decode(descriptor.clone(), wire.as_slice())
                    .map_err(|error| TestCaseError::fail(error.to_string()))
            };
            let back = decode(ours.encode_to_vec())?;
            let sent = decode(sent.encode_to_vec())?;
            prop_assert!(back == sent, "{back}\n{sent}");
            Ok(())
        });
        outcome.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    check::<Gap>("boltgate.v1.Gap");
    check::<Heartbeat>("boltgate.v1.Heartbeat");
    check::<Hello>("boltgate.v1.Hello");
    check::<RawResponse>("boltgate.v1.RawResponse");
}
