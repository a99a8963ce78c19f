//! The schemas are embedded as whole folders: Cargo has to be told that they matter.
#![allow(clippy::print_stdout, reason = "Cargo reads instructions there")]

fn main() {
    for folder in ["methods", "notifications", "hooks"] {
        println!("cargo::rerun-if-changed=../schemas/{folder}");
    }
}
