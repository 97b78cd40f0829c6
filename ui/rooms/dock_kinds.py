"""The kinds of the dock's work beside production (DOMAIN 10, 15), and what each is called."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication

from traceapp.domain.command import Command
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import quantity_from_text
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import ShipmentOpened
from traceapp.services.delivery.returning import possible_parents, returned_as
from traceapp.services.dispatch.leaving import take_back
from traceapp.services.dispatch.shipping import open_shipment
from traceapp.services.ports import Books
from ui.rooms.dock_leaving import ScrapSale, ToSupplier
from ui.rooms.dock_outside import Back, Out
from ui.rooms.dock_told import Known, Told
from ui.rooms.dock_work import Work, choice, parties_of, piece_of
from ui.speech import Speech
from ui.widgets.form import FormField
from ui.widgets.icons import Icon


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("DockKinds", source)


class DockKind(Enum):
    """What is done at the dock."""

    SAMPLE = "sample"
    OUT = "out"
    BACK = "back"
    RETURN = "return"
    SUPPLIER = "supplier"
    SCRAP = "scrap"


class Sample(Work):
    """Boxes of one order line, as samples or for a PPAP: no 3.1 unless somebody asks for it."""

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The boxes, and the order line of the first."""
        boxes = [books.box(code) for code in told.codes]
        order = next((box.order for box in boxes if box is not None and box.order), "")
        return Known(pieces=tuple(piece_of(books, plant, code) for code in told.codes), order=order)

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """A shipment of samples is begun."""
        opened = ShipmentOpened(shipment=code, order=known.order, boxes=told.codes, purpose="sample")
        return open_shipment(books, command, opened=opened)


class Return(Work):
    """What a customer sends back: a lot of its own, with every lot that it may have been."""

    code = ("RT", "lot")

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The possible parents, and whom their boxes went to."""
        possible = possible_parents(books, told.codes, at)
        pieces = tuple(piece_of(books, plant, lot) for lot in possible.lots)
        defaults = (("customer", possible.customer),) if possible.customer else ()
        return Known(pieces=pieces, parties=parties_of(books, "customer", at), possible=possible, defaults=defaults)

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """From whom, under which number, how many, and why."""
        why = (
            ("complaint", tr("Complaint")),
            ("transport damage", tr("Damaged")),
            ("wrong parts", tr("Wrong parts")),
            ("surplus", tr("Surplus")),
        )
        return (
            choice("customer", tr("Customer"), told, known.parties),
            FormField("rma", tr("RMA number"), told.value("rma")),
            FormField("pieces", tr("Pieces"), told.value("pieces")),
            choice("reason", tr("Why"), told, why),
        )

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """They are here, under a code of their own."""
        returned = returned_as(
            books,
            plant,
            known.possible,
            rma=told.value("rma").strip(),
            customer=told.value("customer"),
            pieces=quantity_from_text(told.value("pieces"), "pcs").amount,
            reason=told.value("reason"),
            code=code,
        )
        return take_back(books, command, returned=returned)


KINDS: dict[DockKind, Work] = {
    DockKind.SAMPLE: Sample(),
    DockKind.OUT: Out(),
    DockKind.BACK: Back(),
    DockKind.RETURN: Return(),
    DockKind.SUPPLIER: ToSupplier(),
    DockKind.SCRAP: ScrapSale(),
}


def word_of(kind: DockKind) -> str:
    """What a kind of work is called."""
    words = {
        DockKind.SAMPLE: tr("Sample, PPAP"),
        DockKind.OUT: tr("To a processor"),
        DockKind.BACK: tr("From a processor"),
        DockKind.RETURN: tr("Customer return"),
        DockKind.SUPPLIER: tr("To a supplier"),
        DockKind.SCRAP: tr("Scrap sale"),
    }
    return words[kind]


def prompt_of(kind: DockKind) -> str:
    """What is scanned for it."""
    words = {
        DockKind.SAMPLE: tr("Scan the boxes"),
        DockKind.OUT: tr("Scan what goes out"),
        DockKind.BACK: tr("Scan one that came back"),
        DockKind.RETURN: tr("Scan the box or lot it may be from"),
        DockKind.SUPPLIER: tr("Scan what goes back"),
        DockKind.SCRAP: tr("Scan what is sold"),
    }
    return words[kind]


def act_of(kind: DockKind) -> tuple[str, str, Icon]:
    """Its act, in words, and its picture."""
    words = {
        DockKind.SAMPLE: (tr("Begin shipment"), tr("no 3.1 by default"), Icon.TRUCK),
        DockKind.OUT: (tr("Send out"), tr("the containers leave"), Icon.TRUCK),
        DockKind.BACK: (tr("Receive"), tr("counted again"), Icon.CHECK),
        DockKind.RETURN: (tr("Take back"), tr("prints its label"), Icon.LABEL),
        DockKind.SUPPLIER: (tr("Send back"), tr("the containers leave"), Icon.TRUCK),
        DockKind.SCRAP: (tr("Sell"), tr("the containers leave"), Icon.TRUCK),
    }
    return words[kind]
