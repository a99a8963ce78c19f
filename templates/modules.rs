//! Tables of {{ subject }}, one module each.
//!
//! Made by `boltgate-gen generate`. Don't edit: {{ mend }}.
{% for module in modules %}
#[rustfmt::skip]
pub mod {{ module }};
{%- endfor %}
