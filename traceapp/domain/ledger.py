"""Which subjects an entry touches, and how each is folded: the whole of `apply`, without a database.

A *subject* is `kind:key`, for instance `lot:OX-2647-A012-4`. Its state is the fold, in canonical order, of the entries
that touch it, so any order of arrival gives the same state. There is no other way for a table to change.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from msgspec import ValidationError
from msgspec.structs import replace

from traceapp.domain.box import BoxState, advance_box
from traceapp.domain.declared_origin import OriginState, advance_origin
from traceapp.domain.document import DocumentState, advance_document
from traceapp.domain.entry import Entry
from traceapp.domain.escape import ReviewState, advance_review
from traceapp.domain.issued import IssuedState, advance_issued
from traceapp.domain.issuing_key import IssuingKeyState, advance_issuing_key
from traceapp.domain.load import LoadState, TestUnitState, advance_load, advance_test_unit
from traceapp.domain.lot import LotState
from traceapp.domain.lot_ledger import advance_lot
from traceapp.domain.machine import MachineState, advance_machine
from traceapp.domain.measured import CauseState, MeasuredState, advance_cause, advance_measured
from traceapp.domain.record import Unknown, record_from_builtins
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Corrected
from traceapp.domain.registers import (
    FactState,
    HoldState,
    JobState,
    LabelState,
    SampleState,
    StationState,
    TerminalState,
    advance_fact,
    advance_hold,
    advance_job,
    advance_label,
    advance_sample,
    advance_station,
    advance_terminal,
)
from traceapp.domain.reservation import ReservedState, advance_reserved
from traceapp.domain.shipment import ShipmentState, advance_shipment
from traceapp.domain.sscc import SsccState, advance_sscc
from traceapp.domain.struck import StruckState, advance_struck


class Fold(NamedTuple):
    """How one kind of subject is folded: the empty state for a key, and one more entry."""

    empty: Callable[[str], Any]
    advance: Callable[[Any, Entry], Any]


FOLDS: dict[str, Fold] = {
    "lot": Fold(LotState, advance_lot),
    "box": Fold(BoxState, advance_box),
    "sscc": Fold(SsccState, advance_sscc),
    "order": Fold(ReservedState, advance_reserved),
    "reserved": Fold(ReservedState, advance_reserved),
    "shipment": Fold(ShipmentState, advance_shipment),
    "machine": Fold(MachineState, advance_machine),
    "load": Fold(LoadState, advance_load),
    "unit": Fold(TestUnitState, advance_test_unit),
    "measured": Fold(MeasuredState, advance_measured),
    "cause": Fold(CauseState, advance_cause),
    "certificate": Fold(IssuedState, advance_issued),
    "issuing_key": Fold(IssuingKeyState, advance_issuing_key),
    "review": Fold(ReviewState, advance_review),
    "balance": Fold(StruckState, advance_struck),
    "hold": Fold(HoldState, advance_hold),
    "sample": Fold(SampleState, advance_sample),
    "job": Fold(JobState, advance_job),
    "origin": Fold(OriginState, advance_origin),
    "document": Fold(DocumentState, advance_document),
    "label": Fold(LabelState, advance_label),
    "station": Fold(StationState, advance_station),
    "terminal": Fold(TerminalState, advance_terminal),
    "fact": Fold(FactState, advance_fact),
}


def kind_and_key(subject: str) -> tuple[str, str]:
    """`lot:OX-…` is ("lot", "OX-…")."""
    kind, _, key = subject.partition(":")
    return kind, key


def subjects_of(entry: Entry) -> tuple[str, ...]:
    """Every subject the entry touches by itself, once each, in a fixed order.

    A correction touches none by itself: it acts where the entry it corrects does (`subjects_of_family`).
    """
    record = entry.record
    if isinstance(record, Unknown):
        return ()
    return tuple(dict.fromkeys(record.subjects(entry.ref, entry.where)))


def subjects_of_family(family: Sequence[Entry]) -> tuple[str, ...]:
    """Every subject that an entry touches in any version that its corrections ever gave it.

    family: the entry, what corrects it, what corrects that, and so on, in any order. While the entry itself is not
    known there is nothing to touch.
    """
    root = next((member for member in family if not isinstance(member.record, Corrected)), None)
    if root is None:
        return ()
    replacements = (replacement_of(m.record) for m in family if isinstance(m.record, Corrected))
    versions = (root, *(replace(root, record=record) for record in replacements if record is not None))
    return tuple(sorted({subject for version in versions for subject in subjects_of(version)}))


def effective(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that count, in canonical order: corrected ones left out or with their replacement's record.

    A correction corrected without replacement is withdrawn; corrected with one, that one stands instead of its own.
    Of two corrections that stand, the later one decides.
    """
    ordered = sorted(entries, key=lambda e: e.position)
    corrections = {e.ref: e.record for e in ordered if isinstance(e.record, Corrected)}
    if not corrections:
        return ordered
    words = _last_words(corrections)
    counting = []
    for entry in ordered:
        record = words.get(entry.ref, entry.record)
        if record is not None and not isinstance(entry.record, Corrected):
            counting.append(entry if record is entry.record else replace(entry, record=record))
    return counting


def _last_words(corrections: Mapping[EntryRef, Corrected]) -> dict[EntryRef, Record | Unknown | None]:
    """What stands in the place of each corrected entry, None for nothing. corrections: in canonical order.

    Those that nobody corrects are settled first, then what they correct, and so on; corrections of each other in a
    ring are never settled and do not count.
    """
    words: dict[EntryRef, Record | Unknown | None] = {}
    of_each: dict[EntryRef, list[EntryRef]] = {}
    for ref, correction in corrections.items():
        of_each.setdefault(correction.target, []).append(ref)
    unsettled = {ref: len(of_each.get(ref, ())) for ref in corrections}
    standing: dict[EntryRef, Record | Unknown | None] = {}
    settled = [ref for ref, count in unsettled.items() if count == 0]
    for ref in settled:
        if ref not in words:
            standing[ref] = replacement_of(corrections[ref])
        elif words[ref] is not None:
            standing[ref] = words[ref]
        target = corrections[ref].target
        latest = next((c for c in reversed(of_each[target]) if c in standing), None)
        if latest is not None:
            words[target] = standing[latest]
        if target in unsettled:
            unsettled[target] -= 1
            if unsettled[target] == 0:
                settled.append(target)
    return words


def replacement_of(correction: Corrected) -> Record | Unknown | None:
    """The record that a correction puts in its target's place. One that cannot be read counts for nothing."""
    if correction.replacement is None:
        return None
    try:
        return record_from_builtins(correction.replacement)
    except ValidationError:
        return Unknown("unreadable", b"")


def fold(subject: str, entries: Sequence[Entry]) -> Any:
    """The state of a subject from all the entries that ever touched it.

    What an entry no longer touches, since a correction moved it elsewhere, it leaves alone.
    """
    kind, key = kind_and_key(subject)
    rule = FOLDS[kind]
    state = rule.empty(key)
    for entry in effective(entries):
        if subject in subjects_of(entry):
            state = rule.advance(state, entry)
    return state


def advance(subject: str, state: Any | None, entry: Entry) -> Any:
    """The state after an entry that sorts after all those folded so far, and corrects nothing."""
    kind, key = kind_and_key(subject)
    rule = FOLDS[kind]
    return rule.advance(rule.empty(key) if state is None else state, entry)
