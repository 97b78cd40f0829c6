"""What the labels of a recorded entry say (DOMAIN 22, UX 8). Printing them is not decided here."""

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.label import ContainerLabel
from traceapp.domain.lot_code import parse_lot_code
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.pieces import Filled, NewLot
from traceapp.domain.record.production import Exposed, LotReceived, StepPerformed
from traceapp.domain.route import Route
from traceapp.domain.step import Step
from traceapp.domain.symbols import PrintedSymbol, container_symbol
from traceapp.domain.words import Words
from traceapp.services.plant_time import local_time
from traceapp.services.ports import Books


def container_labels(
    books: Books, plant: Plant, route_key: str, entry: Entry, person: str
) -> tuple[ContainerLabel, ...]:
    """A label for each container that the entry filled, in order; none for other kinds of entry.

    A furnace load or a bath gives what was in it new labels, where its step has one: the material is another now.
    person: the name to print. Times are the plant's local time (the site's time zone).
    """
    record = entry.record
    if isinstance(record, Exposed):
        return _exposed_labels(books, plant, route_key, entry, record, person)
    if isinstance(record, LotReceived):
        made = _Made(plant, plant.routes.get(route_key), record.step, _moment(books, entry), person)
        lots: tuple[NewLot, ...] = (record.lot,)
    elif isinstance(record, StepPerformed):
        made = _Made(plant, plant.routes.get(record.route or route_key), record.step, _moment(books, entry), person)
        lots = record.children
    else:
        return ()
    return tuple(made.label(lot, filled) for lot in lots for filled in lot.containers)


def _exposed_labels(
    books: Books, plant: Plant, route_key: str, entry: Entry, record: Exposed, person: str
) -> tuple[ContainerLabel, ...]:
    route = plant.routes.get(record.route or route_key)
    step = route.find(record.step) if route is not None else None
    if route is None or step is None or not step.label:
        return ()
    made = _Made(plant, route, record.step, _moment(books, entry), person)
    lots = books.lots(tuple(dict.fromkeys(seat.lot for seat in record.seats)))
    labels = []
    for seat in record.seats:
        lot = lots.get(seat.lot)
        if lot is not None and seat.container and seat.quantity is not None:
            done = (*(key for key, at in lot.steps if at < entry.happened), record.step)
            after = NewLot(
                code=lot.code,
                kind=lot.kind,
                material=route.material_after(lot.material, done),
                containers=tuple(Filled(n=c.n, quantity=Quantity(c.filled, lot.unit)) for c in lot.containers),
            )
            quantity = replace(seat.quantity, amount=seat.quantity.amount + seat.change)
            labels.append(made.label(after, Filled(n=seat.container, quantity=quantity), done))
    return tuple(labels)


def _moment(books: Books, entry: Entry) -> str:
    return local_time(books, entry.happened).strftime("%d %b %Y %H:%M").lstrip("0")


class _Made(Struct, frozen=True):
    """How the labelled lots came to be."""

    plant: Plant
    route: Route | None
    step_key: str
    at: str
    person: str

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
            made=step.name if step else Words(en=self.step_key, es=self.step_key),
            made_at=self.at,
            next_station=following[0].name.en if following else "",
            state=_state(self.plant, step, lot.material),
            person=self.person,
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
