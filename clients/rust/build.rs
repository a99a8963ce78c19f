//! Makes the typed calls of feature `types` from the protos of `boltgate-api`; does nothing without it.

#[cfg(feature = "types")]
#[path = "build/calls.rs"]
mod calls;
#[cfg(feature = "types")]
#[path = "build/traits.rs"]
mod traits;

#[cfg(feature = "types")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use prost_build::Config;

    // The build script of boltgate-api says where they are.
    let protos = std::env::var("DEP_BOLTGATE_API_PROTO")?;
    println!("cargo::rerun-if-changed={protos}");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    let descriptors = protox::compile(["node.proto", "boltgate.proto"], [&protos])?;
    let out = std::path::PathBuf::from(std::env::var("OUT_DIR")?);
    std::fs::write(out.join("traits.rs"), traits::written(&descriptors)?)?;
    Config::new()
        .extern_path(".cln", "crate::cln")
        .extern_path(".boltgate.v1", "crate::v1")
        .service_generator(Box::new(calls::Calls))
        .compile_fds(descriptors)?;
    Ok(())
}

#[cfg(not(feature = "types"))]
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
