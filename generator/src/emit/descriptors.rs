//! The protos as a `FileDescriptorSet`, which server reflection serves: the runtime needs no
//! proto compiler.

use prost::Message as _;
use prost_types::field_descriptor_proto::{Label, Type};
use prost_types::{
    DescriptorProto, EnumDescriptorProto, EnumOptions, EnumValueDescriptorProto,
    FieldDescriptorProto, FieldOptions, FileDescriptorProto, FileDescriptorSet, MessageOptions,
    MethodDescriptorProto, OneofDescriptorProto, ServiceDescriptorProto, descriptor_proto,
    enum_descriptor_proto,
};

use crate::api::{self, Api, Form, Item, Kind, Reserved, Rpc, Scalar};
use crate::output::File;

/// The serialized set.
pub fn file(api: &Api) -> File {
    File::new("generated/src/descriptors.binpb", file_descriptor_set(api).encode_to_vec())
}

/// Both protos, described.
#[must_use]
pub fn file_descriptor_set(api: &Api) -> FileDescriptorSet {
    let mut messages = Vec::new();
    let mut enums = Vec::new();
    for item in &api.primitives {
        match item {
            Item::Message(message) => messages.push(describe(api, message)),
            Item::Enum(one) => enums.push(describe_enum(one)),
        }
    }
    let file = |name: &str| FileDescriptorProto {
        name: Some(name.to_owned()),
        package: Some(api.package.clone()),
        syntax: Some("proto3".to_owned()),
        ..Default::default()
    };
    let primitives = FileDescriptorProto {
        message_type: messages,
        enum_type: enums,
        ..file("primitives.proto")
    };
    let node = FileDescriptorProto {
        dependency: vec!["primitives.proto".to_owned()],
        message_type: api
            .rpcs
            .iter()
            .flat_map(Rpc::messages)
            .map(|one| describe(api, one))
            .collect(),
        service: vec![ServiceDescriptorProto {
            name: Some(api.service.clone()),
            method: api.rpcs.iter().map(|rpc| describe_rpc(api, rpc)).collect(),
            options: None,
        }],
        ..file("node.proto")
    };
    FileDescriptorSet { file: vec![primitives, node] }
}

fn describe_rpc(api: &Api, rpc: &Rpc) -> MethodDescriptorProto {
    MethodDescriptorProto {
        name: Some(rpc.name.clone()),
        input_type: Some(full_name(api, &rpc.request[0].name)),
        output_type: Some(full_name(api, &rpc.response[0].name)),
        options: None,
        client_streaming: None,
        server_streaming: (rpc.form == Form::Notification).then_some(true),
    }
}

fn describe(api: &Api, message: &api::Message) -> DescriptorProto {
    let mut out = DescriptorProto {
        name: Some(message.name.clone()),
        enum_type: message.enums.iter().map(describe_enum).collect(),
        reserved_range: message
            .reserved
            .iter()
            .map(|gone| descriptor_proto::ReservedRange {
                start: Some(gone.number),
                end: Some(gone.number + 1),
            })
            .collect(),
        reserved_name: names(&message.reserved),
        ..Default::default()
    };
    for field in &message.fields {
        if let Some(oneof) = &field.oneof
            && !out.oneof_decl.iter().any(|one| one.name.as_ref() == Some(oneof))
        {
            out.oneof_decl.push(OneofDescriptorProto { name: Some(oneof.clone()), options: None });
        }
    }
    for field in &message.fields {
        let mut described = describe_field(api, message, field);
        if let Kind::Map(value) = &field.kind {
            out.nested_type.push(map_entry(api, &field.name, value.as_deref()));
        }
        if let Some(oneof) = &field.oneof {
            let at = out.oneof_decl.iter().position(|one| one.name.as_ref() == Some(oneof));
            described.oneof_index = at.and_then(|at| i32::try_from(at).ok());
        } else if field.label == api::Label::Optional {
            // Presence in proto3 is a oneof of one, after the written ones.
            described.proto3_optional = Some(true);
            described.oneof_index = i32::try_from(out.oneof_decl.len()).ok();
            let name = Some(format!("_{}", field.name));
            out.oneof_decl.push(OneofDescriptorProto { name, options: None });
        }
        out.field.push(described);
    }
    out
}

