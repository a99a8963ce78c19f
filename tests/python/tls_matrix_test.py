"""Who gets in and who doesn't, by certificate, version, cipher and protocol, with each setting of
grpc-auth: refused for the right reason, told so, and gone without a trace."""

from collections import Counter

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, ObjectIdentifier

from support import certificates, der, figures, handshake, hello
from support.door import Door

MODES = ["mtls", "mtls+rune", "rune"]

OK, WITHOUT_RUNE = "HTTP/1.1 200 OK", "HTTP/1.1 401 Unauthorized"

tried = Counter()
"""Handshakes that were refused, by what was wrong."""


@pytest.fixture(scope="module", params=MODES)
def door(request):
    with Door(request.param) as door:
        yield door


@pytest.fixture(scope="module", autouse=True)
def tally():
    yield
    if len(tried) >= len(CERTIFICATES) + len(HELLOS):
        line = f"{tried.total()} handshakes refused in {len(tried)} ways, each for its reason"
        figures.keep("tls", f"{line}; 0 calls got through, nothing left open")


def purposes(*names):
    oids = [getattr(ExtendedKeyUsageOID, name) for name in names]
    return x509.ExtendedKeyUsage(oids), False


class Maker:
    """Makes the certificates of clients that are not let in, and of some that are."""

    def __init__(self, door, folder):
        self.folder, self.dir = folder, door.dir
        self.own = certificates.load(door.dir / "ca.pem", door.dir / "ca-key.pem")
        self.our_name = self.own[0].subject

    def signed(self, issuer=None, **how):
        """A client's certificate of our authority, or of another one."""
        certificates.issue(self.folder, "client", issuer or self.own, **how)
        return self.folder / "client.pem", self.folder / "client-key.pem"

    def authority(self, name="other", issuer=None, **how):
        return certificates.issue(self.folder, name, issuer, is_ca=True, **how)

    def behind(self, *authorities, **how):
        """A client's certificate of the last of these, each of which signed the next one."""
        files = self.signed(authorities[-1], **how)
        certificates.chain(self.folder, "client", *reversed(authorities))
        return files


def nothing(_):
    return None, None


def another_authority(make):
    return make.signed(make.authority())


def another_of_that_name(make):
    return make.signed(make.authority(subject=make.our_name))


def another_of_that_name_and_key_name(make):
    """It says that its key is ours, too."""
    known_as = make.own[0].extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    return make.signed(
        make.authority(subject=make.our_name, more=[(known_as, False)]),
        more=[(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(known_as), False)],
    )


def self_signed(make):
    certificates.issue(make.folder, "client")
    return make.folder / "client.pem", make.folder / "client-key.pem"


def self_signed_in_our_name(make):
    certificates.issue(make.folder, "client", subject=make.our_name)
    return make.folder / "client.pem", make.folder / "client-key.pem"


def the_authoritys_own(make):
    return make.dir / "ca.pem", make.dir / "ca-key.pem"


def the_servers_own(make):
    return make.dir / "server.pem", make.dir / "server-key.pem"


def signed_by_a_client(make):
    client = certificates.load(make.dir / "client.pem", make.dir / "client-key.pem")
    return make.behind(client)


def signed_by_no_authority(make):
    """What signed it says that it is none."""
    return make.behind(certificates.issue(make.folder, "middle", make.own, is_ca=False))


def path_too_long(make):
    first = make.authority("first", make.own, path_length=0)
    return make.behind(first, make.authority("second", first))


def authority_for_lists_alone(make):
    signs_lists = [(certificates.usage("crl_sign"), True)]
    return make.behind(make.authority("middle", make.own, more=signs_lists))


def authority_that_ended(make):
    return make.behind(make.authority("middle", make.own, days=(-9, -1)))


def link_missing(make):
    middle = make.authority("middle", make.own)
    return make.signed(middle)


def is_algorithm(member):
    """A structure that begins with an object's number."""
    return member[0] == 0x30 and member[1][0] == 6


def resigned(make, change, digest=hashes.SHA256):
    """A client's certificate of ours whose members were changed before it was signed."""
    made, key = certificates.issue(make.folder, "client", make.own)
    ((tag, body),) = der.parse(made.tbs_certificate_bytes)
    members = change(der.parse(body))
    plain = der.build([(tag, der.build(members))])
    signature = make.own[1].sign(plain, ec.ECDSA(digest()))
    algorithm = next(one for one in members if is_algorithm(one))
    whole = [(tag, der.build(members)), algorithm, (3, b"\0" + signature)]
    certificate = x509.load_der_x509_certificate(der.build([(0x30, der.build(whole))]))
    certificates.write(make.folder, "client", certificate, key)
    return certificate, (make.folder / "client.pem", make.folder / "client-key.pem")


def of_version_1(make):
    """As OpenSSL made them before 3.2 when it was told nothing."""
    without_extensions = lambda members: [one for one in members if one[0] < 0xA0]
    certificate, files = resigned(make, without_extensions)
    assert certificate.version is x509.Version.v1
    return files


