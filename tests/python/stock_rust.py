"""A stock client: the crate that the node's project published for Rust, as it is.

Not part of `make test`, since the crate takes minutes to build: `make stock-rust` runs it.
"""

import json
import os
import subprocess

from support.compare import compared
from support.sandbox import Sandbox


def test_stock_client():
    with Sandbox("--members=full") as sandbox:
        done = subprocess.run(
            [os.environ["STOCK_RUST"], f"127.0.0.1:{sandbox.port}", sandbox.dir],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        lines = [line.split("\t") for line in done.stdout.splitlines()]
        assert len({name for name, _ in lines}) >= 20
        values = 0
        for name, response in lines:
            (sent,) = sandbox.script("seen", method=name)["requests"][:1]
            count = compared(json.loads(response), sandbox.call(name, **sent["params"]), name)
            assert count, name
            values += count
    print(f"stock client cln-grpc 0.7.0: {len(lines)} methods, {values} values as the node's")
