"""What users of buf find: a module that its lint takes, and a template to generate from."""

import json
import shutil
import subprocess

import pytest
import yaml

from support.buf import BUF
from support.paths import PROJECT, PROTO

RULES = yaml.safe_load((PROJECT / "buf.yaml").read_text())["lint"]


def lint(folder):
    """What buf's lint says of the module in a folder: the rules that are broken."""
    done = subprocess.run(
        [BUF, "lint", "--error-format=json"], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode in (0, 100), done.stderr
    return [json.loads(line)["type"] for line in done.stdout.splitlines()]


@pytest.fixture
def module(tmp_path):
    """A copy of the module, to change."""
    if not BUF:
        pytest.skip("buf isn't there: make buf")
    shutil.copy(PROJECT / "buf.yaml", tmp_path)
    shutil.copytree(PROTO, tmp_path / "generated" / "proto")
    return tmp_path


def test_lint(module):
    assert lint(module) == []
    proto = module / "generated" / "proto" / "boltgate.proto"
    proto.write_text(proto.read_text().replace("message Hello {", "message hello {"))
    proto.write_text(proto.read_text().replace("Hello hello = 1", "hello hello = 1"))
    assert lint(module) == ["MESSAGE_PASCAL_CASE"]


def test_every_exception_is_needed(module):
    """One that nothing needs any more would hide what comes."""
    config = yaml.safe_load((module / "buf.yaml").read_text())
    excepted = [*config["lint"].pop("except"), *config["lint"].pop("ignore_only")]
    (module / "buf.yaml").write_text(yaml.safe_dump(config))
    assert set(lint(module)) == set(excepted)
    for rule, files in RULES["ignore_only"].items():
        assert rule not in RULES["except"]
        assert all((PROJECT / file).exists() for file in files)


def test_every_file_says_its_go_package():
    for path in PROTO.glob("*.proto"):
        (line,) = [one for one in path.read_text().splitlines() if one.startswith("option go_package")]
        assert line.startswith('option go_package = "boltgate/'), path


def test_the_template_names_every_file():
    template = yaml.safe_load((PROJECT / "examples" / "buf" / "buf.gen.yaml").read_text())
    paths = [one["path"] for one in template["managed"]["override"]]
    assert sorted(paths) == sorted(path.name for path in PROTO.glob("*.proto"))
    assert [PROJECT / one["directory"] for one in template["inputs"]] == [PROTO]