def signed_with_sha_1(make):
    with_sha_1 = (0x30, bytes.fromhex("06072a8648ce3d0401"))
    change = lambda members: [with_sha_1 if is_algorithm(one) else one for one in members]
    certificate, files = resigned(make, change, hashes.SHA1)
    assert certificate.signature_algorithm_oid._name == "ecdsa-with-SHA1"
    return files


def short_rsa_key(make):
    return make.signed(key=rsa.generate_private_key(65537, 1024))


def unknown_and_critical(make):
    unknown = x509.UnrecognizedExtension(ObjectIdentifier("1.3.6.1.4.1.55555.1"), b"\5\0")
    return make.signed(more=[(unknown, True)])


def nobodys_named_client(make):
    """Marked as a named client's, and in no list."""
    return make.signed(subject=certificates.named("nobody", "Boltgate named client"))


def huge_chain(make):
    files = make.signed()
    certificates.chain(make.folder, "client", *[make.own] * 400)
    return files


# What the client shows, what it is told (by version, where that differs), and the reason that is
# counted.
CERTIFICATES = [
    (nothing, "certificate_required", "no_certificate"),
    (another_authority, "unknown_ca", "unknown_ca"),
    (another_of_that_name, "unknown_ca", "unknown_ca"),
    (another_of_that_name_and_key_name, "unknown_ca", "unknown_ca"),
    (self_signed, "unknown_ca", "unknown_ca"),
    (self_signed_in_our_name, "unknown_ca", "unknown_ca"),
    ("expired", dict(days=(-9, -1)), "certificate_expired", "expired"),
    ("not yet valid", dict(days=(1, 9)), "certificate_expired", "expired"),
    (
        "a server's by its purpose",
        dict(more=[purposes("SERVER_AUTH")]),
        "unsupported_certificate",
        "bad_certificate",
    ),
    (
        "for e-mail alone",
        dict(more=[purposes("EMAIL_PROTECTION")]),
        "unsupported_certificate",
        "bad_certificate",
    ),
    (
        "for encryption alone",
        dict(more=[(certificates.usage("key_encipherment"), True)]),
        "unsupported_certificate",
        "bad_certificate",
    ),
    (the_servers_own, "unsupported_certificate", "bad_certificate"),
    (the_authoritys_own, "certificate_unknown", "bad_certificate"),
    (signed_by_a_client, "certificate_unknown", "bad_certificate"),
    (signed_by_no_authority, "certificate_unknown", "bad_certificate"),
    (path_too_long, "certificate_unknown", "bad_certificate"),
    (authority_for_lists_alone, "unsupported_certificate", "bad_certificate"),
    (authority_that_ended, "certificate_expired", "expired"),
    (link_missing, "unknown_ca", "unknown_ca"),
    (of_version_1, "certificate_unknown", "bad_certificate"),
    (unknown_and_critical, "certificate_unknown", "bad_certificate"),
    (signed_with_sha_1, "decrypt_error", "bad_certificate"),
    (short_rsa_key, "decrypt_error", "bad_certificate"),
    (nobodys_named_client, "certificate_revoked", "revoked"),
    # It is let go of before it is read whole.
    (huge_chain, "closed", "not_tls"),
]


def how(case):
    made, *rest = case
    if callable(made):
        return made.__name__, made, *rest
    name, changes, *rest = case
    return name, lambda make: make.signed(**changes), *rest


CERTIFICATES = [how(case) for case in CERTIFICATES]


def shown(value):
    return value.replace(" ", "-") if isinstance(value, str) else ""


@pytest.mark.parametrize("version", handshake.VERSIONS)
@pytest.mark.parametrize(("name", "made", "told", "reason"), CERTIFICATES, ids=shown)
def test_certificate(name, made, told, reason, version, door, tmp_path):
    """Even a request that comes along with the certificate is not answered."""
    if (door.mode, version) == ("mtls+rune", "1.2"):
        return  # The handshake is the same as without a rune: it is tried in one version.
    files = made(Maker(door, tmp_path))
    client = handshake.context(version, *files, weak=True)
    if not door.asks:
        # Nobody looks at certificates, so none of them helps.
        assert door.attempt(client) == WITHOUT_RUNE
        return
    with door.refuses(reason):
        assert door.attempt(client) == told
    tried[name] += 1


# What a client offers, what it is told, and the reason that is counted.
HELLOS = [
    ("SSL 2", hello.sslv2(), "decode_error", "not_tls"),
    ("SSL 3", hello.hello(version=hello.SSL3, versions=()), "protocol_version", "incompatible"),
    ("TLS 1.0", hello.hello(version=hello.TLS10, versions=()), "protocol_version", "incompatible"),
    ("TLS 1.1", hello.hello(version=hello.TLS11, versions=()), "protocol_version", "incompatible"),
    (
        "TLS 1.1 and below, as TLS 1.3 says it",
        hello.hello(versions=(hello.TLS11, hello.TLS10)),
        "protocol_version",
        "incompatible",
    ),
    (
        "versions that are none",
        hello.hello(versions=(0x0505, 0x7F12)),
        "protocol_version",
        "incompatible",
    ),
]

