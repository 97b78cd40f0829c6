"""Values as people write them in plant files, and the plain integers and decimals that they are inside.

A field of type `Milligrams` is written `600 kg`, one of type `Ppm` is written `98.5 %`, one of type `Number` is written
`7.45`, one of type `Moment` is written `2026-12-18T14:00-06:00`, one of type `Day` `2026-12-31`. The
value is exactly what was written: no float stands between. Inside the program a weight is an `int` of milligrams, a
share an `int` of millionths, a moment an `int` of UTC microseconds, so these values go into records and arithmetic as
they are.
"""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Annotated

from msgspec import Meta

from traceapp.domain.problem import Unreadable
from traceapp.domain.quantity import LARGEST, PPM, quantity_from_text

Key = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Kind = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
Milligrams = Annotated[int, Meta(ge=0, le=LARGEST, extra={"written": "weight"})]
Ppm = Annotated[int, Meta(ge=0, le=100 * PPM, extra={"written": "share"})]
Number = Annotated[Decimal, Meta(extra={"written": "number"})]
Moment = Annotated[int, Meta(extra={"written": "moment"})]
Day = Annotated[date, Meta(extra={"written": "day"})]

_PLAIN = r"-?\d{1,15}(?:\.\d{1,12})?"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(_PLAIN, re.ASCII)
_WEIGHT = re.compile(r"(\d{1,15}(?:\.\d{1,12})?) ?(mg|g|kg|t)", re.ASCII)
_SHARE = re.compile(r"(\d{1,9}(?:\.\d{1,12})?) ?(%|ppm)", re.ASCII)


def weight_from_text(text: str) -> int:
    """Milligrams of `600 kg`, `0.05 kg`, `350 g`, `1.2 t`. Raises Unreadable."""
    written = _WEIGHT.fullmatch(text)
    if written is None:
        raise Unreadable("not_a_weight", given=_shown(text))
    number, unit = written.groups()
    exact = Decimal(number) * {"mg": 1, "g": 1_000, "kg": 1_000_000, "t": 1_000_000_000}[unit]
    if exact != exact.to_integral_value():
        raise Unreadable("finer_than_milligram", given=text)
    if exact > LARGEST:
        raise Unreadable("beyond_weighing", given=text)
    return quantity_from_text(number, unit).amount


def share_from_text(text: str) -> int:
    """Millionths of `98.5 %` or `350 ppm`. Raises Unreadable."""
    written = _SHARE.fullmatch(text)
    if written is None:
        raise Unreadable("not_a_share", given=_shown(text))
    exact = Decimal(written[1]) * (10_000 if written[2] == "%" else 1)
    if exact != exact.to_integral_value():
        raise Unreadable("finer_than_ppm", given=text)
    return int(exact)


def number_from_text(text: str) -> Decimal:
    """The decimal number as written, digits kept: `7.450` stays `7.450`. Raises Unreadable."""
    if _NUMBER.fullmatch(text) is None:
        raise Unreadable("not_a_number", given=_shown(text))
    return Decimal(text)


def moment_from_text(text: str) -> int:
    """UTC microseconds of `2026-12-18T14:00-06:00`: ISO 8601 with its offset, so that it means the same everywhere.

    Raises Unreadable.
    """
    unreadable = Unreadable("not_a_moment", given=_shown(text))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise unreadable from None
    if moment.tzinfo is None:
        raise unreadable
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def day_from_text(text: str) -> date:
    """`2026-12-31`, a day of the calendar. Raises Unreadable."""
    try:
        return date.fromisoformat(text if _DAY.fullmatch(text) else "")
    except ValueError:
        raise Unreadable("not_a_date", given=_shown(text)) from None


READERS = {
    "weight": weight_from_text,
    "share": share_from_text,
    "number": number_from_text,
    "moment": moment_from_text,
    "day": day_from_text,
}
"""How to read a field whose type carries `extra={"written": …}`."""


def share_text(ppm: int) -> str:
    """`985000` as `98.5 %`."""
    percent = (Decimal(ppm) / 10_000).normalize()
    return f"{percent:f} %"


def _shown(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
