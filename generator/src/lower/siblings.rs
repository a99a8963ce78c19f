//! Values of enums side by side: to protobuf they are names of the message around, so that of two
//! enums of one message that share a word one has to give way.
//!
//! The one whose field came later does, for ever: numbers are given in that order, and so a new field
//! never takes the names of values that clients have.

use std::collections::BTreeSet;

use heck::ToShoutySnakeCase as _;

use crate::api::{Enum, Field, Kind};

/// Puts the field's name before each value of an enum that shares one with an enum before it. The
/// fields are those of one message, in order of number.
pub fn apart(message: &str, fields: &[Field], enums: &mut [Enum]) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for field in fields {
        let Kind::Enum(name) = &field.kind else { continue };
        let inner = name.strip_prefix(message).and_then(|rest| rest.strip_prefix('.'));
        let Some(one) = enums.iter_mut().find(|one| Some(one.name.as_str()) == inner) else {
            continue;
        };
        if one.values.iter().any(|value| taken.contains(&value.name)) {
            let prefix = field.name.to_shouty_snake_case();
            for value in &mut one.values {
                let bare = value.name.strip_prefix("NUM_").unwrap_or(&value.name);
                value.name = format!("{prefix}_{bare}");
            }
        }
        taken.extend(one.values.iter().map(|value| value.name.clone()));
    }
}
