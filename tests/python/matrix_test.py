"""What each rune lets through, thing by thing, beside what the node's `checkrune` says of it: no
call reaches the node that it doesn't permit, and none that it permits is held back."""

import tomllib
from contextlib import ExitStack

import pytest

from support.matrix import Matrix
from support.paths import SCHEMAS
from support.pipeline import Pipeline
from support.sandbox import Sandbox
from support.subjects import RESTRICTIONS, subjects_of
from support.surface import HOOK_NAMES, STREAM_NAMES, Surface, hooks_file
from support.web import WebCell


@pytest.fixture(scope="module")
def surface(node_pb2, boltgate_pb2):
    return Surface(node_pb2, boltgate_pb2)


@pytest.fixture(scope="module")
def node(tmp_path_factory):
    """A node that offers every hook that can be offered beside others."""
    folder = tmp_path_factory.mktemp("node")
    (folder / "boltgate.toml").write_text(hooks_file())
    options = ("--grpc-listen=unix:grpc.sock", "--grpc-tls-name=localhost")
    with Sandbox(*options, lightning_dir=folder) as running:
        yield running


@pytest.fixture(scope="module")
def matrix(node, surface):
    """Everybody has asked for everything."""
    with ExitStack() as stack, Pipeline(node.dir / "lightning-rpc") as judge:
        matrix = Matrix(node, surface, judge)
        matrix.subjects = {subject.name: subject for subject in subjects_of(node)}
        for at, subject in enumerate(matrix.subjects.values()):
            matrix.run(subject, at, stack)
        matrix.shut_down()
        yield matrix


def test_each_rune_lets_through_what_the_node_permits(matrix):
    count, problems = matrix.count, matrix.problems
    print(f"\n{len(matrix.subjects)} subjects: {dict(count)}")
    for subject in matrix.subjects.values():
        print(f"{len(subject.through):5} of {len(subject.tried)} for {subject.name}")
    assert count["leak"] == 0 and not problems, "\n".join(problems[:40])
    assert count["permitted"] + count["refused"] + count["not offered"] == count["cells"]


def test_nothing_was_left_out(matrix, surface):
    """Everything was asked for; each restriction lets something through and refuses something."""
    assert len(surface.methods) == 153 and len(surface.topics) == 24 and len(surface.hooks) == 15
    assert len(RESTRICTIONS) == 12
    for name in RESTRICTIONS:
        assert 0 < len(matrix.subjects[name].through) < len(matrix.subjects[name].tried), name
    tried = [cell for subject in matrix.subjects.values() for cell in subject.tried]
    webs = {(str(cell.cell), cell.form) for cell in tried if cell.kind == "web"}
    assert {cell for cell, _ in webs} >= {str(cell) for cell in surface.unary + surface.subscribe}
    assert {form for _, form in webs} == WebCell.UNARY.keys() | WebCell.STREAMS.keys()


def test_a_rune_for_a_method_opens_no_stream_and_the_other_way_round(matrix):
    method = matrix.subjects["a method that is a topic, too"]
    assert method.names() == {"connect", "disconnect", "recover"}
    assert method.names("stream", "subscribe", "hook") == set()
    topics = matrix.subjects["topics and a hook"]
    assert topics.names("method", "raw", "list", "follow") == set()
    assert topics.names("stream") == {"connect-event", "invoice_payment", "log"}
    assert topics.names("hook") == {"custommsg-hook"}


def test_runes_of_nobody_open_nothing(matrix):
    for name in ("another node's", "on the blacklist"):
        assert matrix.subjects[name].through == []
    # A rune for one node's holder is good for that holder alone.
    assert len(matrix.subjects["ours"].through) > 500
    for name in ("whose node nobody knows", "theirs"):
        assert matrix.subjects[name].names() == {"listpays"}


class Reviewed:
    """The reviewed classes of everything, by the names that runes know."""

    def __init__(self):
        tables = tomllib.loads((SCHEMAS / "access.toml").read_text())
        self.presets = tables["presets"]
        self.methods = tables["methods"]
        self.topics = {
            kind: [STREAM_NAMES.get(name, name) for name in names]
            for kind, names in tables["notifications"].items()
        }
        self.hooks = [HOOK_NAMES.get(hook, hook) for hook in tables["hooks"]["decides"]]

    def allowed(self, preset):
        """What a preset is made of."""
        kinds = self.presets[preset]["classes"]
        of_classes = [name for kind in kinds for name in [*self.methods[kind], *self.topics[kind]]]
        topics = (STREAM_NAMES.get(name, name) for name in self.presets[preset].get("topics", []))
        return {*of_classes, *self.presets[preset].get("methods", []), *topics}

    @property
    def dangerous(self):
        """What gives power over the node or its funds."""
        methods = [name for kind in ("changes", "spends", "reveals") for name in self.methods[kind]]
        return {*methods, *self.topics["reveals"], *self.hooks}


@pytest.mark.parametrize("preset", ["readonly", "invoices"])
def test_a_preset_lets_through_what_was_reviewed(preset, matrix):
    """By the reviewed list alone, whatever the node says."""
    reviewed, subject = Reviewed(), matrix.subjects[f"preset-{preset}"]
    allowed = reviewed.allowed(preset)
    assert not allowed & reviewed.dangerous
    through = {str(cell) for cell in subject.through}
    for cell in subject.tried:
        may = cell.offered and all(name in allowed for name, _ in cell.questions)
        assert (str(cell) in through) == may, cell
    assert subject.names() == allowed
    assert not subject.names() & reviewed.dangerous
    tried = {name for cell in subject.tried for name, _ in cell.questions}
    assert tried >= reviewed.dangerous | allowed, "what was not tried"
    print(f"\n{preset}: {len(allowed)} of {len(tried)} names are let through")
