//! The items of one reply of the node's.

use std::borrow::Cow;
use std::collections::HashMap;

use prost::bytes::Buf;
use prost::encoding::{DecodeContext, WireType, decode_key, decode_varint, skip_field};

use serde_json::value::RawValue;

use super::subsystem::Source;
use crate::grpc::reply::TooLong;
use crate::node;
use crate::own::embed::{self, Field};
use crate::own::text;
use crate::status::Failure;

/// Items as they go to the client.
#[derive(Debug, Default)]
pub struct Page {
    /// How many items the result holds.
    pub items: usize,
    /// A frame of `boltgate.v1.Followed` for each item, in ascending order of index.
    pub frames: Vec<u8>,
    /// The index behind the last item; `None` where there is no item.
    pub next: Option<u64>,
}

impl Page {
    /// The items from `start` on in the wire bytes of a result. Items without the index are none
    /// of its numbering: what was never updated has no index of updates.
    ///
    /// # Errors
    /// Where an item is longer than a frame can say.
    pub fn of(result: &[u8], source: &Source, start: u64) -> Result<Self, Failure> {
        // The bytes are our own conversion's.
        let items = items(result, source).ok_or(Failure::Defect)?;
        Self::with(items, start, |index, item, frames| {
            embed::followed(index, Field::Of(source.item.0, item), frames)
        })
    }

    /// The same of a result as JSON text; the items are passed on as they stand in it.
    ///
    /// # Errors
    /// Where the text is not a result of the source's method, or an item is longer than a frame
    /// can say.
    pub fn of_text(result: &str, source: &Source, start: u64) -> Result<Self, Failure> {
        let items = texts(result, source).map_err(|error| Failure::Node {
            method: source.method,
            error: node::Error::Protocol(error.to_string()),
        })?;
        Self::with(items, start, |index, item, frames| {
            text::followed(index, source.item.1, item, frames)
        })
    }

    /// The frames that `write` makes of items with their index.
    fn with<T: Copy>(
        items: Vec<(Option<u64>, T)>,
        start: u64,
        write: impl Fn(u64, T, &mut Vec<u8>) -> Result<(), TooLong>,
    ) -> Result<Self, Failure> {
        let mut page = Self { items: items.len(), ..Self::default() };
        let known = |(index, item): (Option<u64>, _)| index.map(|index| (index, item));
        let items = items.into_iter().filter_map(known);
        let mut items: Vec<_> = items.filter(|(index, _)| *index >= start).collect();
        // As they come from the node, which is not to be relied on for what is never to be wrong.
        items.sort_by_key(|(index, _)| *index);
        for (index, item) in items {
            write(index, item, &mut page.frames)?;
            page.next = Some(index.saturating_add(1));
        }
        Ok(page)
    }
}

/// Each item's index and text.
fn texts<'a>(
    result: &'a str,
    source: &Source,
) -> Result<Vec<(Option<u64>, &'a str)>, serde_json::Error> {
    let key = source.table.by_number(source.list).map_or("", |(_, list)| list.key);
    let members: HashMap<Cow<'a, str>, &'a RawValue> = serde_json::from_str(result)?;
    let Some(list) = members.get(key) else { return Ok(Vec::new()) };
    let items: Vec<&'a RawValue> = serde_json::from_str(list.get())?;
    let text = |item: &'a RawValue| {
        let members: HashMap<Cow<'_, str>, &RawValue> = serde_json::from_str(item.get())?;
        let index = members.get(source.index.member()).map(|index| index.get());
        Ok((index.map(serde_json::from_str).transpose()?, item.get()))
    };
    items.into_iter().map(text).collect()
}

/// Each item's index and bytes; `None` where the bytes are no message.
fn items<'a>(result: &'a [u8], source: &Source) -> Option<Vec<(Option<u64>, &'a [u8])>> {
    let mut items = Vec::new();
    each_field(result, |number, value| {
        if let (true, Value::Bytes(item)) = (number == source.list, value) {
            let mut index = None;
            each_field(item, |number, value| {
                if let (true, Value::Varint(value)) = (number == source.index_field, value) {
                    index = Some(value);
                }
                Some(())
            })?;
            items.push((index, item));
        }
        Some(())
    })?;
    Some(items)
}

/// The value of a field.
enum Value<'a> {
    Varint(u64),
    Bytes(&'a [u8]),
    Other,
}

