//! `generated/src/`: the conversion tables, one file per method or notification.

use std::path::{Path, PathBuf};

use askama::Template;

use crate::api::{Api, Enum, Field, Form, Item, Kind, Label, Message, Rpc, Scalar, Shape};
use crate::emit::rust;
use crate::output::File;

#[derive(Template)]
#[template(path = "tables.rs")]
struct Tables<'a> {
    subject: String,
    mend: &'a str,
    imports: Vec<&'static str>,
    messages: Vec<MessageView>,
    enums: Vec<EnumView>,
}

struct MessageView {
    table: String,
    name: String,
    fields: Vec<FieldView>,
    by_key: String,
}

struct FieldView {
    key: String,
    name: String,
    number: i32,
    label: &'static str,
    kind: String,
    required: bool,
}

struct EnumView {
    table: String,
    name: String,
    values: Vec<ValueView>,
}

struct ValueView {
    json: String,
    name: String,
    number: i32,
}

#[derive(Template)]
#[template(path = "modules.rs")]
struct Modules<'a> {
    subject: &'a str,
    mend: &'a str,
    modules: Vec<String>,
}

/// Where the tables of a surface are.
pub struct Home {
    /// Their folder, from the project's root.
    pub folder: PathBuf,
    /// The module of the shared types' tables.
    pub primitives: &'static str,
    /// What the modules are of.
    pub subject: &'static str,
    /// What to do instead of editing a file.
    pub mend: String,
}

impl Home {
    /// Where those of the node's own surface are.
    pub fn of_node() -> Self {
        Self {
            folder: PathBuf::from("generated/src"),
            primitives: "crate::primitives",
            subject: "the node's ",
            mend: rust::MEND.to_owned(),
        }
    }
}

/// The folder of the tables of methods or of notifications.
pub const fn folder(form: Form) -> &'static str {
    match form {
        Form::Method => "methods",
        Form::Notification => "notifications",
        Form::Hook => "hooks",
    }
}

/// Every table of the node's own surface, and the modules that hold them.
pub fn files(api: &Api) -> Vec<File> {
    let home = Home::of_node();
    let mut files = home.files(api, &[Form::Method, Form::Notification, Form::Hook]);
    files.push(primitives(api, &home));
    files
}

impl Home {
    /// The tables of these forms of RPC, and the modules that hold them.
    pub fn files(&self, api: &Api, forms: &[Form]) -> Vec<File> {
        let mut files: Vec<File> = api.rpcs.iter().map(|rpc| self.rpc_file(rpc)).collect();
        for form in forms.iter().copied() {
            let rpcs = api.rpcs.iter().filter(|rpc| rpc.form == form);
            let modules = rpcs.map(|rpc| rust::module(&rpc.target)).collect();
            let subject = format!("{}{}", self.subject, folder(form));
            files.push(self.modules(&self.folder.join(folder(form)), &subject, modules));
        }
        files
    }

    /// The file of a module that holds nothing but others.
    pub fn modules(&self, module: &Path, subject: &str, modules: Vec<String>) -> File {
        let modules = Modules { subject, mend: &self.mend, modules };
        File::new(module.with_extension("rs"), rust::text(&modules))
    }

    fn rpc_file(&self, rpc: &Rpc) -> File {
        let messages: Vec<&Message> = rpc.messages().collect();
        let subject = match rpc.form {
            Form::Method => format!("method `{}`", rpc.target),
            Form::Notification => format!("notification `{}`", rpc.target),
            Form::Hook => format!("hook `{}`", rpc.target),
        };
        let file = format!("{}/{}.rs", folder(rpc.form), rust::module(&rpc.target));
        let tables = tables(&rpc.package, subject, &messages, &[], self);
        File::new(self.folder.join(file), rust::text(&tables))
    }
}

/// Of the shared messages, those that are JSON objects like any other have tables; the other
/// ones are forms that the transcoder knows.
fn primitives(api: &Api, home: &Home) -> File {
    let mut hops = Vec::new();
    let mut enums = Vec::new();
    let fields = api.rpcs.iter().flat_map(Rpc::messages).flat_map(|message| &message.fields);
    for field in fields {
        if let Kind::Shape(_, Shape::HintList(hop)) = &field.kind {
            hops.push(*hop);
        }
    }
    let mut messages = Vec::new();
    for item in &api.primitives {
        match item {
            Item::Message(message) if hops.contains(&message.name.as_str()) => {
                messages.push(message);
            }
            Item::Message(_) => {}
            Item::Enum(one) => enums.push((one, one.name.clone())),
        }
    }
    let subject = "types that many messages share".to_owned();
    let tables = tables(&api.shared_package, subject, &messages, &enums, home);
    File::new("generated/src/primitives.rs", rust::text(&tables))
}

