"""What an instrument touched: every weight, value and result that names it, and the lots and boxes these speak of.

A calibration that ran out, or that found an instrument off, puts in doubt all it told since it was last known to be
right (ISO 9001, 7.1.5.2). The answer names what is still here, so that one act can hold all of it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from traceapp.domain.entry import Entry
from traceapp.domain.equipment import Instrument
from traceapp.domain.ledger import kind_and_key, subjects_of
from traceapp.domain.record.pieces import EntryRef, Target
from traceapp.domain.record.quality import Corrected, Result
from traceapp.services.ports import Books


class TouchedThing(Struct, frozen=True):
    """A lot or a box: how often the instrument told a quantity or a value of it, which properties it tested, when last.

    status: as it stands in the books. is_here: it has not left, is not used up, and nothing stops it yet.
    """

    kind: str
    code: str
    values: int
    properties: tuple[str, ...]
    last: int
    material: str = ""
    status: str = ""
    is_here: bool = False

    @property
    def target(self) -> Target:
        return Target(lot=self.code) if self.kind == "lot" else Target(box=self.code)


class Touched(Struct, frozen=True):
    """The answer: since when, in how many entries, and everything these speak of, the last touched first."""

    instrument: str
    since: int
    entries: int
    things: tuple[TouchedThing, ...]

    @property
    def here(self) -> tuple[TouchedThing, ...]:
        """What one act would hold."""
        return tuple(thing for thing in self.things if thing.is_here)


def last_calibrated(books: Books, instrument: str) -> int:
    """When the calibration before the present doubt was put on file, UTC microseconds; 0 while none is known.

    That is the last revision which moved the end of its validity: from then on nobody has looked again.
    """
    state = books.fact_state("instrument", instrument)
    since, until = 0, None
    for one in state.revisions if state is not None else ():
        if isinstance(one.fact, Instrument) and one.fact.calibrated_until != until:
            since, until = one.since, one.fact.calibrated_until
    return since


def touched_by(books: Books, instrument: str, since: int) -> Touched:
    """What the instrument told since a moment (UTC microseconds), corrected entries as they count now."""
    named = tuple(books.naming(instrument, since))
    wanted = tuple(e.record.target if isinstance(e.record, Corrected) else e.ref for e in named)
    counted: dict[EntryRef, Entry] = books.entries(wanted)
    values: dict[tuple[str, str], int] = {}
    properties: dict[tuple[str, str], dict[str, None]] = {}
    last: dict[tuple[str, str], int] = {}
    count = 0
    for entry in sorted(counted.values(), key=_position):
        told = tuple(_told(entry.record, instrument))
        count += bool(told)
        for thing in _things(entry) if told else ():
            values[thing] = values.get(thing, 0) + sum(not isinstance(one, Result) for one in told)
            tested = properties.setdefault(thing, {})
            tested.update(dict.fromkeys(one.property for one in told if isinstance(one, Result)))
            last[thing] = entry.happened
    things = _as_they_stand(books, values, properties, last)
    return Touched(instrument, since, count, tuple(sorted(things, key=_latest)))


def _told(value: Any, instrument: str) -> Iterator[Struct]:
    """The parts of a record that name the instrument as what told them."""
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            part = getattr(value, name)
            if part == instrument and (name == "instrument" or name.endswith("_instrument")):
                yield value
            elif isinstance(part, Struct | tuple):
                yield from _told(part, instrument)
    elif isinstance(value, tuple):
        for part in value:
            yield from _told(part, instrument)


def _things(entry: Entry) -> Iterator[tuple[str, str]]:
    """The lots and boxes that an entry touches."""
    return (thing for thing in map(kind_and_key, subjects_of(entry)) if thing[0] in ("lot", "box"))


def _as_they_stand(
    books: Books,
    values: dict[tuple[str, str], int],
    properties: dict[tuple[str, str], dict[str, None]],
    last: dict[tuple[str, str], int],
) -> Iterable[TouchedThing]:
    rows = books.rows_of([key for kind, key in values if kind == "lot"])
    boxes = books.boxes([key for kind, key in values if kind == "box"])
    for thing, count in values.items():
        kind, key = thing
        row, box = rows.get(key), boxes.get(key)
        status, material, is_here = "", "", False
        if kind == "lot" and row is not None:
            status, material, is_here = row.status, row.material, row.status == "open"
        elif kind == "box" and box is not None:
            status, is_here = box.status, box.status in ("packed", "gathered") and not box.held
        yield TouchedThing(kind, key, count, tuple(properties[thing]), last[thing], material, status, is_here)


def _position(entry: Entry) -> Any:
    return entry.position


def _latest(thing: TouchedThing) -> tuple[int, str]:
    return (-thing.last, thing.code)
