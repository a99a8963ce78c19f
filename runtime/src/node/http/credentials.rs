//! The `Authorization` header, from a file.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arc_swap::ArcSwap;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;

use crate::advice;

/// The longest file that is read, in bytes.
const LONGEST: u64 = 16 << 10;

/// What to send as `Authorization`. It is a secret: it is neither shown nor logged.
pub(super) struct Credentials {
    path: PathBuf,
    header: ArcSwap<HeaderValue>,
}

impl Credentials {
    /// Reads a file that holds `USER:PASSWORD`, or a token. bitcoind's `.cookie` is of the first
    /// form.
    ///
    /// # Errors
    /// Where it can't be read, or holds neither.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let header = ArcSwap::new(Arc::new(read(path)?));
        Ok(Self { path: path.to_owned(), header })
    }

    /// The header's value.
    pub(super) fn header(&self) -> HeaderValue {
        HeaderValue::clone(&self.header.load())
    }

    /// Reads the file again; says whether it holds something else now.
    pub(super) fn refresh(&self) -> bool {
        match read(&self.path) {
            Ok(header) if header != **self.header.load() => {
                self.header.store(Arc::new(header));
                true
            }
            Ok(_) => false,
            Err(reason) => {
                tracing::warn!("{reason}; what it held before is used on");
                false
            }
        }
    }
}

fn read(path: &Path) -> Result<HeaderValue, String> {
    let shown = path.display();
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(LONGEST).read_to_string(&mut text));
    read.map_err(|error| {
        format!("--node-auth-file: {shown}: {error}: {}", advice::to_read(path, &error))
    })?;
    let text = text.trim();
    // Its text isn't repeated: it is a secret.
    let refused = |what: &str| {
        format!("--node-auth-file: {shown}: expected USER:PASSWORD or a token, on one line, {what}")
    };
    if text.is_empty() {
        return Err(refused("got nothing"));
    }
    if text.chars().any(char::is_control) {
        return Err(refused("got several lines, or control characters"));
    }
    // No token has a colon (RFC 6750, section 2.1).
    let value = if text.contains(':') {
        format!("Basic {}", STANDARD.encode(text))
    } else if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        format!("Bearer {text}")
    } else {
        return Err(refused("got a token with other characters than a token has"));
    };
    let mut header = HeaderValue::try_from(value).map_err(|_| refused("got neither"))?;
    header.set_sensitive(true);
    Ok(header)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Credentials;

    #[test]
    fn a_file_holds_either_form() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("auth");
        for (text, header) in [
            ("Aladdin:open sesame\n", Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")),
            ("__cookie__:00ff", Some("Basic X19jb29raWVfXzowMGZm")),
            (" abc.DEF-123_~+/= \n", Some("Bearer abc.DEF-123_~+/=")),
            ("", None),
            ("\n\n", None),
            ("two words", None),
            ("user:pass\nuser:pass", None),
            ("tök", None),
        ] {
            fs::write(&path, text).unwrap();
            let read = Credentials::read(&path);
            match (read, header) {
                (Ok(credentials), Some(header)) => {
                    let value = credentials.header();
                    assert_eq!(value, header);
                    assert!(value.is_sensitive() && !format!("{value:?}").contains("Basic"));
                }
                (Err(reason), None) => {
                    let told = reason.strip_prefix("--node-auth-file: ").unwrap();
                    assert!(text.trim().is_empty() || !told.contains(text.trim()), "{reason}");
                }
                (read, _) => panic!("{text}: {:?}", read.err()),
            }
        }
        fs::remove_file(&path).unwrap();
        assert!(Credentials::read(&path).err().unwrap().ends_with("put it there"));
    }

    #[test]
    fn new_ones_are_taken_up() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".cookie");
        fs::write(&path, "one").unwrap();
        let credentials = Credentials::read(&path).unwrap();
        assert!(!credentials.refresh());
        fs::write(&path, "two").unwrap();
        assert!(credentials.refresh() && !credentials.refresh());
        fs::remove_file(&path).unwrap();
        assert!(!credentials.refresh());
        assert_eq!(credentials.header(), "Bearer two");
    }
}
