//! Limits that were reached: which status that is, and which option.

use std::collections::HashMap;

use boltgate_transcode::table::{Form, Rpc};
use tonic::{Code, Status};
use tonic_types::ErrorDetails;

use super::{Failure, OWN_DOMAIN, build};
use crate::grpc::message::Malformed;
use crate::limits::Exceeded;
use crate::node;
use crate::options::limits::name;
use crate::raw;

/// A call that goes beyond a limit.
pub(super) fn exceeded(exceeded: &Exceeded) -> Status {
    let reason = match exceeded.option() {
        name::CALLS => "TOO_MANY_CALLS",
        name::CALLS_PER_CLIENT => "TOO_MANY_CALLS_OF_CLIENT",
        name::STREAMS => "TOO_MANY_STREAMS",
        name::STREAMS_PER_CLIENT => "TOO_MANY_STREAMS_OF_CLIENT",
        _ => "METADATA_TOO_LARGE",
    };
    let (option, most) = (exceeded.option(), exceeded.most());
    of(Code::ResourceExhausted, reason, option, most, &exceeded.to_string())
}

/// A message that goes beyond the limit.
pub(super) fn request(most: usize, text: &str) -> Status {
    of(Code::ResourceExhausted, "REQUEST_TOO_LARGE", name::REQUEST_SIZE, most, text)
}

/// A reply of the node that goes beyond a limit. Of these RPCs one may give it in parts.
pub(super) fn reply(method: &str, exceeded: &node::Exceeded, rpcs: &[Rpc]) -> Status {
    let (code, reason) = match exceeded {
        node::Exceeded::Size { .. } | node::Exceeded::Item { .. } => {
            (Code::ResourceExhausted, "REPLY_TOO_LARGE")
        }
        node::Exceeded::Depth { .. } => (Code::Internal, "REPLY_TOO_DEEP"),
    };
    let parts = rpcs.iter().find(|rpc| rpc.form == Form::List && rpc.target == method);
    let advice = match (exceeded, parts) {
        (node::Exceeded::Size { .. }, Some(rpc)) => {
            format!("ask for it in parts ({}), or have the operator raise it", rpc.path)
        }
        (node::Exceeded::Size { .. }, None) => {
            "ask for less, or have the operator raise it".to_owned()
        }
        (node::Exceeded::Item { .. }, _) => "have the operator raise it".to_owned(),
        (node::Exceeded::Depth { .. }, _) => "no node nests as much by itself".to_owned(),
    };
    let text = format!("the node's reply to `{method}` is not passed on: {exceeded}: {advice}");
    of(code, reason, exceeded.option(), exceeded.most(), &text)
}

/// A status that names the option, and what it allows, for programs, too.
fn of(code: Code, reason: &str, option: &str, most: usize, text: &str) -> Status {
    let info = HashMap::from([
        ("option".to_owned(), option.to_owned()),
        ("limit".to_owned(), most.to_string()),
    ]);
    build(code, text, ErrorDetails::with_error_info(reason, OWN_DOMAIN, info))
}

