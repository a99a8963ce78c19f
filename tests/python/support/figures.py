"""What a proof counted, kept for people: `make test` ends by printing it all.

Rust's tests write into the same folder (`tests/src/figures.rs`).
"""

from support.paths import program


def keep(name, line):
    """Keeps one line of figures under a name, in place of what an earlier run said.

    The line says what was counted, such as "17 faults, the next call worked after each". The name
    is the file's, and the order in which they are printed.
    """
    folder = program("boltgate").parent / "figures"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(line + "\n")
