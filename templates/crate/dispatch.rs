//! The dispatch table: one row per RPC.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/ and run `make regenerate`.

use boltgate_transcode::table::{Form, Rpc};

use crate::{methods, notifications};

/// Every RPC, in byte order of path.
pub static RPCS: &[Rpc] = &[
{%- for row in rows %}
    Rpc {
        path: "{{ row.path }}",
        target: "{{ row.target }}",
        form: Form::{{ row.form }},
        request: &{{ row.request }},
        response: &{{ row.response }},
        deprecated: {{ row.deprecated }},
    },
{%- endfor %}
];
