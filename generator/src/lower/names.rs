//! How protobuf names come about. Deployed clients use them, so they are kept to the letter.

use heck::{ToShoutySnakeCase as _, ToSnakeCase as _};

use crate::policy::overrides::Ledger as Overrides;

/// How a name in JSON becomes that of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As it is, but for signs that protobuf has no place for: what the node's clients know.
    AsInJson,
    /// As protobuf's style has it: `blockHash` is `block_hash`.
    Snake,
}

/// How the messages of one direction of an entry are named.
#[derive(Debug, Clone)]
pub struct Naming {
    /// What the ledger of numbers has before the names of messages and enums: nothing in the
    /// node's own package.
    pub ledger: String,
    /// First part of every path: the method's spelling or the topic.
    pub path: String,
    /// First part of every type's name.
    pub types: String,
    /// How the rest of it comes of the path.
    pub spelling: Spelling,
}

impl Naming {
    /// The name of the type at a path.
    #[must_use]
    pub fn type_at(&self, path: &str) -> String {
        let inside = path.strip_prefix(&self.path).unwrap_or(path);
        let inside = match self.spelling {
            Spelling::AsInJson => type_name(inside),
            Spelling::Snake => camel(inside),
        };
        format!("{}{inside}", self.types)
    }
}

/// A path as a type name: split at `_` and `.`, each part capitalised, `[]` and `-` dropped.
///
/// `ListPeers.peers[].log[]` becomes `ListpeersPeersLog`.
#[must_use]
pub fn type_name(path: &str) -> String {
    let parts = path.split(['_', '.']).map(|part| {
        let part = part.replace("[]", "").to_lowercase();
        let mut letters = part.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    parts.collect::<String>().replace('-', "").replace(' ', "_")
}

/// Words with capitals, whatever stands between them: `eth_getBlock` becomes `EthGetBlock`.
#[must_use]
pub fn camel(text: &str) -> String {
    let parts = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let capital = |part: &str| {
        let mut letters = part.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    parts.map(capital).collect()
}

/// A JSON name as a field name.
#[must_use]
pub fn field_name(key: &str, overrides: &Overrides, spelling: Spelling) -> String {
    match (overrides.rename(key), spelling) {
        (None, Spelling::Snake) => key.to_snake_case(),
        (name, _) => name.unwrap_or(key).replace([' ', '-', '/'], "_"),
    }
}

/// A JSON string as the name of an enum value.
#[must_use]
pub fn value_name(json: &str, spelling: Spelling) -> String {
    let name = match spelling {
        Spelling::AsInJson => json.to_uppercase().replace([' ', '-', '/', '.'], "_"),
        Spelling::Snake => json.to_shouty_snake_case(),
    };
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("NUM_{name}")
    } else {
        name
    }
}

/// Whether protobuf accepts the name of a field, message or value.
#[must_use]
pub fn is_identifier(name: &str) -> bool {
    let mut letters = name.chars();
    letters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::{Spelling, camel, is_identifier, type_name, value_name};

    #[test]
    fn types_are_named_as_clients_know_them() {
        for (path, name) in [
            ("ListPeers.peers[].log[].type", "ListpeersPeersLogType"),
            (
                "AutoClean-Once.autoclean.succeededforwards",
                "AutocleanonceAutocleanSucceededforwards",
            ),
            ("FundChannel_Start.channel_type", "FundchannelStartChannelType"),
            ("SendPay", "Sendpay"),
            ("Getinfo.our_features", "GetinfoOurFeatures"),
            ("connect.address", "ConnectAddress"),
        ] {
            assert_eq!(type_name(path), name);
        }
    }

    #[test]
    fn values_are_identifiers() {
        for (json, name) in [
            ("local socket", "LOCAL_SOCKET"),
            ("must-create", "MUST_CREATE"),
            ("2.0", "NUM_2_0"),
            ("7", "NUM_7"),
        ] {
            assert_eq!(value_name(json, Spelling::AsInJson), name);
            assert_eq!(value_name(json, Spelling::Snake), name);
        }
        assert_eq!(value_name("inProgress", Spelling::Snake), "IN_PROGRESS");
        assert_eq!(value_name("a+b", Spelling::Snake), "A_B");
        assert_eq!(camel("eth_getBlock.lastState"), "EthGetBlockLastState");
        assert!(is_identifier("NUM_7") && !is_identifier("2_0") && !is_identifier(""));
    }
}
