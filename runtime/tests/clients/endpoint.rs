//! What the plugin writes down for the command line.

use std::path::Path;

use boltgate::clients::{Endpoint, Store};
use boltgate::options::Options;
use boltgate::plugin::Init;
use serde_json::{Value, json};

fn endpoint(dir: &Path, options: Value) -> Endpoint {
    let options = Options::read(options.as_object().unwrap()).unwrap();
    let rpc_file = dir.join("lightning-rpc");
    Endpoint::of(&Init { lightning_dir: dir.to_owned(), rpc_file, options })
}

#[test]
fn what_is_written_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path());
    assert!(Endpoint::read(&store).unwrap().is_none());
    for (options, host, port) in [
        (json!({}), "127.0.0.1", 9736),
        (json!({"grpc-auth": "rune", "grpc-tls-name": ["a.example", "::1"]}), "127.0.0.1", 9736),
        (json!({"grpc-port": 0, "grpc-listen": ["unix:x", "[::1]:7"]}), "::1", 7),
        (json!({"grpc-port": 0, "grpc-listen": ["unix:x"]}), "", 0),
    ] {
        let endpoint = endpoint(dir.path(), options);
        assert_eq!((endpoint.host.as_str(), endpoint.port), (host, port));
        endpoint.write(&store).unwrap();
        assert_eq!(Endpoint::read(&store).unwrap(), Some(endpoint));
    }
}

#[test]
fn what_is_not_understood_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::new(dir.path());
    endpoint(dir.path(), json!({})).write(&store).unwrap();
    let path = store.folder().join("bridge.json");
    let good = std::fs::read_to_string(&path).unwrap();
    for text in ["", "{}", &good.replace("1,", "2,"), &good.replace("mtls", "none")] {
        assert_ne!(text, good);
        std::fs::write(&path, text).unwrap();
        let error = Endpoint::read(&store).unwrap_err().to_string();
        assert!(error.contains("bridge.json"), "{error}");
    }
}
