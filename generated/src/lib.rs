//! Placeholder until `boltgate-gen generate` writes the real one; same public names.
use boltgate_transcode::table::{Field, Form, Kind, Label, Message, Rpc};

static GETINFO_REQUEST: Message = Message { name: "cln.GetinfoRequest", fields: &[], by_key: &[] };
static GETINFO_RESPONSE: Message = Message {
    name: "cln.GetinfoResponse",
    fields: &[
        Field { key: "id", name: "id", number: 1, label: Label::Singular, kind: Kind::Bytes, required: true },
        Field { key: "version", name: "version", number: 8, label: Label::Singular, kind: Kind::String, required: true },
    ],
    by_key: &[0, 1],
};
/// Every RPC, in byte order of path.
pub static RPCS: &[Rpc] = &[Rpc {
    path: "/cln.Node/Getinfo",
    target: "getinfo",
    form: Form::Method,
    request: &GETINFO_REQUEST,
    response: &GETINFO_RESPONSE,
    deprecated: false,
}];
/// Serialized `FileDescriptorSet` of the protos, for reflection.
pub static DESCRIPTORS: &[u8] = &[];
/// The release of Core Lightning whose schemas these are.
pub const RELEASE: &str = "v26.06.6";
