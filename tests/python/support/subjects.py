"""Who asks for everything: named clients, and runes with restrictions of every kind."""

from dataclasses import dataclass, field

from . import rpc

OURS, THEIRS = f"02{'ab' * 32}", f"03{'cd' * 32}"
FOREIGN = "6IGyHPXk86yfgqda4iHiJfS11fSf7AZTXyxHwYXb0r89MA=="
"""A rune of another node's."""

RESTRICTIONS = {
    "a method that is a topic, too": [["method=connect", "method=disconnect", "method=recover"]],
    "topics and a hook": [
        ["method=connect-event", "method=custommsg-hook", "method=invoice_payment", "method=log"]
    ],
    "a beginning, without one": [["method^list", "method=wait"], ["method/listfunds"]],
    "an end, or a part": [["method$rune", "method~invoice", "method$_"]],
    "a span": [["method{getinfp", "method}sendp"], ["method!", "method/pay"]],
    "nothing but parameters": [["method!", "pnum=0"]],
    "how many parameters": [["pnum>0"], ["pnum<4"]],
    "texts": [
        ["pnamelabel!", "pnamelabel^\u26a1"],
        ["pnameid!", f"pnameid/02{bytes(range(32)).hex()}"],
        ["pnamepaymenthash!", "pnamepayment_hash$1f", "method=pay"],
    ],
    "integers": [
        ["pnameamountmsat!", "pnameamount_msat<7000"],
        ["pnamelimit!", "pnamelimit>6"],
        ["pnamestart!", "pnamestart=1", "pnamestart=7"],
        ["note#for a till"],
    ],
    "places": [["parr0!", "parr0^02"], ["parr1!", "parr1<7", "method~wait"]],
    "a time to come": [["time>1000000000"], ["time<4000000000"], ["method/stop"], ["method/log"]],
    "a time that is over": [["time<1000000000", "method=getinfo", "method=listinvoices"]],
}


@dataclass
class Subject:
    """Somebody with runes."""

    name: str
    runes: list
    """All that have to permit a call, in the order in which the node is asked of them."""
    sent: str | None = None
    """The one that goes along with each call."""
    folder: str = "."
    """Where the client's files are, in the lightning directory."""
    nodeid: str | None = None
    socket: bool = False
    """Comes in by the Unix socket."""
    through: list = field(default_factory=list)
    """The cells that were let through."""
    tried: list = field(default_factory=list)
    """All of them."""

    def names(self, *kinds):
        """What was asked about before the cells of these kinds that were let through."""
        through = (cell for cell in self.through if not kinds or cell.kind in kinds)
        return {name for cell in through for name, _ in cell.questions}


def subjects_of(node):
    """The presets' named clients, the node's readonly rune, one without restrictions, the twelve,
    and runes about whose holder there is something to say."""
    make = lambda restrictions: node.call("createrune", restrictions=restrictions)["rune"]
    add = lambda *words: rpc.call(node.dir / "lightning-rpc", "boltgate-client", ["add", *words])

    def named(name, *words, nodeid=None, also=()):
        add(name, *words)
        folder = f"boltgate/clients/{name}"
        bound = (node.dir / folder / "rune").read_text().strip()
        sent = also[0] if also else None
        return Subject(name, [bound, *also], sent, folder, nodeid)

    def sends(name, restrictions, **how):
        rune = make(restrictions)
        return Subject(name, [rune], rune, **how)

    yield named("preset-readonly", "readonly")
    yield named("preset-invoices", "invoices")
    yield sends("the node's readonly", "readonly")
    yield sends("no restrictions", [])
    for name, restrictions in RESTRICTIONS.items():
        yield sends(name, restrictions)
    of_ours = [[f"id={OURS}", "method=listpays"]]
    yield sends("whose node nobody knows", of_ours)
    yield named("ours", f"rune={make(of_ours)}", f"node-id={OURS}", nodeid=OURS)
    yield named("theirs", f"rune={make(of_ours)}", f"node-id={THEIRS}", nodeid=THEIRS)
    yield named("two-runes", "readonly", also=[make([["method~invoice", "method^block"]])])
    yield sends("owner on the Unix socket", [["method^get", "method=log"]], socket=True)
    yield Subject("another node's", [FOREIGN], FOREIGN)
    blacklisted = node.call("createrune", restrictions=[])
    number = int(blacklisted["unique_id"])
    assert number != 7, "a sample of blacklistrune's parameters takes it off the list"
    node.call("blacklistrune", start=number)
    yield Subject("on the blacklist", [blacklisted["rune"]], blacklisted["rune"])
