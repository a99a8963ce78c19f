//! The node's schema dialect: every keyword, and what becomes of it.

/// What becomes of a keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It becomes part of messages.
    Mapped,
    /// It is kept in schemas/ as a fact; the wire has no way to say it, so a reason stands under
    /// `[dropped]` in schemas/exposure.toml.
    Limit,
    /// It stays with the node.
    Left,
}

macro_rules! keywords {
    ($($variant:ident $name:literal $fate:ident $why:literal),* $(,)?) => {
        /// A keyword of a schema object.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Keyword { $(#[doc = $why] $variant),* }

        impl Keyword {
            /// Every keyword.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its spelling.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What becomes of it.
            #[must_use]
            pub const fn fate(self) -> Fate {
                match self { $(Self::$variant => Fate::$fate),* }
            }

            /// What it says, and so why it becomes that.
            #[must_use]
            pub const fn why(self) -> &'static str {
                match self { $(Self::$variant => $why),* }
            }
        }
    };
}

keywords! {
    Type "type" Mapped "The type of a value: that of its field.",
    Properties "properties" Mapped "Members of an object: fields.",
    Required "required" Mapped "Members that are always there: fields with implicit presence.",
    Items "items" Mapped "What an array holds: the type of a repeated field.",
    Enum "enum" Mapped "The strings that a value may be: an enum.",
    Description "description" Mapped "What a value means: a comment, where it is our own text.",
    Added "added" Mapped "The release that brought it: presence, and a comment.",
    Deprecated "deprecated" Mapped "The release that deprecated it: `deprecated`.",
    OneOf "oneOf" Mapped "Alternatives: a shape if their types differ, else one object.",
    AnyOf "anyOf" Mapped "Alternatives: a shape if their types differ, else one object.",
    AllOf "allOf" Mapped "Parts of one object: merged.",
    Then "then" Mapped "What holds under a condition: merged, as optional.",
    Else "else" Mapped "What holds otherwise: merged, as optional.",
    AdditionalProperties "additionalProperties" Limit "Whether an object has members without a name.",
    Const "const" Limit "The one value that a value has.",
    DependentUpon "dependentUpon" Limit "Parameters that need another one beside them.",
    Hidden "hidden" Limit "Parameters for the node's own developers.",
    MaxItems "maxItems" Limit "The most that an array holds.",
    MaxLength "maxLength" Limit "The most letters of a text.",
    MinItems "minItems" Limit "The least that an array holds.",
    MinLength "minLength" Limit "The fewest letters of a text.",
    OneOfMany "oneOfMany" Limit "Parameters of which one is to be given.",
    PairedWith "pairedWith" Limit "Parameters that come together or not at all.",
    Untyped "untyped" Limit "Any value, on purpose.",
    Schema "$schema" Left "The name of the dialect.",
    Author "author" Left "A person's name.",
    Categories "categories" Left "Where the node's documentation has it.",
    Comment "comment" Left "The node's own text.",
    Default "default" Left "What the node takes for a parameter that isn't given; an unset field isn't sent.",
    If "if" Left "A condition: what depends on it is merged, since a message has every case.",
    PostReturnValueNotes "post_return_value_notes" Left "The node's own text.",
    PreReturnValueNotes "pre_return_value_notes" Left "The node's own text.",
}

impl Keyword {
    /// The keyword of this spelling.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|keyword| keyword.name() == name)
    }
}

/// Members at the top of a file that hold more than text and stay with the node: examples with the
/// node's sentences in them, and what documentation needs. Any other member there that is not
/// decoded has to be text.
pub const LEFT_AT_TOP: [&str; 9] = [
    "$schema",
    "additionalProperties",
    "errors",
    "example_hooks",
    "example_json_notifications",
    "example_notifications",
    "examples",
    "resources",
    "tables",
];

/// What schemas are made of beside keywords and types: each becomes something of its own, and
/// `generator/tests/accept/` has a case of each, as of every keyword and type.
pub const FEATURES: [(&str, &str); 17] = [
    ("method", "`rpc`: a unary RPC"),
    ("notification", "`notification`: a server stream"),
    ("hook", "`hook`: a stream both ways"),
    ("params-by-position", "`params`: parameters as an array, in the order of the properties"),
    ("result-value", "`result`: a result that is no object, by the response's one property"),
    ("object-nested", "an object inside another: a message of its own"),
    ("object-open", "an object whose members the schema leaves open: a shape"),
    ("object-rest", "members beside those with names: a map of values"),
    ("array-of-arrays", "an array of arrays: a shape"),
    ("array-of-anything", "an array without items: a shape"),
    ("one-of-types", "a value of one of several types: a shape"),
    ("one-of-null", "a value or `null`: the value's type, by a shape"),
    ("one-of-required", "one of these members has to be there: both optional"),
    ("untyped-member", "a name without a type: no field, with the reason"),
    ("type-shared", "a shared type by its name, such as `JsonValue`"),
    ("enum-shared", "an enum that several messages share"),
    ("name-renamed", "a name that a client's language can't have"),
];
