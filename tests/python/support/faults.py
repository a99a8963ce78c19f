"""What can go wrong at the node's socket, and what each kind of call has to make of it."""

import json
from dataclasses import dataclass, field, replace
from typing import Callable

from .calls import WORDS, members
from .faulty_node import CLOSE


@dataclass(frozen=True)
class Outcome:
    """What a client gets: values, or a status with its reason and words of its message."""

    code: str
    reason: str = ""
    words: tuple = ()
    values: object = None
    times: int = 1
    """How often the values came, by what is usual for the kind of call."""

    def check(self, expected):
        """Fails where this is not what was expected."""
        assert self.code == expected.code, self
        assert (self.values, self.times) == (expected.values, expected.times)
        if expected.reason:
            assert self.reason == expected.reason, self
        (message,) = self.words or ("",)
        missing = [words for words in expected.words if words not in message]
        assert not missing, self


def fine(text=WORDS, amount=7, times=1):
    return Outcome("OK", values=(text, amount), times=times)


def lost(*words):
    """The request was sent, and nobody knows what became of it."""
    return Outcome("UNAVAILABLE", "NODE_UNAVAILABLE", ("the node may have carried it out", *words))


def unreachable(*words):
    return Outcome("UNAVAILABLE", "NODE_UNAVAILABLE", words)


def unreadable(*words):
    return Outcome("INTERNAL", "BAD_REPLY", words)


def unfit(*words):
    return Outcome("INTERNAL", "BAD_RESULT", words)


LATE = Outcome("DEADLINE_EXCEEDED")

LISTS = ("a whole list", "a list in parts")
BY_NAME, WAIT = "a call by name", "following, its wait"
WITH_VALUES = (*LISTS, BY_NAME, "a unary call", "a call that waits", "following, its list")
"""The kinds of call whose reply has the values; others have a number only."""


def broken(*words):
    """What is no JSON, within a result: found where it is converted, or read."""
    return {
        "expect": unfit("expected", *words),
        "but": {BY_NAME: unreadable(), WAIT: unreadable()},
    }


def verbatim(text=WORDS, amount=7):
    """What a call by name passes on as the node wrote it."""
    return {BY_NAME: fine(text, amount)}


@dataclass(frozen=True)
class Fault:
    """One of them."""

    name: str
    expect: Outcome = fine()
    play: Callable | None = None
    """What the node does at the request: `play(peer, reply)`."""
    before: Callable | None = None
    """What is done with the node before the call."""
    after: Callable | None = None
    """What is done with it afterwards, so that the next call works."""
    but: dict = field(default_factory=dict)
    """What some kinds of call make of it, by their names."""
    silent: bool = False
    """Whether it goes on until the client's time is over."""
    arrives: bool = True
    """Whether the node reads the request."""
    only: tuple | None = None
    """The kinds of call that it can happen to, by their names, where not all can meet it."""

    def __str__(self):
        return self.name

    def suits(self, kind):
        """Whether it can happen to this kind of call."""
        return self.only is None or kind.name in self.only

    def expected(self, kind):
        outcome = self.but.get(kind.name, self.expect)
        # What only reads asks again until the node is back.
        return fine() if kind.follows and outcome.code == "UNAVAILABLE" else outcome


def says(*parts, then=None):
    """Sends each part by itself; they are texts, or made of the reply."""

    def play(peer, reply):
        for part in parts:
            peer.send_alone(part(reply) if callable(part) else part)
        return then

    return play


def holds(*given, **named):
    """A reply with such members."""
    return says(lambda reply: reply.holding(members(*given, **named)))


def large(peer, reply):
    """A reply of some 64 MiB."""
    if b"},{" not in reply.text():
        return peer.send(reply.holding(members(HUGE)))
    head, items = reply.holding(members(HUGE[:1024])).split(b"[", 1)
    items, tail = items.rsplit(b"]", 1)
    peer.send(b"".join([head, b"[", b",".join([items] * MANY), b"]", tail]))


def message(text):
    """A message in which ID and RESULT stand for those of the right reply."""

    def fill(reply):
        filled = text.encode().replace(b"ID", reply.id)
        return filled.replace(b"RESULT", reply.make()) if b"RESULT" in filled else filled

    return says(fill)


def cut(end):
    """Sends the reply up to `end`, and closes."""
    return says(lambda reply: reply.text().rstrip()[:end], then=CLOSE)


def byte_by_byte(peer, reply):
    for byte in reply.text().rstrip():
        peer.send_alone(bytes([byte]))


def hang(peer, reply):
    peer.until_given_up()
    return CLOSE


def begin_and_hang(peer, reply):
    peer.send(reply.text()[:-20])
    return hang(peer, reply)


def then_another(peer, reply):
    peer.send_alone(reply.text().rstrip())
    # Nobody reads it: the connection is over with, or waits for its next call.
    peer.send(reply.holding(members("surplus")))


