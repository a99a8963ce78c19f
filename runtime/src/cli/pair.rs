//! `boltgate pair`: a client's folder, out of a pairing URI.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use boltgate_client::Error;
use clap::{ArgGroup, Args};
use tonic::Code;

use super::exit::{Done, Exit, Failure};
use super::remote::{Connection, exit};
use crate::clients::folder::{self, Contents};
use crate::clients::pairing::{Pairing, Proof};

/// The most that is read of stdin or a file, in bytes: room for a picture of the URI beside it.
const LONGEST: u64 = 256 << 10;

/// How many characters of base64 are in a line of PEM.
const LINE: usize = 64;

/// Keeps a pairing URI as a folder, which every client can connect to.
///
/// It checks first that the bridge takes what is in the URI. The folder has ca.pem, and client.pem with
/// client-key.pem or a rune, and only its owner can read it.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("source").required(true).args(["uri", "file"])), after_help = "\
Examples:
  boltgate pair - < phone.txt
  ssh node lightning-cli boltgate-client add phone readonly | boltgate pair -
  boltgate pair --file phone.txt --to ./phone
  boltgate call --connect ~/.config/boltgate/phone getinfo

A URI in the command line can be read by others on the machine while this runs: prefer - or --file.")]
pub struct Pair {
    /// The pairing URI, or `-` to find it in what comes on stdin.
    #[arg(value_name = "URI")]
    uri: Option<String>,
    /// A file with the pairing URI in it.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The folder to write; nothing may be there. Without: ~/.config/boltgate/NAME.
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
    /// Don't ask the bridge, such as where it can't be reached now.
    #[arg(long)]
    no_check: bool,
}

impl Pair {
    /// Pairs.
    ///
    /// # Errors
    /// Where the URI is none, the bridge refuses it, or the folder can't be written.
    pub async fn run(self) -> Done {
        let uri = self.uri()?;
        let pairing = Pairing::parse(&uri).map_err(Failure::usage)?;
        let folder = match &self.to {
            Some(folder) => folder.clone(),
            None => usual_place()?.join(pairing.name.as_str()),
        };
        let shown = folder.display();
        let is_there = Failure::usage(format!(
            "{shown}: something is there already, and stays as it is: name another folder with --to, or \
             move it away"
        ));
        if folder.symlink_metadata().is_ok() {
            return Err(is_there);
        }
        if !self.no_check {
            check(&uri).await?;
        }
        match write(&folder, &pairing, &uri) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(is_there),
            Err(error) => return Err(Failure::new(Exit::Other, format!("{shown}: {error}"))),
        }
        super::say(&format!(
            "{} at {}: kept in {shown}. Try it:\n  boltgate call --connect {} getinfo\n",
            pairing.name,
            pairing.address(),
            quoted(&folder),
        ))
    }

    fn uri(&self) -> Result<String, Failure> {
        let text = match (&self.file, self.uri.as_deref()) {
            (None, Some(uri)) if uri != "-" => return Ok(uri.trim().to_owned()),
            (Some(path), _) => {
                let failed = |why| Failure::usage(format!("--file {}: {why}", path.display()));
                read(File::open(path).map_err(failed)?).map_err(failed)?
            }
            (None, _) => {
                read(io::stdin().lock()).map_err(|why| Failure::usage(format!("stdin: {why}")))?
            }
        };
        let uri = found(&text);
        uri.ok_or_else(|| Failure::usage("expected a pairing URI, boltgate://…, and there is none"))
    }
}

/// A text that may have a URI in it.
fn read(from: impl Read) -> io::Result<String> {
    let mut text = String::new();
    from.take(LONGEST).read_to_string(&mut text).map(|_| text)
}

/// The URI in a text: alone, or in what `boltgate-client add` prints, in any form of that.
fn found(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("boltgate://")?;
    let end = |one: char| one.is_whitespace() || matches!(one, '"' | '\'' | '\\');
    let uri = rest.split(end).next()?;
    Some(format!("boltgate://{uri}"))
}

