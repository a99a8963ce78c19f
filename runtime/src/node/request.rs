//! A request to the node, as the text that travels.

use std::borrow::Cow;
use std::fmt;

use boltgate_transcode::table::{Params, Rpc};
use serde::Serialize;
use serde_json::value::RawValue;

use super::id::Id;
use super::positional;
use crate::log::excerpt;

/// The room that a request's text is given at first, in bytes: most have few parameters.
const ROOM: usize = 256;

/// A request to the node: a method, its parameters and, if wanted, a filter of the result.
pub struct Request {
    id: Id,
    /// The request from its beginning to the end of `params`; a `}` short of being whole.
    text: Vec<u8>,
    /// Where the value of `params` begins in `text`.
    params_at: usize,
    /// How the method wants its parameters; `text` has them as they are given.
    form: Params,
    filter: Option<Box<RawValue>>,
}

impl Request {
    /// A request of `method` with no parameters.
    #[must_use]
    pub fn new(method: impl Into<Cow<'static, str>>) -> Self {
        let id = Id::new(method.into());
        let mut text = Vec::with_capacity(ROOM);
        text.extend_from_slice(br#"{"jsonrpc":"2.0","id":"#);
        quote(&format_args!("{id}"), &mut text);
        text.extend_from_slice(br#","method":"#);
        quote(id.method(), &mut text);
        text.extend_from_slice(br#","params":"#);
        let params_at = text.len();
        text.extend_from_slice(b"{}");
        Self { id, text, params_at, form: Params::ByName, filter: None }
    }

    /// A request of a row's method, with no parameters yet. They are given by name, whatever form
    /// they travel in.
    #[must_use]
    pub fn of(rpc: &Rpc) -> Self {
        Self { form: rpc.params, ..Self::new(rpc.target) }
    }

    /// Lets `write` append the parameters, as the text of one JSON object; they replace those
    /// of an earlier call.
    ///
    /// # Errors
    ///
    /// Hands on what `write` reports; the request then has no parameters.
    pub fn params<T, E>(
        &mut self,
        write: impl FnOnce(&mut Vec<u8>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.text.truncate(self.params_at);
        let written = write(&mut self.text);
        if written.is_err() || self.text.len() == self.params_at {
            self.text.truncate(self.params_at);
            self.text.extend_from_slice(b"{}");
        }
        written
    }

    /// Asks the node for these members of the result only: an object in the result's form with
    /// `true` where a member is wanted.
    #[must_use]
    pub fn filter(mut self, filter: Box<RawValue>) -> Self {
        self.filter = Some(filter);
        self
    }

    /// The id that the reply will carry.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// The method.
    #[must_use]
    pub fn method(&self) -> &str {
        self.id.method()
    }

    /// The parameters' JSON text, as they were given.
    #[must_use]
    pub fn params_text(&self) -> &[u8] {
        self.text.get(self.params_at..).unwrap_or_default()
    }

    /// The id, and the text of the whole request.
    #[must_use]
    pub fn into_parts(self) -> (Id, Vec<u8>) {
        let Self { id, mut text, params_at, form, filter } = self;
        if let Params::ByPosition(keys) = form {
            let given = text.get(params_at..).unwrap_or_default();
            // They are an object; a method would refuse anything else in the wrong form.
            if let Some(array) = positional::array(given, keys) {
                text.truncate(params_at);
                text.extend_from_slice(&array);
            }
        }
        if let Some(filter) = filter {
            text.extend_from_slice(br#","filter":"#);
            text.extend_from_slice(filter.get().as_bytes());
        }
        text.push(b'}');
        (id, text)
    }
}

/// Appends a text as JSON has it.
fn quote(text: &(impl Serialize + ?Sized), out: &mut Vec<u8>) {
    // A buffer that grows has room for it, and text always has a form.
    let _ = serde_json::to_writer(out, text);
}

/// Methods of which neither requests nor replies are logged at any level: they hold runes, keys
/// or other secrets.
const NOT_LOGGED: &[&str] = &[
    "boltgate-client",
    "checkrune",
    "commando",
    "commando-rune",
    "createrune",
    "exposesecret",
    "makesecret",
    "showrunes",
];

/// The beginning of the text of a method's request or reply, for the log.
pub(super) fn shown<'a>(method: &str, text: &'a [u8]) -> impl fmt::Display + use<'a> {
    let secret = NOT_LOGGED.contains(&method);
    excerpt(if secret { b"(not shown: it may hold a secret)" } else { text })
}

/// Leaves the parameters out: they may hold secrets.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("id", &self.id).field("bytes", &self.text.len()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{Request, shown};

    #[test]
    fn what_holds_runes_is_not_shown() {
        for (method, is_shown) in
            [("getinfo", true), ("checkrune", false), ("createrune", false), ("showrunes", false)]
        {
            let request = Request::new(method);
            assert_eq!((request.method(), request.params_text()), (method, &b"{}"[..]));
            let (id, text) = request.into_parts();
            let line = shown(id.method(), &text).to_string();
            assert_eq!(line.contains("\"params\""), is_shown, "{line}");
        }
    }
}
