"""What the labels of a recorded entry say (DOMAIN 22, UX 8). Printing them is not decided here."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.entry import Entry
from traceapp.domain.label import ContainerLabel
from traceapp.domain.lot import LotState
from traceapp.domain.lot_code import parse_lot_code
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CustomerReturned, LabelSpoiled, Packed, Unpacked
from traceapp.domain.record.pieces import Draw, Filled, NewLot, Seat
from traceapp.domain.record.production import CameBack, Exposed, LotReceived, Parted, SampleTaken, StepPerformed
from traceapp.domain.route import Route
from traceapp.domain.step import Step
from traceapp.domain.symbols import PrintedSymbol, container_symbol
from traceapp.domain.words import Words
from traceapp.errors import Refused
from traceapp.services.labels.sample_labels import sample_label
from traceapp.services.people import require
from traceapp.services.plant_time import local_time
from traceapp.services.ports import Books

REMNANT = Words(en="Remnant", es="Resto")
RETURNED = Words(en="Returned", es="Devuelto")
UNPACKED = Words(en="Unpacked", es="Desembalado")


def container_labels(
    books: Books, plant: Plant, route_key: str, entry: Entry, person: str
) -> tuple[ContainerLabel, ...]:
    """A label for each container that the entry filled, then for each it left a remnant in; none for other entries.

    Opening a box does that too: what lies in a container again is more than its label tells.

    A furnace load or a bath gives what was in it new labels, where its step has one: the material is another now. So
    does a processor, whatever the step says: it sends things back in boxes of its own.
    person: the name to print. Times are the plant's local time (the site's time zone).
    """
    match entry.record:
        case Exposed() as record:
            return _exposed_labels(books, plant, route_key, entry, record, person)
        case CameBack() as record:
            return _back_labels(books, plant, route_key, entry, record, person)
        case SampleTaken() as record:
            return (sample_label(books, plant, entry, record, person),)
        case Parted() as record:
            return _parted_labels(books, plant, route_key, entry, record, person)
        case LotReceived() as record:
            made = _Made(plant, plant.routes.get(route_key), record.step, _moment(books, entry), person)
            return tuple(made.label(record.lot, filled) for filled in record.lot.containers)
        case StepPerformed() as record:
            done = () if record.step else _steps_of(books, record)
            step = record.step or (done[-1] if done else "")
            made = _Made(plant, plant.routes.get(record.route or route_key), step, _moment(books, entry), person)
            filled = tuple(made.label(lot, filled, done) for lot in record.children for filled in lot.containers)
            return (*filled, *_remnant_labels(books, made, entry, record.draws))
        case CustomerReturned() as record:
            made = _Made(plant, plant.routes.get(route_key), "", _moment(books, entry), person, RETURNED)
            return tuple(made.label(record.lot, filled) for filled in record.lot.containers)
        case Packed() as record:
            made = _Made(plant, plant.routes.get(route_key), "packing", _moment(books, entry), person)
            return _remnant_labels(books, made, entry, record.draws)
        case Unpacked() as record:
            made = _Made(plant, plant.routes.get(route_key), "packing", _moment(books, entry), person, UNPACKED)
            return _remnant_labels(books, made, entry, record.draws)
        case _:
            return ()


def _remnant_labels(books: Books, made: "_Made", entry: Entry, draws: Sequence[Draw]) -> tuple[ContainerLabel, ...]:
    """What goes back to the store, as the lot was called when it was drawn from."""
    left = [draw for draw in draws if draw.remnant is not None]
    lots = books.lots(tuple(dict.fromkeys(draw.lot for draw in left)))
    return tuple(
        made.remnant(lot, draw.container, draw.remnant, entry.happened)
        for draw in left
        if (lot := lots.get(draw.lot)) is not None and draw.remnant is not None
    )


def _steps_of(books: Books, record: StepPerformed) -> tuple[str, ...]:
    """The steps of the lot that was regraded: a regrade adds none."""
    parent = books.lot(record.draws[0].lot) if record.draws else None
    return tuple(step for step, _ in parent.steps) if parent is not None else ()


def _parted_labels(
    books: Books, plant: Plant, route_key: str, entry: Entry, record: Parted, person: str
) -> tuple[ContainerLabel, ...]:
    """The container that something was sorted out into; nothing was done to the material."""
    lot = books.lot(record.lot)
    if lot is None or lot.birth is None:
        return ()
    route = plant.routes.get(lot.route or route_key)
    done = tuple(step for step, _ in lot.steps)
    made = _Made(plant, route, done[-1] if done else lot.step, _moment(books, entry), person)
    parted = NewLot(
        code=lot.code,
        kind=lot.kind,
        material=route.material_after(lot.material, done) if route is not None else lot.material,
        containers=tuple(Filled(n=c.n, quantity=Quantity(c.filled, lot.unit)) for c in lot.containers),
    )
    return (made.label(parted, Filled(n=record.into, quantity=record.quantity), done),)


def _exposed_labels(
    books: Books, plant: Plant, route_key: str, entry: Entry, record: Exposed, person: str
) -> tuple[ContainerLabel, ...]:
    route = plant.routes.get(record.route or route_key)
    step = route.find(record.step) if route is not None else None
    if route is None or step is None or not step.label:
        return ()
    made = _Made(plant, route, record.step, _moment(books, entry), person)
    return tuple(_seat_labels(books, made, record.seats, entry.happened))


def _back_labels(
    books: Books, plant: Plant, route_key: str, entry: Entry, record: CameBack, person: str
) -> tuple[ContainerLabel, ...]:
    lot = books.lot(record.seats[0].lot) if record.seats else None
    route = plant.routes.get(lot.route if lot is not None and lot.route else route_key)
    made = _Made(plant, route, record.step, _moment(books, entry), person)
    return tuple(_seat_labels(books, made, record.seats, entry.happened))


def _seat_labels(books: Books, made: "_Made", seats: Sequence[Seat], at: int) -> Iterator[ContainerLabel]:
    """What lies in each container after the step that was done at a moment (UTC microseconds)."""
    route, lots = made.route, books.lots(tuple(dict.fromkeys(seat.lot for seat in seats)))
    for seat in seats:
        lot = lots.get(seat.lot)
        if lot is not None and seat.container and seat.quantity is not None:
            done = (*(key for key, done_at in lot.steps if done_at < at), made.step_key)
            material = route.material_after(lot.material, done) if route is not None else lot.material
            quantity = replace(seat.quantity, amount=seat.quantity.amount + seat.change)
            yield made.label(_as_filled(lot, material), Filled(n=seat.container, quantity=quantity), done)


def _as_filled(lot: LotState, material: str) -> NewLot:
    """The lot with its containers as they were filled, of what it is called now."""
    filled = tuple(Filled(n=c.n, quantity=Quantity(c.filled, lot.unit)) for c in lot.containers)
    return NewLot(code=lot.code, kind=lot.kind, material=material, containers=filled)


def _moment(books: Books, entry: Entry) -> str:
    return local_time(books, entry.happened).strftime("%d %b %Y %H:%M").lstrip("0")


def void_label(books: Books, command: Command, *, spoiled: LabelSpoiled) -> tuple[Record, ...]:
    """A printed label was destroyed, proven by scanning it. Refused: not_allowed, label_unknown, label_spoiled."""
    require(books, command.who[0], Act.RECORD, command.happened)
    label = books.label(str(spoiled.label))
    if label is None or label.code != spoiled.code:
        raise Refused("label_unknown", code=spoiled.code, entry=str(spoiled.label))
    if label.spoiled:
        raise Refused("label_spoiled", code=spoiled.code)
    return (replace(spoiled, lot=label.lot),)


class _Made(Struct, frozen=True):
    """How the labelled lots came to be."""

    plant: Plant
    route: Route | None
    step_key: str
    at: str
    person: str
    made: Words | None = None

    def label(self, lot: NewLot, filled: Filled, done: tuple[str, ...] = ()) -> ContainerLabel:
        """done: the steps the lot has been through, when they are more than the one that is labelled."""
        step = self.route.find(self.step_key) if self.route is not None else None
        following = self.route.next_steps(lot.material, done or (self.step_key,)) if self.route is not None else ()
        return ContainerLabel(
            code=f"{lot.code}/{filled.n}",
            kind=lot.kind,
            symbol=PrintedSymbol(container_symbol(parse_lot_code(lot.code), filled.n, filled.quantity)),
            material=_material(self.plant, lot.material),
            quantity=filled.quantity,
            number=filled.n,
            of=len(lot.containers),
            made=self.made or (step.name if step else Words(en=self.step_key, es=self.step_key)),
            made_at=self.at,
            next_station=following[0].name.en if following else "",
            state=_state(self.plant, step, lot.material),
            person=self.person,
        )

    def remnant(self, lot: LotState, n: int, left: Quantity, at: int) -> ContainerLabel:
        """What is left in container `n`, at a moment (UTC microseconds)."""
        done = tuple(key for key, done_at in lot.steps if done_at < at)
        material = self.route.material_after(lot.material, done) if self.route is not None else lot.material
        label = self.label(_as_filled(lot, material), Filled(n=n, quantity=left), done)
        kept = self.plant.materials.get(material)
        return replace(
            label, made=self.made or REMNANT, state=kept.stored if kept is not None else None, is_remnant=True
        )


def _material(plant: Plant, key: str) -> Words:
    material = plant.materials.get(key)
    return material.name if material is not None else Words(en=key, es=key)


def _state(plant: Plant, step: Step | None, material: str) -> Words | None:
    """What the container must be kept as: the step's own word, else the material's."""
    if step is not None and step.makes is not None and step.makes.state is not None:
        return step.makes.state
    kept = plant.materials.get(material)
    return kept.stored if kept is not None else None
