//! Settles the ledger after two branches each gave numbers: what git merged line by line, or left
//! with its markers.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::rc::Rc;

use crate::bridge;
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

/// Writes each ledger of the project as that of both branches; the new numbers of `yields` give way
/// where both gave the same. `with` names the other branch; without it, it is that of the merge under
/// way, or of the last one.
///
/// # Errors
/// Where git knows of no merge, or a ledger can't be read; nothing is written then.
pub fn run(root: &Path, yields: Side, with: Option<&str>) -> Result<Settled, Problems> {
    let mut settled = Settled { files: Vec::new(), renumbered: Vec::new() };
    let mut files = Vec::new();
    for (path, package) in ledgers(root)? {
        let (text, renumbered) = settle(root, &path, package, yields, with)?;
        settled.renumbered.extend(renumbered);
        files.push(File::new(&path, text));
        settled.files.push(path);
    }
    output::apply(root, &output::compare(root, &[], &files)?)?;
    Ok(settled)
}

/// The project's ledgers, each with the package that its messages are in.
fn ledgers(root: &Path) -> Result<Vec<(String, String)>, Problems> {
    let mut problems = Problems::default();
    if bridge::is_bridge(root) {
        let config = bridge::config::read(root, &mut problems);
        let Some(config) = config else { return Err(problems) };
        let each = config.data.extra.iter().map(|extra| {
            let path = extra.folder().join(bridge::NUMBERS);
            (path.display().to_string(), extra.package.get_ref().clone())
        });
        return Ok(each.collect());
    }
    let exposure = exposure::read(root, &mut problems);
    let Some(exposure) = exposure else { return Err(problems) };
    Ok(vec![(PATH.to_owned(), exposure.data.package)])
}

/// The text of one ledger after both branches, and what was given anew in it.
fn settle(
    root: &Path,
    path: &str,
    package: String,
    yields: Side,
    with: Option<&str>,
) -> Result<(String, Vec<Renumbered>), Problems> {
    let git = Git { root, path };
    let Versions { base, ours, theirs } = git.versions(with)?;
    let mut problems = Problems::default();
    let mut read = |name: &str, text: String| entries(path, name, text, &mut problems);
    let base = read("before the branches parted", base);
    let (ours, theirs) = (read("ours", ours), read("theirs", theirs));
    let fixed = problems.into_result(Fixed::of(root, package)?)?;
    let (stays, gives_way) = match yields {
        Side::Ours => (&theirs, &ours),
        Side::Theirs => (&ours, &theirs),
    };
    let merged = merge::merge(&base, stays, gives_way, |entry| fixed.has(entry));
    let (ledger, renumbered) = merged.map_err(|what| {
        let help = "restore the ledger as it was before the two: git knows it";
        Problems::one(Rule::NumberTwice, what, help)
    })?;
    Ok((ledger.text(), renumbered))
}

/// What was settled.
#[derive(Debug)]
pub struct Settled {
    /// The ledgers, from the project's root.
    pub files: Vec<String>,
    /// The numbers that were given anew.
    pub renumbered: Vec<Renumbered>,
}

impl Settled {
    /// In words, with what to do next.
    #[must_use]
    pub fn text(&self) -> String {
        let mut said = String::new();
        for Renumbered { entry, number } in &self.renumbered {
            let Entry { owner, path, number: was, .. } = entry;
            let _ = writeln!(said, "  `{path}` of `{owner}`: {was} -> {number}");
        }
        let _ = write!(
            said,
            "{} number(s) given anew in {}; next: `boltgate-gen generate`, and add both to the merge",
            self.renumbered.len(),
            self.files.join(", ")
        );
        said
    }

    /// For programs: an array of objects.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        let each = self.renumbered.iter().map(|Renumbered { entry, number }| {
            let Entry { owner, path, number: was, .. } = entry;
            serde_json::json!({"owner": owner, "path": path, "was": was, "is": number})
        });
        each.collect()
    }
}

/// The entries of one version of the ledger, which is not a file any more.
fn entries(path: &str, name: &str, text: String, problems: &mut Problems) -> Vec<Entry> {
    let source = Rc::new(Source { path: format!("{path} ({name})").into(), text });
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

/// Git's view of one ledger.
struct Git<'r> {
    root: &'r Path,
    path: &'r str,
}

impl Git<'_> {
    /// The ledger's versions.
    fn versions(&self, with: Option<&str>) -> Result<Versions, Problems> {
        if let Some(with) = with {
            return self.parted("HEAD", with);
        }
        // A merge that stopped at the ledger keeps the three of them.
        if let Some(ours) = self.show(&format!(":2:./{}", self.path)) {
            let theirs = self.show(&format!(":3:./{}", self.path)).unwrap_or_default();
            let base = self.show(&format!(":1:./{}", self.path)).unwrap_or_default();
            return Ok(Versions { base, ours, theirs });
        }
        if self.is_commit("MERGE_HEAD") {
            return self.parted("HEAD", "MERGE_HEAD");
        }
        if self.is_commit("HEAD^2") {
            return self.parted("HEAD^1", "HEAD^2");
        }
        Err(Problems::one(
            Rule::NoMerge,
            "git knows of no merge here",
            "name the other branch with --with, or run it while the merge is under way",
        ))
    }

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
        let at = |commit: &str| self.show(&format!("{}:./{}", commit.trim(), self.path));
        // One of the two may have the folder alone.
        if at(ours).is_none() && at(theirs).is_none() {
            let path = self.path;
            return Err(none(format!("neither `{ours}` nor `{theirs}` has {path}")));
        }
        let of = |commit: &str| at(commit).unwrap_or_default();
        Ok(Versions { base: of(&base), ours: of(ours), theirs: of(theirs) })
    }
}

/// The numbers that clients were given.
struct Fixed {
    /// Message or enum, with its package, to number and JSON name.
    released: BTreeSet<(String, i32, String)>,
    package: String,
}

impl Fixed {
    fn of(root: &Path, package: String) -> Result<Self, Problems> {
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
        Ok(Self { released, package })
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
