//! The node's schemas as the sandbox reads them: embedded, parsed once, members in their order.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::Value;

static METHODS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../schemas/methods");
static NOTIFICATIONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../schemas/notifications");
static HOOKS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../schemas/hooks");

/// Every schema, by what the wire calls it.
#[derive(Debug, Default)]
pub struct Catalog {
    /// JSON-RPC methods by name.
    pub methods: BTreeMap<String, Schema>,
    /// Notifications by topic.
    pub notifications: BTreeMap<String, Schema>,
    /// Hooks by name.
    pub hooks: BTreeMap<String, Schema>,
}

/// What goes in and what comes out of one method or hook; a notification only has a `response`.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Schema {
    #[serde(alias = "notification", alias = "hook")]
    rpc: String,
    /// The parameters.
    #[serde(default)]
    pub request: Field,
    /// The result, or the event.
    #[serde(default)]
    pub response: Field,
}

/// One value: its type, and what is inside it.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Field {
    /// The type; without one (and without `one_of`) the value can be anything, or is a leftover
    /// name that no longer occurs.
    #[serde(rename = "type")]
    pub kind: Option<Kind>,
    /// The only values that can occur; empty: any value of the type.
    #[serde(default, rename = "enum")]
    pub values: Vec<Value>,
    /// What a list holds.
    pub items: Option<Box<Field>>,
    /// The members of an object.
    #[serde(default)]
    pub properties: IndexMap<String, Field>,
    /// The members that an object always has.
    #[serde(default)]
    pub required: Vec<String>,
    /// Alternatives, each a type of its own.
    #[serde(default, rename = "oneOf")]
    pub one_of: Vec<Field>,
    /// Least number of characters.
    #[serde(rename = "minLength")]
    pub min_length: Option<usize>,
    /// Greatest number of characters.
    #[serde(rename = "maxLength")]
    pub max_length: Option<usize>,
}

impl Field {
    /// Whether the schema says what the value is.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        self.kind.is_some() || !self.one_of.is_empty() || !self.properties.is_empty()
    }

    /// Whether an object always has this member.
    #[must_use]
    pub fn requires(&self, member: &str) -> bool {
        self.required.iter().any(|name| name == member)
    }
}

/// The types of the node's schema dialect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each variant is the schema's type of the same name")]
pub enum Kind {
    Boolean,
    Hex,
    Msat,
    MsatOrAll,
    MsatOrAny,
    Sat,
    SatOrAll,
    Currency,
    Number,
    Pubkey,
    ShortChannelId,
    ShortChannelIdDir,
    Signature,
    String,
    Txid,
    U8,
    U16,
    U32,
    U64,
    Integer,
    Outpoint,
    Feerate,
    #[serde(rename = "outputdesc")]
    OutputDesc,
    Secret,
    #[serde(rename = "bip340sig")]
    Bip340Sig,
    Hash,
    Array,
    Object,
    Null,
}

impl Catalog {
    /// The schemas that this build carries.
    ///
    /// # Errors
    /// Says which embedded file can't be read and why; a build with sound schemas has no errors.
    pub fn embedded() -> Result<&'static Self, String> {
        static CATALOG: LazyLock<Result<Catalog, String>> = LazyLock::new(|| {
            Ok(Catalog {
                methods: read(&METHODS, "methods")?,
                notifications: read(&NOTIFICATIONS, "notifications")?,
                hooks: read(&HOOKS, "hooks")?,
            })
        });
        CATALOG.as_ref().map_err(Clone::clone)
    }
}

fn read(dir: &Dir<'_>, folder: &str) -> Result<BTreeMap<String, Schema>, String> {
    let mut schemas = BTreeMap::new();
    for file in dir.files() {
        if file.path().extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let schema: Schema = serde_json::from_slice(file.contents())
            .map_err(|error| format!("schemas/{folder}/{}: {error}", file.path().display()))?;
        schemas.insert(schema.rpc.clone(), schema);
    }
    Ok(schemas)
}
