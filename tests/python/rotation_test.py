"""Certificates, authorities and names change under load: nobody who is still allowed notices, and
nobody who isn't gets in."""

import itertools
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import grpc
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from support import certificates, tls
from support.sandbox import Sandbox
from support.wait import until

RATE = 200
"""Calls a second, of all clients together."""

EVERY = 1
"""Seconds from one change to the next."""

EFFECT = 3
"""Seconds after which a change has to be in effect: the bridge looks once a second."""

# Connections of its own for each channel, and no long pauses after a refusal. A connection may take
# its usual time to come about: there is much to do at once.
CLIENT = [
    ("grpc.use_local_subchannel_pool", 1),
    ("grpc.initial_reconnect_backoff_ms", 50),
    ("grpc.max_reconnect_backoff_ms", 200),
]

PEM = serialization.Encoding.PEM
OWN_NAME = "node.example"

# What changes: the server's certificate and key (S), its names (N), one of ours that an authority
# signed that isn't trusted, which the bridge mends (M), the example client's files (C); the
# authority whose clients come and go is taken away (-) and put back (+).
STEPS = "M S C M N - S N S N + S N S - N C S N +"


class Node:
    """A lightning directory whose files change, and the authorities that clients have."""

    def __init__(self, sandbox, folder):
        self.sandbox, self.folder = sandbox, folder
        self.own = certificates.load(sandbox.dir / "ca.pem", sandbox.dir / "ca-key.pem")
        self.guests = certificates.issue(folder, "guests", is_ca=True)
        self.stranger = certificates.issue(folder, "stranger", is_ca=True)
        certificates.issue(folder, "guest", self.guests)
        certificates.issue(folder, "member", self.own)
        self.names = ["cln", "localhost", OWN_NAME]
        self.bundle(self.own, self.guests)
        trusted = [one.public_bytes(PEM) for one, _ in (self.own, self.guests)]
        (folder / "trusted.pem").write_bytes(b"".join(trusted))

    def put(self, name, content):
        """Replaces a file in one step."""
        new = self.sandbox.dir / f".{name}.new"
        new.touch(0o600)
        new.write_bytes(content)
        new.rename(self.sandbox.dir / name)

    def bundle(self, *authorities):
        self.put("ca.pem", b"".join(one.public_bytes(PEM) for one, _ in authorities))

    def serve(self, issuer, key=None, organization=None):
        """Puts a certificate with the names of the hour there; a new key, too, if none is given."""
        if not key:
            key = ec.generate_private_key(ec.SECP256R1())
            form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            self.put("server-key.pem", key.private_bytes(PEM, *form))
        certificate, signer = issuer
        subject = [x509.NameAttribute(NameOID.COMMON_NAME, "cln")]
        if organization:
            subject.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization))
        names = x509.SubjectAlternativeName([x509.DNSName(name) for name in self.names])
        made = (
            x509.CertificateBuilder()
            .subject_name(x509.Name(subject))
            .issuer_name(certificate.subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(certificate.not_valid_before_utc)
            .not_valid_after(certificate.not_valid_after_utc)
            .add_extension(names, critical=False)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        )
        for extension in certificate.extensions:
            # What an authority calls its key is its own choice.
            if isinstance(extension.value, x509.SubjectKeyIdentifier):
                known_as = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier
                made = made.add_extension(known_as(extension.value), critical=False)
        made = made.sign(signer, hashes.SHA256())
        self.put("server.pem", made.public_bytes(PEM))

    def change(self, step):
        """Makes one change; gives the name that is new, if one is."""
        match step:
            case "S":
                self.serve(self.own)
            case "N":
                self.names.append(f"name-{len(self.names)}.example")
                self.serve(self.own)
                return self.names[-1]
            case "M":
                _, key = certificates.load(
                    self.sandbox.dir / "server.pem", self.sandbox.dir / "server-key.pem"
                )
                self.serve(self.stranger, key, organization="Boltgate")
            case "C":
                certificates.issue(self.folder, "client", self.own)
                for name in ("client-key.pem", "client.pem"):
                    self.put(name, (self.folder / name).read_bytes())
            case "-":
                self.bundle(self.own)
            case "+":
                self.bundle(self.guests, self.own)
        return None

    def channel(self, who, name="cln"):
        files = [self.folder / file for file in ("trusted.pem", f"{who}.pem", f"{who}-key.pem")]
        options = CLIENT + [("grpc.ssl_target_name_override", name)]
        address = f"127.0.0.1:{self.sandbox.port}"
        return grpc.secure_channel(address, tls.credentials(*files), options=options)


class Calls:
    """Calls at a steady rate until the end, each with its times and how it went."""

    def __init__(self, rate, call):
        self.period, self.call = 1 / rate, call
        self.made = []
        """When each began and ended, and what was wrong, if anything was."""

    def run(self, stop):
        for at in itertools.count():
            begin = time.monotonic()
            if stop.is_set():
                return
            try:
                problem = self.call()
            except grpc.RpcError as error:
                problem = f"{error.code().name}: {error.details()}"
            end = time.monotonic()
            self.made.append((begin, end, problem))
            if at == 0:
                first = begin
            stop.wait(max(0, first + (at + 1) * self.period - end))

    def successes(self, begin, end):
        """How many calls succeeded that both began and ended between these times."""
        return self.within(begin, end) - len(self.failures(begin, end))

    def failures(self, begin, end):
        return [problem for a, b, problem in self.made if begin < a and b < end and problem]

    def within(self, begin, end):
        return sum(begin < a and b < end for a, b, _ in self.made)


def listen(stream, texts):
    """Reads events until the stream ends; gives the status."""
    try:
        for event in stream:
            if event.WhichOneof("kind") != "hello":
                texts.append(event)
    except grpc.RpcError as error:
        return error.code()
    return None


@pytest.fixture
def node(tmp_path):
    with Sandbox(f"--grpc-tls-name={OWN_NAME}") as sandbox:
        yield Node(sandbox, tmp_path)


def test_changes_under_load(node, node_pb2, node_pb2_grpc, boltgate_pb2, boltgate_pb2_grpc):
    request = node_pb2.GetinfoRequest()

    def getinfo(channel):
        answer = node_pb2_grpc.NodeStub(channel).Getinfo(request, timeout=10)
        return None if answer.network == "regtest" else f"a wrong answer: {answer}"

    def anew(who, name):
        """A call on a channel of its own."""

        def call():
            with node.channel(who, name()) as channel:
                return getinfo(channel)

        return call

    with node.channel("guest") as channel:
        until("the guests to be let in", lambda: succeeds(getinfo, channel))
    names = [(0, OWN_NAME)]
    """When each name came."""
    latest = lambda: [name for came, name in names if came + EFFECT < time.monotonic()][-1]
    channels = [node.channel("member") for _ in range(4)]
    live = [Calls(40, lambda channel=channel: getinfo(channel)) for channel in channels]
    new = [Calls(10, anew("member", lambda: "cln")), Calls(10, anew("member", latest))]
    guest_channel = node.channel("guest")
    guests = [Calls(10, lambda: getinfo(guest_channel)), Calls(10, anew("guest", lambda: "cln"))]
    assert sum(1 / calls.period for calls in live + new + guests) == RATE

    # A stream that stays, and one that goes.
    subscribe = lambda channel: boltgate_pb2_grpc.EventsStub(channel).Subscribe(
        boltgate_pb2.SubscribeRequest(topics=["connect"])
    )
    heard, guest_heard = [], []
    stays, goes = subscribe(channels[0]), subscribe(guest_channel)
    for stream in (stays, goes):
        assert next(stream).WhichOneof("kind") == "hello"

    stop = threading.Event()
    steps = STEPS.split()
    begun = time.monotonic()
    with ThreadPoolExecutor(16) as threads:
        try:
            running = [threads.submit(calls.run, stop) for calls in live + new + guests]
            ends = [threads.submit(listen, stays, heard), threads.submit(listen, goes, guest_heard)]
            away, there, since = [], [], begun
            for step in steps:
                name = node.change(step)
                now = time.monotonic()
                if name:
                    names.append((now, name))
                if step in "-+":
                    (there if step == "-" else away).append((since, now))
                    since = now + EFFECT
                node.sandbox.script("notify", topic="connect")
                time.sleep(EVERY)
            there.append((since, time.monotonic() + EFFECT))
            until("the last name to be in use", lambda: latest() == names[-1][1])
            until("all events", lambda: len(heard) == len(steps))
        finally:
            took = time.monotonic() - begun
            stop.set()
            for job in running:
                job.result()
            stays.cancel()
        stays_ended, goes_ended = [end.result() for end in ends]
        for channel in [*channels, guest_channel]:
            channel.close()

    allowed = live + new
    count = sum(len(calls.made) for calls in allowed)
    always = [(0, float("inf"))]
    failed = [
        problem
        for calls, spans in [*((calls, always) for calls in allowed), (guests[1], there)]
        for span in spans
        for problem in calls.failures(*span)
    ]
    tried = sum(calls.within(*span) for calls in guests for span in away)
    slipped = sum(calls.successes(*span) for calls in guests for span in away)
    let_in = sum(calls.successes(begun, begun + took) for calls in guests)
    total = count + sum(len(calls.made) for calls in guests)
    print(
        f"\n{len(steps)} changes in {took:.1f} s under {total / took:.0f} calls/s; "
        f"still allowed: {count} calls, {len(failed)} failed; "
        f"no longer allowed: {tried} calls, {slipped} succeeded "
        f"(of the same clients {let_in} while they were); "
        f"{len(heard)} events on the stream that stays, {len(guest_heard)} on the one that goes"
    )
    assert len(steps) == 20
    assert failed == []
    assert slipped == 0
    assert tried > 10 and let_in > 10 and len(new[1].made) > 10, "nothing was shown"
    assert stays_ended == grpc.StatusCode.CANCELLED
    assert goes_ended == grpc.StatusCode.UNAVAILABLE
    assert len(guest_heard) < len(heard)
    said = node.sandbox.said()
    assert said.count("no authority in ca.pem signed it") == steps.count("M")
    assert "panicked" not in said


def succeeds(call, *arguments):
    try:
        return call(*arguments) is None
    except grpc.RpcError:
        return False



def test_what_the_operator_is_told(tmp_path):
    """Once each: what is wrong with files that were changed, and what a certificate lacks."""
    with Sandbox() as sandbox:
        node = Node(sandbox, tmp_path)
        good = (sandbox.dir / "ca.pem").read_bytes()
        told = lambda *words: [
            line
            for line in sandbox.said().splitlines()
            if "WARN" in line and all(word in line for word in words)
        ]
        until("the guests' authority", lambda: "took up changed" in sandbox.said())
        assert not told("ca.pem")
        node.put("ca.pem", b"nonsense")
        until("a warning", lambda: told("ca.pem", "BEGIN CERTIFICATE"))
        node.put("ca.pem", good[: len(good) * 3 // 4])
        # It has been read once more by then, at least.
        until("another warning", lambda: len(told("ca.pem")) == 2)
        node.put("ca.pem", good)
        until("the end of it", lambda: "are good again" in sandbox.said())
        assert len(told("ca.pem", "BEGIN CERTIFICATE")) == 1
        assert len(told("ca.pem")) == 2

        # One that somebody else made, and that ends soon.
        certificates.issue(tmp_path, "server", node.own, days=(-1, 9))
        for name in ("server-key.pem", "server.pem"):
            node.put(name, (tmp_path / name).read_bytes())
        folder = tmp_path / "again"
        folder.mkdir()
        for path in sandbox.dir.glob("*.pem"):
            (folder / path.name).write_bytes(path.read_bytes())
    with Sandbox(f"--grpc-tls-name={OWN_NAME}", lightning_dir=folder) as sandbox:
        (missing,) = told("server.pem", OWN_NAME)
        assert "move it away" in missing
        (ending,) = told("server.pem", "ends on 20")
        assert "put a new one there" in ending
        assert (folder / "server.pem").read_bytes() == (tmp_path / "server.pem").read_bytes()
