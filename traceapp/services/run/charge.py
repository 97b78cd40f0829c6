"""The charge as a whole: whether it may still go in when it is begun, and what leaves it again.

What is melted, mixed or heated cannot be refused any more. So what may have come between a scan and the start (a hold,
another draw) is looked at when the charge is begun and when a second person releases it; what comes later is a finding.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from traceapp.domain.plant import Plant
from traceapp.domain.quantity import PPM, Quantity
from traceapp.errors import Refused
from traceapp.services.ports import Books
from traceapp.services.run.inputs import refuse_hold
from traceapp.services.run.run import Run, Taken
from traceapp.services.run.telling import TOLERATED_PPM
from traceapp.services.stock.meant import require_meant


def require_charge(books: Books, plant: Plant, run: Run, *, at: int) -> None:
    """Refused: on_hold, for_rework_only, for_return_only, more_than_left; `lot` names which of the charge."""
    states = books.lots(tuple(dict.fromkeys(taken.lot for taken in run.taken)))
    for taken in run.taken:
        lot = states.get(taken.lot)
        if lot is None or lot.birth is None:
            continue
        refuse_hold(books, plant, run, lot, taken.container, at=at)
        require_meant(lot, taken.container, run.step.key)
        kept = lot.container(taken.container)
        same = run.taken_from(taken.lot, taken.container)
        amount = sum(t.quantity.amount for t in same if t.quantity is not None)
        if run.step.act == "make" and kept is not None and amount > kept.amount + kept.amount * TOLERATED_PPM // PPM:
            raise Refused("more_than_left", lot=name_of(taken), left=Quantity(kept.amount, lot.unit))


def without(run: Run, code: str) -> Run:
    """The charge without this lot or container, as long as it is not begun by both; the same run where it has none."""
    fit = tuple(taken for taken in run.taken if code not in _names(taken))
    pending = None if run.pending is not None and code in _names(run.pending) else run.pending
    if len(fit) == len(run.taken) and pending is run.pending:
        return run
    return replace(run, taken=fit, pending=pending, begun=False, first=None, second=None, deferred=False)


def is_underway(run: Run) -> bool:
    """Whether it cannot be taken back any more: begun, and released where somebody else has to."""
    return run.begun and (not run.step.second_skill or run.second is not None or run.deferred)


def name_of(taken: Taken) -> str:
    """What was scanned: a container, or a whole lot."""
    return f"{taken.lot}/{taken.container}" if taken.container else taken.lot


def _names(taken: Taken) -> Iterator[str]:
    yield taken.lot
    yield name_of(taken)
