//! Messages out of a stream, in any pieces.
#![no_main]

use boltgate_tests::fuzzing::framing;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| framing(bytes));
