"""The kinds of the dock's work beside production (DOMAIN 10, 15): what each is told, and the verb that records it."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication

from traceapp.domain.box import BoxState
from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.lot_code import ContainerCode, parse_keyed
from traceapp.domain.party import Party
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Quantity, Unit, quantity_from_text
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import ShipmentOpened
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.production import CameBack, SentOut
from traceapp.errors import Refused
from traceapp.services.inputs import material_now
from traceapp.services.leaving import take_back
from traceapp.services.outside import came_back, jobs_out, send_out, still_out
from traceapp.services.ports import Books
from traceapp.services.returning import possible_parents, returned_as
from traceapp.services.shipping import open_shipment
from ui.numbers import DASH
from ui.rooms.dock_told import Known, Piece, Told
from ui.speech import Speech
from ui.widgets.form import SEGMENTS_MOST, FormField
from ui.widgets.icons import Icon
from ui.widgets.segments import Segment


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("DockKinds", source)


class DockKind(Enum):
    """What is done at the dock."""

    SAMPLE = "sample"
    OUT = "out"
    BACK = "back"
    RETURN = "return"


class Work:
    """One kind of work. code: the letters and sort of the code it gives. optional: fields that may stay empty."""

    code = ("SH", "shipment")
    optional: frozenset[str] = frozenset()

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """What the books say of what was told. Refused: code_malformed, code_check, code_unknown."""
        return Known(pieces=tuple(_piece(books, plant, code) for code in told.codes))

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """What is to be told besides."""
        return ()

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """What is recorded. Refused as the verb of the kind says."""
        raise NotImplementedError


class Sample(Work):
    """Boxes of one order line, as samples or for a PPAP: no 3.1 unless somebody asks for it."""

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The boxes, and the order line of the first."""
        boxes = [books.box(code) for code in told.codes]
        order = next((box.order for box in boxes if box is not None and box.order), "")
        return Known(pieces=tuple(_piece(books, plant, code) for code in told.codes), order=order)

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """A shipment of samples is begun."""
        opened = ShipmentOpened(shipment=code, order=known.order, boxes=told.codes, purpose="sample")
        return open_shipment(books, command, opened=opened)


class Out(Work):
    """Containers sent to an approved processor."""

    code = ("JO", "job")
    optional = frozenset({"order"})

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The containers, who may work on them, and which steps may be sent out."""
        steps = {s.key: None for route in plant.routes.values() for s in route.steps if s.may_be_sent_out}
        return Known(
            pieces=tuple(_piece(books, plant, code) for code in told.codes),
            parties=_parties(books, "processor", at),
            steps=tuple(steps),
        )

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """Who, which step, on whose order."""
        steps = tuple((step, speech.step(step)) for step in known.steps)
        return (
            _choice("processor", tr("Processor"), told, known.parties),
            _choice("step", tr("Step"), told, steps),
            FormField("order", tr("Our order"), told.value("order"), hint=tr("purchase order, if there is one")),
        )

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """The containers leave."""
        seats = tuple(_seat(books, each) for each in told.codes)
        sent = SentOut(
            job=code,
            processor=told.value("processor"),
            step=told.value("step"),
            seats=seats,
            purchase_order=told.value("order").strip(),
        )
        return send_out(books, plant, command, sent=sent)


class Back(Work):
    """What a processor sends back: counted again, with where it was done, their lot, and whether they mixed lots."""

    code = ("EX", "load")

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The job that a scanned lot is away on, and all that is still out of it. Refused `not_in_job`."""
        lots = tuple(dict.fromkeys(_lot_of(code)[0] for code in told.codes))
        if not lots:
            return Known()
        jobs = jobs_out(books, lots[0])
        if not jobs:
            raise Refused("not_in_job", job="", lot=lots[0])
        out = still_out(jobs[0])
        pieces = tuple(_piece(books, plant, _named(seat)) for seat in out)
        return Known(pieces=pieces, job=jobs[0])

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """Where it was done, their lot, whether lots were mixed, and what came back of each container."""
        mixed = ((("no", tr("No"))), ("yes", tr("Yes")))
        counts = tuple(
            FormField(piece.code, _short(piece.code), told.value(piece.code), hint=_sent(piece, speech))
            for piece in known.pieces
        )
        return (
            FormField("country", tr("Country"), told.value("country").upper()),
            FormField("lot", tr("Their lot"), told.value("lot")),
            _choice("mixed", tr("Lots mixed there?"), told, mixed),
            *counts,
        )

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """They are back. What does not agree is recorded and doubted."""
        if known.job is None:
            raise Refused("nothing_named")
        seats = tuple(_counted(seat, told.value(_named(seat))) for seat in still_out(known.job))
        back = CameBack(
            job=known.job.code,
            seats=seats,
            code=code,
            step="",
            country=told.value("country").strip().upper(),
            processor_lot=told.value("lot").strip(),
            mixed_lots=told.value("mixed") == "yes",
        )
        return came_back(books, plant, command, back=back)


