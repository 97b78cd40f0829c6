"""The books as they were known at a past moment: every state folded again from the entries recorded until then.

What is recorded later, corrections among it, is not there; what another terminal had recorded by then is, whenever it
arrived. Nothing is kept: each subject that is asked for is folded from the journal, so a recall of a large plant takes
its time.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from msgspec import json
from sqlalchemy import Connection, Text, bindparam, func, select

from traceapp.domain.entry import Entry, decode_entry
from traceapp.domain.findings import Finding
from traceapp.domain.ledger import fold, kind_and_key, subjects_of, subjects_of_family
from traceapp.domain.lot import LotState
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.registers import HoldState
from traceapp.store import schema
from traceapp.store.apply import Folded, Shelf, family_of
from traceapp.store.books import Books
from traceapp.store.faces import faces
from traceapp.store.journal import read_entries, read_entry
from traceapp.store.kinship import Family
from traceapp.store.mixing import lots_mixed
from traceapp.store.prepared import Prepared
from traceapp.store.rows import LinkRow, LotRow, MixRow, PackedRow

_ASKED = func.json_each(bindparam("subjects", type_=Text)).table_valued("value")
_touch = schema.touch.c
_TOUCHING = Prepared(
    select(_touch.subject, _touch.terminal, _touch.seq)
    .join_from(_ASKED, schema.touch, _touch.subject == _ASKED.c.value)
    .where(_touch.hlc <= bindparam("until"))
)


class PastShelf(Shelf):
    """States as they were, each folded once. until: UTC microseconds of the journal's clock, that moment included."""

    def __init__(self, connection: Connection, until: int) -> None:
        super().__init__(connection)
        self._journal = connection
        self._until = until
        self._known: dict[str, Folded | None] = {}

    def get(self, subject: str) -> Folded | None:
        return self.get_all((subject,))[subject]

    def get_all(self, subjects: Iterable[str]) -> Mapping[str, Folded | None]:
        missing = [s for s in dict.fromkeys(subjects) if s not in self._known]
        if missing:
            self._known.update(dict.fromkeys(missing))
            for subject, refs in self._touching(missing).items():
                entries = read_entries(self._journal, refs)
                self._known[subject] = Folded(fold(subject, entries), max(e.position for e in entries))
        return self._known

    def _touching(self, subjects: Sequence[str]) -> dict[str, list[EntryRef]]:
        found: dict[str, list[EntryRef]] = {}
        asked = {"subjects": json.encode(subjects).decode(), "until": self._until}
        for row in _TOUCHING.rows(self._journal, asked):
            found.setdefault(row.subject, []).append(EntryRef(row.terminal, row.seq))
        return found


