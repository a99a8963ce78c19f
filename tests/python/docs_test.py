"""The API reference: its code runs as it stands there, and a reader finds things in a browser."""

import itertools
import os
import subprocess
import sys
import types

import grpc
import pytest
from google.protobuf import json_format

from support import reference
from support.browser import Browser, Page
from support.http import Connection
from support.wait import until


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return reference.write(tmp_path_factory.mktemp("reference"))


@pytest.fixture(scope="module")
def pages(folder):
    return reference.pages(folder)


@pytest.fixture(scope="module")
def snippets(pages):
    found = [snippet for page in pages for snippet in page.snippets() if snippet.path]
    assert len(found) > 600
    return found


class Calls:
    """A channel that keeps what stubs send, and answers with nothing."""

    def __init__(self):
        self.made = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def unary_unary(self, path, request_serializer, **_):
        def call(request):
            self.made.append((path, request))
            request_serializer(request)
            return "an answer"

        return call

    def unary_stream(self, path, request_serializer, **_):
        call = self.unary_unary(path, request_serializer)
        return lambda request: [call(request)]

    def stream_stream(self, path, request_serializer, response_deserializer, **_):
        """The server asks twice, and takes an answer after each."""

        def calls(answers):
            for question in range(2):
                yield response_deserializer(b"\x08" + bytes([question]))
                answer = next(answers)
                self.made.append((path, answer))
                request_serializer(answer)

        return calls


@pytest.fixture(scope="module")
def called(snippets, boltgate_pb2_grpc, primitives_pb2, tmp_path_factory):
    """What each program in Python sends, by gRPC path: its code runs, down to the channel."""
    files = tmp_path_factory.mktemp("files")
    for name in ("ca.pem", "client.pem", "client-key.pem"):
        (files / name).write_bytes(b"")
    channel = Calls()
    addresses = []
    fake = types.ModuleType("grpc")
    fake.__dict__.update(grpc.__dict__)
    fake.ssl_channel_credentials = lambda *files: files
    fake.secure_channel = lambda address, _: addresses.append(address) or channel
    found = {}
    before, real = os.getcwd(), sys.modules["grpc"]
    os.chdir(files)
    sys.modules["grpc"] = fake
    try:
        for snippet in snippets:
            if snippet.title != "Python":
                continue
            channel.made = []
            code = compile(snippet.code, str(snippet.page), "exec")
            try:
                exec(code, {"print": lambda *_: None})
            except StopIteration:
                pass
            paths = {path for path, _ in channel.made}
            assert paths == {snippet.path}, (snippet.page, paths)
            assert snippet.path not in found, snippet.path
            found[snippet.path] = [request for _, request in channel.made]
    finally:
        os.chdir(before)
        sys.modules["grpc"] = real
    assert set(addresses) == {"localhost:9736"}
    return found


def test_every_rpc_has_a_program_that_calls_it(called, node_pb2, boltgate_pb2):
    offered = {
        f"/{service.full_name}/{method.name}"
        for file in (node_pb2, boltgate_pb2)
        for service in file.DESCRIPTOR.services_by_name.values()
        for method in service.methods
    }
    assert set(called) == offered
    hooks = [requests for path, requests in called.items() if ".Hooks/" in path]
    # Answers carry the id of the call that they are for.
    assert hooks and all([answer.id for answer in answers] == [0, 1] for answers in hooks)


def test_grpcurl_sends_what_python_sends(snippets, called):
    compared = 0
    for snippet in snippets:
        if snippet.title != "grpcurl" or "-d @" in snippet.code:
            continue
        (request,) = called[snippet.path]
        read = json_format.ParseDict(snippet.data, type(request)())
        assert read == request, snippet.page
        assert snippet.code.rstrip().endswith(f"localhost:9736 {snippet.path[1:]}")
        compared += 1
    assert compared > 200


def lacks(schema, value, path=""):
    """The members that a schema requires, at any depth, and a value doesn't have."""
    if isinstance(value, list):
        return [lack for one in value for lack in lacks(schema.get("items", {}), one, f"{path}[]")]
    if not isinstance(value, dict):
        return []
    found = [f"{path}.{key}" for key in schema.get("required", []) if key not in value]
    for key, inner in schema.get("properties", {}).items():
        if key in value:
            found += lacks(inner, value[key], f"{path}.{key}")
    return found


