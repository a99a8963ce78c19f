"""Finishes the site that mdBook has built: what pages link to outside of docs/, such as examples and
sources, gets a page of its own beside them, under source/.

    python3 docs/site/finish.py target/site
"""

import html
import re
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

LINK = re.compile(r'href="\.\./([^"#]+)(#[^"]*)?"')

PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{name} - Boltgate</title>
<style>
body {{ font: 16px/1.5 sans-serif; margin: 1rem auto; max-width: 60rem; padding: 0 1rem }}
pre {{ font: 14px/1.5 monospace; overflow-x: auto; tab-size: 4 }}
</style>
<p><a href="{up}index.html">Boltgate</a> / {name}</p>
{body}
</html>
"""


def kept(path):
    """The project's own files under a path, those that git knows."""
    listed = subprocess.run(
        ["git", "ls-files", "--", path], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    return [PROJECT / line for line in listed.stdout.splitlines()]


def target(link):
    """What a link means: mdBook has made .html of links to Markdown."""
    path = PROJECT / link
    return path if path.exists() else path.with_suffix(".md")


def place(path):
    """Where the page of a file or folder is in the site."""
    name = path.relative_to(PROJECT)
    return f"source/{name}/index.html" if path.is_dir() else f"source/{name}.html"


def write(site, path):
    """Writes the page of a file, or of a folder and all that is in it."""
    where, name = place(path), path.relative_to(PROJECT)
    up = "../" * where.count("/")
    if path.is_dir():
        rows = []
        for one in kept(path):
            if one.suffix != ".binpb":
                write(site, one)
                rows.append(f'<li><a href="{up}{place(one)}">{one.relative_to(path)}</a>')
        body = f"<ul>{''.join(rows)}</ul>"
    else:
        body = f"<pre>{html.escape(path.read_text())}</pre>"
    page = site / where
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(PAGE.format(name=name, up=up, body=body))


OURS = ["book.toml", "site/finish.py"]
"""What mdBook copies of docs/ and no reader needs."""


def main(site):
    for name in OURS:
        (site / name).unlink(missing_ok=True)
    linked = set()

    def moved(link):
        path = target(link[1])
        linked.add(path)
        return f'href="{place(path)}"'

    for page in site.glob("*.html"):
        page.write_text(LINK.sub(moved, page.read_text()))
    for path in sorted(linked):
        write(site, path)
    print(f"{len(linked)} files and folders of the project are beside the pages")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
