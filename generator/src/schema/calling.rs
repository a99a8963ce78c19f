//! How a method is called: two facts at the top of its schema file, of a few words each.
//!
//! The node's own methods take their parameters by name and give an object, so its schemas say
//! nothing of it. Methods of plugins and of other daemons differ.

use crate::diagnostic::{Place, Problems, Rule};
use crate::schema::json::{Node, Value};
use crate::schema::raw::Subject;

/// The member for the form of the parameters.
pub const PARAMS: &str = "params";

/// The member for the form of the result.
pub const RESULT: &str = "result";

/// How a method is called. What isn't said is as the node has it.
#[derive(Debug, Clone, Default)]
pub struct Calling {
    /// The form of its parameters, where the file says it.
    pub params: Option<(Params, Place)>,
    /// The form of its result, where the file says it.
    pub outcome: Option<(Outcome, Place)>,
}

/// The form of a method's parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Params {
    /// An object.
    #[default]
    ByName,
    /// An array, in the order of the request's properties.
    ByPosition,
}

/// The form of a method's result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Outcome {
    /// An object, whose members are the response's properties.
    #[default]
    Object,
    /// Any JSON value: that of the response's one property.
    Value,
}

/// A fact that one of a few words says.
trait Word: Copy + Default + 'static {
    const ALL: &'static [Self];

    fn word(self) -> &'static str;
}

impl Word for Params {
    const ALL: &'static [Self] = &[Self::ByName, Self::ByPosition];

    fn word(self) -> &'static str {
        match self {
            Self::ByName => "by-name",
            Self::ByPosition => "by-position",
        }
    }
}

impl Word for Outcome {
    const ALL: &'static [Self] = &[Self::Object, Self::Value];

    fn word(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Value => "value",
        }
    }
}

impl Calling {
    /// Reads the two members, each where it is there. Only a method is called.
    pub fn read(
        subject: Subject,
        params: Option<&Node>,
        result: Option<&Node>,
        problems: &mut Problems,
    ) -> Self {
        if subject == Subject::Method {
            return Self {
                params: params.and_then(|node| fact(PARAMS, node, problems)),
                outcome: result.and_then(|node| fact(RESULT, node, problems)),
            };
        }
        for (name, node) in [(PARAMS, params), (RESULT, result)] {
            let Some(node) = node else { continue };
            problems.at(
                Rule::Calling,
                &node.place,
                format!("`{name}` says how a method is called, and this is none"),
                format!("leave `{name}` out of the schemas of {}", subject.plural()),
            );
        }
        Self::default()
    }

    /// The form of the parameters.
    #[must_use]
    pub fn params(&self) -> Params {
        self.params.as_ref().map_or_else(Params::default, |(params, _)| *params)
    }

    /// The form of the result.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome.as_ref().map_or_else(Outcome::default, |(outcome, _)| *outcome)
    }

    /// The members that say what isn't as the node has it, each with its word.
    pub fn facts(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let params = (self.params() != Params::default()).then(|| (PARAMS, self.params().word()));
        let outcome =
            (self.outcome() != Outcome::default()).then(|| (RESULT, self.outcome().word()));
        params.into_iter().chain(outcome)
    }
}

fn fact<T: Word>(name: &str, node: &Node, problems: &mut Problems) -> Option<(T, Place)> {
    if let Value::String(word) = &node.value {
        let known = T::ALL.iter().find(|one| one.word() == word);
        if let Some(known) = known {
            return Some((*known, node.place.clone()));
        }
    }
    let came = match &node.value {
        Value::String(word) => format!("`{word}`"),
        other => other.noun().to_owned(),
    };
    let words: Vec<String> = T::ALL.iter().map(|one| format!("\"{}\"", one.word())).collect();
    let (words, default) = (words.join(" or "), T::default().word());
    problems.at(
        Rule::Calling,
        &node.place,
        format!("expected {words} as `{name}`, came {came}"),
        format!("write {words}, or leave it out, which means \"{default}\""),
    );
    None
}
