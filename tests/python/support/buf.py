"""Where buf is, if it is there: `make buf` installs it, and the TypeScript package is built with it."""

from .paths import PROJECT

_PLACES = [
    PROJECT / folder / "node_modules" / ".bin" / "buf"
    for folder in (".tools/buf", "clients/typescript")
]

BUF = next((place for place in _PLACES if place.exists()), None)
"""The program, or None."""
