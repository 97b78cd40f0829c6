"""A mistake is answered by another entry that names it: undone at once by who made it, or corrected by two people."""

from collections.abc import Sequence

import msgspec

from traceapp.domain.command import Command
from traceapp.domain.entry import Entry
from traceapp.domain.ledger import kind_and_key, subjects_of
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record import Unknown, kind_of, record_from_builtins
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CertificateIssued, CertificateWithdrawn, Shipped
from traceapp.domain.record.pieces import EntryRef, Signature
from traceapp.domain.record.plant import PinChanged, PlantRevised, TerminalEnrolled
from traceapp.domain.record.quality import (
    Corrected,
    Disposed,
    EscapeClosed,
    FindingSettled,
    HoldReleased,
    Inspected,
    LotReleased,
)
from traceapp.domain.record.sealing import DocumentSealed, IssuingKeyMade, IssuingKeyRevoked
from traceapp.errors import Refused
from traceapp.services.known import require_reason
from traceapp.services.people import require, require_signatures
from traceapp.services.ports import Books
from traceapp.services.recording.other_record import in_place_of

FOR_EVER = (
    TerminalEnrolled,
    PinChanged,
    CertificateIssued,
    CertificateWithdrawn,
    IssuingKeyMade,
    IssuingKeyRevoked,
    DocumentSealed,
)
"""Not to be corrected: a certificate is superseded or withdrawn, a PIN is changed again."""
SIGNED_FOR = (
    Shipped,
    PlantRevised,
    HoldReleased,
    LotReleased,
    Inspected,
    Disposed,
    EscapeClosed,
    FindingSettled,
    Corrected,
)
"""Not to be undone with one badge: more than a badge stands behind them, a result may be a bad one, or the goods are
gone.
"""


def correct_told(
    books: Books, plant: Plant, command: Command, *, told: Corrected, signatures: Sequence[Signature]
) -> tuple[Record, ...]:
    """As `correct` or `undo`, whichever was told. Refused `not_told` for a record of no kind that is known here."""
    if told.undo:
        return undo(books, command, target=told.target)
    new = record_from_builtins(told.replacement) if told.replacement is not None else None
    if isinstance(new, Unknown):
        raise Refused("not_told", kind=new.kind)
    target, reason = told.target, told.reason
    return correct(books, plant, command, target=target, reason=reason, signatures=signatures, replacement=new)


def correct(
    books: Books,
    plant: Plant,
    command: Command,
    *,
    target: EntryRef,
    reason: str,
    signatures: Sequence[Signature],
    replacement: Record | None = None,
) -> tuple[Record, ...]:
    """Strike an entry out, or put another record of the same kind in its place; two people with their PINs.

    Both versions stay in the journal. Who signed the entry has signed the other record, and nobody else; what was
    doubted of it still is, but for values and masses, which are judged again.
    Refused: as `people.require_signatures`, reason_missing, entry_unknown, not_correctable, kind_differs; and as
    `other_record.in_place_of`.
    """
    require_signatures(books, signatures, Act.CORRECT, people=2, at=command.happened)
    reason = require_reason(reason)
    entry = _entry(books, target)
    if isinstance(entry.record, (*FOR_EVER, Unknown)):
        raise Refused("not_correctable", entry=str(target), kind=kind_of(entry.record))
    if replacement is not None:
        if isinstance(entry.record, Corrected) or kind_of(replacement) != kind_of(entry.record):
            raise Refused("kind_differs", entry=str(target), kind=kind_of(entry.record), given=kind_of(replacement))
        replacement = in_place_of(books, plant, entry.record, replacement)
    plain = msgspec.to_builtins(replacement)
    return (Corrected(target=target, reason=reason, replacement=plain, signatures=tuple(signatures)),)


def undo(books: Books, command: Command, *, target: EntryRef) -> tuple[Record, ...]:
    """Take back one's own entry of this station, while nothing later touches what it touched; one badge.

    What the same command recorded goes with it, the last first.
    Refused: not_allowed, entry_unknown, not_undoable, not_own_entry, other_station, touched_since (correct it then).
    """
    require(books, command.who[0], Act.UNDO, command.happened)
    entries = _of_one_command(books, _entry(books, target))
    for entry in entries:
        if isinstance(entry.record, (*FOR_EVER, *SIGNED_FOR, Unknown)):
            raise Refused("not_undoable", entry=str(entry.ref), kind=kind_of(entry.record))
        if command.who[0] not in entry.who:
            raise Refused("not_own_entry", entry=str(entry.ref), person=", ".join(entry.who))
        if entry.where != command.where:
            raise Refused("other_station", entry=str(entry.ref), station=entry.where)
    own = {entry.ref for entry in entries}
    for subject in dict.fromkeys(subject for entry in entries for subject in subjects_of(entry)):
        last = books.last_touch(*kind_and_key(subject))
        if last not in own:
            raise Refused("touched_since", entry=str(target), subject=kind_and_key(subject)[1], by=str(last))
    badge = Signature(person=command.who[0], meaning="undo", at=command.happened)
    return tuple(
        Corrected(target=entry.ref, reason="undo", undo=True, signatures=(badge,)) for entry in reversed(entries)
    )


def _of_one_command(books: Books, entry: Entry) -> list[Entry]:
    """Everything that the entry's command recorded, in order."""
    found: list[Entry] = []
    seq = entry.seq - entry.part
    while (one := books.entry(EntryRef(entry.terminal, seq))) is not None and one.command == entry.command:
        found.append(one)
        seq += 1
    return found


def _entry(books: Books, target: EntryRef) -> Entry:
    entry = books.entry(target)
    if entry is None:
        raise Refused("entry_unknown", entry=str(target))
    return entry
