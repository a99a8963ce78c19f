//! The items of one reply of the node's.

use prost::bytes::Buf;
use prost::encoding::{DecodeContext, WireType, decode_key, decode_varint, skip_field};

use super::subsystem::Source;
use crate::own::embed::{self, Field};
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
        let mut page = Self {
            items: items.len(),
            frames: Vec::with_capacity(result.len() * 9 / 8),
            next: None,
        };
        let known = |(index, item): (Option<u64>, _)| index.map(|index| (index, item));
        let items = items.into_iter().filter_map(known);
        let mut items: Vec<_> = items.filter(|(index, _)| *index >= start).collect();
        // As they come from the node, which is not to be relied on for what is never to be wrong.
        items.sort_by_key(|(index, _)| *index);
        for (index, item) in items {
            embed::followed(index, Field::Of(source.item, item), &mut page.frames)?;
            page.next = Some(index.saturating_add(1));
        }
        Ok(page)
    }
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

        #[test]
        fn no_bytes_are_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let _ = Page::of(&bytes, &updates(), 1);
        }
    }
}
