//! What differs between the schemas of two releases.

use crate::diagnostic::Place;
use crate::model::types::{Entry, Object, Property, Type};
use crate::schema::raw::Subject;

/// A difference.
#[derive(Debug, Clone)]
pub struct Change {
    /// Of a method, notification or hook.
    pub subject: Subject,
    /// Its name.
    pub name: String,
    /// Where inside, such as `response.peers[].id`; empty for the whole.
    pub path: String,
    /// What kind of difference.
    pub kind: Kind,
    /// What was and what is, or which value; empty where the kind says it all.
    pub detail: String,
    /// Where it stands in the new schemas, or where it stood in the old ones.
    pub place: Place,
}

/// The kinds of difference, in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A method, notification or hook is new.
    Added,
    /// It is gone.
    Removed,
    /// It is deprecated.
    Deprecated,
    /// It isn't deprecated any more.
    Restored,
    /// It is said to be of another release.
    Dated,
    /// It is called another way.
    Calling,
    /// It may refuse with another error code.
    ErrorAdded,
    /// It refuses no longer with an error code.
    ErrorRemoved,
    /// A member is new.
    FieldAdded,
    /// A member is gone.
    FieldRemoved,
    /// A member is deprecated.
    FieldDeprecated,
    /// A member isn't deprecated any more.
    FieldRestored,
    /// A member is said to be of another release.
    FieldDated,
    /// A member has another type.
    FieldType,
    /// A member has to be there now.
    FieldRequired,
    /// A member needn't be there any more.
    FieldOptional,
    /// An enum has another value.
    ValueAdded,
    /// An enum has a value less.
    ValueRemoved,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Added,
        Self::Removed,
        Self::Deprecated,
        Self::Restored,
        Self::Dated,
        Self::Calling,
        Self::ErrorAdded,
        Self::ErrorRemoved,
        Self::FieldAdded,
        Self::FieldRemoved,
        Self::FieldDeprecated,
        Self::FieldRestored,
        Self::FieldDated,
        Self::FieldType,
        Self::FieldRequired,
        Self::FieldOptional,
        Self::ValueAdded,
        Self::ValueRemoved,
    ];

    /// What it is called, above all changes of its kind.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Added => "New",
            Self::Removed => "Gone",
            Self::Deprecated => "Deprecated",
            Self::Restored => "No longer deprecated",
            Self::Dated => "Of another release",
            Self::Calling => "Called another way",
            Self::ErrorAdded => "New error codes",
            Self::ErrorRemoved => "Error codes that are gone",
            Self::FieldAdded => "New members",
            Self::FieldRemoved => "Members that are gone",
            Self::FieldDeprecated => "Deprecated members",
            Self::FieldRestored => "Members that are no longer deprecated",
            Self::FieldDated => "Members of another release",
            Self::FieldType => "Members of another type",
            Self::FieldRequired => "Members that have to be there now",
            Self::FieldOptional => "Members that needn't be there any more",
            Self::ValueAdded => "New enum values",
            Self::ValueRemoved => "Enum values that are gone",
        }
    }
}

/// Every difference, in order of kind, subject, name and path.
#[must_use]
pub fn changes(old: &[Entry], new: &[Entry]) -> Vec<Change> {
    let mut changes = Vec::new();
    for was in old {
        match find(new, was) {
            Some(is) => Differences { entry: is, changes: &mut changes }.entry(was),
            None => changes.push(whole(was, Kind::Removed, String::new())),
        }
    }
    for is in new.iter().filter(|is| find(old, is).is_none()) {
        changes.push(whole(is, Kind::Added, String::new()));
    }
    changes.sort_by(|a, b| {
        let key =
            |c: &Change| (c.kind, c.subject, c.name.clone(), c.path.clone(), c.detail.clone());
        key(a).cmp(&key(b))
    });
    changes
}

fn find<'e>(entries: &'e [Entry], like: &Entry) -> Option<&'e Entry> {
    entries.iter().find(|one| (one.subject, &one.name) == (like.subject, &like.name))
}

fn whole(entry: &Entry, kind: Kind, detail: String) -> Change {
    Change {
        subject: entry.subject,
        name: entry.name.clone(),
        path: String::new(),
        kind,
        detail,
        place: entry.place.clone(),
    }
}

struct Differences<'a> {
    entry: &'a Entry,
    changes: &'a mut Vec<Change>,
}

