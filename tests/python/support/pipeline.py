"""Many calls on a node's own socket at once, past the plugin: the judge that the gate has to
equal."""

import json
import socket
from itertools import count

# The node answers while it still reads: a few requests at a time never block both sides.
AT_ONCE = 40


# The bridge's own question whether the node is there.
OF_HEALTH = {"id": True}


def text_of(params):
    """Parameters as JSON text that is the same for equal ones, and tells 1 and true apart. Whole
    numbers are written as such, as the bridge does."""
    if isinstance(params, dict):
        params = {name: whole(value) for name, value in params.items()}
    return json.dumps(params, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def whole(value):
    return int(value) if isinstance(value, float) and value.is_integer() else value


class Pipeline:
    """A connection to the socket at `path`; use it with `with`."""

    def __init__(self, path):
        self.connection = socket.socket(socket.AF_UNIX)
        self.connection.settimeout(60)
        self.connection.connect(str(path))
        self.numbers = count()
        self.text = ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()

    def calls(self, calls):
        """The replies to (method, params) pairs, in their order."""
        replies = {}
        calls = [(next(self.numbers), *call) for call in calls]
        for at in range(0, len(calls), AT_ONCE):
            some = calls[at : at + AT_ONCE]
            requests = (
                {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
                for number, method, params in some
            )
            text = "".join(json.dumps(request, ensure_ascii=False) for request in requests)
            self.connection.sendall(text.encode())
            for reply in self.replies(len(some)):
                replies[reply["id"]] = reply
        return [replies[number] for number, *_ in calls]

    def replies(self, number):
        """So many replies, as they come."""
        received = b""
        while received.count(b"\n\n") < number:
            part = self.connection.recv(1 << 20)
            assert part, f"the node closed the connection after {received!r}"
            received += part
        return [json.loads(text) for text in received.split(b"\n\n") if text]

    def call(self, method, /, **params):
        """The result of one method."""
        (reply,) = self.calls([(method, params)])
        return reply["result"]

    def verdicts(self, rune, questions, nodeid=None):
        """What the node says of a rune, by question: `None` where it is good for the call, else
        the code and the message. A question is a method and the text of its parameters."""
        known = {"rune": rune} | ({"nodeid": nodeid} if nodeid else {})
        asked = [
            ("checkrune", known | {"method": method, "params": json.loads(params)})
            for method, params in questions
        ]
        verdicts = {}
        for question, reply in zip(questions, self.calls(asked), strict=True):
            error = reply.get("error")
            assert error or reply["result"] == {"valid": True}, reply
            verdicts[question] = error and (error["code"], error["message"])
        return verdicts

    def seen(self):
        """What the node was asked since the last reset: methods and their parameters."""
        requests = self.call("sandbox-seen")["requests"]
        assert len(requests) < 1000, "the sandbox keeps no more: some may be lost"
        theirs = (one for one in requests if one.get("filter") != OF_HEALTH)
        return [(one["method"], one["params"]) for one in theirs]
