"""Reading the books along the links: what lots came from and went into, and which boxes they lie in.

The walks, and the library for those that go far, are imported when the first is asked for.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace
from sqlalchemy import Connection

from traceapp.domain.bundle import Bundled, Folding
from traceapp.domain.findings import Finding
from traceapp.store.late_use import findings_of
from traceapp.store.mixing import any_mixed, lots_mixed, mixed
from traceapp.store.rows import LinkRow, LotRow, MixRow, PackedRow
from traceapp.store.spreading import any_came, any_reached, due_among, lots_reached, reached_by, stopped

if TYPE_CHECKING:
    from traceapp.store.links.levelled import Weigh
    from traceapp.store.links.reach import Cut, Reach
    from traceapp.store.links.web import Web


NEAR = 5_000
"""So many lots are walked in the tables; beyond that the arrays are quicker."""
Family: TypeAlias = tuple[dict[str, LotRow | None], list[LinkRow]]


class Kinship:
    """What the books say along links."""

    _connection: Connection
    _web: "Callable[[], Web] | None"

    @cached_property
    def has_spread(self) -> bool:
        """Whether any hold spread to any lot."""
        return any_reached(self._connection)

    @cached_property
    def has_come(self) -> bool:
        """Whether any hold ever spread to any lot."""
        return any_came(self._connection)

    @cached_property
    def has_mixed(self) -> bool:
        """Whether any lot ever came back mixed with others."""
        return any_mixed(self._connection)

    def mixed(self, lots: Collection[str], *, forward: bool) -> list[MixRow]:
        """Of these lots, which others may hold pieces of them; or backward, pieces of which others they may hold."""
        return mixed(self._connection, lots, forward=forward) if self.has_mixed else []

    def lots_mixed(self) -> list[str]:
        """Every lot that ever came back mixed with others."""
        return lots_mixed(self._connection) if self.has_mixed else []

    def met(self, lots: Sequence[str], among: Collection[str], *, forward: bool) -> set[str]:
        """Which of some lots are among these and all that they came from (or went into)."""
        from traceapp.store.walks import met

        near = met(self._connection, lots, forward=forward, most=NEAR)
        if len(near) <= NEAR:
            return set(among).intersection(near)
        web = self.web()
        starts, wanted = ({code: web.number_of(code) for code in codes} for codes in (lots, among))
        reached = set(web.walk([n for n in starts.values() if n >= 0], forward=forward).tolist())
        return {code for code, n in wanted.items() if n in reached} | set(among).intersection(lots)

    def behind(self, lots: Sequence[str]) -> list[str]:
        """These lots, and all that they came from or may hold pieces of."""
        found = dict.fromkeys(self.family(lots, forward=False)[0])
        while more := [row.parent for row in self.mixed(found, forward=False) if row.parent not in found]:
            found.update(dict.fromkeys(self.family(more, forward=False)[0]))
        return list(found)

    def stopped(self, lots: Collection[str]) -> dict[str, list[str]]:
        """Those of these lots that a standing hold reached along the links, with the names of such holds."""
        return stopped(self._connection, lots) if self.has_spread else {}

    def due_for_holds(self, lots: Collection[str]) -> list[str]:
        """Those of these lots of which is not known yet whether a hold reached them, or what was taken of them then."""
        return due_among(self._connection, lots)

    def late_uses(self, lots: Collection[str]) -> dict[str, list[Finding]]:
        """What was taken of these lots while a hold that had spread to them stood, though no record notes it."""
        return findings_of(self._connection, lots)

    def reached_by(self, hold: str) -> int:
        """How many lots a hold reached along the links."""
        return reached_by(self._connection, hold)

    def lots_reached(self, hold: str, *, most: int) -> list[str]:
        """The first of the lots that a hold reached along the links."""
        return lots_reached(self._connection, hold, most)

    def as_stopped(self, rows: list[LotRow]) -> list[LotRow]:
        """The same lines; what is free by itself and was reached by a hold is held."""
        free = [row.code for row in rows if row.status == "open"]
        held = self.stopped(free) if free else {}
        return [replace(row, status="held") if row.code in held else row for row in rows] if held else rows

    def rows_of(self, codes: Sequence[str]) -> dict[str, LotRow]:
        """The list lines of these lots."""
        from traceapp.store.walks import rows_of

        rows = rows_of(self._connection, codes)
        return {row.code: row for row in self.as_stopped(list(rows.values()))} if self.has_spread else rows

    def family(self, codes: Sequence[str], *, forward: bool) -> Family:
        """These lots with all they came from (or went into), each with its line, and every link into any of them.

        None: a lot that no entry here touches. Each lot once, so a forged cycle ends.
        """
        found = self.near_family(codes, forward=forward, most=0)
        assert found is not None
        return found

    def near_family(self, codes: Sequence[str], *, forward: bool, most: int) -> Family | None:
        """The same where it is no more than so many lots; 0: however many."""
        from traceapp.store.walks import family

        found = family(self._connection, codes, forward=forward, most=most)
        if found is not None and self.has_spread:
            rows, _ = found
            rows.update((row.code, row) for row in self.as_stopped([row for row in rows.values() if row is not None]))
        return found

    def reach(self, starts: Mapping[str, int], *, forward: bool, weigh: "Weigh", cut: "Cut") -> "Reach | None":
        """How far it goes from these lots, in arrays, as `reach.reach` says; None where links have no order there."""
        from traceapp.store.links.levelled import Unordered
        from traceapp.store.links.reach import reach

        try:
            return reach(self.web(), starts, forward=forward, weigh=weigh, cut=cut)
        except Unordered:
            return None

    def bundled(
        self, starts: Mapping[str, int], folding: Folding, *, forward: bool, weigh: "Weigh", cut: "Cut"
    ) -> Bundled | None:
        """The same lots in bundles, as `bundles.bundled` says; starts: how much of each, in its own unit."""
        from traceapp.store.links.bundles import bundled
        from traceapp.store.links.levelled import Unordered
        from traceapp.store.links.reach import without

        web = without(self.web(), cut) if cut else self.web()
        try:
            return bundled(web, starts, folding, forward=forward, weigh=weigh)
        except Unordered:
            return None

    def packed(self, lots: Sequence[str]) -> list[PackedRow]:
        """What of these lots lies in boxes, here or gone."""
        from traceapp.store.walks import packed

        return packed(self._connection, lots)

    def births(self) -> tuple[int, int] | None:
        """When the first and the last lot on record were born (UTC microseconds); None where there are none."""
        from traceapp.store.walks import births

        return births(self._connection)

    def lot_born_after(self, at: int) -> str:
        """The first lot born at a moment or after it; "" where there is none."""
        from traceapp.store.walks import lot_born_after

        return lot_born_after(self._connection, at)

    def supplied_by(self, supplier: str) -> list[tuple[str, int]]:
        """Every lot received from a supplier, with how much of it was received."""
        from traceapp.store.walks import supplied_by

        return supplied_by(self._connection, supplier)

    def supplied_as(self, number: str) -> list[tuple[str, int]]:
        """As `walks.supplied_as`."""
        from traceapp.store.walks import supplied_as

        return supplied_as(self._connection, number)

    def web(self) -> "Web":
        """All links of the plant as arrays, made where there are none yet."""
        from traceapp.store.links.webs import Webs

        return Webs.in_memory(self._connection) if self._web is None else self._web()

    def links_into(self, codes: Sequence[str]) -> list[LinkRow]:
        """Every link into these lots, those of each in its order."""
        from traceapp.store.walks import links_into

        return links_into(self._connection, codes)

    def children_of(self, codes: Sequence[str]) -> list[LinkRow]:
        """Every link out of these lots, one step on."""
        from traceapp.store.walks import links_out

        return links_out(self._connection, codes)

    def boxes_of(self, lots: Sequence[str]) -> list[str]:
        """Boxes that hold any of these lots."""
        from traceapp.store.walks import boxes_of

        return boxes_of(self._connection, lots)

    def boxes_beyond(self, lots: Sequence[str]) -> list[str]:
        """Boxes that hold any of these lots, or of what they went into or may lie in."""
        from traceapp.store.walks import boxes_beyond, met

        if not self.has_mixed:
            return boxes_beyond(self._connection, lots)
        found = set(met(self._connection, lots, forward=True))
        while more := {row.child for row in self.mixed(found, forward=True)} - found:
            found.update(met(self._connection, sorted(more), forward=True))
        return self.boxes_of(sorted(found))
