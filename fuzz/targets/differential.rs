//! JSON to wire bytes: the scanner against serde_json, over all tables.
#![no_main]

use boltgate_tests::fuzzing::{HEADER, differential, mutate};
use fastrand::Rng;
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|bytes: &[u8]| differential(bytes));

// Half of the changes are to tokens and values: bytes alone seldom leave a text that is JSON.
fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    let mut random = Rng::with_seed(seed.into());
    if size <= HEADER || random.bool() {
        return fuzzer_mutate(data, size, most);
    }
    let mut text = data[HEADER..size].to_vec();
    mutate(&mut text, &mut random);
    text.truncate(most.min(data.len()) - HEADER);
    data[HEADER..HEADER + text.len()].copy_from_slice(&text);
    HEADER + text.len()
});
