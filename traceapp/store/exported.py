"""What an export reads beside the entries themselves: which entries touch some subjects, families of corrections."""

from collections.abc import Iterable, Sequence

from msgspec import json
from sqlalchemy import Connection, Text, bindparam, func, or_, select

from traceapp.domain.entry import Entry, decode_entry
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Corrected
from traceapp.store import schema
from traceapp.store.apply import family_of
from traceapp.store.prepared import Prepared

_touch, _fix = schema.touch.c, schema.correction.c
_ASKED = func.json_each(bindparam("subjects", type_=Text)).table_valued("value")
_TOUCHING = Prepared(
    select(_touch.hlc, _touch.terminal, _touch.seq)
    .distinct()
    .join_from(_ASKED, schema.touch, _touch.subject == _ASKED.c.value)
    .order_by(_touch.hlc, _touch.terminal, _touch.seq)
)


def touching(connection: Connection, subjects: Sequence[str]) -> list[EntryRef]:
    """The entries that touch any of these subjects, corrections of such among them, once each, in canonical order."""
    rows = _TOUCHING.rows(connection, {"subjects": json.encode(subjects).decode()})
    return [EntryRef(row.terminal, row.seq) for row in rows]


def arrived_after(connection: Connection, mark: int, most: int) -> list[tuple[int, Entry]]:
    """The next entries in the order in which they arrived here, each with its number in that order; 0 begins."""
    entry = schema.entry.c
    rows = connection.execute(select(entry.id, entry.body).where(entry.id > mark).order_by(entry.id).limit(most))
    return [(row.id, decode_entry(row.body)) for row in rows]


def newest_arrival(connection: Connection) -> int:
    """The number of the entry that arrived last; 0 while there is none."""
    return connection.execute(select(func.max(schema.entry.c.id))).scalar() or 0


def families(connection: Connection, entries: Iterable[Entry]) -> dict[EntryRef, list[Entry]]:
    """The family of each of these entries that is a correction, or was ever corrected."""
    members = {entry.ref: entry for entry in entries}
    wanted = [entry for entry in members.values() if isinstance(entry.record, Corrected)]
    wanted += [members[ref] for ref in _corrected(connection, tuple(members))]
    return {entry.ref: family_of(connection, entry) for entry in wanted}


def _corrected(connection: Connection, refs: Sequence[EntryRef]) -> list[EntryRef]:
    """Those that a correction names."""
    if not refs:
        return []
    terminals = {ref.terminal for ref in refs}
    spans = [
        (_fix.target_terminal == terminal) & _fix.target_seq.between(min(numbers), max(numbers))
        for terminal in terminals
        if (numbers := [ref.seq for ref in refs if ref.terminal == terminal])
    ]
    rows = connection.execute(select(_fix.target_terminal, _fix.target_seq).where(or_(*spans)).distinct())
    known = set(refs)
    return [ref for row in rows if (ref := EntryRef(row[0], row[1])) in known]
