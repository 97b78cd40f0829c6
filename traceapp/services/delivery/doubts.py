"""Which open findings concern a delivery: those on its lots and boxes, and those on ancestors that reached it.

A finding about a draw concerns only what that draw went into. One about a load concerns what was taken out of the lot
afterwards. Any other concerns everything that was ever made of the lot. What may hold pieces of a lot since a processor
mixed them is taken out of it then.
"""

from collections.abc import Iterator

from msgspec import Struct

from traceapp.domain.entry import Entry
from traceapp.domain.findings import Finding
from traceapp.domain.lot import Hold, LotState
from traceapp.domain.record.dispatch import Packed, Unpacked
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import Exposed, SampleTaken, StepPerformed
from traceapp.services.delivery.delivery import Delivery
from traceapp.services.ports import Books


class Doubt(Struct, frozen=True):
    """An open finding that blocks, and the boxes of the delivery that it reaches."""

    finding: Finding
    boxes: tuple[str, ...]


def doubts_of(books: Books, delivery: Delivery) -> tuple[Doubt, ...]:
    """Every open finding that blocks the delivery, by ancestor."""
    found = [*_on_lots(books, delivery), *_on_boxes(delivery)]
    return tuple(doubt for doubt in found if doubt.boxes)


def _on_boxes(delivery: Delivery) -> Iterator[Doubt]:
    for box in delivery.boxes:
        for finding in box.findings:
            if finding.blocks:
                yield Doubt(finding, (box.code,))


def _on_lots(books: Books, delivery: Delivery) -> Iterator[Doubt]:
    blocking = [
        (state, finding)
        for state in delivery.ancestry.states.values()
        for finding in state.findings
        if finding.blocks and finding.code != "lot_unknown"
    ]
    entries = books.entries(tuple({finding.entry for _, finding in blocking}))
    for state, finding in blocking:
        yield Doubt(finding, reach_of(delivery, state, finding.entry, entries.get(finding.entry)))


def reach_of(delivery: Delivery, state: LotState, ref: EntryRef, entry: Entry | None) -> tuple[str, ...]:
    """The boxes that the entry's doubt about this lot reaches."""
    if state.birth == ref:
        return delivery.boxes_from(state.code)
    fed = [child.code for child, link in delivery.ancestry.links_of.get(state.code, ()) if link.entry == ref]
    if fed:
        return _boxes_from(delivery, fed)
    exposure = next((e for e in state.exposures if e.entry == ref), None)
    if exposure is not None:
        return boxes_after(delivery, state, exposure.at)
    match entry.record if entry is not None else None:
        case Packed():
            return tuple(box.code for box in delivery.boxes if box.packed == ref)
        case StepPerformed() | Exposed() | SampleTaken() | Unpacked():
            return ()
        case _:
            return delivery.boxes_from(state.code)


def boxes_after(delivery: Delivery, state: LotState, moment: int) -> tuple[str, ...]:
    """The boxes that got something taken out of the lot at or after a moment (UTC microseconds)."""
    fed = [child.code for child, _ in delivery.ancestry.links_of.get(state.code, ()) if child.born_at >= moment]
    fed += [mix.child for mix in delivery.ancestry.mixed_into.get(state.code, ()) if mix.at >= moment]
    own = [
        box.code
        for box in delivery.boxes
        if box.packed_at >= moment and any(content.lot == state.code for content in box.contents)
    ]
    return tuple(dict.fromkeys((*own, *_boxes_from(delivery, fed))))


def held_boxes(delivery: Delivery, state: LotState, hold: Hold) -> tuple[str, ...]:
    """The boxes with something out of what a hold stops: a container, or all of the lot that was not set free."""
    links = delivery.ancestry.links_of.get(state.code, ())
    fed = [child.code for child, link in links if state.stops(hold, link.container)]
    fed += [mix.child for mix in delivery.ancestry.mixed_into.get(state.code, ())]
    own = [
        box.code
        for box in delivery.boxes
        if any(c.lot == state.code and state.stops(hold, c.container) for c in box.contents)
    ]
    return tuple(dict.fromkeys((*own, *_boxes_from(delivery, fed))))


def _boxes_from(delivery: Delivery, lots: list[str]) -> tuple[str, ...]:
    reached = frozenset(lot for code in lots for lot in delivery.ancestry.reached.get(code, ()))
    return delivery.boxes_with(reached)


def done_to(delivery: Delivery, state: LotState) -> Iterator[Entry]:
    """The entries that bore the lot, or exposed it before the last of it went into the delivery."""
    born = delivery.entries.get(state.birth) if state.birth is not None else None
    if born is not None:
        yield born
    for exposure in state.exposures:
        if exposure.entry in delivery.entries and boxes_after(delivery, state, exposure.at):
            yield delivery.entries[exposure.entry]
