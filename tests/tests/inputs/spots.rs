//! Every place in a request where a value can stand.

use std::sync::LazyLock;

use boltgate_api::RPCS;
use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// A field of a request, and the way to it from the outermost message.
#[derive(Debug, Clone)]
pub struct Spot {
    /// The request.
    pub root: &'static Message,
    /// The fields on the way, outermost first, each with the table that it is in.
    pub way: Vec<(&'static Message, &'static Field)>,
    /// The table that the field is in.
    pub table: &'static Message,
    /// The field.
    pub field: &'static Field,
}

/// Every field of every request and of every answer to a hook, at any depth.
pub static SPOTS: LazyLock<Vec<Spot>> = LazyLock::new(|| {
    let mut roots: Vec<&'static Message> = Vec::new();
    for rpc in RPCS {
        if !roots.iter().any(|root| std::ptr::eq(*root, rpc.request)) {
            roots.push(rpc.request);
        }
    }
    let mut spots = Vec::new();
    for root in roots {
        visit(root, root, &mut Vec::new(), &mut spots);
    }
    spots
});

fn visit(
    root: &'static Message,
    table: &'static Message,
    way: &mut Vec<(&'static Message, &'static Field)>,
    spots: &mut Vec<Spot>,
) {
    for field in table.fields {
        spots.push(Spot { root, way: way.clone(), table, field });
        let Some(inner) = inside(field) else { continue };
        // One that holds itself is visited once.
        if way.iter().any(|(around, _)| std::ptr::eq(*around, inner)) {
            continue;
        }
        way.push((table, field));
        visit(root, inner, way, spots);
        way.pop();
    }
}

/// The table of what a field holds.
pub fn inside(field: &Field) -> Option<&'static Message> {
    match field.kind {
        Kind::Message(table) | Kind::Shape(Shape::HintList(table)) => Some(table),
        _ => None,
    }
}

pub fn is_hint_list(field: &Field) -> bool {
    matches!(field.kind, Kind::Shape(Shape::HintList(_)))
}

/// Whether a field has a list of values: a map is no list in JSON, and an item of none in a path.
pub fn is_list(field: &Field) -> bool {
    let is_map = matches!(field.kind, Kind::Shape(Shape::StringMap | Shape::Rest));
    field.label == Label::Repeated && !is_map
}

impl Spot {
    /// The field's path in the notation of protobuf, in a message in which it is the first of its
    /// lists.
    pub fn dotted(&self) -> String {
        let mut path = String::new();
        for (_, field) in &self.way {
            path.push_str(field.name);
            path.push_str(match (is_hint_list(field), is_list(field)) {
                (true, _) => ".hints[0].hops[0]",
                (_, true) => "[0]",
                _ => "",
            });
            path.push('.');
        }
        path + self.field.name
    }

    /// The same of one value: with an index, if the field has a list.
    pub fn dotted_value(&self) -> String {
        self.dotted() + if is_list(self.field) { "[0]" } else { "" }
    }

    /// The JSON pointer of the object that the member is in.
    pub fn pointer_of_object(&self) -> String {
        let mut path = String::new();
        for (_, field) in &self.way {
            path.push('/');
            path.push_str(&escaped(field.key));
            path.push_str(match (is_hint_list(field), is_list(field)) {
                (true, _) => "/0/0",
                (_, true) => "/0",
                _ => "",
            });
        }
        path
    }

    /// The JSON pointer of the member.
    pub fn pointer(&self) -> String {
        format!("{}/{}", self.pointer_of_object(), escaped(self.field.key))
    }
}

/// A name as a JSON pointer has it.
pub fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
