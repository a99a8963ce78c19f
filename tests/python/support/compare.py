"""Whether what a client has of a reply is what the node said, whatever form its library gives it."""


def compared(ours, theirs, path="$"):
    """Compares the values that both have, and fails where one differs; gives how many there were.

    `theirs` is the node's JSON. In `ours`, bytes may be a list of numbers, amounts messages with
    `msat`, and enums numbers, which say nothing here and are passed over.
    """
    if isinstance(theirs, dict):
        assert isinstance(ours, dict), f"{path}: {ours!r} is not {theirs!r}"
        both = [key for key in theirs if key in ours]
        return sum(compared(ours[key], theirs[key], f"{path}.{key}") for key in both)
    if isinstance(theirs, list):
        assert len(ours) == len(theirs), f"{path}: {len(ours)} of {len(theirs)} items"
        places = range(len(theirs))
        return sum(compared(ours[at], theirs[at], f"{path}[{at}]") for at in places)
    if ours is None or isinstance(theirs, str) and isinstance(ours, int):
        return 0
    if isinstance(ours, list):
        ours = bytes(ours).hex()
    if isinstance(ours, dict) and set(ours) == {"msat"}:
        ours = ours["msat"]
    if ours == theirs:
        return 1
    # An enum's name is spelt otherwise in protos, one of them with two t's.
    bare = lambda value: "".join(filter(str.isalnum, str(value).lower()))
    assert bare(ours).replace("commitready", "committready") == bare(theirs).replace(
        "commitready", "committready"
    ), f"{path}: {ours!r} is not {theirs!r}"
    return 1
