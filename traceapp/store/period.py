"""The entries of a period that count, by the journal's clock, and what was added to it later."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, false, not_, or_, select

from traceapp.domain.entry import Entry, decode_entry
from traceapp.domain.record.pieces import EntryRef
from traceapp.store import schema

_ENTRY, _FIX = schema.entry.c, schema.correction.c
_TARGET = (_ENTRY.terminal == _FIX.target_terminal) & (_ENTRY.seq == _FIX.target_seq)


def read_kinds(connection: Connection, kinds: Sequence[str], since: int, until: int) -> list[Entry]:
    """Entries of these record kinds as they were written, in canonical order (since, until: UTC microseconds)."""
    rows = connection.execute(
        select(_ENTRY.body)
        .where(_ENTRY.hlc >= since, _ENTRY.hlc < until, _ENTRY.kind.in_(kinds))
        .order_by(_ENTRY.hlc, _ENTRY.terminal, _ENTRY.seq)
    )
    return [decode_entry(body) for (body,) in rows]


def corrected_between(connection: Connection, since: int, until: int) -> list[EntryRef]:
    """Entries made from one moment on and before another that were ever corrected."""
    rows = connection.execute(
        select(_FIX.target_terminal, _FIX.target_seq)
        .join_from(schema.correction, schema.entry, _TARGET)
        .where(_ENTRY.hlc >= since, _ENTRY.hlc < until)
        .distinct()
    )
    return [EntryRef(terminal, seq) for terminal, seq in rows]


def added_since(
    connection: Connection, kinds: Sequence[str], since: int, until: int, heads: Sequence[EntryRef]
) -> list[EntryRef]:
    """What changes a period beyond where each terminal's chain ended once: late entries of these kinds, corrections.

    heads: the last entry of each terminal then; of a terminal that is not named, all are late.
    """
    span = (_ENTRY.hlc >= since) & (_ENTRY.hlc < until)
    late = select(_ENTRY.terminal, _ENTRY.seq).where(span, _beyond(_ENTRY, heads), _ENTRY.kind.in_(kinds))
    fixes = (
        select(_FIX.terminal, _FIX.seq)
        .join_from(schema.correction, schema.entry, _TARGET)
        .where(span, _beyond(_FIX, heads), _ENTRY.kind.in_(kinds))
    )
    rows = [*connection.execute(late), *connection.execute(fixes)]
    return sorted({EntryRef(terminal, seq) for terminal, seq in rows})


def _beyond(columns: Any, heads: Sequence[EntryRef]) -> Any:
    known = [columns.terminal == head.terminal for head in heads]
    further = [(columns.terminal == head.terminal) & (columns.seq > head.seq) for head in heads]
    return or_(*further, not_(or_(false(), *known)))


def touched_before(connection: Connection, subject: str, at: int, most: int, skip: int = 0) -> list[EntryRef]:
    """The last entries before a moment that touch a subject, the newest first."""
    touch = schema.touch.c
    rows = connection.execute(
        select(touch.terminal, touch.seq)
        .where(touch.subject == subject, touch.hlc < at)
        .order_by(touch.hlc.desc(), touch.terminal.desc(), touch.seq.desc())
        .limit(most)
        .offset(skip)
    )
    return [EntryRef(terminal, seq) for terminal, seq in rows]
