"""Applying entries: the one way in which the books change. Local scan, replication, restore and rebuild all come here.

An entry touches subjects. A subject's state is folded from its entries in canonical order; when the new ones sort
last the fold only takes their steps, otherwise it starts again from the journal. Either way gives the same rows.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, Text, bindparam, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert_into

from traceapp.domain.entry import Entry, Position
from traceapp.domain.ledger import FOLDS, advance, fold, kind_and_key, subjects_of, subjects_of_family
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.quality import Corrected
from traceapp.store import schema
from traceapp.store.changes import Changes, upsert
from traceapp.store.faces import faces
from traceapp.store.journal import read_entries, read_entry
from traceapp.store.mixing import beside_changed
from traceapp.store.prepared import Prepared
from traceapp.store.spreading import spread_from
from traceapp.store.stale import MARK, mark_of, marks, weighed_anew, went_into

_TOUCHING = select(schema.touch.c.terminal, schema.touch.c.seq).where(schema.touch.c.subject == bindparam("subject"))
_CORRECTIONS = select(schema.correction.c.terminal, schema.correction.c.seq).where(
    schema.correction.c.target_terminal == bindparam("terminal"), schema.correction.c.target_seq == bindparam("seq")
)
_CORRECTED = Prepared(
    select(schema.correction.c.target_seq).where(
        schema.correction.c.target_terminal == bindparam("terminal"),
        schema.correction.c.target_seq.between(bindparam("first"), bindparam("last")),
    )
)
_CORRECT = Prepared(insert(schema.correction).prefix_with("OR IGNORE"))
_TOUCH = Prepared(insert(schema.touch).prefix_with("OR IGNORE"))
_encoder = msgspec.msgpack.Encoder()
# Made with the module: msgspec works a type out when it first meets it, and two threads at once crash it.
_decoders = {kind: msgspec.msgpack.Decoder(rule.empty) for kind, rule in FOLDS.items()}
PORTION = 500
NUMBERED = frozenset({"lot", "load", "box", "shipment", "sample", "job", "certificate"})
_NUMBER = re.compile(r"(.*?[A-Z])([0-9]{3,9})(?:-.*)?")


@cache
def _states_of(count: int) -> Prepared:
    """The states of so many subjects at once."""
    names = [bindparam(f"s{n}", type_=Text) for n in range(count)]
    return Prepared(select(schema.state).where(schema.state.c.subject.in_(names)))


A_SCAN_TOUCHES = 16
_STATES = select(schema.state).where(schema.state.c.subject.in_(bindparam("subjects", expanding=True)))


def _used_number() -> Prepared:
    statement = upsert_into(schema.used_number)
    highest = func.max(schema.used_number.c.highest, statement.excluded.highest)
    return Prepared(statement.on_conflict_do_update(index_elements=["prefix", "sort"], set_={"highest": highest}))


_USED_NUMBER = _used_number()


class Folded(Struct, frozen=True):
    """A subject's state as it stands in the books, and the position of the last entry in it."""

    state: Any
    last: Position


