"""DER, as far as it takes to change a member of a structure."""


def parse(data):
    """The tags and contents that follow each other in `data`."""
    found = []
    while data:
        tag, length, head = data[0], data[1], 2
        if length & 0x80:
            head += length & 0x7F
            length = int.from_bytes(data[2:head], "big")
        found.append((tag, data[head : head + length]))
        data = data[head + length :]
    return found


def build(parts):
    """The opposite of `parse`."""
    data = b""
    for tag, content in parts:
        length = len(content)
        if length < 0x80:
            head = bytes([length])
        else:
            digits = length.to_bytes((length.bit_length() + 7) // 8, "big")
            head = bytes([0x80 | len(digits)]) + digits
        data += bytes([tag]) + head + content
    return data
