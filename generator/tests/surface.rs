//! The protos against what the node publishes, where its facts are at hand: every service, method,
//! message, field, enum value, number, type, label, oneof and deprecation, one line each.
//!
//! The protos are read by protox, not by our own model. What clients were given with a release is
//! the matter of `compat.rs`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use prost::Message as _;
use prost_reflect::prost_types::FileDescriptorSet;
use prost_reflect::{Cardinality, DescriptorPool, EnumDescriptor, Kind, MessageDescriptor};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The surface of a proto on disk, and of what it imports.
fn surface(proto: &str) -> BTreeSet<String> {
    let folder = root().join("generated/proto");
    let files = protox::compile([folder.join(proto)], [folder]).unwrap();
    let pool = DescriptorPool::from_file_descriptor_set(files).unwrap();
    let mut lines = BTreeSet::new();
    for service in pool.services() {
        for method in service.methods() {
            let form = |stream: bool| if stream { "stream " } else { "" };
            lines.insert(format!(
                "rpc {}.{} ({}{}) -> ({}{})",
                service.name(),
                method.name(),
                form(method.is_client_streaming()),
                method.input().name(),
                form(method.is_server_streaming()),
                method.output().name()
            ));
        }
    }
    pool.all_messages().for_each(|message| add_message(&mut lines, &message));
    pool.all_enums().for_each(|one| add_enum(&mut lines, &one));
    lines
}

fn add_message(lines: &mut BTreeSet<String>, message: &MessageDescriptor) {
    lines.insert(format!("message {}", message.full_name()));
    for field in message.fields() {
        let ty = match field.kind() {
            Kind::Message(message) => message.full_name().to_owned(),
            Kind::Enum(one) => one.full_name().to_owned(),
            scalar => format!("{scalar:?}").to_lowercase(),
        };
        let proto3_optional = field.field_descriptor_proto().proto3_optional();
        let label = match field.cardinality() {
            Cardinality::Repeated => "repeated",
            _ if proto3_optional => "optional",
            _ => "singular",
        };
        let oneof = field.containing_oneof().filter(|_| !proto3_optional);
        let oneof = oneof.map(|oneof| format!(" in {}", oneof.name())).unwrap_or_default();
        let options = field.field_descriptor_proto().options.clone().unwrap_or_default();
        lines.insert(field_line(
            message.full_name(),
            field.name(),
            i64::from(field.number()),
            &format!("{label} {ty}{oneof}"),
            options.deprecated(),
        ));
    }
}

fn add_enum(lines: &mut BTreeSet<String>, one: &EnumDescriptor) {
    for value in one.values() {
        lines.insert(format!("value {}.{} = {}", one.full_name(), value.name(), value.number()));
    }
}

fn field_line(message: &str, name: &str, number: i64, ty: &str, deprecated: bool) -> String {
    let deprecated = if deprecated { ", deprecated" } else { "" };
    format!("field {message}.{name} = {number}, {ty}{deprecated}")
}

/// The published facts, in the same lines.
fn published(facts: &Value) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    let object = |value: &Value| value.as_object().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    for file in object(facts).values() {
        let package = text(&file["package"]);
        for (service, methods) in object(&file["services"]) {
            for (name, method) in object(&methods) {
                let form = |key: &str| if method[key] == true { "stream " } else { "" };
                lines.insert(format!(
                    "rpc {service}.{name} ({}{}) -> ({}{})",
                    form("client_streaming"),
                    text(&method["request"]),
                    form("server_streaming"),
                    text(&method["response"])
                ));
            }
        }
        for (name, fields) in object(&file["messages"]) {
            let message = format!("{package}.{name}");
            lines.insert(format!("message {message}"));
            for (name, field) in object(&fields) {
                let oneof = field.get("oneof").map(|oneof| format!(" in {}", text(oneof)));
                lines.insert(field_line(
                    &message,
                    &name,
                    field["number"].as_i64().unwrap(),
                    &format!(
                        "{} {}{}",
                        text(&field["label"]),
                        text(&field["type"]),
                        oneof.unwrap_or_default()
                    ),
                    field["deprecated"] == true,
                ));
            }
        }
        for (name, values) in object(&file["enums"]) {
            for (value, number) in object(&values) {
                lines.insert(format!("value {package}.{name}.{value} = {number}"));
            }
        }
    }
    lines
}

fn assert_same(ours: &BTreeSet<String>, theirs: &BTreeSet<String>, whose: &str) {
    let missing: Vec<&String> = theirs.difference(ours).collect();
    let extra: Vec<&String> = ours.difference(theirs).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "{} differences from {whose}\nmissing: {missing:#?}\nextra: {extra:#?}",
        missing.len() + extra.len()
    );
}

#[test]
fn protos_are_what_the_node_publishes() {
    let facts = root().join("../shared/cln/wire-facts.json");
    let Ok(facts) = std::fs::read_to_string(facts) else {
        return eprintln!("the node's published facts are not here: nothing was compared");
    };
    let theirs = published(&serde_json::from_str(&facts).unwrap());
    let count = |kind: &str| theirs.iter().filter(|line| line.starts_with(kind)).count();
    eprintln!(
        "{} RPCs, {} messages, {} fields, {} enum values published",
        count("rpc "),
        count("message "),
        count("field "),
        count("value ")
    );
    assert_same(&surface("node.proto"), &theirs, "the node's published facts");
}

/// The descriptors that reflection serves against protox's reading of the protos on disk.
#[test]
fn descriptors_are_those_of_the_protos() {
    let proto = root().join("generated/proto");
    let files = [proto.join("node.proto"), proto.join("boltgate.proto")];
    let theirs = protox::compile(files, [proto]).unwrap();
    let ours = std::fs::read(root().join("generated/src/descriptors.binpb")).unwrap();
    let ours = FileDescriptorSet::decode(&ours[..]).unwrap();
    assert_eq!(ours.file.len(), theirs.file.len());
    for mut file in theirs.file {
        file.source_code_info = None;
        let same = ours.file.iter().find(|ours| ours.name() == file.name()).unwrap();
        assert!(*same == file, "{} differs", file.name());
    }
}

/// What is known of an error code from elsewhere is there: the recordings, and JSON-RPC's own four.
/// `boltgate-gen` checks those that are known from schemas.
#[test]
fn error_codes_are_where_they_are_said_to_be() {
    let text = std::fs::read_to_string(root().join("schemas/errors.toml")).unwrap();
    let file: toml::Table = text.parse().unwrap();
    let codes = file["codes"].as_table().unwrap();
    assert!(codes.len() > 80);
    for (number, code) in codes {
        match code["source"].as_str().unwrap().split_once(' ') {
            Some(("recorded", recording)) => {
                let path = root().join("tests/recorded").join(recording);
                let recorded = std::fs::read_to_string(path).unwrap();
                assert!(recorded.contains(&format!(r#""code":{number}"#)), "{number}");
            }
            None if code["source"].as_str() == Some("json-rpc") => {
                assert!(["-32603", "-32602", "-32601", "-32600"].contains(&number.as_str()));
            }
            _ => {}
        }
    }
}
