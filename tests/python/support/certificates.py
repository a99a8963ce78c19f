"""Certificates that the plugin did not make."""

import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def load(certificate, key):
    """A CA from its two files."""
    return (
        x509.load_pem_x509_certificate(certificate.read_bytes()),
        serialization.load_pem_private_key(key.read_bytes(), None),
    )


def named(name, organization=None):
    """A subject with this common name."""
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, name)]
    if organization:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization))
    return x509.Name(parts)


def usage(*names):
    """A key usage of these alone, such as `digital_signature`."""
    every = "digital_signature content_commitment key_encipherment data_encipherment key_agreement"
    every += " key_cert_sign crl_sign encipher_only decipher_only"
    return x509.KeyUsage(**{name: name in names for name in every.split()})


def issue(
    folder,
    name,
    issuer=None,
    days=(-1, 30),
    is_ca=False,
    path_length=None,
    subject=None,
    more=(),
    key=None,
):
    """Writes `name.pem` and `name-key.pem`, signed by `issuer` or by itself, valid from and until
    so many days from now, with more extensions (each with whether it is critical); gives the
    certificate and its key."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    subject = subject or named(name)
    signer, signer_key = issuer or (None, key)
    now = datetime.datetime.now(datetime.UTC)
    begin, end = (now + datetime.timedelta(days=shift) for shift in days)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(signer.subject if signer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=is_ca, path_length=path_length), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("cln")]), critical=False)
    )
    for extension, critical in more:
        builder = builder.add_extension(extension, critical=critical)
    certificate = builder.sign(signer_key, hashes.SHA256())
    write(folder, name, certificate, key)
    return certificate, key


def write(folder, name, certificate, key):
    """Writes `name.pem` and `name-key.pem`."""
    pem = serialization.Encoding.PEM
    (folder / f"{name}.pem").write_bytes(certificate.public_bytes(pem))
    (folder / f"{name}-key.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )


def chain(folder, name, *authorities):
    """Puts further certificates behind the one in `name.pem`."""
    pem = serialization.Encoding.PEM
    with open(folder / f"{name}.pem", "ab") as file:
        for certificate, _ in authorities:
            file.write(certificate.public_bytes(pem))
