"""The code blocks of README.md and docs/, and what the comment before each says of how it is tested.

    <!-- test: until="block" -->

is such a comment, for the block that follows it. Its words:

    skip="…"   not run, and why
    name=…     others can go on with this block's names
    after=…    goes on with the names of the block that is called so, on the same page
    with=…     `stub`: begins with names of stubs; `buf`: needs buf; `uri`: `URI` is a pairing URI
    says="…"   it has to print this
    until="…"  it doesn't end by itself: as soon as it prints this, it is as it should be
    order="…"  what the sandbox is told first: `fail METHOD CODE`
"""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

from .paths import PROJECT

WORDS = {"skip", "name", "after", "with", "says", "until", "order"}

BLOCK = re.compile(
    r"(?:^ *<!-- test: (?P<test>.*?) -->\n)?"
    r"^(?P<indent> *)```(?P<language>[\w+-]*)\n(?P<code>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Block:
    """One code block."""

    page: Path
    line: int
    language: str
    code: str
    test: dict = field(hash=False)

    @property
    def file(self):
        """The page, from the project's root."""
        return str(self.page.relative_to(PROJECT))

    @property
    def where(self):
        """The page and the line, for people."""
        return f"{self.file}:{self.line}"


def words(text):
    """What a comment says, as a dict."""
    found = {}
    for part in shlex.split(text or ""):
        key, equals, value = part.partition("=")
        if key not in WORDS or not equals or not value or key in found:
            raise ValueError(f"<!-- test: {text} -->: expected words of {sorted(WORDS)}, got `{part}`")
        found[key] = value
    return found


def blocks(page):
    """The code blocks of a page, in order."""
    text = page.read_text()
    found = []
    for match in BLOCK.finditer(text):
        line = text.count("\n", 0, match.start("code"))
        cut = re.compile(f"^{match['indent']}", re.MULTILINE)
        code = cut.sub("", match["code"])
        found.append(Block(page, line, match["language"], code, words(match["test"])))
    fences = len(re.findall(r"^ *```", text, re.MULTILINE))
    comments = text.count("<!-- test:")
    if fences != 2 * len(found) or comments != sum(bool(one.test) for one in found):
        raise ValueError(f"{page}: a fence without its other half, or a comment without its block")
    return found


def pages():
    """README.md and all of docs/."""
    return [PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md"))]
