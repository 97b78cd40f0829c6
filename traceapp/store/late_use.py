"""What was taken of a lot while a hold that had spread to it stood, whatever came first (DOMAIN 17).

Who takes something with the hold in sight has it noted in the record. Where the hold, its release or a step between
comes here later, from another terminal, it is found as the journal tells it now: the hold was placed before, and at
that moment a way led from what it names to the lot on which nothing had been freed. Only lots that a hold came to are
looked at, in portions of the quiet work.
"""

from collections.abc import Collection, Iterator

from msgspec import Struct, json
from sqlalchemy import Connection, Text, bindparam, delete, func, insert, select, text

from traceapp.domain.entry import Entry, Position
from traceapp.domain.findings import Finding
from traceapp.domain.ledger import advance, effective, subjects_of
from traceapp.domain.lot import LotState, doubted
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.taken_of import taken_of
from traceapp.store import schema
from traceapp.store.journal import read_entries, read_entry
from traceapp.store.mixing import any_mixed, mixed
from traceapp.store.prepared import Prepared
from traceapp.store.rows import MixRow

PORTION = 32
CODE = "used_on_hold"
_late, _spread, _said, _link, _touch = (
    table.c for table in (schema.late_use, schema.spread, schema.spreading, schema.link, schema.touch)
)
_ASKED = func.json_each(bindparam("lots", type_=Text)).table_valued("value")
_OF = bindparam("of", type_=Text)
_NEXT = Prepared(select(schema.late_due.c.lot).suffix_with(text("LIMIT :most")))
_DUE_AMONG = Prepared(
    select(schema.late_due.c.lot).join_from(_ASKED, schema.late_due, schema.late_due.c.lot == _ASKED.c.value)
)
_MARK = Prepared(insert(schema.late_due).prefix_with("OR IGNORE"))
_DONE = Prepared(delete(schema.late_due).where(schema.late_due.c.lot == bindparam("at")))
_FORGET = Prepared(delete(schema.late_use).where(_late.subject == bindparam("at")))
_KEEP = Prepared(insert(schema.late_use).prefix_with("OR REPLACE"))
_FOUND = Prepared(select(schema.late_use).join_from(_ASKED, schema.late_use, _late.subject == _ASKED.c.value))
_HOLDS = Prepared(select(_spread.hold, _spread.now).where(_spread.lot == _OF).order_by(_spread.hold))
_TOUCHING = Prepared(select(_touch.terminal, _touch.seq).where(_touch.subject == _OF))
_LAST = Prepared(select(func.max(_touch.hlc).label("hlc")).where(_touch.subject == _OF))
_NAMED = Prepared(
    select(_said.lot).join_from(_ASKED, schema.spreading, _said.lot == _ASKED.c.value).where(_said.hold == _OF)
)
_CAME = Prepared(
    select(_spread.lot).join_from(_ASKED, schema.spread, _spread.lot == _ASKED.c.value).where(_spread.hold == _OF)
)
_PARENTS = Prepared(
    select(_link.parent, _link.container).join_from(_ASKED, schema.link, _link.child == _ASKED.c.value).distinct()
)
_ANY = Prepared(select(_late.name).suffix_with(text("LIMIT :most")))


def any_due(connection: Connection) -> bool:
    """Whether any lot waits to be looked at."""
    return bool(_NEXT.rows(connection, {"most": 1}))


def due_among(connection: Connection, lots: Collection[str]) -> list[str]:
    """Those of these lots that wait to be looked at."""
    return [row.lot for row in _DUE_AMONG.rows(connection, {"lots": _listed(lots)})]


def any_found(connection: Connection) -> bool:
    """Whether anything was found that is no record's."""
    return bool(_ANY.rows(connection, {"most": 1}))


def mark(connection: Connection, lots: Collection[str]) -> None:
    """What was taken of these lots is to be looked at again."""
    if lots:
        _MARK.write(connection, [{"lot": lot} for lot in lots])


def findings_of(connection: Connection, lots: Collection[str]) -> dict[str, list[Finding]]:
    """By lot, what was found."""
    found: dict[str, list[Finding]] = {}
    for row in _FOUND.rows(connection, {"lots": _listed(lots)}):
        ref = EntryRef(row.terminal, row.seq)
        facts = (("hold", row.hold), ("reason", row.reason))
        found.setdefault(row.subject, []).append(Finding(row.subject, row.code, ref, facts))
    return {lot: sorted(each, key=_by_entry) for lot, each in found.items()}


def find_more(connection: Connection, most: int = PORTION, among: Collection[str] | None = None) -> int:
    """Look at the next lots that are marked, or at those of some; returns how many there were."""
    waiting = due_among(connection, among) if among is not None else _next(connection, most)
    lots = waiting[:most]
    if not lots:
        return 0
    _DONE.write(connection, [{"at": lot} for lot in lots])
    _FORGET.write(connection, [{"at": lot} for lot in lots])
    told = _Told(connection)
    rows = [row for lot in lots for row in _rows(told, lot)]
    if rows:
        _KEEP.write(connection, rows)
    return len(lots)


def _next(connection: Connection, most: int) -> list[str]:
    return [row.lot for row in _NEXT.rows(connection, {"most": most})]


