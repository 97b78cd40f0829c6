"""When shifts begin: a file of the plant."""

from datetime import time

import msgspec

from traceapp.domain.flaw import Flaw
from traceapp.domain.problem import because


class ShiftFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file `resources/calendar/shifts.yaml`. begin: times of the day by the plant's clock, such as `06:00`."""

    revision: str
    begin: tuple[str, ...]

    @property
    def times(self) -> tuple[time, ...]:
        """The same as times; of a file without flaws."""
        return tuple(time.fromisoformat(text) for text in self.begin)


def shift_flaws(file: ShiftFile) -> tuple[Flaw, ...]:
    """What is wrong with the beginnings: none, no time of a day to the minute, or not one after another."""
    if not file.begin:
        return (Flaw(("begin",), because("empty")),)
    told = [_minute(text) for text in file.begin]
    found = []
    for n, (text, minute) in enumerate(zip(file.begin, told, strict=True)):
        if minute is None:
            found.append(Flaw(("begin", n), because("not_a_time", given=text)))
        elif n and (before := told[n - 1]) is not None and minute <= before:
            found.append(Flaw(("begin", n), because("shift_before_the_last", given=text, before=file.begin[n - 1])))
    return tuple(found)


def _minute(text: str) -> time | None:
    try:
        return time.fromisoformat(text) if len(text) == len("06:00") else None
    except ValueError:
        return None
