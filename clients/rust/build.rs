//! Makes the typed calls of feature `types`; does nothing without it.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
