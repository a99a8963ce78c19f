"""The example dashboard in a real browser, from another origin: balance, channels, events, troubles."""

import hashlib
import json
import re
import subprocess

import pytest

from support.browser import Browser, Page, pin
from support.paths import PROJECT
from support.sandbox import Sandbox
from support.wait import until

ASKED = ["getinfo", "listfunds", "listpeerchannels", "listnodes"]
HEARD = [
    "block_added",
    "channel_opened",
    "channel_state_changed",
    "connect-event",
    "disconnect-event",
    "forward_event",
    "invoice_creation",
    "invoice_payment",
    "sendpay_failure",
    "sendpay_success",
]

INFO = {
    "id": "02" + "1f" * 32,
    "alias": "Sandbar & Co.",
    "color": "f7931a",
    "num_peers": 14,
    "blockheight": 921_234,
    "network": "regtest",
}
BTC = 100_000_000_000
PLAIN = {"scriptpubkey": "00", "reserved": False}
FUNDS = {
    "outputs": [
        {"txid": "aa" * 32, "output": at, "amount_msat": msat, "status": status, **PLAIN}
        for at, (msat, status) in enumerate(
            [(3_120_455_000, "confirmed"), (250_000_000, "unconfirmed"), (BTC, "spent")]
        )
    ],
    "channels": [],
}


def peer_id(peer):
    return "03" + hashlib.sha256(bytes([peer])).hexdigest()


def known(peers):
    """What the node has heard of its peers."""
    rest = {"last_timestamp": 1, "rgb_color": "aabbcc", "features": "", "addresses": []}
    return {"nodes": [{"nodeid": peer_id(peer), "alias": ALIASES[peer], **rest} for peer in peers]}


def channel(peer, block, total, ours, state="CHANNELD_NORMAL", online=True):
    """A channel of so many satoshi, as the node tells it."""
    scid = {"short_channel_id": f"{block}x{peer}x0"} if block else {}
    return {
        "peer_id": peer_id(peer),
        "peer_connected": online,
        "state": state,
        "opener": "local",
        "features": [],
        "total_msat": total * 1000,
        "to_us_msat": ours * 1000,
        "spendable_msat": ours * 990,
        "receivable_msat": (total - ours) * 990,
        **scid,
    }


CHANNELS = [
    channel(1, 801_112, 10_000_000, 6_250_000),
    channel(2, 812_340, 8_000_000, 1_120_000),
    channel(3, 845_002, 5_000_000, 4_400_500),
    channel(4, 860_771, 5_000_000, 2_480_000, online=False),
    channel(5, 871_200, 3_000_000, 410_000),
    channel(6, None, 2_500_000, 2_500_000, state="CHANNELD_AWAITING_LOCKIN"),
    channel(7, 899_140, 2_000_000, 950_000),
    channel(8, 905_518, 1_000_000, 15_000, state="CHANNELD_SHUTTING_DOWN"),
]
ALIASES = {1: "Harbour Lights", 2: "Blue Heron", 3: "Quarry Hill Routing", 5: "tidewater", 7: "Old Mill ⚡"}
ADDRESS = {"type": "ipv4", "address": "192.0.2.7", "port": 9735}
FORWARD = {
    "payment_hash": "22" * 32,
    "in_channel": "801112x1x0",
    "out_channel": "845002x3x0",
    "in_msat": 21_004_200,
    "out_msat": 21_000_000,
    "fee_msat": 4_200,
    "status": "settled",
    "received_time": 1.0,
}
EVENTS = [
    ("block_added", {"height": 921_235, "hash": "00" * 32}, "Block 921,235"),
    ("connect", {"id": peer_id(5), "direction": "in", "address": ADDRESS}, "Peer connected"),
    ("invoice_creation", {"label": "coffee 7", "msat": 2_500_000}, "Invoice for 2,500 sat"),
    ("forward_event", FORWARD, "Forwarded 21,004 sat, earned 4.2 sat"),
    ("sendpay_failure", {"code": 204, "message": "WIRE_FEE_INSUFFICIENT"}, "Payment failed"),
    ("invoice_payment", {"label": "<b>coffee 7</b>", "msat": 2_500_000}, "Received 2,500 sat"),
]


