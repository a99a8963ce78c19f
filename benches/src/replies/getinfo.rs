//! A result of `getinfo`.

/// A `getinfo` result: 736 bytes, of a node with two addresses.
pub const GETINFO: &str = concat!(
    r#"{"id":"022a6b4e7a9879e22911d728a249c39dd6f456ac3e24dd0e663af824263effb3fb","#,
    r#""alias":"SLEEPYWATCHER-v26.06","color":"022a6b","num_peers":41,"num_pending_channels":2,"#,
    r#""num_active_channels":57,"num_inactive_channels":3,"address":["#,
    r#"{"type":"ipv4","address":"203.0.113.27","port":9735},"#,
    r#"{"type":"torv3","address":"#,
    r#""vww6ybal4bd7szmgncyruucpgfkqahzddi37ktceo3ah7ngmcopnpyyd.onion","port":9735}],"#,
    r#""binding":[{"type":"ipv4","address":"0.0.0.0","port":9735},"#,
    r#"{"type":"ipv6","address":"::","port":9735}],"version":"v26.06.6","#,
    r#""blockheight":927418,"network":"bitcoin","fees_collected_msat":18446152,"#,
    r#""lightning-dir":"/home/node/.lightning/bitcoin","our_features":{"#,
    r#""init":"800898882a8a59a1","node":"808898882a8a59a1","channel":"","#,
    r#""invoice":"02000002024100"}}"#,
);
