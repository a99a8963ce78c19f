//! What a schema comes to: one type, however many keywords it took to say it.

use indexmap::IndexMap;

use super::bounds::Bounds;
use super::left::Left;
use crate::diagnostic::{Place, Problems, Rule};

/// The values that a schema allows.
#[derive(Debug, Clone)]
pub struct Value {
    /// Where the schema stands.
    pub place: Place,
    /// Their type, beside `null`.
    pub ty: Type,
    /// Whether `null` is one of them.
    pub nullable: bool,
    /// What they mean, in the author's words.
    pub description: Option<String>,
    /// Whether the schema is deprecated.
    pub deprecated: bool,
}

/// A type of JSON values.
#[derive(Debug, Clone)]
pub enum Type {
    /// Any value.
    Any,
    /// Nothing but `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer(Bounds),
    /// Any number; of 32-bit floating point or of 64.
    Number {
        /// Whether it is of 32 bits.
        is_single: bool,
    },
    /// Any text.
    String,
    /// One of these texts.
    Enum(Vec<String>),
    /// An array of one type.
    List(Box<Value>),
    /// An object.
    Object(Object),
}

/// An object with named members, or, without any, whatever object.
#[derive(Debug, Clone, Default)]
pub struct Object {
    /// Its members, in order.
    pub members: IndexMap<String, Value>,
    /// Names of members that are always there, described or not, each with its place.
    pub required: IndexMap<String, Place>,
}

impl Value {
    /// Any value at all.
    pub fn any(place: &Place) -> Self {
        Self { nullable: true, ..Self::of(place, Type::Any) }
    }

    /// Values of a type.
    pub fn of(place: &Place, ty: Type) -> Self {
        let nullable = matches!(ty, Type::Any | Type::Null);
        Self { place: place.clone(), ty, nullable, description: None, deprecated: false }
    }

    /// What is allowed by both.
    pub fn both(self, other: Self, problems: &mut Problems) -> Self {
        let nullable = self.nullable && other.nullable;
        let (place, second) = (self.place, other.place);
        let ty = match (self.ty, other.ty) {
            (Type::Any, ty) | (ty, Type::Any) => ty,
            (Type::Null, Type::Null) => Type::Null,
            (Type::Null, _) | (_, Type::Null) if nullable => Type::Null,
            (Type::Boolean, Type::Boolean) => Type::Boolean,
            (Type::Integer(a), Type::Integer(b)) => Type::Integer(a.within(b)),
            (Type::Integer(bounds), Type::Number { .. })
            | (Type::Number { .. }, Type::Integer(bounds)) => Type::Integer(bounds),
            (Type::Number { is_single: a }, Type::Number { is_single: b }) => {
                Type::Number { is_single: a || b }
            }
            (Type::String, Type::String) => Type::String,
            (Type::Enum(values), Type::String) | (Type::String, Type::Enum(values)) => {
                Type::Enum(values)
            }
            (Type::Enum(a), Type::Enum(b)) if a.iter().any(|value| b.contains(value)) => {
                Type::Enum(a.into_iter().filter(|value| b.contains(value)).collect())
            }
            (Type::List(a), Type::List(b)) => Type::List(Box::new(a.both(*b, problems))),
            (Type::Object(a), Type::Object(b)) => Type::Object(a.both(b, problems)),
            (a, b) => {
                problems.between(
                    Rule::TypeConflict,
                    &second,
                    format!("no value is {} and {} at once", a.noun(), b.noun()),
                    "both schemas hold for the same value: let them agree",
                    (&place, "the other schema"),
                );
                a
            }
        };
        Self {
            place,
            ty,
            nullable,
            description: self.description.or(other.description),
            deprecated: self.deprecated || other.deprecated,
        }
    }

    /// What is allowed by one of the two, as far as one type can say so. `place` is where the
    /// alternatives stand.
    pub fn either(self, other: Self, place: &Place, left: &mut Left) -> Self {
        let nullable = self.nullable || other.nullable;
        let ty = match (self.ty, other.ty) {
            (Type::Any, _) | (_, Type::Any) => Type::Any,
            (Type::Null, ty) | (ty, Type::Null) => ty,
            (Type::Boolean, Type::Boolean) => Type::Boolean,
            (Type::Integer(a), Type::Integer(b)) => Type::Integer(a.around(b)),
            (Type::Integer(_), number @ Type::Number { .. })
            | (number @ Type::Number { .. }, Type::Integer(_)) => number,
            (Type::Number { is_single: a }, Type::Number { is_single: b }) => {
                Type::Number { is_single: a && b }
            }
            (Type::String, Type::String) => Type::String,
            (Type::Enum(_), Type::String) | (Type::String, Type::Enum(_)) => {
                left.add("strings beside an enum", place);
                Type::String
            }
            (Type::Enum(mut a), Type::Enum(b)) => {
                let new: Vec<String> = b.into_iter().filter(|value| !a.contains(value)).collect();
                a.extend(new);
                Type::Enum(a)
            }
            (Type::List(a), Type::List(b)) => Type::List(Box::new(a.either(*b, place, left))),
            (Type::Object(a), Type::Object(b)) => {
                if !a.members.is_empty() || !b.members.is_empty() {
                    left.add("alternative objects", place);
                }
                Type::Object(a.either(b, place, left))
            }
            _ => {
                left.add("alternatives of different types", place);
                Type::Any
            }
        };
        let nullable = nullable || matches!(ty, Type::Any);
        Self {
            place: place.clone(),
            ty,
            nullable,
            description: None,
            deprecated: self.deprecated && other.deprecated,
        }
    }
}

impl Type {
    /// What one is called in a problem.
    const fn noun(&self) -> &'static str {
        match self {
            Self::Any => "any value",
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Integer(_) => "an integer",
            Self::Number { .. } => "a number",
            Self::String => "a string",
            Self::Enum(_) => "one of some strings",
            Self::List(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

impl Object {
    fn both(mut self, other: Self, problems: &mut Problems) -> Self {
        for (name, value) in other.members {
            let value = match self.members.get(&name) {
                Some(first) => first.clone().both(value, problems),
                None => value,
            };
            self.members.insert(name, value);
        }
        for (name, place) in other.required {
            self.required.entry(name).or_insert(place);
        }
        self
    }

    /// A member is always there only if it is in both.
    fn either(mut self, mut other: Self, place: &Place, left: &mut Left) -> Self {
        self.required.retain(|name, _| other.required.contains_key(name));
        for (name, value) in &mut self.members {
            if let Some(second) = other.members.shift_remove(name) {
                let description = value.description.take().or(second.description.clone());
                *value = value.clone().either(second, place, left);
                value.description = description;
            }
        }
        self.members.extend(other.members);
        self
    }

    /// Adds members that are there under a condition. Of those that the object has without it, the
    /// condition says only which of their values there are then.
    pub fn sometimes(&mut self, other: Self) {
        for (name, value) in other.members {
            self.members.entry(name).or_insert(value);
        }
    }
}
