"""What happens to material beside the route: counted again, sampled, carried to another place."""

from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.equipment import Instrument, Place
from traceapp.domain.lot import Container, LotState
from traceapp.domain.person import Act
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record, keeper
from traceapp.domain.record.pieces import Draw, Signature
from traceapp.domain.record.production import Moved, Parted, QuantityAdjusted, SampleTaken
from traceapp.errors import Refused
from traceapp.services.known import require_lot, require_reason
from traceapp.services.people import require, require_signatures
from traceapp.services.ports import Books


def adjust(
    books: Books,
    command: Command,
    *,
    lot: str,
    container: int,
    counted: Quantity,
    reason: str,
    signatures: Sequence[Signature],
    instrument: str = "",
) -> tuple[Record, ...]:
    """Set the books of one container to what was counted or weighed, with badge and PIN.

    Refused: as `people.require_signatures`, lot_unknown, container_unknown, unit_mixed, reason_missing,
    instrument_unknown, calibration_due, nothing_to_adjust.
    """
    require_signatures(books, signatures, Act.ADJUST, people=1, at=command.happened)
    state, kept = container_of(books, lot, container)
    difference = counted - Quantity(kept.amount, state.unit)
    reason = require_reason(reason)
    if difference.amount == 0:
        raise Refused("nothing_to_adjust", lot=lot, container=container)
    if instrument:
        require_calibrated(books, instrument, command.happened)
    return (
        QuantityAdjusted(
            lot=lot,
            container=container,
            counted=counted,
            difference=difference,
            reason=reason,
            instrument=instrument,
        ),
    )


def container_of(books: Books, lot: str, container: int) -> tuple[LotState, Container]:
    """A container of a lot that the books know. Refused: lot_unknown, container_unknown."""
    state = require_lot(books, lot)
    kept = state.container(container)
    if kept is None:
        raise Refused("container_unknown", lot=lot, container=container)
    return state, kept


def require_calibrated(books: Books, instrument: str, at: int) -> None:
    """Refused: instrument_unknown, calibration_due."""
    if is_overdue(books, instrument, at):
        raise Refused("calibration_due", instrument=instrument)


def is_overdue(books: Books, instrument: str, at: int) -> bool:
    """Whether a known instrument's calibration has run out. Refused `instrument_unknown`."""
    fact = books.fact("instrument", instrument, at)
    if not isinstance(fact, Instrument):
        raise Refused("instrument_unknown", instrument=instrument)
    return 0 < fact.calibrated_until <= at


def require_left(state: LotState, kept: Container, wanted: Quantity) -> None:
    """Refused: unit_mixed, nothing_drawn, more_than_left."""
    if wanted.unit is not state.unit:
        raise Refused("unit_mixed", one=wanted.unit.value, other=state.unit.value)
    if wanted.amount <= 0:
        raise Refused("nothing_drawn", lot=state.code)
    if wanted.amount > kept.amount:
        raise Refused("more_than_left", lot=state.code, left=Quantity(kept.amount, state.unit))


def sort_out(books: Books, command: Command, *, parted: Parted) -> tuple[Record, ...]:
    """Part of what lies in a container goes into a new one of the same lot, held as the first one is.

    parted: the record as it would stand, but for the number of the new container.
    Refused: not_allowed, lot_unknown, container_unknown, unit_mixed, nothing_drawn, more_than_left.
    """
    require(books, command.who[0], Act.RECORD, command.happened)
    state, kept = container_of(books, parted.lot, parted.container)
    require_left(state, kept, parted.quantity)
    return (replace(parted, into=1 + max(c.n for c in state.containers)),)


def take_sample(books: Books, command: Command, *, sample: SampleTaken) -> tuple[Record, ...]:
    """Take pieces or mass for a purpose; a held lot too may be sampled (DOMAIN 11).

    Refused: not_allowed, code_in_use, purpose_missing, lot_unknown, container_unknown, unit_mixed, nothing_drawn,
    more_than_left, place_missing (a retained sample without a place).
    """
    require(books, command.who[0], Act.RECORD, command.happened)
    if books.sample(sample.code) is not None:
        raise Refused("code_in_use", code=sample.code)
    if not sample.purpose.strip():
        raise Refused("purpose_missing", code=sample.code)
    if sample.retained and not sample.place:
        raise Refused("place_missing", code=sample.code)
    draw: Draw = sample.draw
    state, kept = container_of(books, draw.lot, draw.container)
    require_left(state, kept, draw.quantity)
    return (sample,)


def move(books: Books, command: Command, *, code: str, place: str, container: int = 0) -> tuple[Record, ...]:
    """A lot, one of its containers or a box now stands at another place.

    Refused: not_allowed, place_unknown, lot_unknown, container_unknown, box_unknown.
    """
    require(books, command.who[0], Act.RECEIVE, command.happened)
    if not isinstance(books.fact("place", place, command.happened), Place):
        raise Refused("place_unknown", place=place)
    if keeper(code).startswith("box:"):
        box = books.box(code)
        if box is None or box.packed is None:
            raise Refused("box_unknown", box=code)
        return (Moved(lot=code, place=place),)
    state = require_lot(books, code)
    if container and state.container(container) is None:
        raise Refused("container_unknown", lot=code, container=container)
    return (Moved(lot=code, place=place, container=container),)
