//! What came of a command: for people, and as JSON.

use std::fmt;
use std::path::PathBuf;

use serde::Serialize;

use super::Name;
use super::entry::{Entry, State, shown};
use super::qr::{self, Paint};
use crate::tls::Fingerprint;
use crate::tls::facts::day;

/// What came of a command.
#[derive(Debug)]
pub enum Answer {
    /// A client was added.
    Added(Added),
    /// All clients.
    Listed(Vec<Listed>),
    /// A client was revoked.
    Revoked(Revoked),
}

/// A client that was added. The URI is a secret.
#[derive(Debug)]
pub struct Added {
    /// As it is listed.
    pub client: Listed,
    /// What is to be copied to the client.
    pub folder: PathBuf,
    /// All that the client has to know.
    pub uri: Uri,
    /// What else the operator should know.
    pub notes: Vec<String>,
}

/// A pairing URI. It is a secret.
#[derive(Clone, Serialize)]
#[serde(transparent)]
pub struct Uri(pub String);

/// A client, as it is listed. Times are in seconds since 1970.
#[derive(Debug, Clone, Serialize)]
pub struct Listed {
    /// What it is called.
    pub name: Name,
    /// Whether it is let in.
    pub state: State,
    /// What it was given: a preset's name, `full`, or `rune` for an operator's own rune.
    pub rights: String,
    /// Its certificate's.
    #[serde(serialize_with = "shown")]
    pub fingerprint: Fingerprint,
    /// The node's number of the rune that was made for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rune_id: Option<u64>,
    /// The id of the client's own node.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_id: Option<String>,
    /// When it was added.
    pub created_at: i64,
    /// When its certificate ends, unless that is far away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_at: Option<i64>,
    /// When it was revoked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<i64>,
}

/// A client that was revoked.
#[derive(Debug, Serialize)]
pub struct Revoked {
    /// As it is listed.
    #[serde(flatten)]
    pub client: Listed,
    /// What became of its rune.
    pub rune: RuneFate,
    /// What is left to do, and why.
    pub notes: Vec<String>,
}

/// What became of a revoked client's rune.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuneFate {
    /// It is on the node's blacklist, with all runes that were made from it.
    Blacklisted,
    /// It was not put on the node's blacklist, though it should be.
    NotBlacklisted,
    /// It is the operator's own, and stays good.
    Left,
}

impl Listed {
    /// The client of an entry, at a time in seconds since 1970.
    #[must_use]
    pub fn of(entry: &Entry, now: i64) -> Self {
        Self {
            name: entry.name.clone(),
            state: entry.state(now),
            rights: entry.rights.clone(),
            fingerprint: entry.fingerprint,
            rune_id: entry.rune_id,
            node_id: entry.node_id.clone(),
            created_at: entry.created_at,
            ends_at: entry.ends_at,
            revoked_at: entry.revoked_at,
        }
    }
}

impl Answer {
    /// The answer as the plugin's method gives it.
    ///
    /// Where `format-hint` is `simple`, lightning-cli shows a line `member=value` for each member
    /// instead of JSON, with line breaks in texts as such.
    ///
    /// # Errors
    /// Never, unless there is no memory.
    pub fn json(&self) -> serde_json::Result<String> {
        #[derive(Serialize)]
        struct AddedText<'a> {
            #[serde(flatten)]
            client: &'a Listed,
            folder: &'a PathBuf,
            notes: &'a [String],
            pairing: &'a Uri,
            #[serde(skip_serializing_if = "Option::is_none")]
            qr: Option<String>,
            #[serde(rename = "format-hint")]
            hint: &'static str,
        }
        #[derive(Serialize)]
        struct List<'a> {
            clients: &'a [Listed],
        }
        match self {
            Self::Added(Added { client, folder, uri, notes }) => {
                let code = qr::code(&uri.0, Paint::LightOnDark);
                let mut notes = notes.clone();
                notes.push(match &code {
                    Some(code) => format!(
                        "The QR code is for terminals that are light on dark; it takes {} columns \
                         and {} lines.",
                        code.columns, code.lines
                    ),
                    None => NO_CODE.to_owned(),
                });
                // Behind `qr=`, the first line would be out of place.
                let qr = code.map(|code| format!("\n{}", code.text));
                let (notes, hint) = (notes.as_slice(), "simple");
                serde_json::to_string(&AddedText { client, folder, notes, pairing: uri, qr, hint })
            }
            Self::Listed(clients) => serde_json::to_string(&List { clients }),
            Self::Revoked(revoked) => serde_json::to_string(revoked),
        }
    }

    /// The answer for people. A QR code is painted if `paint` says how.
    #[must_use]
    pub fn text(&self, paint: Option<Paint>) -> String {
        match self {
            Self::Added(added) => added.text(paint),
            Self::Listed(clients) => table(clients),
            Self::Revoked(Revoked { client, notes, .. }) => {
                format!("The client {} is revoked.\n{}", client.name, lines(notes))
            }
        }
    }
}

/// What is said where a URI is too long.
const NO_CODE: &str = "The pairing URI is too long for a QR code: copy the folder instead.";

impl Added {
    fn text(&self, paint: Option<Paint>) -> String {
        let Self { client, folder, uri, notes } = self;
        let mut text = format!("Added the client {} ({}).\n", client.name, client.rights);
        if let Some(end) = client.ends_at {
            text += &format!("It ends on {}.\n", day(end));
        }
        text += &lines(notes);
        text += &format!("Copy this folder to it, and keep it secret: {}\n", folder.display());
        text += &format!("Or give it this pairing URI, which is as secret:\n\n{}\n\n", uri.0);
        match paint.map(|paint| qr::code(&uri.0, paint)) {
            Some(Some(code)) => {
                text += &code.text;
                text += &format!(
                    "The QR code takes {} columns and {} lines: if its lines are broken, make the \
                     window larger or the letters smaller.\n",
                    code.columns, code.lines
                );
            }
            Some(None) => text += &format!("{NO_CODE}\n"),
            None => {}
        }
        text
    }
}

fn lines(notes: &[String]) -> String {
    notes.iter().map(|note| format!("{note}\n")).collect()
}

fn table(clients: &[Listed]) -> String {
    let mut rows =
        vec![["NAME", "STATE", "RIGHTS", "CREATED", "ENDS", "FINGERPRINT"].map(String::from)];
    rows.extend(clients.iter().map(|client| {
        let ends = client.revoked_at.or(client.ends_at).map_or("-".to_owned(), day);
        [
            client.name.to_string(),
            client.state.to_string(),
            client.rights.clone(),
            day(client.created_at),
            ends,
            client.fingerprint.to_string(),
        ]
    }));
    let mut widths = [0; 6];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.len().max(*width);
        }
    }
    let line = |row: &[String; 6]| {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}  "));
        format!("{}\n", cells.collect::<String>().trim_end())
    };
    rows.iter().map(line).collect()
}

/// Leaves the secret out.
impl fmt::Debug for Uri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Uri(..)")
    }
}
