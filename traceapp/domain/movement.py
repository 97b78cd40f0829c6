"""What a record moved: matter into a step and out of it, and what its machines held back (DOMAIN 7, 8, 10)."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any, Protocol

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.balance import added_by
from traceapp.domain.entry import Entry
from traceapp.domain.machine import sump_of
from traceapp.domain.quantity import Quantity, Unit, UnitMass, mg
from traceapp.domain.record.base import Record, keeper
from traceapp.domain.record.pieces import ByProduct, Draw, EntryRef, HeelDraw, NamedMass, NewLot, Seat
from traceapp.domain.record.production import (
    CameBack,
    Exposed,
    HeelMeasured,
    LotReceived,
    Purged,
    QuantityAdjusted,
    StepPerformed,
)
from traceapp.domain.step import Step

MOVING: tuple[type[Record], ...] = (StepPerformed, Exposed, HeelMeasured, Purged, CameBack, QuantityAdjusted)
"""The records that a mass balance is made of."""
TELLING: tuple[type[Record], ...] = (*MOVING, LotReceived)
"""Those, and what tells by which scale a container was filled."""
SUMP = sump_of("")


class Term(StrEnum):
    """Where a movement stands in a balance. What was in the machines before and after is told apart from these.

    missing: what a stocktake did not find in a container; negative where it found more.
    """

    INPUT = "input"
    UPTAKE = "uptake"
    OUTPUT = "output"
    BY_PRODUCT = "by-product"
    LOSS = "loss"
    SCRAP = "scrap"
    MISSING = "missing"


NAMED = frozenset({Term.UPTAKE, Term.LOSS})
INCOMING = frozenset({Term.INPUT, Term.UPTAKE})


class Movement(Struct, frozen=True, gc=False):
    """So much of a lot's matter went in or out. lot: "" for what is no lot's (hydrogen, dust).

    unit_mass: of pieces, as it was just then; None where nobody had measured it. instrument: the scale that told the
    quantity, "" where none did. weighing: names the act of weighing: what was drawn as it had been filled names the
    filling, so that the same error of the same scale is not counted twice. is_declared: a figure that the books took on
    both sides alike, and that nothing was weighed for.
    """

    term: Term
    quantity: Quantity
    lot: str = ""
    material: str = ""
    owner: str = ""
    unit_mass: UnitMass | None = None
    instrument: str = ""
    weighing: str = ""
    is_declared: bool = False

    @property
    def is_matter(self) -> bool:
        """It is one of the plant's materials; an uptake or loss has a name of its own (hydrogen, dust)."""
        return self.term not in NAMED and bool(self.material)


class Kept(Struct, frozen=True, gc=False):
    """What a run, a weighing or a purge told of a machine's contents: its heel afterwards, what fell into its sump and
    what was taken out of it. heel_mg: None where nothing new is told. is_emptied: nothing is left in it. material: of
    what fell or was taken. lot: of the heel, where it was named.
    """

    machine: str
    heel_mg: int | None = None
    fell_mg: int = 0
    taken_mg: int = 0
    is_emptied: bool = False
    material: str = ""
    lot: str = ""


class Run(Struct, frozen=True, gc=False):
    """One record's part of a balance. at: by the journal's clock, moment: when it happened, by what lots are said to
    be then (`Entry.moment`); both UTC microseconds. owner: of its product. given: what metal was taken up of, as (line,
    lot, quantity drawn).

    equipment: every machine that it used or whose contents it told. step: "" for what belongs to a machine alone.
    """

    entry: EntryRef
    at: int
    where: str
    step: str
    equipment: tuple[str, ...]
    owner: str
    route: str = ""
    movements: tuple[Movement, ...] = ()
    kept: tuple[Kept, ...] = ()
    moment: int = 0
    given: tuple[tuple[str, str, Quantity], ...] = ()


