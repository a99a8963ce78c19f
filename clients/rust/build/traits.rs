//! Which lists have which items, and what belongs to which hook.

use std::collections::HashMap;
use std::fmt::Write as _;

use prost_types::{DescriptorProto, FileDescriptorSet, ServiceDescriptorProto};

/// The traits' implementations, for each RPC of `Lists` and of `Hooks`.
///
/// # Errors
/// Where the protos have another form than this expects.
pub fn written(protos: &FileDescriptorSet) -> Result<String, String> {
    let mut messages = HashMap::new();
    for file in &protos.file {
        for message in &file.message_type {
            messages.insert(format!(".{}.{}", file.package(), message.name()), message);
        }
    }
    let own = protos.file.iter().filter(|file| file.package() == "boltgate.v1");
    let services: Vec<_> = own.flat_map(|file| &file.service).collect();
    let service = |name: &str| {
        let found = services.iter().copied().find(|service| service.name() == name);
        found.ok_or_else(|| format!("boltgate.proto: expected the service {name}"))
    };
    Ok(lists(service("Lists")?, &messages)? + &hooks(service("Hooks")?))
}

fn lists(
    service: &ServiceDescriptorProto,
    messages: &HashMap<String, &DescriptorProto>,
) -> Result<String, String> {
    let mut text = String::new();
    for method in &service.method {
        let part = messages.get(method.output_type()).map_or(&[][..], |part| &part.field);
        let [items] = part else {
            return Err(format!("Lists/{}: expected one field in its parts", method.name()));
        };
        let (input, output) = (rust(method.input_type()), rust(method.output_type()));
        let _ = write!(
            text,
            "impl crate::List for {input} {{
    const PATH: &'static str = \"/boltgate.v1.Lists/{}\";
    type Part = {output};
    type Item = {};
    fn items(part: {output}) -> Vec<Self::Item> {{
        part.{}
    }}
}}

",
            method.name(),
            rust(items.type_name()),
            items.name(),
        );
    }
    Ok(text)
}

fn hooks(service: &ServiceDescriptorProto) -> String {
    let mut text =
        "/// The node's hooks, as types: which one is meant.\npub mod hooks {\n".to_owned();
    for method in &service.method {
        let name = method.name();
        let _ = write!(
            text,
            "    /// `boltgate.v1.Hooks/{name}`.
    #[derive(Debug, Clone, Copy)]
    pub struct {name};

    impl crate::Hook for {name} {{
        const PATH: &'static str = \"/boltgate.v1.Hooks/{name}\";
        type Request = crate::v1::{name}Request;
        type Response = crate::v1::{name}Response;
        type Call = crate::v1::{name}Call;
        type Answer = crate::v1::{name}Answer;
        fn request(call: Self::Call) -> (u64, Self::Request) {{
            (call.id, call.request.unwrap_or_default())
        }}
        fn answer(id: u64, response: Self::Response) -> Self::Answer {{
            crate::v1::{name}Answer {{ id, response: Some(response) }}
        }}
    }}

"
        );
    }
    text + "}\n"
}

/// A message's Rust type, as the module that the protos' package is.
fn rust(proto: &str) -> String {
    let name = proto.trim_start_matches('.');
    match name.strip_prefix("boltgate.v1.") {
        Some(name) => format!("crate::v1::{name}"),
        None => format!("crate::{}", name.replace('.', "::")),
    }
}
