"""Figures of a story: `98.3±0.2 %` is another figure each time, and the same one whenever the story is played."""

import hashlib
import re
from decimal import Decimal

from msgspec import Struct

from traceapp.domain.step import Field

_FIGURE = re.compile(r"(-?\d{1,9}(?:\.\d{1,6})?)(?:±(\d{1,6}(?:\.\d{1,6})?))?( ?%)?")
_EACH = re.compile(r"(\d{1,3}) x (\S+)")
_SHARED = re.compile(r"(all|\S+(?: %)?) in (\d{1,6})(s?)")


class Figure(Struct, frozen=True):
    """A middle and how far from it; percent: of something that is told elsewhere."""

    middle: Decimal
    spread: Decimal
    percent: bool = False

    def drawn(self, seed: str) -> Decimal:
        """One figure of it, near the middle more often than far. The same seed gives the same figure."""
        decimals = max(_decimals(self.middle), _decimals(self.spread))
        steps = int(self.spread.scaleb(decimals))
        one, other = _chance(seed)
        away = one % (steps + 1) - other % (steps + 1)
        return self.middle.quantize(Decimal(1).scaleb(-decimals)) + Decimal(away).scaleb(-decimals)


def figure(text: str) -> Figure:
    """`1455`, `1455±8`, `98.3±0.2 %`. Raises ValueError in plain words."""
    found = _FIGURE.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"“{text}” is no figure such as 1455±8 or 98.3±0.2 %")
    return Figure(Decimal(found[1]), Decimal(found[2] or 0), found[3] is not None)


def usual_figure(field: Field) -> Figure | None:
    """What a field shows when nothing is told of it: inside its target band. None where it has no band."""
    low, high = field.target_low, field.target_high
    if low is None and high is None:
        return None
    if low is None:
        low = high / 4 if high is not None else Decimal(0)
    if high is None:
        high = low * 2 if field.high is None else field.high
    fine = Decimal(1).scaleb(-field.decimals)
    middle = ((low + high) / 2).quantize(fine)
    return Figure(middle, ((high - low) / 5).quantize(fine))


def _decimals(number: Decimal) -> int:
    return max(0, -int(number.as_tuple().exponent))


def _chance(seed: str) -> tuple[int, int]:
    digest = hashlib.blake2b(seed.encode(), digest_size=16).digest()
    return int.from_bytes(digest[:8]), int.from_bytes(digest[8:])


def portions(text: str, whole: int, grain: int, seed: str) -> tuple[int, ...]:
    """What each container gets, in whole grains.

    text: `4 x 250.00±0.3` (each, in units of a million), `98.3 % in 3` (of the whole, in three), `all in 480s` (each
    480 of them, the rest in the last). whole: milligrams or pieces. grain: 10 000 mg or one piece.
    Raises ValueError in plain words.
    """
    scale = 1_000_000 if grain > 1 else 1
    if each := _EACH.fullmatch(text):
        drawn = [figure(each[2]).drawn(f"{seed}.{n}") for n in range(int(each[1]))]
        return tuple(int(amount * scale) for amount in drawn)
    shared = _SHARED.fullmatch(text)
    if shared is None:
        raise ValueError(f"“{text}” says not how much is filled: 4 x 250.00, 98.3±0.2 % in 3, or all in 480s")
    share = Decimal(100) if shared[1] == "all" else figure(shared[1]).drawn(seed)
    total = int(whole * share / 100) // grain * grain
    if shared[3]:
        return _filled(total, int(shared[2]) * scale)
    return _split(total, int(shared[2]), grain, seed)


def _filled(total: int, each: int) -> tuple[int, ...]:
    full, rest = divmod(total, each)
    return (each,) * full + ((rest,) if rest else ())


def _split(total: int, count: int, grain: int, seed: str) -> tuple[int, ...]:
    """Nearly even parts, as a person fills drums."""
    even = total // count // grain * grain
    spread = even // 200 // grain
    amounts = []
    for n in range(count - 1):
        one, other = _chance(f"{seed}.{n}")
        amounts.append(even + (one % (spread + 1) - other % (spread + 1)) * grain)
    return (*amounts, total - sum(amounts))
