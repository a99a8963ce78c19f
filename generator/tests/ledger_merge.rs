//! Branches that each give numbers, merged with git itself.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use boltgate_gen::diagnostic::Problems;
use boltgate_gen::policy::numbers::{Ledger, PATH};
use boltgate_gen::renumber::{self, Side};
use fastrand::Rng;
use tempfile::TempDir;

/// How many pairs of branches are merged: `BOLTGATE_PAIRS`, or a few, since git takes its time.
fn pairs() -> usize {
    std::env::var("BOLTGATE_PAIRS").map_or(40, |pairs| pairs.parse().unwrap())
}

/// A repository with a ledger and what the command reads besides.
struct Repository {
    folder: TempDir,
}

impl Repository {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(".gitattributes", &format!("{PATH} merge=union\n"));
        write(
            "schemas/exposure.toml",
            "package = \"cln\"\nservice = \"Node\"\noldest_supported = \"v24.11\"\n[methods]\n[notifications]\n",
        );
        write(PATH, &Ledger::default().text());
        let repository = Self { folder };
        repository.git(&["init", "-q", "-b", "trunk"]);
        repository
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn try_git(&self, arguments: &[&str]) -> bool {
        let mut git = Command::new("git");
        git.arg("-C").arg(self.path()).args(["-c", "user.name=n", "-c", "user.email=e@e"]);
        // Of no use to a repository that goes in a moment.
        git.args(["-c", "core.fsync=none", "-c", "gc.auto=0", "-c", "core.hooksPath="]);
        git.args(arguments).output().unwrap().status.success()
    }

    fn git(&self, arguments: &[&str]) {
        assert!(self.try_git(arguments), "{arguments:?}");
    }

    fn ledger(&self) -> Ledger {
        let mut problems = Problems::default();
        let ledger = Ledger::read(self.path(), &mut problems);
        ledger.unwrap_or_else(|| panic!("{}", problems.render()))
    }

    fn keep(&self, ledger: &Ledger) {
        fs::write(self.path().join(PATH), ledger.text()).unwrap();
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", "numbers"]);
    }
}

/// Gives numbers as a branch does that adds fields and values, old messages and new ones.
fn grow(ledger: &mut Ledger, random: &mut Rng, branch: &str) {
    for _ in 0..random.usize(1..8) {
        let (message, name) = (random.u8(0..4), random.u8(0..6));
        // Now and then both branches add the very same.
        let name =
            if random.u8(0..4) == 0 { format!("same{name}") } else { format!("{branch}{name}") };
        if random.bool() {
            ledger.field(&format!("Message{message}"), &format!("Message{message}.{name}"));
        } else {
            ledger.value(&format!("Enum{message}"), &name);
        }
    }
}

/// Every number with what it was given to.
fn all(ledger: &Ledger) -> BTreeMap<(String, String), i32> {
    let both = ledger.messages.iter().chain(&ledger.enums);
    let numbers = both.flat_map(|(owner, numbers)| {
        numbers.iter().map(move |(path, number)| ((owner.clone(), path.clone()), *number))
    });
    numbers.collect()
}

fn is_kept(old: &Ledger, new: &Ledger) -> bool {
    let new = all(new);
    all(old).iter().all(|(path, number)| new.get(path) == Some(number))
}

