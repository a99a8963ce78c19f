"""Runes beside the package of their inventor, which shares nothing with the sandbox."""

import base64
import json
import random
import time

import pytest
import runes

from support.rpc import NodeError
from support.sandbox import Sandbox

SECRET = bytes(range(32))
NODE = "0266e4598d1d3c415f572a8488830b60f7e744ed9235eb0b1ba93283b315c03518"
PAIRS = 800
# The clock goes on between one verdict and the other: what a time is compared with is far away.
ERAS = ["1000000000", "4000000000"]
MALFORMED, NOT_OURS, NOT_PERMITTED = -32602, 1501, 1502


@pytest.fixture(scope="module")
def node():
    """A sandbox whose secret the package knows."""
    with Sandbox(f"--rune-secret={SECRET.hex()}") as running:
        yield running


def alternative(text):
    """An alternative as createrune takes it: everything after the operator is the value."""
    at = next(at for at, letter in enumerate(text) if letter in runes.Alternative.SEPARATORS)
    return runes.Alternative(text[:at], text[at], text[at + 1 :])


def restriction(texts):
    return runes.Restriction([alternative(text) for text in texts])


def oracle_rune(unique_id, restrictions):
    """The package's rune of the same secret."""
    return runes.MasterRune(
        SECRET, unique_id=unique_id, restrictions=[restriction(texts) for texts in restrictions]
    )


def refusal(node, rune, **call):
    """Why the node refuses a rune, as code and message; `None` if it doesn't."""
    try:
        assert node.call("checkrune", rune=rune, **call) == {"valid": True}
    except NodeError as error:
        return error.code, error.message


def as_compared(value):
    """A parameter as the node compares it: an integer, or the text that the JSON has."""
    if type(value) is int:
        return value
    text = json.dumps(value, ensure_ascii=False)
    return text[1:-1] if isinstance(value, str) else text


def oracle_values(call):
    """What the names in a restriction stand for."""
    params = call.get("params", [])
    values = {"time": int(time.time()), "pnum": len(params)}
    for name, key in (("id", "nodeid"), ("method", "method")):
        if key in call:
            values[name] = call[key]
    if isinstance(params, dict):
        for name, value in params.items():
            values.setdefault(f"pname{name}", as_compared(value))
            values.setdefault(f"pname{name.replace('_', '')}", as_compared(value))
    else:
        values |= {f"parr{at}": as_compared(value) for at, value in enumerate(params)}
    return values


class Chance:
    """Calls and restrictions by chance; a seed makes them the same each time."""

    # What a rune escapes, what JSON escapes, and letters of several bytes.
    LETTERS = "abBz_ |&\\=^\"\n'é☕"
    NAMES = ["amount_msat", "label", "amountmsat", "a"]

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def text(self):
        # Not a number: what strings of digits are is among the differences below.
        return "".join(self.chance.choices(self.LETTERS, k=self.chance.randrange(1, 9)))

    def param(self):
        of = [self.text, lambda: self.chance.randrange(-20, 20), lambda: self.chance.random() < 0.5]
        return self.chance.choice(of)()

    def call(self):
        call = {}
        if self.chance.random() < 0.8:
            call["nodeid"] = NODE
        if self.chance.random() < 0.9:
            call["method"] = self.chance.choice(["pay", "listpeers", "getinfo", "list"])
        count = self.chance.randrange(5)
        match self.chance.randrange(3):
            case 0:
                call["params"] = [self.param() for _ in range(count)]
            case 1:
                call["params"] = {
                    name: self.param() for name in self.chance.sample(self.NAMES, min(count, 4))
                }
        return call

    def restriction(self, values):
        """One to three alternatives, most of which have to do with the call."""
        names = [*values, "id", "method", "pnamea", "parr0", "unheard"]
        texts = []
        for _ in range(self.chance.choice([1, 1, 2, 3])):
            name = self.chance.choice(names)
            value = self.chance.choice(ERAS) if name == "time" else self.value(values.get(name))
            texts.append(name + self.chance.choice("!=/^$~<>{}#") + value)
        return texts

    def value(self, given):
        if type(given) is int:
            return str(given + self.chance.choice([-1, 0, 0, 1, 5]))
        if given is None or self.chance.random() < 0.2:
            return self.text()
        start, end = sorted(self.chance.choices(range(len(given) + 1), k=2))
        return self.chance.choice([given, given[start:], given[:end], given[start:end]])


def test_both_make_the_same_rune_and_come_to_the_same_verdict(node):
    permitted = 0
    chance = Chance(20)
    for _ in range(PAIRS):
        call = chance.call()
        values = oracle_values(call)
        restrictions = [chance.restriction(values) for _ in range(chance.chance.randrange(1, 4))]
        made = node.call("createrune", restrictions=restrictions)
        oracle = oracle_rune(made["unique_id"], restrictions)
        assert made["rune"] == oracle.to_base64(), restrictions
        # What it carries is what it was made of.
        assert runes.Rune.from_base64(made["rune"]).restrictions == oracle.restrictions
        refused = refusal(node, made["rune"], **call)
        expected, why = runes.check_with_reason(SECRET, made["rune"], values)
        assert (refused is None) == expected, (restrictions, call, refused, why)
        assert refused is None or refused[0] == NOT_PERMITTED
        permitted += expected
    print(f"\n{permitted} of {PAIRS} calls were permitted")
    assert PAIRS / 5 < permitted < PAIRS * 4 / 5


