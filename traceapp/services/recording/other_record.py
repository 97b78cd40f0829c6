"""The record that a correction puts in another's place: signed by who signed that one, and doubted as it must be."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from traceapp.domain.plant import Plant
from traceapp.domain.record import Unknown
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef, Noted
from traceapp.domain.record.production import Exposed, StepPerformed
from traceapp.services.ports import Books

JUDGED_AGAIN = frozenset({"field_outside", "balance_outside", "result_failed"})
"""Doubts that follow from what is corrected: of values and masses they are noted anew, and results are judged by the
gate. Any other that was noted is still one.
"""


def in_place_of(books: Books, plant: Plant, before: Record | Unknown, after: Record) -> Record:
    """`after` as it may stand in the place of `before`.

    Who signed the one signed the other, and nobody else. What was noted of lots that it still touches stays noted; its
    values and masses are judged anew. Refused as `told_outputs.field_notes` and `balance_notes`.
    """
    changes: dict[str, Any] = {}
    if hasattr(before, "signatures"):
        changes["signatures"] = before.signatures
    if hasattr(after, "noted"):
        lots = {subject.removeprefix("lot:") for subject in after.subjects(EntryRef("", 0), "")}
        kept = (note for note in getattr(before, "noted", ()) if note.code not in JUDGED_AGAIN and note.lot in lots)
        told = (note for note in after.noted if note.code not in JUDGED_AGAIN)
        changes["noted"] = tuple(dict.fromkeys((*told, *kept, *_judged(books, plant, after))))
    return replace(after, **changes) if changes else after


def _judged(books: Books, plant: Plant, record: Record) -> Iterator[Noted]:
    if not isinstance(record, StepPerformed | Exposed):
        return
    route = plant.routes.get(record.route)
    step = route.find(record.step) if route is not None else None
    if step is None:
        return
    from traceapp.services.recording.told_outputs import balance_notes, field_notes

    if isinstance(record, StepPerformed):
        about = [lot.code for lot in record.lots]
        yield from balance_notes(step, books.lots([draw.lot for draw in record.draws]), record)
    else:
        about = list(dict.fromkeys(seat.lot for seat in record.seats))
    for code, facts in field_notes(step, record.fields) if record.fields else ():
        yield from (Noted(lot=lot, code=code, facts=facts) for lot in about)
