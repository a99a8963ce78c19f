//! The node's error codes, and the gRPC status that each becomes.
//!
//! Made by `boltgate-gen generate`. Don't edit: change schemas/errors.toml and run `make regenerate`.

use boltgate_transcode::table::{NodeError, Status};

/// Every code that the node is known to send, in ascending order.
pub static ERRORS: &[NodeError] = &[
{%- for error in errors %}
    NodeError {
        code: {{ error.code }},
        status: Status::{{ format!("{:?}", error.status) }},
        reason: {{ format!("{:?}", error.reason) }},
        retry: {% match error.retry %}{% when Some with (seconds) %}Some({{ seconds }}){% when None %}None{% endmatch %},
        means: {{ format!("{:?}", error.means) }},
    },
{%- endfor %}
];
