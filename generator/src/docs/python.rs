//! Expressions of Python, and the start of every program.

/// An expression.
#[derive(Debug, Clone)]
pub enum Expr {
    /// Written as it is.
    Atom(String),
    /// A message: its class, and its fields by name.
    Call(String, Vec<(String, Expr)>),
    /// A list.
    List(Vec<Expr>),
    /// A dictionary with text for keys.
    Dict(Vec<(String, Expr)>),
}

/// The longest line that is not broken.
const WIDTH: usize = 88;

/// Words that can't name an argument.
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

impl Expr {
    /// Text in quotes.
    pub fn text(text: &str) -> Self {
        Self::Atom(quoted(text))
    }

    /// The expression where `before` stands before it, and `after` behind it, in its line.
    pub fn write(&self, indent: usize, before: &str, after: &str) -> String {
        let flat = format!("{before}{}{after}", self.flat());
        if indent + flat.len() <= WIDTH {
            return flat;
        }
        let (open, close, items) = self.parts();
        if items.is_empty() {
            return flat;
        }
        let mut out = format!("{before}{open}\n");
        for (name, item) in items {
            let line = item.write(indent + 4, &name, ",");
            out.push_str(&format!("{}{line}\n", " ".repeat(indent + 4)));
        }
        out.push_str(&format!("{}{close}{after}", " ".repeat(indent)));
        out
    }

    fn flat(&self) -> String {
        if let Self::Atom(text) = self {
            return text.clone();
        }
        let (open, close, items) = self.parts();
        let items = items.iter().map(|(name, item)| format!("{name}{}", item.flat()));
        format!("{open}{}{close}", items.collect::<Vec<_>>().join(", "))
    }

    /// Brackets, and what is between them: what stands before each item, and the item.
    fn parts(&self) -> (String, &'static str, Vec<(String, &Self)>) {
        match self {
            Self::Atom(text) => (text.clone(), "", Vec::new()),
            Self::Call(class, arguments) => {
                let named = arguments.iter().map(|(name, value)| (format!("{name}="), value));
                if arguments.iter().any(|(name, _)| KEYWORDS.contains(&name.as_str())) {
                    let quoted = arguments
                        .iter()
                        .map(|(name, value)| (format!("{}: ", quoted(name)), value));
                    return (format!("{class}(**{{"), "})", quoted.collect());
                }
                (format!("{class}("), ")", named.collect())
            }
            Self::List(items) => {
                ("[".to_owned(), "]", items.iter().map(|item| (String::new(), item)).collect())
            }
            Self::Dict(members) => {
                let quoted =
                    members.iter().map(|(key, value)| (format!("{}: ", quoted(key)), value));
                ("{".to_owned(), "}", quoted.collect())
            }
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// How a program reaches the node, with the files of its client.
pub fn channel() -> String {
    r#"def read(name):
    return open(name, "rb").read()

tls = grpc.ssl_channel_credentials(read("ca.pem"), read("client-key.pem"), read("client.pem"))
channel = grpc.secure_channel("localhost:9736", tls)
"#
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::Expr;

    #[test]
    fn long_calls_are_broken_and_words_of_python_are_quoted() {
        let id = Expr::Atom("1".to_owned());
        let call = |names: &[&str]| {
            let arguments = names.iter().map(|name| ((*name).to_owned(), id.clone()));
            Expr::Call("pb2.Thing".to_owned(), arguments.collect())
        };
        assert_eq!(call(&["a", "b"]).write(0, "x = ", ""), "x = pb2.Thing(a=1, b=1)");
        assert_eq!(call(&["a", "from"]).write(0, "", ""), "pb2.Thing(**{\"a\": 1, \"from\": 1})");
        let long = "n".repeat(90);
        assert_eq!(
            call(&["a", &long]).write(4, "f(", ")"),
            format!("f(pb2.Thing(\n        a=1,\n        {long}=1,\n    ))")
        );
        assert_eq!(Expr::text("a \"b\" \\").write(0, "", ""), r#""a \"b\" \\""#);
    }
}