impl Differences<'_> {
    fn entry(&mut self, was: &Entry) {
        let is = self.entry;
        match (was.deprecated, is.deprecated) {
            (false, true) => self.changes.push(whole(is, Kind::Deprecated, String::new())),
            (true, false) => self.changes.push(whole(is, Kind::Restored, String::new())),
            _ => {}
        }
        if was.added != is.added {
            self.changes.push(whole(is, Kind::Dated, both(&was.added, &is.added)));
        }
        let calling = |entry: &Entry| {
            let facts = entry.calling.facts().map(|(name, word)| format!("{name} {word}"));
            let facts: Vec<String> = facts.collect();
            if facts.is_empty() { "by name, for an object".to_owned() } else { facts.join(", ") }
        };
        if calling(was) != calling(is) {
            self.changes.push(whole(is, Kind::Calling, both(&calling(was), &calling(is))));
        }
        self.errors(was, is);
        self.object("request", &was.request, &is.request);
        self.object("response", &was.response, &is.response);
    }

    fn errors(&mut self, was: &Entry, is: &Entry) {
        let lists = |entry: &Entry, code| entry.errors.iter().any(|error| error.code == code);
        for error in was.errors.iter().filter(|error| !lists(is, error.code)) {
            self.push("errors", Kind::ErrorRemoved, error.code.to_string(), &is.place);
        }
        for error in is.errors.iter().filter(|error| !lists(was, error.code)) {
            self.push("errors", Kind::ErrorAdded, error.code.to_string(), &error.place);
        }
    }

    fn object(&mut self, path: &str, was: &Object, is: &Object) {
        let of = |object: &Object, key: &str| {
            object.properties.iter().find(|one| one.key == key).cloned()
        };
        for old in &was.properties {
            let path = format!("{path}.{}", old.key);
            match of(is, &old.key) {
                Some(new) => self.property(&path, old, &new),
                None => self.push(&path, Kind::FieldRemoved, old.ty.to_string(), &old.place),
            }
        }
        for new in is.properties.iter().filter(|new| of(was, &new.key).is_none()) {
            let required = if new.required { ", required" } else { "" };
            let detail = format!("{}{required}", new.ty);
            self.push(&format!("{path}.{}", new.key), Kind::FieldAdded, detail, &new.place);
        }
    }

    fn property(&mut self, path: &str, was: &Property, is: &Property) {
        let mut tell = |kind, detail| self.push(path, kind, detail, &is.place);
        match (was.required, is.required) {
            (false, true) => tell(Kind::FieldRequired, String::new()),
            (true, false) => tell(Kind::FieldOptional, String::new()),
            _ => {}
        }
        match (was.deprecated, is.deprecated) {
            (false, true) => tell(Kind::FieldDeprecated, String::new()),
            (true, false) => tell(Kind::FieldRestored, String::new()),
            _ => {}
        }
        if was.added != is.added {
            let text = |property: &Property| match &property.added {
                Some(added) => added.to_string(),
                None => "no release of its own".to_owned(),
            };
            tell(Kind::FieldDated, both(&text(was), &text(is)));
        }
        self.types(path, &was.ty, &is.ty, &is.place);
    }

    fn types(&mut self, path: &str, was: &Type, is: &Type, place: &Place) {
        match (was, is) {
            (Type::List(was), Type::List(is)) => self.types(&format!("{path}[]"), was, is, place),
            (Type::Object(was), Type::Object(is)) => self.object(path, was, is),
            (Type::Enum(was), Type::Enum(is)) => {
                for (value, _) in was.iter().filter(|(value, _)| !holds(is, value)) {
                    self.push(path, Kind::ValueRemoved, value.clone(), place);
                }
                for (value, place) in is.iter().filter(|(value, _)| !holds(was, value)) {
                    self.push(path, Kind::ValueAdded, value.clone(), place);
                }
            }
            _ if was.to_string() != is.to_string() => {
                self.push(path, Kind::FieldType, both(was, is), place);
            }
            _ => {}
        }
    }

    fn push(&mut self, path: &str, kind: Kind, detail: String, place: &Place) {
        let Entry { subject, name, .. } = self.entry;
        let (path, place) = (path.to_owned(), place.clone());
        self.changes.push(Change {
            subject: *subject,
            name: name.clone(),
            path,
            kind,
            detail,
            place,
        });
    }
}

fn holds(values: &[(String, Place)], value: &str) -> bool {
    values.iter().any(|(one, _)| one == value)
}

fn both(was: &impl ToString, is: &impl ToString) -> String {
    format!("was {}, is {}", was.to_string(), is.to_string())
}
