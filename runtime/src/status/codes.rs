//! The node's error codes, and the gRPC code that each becomes.
//!
//! The choice follows what a client should do next:
//!
//! * INVALID_ARGUMENT: mend the request. OUT_OF_RANGE: mend its amount.
//! * NOT_FOUND, ALREADY_EXISTS: what the request names isn't there, or is.
//! * FAILED_PRECONDITION: change the state (connect, add funds, wait for a block), then repeat.
//! * ABORTED: this attempt came to nothing, a new one may succeed.
//! * DEADLINE_EXCEEDED: it isn't decided yet, ask again.
//! * UNAVAILABLE: repeat later, unchanged.
//! * UNAUTHENTICATED, PERMISSION_DENIED: get other credentials, or another policy.
//! * INTERNAL: the operator should look at the node.
//! * UNKNOWN: a number that isn't listed here, with all that came with it.

use std::time::Duration;

use tonic::Code;

/// One of the node's error codes.
#[derive(Debug)]
pub struct NodeCode {
    /// The number in the node's error.
    pub code: i64,
    /// The reason in the client's `ErrorInfo`.
    pub reason: &'static str,
    /// The gRPC code that it becomes.
    pub grpc: Code,
    /// Where the number is known from.
    pub source: Source,
    /// What the node means by it, and so why that gRPC code.
    pub why: &'static str,
    /// After which time the same request may be sent again; `None` is not without thought.
    pub again: Option<Duration>,
}

impl NodeCode {
    /// The same request may be sent again after so many seconds.
    const fn again(mut self, seconds: u64) -> Self {
        self.again = Some(Duration::from_secs(seconds));
        self
    }
}

/// Where a number is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// JSON-RPC 2.0, section 5.1.
    JsonRpc,
    /// The errors that the node's schema of this method lists (`doc/schemas/METHOD.json`).
    Schema(&'static str),
    /// What a real node said, kept as this file of `tests/recorded`.
    Recorded(&'static str),
    /// The node's `common/jsonrpc_errors.h`; no schema lists it and no recording has it.
    Header,
}

const fn row(
    code: i64,
    grpc: Code,
    reason: &'static str,
    source: Source,
    why: &'static str,
) -> NodeCode {
    NodeCode { code, reason, grpc, source, why, again: None }
}

/// The reason of a number that isn't in [`KNOWN`].
pub const UNLISTED: &str = "UNLISTED_CODE";

/// The gRPC code and the reason of a node's error code, known or not.
///
/// A number that isn't in [`KNOWN`] is UNKNOWN: a plugin of the node may give it any meaning, so
/// nothing is said of whether to mend the request or to repeat it.
#[must_use]
pub fn classify(code: i64) -> (Code, &'static str) {
    known(code).map_or((Code::Unknown, UNLISTED), |row| (row.grpc, row.reason))
}

/// The gRPC code and the reason of an error code of a daemon that is no Core Lightning node: by what
/// JSON-RPC says of its own numbers. Any other may mean anything.
#[must_use]
pub fn classify_of_json_rpc(code: i64) -> (Code, &'static str) {
    match code {
        // What is sent here does parse.
        -32700 => (Code::Internal, "PARSE_ERROR"),
        -32603..=-32600 => classify(code),
        _ => (Code::Unknown, UNLISTED),
    }
}

/// What is known of a number.
#[must_use]
pub fn known(code: i64) -> Option<&'static NodeCode> {
    KNOWN.binary_search_by_key(&code, |row| row.code).ok().and_then(|at| KNOWN.get(at))
}