impl Failure {
    /// The option whose limit was reached, if it was one.
    #[must_use]
    pub fn limit(&self) -> Option<&'static str> {
        match self {
            Self::Exceeded(exceeded) => Some(exceeded.option()),
            Self::Message(Malformed::TooLarge { .. }) => Some(name::REQUEST_SIZE),
            Self::Request(error) if error.is_too_deep() => Some(name::REQUEST_DEPTH),
            Self::RawRefused(raw::Refusal::TooDeep { .. }) => Some(name::REQUEST_DEPTH),
            Self::Node { error: node::Error::Exceeded(exceeded), .. }
            | Self::Raw { error: node::Error::Exceeded(exceeded), .. } => Some(exceeded.option()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use boltgate_transcode::table::{
        Field, Form, Kind, Label, Message, Outcome, Params, Rpc, Surface,
    };
    use tonic::Code;
    use tonic_types::StatusExt;

    use super::{Exceeded, Failure, Malformed, name, node, raw};
    use crate::limits::calls::Full;

    static EMPTY: Message = Message { name: "x.Y", fields: &[], by_key: &[] };

    /// A message that may be inside itself.
    static NEST: Message = Message {
        name: "x.Nest",
        fields: &[Field {
            key: "in",
            name: "in",
            number: 1,
            label: Label::Optional,
            kind: Kind::Message(&NEST),
            required: false,
        }],
        by_key: &[0],
    };

    const fn row(path: &'static str, target: &'static str, form: Form) -> Rpc {
        let (params, outcome) = (Params::ByName, Outcome::Object);
        let (request, response) = (&EMPTY, &EMPTY);
        Rpc { path, target, form, request, response, params, outcome, deprecated: false }
    }

    static ROWS: [Rpc; 3] = [
        row("/x.Lists/Channels", "channels", Form::List),
        row("/x.Node/Channels", "channels", Form::Method),
        row("/x.Node/Info", "info", Form::Method),
    ];

    static SURFACE: Surface = Surface {
        name: "x",
        release: Some("v0"),
        rpcs: &ROWS,
        topics: &[],
        presets: &[],
        access: &[],
        rune_names: &[],
        descriptors: &[],
    };

    /// Every limit that a call can reach: the option and the reason that programs are told.
    #[test]
    fn each_limit_names_its_option() {
        let full = |option| Failure::Exceeded(Exceeded::Calls(Full { option, most: 7 }));
        let node = |error: node::Exceeded| Failure::Node { method: "info", error: error.into() };
        let raw = |error: node::Exceeded| Failure::Raw { method: "m".into(), error: error.into() };
        let place = || "/a/0".to_owned();
        let metadata = Failure::Exceeded(Exceeded::Metadata { came: 8, most: 7 });
        let request = Failure::Message(Malformed::TooLarge { came: 8, most: 7 });
        let (exhausted, internal) = (Code::ResourceExhausted, Code::Internal);
        for (failure, option, code, reason) in [
            (full(name::CALLS), name::CALLS, exhausted, "TOO_MANY_CALLS"),
            (
                full(name::CALLS_PER_CLIENT),
                name::CALLS_PER_CLIENT,
                exhausted,
                "TOO_MANY_CALLS_OF_CLIENT",
            ),
            (full(name::STREAMS), name::STREAMS, exhausted, "TOO_MANY_STREAMS"),
            (
                full(name::STREAMS_PER_CLIENT),
                name::STREAMS_PER_CLIENT,
                exhausted,
                "TOO_MANY_STREAMS_OF_CLIENT",
            ),
            (metadata, name::METADATA_SIZE, exhausted, "METADATA_TOO_LARGE"),
            (request, name::REQUEST_SIZE, exhausted, "REQUEST_TOO_LARGE"),
            (
                node(node::Exceeded::Size { most: 7 }),
                name::REPLY_SIZE,
                exhausted,
                "REPLY_TOO_LARGE",
            ),
            (
                raw(node::Exceeded::Item { place: place(), most: 7 }),
                name::REPLY_SIZE,
                exhausted,
                "REPLY_TOO_LARGE",
            ),
            (
                raw(node::Exceeded::Depth { place: place(), most: 7 }),
                name::REPLY_DEPTH,
                internal,
                "REPLY_TOO_DEEP",
            ),
        ] {
            assert_eq!(failure.limit(), Some(option), "{failure:?}");
            let status = failure.status();
            assert_eq!(status.code(), code, "{status:?}");
            let info = status.get_details_error_info().unwrap();
            assert_eq!(info.reason, reason);
            assert_eq!(info.metadata["option"], option);
            assert_eq!(info.metadata["limit"], "7");
        }
    }

    /// Depth is told with the field, so its status has no option.
    #[test]
    fn depth_of_requests_is_a_limit_and_other_misfits_are_none() {
        let refused = |wire: &[u8]| {
            let error = boltgate_transcode::to_json(&EMPTY, wire, &mut Vec::new());
            Failure::Request(error.unwrap_err())
        };
        assert_eq!(refused(&[0xff]).limit(), None);
        // Two levels of a message inside itself, where one is permitted.
        let two_levels =
            boltgate_transcode::to_json_within(&NEST, &[10, 2, 10, 0], 1, &mut Vec::new());
        let nested = Failure::Request(two_levels.unwrap_err());
        assert_eq!(nested.limit(), Some(name::REQUEST_DEPTH));
        let too_deep = raw::Refusal::TooDeep { field: "params", most: 7 };
        assert_eq!(Failure::RawRefused(too_deep).limit(), Some(name::REQUEST_DEPTH));
        assert_eq!(Failure::Stopping.limit(), None);
        let lost = node::Error::Protocol("no".into());
        assert_eq!(Failure::Node { method: "info", error: lost }.limit(), None);
    }

    /// A list's reply that is too long is to be had in parts, if this very list is.
    #[test]
    fn long_lists_are_advised_to_come_in_parts() {
        let too_long = |method| {
            let error = node::Exceeded::Size { most: 7 }.into();
            Failure::Node { method, error }.status_of(&SURFACE).message().to_owned()
        };
        assert!(too_long("channels").contains("(/x.Lists/Channels)"), "{}", too_long("channels"));
        assert!(too_long("info").contains("ask for less"), "{}", too_long("info"));
        assert!(too_long("other").contains("ask for less"), "{}", too_long("other"));
    }
}
