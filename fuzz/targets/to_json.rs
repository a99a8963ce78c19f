//! Wire bytes to JSON, against prost-reflect, over all tables.
#![no_main]

use boltgate_tests::fuzzing::to_json;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| to_json(bytes));
