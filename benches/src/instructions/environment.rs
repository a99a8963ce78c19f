//! What the numbers depend on beside the code.

use std::process::Command;

use serde::{Deserialize, Serialize};

use crate::Outcome;

/// What the numbers depend on beside the code: where it differs, they can't be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Environment {
    /// The compiler, as `rustc --version` has it.
    pub rustc: String,
    /// What it compiles for, such as `x86_64-unknown-linux-gnu`.
    pub target: String,
    /// The C library, whose `memcpy` and allocator count too.
    pub libc: String,
    /// What counts, such as `valgrind-3.19.0`.
    pub valgrind: String,
    /// The processor's features that code chooses by, as programs see them while they are
    /// counted.
    pub features: String,
}

impl Environment {
    /// This machine's; `features` are told by a program that runs under valgrind.
    ///
    /// # Errors
    /// Where a program that knows a part of it can't be run: valgrind has to be installed.
    pub fn of_this_machine(features: String) -> Outcome<Self> {
        let compiler = answer("rustc", &["--version", "--verbose"])?;
        let mut lines = compiler.lines();
        let rustc = lines.next().unwrap_or_default().to_owned();
        let target = lines.find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
        Ok(Self {
            rustc,
            target: target.to_owned(),
            libc: answer("getconf", &["GNU_LIBC_VERSION"])?,
            valgrind: answer("valgrind", &["--version"])?,
            features,
        })
    }

    /// What differs from another one, as lines for people.
    #[must_use]
    pub fn differences(&self, recorded: &Self) -> Vec<String> {
        let pairs = [
            ("compiler", &self.rustc, &recorded.rustc),
            ("target", &self.target, &recorded.target),
            ("C library", &self.libc, &recorded.libc),
            ("valgrind", &self.valgrind, &recorded.valgrind),
            ("processor's features", &self.features, &recorded.features),
        ];
        let differ = pairs.into_iter().filter(|(_, here, recorded)| here != recorded);
        differ
            .map(|(name, here, recorded)| format!("{name}: {here}, recorded {recorded}"))
            .collect()
    }
}

fn answer(program: &str, arguments: &[&str]) -> Outcome<String> {
    let output = Command::new(program).args(arguments).output().map_err(|error| {
        format!("{program} can't be run ({error}): expected it to be installed")
    })?;
    if !output.status.success() {
        return Err(format!("{program} {}: {}", arguments.join(" "), output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
