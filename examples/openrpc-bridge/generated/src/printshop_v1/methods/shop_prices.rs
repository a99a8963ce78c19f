//! Tables: method `shop.prices`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

use boltgate_transcode::table::{Field, Kind, Label, Message, Shape};

/// `printshop.v1.ShopPricesRequest`
pub static SHOP_PRICES_REQUEST: Message = Message {
    name: "printshop.v1.ShopPricesRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `printshop.v1.ShopPricesResponse`
pub static SHOP_PRICES_RESPONSE: Message = Message {
    name: "printshop.v1.ShopPricesResponse",
    fields: &[
        Field { key: "value", name: "value", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::JsonValue), required: true },
    ],
    by_key: &[0],
};
