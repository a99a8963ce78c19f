//! Every kind of problem, by name. `generator/tests/reject/` has a case of each.

macro_rules! rules {
    ($($variant:ident $name:literal $why:literal),* $(,)?) => {
        /// A kind of problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule { $(#[doc = $why] $variant),* }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name, in what is told and in tests.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What it asks for, and why.
            #[must_use]
            pub const fn why(self) -> &'static str {
                match self { $(Self::$variant => $why),* }
            }
        }
    };
}

rules! {
    // Files.
    Unreadable "unreadable"
        "A file or folder that is needed is there, can be read, and holds what it should.",
    Unwritable "unwritable"
        "What is asked for can be written.",
    JsonSyntax "json-syntax"
        "Schemas are strict JSON: no comments, no trailing commas.",
    DuplicateMember "duplicate-member"
        "A name stands once in a JSON object: of two, readers would each take another one.",
    PolicySyntax "policy-syntax"
        "Policy files are TOML with known tables and keys: a slip in a name is no silent default.",
    // Schemas.
    ExpectedType "expected-type"
        "Each keyword of the schema dialect has a value of one JSON type.",
    UnnamedSchema "unnamed-schema"
        "A schema file says what it describes: `rpc`, `notification` or `hook`.",
    MissingPart "missing-part"
        "A schema file has a request and a response.",
    UnknownKeyword "unknown-keyword"
        "Every keyword is known: one that is skipped could have been the one that counts.",
    DroppedKeyword "dropped-keyword"
        "A keyword that the wire can't say is listed under `[dropped]` with the reason.",
    UnknownType "unknown-type"
        "Every type is one of the dialect's.",
    TypeConflict "type-conflict"
        "A field has one type, in whichever branch of a condition it is described.",
    Calling "calling"
        "A method is called in a way that there is: parameters by name or by position, and a result \
         that is an object or one value.",
    RequiredUnknown "required-unknown"
        "What is required is described.",
    NotARelease "not-a-release"
        "Releases have the form by which they can be put in order.",
    WrongFolder "wrong-folder"
        "Methods, notifications and hooks are in folders of their own.",
    DuplicateSchema "duplicate-schema"
        "A method, notification or hook is described by one file.",
    UnknownName "unknown-name"
        "A name that is asked for is that of a schema.",
    UnlistedError "unlisted-error"
        "Of every error code that a schema lists it is said what a client is told.",
    // OpenRPC documents.
    NotOpenrpc "not-openrpc"
        "What `import --openrpc` reads is an OpenRPC document of a version that is known.",
    UnknownReference "unknown-reference"
        "A `$ref` names something in the same document: nothing is fetched from elsewhere.",
    TooLarge "too-large"
        "A document has an end, with every reference written out: a short one can come to millions.",
    ForeignSchemas "foreign-schemas"
        "An import writes the whole of its folder, so that folder holds nothing of another hand.",
    // What is exposed.
    Undecided "undecided"
        "Every schema is exposed, or skipped with a reason: nothing is left out unseen.",
    ExposedAndSkipped "exposed-and-skipped"
        "A schema is either exposed or skipped.",
    NoReason "no-reason"
        "What departs from the rule says why, for whoever comes next.",
    StaleEntry "stale-entry"
        "An entry of a policy file applies to something: otherwise the file says what isn't true.",
    // The wire.
    NoWireType "no-wire-type"
        "A field has one type on the wire: a value of several types, a list of lists and an open \
         object get a form by decision.",
    UnknownWireType "unknown-wire-type"
        "A type that a policy file names is one of protobuf's, of the dialect's, or shared.",
    SharedEnumValue "shared-enum-value"
        "A shared enum has every value that the schema has.",
    ValueName "value-name"
        "The name of an enum value is one that protobuf accepts.",
    ValueNameClash "value-name-clash"
        "Each value of an enum has a name of its own.",
    ZeroValueGone "zero-value-gone"
        "An enum keeps its value with the number 0, which proto3 needs.",
    FieldName "field-name"
        "The name of a field is one that protobuf accepts.",
    FieldNameClash "field-name-clash"
        "Each field of a message has a name of its own.",
    NameClash "name-clash"
        "Each message, enum and RPC of a package has a name of its own.",
    InvalidProto "invalid-proto"
        "The protos compile: clients compile them too.",
    // Numbers.
    LedgerLine "ledger-line"
        "Each line of the ledger is a number, a comment, or nothing.",
    LedgerConflict "ledger-conflict"
        "A field or value has one number, for ever.",
    NumberTwice "number-twice"
        "A number belongs to one field or value, for ever.",
    NumberRange "number-range"
        "A number is one that protobuf has and doesn't keep for itself.",
    NodeLedger "node-ledger"
        "The node's own ledger is the file that `import --numbers` expects.",
    NumberDiffers "number-differs"
        "Deployed clients follow the node's numbers, so ours are the same.",
    NoMerge "no-merge"
        "`renumber` settles a merge: it has to know which two branches.",
    // Rights.
    NoClass "no-class"
        "Somebody has said what each method, topic and hook gives into a client's hands.",
    TwoClasses "two-classes"
        "What a method, topic or hook gives is said once.",
    StaleReview "stale-review"
        "A class is of the schema that was reviewed: new parameters can do new things.",
    SignOfAnotherClass "sign-of-another-class"
        "What a schema shows doesn't speak against its class, or somebody has said why.",
    RuneName "rune-name"
        "A name for runes can stand in a rune.",
    RuneNameClash "rune-name-clash"
        "A rune knows names only: each name allows one thing.",
    EmptyPreset "empty-preset"
        "A preset holds something: a rune without names would allow everything.",
    PresetUnknown "preset-unknown"
        "A preset names what has a class.",
    PresetHarm "preset-harm"
        "A preset holds only what reads or receives.",
    PresetTwice "preset-twice"
        "A preset names each thing once.",
    // Bridge projects.
    BridgeValue "bridge-value"
        "Each value of boltgate.toml can be used: names that protobuf and cargo take, a folder of the \
         project.",
    PackageTaken "package-taken"
        "Each package of a bridge is given once, and not the node's or Boltgate's own.",
    NodeName "node-name"
        "What the node has itself is described by the node: a method has one RPC and one class.",
    NothingToServe "nothing-to-serve"
        "A bridge project has schemas to serve.",
    AlreadyThere "already-there"
        "A new project begins in a folder of its own: nothing is overwritten.",
    NotACheckout "not-a-checkout"
        "A bridge is built with Boltgate's crates, and has to know where they are.",
    // Releases.
    NothingToCompare "nothing-to-compare"
        "A comparison has two sides: a release that is kept, a file, a folder, or a revision.",
    NotASurface "not-a-surface"
        "What is compared is a surface: descriptors, or the text that `release` writes.",
    ReleaseChanged "release-changed"
        "What was released doesn't change: clients have it.",
    UnknownRule "unknown-rule"
        "A rule that is named is one of those that there are.",
}

impl Rule {
    /// The rule of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}
