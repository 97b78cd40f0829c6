"""A recall drill: a lot at random, both ways, against the clock, with a balance that closes or does not."""

from collections.abc import Sequence

from msgspec import Struct

from traceapp.domain.command import Command
from traceapp.domain.person import Act
from traceapp.domain.plant import Plant
from traceapp.domain.quantity import Unit
from traceapp.domain.record.base import Record
from traceapp.domain.record.pieces import Signature
from traceapp.domain.record.recall import RecallDrilled
from traceapp.errors import Refused
from traceapp.services.people import require_signatures
from traceapp.services.ports import Books
from traceapp.services.trace.trace_answer import Direction, Trace
from traceapp.services.trace.trace_start import start_of
from traceapp.services.trace.tracing import trace_from


class Drill(Struct, frozen=True):
    """One drill. began, ended: UTC microseconds."""

    lot: str
    began: int
    ended: int
    back: Trace
    forward: Trace

    def missing(self, unit: Unit) -> int:
        """What of everything reached no place on record holds; less than nothing: more is packed than was made."""
        return sum(one.not_found.amount for one in self.forward.affected if one.unit is unit)

    @property
    def closes(self) -> bool:
        return not any(one.not_found.amount for one in self.forward.affected)


def drilled_lot(books: Books, chance: int) -> str:
    """A lot that was born here, by a number from 0 to 10⁶: the first after that part of the time on record.

    Refused `nothing_named` where no lot is on record.
    """
    span = books.births()
    if span is None:
        raise Refused("nothing_named")
    first, last = span
    return books.lot_born_after(first + (last - first) * chance // 10**6)


def drill(books: Books, plant: Plant, lot: str) -> tuple[Trace, Trace]:
    """Where the lot came from and where it went. Refused `code_unknown`."""
    start = start_of(books, lot)
    back, forward = (trace_from(books, plant, start, way) for way in (Direction.BACK, Direction.FORWARD))
    return back, forward


def sign_drill(
    books: Books, command: Command, *, done: Drill, evidence: str, signatures: Sequence[Signature]
) -> tuple[Record, ...]:
    """A drill is recorded with its sheet, signed with badge and PIN. Refused as `people.require_signatures`."""
    require_signatures(books, signatures, Act.SETTLE, people=1, at=command.happened)
    return (
        RecallDrilled(
            lot=done.lot,
            began=done.began,
            ended=done.ended,
            back=done.back.lots,
            forward=done.forward.lots,
            shipments=len(done.forward.shipments),
            customers=len(done.forward.customers),
            missing_mg=done.missing(Unit.MG),
            missing_pieces=done.missing(Unit.PCS),
            evidence=evidence,
            signatures=tuple(signatures),
        ),
    )
