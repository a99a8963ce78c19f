//! What a newcomer needs once everything runs: the address, the files, a call to paste.

use std::io::Write;
use std::path::{Path, PathBuf};

use boltgate_sandbox::{Plugin, Sandbox};
use serde_json::json;

use super::Run;

/// Where a client reaches a gRPC plugin, and with which files.
struct Endpoint {
    host: String,
    port: u64,
    ca: PathBuf,
    client: PathBuf,
    key: PathBuf,
}

/// The endpoint of a plugin with an option `grpc-port`, if the client's files are there.
fn endpoint(sandbox: &Sandbox, plugin: &Plugin) -> Option<Endpoint> {
    let options = plugin.options()?;
    let port = options.get("grpc-port")?.as_u64()?;
    let host = options.get("grpc-host").and_then(|host| host.as_str()).unwrap_or("127.0.0.1");
    let file = |name: &str| Some(sandbox.lightning_dir().join(name)).filter(|path| path.is_file());
    Some(Endpoint {
        host: if host.contains(':') && !host.starts_with('[') {
            format!("[{host}]")
        } else {
            host.to_owned()
        },
        port,
        ca: file("ca.pem")?,
        client: file("client.pem")?,
        key: file("client-key.pem")?,
    })
}

/// Prints what there is to know about a running sandbox.
pub fn print(sandbox: &Sandbox, arguments: &Run) {
    let _ = std::io::stdout().write_all(text(sandbox, arguments).as_bytes());
    let _ = std::io::stdout().flush();
}

fn text(sandbox: &Sandbox, arguments: &Run) -> String {
    let dir = sandbox.lightning_dir().display();
    let mut text = format!("\nThe stand-in node runs.\n\n  lightning dir  {dir}\n");
    for plugin in sandbox.plugins() {
        text += &format!("  plugin         {}\n", plugin.path().display());
        let Some(endpoint) = endpoint(sandbox, plugin) else { continue };
        let Endpoint { host, port, ca, client, key } = &endpoint;
        text += &format!(
            "  gRPC           {host}:{port}\n  \
               CA             {}\n  \
               certificate    {}\n  \
               private key    {}\n\n",
            ca.display(),
            client.display(),
            key.display()
        );
        text += &call(sandbox, arguments, &endpoint);
    }
    text + "\nCtrl-C stops it.\n\n"
}

/// A client call to paste into another shell.
fn call(sandbox: &Sandbox, arguments: &Run, endpoint: &Endpoint) -> String {
    let Endpoint { host, port, ca, client, key } = endpoint;
    let Ok(proto) = arguments.proto_dir.canonicalize() else {
        return "For a client call to paste here, say where node.proto is: --proto-dir DIR.\n"
            .into();
    };
    let python = quoted(&arguments.python);
    let stubs = sandbox.lightning_dir().join("stubs");
    let (proto, stubs) = (quoted(&proto.to_string_lossy()), quoted(&stubs.to_string_lossy()));
    // Names in the certificate are `cln` and `localhost`, as the node's clients expect.
    format!(
        "Call it from another shell ({python} needs the package grpcio-tools):\n\n\
mkdir -p {stubs}
{python} -m grpc_tools.protoc -I {proto} --python_out={stubs} --grpc_python_out={stubs} node.proto primitives.proto
PYTHONPATH={stubs} {python} - <<'END'
import grpc, node_pb2, node_pb2_grpc
read = lambda path: open(path, 'rb').read()
creds = grpc.ssl_channel_credentials(
    root_certificates=read({}),
    private_key=read({}),
    certificate_chain=read({}))
channel = grpc.secure_channel('{host}:{port}', creds, options=[('grpc.ssl_target_name_override', 'cln')])
print(node_pb2_grpc.NodeStub(channel).Getinfo(node_pb2.GetinfoRequest()))
END
",
        string(ca), string(key), string(client)
    )
}

/// A word for the shell.
fn quoted(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-+=:@".contains(&byte);
    if !text.is_empty() && text.bytes().all(plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A string literal for Python (JSON's are the same but for what no path holds).
fn string(path: &Path) -> String {
    json!(path.to_string_lossy()).to_string()
}

/// A file that exists for as long as the sandbox is ready.
pub struct ReadyFile(PathBuf);

impl ReadyFile {
    /// Writes the file; it appears whole.
    pub fn write(path: &Path, sandbox: &Sandbox) -> Result<Self, String> {
        let plugins: Vec<_> = sandbox.plugins().iter().map(|plugin| {
            let grpc = endpoint(sandbox, plugin).map(|endpoint| json!({
                "address": format!("{}:{}", endpoint.host, endpoint.port),
                "ca": endpoint.ca,
                "client_certificate": endpoint.client,
                "client_key": endpoint.key,
            }));
            json!({"name": plugin.name(), "path": plugin.path(), "pid": plugin.pid(), "grpc": grpc})
        }).collect();
        let content = json!({
            "pid": std::process::id(),
            "lightning_dir": sandbox.lightning_dir(),
            "rpc_file": sandbox.rpc_path(),
            "plugins": plugins,
        });
        let mut partial = path.as_os_str().to_owned();
        partial.push(".partial");
        std::fs::write(&partial, format!("{content}\n"))
            .and_then(|()| std::fs::rename(&partial, path))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self(path.to_owned()))
    }
}

impl Drop for ReadyFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_survive_the_shell() {
        for (text, expected) in
            [("/a/b-c.d", "/a/b-c.d"), ("a b", "'a b'"), ("it's", r"'it'\''s'"), ("", "''")]
        {
            assert_eq!(quoted(text), expected);
        }
    }
}