/// Whether the bridge takes what the URI has. A node that doesn't answer, and a rune that doesn't
/// permit what is asked here, are no reason against it.
async fn check(uri: &str) -> Done {
    let refused = |exit, error: &Error| {
        Err(Failure::new(
            exit,
            format!(
                "{error}\n  nothing was written; --no-check keeps the URI without asking the bridge"
            ),
        ))
    };
    let link = match Connection::to(uri.to_owned()).wanted().await {
        Ok(link) => link,
        Err(error) => return refused(exit(&error), &error),
    };
    match link.unary("/cln.Node/Getinfo", boltgate_client::Bytes::new()).await {
        Ok(_) => Ok(()),
        // The node's own word on the rune: it knows it, and doesn't permit this method.
        Err(error) if error.code() == Some(1502) => Ok(()),
        Err(error) => match error.status() {
            Code::Unauthenticated | Code::PermissionDenied => refused(Exit::Denied, &error),
            Code::Unavailable if error.reason() == Some("NODE_UNAVAILABLE") => {
                super::note(&format!("the bridge takes it; its node doesn't answer now ({error})"));
                Ok(())
            }
            // Another daemon's bridge has no such method, and has let us in.
            Code::Unimplemented => Ok(()),
            _ => refused(Exit::Other, &error),
        },
    }
}

/// Where clients' folders are kept.
fn usual_place() -> Result<PathBuf, Failure> {
    let given = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from);
    let config = given.filter(|path| path.is_absolute()).or_else(|| {
        let home = std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
        home.map(|home| home.join(".config"))
    });
    let config = config.ok_or_else(|| {
        Failure::usage(
            "nobody knows where your own folder is: set HOME, or name a folder with --to",
        )
    })?;
    Ok(config.join("boltgate"))
}

fn write(path: &Path, pairing: &Pairing, uri: &str) -> io::Result<()> {
    let ca = pem("CERTIFICATE", &pairing.ca);
    let files = match &pairing.proof {
        Proof::Certificate { certificate, key } => {
            Some((pem("CERTIFICATE", certificate), pem("PRIVATE KEY", key)))
        }
        Proof::Rune(_) => None,
    };
    let rune = match &pairing.proof {
        Proof::Rune(rune) => Some(rune),
        Proof::Certificate { .. } => None,
    };
    let identity = files.as_ref().map(|(certificate, key)| (&**certificate, &**key));
    folder::write_new(path, &Contents { ca: &ca, identity, rune, uri })
}

/// DER as PEM.
fn pem(label: &str, der: &[u8]) -> String {
    let base64 = STANDARD.encode(der);
    let mut text = format!("-----BEGIN {label}-----\n");
    // Base64 is ASCII: a chunk of bytes is one of characters.
    for line in base64.as_bytes().chunks(LINE) {
        text.push_str(&String::from_utf8_lossy(line));
        text.push('\n');
    }
    text.push_str(&format!("-----END {label}-----\n"));
    text
}

/// A path as a shell reads it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b'~');
    if text.bytes().all(is_plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use rustls::pki_types::CertificateDer;
    use rustls::pki_types::pem::PemObject as _;

    use super::{found, pem, quoted};

    #[test]
    fn the_uri_is_found_in_whatever_is_printed() {
        let uri = "boltgate://localhost:9736/?name=a&tls=cln&ca=A_-&rune=x";
        for text in [
            uri.to_owned(),
            format!("{uri}\n"),
            format!("name=a\npairing={uri}\nqr=\n\u{2588}"),
            format!("{{\"pairing\": \"{uri}\"}}"),
            format!("pair it: '{uri}'"),
        ] {
            assert_eq!(found(&text).as_deref(), Some(uri), "{text}");
        }
        assert_eq!(found("boltgate:/"), None);
    }

    #[test]
    fn pem_is_read_by_others() {
        for length in [1, 47, 48, 49, 1000] {
            let der = vec![0x30; length];
            let text = pem("CERTIFICATE", &der);
            assert!(text.lines().all(|line| line.len() <= 64));
            let read = CertificateDer::from_pem_slice(text.as_bytes()).unwrap();
            assert_eq!(read.as_ref(), der);
        }
    }

    #[test]
    fn paths_for_a_shell() {
        assert_eq!(quoted(Path::new("/home/a-b/.config/x_1")), "/home/a-b/.config/x_1");
        assert_eq!(quoted(Path::new("/a b/it's")), r"'/a b/it'\''s'");
    }
}
