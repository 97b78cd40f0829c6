"""Work that a processor does, at the dock: containers sent out, and counted again when they are back (DOMAIN 10)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from traceapp.domain.command import Command
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Unit
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Seat
from traceapp.domain.record.production import CameBack, SentOut
from traceapp.errors import Refused
from traceapp.services.dispatch.outside import came_back, jobs_out, send_out, still_out
from traceapp.services.ports import Books
from ui.rooms.dock_told import Known, Piece, Told
from ui.rooms.dock_work import (
    DOCUMENT,
    Work,
    choice,
    document_field,
    lot_of,
    named,
    parties_of,
    piece_of,
    seat_of,
    short_of,
    told_quantity,
)
from ui.speech import Speech
from ui.widgets.form import FormField


def tr(source: str) -> str:
    """Words of this file."""
    return QCoreApplication.translate("DockOutside", source)


class Out(Work):
    """Containers sent to an approved processor."""

    code = ("JO", "job")
    optional = frozenset({"order"})

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The containers, who may work on them, and which steps may be sent out."""
        steps = {s.key: None for route in plant.routes.values() for s in route.steps if s.may_be_sent_out}
        return Known(
            pieces=tuple(piece_of(books, plant, code) for code in told.codes),
            parties=parties_of(books, "processor", at),
            steps=tuple(steps),
        )

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """Who, which step, on whose order."""
        steps = tuple((step, speech.step(step)) for step in known.steps)
        return (
            choice("processor", tr("Processor"), told, known.parties),
            choice("step", tr("Step"), told, steps),
            FormField("order", tr("Our order"), told.value("order"), hint=tr("purchase order, if there is one")),
        )

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """The containers leave."""
        seats = tuple(seat_of(books, each) for each in told.codes)
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
    optional = frozenset({DOCUMENT})

    def known(self, books: Books, plant: Plant, told: Told, at: int) -> Known:
        """The job that a scanned lot is away on, and all that is still out of it. Refused `not_in_job`."""
        lots = tuple(dict.fromkeys(lot_of(code)[0] for code in told.codes))
        if not lots:
            return Known()
        jobs = jobs_out(books, lots[0])
        if not jobs:
            raise Refused("not_in_job", job="", lot=lots[0])
        out = still_out(jobs[0])
        pieces = tuple(piece_of(books, plant, named(seat)) for seat in out)
        papers = [kept.name for sha in jobs[0].documents if (kept := books.document(sha)) is not None]
        return Known(pieces=pieces, job=jobs[0], papers=tuple(papers))

    def title(self, known: Known) -> str:
        """The job, and what came with it before."""
        return " · ".join((known.job.code, *known.papers)) if known.job is not None else ""

    def fields(self, known: Known, told: Told, speech: Speech) -> tuple[FormField, ...]:
        """Where it was done, their lot, whether lots were mixed, and what came back of each container."""
        mixed = ((("no", tr("No"))), ("yes", tr("Yes")))
        counts = tuple(
            FormField(piece.code, short_of(piece.code), told.value(piece.code), hint=_sent(piece, speech))
            for piece in known.pieces
        )
        return (
            FormField("country", tr("Country"), told.value("country").upper()),
            FormField("lot", tr("Their lot"), told.value("lot")),
            choice("mixed", tr("Lots mixed there?"), told, mixed),
            document_field(
                tr("Certificate"), tr("none came"), tr("from the inbox folder of this terminal"), told, known.files
            ),
            *counts,
        )

    def verb(
        self, books: Books, command: Command, *, plant: Plant, told: Told, known: Known, code: str
    ) -> Sequence[Record]:
        """They are back. What does not agree is recorded and doubted. Refused `nothing_named`, and as `came_back`."""
        if known.job is None:
            raise Refused("nothing_named")
        seats = tuple(_counted(seat, told.value(named(seat))) for seat in still_out(known.job))
        back = CameBack(
            job=known.job.code,
            seats=seats,
            code=code,
            step="",
            country=told.value("country").strip().upper(),
            processor_lot=told.value("lot").strip(),
            documents=() if known.document is None else (known.document.sha256,),
            mixed_lots=told.value("mixed") == "yes",
        )
        return came_back(books, plant, command, back=back, filing=known.document)


def _sent(piece: Piece, speech: Speech) -> str:
    return tr("{quantity} went out").format(quantity=speech.quantity(piece.quantity)) if piece.quantity else ""


def _counted(seat: Seat, text: str) -> Seat:
    """The seat with what came back of it. Refused as `told_quantity`."""
    unit = seat.quantity.unit if seat.quantity is not None else Unit.PCS
    return Seat(lot=seat.lot, container=seat.container, quantity=told_quantity(text, unit))
