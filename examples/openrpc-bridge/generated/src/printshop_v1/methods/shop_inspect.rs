//! Tables: method `shop.inspect`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change print-shop/ and generate again.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape};

/// `printshop.v1.ShopInspectRequest`
pub static SHOP_INSPECT_REQUEST: Message = Message {
    name: "printshop.v1.ShopInspectRequest",
    fields: &[
    ],
    by_key: &[],
};

/// `printshop.v1.ShopInspectResponse`
pub static SHOP_INSPECT_RESPONSE: Message = Message {
    name: "printshop.v1.ShopInspectResponse",
    fields: &[
        Field { key: "version", name: "version", number: 1, label: Label::Singular, kind: Kind::Uint32, required: true },
        Field { key: "level", name: "level", number: 2, label: Label::Optional, kind: Kind::Uint32, required: false },
        Field { key: "mood", name: "mood", number: 3, label: Label::Optional, kind: Kind::Enum(&SHOP_INSPECT_RESPONSE_SHOP_INSPECT_RESPONSE_MOOD), required: false },
        Field { key: "weather", name: "weather", number: 4, label: Label::Optional, kind: Kind::Enum(&SHOP_INSPECT_RESPONSE_SHOP_INSPECT_RESPONSE_WEATHER), required: false },
        Field { key: "open", name: "open", number: 5, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "served", name: "served", number: 6, label: Label::Optional, kind: Kind::Uint64, required: false },
        Field { key: "serial", name: "serial", number: 7, label: Label::Optional, kind: Kind::Shape(Shape::JsonValue), required: false },
        Field { key: "offset", name: "offset", number: 8, label: Label::Optional, kind: Kind::Int32, required: false },
        Field { key: "below", name: "below", number: 9, label: Label::Optional, kind: Kind::Int64, required: false },
        Field { key: "sizes", name: "sizes", number: 10, label: Label::Repeated, kind: Kind::Double, required: false },
        Field { key: "pair", name: "pair", number: 11, label: Label::Repeated, kind: Kind::String, required: false },
        Field { key: "gaps", name: "gaps", number: 12, label: Label::Repeated, kind: Kind::Shape(Shape::JsonValue), required: false },
        Field { key: "whatever", name: "whatever", number: 13, label: Label::Optional, kind: Kind::Shape(Shape::JsonValue), required: false },
        Field { key: "either", name: "either", number: 14, label: Label::Optional, kind: Kind::Shape(Shape::JsonValue), required: false },
        Field { key: "scale", name: "scale", number: 15, label: Label::Optional, kind: Kind::Double, required: false },
        Field { key: "drawer", name: "drawer", number: 16, label: Label::Optional, kind: Kind::Message(&SHOP_INSPECT_RESPONSE_DRAWER), required: false },
        Field { key: "mode", name: "mode", number: 17, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "extra", name: "extra", number: 18, label: Label::Optional, kind: Kind::Message(&SHOP_INSPECT_RESPONSE_EXTRA), required: false },
        Field { key: "door", name: "door", number: 19, label: Label::Optional, kind: Kind::Message(&SHOP_INSPECT_RESPONSE_DOOR), required: false },
        Field { key: "loose", name: "loose", number: 20, label: Label::Optional, kind: Kind::Message(&SHOP_INSPECT_RESPONSE_LOOSE), required: false },
        Field { key: "secret", name: "secret", number: 21, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "unnamed", name: "unnamed", number: 22, label: Label::Singular, kind: Kind::Shape(Shape::JsonValue), required: true },
    ],
    by_key: &[8, 18, 15, 13, 17, 11, 1, 19, 16, 2, 7, 4, 10, 14, 20, 6, 5, 9, 21, 0, 3, 12],
};

/// `printshop.v1.ShopInspectResponseDrawer`
pub static SHOP_INSPECT_RESPONSE_DRAWER: Message = Message {
    name: "printshop.v1.ShopInspectResponseDrawer",
    fields: &[
        Field { key: "name", name: "name", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "folders", name: "folders", number: 2, label: Label::Repeated, kind: Kind::Shape(Shape::JsonValue), required: false },
    ],
    by_key: &[1, 0],
};

/// `printshop.v1.ShopInspectResponseExtra`
pub static SHOP_INSPECT_RESPONSE_EXTRA: Message = Message {
    name: "printshop.v1.ShopInspectResponseExtra",
    fields: &[
        Field { key: "a", name: "a", number: 1, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "b", name: "b", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "c", name: "c", number: 3, label: Label::Optional, kind: Kind::String, required: false },
    ],
    by_key: &[0, 1, 2],
};

/// `printshop.v1.ShopInspectResponseDoor`
pub static SHOP_INSPECT_RESPONSE_DOOR: Message = Message {
    name: "printshop.v1.ShopInspectResponseDoor",
    fields: &[
        Field { key: "locked", name: "locked", number: 1, label: Label::Optional, kind: Kind::Bool, required: false },
        Field { key: "key", name: "key", number: 2, label: Label::Optional, kind: Kind::String, required: false },
        Field { key: "visitors", name: "visitors", number: 3, label: Label::Optional, kind: Kind::Uint64, required: false },
    ],
    by_key: &[1, 0, 2],
};

/// `printshop.v1.ShopInspectResponseLoose`
pub static SHOP_INSPECT_RESPONSE_LOOSE: Message = Message {
    name: "printshop.v1.ShopInspectResponseLoose",
    fields: &[
        Field { key: "on", name: "on", number: 1, label: Label::Optional, kind: Kind::Bool, required: false },
    ],
    by_key: &[0],
};

/// `printshop.v1.ShopInspectResponse.ShopInspectResponseMood`
pub static SHOP_INSPECT_RESPONSE_SHOP_INSPECT_RESPONSE_MOOD: Enum = Enum {
    name: "printshop.v1.ShopInspectResponse.ShopInspectResponseMood",
    values: &[
        EnumValue { json: "good", name: "GOOD", number: 0 },
        EnumValue { json: "bad", name: "BAD", number: 1 },
    ],
};

/// `printshop.v1.ShopInspectResponse.ShopInspectResponseWeather`
pub static SHOP_INSPECT_RESPONSE_SHOP_INSPECT_RESPONSE_WEATHER: Enum = Enum {
    name: "printshop.v1.ShopInspectResponse.ShopInspectResponseWeather",
    values: &[
        EnumValue { json: "good", name: "WEATHER_GOOD", number: 0 },
        EnumValue { json: "rain", name: "WEATHER_RAIN", number: 1 },
    ],
};
