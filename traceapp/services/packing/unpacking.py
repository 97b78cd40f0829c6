"""Pieces out of a box again: what comes out is stock, and the label on the box speaks for nothing any more."""

from collections.abc import Sequence

from traceapp.domain.box import Content
from traceapp.domain.command import Command
from traceapp.domain.lot import LotState
from traceapp.domain.person import Act
from traceapp.domain.quantity import Quantity
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import BoxSwapped, LabelSpoiled, Unpacked
from traceapp.domain.record.pieces import Draw, EntryRef
from traceapp.errors import Refused
from traceapp.services.known import require_reason
from traceapp.services.packing.packing import packed_box
from traceapp.services.people import require
from traceapp.services.ports import Books


def unpack(
    books: Books, command: Command, *, box: str, reason: str, labels: Sequence[EntryRef] = ()
) -> tuple[Record, ...]:
    """Open a box: its pieces are back in the containers they came from. One in an open shipment is taken out first.

    The record tells what lies in each container then, for the new labels. labels: the printings of the box's labels;
    whoever opens it has them in hand, and they are void.
    One on hold stays shut: among other pieces nobody could tell any more which ones are stopped.
    Refused: not_allowed, box_unknown, box_shipped, box_opened, box_on_hold, box_certified, reason_missing.
    """
    require(books, command.who[0], Act.PACK, command.happened)
    reason = require_reason(reason)
    state = packed_box(books, box)
    if state.held:
        raise Refused("box_on_hold", box=box)
    if state.certificates:
        raise Refused("box_certified", box=box, certificate=state.certificates[0][0])
    opened = Unpacked(box=box, draws=back_in(books, state.contents), reason=reason)
    spoiled = tuple(
        LabelSpoiled(label=ref, code=box, reason="unpacked")
        for ref in labels
        if (label := books.label(str(ref))) is not None and not label.spoiled
    )
    if state.shipment:
        return BoxSwapped(shipment=state.shipment, out=box, reason=reason), opened, *spoiled
    return opened, *spoiled


def back_in(books: Books, contents: Sequence[Content]) -> tuple[Draw, ...]:
    """The draws that a box was filled by; the last one from each container tells what lies in it with all of them back.

    Of a lot that is not known here, or that was drawn from at large, nobody knows.
    """
    last = {(one.lot, one.container): place for place, one in enumerate(contents)}
    lots = books.lots(tuple(dict.fromkeys(one.lot for one in contents)))
    draws = []
    for place, one in enumerate(contents):
        then = _then(lots.get(one.lot), one, contents) if last[one.lot, one.container] == place else None
        draws.append(Draw(lot=one.lot, container=one.container, quantity=one.quantity, remnant=then))
    return tuple(draws)


def _then(state: LotState | None, one: Content, contents: Sequence[Content]) -> Quantity | None:
    """What lies in a container once everything that the box took from it is back."""
    kept = state.container(one.container) if state is not None and one.container else None
    same = [other.quantity for other in contents if (other.lot, other.container) == (one.lot, one.container)]
    if state is None or state.birth is None or kept is None or any(q.unit is not state.unit for q in same):
        return None
    amount = kept.amount + sum(quantity.amount for quantity in same)
    return Quantity(amount, state.unit) if amount > 0 else None
