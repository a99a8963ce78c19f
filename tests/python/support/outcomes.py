"""How a call ends, as its client sees it."""

from dataclasses import dataclass

from .calls import WORDS


@dataclass(frozen=True)
class Outcome:
    """What a client gets: values, or a status with its reason and words of its message."""

    code: str
    reason: str | None = None
    words: tuple = ()
    again: str | None = None
    """When a client's own policy may repeat the call, in milliseconds; -1 is never."""
    values: object = None
    times: int = 1
    """How often the values came, by what is usual for the kind of call."""

    def check(self, expected):
        """Fails where this is not what was expected."""
        assert self.code == expected.code, self
        assert (self.values, self.times) == (expected.values, expected.times)
        if expected.reason:
            assert (self.reason, self.again) == (expected.reason, expected.again), self
        (message,) = self.words or ("",)
        missing = [words for words in expected.words if words not in message]
        assert not missing, self


def fine(text=WORDS, amount=7, times=1):
    return Outcome("OK", values=(text, amount), times=times)


def lost(*words):
    """The request was sent, and nobody knows what became of it."""
    words = ("the node may have carried it out", *words)
    return Outcome("UNAVAILABLE", "NODE_LOST", words, again="-1")


def unreachable(*words):
    """Nothing was sent."""
    return Outcome("UNAVAILABLE", "NODE_UNAVAILABLE", words, again="1000")


def too_large(*words):
    return Outcome("RESOURCE_EXHAUSTED", "REPLY_TOO_LARGE", ("grpc-max-reply-size", *words))


def too_deep(*words):
    return Outcome("INTERNAL", "REPLY_TOO_DEEP", ("grpc-max-reply-depth", *words))


def unreadable(*words):
    return Outcome("INTERNAL", "BAD_REPLY", words)


def unfit(*words):
    return Outcome("INTERNAL", "BAD_RESULT", words)


LATE = Outcome("DEADLINE_EXCEEDED")
