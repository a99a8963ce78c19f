//! One object of the model -> a message and the messages inside it.

use crate::api::{Enum, EnumValue, Field, Kind, Label, Message};
use crate::diagnostic::{Place, Problems, Rule};
use crate::lower::names::{self, Naming, Spelling};
use crate::lower::{Decisions, reserve, scalars, siblings};
use crate::model::types::{Entry, Object, Property, Scalar, Type};
use crate::model::version::Version;
use crate::policy::numbers::{Ledger, text};
use crate::policy::overrides;

/// What is needed to lower the messages of one direction of an entry.
pub struct Lowering<'a> {
    pub decisions: &'a Decisions<'a>,
    pub ledger: &'a mut Ledger,
    pub problems: &'a mut Problems,
    pub naming: Naming,
}

/// What a message hands down to what is inside it.
#[derive(Clone)]
struct Around {
    added: Version,
    deprecated: bool,
}

/// What the fields of a message bring along.
#[derive(Default)]
struct Inside {
    enums: Vec<Enum>,
    messages: Vec<Message>,
}

/// The type of a field, before its presence is known.
struct Typed {
    kind: Kind,
    list: bool,
    /// Path by which the ledger knows the field.
    path: String,
    remark: Option<&'static str>,
}

impl Lowering<'_> {
    /// The outermost message, then those inside it.
    pub fn top(&mut self, object: &Object, name: &str, entry: &Entry) -> Vec<Message> {
        let around = Around { added: entry.added.clone(), deprecated: entry.deprecated };
        let path = self.naming.path.clone();
        self.message(object, name, &path, &around)
    }

    fn message(
        &mut self,
        object: &Object,
        name: &str,
        path: &str,
        around: &Around,
    ) -> Vec<Message> {
        let mut fields = Vec::new();
        let mut inside = Inside::default();
        for property in &object.properties {
            let field = self.field(name, path, property, around, &mut inside);
            fields.extend(field.map(|field| (field, &property.place)));
        }
        let rest = self.decisions.overrides.rest(name);
        fields.extend(rest.map(|rest| (self.rest(name, path, rest), &object.place)));
        self.check_names(name, &fields);
        let mut fields: Vec<Field> = fields.into_iter().map(|(field, _)| field).collect();
        fields.sort_by_key(|field| field.number);
        let numbered = fields.iter().map(|field| (field.number, field.name.as_str())).collect();
        let owner = format!("{}{name}", self.naming.ledger);
        reserve::check_twice(self.ledger, text::Kind::Field, &owner, numbered, self.problems);
        let Decisions { overrides, spelling, .. } = self.decisions;
        let name_of = |path: &str| {
            let key = path.rsplit('.').next().unwrap_or(path).replace("[]", "");
            names::field_name(&key, overrides, *spelling)
        };
        let reserved = reserve::fields(self.ledger.messages.get(&owner), &fields, name_of);
        let (name, path, mut enums) = (name.to_owned(), path.to_owned(), inside.enums);
        if *spelling == Spelling::Snake {
            siblings::apart(&name, &fields, &mut enums);
        }
        let mut messages = vec![Message { name, path, doc: None, fields, enums, reserved }];
        messages.extend(inside.messages);
        messages
    }

    fn field(
        &mut self,
        message: &str,
        parent: &str,
        property: &Property,
        around: &Around,
        inner: &mut Inside,
    ) -> Option<Field> {
        let path = format!("{parent}.{}", property.key);
        let inside = Around {
            added: property.added.clone().unwrap_or_else(|| around.added.clone()),
            deprecated: property.deprecated || around.deprecated,
        };
        let typed = self.typed(message, &path, property, &inside, inner)?;
        let later = inside.added > around.added && inside.added >= self.decisions.oldest;
        let label = if typed.list || matches!(typed.kind, Kind::Map(_)) {
            Label::Repeated
        } else if !property.required || later || property.deprecated {
            Label::Optional
        } else {
            Label::Singular
        };
        Some(Field {
            key: property.key.clone(),
            name: self.field_name(&property.key),
            number: {
                let owner = format!("{}{message}", self.naming.ledger);
                self.ledger.field(&owner, &typed.path)
            },
            label,
            kind: typed.kind,
            oneof: None,
            required: property.required,
            deprecated: inside.deprecated,
            deprecation: property.deprecation.clone(),
            schema_type: typed.remark.map(str::to_owned),
            added: property.added.clone().filter(|added| *added > around.added),
            doc: property.description.clone(),
            place: Some(property.place.clone()),
        })
    }

    fn field_name(&self, key: &str) -> String {
        names::field_name(key, self.decisions.overrides, self.decisions.spelling)
    }

    /// The field for members that the schema leaves open.
    fn rest(&mut self, message: &str, path: &str, rest: &overrides::Rest) -> Field {
        let owner = format!("{}{message}", self.naming.ledger);
        Field {
            key: String::new(),
            name: rest.field.clone(),
            number: self.ledger.field(&owner, &format!("{path}.*")),
            label: Label::Repeated,
            kind: Kind::Map(Some("JsonValue".to_owned())),
            oneof: None,
            required: false,
            deprecated: false,
            deprecation: None,
            schema_type: None,
            added: None,
            doc: Some(format!("Every other member by its name: {}", rest.reason)),
            place: None,
        }
    }

    fn typed(
        &mut self,
        message: &str,
        path: &str,
        property: &Property,
        inside: &Around,
        inner: &mut Inside,
    ) -> Option<Typed> {
        if let Some(shape) = self.decisions.overrides.shape(path) {
            let kind = self.named(&shape.ty, &property.place)?;
            return Some(Typed { kind, list: shape.list, path: path.to_owned(), remark: None });
        }
        let mut ty = &property.ty;
        let mut path = path.to_owned();
        let mut depth = 0;
        while let Type::List(item) = ty {
            ty = item;
            path.push_str("[]");
            depth += 1;
        }
        let list = depth > 0;
        let done = |kind, remark| Some(Typed { kind, list, path: path.clone(), remark });
        if let Some(shape) = self.decisions.overrides.shape(&path) {
            return done(self.named(&shape.ty, &property.place)?, None);
        }
        if depth > 1 {
            self.unshaped(&path, property, "a list of lists");
            return None;
        }
        if let Some(shared) = self.decisions.overrides.shared(&path) {
            return done(self.shared(shared, &path, ty, property)?, None);
        }
        match ty {
            Type::Scalar(scalar) => done(scalars::kind(*scalar), scalars::remark(*scalar)),
            Type::Enum(values) => {
                let name = self.naming.type_at(&path);
                inner.enums.push(self.enumeration(&name, &path, values));
                done(Kind::Enum(format!("{message}.{name}")), None)
            }
            Type::Object(object) => {
                let name = self.naming.type_at(&path);
                inner.messages.extend(self.message(object, &name, &path, inside));
                done(Kind::Message(name), None)
            }
            Type::Shared(name) => done(self.by_name(name, &property.place)?, None),
            Type::Open => {
                self.unshaped(&path, property, "an object whose members the schema leaves open");
                None
            }
            Type::OneOf(_) => {
                self.unshaped(&path, property, &format!("{ty}, and the wire has one type a field"));
                None
            }
            Type::Untyped | Type::List(_) => {
                self.unshaped(&path, property, "without a type");
                None
            }
        }
    }

    /// Nothing is dropped in silence: what has no field is listed with its reason.
    fn unshaped(&mut self, path: &str, property: &Property, why: &str) {
        if self.decisions.overrides.omit(path).is_some() {
            return;
        }
        self.problems.at(Rule::NoWireType,
            &property.place,
            format!("`{path}` is {why}: it has no field"),
            format!(
                "give it a fixed form with [[shape]] in {0}, or list it under [[omit]] there with the reason",
                self.decisions.overrides.path()
            ),
        );
    }

    /// The shared type that a schema names.
    fn by_name(&mut self, name: &str, place: &Place) -> Option<Kind> {
        if let Some(kind) = scalars::primitive(name) {
            return Some(kind);
        }
        if let Some(one) = self.decisions.primitives.shared_enum(name) {
            return Some(Kind::Enum(one.name));
        }
        let forms = scalars::PRIMITIVES.iter().copied();
        let known: Vec<&str> = forms.chain(self.decisions.primitives.enum_names()).collect();
        self.problems.at(
            Rule::UnknownType,
            place,
            format!("there is no shared type `{name}`"),
            format!("one of: {}", known.join(", ")),
        );
        None
    }

    fn named(&mut self, ty: &str, place: &Place) -> Option<Kind> {
        let scalar = Scalar::ALL.iter().find(|scalar| scalar.name() == ty);
        let kind = scalars::primitive(ty).or_else(|| scalar.map(|scalar| scalars::kind(*scalar)));
        if kind.is_none() {
            self.problems.at(
                Rule::UnknownWireType,
                place,
                format!("an override gives this the type `{ty}`, which there is not"),
                format!("correct the entry in {}", self.decisions.overrides.path()),
            );
        }
        kind
    }

    fn shared(
        &mut self,
        shared: &overrides::Shared,
        path: &str,
        ty: &Type,
        property: &Property,
    ) -> Option<Kind> {
        let Some(one) = self.decisions.primitives.shared_enum(&shared.ty) else {
            return self.named(&shared.ty, &property.place);
        };
        if let Type::Enum(values) = ty {
            for (value, place) in values {
                let known = one.values.iter().any(|known| known.json == *value);
                if !known && !self.decisions.overrides.absent(path, value) {
                    self.problems.at(
                        Rule::SharedEnumValue,
                        place,
                        format!("the shared enum `{}` has no value for `{value}`", one.name),
                        "add it in schemas/primitives.toml, or list it under [[absent]] in \
                         schemas/overrides.toml with the reason",
                    );
                }
            }
        }
        Some(Kind::Enum(one.name))
    }

    fn enumeration(&mut self, name: &str, path: &str, values: &[(String, Place)]) -> Enum {
        let owner = format!("{}{name}", self.naming.ledger);
        let mut lowered: Vec<EnumValue> = Vec::with_capacity(values.len());
        for (json, place) in values {
            let value = names::value_name(json, self.decisions.spelling);
            if !names::is_identifier(&value) {
                self.problems.at(
                    Rule::ValueName,
                    place,
                    format!("`{json}` gives the value name `{value}`, which protobuf refuses"),
                    match self.decisions.spelling {
                        Spelling::AsInJson => {
                            "extend `value_name` in generator/src/lower/names.rs for this spelling"
                                .to_owned()
                        }
                        Spelling::Snake => self.as_text(path),
                    },
                );
            }
            if let Some(seen) = lowered.iter().find(|seen| seen.name == value) {
                let first = values.iter().find(|(first, _)| *first == seen.json);
                self.problems.between(
                    Rule::ValueNameClash,
                    place,
                    format!("`{json}` and `{}` would both be named `{value}`", seen.json),
                    match self.decisions.spelling {
                        Spelling::AsInJson => {
                            "one of them has to be spelled another way".to_owned()
                        }
                        Spelling::Snake => self.as_text(path),
                    },
                    first.map(|(_, place)| (place, "the other one")),
                );
            }
            let number = self.ledger.value(&owner, json);
            lowered.push(EnumValue { json: json.clone(), name: value, number });
        }
        lowered.sort_by_key(|value| value.number);
        let numbered = lowered.iter().map(|value| (value.number, value.name.as_str())).collect();
        reserve::check_twice(self.ledger, text::Kind::Value, &owner, numbered, self.problems);
        if let [first, ..] = lowered.as_slice()
            && first.number != 0
            && let Some((_, place)) = values.first()
        {
            self.problems.at(
                Rule::ZeroValueGone,
                place,
                format!("the value of `{name}` with the number 0 is gone, and proto3 needs one"),
                "keep the old value in the schema's `enum`",
            );
        }
        let spelling = self.decisions.spelling;
        let name_of = |json: &str| names::value_name(json, spelling);
        let reserved = reserve::values(self.ledger.enums.get(&owner), &lowered, name_of);
        let (name, path) = (name.to_owned(), path.to_owned());
        Enum { name, path, doc: None, values: lowered, reserved }
    }

    /// What to do about words that are no names.
    fn as_text(&self, path: &str) -> String {
        format!(
            "let it be text: [[shape]] with path = {:?} and ty = \"string\" in {}",
            path.trim_end_matches("[]"),
            self.decisions.overrides.path()
        )
    }

    fn check_names(&mut self, message: &str, fields: &[(Field, &Place)]) {
        for (at, (field, place)) in fields.iter().enumerate() {
            if !names::is_identifier(&field.name) {
                self.problems.at(
                    Rule::FieldName,
                    place,
                    format!(
                        "`{}` gives the field name `{}`, which protobuf refuses",
                        field.key, field.name
                    ),
                    format!(
                        "give it another name with [[rename]] in {}",
                        self.decisions.overrides.path()
                    ),
                );
            }
            let twin = fields[..at].iter().find(|(other, _)| other.name == field.name);
            if let Some((other, first)) = twin {
                self.problems.between(
                    Rule::FieldNameClash,
                    place,
                    format!(
                        "`{}` and `{}` of `{message}` would share the field name `{}`",
                        other.key, field.key, field.name
                    ),
                    format!(
                        "give one of them another name with [[rename]] in {}",
                        self.decisions.overrides.path()
                    ),
                    (*first, "the other member"),
                );
            }
        }
    }
}