class Facts(Protocol):
    """What must be known of the lots and machines that records name, as it was before the record at hand."""

    def material(self, lot: str) -> str:
        """What it was called then."""

    def owner(self, lot: str) -> str: ...
    def unit_mass(self, lot: str) -> UnitMass | None: ...

    def filled_by(self, lot: str, container: int) -> str:
        """The scale that told what a container was filled with."""

    def sent(self, job: str) -> tuple[Seat, ...]:
        """What left for a processor."""

    def step(self, route: str, step: str) -> Step | None:
        """What a route says of a step."""

    def step_at(self, machine: str) -> str:
        """The step that is done on a machine; "" where none is."""


def run_of(entry: Entry, facts: Facts, becomes: str = "") -> Run | None:
    """What an entry moved; None for one that moves nothing. becomes: what an exposure's step makes of a material."""
    record = entry.record
    match record:
        case StepPerformed():
            kept = tuple(_kept_of(record))
            return Run(
                **_told(entry, record.step, (*record.equipment, *(_machine(one.machine) for one in kept))),
                route=record.route,
                owner=_owner_of(record, facts),
                movements=tuple(_performed(record, entry, facts)),
                kept=kept,
                given=_given(
                    record.uptakes, (*record.draws, *record.consumables), facts.step(record.route, record.step)
                ),
            )
        case Exposed():
            return Run(
                **_told(entry, record.step, record.equipment),
                route=record.route,
                owner=_owner_of_seats(record.seats, facts),
                movements=tuple(_exposed(record, entry, facts, becomes)),
                given=_given(record.uptakes, record.consumables, facts.step(record.route, record.step)),
            )
        case CameBack():
            return Run(
                **_told(entry, record.step),
                owner=_owner_of_seats(record.seats, facts),
                movements=tuple(_came_back(record, entry, facts)),
            )
        case HeelMeasured() | Purged():
            return _told_of_machine(record, entry, facts)
        case QuantityAdjusted() if keeper(record.lot) == f"lot:{record.lot}":
            return Run(**_told(entry, ""), owner=facts.owner(record.lot), movements=(_adjusted(record, entry, facts),))
        case _:
            return None


def _told(entry: Entry, step: str, machines: Iterable[str] = ()) -> dict[str, Any]:
    """What every run has of its entry."""
    equipment = tuple(dict.fromkeys(machines))
    told = {"entry": entry.ref, "at": entry.hlc, "moment": entry.moment, "where": entry.where}
    return {**told, "step": step, "equipment": equipment}


def _given(
    uptakes: Sequence[NamedMass], draws: Iterable[Draw], step: Step | None
) -> tuple[tuple[str, str, Quantity], ...]:
    """What was drawn on the lines whose metal was taken up."""
    told = {one.name for one in uptakes}
    lines = {line for declared in (step.uptakes if step else ()) if declared.key in told for line in declared.of}
    return tuple((draw.line, draw.lot, draw.quantity) for draw in draws if draw.line in lines)


def _told_of_machine(record: HeelMeasured | Purged, entry: Entry, facts: Facts) -> Run:
    machine = _machine(record.equipment)
    told = _told(entry, facts.step_at(machine), (machine,))
    if isinstance(record, HeelMeasured):
        return Run(
            **told,
            owner=facts.owner(record.lot),
            kept=(Kept(record.equipment, heel_mg=record.mass_mg, lot=record.lot),),
        )
    return Run(
        **told,
        owner=facts.owner(record.scrap[0].lot) if record.scrap else "",
        movements=tuple(_purged(record.scrap, entry, facts)),
        kept=(Kept(record.equipment, heel_mg=0, is_emptied=True),),
    )


def _owner_of_seats(seats: Sequence[Seat], facts: Facts) -> str:
    return facts.owner(seats[0].lot) if seats else ""


def _machine(code: str) -> str:
    """The machine whose sump this is, else the machine itself."""
    return code.removesuffix(SUMP)


