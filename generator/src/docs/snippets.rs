//! A call as a program makes it, and as a shell does.

use serde_json::{Value, json};

use super::examples::{Examples, Sample};
use super::own::Own;
use super::python::{self, Expr};
use crate::api::{Api, Form, Rpc};

/// A piece of code to copy.
pub struct Snippet {
    /// What it is for.
    pub title: &'static str,
    /// Its language, as highlighters call it.
    pub language: &'static str,
    pub code: String,
}

/// A call to show.
struct Call<'a> {
    package: &'a str,
    service: &'a str,
    rpc: &'a str,
    /// The modules of the request's message and of the stub.
    modules: [String; 2],
    request: Sample,
    streams: bool,
}

/// Where the examples find the server.
const SERVER: &str = "localhost:9736";
const GRPCURL: &str = "grpcurl -cacert ca.pem -cert client.pem -key client-key.pem";
const CURL: &str = "curl --cacert ca.pem --cert client.pem --key client-key.pem";

/// The snippets of a method, a stream or a hook.
pub fn of(examples: &Examples<'_>, rpc: &Rpc) -> Vec<Snippet> {
    let module = examples.module(&rpc.package);
    let call = Call {
        package: &rpc.package,
        service: &rpc.service,
        rpc: &rpc.name,
        modules: [module.clone(), module],
        request: examples.message(&rpc.package, &rpc.request[0]),
        streams: rpc.form == Form::Notification,
    };
    if rpc.form == Form::Hook { call.hook() } else { call.snippets() }
}

/// The snippets of a list in parts; `field` is that of the list.
pub fn of_list(api: &Api, examples: &Examples<'_>, rpc: &Rpc) -> Vec<Snippet> {
    let call = Call {
        package: &api.own_package,
        service: "Lists",
        rpc: &rpc.name,
        modules: [examples.module(&rpc.package), examples.module(&api.own_package)],
        request: examples.message(&rpc.package, &rpc.request[0]),
        streams: true,
    };
    call.snippets()
}

/// The snippets of an own service's RPC.
pub fn of_own(api: &Api, examples: &Examples<'_>, own: &Own) -> Vec<Snippet> {
    let module = examples.module(&api.own_package);
    let class = format!("{module}.{}", own.request);
    let call = Call {
        package: &api.own_package,
        service: &own.service,
        rpc: &own.rpc,
        request: own_request(&module, class, own),
        modules: [module.clone(), module],
        streams: own.streams,
    };
    call.snippets()
}

/// What to ask of an own service, whose messages say nothing of what is required.
fn own_request(module: &str, class: String, own: &Own) -> Sample {
    let enumerated = |name: &str| Expr::Atom(format!("{module}.{name}"));
    let (python, proto, json) = match (own.service.as_str(), own.rpc.as_str()) {
        ("Events", "Subscribe") => {
            let topics = ["block_added", "invoice_payment"];
            let list = Expr::List(topics.iter().map(|topic| Expr::text(topic)).collect());
            (vec![("topics", list)], json!({ "topics": topics }), json!({ "topics": topics }))
        }
        ("Events", "Follow") => (
            vec![
                ("subsystem", enumerated("INVOICES")),
                ("index", enumerated("CREATED")),
                ("from", Expr::Atom("1".to_owned())),
            ],
            json!({"subsystem": "INVOICES", "index": "CREATED", "from": 1}),
            json!({"subsystem": "invoices", "index": "created", "from": 1}),
        ),
        ("Raw", "Call") => (
            vec![("method", Expr::text("getinfo"))],
            json!({"method": "getinfo"}),
            json!({"method": "getinfo"}),
        ),
        _ => (Vec::new(), json!({}), json!({})),
    };
    let python = python.into_iter().map(|(name, value)| (name.to_owned(), value));
    Sample { python: Expr::Call(class, python.collect()), proto, json }
}

