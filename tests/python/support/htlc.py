"""What `htlc_accepted` is asked, and what the node gets for it."""


def htlc(payment_hash, msat=1000):
    """What `htlc_accepted` is told of a payment to this node."""
    return {
        "peer_id": "02" * 33,
        "onion": {
            "payload": "00" * 40,
            "type": "tlv",
            "forward_msat": msat,
            "outgoing_cltv_value": 900,
            "total_msat": msat,
            "next_onion": "00" * 1366,
            "shared_secret": "11" * 32,
        },
        "htlc": {
            "short_channel_id": "103x1x0",
            "id": 1,
            "amount_msat": msat,
            "cltv_expiry": 900,
            "cltv_expiry_relative": 20,
            "payment_hash": payment_hash.hex(),
        },
    }


def ask(sandbox, payment_hash, msat=1000):
    """The node asks about a payment; gives the result that it got."""
    params = htlc(payment_hash, msat)
    (answer,) = sandbox.script("hook", hook="htlc_accepted", params=params)["answers"]
    return answer["result"]
