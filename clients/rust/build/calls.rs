//! A Rust type per service, with a function per RPC.

use std::fmt::Write as _;

use prost_build::{Comments, Method, Service, ServiceGenerator};

/// Writes a Rust type per service.
pub struct Calls;

impl ServiceGenerator for Calls {
    fn generate(&mut self, service: Service, to: &mut String) {
        let name = &service.name;
        let proto = format!("{}.{}", service.package, service.proto_name);
        let about = docs(&service.comments, "", &format!("The service `{proto}`."));
        let mut functions = String::new();
        for method in &service.methods {
            functions.push_str(&function(&proto, method));
        }
        // Writing to a string never fails.
        let _ = write!(
            to,
            "{about}///
/// Made by [`Connection`](crate::Connection); cheap to clone.
#[derive(Debug, Clone)]
pub struct {name}(pub(crate) crate::Connection);

impl {name} {{
{functions}}}
"
        );
    }
}

fn function(service: &str, method: &Method) -> String {
    let Method { name, proto_name, input_type: input, output_type: output, .. } = method;
    let path = format!("/{service}/{proto_name}");
    let about = docs(&method.comments, "    ", &format!("`{path}`."));
    let errors = "    ///\n    /// # Errors\n    /// Where the call fails.\n";
    let (request, reply, call) = match (method.client_streaming, method.server_streaming) {
        (false, false) => (
            format!("impl tonic::IntoRequest<{input}> + Send"),
            output.clone(),
            format!("Ok(self.0.call(\"{path}\", request).await?.into_inner())"),
        ),
        (false, true) => (
            format!("impl tonic::IntoRequest<{input}> + Send"),
            format!("crate::Messages<{output}>"),
            format!("self.0.open_stream(\"{path}\", request).await"),
        ),
        (_, _) => (
            format!("impl tokio_stream::Stream<Item = {input}> + Send + 'static"),
            format!("crate::Messages<{output}>"),
            format!("self.0.open_streams(\"{path}\", request).await"),
        ),
    };
    format!(
        "{about}{errors}    pub async fn {name}(&self, request: {request}) -> Result<{reply}, crate::Error> {{
        {call}
    }}

"
    )
}

/// The proto's comments as Rust's; what would be a link or code there is text.
fn docs(comments: &Comments, indent: &str, otherwise: &str) -> String {
    let lines: Vec<&str> = comments.leading.iter().flat_map(|text| text.lines()).collect();
    let mut text = String::new();
    if lines.is_empty() {
        let _ = writeln!(text, "{indent}/// {otherwise}");
    }
    for (index, line) in lines.iter().enumerate() {
        // The second line of an RPC's is the node's word for it: a paragraph of its own.
        let is_name = ["Method `", "Notification `", "Hook `"]
            .iter()
            .any(|word| line.trim_start().starts_with(word));
        if index == 1 && is_name {
            let _ = writeln!(text, "{indent}///");
        }
        let line = line.trim().replace('[', "\\[").replace('<', "\\<");
        let _ = writeln!(text, "{indent}/// {line}");
    }
    text
}