impl Call<'_> {
    fn snippets(&self) -> Vec<Snippet> {
        let stub = self.service.to_lowercase();
        let mut code = self.python_start(&[&self.request.python]);
        code.push_str(&self.request.python.write(0, "request = ", ""));
        let rpc = self.rpc;
        code.push_str(&if self.streams {
            format!("\nfor reply in {stub}.{rpc}(request):\n    print(reply)\n")
        } else {
            format!("\nprint({stub}.{rpc}(request))\n")
        });
        let data = shell(&self.request.proto, true);
        let mut snippets = vec![self.in_python(code), self.grpcurl(&format!("-d {data}"))];
        snippets.extend(self.curl());
        snippets
    }

    /// A hook: the node's calls come, and the answers to them go.
    fn hook(&self) -> Vec<Snippet> {
        let stub = self.service.to_lowercase();
        let Expr::Call(class, fields) = &self.request.python else { return Vec::new() };
        let answered = fields.iter().map(|(name, value)| match name.as_str() {
            "id" => (name.clone(), Expr::Atom("call.id".to_owned())),
            _ => (name.clone(), value.clone()),
        });
        let answer = Expr::Call(class.clone(), answered.collect());
        let mut code =
            self.python_start(&[&answer]).replacen("import grpc", "import queue\n\nimport grpc", 1);
        let rpc = self.rpc;
        code.push_str(&format!(
            "answers = queue.SimpleQueue()\n\
             for call in {stub}.{rpc}(iter(answers.get, None)):\n    print(call.request)\n    {}\n",
            answer.write(4, "answers.put(", ")")
        ));
        // The answers are typed in: the calls' ids aren't known before.
        vec![self.in_python(code), self.grpcurl("-d @")]
    }

    fn in_python(&self, code: String) -> Snippet {
        Snippet { title: "Python", language: "python", code }
    }

    fn python_start(&self, used: &[&Expr]) -> String {
        let [messages, stubs] = &self.modules;
        let mut modules = vec![messages.clone(), format!("{stubs}_grpc")];
        let uses = |module: &str| {
            used.iter().any(|one| one.write(0, "", "").contains(&format!("{module}.")))
        };
        if uses("primitives_pb2") {
            modules.push("primitives_pb2".to_owned());
        }
        modules.sort();
        format!(
            "import grpc\nimport {}\n\n{}{} = {stubs}_grpc.{}Stub(channel)\n\n",
            modules.join(", "),
            python::channel(),
            self.service.to_lowercase(),
            self.service
        )
    }

    fn grpcurl(&self, data: &str) -> Snippet {
        let Self { package, service, rpc, .. } = self;
        Snippet {
            title: "grpcurl",
            language: "shell",
            code: format!("{GRPCURL} \\\n  {data} \\\n  {SERVER} {package}.{service}/{rpc}\n"),
        }
    }

    fn curl(&self) -> Option<Snippet> {
        let Self { package, service, rpc, .. } = self;
        let url = format!("https://{SERVER}/{package}.{service}/{rpc}");
        if !self.streams {
            let data = shell(&self.request.json, true);
            return Some(Snippet {
                title: "curl, JSON over Connect",
                language: "shell",
                code: format!(
                    "{CURL} \\\n  -H 'content-type: application/json' \\\n  -d {data} \\\n  {url}\n"
                ),
            });
        }
        // The length of an envelope takes four bytes, of which this writes the last one.
        let data = self.request.json.to_string();
        (data.len() < 256 && data.is_ascii()).then(|| Snippet {
            title: "curl, JSON over Connect (bash)",
            language: "bash",
            code: format!(
                "request={}\n\
                 {{ printf '\\0\\0\\0\\0'; printf \"\\\\x$(printf %02x ${{#request}})\"; printf %s \"$request\"; }} |\n  \
                 {CURL} \\\n    -N --data-binary @- -H 'content-type: application/connect+json' \\\n    {url}\n",
                shell(&self.request.json, false)
            ),
        })
    }
}

/// JSON as one word of a shell; in lines where that is allowed and one would be long.
fn shell(value: &Value, lines: bool) -> String {
    let mut text = value.to_string();
    if lines && text.len() > 88 {
        text = serde_json::to_string_pretty(value).unwrap_or(text);
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}