fn each_field<'a>(
    mut message: &'a [u8],
    mut found: impl FnMut(u32, Value<'a>) -> Option<()>,
) -> Option<()> {
    while message.has_remaining() {
        let (number, wire_type) = decode_key(&mut message).ok()?;
        let value = match wire_type {
            WireType::Varint => Value::Varint(decode_varint(&mut message).ok()?),
            WireType::LengthDelimited => {
                let length = usize::try_from(decode_varint(&mut message).ok()?).ok()?;
                let (bytes, rest) = message.split_at_checked(length)?;
                message = rest;
                Value::Bytes(bytes)
            }
            other => {
                skip_field(other, number, &mut message, DecodeContext::default()).ok()?;
                Value::Other
            }
        };
        found(number, value)?;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use boltgate_api::RPCS;
    use proptest::prelude::*;
    use prost::Message;

    use super::{Page, Source};
    use crate::own::messages::FollowRequest;

    /// `cln.ListinvoicesResponse` and as much of an invoice as matters here.
    #[derive(Clone, PartialEq, Message)]
    struct Invoices {
        #[prost(message, repeated, tag = "1")]
        invoices: Vec<Invoice>,
    }

    #[derive(Clone, PartialEq, Message)]
    struct Invoice {
        #[prost(string, tag = "1")]
        label: String,
        #[prost(uint64, optional, tag = "17")]
        updated_index: Option<u64>,
    }

    #[derive(Clone, PartialEq, Message)]
    struct Followed {
        #[prost(uint64, tag = "1")]
        index: u64,
        #[prost(uint64, tag = "2")]
        resume_from: u64,
        #[prost(message, optional, tag = "10")]
        invoice: Option<Invoice>,
    }

    fn frames(mut bytes: &[u8]) -> Vec<Followed> {
        let mut messages = Vec::new();
        while !bytes.is_empty() {
            let length = u32::from_be_bytes(bytes[1..5].try_into().unwrap()) as usize;
            assert_eq!(bytes[0], 0);
            messages.push(Followed::decode(&bytes[5..5 + length]).unwrap());
            bytes = &bytes[5 + length..];
        }
        messages
    }

    fn updates() -> Source {
        Source::of(&FollowRequest { subsystem: 1, index: 2, from: 0 }, RPCS).unwrap()
    }

    proptest! {
        #[test]
        fn items_come_in_order_from_the_start_on(
            indexes in proptest::collection::btree_set(1_u64..300, 0..120),
            without in 0_usize..3,
            start in 1_u64..300,
        ) {
            let invoice = |updated_index: Option<u64>| Invoice {
                label: format!("{updated_index:?}").repeat(3),
                updated_index,
            };
            let known = indexes.iter().rev().map(|index| invoice(Some(*index)));
            let all = Invoices {
                invoices: known.chain(std::iter::repeat_n(invoice(None), without)).collect(),
            };
            let page = Page::of(&all.encode_to_vec(), &updates(), start).unwrap();
            prop_assert_eq!(page.items, all.invoices.len());
            let expected: Vec<_> = indexes
                .into_iter()
                .filter(|index| *index >= start)
                .map(|index| Followed {
                    index,
                    resume_from: index + 1,
                    invoice: Some(invoice(Some(index))),
                })
                .collect();
            prop_assert_eq!(page.next, expected.last().map(|last| last.resume_from));
            prop_assert_eq!(frames(&page.frames), expected);
        }

        /// Told in JSON, the same items come, as the node wrote them.
        #[test]
        fn text_comes_as_it_is_written(
            indexes in proptest::collection::btree_set(1_u64..300, 0..40),
            start in 1_u64..300,
        ) {
            let item = |index: &u64| {
                format!(r#"{{ "label":"\u00e9", "updated_index" :{index}, "new":[1.50]}}"#)
            };
            let items: Vec<_> = indexes.iter().rev().map(item).collect();
            let all = format!(r#"{{"new":{{}},"invoices":[{{"label":""}},{}]}}"#, items.join(","));
            let all = all.replace(",]", "]");
            let page = Page::of_text(&all, &updates(), start).unwrap();
            prop_assert_eq!(page.items, indexes.len() + 1);
            let mut rest = &page.frames[..];
            for index in indexes.range(start..) {
                let next = index + 1;
                let expected = format!(
                    r#"{{"index":{index},"resume_from":{next},"invoice":{}}}"#, item(index)
                );
                let (frame, more) = rest.split_at(5 + expected.len());
                prop_assert_eq!(&frame[5..], expected.as_bytes());
                rest = more;
            }
            prop_assert!(rest.is_empty());
            prop_assert_eq!(page.next, indexes.range(start..).last().map(|last| last + 1));
        }

        #[test]
        fn no_text_is_a_panic(text in "[\\[\\]{}\",:a-c0-9 ]{0,40}") {
            let _ = Page::of_text(&text, &updates(), 1);
            let listed = format!(r#"{{"invoices":{text}}}"#);
            let _ = Page::of_text(&listed, &updates(), 1);
        }

        #[test]
        fn no_bytes_are_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let _ = Page::of(&bytes, &updates(), 1);
        }
    }
}
