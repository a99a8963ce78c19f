//! `schemas/primitives.toml`: the types that many messages share.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::api;
use crate::diagnostic::{Problems, Rule};
use crate::lower::scalars;
use crate::model::types::Scalar;
use crate::policy::TomlFile;

/// Path of the file, from the project's root.
pub const PATH: &str = "schemas/primitives.toml";

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Primitives {
    message: Vec<Message>,
    r#enum: Vec<Enum>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    name: String,
    doc: String,
    field: Vec<Field>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    name: String,
    number: i32,
    ty: Spanned<String>,
    oneof: Option<String>,
    #[serde(default)]
    repeated: bool,
    doc: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Enum {
    name: String,
    doc: String,
    value: Vec<EnumValue>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct EnumValue {
    name: String,
    number: i32,
    json: String,
}

/// Reads the file.
pub fn read(root: &Path, problems: &mut Problems) -> Option<TomlFile<Primitives>> {
    TomlFile::read(root, Path::new(PATH), problems)
}

impl TomlFile<Primitives> {
    /// The types, as emitters see them: messages, then enums, in the order of the file.
    pub fn items(&self, problems: &mut Problems) -> Vec<api::Item> {
        let messages = self.data.message.iter().map(|message| {
            let fields = message.field.iter();
            api::Item::Message(api::Message {
                name: message.name.clone(),
                path: String::new(),
                doc: Some(message.doc.clone()),
                fields: fields.filter_map(|field| self.field(message, field, problems)).collect(),
                enums: Vec::new(),
                reserved: Vec::new(),
            })
        });
        let mut items: Vec<api::Item> = messages.collect();
        items.extend(self.data.r#enum.iter().map(|one| api::Item::Enum(lower_enum(one))));
        items
    }

    /// The shared enum of this name.
    #[must_use]
    pub fn shared_enum(&self, name: &str) -> Option<api::Enum> {
        self.data.r#enum.iter().find(|one| one.name == name).map(lower_enum)
    }

    /// The names of the shared enums.
    pub fn enum_names(&self) -> impl Iterator<Item = &str> {
        self.data.r#enum.iter().map(|one| one.name.as_str())
    }

    fn field(
        &self,
        message: &Message,
        field: &Field,
        problems: &mut Problems,
    ) -> Option<api::Field> {
        let ty = field.ty.get_ref().as_str();
        let place = self.place(field.ty.span(), format!("message.{}.{}", message.name, field.name));
        let is_message = |name: &str| self.data.message.iter().any(|one| one.name == name);
        let kind = if let Some(scalar) = scalars::proto_scalar(ty) {
            api::Kind::Scalar(scalar)
        } else if let Some(scalar) = Scalar::ALL.iter().find(|scalar| scalar.name() == ty) {
            scalars::kind(*scalar)
        } else if let Some(value) =
            ty.strip_prefix("map<string, ").and_then(|rest| rest.strip_suffix('>'))
        {
            api::Kind::Map((value != "string").then(|| value.to_owned()))
        } else if let Some(kind) = scalars::primitive(ty) {
            kind
        } else if is_message(ty) {
            api::Kind::Message(ty.to_owned())
        } else {
            problems.at(
                Rule::UnknownWireType,
                &place,
                format!("unknown type `{ty}`"),
                "name a protobuf scalar, a type of the schemas, a message of this file or map<string, …>",
            );
            return None;
        };
        let repeated = field.repeated || matches!(kind, api::Kind::Map(_));
        Some(api::Field {
            key: field.name.clone(),
            name: field.name.clone(),
            number: field.number,
            label: if repeated { api::Label::Repeated } else { api::Label::Singular },
            kind,
            oneof: field.oneof.clone(),
            required: true,
            deprecated: false,
            deprecation: None,
            schema_type: None,
            added: None,
            doc: field.doc.clone(),
            place: Some(place),
        })
    }
}

fn lower_enum(one: &Enum) -> api::Enum {
    let values = one.value.iter().map(|value| api::EnumValue {
        json: value.json.clone(),
        name: value.name.clone(),
        number: value.number,
    });
    api::Enum {
        name: one.name.clone(),
        path: String::new(),
        doc: Some(one.doc.clone()),
        values: values.collect(),
        reserved: Vec::new(),
    }
}
