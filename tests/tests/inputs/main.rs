//! Input that is wrong: every field that a client can send, with every value that it must not
//! have, is refused at its own place, in words that say what was expected and what came.
//!
//! * [`wire`]: protobuf, and what is no protobuf.
//! * [`json`]: the same in JSON, as Connect's clients and curl send it.
//!
//! What is accepted although it may look wrong is here too, each with its reason: those are
//! protobuf's own rules. `tests/python/inputs_test.py` asks a running bridge.

mod json;
mod spots;
mod wire;
