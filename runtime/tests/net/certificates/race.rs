//! Several bridges that start on one directory at the same time.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::Barrier;
use std::thread;

use boltgate::access::Mode;
use boltgate::tls::{Role, identity};

use super::making::{keeper, settings};

const BRIDGES: usize = 8;
const ROUNDS: usize = 20;

#[test]
fn they_agree_and_leave_nothing_half_done() {
    for round in 0..ROUNDS {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        // First nothing is there, then a certificate with other names is.
        for names in [&[][..], &["node.example"][..]] {
            let together = Barrier::new(BRIDGES);
            thread::scope(|scope| {
                for _ in 0..BRIDGES {
                    scope.spawn(|| {
                        together.wait();
                        drop(keeper(dir, settings(names, 0, Mode::Mtls)));
                    });
                }
            });
            let mut found: Vec<_> = fs::read_dir(dir)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            found.sort();
            let expected = [
                "ca-key.pem",
                "ca.pem",
                "client-key.pem",
                "client.pem",
                "server-key.pem",
                "server.pem",
            ];
            assert_eq!(found, expected, "{round}");
            for role in Role::ALL {
                let mode = fs::metadata(role.key(dir)).unwrap().permissions().mode();
                assert_eq!(mode & 0o777, 0o600, "{role:?}");
                identity::load(dir, role).unwrap();
            }
        }
    }
}
