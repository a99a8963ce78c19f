//! Messages, fields and enums, as a page shows them.

use super::Form;
use super::links::Links;
use super::reference::{Enum, Field, Message, Value};
use crate::api::{self, Kind, Label, Shape};
use crate::emit::docs::scalar;
use crate::model::version::Deprecation;

/// What a message is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What goes to the node.
    ToNode,
    /// What comes from it.
    FromNode,
    /// Either.
    Shared,
}

/// Where a message is described.
pub struct On<'a> {
    pub form: Form,
    pub links: &'a Links<'a>,
    /// The page's path.
    pub page: &'a str,
    /// The package of what it describes.
    pub package: &'a str,
}

impl On<'_> {
    pub fn message(&self, message: &api::Message, side: Side) -> Message {
        let mut about: Vec<String> = message.doc.iter().map(|doc| self.form.prose(doc)).collect();
        if let Some((_, inside)) = message.path.split_once('.') {
            about.push(format!("In JSON at {}.", self.form.code(inside)));
        }
        let enums = message.enums.iter();
        Message {
            name: message.name.clone(),
            about,
            fields: message.fields.iter().map(|one| self.field(message, one, side)).collect(),
            enums: enums.map(|one| self.enumeration(one, &message.name)).collect(),
            reserved: reserved(&message.reserved),
        }
    }

    fn field(&self, message: &api::Message, field: &api::Field, side: Side) -> Field {
        Field {
            anchor: format!("{}.{}", message.name, field.name),
            name: field.name.clone(),
            key: field.key.clone(),
            ty: self.ty(field),
            number: field.number,
            presence: presence(field, side),
            notes: self.notes(field),
            deprecated: field.deprecated,
        }
    }

    pub fn enumeration(&self, one: &api::Enum, message: &str) -> Enum {
        let anchor = match message {
            "" => one.name.clone(),
            around => format!("{around}.{}", one.name),
        };
        let values = one.values.iter().map(|value| Value {
            anchor: format!("{anchor}.{}", value.name),
            name: value.name.clone(),
            number: value.number,
            json: value.json.clone(),
        });
        Enum {
            name: one.name.clone(),
            values: values.collect(),
            about: one.doc.iter().map(|doc| self.form.prose(doc)).collect(),
            reserved: reserved(&one.reserved),
            anchor,
        }
    }

    fn ty(&self, field: &api::Field) -> String {
        let linked = |name: &str| match self.links.named(self.page, self.package, name) {
            Some(url) => self.form.link(name.rsplit('.').next().unwrap_or(name), &url),
            None => self.form.plain(name),
        };
        let ty = match &field.kind {
            Kind::Scalar(one) => self.form.plain(scalar(*one)),
            Kind::Enum(name) | Kind::Message(name) | Kind::Shape(name, _) => linked(name),
            Kind::Map(value) => {
                let value = value.as_deref().map_or_else(|| "string".to_owned(), linked);
                return format!(
                    "{}string, {value}{}",
                    self.form.plain("map<"),
                    self.form.plain(">")
                );
            }
        };
        if field.label == Label::Repeated { format!("repeated {ty}") } else { ty }
    }

    fn notes(&self, field: &api::Field) -> Vec<String> {
        let mut notes = Vec::new();
        // More may follow on the line.
        let docs = field.doc.iter().map(|doc| doc.trim_end().trim_end_matches('.'));
        notes.extend(docs.map(|doc| self.form.prose(doc)));
        notes.extend(unit(field).map(|unit| self.form.prose(unit)));
        notes.extend(field.schema_type.iter().map(|ty| self.form.prose(ty)));
        notes.extend(field.oneof.iter().map(|name| self.form.prose(&format!("one of `{name}`"))));
        notes.extend(field.added.iter().map(|added| self.form.plain(&format!("since {added}"))));
        if field.deprecated {
            notes.push(self.form.plain(&deprecated(field.deprecation.as_ref())));
        }
        notes
    }
}

/// When something was deprecated, and until when it stays.
pub fn deprecated(when: Option<&Deprecation>) -> String {
    match when {
        Some(Deprecation { since, until: Some(until) }) => {
            format!("deprecated since {since}, to go in {until}")
        }
        Some(Deprecation { since, until: None }) => format!("deprecated since {since}"),
        None => "deprecated".to_owned(),
    }
}

/// What a number counts, where its type says so.
fn unit(field: &api::Field) -> Option<&'static str> {
    let Kind::Shape(_, Shape::Fixed(form)) = &field.kind else { return None };
    if form.contains("Unit::Sat") {
        Some("msat in protobuf, satoshi in JSON")
    } else {
        form.starts_with("Amount").then_some("msat")
    }
}

/// What a reader or a writer of a field can count on.
fn presence(field: &api::Field, side: Side) -> String {
    let words = match (field.label, side) {
        _ if field.oneof.is_some() => "one of several",
        (Label::Repeated, Side::ToNode) if field.required => "list, required",
        (Label::Repeated, _) => "list",
        (_, Side::ToNode) if field.required => "required",
        (Label::Singular, Side::Shared) => "zero where unset",
        (Label::Singular, _) => "always",
        (Label::Optional, _) => "optional",
    };
    words.to_owned()
}

fn reserved(gone: &[api::Reserved]) -> String {
    let each = gone.iter().map(|one| match &one.name {
        Some(name) => format!("{} ({name})", one.number),
        None => one.number.to_string(),
    });
    each.collect::<Vec<_>>().join(", ")
}