#[test]
fn merged_ledgers_give_no_number_twice_and_change_none() {
    let mut random = Rng::with_seed(3);
    let repository = Repository::new();
    let (mut clean, mut settled) = (0, 0);
    for pair in 0..pairs() {
        let (ours, theirs) = (format!("ours{pair}"), format!("theirs{pair}"));
        let mut base = Ledger::default();
        grow(&mut base, &mut random, "base");
        repository.git(&["checkout", "-q", "--orphan", &format!("base{pair}")]);
        repository.keep(&base);
        let mut branches = [base.clone(), base.clone()];
        for (ledger, name) in branches.iter_mut().zip([&ours, &theirs]) {
            repository.git(&["checkout", "-q", "-b", name, &format!("base{pair}")]);
            grow(ledger, &mut random, if *name == ours { "a" } else { "b" });
            repository.keep(ledger);
        }
        let [our_numbers, their_numbers] = branches;
        repository.git(&["checkout", "-q", &ours]);
        assert!(repository.try_git(&["merge", "-q", "--no-edit", &theirs]), "a textual conflict");
        let yields = if random.bool() { Side::Ours } else { Side::Theirs };
        let said = renumber::run(repository.path(), yields, None).unwrap().text();
        if said.starts_with("0 ") {
            clean += 1
        } else {
            settled += 1
        }
        let merged = repository.ledger();
        assert!(is_kept(&base, &merged), "{said}");
        let stays = if yields == Side::Ours { &their_numbers } else { &our_numbers };
        assert!(is_kept(stays, &merged), "{said}");
        let all = all(&merged);
        for (path, _) in self::all(&our_numbers).iter().chain(&self::all(&their_numbers)) {
            assert!(all.contains_key(path), "{path:?} is lost");
        }
        let numbers: BTreeSet<(&str, i32)> =
            all.iter().map(|((owner, _), number)| (owner.as_str(), *number)).collect();
        assert_eq!(numbers.len(), all.len(), "a number stands twice: {all:?}");
        // Once more changes nothing.
        assert!(renumber::run(repository.path(), yields, None).is_ok());
        assert_eq!(repository.ledger(), merged);
        repository.keep(&merged);
    }
    println!("{} pairs of branches merged: {clean} as they were, {settled} settled", pairs());
    assert!(clean > 3 && settled > 10, "{clean}, {settled}");
}

/// What clients were given stays, whichever side is asked to give way.
#[test]
fn a_released_number_never_gives_way() {
    let repository = Repository::new();
    let mut base = Ledger::default();
    base.field("Message", "Message.first");
    repository.keep(&base);
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    ours.field("Message", "Message.ours");
    theirs.field("Message", "Message.theirs");
    repository.git(&["checkout", "-q", "-b", "other"]);
    repository.keep(&theirs);
    repository.git(&["checkout", "-q", "trunk"]);
    let released =
        "message cln.Message\nfield cln.Message 2 ours optional bytes optional \"ours\"\n";
    fs::create_dir_all(repository.path().join("schemas/released")).unwrap();
    fs::write(repository.path().join("schemas/released/v1.0.txt"), released).unwrap();
    repository.keep(&ours);
    repository.git(&["merge", "-q", "--no-edit", "other"]);
    for yields in [Side::Ours, Side::Theirs] {
        renumber::run(repository.path(), yields, None).unwrap();
        let numbers = &repository.ledger().messages["Message"];
        assert_eq!((numbers["Message.ours"], numbers["Message.theirs"]), (2, 3));
    }
}

/// Without the attribute, and with a merge that stopped: the markers are no obstacle.
#[test]
fn a_merge_that_stopped_is_settled() {
    let repository = Repository::new();
    fs::remove_file(repository.path().join(".gitattributes")).unwrap();
    repository.keep(&Ledger::default());
    for branch in ["ours", "theirs"] {
        repository.git(&["checkout", "-q", "-b", branch, "trunk"]);
        let mut ledger = Ledger::default();
        ledger.field("Message", &format!("Message.{branch}"));
        repository.keep(&ledger);
    }
    assert!(!repository.try_git(&["merge", "-q", "--no-edit", "ours"]));
    assert!(fs::read_to_string(repository.path().join(PATH)).unwrap().contains("<<<<<<<"));
    let said = renumber::run(repository.path(), Side::Ours, None).unwrap().text();
    assert!(said.contains("`Message.theirs` of `Message`: 1 -> 2"), "{said}");
    let numbers = &repository.ledger().messages["Message"];
    assert_eq!((numbers["Message.ours"], numbers["Message.theirs"]), (1, 2));
    repository.git(&["add", "-A"]);
    repository.git(&["commit", "-q", "--no-edit"]);
}

#[test]
fn without_a_merge_the_other_branch_has_to_be_named() {
    let repository = Repository::new();
    let mut base = Ledger::default();
    base.value("Enum", "first");
    repository.keep(&base);
    let said = renumber::run(repository.path(), Side::Ours, None).unwrap_err().render();
    assert!(said.contains("--with"), "{said}");
    assert!(renumber::run(repository.path(), Side::Ours, Some("nowhere")).is_err());
    repository.git(&["branch", "same"]);
    assert!(
        renumber::run(repository.path(), Side::Ours, Some("same")).unwrap().renumbered.is_empty()
    );
}
