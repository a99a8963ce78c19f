//! How a JSON-RPC method is called: the form of its parameters and of its result.

/// The form of a method's `params`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Params {
    /// An object: the request's JSON as it is.
    ByName,
    /// An array. These are the request's keys in the order of their places; a key without a field
    /// of the request has a place all the same. An unset parameter is `null`, and the array ends
    /// with the last one that is set.
    ByPosition(&'static [&'static str]),
}

/// The form of a method's `result`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// An object: the response's JSON as it is.
    Object,
    /// Any JSON value. The response has one field, and the result is that field's value.
    Value,
}
