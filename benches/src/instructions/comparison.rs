//! Two states' numbers, case by case.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How many parts in a hundred a number may grow: less than what anybody would notice, more than
/// what a change elsewhere moves by a new order of the code.
pub const LIMIT: f64 = 2.0;

/// One case of two states.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Difference {
    /// In both: by how many parts in a hundred it grew.
    Grown(f64),
    /// Not recorded.
    New,
    /// Recorded, and not there any more.
    Gone,
}

/// The numbers of a state beside recorded ones.
#[derive(Debug)]
pub struct Comparison<'n> {
    recorded: &'n BTreeMap<String, u64>,
    now: &'n BTreeMap<String, u64>,
}

impl<'n> Comparison<'n> {
    /// Compares numbers with recorded ones.
    #[must_use]
    pub fn new(recorded: &'n BTreeMap<String, u64>, now: &'n BTreeMap<String, u64>) -> Self {
        Self { recorded, now }
    }

    /// Every case, in the order of names.
    pub fn cases(&self) -> impl Iterator<Item = (&'n str, Difference)> {
        let names: BTreeSet<&'n String> = self.recorded.keys().chain(self.now.keys()).collect();
        names.into_iter().map(|name| {
            let difference = match (self.recorded.get(name), self.now.get(name)) {
                (Some(recorded), Some(now)) => {
                    let (recorded, now) = (*recorded as f64, *now as f64);
                    Difference::Grown((now - recorded) * 100.0 / recorded)
                }
                (None, _) => Difference::New,
                (_, None) => Difference::Gone,
            };
            (name.as_str(), difference)
        })
    }

    /// What is wrong, as sentences for people; nothing where all is well.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        let problem = |(name, difference)| match difference {
            Difference::Grown(by) if by > LIMIT => {
                Some(format!("{name}: {by:.2} % more instructions than recorded"))
            }
            Difference::New => Some(format!("{name}: not recorded")),
            Difference::Gone => Some(format!("{name}: recorded, and there is no such case")),
            Difference::Grown(_) => None,
        };
        self.cases().filter_map(problem).collect()
    }

    /// The cases that became so much better that what is recorded would hide a step back.
    #[must_use]
    pub fn improved(&self) -> Vec<&'n str> {
        let better = |by| by < -LIMIT;
        let cases = self.cases();
        cases
            .filter(|(_, difference)| matches!(difference, Difference::Grown(by) if better(*by)))
            .map(|(name, _)| name)
            .collect()
    }
}

impl fmt::Display for Comparison<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<42} {:>13} {:>13} {:>9}", "instructions", "recorded", "now", "")?;
        let number = |numbers: &BTreeMap<String, u64>, name: &str| {
            numbers.get(name).map_or_else(|| "-".to_owned(), u64::to_string)
        };
        for (name, difference) in self.cases() {
            let (recorded, now) = (number(self.recorded, name), number(self.now, name));
            write!(f, "{name:<42} {recorded:>13} {now:>13} ")?;
            match difference {
                Difference::Grown(by) => writeln!(f, "{by:>+7.2} %")?,
                Difference::New => writeln!(f, "{:>9}", "new")?,
                Difference::Gone => writeln!(f, "{:>9}", "gone")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(of: &[(&str, u64)]) -> BTreeMap<String, u64> {
        of.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect()
    }

    #[test]
    fn growth_beyond_the_limit_is_a_problem() {
        let recorded = numbers(&[("same", 1000), ("some", 1000), ("more", 1000), ("less", 1000)]);
        let now = numbers(&[("same", 1000), ("some", 1020), ("more", 1021), ("less", 979)]);
        let comparison = Comparison::new(&recorded, &now);
        assert_eq!(comparison.problems(), ["more: 2.10 % more instructions than recorded"]);
        assert_eq!(comparison.improved(), ["less"]);
    }

    #[test]
    fn a_little_less_is_no_news() {
        let (recorded, now) = (numbers(&[("a", 1000)]), numbers(&[("a", 981)]));
        let comparison = Comparison::new(&recorded, &now);
        assert!(comparison.problems().is_empty() && comparison.improved().is_empty());
    }

    #[test]
    fn cases_that_only_one_side_has_are_told() {
        let (recorded, now) = (numbers(&[("a", 1), ("b", 2)]), numbers(&[("b", 2), ("c", 3)]));
        let comparison = Comparison::new(&recorded, &now);
        let problems = comparison.problems();
        assert_eq!(problems, ["a: recorded, and there is no such case", "c: not recorded"]);
        let table = comparison.to_string();
        assert!(table.contains("gone") && table.contains("new") && table.contains("+0.00 %"));
    }
}