def _rows(told: "_Told", lot: str) -> Iterator[dict[str, object]]:
    holds = told.holds(lot)
    if not holds:
        return
    state = told.before(lot, None)
    known = {finding.name for finding in state.noted} if state is not None else set()
    for entry in told.entries(lot):
        containers = {container for of, container in taken_of(entry.record) if of == lot}
        hold = next((one for one in holds if containers and told.stood(one, lot, containers, entry.position)), None)
        finding = Finding(lot, CODE, entry.ref)
        if hold is None or state is None or finding.name in known:
            continue
        settled = next(one for one in doubted(state, finding).findings if one.name == finding.name)
        yield {
            "name": finding.name,
            "subject": lot,
            "code": CODE,
            "blocks": int(settled.blocks),
            "settled": str(settled.settled) if settled.settled else "",
            "terminal": entry.terminal,
            "seq": entry.seq,
            "hold": hold.name,
            "reason": hold.reason,
        }


class _Hold(Struct, frozen=True):
    """A hold that came to a lot. at: when it was placed; None while that is not known here. last: the clock at the last
    that was said of it. now: it still comes.
    """

    name: str
    reason: str
    at: Position | None
    last: int
    now: bool


class _Told:
    """What the journal tells of lots, each read once in a portion."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._is_mixed = any_mixed(connection)
        self._entries: dict[str, list[Entry]] = {}
        self._placed: dict[str, Entry | None] = {}

    def holds(self, lot: str) -> list[_Hold]:
        return [self._hold(row.hold, now=bool(row.now)) for row in _HOLDS.rows(self._connection, {"of": lot})]

    def entries(self, lot: str) -> list[Entry]:
        """Those that count, in canonical order."""
        if lot not in self._entries:
            subject = f"lot:{lot}"
            refs = [EntryRef(row.terminal, row.seq) for row in _TOUCHING.rows(self._connection, {"of": subject})]
            counting = effective(read_entries(self._connection, refs))
            self._entries[lot] = [entry for entry in counting if subject in subjects_of(entry)]
        return self._entries[lot]

    def before(self, lot: str, moment: Position | None) -> LotState | None:
        """The lot as it stood just before a moment, or now."""
        state = None
        for entry in self.entries(lot):
            if moment is not None and entry.position >= moment:
                break
            state = advance(f"lot:{lot}", state, entry)
        return state

    def stood(self, hold: _Hold, lot: str, containers: Collection[int], moment: Position) -> bool:
        """Whether the hold stopped one of these containers of the lot then."""
        if hold.at is None or moment < hold.at:
            return False
        if moment.hlc > hold.last and not hold.now:
            return False
        freed = self._freed(lot, hold.name, moment)
        if freed and all(0 in freed or container in freed for container in containers):
            return False
        return moment.hlc > hold.last or self._came(hold, lot, moment)

    def _came(self, hold: _Hold, lot: str, moment: Position) -> bool:
        """Whether a way led then from what the hold names to the lot."""
        level, seen = {lot}, {lot}
        while level:
            links = [(row.parent, row.container) for row in _PARENTS.rows(self._connection, {"lots": _listed(level)})]
            links += [(row.parent, 0) for row in self._mixed(level) if row.at <= moment.hlc]
            asked = {"lots": _listed({parent for parent, _ in links}), "of": hold.name}
            named = {row.lot for row in _NAMED.rows(self._connection, asked)}
            came = {row.lot for row in _CAME.rows(self._connection, asked)}
            level = set()
            for parent, container in links:
                if parent in named:
                    freed = self._freed(parent, hold.name, moment)
                    if 0 in freed or container in freed:
                        continue
                    if self._names(parent, hold.name, container, moment):
                        return True
                if parent in came and parent not in seen:
                    level.add(parent)
            seen |= level
        return False

    def _mixed(self, lots: Collection[str]) -> list[MixRow]:
        return mixed(self._connection, lots, forward=False) if self._is_mixed else []

    def _freed(self, lot: str, hold: str, moment: Position) -> frozenset[int]:
        """The containers that were freed of it by then; 0 is the lot."""
        if not _NAMED.rows(self._connection, {"lots": _listed([lot]), "of": hold}):
            return frozenset()
        state = self.before(lot, moment)
        return frozenset(n for entry, n in state.unheld if str(entry) == hold) if state is not None else frozenset()

    def _names(self, lot: str, hold: str, container: int, moment: Position) -> bool:
        state = self.before(lot, moment)
        stops = [] if state is None else [h for h in state.open_holds if h.spreads and str(h.entry) == hold]
        return any(0 in (one.container, container) or one.container == container for one in stops)

    def _hold(self, name: str, *, now: bool) -> _Hold:
        if name not in self._placed:
            terminal, _, seq = name.rpartition("-")
            self._placed[name] = read_entry(self._connection, EntryRef(terminal, int(seq)))
        placed = self._placed[name]
        last = next((row.hlc or 0 for row in _LAST.rows(self._connection, {"of": f"hold:{name}"})), 0)
        if placed is None:
            return _Hold(name, "", None, last, now)
        return _Hold(name, getattr(placed.record, "reason", ""), placed.position, last, now)


def _by_entry(finding: Finding) -> EntryRef:
    return finding.entry


def _listed(lots: Collection[str]) -> str:
    return json.encode(list(lots)).decode()
