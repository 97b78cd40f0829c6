"""What a recall reaches: a hold with that cause stops what was delivered as well, and so what was certified."""

from collections.abc import Iterator, Mapping

from traceapp.domain.issued import IssuedState
from traceapp.domain.registers import HoldState
from traceapp.services.ports import Books

RECALL = "recall"
"""The cause of a hold that stops everything that came of a lot, also what was delivered."""
MOST_REACHED = 1_000_000


def everything_recalled(books: Books) -> Mapping[str, str]:
    """Lots and boxes that a recall stops, with its reason as it was recorded."""
    found: dict[str, str] = {}
    for hold in _recalls(books):
        reached = books.lots_reached(hold.name, most=MOST_REACHED) if hold.spreads else ()
        found |= dict.fromkeys((*_named(hold), *reached), hold.reason)
    return found


def recall_of(books: Books, state: IssuedState) -> str:
    """Why what a certificate speaks for is recalled, as it was recorded; "" where it is not."""
    lots = {covered.lot for covered in state.covers}
    covered = lots | {covered.box for covered in state.covers}
    came = {name for names in books.stopped(lots).values() for name in names}
    reasons = (hold.reason for hold in _recalls(books) if hold.name in came or not covered.isdisjoint(_named(hold)))
    return next(reasons, "")


def standing_now(books: Books, state: IssuedState) -> str:
    """As whoever scans its code is told: unknown, withdrawn, recalled, superseded or valid."""
    is_recalled = state.standing in {"superseded", "valid"} and recall_of(books, state)
    return "recalled" if is_recalled else state.standing


def _recalls(books: Books) -> Iterator[HoldState]:
    holds = (books.hold(name) for name in books.standing_holds())
    return (hold for hold in holds if hold is not None and hold.cause == RECALL)


def _named(hold: HoldState) -> tuple[str, ...]:
    return tuple(one for target in hold.targets for one in (target.lot, target.box) if one)