/// Every code that the node is known to send, in ascending order.
#[rustfmt::skip]
pub static KNOWN: &[NodeCode] = {
    use Code::{
        Aborted, AlreadyExists, DeadlineExceeded, FailedPrecondition, Internal, InvalidArgument,
        NotFound, OutOfRange, PermissionDenied, Unauthenticated, Unavailable, Unimplemented,
    };
    use Source::{Header, JsonRpc, Recorded, Schema};
    &[
        // JSON-RPC
        row(-32700, FailedPrecondition, "PLUGIN_REFUSED", Schema("fetchbip353"), "JSON-RPC's parse error, but what the node's Rust plugins answer to anything that they can't do, an unknown name in a request among it; what is sent here does parse"),
        row(-32603, Internal, "NODE_DEFECT", JsonRpc, "JSON-RPC's internal error"),
        row(-32602, InvalidArgument, "INVALID_PARAMS", JsonRpc, "a parameter is missing, unknown or unfit"),
        row(-32601, Unimplemented, "METHOD_NOT_FOUND", JsonRpc, "this node has no such method: it is older, or a plugin isn't running"),
        row(-32600, InvalidArgument, "INVALID_REQUEST", JsonRpc, "the method can't take this request, such as a message to a peer that isn't there"),
        // The node as such
        row(-5, Unavailable, "SHUTTING_DOWN", Header, "the node is stopping, and may have carried it out"),
        row(-4, Internal, "PLUGIN_TERMINATED", Header, "the plugin that was at work on it died; what it had done is not known, so don't repeat blindly"),
        row(-3, Internal, "PLUGIN_ERROR", Header, "a plugin's answer was of no use"),
        row(-2, Internal, "PARAM_DEFECT", Header, "a defect in the node's own handling of parameters"),
        row(-1, FailedPrecondition, "UNSPECIFIED", Schema("pay"), "the node's word for everything without a number of its own; nearly always a state that doesn't allow the request, such as a peer that isn't connected"),
        // Payments
        row(200, DeadlineExceeded, "PAYMENT_IN_PROGRESS", Schema("waitsendpay"), "the time to wait is over and the payment is still under way"),
        row(201, AlreadyExists, "PAYMENT_HASH_USED", Schema("pay"), "paid already, with another amount or to another destination"),
        row(202, Aborted, "UNPARSEABLE_ONION", Schema("sendpay"), "the attempt failed somewhere, and the error on the way back can't be read"),
        row(203, FailedPrecondition, "DESTINATION_FAILED", Schema("pay"), "the destination refuses for good: another attempt ends the same way"),
        row(204, Aborted, "ROUTE_FAILED", Schema("sendpay"), "the attempt failed on its way, another route may do"),
        row(205, NotFound, "ROUTE_NOT_FOUND", Schema("pay"), "there is no route"),
        row(206, FailedPrecondition, "ROUTE_TOO_EXPENSIVE", Schema("pay"), "no route is within the limits of fee and delay"),
        row(207, FailedPrecondition, "INVOICE_EXPIRED", Schema("pay"), "the invoice's time is over"),
        row(208, NotFound, "NO_SUCH_PAYMENT", Schema("waitsendpay"), "nothing was ever paid under this hash"),
        row(209, FailedPrecondition, "PAYMENT_FAILED", Schema("waitsendpay"), "failed for a reason without a number of its own"),
        row(210, Aborted, "STOPPED_RETRYING", Schema("pay"), "no attempt succeeded in time and none is under way"),
        row(211, FailedPrecondition, "PAYMENT_STATUS_UNEXPECTED", Schema("delpay"), "the payment's status is another one than the request says"),
        row(212, InvalidArgument, "INVOICE_INVALID", Schema("sendpay"), "the invoice, or the invoice request that it refers to, is of no use"),
        row(213, PermissionDenied, "INVOICE_DECLINED", Header, "the signer's policy declines this invoice"),
        row(214, PermissionDenied, "KEYSEND_DECLINED", Header, "the signer's policy declines this payment"),
        row(218, Aborted, "ONION_FAILED", Schema("injectpaymentonion"), "the injected onion came back with an error, which is in the data"),
        row(219, AlreadyExists, "ALREADY_PAID", Schema("injectpaymentonion"), "the invoice is paid"),
        // Funding
        row(300, OutOfRange, "FUNDING_TOO_LARGE", Schema("fundchannel"), "more than a channel may hold"),
        row(301, FailedPrecondition, "CANNOT_AFFORD", Schema("fundchannel"), "the wallet has too little"),
        row(302, OutOfRange, "DUST", Schema("fundchannel"), "the output would be too small to be relayed"),
        row(303, Aborted, "BROADCAST_FAILED", Schema("fundchannel"), "bitcoind refused the transaction, or could not be asked"),
        row(304, Unavailable, "SYNCING", Schema("openchannel_init"), "the node is still catching up with the chain").again(30),
        row(305, FailedPrecondition, "PEER_NOT_CONNECTED", Schema("openchannel_init"), "connect first"),
        row(306, NotFound, "UNKNOWN_PEER", Schema("openchannel_init"), "the node doesn't know this peer"),
        row(307, FailedPrecondition, "NOTHING_TO_CANCEL", Schema("fundchannel_cancel"), "no channel is being funded"),
        row(308, FailedPrecondition, "CANCEL_NOT_SAFE", Schema("fundchannel_cancel"), "the funding has gone too far to be cancelled"),
        row(309, InvalidArgument, "PSBT_INVALID", Schema("openchannel_init"), "the transaction lacks what it needs"),
        row(310, FailedPrecondition, "V2_NOT_SUPPORTED", Schema("openchannel_init"), "the peer can't open a channel this way"),
        row(311, NotFound, "UNKNOWN_CHANNEL", Schema("openchannel_abort"), "there is no such channel"),
        row(312, FailedPrecondition, "CHANNEL_STATE", Schema("openchannel_init"), "the channel's state doesn't allow it"),
        row(313, FailedPrecondition, "EMERGENCY_RESERVE", Schema("fundchannel"), "it would use up the emergency reserve"),
        // Splicing
        row(350, Aborted, "SPLICE_BROADCAST_FAILED", Header, "bitcoind refused the transaction, or could not be asked"),
        row(351, FailedPrecondition, "SPLICE_WRONG_OWNER", Header, "another part of the node has the channel"),
        row(352, NotFound, "SPLICE_UNKNOWN_CHANNEL", Header, "there is no such channel"),
        row(353, FailedPrecondition, "SPLICE_CHANNEL_STATE", Header, "the channel's state doesn't allow it"),
        row(354, FailedPrecondition, "SPLICE_NOT_SUPPORTED", Header, "the peer can't splice"),
        row(355, Aborted, "SPLICE_BUSY", Header, "another splice of the channel is under way"),
        row(356, InvalidArgument, "SPLICE_INPUT", Header, "the transaction or an amount is of no use"),
        row(357, FailedPrecondition, "SPLICE_FUNDING_LOW", Header, "the inputs are worth too little"),
        row(358, FailedPrecondition, "SPLICE_STATE", Header, "the splice's state doesn't allow it"),
        row(359, OutOfRange, "SPLICE_FEE_LOW", Header, "the fee is too low"),
        row(360, OutOfRange, "SPLICE_FEE_HIGH", Header, "the fee is too high"),
        // Connecting
        row(400, FailedPrecondition, "NO_KNOWN_ADDRESS", Schema("connect"), "the node knows no address of the peer: give one"),
        row(401, Unavailable, "ALL_ADDRESSES_FAILED", Schema("connect"), "the peer can't be reached now").again(10),
        row(402, Unavailable, "DISCONNECTED_DURING_CONNECT", Schema("connect"), "the peer went away while connecting").again(10),
        // bitcoind
        row(500, Unavailable, "BITCOIN_BACKEND", Header, "bitcoind can't be asked").again(10),
        row(501, Unavailable, "NO_FEE_ESTIMATES", Header, "bitcoind has no estimates yet").again(30),
        // The signer
        row(800, Internal, "HSM_ECDH_FAILED", Header, "the signer could not compute a shared secret"),
        // Invoices
        row(900, AlreadyExists, "LABEL_EXISTS", Schema("invoice"), "an invoice has this label"),
        row(901, AlreadyExists, "PREIMAGE_EXISTS", Schema("invoice"), "an invoice has this preimage"),
        row(902, FailedPrecondition, "NO_ROUTE_HINTS", Schema("invoice"), "none of the private channels can be used as a hint"),
        row(903, FailedPrecondition, "EXPIRED_DURING_WAIT", Schema("waitinvoice"), "the invoice expired unpaid: waiting on is of no use"),
        row(904, DeadlineExceeded, "WAIT_TIMED_OUT", Schema("waitanyinvoice"), "the time to wait is over"),
        row(905, NotFound, "INVOICE_NOT_FOUND", Schema("delinvoice"), "there is no such invoice"),
        row(906, FailedPrecondition, "INVOICE_STATUS_UNEXPECTED", Schema("delinvoice"), "the invoice's status is another one than the request says"),
        row(907, FailedPrecondition, "OFFER_INACTIVE", Header, "the offer of this invoice is not active"),
        row(908, FailedPrecondition, "NO_DESCRIPTION", Schema("delinvoice"), "the invoice has no description to delete"),
        // Offers
        row(1000, AlreadyExists, "OFFER_EXISTS", Schema("offer"), "the offer is there, and not active"),
        row(1001, FailedPrecondition, "OFFER_DISABLED", Recorded("disableoffer.err.json"), "the offer is disabled already"),
        row(1002, FailedPrecondition, "OFFER_EXPIRED", Schema("fetchinvoice"), "the offer's time is over"),
        row(1003, NotFound, "OFFER_ROUTE_NOT_FOUND", Schema("fetchinvoice"), "there is no route to the offer's node"),
        row(1004, FailedPrecondition, "OFFER_REFUSED", Schema("fetchinvoice"), "the offer's node answered with an error"),
        row(1005, DeadlineExceeded, "OFFER_TIMED_OUT", Schema("fetchinvoice"), "the offer's node did not answer in time"),
        row(1006, FailedPrecondition, "OFFER_ENABLED", Schema("enableoffer"), "the offer is enabled already"),
        // Datastore
        row(1200, NotFound, "KEY_NOT_FOUND", Schema("deldatastore"), "there is no such key"),
        row(1201, Aborted, "WRONG_GENERATION", Schema("deldatastore"), "the key was changed meanwhile: read it again"),
        row(1202, AlreadyExists, "KEY_EXISTS", Schema("datastore"), "the key is there and must not be"),
        row(1203, NotFound, "KEY_NOT_FOUND", Schema("datastore"), "the key isn't there and must be"),
        row(1204, Aborted, "WRONG_GENERATION", Schema("datastore"), "the key was changed meanwhile: read it again"),
        row(1205, FailedPrecondition, "KEY_HAS_CHILDREN", Schema("datastore"), "a key with children can't have a value"),
        row(1206, FailedPrecondition, "PARENT_HAS_VALUE", Schema("datastore"), "a key with a value can't have children"),
        // Messages, forwards, runes, proofs
        row(1301, NotFound, "PUBKEY_NOT_FOUND", Schema("checkmessage"), "no node in the graph has this key"),
        row(1401, NotFound, "FORWARD_NOT_FOUND", Schema("delforward"), "there is no such forward"),
        row(1402, NotFound, "NETWORK_EVENT_NOT_FOUND", Schema("delnetworkevent"), "there is no such network event"),
        row(1501, Unauthenticated, "RUNE_NOT_AUTHORIZED", Schema("checkrune"), "the rune isn't this node's, or isn't one"),
        row(1502, PermissionDenied, "RUNE_NOT_PERMITTED", Schema("checkrune"), "the rune doesn't allow this"),
        row(1503, PermissionDenied, "RUNE_BLACKLISTED", Schema("checkrune"), "the rune was withdrawn"),
        row(1700, NotFound, "NO_PAYMENT_TO_PROVE", Schema("createproof"), "no payment of this invoice succeeded"),
        // Waiting
        row(2000, DeadlineExceeded, "WAIT_TIMED_OUT", Schema("waitblockheight"), "the time to wait is over"),
        // Remote commands
        row(19535, Internal, "COMMANDO_LOCAL", Schema("commando"), "the local side of commando failed"),
        row(19536, FailedPrecondition, "COMMANDO_REMOTE", Schema("commando"), "the remote side of commando failed"),
        row(19537, PermissionDenied, "COMMANDO_AUTH", Schema("commando"), "the remote node doesn't authorise this"),
        // REST registration
        row(32700, InvalidArgument, "PATH_CONFLICT", Schema("clnrest-register-path"), "the path is taken, or a parameter is missing or unfit"),
    ]
};
