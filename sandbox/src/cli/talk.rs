//! Commands for a sandbox that runs already.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use boltgate_sandbox::client::{self, Reply};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

use super::{Command, complain};

/// Puts the command into a call, makes it, and prints the result; 1 is an error of the node, 2 a
/// call that could not be made.
pub fn talk(command: Command) -> ExitCode {
    let outcome = order(command).and_then(|(which, method, params)| {
        let path = which.lightning_dir.join("lightning-rpc");
        make(&path, &method, &params)
    });
    let (text, code, printed) = match outcome {
        Ok(Reply::Result(text)) => (text, ExitCode::SUCCESS, writeln_to(std::io::stdout())),
        Ok(Reply::Error(text)) => (text, ExitCode::from(1), writeln_to(std::io::stderr())),
        Err(error) => {
            complain(&error);
            return ExitCode::from(2);
        }
    };
    printed(&text);
    code
}

fn writeln_to<'a>(mut out: impl Write + 'a) -> Box<dyn FnOnce(&str) + 'a> {
    Box::new(move |text| drop(writeln!(out, "{text}")))
}

fn make(path: &Path, method: &str, params: &str) -> Result<Reply, String> {
    client::call(path, method, params).map_err(|error| {
        format!("{}: {error}; is the sandbox running, with this --lightning-dir?", path.display())
    })
}

fn order(command: Command) -> Result<(super::Which, String, String), String> {
    let mut params = Params::default();
    let (which, method) = match command {
        Command::Run(_) => return Err("run is not a call".into()),
        Command::Call { method, params, which } => {
            let text = json_text(&params)?;
            return Ok((which, method, text));
        }
        Command::Notify { topic, params: event, count, rate, which } => {
            params.put("topic", json!(topic)).put("count", json!(count));
            params.put_text("params", event)?;
            if let Some(rate) = rate {
                params.put("rate", json!(rate));
            }
            (which, "notify")
        }
        Command::Hook { hook, params: told, count, rate, which } => {
            params.put("hook", json!(hook)).put("count", json!(count));
            params.put_text("params", told)?;
            if let Some(rate) = rate {
                params.put("rate", json!(rate));
            }
            (which, "hook")
        }
        Command::Fail { method, code, message, data, times, which } => {
            params.put("method", json!(method)).put("code", json!(code));
            params.put("message", json!(message)).put("times", json!(times));
            params.put_text("data", data)?;
            (which, "fail")
        }
        Command::Delay { method, time, which } => {
            params.put("method", json!(method));
            match time.as_str() {
                "never" => drop(params.put("never", json!(true))),
                "none" => {}
                ms => {
                    let ms: u64 = ms
                        .parse()
                        .map_err(|_| format!("'{ms}': expected milliseconds, never or none"))?;
                    params.put("ms", json!(ms));
                }
            }
            (which, "delay")
        }
        Command::Set { method, result, which } => {
            params.put("method", json!(method)).put_text("result", result)?;
            (which, "set")
        }
        Command::Close { method, bytes, times, which } => {
            params
                .put("method", json!(method))
                .put("bytes", json!(bytes))
                .put("times", json!(times));
            (which, "close")
        }
        Command::Seen { method, which } => {
            if let Some(method) = method {
                params.put("method", json!(method));
            }
            (which, "seen")
        }
        Command::Status { which } => (which, "status"),
        Command::Reset { which } => (which, "reset"),
    };
    Ok((which, format!("sandbox-{method}"), params.text()))
}

/// Parameters, of which some are JSON as it was typed.
#[derive(Default)]
struct Params(Map<String, Value>, Vec<(&'static str, String)>);

impl Params {
    fn put(&mut self, name: &str, value: Value) -> &mut Self {
        self.0.insert(name.to_owned(), value);
        self
    }

    fn put_text(&mut self, name: &'static str, text: Option<String>) -> Result<(), String> {
        if let Some(text) = text {
            self.1.push((name, json_text(&text)?));
        }
        Ok(())
    }

    fn text(&self) -> String {
        let members = self.0.iter().map(|(name, value)| format!("\"{name}\":{value}"));
        let members: Vec<_> =
            members.chain(self.1.iter().map(|(name, text)| format!("\"{name}\":{text}"))).collect();
        format!("{{{}}}", members.join(","))
    }
}

/// Text that is JSON, byte for byte as typed.
fn json_text(text: &str) -> Result<String, String> {
    let raw: Box<RawValue> =
        serde_json::from_str(text).map_err(|error| format!("not JSON: {text}: {error}"))?;
    Ok(raw.get().to_owned())
}
