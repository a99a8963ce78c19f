//! Settles the ledger after two branches each gave numbers: what git merged line by line, or left
//! with its markers.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::rc::Rc;

use crate::compat::released;
use crate::compat::surface::Surface;
use crate::diagnostic::{Place, Problems, Rule, Source};
use crate::output::{self, File};
use crate::policy::exposure;
use crate::policy::numbers::merge::{self, Renumbered};
use crate::policy::numbers::text::{self, Entry, Kind};
use crate::policy::numbers::{LINES, PATH};

/// Which side of a merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The branch that is checked out.
    Ours,
    /// The one that is merged into it.
    Theirs,
}

/// Writes the ledger of both branches; the new numbers of `yields` give way where both gave the
/// same. `with` names the other branch; without it, it is that of the merge under way, or of the
/// last one.
///
/// # Errors
/// Where git knows of no merge, or a ledger can't be read.
pub fn run(root: &Path, yields: Side, with: Option<&str>) -> Result<Settled, Problems> {
    let Versions { base, ours, theirs } = versions(root, with)?;
    let mut problems = Problems::default();
    let mut read = |name: &str, text: String| entries(name, text, &mut problems);
    let base = read("before the branches parted", base);
    let (ours, theirs) = (read("ours", ours), read("theirs", theirs));
    let fixed = problems.into_result(Fixed::of(root)?)?;
    let (stays, gives_way) = match yields {
        Side::Ours => (&theirs, &ours),
        Side::Theirs => (&ours, &theirs),
    };
    let merged = merge::merge(&base, stays, gives_way, |entry| fixed.has(entry));
    let (ledger, renumbered) = merged.map_err(|what| {
        let help = "restore the ledger as it was before the two: git knows it";
        Problems::one(Rule::NumberTwice, what, help)
    })?;
    let files = [File::new(PATH, ledger.text())];
    output::apply(root, &output::compare(root, &[], &files)?)?;
    Ok(Settled(renumbered))
}

/// The numbers that were given anew.
#[derive(Debug)]
pub struct Settled(pub Vec<Renumbered>);

impl Settled {
    /// In words, with what to do next.
    #[must_use]
    pub fn text(&self) -> String {
        let mut said = String::new();
        for Renumbered { entry, number } in &self.0 {
            let Entry { owner, path, number: was, .. } = entry;
            let _ = writeln!(said, "  `{path}` of `{owner}`: {was} -> {number}");
        }
        let _ = write!(
            said,
            "{} number(s) given anew in {PATH}; next: `make regenerate`, and add both to the merge",
            self.0.len()
        );
        said
    }

    /// For programs: an array of objects.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        let each = self.0.iter().map(|Renumbered { entry, number }| {
            let Entry { owner, path, number: was, .. } = entry;
            serde_json::json!({"owner": owner, "path": path, "was": was, "is": number})
        });
        each.collect()
    }
}

/// The entries of one version of the ledger, which is not a file any more.
fn entries(name: &str, text: String, problems: &mut Problems) -> Vec<Entry> {
    let source = Rc::new(Source { path: format!("{PATH} ({name})").into(), text });
    let mut found = Vec::new();
    for line in text::read(&source.text) {
        match line {
            Ok((entry, _)) => found.push(entry),
            Err(span) => {
                let source = Rc::clone(&source);
                problems.at(
                    Rule::LedgerLine,
                    &Place { source, span, pointer: String::new() },
                    LINES,
                    "restore the line there: the file is only added to",
                );
            }
        }
    }
    found
}

/// The ledger as it was, and what each branch made of it.
struct Versions {
    base: String,
    ours: String,
    theirs: String,
}

