"""Amounts, short channel ids and hex: the node's values that Python has no type for."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import NamedTuple, Union

# How many digits of msat each unit has.
_DIGITS = {"msat": 0, "sat": 3, "btc": 11}
_AMOUNT = re.compile(r"(?=\.?\d)(\d{0,20})(?:\.(\d{0,20}))?(msat|sat|btc)?", re.ASCII)
# The program's own context may round.
_EXACT = Context(prec=40)


class Msat(int):
    """Millisatoshi: an int that prints as the node writes amounts.

    >>> Msat.parse("1000sat")
    Msat(1000000)
    >>> print(Msat(1500))
    1500msat
    >>> Msat(1500).sat, Msat(1500).btc
    (Decimal('1.5'), Decimal('0.000000015'))
    """

    __slots__ = ()

    @classmethod
    def parse(cls, value: Union[int, str, object]) -> Msat:
        """An amount from an int (msat), a text with or without a unit (`msat`, `sat`, `btc`; without
        one it is msat), or an `Amount` message.

        Raises ValueError for what is no amount, is negative, is less than 1 msat exact, or doesn't
        fit 64 bits; TypeError for floats, which are not exact.
        """
        if isinstance(value, str):
            match = _AMOUNT.fullmatch(value.strip().replace("_", "").lower())
            if not match:
                raise ValueError(
                    f"expected an amount such as 1000msat, 1sat or 0.1btc, got {value[:40]!r}"
                )
            whole, part, unit = match.groups()
            digits, part = _DIGITS[unit or "msat"], part or ""
            if part[digits:].strip("0"):
                raise ValueError(f"expected whole millisatoshi, got {value!r}")
            value = int((whole or "0") + part[:digits].ljust(digits, "0"))
        elif hasattr(value, "msat"):
            value = value.msat
        elif isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(
                f"expected an amount: an int of millisatoshi, or a text such as '1000sat';"
                f" got {type(value).__name__}"
            )
        if not 0 <= value < 1 << 64:
            raise ValueError(f"expected an amount of 0 to {(1 << 64) - 1} msat, got {value}")
        return cls(value)

    @property
    def sat(self) -> Decimal:
        """In satoshi, exact."""
        return Decimal(int(self)).scaleb(-3, _EXACT)

    @property
    def btc(self) -> Decimal:
        """In bitcoin, exact."""
        return Decimal(int(self)).scaleb(-11, _EXACT)

    def __str__(self) -> str:
        return f"{int(self)}msat"

    def __repr__(self) -> str:
        return f"Msat({int(self)})"


class ShortChannelId(NamedTuple):
    """Where a channel's funding is: block height, index of the transaction, index of the output.

    >>> ShortChannelId.parse("800000x1x0")
    ShortChannelId(block=800000, tx=1, output=0)
    >>> int(ShortChannelId(800000, 1, 0)), str(ShortChannelId.from_int(879609302220865536))
    (879609302220865536, '800000x1x0')
    """

    block: int
    tx: int
    output: int

    @classmethod
    def parse(cls, text: str) -> ShortChannelId:
        """From `BLOCKxTXxOUTPUT`. Raises ValueError for what isn't one."""
        match = re.fullmatch(r"(\d{1,8})x(\d{1,8})x(\d{1,5})", text, re.ASCII)
        if not match:
            raise ValueError(f"expected a short channel id such as 800000x1x0, got {text!r}")
        return cls._checked(*map(int, match.groups()))

    @classmethod
    def from_int(cls, value: int) -> ShortChannelId:
        """From the 64 bits that peers exchange (BOLT 7): 24 of the block, 24 of the transaction, 16
        of the output."""
        if not 0 <= value < 1 << 64:
            raise ValueError(f"expected 64 bits, got {value}")
        return cls(value >> 40, value >> 16 & 0xFFFFFF, value & 0xFFFF)

    @classmethod
    def _checked(cls, block, tx, output):
        if block >= 1 << 24 or tx >= 1 << 24 or output >= 1 << 16:
            raise ValueError(f"out of range: {block}x{tx}x{output}")
        return cls(block, tx, output)

    def __int__(self) -> int:
        return self.block << 40 | self.tx << 16 | self.output

    def __str__(self) -> str:
        return f"{self.block}x{self.tx}x{self.output}"


def to_bytes(value: Union[bytes, bytearray, memoryview, str]) -> bytes:
    """Bytes from bytes or from hex text. Raises ValueError for text that is no hex."""
    if isinstance(value, str):
        try:
            return bytes.fromhex(value)
        except ValueError:
            raise ValueError(
                f"expected bytes or hex digits, got {len(value)} other characters"
            ) from None
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    raise TypeError(f"expected bytes or hex text, got {type(value).__name__}")
