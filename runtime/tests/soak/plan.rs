//! What each call is and what comes of it, known beforehand from the seed and its number.

use fastrand::Rng;
use tonic::Code;

/// How many calls in a thousand fail by a fault of the node's.
const FAULTS: u32 = 50;
/// How many in a thousand are given up by their client.
const GIVEN_UP: u32 = 10;

/// One call of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// From 1 on; what the call sends and gets names it.
    pub number: u64,
    pub form: Form,
    pub fate: Fate,
    /// How long its answer is: bytes of a text, or items of a list.
    pub size: usize,
    /// Whether it has a deadline that it will meet.
    pub timed: bool,
}

/// The sorts of call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    Unary,
    WholeList,
    ListInParts,
    ByName,
    ConnectProtobuf,
    ConnectJson,
    Subscribe,
    Follow,
    /// A request that the bridge has to refuse: one of [`WRONG`].
    Wrong(usize),
}

/// What a call meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// A right answer.
    Well,
    /// A right answer in two parts.
    Split,
    /// A right answer behind one to another request.
    BehindAnother,
    /// A right answer, and a second one that nobody asked for.
    Twice,
    /// The node closes the connection in place of an answer.
    Closed,
    /// The node closes the connection within its answer.
    Cut,
    /// The node refuses: one of [`REFUSALS`].
    Refused(usize),
    /// Something else than JSON comes.
    NoJson,
    /// A result comes that is no JSON.
    BadJson,
    /// A result comes that does not fit its schema.
    Misfit,
    /// The node does not answer before the client's deadline.
    Late,
    /// The client cancels the call while the node is at work.
    GivenUp,
}

/// How a call ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// With the right answer.
    Answered,
    /// With a status and its reason.
    Status(Code, String),
    /// By the client.
    GivenUp,
    /// With an answer that is not the call's: what is wrong with it.
    Wrong(String),
}

/// Errors of the node: the code, and the status and reason that it has to become.
pub const REFUSALS: &[(i64, Code, &str)] = &[
    (-32602, Code::InvalidArgument, "INVALID_PARAMS"),
    (205, Code::NotFound, "ROUTE_NOT_FOUND"),
    (210, Code::Aborted, "STOPPED_RETRYING"),
];

/// Requests that the bridge has to refuse by itself.
pub const WRONG: &[Wrong] = &[
    Wrong {
        path: "/cln.Node/Decode",
        frame: b"\0\0\0\0\x03\x0a\x05x",
        timeout: "",
        outcome: (Code::InvalidArgument, "BAD_FIELD"),
    },
    // A text that is not UTF-8.
    Wrong {
        path: "/cln.Node/Decode",
        frame: b"\0\0\0\0\x03\x0a\x01\xff",
        timeout: "",
        outcome: (Code::InvalidArgument, "BAD_FIELD"),
    },
    // More is announced than comes.
    Wrong {
        path: "/cln.Node/Decode",
        frame: b"\0\0\0\0\x09\x0a\x01x",
        timeout: "",
        outcome: (Code::InvalidArgument, "BAD_MESSAGE"),
    },
    // A value that the enum `addresstype` does not have.
    Wrong {
        path: "/cln.Node/NewAddr",
        frame: b"\0\0\0\0\x02\x08\x63",
        timeout: "",
        outcome: (Code::InvalidArgument, "BAD_FIELD"),
    },
    Wrong {
        path: "/cln.Node/Getinfo",
        frame: b"\0\0\0\0\0",
        timeout: "soon",
        outcome: (Code::InvalidArgument, "BAD_TIMEOUT"),
    },
    Wrong {
        path: "/cln.Node/Nothing",
        frame: b"\0\0\0\0\0",
        timeout: "",
        outcome: (Code::Unimplemented, "UNKNOWN_METHOD"),
    },
    Wrong {
        path: "/boltgate.v1.Raw/Call",
        frame: b"\0\0\0\0\x0a\x0a\x08batching",
        timeout: "",
        outcome: (Code::Unimplemented, "NOT_OFFERED"),
    },
];