def _owner_of(record: StepPerformed, facts: Facts) -> str:
    if record.children:
        return record.children[0].owner
    return facts.owner(record.draws[0].lot) if record.draws else ""


def _performed(record: StepPerformed, entry: Entry, facts: Facts) -> Iterator[Movement]:
    owner = _owner_of(record, facts)
    for n, draw in enumerate(record.draws):
        yield _drawn(Term.INPUT, draw, n, entry, facts)
    for n, draw in enumerate(record.scrap):
        yield _drawn(Term.SCRAP, draw, n, entry, facts)
    for lot in record.lots:
        yield from _born(Term.OUTPUT, lot, entry)
    for n, shed in enumerate(record.by_products):
        yield from _shed(shed, n, owner, entry)
    added = added_by(record.uptakes, record.draws, facts.step(record.route, record.step))
    yield from _named(Term.UPTAKE, added, owner, entry)
    yield from _named(Term.LOSS, record.losses, owner, entry)


def _drawn(term: Term, draw: Draw, n: int, entry: Entry, facts: Facts) -> Movement:
    carried = not draw.instrument and draw.quantity.unit is Unit.MG
    return Movement(
        term=term,
        quantity=draw.quantity,
        lot=draw.lot,
        material=facts.material(draw.lot),
        owner=facts.owner(draw.lot),
        unit_mass=None if draw.quantity.unit is Unit.MG else facts.unit_mass(draw.lot),
        instrument=facts.filled_by(draw.lot, draw.container) if carried else draw.instrument,
        weighing=f"{draw.lot}/{draw.container}" if carried else f"{entry.ref} {term} {n}",
    )


def _born(term: Term, lot: NewLot, entry: Entry) -> Iterator[Movement]:
    for filled in lot.containers:
        yield Movement(
            term=term,
            quantity=filled.quantity,
            lot=lot.code,
            material=lot.material,
            owner=lot.owner,
            unit_mass=lot.unit_mass,
            instrument=filled.instrument,
            weighing=f"{lot.code}/{filled.n}",
        )


def _shed(shed: ByProduct, n: int, owner: str, entry: Entry) -> Iterator[Movement]:
    """What fell into a sump is in the machine still, and stands among its contents."""
    if shed.lot is not None:
        yield from _born(Term.BY_PRODUCT, shed.lot, entry)
    elif not shed.sump:
        yield Movement(
            term=Term.BY_PRODUCT,
            quantity=shed.quantity,
            material=shed.material,
            owner=owner,
            instrument=shed.instrument,
            weighing=f"{entry.ref} shed {n}",
        )


def _named(
    term: Term, masses: Iterable[NamedMass], owner: str, entry: Entry, *, is_declared: bool = False
) -> Iterator[Movement]:
    for n, one in enumerate(masses):
        yield Movement(
            term=term,
            quantity=mg(one.mass_mg),
            material=one.name,
            owner=owner,
            instrument=one.instrument,
            weighing=f"{entry.ref} {term} {n}",
            is_declared=is_declared and not one.instrument,
        )


def _kept_of(record: StepPerformed) -> Iterator[Kept]:
    """Machine by machine. A heel that was drawn and not told anew is all in the product."""
    after = dict(record.heel_after_mg)
    fell: dict[str, int] = {}
    taken: dict[str, int] = {}
    materials = {draw.equipment: draw.material for draw in record.sump}
    materials.update((shed.sump, shed.material) for shed in record.by_products if shed.sump)
    for shed in record.by_products:
        if shed.sump and shed.quantity.unit is Unit.MG:
            fell[shed.sump] = fell.get(shed.sump, 0) + shed.quantity.amount
    for draw in record.sump:
        taken[draw.equipment] = taken.get(draw.equipment, 0) + draw.mass_mg
    drawn = dict.fromkeys((heel.equipment for heel in record.heels), 0)
    for machine in dict.fromkeys((*drawn, *after, *fell, *taken)):
        heel = after.get(machine, drawn.get(machine))
        material = materials.get(machine, "")
        yield Kept(machine, heel, fell.get(machine, 0), taken.get(machine, 0), material=material)


