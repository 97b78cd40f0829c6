"""Looking something up by whatever is known of it: a code or its beginning, a supplier's lot, an order, some words."""

from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from traceapp.domain.box import BoxState
from traceapp.domain.document import DocumentState
from traceapp.domain.fact import Fact
from traceapp.domain.findable import folded
from traceapp.domain.gs1 import DigitalLink, Gs1
from traceapp.domain.iso15434 import Iso15434
from traceapp.domain.issued import IssuedState
from traceapp.domain.lot import LotState
from traceapp.domain.plant import Plant
from traceapp.domain.registers import FactState, HoldState, JobState, SampleState, StationState
from traceapp.domain.scan import (
    Badge,
    CertificateAddress,
    CommandCode,
    NumberCode,
    OrderCode,
    OwnLot,
    Place,
    Scan,
)
from traceapp.domain.shipment import ShipmentState
from traceapp.domain.words import Words
from traceapp.services.ports import Books

FIRST_ROWS = 50
A_SUPPLIERS_LOT = "10"
"""The GS1 application identifier of a batch or lot number."""
A_TRACED_LOT = ("1T", "T")
"""The data identifiers of a lot: as its supplier numbers it, or as anybody does (ANSI MH10.8.2)."""

Thing: TypeAlias = (
    LotState
    | BoxState
    | ShipmentState
    | IssuedState
    | HoldState
    | SampleState
    | JobState
    | DocumentState
    | StationState
    | Fact
)


class Hit(Struct, frozen=True):
    """One thing found. sort: lot, box, shipment, certificate, hold, order_line and so on; key: what names it there.

    material: of a lot, as it is called now.
    """

    sort: str
    key: str
    thing: Thing
    material: str = ""


class LookedUp(Struct, frozen=True):
    """What was found for a text, best first. is_more: there are more than are shown."""

    text: str
    hits: tuple[Hit, ...] = ()
    is_more: bool = False


def look_up(books: Books, plant: Plant, text: str, *, most: int = FIRST_ROWS) -> LookedUp:
    """The first things that a text may mean. Blank text means nothing."""
    meant = {word: _named(books, plant, word) for word in folded(text).split(" ") if word}
    subjects, is_more = books.search(text, meant=meant, most=most)
    states = books.subjects(subjects)
    hits = (hit for subject in subjects if (hit := _hit(plant, subject, states.get(subject))) is not None)
    return LookedUp(text, tuple(hits), is_more)


def text_in(scan: Scan) -> str:
    """What a scan says that can be looked up: a code, a supplier's lot in somebody else's symbol, plain text."""
    match scan:
        case OwnLot():
            return str(scan.code)
        case Gs1(elements=elements) | DigitalLink(elements=elements):
            batch = next((element.value for element in elements if element.ai == A_SUPPLIERS_LOT), "")
            return batch or " ".join(element.value for element in elements)
        case OrderCode(code=code) | Place(code=code):
            return code
        case CertificateAddress(number=number):
            return number
        case Badge() | CommandCode() | NumberCode():
            return ""
        case Iso15434(fields=fields):
            batch = next((field.value for field in fields if field.identifier in A_TRACED_LOT), "")
            return batch or " ".join(field.value for field in fields)
        case other:
            return other.text


def _named(books: Books, plant: Plant, word: str) -> tuple[str, ...]:
    """Keys of the materials and parties of whose name, in either language of the plant, a word begins so."""
    begins = f" {word}"
    materials = [key for key, material in plant.materials.items() if begins in _names(material.name)]
    parties = (subject.partition("/")[2] for subject in books.named("party", word))
    return tuple(dict.fromkeys((*materials, *parties)))


@lru_cache(maxsize=1024)
def _names(name: Words) -> str:
    """Its words in both languages, folded, each behind a blank."""
    return f" {folded(f'{name.en} {name.es}')}"


def _hit(plant: Plant, subject: str, state: object) -> Hit | None:
    sort, _, key = subject.partition(":")
    match state:
        case LotState():
            route = plant.routes.get(state.route)
            done = tuple([step for step, _ in state.steps])
            return Hit(sort, key, state, route.material_after(state.material, done) if route else state.material)
        case FactState(revisions=(*_, last)):
            of_fact, _, name = key.partition("/")
            return Hit(of_fact, name, last.fact)
        case StationState():
            return Hit("note", key, state)
        case BoxState() | ShipmentState() | IssuedState() | HoldState() | SampleState() | JobState() | DocumentState():
            return Hit(sort, key, state)
        case _:
            return None
