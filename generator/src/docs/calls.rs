//! What holds for every call, for the page beside the calls themselves.

use super::snippets::Snippet;
use super::{Form, python, rights};
use crate::api::{Access, Api};
use crate::emit::proto;

/// A part of that page.
pub struct Section {
    pub heading: &'static str,
    pub anchor: &'static str,
    /// Paragraphs, in the form's writing.
    pub text: Vec<String>,
    /// Words and what they mean, in the form's writing.
    pub terms: Vec<(String, String)>,
    pub snippets: Vec<Snippet>,
}

/// The page's parts. In the texts, backquotes mark code.
pub fn sections(api: &Api, form: Form) -> Vec<Section> {
    let section = |heading, anchor, text: &[&str], terms: &[(&str, &str)]| Section {
        heading,
        anchor,
        text: text.iter().map(|text| form.prose(text)).collect(),
        terms: terms.iter().map(|(word, text)| (form.prose(word), form.prose(text))).collect(),
        snippets: Vec::new(),
    };
    let mut reach = section(
        "Reaching the server",
        "reaching-the-server",
        &[
            "Clients connect with TLS, and show the certificate and the key that are in the node's \
             lightning directory: `client.pem` and `client-key.pem`, beside `ca.pem`, which the \
             server's own certificate is checked with. That is for the names `cln` and `localhost`. \
             The examples say `localhost:9736` and look for the files in the folder where they run.",
            "Server reflection is on, so that grpcurl and its kind need no protos. For Python, \
             make the modules that the examples import out of the protos:",
        ],
        &[],
    );
    let own = if api.own_package.is_empty() { "" } else { " boltgate.proto" };
    let is_nodes = !api.release.is_empty();
    let shared = if is_nodes || proto::uses_shared(api) { " primitives.proto" } else { "" };
    reach.snippets = vec![
        Snippet {
            title: "Modules for Python",
            language: "shell",
            code: format!(
                "pip install grpcio grpcio-tools\npython -m grpc_tools.protoc -I generated/proto \
                 --python_out=. --grpc_python_out=. \\\n  {}{shared}{own}\n",
                api.proto
            ),
        },
        Snippet {
            title: "A channel in Python",
            language: "python",
            code: format!("import grpc\n\n{}", python::channel()),
        },
    ];
    let tables = section(
        "The tables",
        "the-tables",
        &["Each field has its name in the proto and its name in the node's JSON, which JSON over \
           Connect has too; its type and number in the proto; and what can be counted on:"],
        &[
            ("required", "of a request: the node refuses a request without it"),
            ("optional", "may be absent, and protobuf tells absent from zero (`HasField`)"),
            ("always", "of a response: the node always sends it; zero where an older node did not"),
            ("list", "any number of times, none among them"),
            ("one of several", "at most one of the fields of the `oneof` is set"),
            ("zero where unset", "has a default, and protobuf does not tell absent from zero"),
        ],
    );
    let json = section(
        "JSON over Connect",
        "json",
        &["A POST of JSON to the Connect URL, over HTTP/1.1 or HTTP/2. Names and words are the \
           node's, as in the column JSON; what comes back is the node's own result. Streams take \
           and give messages in envelopes, as the examples show. Hooks are not offered in JSON."],
        &[
            ("`bytes`", "hexadecimal digits"),
            (
                "`Amount`",
                "a number of msat, or text such as `\"7msat\"` or `\"7sat\"`; a bare number is satoshi where the field's notes say so",
            ),
            ("`Outpoint`", "`\"txid:outnum\"`"),
            (
                "`Feerate`",
                "`\"slow\"`, `\"normal\"`, `\"urgent\"`, `\"1000perkb\"`, `\"253perkw\"`",
            ),
            ("`OutputDesc`", "`{\"address\": \"7000msat\"}`"),
        ],
    );
    let errors = section(
        "Errors",
        "errors",
        &["A failed call has a gRPC status, a message and metadata. Where the node refused, the \
           message is the node's own. Which of the node's numbers becomes which status is in \
           docs/clients.md of the project, under Errors."],
        &[
            ("`cln-error-code`", "the node's own number"),
            ("`cln-error-data-bin`", "what the node adds, as JSON"),
            (
                "`grpc-status-details-bin`",
                "a `google.rpc.Status` with an `ErrorInfo`, whose `reason` is to branch on",
            ),
        ],
    );
    let enums = section(
        "Unknown enum values",
        "unknown-enum-values",
        &["A newer node may send a word that the proto doesn't have. The field is then -1, the \
           trailer `boltgate-unknown-enum` has the word, and the rest of the reply is as it should be."],
        &[],
    );
    vec![reach, tables, json, errors, enums, access(&api.access, form)]
}

fn access(access: &Access, form: Form) -> Section {
    let mut classes: Vec<_> = access.rights.iter().filter_map(|right| right.class).collect();
    classes.sort_by_key(|class| *class as u8);
    classes.dedup();
    let classes = classes.into_iter().map(|class| {
        (form.code(class.name()), form.prose(&format!("class: {}", rights::meaning(class))))
    });
    let presets = access.presets.iter().map(|preset| {
        let (methods, topics) = (preset.methods.len(), preset.topics.len());
        let text = format!("preset: {methods} methods, {topics} topics");
        (form.code(&preset.name), form.plain(&text))
    });
    Section {
        heading: "Who may call",
        anchor: "who-may-call",
        text: vec![form.prose(
            "A client's certificate lets it in, and runes, the node's own tokens, take rights away: \
             each rune that goes with a call has to permit its name for runes. A call's class is what \
             somebody has judged of it; presets are exact lists of calls for named clients.",
        )],
        terms: classes.chain(presets).collect(),
        snippets: Vec::new(),
    }
}
