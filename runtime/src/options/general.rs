//! The options beside the [limits](super::limits).

use serde_json::Value;

use super::Options;
use super::row::Form;
use super::value::{host, integer, origin, path};

/// One option.
pub(super) struct General {
    pub(super) name: &'static str,
    pub(super) form: Form,
    pub(super) description: &'static str,
    /// Reads one value, or says what was expected.
    pub(super) read: fn(&mut Options, &Value) -> Result<(), &'static str>,
}

/// All of them. Names, types and defaults of the first three are those that operators know.
pub(super) const TABLE: &[General] = &[
    General {
        name: "grpc-port",
        form: Form::Int(9736),
        description: "Port to serve gRPC on; 0 leaves only what grpc-listen says",
        read: |options, value| {
            let port = integer(value).and_then(|port| u16::try_from(port).ok());
            options.grpc_port = port.ok_or(PORT)?;
            Ok(())
        },
    },
    General {
        name: "grpc-host",
        form: Form::String("127.0.0.1"),
        description: "Host name or address to serve gRPC on",
        read: |options, value| {
            let host = value.as_str().and_then(host);
            options.grpc_host = host.ok_or("a host name, or an IPv4 or IPv6 address, no port")?;
            Ok(())
        },
    },
    General {
        name: "grpc-msg-buffer-size",
        form: Form::Int(1024),
        description: "How many notifications to keep for a client that reads slowly",
        read: |options, value| {
            let size = integer(value).filter(|size| (1..=MAX_BUFFER).contains(size));
            let size = size.and_then(|size| usize::try_from(size).ok());
            options.msg_buffer_size = size.ok_or("a number from 1 to 1048576")?;
            Ok(())
        },
    },
    General {
        name: "grpc-auth",
        form: Form::String("mtls"),
        description: "What clients must show: mtls (a certificate), mtls+rune (and a rune), or \
                      rune (a rune alone, for browsers and phones)",
        read: |options, value| {
            let mode = value.as_str().and_then(|text| text.trim().parse().ok());
            options.auth = mode.ok_or("mtls, mtls+rune or rune")?;
            Ok(())
        },
    },
    General {
        name: "grpc-listen",
        form: Form::Many,
        description: "Where to serve besides grpc-host and grpc-port: HOST:PORT, [IPV6]:PORT or \
                      unix:PATH (may be given many times)",
        read: |options, value| {
            let address = value.as_str().and_then(|text| text.trim().parse().ok());
            options.listen.push(address.ok_or("HOST:PORT, [IPV6]:PORT or unix:PATH")?);
            Ok(())
        },
    },
    General {
        name: "grpc-tls-name",
        form: Form::Many,
        description: "A name or address by which clients reach this server, for its certificate \
                      (may be given many times)",
        read: |options, value| {
            let name = value.as_str().and_then(|text| text.parse().ok());
            options.tls_names.push(name.ok_or("a host name, or an IPv4 or IPv6 address, no port")?);
            Ok(())
        },
    },
    General {
        name: "grpc-tls-days",
        form: Form::Int(0),
        description: "For how many days server certificates are made; they are renewed in time. \
                      0 is without end",
        read: |options, value| {
            let days = integer(value).filter(|days| *days == 0 || (2..=MAX_DAYS).contains(days));
            let days = days.and_then(|days| u32::try_from(days).ok());
            options.tls_days = days.ok_or("0, or a number of days from 2 to 36500")?;
            Ok(())
        },
    },
    General {
        name: "grpc-cors-origin",
        form: Form::Many,
        description: "An origin whose web pages may call, such as https://app.example (may be \
                      given many times); * is any",
        read: |options, value| {
            let origin = value.as_str().and_then(origin);
            options.cors_origins.push(origin.ok_or("SCHEME://HOST[:PORT] without a path, or *")?);
            Ok(())
        },
    },
    General {
        name: "grpc-compression",
        form: Form::String("off"),
        description: "Compress large replies for clients that ask for it: gzip, zstd, gzip,zstd, \
                      or off. It takes more time than a fast network saves",
        read: |options, value| {
            let allowed = value.as_str().and_then(|text| text.trim().parse().ok());
            options.compression = allowed.ok_or("off, gzip, zstd, or gzip,zstd")?;
            Ok(())
        },
    },
    General {
        name: "grpc-metrics",
        form: Form::Optional,
        description: "Where to serve Prometheus metrics over plain HTTP, such as 127.0.0.1:9750; \
                      not at all where it is not given",
        read: |options, value| {
            let address = value.as_str().and_then(|text| text.trim().parse().ok());
            options.metrics = Some(address.ok_or("HOST:PORT, [IPV6]:PORT or unix:PATH")?);
            Ok(())
        },
    },
    General {
        name: "grpc-audit-file",
        form: Form::Optional,
        description: "A file to append one line per call to: who called what, and how it ended",
        read: |options, value| {
            options.audit_file = Some(path(value).ok_or("the path of a file")?);
            Ok(())
        },
    },
    General {
        name: "grpc-companion",
        form: Form::Optional,
        description: "A Unix socket to relay the node's notifications on, for `boltgate serve`",
        read: |options, value| {
            options.companion = Some(path(value).ok_or("the path of a socket")?);
            Ok(())
        },
    },
];

/// What `grpc-port` takes.
pub(super) const PORT: &str = "a port from 1 to 65535 (or 0, beside grpc-listen or grpc-companion)";

/// The largest buffer: its places take memory from the start.
const MAX_BUFFER: i64 = 1 << 20;

/// The longest life of a certificate that ends, in days.
const MAX_DAYS: i64 = 36_500;
