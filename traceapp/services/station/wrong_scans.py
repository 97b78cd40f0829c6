"""What is kept of a scan that was not followed (UX 5): a number, or an entry of its own."""

from collections.abc import Mapping

from msgspec import Struct

from traceapp.domain.record.pieces import Counted
from traceapp.domain.record.plant import ScanRefused
from traceapp.domain.wrong_scan import COUNTED, row_of

Tally = tuple[tuple[str, int], ...]
"""How often each answer was given, by its code."""


class Slip(Struct, frozen=True):
    """A scan that was refused, as it goes on record. answer: the refusal's code. lot: "" where it was none."""

    answer: str
    lot: str = ""
    container: int = 0
    instead: str = ""
    hold: str = ""
    able: str = ""


def counted(tally: Tally, answer: str) -> Tally:
    """The tally after this answer; the same one where the answer is not only counted."""
    if row_of(answer) not in COUNTED:
        return tally
    times = dict(tally)
    times[answer] = times.get(answer, 0) + 1
    return tuple(sorted(times.items()))


def slip_of(answer: str, facts: Mapping[str, object], lot: str, container: int) -> Slip | None:
    """What goes on record of a refused scan; None where it is only counted, or answers no scan."""
    row = row_of(answer)
    if row is None or row in COUNTED:
        return None
    told = {name: str(facts.get(name, "")) for name in ("hold", "able")}
    instead = facts.get("instead") or facts.get("scale") or ""
    return Slip(answer, lot, container, str(instead), **told)


def pieces_of(tally: Tally) -> tuple[Counted, ...]:
    """A tally as it is written."""
    return tuple(Counted(code=code, times=times) for code, times in tally)


def record_of(slip: Slip) -> ScanRefused:
    """The record of a refused scan."""
    return ScanRefused(
        answer=slip.answer,
        lot=slip.lot,
        container=slip.container,
        instead=slip.instead,
        hold=slip.hold,
        able=slip.able,
    )
