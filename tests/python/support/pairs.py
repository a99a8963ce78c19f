"""The three pairs of certificate and key in a lightning directory."""

import socket
import stat

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization

from . import certificates, handshake

PAIRS = ("ca", "server", "client")
PUBLIC = {f"{name}.pem" for name in PAIRS}
MADE = sorted(PUBLIC | {f"{name}-key.pem" for name in PAIRS})


def public(key):
    """A public key's DER."""
    return key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def fingerprint(folder, name):
    """SHA-256 of the public key that a certificate is for."""
    certificate = x509.load_pem_x509_certificate((folder / f"{name}.pem").read_bytes())
    digest = hashes.Hash(hashes.SHA256())
    digest.update(public(certificate.public_key()))
    return digest.finalize().hex()


def check(folder):
    """Every pair fits, and the authority signed both of the others."""
    authority = x509.load_pem_x509_certificate((folder / "ca.pem").read_bytes())
    for name in PAIRS:
        path = folder / f"{name}-key.pem"
        certificate, key = certificates.load(folder / f"{name}.pem", path)
        assert public(certificate.public_key()) == public(key.public_key()), name
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        certificate.verify_directly_issued_by(authority)


def served(port, folder):
    """The certificate that a bridge shows to the example client."""
    how = handshake.context(None, folder / "client.pem", folder / "client-key.pem")
    with socket.create_connection(("127.0.0.1", port), timeout=30) as plain:
        with how.wrap_socket(plain, server_hostname="cln") as stream:
            return stream.getpeercert(binary_form=True)