fn versions(root: &Path, with: Option<&str>) -> Result<Versions, Problems> {
    let git = Git { root };
    if let Some(with) = with {
        return git.parted("HEAD", with);
    }
    // A merge that stopped at the ledger keeps the three of them.
    if let Some(ours) = git.show(&format!(":2:./{PATH}")) {
        let theirs = git.show(&format!(":3:./{PATH}")).unwrap_or_default();
        let base = git.show(&format!(":1:./{PATH}")).unwrap_or_default();
        return Ok(Versions { base, ours, theirs });
    }
    if git.is_commit("MERGE_HEAD") {
        return git.parted("HEAD", "MERGE_HEAD");
    }
    if git.is_commit("HEAD^2") {
        return git.parted("HEAD^1", "HEAD^2");
    }
    Err(Problems::one(
        Rule::NoMerge,
        "git knows of no merge here",
        "name the other branch with --with, or run it while the merge is under way",
    ))
}

struct Git<'r> {
    root: &'r Path,
}

impl Git<'_> {
    fn run(&self, arguments: &[&str]) -> Option<String> {
        let output = Command::new("git").arg("-C").arg(self.root).args(arguments).output().ok()?;
        output.status.success().then(|| String::from_utf8(output.stdout).ok())?
    }

    fn show(&self, object: &str) -> Option<String> {
        self.run(&["show", object])
    }

    fn is_commit(&self, name: &str) -> bool {
        let commit = format!("{name}^{{commit}}");
        self.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]).is_some()
    }

    /// The ledgers of two commits, and of where they parted.
    fn parted(&self, ours: &str, theirs: &str) -> Result<Versions, Problems> {
        let base = self.run(&["merge-base", ours, theirs]);
        let none = |what: String| {
            Problems::one(Rule::NoMerge, what, "name a branch of this project with --with")
        };
        let base =
            base.ok_or_else(|| none(format!("`{ours}` and `{theirs}` have nothing in common")))?;
        let at = |commit: &str| self.show(&format!("{}:./{PATH}", commit.trim()));
        let of = |commit: &str| at(commit).ok_or_else(|| none(format!("`{commit}` has no {PATH}")));
        Ok(Versions { base: at(&base).unwrap_or_default(), ours: of(ours)?, theirs: of(theirs)? })
    }
}

/// The numbers that clients were given.
struct Fixed {
    /// Message or enum, with its package, to number and JSON name.
    released: BTreeSet<(String, i32, String)>,
    package: String,
}

impl Fixed {
    fn of(root: &Path) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let exposure = exposure::read(root, &mut problems);
        let Some(exposure) = exposure else { return Err(problems) };
        let surface = match released::last(root)? {
            Some(last) => {
                let text = std::fs::read_to_string(root.join(&last));
                let text = text.map_err(|error| Problems::unreadable(&last, &error))?;
                released::read(&Rc::new(Source { path: last, text }))?
            }
            None => Surface::default(),
        };
        let mut released = BTreeSet::new();
        for (name, message) in surface.messages {
            for (number, field) in message.fields {
                let key = field.json.map_or(field.name, |json| json.key);
                released.insert((name.clone(), number, key));
            }
        }
        for (name, one) in surface.enums {
            // The ledger knows enums without the message around them.
            let short = name.rsplit('.').next().unwrap_or(&name).to_owned();
            for (number, value) in one.values {
                released.extend(value.json.map(|word| (short.clone(), number, word)));
            }
        }
        Ok(Self { released, package: exposure.data.package.clone() })
    }

    fn has(&self, entry: &Entry) -> bool {
        let Entry { kind, owner, path, number } = entry;
        let (owner, name) = match kind {
            Kind::Field => {
                let key = path.rsplit('.').next().unwrap_or(path).trim_end_matches("[]");
                // Of another package than the node's, the ledger names it.
                let owner = if owner.contains('.') {
                    owner.clone()
                } else {
                    format!("{}.{owner}", self.package)
                };
                (owner, key)
            }
            Kind::Value => (owner.rsplit('.').next().unwrap_or(owner).to_owned(), path.as_str()),
        };
        self.released.contains(&(owner, *number, name.to_owned()))
    }
}