class Shelf:
    """The states read in one transaction, so that deciding and applying read each subject once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._folded: dict[str, Folded | None] = {}

    def get(self, subject: str) -> Folded | None:
        if subject not in self._folded:
            self.get_all((subject,))
        return self._folded[subject]

    def get_all(self, subjects: Iterable[str]) -> Mapping[str, Folded | None]:
        """The states of these subjects; None for those that nothing has touched yet."""
        missing = [s for s in subjects if s not in self._folded]
        if missing:
            self._folded.update(dict.fromkeys(missing))
            for row in self._read(missing):
                self._folded[row.subject] = decode_folded(row)
        return self._folded

    def _read(self, subjects: Sequence[str]) -> Iterable[Any]:
        if len(subjects) <= A_SCAN_TOUCHES:
            named = {f"s{n}": subject for n, subject in enumerate(subjects)}
            return _states_of(len(subjects)).rows(self._connection, named)
        portions = (subjects[start : start + PORTION] for start in range(0, len(subjects), PORTION))
        return (row for portion in portions for row in self._connection.execute(_STATES, {"subjects": portion}).all())

    def put(self, subject: str, folded: Folded) -> None:
        self._folded[subject] = folded


def decode_folded(row: Any) -> Folded:
    """A row of `state` as a value."""
    decoder = _decoders[kind_and_key(row.subject)[0]]
    return Folded(decoder.decode(row.body), Position(row.hlc, row.terminal, row.seq))


def apply(connection: Connection, entries: Sequence[Entry], shelf: Shelf) -> frozenset[str]:
    """Fold these entries, already in the journal, into the books; returns the subjects that changed."""
    arrived: dict[str, list[Entry]] = {}
    touches: dict[tuple[str, Position], None] = {}
    again: set[str] = set()
    corrected = _corrected_among(connection, entries)
    for entry in sorted(entries, key=_position):
        if isinstance(entry.record, Corrected) or entry.ref in corrected:
            family = family_of(connection, entry)
            subjects = subjects_of_family(family)
            touches.update(dict.fromkeys((subject, member.position) for subject in subjects for member in family))
            again.update(subjects)
        else:
            subjects = subjects_of(entry)
            touches.update(dict.fromkeys((subject, entry.position) for subject in subjects))
        for subject in subjects:
            arrived.setdefault(subject, []).append(entry)
    _write_touches(connection, touches)
    kept = shelf.get_all(arrived)
    before = {subject: kept[subject] for subject in arrived}
    for subject, fresh in arrived.items():
        was = before[subject]
        if subject in again or (was is not None and was.last > fresh[0].position):
            shelf.put(subject, _fold_again(connection, subject))
        else:
            state = None if was is None else was.state
            for entry in fresh:
                state = advance(subject, state, entry)
            shelf.put(subject, Folded(state, fresh[-1].position))
    _write(connection, before, shelf, again)
    return frozenset(before)


_position = attrgetter("position")


def subjects_touched(connection: Connection, entries: Sequence[Entry]) -> set[str]:
    """Every subject whose state these entries, already applied, may have changed."""
    touched: set[str] = set()
    corrected = _targets_among(connection, entries)
    for entry in entries:
        if isinstance(entry.record, Corrected) or entry.ref in corrected:
            touched.update(subjects_of_family(family_of(connection, entry)))
        else:
            touched.update(subjects_of(entry))
    return touched


def _corrected_among(connection: Connection, entries: Sequence[Entry]) -> set[EntryRef]:
    """Those of these entries that are corrected, by one of them or by one that came before."""
    corrections = [e for e in entries if isinstance(e.record, Corrected)]
    if corrections:
        _CORRECT.write(connection, [_correction_row(e) for e in corrections])
    return _targets_among(connection, entries)


def _targets_among(connection: Connection, entries: Sequence[Entry]) -> set[EntryRef]:
    """Those of these entries that a correction names which is here."""
    found: set[EntryRef] = set()
    for terminal in {e.terminal for e in entries}:
        numbers = [e.seq for e in entries if e.terminal == terminal]
        span = {"terminal": terminal, "first": min(numbers), "last": max(numbers)}
        found.update(EntryRef(terminal, row.target_seq) for row in _CORRECTED.rows(connection, span))
    return found


def _correction_row(entry: Entry) -> dict[str, Any]:
    assert isinstance(entry.record, Corrected)
    target = entry.record.target
    return {
        "target_terminal": target.terminal,
        "target_seq": target.seq,
        "terminal": entry.terminal,
        "seq": entry.seq,
    }


def family_of(connection: Connection, entry: Entry) -> list[Entry]:
    """The entry, what it corrects, what corrects it, and so on, as far as they are here."""
    family = {entry.ref: entry}
    waiting = [entry]
    while waiting:
        member = waiting.pop()
        rows = connection.execute(_CORRECTIONS, {"terminal": member.terminal, "seq": member.seq})
        near = [EntryRef(row.terminal, row.seq) for row in rows]
        if isinstance(member.record, Corrected):
            near.append(member.record.target)
        for ref in near:
            if ref not in family and (found := read_entry(connection, ref)) is not None:
                family[ref] = found
                waiting.append(found)
    return list(family.values())


def _write_touches(connection: Connection, touches: Iterable[tuple[str, Position]]) -> None:
    rows = [{"subject": subject, "hlc": p.hlc, "terminal": p.terminal, "seq": p.seq} for subject, p in touches]
    if rows:
        _TOUCH.write(connection, rows)


def _fold_again(connection: Connection, subject: str) -> Folded:
    refs = [EntryRef(row.terminal, row.seq) for row in connection.execute(_TOUCHING, {"subject": subject})]
    entries = read_entries(connection, refs)
    return Folded(fold(subject, entries), max(e.position for e in entries))


def _write(
    connection: Connection, before: Mapping[str, Folded | None], shelf: Shelf, corrected: Collection[str]
) -> None:
    """States and faces as they are now; only the rows that differ are written. corrected: touched by a correction."""
    states, changes = [], Changes()
    for subject, was in before.items():
        folded = shelf.get(subject)
        assert folded is not None
        states.append(
            {
                "subject": subject,
                "hlc": folded.last.hlc,
                "terminal": folded.last.terminal,
                "seq": folded.last.seq,
                "body": _encoder.encode(folded.state),
            }
        )
        changes.note({} if was is None else faces(subject, was.state), faces(subject, folded.state))
    changes.delete(connection)
    upsert(schema.state).write(connection, states)
    MARK.write(connection, list(_marks(connection, before, shelf, corrected)))
    changes.write(connection)
    MARK.write(connection, [mark_of(f"lot:{lot}") for lot in beside_changed(connection, changes)])
    spread_from(connection, changes, [key for kind, key in map(kind_and_key, before) if kind == "lot"])
    numbers = [number for subject, was in before.items() if was is None and (number := _number_in(subject))]
    _USED_NUMBER.write(connection, numbers)


def _marks(
    connection: Connection, before: Mapping[str, Folded | None], shelf: Shelf, corrected: Collection[str]
) -> Iterator[dict[str, Any]]:
    were = {subject: None if was is None else was.state for subject, was in before.items()}
    kept = shelf.get_all(before)
    now = [(subject, folded.state) for subject in before if (folded := kept[subject]) is not None]
    yield from marks(were, now, corrected)
    weighed = {lot.code: lot for lot in weighed_anew(were, now, corrected)}
    if weighed:
        yield from went_into(connection, weighed)
        loads = [f"load:{exposure.code}" for lot in weighed.values() for exposure in lot.exposures]
        beside = shelf.get_all(loads)
        seated = {seat.lot for load in loads if (one := beside[load]) is not None for seat in one.state.seats}
        yield from (mark_of(f"lot:{lot}") for lot in seated)


def _number_in(subject: str) -> dict[str, Any] | None:
    """The row of `used_number` for a subject that is named by a code; None for any other."""
    sort, key = kind_and_key(subject)
    found = _NUMBER.fullmatch(key) if sort in NUMBERED else None
    return None if found is None else {"prefix": found[1], "sort": sort, "highest": int(found[2])}
