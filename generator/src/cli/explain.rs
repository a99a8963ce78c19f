//! `explain`: what a rule asks for.

use boltgate_gen::compat;
use boltgate_gen::diagnostic::{Problems, Rule};
use clap::Args;
use serde_json::json;

use super::outcome::{Done, Outcome};

/// Say what a rule asks for, and why; without a name, all of them.
///
/// A rule is what stands in brackets: error[no-wire-type].
#[derive(Args)]
#[command(after_help = "\
Examples:
  boltgate-gen explain no-wire-type
  boltgate-gen explain")]
pub struct Explain {
    /// The rule.
    rule: Option<String>,
}

impl Explain {
    pub fn run(&self) -> Done {
        let own = Rule::ALL.iter().map(|rule| (rule.name(), rule.why().to_owned()));
        let breaking = compat::Rule::ALL.iter().map(|rule| {
            let why =
                format!("Breaks {}: {}. Instead: {}.", rule.level(), rule.breaks(), rule.help());
            (rule.name(), why)
        });
        let wanted = |name: &str| self.rule.as_ref().is_none_or(|rule| rule == name);
        let found: Vec<_> = own.chain(breaking).filter(|(name, _)| wanted(name)).collect();
        if found.is_empty() {
            let what = format!("there is no rule `{}`", self.rule.as_deref().unwrap_or_default());
            let help = "`boltgate-gen explain` lists them";
            return Err(Problems::one(Rule::UnknownRule, what, help));
        }
        let text: Vec<String> =
            found.iter().map(|(name, why)| format!("{name}\n    {why}")).collect();
        let rules: Vec<_> =
            found.iter().map(|(name, why)| json!({ "rule": name, "why": why })).collect();
        Ok(Outcome::fine(text.join("\n"), json!({ "rules": rules })))
    }
}
