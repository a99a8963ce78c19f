"""The tests that docs/security.md names are there. (site_test.py has its links.)"""

import re

from support.paths import PROJECT

DOCUMENT = PROJECT / "docs" / "security.md"
TEXT = DOCUMENT.read_text()

TESTS = re.findall(r"\[[^\]]+\]\(([^)]+_test\.py|[^)]+\.rs)\)((?:[:,]\s`\w+`)+)", TEXT)
"""Files of tests, with the tests of theirs that are named behind a colon."""


def test_named_tests_exist():
    count = 0
    for path, names in TESTS:
        text = (DOCUMENT.parent / path).read_text()
        for name in re.findall(r"`(\w+)`", names):
            assert re.search(rf"\b(def|fn) {name}\(", text), f"{path} has no {name}"
            count += 1
    mentioned = set(re.findall(r"`(test_\w+|[a-z]+(?:_[a-z]+){3,})`", TEXT))
    checked = {name for _, names in TESTS for name in re.findall(r"`(\w+)`", names)}
    metrics = {"boltgate_handshakes_refused_total"}
    assert mentioned <= checked | metrics, mentioned - checked
    assert count > 20


def test_hosts_that_look_for_a_policy_find_it():
    assert "docs/security.md" in (PROJECT / "SECURITY.md").read_text()
    assert "docs/security.md" in (PROJECT / "README.md").read_text()
