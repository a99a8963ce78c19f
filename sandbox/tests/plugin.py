#!/usr/bin/env python3
"""A plugin in a few lines; the part of its file name after a dash says how it misbehaves."""
import json
import os
import sys

MODE = os.path.basename(sys.argv[0]).rsplit(".", 1)[0].partition("-")[2]


def say(message):
    sys.stdout.write(json.dumps({"jsonrpc": "2.0", **message}, indent=1) + "\n\n")
    sys.stdout.flush()


def log(message, level="info"):
    say({"method": "log", "params": {"level": level, "message": message}})


def messages():
    text, decoder = "", json.JSONDecoder()
    while True:
        piece = os.read(0, 65536)
        if not piece:
            return
        text += piece.decode()
        while text.strip():
            try:
                message, end = decoder.raw_decode(text.lstrip())
            except json.JSONDecodeError:
                break
            text = text.lstrip()[end:]
            yield message


MANIFEST = {
    "options": [
        {"name": "test-port", "type": "int", "default": 7, "description": "a port"},
        {"name": "test-word", "type": "string", "description": "a word"},
        {"name": "test-flag", "type": "flag", "description": "a flag"},
    ],
    "rpcmethods": [{"name": "test-echo", "usage": "", "description": "gives back what it got"},
                   {"name": "test-events", "usage": "", "description": "what it heard"}],
    "subscriptions": ["*"] if MODE == "star" else ["block_added", "connect", "pay_part_start", "log", "shutdown"],
    "hooks": ["peer_connected", {"name": "htlc_accepted", "before": []}],
    "notifications": [{"method": "test-news"}],
    "dynamic": True,
}

events = []
start = {}
for message in messages():
    method, params, number = message["method"], message["params"], message.get("id")
    if number is None:
        events.append(message)
        if method == "shutdown":
            if MODE == "stubborn":
                continue
            open("shutdown-heard", "w").close()
            sys.exit(0)
    elif method == "getmanifest":
        start["getmanifest"] = params
        if MODE == "reluctant":
            MANIFEST["disable"] = "not today"
        if MODE == "chatty":
            print("Hello, I am a plugin!", flush=True)
        if MODE == "quitter":
            sys.exit(3)
        if MODE != "silent":
            say({"id": number, "result": MANIFEST})
    elif method == "init":
        start["init"] = params
        start["cwd"] = os.getcwd()
        start["env"] = os.environ["LIGHTNINGD_PLUGIN"]
        log("caf\u00e9 \u26a1 init", "debug")
        say({"id": number, "result": {"disable": "the port is taken"} if MODE == "disabled" else {}})
    elif method == "test-echo":
        if params == {"end": True}:
            sys.exit(4)
        if params == {"fail": True}:
            say({"id": number, "error": {"code": 77, "message": "as asked", "data": [1]}})
        elif params == {"news": True}:
            say({"method": "test-news", "params": {"a": 1}})
            say({"id": number, "result": {}})
        else:
            say({"id": number, "result": {"got": params, "start": start}})
    elif method == "test-events":
        say({"id": number, "result": {"events": events}})
    else:
        say({"id": number, "result": {"result": "continue", "hook": method, "told": params}})
