//! The parameters of `pay`.

/// Parameters of `pay`: an invoice with a route hint, and bounds of the payment.
pub const PAY_PARAMS: &str = concat!(
    r#"{"bolt11":"lnbcrt1p4szdfjsp5n0mnjygf5cskm2d484gr7nzxtnua2t6l2hdq74u98plcjglfkylspp5shju0wzsw"#,
    r#"xtufansc4zsc3xa7k7e04askxs3nd8y5993r9r6fcusdqvwpshjmt9de6qxqyjw5qcqp2rzjqvuz8uc4rd6rgdzd6xdr8"#,
    r#"j84a75p0sdafzttpvdvcfhqt2kty996cqqqwyqqqqgqqqqqqqqpqqqqqzsqqc9qxpqysgq734m5sj0wlmh43zje2uv67fy"#,
    r#"zxrq33wwt98q6mc8ag4j3adnh6qknhadc4yzalenfunm7hjpza2r40v44gs0p22lyg9ycksesg7t5fcqdyz4hy","#,
    r#""amount_msat":30000,"label":"order 5482 \"café\"","maxfeepercent":0.5,"retry_for":20}"#,
);
