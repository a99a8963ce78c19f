"""gRPC channels as a client of a bridge wants them."""

import grpc

from .errors import connect_error


def options(target, more=()):
    """The options of a channel: later ones win."""
    return [
        ("grpc.max_receive_message_length", -1),
        ("grpc.max_send_message_length", -1),
        ("grpc.keepalive_time_ms", 30_000),
        ("grpc.keepalive_timeout_ms", 10_000),
        ("grpc.http2.max_pings_without_data", 0),
        # A bridge that comes back is found at once, and one that is away isn't pestered.
        ("grpc.initial_reconnect_backoff_ms", 100),
        ("grpc.max_reconnect_backoff_ms", 5_000),
        # No retry policy of the library's: it would repeat what a broken connection has carried
        # already. See retry_delay.
        # One connection each, rather than one that other channels share: closing is closing.
        ("grpc.use_local_subchannel_pool", 1),
        *(
            []
            if target.address.startswith("unix:")
            else [("grpc.ssl_target_name_override", target.server_name)]
        ),
        *more,
    ]


def open_channel(library, target, more=()):
    """A channel of `grpc` or of `grpc.aio`."""
    if target.address.startswith("unix:"):
        # The system says who is at the other end.
        return library.insecure_channel(target.address, options=options(target, more))
    try:
        credentials = grpc.ssl_channel_credentials(target.ca, target.key, target.certificate)
        return library.secure_channel(target.address, credentials, options=options(target, more))
    except (TypeError, ValueError) as error:
        raise connect_error(target.address, error) from None