/// A request that the bridge has to refuse by itself.
#[derive(Debug)]
pub struct Wrong {
    pub path: &'static str,
    /// The body.
    pub frame: &'static [u8],
    /// The header `grpc-timeout`, if it is not empty.
    pub timeout: &'static str,
    /// What has to come of it.
    pub outcome: (Code, &'static str),
}

impl Call {
    /// The call with this number of the run with this seed.
    pub fn of(seed: u64, number: u64) -> Self {
        // Calls that follow one another are not to be alike.
        let mut rng = Rng::with_seed(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let form = match rng.u32(..1000) {
            0..450 => Form::Unary,
            450..550 => Form::WholeList,
            550..650 => Form::ListInParts,
            650..750 => Form::ByName,
            750..800 => Form::ConnectProtobuf,
            800..850 => Form::ConnectJson,
            850..910 => Form::Subscribe,
            910..930 => Form::Follow,
            _ => Form::Wrong(rng.usize(..WRONG.len())),
        };
        let fate = match rng.u32(..1000) {
            at if at < FAULTS => form.fault(&mut rng),
            at if at < FAULTS + GIVEN_UP && form.asks_once() => Fate::GivenUp,
            at if at % 50 == 0 && form.asks_once() => Fate::Split,
            at if at % 50 == 1 && form.asks_once() => Fate::BehindAnother,
            at if at % 50 == 2 && form.asks_once() => Fate::Twice,
            _ => Fate::Well,
        };
        let size = match (form, rng.u32(..1000)) {
            (Form::WholeList | Form::ListInParts, _) => rng.usize(..600),
            // From 1 MiB on, replies are converted on threads of their own.
            (_, 0..4) => 1_200_000,
            (_, 4..50) => 65_536,
            (_, 50..200) => 8_192,
            _ => rng.usize(..500),
        };
        Self { number, form, fate, size, timed: rng.u32(..5) == 0 }
    }

    /// How it has to end.
    pub fn expected(&self) -> Outcome {
        let status = |code, reason: &str| {
            // Connect's reasons are not looked at.
            let reason = if self.form.is_connect() { "" } else { reason };
            Outcome::Status(code, reason.to_owned())
        };
        if let Form::Wrong(at) = self.form {
            let (code, reason) = WRONG[at].outcome;
            return status(code, reason);
        }
        match self.fate {
            // It asks again until the node is back.
            Fate::Closed if self.form == Form::Follow => Outcome::Answered,
            Fate::Well | Fate::Split | Fate::BehindAnother | Fate::Twice => Outcome::Answered,
            Fate::Closed | Fate::Cut => status(Code::Unavailable, "NODE_LOST"),
            Fate::Refused(at) => status(REFUSALS[at].1, REFUSALS[at].2),
            Fate::NoJson => status(Code::Internal, "BAD_REPLY"),
            // Text that is passed on as it is gets read, not converted.
            Fate::BadJson if self.form == Form::ByName => status(Code::Internal, "BAD_REPLY"),
            Fate::BadJson | Fate::Misfit => status(Code::Internal, "BAD_RESULT"),
            Fate::Late => status(Code::DeadlineExceeded, "DEADLINE_EXCEEDED"),
            Fate::GivenUp => Outcome::GivenUp,
        }
    }

    /// How often the node may see its request.
    pub fn requests(&self) -> std::ops::RangeInclusive<u8> {
        match (self.form, self.fate) {
            (Form::Wrong(_) | Form::Subscribe, _) => 0..=0,
            (Form::Follow, _) => 1..=u8::MAX,
            // Its time may be over before it is sent.
            (_, Fate::Late) => 0..=1,
            _ => 1..=1,
        }
    }
}

impl Form {
    /// What the report calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unary => "unary",
            Self::WholeList => "whole list",
            Self::ListInParts => "list in parts",
            Self::ByName => "by name",
            Self::ConnectProtobuf => "Connect, protobuf",
            Self::ConnectJson => "Connect, JSON",
            Self::Subscribe => "subscription",
            Self::Follow => "following",
            Self::Wrong(_) => "wrong request",
        }
    }

    pub fn is_connect(self) -> bool {
        matches!(self, Self::ConnectProtobuf | Self::ConnectJson)
    }

    /// Whether it is one request to the node and one reply.
    fn asks_once(self) -> bool {
        !matches!(self, Self::Subscribe | Self::Follow | Self::Wrong(_))
    }

    /// A fault that it can meet.
    fn fault(self, rng: &mut Rng) -> Fate {
        let refused = Fate::Refused(rng.usize(..REFUSALS.len()));
        let any = [Fate::Closed, Fate::Cut, refused, Fate::NoJson, Fate::Late, Fate::BadJson];
        match self {
            Self::Wrong(_) => Fate::Well,
            Self::Subscribe => Fate::Late,
            Self::Follow => Fate::Closed,
            // What is passed on as it came need not fit a schema.
            Self::ByName | Self::ConnectJson => any[rng.usize(..any.len())],
            _ => [&any[..], &[Fate::Misfit]].concat()[rng.usize(..=any.len())],
        }
    }
}
