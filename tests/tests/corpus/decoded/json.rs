//! `JsonValue`, `JsonScalar` and `JsonObjectOrArray` by their descriptors.

use prost_reflect::{DynamicMessage, ReflectMessage, Value as Wire};
use serde_json::{Value, json};

/// The JSON that a message holds; nothing set is `null`.
pub fn value(path: &str, message: &DynamicMessage) -> Value {
    assert_eq!(message.unknown_fields().count(), 0, "{path}: fields that the proto has not");
    let mut set = message.fields();
    let arm = set.next();
    assert!(set.next().is_none(), "{path}: two arms of a oneof in {message}");
    let Some((field, wire)) = arm else {
        let name = message.descriptor().name().to_owned();
        assert_ne!(name, "JsonObjectOrArray", "{path}: neither object nor array");
        return Value::Null;
    };
    let one = |wire: &Wire| value(path, wire.as_message().unwrap());
    let inner = |wire: &Wire, name: &str| {
        let held = wire.as_message().unwrap().get_field_by_name(name);
        held.unwrap_or_else(|| panic!("{path}: no {name} in {wire}")).into_owned()
    };
    match field.name() {
        "bool_value" => json!(wire.as_bool().unwrap()),
        "int_value" => json!(wire.as_i64().unwrap()),
        "uint_value" => {
            let number = wire.as_u64().unwrap();
            assert!(i64::try_from(number).is_err(), "{path}: {number} fits int_value");
            json!(number)
        }
        "double_value" => json!(wire.as_f64().unwrap()),
        "string_value" => json!(wire.as_str().unwrap()),
        "array" => inner(wire, "values").as_list().unwrap().iter().map(one).collect(),
        "object" => {
            let fields = inner(wire, "fields");
            let fields = fields.as_map().unwrap().iter();
            let fields = fields.map(|(key, held)| (key.as_str().unwrap().to_owned(), one(held)));
            Value::Object(fields.collect())
        }
        other => panic!("{path}: an arm that JSON has not, {other}"),
    }
}
