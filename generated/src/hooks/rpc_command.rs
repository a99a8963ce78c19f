//! Tables: hook `rpc_command`.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Enum, EnumValue, Field, Kind, Label, Message, Shape};

/// `boltgate.v1.RpcCommandAnswer`
pub static RPC_COMMAND_ANSWER: Message = Message {
    name: "boltgate.v1.RpcCommandAnswer",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "response", name: "response", number: 2, label: Label::Singular, kind: Kind::Message(&RPC_COMMAND_RESPONSE), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.RpcCommandResponse`
pub static RPC_COMMAND_RESPONSE: Message = Message {
    name: "boltgate.v1.RpcCommandResponse",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Optional, kind: Kind::Enum(&RPC_COMMAND_RESPONSE_RPC_COMMAND_RESULT), required: false },
        Field { key: "replace", name: "replace", number: 2, label: Label::Optional, kind: Kind::Message(&RPC_COMMAND_REPLACE), required: false },
        Field { key: "return", name: "return_", number: 3, label: Label::Optional, kind: Kind::Message(&RPC_COMMAND_RETURN), required: false },
    ],
    by_key: &[1, 0, 2],
};

/// `boltgate.v1.RpcCommandReplace`
pub static RPC_COMMAND_REPLACE: Message = Message {
    name: "boltgate.v1.RpcCommandReplace",
    fields: &[
        Field { key: "jsonrpc", name: "jsonrpc", number: 1, label: Label::Singular, kind: Kind::Enum(&RPC_COMMAND_REPLACE_RPC_COMMAND_REPLACE_JSONRPC), required: true },
        Field { key: "id", name: "id", number: 2, label: Label::Singular, kind: Kind::Shape(Shape::JsonScalar), required: true },
        Field { key: "method", name: "method", number: 3, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "params", name: "params", number: 4, label: Label::Singular, kind: Kind::Shape(Shape::JsonObjectOrArray), required: true },
    ],
    by_key: &[1, 0, 2, 3],
};

/// `boltgate.v1.RpcCommandReturn`
pub static RPC_COMMAND_RETURN: Message = Message {
    name: "boltgate.v1.RpcCommandReturn",
    fields: &[
        Field { key: "result", name: "result", number: 1, label: Label::Optional, kind: Kind::Shape(Shape::JsonObjectOrArray), required: false },
        Field { key: "error", name: "error", number: 2, label: Label::Optional, kind: Kind::Message(&RPC_COMMAND_RETURN_ERROR), required: false },
    ],
    by_key: &[1, 0],
};

/// `boltgate.v1.RpcCommandReturnError`
pub static RPC_COMMAND_RETURN_ERROR: Message = Message {
    name: "boltgate.v1.RpcCommandReturnError",
    fields: &[
        Field { key: "code", name: "code", number: 1, label: Label::Singular, kind: Kind::Sint64, required: true },
        Field { key: "message", name: "message", number: 2, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.RpcCommandCall`
pub static RPC_COMMAND_CALL: Message = Message {
    name: "boltgate.v1.RpcCommandCall",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Uint64, required: true },
        Field { key: "request", name: "request", number: 2, label: Label::Singular, kind: Kind::Message(&RPC_COMMAND_REQUEST), required: true },
    ],
    by_key: &[0, 1],
};

/// `boltgate.v1.RpcCommandRequest`
pub static RPC_COMMAND_REQUEST: Message = Message {
    name: "boltgate.v1.RpcCommandRequest",
    fields: &[
        Field { key: "rpc_command", name: "rpc_command", number: 1, label: Label::Singular, kind: Kind::Message(&RPC_COMMAND_RPC_COMMAND), required: true },
    ],
    by_key: &[0],
};

/// `boltgate.v1.RpcCommandRpcCommand`
pub static RPC_COMMAND_RPC_COMMAND: Message = Message {
    name: "boltgate.v1.RpcCommandRpcCommand",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Shape(Shape::JsonScalar), required: true },
        Field { key: "method", name: "method", number: 2, label: Label::Singular, kind: Kind::String, required: true },
        Field { key: "params", name: "params", number: 3, label: Label::Singular, kind: Kind::Shape(Shape::JsonObjectOrArray), required: true },
    ],
    by_key: &[0, 1, 2],
};

/// `boltgate.v1.RpcCommandResponse.RpcCommandResult`
pub static RPC_COMMAND_RESPONSE_RPC_COMMAND_RESULT: Enum = Enum {
    name: "boltgate.v1.RpcCommandResponse.RpcCommandResult",
    values: &[
        EnumValue { json: "continue", name: "CONTINUE", number: 0 },
    ],
};

/// `boltgate.v1.RpcCommandReplace.RpcCommandReplaceJsonrpc`
pub static RPC_COMMAND_REPLACE_RPC_COMMAND_REPLACE_JSONRPC: Enum = Enum {
    name: "boltgate.v1.RpcCommandReplace.RpcCommandReplaceJsonrpc",
    values: &[
        EnumValue { json: "2.0", name: "NUM_2_0", number: 0 },
    ],
};
