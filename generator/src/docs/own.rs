//! This project's own services, whose messages are in no schema: they are read back from the proto
//! that `generate` writes, with its comments.

use std::collections::{BTreeMap, BTreeSet};

use prost_types::field_descriptor_proto::{Label as ProtoLabel, Type};
use prost_types::{
    DescriptorProto, EnumDescriptorProto, FieldDescriptorProto, FileDescriptorProto,
};

use crate::api::{Api, Enum, EnumValue, Field, Kind, Label, Message, Rpc, Scalar};
use crate::diagnostic::Problems;
use crate::emit::{descriptors, proto};

/// The proto of what this project adds.
pub const PROTO: &str = "boltgate.proto";

/// An RPC of an own service that stands for no method, topic or hook.
pub struct Own {
    /// Path of its page, without ending.
    pub path: String,
    pub service: String,
    pub rpc: String,
    /// The comments of the service and of the RPC.
    pub about: Vec<String>,
    /// The request's message.
    pub request: String,
    /// Whether the server streams.
    pub streams: bool,
    /// The messages that it is the first one to need, outer ones first.
    pub messages: Vec<Message>,
    /// The enums of these that stand beside them.
    pub enums: Vec<Enum>,
}

/// The numbers of descriptor.proto's fields, of which the places of comments are made.
mod tag {
    pub const MESSAGE: i32 = 4;
    pub const ENUM: i32 = 5;
    pub const SERVICE: i32 = 6;
    pub const FIELD: i32 = 2;
    pub const METHOD: i32 = 2;
}

/// Every such RPC, in the order of the proto.
///
/// # Errors
/// Where the protos that the model gives are not valid.
pub fn services(api: &Api) -> Result<Vec<Own>, Problems> {
    if api.own_package.is_empty() {
        return Ok(Vec::new());
    }
    let set = descriptors::compiled(&proto::files(api), true)?;
    let Some(file) = set.file.iter().find(|file| file.name() == PROTO) else {
        return Ok(Vec::new());
    };
    let read = Read { api, file, comments: comments(file) };
    let known: BTreeSet<String> = api
        .of_package(&api.own_package)
        .map(|rpc| format!("{}.{}", rpc.service, rpc.name))
        .chain(api.lists().map(|rpc| format!("Lists.{}", rpc.name)))
        .collect();
    let of_rpcs = api.of_package(&api.own_package).flat_map(Rpc::messages);
    let mut described: BTreeSet<String> = of_rpcs.map(|message| message.name.clone()).collect();
    let mut found = Vec::new();
    for (at, service) in file.service.iter().enumerate() {
        for (method_at, method) in service.method.iter().enumerate() {
            let name = format!("{}.{}", service.name(), method.name());
            if known.contains(&name) {
                continue;
            }
            let at = [tag::SERVICE, place(at)];
            let of_method = [&at[..], &[tag::METHOD, place(method_at)]].concat();
            let about = [read.comment(&at), read.comment(&of_method)];
            let (request, response) =
                (read.local(method.input_type()), read.local(method.output_type()));
            let mut messages = Vec::new();
            for top in [&request, &response] {
                read.collect(top, &mut described, &mut messages);
            }
            let enums = read.enums(&messages, &mut described);
            found.push(Own {
                path: format!("services/{}", name.to_lowercase().replace('.', "-")),
                service: service.name().to_owned(),
                rpc: method.name().to_owned(),
                about: about.into_iter().flatten().collect(),
                request,
                streams: method.server_streaming(),
                messages,
                enums,
            });
        }
    }
    Ok(found)
}

/// The comments of a proto by the path of what they stand before.
fn comments(file: &FileDescriptorProto) -> BTreeMap<Vec<i32>, String> {
    let places = file.source_code_info.iter().flat_map(|info| &info.location);
    let leading = places.filter_map(|place| {
        let text = place.leading_comments.as_deref()?.trim();
        (!text.is_empty()).then(|| (place.path.clone(), text.to_owned()))
    });
    leading.collect()
}

/// An index as a path has it.
fn place(at: usize) -> i32 {
    i32::try_from(at).unwrap_or(i32::MAX)
}

struct Read<'a> {
    api: &'a Api,
    file: &'a FileDescriptorProto,
    comments: BTreeMap<Vec<i32>, String>,
}

