"""The client's side of TLS."""

import grpc

# Clients try again at once: what a test waits for is the server, not the client's patience. One try
# has time to come about on a machine that has much to do.
EAGER = [
    ("grpc.initial_reconnect_backoff_ms", 50),
    ("grpc.min_reconnect_backoff_ms", 5_000),
    ("grpc.max_reconnect_backoff_ms", 200),
    ("grpc.use_local_subchannel_pool", 1),
]


def credentials(ca, certificate=None, key=None):
    """Credentials from files; without a certificate the client shows none."""
    read = lambda path: path.read_bytes() if path else None
    return grpc.ssl_channel_credentials(read(ca), read(key), read(certificate))


def channel(address, folder, name="cln", options=()):
    """A channel with the files that the plugin makes for clients; `name` is the server's.

    `options` are gRPC's own, such as a service config with a policy of retries.
    """
    files = credentials(folder / "ca.pem", folder / "client.pem", folder / "client-key.pem")
    override = [("grpc.ssl_target_name_override", name)] if name else []
    return grpc.secure_channel(address, files, options=[*EAGER, *override, *options])
