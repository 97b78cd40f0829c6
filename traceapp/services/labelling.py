"""What the labels of a recorded entry say (DOMAIN 22, UX 8). Printing them is not decided here."""

from msgspec import Struct

from traceapp.domain.entry import Entry
from traceapp.domain.label import ContainerLabel
from traceapp.domain.lot_code import parse_lot_code
from traceapp.domain.plant import Plant
from traceapp.domain.record.pieces import Filled, NewLot
from traceapp.domain.record.production import LotReceived, StepPerformed
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

    person: the name to print. Times are the plant's local time (the site's time zone).
    """
    record = entry.record
    if isinstance(record, LotReceived):
        made = _Made(plant, plant.routes.get(route_key), record.step, _moment(books, entry), person)
        lots: tuple[NewLot, ...] = (record.lot,)
    elif isinstance(record, StepPerformed):
        made = _Made(plant, plant.routes.get(record.route or route_key), record.step, _moment(books, entry), person)
        lots = record.children
    else:
        return ()
    return tuple(made.label(lot, filled) for lot in lots for filled in lot.containers)


def _moment(books: Books, entry: Entry) -> str:
    return local_time(books, entry.happened).strftime("%d %b %Y %H:%M").lstrip("0")


class _Made(Struct, frozen=True):
    """How the labelled lots came to be."""

    plant: Plant
    route: Route | None
    step_key: str
    at: str
    person: str

    def label(self, lot: NewLot, filled: Filled) -> ContainerLabel:
        step = self.route.find(self.step_key) if self.route is not None else None
        following = self.route.next_steps(lot.material, (self.step_key,)) if self.route is not None else ()
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
