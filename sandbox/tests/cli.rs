//! The binary, as people and scripts use it.

mod common;

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use common::file;
use serde_json::{Value, json};

fn sandbox(dir: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_boltgate-sandbox"));
    command.args(arguments).arg("--lightning-dir").arg(dir);
    command
}

fn output(dir: &Path, arguments: &[&str]) -> Output {
    sandbox(dir, arguments).output().unwrap()
}

fn json_of(dir: &Path, arguments: &[&str]) -> Value {
    let output = output(dir, arguments);
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A sandbox that runs until it is dropped.
struct Running(Child);

impl Running {
    /// Waits for the block of text that says that everything runs, and gives it back.
    fn start(mut command: Command) -> (Self, String) {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let stdout = child.stdout.take().unwrap();
        let lines = BufReader::new(stdout).lines().map(Result::unwrap);
        let mut text = String::new();
        for line in lines {
            text = text + &line + "\n";
            if line.contains("Ctrl-C stops it") {
                break;
            }
        }
        (Self(child), text)
    }

    fn signal(&self, name: &str) {
        let killed = Command::new("kill").args(["-s", name, &self.0.id().to_string()]).status();
        assert!(killed.unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_newcomer_sees_it_run_calls_it_and_stops_it() {
    let dir = tempfile::tempdir().unwrap();
    let (lightning, ready) = (dir.path().join("node"), dir.path().join("ready.json"));
    let plugin = file("plugin.py");
    let mut command = sandbox(&lightning, &["--plugin", plugin.to_str().unwrap(), "--test-port=9"]);
    command.arg("--ready-file").arg(&ready);
    let (mut running, text) = Running::start(command);
    let lightning = lightning.canonicalize().unwrap();
    assert!(text.contains(&format!("lightning dir  {}", lightning.display())), "{text}");

    let said: Value = serde_json::from_slice(&std::fs::read(&ready).unwrap()).unwrap();
    assert_eq!(said["lightning_dir"], json!(lightning));
    assert_eq!(said["rpc_file"], json!(lightning.join("lightning-rpc")));
    assert_eq!(said["pid"], running.0.id());
    assert_eq!(said["plugins"][0]["grpc"], Value::Null);
    let plugin_pid = said["plugins"][0]["pid"].as_u64().unwrap();

    assert_eq!(json_of(&lightning, &["call", "getinfo"])["network"], "regtest");
    let echo = json_of(&lightning, &["call", "test-echo", r#"{"a":1}"#]);
    assert_eq!(echo["start"]["init"]["options"]["test-port"], 9);
    assert_eq!(json_of(&lightning, &["notify", "connect", "--count", "2"])["sent"], 2);
    assert_eq!(json_of(&lightning, &["notify", "connect", r#"{"id":"x"}"#])["sent"], 1);
    let heard = json_of(&lightning, &["call", "test-events"]);
    assert_eq!(heard["events"][2]["params"]["connect"], json!({"id": "x"}));
    let hook = json_of(&lightning, &["hook", "peer_connected"]);
    assert_eq!(hook["answers"][0]["plugin"], "plugin.py");

    json_of(&lightning, &["fail", "getinfo", "--code", "-5", "--message", "no", "--data", "[1]"]);
    let failed = output(&lightning, &["call", "getinfo"]);
    assert_eq!(failed.status.code(), Some(1));
    assert_eq!(failed.stdout, b"");
    assert_eq!(
        serde_json::from_slice::<Value>(&failed.stderr).unwrap(),
        json!({"code": -5, "message": "no", "data": [1]})
    );
    json_of(&lightning, &["set", "getinfo", r#"{"x":1}"#]);
    assert_eq!(json_of(&lightning, &["call", "getinfo"]), json!({"x": 1}));
    json_of(&lightning, &["delay", "getinfo", "1"]);
    json_of(&lightning, &["close", "getinfo", "--bytes", "2"]);
    assert_eq!(output(&lightning, &["call", "getinfo"]).status.code(), Some(2));
    assert_eq!(json_of(&lightning, &["seen", "getinfo"])["requests"].as_array().unwrap().len(), 4);
    assert_eq!(json_of(&lightning, &["status"])["plugins"][0]["state"], "ready");
    json_of(&lightning, &["reset"]);
    assert_eq!(json_of(&lightning, &["seen"]), json!({"requests": []}));
    assert_eq!(output(&lightning, &["call", "getinfo", "{"]).status.code(), Some(2));

    running.signal("TERM");
    assert!(running.0.wait().unwrap().success());
    assert!(!ready.exists() && !lightning.join("lightning-rpc").exists());
    assert!(lightning.join("shutdown-heard").exists());
    assert!(!PathBuf::from(format!("/proc/{plugin_pid}")).exists());
    let late = output(&lightning, &["call", "getinfo"]);
    assert_eq!(late.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&late.stderr).contains("is the sandbox running"), "{late:?}");
}

#[test]
fn the_clients_files_are_shown_where_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let (lightning, proto) = (dir.path().join("my node"), dir.path().join("proto"));
    std::fs::create_dir_all(&lightning).unwrap();
    std::fs::create_dir_all(&proto).unwrap();
    for name in ["ca.pem", "client.pem", "client-key.pem"] {
        std::fs::write(lightning.join(name), "").unwrap();
    }
    // A plugin with the bridge's option.
    let plugin = dir.path().join("bridge.py");
    let from = file("plugin.py");
    let made = format!(
        "sed s/test-port/grpc-port/ '{}' > '{}'; chmod +x '{}'",
        from.display(),
        plugin.display(),
        plugin.display()
    );
    assert!(Command::new("sh").args(["-c", &made]).status().unwrap().success());
    let mut command =
        sandbox(&lightning, &["--plugin", plugin.to_str().unwrap(), "--grpc-port=1234"]);
    command.arg("--proto-dir").arg(&proto).args(["--python", "/opt/py 3"]);
    let (running, text) = Running::start(command);
    let lightning = lightning.canonicalize().unwrap();
    for expected in [
        "gRPC           127.0.0.1:1234".to_owned(),
        format!("CA             {}", lightning.join("ca.pem").display()),
        format!("private key    {}", lightning.join("client-key.pem").display()),
        format!("-I {} ", proto.canonicalize().unwrap().display()),
        format!("PYTHONPATH='{}' '/opt/py 3' - <<'END'", lightning.join("stubs").display()),
        format!("private_key=read(\"{}\")", lightning.join("client-key.pem").display()),
    ] {
        assert!(text.contains(&expected), "{expected}\n{text}");
    }
    running.signal("INT");
}

#[test]
fn a_plugin_that_does_not_run_is_an_error_with_its_reason() {
    let dir = tempfile::tempdir().unwrap();
    for (mode, reason) in [
        ("disabled", "disabled itself: the port is taken"),
        ("quitter", "exited with code 3"),
        ("chatty", "nothing but JSON-RPC"),
    ] {
        let plugin = dir.path().join(format!("plugin-{mode}.py"));
        assert!(Command::new("cp").arg(file("plugin.py")).arg(&plugin).status().unwrap().success());
        let output =
            output(&dir.path().join("node"), &["run", "--plugin", plugin.to_str().unwrap()]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.lines().last().unwrap().contains(reason), "{said}");
        assert_eq!(output.stdout, b"");
    }
    let plugin = file("plugin.py");
    let wrong = output(dir.path(), &["--plugin", plugin.to_str().unwrap(), "--no-such=1"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&wrong.stderr).contains("--no-such: no plugin has this option")
    );
}

#[test]
fn a_plugin_that_ends_later_ends_the_run_with_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let plugin = file("plugin.py");
    let mut command = sandbox(dir.path(), &["--plugin", plugin.to_str().unwrap()]);
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    let ready = dir.path().join("ready.json");
    command.arg("--ready-file").arg(&ready);
    let mut running = Running(command.spawn().unwrap());
    while !ready.exists() {
        assert!(running.0.try_wait().unwrap().is_none());
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    output(dir.path(), &["call", "test-echo", r#"{"end":true}"#]);
    assert_eq!(running.0.wait().unwrap().code(), Some(1));
    let mut said = String::new();
    running.0.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert!(said.contains("exited with code 4"), "{said}");
}
