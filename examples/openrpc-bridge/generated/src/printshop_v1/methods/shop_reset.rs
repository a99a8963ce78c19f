//! Tables: method `shop.reset`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `printshop.v1.ShopResetRequest`
pub static SHOP_RESET_REQUEST: Message = Message {
    name: "printshop.v1.ShopResetRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `printshop.v1.ShopResetResponse`
pub static SHOP_RESET_RESPONSE: Message = Message {
    name: "printshop.v1.ShopResetResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Optional, kind: Kind::Shape(Shape::JsonValue), required: false },
    ],
    by_key: &[0],
};
