//! Tables: method `shop.hours`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message};

/// `printshop.v1.ShopHoursRequest`
pub static SHOP_HOURS_REQUEST: Message = Message {
    name: "printshop.v1.ShopHoursRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `printshop.v1.ShopHoursResponse`
pub static SHOP_HOURS_RESPONSE: Message = Message {
    name: "printshop.v1.ShopHoursResponse",
    fields: &[
        Field { key: "from", name: "from", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "to", name: "to", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};
