//! Comments of the proto, from what the model knows.

use crate::api::{Field, Kind, Label, Scalar};

/// The comment of a field: its description, then what the type alone does not say.
pub fn field(field: &Field) -> Vec<String> {
    let mut lines: Vec<String> = field.doc.iter().flat_map(|doc| lines(doc)).collect();
    let mut facts = Vec::new();
    facts.extend(field.schema_type.clone());
    if field.key != field.name && !field.key.is_empty() {
        facts.push(format!("`{}` in JSON", field.key));
    }
    if let Some(added) = &field.added {
        facts.push(format!("since {added}"));
    }
    if !facts.is_empty() {
        lines.push(capital(&facts.join("; ")));
    }
    lines
}

/// Lines of a text, without blank ones at its ends.
pub fn lines(text: &str) -> Vec<String> {
    text.trim().lines().map(|line| line.trim_end().to_owned()).collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The protobuf spelling of a scalar.
pub const fn scalar(scalar: Scalar) -> &'static str {
    match scalar {
        Scalar::Bool => "bool",
        Scalar::Bytes | Scalar::FixedBytes(_) => "bytes",
        Scalar::Double => "double",
        Scalar::Float => "float",
        Scalar::Int32 => "int32",
        Scalar::Int64 => "int64",
        Scalar::Sint64 => "sint64",
        Scalar::ShortChannelId | Scalar::ShortChannelIdDir | Scalar::String => "string",
        Scalar::Uint8 | Scalar::Uint16 | Scalar::Uint32 => "uint32",
        Scalar::Uint64 => "uint64",
    }
}

/// The type of a field as a proto has it, the label before it.
///
/// `shared` is what the names of shared types have before them: the package that they are in,
/// where it is not the message's own.
pub fn labelled_type(field: &Field, shared: &str) -> String {
    let ty = match &field.kind {
        Kind::Scalar(one) => scalar(*one).to_owned(),
        Kind::Enum(name) => match name.rsplit_once('.') {
            Some((_, inner)) => inner.to_owned(),
            None => format!("{shared}{name}"),
        },
        Kind::Message(name) => name.clone(),
        Kind::Shape(name, _) => format!("{shared}{name}"),
        Kind::Map(value) => {
            let value = value.as_ref().map(|message| format!("{shared}{message}"));
            return format!("map<string, {}>", value.as_deref().unwrap_or("string"));
        }
    };
    match field.label {
        Label::Singular => ty,
        Label::Optional => format!("optional {ty}"),
        Label::Repeated => format!("repeated {ty}"),
    }
}
