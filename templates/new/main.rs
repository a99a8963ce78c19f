//! The bridge. What it serves is in boltgate.toml.

use std::process::ExitCode;

fn main() -> ExitCode {
{%- if node %}
    boltgate::run(&[&boltgate_api::SURFACE, &{{ module }}_api::SURFACE])
{%- else %}
    boltgate::run(&[&{{ module }}_api::SURFACE])
{%- endif %}
}
