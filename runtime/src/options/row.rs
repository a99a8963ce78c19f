//! One option: all that is known of it, for the manifest, for `boltgate serve --help`, and for
//! reading its value.

use serde::Serialize;
use serde_json::Value;

use super::Options;
use super::general::General;
use super::limits::{Limit, Unit};

/// One option.
pub struct Row {
    /// Its name, without dashes.
    pub name: &'static str,
    /// What it is for, for people.
    pub description: String,
    form: Form,
    read: Read,
}

/// An option's type, and its value where none is given.
#[derive(Debug, Clone)]
pub(super) enum Form {
    Int(i64),
    String(&'static str),
    /// A size in bytes, as text.
    Size(String),
    /// Text, and nothing where none is given.
    Optional,
    /// Any number of texts.
    Many,
}

/// How a value is read.
enum Read {
    General(fn(&mut Options, &Value) -> Result<(), &'static str>),
    Limit(&'static Limit),
}

impl From<&General> for Row {
    fn from(general: &General) -> Self {
        Self {
            name: general.name,
            description: general.description.to_owned(),
            form: general.form.clone(),
            read: Read::General(general.read),
        }
    }
}

impl From<&'static Limit> for Row {
    fn from(limit: &'static Limit) -> Self {
        let form = match limit.unit {
            Unit::Bytes => Form::Size(limit.default_text()),
            // The ranges fit.
            Unit::Number | Unit::Seconds => {
                Form::Int(i64::try_from(limit.default).unwrap_or(i64::MAX))
            }
        };
        let description = format!("{}: {}", limit.description, limit.accepted());
        Self { name: limit.name, description, form, read: Read::Limit(limit) }
    }
}

impl Row {
    /// Whether it may be given more than once.
    #[must_use]
    pub fn is_many(&self) -> bool {
        matches!(self.form, Form::Many)
    }

    /// The value where none is given, if there is one.
    #[must_use]
    pub fn default(&self) -> Option<Value> {
        self.form.default()
    }

    /// Reads one value, or says what was expected.
    pub(super) fn read(&self, options: &mut Options, value: &Value) -> Result<(), String> {
        match self.read {
            Read::General(read) => read(options, value).map_err(str::to_owned),
            Read::Limit(limit) => limit.read(&mut options.limits, value),
        }
    }
}

impl Form {
    fn default(&self) -> Option<Value> {
        match self {
            Self::Int(value) => Some((*value).into()),
            Self::String(value) => Some((*value).into()),
            Self::Size(value) => Some(value.as_str().into()),
            Self::Optional | Self::Many => None,
        }
    }

    fn type_name(&self) -> &'static str {
        match self {
            Self::Int(_) => "int",
            Self::String(_) | Self::Size(_) | Self::Optional | Self::Many => "string",
        }
    }
}

/// As the manifest has it.
impl Serialize for Row {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut row = serializer.serialize_map(None)?;
        row.serialize_entry("name", self.name)?;
        row.serialize_entry("type", self.form.type_name())?;
        if let Some(default) = self.form.default() {
            row.serialize_entry("default", &default)?;
        }
        if self.is_many() {
            row.serialize_entry("multi", &true)?;
        }
        row.serialize_entry("description", &self.description)?;
        row.end()
    }
}
