//! `boltgate-gen`: schemas in, protos and tables out.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use boltgate_gen::import::report::{Form, Report};
use boltgate_gen::inspect::{self, Stage};
use boltgate_gen::{compat, docs, import, output, pipeline, renumber};
use clap::{Parser, Subcommand, ValueEnum};

/// Turns a node's JSON-RPC schemas into a gRPC surface: protos, conversion tables, dispatch
/// table.
#[derive(Parser)]
#[command(name = "boltgate-gen", version)]
struct Cli {
    /// The project's root: the folder that holds schemas/ and generated/.
    #[arg(long, global = true, default_value = ".")]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read a Core Lightning doc/schemas folder and keep its facts in schemas/.
    Import {
        /// The folder, with notification/ and hook/ below it.
        dir: PathBuf,
        /// Take field and enum numbers from the node's own ledger (its .msggen.json).
        #[arg(long, value_name = "FILE")]
        numbers: Option<PathBuf>,
        /// The node's release, such as v26.06.6; default: what schemas/VERSION says.
        #[arg(long, value_name = "VERSION")]
        release: Option<String>,
        /// Say what differs from the schemas that were there, give numbers to what is new, and list
        /// what has to be decided.
        #[arg(long)]
        report: bool,
        /// Write that as Markdown, for a pull request.
        #[arg(long, value_name = "FILE")]
        markdown: Option<PathBuf>,
    },
    /// Write generated/ and append new numbers to schemas/numbers.txt.
    Generate,
    /// Compare generated/ with what would be written; write nothing.
    Check,
    /// Tell what of the surface that clients were given is not kept: on the wire, in JSON, in source.
    ///
    /// Ends with 0 where nothing breaks, 1 where something does, 2 where it can't be told.
    Compat {
        /// A release's file, a FileDescriptorSet, another project's folder, or a revision of git;
        /// default: the last release in schemas/released/.
        #[arg(long, value_name = "REV|DIR|FILE")]
        against: Option<String>,
        /// Compare what these schemas would give: another project's folder, or a node's doc/schemas.
        #[arg(long, value_name = "DIR")]
        schemas: Option<PathBuf>,
        /// For people, or one JSON object for programs.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Keep the surface as what clients are given with a release, in schemas/released/.
    Release {
        /// The release; default: what schemas/VERSION says.
        name: Option<String>,
    },
    /// Settle schemas/numbers.txt after a merge of two branches that each gave numbers.
    Renumber {
        /// Our branch's new numbers give way (what is assumed).
        #[arg(long, conflicts_with = "theirs")]
        ours: bool,
        /// The other branch's new numbers give way.
        #[arg(long)]
        theirs: bool,
        /// The other branch; default: that of the merge under way, or of the last one.
        #[arg(long, value_name = "REV")]
        with: Option<String>,
    },
    /// Write an API reference: static HTML with search, or Markdown for a repository.
    Docs {
        /// The folder; with both forms, one folder for each in it.
        #[arg(long, value_name = "DIR", default_value = "target/docs")]
        out: PathBuf,
        /// Which form.
        #[arg(long, value_enum, default_value_t = docs::Format::Html)]
        format: docs::Format,
    },
    /// Print the model at a stage.
    Inspect {
        /// Which stage.
        #[arg(value_enum)]
        stage: Stage,
        /// Only this JSON-RPC method, topic or hook.
        method: Option<String>,
    },
}

/// How findings are told.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// The folders in which every file is generated.
const GENERATED: [&str; 1] = ["generated"];

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.command {
        Command::Import { dir, numbers, release, report: false, markdown: None } => {
            import::run(&cli.root, dir, numbers.as_deref(), release.as_deref())
        }
        Command::Import { dir, numbers, release, markdown, .. } => {
            import::reported(&cli.root, dir, numbers.as_deref(), release.as_deref())
                .and_then(|report| told(&report, markdown.as_deref()))
        }
        Command::Generate => generate(&cli.root),
        Command::Check => check(&cli.root),
        Command::Compat { against, schemas, format } => {
            return compat(&cli.root, against.as_deref(), schemas.as_deref(), *format);
        }
        Command::Release { name } => compat::release(&cli.root, name.as_deref()),
        Command::Renumber { theirs, with, .. } => {
            let yields = if *theirs { renumber::Side::Theirs } else { renumber::Side::Ours };
            renumber::run(&cli.root, yields, with.as_deref())
        }
        Command::Docs { out, format } => docs::run(&cli.root, out, *format),
        Command::Inspect { stage, method } => inspect::text(&cli.root, *stage, method.as_deref())
            .map_err(|problems| problems.render()),
    };
    match done {
        Ok(text) => {
            say(text.trim_end());
            ExitCode::SUCCESS
        }
        Err(text) => {
            complain(&text);
            ExitCode::FAILURE
        }
    }
}

/// The report, and beside it as Markdown where that is wanted.
fn told(report: &Report, markdown: Option<&Path>) -> Result<String, String> {
    if let Some(file) = markdown {
        let written = std::fs::write(file, report.render(Form::Markdown));
        written.map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(report.render(Form::Text))
}

fn compat(root: &Path, against: Option<&str>, schemas: Option<&Path>, format: Format) -> ExitCode {
    match compat::run(root, schemas, against) {
        Ok(report) => {
            say(&match format {
                Format::Text => report.text(),
                Format::Json => report.json(),
            });
            ExitCode::from(u8::from(report.breaks()))
        }
        Err(text) => {
            complain(&text);
            ExitCode::from(2)
        }
    }
}

fn generate(root: &Path) -> Result<String, String> {
    let changes = changes(root)?;
    output::apply(root, &changes).map_err(|error| error.to_string())?;
    let mut said: Vec<String> =
        changes.iter().map(|change| format!("  {}", change.path().display())).collect();
    said.push(format!("{} file(s) changed", changes.len()));
    Ok(said.join("\n"))
}

fn check(root: &Path) -> Result<String, String> {
    let changes = changes(root)?;
    if changes.is_empty() {
        return Ok("generated/ is what the schemas give".to_owned());
    }
    let mut said: String = changes.iter().map(output::Change::diff).collect();
    said.push_str(&format!(
        "{} file(s) are not what the schemas give: run `make regenerate` and commit the result",
        changes.len()
    ));
    Err(said)
}

fn changes(root: &Path) -> Result<Vec<output::Change>, String> {
    let files = pipeline::build(root).and_then(|built| pipeline::render(&built));
    let files = files.map_err(|problems| problems.render())?;
    output::compare(root, &GENERATED, &files).map_err(|error| error.to_string())
}

/// A reader that has seen enough, such as `head`, is no failure.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
