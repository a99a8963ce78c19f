"""What docs/coming-from-lnd.md names is there: methods, topics, hooks, fields and words of enums."""

import re

import pytest

from support.lnd_table import Names, Row, code, has, rows, words

ROWS = rows()

ASKED_FOR = set(
    """GetInfo WalletBalance ChannelBalance ListChannels PendingChannels ClosedChannels ListPeers
    ConnectPeer OpenChannel CloseChannel AddInvoice LookupInvoice ListInvoices SubscribeInvoices
    SubscribeSingleInvoice DecodePayReq SendPayment SendPaymentV2 TrackPaymentV2 ListPayments
    QueryRoutes NewAddress SendCoins ListUnspent GetTransactions SubscribeTransactions
    SubscribeChannelEvents SubscribeChannelGraph DescribeGraph GetNodeInfo GetChanInfo FeeReport
    UpdateChannelPolicy ForwardingHistory SubscribeHtlcEvents HtlcInterceptor ChannelAcceptor
    SendCustomMessage SubscribeCustomMessages SignMessage VerifyMessage BakeMacaroon
    ListMacaroonIDs DeleteMacaroonID CheckMacaroonPermissions StopDaemon AddHoldInvoice
    SettleInvoice CancelInvoice""".split()
)
"""What people who come from lnd look for."""

OTHERS = {"grpc.health.v1", "boltgate-client"}
"""What a row may name beside what the protos have."""

NO_WORDS = {"BOLT", "P2SH", "PSBT", "RPC", "NOT_FOUND", "PERMISSION_DENIED"}
"""Words in capitals that are no enum's: abbreviations, and gRPC's statuses."""


@pytest.fixture(scope="module")
def names(node_pb2, boltgate_pb2):
    return Names(node_pb2, boltgate_pb2)


def kinds(here):
    """What a cell's names are: what the word before them says, else methods."""
    found = []
    for word, kind in (("topic", "Notification"), ("hook", "Hook"), ("follow", "Subsystem")):
        if re.search(rf"\b{word}s?\b", here):
            found.append(kind)
    # `getlog`, and the hook …: both may be there.
    return found + ["Method", "Path"]


def wrong(row, names):
    """What a row names that isn't there."""
    roots, unknown = names.roots(row.here, kinds(row.here))
    bad = [name for name in unknown if name not in OTHERS]
    more, _ = names.roots(row.fields, ["Method", "Path", "Hook"])
    roots += more
    for name in code(row.fields):
        known = any((kind, name) in names.known for kind in ("Method", "Path", "Hook"))
        if not known and name not in OTHERS and not any(has(root, name) for root in roots):
            bad.append(name)
    there = {word for root in roots for word in words(root)} | NO_WORDS
    plain = re.sub(r"`[^`]+`|\*[^*]+\*|\]\([^)]+\)", "", row.fields)
    capitals = r"\b(?:[A-Z][A-Z0-9_]{2,}|(?:Channeld|Dualopend|Closingd|Funding|Awaiting)[A-Z]\w+|Onchain)\b"
    return bad + [word for word in re.findall(capitals, plain) if word not in there]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.lnd)
def test_what_a_row_names_is_there(row, names):
    assert wrong(row, names) == []


def test_a_wrong_name_is_noticed(names):
    for row in (
        Row("GetInfo", "`getinfos`", ""),
        Row("GetInfo", "`getinfo`", "*pubkey* is `pubkey`"),
        Row("ListUnspent", "`listfunds`", "`outputs.amount_sat`"),
        Row("ListUnspent", "`listfunds`", "`outputs.status` (SETTLED)"),
        Row("SubscribePeerEvents", "topic `getinfo_`", ""),
    ):
        assert len(wrong(row, names)) == 1, row


def test_nothing_that_people_look_for_is_left_out():
    there = {word for row in ROWS for word in re.findall(r"\w+", row.lnd)}
    assert ASKED_FOR <= there, ASKED_FOR - there
    for row in ROWS:
        assert row.here or row.fields, f"nothing is said of {row.lnd}"
    print(f"{len(ROWS)} rows, {len(there)} words")