@pytest.fixture(scope="module")
def page():
    subprocess.run(["make", "-s", "dashboard"], cwd=PROJECT, check=True)
    with Page(PROJECT / "examples" / "dashboard" / "dist") as serving:
        yield serving


@pytest.fixture
def node(page):
    with started(page) as running:
        yield running


def started(page, **how):
    """A node as a page finds it: no certificate of a client's, a rune, this page's origin."""
    running = Sandbox("--grpc-auth=rune", f"--grpc-cors-origin={page.origin}", **how)
    running.script("set", method="getinfo", result=INFO)
    running.script("set", method="listfunds", result=FUNDS)
    running.script("set", method="listpeerchannels", result={"channels": CHANNELS})
    running.script("set", method="listnodes", result=known(ALIASES))
    return running


def rune(node, *names):
    return node.call("createrune", restrictions=[[f"method={name}" for name in names]])["rune"]


def connect(browser, node, token):
    """Types the address and the rune in, and sends them."""
    for field, value in {"url": f"https://localhost:{node.port}", "rune": token}.items():
        browser.value(f"document.getElementById('{field}').value = {json.dumps(value)}")
    browser.value("document.querySelector('#connect button').click()")


def state(browser):
    return browser.text("#state")


def scheme(browser, name):
    feature = {"name": "prefers-color-scheme", "value": name}
    browser.tell("Emulation.setEmulatedMedia", features=[feature])


def width(browser, size, height):
    browser.tell(
        "Emulation.setDeviceMetricsOverride",
        width=size,
        height=height,
        deviceScaleFactor=1,
        mobile=False,
    )


def test_the_dashboard_shows_the_node_and_what_happens(page, node, tmp_path):
    token = rune(node, *ASKED, *HEARD)
    with Browser(pin(node.dir / "server.pem"), size=(1360, 1000)) as browser:
        browser.open(page.origin)
        assert state(browser) == "Not connected"
        assert page.origin in browser.value("document.querySelector('.help').textContent")
        browser.screenshot(tmp_path / "connect.png")
        connect(browser, node, token)
        until("the page to be live", lambda: state(browser) == "Live")
        assert browser.text("#alias") == INFO["alias"]
        assert browser.text("#height") == "921,234"
        ours = sum(one["to_us_msat"] for one in CHANNELS) // 1000
        assert browser.text("#onchain") == "3,370,455"
        assert browser.text("#unconfirmed") == "250,000 sat unconfirmed"
        assert browser.text("#in-channels") == f"{ours:,}"
        assert browser.text("#total") == f"{3_370_455 + ours:,}"

        # The picture: bars to one scale, and the same in words for those who don't see them.
        labels = browser.value("[...document.querySelectorAll('.bar')].map((one) => one.ariaLabel)")
        assert len(labels) == len(CHANNELS)
        assert labels[0].endswith("ours 6,250,000 sat, theirs 3,750,000 sat, open")
        widths = "[...document.querySelectorAll('.bar .{}')].map((one) => one.getBBox().width)"
        left, right = browser.value(widths.format("ours")), browser.value(widths.format("theirs"))
        shown = [one for pair in zip(left, right) for one in pair]
        drawn = sorted(CHANNELS, key=lambda one: -one["total_msat"])
        held = [
            part
            for one in drawn
            for part in (one["to_us_msat"], one["total_msat"] - one["to_us_msat"])
        ]
        unit = shown[1] / held[1]
        assert shown == pytest.approx([amount * unit for amount in held], abs=0.6)
        assert "peer offline" in browser.texts(".badge") and "opening" in browser.texts(".badge")

        for topic, params, said in EVENTS:
            if topic == "invoice_creation":
                # What changes is asked for again, with no reload.
                node.script("set", method="getinfo", result={**INFO, "blockheight": 921_235})
            node.script("notify", topic=topic, params=params)
            newest = lambda: browser.text("#events li:first-child .name")
            until(f"{said} in the page", lambda: newest() == said)
        assert browser.text("#events li:first-child .quiet") == "<b>coffee 7</b>"
        until("the new height", lambda: browser.text("#height") == "921,235")
        # The rune is in the tab's own storage alone.
        assert token not in browser.value("location.href + document.body.innerText + document.cookie")
        assert token not in browser.value("JSON.stringify(localStorage)")
        assert browser.said == []
        browser.screenshot(tmp_path / "live.png")
        scheme(browser, "dark")
        browser.screenshot(tmp_path / "dark.png")
        width(browser, 390, 1500)
        browser.screenshot(tmp_path / "phone-dark.png")
        scheme(browser, "light")
        browser.screenshot(tmp_path / "phone.png")
        # Nothing sticks out at the side.
        root = "document.documentElement"
        assert browser.value(f"{root}.scrollWidth <= {root}.clientWidth")

        # The tab remembers; after `Disconnect` it doesn't.
        browser.tell("Page.reload")
        until("the page to be live again", lambda: state(browser) == "Live")
        browser.value("document.getElementById('leave').click()")
        assert state(browser) == "Not connected"
        assert browser.value("sessionStorage.length") == 0
        print(f"\nlook at {tmp_path}")
    assert token not in node.said()


