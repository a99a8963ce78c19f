"""Where the project's files and programs are."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
PROTO = PROJECT / "generated" / "proto"
SCHEMAS = PROJECT / "schemas"


def program(name):
    """The path of a built program: in $BOLTGATE_BIN_DIR, else in target/release or target/debug."""
    given = os.environ.get("BOLTGATE_BIN_DIR")
    folders = (
        [PROJECT / given] if given else [PROJECT / "target" / kind for kind in ("release", "debug")]
    )
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    looked = " or ".join(str(folder) for folder in folders)
    raise FileNotFoundError(
        f"there is no {name} in {looked}: run the `cargo build` of `make test-python`, "
        "and say where it went with BOLTGATE_BIN_DIR if it went elsewhere"
    )
