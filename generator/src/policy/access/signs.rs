//! Facts of a schema that speak against calling it harmless.
//!
//! They are signs, not proof: a class is a person's judgement. But what shows one can't be
//! classed as harmless without a reason, whoever judges, and whatever a later release adds.

use crate::diagnostic::Place;
use crate::model::types::{Entry, Object, Scalar, Type};
use crate::schema::raw::Subject;

/// Beginnings of words in the names of methods that do something.
#[rustfmt::skip]
const VERBS: [&str; 34] = [
    "add", "bias", "cancel", "close", "connect", "create", "del", "dev", "disable", "disconnect",
    "dump", "edit", "enable", "expose", "fetch", "fund", "inject", "make", "new", "open", "pay",
    "preapprove", "recover", "remove", "reserve", "send", "set", "sign", "splice", "stop", "tx",
    "update", "upgrade", "withdraw",
];

/// Parameters that say where funds go, from where, or at what cost.
const OF_PAYMENTS: [&str; 7] =
    ["destination", "feerate", "maxfee", "onion", "outputs", "satoshi", "utxos"];

/// Parts of names of what is not for everybody's eyes, or moves funds.
const SECRET: [&str; 6] = ["codex32", "mnemonic", "preimage", "psbt", "rune", "secret"];

/// Members of results that are a transaction, or what the node's parts have to say.
const RESULTS: [&str; 4] = ["log", "scb", "tx", "unsigned_tx"];

/// One such fact.
#[derive(Debug, Clone)]
pub struct Sign {
    /// `name`, or the path of the member: `request.feerate`, `response.pays[].preimage`.
    pub path: String,
    /// Where it stands in the schema.
    pub place: Place,
    /// What it speaks of.
    pub of: &'static str,
}

/// Every sign of a method or topic.
#[must_use]
pub fn of(entry: &Entry) -> Vec<Sign> {
    let mut signs = Vec::new();
    let mut words = entry.name.split(['-', '_']);
    let verb = |word: &str| VERBS.iter().any(|verb| word.starts_with(verb));
    if entry.subject == Subject::Method && words.any(verb) {
        signs.push(Sign {
            path: "name".to_owned(),
            place: entry.place.clone(),
            of: "methods that do something are called so",
        });
    }
    members(&entry.request, "request", &request, &mut signs);
    members(&entry.response, "response", &response, &mut signs);
    signs
}

/// What a member speaks of, by its name and type.
type Judge = dyn Fn(&str, &Type) -> Option<&'static str>;

fn request(name: &str, ty: &Type) -> Option<&'static str> {
    let payment = matches!(ty, Type::Scalar(Scalar::Feerate | Scalar::SatOrAll));
    if payment || OF_PAYMENTS.contains(&name) {
        return Some("methods that move funds take such a parameter");
    }
    secret(name, ty)
}

fn response(name: &str, ty: &Type) -> Option<&'static str> {
    if RESULTS.contains(&name) {
        return Some("methods that move funds or reveal what happens inside give such a result");
    }
    secret(name, ty)
}

fn secret(name: &str, ty: &Type) -> Option<&'static str> {
    // Flags and warnings are about such a thing, and aren't one.
    let about = name.starts_with("warning_") || matches!(ty, Type::Scalar(Scalar::Boolean));
    let secret = matches!(ty, Type::Scalar(Scalar::Secret))
        || !about && SECRET.iter().any(|part| name.contains(part));
    secret.then_some("it is a secret, or a transaction, by its type or name")
}

fn members(object: &Object, path: &str, judge: &Judge, signs: &mut Vec<Sign>) {
    for property in &object.properties {
        let path = format!("{path}.{}", property.key);
        if let Some(of) = judge(&property.key, &property.ty) {
            signs.push(Sign { path: path.clone(), place: property.place.clone(), of });
        }
        inside(&property.ty, &path, judge, signs);
    }
}

fn inside(ty: &Type, path: &str, judge: &Judge, signs: &mut Vec<Sign>) {
    match ty {
        Type::Object(object) => members(object, path, judge, signs),
        Type::List(item) => inside(item, &format!("{path}[]"), judge, signs),
        Type::OneOf(types) => types.iter().for_each(|ty| inside(ty, path, judge, signs)),
        Type::Scalar(_) | Type::Enum(_) | Type::Shared(_) | Type::Open | Type::Untyped => {}
    }
}
