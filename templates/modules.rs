//! Tables of the node's {{ subject }}, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.
{% for module in modules %}
#[rustfmt::skip]
pub mod {{ module }};
{%- endfor %}