def test_a_rune_that_its_holder_restricts_offline_is_judged_by_all_its_restrictions(node):
    chance = Chance(21)
    for extra in range(1, 56):
        made = node.call("createrune", restrictions=[["method^get", "method^list"]])["rune"]
        # The package miscounts what it read if that fills a block of the hash: see below.
        rune = runes.Rune.from_base64(made)
        rune.add_restriction(restriction(["method=getinfo", "pnum>3"]))
        rune.add_restriction(restriction(["note#" + "x" * extra]))
        text = rune.to_base64()
        # The node derives the same one.
        added = [["method=getinfo", "pnum>3"], ["note#" + "x" * extra]]
        assert node.call("createrune", rune=made, restrictions=added)["rune"] == text
        assert refusal(node, text, method="getinfo") is None
        assert refusal(node, text, method="listpeers", params=[1, 2, 3, 4]) is None
        assert refusal(node, text, method="listpeers")[0] == NOT_PERMITTED
        assert refusal(node, text, method="pay", params=[1, 2, 3, 4])[0] == NOT_PERMITTED
        # Runes of another node's secret are none of this one.
        foreign = runes.MasterRune(bytes(chance.chance.randbytes(32)), unique_id=0)
        assert refusal(node, foreign.to_base64(), method="getinfo")[0] == NOT_OURS


def test_a_tampered_rune_is_refused_by_both(node):
    made = node.call("createrune", restrictions=[["method=getinfo"], ["time<9999999999"]])["rune"]
    bytes_of = base64.urlsafe_b64decode(made)
    code, text = bytes_of[:32], bytes_of[32:]
    id_of, method, until = text.split(b"&")
    tampered = [code + id_of, code + b"&".join([id_of, until]), code + b"&".join([id_of, method])]
    tampered += [code + b"=9&" + b"&".join([method, until]), code + text + b"&pnum=0", code]
    tampered += [code + text.replace(b"=getinfo", b"/getinfo"), bytes(32) + text]
    chance = random.Random(22)
    while len(tampered) < 300:
        at = chance.randrange(len(bytes_of))
        other = bytes([bytes_of[at] ^ chance.randrange(1, 256)])
        tampered.append(bytes_of[:at] + other + bytes_of[at + 1 :])
    codes = set()
    for changed in tampered:
        rune = base64.urlsafe_b64encode(changed).decode()
        assert not runes.check(SECRET, rune, {"method": "getinfo", "time": int(time.time())})
        codes.add(refusal(node, rune, method="getinfo")[0])
    assert codes == {MALFORMED, NOT_OURS}
    assert refusal(node, made, method="getinfo") is None


# Where the node's rules are others than the package's, and the sandbox follows the node:
# a restriction, the call, the package's values, its verdict, and the complaint of the node.
DIFFERENCES = {
    "digits in a string are no integer": (
        "pnamea<8",
        {"params": {"a": "7"}},
        {"pnamea": "7"},
        True,
        "parameter a is not an integer field",
    ),
    "an integer is what C reads, without Python's underscores": (
        "pnum<1_0",
        {},
        {"pnum": 0},
        True,
        "1_0 is not a valid integer",
    ),
    "an integer has 64 bits": (
        "pnum<9223372036854775808",
        {},
        {"pnum": 0},
        True,
        "9223372036854775808 is not a valid integer",
    ),
    "a comment on a rate is no comment": (
        "rate#slow",
        {},
        {},
        True,
        "rate operator must be =",
    ),
}


@pytest.mark.parametrize("about", DIFFERENCES)
def test_known_differences(node, about):
    text, call, values, verdict, why = DIFFERENCES[about]
    rune = node.call("createrune", restrictions=[[text]])["rune"]
    assert runes.check(SECRET, rune, values) is verdict
    assert refusal(node, rune, **call) == (NOT_PERMITTED, f"Not permitted: {why}")


def test_known_differences_of_form(node):
    """The node takes a rune without padding, and none whose last alternative is missing."""
    made = (
        node.call("createrune", restrictions=[["method=getinfo"], ["note#" + "x" * more]])["rune"]
        for more in range(3)
    )
    rune = next(rune for rune in made if rune.endswith("="))
    assert not runes.check(SECRET, rune.rstrip("="), {"method": "getinfo"})
    assert refusal(node, rune.rstrip("="), method="getinfo") is None
    loose = base64.urlsafe_b64encode(base64.urlsafe_b64decode(rune) + b"|").decode()
    assert runes.check(SECRET, loose, {"method": "getinfo"})
    assert refusal(node, loose, method="getinfo")[0] == MALFORMED


@pytest.mark.parametrize("length", [55, 56, 63, 64, 65, 119, 120, 128])
def test_known_difference_of_a_restriction_that_fills_a_block(node, length):
    """The package forgets the padding's own nine bytes where it goes on from a rune's text."""
    full = ["note#" + "x" * (length - len("note#"))]
    made = node.call("createrune", restrictions=[full])
    added = node.call("createrune", rune=made["rune"], restrictions=[["pnum=0"]])["rune"]
    # From the secret it counts right, and the sandbox with it.
    assert added == oracle_rune(made["unique_id"], [full, ["pnum=0"]]).to_base64()
    assert refusal(node, added) is None
    offline = runes.Rune.from_base64(made["rune"])
    offline.add_restriction(restriction(["pnum=0"]))
    assert (offline.to_base64() == added) == (1 <= length % 64 <= 55)
