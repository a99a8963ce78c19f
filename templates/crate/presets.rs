//! Presets of rights, and what each method gives into a client's hands.
//!
//! Made by `boltgate-gen generate`. Don't edit: {{ mend }}.

use boltgate_transcode::table::{Access,{% if !rune_names.is_empty() %} Form,{% endif %} Preset, RuneName};

/// Every preset, in byte order of name.
pub static PRESETS: &[Preset] = &[
{%- for preset in presets %}
    Preset {
        name: "{{ preset.name }}",
        methods: &[
{%- for name in preset.methods %}
            "{{ name }}",
{%- endfor %}
        ],
        topics: &[
{%- for name in preset.topics %}
            "{{ name }}",
{%- endfor %}
        ],
        allows: &[
{%- for name in preset.allows %}
            "{{ name }}",
{%- endfor %}
        ],
    },
{%- endfor %}
];

/// Every topic and hook that a rune allows by another name than its own.
pub static RUNE_NAMES: &[RuneName] = &[
{%- for right in rune_names %}
    RuneName { form: Form::{{ right.form }}, target: "{{ right.target }}", name: "{{ right.rune_name }}" },
{%- endfor %}
];

/// The reviewed class of every JSON-RPC method, exposed or not, in byte order of method.
pub static ACCESS: &[(&str, Access)] = &[
{%- for right in methods %}
    ("{{ right.target }}", Access::{{ right.class }}),
{%- endfor %}
];
