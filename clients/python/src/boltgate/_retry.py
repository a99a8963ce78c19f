"""When a call may be made again: where the bridge says that the node has got nothing of it."""

import grpc

ATTEMPTS = 4
LONGEST = 2.0


def retry_delay(error: grpc.RpcError, attempt: int):
    """After how many seconds to repeat a call that failed the `attempt`th time; None for never.

    A connection that breaks is UNAVAILABLE, too, and nobody knows then what the node has done: so
    that status alone permits nothing.
    """
    if attempt >= ATTEMPTS or error.code() is not grpc.StatusCode.UNAVAILABLE:
        return None
    for key, value in error.trailing_metadata() or ():
        if key == "grpc-retry-pushback-ms" and int(value) >= 0:
            return min(int(value) / 1000, LONGEST)
    return None
