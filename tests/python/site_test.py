"""The pages of the documentation hang together: each is in the site, and no link leads nowhere."""

import re
import subprocess
import sys
from collections import Counter

import pytest

from support.paths import PROJECT

DOCS = PROJECT / "docs"
PAGES = sorted(path for path in DOCS.glob("*.md") if path.name != "SUMMARY.md")
OTHERS = [PROJECT / f"{name}.md" for name in ("ARCHITECTURE", "CONTRIBUTING", "README", "SECURITY")]

MADE = {"reference/index.html"}
"""What `make site` puts beside the pages."""

LINK = re.compile(r"(?<!\\)\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^)\s]+)\)")


def plain(path):
    """A page without what is in code."""
    text = re.sub(r"^ *```.*?^ *```$", "", path.read_text(), flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]*`", lambda code: "`" * len(code[0]), text)


def anchors(path):
    """The fragments by which the headings of a page are reached, in mdBook and on code hosts."""
    text = re.sub(r"^ *```.*?^ *```$", "", path.read_text(), flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    seen, found = Counter(), set()
    for heading in headings:
        heading = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        name = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        found.add(f"{name}-{seen[name]}" if seen[name] else name)
        seen[name] += 1
    return found


def broken(page):
    """The links of a page that lead nowhere."""
    bad = []
    for link in LINK.findall(plain(page)):
        if re.match(r"\w+:", link):
            if not link.startswith("https://"):
                bad.append(link)
            continue
        path, _, fragment = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if path in MADE and page.parent == DOCS:
            continue
        if not target.exists() or not target.is_relative_to(PROJECT):
            bad.append(link)
        elif fragment and (target.suffix != ".md" or fragment not in anchors(target)):
            bad.append(link)
    return bad


@pytest.mark.parametrize("page", PAGES + OTHERS, ids=lambda path: str(path.relative_to(PROJECT)))
def test_links(page):
    assert broken(page) == []


def test_a_broken_link_is_noticed(tmp_path_factory):
    page = DOCS / "limits.md"
    assert "large-replies" in anchors(page) and "small-replies" not in anchors(page)
    links = LINK.findall("[a](b.md) [`c`](d.md#e) \\[f](g) [h [i]](j)")
    assert links == ["b.md", "d.md#e", "j"]


def test_every_page_is_in_the_site_once():
    listed = Counter(LINK.findall((DOCS / "SUMMARY.md").read_text()))
    assert listed == Counter(path.name for path in PAGES)


def test_every_page_has_one_title():
    for page in PAGES:
        titles = re.findall(r"^# (.+)$", re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.M | re.S), re.M)
        assert len(titles) == 1, (page, titles)


def test_contents_at_the_top_are_the_sections():
    """Where a page begins with a list of its sections, none is missing and none is too many."""
    for page in PAGES:
        match = re.search(r"^Contents: ((?:.+\n)+)", page.read_text(), re.MULTILINE)
        if match:
            listed = re.findall(r"\(#([^)]+)\)", match[1])
            text = re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.M | re.S)
            sections = re.findall(r"^## (.+)$", text, re.MULTILINE)
            names = [re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in sections]
            assert set(names) <= set(listed), (page, set(names) - set(listed))
            assert len(set(listed)) == len(listed), page


def test_what_is_linked_outside_gets_a_page_of_its_own(tmp_path):
    """As `make site` does it once mdBook is done: a file, Markdown, and a folder."""
    links = ["../deny.toml", "../README.html#licence", "../examples/plugin-bridge", "limits.html"]
    page = "".join(f'<a href="{link}">' for link in links)
    (tmp_path / "a.html").write_text(page)
    finish = [sys.executable, DOCS / "site" / "finish.py", tmp_path]
    subprocess.run(finish, check=True, capture_output=True)
    found = re.findall(r'href="([^"]+)"', (tmp_path / "a.html").read_text())
    assert found == [
        "source/deny.toml.html",
        "source/README.md.html",
        "source/examples/plugin-bridge/index.html",
        "limits.html",
    ]
    assert "[licenses]" in (tmp_path / found[0]).read_text()
    assert "## Licence" in (tmp_path / found[1]).read_text()
    folder = tmp_path / found[2]
    inside = re.findall(r'<li><a href="([^"]+)"', folder.read_text())
    assert len(inside) > 5 and all((folder.parent / link).is_file() for link in inside)