def another_and_hang(peer, reply):
    peer.send(of_another(reply))
    return hang(peer, reply)


def of_another(reply):
    return reply.text(id=b'"boltgate:another#1"')


def text_in_pieces(*pieces, then=None):
    """The reply with these bytes as its first text, cut between them."""

    def play(peer, reply):
        head, tail = reply.text().split(WORDS.encode(), 1)
        tail = tail.replace(WORDS.encode(), b"".join(pieces))
        whole = [head + pieces[0], *pieces[1:-1], pieces[-1] + (b"" if then else tail)]
        return says(*whole, then=then)(peer, reply)

    return play


def without_end(begin, piece):
    """Begins a reply and goes on with the same piece until the plugin has enough of it."""

    def play(peer, reply):
        peer.send(begin(reply) if callable(begin) else begin)
        for _ in range(ENDLESS // len(piece)):
            peer.send(piece)
        return hang(peer, reply)

    return play


def before(mark):
    """The reply up to where this stands in it for the first time, and the mark itself."""
    return lambda reply: reply.text().partition(mark)[0] + mark


def closed_at_once(node):
    node.hang_up()
    node.is_shut = True


def open_again(node):
    node.is_shut = False


def away(get=lambda node: None):
    """The node goes, and `get` makes something else of its socket."""

    def change(node):
        node.lose_socket()
        get(node)

    return change


def back(node):
    node.lose_other_socket()
    node.get_socket()


MIB = 1 << 20
LONG = "é\u20ac\U0001f600" * (MIB // 9)
"""Characters of two, three and four bytes, so that reads end within each sort."""

HUGE = "x" * (64 * MIB)
MANY = 20_000
"""For answers of 64 MiB: lists have so many times three items of 1 KiB."""

DEEP = "[" * 200_000 + "]" * 200_000

ENDLESS = 256 * MIB
"""As much as is sent of what has no end."""

U64 = 2**64 - 1


SOCKET = [
    Fault(
        "no socket", unreachable("can't connect"), before=away(), after=back, arrives=False
    ),
    Fault(
        "a socket that nobody listens on",
        unreachable("can't connect", "refused"),
        before=away(lambda node: node.get_stale_socket()),
        after=back,
        arrives=False,
    ),
    Fault(
        "a socket that nobody looks at",
        LATE,
        before=away(lambda node: node.get_deaf_socket()),
        after=back,
        arrives=False,
        silent=True,
    ),
    Fault(
        "closed at once", unreachable(), before=closed_at_once, after=open_again, arrives=False
    ),
    Fault("idle connections closed", before=lambda node: node.hang_up()),
    Fault("restarted", before=lambda node: node.restart()),
    Fault("closed before the reply", lost("without a reply"), lambda *_: CLOSE),
    Fault("closed after a byte", lost("of which 1 bytes had come"), cut(1)),
    Fault("closed within the reply", lost("within a reply"), cut(60)),
    Fault("closed before the last byte", lost("within a reply"), cut(-1)),
    Fault("closed after the reply", play=cut(None)),
]

TIME = [
    Fault("byte by byte", play=byte_by_byte),
    Fault("no reply", LATE, hang, silent=True),
    Fault("a reply that stops", LATE, begin_and_hang, silent=True),
    Fault(
        "white space without an end",
        LATE,
        without_end(b"", b" \n" * MIB),
        but={kind: unreadable("beside its list") for kind in LISTS},
        silent=True,
    ),
    Fault(
        "white space in a reply without an end",
        LATE,
        without_end(before(b"{"), b" \n" * MIB),
        but={kind: unreadable("beside its list") for kind in LISTS},
        silent=True,
    ),
    Fault(
        "a text without an end",
        LATE,
        without_end(before(WORDS.encode()), LONG.encode()),
        silent=True,
        only=WITH_VALUES,
    ),
    Fault(
        "items without an end",
        LATE,
        without_end(before(b"[{"), b"},{".join([b""] * MIB)),
        silent=True,
        only=LISTS,
    ),
]

WHOSE = [
    Fault(
        "another's reply first",
        play=says(of_another, lambda reply: reply.text()),
    ),
    Fault(
        "another's reply together with it",
        play=says(lambda reply: of_another(reply) + reply.text()),
    ),
    Fault(
        "only another's reply",
        LATE,
        another_and_hang,
        silent=True,
    ),
    Fault(
        "two replies at once",
        play=says(lambda reply: reply.text() + reply.holding(members("surplus"))),
    ),
    Fault(
        "a second reply later",
        play=then_another,
    ),
    Fault(
        "an error for nobody",
        Outcome("INVALID_ARGUMENT", "INVALID_REQUEST", ("unreadable",)),
        message('{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"unreadable"}}'),
    ),
    Fault(
        "a result for nobody",
        unreadable("null"),
        message('{"jsonrpc":"2.0","id":null,"result":RESULT}'),
    ),
    Fault("an id with escapes", play=says(lambda reply: reply.text().replace(b"boltgate", rb"b\u006fltgate", 1))),
]

FORM = [
    Fault("no JSON", unreadable("'h'"), says(b"hello\n\n")),
    Fault("an array", unreadable("'['"), says(b"[]\n\n")),
    Fault("a byte of zero", unreadable("0x00"), says(b"\0\n\n")),
    Fault("neither id nor method", unreadable('"id"'), says(b'{"jsonrpc":"2.0"}')),
    Fault("neither result nor error", unreadable("neither"), message('{"jsonrpc":"2.0","id":ID}')),
    Fault("brackets that don't fit", play=message('{"jsonrpc":"2.0","id":ID,"result":{]}'), **broken("JSON")),
    Fault("a result without a value", play=message('{"jsonrpc":"2.0","id":ID,"result":}'), **broken("JSON")),
    Fault("a comma too many", unreadable(), message('{"jsonrpc":"2.0","id":ID,"result":RESULT,}')),
    Fault(
        "two results",
        unreadable("duplicate"),
        message('{"jsonrpc":"2.0","id":ID,"result":RESULT,"result":RESULT}'),
        but={kind: unfit() for kind in LISTS},
    ),
    Fault(
        "an error beside the result",
        Outcome("NOT_FOUND", "ROUTE_NOT_FOUND", ("no way",)),
        message('{"jsonrpc":"2.0","id":ID,"result":RESULT,"error":{"code":205,"message":"no way"}}'),
    ),
    Fault("an error that is text", unreadable(), message('{"jsonrpc":"2.0","id":ID,"error":"no way"}')),
    Fault("an error without code", unreadable("code"), message('{"jsonrpc":"2.0","id":ID,"error":{"message":"no way"}}')),
    Fault("another order", play=message('{"result":RESULT,"x":[{}],"id":ID,"jsonrpc":"2.0"}')),
    Fault("white space anywhere", play=message('\n { "id" :\tID ,\r\n"error": null,"result" :\n\n RESULT } ')),
]

CONTENT = [
    Fault("a long text", fine(LONG), holds(LONG)),
    Fault("a reply of 64 MiB", fine(HUGE), large, but={kind: fine(HUGE[:1024], times=MANY) for kind in LISTS}),
    *(
        Fault(
            f"a character cut after {at} bytes",
            fine("\U0001f600"),
            text_in_pieces("\U0001f600".encode()[:at], "\U0001f600".encode()[at:]),
        )
        for at in (1, 2, 3)
    ),
    Fault("closed in a character", lost("within a reply"), text_in_pieces(b"\xf0\x9f", then=CLOSE)),
    Fault("half a character", play=text_in_pieces(b"\xf0\x9f", b""), **broken("code point")),
    *(
        Fault(f"no UTF-8: {bad.hex()}", play=holds(b'"%b"' % bad), **broken("code point"))
        for bad in (b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80")
    ),
    Fault(
        "no UTF-8 in what nobody knows",
        unreadable("utf-8"),
        holds(more=b',"new":"\xff"'),
        but={kind: unfit("UTF-8", "offset") for kind in LISTS} | {BY_NAME: unreadable("code point")},
    ),
    Fault("a control character", play=holds(b'"\x01"'), **broken("control character")),
    Fault(
        "escapes",
        fine('"\\/\b\f\n\r\t\0é\U0001f600'),
        holds(rb'"\"\\\/\b\f\n\r\t\u0000\u00e9\uD83D\uDE00"'),
    ),
    Fault(
        "half a pair of surrogates",
        unfit("only stand for a character in pairs"),
        holds(rb'"\ud800"'),
        but=verbatim("\ud800"),
    ),
    Fault(
        "surrogates the wrong way round",
        unfit("only stand for a character in pairs"),
        holds(rb'"\udc00\ud800"'),
        but=verbatim("\udc00\ud800"),
    ),
    Fault("deep nesting in what nobody knows", fine(), holds(more=f',"new":{DEEP}')),
    Fault("deep nesting in place of a text", unfit("an array"), holds(DEEP), but=verbatim("[]")),
    Fault("the largest number", fine(amount=U64), holds(amount=U64)),
    *(
        Fault(name, unfit("amount_msat"), holds(amount=number), but=verbatim(amount=number))
        for name, number in [
            ("a number too large", U64 + 1),
            ("a number below zero", -1),
            ("a fraction", 7.5),
        ]
    ),
    Fault(
        "an infinite number",
        unfit("amount_msat"),
        holds(amount="1e999"),
        but=verbatim(amount=float("inf")),
    ),
    Fault("a doubled member", unfit("once"), holds(more=',"amount_msat":8'), but=verbatim(amount=8)),
    Fault("nulls", fine("", 0), holds(b"null", "null", ',"new":null')),
]

CONTENT = [replace(fault, only=WITH_VALUES) for fault in CONTENT]

FAULTS = SOCKET + TIME + WHOSE + FORM + CONTENT
