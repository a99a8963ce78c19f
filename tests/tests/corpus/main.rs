//! Everything that a real node was seen to say, and more, goes through the conversion tables:
//! JSON -> wire bytes -> prost -> JSON.
//!
//! What comes back is compared with [`expected`], which reads the schemas and none of the tables;
//! what prost decoded is compared with it as well ([`decoded`]), so that two wrongs of the tables
//! can't make a right. Where input and output may differ, a named rule says why and is counted.
#![allow(clippy::print_stdout, reason = "the figures are for people: run with --nocapture")]

mod agreement;
mod decoded;
mod expected;
mod golden;
mod hooks;
mod json;
mod notifications;
mod own_messages;
mod refused;
mod report;
mod requests;
mod results;
mod round_trip;
mod rows;
mod samples;
mod schema;
mod types;

use boltgate_tests::recorded;
