"""What the labels of a recorded entry say (DOMAIN 22, UX 8). Printing them is not decided here."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from traceapp.domain.entry import Entry
from traceapp.domain.label import ContainerLabel
from traceapp.domain.lot import LotState
from traceapp.domain.lot_code import parse_lot_code
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.dispatch import Packed
from traceapp.domain.record.pieces import Draw, Filled, NewLot
from traceapp.domain.record.production import Exposed, LotReceived, StepPerformed
from traceapp.domain.route import Route
from traceapp.domain.step import Step
from traceapp.domain.symbols import PrintedSymbol, container_symbol
from traceapp.domain.words import Words
from traceapp.services.plant_time import local_time
from traceapp.services.ports import Books

REMNANT = Words(en="Remnant", es="Resto")


def container_labels(
    books: Books, plant: Plant, route_key: str, entry: Entry, person: str
) -> tuple[ContainerLabel, ...]:
    """A label for each container that the entry filled, then for each it left a remnant in; none for other entries.

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
    elif isinstance(record, Packed):
        made = _Made(plant, plant.routes.get(route_key), "packing", _moment(books, entry), person)
        return _remnant_labels(books, made, entry, record.draws)
    else:
        return ()
    draws = record.draws if isinstance(record, StepPerformed) else ()
    filled = tuple(made.label(lot, filled) for lot in lots for filled in lot.containers)
    return (*filled, *_remnant_labels(books, made, entry, draws))


def _remnant_labels(books: Books, made: "_Made", entry: Entry, draws: Sequence[Draw]) -> tuple[ContainerLabel, ...]:
    """What goes back to the store, as the lot was called when it was drawn from."""
    left = [draw for draw in draws if draw.remnant is not None]
    lots = books.lots(tuple(dict.fromkeys(draw.lot for draw in left)))
    return tuple(
        made.remnant(lot, draw.container, draw.remnant, entry.happened)
        for draw in left
        if (lot := lots.get(draw.lot)) is not None and draw.remnant is not None
    )


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
            after = _as_filled(lot, route.material_after(lot.material, done))
            quantity = replace(seat.quantity, amount=seat.quantity.amount + seat.change)
            labels.append(made.label(after, Filled(n=seat.container, quantity=quantity), done))
    return tuple(labels)


def _as_filled(lot: LotState, material: str) -> NewLot:
    """The lot with its containers as they were filled, of what it is called now."""
    filled = tuple(Filled(n=c.n, quantity=Quantity(c.filled, lot.unit)) for c in lot.containers)
    return NewLot(code=lot.code, kind=lot.kind, material=material, containers=filled)


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

    def remnant(self, lot: LotState, n: int, left: Quantity, at: int) -> ContainerLabel:
        """What is left in container `n`, at a moment (UTC microseconds)."""
        done = tuple(key for key, done_at in lot.steps if done_at < at)
        material = self.route.material_after(lot.material, done) if self.route is not None else lot.material
        label = self.label(_as_filled(lot, material), Filled(n=n, quantity=left), done)
        kept = self.plant.materials.get(material)
        return replace(label, made=REMNANT, state=kept.stored if kept is not None else None, is_remnant=True)


def _material(plant: Plant, key: str) -> Words:
    material = plant.materials.get(key)
    return material.name if material is not None else Words(en=key, es=key)


def _state(plant: Plant, step: Step | None, material: str) -> Words | None:
    """What the container must be kept as: the step's own word, else the material's."""
    if step is not None and step.makes is not None and step.makes.state is not None:
        return step.makes.state
    kept = plant.materials.get(material)
    return kept.stored if kept is not None else None
