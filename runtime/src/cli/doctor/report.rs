//! What was found, step by step, in words or as JSON.

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use crate::cli::exit::plain;

/// Where what was found begins, in characters, and how long a line may be.
const MARGIN: usize = 22;
const WIDTH: usize = 100;

/// How a step came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// As it should be.
    Ok,
    /// It works, and something should be looked at.
    Warning,
    /// It doesn't work.
    Wrong,
    /// Not looked at, since something before it is wrong, or there is nothing to look at.
    Skipped,
}

impl State {
    fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::Wrong => "WRONG",
            Self::Skipped => "-",
        }
    }

    fn style(self) -> Style {
        match self {
            Self::Ok => AnsiColor::Green.on_default(),
            Self::Warning => AnsiColor::Yellow.on_default(),
            Self::Wrong => AnsiColor::Red.on_default().bold(),
            Self::Skipped => Style::new().dimmed(),
        }
    }
}

/// What a finding is about, in the order in which they are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// What to connect to.
    Target,
    /// The files or the URI: there, readable, in order.
    Files,
    /// The client's own certificate, and who signed it.
    Certificate,
    /// The address behind the host's name.
    Name,
    /// Something listens there.
    Port,
    /// It is the right server, and takes our certificate.
    Tls,
    /// This machine's clock and the server's.
    Clock,
    /// The bridge serves, and its node answers.
    Health,
    /// What may be called.
    Rights,
    /// Who answers, and in which version.
    Node,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 10] = [
        Self::Target,
        Self::Files,
        Self::Certificate,
        Self::Name,
        Self::Port,
        Self::Tls,
        Self::Clock,
        Self::Health,
        Self::Rights,
        Self::Node,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Files => "files",
            Self::Certificate => "certificate",
            Self::Name => "name",
            Self::Port => "port",
            Self::Tls => "tls",
            Self::Clock => "clock",
            Self::Health => "health",
            Self::Rights => "rights",
            Self::Node => "node",
        }
    }
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What it is about.
    pub step: Step,
    /// How it came out.
    pub state: State,
    /// What was found.
    pub text: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advice: Option<String>,
}

/// All that was found.
#[derive(Debug, Default)]
pub struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// It is as it should be.
    pub fn ok(&mut self, step: Step, text: impl Into<String>) {
        self.add(step, State::Ok, text.into(), None);
    }

    /// It works, and something should be done.
    pub fn warn(&mut self, step: Step, text: impl Into<String>, advice: impl Into<String>) {
        self.add(step, State::Warning, text.into(), Some(advice.into()));
    }

    /// It doesn't work; what to do.
    pub fn wrong(&mut self, step: Step, text: impl Into<String>, advice: impl Into<String>) {
        self.add(step, State::Wrong, text.into(), Some(advice.into()));
    }

    /// It doesn't work; the text says what to do.
    pub fn broken(&mut self, step: Step, text: impl Into<String>) {
        self.add(step, State::Wrong, text.into(), None);
    }

    /// There is nothing to look at.
    pub fn skip(&mut self, step: Step, text: impl Into<String>) {
        self.add(step, State::Skipped, text.into(), None);
    }

    fn add(&mut self, step: Step, state: State, text: String, advice: Option<String>) {
        // Servers' words are among them.
        let (text, advice) = (plain(&text), advice.as_deref().map(plain));
        self.findings.push(Finding { step, state, text, advice });
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_well(&self) -> bool {
        self.findings.iter().all(|finding| finding.state != State::Wrong)
    }

    /// The findings, and for each step of which nothing was said that it was not tried.
    fn complete(&self) -> Vec<Finding> {
        let steps = Step::ALL.iter().flat_map(|&step| {
            let mut found: Vec<_> =
                self.findings.iter().filter(|finding| finding.step == step).cloned().collect();
            if found.is_empty() {
                let text = "not tried: see above".to_owned();
                found.push(Finding { step, state: State::Skipped, text, advice: None });
            }
            found
        });
        steps.collect()
    }

    /// For people.
    #[must_use]
    pub fn text(&self, colours: bool) -> String {
        let mut text = String::new();
        for Finding { step, state, text: said, advice } in self.complete() {
            let (on, off) = match colours {
                true => {
                    (state.style().render().to_string(), state.style().render_reset().to_string())
                }
                false => (String::new(), String::new()),
            };
            text.push_str(&format!("{on}{:<8}{off} {:<12} ", state.word(), step.word()));
            wrap(&said, MARGIN, &mut text);
            if let Some(advice) = advice {
                text.push_str(&format!("{:MARGIN$}-> ", ""));
                wrap(&advice, MARGIN + 3, &mut text);
            }
        }
        text.push_str(match self.is_well() {
            true => "\nAll is well.\n",
            false => "\nMend what is WRONG, then run it again.\n",
        });
        text
    }

    /// For programs: `{"ok": …, "findings": [{"step": …, "state": …, "text": …, "advice": …}]}`.
    #[must_use]
    pub fn json(&self) -> String {
        let json = serde_json::json!({ "ok": self.is_well(), "findings": self.complete() });
        json.to_string()
    }
}

/// Appends words in lines that begin at a margin; the first one has it already.
fn wrap(words: &str, margin: usize, text: &mut String) {
    let mut column = margin;
    for (at, word) in words.split(' ').enumerate() {
        let length = word.chars().count();
        if at > 0 && column + 1 + length > WIDTH {
            text.push_str(&format!("\n{:margin$}", ""));
            column = margin;
        } else if at > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{Report, Step};

    #[test]
    fn every_step_is_told_in_order() {
        let mut report = Report::default();
        report.ok(Step::Files, "fine");
        report.ok(Step::Target, "a folder");
        report.warn(Step::Files, "old", "renew");
        report.skip(Step::Name, "a word ".repeat(20));
        report.ok(Step::Node, "a\u{1b}]0;b\u{7}");
        assert!(report.is_well());
        report.wrong(Step::Port, "nobody", "start it");
        assert!(!report.is_well());
        let text = report.text(false);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines[0], "ok       target       a folder");
        assert_eq!(lines[2], "warning  files        old");
        assert_eq!(lines[3], "                      -> renew");
        assert_eq!(lines[4], "-        certificate  not tried: see above");
        assert!(lines.contains(&"WRONG    port         nobody"));
        assert!(lines.iter().all(|line| line.len() <= 100), "{text}");
        let indented = format!("{:22}word a", "");
        assert!(lines.iter().any(|line| line.starts_with(&indented)), "{text}");
        assert!(text.contains(r"a\x1b]0;b\x07"), "{text}");
        assert!(text.ends_with("Mend what is WRONG, then run it again.\n"), "{text}");
        assert_eq!(anstream::adapter::strip_str(&report.text(true)).to_string(), text);

        let json: Value = serde_json::from_str(&report.json()).unwrap();
        assert_eq!(json["ok"], false);
        assert_eq!(json["findings"].as_array().unwrap().len(), 11);
        assert_eq!(json["findings"][2]["state"], "warning");
        assert_eq!(json["findings"][2]["advice"], "renew");
    }
}
