"""A period of the journal as runs whose masses can be balanced: what the records say, and what lots, scales and routes
add to it. Read once; every scope of the period is then struck from memory.

A period is by the journal's clock: from one moment on and before another (UTC microseconds).
"""

from collections.abc import Sequence
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.contents import Content, Contents
from traceapp.domain.entry import Entry
from traceapp.domain.ledger import advance
from traceapp.domain.material_balance import (
    Judged,
    Limits,
    MassBalance,
    RunLine,
    Scope,
    balance_of,
    covers,
    lines_of,
    mass_of,
)
from traceapp.domain.movement import TELLING, Run, run_of
from traceapp.domain.plant import Plant
from traceapp.domain.record import tag_of
from traceapp.domain.record.pieces import EntryRef
from traceapp.domain.record.production import Exposed, Purged
from traceapp.domain.step import Step
from traceapp.services.balance.element_masses import ElementMasses, Makeups
from traceapp.services.balance.known_lots import KnownLots
from traceapp.services.balance.scale_accuracy import ScaleAccuracy
from traceapp.services.ports import Books

TELLING_KINDS = tuple(tag_of(kind) for kind in TELLING)
PORTION = 64
NO_MAKEUPS: Makeups = MappingProxyType({})


class Period(Struct, frozen=True):
    """What happened between two moments. opening: what the machines that ran held before.

    heads: how far each terminal's chain reached that was read. makeups: of its lots, once they were asked for;
    waiting: those whose makeup is not worked out yet.
    """

    since: int
    until: int
    runs: tuple[Judged, ...]
    opening: Contents
    heads: tuple[EntryRef, ...]
    plant: Plant
    makeups: Makeups = NO_MAKEUPS
    waiting: frozenset[str] = frozenset()

    def steps(self, scope: Scope) -> tuple[str, ...]:
        """The steps of a scope that were run, in the order in which they first were."""
        return tuple(dict.fromkeys(one.run.step for one in self.runs if one.run.step and covers(scope, one.run)))

    @property
    def machines(self) -> tuple[str, ...]:
        """Those that were run or told of, by name."""
        return tuple(sorted({machine for one in self.runs for machine in one.run.equipment}))

    @property
    def materials(self) -> tuple[str, ...]:
        """Those that went into a run or came out of one, by key."""
        return tuple(sorted({m.material for one in self.runs for m in one.run.movements if m.is_matter}))

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose it was, the plant's own ("") first."""
        return tuple(sorted({m.owner for one in self.runs for m in one.run.movements}))

    def balance(self, scope: Scope) -> MassBalance:
        """The balance of a scope; of an element after `with_makeups`."""
        if not scope.element:
            return balance_of(self.runs, scope, self.opening)
        measure = ElementMasses(self.plant, self.makeups, self.waiting, scope.element)
        return measure.judged(balance_of(self.runs, scope, self.opening, measure))

    def lines(self, scope: Scope) -> tuple[RunLine, ...]:
        """Its runs, one by one."""
        measure = ElementMasses(self.plant, self.makeups, self.waiting, scope.element) if scope.element else mass_of
        return lines_of(self.runs, scope, self.opening, measure)


def with_makeups(books: Books, period: Period) -> Period:
    """The period with what its lots are made of, so that elements can be balanced."""
    moved = (movement.lot for one in period.runs for movement in one.run.movements)
    held = (kept.lot for one in period.runs for kept in one.run.kept)
    opening = (content.lot for content in period.opening.values())
    given = (lot for one in period.runs for _, lot, _ in one.run.given)
    lots = tuple(lot for lot in dict.fromkeys((*moved, *held, *opening, *given)) if lot)
    return replace(period, makeups=books.makeups(lots), waiting=frozenset(books.waiting_among(lots)))


def read_period(books: Books, plant: Plant, since: int, until: int) -> Period:
    """The runs of a period."""
    entries = books.counting_between(TELLING_KINDS, since, until)
    lots = KnownLots(books, plant, entries, since=since, until=until)
    runs = tuple(_judged(entries, plant, lots, ScaleAccuracy(books)))
    machines = dict.fromkeys(kept.machine for judged in runs for kept in judged.run.kept)
    opening = {machine: content_before(books, machine, since) for machine in machines}
    return Period(since, until, runs, opening, books.heads(), plant)


def content_before(books: Books, machine: str, at: int) -> Content:
    """What a machine held at a moment: its entries are folded from the last purge on, or from the first there is."""
    entries: list[Entry] = []
    while older := books.before("machine", machine, at, most=PORTION, skip=len(entries)):
        entries = [*older, *entries]
        if len(older) < PORTION or any(isinstance(entry.record, Purged) for entry in older):
            break
    state = None
    for entry in entries:
        state = advance(f"machine:{machine}", state, entry)
    if state is None:
        return Content()
    fallen = sum(one.mass_mg for one in state.sump)
    lot = state.heel[-1].lot if state.heel else ""
    return Content(sum(heel.mass_mg for heel in state.heel), fallen, state.sump[-1].material if state.sump else "", lot)


def _is_beside(run: Run, plant: Plant) -> bool:
    """Whether a run moved nothing but consumables, which touch the product and are no part of it."""
    named = [plant.materials.get(movement.material) for movement in run.movements]
    return bool(named) and all(material is not None and material.consumable for material in named)


def _judged(entries: Sequence[Entry], plant: Plant, lots: KnownLots, scales: ScaleAccuracy) -> list[Judged]:
    found = []
    for entry in entries:
        becomes = lots.becomes(entry.record) if isinstance(entry.record, Exposed) else ""
        run = run_of(entry, lots, becomes)
        if isinstance(entry.record, Exposed):
            lots.pass_by(entry.record)
        if run is not None and not _is_beside(run, plant):
            step = lots.step(run.route, run.step) if run.step and (run.movements or not run.kept) else None
            accuracies = tuple(scales.of(movement, run.where, run.at) for movement in run.movements)
            found.append(Judged(run, accuracies, *_limits(run, step)))
    return found


def _limits(run: Run, step: Step | None) -> tuple[Limits | None, int | None]:
    """The route's limits; of an emptied sump also the milligrams that lay there, of which its limits are parts."""
    if step is None:
        return None, None
    taken = sum(kept.taken_mg for kept in run.kept)
    balance = step.balance
    if taken:
        material = next((movement.material for movement in run.movements if movement.lot), "")
        balance = next((one.found for one in step.by_products if one.material == material), None)
    return (Limits(balance.low_ppm, balance.high_ppm) if balance is not None else None), (taken or None)
