//! What a plugin says about itself, and the options it is given.

use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::{Map, Value};

/// A plugin's answer to `getmanifest`.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Manifest {
    /// Options that it adds to the node's command line.
    pub options: Vec<OptionSpec>,
    /// Methods that it adds to the node's socket.
    pub rpcmethods: Vec<Named>,
    /// Topics that it wants to hear of; `*` is every one but `log`.
    #[serde(default)]
    pub subscriptions: Vec<String>,
    /// Hooks that it wants to be called for.
    #[serde(default)]
    pub hooks: Vec<Hook>,
    /// Topics that it sends notifications of.
    #[serde(default)]
    pub notifications: Vec<Topic>,
    /// Whether it can be started and stopped while the node runs.
    #[serde(default)]
    pub dynamic: bool,
    /// Why it does not want to run.
    pub disable: Option<String>,
}

/// An option of a plugin.
#[derive(Debug, Clone, Deserialize)]
pub struct OptionSpec {
    /// Its name, without dashes in front.
    pub name: String,
    /// `string`, `int`, `bool` or `flag`.
    #[serde(rename = "type", default = "string")]
    pub kind: String,
    /// Its value where none is given.
    pub default: Option<Value>,
    /// What it does, for people.
    #[serde(default)]
    pub description: Value,
    /// Whether it can be given several times.
    #[serde(default)]
    pub multi: bool,
}

/// Something with a name.
#[derive(Debug, Clone, Deserialize)]
pub struct Named {
    /// The name.
    pub name: String,
}

/// A topic that a plugin announces.
#[derive(Debug, Clone, Deserialize)]
pub struct Topic {
    /// The topic.
    pub method: String,
}

/// A hook, by its name alone or with more about it.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Hook {
    /// The name alone.
    Name(String),
    /// The name with order and filters, which the sandbox has no use for.
    Object(Named),
}

fn string() -> String {
    "string".to_owned()
}

impl Manifest {
    /// The names of its methods.
    #[must_use]
    pub fn method_names(&self) -> Vec<&str> {
        self.rpcmethods.iter().map(|method| method.name.as_str()).collect()
    }

    /// The names of its hooks.
    #[must_use]
    pub fn hook_names(&self) -> Vec<&str> {
        let names = self.hooks.iter().map(|hook| match hook {
            Hook::Name(name) | Hook::Object(Named { name }) => name.as_str(),
        });
        names.collect()
    }

    /// Whether it hears of a topic.
    #[must_use]
    pub fn subscribes(&self, topic: &str) -> bool {
        self.subscriptions.iter().any(|wanted| wanted == topic || (wanted == "*" && topic != "log"))
    }

    /// The `options` of `init`: what was given, typed as declared, and defaults for the rest.
    ///
    /// # Errors
    /// Names the option whose value is not of its type.
    pub fn option_values(&self, given: &GivenOptions) -> Result<Map<String, Value>, String> {
        let mut values = Map::new();
        for option in &self.options {
            let typed = given.get(&option.name).into_iter().flatten();
            let typed = typed.map(|text| option.value(text.as_deref()));
            let mut typed = typed.collect::<Result<Vec<_>, _>>()?;
            let value = match (option.multi, typed.pop(), &option.default) {
                (false, Some(last), _) => last,
                (true, Some(last), _) => {
                    typed.push(last);
                    Value::Array(typed)
                }
                (_, None, Some(Value::Null) | None) => continue,
                (true, None, Some(default)) if !default.is_array() => vec![default.clone()].into(),
                (_, None, Some(default)) => default.clone(),
            };
            values.insert(option.name.clone(), value);
        }
        Ok(values)
    }
}

/// Options as a command line gives them: a name, and each of its values; a flag has none.
pub type GivenOptions = IndexMap<String, Vec<Option<String>>>;

impl OptionSpec {
    fn value(&self, text: Option<&str>) -> Result<Value, String> {
        let name = &self.name;
        let bad = |what: &str| format!("--{name}={}: expected {what}", text.unwrap_or_default());
        match (self.kind.as_str(), text) {
            ("flag", None) => Ok(true.into()),
            ("flag", Some(_)) => Err(format!("--{name} takes no value")),
            ("bool", None | Some("true" | "1")) => Ok(true.into()),
            ("bool", Some("false" | "0")) => Ok(false.into()),
            ("bool", Some(_)) => Err(bad("true or false")),
            ("int", Some(text)) => {
                text.parse::<i64>().map(Value::from).map_err(|_| bad("a whole number"))
            }
            ("string", Some(text)) => Ok(text.into()),
            (_, None) => Err(format!("--{name} needs a value: --{name}=…")),
            (kind, Some(_)) => {
                Err(format!("--{name}: the plugin declares an unknown type '{kind}'"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn options_are_typed_as_declared() {
        let manifest: Manifest = serde_json::from_value(json!({"rpcmethods": [], "options": [
            {"name": "port", "type": "int", "default": 9736, "description": "x"},
            {"name": "host", "type": "string", "description": "x"},
            {"name": "on", "type": "bool", "default": false, "description": "x"},
            {"name": "quick", "type": "flag", "description": "x"},
            {"name": "peer", "type": "string", "multi": true, "description": "x"},
        ]}))
        .unwrap();
        let values = |given: &[(&str, Option<&str>)]| {
            let mut options = GivenOptions::new();
            for (name, value) in given {
                options.entry((*name).into()).or_default().push(value.map(Into::into));
            }
            manifest.option_values(&options).map(Value::from)
        };
        assert_eq!(values(&[]), Ok(json!({"port": 9736, "on": false})));
        assert_eq!(
            values(&[
                ("port", Some("1")),
                ("quick", None),
                ("on", Some("true")),
                ("host", Some("::1"))
            ]),
            Ok(json!({"port": 1, "quick": true, "on": true, "host": "::1"}))
        );
        assert_eq!(
            values(&[("peer", Some("a")), ("peer", Some("b"))]),
            Ok(json!({"port": 9736, "on": false, "peer": ["a", "b"]}))
        );
        for (name, value) in
            [("port", Some("x")), ("port", None), ("on", Some("maybe")), ("quick", Some("1"))]
        {
            let error = values(&[(name, value)]).unwrap_err();
            assert!(error.starts_with(&format!("--{name}")), "{error}");
        }
    }

    #[test]
    fn a_star_leaves_log_out() {
        let manifest = |topics: &[&str]| Manifest {
            subscriptions: topics.iter().map(|topic| (*topic).to_owned()).collect(),
            ..Manifest::default()
        };
        assert!(manifest(&["*"]).subscribes("block_added"));
        assert!(!manifest(&["*"]).subscribes("log"));
        assert!(manifest(&["*", "log"]).subscribes("log"));
        assert!(!manifest(&["connect"]).subscribes("block_added"));
    }
}
