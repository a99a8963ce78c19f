//! A surface out of protobuf's own descriptors, whoever made them.

use std::collections::BTreeMap;

use prost_types::field_descriptor_proto::{Label as ProtoLabel, Type};
use prost_types::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto,
    FileDescriptorSet,
};

use super::surface::{Enum, Field, Label, Message, Part, Rpc, Surface, Value};

/// The packages that protobuf brings along, and nobody here promises.
const FOREIGN: &str = "google.";

/// The surface of these files; what is protobuf's own is left out.
#[must_use]
pub fn surface(set: &FileDescriptorSet) -> Surface {
    let mut surface = Surface::default();
    for file in set.file.iter().filter(|file| !file.package().starts_with(FOREIGN)) {
        let package = file.package();
        for message in &file.message_type {
            add_message(&mut surface, package, message);
        }
        for one in &file.enum_type {
            add_enum(&mut surface, package, one);
        }
        add_services(&mut surface, file);
    }
    surface
}

fn add_services(surface: &mut Surface, file: &FileDescriptorProto) {
    for service in &file.service {
        for method in &service.method {
            let part = |name: &str, stream| Part { message: full(name), stream };
            let rpc = Rpc {
                target: None,
                request: part(method.input_type(), method.client_streaming()),
                response: part(method.output_type(), method.server_streaming()),
                place: None,
            };
            let path = format!("{}.{}/{}", file.package(), service.name(), method.name());
            surface.rpcs.insert(path, rpc);
        }
    }
}

fn add_message(surface: &mut Surface, scope: &str, proto: &DescriptorProto) {
    let name = format!("{scope}.{}", proto.name());
    let is_map = |inner: &&DescriptorProto| inner.options.as_ref().is_some_and(|o| o.map_entry());
    let entries: BTreeMap<String, &DescriptorProto> = proto
        .nested_type
        .iter()
        .filter(is_map)
        .map(|entry| (format!("{name}.{}", entry.name()), entry))
        .collect();
    let mut message = Message::default();
    for range in &proto.reserved_range {
        // The end is not in it.
        message.reserved.extend(range.start()..range.end());
    }
    for field in &proto.field {
        message.fields.insert(field.number(), lower(field, proto, &entries));
    }
    for inner in proto.nested_type.iter().filter(|inner| !is_map(inner)) {
        add_message(surface, &name, inner);
    }
    for one in &proto.enum_type {
        add_enum(surface, &name, one);
    }
    surface.messages.insert(name, message);
}

fn lower(
    field: &FieldDescriptorProto,
    message: &DescriptorProto,
    entries: &BTreeMap<String, &DescriptorProto>,
) -> Field {
    let oneof = usize::try_from(field.oneof_index.unwrap_or(-1)).ok();
    let oneof = oneof.filter(|_| !field.proto3_optional());
    let oneof = oneof.and_then(|at| message.oneof_decl.get(at)).map(|one| one.name().to_owned());
    let label = match field.label() {
        ProtoLabel::Repeated => Label::Repeated,
        _ if field.proto3_optional() => Label::Optional,
        _ => Label::Singular,
    };
    let ty = match entries.get(&full(field.type_name())) {
        Some(entry) => {
            let parts: Vec<String> = entry.field.iter().map(ty).collect();
            format!("map<{}>", parts.join(","))
        }
        None => ty(field),
    };
    Field { name: field.name().to_owned(), label, ty, oneof, json: None, place: None }
}

fn ty(field: &FieldDescriptorProto) -> String {
    match field.r#type() {
        Type::Message | Type::Enum | Type::Group => full(field.type_name()),
        scalar => scalar.as_str_name().trim_start_matches("TYPE_").to_lowercase(),
    }
}

fn add_enum(surface: &mut Surface, scope: &str, proto: &EnumDescriptorProto) {
    let mut one = Enum::default();
    for range in &proto.reserved_range {
        // Here the end is in it.
        one.reserved.extend(range.start()..=range.end());
    }
    for value in &proto.value {
        let value_of = Value { name: value.name().to_owned(), json: None };
        one.values.insert(value.number(), value_of);
    }
    surface.enums.insert(format!("{scope}.{}", proto.name()), one);
}

/// A name as descriptors refer to it, without the dot that says that it is whole.
fn full(name: &str) -> String {
    name.trim_start_matches('.').to_owned()
}