fn describe_field(api: &Api, message: &api::Message, field: &api::Field) -> FieldDescriptorProto {
    let (ty, type_name) = match &field.kind {
        Kind::Scalar(scalar) => (scalar_type(*scalar), None),
        Kind::Enum(name) => (Type::Enum, Some(full_name(api, name))),
        Kind::Message(name) | Kind::Shape(name, _) => (Type::Message, Some(full_name(api, name))),
        Kind::Map(_) => {
            let entry = format!("{}.{}", message.name, entry_name(&field.name));
            (Type::Message, Some(full_name(api, &entry)))
        }
    };
    let repeated = field.label == api::Label::Repeated;
    FieldDescriptorProto {
        name: Some(field.name.clone()),
        number: Some(field.number),
        label: Some(if repeated { Label::Repeated } else { Label::Optional } as i32),
        r#type: Some(ty as i32),
        type_name,
        json_name: Some(json_name(&field.name)),
        options: field
            .deprecated
            .then(|| FieldOptions { deprecated: Some(true), ..Default::default() }),
        ..Default::default()
    }
}

fn map_entry(api: &Api, field: &str, value: Option<&str>) -> DescriptorProto {
    let part =
        |name: &str, number: i32, ty: Type, type_name: Option<String>| FieldDescriptorProto {
            name: Some(name.to_owned()),
            number: Some(number),
            label: Some(Label::Optional as i32),
            r#type: Some(ty as i32),
            type_name,
            json_name: Some(name.to_owned()),
            ..Default::default()
        };
    let value = match value {
        None => part("value", 2, Type::String, None),
        Some(message) => part("value", 2, Type::Message, Some(full_name(api, message))),
    };
    DescriptorProto {
        name: Some(entry_name(field)),
        field: vec![part("key", 1, Type::String, None), value],
        options: Some(MessageOptions { map_entry: Some(true), ..Default::default() }),
        ..Default::default()
    }
}

fn describe_enum(one: &api::Enum) -> EnumDescriptorProto {
    EnumDescriptorProto {
        name: Some(one.name.clone()),
        value: one
            .values
            .iter()
            .map(|value| EnumValueDescriptorProto {
                name: Some(value.name.clone()),
                number: Some(value.number),
                options: None,
            })
            .collect(),
        options: None::<EnumOptions>,
        reserved_range: one
            .reserved
            .iter()
            .map(|gone| enum_descriptor_proto::EnumReservedRange {
                start: Some(gone.number),
                end: Some(gone.number),
            })
            .collect(),
        reserved_name: names(&one.reserved),
    }
}

fn names(gone: &[Reserved]) -> Vec<String> {
    gone.iter().filter_map(|one| one.name.clone()).collect()
}

fn full_name(api: &Api, name: &str) -> String {
    format!(".{}.{name}", api.package)
}

/// The message that protobuf makes for a map: `FieldsEntry` for `fields`.
fn entry_name(field: &str) -> String {
    let parts = field.split('_').map(|part| {
        let mut letters = part.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    format!("{}Entry", parts.collect::<String>())
}

/// Protobuf's JSON name of a field: each letter after `_` is upper case, `_` is dropped.
fn json_name(field: &str) -> String {
    let mut out = String::with_capacity(field.len());
    let mut upper = false;
    for letter in field.chars() {
        if letter == '_' {
            upper = true;
        } else {
            out.push(if upper { letter.to_ascii_uppercase() } else { letter });
            upper = false;
        }
    }
    out
}

const fn scalar_type(scalar: Scalar) -> Type {
    match scalar {
        Scalar::Bool => Type::Bool,
        Scalar::Bytes => Type::Bytes,
        Scalar::Double => Type::Double,
        Scalar::Float => Type::Float,
        Scalar::Int32 => Type::Int32,
        Scalar::Int64 => Type::Int64,
        Scalar::Sint64 => Type::Sint64,
        Scalar::String => Type::String,
        Scalar::Uint32 => Type::Uint32,
        Scalar::Uint64 => Type::Uint64,
    }
}
