"""Material that leaves the books otherwise than by the route, and parts that come back from a customer."""

from collections.abc import Sequence

from msgspec.structs import replace

from traceapp.domain.command import Command
from traceapp.domain.person import Act
from traceapp.domain.record.base import Record
from traceapp.domain.record.dispatch import CustomerReturned
from traceapp.domain.record.pieces import Draw, Signature
from traceapp.domain.record.production import StepPerformed
from traceapp.errors import Refused
from traceapp.services.known import require_lot, require_party, require_reason
from traceapp.services.people import require, require_signatures
from traceapp.services.ports import Books
from traceapp.services.stock.stock import container_of, require_left


def scrap(
    books: Books, command: Command, *, draws: Sequence[Draw], reason: str, signatures: Sequence[Signature]
) -> tuple[Record, ...]:
    """Destroy material outside a run (dropped, oxidised, broken), with badge and PIN; a held lot too may be scrapped.

    Refused: as `people.require_signatures`, reason_missing, nothing_drawn, lot_unknown, container_unknown, unit_mixed,
    more_than_left.
    """
    require_signatures(books, signatures, Act.ADJUST, people=1, at=command.happened)
    reason = require_reason(reason)
    if not draws:
        raise Refused("nothing_drawn", lot="")
    steps = set()
    for draw in draws:
        state, kept = container_of(books, draw.lot, draw.container)
        require_left(state, kept, draw.quantity)
        steps.add(state.steps[-1][0] if state.steps else state.step)
    step = steps.pop() if len(steps) == 1 else ""
    return (StepPerformed(step=step, scrap=tuple(draws), reason=reason, signatures=tuple(signatures)),)


def take_back(books: Books, command: Command, *, returned: CustomerReturned) -> tuple[Record, ...]:
    """Parts come back from a customer as a lot of their own, with every lot they may have been (DOMAIN 15).

    returned: the record as it would stand, but for `certain`, which follows from the parents.
    Refused: not_allowed, code_in_use, party_unknown, nothing_named (no parent), lot_unknown, reason_missing.
    """
    require(books, command.who[0], Act.RECEIVE, command.happened)
    state = books.lot(returned.lot.code)
    if state is not None and state.birth is not None:
        raise Refused("code_in_use", code=returned.lot.code)
    require_party(books, returned.customer, "customer", command.happened)
    if not returned.parents:
        raise Refused("nothing_named")
    for parent in returned.parents:
        require_lot(books, parent)
    require_reason(returned.reason)
    return (replace(returned, certain=len(set(returned.parents)) == 1),)
