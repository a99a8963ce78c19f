"""What a faulty node does: with a request in place of the right reply, or with its socket."""

from .calls import WORDS, members
from .faulty_node import CLOSE

MIB = 1 << 20
LONG = "é\u20ac\U0001f600" * (MIB // 9)
"""Characters of two, three and four bytes, so that reads end within each sort."""

HUGE = "x" * (64 * MIB)
MANY = 20_000
"""For answers of 64 MiB: lists have so many times three items of 1 KiB."""

ENDLESS = 64 * MIB
"""As much as is sent of what has no end."""


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


def from_id(text):
    """A message that is right up to its id, and then goes on with this."""
    return message('{"jsonrpc":"2.0","id":ID' + text)


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


def with_another(peer, reply):
    peer.send_alone(reply.text() + reply.holding(members("surplus")))


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
