"""The label of a sample: its own code, what it is, where it was taken from, what for, and until when it is kept."""

from traceapp.domain.entry import Entry
from traceapp.domain.label import ContainerLabel
from traceapp.domain.lot_code import parse_lot_code
from traceapp.domain.plant import Plant
from traceapp.domain.record.production import SampleTaken
from traceapp.domain.symbols import PrintedSymbol, container_symbol
from traceapp.domain.words import Words
from traceapp.services.plant_time import local_time
from traceapp.services.ports import Books

SAMPLE = Words(en="Sample", es="Muestra")
KIND = "SA"
"""The two letters of a sample's code."""


def sample_label(books: Books, plant: Plant, entry: Entry, record: SampleTaken, person: str) -> ContainerLabel:
    """As it stands when it is taken (DOMAIN 11). person: the name to print."""
    draw = record.draw
    lot = books.lot(draw.lot)
    route = plant.routes.get(lot.route) if lot is not None else None
    key = lot.material if lot is not None else ""
    if lot is not None and route is not None:
        key = route.material_after(key, tuple(step for step, at in lot.steps if at < entry.happened))
    known = plant.materials.get(key)
    return ContainerLabel(
        code=record.code,
        kind=KIND,
        symbol=PrintedSymbol(container_symbol(parse_lot_code(record.code), None, draw.quantity)),
        material=known.name if known is not None else Words(en=key, es=key),
        quantity=draw.quantity,
        number=draw.container,
        made=SAMPLE,
        made_at=local_time(books, entry.happened).strftime("%d %b %Y %H:%M").lstrip("0"),
        recipe=f"{draw.lot}/{draw.container}" if draw.container else draw.lot,
        next_station=record.purpose,
        state=_kept(books, record),
        person=person,
    )


def _kept(books: Books, record: SampleTaken) -> Words | None:
    if not record.retained:
        return None
    if not record.retain_until:
        return Words(en=f"kept, {record.place}", es=f"guardada, {record.place}")
    until = local_time(books, record.retain_until - 1).strftime("%Y-%m-%d")
    return Words(en=f"kept until {until}, {record.place}", es=f"hasta {until}, {record.place}")
