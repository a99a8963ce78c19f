//! Makes the Rust types of feature `types` from the protos; without it, only says where they are.
//!
//! Made by `boltgate-gen generate`. Don't edit: change templates/crate/ and run `make regenerate`.

#[cfg(feature = "types")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=proto");
    say_where();
    let descriptors = protox::compile(["proto/node.proto", "proto/boltgate.proto"], ["proto"])?;
    // Comments of the proto are prose, not Rust: code in them must not become doc tests.
    let mut config = prost_build::Config::new();
    config.disable_comments(["."]).include_file("packages.rs").compile_fds(descriptors)?;
    Ok(())
}

#[cfg(not(feature = "types"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    say_where();
}

/// Build scripts of crates that depend on this one have it as `DEP_BOLTGATE_API_PROTO`.
fn say_where() {
    println!("cargo::metadata=proto={}/proto", env!("CARGO_MANIFEST_DIR"));
}