class Return(Work):
    """What a customer sends back: a lot of its own, with every lot that it may have been."""

    code = ("RT", "lot")

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The possible parents, and whom their boxes went to."""
        possible = possible_parents(books, told.codes, at)
        pieces = tuple(_piece(books, plant, lot) for lot in possible.lots)
        defaults = (("customer", possible.customer),) if possible.customer else ()
        return Known(pieces=pieces, parties=_parties(books, "customer", at), possible=possible, defaults=defaults)

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """From whom, under which number, how many, and why."""
        why = (
            ("complaint", tr("Complaint")),
            ("transport damage", tr("Damaged")),
            ("wrong parts", tr("Wrong parts")),
            ("surplus", tr("Surplus")),
        )
        return (
            _choice("customer", tr("Customer"), told, known.parties),
            FormField("rma", tr("RMA number"), told.value("rma")),
            FormField("pieces", tr("Pieces"), told.value("pieces")),
            _choice("reason", tr("Why"), told, why),
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
}


def word_of(kind: DockKind) -> str:
    """What a kind of work is called."""
    words = {
        DockKind.SAMPLE: tr("Sample, PPAP"),
        DockKind.OUT: tr("To a processor"),
        DockKind.BACK: tr("From a processor"),
        DockKind.RETURN: tr("Customer return"),
    }
    return words[kind]


def prompt_of(kind: DockKind) -> str:
    """What is scanned for it."""
    words = {
        DockKind.SAMPLE: tr("Scan the boxes"),
        DockKind.OUT: tr("Scan what goes out"),
        DockKind.BACK: tr("Scan one that came back"),
        DockKind.RETURN: tr("Scan the box or lot it may be from"),
    }
    return words[kind]


def act_of(kind: DockKind) -> tuple[str, str, Icon]:
    """Its act, in words, and its picture."""
    words = {
        DockKind.SAMPLE: (tr("Begin shipment"), tr("no 3.1 by default"), Icon.TRUCK),
        DockKind.OUT: (tr("Send out"), tr("the containers leave"), Icon.TRUCK),
        DockKind.BACK: (tr("Receive"), tr("counted again"), Icon.CHECK),
        DockKind.RETURN: (tr("Take back"), tr("prints its label"), Icon.LABEL),
    }
    return words[kind]


def _parties(books: Books, role: str, at: int) -> tuple[tuple[str, str], ...]:
    found = (fact for fact in books.facts("party", at) if isinstance(fact, Party) and role in fact.roles)
    return tuple(sorted((party.key, party.name) for party in found))


def _choice(key: str, label: str, told: Told, choices: Sequence[tuple[str, str]]) -> FormField:
    """A field of few values; none is chosen for anybody."""
    offered = choices if len(choices) <= SEGMENTS_MOST else (("", DASH), *choices)
    return FormField(key, label, told.value(key), tuple(Segment(value, word) for value, word in offered))


def _lot_of(code: str) -> tuple[str, int]:
    parsed = parse_keyed(code)
    return (str(parsed.lot), parsed.number) if isinstance(parsed, ContainerCode) else (str(parsed), 0)


def _piece(books: Books, plant: Plant, code: str) -> Piece:
    """What a code is. Refused: code_malformed, code_check, code_unknown."""
    name, container = _lot_of(code)
    box: BoxState | None = books.box(name)
    lot: LotState | None = books.lot(name)
    if box is not None and box.packed is not None:
        return Piece(code, "", Quantity(box.pieces, Unit.PCS))
    if lot is None or lot.birth is None:
        raise Refused("code_unknown", code=code)
    kept = lot.container(container) if container else None
    return Piece(code, material_now(plant, lot.route, lot), Quantity(kept.amount, lot.unit) if kept else lot.left)


def _seat(books: Books, code: str) -> Seat:
    name, container = _lot_of(code)
    lot = books.lot(name)
    kept = lot.container(container) if lot is not None and container else None
    quantity = None if lot is None else Quantity(kept.amount, lot.unit) if kept is not None else lot.left
    return Seat(lot=name, container=container, quantity=quantity)


def _named(seat: Seat) -> str:
    return f"{seat.lot}/{seat.container}" if seat.container else seat.lot


def _short(code: str) -> str:
    """A container where the whole code stands beside it: C014/3 of PR-2650-C014-9/3."""
    lot, slash, n = code.partition("/")
    return f"{lot.split('-')[2]}{slash}{n}"


def _sent(piece: Piece, speech: Speech) -> str:
    return tr("{quantity} went out").format(quantity=speech.quantity(piece.quantity)) if piece.quantity else ""


def _counted(seat: Seat, text: str) -> Seat:
    """The seat with what came back of it. Refused: number_malformed, number_too_fine."""
    unit = seat.quantity.unit if seat.quantity is not None else Unit.PCS
    told = quantity_from_text(text.replace(",", "."), "kg" if unit is Unit.MG else "pcs")
    return Seat(lot=seat.lot, container=seat.container, quantity=told)
