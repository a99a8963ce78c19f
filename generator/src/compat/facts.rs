//! What only the schemas know of a surface: JSON's names, what is required, and where it stands.

use super::surface::{Json, Surface};
use crate::api::{Api, Enum, Item, Message};

/// Adds to a surface what the model says of it.
pub fn add(surface: &mut Surface, api: &Api) {
    for item in &api.primitives {
        match item {
            Item::Message(message) => add_message(surface, &api.shared_package, message),
            Item::Enum(one) => add_enum(surface, &api.shared_package, one),
        }
    }
    for rpc in &api.rpcs {
        let path = format!("{}.{}/{}", rpc.package, rpc.service, rpc.name);
        if let Some(known) = surface.rpcs.get_mut(&path) {
            known.target = Some(rpc.target.clone());
            known.place = rpc.place.clone();
        }
        rpc.messages().for_each(|message| add_message(surface, &rpc.package, message));
    }
}

fn add_message(surface: &mut Surface, package: &str, message: &Message) {
    let name = format!("{package}.{}", message.name);
    if let Some(known) = surface.messages.get_mut(&name) {
        for field in &message.fields {
            if let Some(known) = known.fields.get_mut(&field.number) {
                known.json = Some(Json { key: field.key.clone(), required: field.required });
                known.place = field.place.clone();
            }
        }
    }
    message.enums.iter().for_each(|one| add_enum(surface, &name, one));
}

fn add_enum(surface: &mut Surface, scope: &str, one: &Enum) {
    let Some(known) = surface.enums.get_mut(&format!("{scope}.{}", one.name)) else { return };
    for value in &one.values {
        if let Some(known) = known.values.get_mut(&value.number) {
            known.json = Some(value.json.clone());
        }
    }
}
