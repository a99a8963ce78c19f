//! Generated tables as the engine has them, read from their text: so that what a schema gives can
//! convert in a test, without a compiler.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape, Unit};

/// The text of every table of a project.
pub struct Tables(pub String);

impl Tables {
    /// The table of a message, with the tables that it leads to.
    pub fn message(&self, name: &str) -> &'static Message {
        let block = self.block(name, "Message");
        let fields = block.lines().filter(|line| line.trim_start().starts_with("Field {"));
        let fields: Vec<Field> = fields.map(|line| self.field(line)).collect();
        let by_key = between(block, "by_key: &[", "]");
        let by_key = by_key.split(", ").filter(|at| !at.is_empty());
        let by_key: Vec<u16> = by_key.map(|at| at.parse().unwrap()).collect();
        leak(Message {
            name: text(between(block, "name: \"", "\"")),
            fields: Vec::leak(fields),
            by_key: Vec::leak(by_key),
        })
    }

    fn block(&self, name: &str, ty: &str) -> &str {
        let head = format!("pub static {name}: {ty} = {ty} {{");
        between(&self.0, &head, "\n};")
    }

    fn field(&self, line: &str) -> Field {
        Field {
            key: text(between(line, "key: \"", "\", name: ")),
            name: text(between(line, " name: \"", "\", number: ")),
            number: between(line, "number: ", ", label").parse().unwrap(),
            label: match between(line, "Label::", ",") {
                "Singular" => Label::Singular,
                "Optional" => Label::Optional,
                "Repeated" => Label::Repeated,
                other => panic!("label {other}"),
            },
            kind: self.kind(between(line, "kind: Kind::", ", required")),
            required: between(line, "required: ", " }") == "true",
        }
    }

    fn kind(&self, text: &str) -> Kind {
        let (name, inside) = text.split_once('(').unwrap_or((text, ""));
        match name {
            "Bool" => Kind::Bool,
            "Uint8" => Kind::Uint8,
            "Uint16" => Kind::Uint16,
            "Uint32" => Kind::Uint32,
            "Uint64" => Kind::Uint64,
            "Int32" => Kind::Int32,
            "Int64" => Kind::Int64,
            "Sint64" => Kind::Sint64,
            "Float" => Kind::Float,
            "Double" => Kind::Double,
            "String" => Kind::String,
            "Bytes" => Kind::Bytes,
            "FixedBytes" => Kind::FixedBytes(inside.split(')').next().unwrap().parse().unwrap()),
            "ShortChannelId" => Kind::ShortChannelId,
            "ShortChannelIdDir" => Kind::ShortChannelIdDir,
            "Enum" => Kind::Enum(self.enumeration(referred(inside))),
            "Message" => Kind::Message(self.message(referred(inside))),
            "Shape" => Kind::Shape(self.shape(inside)),
            other => panic!("kind {other}"),
        }
    }

    fn shape(&self, text: &str) -> Shape {
        let text = text.strip_prefix("Shape::").unwrap();
        let unit = if text.contains("Sat") { Unit::Sat } else { Unit::Msat };
        match text.split(['(', ')']).next().unwrap() {
            "Amount" => Shape::Amount(unit),
            "AmountOrAll" => Shape::AmountOrAll(unit),
            "AmountOrAny" => Shape::AmountOrAny,
            "Feerate" => Shape::Feerate,
            "Outpoint" => Shape::Outpoint,
            "OutputDesc" => Shape::OutputDesc,
            "HintList" => Shape::HintList(self.message(referred(text.split_once('(').unwrap().1))),
            "StringMap" => Shape::StringMap,
            "JsonScalar" => Shape::JsonScalar,
            "JsonValue" => Shape::JsonValue,
            "Rest" => Shape::Rest,
            other => panic!("shape {other}"),
        }
    }

    fn enumeration(&self, name: &str) -> &'static Enum {
        let block = self.block(name, "Enum");
        let values = block.lines().filter(|line| line.trim_start().starts_with("EnumValue {"));
        let values = values.map(|line| EnumValue {
            json: text(between(line, "json: \"", "\", name: ")),
            name: text(between(line, " name: \"", "\"")),
            number: between(line, "number: ", " }").parse().unwrap(),
        });
        let name = text(between(block, "name: \"", "\""));
        leak(Enum { name, values: Vec::leak(values.collect()) })
    }
}

fn referred(text: &str) -> &str {
    let name = text.trim_start_matches('&').trim_end_matches(')');
    name.rsplit("::").next().unwrap()
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("no {from} in {text}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to} behind {from}")).0
}

fn text(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
