"""What can go wrong at the node's socket, and what each kind of call has to make of it."""

from dataclasses import dataclass, field, replace
from typing import Callable

from .calls import WORDS
from .outcomes import LATE, Outcome, fine, lost, too_deep, too_large, unfit, unreachable, unreadable
from .plays import (
    CLOSE,
    HUGE,
    LONG,
    MANY,
    MIB,
    another_and_hang,
    away,
    back,
    before,
    begin_and_hang,
    byte_by_byte,
    closed_at_once,
    cut,
    from_id,
    hang,
    holds,
    large,
    message,
    of_another,
    open_again,
    says,
    text_in_pieces,
    then_another,
    with_another,
    without_end,
)

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
    limited: bool = False
    """Whether it is played to a plugin that takes no long replies."""
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

LIMIT = MIB
"""How much is taken of it, in bytes."""

DEEP = "[" * 200_000 + "]" * 200_000

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
    ),
    Fault(
        "closed at once",
        # Whether a byte was written is a matter of chance.
        Outcome("UNAVAILABLE"),
        before=closed_at_once,
        after=open_again,
        arrives=False,
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
    Fault("no reply", LATE, hang),
    Fault("a reply that stops", LATE, begin_and_hang),
    Fault(
        "white space without an end",
        LATE,
        without_end(b"", b" \n" * MIB),
        but={kind: unreadable("beside its list") for kind in LISTS},
    ),
    Fault(
        "white space in a reply without an end",
        too_large(),
        without_end(before(b"{"), b" \n" * MIB),
        but={"a list in parts": unreadable("beside its list")},
        limited=True,
    ),
    Fault(
        "a text without an end",
        too_large(),
        without_end(before(WORDS.encode()), LONG.encode()),
        limited=True,
        only=WITH_VALUES,
    ),
    Fault(
        "items without an end",
        too_large(),
        without_end(before(b"[{"), b"},{".join([b""] * MIB)),
        but={"a list in parts": LATE},
        limited=True,
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
    ),
    Fault(
        "two replies at once",
        play=with_another,
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
    Fault(
        "an id with escapes",
        play=says(lambda reply: reply.text().replace(b"boltgate", rb"b\u006fltgate", 1)),
    ),
]

FORM = [
    Fault("no JSON", unreadable("'h'"), says(b"hello\n\n")),
    Fault("an array", unreadable("'['"), says(b"[]\n\n")),
    Fault("a byte of zero", unreadable("0x00"), says(b"\0\n\n")),
    Fault("neither id nor method", unreadable('"id"'), says(b'{"jsonrpc":"2.0"}')),
    Fault("neither result nor error", unreadable("neither"), from_id("}")),
    Fault("brackets that don't fit", play=from_id(',"result":{]}'), **broken("JSON")),
    Fault("a result without a value", play=from_id(',"result":}'), **broken("JSON")),
    Fault("a comma too many", unreadable(), from_id(',"result":RESULT,}')),
    Fault(
        "two results",
        unreadable("duplicate"),
        from_id(',"result":RESULT,"result":RESULT}'),
        but={kind: unfit() for kind in LISTS},
    ),
    Fault(
        "an error beside the result",
        Outcome("NOT_FOUND", "ROUTE_NOT_FOUND", ("no way",)),
        from_id(',"result":RESULT,"error":{"code":205,"message":"no way"}}'),
    ),
    Fault("an error that is text", unreadable(), from_id(',"error":"no way"}')),
    Fault("an error without code", unreadable("code"), from_id(',"error":{"message":"no way"}}')),
    Fault("another order", play=message('{"result":RESULT,"x":[{}],"id":ID,"jsonrpc":"2.0"}')),
    Fault(
        "white space anywhere",
        play=message('\n { "id" :\tID ,\r\n"error": null,"result" :\n\n RESULT } '),
    ),
]

CONTENT = [
    Fault("a long text", fine(LONG), holds(LONG)),
    Fault(
        "a reply of 64 MiB",
        fine(HUGE),
        large,
        but={kind: fine(HUGE[:1024], times=MANY) for kind in LISTS},
    ),
    *(
        Fault(
            f"a character cut after {at} bytes",
            fine("\U0001f600"),
            text_in_pieces("\U0001f600".encode()[:at], "\U0001f600".encode()[at:]),
        )
        for at in (1, 2, 3)
    ),
    Fault(
        "closed in a character",
        lost("within a reply"),
        text_in_pieces(b"\xf0\x9f", then=CLOSE),
    ),
    Fault("half a character", play=text_in_pieces(b"\xf0\x9f", b""), **broken("code point")),
    *(
        Fault(f"no UTF-8: {bad.hex()}", play=holds(b'"%b"' % bad), **broken("code point"))
        for bad in (b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80")
    ),
    Fault(
        "no UTF-8 in what nobody knows",
        unreadable("utf-8"),
        holds(more=b',"new":"\xff"'),
        but={BY_NAME: unreadable("code point"), **{kind: unfit("UTF-8") for kind in LISTS}},
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
    Fault("deep nesting in what nobody knows", too_deep(), holds(more=f',"new":{DEEP}')),
    Fault("deep nesting in place of a text", too_deep(), holds(DEEP)),
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
    Fault(
        "a doubled member",
        unfit("once"),
        holds(more=',"amount_msat":8'),
        but=verbatim(amount=8),
    ),
    Fault("nulls", fine("", 0), holds(b"null", "null", ',"new":null')),
]

CONTENT = [replace(fault, only=WITH_VALUES) for fault in CONTENT]

FAULTS = SOCKET + TIME + WHOSE + FORM + CONTENT
