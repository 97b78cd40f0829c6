"""What the station's conversation asks the books, and the answers. Asked on a reading thread, never on the screen's."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.characteristic import Characteristic, Gauge
from traceapp.domain.drawing import Drawing
from traceapp.domain.equipment import Instrument, Station
from traceapp.domain.order import WorkOrder
from traceapp.domain.part import Part
from traceapp.domain.party import SupplierCode
from traceapp.domain.person import Act, Role
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Unit as QuantityUnit
from traceapp.domain.route import Route
from traceapp.domain.step import Step
from traceapp.errors import Refused
from traceapp.services.known import require_line
from traceapp.services.people import person_of, require, require_skill
from traceapp.services.ports import Books
from traceapp.services.run.charge import require_charge
from traceapp.services.run.collecting import collecting_step, in_sumps
from traceapp.services.run.inputs import Found, find_input, material_now, stations_doing
from traceapp.services.run.run import Run, Sump


class AskBadge(Struct, frozen=True):
    """Who is this?"""

    person: str


class AskCharge(Struct, frozen=True):
    """May all of this charge go in now?"""

    run: Run


class AskSecond(Struct, frozen=True):
    """May this person sign second, for this skill, and may all of this charge still go in?"""

    person: str
    skill: str
    run: Run


class AskWork(Struct, frozen=True):
    """What is this order, and may this person do it?"""

    code: str
    person: str


class AskInput(Struct, frozen=True):
    """May this lot, or its container `container` (0: its own code), go into the run at hand, or begin one?"""

    lot: str
    container: int
    run: Run | None
    person: str
    insisted: bool = False


class AskUnit(Struct, frozen=True):
    """What is this test unit, and what is to be measured on it?"""

    code: str
    step: str
    person: str


class AskSupplier(Struct, frozen=True):
    """Whose code is this, and for which material? material: by its card, for a code that nobody mapped or for none."""

    text: str
    person: str
    material: str = ""


class AskScale(Struct, frozen=True):
    """May this instrument weigh today?"""

    instrument: str
    mass_mg: int


class AskStation(Struct, frozen=True):
    """Is there a station of this code, to which this terminal could go?"""

    code: str


class AskSump(Struct, frozen=True):
    """What lies in the sumps here? sump, material: which of it is to be collected, "" for whichever there is."""

    person: str
    sump: str = ""
    material: str = ""


class AskGauge(Struct, frozen=True):
    """Is there an instrument of this key to measure with?"""

    instrument: str


Question = (
    AskBadge
    | AskCharge
    | AskSecond
    | AskWork
    | AskInput
    | AskUnit
    | AskSupplier
    | AskScale
    | AskStation
    | AskSump
    | AskGauge
)


class Someone(Struct, frozen=True):
    """A person as the screen greets them. roles decide their home screen, language their words."""

    person: str
    roles: tuple[Role, ...]
    language: str


class Here(Struct, frozen=True, kw_only=True):
    """The step that an answer belongs to, and the route it is from."""

    step: Step
    route: str
    revision: str


class Charged(Struct, frozen=True):
    """All of the charge may go in."""


class Work(Here, frozen=True, kw_only=True):
    """A work order, or an order line, that is begun here."""

    order: WorkOrder
    part: Part | None = None


class Start(Here, frozen=True, kw_only=True):
    """A lot that may go in."""

    found: Found


class Unit(Here, frozen=True, kw_only=True):
    """A test unit. lots: whom it speaks for. characteristics: what the parts' specifications want of it.

    specification: as printed, with its issue. drawing: of the part. gauges: the instruments that stand here.
    """

    code: str
    kind: str
    lots: tuple[str, ...]
    characteristics: tuple[Characteristic, ...]
    specification: str = ""
    drawing: Drawing | None = None
    gauges: tuple[Gauge, ...] = ()


class Supplied(Here, frozen=True, kw_only=True):
    """What a supplier's code, or a material card, says."""

    material: str
    supplier: str = ""
    supplier_lot: str = ""
    scan: str = ""
    counted: bool = False


class Scaled(Struct, frozen=True):
    """A weight that may be used. accuracy_mg: how far the scale may be off at that mass, at 95 %; 0 is not stated."""

    mass_mg: int
    instrument: str
    accuracy_mg: int = 0


class Elsewhere(Struct, frozen=True):
    """The station that this terminal goes to."""

    station: Station


class Collecting(Here, frozen=True, kw_only=True):
    """What is to be collected; the step is the work of collecting it."""

    sump: Sump


