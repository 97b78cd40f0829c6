"""Where measured values lie beside the limits that a certificate prints: a picture's geometry, in thousandths."""

import re
from decimal import Decimal
from functools import lru_cache

import msgspec

_NUMBER = r"(-?\d[\d\u2005\u202f ]*(?:\.\d+)?)"
_BETWEEN = re.compile(rf"{_NUMBER}\s*[–-]\s*{_NUMBER}(?:\s.*)?")
_ABOUT = re.compile(rf"{_NUMBER}\s*±\s*{_NUMBER}(?:\s.*)?")
_LEAST = re.compile(rf"≥\s*{_NUMBER}(?:\s.*)?")
_MOST = re.compile(rf"≤\s*{_NUMBER}(?:\s.*)?")
_FULL = 1000
_MARGIN = Decimal("0.25")
"""Of the band's width: what is drawn on either side of it."""


class Gauge(msgspec.Struct, frozen=True):
    """A band from `low` to `high` and values from `least` over `mean` to `most`, each 0 to 1000 from the left."""

    low: int
    high: int
    least: int
    mean: int
    most: int


@lru_cache(10_000)
def gauge(required: str, least: str, mean: str, most: str) -> Gauge | None:
    """The picture of a result; None where limits or values cannot be read as numbers.

    required: as printed: `1.370–1.430 T`, `40.00 ± 0.05 mm`, `≥ 1 353 kA/m`, `≤ 5.0 %`.
    """
    limits = _limits(required)
    values = [_number(text) for text in (least, mean, most)]
    if limits is None or not all(value is not None for value in values):
        return None
    told = [value for value in values if value is not None]
    low, high = limits
    known = [*told, *(limit for limit in limits if limit is not None)]
    span = max(known) - min(known) or abs(max(known)) or Decimal(1)
    left = min(known) - span * _MARGIN
    width = max(known) + span * _MARGIN - left

    def place(value: Decimal) -> int:
        return int((value - left) * _FULL / width)

    return Gauge(
        low=0 if low is None else place(low),
        high=_FULL if high is None else place(high),
        least=place(told[0]),
        mean=place(told[1]),
        most=place(told[2]),
    )


def _limits(required: str) -> tuple[Decimal | None, Decimal | None] | None:
    text = required.strip()
    if (found := _ABOUT.fullmatch(text)) is not None:
        middle, by = _number(found[1]), _number(found[2])
        return None if middle is None or by is None else (middle - by, middle + by)
    if (found := _BETWEEN.fullmatch(text)) is not None:
        return _number(found[1]), _number(found[2])
    if (found := _LEAST.fullmatch(text)) is not None:
        return _number(found[1]), None
    if (found := _MOST.fullmatch(text)) is not None:
        return None, _number(found[1])
    return None


def _number(text: str) -> Decimal | None:
    plain = re.sub(r"[\u2005\u202f ]", "", text)
    return Decimal(plain) if re.fullmatch(r"-?\d+(?:\.\d+)?", plain) else None
