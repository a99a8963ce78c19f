//! Every table that a request or a reply is converted with.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use boltgate_api::{DESCRIPTORS, RPCS};
use boltgate_transcode::table::{Kind, Message, Shape};
use prost_reflect::{DescriptorPool, MessageDescriptor};

/// The tables in the order of their messages' names, those inside of others included.
pub static TABLES: LazyLock<Vec<&'static Message>> = LazyLock::new(|| {
    let mut tables = BTreeMap::new();
    for rpc in RPCS {
        add(rpc.request, &mut tables);
        add(rpc.response, &mut tables);
    }
    tables.into_values().collect()
});

fn add(table: &'static Message, tables: &mut BTreeMap<&str, &'static Message>) {
    if tables.insert(table.name, table).is_some() {
        return;
    }
    for field in table.fields {
        if let Kind::Message(inner) | Kind::Shape(Shape::HintList(inner)) = field.kind {
            add(inner, tables);
        }
    }
}

/// The protos, as reflection serves them.
pub static POOL: LazyLock<DescriptorPool> =
    LazyLock::new(|| DescriptorPool::decode(DESCRIPTORS).expect("descriptors"));

/// The message as its proto describes it.
pub fn descriptor(table: &Message) -> MessageDescriptor {
    POOL.get_message_by_name(table.name).unwrap_or_else(|| panic!("no message {}", table.name))
}