def _exposed(record: Exposed, entry: Entry, facts: Facts, becomes: str) -> Iterator[Movement]:
    """Where no unit mass was measured anew, the seats changed by what was declared: nothing was weighed."""
    owner = _owner_of_seats(record.seats, facts)
    scrapped = {(draw.lot, draw.container): draw.quantity.amount for draw in record.scrap}
    for seat in record.seats:
        if seat.quantity is not None:
            yield from _seated(seat, record.unit_mass, scrapped, entry, facts, becomes)
    for n, draw in enumerate(record.scrap):
        yield _drawn(Term.SCRAP, draw, n, entry, facts)
    is_declared = record.unit_mass is None
    yield from _named(Term.UPTAKE, record.uptakes, owner, entry, is_declared=is_declared)
    yield from _named(Term.LOSS, record.losses, owner, entry, is_declared=is_declared)


def _seated(
    seat: Seat,
    unit_mass: UnitMass | None,
    scrapped: dict[tuple[str, int], int],
    entry: Entry,
    facts: Facts,
    becomes: str,
) -> Iterator[Movement]:
    """As it came, and as it left: with what it gained or lost, at a piece's new mass, without what was scrapped."""
    assert seat.quantity is not None
    drawn = Draw(lot=seat.lot, container=seat.container, quantity=seat.quantity)
    before = replace(_drawn(Term.INPUT, drawn, 0, entry, facts), is_declared=unit_mass is None)
    yield before
    left = seat.quantity.amount + seat.change - scrapped.get((seat.lot, seat.container), 0)
    yield Movement(
        term=Term.OUTPUT,
        quantity=Quantity(left, seat.quantity.unit),
        lot=seat.lot,
        material=becomes or before.material,
        owner=before.owner,
        unit_mass=unit_mass or before.unit_mass,
        instrument=before.instrument,
        weighing=before.weighing,
        is_declared=before.is_declared,
    )


def _came_back(record: CameBack, entry: Entry, facts: Facts) -> Iterator[Movement]:
    """Work outside: as much as left of each container that came back, and as much as came (DOMAIN 10)."""
    left = {(seat.lot, seat.container): seat.quantity for seat in facts.sent(record.job)}
    for seat in record.seats:
        sent = left.get((seat.lot, seat.container))
        for term, quantity in ((Term.INPUT, sent), (Term.OUTPUT, seat.quantity)):
            if sent is not None and quantity is not None:
                drawn = Draw(lot=seat.lot, container=seat.container, quantity=quantity)
                yield _drawn(term, drawn, 0, entry, facts)
    for n, draw in enumerate(record.scrap):
        yield _drawn(Term.SCRAP, draw, n, entry, facts)


def _purged(scrap: Iterable[HeelDraw], entry: Entry, facts: Facts) -> Iterator[Movement]:
    for n, draw in enumerate(scrap):
        if draw.mass_mg:
            yield Movement(
                term=Term.SCRAP,
                quantity=mg(draw.mass_mg),
                lot=draw.lot,
                material=draw.material or facts.material(draw.lot),
                owner=facts.owner(draw.lot),
                weighing=f"{entry.ref} purged {n}",
            )


def _adjusted(record: QuantityAdjusted, entry: Entry, facts: Facts) -> Movement:
    counted = record.difference.unit is Unit.PCS
    return Movement(
        term=Term.MISSING,
        quantity=Quantity(-record.difference.amount, record.difference.unit),
        lot=record.lot,
        material=facts.material(record.lot),
        owner=facts.owner(record.lot),
        unit_mass=facts.unit_mass(record.lot) if counted else None,
        instrument=record.instrument,
        weighing=f"{entry.ref} counted",
    )
