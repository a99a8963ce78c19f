//! The dispatch table: one row per RPC.
//!
//! Made by `boltgate-gen generate`. Don't edit: {{ mend }}.

use boltgate_transcode::table::{Form, Outcome, Params, Rpc};

use crate::{{ modules }};

/// Every RPC, in byte order of path.
pub static RPCS: &[Rpc] = &[
{%- for row in rows %}
    Rpc {
        path: "{{ row.path }}",
        target: "{{ row.target }}",
        form: Form::{{ row.form }},
        request: &{{ row.request }},
        response: &{{ row.response }},
        params: {{ row.params }},
        outcome: Outcome::{{ row.outcome }},
        deprecated: {{ row.deprecated }},
    },
{%- endfor %}
];

/// The number that each topic's event has in `boltgate.v1.Notification`, in byte order of topic.
pub static TOPICS: &[(&str, u32)] = &[
{%- for topic in topics %}
    ("{{ topic.0 }}", {{ topic.1 }}),
{%- endfor %}
];
