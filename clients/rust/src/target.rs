//! Where a node is, and what shows who we are: read from a URI or a folder.

mod address;
mod folder;
mod guard;
mod material;
mod settings;
mod uri;

use std::fmt;
use std::path::{Path, PathBuf};

pub use self::address::Address;
pub(crate) use self::guard::Quoted;
pub use self::material::{Identity, Rune};
pub use self::settings::Settings;
use crate::Error;

/// The environment variable that holds a target where none is given.
pub const VARIABLE: &str = "BOLTGATE";

/// The folder that is taken where nothing is said at all.
const DEFAULT: &str = "~/.lightning/bitcoin";

/// What to connect to: a pairing URI, or a folder with certificates.
///
/// Made of text or of a path; nothing is read before [`settings`](Self::settings), or before a
/// connection is made.
#[derive(Clone, PartialEq, Eq)]
pub struct Target(Form);

#[derive(Clone, PartialEq, Eq)]
enum Form {
    /// A whole pairing URI, which is a secret.
    Uri(String),
    Folder(PathBuf),
    /// What the environment says, or else the usual folder.
    Unsaid,
}

impl Target {
    /// Reads what it takes to connect: the URI, or the files in the folder.
    ///
    /// # Errors
    /// Where the URI has another form, or a file is missing or can't be used. The message names the
    /// file, and what to do.
    pub fn settings(&self) -> Result<Settings, Error> {
        self.settings_at(None)
    }

    /// The same, of a bridge at another address than the one that is written down.
    ///
    /// # Errors
    /// As [`settings`](Self::settings); what is written down of the address isn't looked at.
    pub fn settings_at(&self, address: Option<&Address>) -> Result<Settings, Error> {
        match &self.0 {
            Form::Uri(uri) => {
                let mut settings = uri::read(uri)?;
                settings.address = address.cloned().unwrap_or(settings.address);
                Ok(settings)
            }
            Form::Folder(folder) => folder::read(&checked(expanded(folder)?)?, address),
            Form::Unsaid => Self::said_elsewhere().settings_at(address),
        }
    }

    /// The pairing URI, if it is one: a secret.
    #[must_use]
    pub fn uri(&self) -> Option<&str> {
        match &self.0 {
            Form::Uri(uri) => Some(uri),
            Form::Folder(_) | Form::Unsaid => None,
        }
    }

    /// The folder, if it is one, as it was given.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        match &self.0 {
            Form::Folder(folder) => Some(folder),
            Form::Uri(_) | Form::Unsaid => None,
        }
    }

    /// What the environment says, or else the usual folder.
    fn said_elsewhere() -> Self {
        match std::env::var_os(VARIABLE).map(std::ffi::OsString::into_string) {
            Some(Ok(text)) if !text.trim().is_empty() => Self::from(text),
            Some(Err(path)) => Self::from(PathBuf::from(path)),
            _ => Self::from(Path::new(DEFAULT)),
        }
    }
}

/// What the environment variable `BOLTGATE` says, or else `~/.lightning/bitcoin`.
impl Default for Target {
    fn default() -> Self {
        Self(Form::Unsaid)
    }
}

/// A pairing URI where it begins with `boltgate:`, or else a folder; `~` is the user's own. White space
/// around it, and a pair of quotes as files of environment variables have them, don't count. Empty text
/// is as if nothing were said.
impl From<&str> for Target {
    fn from(text: &str) -> Self {
        let text = unquoted(text.trim()).trim();
        if text.is_empty() {
            Self::default()
        } else if uri::is_meant(text) {
            Self(Form::Uri(uri::plain(text)))
        } else {
            Self(Form::Folder(text.into()))
        }
    }
}

impl From<String> for Target {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&String> for Target {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&Path> for Target {
    fn from(folder: &Path) -> Self {
        Self(Form::Folder(folder.to_owned()))
    }
}

impl From<PathBuf> for Target {
    fn from(folder: PathBuf) -> Self {
        Self(Form::Folder(folder))
    }
}

impl From<&PathBuf> for Target {
    fn from(folder: &PathBuf) -> Self {
        Self(Form::Folder(folder.clone()))
    }
}

/// A pairing URI is a secret, and isn't shown.
impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Uri(_) => f.write_str("Target(boltgate://…)"),
            Form::Folder(folder) if guard::may_be_secret(&folder.to_string_lossy()) => {
                f.write_str("Target(…)")
            }
            Form::Folder(folder) => f.debug_tuple("Target").field(folder).finish(),
            Form::Unsaid => f.write_str("Target(unsaid)"),
        }
    }
}

/// A text without the pair of quotes around it.
fn unquoted(text: &str) -> &str {
    let bare = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote);
    bare('"').or_else(|| bare('\'')).unwrap_or(text)
}

/// A folder that may be named in errors.
fn checked(folder: PathBuf) -> Result<PathBuf, Error> {
    if guard::may_be_secret(&folder.to_string_lossy()) && !folder.is_dir() {
        return Err(Error::target(
            "expected a folder, or a pairing URI that begins with boltgate:// (what came isn't shown, \
             since it may be a secret)",
        ));
    }
    Ok(folder)
}

/// A path with `~` at its beginning replaced by the user's own folder.
fn expanded(path: &Path) -> Result<PathBuf, Error> {
    let Ok(rest) = path.strip_prefix("~") else { return Ok(path.to_owned()) };
    match std::env::home_dir().filter(|home| !home.as_os_str().is_empty()) {
        Some(home) => Ok(home.join(rest)),
        None => Err(Error::target("nobody knows where ~ is: set HOME, or give the whole path")),
    }
}
