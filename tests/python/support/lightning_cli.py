"""What stands for `lightning-cli` where a shell block is run: the sandbox's socket answers.

    lightning_cli.py SOCKET METHOD [NAME=VALUE … | VALUE …]
"""

import json
import sys

import rpc


def value(text):
    """JSON where it is some, else text, as lightning-cli reads it."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def main(socket, method, *words):
    named = all("=" in word for word in words) and method != "boltgate-client"
    params = [value(word) for word in words]
    if named:
        params = {key: value(text) for key, _, text in (word.partition("=") for word in words)}
    print(json.dumps(rpc.call(socket, method, params), indent=3, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
