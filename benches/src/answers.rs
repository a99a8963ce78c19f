//! Whether answers are the same: checked once before anything is measured.

use boltgate_api::DESCRIPTORS;
use prost_reflect::{DescriptorPool, DynamicMessage, MessageDescriptor, ReflectMessage as _};

use crate::Outcome;

/// The bytes before each message in a body: a flag, and the length of what follows.
const PREFIX: usize = 5;

/// The messages of a body, one after the other. For a list in parts that is the whole list:
/// protobuf joins repeated fields.
///
/// # Errors
/// The body doesn't end where a message ends.
pub fn messages(body: &[u8]) -> Outcome<Vec<u8>> {
    let mut joined = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((prefix, after)) = rest.split_first_chunk::<PREFIX>() {
        let [_, length @ ..] = *prefix;
        let length = u32::from_be_bytes(length) as usize;
        let (message, after) = after.split_at_checked(length).ok_or_else(|| {
            format!("a message of {length} bytes is cut off after {}", after.len())
        })?;
        joined.extend_from_slice(message);
        rest = after;
    }
    if rest.is_empty() { Ok(joined) } else { Err("a message without its length".into()) }
}

/// The type of an RPC's answers; `rpc` is such as `cln.Node/Getinfo`.
///
/// # Errors
/// There is no such RPC.
pub fn response(rpc: &str) -> Outcome<MessageDescriptor> {
    let pool = DescriptorPool::decode(DESCRIPTORS)?;
    let (service, method) = rpc.split_once('/').ok_or("expected SERVICE/METHOD")?;
    let service = pool.get_service_by_name(service);
    let method = service.and_then(|service| service.methods().find(|each| each.name() == method));
    Ok(method.ok_or_else(|| format!("no RPC {rpc}"))?.output())
}

/// Two encodings of the same message: the same bytes, or, in another order of fields, the same
/// values. What only one of them has as a field that the protos don't know counts, too.
///
/// # Errors
/// They differ, and where; or one of them is no such message.
pub fn same(kind: &MessageDescriptor, one: &[u8], other: &[u8]) -> Outcome<()> {
    if one == other {
        return Ok(());
    }
    let one = DynamicMessage::decode(kind.clone(), one)?;
    let other = DynamicMessage::decode(kind.clone(), other)?;
    match difference(&one, &other) {
        None => Ok(()),
        Some(place) => Err(format!("{}: answers differ at {place}", kind.full_name()).into()),
    }
}

/// Where two messages first differ.
fn difference(one: &DynamicMessage, other: &DynamicMessage) -> Option<String> {
    use prost_reflect::Value;
    let kind = one.descriptor();
    for field in kind.fields() {
        let (ours, theirs) = (one.get_field(&field), other.get_field(&field));
        let same_presence = one.has_field(&field) == other.has_field(&field);
        if ours == theirs && same_presence {
            continue;
        }
        let inner = match (&*ours, &*theirs) {
            (Value::Message(ours), Value::Message(theirs)) => difference(ours, theirs),
            (Value::List(ours), Value::List(theirs)) if ours.len() == theirs.len() => {
                let pairs = ours.iter().zip(theirs).enumerate();
                pairs.filter(|(_, (ours, theirs))| ours != theirs).find_map(|(at, pair)| {
                    let inner = match pair {
                        (Value::Message(ours), Value::Message(theirs)) => difference(ours, theirs),
                        (ours, theirs) => Some(format!(": {ours} and {theirs}")),
                    };
                    inner.map(|inner| format!("[{at}].{inner}"))
                })
            }
            (Value::List(ours), Value::List(theirs)) => {
                Some(format!(": {} and {} entries", ours.len(), theirs.len()))
            }
            (ours, theirs) => Some(format!(": {ours} and {theirs}")),
        };
        let name = field.name();
        return Some(inner.map_or_else(|| name.to_owned(), |inner| format!("{name}.{inner}")));
    }
    let unknown = |message: &DynamicMessage| message.unknown_fields().count();
    (unknown(one) != unknown(other)).then(|| "fields that the protos don't know".to_owned())
}

#[cfg(test)]
mod tests {
    use prost_reflect::prost::Message as _;

    use super::*;

    #[test]
    fn a_body_is_its_messages() {
        let body = [&[0, 0, 0, 0, 2, 1, 2][..], &[0, 0, 0, 0, 1, 3]].concat();
        assert_eq!(messages(&body).unwrap(), [1, 2, 3]);
        assert!(messages(&body[..body.len() - 1]).is_err());
        assert!(messages(&body[..9]).is_err());
    }

    #[test]
    fn order_is_no_difference_but_values_are() {
        let kind = response("cln.Node/Getinfo").unwrap();
        // alias "a" and color "b", in both orders; then another alias.
        let message = |fields: &[(u32, &str)]| {
            let mut message = Vec::new();
            for (number, text) in fields {
                prost_reflect::prost::encoding::string::encode(
                    *number,
                    &(*text).to_owned(),
                    &mut message,
                );
            }
            message
        };
        let (alias, color) = (2, 3);
        assert_eq!(kind.get_field(alias).unwrap().name(), "alias");
        let one = message(&[(alias, "a"), (color, "b")]);
        same(&kind, &one, &message(&[(color, "b"), (alias, "a")])).unwrap();
        let error = same(&kind, &one, &message(&[(alias, "x"), (color, "b")])).unwrap_err();
        assert!(error.to_string().contains("alias"), "{error}");
        assert!(DynamicMessage::new(kind).encode_to_vec().is_empty());
        assert!(response("cln.Node/Nothing").is_err());
    }
}
