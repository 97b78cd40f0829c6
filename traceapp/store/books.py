"""Reading the books: states by key (`states.py`), lists by column, walks along the links; frozen values come out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, reduce
from itertools import starmap
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, or_, select

from traceapp.domain.entry import Entry, decode_entry
from traceapp.domain.ledger import effective
from traceapp.domain.lot import Hold, LotState, doubted
from traceapp.domain.lot_filter import LotFilter
from traceapp.domain.makeup import Version
from traceapp.domain.record import kind_of
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.reservation import Reservation, ReservedState
from traceapp.store import schema
from traceapp.store.apply import Shelf
from traceapp.store.journal import by_terminal, in_order, naming, read_entries, read_entry
from traceapp.store.kinship import Kinship
from traceapp.store.prepared import Prepared
from traceapp.store.rows import FindingRow, LotRow, WaitingRow
from traceapp.store.spreading import is_stopped, stands_so
from traceapp.store.states import States

if TYPE_CHECKING:
    from traceapp.store.links.web import Web
    from traceapp.store.lot_list import Mark
    from traceapp.store.makeups import Waiting
    from traceapp.store.readings import ReadingRow, ReadRow

_position = attrgetter("position")
_ROW = select(*(schema.lot.c[name] for name in LotRow.__struct_fields__))

_CORRECTIONS = select(schema.correction.c.terminal, schema.correction.c.seq).where(
    schema.correction.c.target_terminal == bindparam("terminal"),
    schema.correction.c.target_seq.in_(bindparam("numbers", expanding=True)),
)
_OF_ALL_SORTS = select(func.max(schema.used_number.c.highest)).where(schema.used_number.c.prefix == bindparam("prefix"))
_HIGHEST = Prepared(_OF_ALL_SORTS)
_HIGHEST_OF_SORT = Prepared(_OF_ALL_SORTS.where(schema.used_number.c.sort == bindparam("sort")))


@cache
def _heads() -> Select[Any]:
    """The last number of every terminal, from one terminal's end in the index to the next one's."""
    entry = schema.entry.c
    each = select(func.min(entry.terminal).label("terminal")).cte("each", recursive=True)
    beyond = select(func.min(entry.terminal)).where(entry.terminal > each.c.terminal).scalar_subquery()
    each = each.union_all(select(beyond).where(each.c.terminal.is_not(None)))
    last = select(func.max(entry.seq)).where(entry.terminal == each.c.terminal).scalar_subquery()
    return select(each.c.terminal, last.label("seq")).where(each.c.terminal.is_not(None))


class Books(States, Kinship):
    """A snapshot of the books. web: makes the arrays of all links; None where nobody keeps any."""

    def __init__(self, connection: Connection, shelf: Shelf, web: "Callable[[], Web] | None" = None) -> None:
        super().__init__(connection, shelf)
        self._web = web

    def state(self, kind: str, key: str) -> Any | None:
        """The state of `kind:key`; a lot's with the holds that spread to it."""
        if kind == "lot" and self.has_come:
            return self.states(kind, (key,)).get(key)
        return super().state(kind, key)

    def states(self, kind: str, keys: Sequence[str]) -> dict[str, Any]:
        """Those of these subjects of one kind that the books know, by key; lots with the holds that spread to them."""
        found = super().states(kind, keys)
        if kind == "lot" and found and self.has_come:
            for lot, names in self.stopped(found).items():
                found[lot] = self._reached_by(names, found[lot])
            for lot, findings in self.late_uses(found).items():
                found[lot] = reduce(doubted, findings, found[lot])
        return found

    def _reached_by(self, names: Sequence[str], lot: LotState) -> LotState:
        """The lot, stopped by these holds as a whole beside its own."""
        own = {hold.entry for hold in lot.holds if not hold.container}
        holds = list(lot.holds)
        for name in names:
            terminal, _, seq = name.rpartition("-")
            entry, state = EntryRef(terminal, int(seq)), self.hold(name)
            if state is not None and entry not in own:
                holds.append(Hold(entry, 0, state.reason, state.at, spreads=True))
        return replace(lot, holds=tuple(holds))

    def makeups(self, lots: Sequence[str]) -> dict[str, tuple[Version, ...]]:
        """What those of these lots that were worked out are made of, version by version."""
        from traceapp.store.makeups import versions_in

        return versions_in(self._connection, lots)

    def next_waiting(self, most: int) -> "list[Waiting]":
        """What is to be worked out again first."""
        from traceapp.store.makeups import next_waiting

        return next_waiting(self._connection, most)

    def next_waiting_among(self, lots: Sequence[str], most: int) -> "list[Waiting]":
        """Of these lots, what is to be worked out again first."""
        from traceapp.store.makeups import next_waiting_among

        return next_waiting_among(self._connection, lots, most)

    def waiting_among(self, lots: Sequence[str]) -> list[str]:
        """Those of these lots whose makeup is not worked out yet."""
        from traceapp.store.makeups import waiting_among

        return waiting_among(self._connection, lots)

    def is_quiet(self) -> bool:
        """Whether everything is worked out."""
        from traceapp.store.makeups import is_quiet

        return is_quiet(self._connection)

    def not_worked_out(self) -> int:
        """How many lots and documents wait to be worked out."""
        from traceapp.store.makeups import waiting_count

        return waiting_count(self._connection)

    def lot_rows(
        self,
        *,
        material: str = "",
        status: str = "",
        step: str = "",
        part: str = "",
        prefix: str = "",
        newest: bool = False,
        limit: int = 200,
    ) -> list[LotRow]:
        """Lots by column, the oldest first or the newest; every argument given must hold.

        prefix: of the lot's or supplier's code.
        """
        lot = schema.lot.c
        wanted: Select[Any] = _ROW
        for column, value in ((lot.material, material), (lot.step, step), (lot.part, part)):
            if value:
                wanted = wanted.where(column == value)
        if status:
            wanted = wanted.where(self._stands(status))
        if prefix:
            wanted = wanted.where(or_(_begins(lot.code, prefix), _begins(lot.supplier_lot, prefix)))
        order = (lot.born_at.desc(), lot.code.desc()) if newest else (lot.born_at, lot.code)
        rows = self._connection.execute(wanted.order_by(*order).limit(limit))
        return self.as_stopped(list(starmap(LotRow, rows)))

    def readings(
        self, stage: str, name: str, *, group: str, key: str, until: int = 0, limit: int = 24
    ) -> "list[ReadingRow]":
        """The newest readings of a characteristic within a group, as `readings.newest` says."""
        from traceapp.store.readings import newest

        return newest(self._connection, (stage, name), (group, key), until, limit)

    def read_since(self, at: int) -> "list[ReadRow]":
        """Which characteristics were read from a moment on (UTC microseconds), and of what."""
        from traceapp.store.readings import since

        return since(self._connection, at)

    def box_codes(self, *, order: str = "", status: str = "", shipment: str = "") -> list[str]:
        """Boxes by column, the oldest first."""
        box = schema.box.c
        wanted = select(box.code)
        for column, value in ((box.order_line, order), (box.status, status), (box.shipment, shipment)):
            if value:
                wanted = wanted.where(column == value)
        return [row.code for row in self._connection.execute(wanted.order_by(box.packed_at, box.code))]

    def highest_number(self, prefix: str, sort: str = "") -> int:
        """The highest running number in codes that begin so (`RM-2647-A`); 0 when there is none.

        sort: lot, load, box, shipment, sample, job or certificate; "" looks among all of them.
        """
        wanted = _HIGHEST_OF_SORT if sort else _HIGHEST
        return int(wanted.first(self._connection, {"prefix": prefix, "sort": sort})[0] or 0)

    def entry(self, ref: EntryRef) -> Entry | None:
        return read_entry(self._connection, ref)

    def entries(self, refs: Sequence[EntryRef]) -> dict[EntryRef, Entry]:
        """Those of these entries that count: corrected ones with what stands in their place, struck ones left out."""
        wanted = frozenset(refs)
        found = {entry.ref: entry for entry in read_entries(self._connection, tuple(wanted))}
        near = tuple(found)
        while near:
            nearer = [ref for ref in self._corrections_of(near) if ref not in found]
            found.update((entry.ref, entry) for entry in read_entries(self._connection, nearer))
            near = tuple(nearer)
        return {entry.ref: entry for entry in effective(tuple(found.values())) if entry.ref in wanted}

    def _corrections_of(self, targets: Sequence[EntryRef]) -> list[EntryRef]:
        return [
            EntryRef(row.terminal, row.seq)
            for terminal, numbers in by_terminal(targets)
            for row in self._connection.execute(_CORRECTIONS, {"terminal": terminal, "numbers": numbers})
        ]

    def history(self, kind: str, key: str) -> list[Entry]:
        """Every entry that touches a subject, in canonical order."""
        rows = self._connection.execute(
            select(schema.touch.c.terminal, schema.touch.c.seq)
            .where(schema.touch.c.subject == f"{kind}:{key}")
            .order_by(schema.touch.c.hlc, schema.touch.c.terminal, schema.touch.c.seq)
        )
        refs = [EntryRef(row.terminal, row.seq) for row in rows]
        return sorted(read_entries(self._connection, refs), key=lambda e: e.position)

    def reserved(self, kind: str, key: str) -> tuple[Reservation, ...]:
        """What is set aside for an order line (`order`), or of a lot (`reserved`)."""
        state: ReservedState | None = self.state(kind, key)
        return () if state is None else state.lines

    def naming(self, word: str, since: int) -> Iterator[Entry]:
        """Entries made from a moment on in which a word stands as a value, as `journal.naming` says."""
        return naming(self._connection, word, since)

    def journal(self) -> Iterator[Entry]:
        """Every entry in canonical order, streamed."""
        return (decode_entry(row.body) for row in in_order(self._connection))

    def heads(self) -> tuple[EntryRef, ...]:
        """The last entry of every terminal's chain that is here."""
        return tuple(sorted(EntryRef(row.terminal, row.seq) for row in self._connection.execute(_heads())))

    def entry_count(self) -> int:
        return int(self._connection.execute(select(func.count()).select_from(schema.entry)).scalar_one())

    def waiting(self) -> list[WaitingRow]:
        """What is free and has something left, by the steps it went through, its material and its unit."""
        from traceapp.store.waiting import waiting

        return waiting(self._connection, but=is_stopped(schema.lot.c.code) if self.has_spread else None)

    def standing_holds(self) -> list[str]:
        """The names of the holds that still stop something, the oldest first."""
        from traceapp.store.waiting import standing_holds

        return standing_holds(self._connection)

    def open_shipments(self) -> list[str]:
        """Shipments whose boxes are gathered and have not left."""
        from traceapp.store.waiting import open_shipments

        return open_shipments(self._connection)

    def open_findings(self, *, limit: int = 200) -> list[tuple[str, str]]:
        """Subject and code of the findings that block something, by code."""
        from traceapp.store.findings import blocking

        return blocking(self._connection, limit)

    def evidence(self, *standings: str, most: int = 500) -> list[str]:
        """SHA-256 of the documents that stand so (`DocumentState.standing`), the one filed last first."""
        from traceapp.store.evidence import evidence

        return evidence(self._connection, standings, most)

    def evidence_counts(self) -> dict[str, int]:
        """How many documents are evidence, by how they stand."""
        from traceapp.store.evidence import counts

        return counts(self._connection)

    def evidence_ending(self, until: int) -> list[str]:
        """SHA-256 of the documents that run out by a moment (UTC microseconds), as `evidence.ending` says."""
        from traceapp.store.evidence import ending

        return ending(self._connection, until)

    def leaning(self, document: str) -> list[str]:
        """The received lots that a document is evidence for."""
        from traceapp.store.evidence import leaning

        return leaning(self._connection, document)

    def entries_since(self, at: int, kind: str = "") -> int:
        """How many entries, or of one kind, were made from this moment on (UTC microseconds)."""
        entry = schema.entry.c
        asked = select(func.count()).select_from(schema.entry).where(entry.hlc >= at)
        return int(self._connection.execute(asked.where(entry.kind == kind) if kind else asked).scalar_one())

    def entries_between(self, since: int, until: int) -> Iterator[Entry]:
        """Entries made from one moment on and before another (UTC microseconds), in canonical order, streamed."""
        return (decode_entry(row.body) for row in in_order(self._connection, since, until))

    def counting_between(self, kinds: Sequence[str], since: int, until: int) -> list[Entry]:
        """Entries of these record kinds (`held.1`) from one moment on and before another, in canonical order.

        Only what counts: a corrected one as its last word says, whatever kind it was before, and none that was struck.
        """
        from traceapp.store import period

        found = {entry.ref: entry for entry in period.read_kinds(self._connection, kinds, since, until)}
        corrected = period.corrected_between(self._connection, since, until)
        if not corrected:
            return list(found.values())
        for ref in corrected:
            found.pop(ref, None)
        standing = self.entries(corrected)
        found.update((ref, entry) for ref, entry in standing.items() if kind_of(entry.record) in kinds)
        return sorted(found.values(), key=_position)

    def touching(self, subjects: Sequence[str]) -> list[EntryRef]:
        """The entries that touch any of these subjects, as `exported.touching` says."""
        from traceapp.store.exported import touching

        return touching(self._connection, subjects)

    def arrived_after(self, mark: int, most: int) -> list[tuple[int, Entry]]:
        """The next entries by arrival, as `exported.arrived_after` says."""
        from traceapp.store.exported import arrived_after

        return arrived_after(self._connection, mark, most)

    def newest_arrival(self) -> int:
        """The number, by arrival, of the last entry."""
        from traceapp.store.exported import newest_arrival

        return newest_arrival(self._connection)

    def as_written(self, refs: Sequence[EntryRef]) -> list[Entry]:
        """These entries as they were recorded, whatever corrects them, in canonical order."""
        return sorted(read_entries(self._connection, refs), key=_position)

    def families(self, entries: Sequence[Entry]) -> dict[EntryRef, list[Entry]]:
        """Of these entries, the families of those that correct or were corrected."""
        from traceapp.store.exported import families

        return families(self._connection, entries)

    def added_since(self, kinds: Sequence[str], since: int, until: int, heads: Sequence[EntryRef]) -> list[EntryRef]:
        """What came into a period later, as `period.added_since` says."""
        from traceapp.store import period

        return period.added_since(self._connection, kinds, since, until, heads)

    def before(self, kind: str, key: str, at: int, *, most: int = 100, skip: int = 0) -> list[Entry]:
        """The last entries before a moment that touch a subject and count, in canonical order."""
        from traceapp.store import period

        refs = period.touched_before(self._connection, f"{kind}:{key}", at, most, skip)
        return sorted(self.entries(refs).values(), key=_position)

    def finding_lines(self, *, limit: int = 200) -> list[FindingRow]:
        """The findings nobody has settled: those that block first, of each the oldest."""
        from traceapp.store.findings import unsettled

        return unsettled(self._connection, limit)

    def doubted(self) -> list[str]:
        """Every lot and box that was ever doubted in a way that blocks, settled since or not."""
        from traceapp.store.findings import doubted

        return doubted(self._connection)

    def finding_counts(self) -> dict[str, int]:
        """How many of each code nobody has settled."""
        from traceapp.store.findings import counts

        return counts(self._connection)

    def refs_of_kind(self, kind: str, *, since: int = 0) -> list[EntryRef]:
        """The entries of a record kind (`held.1`) from this moment on (UTC microseconds), in canonical order."""
        entry = schema.entry.c
        rows = self._connection.execute(
            select(entry.terminal, entry.seq)
            .where(entry.hlc >= since, entry.kind == kind)
            .order_by(entry.hlc, entry.terminal, entry.seq)
        )
        return [EntryRef(row.terminal, row.seq) for row in rows]

    def search(
        self, typed: str, *, meant: Mapping[str, Sequence[str]] | None = None, most: int = 50
    ) -> tuple[tuple[str, ...], bool]:
        """Subjects that what was typed may mean, as `search.search` says."""
        from traceapp.store.search import search

        return search(self._connection, typed, meant=meant or {}, most=most)

    def named(self, sort: str, beginning: str, *, most: int = 50) -> list[str]:
        """Subjects of one sort (`party`, `order_line`, `lot`) that have a word which begins so, the newest first."""
        from traceapp.store.search import named

        return named(self._connection, sort, beginning, most=most)

    def having_words(self, sort: str, text: str) -> list[str]:
        """Every subject of one sort (`lot`, `job`) that has all the words of a text, along the index of words."""
        from traceapp.store.search import having_words

        return having_words(self._connection, sort, text)

    def lot_page(self, wanted: LotFilter, *, after: "Mark | None" = None, most: int = 100) -> list[LotRow]:
        """The next lots of a list, the newest first, from its beginning or after a mark."""
        from traceapp.store.lot_list import lot_page

        return self.as_stopped(lot_page(self._connection, wanted, after=after, most=most))

    def lot_pages(self, wanted: LotFilter, *, size: int = 1_000) -> Iterator[list[LotRow]]:
        """A whole list, page by page."""
        from traceapp.store.lot_list import lot_pages

        return map(self.as_stopped, lot_pages(self._connection, wanted, size=size))

    def lot_marks(self, wanted: LotFilter, *, size: int) -> "Iterator[tuple[Mark | None, int]]":
        """Where each page of a list ends, and how many lots that makes; at last None and how many there are."""
        from traceapp.store.lot_list import lot_marks

        return lot_marks(self._connection, wanted, size=size)

    def lot_values(self, field: str, *, most: int = 200) -> list[str]:
        """The values that lots have in a field of `LotFilter`, none of them blank."""
        from traceapp.store.lot_list import lot_values

        return lot_values(self._connection, field, most=most)

    def subjects(self, subjects: Sequence[str]) -> dict[str, Any]:
        """The states of these subjects of any kind, by subject."""
        found = self._shelf.get_all(subjects)
        return {subject: kept.state for subject in subjects if (kept := found[subject]) is not None}

    def count_of(self, status: str) -> int:
        """How many lots stand so."""
        lots = select(func.count()).select_from(schema.lot).where(self._stands(status))
        return int(self._connection.execute(lots).scalar_one())

    def _stands(self, status: str) -> ColumnElement[bool]:
        return stands_so(status) if self.has_spread else schema.lot.c.status == status

    def counts_by_status(self) -> dict[str, int]:
        """How many lots stand how."""
        each = self._connection.execute(select(schema.lot.c.status).distinct()).scalars().all()
        found = {status: self.count_of(status) for status in sorted({*each, "held"})}
        return {status: count for status, count in found.items() if count}


def _begins(column: Any, prefix: str) -> Any:
    return (column >= prefix) & (column < prefix + "\uffff")
