"""What is done about each code block of the documentation, by its language and its page."""

import json
import re
import tomllib

import yaml

from .paths import PROJECT

ELSEWHERE = {
    ("docs/ci.md", "sh"): "generator/tests/comfort.rs",
    ("docs/ci.md", "yaml"): "generator/tests/comfort.rs",
    ("docs/cli.md", "json"): "tests/python/cli_docs_test.py",
    ("docs/cli.md", "shell"): "tests/python/cli_docs_test.py",
    ("docs/cli.md", "text"): "tests/python/cli_docs_test.py",
    ("docs/deploy.md", "yaml"): "tests/python/deploy_test.py",
    ("docs/other-daemons.md", "python"): "tests/python/openrpc_bridge_test.py",
    ("docs/plugins.md", "json"): "generator/tests/bridge_new.rs",
    ("docs/plugins.md", "toml"): "generator/tests/bridge_new.rs",
    ("docs/typescript.md", "ts"): "tests/python/typescript_test.py",
}
"""Blocks that another test takes from the page, where it is there and names the page."""

EXCUSED = {
    "boltgate serve": "runs until it is stopped; deploy_test.py checks its flags",
    "cargo": "installs and builds for minutes",
    "lightningd": "needs a node",
    "lightning-cli plugin": "needs a node",
    "make": "builds for minutes, or runs all tests; make_run_test.py has what `make run` starts",
    "my-bridge": "a bridge of the reader's own; deploy_test.py checks the same flags of boltgate",
    "npm": "takes packages out of a registry",
    ".venv/bin/python examples": "needs the package in the checkout's own environment; examples_test.py runs it",
    ".venv/bin/pip": "takes packages out of a registry",
    "pip": "takes packages out of a registry",
    "python3 -m venv": "makes a place for packages out of a registry",
    "podman": "builds for minutes; deploy_test.py reads the Containerfile",
    "sudo": "changes the system; deploy_test.py checks the unit",
    "target/release/boltgate-bench": "needs a build for release, and measures for minutes",
}
"""Commands that aren't run, and why; the other lines of their block are."""

PLAIN = {
    "json": json.loads,
    "toml": tomllib.loads,
    "yaml": lambda text: list(yaml.safe_load_all(text)),
}


def commands(block):
    """A shell block without the commands that are excused, and the reasons for these."""
    reasons = []

    def excused(match):
        reasons.append(EXCUSED[match[1]])
        return ":"

    longest = sorted(map(re.escape, EXCUSED), key=len, reverse=True)
    line = re.compile(rf"^({'|'.join(longest)})\b(?:[^\n\\]|\\\n|\\.)*$", re.MULTILINE)
    return line.sub(excused, block.code), reasons


def verdict(block):
    """What is done about a block: it is run (`python`, `shell`, `typescript`), compared (`example`,
    `proto`), `read`, its `options` are looked up, or it is run `elsewhere`; or `excused`, and why.
    """
    if "skip" in block.test:
        return "excused", block.test["skip"]
    test = PROJECT / ELSEWHERE.get((block.file, block.language), "none")
    if test.exists() and block.page.name in test.read_text():
        return "elsewhere", str(test.relative_to(PROJECT))
    if block.language == "python":
        return "python", None
    if block.language == "shell":
        left, reasons = commands(block)
        if not re.sub(r"^(:|cd \S+|#.*|\s*)$", "", left, flags=re.MULTILINE).strip():
            return "excused", "; ".join(sorted(set(reasons)))
        return "shell", None
    if block.language in ("ts", "typescript"):
        return "typescript", None
    if block.language == "rust":
        return "example", None
    if block.language in PLAIN:
        return "read", None
    if block.language == "proto":
        return "proto", None
    if block.language in ("", "text"):
        return "options", None
    raise ValueError(
        f"{block.where}: a block of `{block.language}`, for which there is no test yet"
    )
