"""Asks for everything as everybody, and compares with the node's own verdict."""

from collections import Counter

from . import tls
from .pipeline import text_of
from .standalone import local
from .surface import FOLLOWED, Door
from .web import Web, web_cells

REFUSED = ("PERMISSION_DENIED", "UNAUTHENTICATED")
CUT = "\u2026"
CHUNK = 250
"""So many cells at a time: the sandbox remembers the last thousand requests."""

# For who follows: nothing is there, so that they wait at once, and end as the answer doesn't fit.
NOTHING_RECORDED = [
    ("sandbox-set", {"method": f"list{name.lower()}", "result": {item: []}})
    for name, item in zip(
        FOLLOWED, ["invoices", "payments", "forwards", "htlcs", "channelmoves", "chainmoves"]
    )
] + [("sandbox-set", {"method": "wait", "result": {"created": 0, "updated": 0}})]


class Matrix:
    """Asks for everything, as everybody, and compares."""

    def __init__(self, node, surface, judge):
        self.node, self.surface, self.judge = node, surface, judge
        self.count = Counter()
        self.problems = []
        self.at_shutdown = []

    def problem(self, kind, subject, about):
        self.count[kind] += 1
        self.problems.append(f"{kind}: {subject.name}: {about}")

    def ask(self, subject, cells, door, prepare=()):
        """Starts all of the cells, lets things happen, and compares how they end."""
        questions = list({question: None for cell in cells for question in cell.questions})
        verdicts = {
            rune: self.judge.verdicts(rune, questions, subject.nodeid) for rune in subject.runes
        }
        self.judge.call("sandbox-reset")
        self.judge.calls(prepare)
        started = [(cell, cell.start(door)) for cell in cells]
        self.happen(started)
        expected, asked = Counter(), Counter()
        for cell, call in started:
            refusal = self.verdict(subject, cell, verdicts, asked)
            if cell.topic == "shutdown":
                # Heard of once, at the very end.
                self.at_shutdown.append((subject, cell, call, refusal))
                continue
            self.compare(subject, cell, cell.finish(call), refusal)
            if cell.arrives and cell.offered and not refusal:
                expected.update(cell.questions)
        self.arrived(subject, expected, asked)

    def happen(self, started):
        """Each stream that is open hears of its topic."""
        streams = [(cell, call) for cell, call in started if cell.topic]
        for _, call in streams:
            call.initial_metadata()
        topics = sorted({cell.topic for cell, _ in streams} - {"shutdown"})
        self.judge.calls(("sandbox-notify", {"topic": topic}) for topic in topics)

    def verdict(self, subject, cell, verdicts, asked):
        """Why the node doesn't permit it, if so; notes what has to be asked until that is known."""
        for question in cell.questions if cell.offered else ():
            for rune in subject.runes:
                asked[(rune, *question)] += 1
                if refusal := verdicts[rune][question]:
                    return refusal
        return None

    def compare(self, subject, cell, outcome, refusal):
        """How it ended beside what the node says of it."""
        self.count["cells"] += 1
        self.count[cell.kind] += 1
        subject.tried.append(cell)
        if not cell.offered:
            if not outcome:
                self.problem("leak", subject, f"{cell} is never offered")
            self.count["not offered"] += 1
            return
        refused = bool(outcome) and outcome[0] in REFUSED
        self.count["refused" if refused else "permitted"] += 1
        if not refused:
            subject.through.append(cell)
        if refusal and not refused:
            self.problem("leak", subject, f"{cell}: {outcome} in spite of {refusal}")
        elif refused and not (refusal and says(outcome, refusal)):
            self.problem("wrong refusal", subject, f"{cell}: {outcome} instead of {refusal}")

    def arrived(self, subject, expected, asked):
        """What the node got: exactly the calls that it permits, each asked about before."""
        got, judged = Counter(), Counter()
        for method, params in self.judge.seen():
            is_question = method == "checkrune" and isinstance(params, dict)
            rune = params.get("rune") if is_question else None
            if rune not in subject.runes:
                got[(method, text_of(params))] += 1
                continue
            assert params.get("nodeid") == subject.nodeid
            judged[(rune, params["method"], text_of(params["params"]))] += 1
        self.count["calls at the node"] += got.total()
        self.count["questions"] += judged.total()
        for kind, one, other in (
            ("leak", got, expected),
            ("not arrived", expected, got),
            ("asked for nothing", judged, asked),
            ("not asked", asked, judged),
        ):
            for what, times in (one - other).items():
                self.problem(kind, subject, f"{what[-2:]}, {times} times")

    def run(self, subject, at, stack):
        """Asks for everything as one subject."""
        folder = self.node.dir / subject.folder
        if subject.socket:
            channel = local(self.node.dir / "grpc.sock")
        else:
            channel = tls.channel(f"127.0.0.1:{self.node.port}", folder)
        stack.enter_context(channel)
        metadata = [("rune", subject.sent)] if subject.sent else []
        groups, live = self.surface.groups()
        for cells in groups:
            # Nothing is recorded, so that who follows waits at once, and ends as it must.
            prepare = NOTHING_RECORDED if cells is self.surface.follow else ()
            for at_cell in range(0, len(cells), CHUNK):
                door = Door(channel, metadata)
                self.ask(subject, cells[at_cell : at_cell + CHUNK], door, prepare)
        self.ask(subject, live, Door(channel, metadata))
        if not subject.socket:
            with Web(folder, self.node.port, subject.sent) as web:
                self.ask(subject, web_cells(self.surface, at), Door(channel, metadata, web))

    def shut_down(self):
        """The last topic of all: the plugin ends with it."""
        self.judge.call("sandbox-notify", topic="shutdown")
        for subject, cell, call, refusal in self.at_shutdown:
            self.compare(subject, cell, cell.finish(call), refusal)


def says(outcome, refusal):
    """Whether a status has the node's own words, as many as there is room for."""
    (status, text), (_, words) = outcome, refusal
    begins = text.endswith(CUT) and len(text) > 500 and words.startswith(text.removesuffix(CUT))
    return status == "PERMISSION_DENIED" and (text == words or begins)
