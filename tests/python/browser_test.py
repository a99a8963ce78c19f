"""The example page in a real browser, from another origin: the node's numbers, live events."""

import pytest

from support.browser import Browser, Page, pin
from support.paths import PROJECT
from support.sandbox import Sandbox
from support.wait import until

EXAMPLE = PROJECT / "examples" / "browser"
HEARD = [
    "block_added",
    "channel_opened",
    "channel_state_changed",
    "coin_movement",
    "connect-event",
    "disconnect-event",
    "forward_event",
    "invoice_creation",
    "invoice_payment",
    "sendpay_failure",
    "sendpay_success",
    "warning",
]

INFO = {
    "id": "02" + "1f" * 32,
    "alias": "Sandbar & Co. \u26a1",
    "color": "f7931a",
    "blockheight": 921_234,
    "network": "regtest",
}
CHANNEL = {"state": "CHANNELD_NORMAL", "spendable_msat": 1_234_567_890, "receivable_msat": 5_000}
OPENING = {"state": "CHANNELD_AWAITING_LOCKIN", "spendable_msat": 7_000_000_000}

@pytest.fixture(scope="module")
def page():
    with Page(EXAMPLE) as serving:
        yield serving


@pytest.fixture
def node(page):
    """A node as a page finds it: no certificate of a client's, a rune, this page's origin."""
    with Sandbox("--grpc-auth=rune", f"--grpc-cors-origin={page.origin}") as running:
        running.script("set", method="getinfo", result=INFO)
        channels = {"channels": [CHANNEL, CHANNEL, OPENING]}
        running.script("set", method="listpeerchannels", result=channels)
        yield running


def rune(node, *names):
    allowed = [f"method={name}" for name in ("getinfo", "listpeerchannels", *names)]
    return node.call("createrune", restrictions=[allowed])["rune"]


def address(page, node, token, **more):
    told = {"url": f"https://localhost:{node.port}", "rune": token, **more}
    return f"{page.origin}/#" + "&".join(f"{name}={value}" for name, value in told.items())


def is_live(browser):
    return lambda: browser.text("#state") == "live"


def test_the_page_shows_the_node_and_what_happens(page, node, tmp_path):
    token = rune(node, *HEARD)
    with Browser(pin(node.dir / "server.pem")) as browser:
        browser.open(address(page, node, token))
        until("the page to be live", is_live(browser))
        assert browser.text("#alias") == INFO["alias"]
        assert browser.text("#id") == INFO["id"]
        assert browser.text("#height") == "921,234"
        assert (browser.text("#channels"), browser.text("#pending")) == ("2", "and 1 not open")
        assert (browser.text("#spendable"), browser.text("#receivable")) == ("2,469,135", "10")
        colour = "getComputedStyle(document.getElementById('colour')).backgroundColor"
        assert browser.value(colour) == "rgb(247, 147, 26)"
        # The rune is neither in the address nor shown.
        assert token not in browser.value("location.href + document.body.innerText")

        for topic, params, shown in [
            ("invoice_creation", {"label": "coffee", "msat": "2500msat"}, "amount 2 sat"),
            ("connect", {"id": "03" + "ab" * 32, "direction": "in"}, "id 03ababab\u2026"),
            ("invoice_payment", {"label": "<b>coffee</b>"}, "label <b>coffee</b>"),
            ("forward_event", {"in_msat": 21_000_000, "status": "settled"}, "in 21,000 sat"),
        ]:
            node.script("notify", topic=topic, params=params)
            newest = lambda: (browser.texts("#events li:first-child > :not(time)") or [None])[0]
            until(f"{topic} in the page", lambda: newest() == topic)
            assert shown in browser.text("#events li:first-child span")
        # A block changes what the page shows of the node, without being reloaded.
        node.script("set", method="getinfo", result={**INFO, "blockheight": 921_235})
        node.script("notify", topic="block_added", params={"height": 921_235, "hash": "00" * 32})
        until("the new height", lambda: browser.text("#height") == "921,235")
        until("the last event", lambda: len(browser.texts("#events li")) == 5)
        assert browser.text("#count").startswith("5 ")
        assert browser.said == []
        browser.screenshot(tmp_path / "live.png")
        print(f"\nlook at {tmp_path}")
    assert token not in node.said()


def test_the_page_connects_again(page, node):
    """Once the bridge is back, with the rune that it was given."""
    with Browser(pin(node.dir / "server.pem")) as browser:
        browser.open(address(page, node, rune(node, *HEARD)))
        until("the page to be live", is_live(browser))
        node.process.terminate()
        until("the page to notice", lambda: browser.text("#state") == "reconnecting")
        node.process.wait()
        # The same node again: its certificates, and it knows its rune.
        options = ["--grpc-auth=rune", f"--grpc-cors-origin={page.origin}"]
        with Sandbox(*options, lightning_dir=node.dir, port=node.port) as again:
            again.script("set", method="checkrune", result={"valid": True})
            until("the page to be live again", is_live(browser))
            again.script("notify", topic="block_added", params={"height": 7})
            until("an event", lambda: browser.texts("#events li b") == ["block_added"])


def test_the_page_says_why_not(page, node, tmp_path):
    with Browser(pin(node.dir / "server.pem")) as browser:
        # The rune permits less than the page wants to hear of.
        browser.open(address(page, node, rune(node, "block_added")))
        until("a refusal", lambda: browser.text("#state") == "refused")
        assert "method" in browser.text("#problem")
        browser.screenshot(tmp_path / "refused.png")
        assert browser.text("#connect button") == "Connect"
        # What is typed in is tried at once.
        token = rune(node, *HEARD)
        browser.value(f"document.getElementById('rune').value = '{token}'")
        browser.value("document.querySelector('#connect button').click()")
        until("the page to be live", is_live(browser))
        assert browser.value("document.getElementById('problem').hidden")
        # It can be told to hear of less.
        browser.open(address(page, node, rune(node, "block_added"), topics="block_added"))
        until("the page to be live", is_live(browser))


def test_a_page_of_another_origin_gets_nothing(node):
    with Page(EXAMPLE) as other, Browser(pin(node.dir / "server.pem")) as browser:
        browser.open(address(other, node, rune(node, *HEARD)))
        until("a failure", lambda: browser.text("#state") == "reconnecting")
        assert browser.text("#problem") == "Failed to fetch"
        assert browser.text("#alias") == "My node"
    methods = {seen["method"] for seen in node.script("seen")["requests"]}
    assert methods <= {"createrune", "getinfo"} and "checkrune" not in methods


def test_a_certificate_that_is_not_trusted_is_refused(page, node):
    """The other tests rest on the pin, not on a browser that looks away."""
    with Browser() as browser:
        browser.open(address(page, node, rune(node, *HEARD)))
        until("a failure", lambda: browser.text("#state") == "reconnecting")
