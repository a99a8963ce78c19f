"""The API reference as its readers have it: pages in HTML, and the code on them."""

import json
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from .paths import PROJECT, program


def write(folder):
    """Has the generator write both forms into a folder; gives the one for browsers."""
    generator = [program("boltgate-gen"), "--root", PROJECT]
    how = ["docs", "--out", folder, "--as", "both"]
    subprocess.run([*generator, *how], check=True, capture_output=True)
    return folder / "html"


@dataclass
class Snippet:
    """A piece of code under its title."""

    page: Path
    path: str
    """The gRPC path that the page tells right above."""
    title: str
    code: str

    @property
    def data(self):
        """What a command of a shell sends with `-d`, decoded."""
        words = shlex.split(self.code)
        return json.loads(words[words.index("-d") + 1])


class Page:
    """A page, read as XML."""

    def __init__(self, file):
        self.file = file
        # An XML parser that knows nothing of HTML: every tag has to close.
        self.root = ElementTree.fromstring(file.read_text())

    def snippets(self):
        """Every snippet, in order."""
        found, path = [], None
        for element in self.root.iter():
            if element.tag == "dt" and element.text == "gRPC path":
                path = ""
            elif element.tag == "code" and path == "":
                path = element.text
            elif element.get("class") == "snippet":
                code = "".join(element.find("pre").itertext())
                found.append(Snippet(self.file, path, element.find("h3").text, code))
        return found


def pages(folder):
    """Every page below the folder."""
    return [Page(file) for file in sorted(folder.rglob("*.html"))]
