//! What an entry becomes: package, service, and the names of its messages.

use crate::api::Form;
use crate::lower::names;
use crate::model::types::Entry;
use crate::policy::Policy;
use crate::policy::exposure::Table;
use crate::schema::raw::Subject;

/// What an entry becomes.
pub struct Plan {
    /// Protobuf package.
    pub package: String,
    /// Service in the package.
    pub service: String,
    /// Name of the RPC.
    pub rpc: String,
    /// What the entry is.
    pub form: Form,
    /// First part of every path inside.
    pub path: String,
    /// Names of the entry's request.
    pub request: Part,
    /// Names of the entry's response.
    pub response: Part,
}

/// Names of one direction.
pub struct Part {
    /// The outermost message.
    pub top: String,
    /// First part of the names of the messages and enums inside.
    pub types: String,
}

/// What an entry of this project becomes; `None` where it is not exposed.
pub fn of(entry: &Entry, policy: &Policy) -> Option<Plan> {
    match entry.subject {
        Subject::Method => method(entry, policy),
        Subject::Notification => notification(entry, policy),
        Subject::Hook => hook(entry, policy),
    }
}

/// A method of the node's own surface, or of ours.
fn method(entry: &Entry, policy: &Policy) -> Option<Plan> {
    let exposure = &policy.exposure.data;
    let (package, service, method) = match find(&exposure.methods, entry) {
        Some(method) => (&exposure.package, exposure.service.as_str(), method),
        None => (&exposure.own.package, "Methods", find(&exposure.own.methods, entry)?),
    };
    let types = names::type_name(&method.path);
    let part = |end: &str| Part { top: format!("{types}{end}"), types: types.clone() };
    Some(Plan {
        package: package.clone(),
        service: service.to_owned(),
        rpc: method.rpc.clone().unwrap_or_else(|| method.path.replace(['-', '_'], "")),
        form: Form::Method,
        path: method.path.clone(),
        request: part("Request"),
        response: part("Response"),
    })
}

/// A notification of the node's own surface.
fn notification(entry: &Entry, policy: &Policy) -> Option<Plan> {
    let exposure = &policy.exposure.data;
    let stream = find(&exposure.notifications, entry)?;
    let event = stream.event.as_deref();
    let types = event.map_or_else(|| names::type_name(&entry.name), str::to_owned);
    let event = event.unwrap_or(&stream.name);
    Some(Plan {
        package: exposure.package.clone(),
        service: exposure.service.clone(),
        rpc: format!("Subscribe{}", stream.name),
        form: Form::Notification,
        path: entry.name.clone(),
        request: Part { top: format!("Stream{}Request", stream.name), types: types.clone() },
        response: Part { top: format!("{event}Notification"), types },
    })
}

/// A hook, of ours.
fn hook(entry: &Entry, policy: &Policy) -> Option<Plan> {
    let own = &policy.exposure.data.own;
    let hook = find(&own.hooks, entry)?;
    let part = |end: &str| Part { top: format!("{}{end}", hook.name), types: hook.name.clone() };
    Some(Plan {
        package: own.package.clone(),
        service: "Hooks".to_owned(),
        rpc: hook.name.clone(),
        form: Form::Hook,
        path: entry.name.clone(),
        request: part("Request"),
        response: part("Response"),
    })
}

fn find<'a, T>(table: &'a Table<T>, entry: &Entry) -> Option<&'a T> {
    table.iter().find(|(key, _)| *key.get_ref() == entry.name).map(|(_, exposed)| exposed)
}
