//! `boltgate serve --node`.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tokio::process::Command as AsyncCommand;

use crate::daemon::{Daemon, PATIENCE, no_hang};

const PROGRAM: &str = env!("CARGO_BIN_EXE_boltgate");

fn serve(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.arg("serve").arg("--folder").arg(folder).args(arguments);
    command.stdin(Stdio::null()).output().unwrap()
}

#[test]
fn what_can_not_be_is_refused_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("empty"), "").unwrap();
    let node = "--node=http://127.0.0.1:1/secret";
    for (arguments, code, part) in [
        (&[node, "--grpc-auth=rune"][..], 1, "grpc-auth: rune asks for runes"),
        (&[node, "--grpc-auth=mtls+rune"], 1, "it has to be mtls"),
        (&["--node=127.0.0.1:1"], 1, "--node: expected http://"),
        (&["--node=ftp://127.0.0.1/"], 1, "the scheme `ftp`"),
        (&["--node=http://me:you@127.0.0.1/"], 1, "--node-auth-file"),
        (&[node, "--node-auth-file=missing"], 1, "--node-auth-file: "),
        (&[node, "--node-auth-file=empty"], 1, "USER:PASSWORD or a token"),
        (&[node, "--node-ca=empty"], 1, "--node-ca is about https"),
        (&["--node=https://127.0.0.1/", "--node-ca=empty"], 1, "no certificate is in it"),
        (&["--node-ca=empty"], 2, "--node"),
        (&[node, "--rpc-file=lightning-rpc"], 2, "cannot be used with"),
        (&[node, "--companion=x"], 2, "cannot be used with"),
    ] {
        let output = serve(folder.path(), arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.contains(part) && !said.contains("secret"), "{arguments:?}: {said}");
    }
}

#[tokio::test]
async fn a_daemon_is_served_and_its_health_told() {
    let folder = tempfile::tempdir().unwrap();
    let daemon = Daemon::start();
    fs::write(folder.path().join("token"), "abc\n").unwrap();
    let mut bridge = AsyncCommand::new(PROGRAM)
        .args(["serve", "--grpc-port=0", "--grpc-listen=unix:bridge.sock"])
        .args(["--node-auth-file=token", "--node", &daemon.url(), "--folder"])
        .arg(folder.path())
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    // This program serves a node's own surface: it asks for what a node has.
    let seen = daemon.accept().await.answer(r#"{"id":"x"}"#).await;
    assert_eq!(seen.body["method"], "getinfo");
    assert_eq!(seen.headers["authorization"], "Bearer abc");
    assert_eq!(seen.line, "POST /rpc?key=hidden HTTP/1.1");
    let socket = folder.path().join("bridge.sock");
    let healthy = async {
        loop {
            let mut asking = AsyncCommand::new(PROGRAM);
            asking.arg("health").arg(&socket).stderr(Stdio::null());
            if asking.status().await.unwrap().success() {
                return;
            }
        }
    };
    tokio::time::timeout(PATIENCE, healthy).await.unwrap();
    // What it would tell `boltgate client` is about a node.
    assert!(!folder.path().join("boltgate/bridge.json").exists());
    let pid = rustix::process::Pid::from_raw(bridge.id().unwrap().cast_signed()).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    assert!(no_hang(bridge.wait()).await.unwrap().success());
}
