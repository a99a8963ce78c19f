//! Requests of `boltgate.v1` that are no protobuf message.

use boltgate_transcode::table::Message;
use boltgate_transcode::to_json_lenient;

use crate::status::Failure;

/// Where bytes that prost refused are wrong, with what was expected there and what came: prost
/// names the field of its Rust type, and no place in the message. `None` where the tables find
/// nothing wrong.
#[must_use]
pub fn fault(table: &'static Message, wire: &[u8]) -> Option<Failure> {
    to_json_lenient(table, wire, &mut Vec::new()).err().map(Failure::Request)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use prost::Message as _;

    use super::fault;
    use crate::own::messages::{FollowRequest, RawRequest, SubscribeRequest};
    use crate::own::text::{FOLLOW, RAW, SUBSCRIBE};

    proptest! {
        /// Whatever prost refuses has a place.
        #[test]
        fn every_fault_is_found(wire in proptest::collection::vec(prop_oneof![0_u8..40, any::<u8>()], 0..12)) {
            let wire = wire.as_slice();
            for (table, refused) in [
                (&RAW, RawRequest::decode(wire).is_err()),
                (&SUBSCRIBE, SubscribeRequest::decode(wire).is_err()),
                (&FOLLOW, FollowRequest::decode(wire).is_err()),
            ] {
                prop_assert!(!refused || fault(table, wire).is_some(), "{}", table.name);
            }
        }
    }
}