class Lying(Struct, frozen=True):
    """Several things that could be collected: somebody chooses."""

    sumps: tuple[Sump, ...]


Answer = Someone | Charged | Work | Start | Unit | Supplied | Scaled | Elsewhere | Collecting | Lying | Gauge


class Desk(Struct, frozen=True):
    """The station that asks: its fact, and whether it is the only terminal of the plant."""

    station: Station
    alone: bool = True


def answer(books: Books, plant: Plant, desk: Desk, question: Question, *, at: int) -> Answer:
    """The answer, or Refused with what to do instead. at: UTC microseconds."""
    match question:
        case AskBadge() | AskSecond():
            return _someone(books, plant, question, at)
        case AskCharge(run):
            require_charge(books, plant, run, at=at)
            return Charged()
        case AskWork(code, person):
            work = _work(books, plant, desk, code, at)
            may_work(books, person, work.step, at)
            return work
        case AskInput():
            return _start(books, plant, desk, question, at)
        case AskUnit(code, step, person):
            may_work(books, person, plant.route(desk.station.route).step(step), at)
            return _unit(books, plant, desk, code, step, at)
        case AskSupplier(text, person, material):
            may_work(books, person, steps_here(plant, desk)[1][0], at)
            return _supplied(books, plant, desk, text, material, at)
        case AskScale(instrument, mass_mg):
            return _scaled(books, desk, instrument, mass_mg, at)
        case AskSump():
            return _sump(books, plant, desk, question, at)
        case AskGauge(code):
            return _gauge(books, code, at)
        case AskStation(code):
            return _elsewhere(books, code, at)


def _someone(books: Books, plant: Plant, asked: AskBadge | AskSecond, at: int) -> Someone:
    if isinstance(asked, AskSecond):
        require_skill(books, asked.person, asked.skill, at)
        require_charge(books, plant, asked.run, at=at)
    found = person_of(books, asked.person, at)
    return Someone(asked.person, found.roles, found.language)


def _elsewhere(books: Books, code: str, at: int) -> Elsewhere:
    station = books.fact("station", code, at)
    if not isinstance(station, Station):
        raise Refused("station_unknown", station=code)
    return Elsewhere(station)


def may_work(books: Books, person: str, step: Step, at: int) -> None:
    """Role and skill for the step; Refused not_allowed or not_qualified (W7)."""
    act = {"receive": Act.RECEIVE, "inspect": Act.INSPECT, "pack": Act.PACK, "ship": Act.SHIP}.get(step.act, Act.RECORD)
    require(books, person, act, at)
    require_skill(books, person, step.skill, at)


def steps_here(plant: Plant, desk: Desk) -> tuple[Route, tuple[Step, ...]]:
    """The route of the station and the steps it does. Refused `station_without_step` when it does none."""
    route = plant.route(desk.station.route)
    steps = tuple(step for key in desk.station.steps if (step := route.find(key)) is not None)
    if not steps:
        raise Refused("station_without_step", station=desk.station.key)
    return route, steps


def order_of(books: Books, steps: Sequence[Step], code: str, at: int) -> WorkOrder:
    """The work order of this code, or what an order line asks of the first step done here. Refused `order_unknown`."""
    order = books.fact("work_order", code, at)
    if isinstance(order, WorkOrder):
        return order
    line = require_line(books, code, at)
    return WorkOrder(key=code, step=steps[0].key, part=line.part, order=code, claim=line.claim, owner=line.owner)


def _work(books: Books, plant: Plant, desk: Desk, code: str, at: int) -> Work:
    route, steps = steps_here(plant, desk)
    order = order_of(books, steps, code, at)
    step = next((s for s in steps if s.key == order.step), None)
    if step is None:
        raise Refused("order_elsewhere", order=code, step=order.step, stations=stations_doing(books, order.step, at))
    part = books.fact("part", order.part, at) if order.part else None
    known = part if isinstance(part, Part) else None
    return Work(step=step, route=route.key, revision=route.revision, order=order, part=known)


def _start(books: Books, plant: Plant, desk: Desk, asked: AskInput, at: int) -> Start | Unit:
    """A lot into the run at hand, or into a new one; where lots are inspected it is a test unit."""
    route, steps = steps_here(plant, desk)
    run = asked.run
    if run is None:
        step = _step_for(books, plant, route, steps, asked.lot)
        run = Run(command="", step=step, route=route.key, revision=route.revision)
    may_work(books, asked.person, run.step, at)
    if run.step.act == "inspect":
        return _unit(books, plant, desk, asked.lot, run.step.key, at)
    found = find_input(books, plant, run, asked.lot, asked.container, at=at, insisted=asked.insisted, alone=desk.alone)
    return Start(step=run.step, route=run.route, revision=run.revision, found=found)


