//! gRPC server reflection, in both versions that clients ask for.
//!
//! It describes the node's services, the health service and itself. The descriptors come with
//! the generated tables; no proto is compiled here.

use tonic_reflection::server::{Builder, Error};

use crate::grpc::{SIDE_REQUEST, Side};

/// The services that answer reflection, each with the name that its paths begin with.
///
/// # Errors
/// Where the descriptors are not a `FileDescriptorSet`, or refer to what isn't in it.
pub fn services(descriptors: &'static [u8]) -> Result<[(&'static str, Side); 2], Error> {
    let builder = || {
        Builder::configure()
            .register_encoded_file_descriptor_set(descriptors)
            .register_encoded_file_descriptor_set(tonic_health::pb::FILE_DESCRIPTOR_SET)
    };
    Ok([
        (
            "grpc.reflection.v1.ServerReflection",
            Side::new(builder().build_v1()?.max_decoding_message_size(SIDE_REQUEST)),
        ),
        (
            "grpc.reflection.v1alpha.ServerReflection",
            Side::new(builder().build_v1alpha()?.max_decoding_message_size(SIDE_REQUEST)),
        ),
    ])
}
