"""Asking quality to look at what keeps a shipment back: a word at the stations where lots are inspected."""

from traceapp.domain.command import Command
from traceapp.domain.equipment import Station
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.record.base import Record
from traceapp.domain.record.plant import StationTold
from traceapp.domain.registers import Word
from traceapp.errors import Refused
from traceapp.services.people import require
from traceapp.services.ports import Books


def ask_quality(books: Books, command: Command, *, plant: Plant, shipment: str, words: str) -> tuple[Record, ...]:
    """Leave word of a shipment at every station that inspects; it stands on the overview until somebody who worked at
    one of them since leaves. What stands there already is not said twice.

    Refused: not_allowed, shipment_unknown, text_missing, station_unknown (no station inspects).
    """
    require(books, command.who[0], Act.HOLD, command.happened)
    if books.shipment(shipment) is None:
        raise Refused("shipment_unknown", shipment=shipment)
    if not words.strip():
        raise Refused("text_missing")
    stations = inspecting_stations(books, plant, command.happened)
    if not stations:
        raise Refused("station_unknown", station="inspection")
    text = f"{shipment}: {words.strip()}"
    return tuple(
        StationTold(station=station.key, text=text)
        for station in stations
        if all(word.text != text for word in _standing(books, station))
    )


def asked(books: Books, plant: Plant, at: int) -> tuple[tuple[Word, str], ...]:
    """Each word that nobody has seen at any station that inspects, and the shipment that it begins with, "" for none.

    at: UTC microseconds.
    """
    stations = inspecting_stations(books, plant, at)
    standing = [{word.text: word for word in _standing(books, station)} for station in stations]
    unseen = (
        [word for text, word in standing[0].items() if all(text in there for there in standing)] if standing else []
    )
    return tuple((word, _shipment(books, word.text)) for word in unseen)


def inspecting_stations(books: Books, plant: Plant, at: int) -> tuple[Station, ...]:
    """The stations with a step that inspects, by key. at: UTC microseconds."""
    found = []
    for fact in books.facts("station", at):
        route = plant.routes.get(fact.route) if isinstance(fact, Station) else None
        if isinstance(fact, Station) and route is not None:
            steps = (route.find(key) for key in fact.steps)
            if any(step is not None and step.act == "inspect" for step in steps):
                found.append(fact)
    return tuple(found)


def _standing(books: Books, station: Station) -> tuple[Word, ...]:
    state = books.station(station.key)
    return state.told if state is not None else ()


def _shipment(books: Books, text: str) -> str:
    code = text.partition(":")[0]
    return code if books.shipment(code) is not None else ""
