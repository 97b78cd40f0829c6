"""What every kind of the dock's work is: what was scanned for it, what is told of it, and the verb that records it."""

from collections.abc import Sequence

from traceapp.domain.box import BoxState
from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.lot_code import ContainerCode, parse_keyed
from traceapp.domain.party import Party
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, Unit, quantity_from_text
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Seat
from traceapp.errors import Refused
from traceapp.services.ports import Books
from traceapp.services.run.inputs import material_now
from ui.numbers import DASH
from ui.rooms.dock_told import Known, Piece, Told
from ui.speech import Speech
from ui.widgets.form import SEGMENTS_MOST, FormField
from ui.widgets.segments import Segment


class Work:
    """One kind of work. code: the letters and sort of the code it gives. optional: fields that may stay empty."""

    code = ("SH", "shipment")
    optional: frozenset[str] = frozenset()

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """What the books say of what was told. Refused: code_malformed, code_check, code_unknown."""
        return Known(pieces=tuple(piece_of(books, plant, code) for code in told.codes))

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """What is to be told besides."""
        return ()

    def title(self, known: Known) -> str:
        """What stands beside the form's name: the work that goes on, and its papers."""
        return ""

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """What is recorded. Refused as the verb of the kind says."""
        raise NotImplementedError


def parties_of(books: Books, role: str, at: int) -> tuple[tuple[str, str], ...]:
    found = (fact for fact in books.facts("party", at) if isinstance(fact, Party) and role in fact.roles)
    return tuple(sorted((party.key, party.name) for party in found))


def choice(key: str, label: str, told: Told, choices: Sequence[tuple[str, str]]) -> FormField:
    """A field of few values; none is chosen for anybody."""
    offered = choices if len(choices) <= SEGMENTS_MOST else (("", DASH), *choices)
    return FormField(key, label, told.value(key), tuple(Segment(value, word) for value, word in offered))


def lot_of(code: str) -> tuple[str, int]:
    parsed = parse_keyed(code)
    return (str(parsed.lot), parsed.number) if isinstance(parsed, ContainerCode) else (str(parsed), 0)


def piece_of(books: Books, plant: Plant, code: str) -> Piece:
    """What a code is. Refused: code_malformed, code_check, code_unknown."""
    name, container = lot_of(code)
    box: BoxState | None = books.box(name)
    lot: LotState | None = books.lot(name)
    if box is not None and box.packed is not None:
        return Piece(code, "", Quantity(box.pieces, Unit.PCS))
    if lot is None or lot.birth is None:
        raise Refused("code_unknown", code=code)
    kept = lot.container(container) if container else None
    return Piece(code, material_now(plant, lot.route, lot), Quantity(kept.amount, lot.unit) if kept else lot.left)


def seat_of(books: Books, code: str) -> Seat:
    name, container = lot_of(code)
    lot = books.lot(name)
    kept = lot.container(container) if lot is not None and container else None
    quantity = None if lot is None else Quantity(kept.amount, lot.unit) if kept is not None else lot.left
    return Seat(lot=name, container=container, quantity=quantity)


def named(seat: Seat) -> str:
    return f"{seat.lot}/{seat.container}" if seat.container else seat.lot


def short_of(code: str) -> str:
    """A container where the whole code stands beside it: C014/3 of PR-2650-C014-9/3."""
    lot, slash, n = code.partition("/")
    return f"{lot.split('-')[2]}{slash}{n}"


DOCUMENT = "document"
"""The field of the file that comes with the goods."""


def document_field(label: str, none: str, hint: str, told: Told, files: Sequence[str]) -> FormField:
    """A file out of the inbox, or none."""
    offered = (Segment("", none), *(Segment(name, name) for name in files))
    return FormField(DOCUMENT, label, told.value(DOCUMENT), offered, hint=hint, is_listed=True)


def told_quantity(text: str, unit: Unit) -> Quantity:
    """What was typed of a container. Refused: number_malformed, number_too_fine, number_out_of_range."""
    return quantity_from_text(text.replace(",", "."), "kg" if unit is Unit.MG else "pcs")