fn tables<'a>(
    package: &str,
    subject: String,
    messages: &[&Message],
    shared: &[(&Enum, String)],
    home: &'a Home,
) -> Tables<'a> {
    let mut enums: Vec<EnumView> =
        shared.iter().map(|(one, name)| enum_view(package, one, name)).collect();
    for message in messages {
        let inner = message.enums.iter();
        enums.extend(
            inner.map(|one| enum_view(package, one, &format!("{}.{}", message.name, one.name))),
        );
    }
    let messages: Vec<MessageView> =
        messages.iter().map(|message| message_view(package, message, home)).collect();
    let fields = || messages.iter().flat_map(|message| &message.fields);
    let uses = |what: &str| fields().any(|field| field.kind.contains(what));
    let mut imports = Vec::new();
    if !enums.is_empty() {
        imports.extend(["Enum", "EnumValue"]);
    }
    if fields().next().is_some() {
        imports.extend(["Field", "Kind", "Label"]);
    }
    if !messages.is_empty() {
        imports.push("Message");
    }
    if uses("Shape::") {
        imports.push("Shape");
    }
    if uses("Unit::") {
        imports.push("Unit");
    }
    Tables { subject, mend: &home.mend, imports, messages, enums }
}

fn message_view(package: &str, message: &Message, home: &Home) -> MessageView {
    let mut by_key: Vec<usize> = (0..message.fields.len()).collect();
    by_key.sort_by_key(|at| message.fields[*at].key.as_bytes());
    let by_key: Vec<String> = by_key.iter().map(usize::to_string).collect();
    MessageView {
        table: rust::table_name(&message.name),
        name: format!("{package}.{}", message.name),
        fields: message.fields.iter().map(|field| field_view(field, home)).collect(),
        by_key: by_key.join(", "),
    }
}

fn field_view(field: &Field, home: &Home) -> FieldView {
    FieldView {
        key: literal(&field.key),
        name: field.name.clone(),
        number: field.number,
        label: match field.label {
            Label::Singular => "Singular",
            Label::Optional => "Optional",
            Label::Repeated => "Repeated",
        },
        kind: kind(&field.kind, home.primitives),
        required: field.required,
    }
}

fn kind(kind: &Kind, primitives: &str) -> String {
    match kind {
        Kind::Scalar(scalar) => match scalar {
            Scalar::Bool => "Bool",
            Scalar::Bytes => "Bytes",
            Scalar::Double => "Double",
            Scalar::FixedBytes(length) => return format!("FixedBytes({length})"),
            Scalar::Float => "Float",
            Scalar::Int32 => "Int32",
            Scalar::Int64 => "Int64",
            Scalar::ShortChannelId => "ShortChannelId",
            Scalar::ShortChannelIdDir => "ShortChannelIdDir",
            Scalar::Sint64 => "Sint64",
            Scalar::String => "String",
            Scalar::Uint8 => "Uint8",
            Scalar::Uint16 => "Uint16",
            Scalar::Uint32 => "Uint32",
            Scalar::Uint64 => "Uint64",
        }
        .to_owned(),
        Kind::Enum(name) => {
            let shared = if name.contains('.') { String::new() } else { format!("{primitives}::") };
            format!("Enum(&{shared}{})", rust::table_name(name))
        }
        Kind::Message(name) => format!("Message(&{})", rust::table_name(name)),
        Kind::Shape(_, Shape::Fixed(form)) => format!("Shape(Shape::{form})"),
        Kind::Shape(_, Shape::HintList(hop)) => {
            format!("Shape(Shape::HintList(&{primitives}::{}))", rust::table_name(hop))
        }
        Kind::Map(None) => "Shape(Shape::StringMap)".to_owned(),
        Kind::Map(Some(_)) => "Shape(Shape::Rest)".to_owned(),
    }
}

fn enum_view(package: &str, one: &Enum, name: &str) -> EnumView {
    let values = one.values.iter().map(|value| ValueView {
        json: literal(&value.json),
        name: value.name.clone(),
        number: value.number,
    });
    EnumView {
        table: rust::table_name(name),
        name: format!("{package}.{name}"),
        values: values.collect(),
    }
}

/// A string as a Rust literal.
fn literal(text: &str) -> String {
    format!("{text:?}")
}
