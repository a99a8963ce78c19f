"""Each client library's runner of the shared plan: see clients/plan/README.md."""

import json
import os
import queue
import subprocess
import sys
import threading

from .paths import PROJECT, program

CLIENTS = PROJECT / "clients"
LANGUAGES = ("python", "typescript", "rust")


def command(language):
    """How the runner of a language is started."""
    if language == "python":
        return [sys.executable, CLIENTS / "python" / "plan.py"]
    if language == "typescript":
        return ["node", CLIENTS / "typescript" / "plan" / "plan.mjs"]
    return [program("examples/plan")]


class Runner:
    """A runner's process: orders go in, answers come out. Use it with `with`."""

    def __init__(self, language):
        self.language = language
        self.process = subprocess.Popen(
            [str(part) for part in command(language)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={key: value for key, value in os.environ.items() if key != "BOLTGATE"},
        )
        self.lines, self.complaints = queue.SimpleQueue(), []
        for stream, take in (
            (self.process.stdout, self.lines.put),
            (self.process.stderr, self.complaints.append),
        ):
            threading.Thread(target=self._read, args=(stream, take), daemon=True).start()

    def _read(self, stream, take):
        for line in stream:
            take(line)
        if stream is self.process.stdout:
            take(None)

    def order(self, case, **facts):
        """Sends an order; `answer` waits for what comes of it."""
        text = {
            key: str(value) if hasattr(value, "parts") else value for key, value in facts.items()
        }
        self.process.stdin.write(json.dumps({"case": case, **text}) + "\n")
        self.process.stdin.flush()
        self.case = case

    def answer(self, seconds=60):
        """The next line of what comes of the order."""
        try:
            line = self.lines.get(timeout=seconds)
        except queue.Empty:
            raise AssertionError(
                f"{self.language}, {self.case}: no answer in {seconds} s"
            ) from None
        assert line, f"{self.language}, {self.case}: it ended: {''.join(self.complaints)}"
        answer = json.loads(line)
        assert answer.pop("case") == self.case
        assert "failed" not in answer, f"{self.language}, {self.case}: {answer['failed']}"
        return answer

    def does(self, case, **facts):
        """An order and its answer."""
        self.order(case, **facts)
        return self.answer()

    def begins(self, case, **facts):
        """An order that begins with a word that it is live."""
        assert self.does(case, **facts) == {"ready": True}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass  # It has ended before.
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
