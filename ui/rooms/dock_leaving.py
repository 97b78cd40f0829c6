"""What leaves the dock in its own containers, without boxes: back to its supplier, or sold as scrap (DOMAIN 15)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from traceapp.domain.command import Command
from traceapp.domain.disposition import Disposition
from traceapp.domain.lot import LotState
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, Unit
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import ScrapSold, SentBack
from traceapp.domain.record.pieces import Draw
from traceapp.domain.record.quality import Disposed
from traceapp.errors import Refused
from traceapp.services.dispatch.selling_scrap import require_scrap, sell_scrap
from traceapp.services.ports import Books
from traceapp.services.quality.disposing import send_back
from ui.rooms.dock_told import Known, Piece, Told
from ui.rooms.dock_work import Work, choice, lot_of, parties_of, piece_of, short_of, told_quantity
from ui.speech import Speech
from ui.widgets.form import FormField


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("DockLeaving", source)


class ToSupplier(Work):
    """Containers that two people decided to return, each as a whole."""

    optional = frozenset({"carrier", "waybill"})

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The containers that wait for their return, to whom and why. Refused not_for_return for any other."""
        codes: list[str] = []
        decided: Disposed | None = None
        for lot, container in (place for code in told.codes for place in _containers(books, code, "return")):
            decided = _return_of(books, lot, container)
            codes.append(f"{lot.code}/{container}")
        defaults = (("supplier", decided.supplier), ("reason", decided.reason)) if decided is not None else ()
        return Known(
            pieces=tuple(piece_of(books, plant, code) for code in dict.fromkeys(codes)),
            parties=parties_of(books, "supplier", at),
            defaults=defaults,
        )

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """To whom, why, and who carries it."""
        return (
            choice("supplier", tr("Supplier"), told, known.parties),
            FormField("reason", tr("Why"), told.value("reason")),
            *_carried(told),
        )

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """They leave, and the lots are the poorer by what was in them."""
        sent = SentBack(
            shipment=code,
            supplier=told.value("supplier"),
            draws=tuple(_draw(piece.code, Quantity(0, Unit.MG)) for piece in known.pieces),
            carrier=told.value("carrier").strip(),
            waybill=told.value("waybill").strip(),
            reason=told.value("reason").strip(),
        )
        return send_back(books, command, sent=sent)


class ScrapSale(Work):
    """By-products and rejects for a recycler, weighed on leaving."""

    optional = frozenset({"carrier", "waybill"})

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The containers, and who buys. Refused as `require_scrap`, for what is none."""
        places = [place for code in told.codes for place in _containers(books, code, "")]
        for lot, container in places:
            require_scrap(plant, lot, container, buyer=lot.owner)  # whose it is, is asked with the buyer
        codes = dict.fromkeys(f"{lot.code}/{container}" for lot, container in places)
        return Known(
            pieces=tuple(piece_of(books, plant, code) for code in codes), parties=parties_of(books, "recycler", at)
        )

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """Who buys, who carries, and what the scale says of each container."""
        weights = tuple(
            FormField(piece.code, short_of(piece.code), told.value(piece.code), hint=_by_the_books(piece, speech))
            for piece in known.pieces
        )
        return (
            choice("buyer", tr("Recycler"), told, known.parties),
            *weights,
            *_carried(told),
        )

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """They leave; what the scale says counts."""
        sold = ScrapSold(
            shipment=code,
            buyer=told.value("buyer"),
            draws=tuple(_draw(piece.code, _weighed(piece, told)) for piece in known.pieces),
            carrier=told.value("carrier").strip(),
            waybill=told.value("waybill").strip(),
        )
        return sell_scrap(books, plant, command, sold=sold)


def _containers(books: Books, code: str, waiting_for: str) -> list[tuple[LotState, int]]:
    """The container of a code; of a whole lot, every one with something in it, or that waits for this.

    Refused: code_malformed, code_check, code_unknown.
    """
    name, container = lot_of(code)
    lot = books.lot(name)
    if lot is None or lot.birth is None:
        raise Refused("code_unknown", code=code)
    if container:
        return [(lot, container)]
    filled = [c.n for c in lot.containers if c.amount > 0]
    waiting = [n for n in filled if any(d.disposition == waiting_for for d in lot.destined_at(n))]
    return [(lot, n) for n in waiting or filled]


def _return_of(books: Books, lot: LotState, container: int) -> Disposed:
    """Why and to whom a container goes back. Refused `not_for_return`."""
    for destiny in lot.destined_at(container):
        entry = books.entry(destiny.entry)
        if destiny.disposition == Disposition.RETURN and entry is not None and isinstance(entry.record, Disposed):
            return entry.record
    raise Refused("not_for_return", lot=f"{lot.code}/{container}")


def _draw(code: str, quantity: Quantity) -> Draw:
    lot, container = lot_of(code)
    return Draw(lot=lot, container=container, quantity=quantity)


def _weighed(piece: Piece, told: Told) -> Quantity:
    unit = piece.quantity.unit if piece.quantity is not None else Unit.MG
    return told_quantity(told.value(piece.code), unit)


def _by_the_books(piece: Piece, speech: Speech) -> str:
    return tr("{quantity} by the books").format(quantity=speech.quantity(piece.quantity)) if piece.quantity else ""


def _carried(told: Told) -> tuple[FormField, ...]:
    """Who takes it, and under which number."""
    return (
        FormField("carrier", tr("Carrier"), told.value("carrier")),
        FormField("waybill", tr("Waybill"), told.value("waybill")),
    )
