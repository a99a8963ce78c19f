//! The error codes of a daemon, and the gRPC status that each becomes.

/// An error code that a JSON-RPC daemon sends, and what a client is told.
#[derive(Debug, Clone, Copy)]
pub struct NodeError {
    /// The number in the daemon's error.
    pub code: i64,
    /// The gRPC status that it becomes.
    pub status: Status,
    /// The reason in the client's `ErrorInfo`, such as `ROUTE_NOT_FOUND`.
    pub reason: &'static str,
    /// After how many seconds the same request may be sent again; `None` is not without thought.
    pub retry: Option<u32>,
    /// What the daemon means by it.
    pub means: &'static str,
}

/// The gRPC statuses that an error code can become, with gRPC's own numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(i32)]
pub enum Status {
    /// Mend the request.
    InvalidArgument = 3,
    /// It isn't decided yet, ask again.
    DeadlineExceeded = 4,
    /// What the request names isn't there.
    NotFound = 5,
    /// What the request makes is there already.
    AlreadyExists = 6,
    /// The client may not do this.
    PermissionDenied = 7,
    /// There is too much of something.
    ResourceExhausted = 8,
    /// Change the state, then repeat.
    FailedPrecondition = 9,
    /// This attempt came to nothing, a new one may succeed.
    Aborted = 10,
    /// Mend the request's amount.
    OutOfRange = 11,
    /// There is no such method.
    Unimplemented = 12,
    /// The operator should look at the daemon.
    Internal = 13,
    /// Repeat later, unchanged.
    Unavailable = 14,
    /// Something was lost for good.
    DataLoss = 15,
    /// Get other credentials.
    Unauthenticated = 16,
}

impl Status {
    /// gRPC's number of it.
    #[must_use]
    pub const fn number(self) -> i32 {
        self as i32
    }
}
