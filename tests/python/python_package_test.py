"""The Python package's metadata says what the project says."""

import ast
import tomllib
from pathlib import Path

import boltgate

from support.paths import PROJECT

PACKAGE = PROJECT / "clients" / "python"


def test_versions_agree():
    workspace = tomllib.loads((PROJECT / "Cargo.toml").read_text())["workspace"]["package"]
    package = tomllib.loads((PACKAGE / "pyproject.toml").read_text())["project"]
    assert package["version"] == boltgate.__version__ == workspace["version"]
    assert package["license"] == workspace["license"]
    surface = (PROJECT / "generated" / "surface.json").read_text()
    assert f'"{boltgate.RELEASE}"' in surface


def test_old_pythons_can_read_it():
    """As far as the syntax goes: 3.9 is the oldest that the metadata names."""
    oldest = tomllib.loads((PACKAGE / "pyproject.toml").read_text())["project"]["requires-python"]
    version = tuple(map(int, oldest.removeprefix(">=").split(".")))
    read = 0
    for path in Path(boltgate.__file__).parent.rglob("*.py"):
        ast.parse(path.read_text(), str(path), feature_version=version)
        read += 1
    assert version == (3, 9) and read > 15


def test_licences_are_the_projects():
    for name in ("LICENSE-MIT", "LICENSE-APACHE"):
        assert (PACKAGE / name).read_bytes() == (PROJECT / name).read_bytes()
        assert not (PACKAGE / name).is_symlink(), "source archives can't hold links out of them"