impl Read<'_> {
    fn comment(&self, path: &[i32]) -> Option<String> {
        self.comments.get(path).cloned()
    }

    /// A type's name without its package.
    fn local(&self, name: &str) -> String {
        let name = name.trim_start_matches('.');
        let packages = [&self.api.own_package, &self.api.package];
        let local = packages.iter().find_map(|package| {
            name.strip_prefix(package.as_str()).and_then(|rest| rest.strip_prefix('.'))
        });
        local.unwrap_or(name).to_owned()
    }

    /// The message of this name and those inside it, unless they are described already.
    fn collect(&self, name: &str, described: &mut BTreeSet<String>, into: &mut Vec<Message>) {
        let mut messages = self.file.message_type.iter().enumerate();
        let Some((at, found)) = messages.find(|(_, message)| message.name() == name) else {
            return;
        };
        if !described.insert(name.to_owned()) {
            return;
        }
        into.push(self.message(at, found));
        for field in &found.field {
            if field.r#type() == Type::Message {
                self.collect(&self.local(field.type_name()), described, into);
            }
        }
    }

    /// The enums that these messages use, unless they are described already.
    fn enums(&self, messages: &[Message], described: &mut BTreeSet<String>) -> Vec<Enum> {
        let used = |name: &str| {
            let mut fields = messages.iter().flat_map(|message| &message.fields);
            fields.any(|field| matches!(&field.kind, Kind::Enum(one) if one == name))
        };
        let enums = self.file.enum_type.iter().enumerate();
        enums
            .filter(|(_, one)| used(one.name()) && described.insert(one.name().to_owned()))
            .map(|(at, one)| self.enumeration(at, one))
            .collect()
    }

    fn message(&self, at: usize, message: &DescriptorProto) -> Message {
        let path = [tag::MESSAGE, place(at)];
        let fields = message.field.iter().enumerate();
        Message {
            name: message.name().to_owned(),
            path: String::new(),
            doc: self.comment(&path),
            fields: fields
                .map(|(at, one)| {
                    self.field(message, &[&path[..], &[tag::FIELD, place(at)]].concat(), one)
                })
                .collect(),
            enums: Vec::new(),
            reserved: Vec::new(),
        }
    }

    fn field(&self, around: &DescriptorProto, path: &[i32], field: &FieldDescriptorProto) -> Field {
        let oneof = field.oneof_index.filter(|_| !field.proto3_optional());
        let oneof = oneof.and_then(|at| around.oneof_decl.get(usize::try_from(at).ok()?));
        Field {
            key: field.name().to_owned(),
            name: field.name().to_owned(),
            number: field.number(),
            label: if field.label() == ProtoLabel::Repeated {
                Label::Repeated
            } else if field.proto3_optional() {
                Label::Optional
            } else {
                Label::Singular
            },
            kind: self.kind(around, field),
            oneof: oneof.map(|one| one.name().to_owned()),
            required: false,
            deprecated: false,
            deprecation: None,
            schema_type: None,
            added: None,
            doc: self.comment(path),
            place: None,
        }
    }

    fn kind(&self, around: &DescriptorProto, field: &FieldDescriptorProto) -> Kind {
        let name = self.local(field.type_name());
        Kind::Scalar(match field.r#type() {
            Type::Message | Type::Group => {
                let entry = around.nested_type.iter().find(|entry| {
                    entry.options.as_ref().is_some_and(|options| options.map_entry())
                        && name == format!("{}.{}", around.name(), entry.name())
                });
                let Some(entry) = entry else { return Kind::Message(name) };
                let value = entry.field.iter().find(|field| field.name() == "value");
                let value = value.filter(|field| field.r#type() == Type::Message);
                return Kind::Map(value.map(|field| self.local(field.type_name())));
            }
            Type::Enum => return Kind::Enum(name),
            Type::Double => Scalar::Double,
            Type::Float => Scalar::Float,
            Type::Int64 | Type::Sfixed64 => Scalar::Int64,
            Type::Uint64 | Type::Fixed64 => Scalar::Uint64,
            Type::Int32 | Type::Sfixed32 => Scalar::Int32,
            Type::Bool => Scalar::Bool,
            Type::String => Scalar::String,
            Type::Bytes => Scalar::Bytes,
            Type::Uint32 | Type::Fixed32 => Scalar::Uint32,
            Type::Sint32 | Type::Sint64 => Scalar::Sint64,
        })
    }

    fn enumeration(&self, at: usize, one: &EnumDescriptorProto) -> Enum {
        let values = one.value.iter().map(|value| EnumValue {
            // The first value stands for nothing, and has no word.
            json: if value.number() == 0 { String::new() } else { value.name().to_lowercase() },
            name: value.name().to_owned(),
            number: value.number(),
        });
        Enum {
            name: one.name().to_owned(),
            path: String::new(),
            doc: self.comment(&[tag::ENUM, place(at)]),
            values: values.collect(),
            reserved: Vec::new(),
        }
    }
}