def test_peers_have_their_names(page, node):
    """As the node has heard of them; a rune that doesn't permit to ask leaves their ids."""
    only = {"channels": [CHANNELS[0]]}
    node.script("set", method="listpeerchannels", result=only)
    with Browser(pin(node.dir / "server.pem")) as browser:
        for permitted, name in [(ASKED, ALIASES[1]), (ASKED[:3], f"{peer_id(1)[:8]}…{peer_id(1)[-4:]}")]:
            browser.open(page.origin)
            connect(browser, node, rune(node, *permitted, *HEARD))
            until("the page to be live", lambda: state(browser) == "Live")
            until("the peer's name", lambda: browser.texts(".who .name") == [name])
            browser.value("document.getElementById('leave').click()")


def test_the_dashboard_says_what_is_missing(page, node, tmp_path):
    """Nothing yet, refused, and not there: each in words."""
    node.script("set", method="listpeerchannels", result={"channels": []})
    node.script("set", method="listfunds", result={"outputs": [], "channels": []})
    with Browser(pin(node.dir / "server.pem"), size=(1360, 700)) as browser:
        browser.open(page.origin)
        problem = lambda: browser.text("#problem") or ""
        # A rune that permits too little, and none at all.
        connect(browser, node, rune(node, "getinfo"))
        until("a refusal", lambda: "doesn’t permit" in problem())
        assert state(browser) == "Not connected"
        browser.screenshot(tmp_path / "refused.png")
        connect(browser, node, "nonsense")
        until("a refusal", lambda: "doesn’t know this rune" in problem())
        connect(browser, node, rune(node, *ASKED, *HEARD))
        until("the page to be live", lambda: state(browser) == "Live")
        assert problem() == ""
        assert browser.text("#no-channels").startswith("No channels yet")
        assert browser.text("#no-events").startswith("Quiet so far")
        assert browser.text("#total") == "0"
        browser.screenshot(tmp_path / "empty.png")
        print(f"\nlook at {tmp_path}")
    with Browser() as browser:
        # A certificate that the browser doesn't trust: not an endless wait.
        browser.open(page.origin)
        connect(browser, node, rune(node, *ASKED, *HEARD))
        until("words", lambda: "doesn’t answer" in (browser.text("#problem") or ""))


def test_the_dashboard_connects_again(page, node):
    """Once the bridge is back, by itself; and says that it may have missed something."""
    with Browser(pin(node.dir / "server.pem")) as browser:
        browser.open(page.origin)
        connect(browser, node, rune(node, *ASKED, *HEARD))
        until("the page to be live", lambda: state(browser) == "Live")
        node.process.terminate()
        until("the page to notice", lambda: state(browser) == "Reconnecting…")
        node.process.wait()
        # The same node again: its certificates, and it knows its rune.
        with started(page, lightning_dir=node.dir, port=node.port) as again:
            again.script("set", method="checkrune", result={"valid": True})
            until("the page to be live again", lambda: state(browser) == "Live")
            until("a word of it", lambda: "Connected again" in browser.texts("#events .name"))


def test_the_readme_names_what_the_page_asks_for():
    readme = (PROJECT / "examples" / "dashboard" / "README.md").read_text()
    assert re.findall(r'"method=([^"]+)"', readme) == ASKED + HEARD