def test_the_node_takes_every_example(sandbox, snippets, called, methods):
    """As gRPC and as JSON, and it is the same to the node."""
    sandbox.script("reset")
    targets = {method.path: method for method in methods}
    data = {
        snippet.path: snippet.data
        for snippet in snippets
        if snippet.title == "curl, JSON over Connect" and snippet.path in targets
    }
    assert set(data) == set(targets)
    refused = {}
    with sandbox.channel() as channel, Connection(sandbox) as connection:
        for path, method in targets.items():
            # The bridge sends an empty text where a client leaves a required one out: the node
            # alone doesn't tell.
            assert not lacks(method.schema["request"], data[path]), path
            sandbox.script("reset")
            try:
                method.caller(channel)(called[path][0], timeout=30)
            except grpc.RpcError as error:
                refused[method.rpc] = (error.code().name, error.details())
            answer = connection.post(path, data[path])
            assert (answer.status == 200) == (method.rpc not in refused), (path, answer)
            first, second = sandbox.script("seen", method=method.target)["requests"]
            assert first["params"] == second["params"], path
    # A rune is right for one node only: the example's has the form, and is nobody's.
    assert {rpc: code for rpc, (code, _) in refused.items()} == {"CheckRune": "UNAUTHENTICATED"}


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("methods/getinfo.html", "blockheight"),
        ("methods/invoice.html", "bolt11"),
        ("services/raw-call.html", "result"),
    ],
)
def test_a_program_runs_as_it_stands(page, said, sandbox, pages, stubs_dir, folder, boltgate_pb2):
    """Copied from its page into a file, beside the client's files."""
    sandbox.script("reset")
    (page,) = [one for one in pages if one.file == folder / page]
    code = next(one.code for one in page.snippets() if one.title == "Python")
    done = subprocess.run(
        [sys.executable, "-"],
        input=code.replace("localhost:9736", f"localhost:{sandbox.port}"),
        cwd=sandbox.dir,
        env={**os.environ, "PYTHONPATH": str(stubs_dir), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert said in done.stdout


def test_a_list_in_parts_and_a_shell_run_as_they_stand(sandbox, pages, folder):
    sandbox.script("reset")
    (page,) = [one for one in pages if one.file == folder / "methods" / "listpeerchannels.html"]
    streamed = [one.code for one in page.snippets() if one.title.startswith("curl")]
    unary, parts = streamed
    assert "Lists/ListPeerChannels" in parts
    for code, said in ((unary, b'"channels"'), (parts, b'{"channels":[')):
        done = subprocess.run(
            ["bash", "-c", code.replace("localhost:9736", f"localhost:{sandbox.port}")],
            cwd=sandbox.dir,
            capture_output=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        assert said in done.stdout


KEYS = {"/": 191, "Enter": 13, "ArrowDown": 40, "ArrowUp": 38, "Escape": 27}


def press(browser, key):
    text = {"/": "/", "Enter": "\r"}.get(key)
    more = {"text": text} if text else {}
    code = {"key": key, "windowsVirtualKeyCode": KEYS[key]}
    browser.tell("Input.dispatchKeyEvent", type="keyDown", **code, **more)
    browser.tell("Input.dispatchKeyEvent", type="keyUp", **code)


def find(browser, text):
    """Searches as a reader does who doesn't touch the mouse."""
    browser.value("document.activeElement.blur()")
    press(browser, "/")
    assert browser.value("document.activeElement.id") == "query"
    browser.tell("Input.insertText", text=text)
    assert browser.value("document.getElementById('query').value") == text


@pytest.fixture(params=["a disk", "a server"])
def address(request, folder):
    """Where a browser finds the pages."""
    if request.param == "a disk":
        yield folder.as_uri()
        return
    with Page(folder) as server:
        yield server.origin


def test_a_reader_finds_a_method_and_a_field(address, tmp_path):
    """With the keyboard alone."""
    place = lambda browser: browser.value("location.href").removeprefix(f"{address}/")
    with Browser() as browser:
        browser.open(f"{address}/index.html")
        find(browser, "fetchinv")
        assert browser.texts("#results b")[0] == "FetchInvoice"
        assert browser.text("#found").endswith("found")
        press(browser, "Enter")
        until("the method's page", lambda: place(browser) == "methods/fetchinvoice.html")
        until("the page", lambda: browser.value("document.readyState") == "complete")
        assert browser.text("h1").startswith("FetchInvoice")

        # The second one found, on the same page: only the place changes.
        find(browser, "fetchinvoiceresponse")
        named = browser.texts("#results b")
        assert named[0] == "FetchinvoiceResponse" and len(named) > 3
        press(browser, "ArrowDown")
        chosen = browser.text("#results [aria-selected=true] b")
        assert chosen == named[1] and chosen.startswith("FetchinvoiceResponse.")
        query = "document.getElementById('query')"
        active = browser.value(f"{query}.getAttribute('aria-activedescendant')")
        assert browser.text(f"#{active} b") == chosen
        press(browser, "Enter")
        until("the field", lambda: place(browser) == f"methods/fetchinvoice.html#{chosen}")
        assert browser.value("document.querySelector(':target').id") == chosen
        assert browser.value("document.getElementById('results').hidden")
        top = browser.value("document.querySelector(':target').getBoundingClientRect().top")
        bar = browser.value("document.querySelector('header').getBoundingClientRect().bottom")
        assert bar <= top < 900, "the field is under the bar or out of sight"

        # The node's own names, an enum's words, and nothing at all.
        for text, expected in [
            ("list-configs nothing", None),
            ("invoice_payment", "SubscribeInvoicePayment"),
            ("CHANNELD_NORMAL", "ChannelState.ChanneldNormal"),
            ("lists.listpeerchannels", "Lists.ListPeerChannels"),
        ]:
            find(browser, text)
            first = browser.texts("#results b")[:2]
            assert expected in first if expected else not first, (text, first)
        press(browser, "Escape")
        press(browser, "Escape")
        assert browser.value("document.getElementById('query').value") == ""

        browser.value("document.querySelector('.copy').click()")
        copied = lambda: browser.text(".copy") in ("Copied", "Marked")
        until("the code to be copied", copied)
        browser.screenshot(tmp_path / "method.png")
        print(f"\nlook at {tmp_path}")
        # Nothing came from elsewhere (of a disk the browser keeps no account), and no script
        # complained.
        loaded = browser.value("performance.getEntriesByType('resource').map((one) => one.name)")
        assert all(name.startswith(address) for name in loaded)
        assert address.startswith("file:") or len(loaded) == 3, loaded
        assert browser.said == []


LOOKED_AT = [
    "index",
    "methods/listconfigs",
    "methods/pay",
    "hooks/openchannel2",
    "services/events-follow",
    "types",
    "changes",
    "calls",
]

# Elements whose text is less clear than WCAG's level AA asks for.
UNCLEAR = """
((selector) => {
  const parts = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((one) => one / 255)
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
  const back = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = parts(getComputedStyle(one).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const bad = [];
  for (const element of document.querySelectorAll(selector)) {
    const [a, b] = [light(parts(getComputedStyle(element).color)), light(back(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) bad.push([element.outerHTML.slice(0, 120), contrast]);
  }
  return bad;
})
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_it_whole_and_its_text_can_be_read(scheme, folder, tmp_path):
    with Browser(size=(360, 740)) as browser:
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        browser.tell("Emulation.setEmulatedMedia", features=features)
        backs = []
        for name in LOOKED_AT:
            browser.open(f"{folder.as_uri()}/{name}.html")
            wide = browser.value("[document.documentElement.scrollWidth, innerWidth]")
            assert wide[0] <= wide[1], f"{name} is wider than the screen: {wide}"
            bad = browser.value(f"{UNCLEAR}('main *, header *, footer *')")
            assert not bad, (name, bad)
            every = "[...document.querySelectorAll('h1,h2,h3,h4')]"
            headings = browser.value(f"{every}.map((one) => +one.tagName[1])")
            steps = itertools.pairwise(headings)
            assert headings.count(1) == 1 and all(b <= a + 1 for a, b in steps), (name, headings)
            backs.append(browser.value("getComputedStyle(document.body).backgroundColor"))
            browser.screenshot(tmp_path / f"{name.replace('/', '-')}.png")
        assert len(set(backs)) == 1
        dark = sum(map(int, backs[0].strip("rgb()").split(","))) < 384
        assert dark == (scheme == "dark")
        print(f"\nlook at {tmp_path}")


def test_every_page_works_without_scripts(pages):
    """The lists and links are all in the page; what needs a script is hidden without it."""
    for page in pages:
        assert page.root.get("lang") == "en"
        (search,) = page.root.iterfind(".//*[@id='search']")
        assert search.get("hidden") == "hidden"
        for table in page.root.iter("table"):
            assert all(cell.get("scope") == "col" for cell in table.find("thead").iter("th"))