def _step_for(books: Books, plant: Plant, route: Route, steps: tuple[Step, ...], code: str) -> Step:
    """Of the steps done here, the one that wants this lot's material as its charge."""
    lot = books.lot(code)
    if lot is None or lot.birth is None:
        return steps[0]
    material = material_now(plant, route.key, lot)
    return next((s for s in steps if material in s.charged), steps[0])


def _unit(books: Books, plant: Plant, desk: Desk, code: str, step_key: str, at: int) -> Unit:
    from traceapp.services.quality.tested_unit import gauges_at, tested_unit

    route, _ = steps_here(plant, desk)
    tested = tested_unit(books, plant, route, code, step_key, at)
    begun = next((s for s in route.steps if s.act == "inspect"), route.step(step_key))
    return Unit(
        step=begun,
        route=route.key,
        revision=route.revision,
        code=code,
        kind=tested.kind,
        lots=tested.lots,
        characteristics=tested.characteristics,
        specification=tested.specification,
        drawing=tested.drawing,
        gauges=gauges_at(books, desk.station, at),
    )


def _supplied(books: Books, plant: Plant, desk: Desk, text: str, material: str, at: int) -> Supplied:
    """What a supplier's code says, or the material of a card that was chosen for one nobody knows."""
    route, steps = steps_here(plant, desk)
    here = Supplied(step=steps[0], route=route.key, revision=route.revision, material=material)
    if material:
        return replace(here, scan=text, counted=plant.material(material).unit is QuantityUnit.PCS)
    from traceapp.services.plant.supplier_codes import read_supplier_text

    codes = [fact for fact in books.facts("supplier_code", at) if isinstance(fact, SupplierCode)]
    found = read_supplier_text(codes, text)
    if found is None:
        raise Refused("supplier_code_unknown", scanned=text[:80])
    known = found.code
    counted = plant.material(known.material).unit is QuantityUnit.PCS
    return replace(
        here, material=known.material, supplier=known.supplier, supplier_lot=found.lot, scan=text, counted=counted
    )


def _sump(books: Books, plant: Plant, desk: Desk, asked: AskSump, at: int) -> Collecting | Lying:
    route, steps = steps_here(plant, desk)
    lying = in_sumps(books, plant, steps, desk.station.equipment)
    meant = [one for one in lying if asked.sump in ("", one.code) and asked.material in ("", one.material)]
    if not meant:
        raise Refused("sump_empty", equipment=asked.sump or desk.station.key, material=asked.material)
    if len(meant) > 1:
        return Lying(tuple(meant))
    step = route.step(meant[0].step)
    may_work(books, asked.person, step, at)
    collecting = collecting_step(plant, step, meant[0].material)
    return Collecting(step=collecting, route=route.key, revision=route.revision, sump=meant[0])


def _gauge(books: Books, code: str, at: int) -> Gauge:
    """One past its calibration measures all the same; its results are doubted when they are recorded."""
    found = books.fact("instrument", code, at)
    if not isinstance(found, Instrument):
        raise Refused("instrument_unknown", instrument=code)
    from traceapp.services.quality.tested_unit import gauge_of

    return gauge_of(found)


def _scaled(books: Books, desk: Desk, code: str, mass_mg: int, at: int) -> Scaled:
    """W5: a scale past its calibration does not weigh; the next one is the station's own, else any of the plant."""
    instrument = books.fact("instrument", code, at)
    if not isinstance(instrument, Instrument):
        return Scaled(mass_mg, code)
    if _is_calibrated(instrument, at):
        return Scaled(mass_mg, code, instrument.error_at(mass_mg))
    known = [fact for fact in books.facts("instrument", at) if isinstance(fact, Instrument)]
    fit = {fact.key: fact for fact in known if fact.measures == instrument.measures and _is_calibrated(fact, at)}
    own = [key for key in desk.station.instruments if key in fit]
    other = fit[(*own, *sorted(fit))[0]] if fit else None
    raise Refused(
        "calibration_due",
        instrument=code,
        scale=other.key if other is not None else "",
        place=other.place if other is not None else "",
    )


def _is_calibrated(instrument: Instrument, at: int) -> bool:
    return not instrument.calibrated_until or instrument.calibrated_until > at
