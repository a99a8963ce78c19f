//! Makes the Rust types of feature `types` from the protos; does nothing without it.
//!
//! Made by `boltgate-gen generate`. Don't edit: change templates/crate/ and run `make regenerate`.

#[cfg(feature = "types")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=proto");
    let descriptors = protox::compile(["proto/node.proto", "proto/boltgate.proto"], ["proto"])?;
    // Comments of the proto are prose, not Rust: code in them must not become doc tests.
    let mut config = prost_build::Config::new();
    config.disable_comments(["."]).include_file("packages.rs").compile_fds(descriptors)?;
    Ok(())
}

#[cfg(not(feature = "types"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