class PastBooks(Books):
    """A snapshot of the books as they were known. Lists other than those a trace asks for are as they are now."""

    def __init__(self, connection: Connection, until: int) -> None:
        super().__init__(connection, PastShelf(connection, until))
        self.until = until

    @property
    def has_spread(self) -> bool:
        return bool(self._spread)

    @property
    def has_come(self) -> bool:
        return self.has_spread

    def stopped(self, lots: Collection[str]) -> dict[str, list[str]]:
        return {lot: sorted(self._spread[lot]) for lot in lots if lot in self._spread}

    def late_uses(self, lots: Collection[str]) -> dict[str, list[Finding]]:
        """None: what is found now was not known then; what was known then its record notes."""
        return {}

    def reached_by(self, hold: str) -> int:
        return sum(hold in holds for holds in self._spread.values())

    def lots_reached(self, hold: str, *, most: int) -> list[str]:
        return sorted(lot for lot, holds in self._spread.items() if hold in holds)[:most]

    @cached_property
    def _spread(self) -> dict[str, set[str]]:
        """Lots that a hold had spread to by then and that were not freed of it, with the names of such holds."""
        found: dict[str, set[str]] = {}
        for hold in self.all_states("hold:"):
            if hold.spreads and hold.targets:
                for lot, state in self._reached_of(hold).items():
                    if not any(str(entry) == hold.name and not container for entry, container in state.unheld):
                        found.setdefault(lot, set()).add(hold.name)
        return found

    def _reached_of(self, hold: HoldState) -> dict[str, LotState]:
        """What a hold came along the links to, level by level."""
        reached: dict[str, LotState] = {}
        level = list(dict.fromkeys(target.lot for target in hold.targets if target.lot))
        while level:
            beside = self.mixed(level, forward=True)
            children = self._plain([*self._children(level), *(row.child for row in beside)])
            ways = [(code, link.parent, link.container) for code, child in children.items() for link in child.parents]
            ways += [(row.child, row.parent, 0) for row in beside]
            parents = self._plain({parent: None for _, parent, _ in ways})
            come = {
                code: children[code]
                for code, parent, container in ways
                if code not in reached and code in children and _passes(hold, parent, container, parents, reached)
            }
            reached.update(come)
            level = list(come)
        return reached

    @property
    def has_mixed(self) -> bool:
        return bool(self._mixes)

    def lots_mixed(self) -> list[str]:
        return sorted({lot for row in self._mixes for lot in (row.child, row.parent)})

    def met(self, lots: Sequence[str], among: Collection[str], *, forward: bool) -> set[str]:
        return set(among).intersection(self.family(lots, forward=forward)[0])

    def mixed(self, lots: Collection[str], *, forward: bool) -> list[MixRow]:
        wanted = set(lots)
        return [row for row in self._mixes if (row.parent if forward else row.child) in wanted]

    @cached_property
    def _mixes(self) -> list[MixRow]:
        """Which lots might have held pieces of which others, as far as that was known."""
        now = lots_mixed(self._connection)
        told = self._plain({*now, *self._moved["lot"]}) if now or self._moved["lot"] else {}
        return sorted(
            {
                MixRow(code, other, mix.at, beside.at, mix.processor)
                for code, state in told.items()
                for mix in state.unsorted
                for other, its in told.items()
                for beside in its.mixes
                if other != code and mix.meets(beside)
            }
        )

    def _plain(self, lots: Iterable[str]) -> dict[str, LotState]:
        """The lots as their own entries tell them, without what had spread to them."""
        named = {lot: f"lot:{lot}" for lot in lots}
        found = self._shelf.get_all(named.values())
        return {lot: kept.state for lot, name in named.items() if (kept := found[name]) is not None}

    def rows_of(self, codes: Sequence[str]) -> dict[str, LotRow]:
        found = {}
        for code, state in self.lots(codes).items():
            face = faces(f"lot:{code}", state).get(schema.lot)
            if face:
                row = face[code,]
                found[code] = LotRow(**{name: row[name] for name in LotRow.__struct_fields__})
        return found

    def lot_rows(self, **wanted: Any) -> list[LotRow]:
        """Lots that are found so now, as they were."""
        rows = self.rows_of([row.code for row in super().lot_rows(**wanted)])
        return [row for row in rows.values() if row.status != "unknown"]

    def supplied_by(self, supplier: str) -> list[tuple[str, int]]:
        rows = self._then_or_now(super().supplied_by(supplier))
        return [(row.code, row.made) for row in rows if row.supplier == supplier]

    def supplied_as(self, number: str) -> list[tuple[str, int]]:
        rows = self._then_or_now(super().supplied_as(number))
        return [(row.code, row.made) for row in rows if row.supplier_lot == number]

    def _then_or_now(self, found: Iterable[tuple[str, int]]) -> list[LotRow]:
        """Lots that are found now, and those that a later correction may have moved elsewhere, as they were."""
        codes = {code for code, _ in found} | self._moved["lot"]
        return list(self.rows_of(sorted(codes)).values())

    def near_family(self, codes: Sequence[str], *, forward: bool, most: int) -> Family | None:
        members = dict.fromkeys(codes)
        level = list(members)
        while level:
            if most and len(members) > most:
                return None
            beyond = self._children(level) if forward else self._parents(level)
            level = [code for code in beyond if code not in members]
            members.update(dict.fromkeys(level))
        rows = self.rows_of(tuple(members))
        return {code: rows.get(code) for code in members}, self.links_into(tuple(members))

    def reach(self, *_: Any, **__: Any) -> None:
        """The arrays know only what is known now."""
        return

    def bundled(self, *_: Any, **__: Any) -> None:
        """As `reach`."""
        return

    def links_into(self, codes: Sequence[str]) -> list[LinkRow]:
        return [link for state in self.lots(codes).values() for link in _links(state)]

    def children_of(self, codes: Sequence[str]) -> list[LinkRow]:
        wanted = set(codes)
        return [link for link in self.links_into(tuple(self._children(codes))) if link.parent in wanted]

    def boxes_of(self, lots: Sequence[str]) -> list[str]:
        return sorted({line.box for line in self.packed(lots)})

    def packed(self, lots: Sequence[str]) -> list[PackedRow]:
        """From the boxes that anything of these lots was ever packed into by then."""
        wanted = set(lots)
        boxes = {
            key
            for lot in lots
            for entry in self.history("lot", lot)
            for kind, key in map(kind_and_key, subjects_of(entry))
            if kind == "box"
        } | self._moved["box"]
        return [
            PackedRow(
                *(box.code, box.shipment, box.status, box.pieces, box.packed_at),
                *(content.lot, content.container, content.quantity.amount, content.quantity.unit.value),
                sum(one.quantity.amount for one in box.contents),
            )
            for box in self.boxes(sorted(boxes)).values()
            for content in box.contents
            if content.lot in wanted
        ]

    def history(self, kind: str, key: str) -> list[Entry]:
        return [entry for entry in super().history(kind, key) if entry.hlc <= self.until]

    def naming(self, word: str, since: int) -> Iterator[Entry]:
        return (entry for entry in super().naming(word, since) if entry.hlc <= self.until)

    def entries_between(self, since: int, until: int) -> Iterator[Entry]:
        return super().entries_between(since, min(until, self.until + 1))

    def _corrections_of(self, targets: Sequence[EntryRef]) -> list[EntryRef]:
        found = read_entries(self._connection, super()._corrections_of(targets))
        return [entry.ref for entry in found if entry.hlc <= self.until]

    def heads(self) -> tuple[EntryRef, ...]:
        """The last entry of each terminal by then."""
        entry = schema.entry.c
        asked = select(entry.terminal, func.max(entry.seq)).where(entry.hlc <= self.until).group_by(entry.terminal)
        return tuple(sorted(EntryRef(terminal, seq) for terminal, seq in self._connection.execute(asked)))

    def all_states(self, prefix: str) -> Iterator[Any]:
        """Each folded again."""
        beyond = prefix[:-1] + chr(ord(prefix[-1]) + 1)
        subject = schema.state.c.subject
        asked = select(subject).where(subject >= prefix, subject < beyond).order_by(subject)
        subjects = self._connection.execute(asked).scalars().all()
        found = self._shelf.get_all(subjects)
        return (kept.state for one in subjects if (kept := found[one]) is not None)

    def _parents(self, codes: Sequence[str]) -> dict[str, None]:
        return dict.fromkeys(link.parent for link in self.links_into(codes))

    def _children(self, codes: Sequence[str]) -> dict[str, None]:
        """Those that are children now, or were before a later correction, as far as they were then."""
        wanted = set(codes)
        maybe = {link.child for link in super().children_of(codes)} | self._moved["lot"]
        states = self._plain(sorted(maybe)).values()
        return dict.fromkeys(state.code for state in states if any(link.parent in wanted for link in state.parents))

    @cached_property
    def _moved(self) -> dict[str, set[str]]:
        """Lots and boxes that a correction recorded later touches, in any version."""
        found: dict[str, set[str]] = {"lot": set(), "box": set()}
        entry, correction = schema.entry.c, schema.correction.c
        later = (
            select(entry.body)
            .join(schema.correction, (correction.terminal == entry.terminal) & (correction.seq == entry.seq))
            .where(entry.hlc > self.until)
        )
        for body in self._connection.execute(later).scalars():
            for kind, key in map(kind_and_key, subjects_of_family(family_of(self._connection, decode_entry(body)))):
                if kind in found:
                    found[kind].add(key)
        return found

    def entry(self, ref: EntryRef) -> Entry | None:
        found = read_entry(self._connection, ref)
        return found if found is not None and found.hlc <= self.until else None


def _passes(
    hold: HoldState, lot: str, container: int, parents: Mapping[str, LotState], reached: Mapping[str, LotState]
) -> bool:
    """Whether a hold comes along a link out of a container of a lot: from what it names or had come to, unless that was
    freed by name.
    """
    parent = parents.get(lot)
    if parent is None:
        return False
    named = any(
        str(one.entry) == hold.name and (0 in (one.container, container) or one.container == container)
        for one in parent.open_holds
    )
    freed = any(str(entry) == hold.name and n in (0, container) for entry, n in parent.unheld)
    return (named or lot in reached) and not freed


def _links(state: LotState) -> Iterator[LinkRow]:
    for link in state.parents:
        yield LinkRow(
            state.code, link.parent, link.container, link.role.value, link.quantity.amount, link.quantity.unit.value
        )
