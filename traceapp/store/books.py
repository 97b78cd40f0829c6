"""Reading the books: states by key, lists by column, walks along the links. Only frozen values come out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import starmap
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, or_, select

from traceapp.domain.box import BoxState
from traceapp.domain.entry import Entry, decode_entry
from traceapp.domain.escape import ReviewState
from traceapp.domain.fact import Fact
from traceapp.domain.issued import IssuedState
from traceapp.domain.ledger import effective
from traceapp.domain.load import LoadState, TestUnitState
from traceapp.domain.lot import LotState
from traceapp.domain.lot_filter import LotFilter
from traceapp.domain.machine import MachineState
from traceapp.domain.measured import CauseState, MeasuredState
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.registers import (
    DocumentState,
    FactState,
    HoldState,
    JobState,
    LabelState,
    SampleState,
    StationState,
    TerminalState,
)
from traceapp.domain.reservation import Reservation, ReservedState
from traceapp.domain.shipment import ShipmentState
from traceapp.store import findings, schema, walks
from traceapp.store.apply import Shelf, decode_folded
from traceapp.store.journal import by_terminal, in_order, naming, read_entries, read_entry
from traceapp.store.lot_list import Mark, lot_marks, lot_page, lot_pages, lot_values
from traceapp.store.prepared import Prepared
from traceapp.store.readings import ReadingRow, ReadRow, newest, since
from traceapp.store.rows import FindingRow, LinkRow, LotRow, WaitingRow
from traceapp.store.search import named, search
from traceapp.store.waiting import open_shipments, standing_holds, waiting

_ROW = select(*(schema.lot.c[name] for name in LotRow.__struct_fields__))

_CORRECTIONS = select(schema.correction.c.terminal, schema.correction.c.seq).where(
    schema.correction.c.target_terminal == bindparam("terminal"),
    schema.correction.c.target_seq.in_(bindparam("numbers", expanding=True)),
)
_OF_ALL_SORTS = select(func.max(schema.used_number.c.highest)).where(schema.used_number.c.prefix == bindparam("prefix"))
_HIGHEST = Prepared(_OF_ALL_SORTS)
_HIGHEST_OF_SORT = Prepared(_OF_ALL_SORTS.where(schema.used_number.c.sort == bindparam("sort")))


def _heads() -> Select[Any]:
    """The last number of every terminal, from one terminal's end in the index to the next one's."""
    entry = schema.entry.c
    each = select(func.min(entry.terminal).label("terminal")).cte("each", recursive=True)
    beyond = select(func.min(entry.terminal)).where(entry.terminal > each.c.terminal).scalar_subquery()
    each = each.union_all(select(beyond).where(each.c.terminal.is_not(None)))
    last = select(func.max(entry.seq)).where(entry.terminal == each.c.terminal).scalar_subquery()
    return select(each.c.terminal, last.label("seq")).where(each.c.terminal.is_not(None))


_HEADS = _heads()


class Books:
    """A snapshot of the books. States are None while nothing has touched their subject."""

    def __init__(self, connection: Connection, shelf: Shelf) -> None:
        self._connection = connection
        self._shelf = shelf

    def state(self, kind: str, key: str) -> Any | None:
        """The state of `kind:key`."""
        folded = self._shelf.get(f"{kind}:{key}")
        return None if folded is None else folded.state

    def lot(self, code: str) -> LotState | None:
        return self.state("lot", code)

    def states(self, kind: str, keys: Sequence[str]) -> dict[str, Any]:
        """Those of these subjects of one kind that the books know, by key."""
        found = self._shelf.get_all([f"{kind}:{key}" for key in keys])
        return {key: kept.state for key in keys if (kept := found[f"{kind}:{key}"]) is not None}

    def lots(self, codes: Sequence[str]) -> dict[str, LotState]:
        """Those of these lots that the books know."""
        return self.states("lot", codes)

    def boxes(self, codes: Sequence[str]) -> dict[str, BoxState]:
        return self.states("box", codes)

    def loads(self, codes: Sequence[str]) -> dict[str, LoadState]:
        return self.states("load", codes)

    def test_units(self, codes: Sequence[str]) -> dict[str, TestUnitState]:
        return self.states("unit", codes)

    def last_touch(self, kind: str, key: str) -> EntryRef | None:
        """The last entry, in canonical order, that touches a subject."""
        folded = self._shelf.get(f"{kind}:{key}")
        return None if folded is None else EntryRef(folded.last.terminal, folded.last.seq)

    def box(self, code: str) -> BoxState | None:
        return self.state("box", code)

    def shipment(self, code: str) -> ShipmentState | None:
        return self.state("shipment", code)

    def machine(self, code: str) -> MachineState | None:
        return self.state("machine", code)

    def load(self, code: str) -> LoadState | None:
        return self.state("load", code)

    def test_unit(self, code: str) -> TestUnitState | None:
        return self.state("unit", code)

    def certificate(self, number: str) -> IssuedState | None:
        return self.state("certificate", number)

    def measured(self, lot: str) -> MeasuredState | None:
        return self.state("measured", lot)

    def causes(self, names: Sequence[str]) -> dict[str, CauseState]:
        """What was noted on these readings, by `cause_key`."""
        return self.states("cause", names)

    def review(self, number: str) -> ReviewState | None:
        return self.state("review", number)

    def hold(self, name: str) -> HoldState | None:
        return self.state("hold", name)

    def sample(self, code: str) -> SampleState | None:
        return self.state("sample", code)

    def job(self, code: str) -> JobState | None:
        return self.state("job", code)

    def document(self, sha256: str) -> DocumentState | None:
        return self.state("document", sha256)

    def label(self, name: str) -> LabelState | None:
        return self.state("label", name)

    def station(self, code: str) -> StationState | None:
        return self.state("station", code)

    def terminal(self, letters: str) -> TerminalState | None:
        return self.state("terminal", letters)

    def fact(self, sort: str, key: str, at: int) -> Fact | None:
        """The revision of a plant fact in force at a moment (UTC microseconds), unless it was retired."""
        state = self.fact_state(sort, key)
        revision = None if state is None else state.at(at)
        return None if revision is None else revision.fact

    def facts(self, sort: str, at: int) -> list[Fact]:
        """Every plant fact of a sort in force at a moment, by key."""
        in_force = (state.at(at) for state in self.fact_states(sort))
        return [revision.fact for revision in in_force if revision is not None]

    def fact_state(self, sort: str, key: str) -> FactState | None:
        """Every revision of a plant fact, and its draft."""
        state: FactState | None = self.state("fact", f"{sort}/{key}")
        return state

    def fact_states(self, sort: str) -> Iterator[FactState]:
        """Every plant fact of a sort with all its revisions, by key."""
        return self.all_states(f"fact:{sort}/")

    def all_states(self, prefix: str) -> Iterator[Any]:
        """Every state whose subject begins so (`hold:`, `fact:part/`), by subject."""
        beyond = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        rows = self._connection.execute(
            select(schema.state)
            .where(schema.state.c.subject >= prefix, schema.state.c.subject < beyond)
            .order_by(schema.state.c.subject)
        )
        for row in rows:
            yield decode_folded(row).state

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
        for column, value in ((lot.material, material), (lot.status, status), (lot.step, step), (lot.part, part)):
            if value:
                wanted = wanted.where(column == value)
        if prefix:
            wanted = wanted.where(or_(_begins(lot.code, prefix), _begins(lot.supplier_lot, prefix)))
        order = (lot.born_at.desc(), lot.code.desc()) if newest else (lot.born_at, lot.code)
        rows = self._connection.execute(wanted.order_by(*order).limit(limit))
        return list(starmap(LotRow, rows))

    def rows_of(self, codes: Sequence[str]) -> dict[str, LotRow]:
        """The list lines of these lots."""
        return walks.rows_of(self._connection, codes)

    def family(self, codes: Sequence[str], *, forward: bool) -> tuple[dict[str, LotRow | None], list[LinkRow]]:
        """These lots with all they came from (or went into), each with its line, and every link into any of them.

        None: a lot that no entry here touches. Each lot once, so a forged cycle ends.
        """
        return walks.family(self._connection, codes, forward=forward)

    def children_of(self, codes: Sequence[str]) -> list[LinkRow]:
        """Every link out of these lots, one step on."""
        return walks.links_out(self._connection, codes)

    def readings(
        self, stage: str, name: str, *, group: str, key: str, until: int = 0, limit: int = 24
    ) -> list[ReadingRow]:
        """The newest readings of a characteristic within a group, as `readings.newest` says."""
        return newest(self._connection, (stage, name), (group, key), until, limit)

    def read_since(self, at: int) -> list[ReadRow]:
        """Which characteristics were read from a moment on (UTC microseconds), and of what."""
        return since(self._connection, at)

    def boxes_of(self, lots: Sequence[str]) -> list[str]:
        """Boxes that hold any of these lots."""
        return walks.boxes_of(self._connection, lots)

    def boxes_beyond(self, lots: Sequence[str]) -> list[str]:
        """Boxes that hold any of these lots, or of what they went into."""
        return walks.boxes_beyond(self._connection, lots)

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
        return tuple(sorted(EntryRef(row.terminal, row.seq) for row in self._connection.execute(_HEADS)))

    def entry_count(self) -> int:
        return int(self._connection.execute(select(func.count()).select_from(schema.entry)).scalar_one())

    def waiting(self) -> list[WaitingRow]:
        """What is free and has something left, by the steps it went through, its material and its unit."""
        return waiting(self._connection)

    def standing_holds(self) -> list[str]:
        """The names of the holds that still stop something, the oldest first."""
        return standing_holds(self._connection)

    def open_shipments(self) -> list[str]:
        """Shipments whose boxes are gathered and have not left."""
        return open_shipments(self._connection)

    def open_findings(self, *, limit: int = 200) -> list[tuple[str, str]]:
        """Subject and code of the findings that block something, by code."""
        finding = schema.finding.c
        rows = self._connection.execute(
            select(finding.subject, finding.code)
            .where((finding.blocks == 1) & (finding.settled == ""))
            .order_by(finding.code, finding.name)
            .limit(limit)
        )
        return [(row.subject, row.code) for row in rows]

    def entries_since(self, at: int, kind: str = "") -> int:
        """How many entries, or of one kind, were made from this moment on (UTC microseconds)."""
        entry = schema.entry.c
        asked = select(func.count()).select_from(schema.entry).where(entry.hlc >= at)
        return int(self._connection.execute(asked.where(entry.kind == kind) if kind else asked).scalar_one())

    def entries_between(self, since: int, until: int) -> Iterator[Entry]:
        """Entries made from one moment on and before another (UTC microseconds), in canonical order, streamed."""
        return (decode_entry(row.body) for row in in_order(self._connection, since, until))

    def finding_lines(self, *, limit: int = 200) -> list[FindingRow]:
        """The findings nobody has settled: those that block first, of each the oldest."""
        return findings.unsettled(self._connection, limit)

    def doubted(self) -> list[str]:
        """Every lot and box that was ever doubted in a way that blocks, settled since or not."""
        return findings.doubted(self._connection)

    def finding_counts(self) -> dict[str, int]:
        """How many of each code nobody has settled."""
        return findings.counts(self._connection)

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
        return search(self._connection, typed, meant=meant or {}, most=most)

    def named(self, sort: str, beginning: str, *, most: int = 50) -> list[str]:
        """Subjects of one sort (`party`, `order_line`, `lot`) that have a word which begins so, the newest first."""
        return named(self._connection, sort, beginning, most=most)

    def lot_page(self, wanted: LotFilter, *, after: Mark | None = None, most: int = 100) -> list[LotRow]:
        """The next lots of a list, the newest first, from its beginning or after a mark."""
        return lot_page(self._connection, wanted, after=after, most=most)

    def lot_pages(self, wanted: LotFilter, *, size: int = 1_000) -> Iterator[list[LotRow]]:
        """A whole list, page by page."""
        return lot_pages(self._connection, wanted, size=size)

    def lot_marks(self, wanted: LotFilter, *, size: int) -> Iterator[tuple[Mark | None, int]]:
        """Where each page of a list ends, and how many lots that makes; at last None and how many there are."""
        return lot_marks(self._connection, wanted, size=size)

    def lot_values(self, field: str, *, most: int = 200) -> list[str]:
        """The values that lots have in a field of `LotFilter`, none of them blank."""
        return lot_values(self._connection, field, most=most)

    def subjects(self, subjects: Sequence[str]) -> dict[str, Any]:
        """The states of these subjects of any kind, by subject."""
        found = self._shelf.get_all(subjects)
        return {subject: kept.state for subject in subjects if (kept := found[subject]) is not None}

    def count_of(self, status: str) -> int:
        """How many lots stand so."""
        lots = select(func.count()).select_from(schema.lot).where(schema.lot.c.status == status)
        return int(self._connection.execute(lots).scalar_one())

    def counts_by_status(self) -> dict[str, int]:
        rows = self._connection.execute(
            select(schema.lot.c.status, func.count().label("n")).group_by(schema.lot.c.status)
        )
        return {row.status: row.n for row in rows}


def _begins(column: Any, prefix: str) -> Any:
    return (column >= prefix) & (column < prefix + "\uffff")