WEAK = {
    "no encryption": [0x0000, 0x0001, 0x0002, 0x003B, 0xC006, 0xC010],
    "export": [0x0003, 0x0006, 0x0008, 0x0014, 0x0062],
    "RC4": [0x0004, 0x0005, 0xC007, 0xC011],
    "DES and 3DES": [0x0009, 0x000A, 0xC008, 0xC012],
    "nobody's key": [0x0034, 0x003A, 0xC018, 0xC019],
    "no forward secrecy": [0x002F, 0x0035, 0x003C, 0x003D, 0x009C, 0x009D],
    "CBC": [0xC009, 0xC00A, 0xC013, 0xC014, 0xC023, 0xC024, 0xC027, 0xC028],
}
HELLOS += [
    (name, hello.hello(versions=(), suites=suites), "handshake_failure", "incompatible")
    for name, suites in WEAK.items()
]
HELLOS += [
    (
        "another version's ciphers",
        hello.hello(versions=(hello.TLS13,), suites=[0xC02B, 0xC02F]),
        "handshake_failure",
        "incompatible",
    ),
    ("unknown groups", hello.hello(groups=(0x0013, 0x0102)), "handshake_failure", "incompatible"),
    (
        "unknown signatures",
        hello.hello(versions=(), signatures=(0x0201, 0x0203)),
        "handshake_failure",
        "incompatible",
    ),
    (
        "another protocol",
        hello.hello(versions=(), protocols=(b"spdy/3", b"ftp")),
        "no_application_protocol",
        "incompatible",
    ),
]


@pytest.mark.parametrize(("name", "said", "told", "reason"), HELLOS, ids=shown)
def test_hello(name, said, told, reason, door):
    with door.refuses(reason), handshake.connect(door.port) as plain:
        plain.sendall(said)
        assert hello.verdict(handshake.read_all(plain)) == told
    tried[name] += 1


def test_what_is_accepted(door):
    """TLS 1.2 and 1.3; whatever name is asked for, or none; HTTP/1.1 and HTTP/2, or nothing said of
    it. What a name is asked for decides nothing: there is one certificate."""
    expected = OK if door.mode == "mtls" else WITHOUT_RUNE
    calls = door.calls()
    for version in handshake.VERSIONS:
        assert door.attempt_as_own(version) == OK
        for name in ("cln", "localhost", "example.org", "127.0.0.1", None):
            how = handshake.context(version, *door.own)
            assert door.attempt(how, name) == expected
        for protocols in ((), ("http/1.1",), ("spdy/3", "http/1.1")):
            how = handshake.context(version, *door.own, protocols=protocols)
            assert door.attempt(how) == expected
        how = handshake.context(version, *door.own, protocols=["h2"])
        with handshake.Shake(door.port, how) as shake:
            # HTTP/1.1 isn't what was agreed upon; it is read all the same, as what it is.
            assert shake.attempt(door.request()) == expected
            assert shake.tls.selected_alpn_protocol() == "h2"
    # With a rune the node is asked twice: whether it permits the call, and the call.
    per_version = 10 if door.mode == "mtls" else 2
    assert door.calls() == calls + 2 * per_version


@pytest.mark.parametrize("depth", [1, 2])
def test_authorities_between(depth, door, tmp_path):
    """What our authority's authorities sign is as good as what it signs itself."""
    make = Maker(door, tmp_path)
    between = [make.own]
    for at in range(depth):
        signs = [(certificates.usage("key_cert_sign"), True)]
        longest = depth - at - 1
        made = make.authority(f"link-{at}", between[-1], path_length=longest, more=signs)
        between.append(made)
    for usages in ([], [(certificates.usage("digital_signature"), True), purposes("CLIENT_AUTH")]):
        files = make.behind(*between[1:], more=usages)
        expected = OK if door.mode == "mtls" else WITHOUT_RUNE
        assert door.attempt(handshake.context(None, *files)) == expected


def test_somebody_elses_certificate(door, tmp_path):
    """A certificate is no secret: whoever shows one has to have its key. In TLS 1.2 it goes in
    clear, so it is put in the place of the thief's own on the way."""
    if not door.asks:
        return
    make = Maker(door, tmp_path)
    make.signed()
    stolen = x509.load_pem_x509_certificate((tmp_path / "client.pem").read_bytes())
    stolen = stolen.public_bytes(Encoding.DER)
    for _ in range(100):
        # Of the same length: no other byte has to change.
        own, _ = certificates.issue(
            tmp_path, "thief", make.own, subject=certificates.named("client")
        )
        own = own.public_bytes(Encoding.DER)
        if len(own) == len(stolen):
            break
    swapped = []

    def swap(flight):
        swapped.append(own in flight)
        return flight.replace(own, stolen)

    client = handshake.context("1.2", tmp_path / "thief.pem", tmp_path / "thief-key.pem")
    with door.refuses("bad_certificate"):
        assert door.attempt(client, change=swap) == "decrypt_error"
    assert any(swapped)
    tried["somebody else's certificate"] += 1
